import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  advance,
  createSession,
  type Cue,
  cuesBetween,
  nextChangeAt,
  type Session,
  view,
} from '../../../src/core/index.js';
import { byHand, example } from '../example.js';
import { holds } from '../support.js';
import { QUANTUM_MS } from './model.js';
import { at, plans, played, stories, tell } from './stories.js';

const started = tell(createSession(example), [1000, 'start']);

function short(cues: readonly Cue[]): string[] {
  return cues.map(({ kind, atMonoMs, index }) => `${atMonoMs} ${kind} ${index}`);
}

/** The same cues, found by looking at the session every half second. */
function seen(session: Session, fromMs: number, toMs: number): string[] {
  const cues: string[] = [];
  for (let ms = fromMs + QUANTUM_MS; ms <= toMs; ms += QUANTUM_MS) {
    const [before, now] = [view(session, at(ms - QUANTUM_MS)), view(session, at(ms))];
    if (before.status !== 'running') break;
    if (now.index !== before.index)
      cues.push(`${ms} ${now.segment?.kind === 'work' ? 'start' : now.segment?.kind} ${now.index}`);
    const halfMs = (now.lengthMs ?? 0) / 2;
    const isHalf = now.segmentMs >= halfMs && (now.index !== before.index || before.segmentMs < halfMs);
    if (now.status === 'running' && now.segment?.kind === 'work' && (now.lengthMs ?? 0) >= 20_000 && isHalf) {
      cues.push(`${ms} half ${now.index}`);
    }
    if (now.status === 'done') cues.push(`${ms} done ${now.index}`);
  }
  return cues;
}

