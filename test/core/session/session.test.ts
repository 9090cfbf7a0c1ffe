import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  advance,
  type Command,
  createSession,
  estimatedSeconds,
  type Instant,
  nextChangeAt,
  type Plan,
  type Session,
  type Status,
  summarize,
  cuesBetween,
  view,
} from '../../../src/core/index.js';
import { byHand, empty, example } from '../example.js';
import { deepFreeze, holds } from '../support.js';
import { Model, QUANTUM_MS } from './model.js';
import { type Act, at, commandOf, plans, play, played, stories, tell, without } from './stories.js';

const laterMs = fc.integer({ min: 0, max: 200 }).map((times) => times * QUANTUM_MS);

/** The session of a plan at the beginning of a segment. */
function inSegment(index: number, plan: Plan = example): Session {
  return tell(createSession(plan), [0, 'start'], [0, { type: 'goTo', index }]);
}

/** Like the session of a plan that went to a segment at 0, with an empty log. */
function freshIn(index: number, plan: Plan = example): Session {
  return { ...inSegment(index, plan), log: [] };
}

const all: readonly Command[] = [
  ...(
    ['start', 'pause', 'resume', 'next', 'back', 'ease', 'restartStep', 'hurts', 'stop', 'tick'] as const
  ).map((type) => ({ type })),
  { type: 'resume', lighter: true },
  { type: 'goTo', index: 3 },
  { type: 'extend', seconds: 5 },
  { type: 'gap', from: at(0) },
];

