import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  advance,
  createSession,
  type Cue,
  cuesBetween,
  nextChangeAt,
  parseRoutine,
  type Plan,
  plan as planFor,
  type Session,
  type View,
  view,
} from '../../../src/core/index.js';
import { byHand, example } from '../example.js';
import { ALL } from '../planning/people.js';
import { deepFreeze, holds } from '../support.js';
import { partsIn, QUANTUM_MS } from './model.js';
import { at, plans, play, played, stories, tell, without } from './stories.js';

const started = tell(createSession(example), [1000, 'start']);
const forever = at(Infinity);

function short(cues: readonly Cue[]): string[] {
  return cues.map(({ kind, atMonoMs, index }) => `${atMonoMs} ${kind} ${index}`);
}

/** Three, two, one seconds before the end of a segment. */
function counts(endMs: number, index: number): string[] {
  return [3, 2, 1].map((left) => `${endMs - left * 1000} count ${index}`);
}

/** A plan of one step on one side, beginning at once. */
function only(step: object, choices: object = {}): Plan {
  const { routine } = parseRoutine({ id: 'one', stages: [{ id: 's', steps: [{ id: 'step', ...step }] }] });
  return deepFreeze(planFor(routine!, { sides: 'left', leadIn: 0, ...choices }, ALL));
}

/** All cues of a plan that is started at 0. */
const all = (plan: Plan) => short(cuesBetween(tell(createSession(plan), [0, 'start']), at(0), forever));

const BEGINNINGS: readonly Cue['kind'][] = ['ready', 'start', 'switch', 'rest', 'done'];
const isBeginning = ({ kind }: Cue) => BEGINNINGS.includes(kind);

/** The parts of repetitions that began between two looks; all that were left where the step is over. */
function partsSeen({ step, rep, lengthMs }: View, now: View | null): string[] {
  if (!step?.reps || !rep || lengthMs === null) return [];
  const parts = partsIn(step.technique, step.reps, lengthMs);
  const placeOf = (one: View['rep']) =>
    parts.findIndex(({ number, part }) => number === one?.number && part === one.part);
  return parts.slice(placeOf(rep) + 1, now ? placeOf(now.rep) + 1 : undefined).map(({ part }) => part);
}

/** What a countdown shows between two looks at the same segment. */
function secondsSeen(
  { remainingMs: beforeMs, segment, step }: View,
  { remainingMs, lengthMs }: View,
): string[] {
  const isWork = segment?.kind === 'work';
  if (beforeMs === null || remainingMs === null || lengthMs === null || (isWork && step?.reps)) return [];
  const marks: [kind: string, leftMs: number, leastMs: number][] = [
    ...(isWork
      ? ([
          ['half', lengthMs / 2, 20_000],
          ['ten', 10_000, 30_000],
        ] as [string, number, number][])
      : []),
    ...[3, 2, 1].map((left): [string, number, number] => ['count', left * 1000, 10_000]),
  ];
  return marks.flatMap(([kind, leftMs, leastMs]) =>
    lengthMs >= leastMs && beforeMs > leftMs && remainingMs <= leftMs ? [kind] : [],
  );
}

/** The same cues, found by looking at the session every half second. */
function seen(session: Session, fromMs: number, toMs: number): string[] {
  const cues: string[] = [];
  let before = view(session, at(fromMs));
  for (let ms = fromMs + QUANTUM_MS; ms <= toMs && before.status === 'running'; ms += QUANTUM_MS) {
    const now = view(session, at(ms));
    const isOver = now.index !== before.index || now.status === 'done';
    const inside = [...partsSeen(before, isOver ? null : now), ...(isOver ? [] : secondsSeen(before, now))];
    cues.push(...inside.map((kind) => `${ms} ${kind} ${before.index}`));
    if (now.index !== before.index) cues.push(`${ms} ${beginning(now)}`);
    if (now.status === 'done') cues.push(`${ms} done ${now.index}`);
    before = now;
  }
  return cues;
}

/** The cue with which the segment on view begins, or the end. */
function beginning({ status, segment, index }: View): string {
  return `${status === 'done' ? 'done' : segment?.kind === 'work' ? 'start' : segment?.kind} ${index}`;
}

