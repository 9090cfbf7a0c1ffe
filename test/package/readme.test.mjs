import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The fenced examples, each as a file beside package.json, where `heelkit` resolves through its own exports. */
const examples = [...readme.matchAll(/^```([jt]s)\n(.*?)^```$/gms)].map(([, language, code], index) => ({
  file: join(root, `readme-example-${index + 1}.${language}`),
  line: readme.slice(0, readme.indexOf(code)).split('\n').length,
  code,
}));

const options = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  allowJs: true,
  checkJs: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Parsed once for all the programs: most of it is the library that describes a browser. */
const parsed = new Map();

/** What the compiler says about one example in a project of its own. */
function problemsIn({ file, code }) {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? code : readFile(name));
  host.getSourceFile = (name, settings) => {
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, settings));
    return parsed.get(name);
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the README', () => {
  it('has the tag in its first ten lines', () => {
    const start = readme.split('\n').slice(0, 10).join('\n');
    assert.match(start, /<script type="module" src="heelkit\.js">/);
    assert.match(start, /<pf-routine><\/pf-routine>/);
  });

  it('names two commands, and scripts that there are', () => {
    const commands = [...readme.matchAll(/^npm ci && npm (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(commands, ['start', 'test']);
    const others = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    for (const name of [...commands, ...others]) assert.ok(scripts[name], name);
  });

  it('has examples', () => assert.ok(examples.length > 0));

  for (const example of examples) {
    it(`has an example in line ${example.line} that compiles`, () => {
      assert.deepEqual(problemsIn(example), []);
    });
  }

  it('has an example of the core that prints what it says', () => {
    const [example, ...more] = examples.filter(({ code }) => code.includes("from 'heelkit/core'"));
    assert.deepEqual(more, []);
    const says = [...example.code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    assert.ok(says.length > 0);
    const input = ts.transpile(example.code, { ...options, module: ts.ModuleKind.ESNext });
    const printed = execFileSync(process.execPath, ['--input-type=module'], { cwd: root, input });
    assert.equal(`${printed}`, says.map((text) => `${text}\n`).join(''));
  });
});