describe('a session, whatever is done to it', () => {
  it('is where a second session is that lives through every half second', () => {
    holds(
      fc.property(plans, stories, laterMs, (plan, acts, later) => {
        const model = new Model(plan);
        const compare = (session: Session, now: Instant) => {
          const life = model.at(now.monoMs);
          const seen = view(session, now);
          const { index, doneMs, lengthMs } = life;
          const hasEnded = life.status === 'done' || life.status === 'stopped';
          const isUnderWay = life.status === 'running' || life.status === 'paused';
          const isTimedWork = isUnderWay && model.segment(index)?.kind === 'work' && lengthMs !== null;
          const { leastMs, mostMs } = model.bounds(index);
          const segments = plan.segments.map(
            (segment, at) => estimatedSeconds(segment, model.step(at)) * 1000,
          );
          const currentMs = lengthMs ?? segments[index] ?? 0;
          const laterSegmentsMs = segments.slice(index + 1).reduce((sum, ms) => sum + ms, 0);
          const after = model.afterUnit(index);
          let unit = 1;
          for (let first = model.firstOf(index); first > 0; first = model.firstOf(first - 1)) unit++;
          let units = 0;
          for (let first = 0; first < model.size; first = model.afterUnit(first)) units++;
          assert.deepEqual(seen, {
            status: life.status,
            pausedBy: life.pausedBy,
            lighter: life.lighter,
            segment: model.segment(index) ?? null,
            step: model.step(index) ?? null,
            index,
            lengthMs,
            remainingMs: lengthMs === null ? null : hasEnded ? 0 : lengthMs - doneMs,
            segmentMs: doneMs,
            rep: isUnderWay ? model.rep(life) : null,
            elapsedMs: model.elapsedMs(now.monoMs),
            sessionRemainingMs: hasEnded ? 0 : Math.max(0, currentMs - doneMs) + laterSegmentsMs,
            unit,
            units,
            nextUnit: after < model.size ? after : null,
            canEase: isTimedWork && !model.isCounted(index) && Math.max(leastMs, doneMs) < lengthMs,
            canExtend: isTimedWork && !model.isCounted(index) && lengthMs < mostMs,
            log: life.log,
          });
        };
        for (const { now, command, after } of play(plan, acts)) {
          model.tell(command, now);
          compare(after, now);
          compare(after, { ...now, monoMs: now.monoMs + later });
        }
      }),
    );
  });

  it('never did more time than has passed', () => {
    const moment = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    holds(
      fc.property(
        plans,
        fc.array(fc.tuple(moment, moment), { minLength: 1 }),
        stories,
        (plan, moments, acts) => {
          // Here the clock jumps to and fro as no clock may.
          let session = createSession(plan);
          const monos: number[] = [];
          acts.forEach(({ does }, step) => {
            const [monoMs, wallMs] = moments[step % moments.length] ?? [0, 0];
            monos.push(monoMs);
            const now = { monoMs, wallMs };
            session = advance(session, commandOf(does, now), now);
            const passed = Math.max(...monos) - Math.min(...monos);
            const { elapsedMs, segmentMs, remainingMs } = view(session, at(Math.max(...monos)));
            assert.ok(elapsedMs >= 0 && elapsedMs <= passed + 0.001, `${elapsedMs} of ${passed}`);
            assert.ok(segmentMs >= 0 && (remainingMs === null || remainingMs >= 0));
          });
        },
      ),
    );
  });

  it('logs visits that add up to the time that it ran', () => {
    holds(
      fc.property(plans, without1('gap'), laterMs, (plan, acts, later) => {
        let ranMs = 0;
        let last: { session: Session; now: Instant } | undefined;
        for (const { now, before, after } of play(plan, acts)) {
          // A session that is running all through a wait ran for all of it; one that ends within it, until its end.
          if (last && before.status === 'running') {
            const end = view(before, now);
            const endedEarly =
              end.status === 'done' ? elapsedAtEnd(before) - view(before, last.now).elapsedMs : Infinity;
            ranMs += Math.min(now.monoMs - last.now.monoMs, endedEarly);
          }
          const { log, elapsedMs, status, segmentMs } = view(after, now);
          assert.equal(elapsedMs, ranMs);
          const logged = log.reduce((sum, { ms }) => sum + ms, 0);
          assert.equal(logged + (status === 'running' || status === 'paused' ? segmentMs : 0), ranMs);
          assert.ok(view(after, at(now.monoMs + later)).elapsedMs <= ranMs + later);
          last = { session: after, now };
        }
      }),
    );

    function elapsedAtEnd(session: Session): number {
      return view(session, at(1e12)).elapsedMs;
    }
  });

  it('passes over no segment unless it is asked to', () => {
    holds(
      fc.property(plans, stories, laterMs, (plan, acts, later) => {
        const { session, now } = played(plan, acts);
        const { log, index, status } = view(session, at(now.monoMs + later));
        log.forEach((visit, number) => {
          const next = log[number + 1]?.index ?? index;
          const isLast = visit.index === plan.segments.length - 1;
          if (visit.outcome !== 'done' && visit.outcome !== 'eased') return;
          if (isLast) assert.ok(status === 'done' && number === log.length - 1);
          else assert.equal(next, visit.index + 1);
        });
        const asked = new Set(['next', 'back', 'goTo', 'restartStep', 'stop']);
        if (!acts.some(({ does }) => asked.has(does.type))) {
          assert.deepEqual(
            log.map((visit) => visit.index),
            plan.segments.slice(0, log.length).map((_, number) => number),
          );
        }
      }),
    );
  });

  it('ends in the same state after one leap as after a thousand small ticks', () => {
    holds(
      fc.property(
        plans,
        without1('gap'),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (plan, acts, leapMs) => {
          const { session, now } = played(plan, acts);
          const end = at(now.monoMs + leapMs);
          let ticked = session;
          for (let tick = 1; tick <= 50; tick++) {
            ticked = advance(ticked, { type: 'tick' }, at(now.monoMs + (leapMs * tick) / 50));
          }
          assert.deepEqual(view(ticked, end), view(session, end));
        },
      ),
    );
    const started = tell(createSession(example), [0, 'start']);
    let ticked = started;
    for (let ms = 0; ms <= 60_000; ms += 60) ticked = advance(ticked, { type: 'tick' }, at(ms));
    assert.deepEqual(view(ticked, at(60_000)), view(started, at(60_000)));
  });

  it('shows the same with the ticks of its story as without them', () => {
    holds(
      fc.property(plans, without1('gap'), (plan, acts) => {
        const silent = acts.map((act): Act =>
          act.does.type === 'tick' ? { ...act, does: { type: 'goTo', index: -1 } } : act,
        );
        const { session, now } = played(plan, acts);
        assert.deepEqual(view(session, now), view(played(plan, silent).session, now));
      }),
    );
  });

  it('shows at a moment what it shows after a tick at that moment', () => {
    holds(
      fc.property(plans, stories, fc.double({ min: -1e5, max: 1e6, noNaN: true }), (plan, acts, aheadMs) => {
        const { session, now } = played(plan, acts);
        for (const moment of [now, at(now.monoMs + aheadMs), at(NaN), at(Infinity), at(-Infinity)]) {
          assert.deepEqual(view(session, moment), view(advance(session, { type: 'tick' }, moment), moment));
        }
      }),
    );
  });

  it('cares nothing about what somebody does to the wall clock', () => {
    holds(
      fc.property(
        plans,
        stories,
        fc.array(fc.integer(), { minLength: 30, maxLength: 30 }),
        (plan, acts, walls) => {
          const { session, now } = played(plan, acts);
          const shifted = acts.map((act, number) => ({ ...act, wallMs: walls[number] ?? 0 }));
          const other = played(plan, shifted);
          assert.deepEqual(view(other.session, now), view(session, now));
          assert.deepEqual(view(session, { ...now, wallMs: NaN }), view(session, now));
          assert.equal(nextChangeAt(other.session), nextChangeAt(session));
        },
      ),
    );
  });

  it('tells when it next changes by itself: not before, and then', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        for (const { after, now } of play(plan, acts)) {
          const session = advance(after, { type: 'tick' }, now);
          const changeMs = nextChangeAt(session);
          const shown = view(session, now);
          const end = view(session, at(now.monoMs + 1e9));
          if (changeMs === null) {
            // Nothing will change but the time spent.
            assert.deepEqual([end.status, end.index, end.log], [shown.status, shown.index, shown.log]);
            continue;
          }
          assert.ok(changeMs > now.monoMs);
          const before = view(session, at(changeMs - 1));
          if (changeMs - 1 >= now.monoMs)
            assert.deepEqual([before.index, before.log], [shown.index, shown.log]);
          const then = view(session, at(changeMs));
          assert.equal(then.log.length, shown.log.length + 1);
          assert.ok(then.index === shown.index + 1 || then.status === 'done');
        }
      }),
    );
  });

  it('has changed when a clock with fractions wakes it', () => {
    const fraction = fc.double({ min: 0, max: 1e6, noNaN: true });
    holds(
      fc.property(plans, fraction, fc.array(fraction, { maxLength: 4 }), (plan, startMs, waits) => {
        let session = tell(createSession(plan), [startMs, 'start']);
        let nowMs = startMs;
        for (const waitMs of waits) {
          nowMs += waitMs;
          session = tell(session, [nowMs, 'tick'], [nowMs, 'pause'], [nowMs + waitMs / 7, 'resume']);
          nowMs += waitMs / 7;
        }
        // Each wake-up is one segment: none is for nothing, none is missing.
        let changes = view(session, at(nowMs)).log.length;
        for (let wakes = 0; wakes <= plan.segments.length; wakes++) {
          const changeMs = nextChangeAt(session);
          if (changeMs === null) break;
          session = tell(session, [changeMs, 'tick']);
          assert.equal(view(session, at(changeMs)).log.length, ++changes);
        }
        assert.equal(nextChangeAt(session), null);
      }),
    );
  });

  it('is plain JSON at every moment', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        const { session } = played(plan, acts);
        assert.deepEqual(JSON.parse(JSON.stringify(session)), session);
      }),
    );
  });

  it('never throws, and never writes into what it is given', () => {
    const number = fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, -1, 0, 1e300, 4000), fc.double());
    const moment = fc.record({ monoMs: number, wallMs: number }, { noNullPrototype: true });
    const field = fc.oneof(number, fc.anything({ withNullPrototype: true, withBigInt: true }), moment);
    const types = [...new Set(all.map(({ type }) => type))];
    const command = fc.oneof(
      fc.record({
        type: fc.constantFrom<unknown>(...types, 'fly', null),
        index: field,
        seconds: field,
        from: field,
        lighter: field,
      }),
      fc.anything(),
      fc.constantFrom(
        undefined,
        null,
        Symbol('x'),
        { type: Symbol('x') },
        { type: 'gap', from: { monoMs: Symbol('x') } },
        { type: 'extend', seconds: Symbol('x') },
      ),
    ) as fc.Arbitrary<Command>;
    const garbage = fc.array(
      fc.tuple(command, fc.oneof({ weight: 5, arbitrary: moment }, { weight: 1, arbitrary: fc.anything() })),
      { maxLength: 10 },
    );
    holds(
      fc.property(plans, stories, garbage, (plan, acts, told) => {
        const start = played(plan, acts);
        let session = start.session;
        for (const [given, instant] of told) {
          session = deepFreeze(advance(session, given, instant as Instant));
          const { elapsedMs, segmentMs, remainingMs, index } = view(session, at(1e6));
          assert.ok(
            elapsedMs >= 0 && segmentMs >= 0 && !((remainingMs ?? 0) < 0),
            'no time is lost to a wrong number',
          );
          assert.ok(index >= 0 && index <= Math.max(0, plan.segments.length - 1));
          assert.notEqual(nextChangeAt(session), NaN);
          cuesBetween(session, at(0), at(1e6));
          summarize(session);
        }
      }),
    );
  });

  function without1(type: 'gap'): fc.Arbitrary<Act[]> {
    return stories.map((acts) => without(acts, type));
  }
});

