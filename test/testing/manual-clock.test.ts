import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createManualClock } from '../../src/testing/index.js';
import { holds } from '../core/support.js';

/** A clock at 1000 on which a note is made of each wake-up and its time. */
function noted() {
  const clock = createManualClock({ monoMs: 1000, wallMs: 5000 });
  const notes: string[] = [];
  const note = (name: string) => () => void notes.push(`${name} ${clock.now().monoMs}`);
  return { clock, notes, note };
}

describe('a manual clock', () => {
  it('stands still where it was set', () => {
    const { clock } = noted();
    assert.deepEqual(clock.now(), { monoMs: 1000, wallMs: 5000 });
    assert.deepEqual(createManualClock().now(), { monoMs: 0, wallMs: Date.UTC(2026, 0, 1) });
  });

  it('advance lets time go by on both clocks, and wakes up at the time, in order', () => {
    const { clock, notes, note } = noted();
    clock.wakeAt(3000, note('late'));
    clock.wakeAt(2000, note('early'));
    clock.wakeAt(2000, note('second'));
    clock.wakeAt(9000, note('never'));
    clock.advance(2000);
    assert.deepEqual(notes, ['early 2000', 'second 2000', 'late 3000']);
    assert.deepEqual(clock.now(), { monoMs: 3000, wallMs: 7000 });
    assert.equal(clock.pending, 1);
  });

  it('advance also runs the wake-ups that are asked for on the way', () => {
    const { clock, notes, note } = noted();
    const tick = () => {
      note('tick')();
      clock.wakeAt(clock.now().monoMs + 1000, tick);
    };
    clock.wakeAt(2000, tick);
    clock.advance(3500);
    assert.deepEqual(notes, ['tick 2000', 'tick 3000', 'tick 4000']);
    assert.deepEqual(clock.now(), { monoMs: 4500, wallMs: 8500 });
  });

  it('leap lets time go by at once: wake-ups come once, in order, late', () => {
    const { clock, notes, note } = noted();
    clock.wakeAt(2000, note('second'));
    clock.wakeAt(1500, () => {
      note('first')();
      clock.wakeAt(2500, note('asked for while late'));
    });
    clock.leap(60_000);
    assert.deepEqual(notes, ['first 61000', 'second 61000']);
    assert.deepEqual(clock.now(), { monoMs: 61_000, wallMs: 65_000 });
    assert.equal(clock.pending, 1);
    clock.advance(0);
    assert.equal(notes[2], 'asked for while late 61000');
  });

  it('sleep moves the wall clock alone, and wakes nobody', () => {
    const { clock, notes, note } = noted();
    clock.wakeAt(1000, note('due'));
    clock.sleep(60_000);
    assert.deepEqual(clock.now(), { monoMs: 1000, wallMs: 65_000 });
    assert.deepEqual(notes, []);
  });

  it('setWall moves the wall clock to and fro', () => {
    const { clock } = noted();
    clock.setWall(15_000);
    assert.deepEqual(clock.now(), { monoMs: 1000, wallMs: 20_000 });
    clock.setWall(-30_000);
    assert.deepEqual(clock.now(), { monoMs: 1000, wallMs: -10_000 });
  });

  it('never calls back from within wakeAt, but at the next move', () => {
    for (const move of ['advance', 'leap'] as const) {
      const { clock, notes, note } = noted();
      clock.wakeAt(0, note('due'));
      assert.deepEqual(notes, []);
      clock[move](0);
      assert.deepEqual(notes, ['due 1000']);
    }
  });

  it('calls nobody who cancelled, also from within another call', () => {
    for (const move of ['advance', 'leap'] as const) {
      const { clock, notes, note } = noted();
      const cancel = clock.wakeAt(3000, note('cancelled'));
      clock.wakeAt(2000, cancel);
      const early = clock.wakeAt(1500, note('early'));
      early();
      early();
      clock[move](5000);
      assert.deepEqual(notes, []);
      assert.equal(clock.pending, 0);
    }
  });

  it('does not go back', () => {
    const { clock } = noted();
    for (const ms of [-1, NaN, Infinity]) {
      for (const move of ['advance', 'leap', 'sleep'] as const)
        assert.throws(() => clock[move](ms), RangeError);
    }
    assert.deepEqual(clock.now(), { monoMs: 1000, wallMs: 5000 });
  });

  it('ends a test in which a wake-up never rests', () => {
    const clock = createManualClock();
    const again = () => void clock.wakeAt(0, again);
    again();
    assert.throws(() => clock.advance(1), /never rests/);
  });

  it('wakes everybody once, never early, however the time is cut', () => {
    const delays = fc.array(fc.nat(1000), { maxLength: 20 });
    const moves = fc.array(fc.tuple(fc.constantFrom('advance', 'leap', 'sleep'), fc.nat(300)));
    holds(
      fc.property(delays, moves, (times, steps) => {
        const clock = createManualClock();
        const woken: number[] = [];
        for (const time of times) {
          clock.wakeAt(time, () => {
            assert.ok(clock.now().monoMs >= time);
            woken.push(time);
          });
        }
        for (const [move, ms] of steps) clock[move](ms);
        const { monoMs, wallMs } = clock.now();
        const total = (kind: string) => steps.reduce((sum, [move, ms]) => sum + (move === kind ? ms : 0), 0);
        assert.equal(monoMs, total('advance') + total('leap'));
        assert.equal(wallMs - createManualClock().now().wallMs, monoMs + total('sleep'));
        const hasMoved = steps.some(([move]) => move !== 'sleep');
        const due = hasMoved ? times.filter((time) => time <= monoMs).sort((a, b) => a - b) : [];
        assert.deepEqual(woken, due);
        assert.equal(clock.pending, times.length - due.length);
      }),
    );
  });
});
