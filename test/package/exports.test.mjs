import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundleText } from '../../rollup.config.mjs';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folders = readdirSync(join(root, 'src/elements'), { withFileTypes: true });
const tags = folders
  .filter((entry) => entry.isDirectory() && entry.name.startsWith('pf-'))
  .map(({ name }) => name);

const targetsOf = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
/** The built module behind a path that the package exports, as an import can name it. */
const moduleOf = (path) => JSON.stringify(fileURLToPath(import.meta.resolve(path)));
const modules = Object.entries(manifest.exports).filter(([, entry]) => typeof entry === 'object');

describe('the paths that the package exports', () => {
  for (const [path, entry] of Object.entries(manifest.exports)) {
    it(`${path} is there`, () => {
      for (const target of targetsOf(entry)) assert.ok(existsSync(join(root, target)), target);
    });
  }

  for (const [path, entry] of modules) {
    it(`${path} has its types first`, () => assert.equal(Object.keys(entry)[0], 'types'));
    it(`${path} is imported in Node without harm`, async () => {
      await import(path.replace('.', manifest.name));
    });
  }

  it('cover every element', () => {
    assert.ok(tags.length > 0);
    for (const tag of tags) {
      assert.ok(manifest.exports[`./elements/${tag}`], tag);
      assert.ok(manifest.exports[`./elements/${tag}/define`], tag);
    }
  });

  for (const field of ['types', 'unpkg', 'jsdelivr', 'customElements']) {
    it(`the field ${field} names a file`, () => assert.ok(existsSync(join(root, manifest[field]))));
  }
});

describe('the modules', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true });
  const scripts = files.filter((name) => name.endsWith('.js') && !name.startsWith('cdn'));

  it('leave Lit to the page that uses them', () => {
    for (const name of scripts) {
      const code = readFileSync(join(root, 'dist', name), 'utf8');
      assert.ok(!/litHtmlVersions|reactiveElementVersions/.test(code), name);
    }
  });

  it('register nothing, but for the define modules', async () => {
    const classes = await bundleText(`export * from ${moduleOf('heelkit')};`);
    assert.ok(!/customElements\.define|\bdefine\("pf-/.test(classes));
    const everything = await bundleText(`import ${moduleOf('heelkit/define')};`);
    for (const tag of tags) assert.ok(new RegExp(`(["'\`])${tag}\\1`).test(everything), tag);
  });

  it('know the version of the package', async () => {
    const { version } = await import('../../dist/elements/internal/version.js');
    assert.equal(version, manifest.version);
  });

  it('have declarations that name only packages which the package depends on', () => {
    const known = Object.keys(manifest.dependencies);
    for (const name of files.filter((file) => file.endsWith('.d.ts'))) {
      const text = readFileSync(join(root, 'dist', name), 'utf8');
      for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
        const isKnown = known.some((known) => specifier === known || specifier.startsWith(`${known}/`));
        assert.ok(specifier.startsWith('.') || isKnown, `${name} imports ${specifier}`);
      }
    }
  });
});

describe('the custom elements manifest', () => {
  const described = JSON.parse(readFileSync(join(root, manifest.customElements), 'utf8'));
  const declarations = described.modules.flatMap((module) => module.declarations);

  it('lists every element', () => {
    assert.deepEqual(declarations.map(({ tagName }) => tagName).sort(), [...tags].sort());
  });

  it('names modules that exist', () => {
    for (const { path } of described.modules) assert.ok(existsSync(join(root, path)), path);
  });

  it('keeps what is private to itself', () => {
    for (const { tagName, members, attributes } of declarations) {
      for (const { name, privacy } of members) {
        assert.doesNotMatch(name, /^[#_]/, tagName);
        assert.ok(privacy === undefined || privacy === 'public', `${tagName}.${name}`);
      }
      // The analyzer reads an attribute's name only from a literal in `static properties`.
      for (const { name } of attributes) assert.match(name, /^[a-z][a-z-]*$/, `${tagName}, ${name}`);
    }
  });

  it('says what each element is', () => {
    for (const { tagName, description } of declarations) assert.ok(description, tagName);
  });
});