describe('a command that makes no sense in a status', () => {
  const ready = createSession(example);
  const running = tell(ready, [0, 'start'], [15_000, 'tick']);
  const statuses: Record<Status, Session> = {
    idle: ready,
    running,
    paused: tell(running, [16_000, 'pause']),
    done: tell(ready, [0, 'start'], [0, { type: 'goTo', index: 17 }], [60_000, 'tick']),
    stopped: tell(running, [16_000, 'stop']),
  };
  const sensible: Record<Status, readonly Command['type'][]> = {
    idle: ['start'],
    running: [
      'pause',
      'next',
      'back',
      'goTo',
      'extend',
      'ease',
      'restartStep',
      'hurts',
      'stop',
      'tick',
      'gap',
    ],
    paused: ['resume', 'next', 'back', 'goTo', 'extend', 'ease', 'restartStep', 'hurts', 'stop'],
    done: [],
    stopped: [],
  };

  for (const [status, session] of Object.entries(statuses) as [Status, Session][]) {
    it(`changes nothing while ${status}`, () => {
      assert.equal(session.status, status);
      for (const command of all) {
        const after = advance(deepFreeze(session), command, at(20_000));
        const isSensible = sensible[status].includes(command.type);
        assert.equal(after !== session, isSensible, `${command.type} while ${status}`);
      }
    });
  }

  it('tells the end all the same where it is the first to come after it', () => {
    const last = tell(ready, [0, 'start'], [0, { type: 'goTo', index: 17 }]);
    for (const type of ['start', 'resume', 'ease'] as const) {
      assert.equal(advance(last, { type }, at(60_000)).status, 'done', type);
    }
  });

  it('changes nothing where it names what is not there', () => {
    const numbers = [NaN, -1, 0, 1.5, 18, Infinity, '1', null, undefined, {}];
    for (const session of [running, statuses.paused]) {
      for (const index of numbers.filter((number) => number !== 0)) {
        assert.equal(advance(session, { type: 'goTo', index } as Command, at(20_000)), session);
      }
      for (const seconds of [NaN, -1, 0, -Infinity, '5', null, undefined, {}]) {
        assert.equal(advance(session, { type: 'extend', seconds } as Command, at(20_000)), session);
      }
      for (const command of [null, undefined, {}, 'pause', { type: 'fly' }, { type: 'toString' }, []]) {
        assert.equal(advance(session, command as Command, at(20_000)), session);
      }
    }
  });

  it('changes nothing where the instant is none', () => {
    for (const session of Object.values(statuses)) {
      for (const command of all) {
        for (const instant of [at(NaN), at(Infinity), at(-Infinity), null, undefined, {}, { monoMs: '5' }]) {
          assert.equal(advance(session, command, instant as Instant), session);
        }
      }
    }
  });

  it('cannot start an empty plan', () => {
    const session = createSession(empty);
    for (const command of all) assert.equal(advance(session, command, at(0)), session);
    const { segment, step, unit, units, nextUnit, remainingMs, sessionRemainingMs } = view(session, at(0));
    assert.deepEqual(
      [segment, step, unit, units, nextUnit, remainingMs, sessionRemainingMs],
      [null, null, 0, 0, null, null, 0],
    );
  });
});

