import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as core from '../../src/core/index.js';
import { english } from '../../src/messages/register.js';
import { filesBelow } from './pages.js';
import { proseIn, wordsInTemplates } from './prose.js';
import { listed } from './support.js';

/** Every key of the words, and of what they are about. */
const ids = new Set(
  [
    core.points,
    core.techniques,
    core.sources,
    core.routines,
    ...Object.values<unknown>({ ...english.content }),
  ].flatMap((record) => (typeof record === 'object' && record ? Object.keys(record) : [])),
);

describe('prose stands in messages alone', () => {
  it('and not in the data of the content', () => {
    const files = filesBelow(['src/core/content'], ['.ts']);
    assert.ok(files.length > 4);
    assert.deepEqual(
      listed(
        files.flatMap(({ id, text }) => proseIn(id, text, { ids, isSources: /[/-]sources\.ts$/.test(id) })),
      ),
      [],
    );
  });

  it('and not in the templates of the elements', () => {
    const files = filesBelow(['src/elements'], ['.ts']);
    assert.ok(files.length > 10);
    assert.deepEqual(listed(files.flatMap(({ id, text }) => wordsInTemplates(id, text))), []);
  });

  it('is found in data', () => {
    for (const value of ["'Press the sole softly.'", '`Hold ${n} seconds or less`', '"stop, if it hurts"'])
      assert.equal(proseIn('x', `export const x = { care: [${value}] };`).length, 1, value);
    assert.deepEqual(proseIn('x', "// Press the sole softly.\nexport const x = ['small-or-mixed'];"), []);
    const list = "export const x = 'heel sole arch calf';";
    assert.deepEqual(proseIn('x', list, { ids: new Set(['heel', 'sole', 'arch', 'calf']) }), []);
    assert.equal(proseIn('x', list, { ids: new Set(['heel', 'sole', 'arch']) }).length, 1);
  });

  it('may be a problem that an author is told', () => {
    const code = "function over(): readonly Problem[] { return [at('the step is left out')]; }";
    assert.deepEqual(proseIn('x', code), []);
    assert.equal(proseIn('x', code.replace('Problem', 'Step')).length, 1);
  });

  it('may be the title of a source, in the catalogue of sources alone', () => {
    const code = "export const x = { title: 'Heel pain: a best practice guide' };";
    assert.deepEqual(proseIn('x', code, { isSources: true }), []);
    assert.equal(proseIn('x', code).length, 1);
    assert.equal(proseIn('x', code.replace('title', 'care'), { isSources: true }).length, 1);
  });

  it('is found in a template', () => {
    assert.equal(wordsInTemplates('x', 'html`<p class="tip">Press here</p>`').length, 1);
    assert.equal(wordsInTemplates('x', 'html`<b title="Press">${a}</b>`').length, 1);
    assert.equal(
      wordsInTemplates('x', 'html`<p class="a ${b}" @click=${() => 1}>${c} × ${d}</p>`').length,
      0,
    );
  });
});
