import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createFastClock, createManualClock } from '../../src/testing/index.js';
import { holds } from '../core/support.js';

describe('a fast clock', () => {
  it('begins where its base is, and goes on so many times faster', () => {
    const base = createManualClock({ monoMs: 100, wallMs: 5000 });
    const clock = createFastClock(60, base);
    assert.deepEqual(clock.now(), { monoMs: 100, wallMs: 5000 });
    base.advance(1000);
    assert.deepEqual(clock.now(), { monoMs: 60_100, wallMs: 65_000 });
  });

  it('wakes up so many times sooner', () => {
    const base = createManualClock({ monoMs: 100, wallMs: 0 });
    const clock = createFastClock(60, base);
    const woken: number[] = [];
    clock.wakeAt(60_100, () => woken.push(base.now().monoMs));
    base.advance(999);
    assert.deepEqual(woken, []);
    base.advance(2);
    assert.deepEqual(woken, [1100]);
    assert.equal(base.pending, 0);
  });

  it('cancels', () => {
    const base = createManualClock();
    const cancel = createFastClock(60, base).wakeAt(600, () => assert.fail('cancelled'));
    cancel();
    assert.equal(base.pending, 0);
    base.advance(1000);
  });

  it('never wakes up before its time has come, whatever the fractions', () => {
    const factor = fc.double({ min: 0.01, max: 10_000, noNaN: true, minExcluded: true });
    const ms = fc.double({ min: 0, max: 1e7, noNaN: true });
    holds(
      fc.property(factor, ms, ms, ms, (times, startMs, laterMs, atMs) => {
        const base = createManualClock({ monoMs: startMs });
        const clock = createFastClock(times, base);
        base.advance(laterMs / times);
        const dueMs = clock.now().monoMs + atMs;
        let wokenMs = NaN;
        clock.wakeAt(dueMs, () => (wokenMs = clock.now().monoMs));
        base.advance(atMs / times + 1);
        assert.ok(wokenMs >= dueMs && wokenMs < dueMs + 0.01 * times, `due ${dueMs}, woken ${wokenMs}`);
      }),
    );
  });

  it('follows real time where it is given none', async () => {
    const clock = createFastClock(100);
    const start = clock.now();
    const before = performance.now();
    await new Promise<void>((resolve) => {
      clock.wakeAt(start.monoMs + 1000, resolve);
      clock.wakeAt(start.monoMs + 10, () => assert.fail('cancelled'))();
    });
    const tookMs = performance.now() - before;
    const { monoMs, wallMs } = clock.now();
    assert.ok(tookMs >= 9 && monoMs - start.monoMs >= 1000, `${tookMs} ms`);
    assert.ok(Math.abs(start.wallMs - Date.now()) < 60_000 && wallMs > start.wallMs);
  });

  it('needs a factor above 0', () => {
    for (const factor of [0, -1, NaN, Infinity]) assert.throws(() => createFastClock(factor), RangeError);
  });
});