describe('start, pause and resume', () => {
  it('stands at the first segment until it is started', () => {
    const shown = view(createSession(example), at(1e9));
    assert.deepEqual(
      [
        shown.status,
        shown.index,
        shown.remainingMs,
        shown.elapsedMs,
        shown.sessionRemainingMs,
        shown.unit,
        shown.units,
      ],
      ['idle', 0, 10_000, 0, example.seconds * 1000, 1, 7],
    );
    assert.equal(nextChangeAt(createSession(example)), null);
  });

  it('goes through the segments in order, each for its length', () => {
    const session = tell(createSession(example), [1000, 'start']);
    for (const [ms, index, remainingMs] of [
      [0, 0, 10_000],
      [9999, 0, 1],
      [10_000, 1, 30_000],
      [39_999, 1, 1],
      [40_000, 2, 5000],
      [45_000, 3, 30_000],
      [84_999, 4, 1],
    ] as const) {
      const shown = view(session, at(1000 + ms));
      assert.deepEqual([shown.index, shown.remainingMs, shown.elapsedMs], [index, remainingMs, ms]);
    }
  });

  it('waits at a step by hand however long it takes', () => {
    const session = tell(createSession(example), [0, 'start']);
    const shown = view(session, at(1e9));
    assert.deepEqual(
      [shown.status, shown.index, shown.remainingMs, shown.lengthMs, shown.segmentMs],
      ['running', 5, null, null, 1e9 - 85_000],
    );
    assert.equal(nextChangeAt(tell(session, [1e6, 'tick'])), null);
  });

  it('is done after the last segment, and stays so', () => {
    const session = inSegment(17);
    for (const ms of [40_000, 40_001, 1e9]) {
      const shown = view(session, at(ms));
      assert.deepEqual(
        [shown.status, shown.index, shown.remainingMs, shown.sessionRemainingMs, shown.elapsedMs],
        ['done', 17, 0, 0, 40_000],
      );
    }
  });

  it('stands still while it is paused, and goes on from there', () => {
    const paused = tell(createSession(example), [0, 'start'], [25_000, 'pause']);
    assert.deepEqual(view(paused, at(1e9)), view(paused, at(25_000)));
    assert.equal(view(paused, at(1e9)).pausedBy, 'person');
    assert.equal(nextChangeAt(paused), null);
    const resumed = tell(paused, [100_000, 'resume']);
    assert.equal(resumed.pausedBy, null);
    assert.deepEqual([view(resumed, at(100_001)).index, view(resumed, at(100_001)).segmentMs], [1, 15_001]);
    assert.equal(nextChangeAt(resumed), 115_000);
  });

  it('counts no second twice on a clock that runs backwards', () => {
    const session = tell(
      createSession(example),
      [50_000, 'start'],
      [55_000, 'tick'],
      [20_000, 'pause'],
      [20_000, 'resume'],
    );
    assert.equal(view(session, at(55_000)).elapsedMs, 5000);
    assert.equal(view(session, at(56_000)).elapsedMs, 6000);
  });

  it('pauses for pain, while it runs and while it is paused', () => {
    const running = tell(createSession(example), [0, 'start']);
    const hurts = tell(running, [25_000, 'hurts']);
    assert.deepEqual(
      [hurts.status, hurts.pausedBy, view(hurts, at(1e6)).segmentMs],
      ['paused', 'hurts', 15_000],
    );
    assert.equal(tell(running, [25_000, 'pause'], [26_000, 'hurts']).pausedBy, 'hurts');
  });

  it('goes on lighter when the person says so, and remembers it', () => {
    const hurts = tell(createSession(example), [0, 'start'], [25_000, 'hurts']);
    const lighter = tell(hurts, [26_000, { type: 'resume', lighter: true }]);
    assert.equal(view(lighter, at(26_000)).lighter, true);
    assert.equal(view(tell(lighter, [27_000, 'pause'], [28_000, 'resume']), at(28_000)).lighter, true);
    assert.equal(view(tell(hurts, [26_000, 'resume']), at(26_000)).lighter, false);
    assert.equal(
      view(tell(hurts, [26_000, 'resume']), at(26_000)).lengthMs,
      30_000,
      'pain never changes a dose by itself',
    );
  });

  it('stops for good, from running and from a pause', () => {
    for (const session of [inSegment(1), tell(inSegment(1), [0, 'pause'])]) {
      const shown = view(tell(session, [5000, 'stop']), at(1e9));
      assert.deepEqual(
        [shown.status, shown.remainingMs, shown.sessionRemainingMs, shown.pausedBy],
        ['stopped', 0, 0, null],
      );
      assert.equal(shown.log.at(-1)?.outcome, 'stopped');
    }
  });
});

