import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { msToNextSecond, wholeSeconds } from '../../../src/core/index.js';
import { holds } from '../support.js';

describe('the seconds to show', () => {
  it('are 60 for a whole minute, and 0 only at the end', () => {
    for (const [leftMs, seconds] of [
      [60_000, 60],
      [59_500, 60],
      [59_000, 59],
      [44_998, 45],
      [1000, 1],
      [500, 1],
      [2, 1],
      [0, 0],
      [-5, 0],
    ] as const) {
      assert.equal(wholeSeconds(leftMs), seconds, `${leftMs} ms`);
    }
  });

  it('show each second once, whatever the fractions of the clock that wakes for it', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    holds(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fraction,
        (seconds, startMs, late) => {
          const endMs = startMs + seconds * 1000;
          let nowMs = startMs;
          const shown = [wholeSeconds(endMs - nowMs)];
          while (endMs - nowMs > 1) {
            // A wake-up is up to half a second late.
            nowMs += msToNextSecond(endMs - nowMs) + late * 500;
            shown.push(wholeSeconds(endMs - nowMs));
          }
          assert.deepEqual(
            shown,
            Array.from({ length: seconds + 1 }, (_, at) => seconds - at),
          );
        },
      ),
    );
  });

  it('never ask for a wake-up at once', () => {
    holds(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (leftMs) =>
        assert.ok(msToNextSecond(leftMs) >= 1),
      ),
    );
  });
});
