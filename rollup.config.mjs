import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { create, ts as manifestTs } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build as esbuildBuild, transform as esbuildTransform } from 'esbuild';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { minify } from 'rolldown/utils';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import ts from 'typescript';
import { lessLit } from './rollup.lit.mjs';

const root = import.meta.dirname;
const src = join(root, 'src');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const banner = `/*! heelkit ${version}, MIT. Lit, Google LLC, BSD-3-Clause: third-party-licenses.txt */`;

/** The TypeScript files below a folder of src, as paths relative to the root. */
function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

const elementFile = /^src\/elements\/(pf-[a-z-]+)\/\1\.ts$/;
const defineFile = /^src\/elements\/pf-[a-z-]+\/define\.ts$/;

/* Literals: what a minifier for JavaScript cannot shorten, the text inside templates. */

/** Stands for an expression while a template's text is in one piece. */
const hole = '\uE000';
const space = /[ \t\n\r\f]+/g;
const inline = new Set(
  'a abbr b bdi cite code em i kbd mark q small span strong sub sup time tspan var'.split(' '),
);

/** In these a run of white space is content. */
const verbatim = /<(pre|textarea|style|script)\b[\s\S]*?<\/\1\s*>/gi;
const tag = /^<\/?([a-z\uE000][^\s/>]*)(?:[^"'>]|"[^"]*"|'[^']*')*>$/i;
const tokens = /<\/?[a-z\uE000](?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+|</gi;

/** What HTML reads as one value without quotes; a slash at its end could be taken for that of the tag. */
const plainValue = /^(["'])([^\s"'`=<>\uE000]*[^\s"'`=<>\uE000/])\1$/;

function shortenTag(text) {
  return text
    .replace(/[ \t\n\r\f]+>$/, '>')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index, parts) => {
      if (index % 2 === 0) return part.replace(space, ' ');
      return /^[ \t\n\r\f>]/.test(parts[index + 1]) ? part.replace(plainValue, '$2') : part;
    })
    .join('');
}

/** Between tags a line break is layout of the source, but not between two pieces of running text. */
function shortenText(text, before, after) {
  const isLayout = text.replace(space, '') === '' && text.includes('\n');
  if (!isLayout || !(before === '' || tag.test(before)) || !(after === '' || tag.test(after))) {
    return text.replace(space, ' ');
  }
  const isInline = (token) => inline.has(tag.exec(token)?.[1]?.toLowerCase());
  return isInline(before) && isInline(after) ? ' ' : '';
}

/** An element of SVG that holds nothing. */
const leaf = /<(circle|ellipse|line|path|rect|stop|use)\b((?:[^"'>]|"[^"]*"|'[^']*')*)><\/\1>/g;

function shortenMarkup(text) {
  const parts = text.replace(leaf, '<$1$2 />').match(tokens) ?? [];
  return parts
    .map((part, index) =>
      tag.test(part) ? shortenTag(part) : shortenText(part, parts[index - 1] ?? '', parts[index + 1] ?? ''),
    )
    .join('');
}

/** Shortens the text of an html or svg template; takes and gives its strings as they stand in the source. */
export function minifyMarkup(strings) {
  const text = strings.join(hole).replaceAll(/<!--.*?-->/gs, (all) => (all.includes(hole) ? all : ''));
  let from = 0;
  let out = '';
  for (const kept of text.matchAll(verbatim)) {
    out += shortenMarkup(text.slice(from, kept.index)) + kept[0];
    from = kept.index + kept[0].length;
  }
  return (out + shortenMarkup(text.slice(from))).split(hole);
}

const cssTokens =
  /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[ \t\n\r\f]+|[{};,:]|[^"'/{};,: \t\n\r\f]+|\//g;

/** Drops comments and needless white space; knows nothing of CSS but its strings. */
function shortenCss(text) {
  let out = '';
  let gap = false;
  for (const [token] of text.matchAll(cssTokens)) {
    if (token.startsWith('/*') || token.replace(space, '') === '') {
      gap = true;
      continue;
    }
    const closes = '{};,'.includes(token);
    if (gap && !closes && out !== '' && !'{};,:'.includes(out.at(-1))) out += ' ';
    // `a :hover` and `a:hover` differ, `color :red` and `color:red` do not: only the first is ever written.
    if (token === '}' && out.endsWith(';')) out = out.slice(0, -1);
    out += token;
    gap = false;
  }
  return out;
}

/** Shortens the text of a css template; the strings are given as the language reads them, not as the source has them. */
export async function minifyStyles(strings) {
  if (strings.length > 1) return shortenCss(strings.join(hole)).split(hole);
  const { code, warnings } = await esbuildTransform(strings[0], {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  // A fragment to be put into another sheet is not a sheet that esbuild could read.
  return [warnings.length ? shortenCss(strings[0]) : code.trimEnd()];
}

/** At the end of a template the parser closes all that is open. Not so in SVG, where Lit puts a tag of its own behind it. */
export function leaveOpen(strings) {
  const last = strings.at(-1).replace(/(<\/(?!script|style|template|textarea|title)[a-z-]+>)+$/, '');
  return [...strings.slice(0, -1), last];
}

const escapeTemplate = (text) => text.replaceAll(/\\|`|\$\{/g, '\\$&');

/** @returns {import('rollup').Plugin} */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|svg|css)`/.test(code)) return null;
      const templates = [];
      walk(this.parse(code), {
        enter(node) {
          if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') {
            if (['html', 'svg', 'css'].includes(node.tag.name)) templates.push(node);
          }
        },
      });
      const text = new MagicString(code);
      for (const {
        tag: { name },
        quasi: { quasis },
      } of templates) {
        let shortened =
          name === 'css'
            ? (await minifyStyles(quasis.map(({ value }) => value.cooked))).map(escapeTemplate)
            : minifyMarkup(quasis.map(({ value }) => value.raw));
        if (name === 'html') shortened = leaveOpen(shortened);
        if (shortened.length !== quasis.length) this.error(`Cannot shorten the ${name} template in ${id}`);
        quasis.forEach(({ start, end }, index) => {
          if (start < end) text.update(start, end, shortened[index]);
        });
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/* Bundles */

const compile = () => esbuild({ target: 'es2022', charset: 'utf8', tsconfig: join(root, 'tsconfig.json') });

const shorten = terser({
  ecma: 2022,
  toplevel: true,
  compress: { passes: 3, inline: 1, keep_fargs: false, unsafe_arrows: true, pure_getters: true },
  mangle: false,
  format: { comments: false },
});

/**
 * A second minifier finds a percent more, in names above all. The notice belongs to the files that we hand out; a page's own build
 * keeps its notices its own way.
 */
const shortenMore = (preamble) => ({
  name: 'shorten-more',
  async renderChunk(text, { fileName }, { format }) {
    const options = { compress: { target: 'es2022' }, mangle: { toplevel: true }, module: format === 'es' };
    const { code, errors } = await minify(fileName, text, options);
    if (errors.length > 0) this.error(errors[0].message);
    return { code: preamble ? `${preamble}\n${code}` : code, map: null };
  },
});

/** Everything between a module and a self-contained minified file. */
const selfContained = (preamble) => [
  nodeResolve({ browser: true }),
  minifyLiterals(),
  shorten,
  shortenMore(preamble),
];

/** A warning of the bundler, such as a cycle of imports or an unknown module, fails the build. */
function onwarn(warning) {
  throw Object.assign(new Error(warning.message), warning);
}

/** Bundles a module given as text, as a page's own build would, and gives the minified file; `without` some modules. */
export async function bundleText(text, without) {
  const entry = '\0entry';
  const bundle = await rollup({
    input: entry,
    onwarn,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => {
          if (id === entry) return text;
          return without?.test(id) ? { code: 'export default {};', syntheticNamedExports: true } : null;
        },
      },
      ...selfContained(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}

/* What is written beside the JavaScript */

function writeDeclarations() {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: src, outDir: dist },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) },
  );
  const program = ts.createProgram(
    sources('src')
      .filter((name) => !name.startsWith('src/embed/'))
      .map((name) => join(root, name)),
    config.options,
  );
  const { diagnostics } = program.emit();
  fail([...ts.getPreEmitDiagnostics(program), ...diagnostics]);
}

function fail(diagnostics) {
  if (diagnostics.length === 0) return;
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  throw new Error(ts.formatDiagnostics(diagnostics, host));
}

const lifecycle = new Set(
  `connectedCallback disconnectedCallback attributeChangedCallback adoptedCallback createRenderRoot shouldUpdate
  willUpdate update render firstUpdated updated getUpdateComplete scheduleUpdate performUpdate
  properties styles shadowRootOptions formAssociated`.split(/\s+/),
);

function isPublic({ name, privacy }) {
  return !/private|protected/.test(privacy) && !/^[#_]/.test(name) && !lifecycle.has(name);
}

const classNameOf = (tagName) => tagName.replaceAll(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

/** The class and the tag of an element follow from its folder, so that a guarded registration is found as well. */
function describeModule({ path, declarations }) {
  const [, tagName] = elementFile.exec(path);
  const name = classNameOf(tagName);
  const found = declarations.find((declaration) => declaration.name === name);
  if (!found) throw new Error(`${path} declares no class ${name}`);
  const module = path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  const declaration = { name, module };
  const members = (found.members ?? []).filter(isPublic);
  const fields = new Set(members.map((member) => member.name));
  return {
    kind: 'javascript-module',
    path: module,
    declarations: [
      {
        ...found,
        customElement: true,
        tagName,
        members,
        attributes: (found.attributes ?? []).filter(({ fieldName }) => !fieldName || fields.has(fieldName)),
      },
    ],
    exports: [
      { kind: 'js', name, declaration },
      { kind: 'custom-element-definition', name: tagName, declaration },
    ],
  };
}

/** The custom elements manifest of the public elements, without what is private to them. */
export function describeElements() {
  const modules = sources('src/elements').map((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return manifestTs.createSourceFile(name, text, manifestTs.ScriptTarget.ES2022, true);
  });
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  return {
    schemaVersion: manifest.schemaVersion,
    readme: 'README.md',
    modules: manifest.modules.filter(({ path }) => elementFile.test(path)).map(describeModule),
  };
}

function writeManifest() {
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(describeElements(), null, 2)}\n`);
}

function writeSchema() {
  copyFileSync(join(src, 'core/routine/routine.schema.json'), join(dist, 'routine.schema.json'));
}

function writeLicenses() {
  copyFileSync(join(root, 'node_modules/lit/LICENSE'), join(dist, 'cdn/third-party-licenses.txt'));
}

const cleanFirst = {
  name: 'clean-first',
  buildStart() {
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist);
  },
};

const describeLast = {
  name: 'describe-last',
  closeBundle() {
    writeDeclarations();
    writeManifest();
    writeSchema();
    writeLicenses();
  },
};

/* The build */

function moduleEntries() {
  return [
    'src/index.ts',
    'src/define.ts',
    'src/core/index.ts',
    'src/testing/index.ts',
    ...sources('src/elements').filter((name) => elementFile.test(name) || defineFile.test(name)),
  ];
}

/** Core and messages are data and functions: what a bundle does not use of them may go, and so may what only makes a style sheet. */
const treeshake = {
  moduleSideEffects: (id) => !/^(core|messages)\//.test(relative(src, id).split(sep).join('/')),
  manualPureFunctions: ['css', 'colours', 'withArticle'],
};

/**
 * The modules in the order in which they stand in the large file for script tags, as far as their imports allow. What is alike
 * stands together, because gzip looks back no further than 32 kB: the order was found by trying many, and is worth a percent or
 * two. It needs no care: a module that is not named comes where the imports put it.
 */
const order = `lit-html/lit-html embed/css-tag core/content/lists @lit/reactive-element/reactive-element
  lit-html/is-server lit-element/lit-element elements/internal/visible lit/index
  elements/internal/language browser/attempt elements/pf-trigger-map/art-kit browser/light
  elements/internal/base.styles elements/internal/card.styles elements/pf-step/pf-step.styles
  elements/pf-safety-check/pf-safety-check.styles elements/pf-choices/pf-choices.styles
  elements/pf-routine/pf-routine.styles elements/pf-controls/pf-controls.styles
  elements/pf-timer/pf-timer.styles core/content/review elements/internal/version
  elements/pf-outline/pf-outline.styles elements/pf-trigger-map/art.styles
  elements/pf-trigger-map/pf-trigger-map.styles elements/pf-settings/pf-settings.styles
  elements/pf-trigger-map/art-leg elements/pf-trigger-map/art-sole messages/content messages/check
  core/content/routines/step core/content/routines/shared core/content/routines/release-then-stretch
  end core/content/routines/stretch-and-strengthen core/content/routines/six-points
  core/content/routines/muscles core/content/routines/five-muscles core/content/routines/complete
  core/content/positions core/content/areas core/content/tools core/content/points messages/map
  messages/outline messages/choices messages/step messages/routine core/content/routines/sore-day
  core/content/routines/calf-massage elements/pf-trigger-map/moves core/content/techniques
  core/content/routines/calf-roll core/content/routines/first-steps core/content/routines/desk-break
  core/content/routines/index elements/internal/describe messages/words core/session/units
  core/planning/sums core/content/work core/planning/past messages/settings core/planning/tools
  core/planning/shares core/planning/layout elements/internal/attributes core/screening/questions
  core/planning/time elements/internal/heading messages/controls core/planning/fit core/session/room
  core/session/time messages/session elements/internal/clock-text core/session/position
  core/planning/order core/session/status core/session/session messages/timer core/planning/plan
  elements/internal/plan-text browser/vibration core/session/reps elements/events
  core/session/countdown core/session/cues elements/internal/session-context core/session/view
  core/session/summary elements/internal/register browser/page-watch browser/clock
  elements/pf-session/facts browser/wake-lock core/planning/equals browser/speech browser/sound
  elements/internal/session-element elements/internal/await-rules elements/internal/define
  elements/internal/pf-element core/screening/screen elements/internal/await-more browser/player
  elements/internal/session-link elements/pf-timer/pf-timer elements/internal/focus-keeper
  elements/pf-session/announcement elements/internal/values elements/pf-session/choices
  elements/pf-outline/pf-outline elements/pf-session/aids elements/pf-session/pf-session
  elements/pf-safety-check/pf-safety-check elements/pf-step/pf-step elements/pf-choices/pf-choices
  elements/pf-trigger-map/pf-trigger-map elements/pf-controls/pf-controls
  elements/pf-settings/pf-settings elements/pf-safety-check/define elements/pf-outline/define
  elements/pf-settings/define elements/pf-session/define elements/pf-choices/define
  elements/pf-timer/define elements/pf-step/define elements/pf-controls/define
  elements/internal/review-line elements/pf-trigger-map/define elements/pf-routine/pf-routine
  elements/pf-routine/define embed/heelkit`.split(/\s+/);

const nameOf = (id) => id.replace(/^.*\/(?:src|node_modules)\//, '').replace(/\.[jt]s$/, '');

/** A statement that no minifier can move or join: it says where a module begins until the text is minified. */
const mark = (id) => `try{__module(${JSON.stringify(nameOf(id))})}catch{}`;
const marks = /try\s*\{\s*__module\([`'"]([^`'"]+)[`'"]\);?\s*\}\s*catch\s*\{\s*\};?/;

/**
 * Puts the modules of a minified file into an order in which gzip finds more. It comes last, since the names that a minifier gives
 * would be others in another order.
 */
export const groupAlike = (order) => ({
  name: 'group-alike',
  transform: {
    order: 'post',
    handler(code, id) {
      // What closes the file around them all comes after the last.
      const end = this.getModuleInfo(id).isEntry ? mark('end') : '';
      return { code: mark(id) + code + end, map: null };
    },
  },
  renderChunk(text, { moduleIds }) {
    const [head, ...rest] = text.split(marks);
    const texts = new Map();
    for (let at = 0; at < rest.length; at += 2) texts.set(rest[at], rest[at + 1]);
    const placeOf = (id) => (order.includes(nameOf(id)) ? order.indexOf(nameOf(id)) : order.length);
    let code = head;
    const put = (id) => {
      const own = texts.get(nameOf(id));
      if (!texts.delete(nameOf(id))) return;
      // What it needs comes before it.
      this.getModuleInfo(id).importedIds.forEach(put);
      code += own;
    };
    [...moduleIds].sort((one, other) => placeOf(one) - placeOf(other)).forEach(put);
    code += texts.get('end');
    texts.delete('end');
    if (texts.size > 0) this.error(`Lost ${[...texts.keys()].join(', ')}`);
    return { code, map: null };
  },
});

/** Where the lengths of the built-in steps come from stands in the package; nothing in the file for script tags shows it. */
const dropProvenance = {
  name: 'drop-provenance',
  transform(code, id) {
    if (!id.startsWith(join(src, 'core/content/routines'))) return null;
    const sources = /(['`])(?: ?(?:article-[a-z-]+|[a-z-]+-\d{4}|nhs|default|\$\{\w+\}))+\1/g;
    return { code: code.replaceAll(sources, "''"), map: null };
  },
};

/** Runs modules of src that are data, and gives what they export. */
async function dataOf(...names) {
  const { outputFiles } = await esbuildBuild({
    stdin: {
      contents: names.map((name) => `export * from './${name}.js';`).join(''),
      resolveDir: src,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The guide lists some questions of the safety check. Its file holds no other, and nothing of what an answer takes away. */
const onlyAsked = {
  name: 'only-asked',
  async transform(_, id) {
    const names = ['core/screening/questions', 'messages/check'];
    const name = names.find((one) => id === join(src, `${one}.ts`));
    if (!name) return null;
    const { guide, questions, stopSigns, checkEnglish } = await dataOf('core/content/guide', ...names);
    const lists = guide
      .flatMap(({ statements }) => statements.flatMap(({ asks }) => asks ?? []))
      .map(({ group, action }) => {
        const asked = [...questions, ...stopSigns].filter(
          (one) => one.group === group && one.action === action,
        );
        return [group, action, ...asked.map((one) => one.id)];
      });
    if (name === 'messages/check') {
      const asked = lists.flatMap(([, , ...ids]) => ids.map((one) => [one, checkEnglish.questions[one]]));
      const words = { questions: Object.fromEntries(asked), disclaimer: checkEnglish.disclaimer };
      return { code: `export const checkEnglish = ${JSON.stringify(words)};`, map: null };
    }
    const rows = `([group, action, ...ids]) => ids.map((id) => ({ id, group, action }))`;
    return {
      code: `export const questions = ${JSON.stringify(lists)}.flatMap(${rows}); export const stopSigns = [];`,
      map: null,
    };
  },
};

/** What only who writes the page asks for has a file of its own; in that of the routine something small waits for it. */
const moreApart = {
  name: 'more-apart',
  resolveId(source, importer = '') {
    const apart = (name) => join(src, `elements/internal/await-${name}.ts`);
    if (source.endsWith('/internal/more.js')) return apart('more');
    const isOfCheck =
      source.endsWith('/screening/rules.js') || importer === join(src, 'core/screening/screen.ts');
    // The stand-in itself names the types only.
    return isOfCheck && source.endsWith('/rules.js') ? apart('rules') : null;
  },
};

const script = (input, output, first = [], last = []) => ({
  input,
  treeshake,
  onwarn,
  plugins: [...first, lessLit(src), dropProvenance, compile(), ...selfContained(banner), ...last],
  output: { inlineDynamicImports: true, ...output },
});

export default [
  {
    input: moduleEntries(),
    external: /^(lit|@lit\/context)(\/|$)/,
    onwarn,
    plugins: [cleanFirst, compile()],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'src',
      sourcemap: true,
    },
  },
  script(
    'src/embed/heelkit.ts',
    { file: 'dist/cdn/heelkit.js', format: 'es' },
    [moreApart],
    [groupAlike(order)],
  ),
  script(
    'src/embed/heelkit.classic.ts',
    { file: 'dist/cdn/heelkit.classic.js', format: 'iife' },
    [moreApart],
    [groupAlike(order)],
  ),
  script('src/embed/heelkit-more.ts', { file: 'dist/cdn/heelkit-more.js', format: 'es' }),
  script('src/embed/heelkit-more.classic.ts', { file: 'dist/cdn/heelkit-more.classic.js', format: 'iife' }),
  script('src/embed/heelkit-guide.ts', { file: 'dist/cdn/heelkit-guide.js', format: 'es' }, [onlyAsked]),
  script(
    'src/embed/heelkit-guide.classic.ts',
    { file: 'dist/cdn/heelkit-guide.classic.js', format: 'iife' },
    [onlyAsked, describeLast],
  ),
];