describe('next', () => {
  const nextIn = (index: number, afterMs = 2000, plan = example) =>
    tell(freshIn(index, plan), [afterMs, 'next']);

  it('goes from getting ready, from a switch and from a rest to the hold that they lead to', () => {
    for (const index of [0, 8, 14, 2]) {
      assert.equal(nextIn(index).index, index + 1);
      assert.deepEqual(nextIn(index).log, [{ index, outcome: 'skipped', ms: 2000 }]);
    }
  });

  it('goes from any hold of a step to the next step, or the same on the other side', () => {
    for (const [index, target] of [
      [1, 4],
      [3, 4],
      [7, 8],
      [9, 12],
      [15, 16],
    ] as const) {
      assert.equal(nextIn(index).index, target);
      assert.deepEqual(nextIn(index).log, [{ index, outcome: 'skipped', ms: 2000 }]);
    }
  });

  it('counts a step by hand as done, hold by hold', () => {
    assert.equal(nextIn(5).index, 6);
    assert.deepEqual(nextIn(5).log, [{ index: 5, outcome: 'done', ms: 2000 }]);
    assert.deepEqual(
      [nextIn(0, 7000, byHand).index, nextIn(0, 7000, byHand).log],
      [1, [{ index: 0, outcome: 'done', ms: 7000 }]],
    );
  });

  it('ends the session from the last hold', () => {
    const ended = nextIn(17);
    assert.deepEqual([ended.status, ended.log], ['done', [{ index: 17, outcome: 'skipped', ms: 2000 }]]);
    const last = byHand.segments.length - 1;
    const doneByHand = nextIn(last, 2000, byHand);
    assert.deepEqual(
      [doneByHand.status, doneByHand.log],
      ['done', [{ index: last, outcome: 'done', ms: 2000 }]],
    );
  });

  it('stays paused where it was paused', () => {
    const paused = tell(freshIn(1), [2000, 'pause'], [9000, 'next']);
    assert.deepEqual([paused.status, paused.index, paused.pausedBy], ['paused', 4, 'person']);
    assert.deepEqual(paused.log, [{ index: 1, outcome: 'skipped', ms: 2000 }]);
  });

  it('first passes the segments whose time is over', () => {
    const session = tell(createSession(example), [0, 'start'], [41_000, 'next']);
    assert.equal(session.index, 3);
    assert.deepEqual(session.log, [
      { index: 0, outcome: 'done', ms: 10_000 },
      { index: 1, outcome: 'done', ms: 30_000 },
      { index: 2, outcome: 'skipped', ms: 1000 },
    ]);
  });
});

