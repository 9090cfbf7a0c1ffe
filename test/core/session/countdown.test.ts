import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  advanceCountdown,
  type Countdown,
  type CountdownCommand,
  createCountdown,
  type Instant,
  remainingMs,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { at } from './stories.js';

/** A minute that runs since 0. */
const running = deepFreeze(advanceCountdown(createCountdown(60), { type: 'start' }, at(0)));

function tell(
  countdown: Countdown,
  ...told: [ms: number, type: 'start' | 'pause' | 'reset' | 'tick'][]
): Countdown {
  return told.reduce((now, [ms, type]) => advanceCountdown(now, { type }, at(ms)), countdown);
}

/** A countdown told that it could not be followed from one instant to another. */
function gap(countdown: Countdown, from: Instant, now: Instant): Countdown {
  return advanceCountdown(countdown, { type: 'gap', from }, now);
}

describe('a countdown', () => {
  it('stands at its length until it is started', () => {
    assert.equal(remainingMs(createCountdown(1.5), at(1e9)), 1500);
    assert.equal(createCountdown(60).status, 'idle');
  });

  it('runs down by the instants handed in, to 0 and no further', () => {
    for (const [ms, left] of [
      [0, 60_000],
      [1, 59_999],
      [59_999.5, 0.5],
      [60_000, 0],
      [1e9, 0],
      [-5000, 60_000],
    ] as const) {
      assert.equal(remainingMs(running, at(ms)), left);
    }
  });

  it('is done at its end, by whatever finds it there', () => {
    assert.equal(tell(running, [59_999, 'tick']), running);
    for (const type of ['tick', 'pause'] as const) {
      const done = tell(running, [60_000, type]);
      assert.deepEqual(
        [done.status, remainingMs(done, at(60_000)), done.since, done.lateMs],
        ['done', 0, null, 0],
      );
    }
    assert.equal(tell(running, [75_000, 'tick']).lateMs, 15_000, 'and says how late it was found');
  });

  it('pauses, and goes on from there', () => {
    const paused = tell(running, [20_000, 'pause']);
    assert.deepEqual([paused.status, remainingMs(paused, at(1e9))], ['paused', 40_000]);
    const resumed = tell(paused, [100_000, 'start']);
    assert.deepEqual([resumed.status, remainingMs(resumed, at(101_000))], ['running', 39_000]);
    assert.equal(tell(resumed, [140_000, 'tick']).status, 'done');
  });

  it('starts anew when it is done, and goes back to its beginning on reset', () => {
    const done = tell(running, [60_000, 'tick']);
    const again = tell(done, [90_000, 'start']);
    assert.deepEqual([again.status, remainingMs(again, at(91_000)), again.lateMs], ['running', 59_000, 0]);
    for (const countdown of [running, done, tell(running, [5000, 'pause'])]) {
      assert.deepEqual(tell(countdown, [6000, 'reset']), createCountdown(60));
    }
  });

  it('takes no notice of what makes no sense', () => {
    const paused = tell(running, [5000, 'pause']);
    const done = tell(running, [60_000, 'tick']);
    for (const countdown of [createCountdown(60), paused, done]) {
      for (const type of ['pause', 'tick'] as const) assert.equal(tell(countdown, [70_000, type]), countdown);
      assert.equal(gap(countdown, at(0), at(70_000)), countdown);
    }
    assert.equal(tell(running, [5000, 'start']), running);
    for (const instant of [at(NaN), at(Infinity), at(-Infinity)]) {
      for (const type of ['start', 'pause', 'tick', 'reset'] as const) {
        for (const countdown of [createCountdown(60), running, paused, done]) {
          assert.equal(advanceCountdown(countdown, { type }, instant), countdown);
        }
      }
    }
  });
});

