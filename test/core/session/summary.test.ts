import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  type Plan,
  plan as planFor,
  type Result,
  type Session,
  summarize,
  view,
} from '../../../src/core/index.js';
import { example } from '../example.js';
import { ALL } from '../planning/people.js';
import { holds } from '../support.js';
import { at, plans, played, stories, tell } from './stories.js';

const started = tell(createSession(example), [0, 'start']);

function short(session: Session): string[] {
  return summarize(session).map(
    ({ step, side, result, seconds }) => `${step} ${side ?? '-'} ${result} ${seconds}`,
  );
}

const first = (session: Session) => short(session)[0];

/** What a step on a side came to, told the slow way: by looking through the whole log for each of its holds. */
function resultOf({ plan: { segments }, log }: Session, step: string, side: string | null): Result {
  const isOwn = (index: number) => segments[index]?.step === step && segments[index].side === side;
  const holds = segments.flatMap(({ kind }, index) => (kind === 'work' && isOwn(index) ? [index] : []));
  const endings = holds.map((hold) => {
    const ends = log.filter(
      ({ index, outcome }) => index === hold && (outcome === 'done' || outcome === 'eased'),
    );
    return ends.at(-1)?.outcome ?? null;
  });
  if (!endings.includes(null)) return endings.includes('eased') ? 'eased' : 'done';
  if (log.some(({ index, outcome }) => outcome === 'stopped' && isOwn(index))) return 'stopped';
  const own = log.filter(({ index }) => holds.includes(index));
  // Less than half a second is no second of it.
  if (own.reduce((sum, { ms }) => sum + ms, 0) >= 500) return 'shortened';
  return log.some(({ index }) => index >= Math.min(...holds)) ? 'skipped' : 'not-reached';
}

