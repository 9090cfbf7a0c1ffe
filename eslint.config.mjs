import { posix, relative, sep } from 'node:path';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

const root = import.meta.dirname;

/** What each folder of src may import; `.` is the entry files that lie in src itself. */
const arrows = {
  core: ['core'],
  browser: ['browser', 'core'],
  messages: ['messages', 'core'],
  elements: ['elements', 'core', 'browser', 'messages'],
  testing: ['testing', 'core'],
  embed: ['embed', 'elements', 'browser', 'messages', '.'],
  '.': ['.', 'core', 'browser', 'messages', 'elements'],
};

/** Each folder of core may import itself and those before it. */
const coreOrder = ['routine', 'content', 'screening', 'planning', 'session', 'diary'];

const packages = {
  elements: /^(lit|@lit\/context)(\/|$)/,
  '.': /^@lit\/context$/,
};

/** `src/core/session/view.ts` -> { folder: 'core', inner: 'session' }; a file directly in a folder has inner '.'. */
function placeOf(file) {
  const [top, folder, inner] = file.split('/');
  if (top !== 'src' || folder === undefined) return null;
  const isEntry = !file.slice('src/'.length).includes('/');
  if (isEntry) return { folder: '.', inner: '.' };
  return { folder, inner: file.split('/').length > 3 ? inner : '.' };
}

/** Why `from` may not import `specifier`, or null when it may. */
function arrowProblem(from, file, specifier, isTypeOnly) {
  if (!specifier.startsWith('.')) {
    return packages[from.folder]?.test(specifier) ? null : `src/${from.folder} may not import '${specifier}'`;
  }
  const to = placeOf(posix.join(posix.dirname(file), specifier));
  if (!to) return `src may not import '${specifier}' from outside src`;
  if (!(arrows[from.folder] ?? []).includes(to.folder)) {
    return `src/${from.folder} may not import from src/${to.folder}`;
  }
  if (from.folder === 'messages' && to.folder === 'core' && !isTypeOnly) {
    return 'src/messages may import only types from src/core (import type)';
  }
  if (from.folder === 'core' && from.inner !== '.' && from.inner !== to.inner) {
    const [here, there] = [coreOrder.indexOf(from.inner), coreOrder.indexOf(to.inner)];
    if (here < 0) return `src/core/${from.inner} has no place in the order of core's folders`;
    if (there < 0 || there > here) return `src/core/${from.inner} may not import '${specifier}'`;
  }
  return null;
}

const importArrows = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const from = placeOf(file);
    if (!from) return {};
    const check = (source, isTypeOnly) => {
      if (typeof source?.value !== 'string') return;
      const message = arrowProblem(from, file, source.value, isTypeOnly);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source, true),
    };
  },
};

/** The text of a template with `hole` for each expression. */
function textOf(template, hole) {
  return template.quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw).join(hole);
}

const tagPattern = /<[a-z][^\s/>]*((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

/** A strict content security policy blocks style attributes and style tags; a style set through the CSSOM passes. */
const noInlineStyle = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || !['html', 'svg'].includes(tag.name)) return;
        const markup = textOf(quasi, '$').replaceAll(/<!--.*?-->/gs, '');
        for (const [element, attributes] of markup.matchAll(tagPattern)) {
          if (/^<style\b/i.test(element)) {
            context.report({ node: quasi, message: 'No <style> in a template: use static styles.' });
          }
          if (/(^|\s)style\s*=/i.test(attributes.replaceAll(/"[^"]*"|'[^']*'/g, ' $ '))) {
            context.report({
              node: quasi,
              message: 'No style attribute in a template: set it in updated().',
            });
          }
        }
      },
      ImportDeclaration(node) {
        if (/\/directives\/style-map(\.js)?$/.test(node.source.value)) {
          context.report({ node, message: 'No styleMap: its first render writes a style attribute.' });
        }
      },
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]'(node) {
        context.report({ node, message: 'No style attribute: set the property through node.style.' });
      },
    };
  },
};

const foreignUnit =
  /(?<![\w#-])[+-]?(?:\d*\.)?\d+(rem|rex|rch|rcap|ric|rlh|[sld]?v(?:w|h|i|b|min|max))(?![\w-])/i;

/** The page owns the root font size, and the window is not the column that an element stands in. */
const noForeignUnits = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || tag.name !== 'css') return;
        const unit = foreignUnit.exec(textOf(quasi, '0').replaceAll(/\/\*.*?\*\//gs, ' '))?.[1];
        if (unit) context.report({ node: quasi, message: `No ${unit} in shadow CSS: use em, %, cqi or px.` });
      },
    };
  },
};

const heelkit = {
  rules: {
    'import-arrows': importArrows,
    'no-inline-style': noInlineStyle,
    'no-foreign-units': noForeignUnits,
  },
};

const ambient = [
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'HTMLElement',
  'Element',
  'Event',
  'CustomEvent',
  'EventTarget',
  'customElements',
  'performance',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'queueMicrotask',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'Worker',
  'matchMedia',
  'process',
  'console',
];

const notErasable = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
];

const ambientTime = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Core is handed its time.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Core is handed its time.' },
];

const focusedTests = [
  {
    selector: 'MemberExpression[object.name=/^(describe|suite|context|it|test)$/][property.name="only"]',
    message: 'A focused test silences the others.',
  },
];

/** Everything that is parsed as a part of a TypeScript project. */
const typed = ['src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'];

export default ts.config(
  { ignores: ['dist/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { eqeqeq: 'error', 'no-restricted-syntax': ['error', ...notErasable] } },
  {
    files: typed,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: root },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Lit calls a template's listeners with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    plugins: { heelkit },
    settings: { litHtmlSources: true, wc: { elementBaseClasses: ['LitElement', 'ReactiveElement'] } },
    rules: {
      'heelkit/no-inline-style': 'error',
      'heelkit/no-foreign-units': 'error',
      // The compiler knows whether the base class has the method.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'heelkit/import-arrows': 'error',
      'no-console': ['error', { allow: ['warn', 'info'] }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...ambient],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Core is handed its time.' },
        { object: 'Math', property: 'random', message: 'Core gives the same answer every time.' },
      ],
      'no-restricted-syntax': ['error', ...notErasable, ...ambientTime],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['it', 'test', 'describe', 'suite', 'skip'] },
            // Typed as a promise by a plugin for chai, and none but for its own comparisons.
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
      // Pages that stand for a stranger's may be written as badly as strangers' pages are.
      'heelkit/no-inline-style': 'off',
      'heelkit/no-foreign-units': 'off',
    },
  },
  { files: ['test/**'], rules: { 'no-restricted-syntax': ['error', ...notErasable, ...focusedTests] } },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.nodeBuiltin } },
  // Code in these files is sent to a page and runs there.
  { files: ['test/pages/**/*.mjs', 'test/support/**/*.mjs'], languageOptions: { globals: globals.browser } },
  { files: ['examples/**/*.js'], languageOptions: { globals: globals.browser } },
);
