import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  advance,
  type Bookmark,
  bookmarkOf,
  type Choices,
  type Clearance,
  createSession,
  cuesBetween,
  type Instant,
  nextChangeAt,
  openBookmark,
  parseRoutine,
  type Plan,
  plan as planFor,
  type Routine,
  routines,
  ruleBacking,
  type Session,
  summarize,
  view,
} from '../../../src/core/index.js';
import { routine as anyRoutine } from '../arbitraries.js';
import { byHand, empty, example } from '../example.js';
import { ALL } from '../planning/people.js';
import { changed, deepFreeze, holds, mutated, pathFrom } from '../support.js';
import { type Act, at, plans, play, played, stories, tell, use } from './stories.js';

const HOUR_MS = 3_600_000;
const NOON = 1_800_000_000_000;

/** Put there and read back as text, as a page does it. */
function stored(session: Session, now: Instant, routine: Routine = session.plan.routine): Bookmark {
  const bookmark = bookmarkOf(session, routine, now) ?? assert.fail('there is no bookmark');
  return JSON.parse(JSON.stringify(deepFreeze(bookmark))) as Bookmark;
}

/** The session that a bookmark is in. */
function opened(bookmark: unknown, plan: Plan, now: Instant, routine: Routine = plan.routine): Session {
  const session = openBookmark(deepFreeze(bookmark), routine, plan, now);
  if (session === null || session === 'changed') return assert.fail(`it is ${session}`);
  return session;
}

/** In the example's first hold, 15 s after it began. */
const session = tell(createSession(example), [5_000_000, 'start'], [5_025_000, 'tick']);
const bookmark = stored(session, at(5_025_000, NOON));
const open = (mark: unknown, wallMs = NOON) => openBookmark(mark, example.routine, example, at(3, wallMs));

describe('bookmarkOf', () => {
  it('tells where a session is that has begun and not ended', () => {
    assert.deepEqual(bookmark, {
      version: 1,
      routine: bookmark.routine,
      wallMs: NOON,
      at: example.segments[1]?.id,
      doneMs: 15_000,
      lengthMs: null,
      log: [[example.segments[0]?.id, 'done', 10_000]],
    });
    const longer = tell(session, [5_026_000, { type: 'extend', seconds: 15 }]);
    assert.equal(stored(longer, at(5_026_000)).lengthMs, 45_000);
    // In the next segment nothing was changed yet.
    assert.equal(stored(longer, at(5_056_000)).lengthMs, null);
    const lighter = tell(session, [5_026_000, 'hurts'], [5_027_000, { type: 'resume', lighter: true }]);
    assert.equal('lighter' in stored(lighter, at(5_027_000)), false, 'that it hurt is not kept');
  });

  it('is none of any other', () => {
    for (const other of [
      createSession(example),
      createSession(empty),
      tell(session, [5_026_000, 'stop']),
      tell(session, [5_026_000, { type: 'goTo', index: 17 }], [5_070_000, 'tick']),
    ])
      assert.equal(bookmarkOf(other, example.routine, at(5_070_000)), null);
    // It ran to its end without being told.
    const last = tell(session, [5_026_000, { type: 'goTo', index: 17 }]);
    assert.ok(bookmarkOf(last, example.routine, at(5_060_000)));
    assert.equal(bookmarkOf(last, example.routine, at(5_066_000)), null);
  });

  it('is plain JSON, of every session that is under way', () => {
    holds(
      fc.property(plans, stories, fc.nat(400), (plan, acts, later) => {
        const { session, now } = played(plan, acts);
        const then = at(now.monoMs + later * 500);
        const mark = bookmarkOf(session, plan.routine, then);
        const { status } = view(session, then);
        assert.equal(mark !== null, status === 'running' || status === 'paused');
        assert.deepEqual(JSON.parse(JSON.stringify(mark)), mark);
      }),
    );
  });

  it('tells of nothing but the steps that were played: not what was left out, and not why', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        const { session, now } = played(plan, acts);
        const mark = bookmarkOf(session, plan.routine, now);
        if (!mark) return;
        const { routine: print, at: id, log, ...others } = mark;
        assert.deepEqual(Object.keys(others).sort(), ['doneMs', 'lengthMs', 'version', 'wallMs']);
        const ids = plan.segments.map((segment) => segment.id);
        const visited = [id, ...log.map(([visit]) => visit)];
        assert.ok(visited.every((one) => ids.includes(one)));
        assert.deepEqual(
          log,
          view(session, now).log.map(({ index, outcome, ms }) => [ids[index], outcome, ms]),
        );
        for (const rule of Object.keys(ruleBacking)) assert.notEqual(print, rule);
        // Whatever the safety check came to, it is the same.
        const anybody: Plan = {
          ...plan,
          ...{ gentle: !plan.gentle, leftOut: [], notes: [], tools: [], choices: { sides: 'left' } },
          omitted: [{ step: 'any', reason: 'clearance' }],
          segments: plan.segments.map((segment) => ({ ...segment, reason: 'put-back' as const })),
        };
        assert.deepEqual(bookmarkOf({ ...session, plan: anybody }, plan.routine, now), mark);
      }),
    );
    const complete = routines['complete'] ?? assert.fail();
    const check: Clearance = { ...ALL, outcome: 'modify', removed: ['calf', 'gun'], because: ['veins'] };
    const made = planFor(complete, { sides: 'both' }, check);
    assert.ok(made.omitted.some(({ reason }) => reason === 'part'));
    const text = JSON.stringify(stored(tell(createSession(made), [0, 'start']), at(60_000), complete));
    for (const word of ['omitted', 'reason', 'part', 'gentle', 'veins', 'calf', 'clearance', 'removed'])
      assert.ok(!text.includes(word), word);
  });
});

