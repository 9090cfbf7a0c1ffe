import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleText } from '../../rollup.config.mjs';

const root = join(import.meta.dirname, '../..');

const built = (name) => readFileSync(join(root, 'dist/cdn', name), 'utf8');
/** The built module behind a path that the package exports, as an import can name it. */
const moduleOf = (path) => JSON.stringify(fileURLToPath(import.meta.resolve(path)));
const importOf = (path) => bundleText(`import ${moduleOf(path)};`);

/** Routine data and the catalogue: points, techniques, tools, positions. A plan looks things up there. */
const data = /core\/content\/(?:routines\/[a-z-]+|areas|points|positions|techniques|tools)\.js$/;

const coreNames = 'parseRoutine, screen, plan, createSession, advance, view, nextChangeAt, restoreSession';

/** gzip -9 of the minified file with every dependency in it; 1 kB is 1024 bytes. */
const budgets = [
  { name: 'dist/cdn/heelkit.js', limit: 56, code: () => built('heelkit.js') },
  { name: 'dist/cdn/heelkit.classic.js', limit: 57, code: () => built('heelkit.classic.js') },
  { name: 'dist/cdn/heelkit-more.js', limit: 14, code: () => built('heelkit-more.js') },
  { name: 'dist/cdn/heelkit-more.classic.js', limit: 14, code: () => built('heelkit-more.classic.js') },
  { name: 'dist/cdn/heelkit-guide.js', limit: 15, code: () => built('heelkit-guide.js') },
  { name: 'dist/cdn/heelkit-guide.classic.js', limit: 15, code: () => built('heelkit-guide.classic.js') },
  { name: 'pf-timer alone', limit: 9.5, code: () => importOf('heelkit/elements/pf-timer/define') },
  { name: 'pf-trigger-map alone', limit: 20, code: () => importOf('heelkit/elements/pf-trigger-map/define') },
  {
    name: 'core without routine data and catalogue',
    limit: 12,
    code: () => bundleText(`export { ${coreNames} } from ${moduleOf('heelkit/core')};`, data),
  },
];

describe('byte budgets', () => {
  before(async () => {
    for (const budget of budgets) {
      budget.text = await budget.code();
      budget.size = gzipSync(budget.text, { level: 9 }).length / 1024;
    }
    console.log('gzip -9, kB                        actual  budget');
    for (const { name, limit, size } of budgets) {
      console.log(`${name.padEnd(32)}${size.toFixed(2).padStart(9)}${limit.toFixed(1).padStart(8)}`);
    }
  });

  for (const budget of budgets) {
    it(`${budget.name} stays within ${budget.limit} kB`, () => {
      assert.ok(budget.size <= budget.limit, `${budget.size.toFixed(2)} kB`);
    });
  }

  it('an element alone registers itself and core alone has no element', () => {
    const text = (name) => budgets.find((budget) => budget.name.startsWith(name)).text;
    assert.ok(text('pf-timer').includes('pf-timer'));
    assert.ok(text('pf-trigger-map').includes('pf-trigger-map'));
    assert.equal(/customElements|litHtmlVersions/.exec(text('core'))?.[0], undefined);
  });
});