describe('cuesBetween', () => {
  it('gives the beginning of each segment, what there is to tell in it, and the end', () => {
    assert.deepEqual(short(cuesBetween(started, at(1000), at(1e6))), [
      '1000 ready 0',
      ...counts(11_000, 0),
      '11000 start 1',
      '26000 half 1',
      '31000 ten 1',
      ...counts(41_000, 1),
      '41000 rest 2',
      '46000 start 3',
      '61000 half 3',
      '66000 ten 3',
      ...counts(76_000, 3),
      '76000 ready 4',
      ...counts(86_000, 4),
      '86000 start 5',
    ]);
    const last = tell(started, [1000, { type: 'goTo', index: 12 }]);
    assert.deepEqual(short(cuesBetween(last, at(1000), at(1e6))), [
      '1000 ready 12',
      '6000 start 13',
      '16000 half 13',
      ...counts(26_000, 13),
      '26000 switch 14',
      ...counts(36_000, 14),
      '36000 start 15',
      '56000 half 15',
      '66000 ten 15',
      ...counts(76_000, 15),
      '76000 switch 16',
      '84000 start 17',
      '104000 half 17',
      '114000 ten 17',
      ...counts(124_000, 17),
      '124000 done 17',
    ]);
  });

  it('tells inside a segment only what its length is worth', () => {
    const inside = (seconds: number) => all(only({ seconds })).slice(1, -1);
    assert.deepEqual(inside(9), []);
    assert.deepEqual(inside(10), counts(10_000, 0));
    assert.deepEqual(inside(19), counts(19_000, 0));
    assert.deepEqual(inside(20), ['10000 half 0', ...counts(20_000, 0)]);
    assert.deepEqual(inside(29), ['14500 half 0', ...counts(29_000, 0)]);
    assert.deepEqual(inside(30), ['15000 half 0', '20000 ten 0', ...counts(30_000, 0)]);
    // Reading, changing sides and resting have no half to tell of.
    for (const [leadIn, told] of [
      [9, []],
      [10, counts(10_000, 0)],
      [40, counts(40_000, 0)],
    ] as const)
      assert.deepEqual(all(only({ seconds: 5 }, { leadIn })).slice(1, -2), told);
    const rests = all(only({ seconds: 5, repeat: 2, rest: 35 }));
    assert.deepEqual(rests.slice(1, -2), ['5000 rest 1', ...counts(40_000, 1)]);
  });

  it('counts the parts of repetitions in place of the seconds', () => {
    const raises = { technique: 'heel-raise', seconds: 24, reps: 3, sides: 'both' };
    assert.deepEqual(all(only(raises)), [
      '0 start 0',
      ...['3000 hold 0', '5000 down 0'],
      ...['8000 up 0', '11000 hold 0', '13000 down 0'],
      ...['16000 up 0', '19000 hold 0', '21000 down 0'],
      '24000 done 0',
    ]);
    // At another length the tempo is another.
    assert.deepEqual(all(only({ ...raises, seconds: 48, reps: 3 })).slice(1, 4), [
      '6000 hold 0',
      '10000 down 0',
      '16000 up 0',
    ]);
    for (const technique of ['toe-moves', 'my-way', 'constructor'])
      assert.deepEqual(
        all(only({ technique, seconds: 40, reps: 4 })),
        ['0 start 0', '10000 rep 0', '20000 rep 0', '30000 rep 0', '40000 done 0'],
        technique,
      );
    const once = all(only({ ...raises, seconds: 60, reps: 1 }));
    assert.deepEqual(once, ['0 start 0', '22500 hold 0', '37500 down 0', '60000 done 0']);
    assert.deepEqual(all(only({ technique: 'my-way', seconds: 60, reps: 1 })), ['0 start 0', '60000 done 0']);
  });

  it('counts the seconds of what comes before a counted step and between its rounds', () => {
    const raises = { technique: 'toe-moves', seconds: 20, reps: 2, repeat: 2, rest: 12, sides: 'both' };
    assert.deepEqual(all(only(raises, { leadIn: 10 })), [
      '0 ready 0',
      ...counts(10_000, 0),
      ...['10000 start 1', '20000 rep 1'],
      '30000 rest 2',
      ...counts(42_000, 2),
      ...['42000 start 3', '52000 rep 3'],
      '62000 done 3',
    ]);
  });

  it('without an end gives all up to the next step that waits for the person', () => {
    assert.deepEqual(cuesBetween(started, at(1000), forever), cuesBetween(started, at(1000), at(1e9)));
    assert.equal(cuesBetween(started, at(1000), forever).at(-1)?.index, 5, 'the walk, which is by hand');
    const afterwards = tell(started, [90_000, 'next']);
    assert.equal(short(cuesBetween(afterwards, at(90_000), forever))[0], '90000 ready 6');
    assert.equal(cuesBetween(afterwards, at(90_000), forever).at(-1)?.kind, 'done');
    assert.deepEqual(all(byHand), ['0 start 0']);
  });

  it('gives what falls due after the one moment and not after the other', () => {
    assert.deepEqual(short(cuesBetween(started, at(11_000), at(41_000))), [
      '26000 half 1',
      '31000 ten 1',
      ...counts(41_000, 1),
      '41000 rest 2',
    ]);
    assert.deepEqual(short(cuesBetween(started, at(38_000), at(39_000))), ['39000 count 1']);
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
    const rest = ['91000 ten 1', ...counts(101_000, 1), '101000 rest 2'];
    assert.deepEqual(short(cuesBetween(resumed, at(90_000), at(106_000))), [...rest, '106000 start 3']);
    assert.deepEqual(short(cuesBetween(resumed, at(0), at(101_000))), rest);
    const counted = tell(started, [39_500, 'pause'], [90_000, 'resume']);
    assert.deepEqual(short(cuesBetween(counted, at(90_000), at(91_500))), ['90500 count 1', '91500 rest 2']);
  });

  it('moves what is told inside a hold that was extended, and tells again what it told too early', () => {
    const longer = tell(started, [12_000, { type: 'extend', seconds: 15 }]);
    assert.deepEqual(short(cuesBetween(longer, at(12_000), at(60_000))), [
      '33500 half 1',
      '46000 ten 1',
      ...counts(56_000, 1),
      '56000 rest 2',
    ]);
    const late = tell(started, [39_500, { type: 'extend', seconds: 15 }]);
    assert.deepEqual(short(cuesBetween(late, at(39_500), at(60_000))), [
      '46000 ten 1',
      ...counts(56_000, 1),
      '56000 rest 2',
    ]);
  });

  it('moves it in a hold that is to end early', () => {
    const eased = tell(started, [12_000, 'ease']);
    assert.deepEqual(short(cuesBetween(eased, at(12_000), at(31_000))), [
      '21000 half 1',
      ...counts(31_000, 1),
      '31000 rest 2',
    ]);
    // The half of what is left of it is over.
    const later = tell(started, [22_500, 'ease']);
    assert.deepEqual(short(cuesBetween(later, at(22_500), at(30_500))), counts(31_000, 1));
  });

  it('announces what begins because a hold has eased', () => {
    const eased = tell(started, [33_000, 'ease']);
    assert.deepEqual(short(cuesBetween(eased, at(33_000), at(33_000))), ['33000 rest 2']);
    assert.deepEqual(short(cuesBetween(eased, at(33_000), at(38_000))), ['33000 rest 2', '38000 start 3']);
    assert.deepEqual(short(cuesBetween(eased, at(33_001), at(38_000))), ['38000 start 3']);
    const paused = tell(started, [33_000, 'pause'], [34_000, 'ease']);
    assert.deepEqual(cuesBetween(paused, at(34_000), at(1e6)), []);
    const resumed = tell(paused, [50_000, 'resume']);
    assert.deepEqual(short(cuesBetween(resumed, at(50_000), at(55_000))), ['50000 rest 2', '55000 start 3']);
    const last = tell(started, [1000, { type: 'goTo', index: 17 }], [31_000, 'ease']);
    assert.deepEqual(short(cuesBetween(last, at(31_000), at(1e6))), ['31000 done 17']);
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
      fc.property(
        plans,
        stories,
        fc.oneof(fc.constant(0), fc.nat(600)),
        fc.nat(600),
        (plan, acts, skip, length) => {
          const { session, now } = played(plan, acts);
          const fromMs = now.monoMs + skip * QUANTUM_MS;
          const toMs = fromMs + length * QUANTUM_MS;
          const shown = view(session, at(fromMs));
          const isEntry =
            session.status === 'running' && shown.segmentMs === 0 && session.since?.monoMs === fromMs;
          const entry = cuesBetween(session, at(fromMs), at(fromMs));
          assert.deepEqual(short(entry), isEntry ? [`${fromMs} ${beginning(shown)}`] : []);
          const cues = cuesBetween(session, at(fromMs), at(toMs)).map((cue) => ({
            ...cue,
            // A part of a repetition may begin between two looks.
            atMonoMs: Math.ceil((cue.atMonoMs - 0.01) / QUANTUM_MS) * QUANTUM_MS,
          }));
          assert.deepEqual(short(cues), [...short(entry), ...seen(session, fromMs, toMs)]);
        },
      ),
    );
  });

  it('tells of a part of a repetition when the view shows it, and not before', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        const { session, now } = played(plan, acts);
        for (const { kind, atMonoMs, index } of cuesBetween(session, now, forever).slice(0, 60)) {
          if (kind !== 'up' && kind !== 'hold' && kind !== 'down' && kind !== 'rep') continue;
          const [before, then] = [view(session, at(atMonoMs - 2)), view(session, at(atMonoMs))];
          assert.deepEqual([then.index, then.rep?.part], [index, kind]);
          const { reps = 0, technique = '' } = then.step ?? {};
          const own = partsIn(technique, reps, then.lengthMs ?? NaN);
          const place = own.findIndex(({ part, number }) => part === kind && number === then.rep?.number);
          assert.ok(Math.abs(then.segmentMs - (own[place]?.ms ?? NaN)) < 0.01);
          // Two milliseconds before it was the part before, or not yet told.
          if (atMonoMs - 2 < now.monoMs) continue;
          assert.deepEqual(
            [before.rep?.part, before.rep?.number],
            [own[place - 1]?.part, own[place - 1]?.number],
          );
        }
      }),
    );
  });

  it('tells nothing while a step by hand is being done', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        for (const { after, now } of play(plan, acts)) {
          const cues = cuesBetween(after, now, forever);
          for (const cue of cues)
            if (plan.segments[cue.index]?.seconds === null && cue.kind !== 'done')
              assert.deepEqual([cue.kind, cue], ['start', cues.at(-1)]);
          const shown = view(after, now);
          const isEntry = shown.segmentMs === 0 && after.since?.monoMs === now.monoMs;
          if (shown.lengthMs === null && !isEntry) assert.deepEqual(cues, []);
        }
      }),
    );
  });

  it('gives each cue in exactly one of many spans that meet, in order', () => {
    const fraction = fc.double({ min: 0, max: 60_000, noNaN: true });
    holds(
      fc.property(plans, stories, fc.array(fraction, { maxLength: 8 }), (plan, acts, lengths) => {
        const { session, now } = played(plan, acts);
        let from = now;
        const spans: Cue[] = [];
        for (const [at_, lengthMs] of lengths.entries()) {
          // Every other span ends where something falls due, which is where a cue is lost or given twice.
          const due = cuesBetween(session, at(from.monoMs + 1), forever)[at_]?.atMonoMs;
          const to = at(
            Math.max(from.monoMs + 1, (at_ % 2 === 0 ? due : undefined) ?? from.monoMs + lengthMs),
          );
          spans.push(...cuesBetween(session, from, to));
          from = to;
        }
        spans.push(...cuesBetween(session, from, forever));
        const whole = cuesBetween(session, now, forever);
        assert.deepEqual(spans, whole);
        const times = whole.map(({ atMonoMs }) => atMonoMs);
        assert.deepEqual(
          times,
          [...times].sort((one, other) => one - other),
        );
        assert.equal(new Set(short(whole)).size, whole.length);
      }),
    );
  });

  it('announces whatever begins, however the session came to it', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        // As a page does it: what fell due before a command, and after it what it begins.
        let toldMs = -Infinity;
        let last: number | undefined;
        for (const { before, command, after, now } of play(plan, without(acts, 'gap'))) {
          const due = cuesBetween(before, at(toldMs), now);
          const begun = command.type === 'tick' ? [] : cuesBetween(after, now, now);
          last = [...due, ...begun].filter(isBeginning).at(-1)?.index ?? last;
          toldMs = now.monoMs;
          const shown = view(after, now);
          if (shown.status === 'running') assert.equal(last, shown.index);
        }
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
                .filter(isBeginning)
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