describe('openBookmark', () => {
  it('is paused where it was, and has what was done of it', () => {
    const ago = fc.integer({ min: 0, max: 4 * HOUR_MS - 1 });
    const mono = fc.integer({ min: 0, max: 1e9 });
    holds(
      fc.property(plans, stories, fc.nat(400), ago, mono, (plan, acts, later, agoMs, monoMs) => {
        const { session, now } = played(plan, acts);
        const then = at(now.monoMs + later * 500);
        if (!bookmarkOf(session, plan.routine, then)) return;
        const paused = advance(session, { type: 'pause' }, then);
        const back = opened(stored(session, then), plan, at(monoMs, then.wallMs + agoMs));
        const shown = { ...view(paused, then), pausedBy: 'stored', lighter: false };
        assert.deepEqual(view(back, at(monoMs + 1e6)), shown);
        assert.deepEqual(
          [back.index, back.doneMs, back.lengthMs],
          [paused.index, paused.doneMs, paused.lengthMs],
        );
        assert.deepEqual(back.log, paused.log);
        assert.deepEqual(summarize(back), summarize(paused));
        assert.equal(back.plan, plan);
        assert.equal(nextChangeAt(back), null);
        // And again: a bookmark in what a bookmark gave.
        assert.deepEqual(stored(back, at(0, then.wallMs)), stored(session, then));
      }),
    );
  });

  it('plays on to the same end as if it had been paused', () => {
    const shift = fc.integer({ min: -4000, max: 1e9 });
    holds(
      fc.property(plans, stories, stories, shift, (plan, first, second, shiftMs) => {
        const rest: Act[] = [{ waitMs: 1000, wallMs: 0, does: { type: 'resume' } }, ...second];
        const { session, now } = played(plan, first);
        if (!bookmarkOf(session, plan.routine, now)) return;
        // That it went on lighter after pain is not kept.
        const paused = { ...advance(session, { type: 'pause' }, now), lighter: false };
        const back = opened(stored(session, now), plan, now);
        const there = [...play(paused, rest, now)];
        const here = [...play(back, rest, at(now.monoMs + shiftMs))];
        here.forEach(({ after, now: then }, number) => {
          const other = there[number]!;
          const [a, b] = [view(after, then), view(other.after, other.now)];
          assert.deepEqual({ ...a, pausedBy: null }, { ...b, pausedBy: null });
          const [change, otherChange] = [nextChangeAt(after), nextChangeAt(other.after)];
          assert.equal(change, otherChange === null ? null : otherChange + shiftMs);
          const [cues, otherCues] = [
            cuesBetween(after, then, at(then.monoMs + 20_000)),
            cuesBetween(other.after, other.now, at(other.now.monoMs + 20_000)),
          ];
          assert.deepEqual(
            cues.map(({ kind, index }) => `${kind} ${index}`),
            otherCues.map(({ kind, index }) => `${kind} ${index}`),
          );
        });
      }),
    );
  });

  it('opens in a plan that was made anew, for the same choices', () => {
    for (const routine of Object.values(routines)) {
      const choices: Choices = { sides: 'both', pace: 1.5 };
      const made = planFor(routine, choices, ALL);
      const running = tell(createSession(made), [0, 'start'], [0, { type: 'goTo', index: 5 }]);
      const anew = planFor(routine, choices, ALL);
      const back = opened(stored(running, at(1500), routine), anew, at(0, at(1500).wallMs), routine);
      assert.deepEqual([back.index, back.doneMs], [5, 1500]);
      assert.notEqual(back.plan, made);
    }
  });

  it('is worth opening for less than four hours', () => {
    for (const agoMs of [0, 1, HOUR_MS, 4 * HOUR_MS - 1])
      assert.ok(open(bookmark, NOON + agoMs), `${agoMs} ms`);
    for (const agoMs of [4 * HOUR_MS, 4 * HOUR_MS + 1, 24 * HOUR_MS, Infinity])
      assert.equal(open(bookmark, NOON + agoMs), null, `${agoMs} ms`);
    // A clock that was set back: nobody knows how old it is.
    for (const wallMs of [NOON - 1, NOON - HOUR_MS, 0, NaN, -Infinity])
      assert.equal(open(bookmark, wallMs), null);
    const another = { ...bookmark, routine: 'example 0' };
    assert.equal(open(another, NOON + 4 * HOUR_MS), null, 'too old to speak of');
  });

  it('tells where the routine is another one now', () => {
    const openIn = (routine: Routine) => openBookmark(bookmark, routine, example, at(3, NOON));
    for (const [path, value] of [
      ['title', 'Another'],
      ['stages[0].steps[0].seconds.usual', 31],
      ['stages[0].steps[1].instruction', 'Walk.'],
      ['stages[1].steps', []],
    ] as const)
      assert.equal(openIn(changed(example.routine, pathFrom(path), value) as Routine), 'changed', path);
    const { stages } = example.routine;
    assert.equal(openIn({ ...example.routine, stages: [stages[1]!, stages[0]!] }), 'changed');
    // Read anew, it is the same.
    assert.ok(typeof openIn(JSON.parse(JSON.stringify(example.routine)) as Routine) === 'object');
  });

  it('is null for a routine of another name', () => {
    const { routine } = example;
    for (const id of ['another', 'exam', 'example-2', ''])
      assert.equal(openBookmark(bookmark, { ...routine, id }, example, at(3, NOON)), null, id);
    const [one, other] = Object.values(routines);
    const playing = tell(createSession(planFor(one!, { sides: 'both' }, ALL)), [0, 'start']);
    const mark = stored(playing, at(0), one);
    assert.equal(openBookmark(mark, other!, planFor(other!, { sides: 'both' }, ALL), at(0)), null);
    assert.equal(typeof openBookmark(mark, one!, playing.plan, at(0)), 'object');
  });

  it('tells any two routines of one name apart', () => {
    holds(
      fc.property(anyRoutine({ isFull: true }), anyRoutine({ isFull: true }), (one, two) => {
        const other = { ...two, id: one.id };
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        const mark = stored(session, at(5_025_000, NOON), one);
        assert.equal(openBookmark(mark, other, example, at(3, NOON)) === 'changed', !isSame);
        assert.equal(typeof openBookmark(mark, one, example, at(3, NOON)), 'object');
      }),
    );
  });

  it('is null where what was done, or where it was, is not in the plan', () => {
    const { routine } = example;
    const right = planFor(routine, { sides: 'right' }, ALL);
    const isIn = (made: Plan, moment: Session) =>
      openBookmark(stored(moment, at(5_025_000, NOON), routine), routine, made, at(3, NOON));
    assert.equal(isIn(right, session) !== null, true, 'the right side is there');
    const left = tell(session, [5_025_000, { type: 'goTo', index: 9 }]);
    assert.equal(isIn(right, left), null, 'it was on the left');
    const back = tell(left, [5_025_000, { type: 'goTo', index: 1 }]);
    assert.equal(isIn(right, back), null, 'the left was visited');
    assert.ok(isIn(example, back));
    for (const none of [empty, planFor(routine, { sides: 'both', without: ['press'] }, ALL), byHand])
      assert.equal(isIn(none, session), null);
  });

  it('is null for what is no bookmark', () => {
    const { segments } = example;
    assert.ok(open(bookmark, NOON));
    for (const mark of [undefined, null, '', 'x', 7, NaN, true, [], {}, [bookmark], JSON.stringify(bookmark)])
      assert.equal(open(mark), null);
    for (const field of ['version', 'routine', 'wallMs', 'at', 'doneMs', 'log'])
      assert.equal(open(changed(bookmark, [field], undefined)), null, `without ${field}`);
    for (const change of [
      ...[{ version: 0 }, { version: 2 }, { version: '1' }],
      ...[
        { wallMs: String(NOON) },
        { wallMs: [NOON] },
        { wallMs: null },
        { wallMs: NaN },
        { wallMs: -Infinity },
      ],
      ...[{ wallMs: { toString: 1, valueOf: 1 } }, { wallMs: BigInt(NOON) }, { wallMs: Symbol('noon') }],
      ...[{ at: 'nowhere' }, { at: 1 }, { at: '' }, { at: null }, { at: ['x'] }],
      ...[{ doneMs: -1 }, { doneMs: '15000' }, { doneMs: null }, { doneMs: Infinity }, { doneMs: NaN }],
      ...[{ lengthMs: -1 }, { lengthMs: '45000' }, { lengthMs: {} }, { lengthMs: Infinity }],
      ...[
        { log: {} },
        { log: null },
        { log: 'x' },
        { log: [null] },
        { log: [[]] },
        { log: [{}] },
        { log: [7] },
      ],
      { log: [['nowhere', 'done', 10_000]] },
      { log: [[segments[0]?.id, 'done']] },
      { log: [[segments[0]?.id, 'done', '10000']] },
      { log: [[segments[0]?.id, 'done', -1]] },
      { log: [[segments[0]?.id, 'done', Infinity]] },
      { log: [...bookmark.log, null] },
    ])
      assert.equal(open({ ...bookmark, ...change }), null, Object.keys(change).join());
    const hostile: unknown[] = [
      { toString: 1, valueOf: 1 },
      { __proto__: null },
      Symbol('x'),
      [bookmark.routine],
    ];
    for (const print of [undefined, null, 7, '', 'example', {}, ...hostile])
      assert.equal(open({ ...bookmark, routine: print }), null);
    assert.equal(open({ ...bookmark, routine: 'example 0' }), 'changed');
    assert.equal(opened({ ...bookmark, lighter: true }, example, at(3, NOON)).lighter, false);
  });

  it('never throws, and what it gives can be played', () => {
    const tryOut = (mark: unknown, plan: Plan = example, now: Instant = at(3, NOON)) => {
      const back = openBookmark(mark, plan.routine, plan, now);
      if (back === null || back === 'changed') return back;
      const shown = view(back, at(0));
      assert.deepEqual([shown.status, shown.pausedBy], ['paused', 'stored']);
      assert.ok(shown.elapsedMs >= 0 && shown.segmentMs >= 0 && shown.elapsedMs < Infinity);
      assert.ok(shown.lengthMs === null || shown.segmentMs <= shown.lengthMs);
      assert.ok(plan.segments[shown.index]);
      use(back);
      return back;
    };
    const anything = fc.anything({
      withBigInt: true,
      withNullPrototype: true,
      withSparseArray: true,
      withDate: true,
    });
    holds(fc.property(anything, (mark) => assert.equal(tryOut(mark), null)));
    const field = fc.oneof(anything, fc.constantFrom(Symbol('x'), NOON, 15_000, 1));
    const fields = ['version', 'routine', 'wallMs', 'at', 'doneMs', 'lengthMs', 'log'] as const;
    holds(
      fc.property(
        fc.record(Object.fromEntries(fields.map((name) => [name, field]))),
        fc.subarray([...fields]),
        (wrong, some) => {
          tryOut({ ...bookmark, ...Object.fromEntries(some.map((name) => [name, wrong[name]])) });
        },
      ),
    );
    const real = fc
      .tuple(plans, stories)
      .map(([plan, acts]) => ({ plan, ...played(plan, acts) }))
      .filter(({ session, now, plan }) => bookmarkOf(session, plan.routine, now) !== null);
    holds(
      fc.property(
        real.chain(({ plan, session, now }) =>
          fc.tuple(fc.constant({ plan, now }), mutated(fc.constant(stored(session, now)))),
        ),
        ([{ plan, now }, mark]) => void tryOut(mark, plan, at(3, now.wallMs)),
      ),
    );
  });

  /* A safety check that was answered anew may leave a hold shorter than it was. */

  const { routine: pressing } = parseRoutine({
    id: 'pressing',
    stages: [
      {
        id: 'calf',
        steps: [
          {
            id: 'hold',
            point: 'soleus',
            technique: 'sustained-pressure',
            tools: ['thumbs'],
            seconds: { min: 30, usual: 80, max: 90 },
          },
          { id: 'knead', point: 'gastrocnemius', technique: 'kneading', tools: ['hands'], seconds: 30 },
        ],
      },
    ],
  });
  const made = (gentle: boolean) => planFor(pressing!, { sides: 'right' }, { ...ALL, gentle });
  const held = (ms: number, longer = 0) => {
    const hold = tell(
      createSession(made(false)),
      [0, 'start'],
      [10_000, { type: 'extend', seconds: longer }],
    );
    return stored(hold, at(10_000 + ms, NOON), pressing!);
  };

  it('takes no more of a hold for done than the plan has of it', () => {
    const back = opened(held(75_000), made(true), at(0, NOON), pressing!);
    assert.deepEqual([view(back, at(0)).lengthMs, view(back, at(0)).remainingMs], [60_000, 0]);
    // Nothing of what comes next was done.
    const resumed = tell(back, [1000, 'resume']);
    const shown = view(resumed, at(1000));
    assert.deepEqual([shown.index, shown.segmentMs, shown.elapsedMs], [2, 0, 70_000]);
    assert.equal(summarize(tell(resumed, [1000, 'stop']))[0]?.result, 'done');
  });

  it('leaves no hold longer than the bounds of care do', () => {
    assert.equal(view(opened(held(20_000, 10), made(false), at(0, NOON), pressing!), at(0)).lengthMs, 90_000);
    const back = opened(held(20_000, 10), made(true), at(0, NOON), pressing!);
    assert.equal(view(back, at(0)).lengthMs, 60_000);
    assert.equal(
      view(opened({ ...held(20_000), lengthMs: 1e9 }, made(false), at(0, NOON), pressing!), at(0)).lengthMs,
      90_000,
    );
  });
});