describe('back, restartStep and goTo', () => {
  it('back goes to the beginning of the step before, from anywhere in a step', () => {
    for (const [index, target] of [
      [4, 0],
      [5, 0],
      [6, 4],
      [8, 6],
      [11, 6],
      [17, 14],
    ] as const) {
      const session = tell(freshIn(index), [2000, 'back']);
      assert.equal(session.index, target);
      assert.deepEqual(session.log, [{ index, outcome: 'left', ms: 2000 }]);
    }
  });

  it('back stays in the first step, from its beginning', () => {
    for (const index of [0, 3]) assert.equal(tell(freshIn(index), [2000, 'back']).index, 0);
  });

  it('restartStep goes to the beginning of the step, with its time to get ready', () => {
    for (const [index, target] of [
      [0, 0],
      [3, 0],
      [5, 4],
      [10, 8],
      [15, 14],
    ] as const) {
      const session = tell(freshIn(index), [2000, 'restartStep']);
      assert.equal(session.index, target);
      assert.equal(view(session, at(2000)).segmentMs, 0);
      assert.deepEqual(session.log, [{ index, outcome: 'left', ms: 2000 }]);
    }
  });

  it('goTo goes to the beginning of any segment', () => {
    for (let index = 0; index < example.segments.length; index++) {
      const session = tell(freshIn(3), [2000, { type: 'goTo', index }]);
      assert.equal(session.index, index);
      assert.equal(view(session, at(2000)).segmentMs, 0);
      assert.deepEqual(session.log, [{ index: 3, outcome: 'left', ms: 2000 }]);
    }
  });

  it('a segment that is visited again has its planned length again', () => {
    const session = tell(
      freshIn(1),
      [1000, { type: 'extend', seconds: 15 }],
      [2000, { type: 'goTo', index: 1 }],
    );
    assert.equal(view(session, at(2000)).lengthMs, 30_000);
  });
});

