import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  advance,
  createSession,
  nextChangeAt,
  restoreSession,
  type Session,
  view,
} from '../../../src/core/index.js';
import { example } from '../example.js';
import { holds, mutated } from '../support.js';
import { type Act, at, plans, play, played, stories, tell, use } from './stories.js';

/** Stored and read back on another page, whose monotonic clock began anew. */
function restored(session: Session, monoMs = 12): Session {
  return restoreSession(JSON.stringify(session), at(monoMs, 2e12)) ?? assert.fail('nothing was restored');
}

describe('restoreSession', () => {
  it('gives a running session back paused at the last moment that it was told', () => {
    holds(
      fc.property(plans, stories, fc.double({ min: 0, max: 1e9, noNaN: true }), (plan, acts, newMono) => {
        const { session } = played(plan, acts);
        const told = session.seen ?? at(0);
        const then = view(session, told);
        const now = view(restored(session, newMono), at(newMono));
        const isRunning = then.status === 'running';
        assert.deepEqual(now, isRunning ? { ...then, status: 'paused', pausedBy: 'stored' } : then);
      }),
    );
  });

  it('plays on to the same end as if it had been paused', () => {
    const shift = fc.integer({ min: -4000, max: 1e9 });
    holds(
      fc.property(plans, stories, stories, shift, (plan, first, second, shiftMs) => {
        const rest: Act[] = [{ waitMs: 1000, wallMs: 0, does: { type: 'resume' } }, ...second];
        const { session, now } = played(plan, first);
        const paused = advance(session, { type: 'pause' }, session.seen ?? now);
        const there = [...play(paused, rest, now)];
        const here = [...play(restored(session, now.monoMs + shiftMs), rest, at(now.monoMs + shiftMs))];
        here.forEach((scene, number) => {
          const other = there[number]!;
          const [a, b] = [view(scene.after, scene.now), view(other.after, other.now)];
          assert.deepEqual({ ...a, pausedBy: null }, { ...b, pausedBy: null });
          const [change, otherChange] = [nextChangeAt(scene.after), nextChangeAt(other.after)];
          assert.equal(change, otherChange === null ? null : otherChange + shiftMs);
        });
      }),
    );
  });

  it('stands still until it is resumed, on whatever clock', () => {
    const session = restored(tell(createSession(example), [5_000_000, 'start'], [5_025_000, 'tick']));
    for (const monoMs of [0, 5_000_000, 1e9]) {
      const { status, pausedBy, index, segmentMs } = view(session, at(monoMs));
      assert.deepEqual([status, pausedBy, index, segmentMs], ['paused', 'stored', 1, 15_000]);
    }
    const resumed = tell(session, [20, 'resume']);
    assert.equal(nextChangeAt(resumed), 15_020);
    assert.equal(view(resumed, at(15_020)).index, 2);
  });

  it('loses what was not told any more: a page that died is no time that was followed', () => {
    const session = tell(createSession(example), [0, 'start'], [12_000, 'tick'], [13_000, 'tick']);
    assert.equal(view(restored(session), at(0)).elapsedMs, 13_000);
  });

  it('leaves alone what was not running', () => {
    const started = tell(createSession(example), [0, 'start']);
    for (const session of [
      createSession(example),
      tell(started, [5000, 'pause']),
      tell(started, [5000, 'hurts']),
      tell(started, [5000, 'stop']),
      tell(started, [0, { type: 'goTo', index: 17 }], [60_000, 'tick']),
    ]) {
      assert.deepEqual(view(restored(session), at(0)), view(session, at(1e6)));
    }
    assert.equal(restored(tell(started, [5000, 'pause'])).pausedBy, 'person');
  });

  it('is done where the last moment that was told is after the end', () => {
    const session = tell(createSession(example), [0, 'start'], [0, { type: 'goTo', index: 17 }]);
    const unsettled = { ...session, seen: at(60_000) };
    assert.equal(restored(unsettled).status, 'done');
  });

  it('is null for what is no session', () => {
    const session = tell(createSession(example), [0, 'start']);
    for (const text of [
      '',
      'x',
      'null',
      '[]',
      '{}',
      '7',
      '"idle"',
      'undefined',
      JSON.stringify(session).slice(0, -1),
    ]) {
      assert.equal(restoreSession(text, at(0)), null, text.slice(0, 20));
    }
    for (const change of [
      { version: 2 },
      { plan: null },
      { plan: { ...example, segments: [{ ...example.segments[0], seconds: '10' }] } },
      { plan: { ...example, routine: { ...example.routine, stages: [] } } },
      { status: 'asleep' },
      { status: ['running'] },
      { index: 18 },
      { index: -1 },
      { index: 0.5 },
      { doneMs: '5' },
      { doneMs: -5 },
      { lengthMs: {} },
      { since: 5 },
      { seen: { wallMs: 5 } },
      { log: {} },
      { log: [{ index: 0, outcome: 'done' }] },
      { pausedBy: 'cat' },
    ]) {
      assert.equal(
        restoreSession(JSON.stringify({ ...session, ...change }), at(0)),
        null,
        JSON.stringify(Object.keys(change)),
      );
    }
  });

  it('never throws, and what it gives can be played', () => {
    const tryOut = (session: Session | null) => {
      if (!session) return;
      assert.notEqual(session.status, 'running');
      const first = view(session, at(0));
      assert.ok(first.elapsedMs >= 0 && first.segmentMs >= 0);
      use(session);
    };
    holds(fc.property(fc.oneof(fc.json(), fc.string()), (text) => tryOut(restoreSession(text, at(0)))));
    const stored = fc
      .tuple(plans, stories)
      .map(([plan, acts]) => JSON.parse(JSON.stringify(played(plan, acts).session)) as unknown);
    holds(
      fc.property(mutated(stored), (value) => tryOut(restoreSession(JSON.stringify(value ?? null), at(0)))),
    );
    // Infinity in JSON.
    const text = JSON.stringify(tell(createSession(example), [0, 'start']));
    for (const [from, to] of [
      ['"doneMs":0', '"doneMs":1e999'],
      ['"lengthMs":null', '"lengthMs":1e999'],
      ['"monoMs":0', '"monoMs":1e999'],
      ['"seconds":10', '"seconds":1e999'],
    ] as const) {
      assert.ok(text.includes(from));
      tryOut(restoreSession(text.replace(from, to), at(0)));
    }
  });
});