describe('a countdown on a page that could not be followed', () => {
  it('is done, and says how late it was found, after a sleep in which the monotonic clock stood still', () => {
    const asleep = gap(running, at(20_000), { monoMs: 20_000, wallMs: at(20_000).wallMs + 75_000 });
    assert.deepEqual([asleep.status, asleep.lateMs], ['done', 35_000]);
    assert.equal(remainingMs(asleep, at(20_000)), 0);
  });

  it('goes on after a short sleep with what is left', () => {
    const now = { monoMs: 21_000, wallMs: at(20_000).wallMs + 31_000 };
    const awake = gap(running, at(20_000), now);
    assert.deepEqual([awake.status, remainingMs(awake, now), awake.lateMs], ['running', 9000, 0]);
    assert.equal(tell(awake, [30_000, 'tick']).status, 'done');
  });

  it('loses nothing and gains nothing while it was only hidden', () => {
    const back = gap(running, at(20_000), at(50_000));
    assert.deepEqual([back.status, remainingMs(back, at(50_000)), back.lateMs], ['running', 10_000, 0]);
    const late = gap(running, at(20_000), at(61_500));
    assert.deepEqual([late.status, late.lateMs], ['done', 1500]);
  });

  it('counts a sleep once, however often it is told', () => {
    const [from, now] = [at(20_000), { monoMs: 20_000, wallMs: at(20_000).wallMs + 10_000 }];
    const once = gap(running, from, now);
    assert.equal(remainingMs(once, now), 30_000);
    assert.equal(remainingMs(gap(once, from, now), now), 30_000);
    const later = { monoMs: 25_000, wallMs: now.wallMs + 5000 };
    assert.equal(remainingMs(gap(once, from, later), later), 25_000);
  });

  it('does not count a sleep that was over before it began to run', () => {
    const hidden = at(0);
    const begun = { monoMs: 0, wallMs: at(0).wallMs + 40_000 };
    const countdown = advanceCountdown(createCountdown(60), { type: 'start' }, begun);
    const now = { monoMs: 1000, wallMs: begun.wallMs + 1000 };
    assert.equal(remainingMs(gap(countdown, hidden, now), now), 59_000);
  });

  it('cares nothing about a wall clock that is set while it can be followed', () => {
    for (const set of [-15_000, 15_000]) {
      const now = { monoMs: 30_000, wallMs: at(30_000).wallMs + set };
      assert.equal(remainingMs(running, now), 30_000);
      const paused = advanceCountdown(running, { type: 'pause' }, now);
      assert.equal(remainingMs(paused, now), 30_000);
      assert.equal(advanceCountdown(running, { type: 'tick' }, { ...now, monoMs: 59_999 }).status, 'running');
    }
  });

  it('gains no time from a wall clock that was set back', () => {
    const now = { monoMs: 30_000, wallMs: at(30_000).wallMs - 15_000 };
    assert.equal(remainingMs(gap(running, at(20_000), now), now), 30_000);
  });

  it('is done when a clock with fractions wakes it at its end', () => {
    const fraction = fc.double({ min: 0, max: 1e6, noNaN: true });
    holds(
      fc.property(fraction, fraction, fc.integer({ min: 1, max: 5400 }), (startMs, waitMs, seconds) => {
        const started = advanceCountdown(createCountdown(seconds), { type: 'start' }, at(startMs));
        const paused = advanceCountdown(started, { type: 'pause' }, at(startMs + waitMs));
        const resumed = advanceCountdown(paused, { type: 'start' }, at(startMs + 3 * waitMs));
        if (paused.status === 'done') return;
        const nowMs = startMs + 3 * waitMs;
        const endMs = nowMs + remainingMs(resumed, at(nowMs));
        const done = advanceCountdown(resumed, { type: 'tick' }, at(endMs));
        assert.equal(done.status, 'done');
        assert.ok(done.lateMs >= 0 && done.lateMs < 0.01);
        if (endMs - nowMs > 0.1)
          assert.equal(advanceCountdown(resumed, { type: 'tick' }, at(endMs - 0.1)), resumed);
      }),
    );
  });

  it('has lost no time, nor gained any, at the end of any story', () => {
    const act = fc.record({
      waitMs: fc.nat(20_000),
      sleepMs: fc.oneof(fc.constant(0), fc.nat(20_000)),
      type: fc.constantFrom<CountdownCommand['type']>(
        'start',
        'pause',
        'reset',
        'tick',
        'gap',
        'gap',
        'start',
      ),
    });
    holds(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.array(act, { maxLength: 20 }), (seconds, acts) => {
        const lengthMs = seconds * 1000;
        let countdown = createCountdown(seconds);
        let now = at(0);
        // What it should be: the milliseconds done, and whether it runs.
        let [doneMs, isRunning] = [0, false];
        for (const { waitMs, sleepMs, type } of acts) {
          const awake = { monoMs: now.monoMs + waitMs, wallMs: now.wallMs + waitMs };
          // The device sleeps only before the page is told of it.
          now = { ...awake, wallMs: awake.wallMs + (type === 'gap' ? sleepMs : 0) };
          countdown = deepFreeze(
            advanceCountdown(countdown, type === 'gap' ? { type, from: awake } : { type }, now),
          );
          const ranMs = isRunning ? waitMs + (type === 'gap' ? sleepMs : 0) : 0;
          if (type === 'reset') [doneMs, isRunning] = [0, false];
          else if (type === 'start' && !isRunning)
            [doneMs, isRunning] = [doneMs >= lengthMs ? 0 : doneMs, true];
          else {
            doneMs += ranMs;
            // A second start is no look at the clock: the end is found by what comes after it.
            if (type !== 'start' && (type === 'pause' || doneMs >= lengthMs)) isRunning = false;
            if (countdown.status === 'done' && ranMs > 0) assert.equal(countdown.lateMs, doneMs - lengthMs);
            if (!isRunning) doneMs = Math.min(doneMs, lengthMs);
          }
          assert.equal(remainingMs(countdown, now), Math.max(0, lengthMs - doneMs));
          assert.equal(countdown.status === 'running', isRunning);
        }
      }),
    );
  });
});