describe('cuesBetween', () => {
  it('gives the beginning of each segment, the half of each long hold, and the end', () => {
    assert.deepEqual(short(cuesBetween(started, at(1000), at(1e6))), [
      '1000 ready 0',
      '11000 start 1',
      '26000 half 1',
      '41000 rest 2',
      '46000 start 3',
      '61000 half 3',
      '76000 ready 4',
      '86000 start 5',
    ]);
    const last = tell(started, [1000, { type: 'goTo', index: 12 }]);
    assert.deepEqual(short(cuesBetween(last, at(1000), at(1e6))), [
      '1000 ready 12',
      '6000 start 13',
      '16000 half 13',
      '26000 switch 14',
      '36000 start 15',
      '56000 half 15',
      '76000 switch 16',
      '84000 start 17',
      '104000 half 17',
      '124000 done 17',
    ]);
  });

  it('gives what falls due after the one moment and not after the other', () => {
    assert.deepEqual(short(cuesBetween(started, at(11_000), at(41_000))), ['26000 half 1', '41000 rest 2']);
    assert.deepEqual(short(cuesBetween(started, at(10_999), at(11_000))), ['11000 start 1']);
    assert.deepEqual(cuesBetween(started, at(11_000), at(11_000)), []);
    assert.deepEqual(cuesBetween(started, at(41_000), at(11_000)), []);
    assert.deepEqual(cuesBetween(started, at(11_001), at(25_999)), []);
  });

  it('announces what a command begins, once', () => {
    const next = tell(started, [5000, 'next']);
    assert.deepEqual(short(cuesBetween(next, at(5000), at(5000))), ['5000 start 1']);
    assert.deepEqual(short(cuesBetween(next, at(4000), at(5000))), ['5000 start 1']);
    assert.deepEqual(cuesBetween(next, at(5001), at(6000)), []);
  });

  it('announces nothing again where the session goes on after a pause', () => {
    const resumed = tell(started, [30_000, 'pause'], [90_000, 'resume']);
    assert.deepEqual(short(cuesBetween(resumed, at(90_000), at(106_000))), [
      '101000 rest 2',
      '106000 start 3',
    ]);
    assert.deepEqual(short(cuesBetween(resumed, at(0), at(101_000))), ['101000 rest 2']);
  });

  it('moves the half and the end of a hold that was extended', () => {
    const longer = tell(started, [12_000, { type: 'extend', seconds: 15 }]);
    assert.deepEqual(short(cuesBetween(longer, at(12_000), at(60_000))), ['33500 half 1', '56000 rest 2']);
  });

  it('gives no cue while nothing goes on by itself', () => {
    for (const session of [
      createSession(example),
      tell(started, [5000, 'pause']),
      tell(started, [5000, 'stop']),
    ]) {
      assert.deepEqual(cuesBetween(session, at(0), at(1e6)), []);
    }
    const hand = tell(createSession(byHand), [0, 'start']);
    assert.deepEqual(short(cuesBetween(hand, at(0), at(1e9))), ['0 start 0']);
  });

  it('gives what can be seen by looking every half second', () => {
    holds(
      fc.property(plans, stories, fc.nat(600), fc.nat(600), (plan, acts, skip, length) => {
        const { session, now } = played(plan, acts);
        const fromMs = now.monoMs + skip * QUANTUM_MS;
        const toMs = fromMs + length * QUANTUM_MS;
        const isEntry =
          session.status === 'running' && session.doneMs === 0 && session.since?.monoMs === fromMs;
        const entry = cuesBetween(session, at(fromMs), at(fromMs));
        const { segment, index } = view(session, at(fromMs));
        const kind = segment?.kind === 'work' ? 'start' : segment?.kind;
        assert.deepEqual(short(entry), isEntry ? [`${fromMs} ${kind} ${index}`] : []);
        const cues = cuesBetween(session, at(fromMs), at(toMs));
        assert.deepEqual(short(cues), [...short(entry), ...seen(session, fromMs, toMs)]);
      }),
    );
  });

  it('gives each cue in one of two spans that meet, wherever they meet', () => {
    const fraction = fc.double({ min: 0, max: 300_000, noNaN: true });
    holds(
      fc.property(
        plans,
        fraction,
        fraction,
        fraction,
        fraction,
        fc.boolean(),
        (plan, startMs, pausedMs, a, b, isAtChange) => {
          const session = tell(
            createSession(plan),
            [startMs, 'start'],
            [startMs + pausedMs, 'pause'],
            [startMs + 2 * pausedMs, 'resume'],
          );
          const resumedMs = startMs + 2 * pausedMs;
          const ticked = advance(session, { type: 'tick' }, at(resumedMs + a));
          // A wake-up comes at the very moment of a change, and that is where a cue is lost or given twice.
          const cut = at((isAtChange ? nextChangeAt(ticked) : null) ?? resumedMs + 1 + a);
          const end = at(cut.monoMs + b);
          const whole = cuesBetween(session, at(resumedMs), end);
          assert.deepEqual(
            [...cuesBetween(session, at(resumedMs), cut), ...cuesBetween(session, cut, end)],
            whole,
          );
          const times = whole.map(({ atMonoMs }) => atMonoMs);
          assert.deepEqual(
            times,
            [...times].sort((one, other) => one - other),
          );
          assert.ok(
            whole.filter(({ kind }) => kind === 'done').length ===
              Number(view(session, end).status === 'done' && session.status === 'running'),
          );
          assert.ok(times.every((ms) => ms >= resumedMs && ms <= end.monoMs + 0.01));
        },
      ),
    );
  });

  it('has given the cue of a segment when a clock with fractions wakes at its beginning', () => {
    const fraction = fc.double({ min: 0, max: 1e6, noNaN: true });
    holds(
      fc.property(
        plans,
        fraction,
        fc.array(
          fraction.map((ms) => ms + 1),
          { maxLength: 5 },
        ),
        (plan, startMs, ticks) => {
          let session = tell(createSession(plan), [startMs, 'start']);
          let told = startMs;
          const kinds: number[] = [0];
          const wakeAt = (ms: number) => {
            kinds.push(
              ...cuesBetween(session, at(told), at(ms))
                .filter(({ kind }) => kind !== 'half')
                .map(({ index }) => index),
            );
            session = tell(session, [ms, 'tick']);
            told = ms;
          };
          for (let wakes = 0; wakes <= plan.segments.length + ticks.length; wakes++) {
            const changeMs = nextChangeAt(session);
            if (changeMs === null) break;
            wakeAt(Math.min(changeMs, told + (ticks[wakes] ?? Infinity)));
            const { index, status } = view(session, at(told));
            assert.equal(kinds.at(-1), index);
            if (status === 'done') kinds.pop();
          }
          // The entry was given when it began, and every segment after it once.
          assert.deepEqual(
            kinds.slice(1),
            kinds.slice(1).map((_, order) => order),
          );
        },
      ),
    );
  });
});
