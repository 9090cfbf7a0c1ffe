import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { inTurns } from '../../bench/rounds.mjs';
import { medianOf, ratioResult, tableOf } from '../../bench/table.mjs';

const bench = join(import.meta.dirname, '../../bench');

describe('the bench', () => {
  it('takes the one in the middle, or the middle of two', () => {
    assert.equal(medianOf([9, 1, 2]), 2);
    assert.equal(medianOf([4, 1, 9, 2]), 3);
  });

  it('compares what was measured in the same round', () => {
    const { median, spread, budget, isWithin } = ratioResult('a', 'b', {
      own: [2, 30, 4],
      other: [1, 10, 4],
      budget: 1.5,
    });
    assert.deepEqual([median, spread, budget, isWithin], ['2.00 x', '1.00-3.00 x', '1.50 x', false]);
    assert.equal(ratioResult('a', 'b', { own: [3], other: [2], budget: 1.5 }).isWithin, true);
  });

  it('measures in turns, there and back', async () => {
    const order = [];
    const measure = (name) => () => order.push(name);
    const figures = await inTurns(3, { a: measure('a'), b: measure('b') });
    assert.deepEqual(order, ['a', 'b', 'b', 'a', 'a', 'b']);
    assert.deepEqual(figures, { a: [1, 4, 5], b: [2, 3, 6] });
  });

  it('prints columns, and a verdict where there is a budget', () => {
    const ratio = (what, own, budget) => ({
      name: 'row',
      ...ratioResult(what, 'one', { own: [own], other: [1], budget }),
    });
    assert.deepEqual(tableOf([ratio('much', 3, 2), ratio('little', 1, 2), ratio('any', 1)]).split('\n'), [
      'row  what    beside  median  spread       budget',
      'row  much    one     3.00 x  3.00-3.00 x  2.00 x  over',
      'row  little  one     1.00 x  1.00-1.00 x  2.00 x  within',
      'row  any     one     1.00 x  1.00-1.00 x',
    ]);
  });

  it('names its rows to who asks for another', async () => {
    const run = promisify(execFile)(process.execPath, [join(bench, 'run.mjs'), 'walking']);
    await assert.rejects(run, ({ code, stderr }) => {
      assert.equal(code, 1);
      assert.match(stderr, /No such row: walking\. There are core, mount, idle, running, motion\./);
      return true;
    });
  });

  it('has its rows in the README', () => {
    const readme = readFileSync(join(bench, '../README.md'), 'utf8');
    const rows = readdirSync(bench).filter((name) =>
      /export async function measure\b/.test(
        name.endsWith('.mjs') ? readFileSync(join(bench, name), 'utf8') : '',
      ),
    );
    assert.ok(rows.length > 0);
    for (const name of rows) assert.match(readme, new RegExp(`^\\| \`${name.slice(0, -4)}\` +\\|`, 'm'));
  });
});