describe('extend and ease', () => {
  const lengthMs = (session: Session, ms: number) => view(session, at(ms)).lengthMs;
  const plus = (seconds: number): Command => ({ type: 'extend', seconds });

  it('extend makes a hold longer, up to the longest of its step', () => {
    const once = tell(freshIn(1), [5000, plus(15)]);
    assert.equal(lengthMs(once, 5000), 45_000);
    assert.equal(view(once, at(5000)).remainingMs, 40_000);
    assert.equal(nextChangeAt(once), 45_000);
    const often = tell(once, [6000, plus(15)], [7000, plus(15)], [8000, plus(15)]);
    assert.equal(lengthMs(often, 8000), 60_000);
    assert.equal(lengthMs(tell(freshIn(1), [5000, plus(Infinity)]), 5000), 60_000);
    assert.equal(view(once, at(5000)).canExtend, true);
    assert.equal(view(often, at(8000)).canExtend, false);
    assert.equal(view(freshIn(7), at(0)).canExtend, false, 'a step that has one length only');
  });

  it('extend does nothing to what is not a hold with a length', () => {
    for (const index of [0, 2, 4, 5, 8]) {
      const session = freshIn(index);
      assert.equal(tell(session, [1000, plus(15)]), session);
      assert.equal(view(session, at(1000)).canExtend, false);
    }
  });

  it('ease ends a hold now, after its shortest time', () => {
    const session = tell(freshIn(1), [24_000, 'ease']);
    const shown = view(session, at(24_000));
    assert.equal(shown.index, 2);
    assert.deepEqual(shown.log, [{ index: 1, outcome: 'eased', ms: 24_000 }]);
  });

  it('ease before the shortest time lets the hold end there', () => {
    const session = tell(freshIn(1), [5000, 'ease']);
    assert.deepEqual([lengthMs(session, 5000), view(session, at(5000)).remainingMs], [20_000, 15_000]);
    assert.equal(view(session, at(19_999)).index, 1);
    assert.deepEqual(view(session, at(20_000)).log, [{ index: 1, outcome: 'eased', ms: 20_000 }]);
    assert.equal(view(session, at(5000)).canEase, false);
    assert.equal(view(freshIn(1), at(5000)).canEase, true);
  });

  it('ease does nothing to what is not a hold with a length, nor where nothing is to be gained', () => {
    for (const index of [0, 2, 4, 5, 7, 8]) {
      const session = freshIn(index);
      assert.equal(tell(session, [1000, 'ease']), session);
      assert.equal(view(session, at(1000)).canEase, false);
    }
  });

  it('what was extended can ease, and is then done', () => {
    const session = tell(freshIn(1), [5000, plus(15)], [35_000, 'ease']);
    assert.deepEqual(view(session, at(35_000)).log, [{ index: 1, outcome: 'done', ms: 35_000 }]);
  });

  it('both work while it is paused', () => {
    const paused = tell(freshIn(1), [25_000, 'pause']);
    assert.equal(lengthMs(tell(paused, [26_000, plus(15)]), 26_000), 45_000);
    const eased = tell(paused, [26_000, 'ease']);
    assert.deepEqual([view(eased, at(27_000)).index, view(eased, at(27_000)).remainingMs], [1, 0]);
    assert.equal(view(tell(eased, [28_000, 'resume']), at(28_000)).index, 2);
  });
});