describe('summarize', () => {
  it('tells of each step on each side, in the order of the plan, how far it came', () => {
    assert.deepEqual(short(createSession(example)), [
      'press right not-reached 0',
      'walk - not-reached 0',
      'roll right not-reached 0',
      'press left not-reached 0',
      'roll left not-reached 0',
      'stretch right not-reached 0',
      'stretch left not-reached 0',
    ]);
    assert.equal(summarize(createSession(example))[5]?.stage, 'last');
  });

  it('calls done what was held to its end, or done by hand', () => {
    const session = tell(started, [85_000, 'tick'], [97_000, 'next'], [107_000, 'tick'], [200_000, 'stop']);
    assert.deepEqual(short(session).slice(0, 5), [
      'press right done 60',
      'walk - done 12',
      'roll right done 20',
      'press left done 60',
      'roll left stopped 0',
    ]);
  });

  it('calls eased what ended early in one of its holds because it had eased, and the others to their end', () => {
    const once = tell(started, [32_000, 'ease'], [90_000, 'stop']);
    assert.equal(first(once), 'press right eased 52');
    const twice = tell(started, [32_000, 'ease'], [59_000, 'ease'], [90_000, 'stop']);
    assert.equal(first(twice), 'press right eased 44');
    const isOver = tell(started, [32_000, 'ease'], [45_000, 'next'], [90_000, 'stop']);
    assert.equal(first(isOver), 'press right shortened 30', 'the second hold was not held');
    // What was extended and then eased was held for its planned time at least.
    const longer = tell(
      started,
      [12_000, { type: 'extend', seconds: 15 }],
      [51_000, 'ease'],
      [99_000, 'stop'],
    );
    assert.equal(first(longer), 'press right done 71');
  });

  it('takes what came last where a hold was done and eased', () => {
    const again = tell(started, [76_000, 'back']);
    assert.equal(first(tell(again, [110_000, 'ease'], [150_000, 'stop'])), 'press right eased 114');
    const eased = tell(started, [32_000, 'ease'], [67_000, 'back']);
    assert.equal(first(tell(eased, [145_000, 'stop'])), 'press right done 112');
  });

  it('calls shortened what was begun and left for something else', () => {
    assert.equal(first(tell(started, [30_000, 'next'])), 'press right shortened 20');
    assert.equal(first(tell(started, [50_000, { type: 'goTo', index: 15 }])), 'press right shortened 35');
    const left = tell(started, [50_000, { type: 'goTo', index: 15 }], [60_000, 'stop']);
    assert.deepEqual(short(left), [
      'press right shortened 35',
      'walk - skipped 0',
      'roll right skipped 0',
      'press left skipped 0',
      'roll left skipped 0',
      'stretch right stopped 10',
      'stretch left not-reached 0',
    ]);
  });

  it('calls stopped the one in which the session was, whatever was done of it', () => {
    assert.equal(first(tell(started, [9000, 'stop'])), 'press right stopped 0');
    assert.equal(first(tell(started, [50_000, 'stop'])), 'press right stopped 35');
    assert.equal(
      first(tell(started, [44_000, 'stop'])),
      'press right stopped 30',
      'in a rest between two holds',
    );
    assert.equal(first(tell(started, [50_000, 'pause'], [90_000, 'stop'])), 'press right stopped 35');
    // Done is done, also where it was begun again.
    const again = tell(started, [76_000, 'back'], [91_000, 'stop']);
    assert.equal(first(again), 'press right done 65');
    assert.deepEqual(
      short(again).slice(1, 2),
      ['walk - not-reached 0'],
      'only getting ready for it was over',
    );
  });

  it('calls skipped what the person went past, and not reached what lies after it', () => {
    const session = tell(started, [1000, { type: 'goTo', index: 8 }], [2000, 'back'], [3000, 'stop']);
    assert.deepEqual(short(session), [
      'press right skipped 0',
      'walk - skipped 0',
      'roll right stopped 0',
      'press left not-reached 0',
      'roll left not-reached 0',
      'stretch right not-reached 0',
      'stretch left not-reached 0',
    ]);
    // In the hold itself, though not for a moment.
    const there = tell(started, [1000, { type: 'goTo', index: 9 }], [1000, 'back'], [3000, 'stop']);
    assert.equal(short(there)[3], 'press left skipped 0');
  });

  it('counts work alone, not the time to get ready or to rest', () => {
    assert.equal(summarize(tell(started, [9000, 'stop']))[0]?.seconds, 0);
    assert.equal(summarize(tell(started, [44_000, 'stop']))[0]?.seconds, 30);
  });

  it('takes a second helping with the first for one', () => {
    const plan: Plan = planFor(
      { ...example.routine, stages: example.routine.stages.slice(0, 1) },
      { sides: 'right', secondHelping: true },
      ALL,
    );
    const roll = plan.segments.flatMap(({ step, kind }, index) =>
      step === 'roll' && kind === 'work' ? [index] : [],
    );
    assert.equal(roll.length, 2);
    const session = tell(createSession(plan), [0, 'start'], [0, { type: 'goTo', index: roll[0]! }]);
    const of = (one: Session) => short(one).filter((line) => line.startsWith('roll'));
    assert.deepEqual(of(tell(session, [20_000, 'stop'])), ['roll right shortened 20']);
    const again = tell(session, [21_000, { type: 'goTo', index: roll[1]! }]);
    assert.deepEqual(of(tell(again, [26_000, 'stop'])), ['roll right stopped 25']);
    assert.deepEqual(of(tell(again, [41_000, 'tick'], [42_000, 'stop'])), ['roll right done 40']);
  });

  it('has every step once for each side, and as many seconds as the visits to its holds', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        const { session, now } = played(plan, acts);
        const summary = summarize(session);
        const keys = summary.map(({ step, side }) => `${side ?? ''} ${step}`);
        const holdsOf = plan.segments.map(({ kind, side, step }) =>
          kind === 'work' ? `${side ?? ''} ${step}` : null,
        );
        assert.deepEqual(new Set(keys), new Set(holdsOf.filter((key) => key !== null)));
        assert.equal(new Set(keys).size, keys.length);
        summary.forEach(({ seconds }, number) => {
          const own = session.log.filter(({ index }) => holdsOf[index] === keys[number]);
          assert.equal(seconds, Math.round(own.reduce((sum, visit) => sum + visit.ms, 0) / 1000));
        });
        const workMs = summary.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
        assert.ok(workMs <= view(session, now).elapsedMs + 500 * summary.length);
      }),
    );
  });

  it('comes to the same as looking through the log for each hold', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        const { session } = played(plan, acts);
        for (const { step, side, result } of summarize(session))
          assert.equal(result, resultOf(session, step, side), `${step} ${side}`);
      }),
    );
  });

  it('of a session that has ended leaves nothing open', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        const { session } = played(plan, acts);
        const { status } = session;
        const results = summarize(session).map(({ result }) => result);
        const stopped = results.filter((result) => result === 'stopped');
        assert.ok(stopped.length <= Number(status === 'stopped'));
        if (status === 'done') assert.ok(!results.includes('not-reached'));
        if (status === 'idle') assert.ok(results.every((result) => result === 'not-reached'));
        for (const { result, seconds } of summarize(session))
          if (result === 'skipped' || result === 'not-reached') assert.equal(seconds, 0);
      }),
    );
  });

  it('finds all skipped that was only skipped through', () => {
    let session = started;
    while (session.status === 'running') session = tell(session, [0, 'next']);
    assert.deepEqual(
      summarize(session).map(({ result }) => result),
      ['skipped', 'done', 'skipped', 'skipped', 'skipped', 'skipped', 'skipped'],
    );
    assert.equal(view(session, at(0)).elapsedMs, 0);
  });
});
