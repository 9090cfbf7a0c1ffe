import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';

const root = join(import.meta.dirname, '../..');

// The snippets stand in files that do not exist, so the rules that need types are left out.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    ts.configs.disableTypeChecked,
    {
      languageOptions: { parserOptions: { project: null } },
      rules: { '@typescript-eslint/no-unused-vars': 'off' },
    },
  ],
});

async function rulesBroken(file, code) {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  const problems = result?.messages ?? [];
  const fatal = problems.find((problem) => problem.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return problems.map(({ ruleId }) => ruleId);
}

function good(file, code) {
  it(`allows in ${file}: ${code}`, async () => {
    assert.deepEqual(await rulesBroken(file, code), []);
  });
}

function bad(rule, file, code) {
  it(`refuses in ${file}: ${code}`, async () => {
    assert.deepEqual(await rulesBroken(file, code), [rule]);
  });
}

const arrows = 'heelkit/import-arrows';

describe('what a folder may import', () => {
  good('src/core/routine/x.ts', "import { y } from './y.js'; y();");
  good('src/core/content/x.ts', "import { y } from '../routine/y.js'; y();");
  good('src/core/diary/x.ts', "import { y } from '../session/y.js'; y();");
  good('src/core/content/routines/x.ts', "import { y } from '../points.js'; y();");
  good('src/core/index.ts', "export { y } from './diary/y.js';");
  bad(arrows, 'src/core/routine/x.ts', "import { y } from '../content/y.js'; y();");
  bad(arrows, 'src/core/content/x.ts', "import { y } from '../screening/y.js'; y();");
  bad(arrows, 'src/core/screening/x.ts', "export { y } from '../planning/y.js';");
  bad(arrows, 'src/core/planning/x.ts', "export * from '../session/y.js';");
  bad(arrows, 'src/core/session/x.ts', "import type { Y } from '../diary/y.js'; export type X = Y;");
  bad(arrows, 'src/core/session/x.ts', "export type X = import('../diary/y.js').Y;");
  bad(arrows, 'src/core/session/x.ts', "import { y } from '../index.js'; y();");
  bad(arrows, 'src/core/odd/x.ts', "import { y } from '../routine/y.js'; y();");
  bad(arrows, 'src/core/routine/x.ts', "import { html } from 'lit'; export const x = html``;");
  bad(arrows, 'src/core/routine/x.ts', "import { readFile } from 'node:fs'; readFile();");
  bad(arrows, 'src/core/routine/x.ts', "import { y } from '../../browser/y.js'; y();");
  bad(arrows, 'src/core/routine/x.ts', "export const y = import('../../messages/y.js');");

  good('src/browser/x.ts', "import { y } from '../core/index.js'; y();");
  bad(arrows, 'src/browser/x.ts', "import { y } from '../elements/y.js'; y();");
  bad(arrows, 'src/browser/x.ts', "import { y } from '../messages/y.js'; y();");
  bad(arrows, 'src/browser/x.ts', "import { html } from 'lit'; export const x = html``;");

  good('src/messages/x.ts', "import type { Y } from '../core/index.js'; export type X = Y;");
  bad(arrows, 'src/messages/x.ts', "import { y } from '../core/index.js'; y();");
  bad(arrows, 'src/messages/x.ts', "import type { Y } from '../browser/y.js'; export type X = Y;");

  good('src/elements/pf-x/pf-x.ts', "import { html } from 'lit'; export const x = html``;");
  good('src/elements/pf-x/pf-x.ts', "import { y } from '../../core/index.js'; y();");
  good('src/elements/pf-x/pf-x.ts', "import { y } from '../../browser/y.js'; y();");
  good('src/elements/pf-x/pf-x.ts', "import { y } from '../../messages/y.js'; y();");
  good('src/elements/pf-x/define.ts', "import { Y } from '../pf-y/pf-y.js'; new Y();");
  bad(arrows, 'src/elements/pf-x/pf-x.ts', "import { y } from '../../embed/y.js'; y();");
  bad(arrows, 'src/elements/pf-x/pf-x.ts', "import { y } from '../../testing/index.js'; y();");
  bad(arrows, 'src/elements/pf-x/pf-x.ts', "import { y } from '../../index.js'; y();");
  bad(arrows, 'src/elements/pf-x/pf-x.ts', "import { y } from '../../../test/y.js'; y();");
  bad(arrows, 'src/elements/pf-x/pf-x.ts', "import { y } from 'lit-html'; y();");

  good('src/testing/x.ts', "import { y } from '../core/index.js'; y();");
  bad(arrows, 'src/testing/x.ts', "import { y } from '../browser/y.js'; y();");
  bad(arrows, 'src/testing/x.ts', "import { y } from '../elements/y.js'; y();");

  good('src/embed/x.ts', "import '../define.js';");
  good('src/embed/x.ts', "import '../elements/pf-x/define.js';");
  bad(arrows, 'src/embed/x.ts', "import { y } from '../core/index.js'; y();");
  bad(arrows, 'src/index.ts', "export { y } from './embed/y.js';");
  bad(arrows, 'src/index.ts', "export { y } from './testing/index.js';");
});

describe('core knows no page and no clock', () => {
  const file = 'src/core/session/x.ts';
  good(file, 'export const day = (ms: number) => new Date(ms).getUTCDay();');
  for (const name of [
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
    'HTMLElement',
    'customElements',
    'performance',
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'queueMicrotask',
    'crypto',
    'fetch',
    'globalThis',
  ]) {
    bad('no-restricted-globals', file, `export const x = () => ${name};`);
  }
  it('refuses the console', async () => {
    assert.ok((await rulesBroken(file, 'console.warn(1);')).includes('no-restricted-globals'));
  });
  bad('no-restricted-properties', file, 'export const x = Date.now();');
  bad('no-restricted-properties', file, 'export const x = Math.random();');
  bad('no-restricted-syntax', file, 'export const x = new Date();');
  bad('no-restricted-syntax', file, 'export const x = Date();');
  good('src/browser/x.ts', 'export const x = () => performance.now();');
});

describe('templates and styles', () => {
  const file = 'src/elements/pf-x/pf-x.ts';
  const imports = "import { css, html, svg } from 'lit';";
  good(file, `${imports} export const x = html\`<p class="style" data-style="a">style = "b"</p>\`;`);
  good(file, `${imports} export const x = (y: string) => html\`<p title="style=\${y}" .style=\${y}></p>\`;`);
  bad('heelkit/no-inline-style', file, `${imports} export const x = html\`<p style="color: red"></p>\`;`);
  bad(
    'heelkit/no-inline-style',
    file,
    `${imports} export const x = (y: string) => html\`<p a="\${y}" style=\${y}></p>\`;`,
  );
  bad(
    'heelkit/no-inline-style',
    file,
    `${imports} export const x = (y: string) => svg\`<g STYLE="fill:\${y}"></g>\`;`,
  );
  bad(
    'heelkit/no-inline-style',
    file,
    `${imports} export const x = html\`<style>p { color: red }</style>\`;`,
  );
  bad(
    'heelkit/no-inline-style',
    file,
    "import { styleMap } from 'lit/directives/style-map.js'; styleMap({});",
  );
  bad(
    'heelkit/no-inline-style',
    file,
    "export const x = (y: Element) => y.setAttribute('style', 'color: red');",
  );

  good(
    file,
    `${imports} export const x = css\`p { width: 10em; height: 5cqi; --remote: 1; margin: 2vine }\`;`,
  );
  good(file, `${imports} export const x = css\`/* 10rem, 5vw */ #a10rem { width: 100% }\`;`);
  for (const length of [
    '1rem',
    '.5rem',
    '100vw',
    '100vh',
    '50dvh',
    '1svw',
    '1lvh',
    '3vmin',
    '3vmax',
    '1vi',
    '-2vb',
  ]) {
    bad('heelkit/no-foreign-units', file, `${imports} export const x = css\`p { width: ${length} }\`;`);
  }
  bad(
    'heelkit/no-foreign-units',
    file,
    `${imports} export const x = (y: never) => css\`p { width: \${y}rem }\`;`,
  );
});

describe('the language', () => {
  bad('no-restricted-syntax', 'src/browser/x.ts', 'export enum X { A }');
  it('refuses a namespace', async () => {
    const rules = await rulesBroken('src/browser/x.ts', 'export namespace X { export const y = 1; }');
    assert.ok(rules.includes('no-restricted-syntax'));
  });
  bad('@typescript-eslint/no-explicit-any', 'src/browser/x.ts', 'export const x: any = 1;');
  good('src/browser/x.ts', 'declare global { interface Window { heelkit: string } } export {};');
  bad(
    'no-restricted-syntax',
    'test/core/x.test.ts',
    "import { it } from 'node:test'; it.only('x', () => 1);",
  );
  bad('no-restricted-syntax', 'test/elements/x.test.ts', "describe.only('x', () => 1);");
  bad(
    'no-restricted-syntax',
    'test/pages/x.test.mjs',
    "import { test } from 'node:test'; test.only('x', () => 1);",
  );
  bad(
    'lit/no-duplicate-template-bindings',
    'src/elements/pf-x/pf-x.ts',
    "import { html } from 'lit'; export const x = html`<p a=${1} a=${2}></p>`;",
  );
  bad(
    'lit-a11y/alt-text',
    'src/elements/pf-x/pf-x.ts',
    'import { html } from \'lit\'; export const x = html`<img src="a" />`;',
  );
});