describe('gap', () => {
  const gap = (monoMs: number): Command => ({ type: 'gap', from: at(monoMs) });

  it('pauses at the last moment that could be followed, with no time lost', () => {
    holds(
      fc.property(plans, stories, laterMs, laterMs, (plan, acts, seenMs, unseenMs) => {
        const { session, now } = played(plan, acts);
        const from = at(now.monoMs + seenMs);
        const back = at(from.monoMs + unseenMs);
        const followed = view(session, from);
        // A command told without effect is no moment to go back to, but one that was told is never undone.
        const after = advance(session, { type: 'gap', from }, back);
        const shown = view(after, at(back.monoMs + 1e6));
        const isPaused = followed.status === 'running';
        assert.deepEqual(shown, isPaused ? { ...followed, status: 'paused', pausedBy: 'gap' } : followed);
        if (!isPaused || plan.segments.length === 0) return;
        const resumed = advance(after, { type: 'resume' }, at(back.monoMs + 1e6));
        assert.deepEqual(
          view(resumed, at(back.monoMs + 1e6 + unseenMs)),
          view(session, at(from.monoMs + unseenMs)),
        );
      }),
    );
  });

  it('goes back behind the ticks that came after that moment', () => {
    const session = tell(
      createSession(example),
      [0, 'start'],
      [20_000, 'tick'],
      [41_000, 'tick'],
      [50_000, gap(25_000)],
    );
    const shown = view(session, at(50_000));
    assert.deepEqual(
      [shown.status, shown.pausedBy, shown.index, shown.elapsedMs],
      ['paused', 'gap', 1, 25_000],
    );
  });

  it('never goes back behind the last command', () => {
    const session = tell(createSession(example), [0, 'start'], [20_000, 'next'], [30_000, gap(5000)]);
    const shown = view(session, at(30_000));
    assert.deepEqual([shown.index, shown.segmentMs, shown.elapsedMs], [4, 0, 20_000]);
  });

  it('of a moment that is still to come, or is none, pauses now', () => {
    const running = tell(createSession(example), [0, 'start']);
    for (const from of [at(99_000), at(NaN), at(Infinity), null, undefined, {}, { monoMs: '5' }]) {
      const session = advance(running, { type: 'gap', from } as Command, at(20_000));
      assert.deepEqual([session.status, view(session, at(20_000)).elapsedMs], ['paused', 20_000]);
    }
  });

  it('leaves a session done that was done before it', () => {
    const session = tell(inSegment(17), [90_000, gap(50_000)]);
    assert.deepEqual([session.status, view(session, at(90_000)).elapsedMs], ['done', 40_000]);
  });

  it('does nothing to a session that is paused already', () => {
    const paused = tell(createSession(example), [0, 'start'], [20_000, 'pause']);
    assert.equal(tell(paused, [30_000, gap(10_000)]), paused);
  });
});
