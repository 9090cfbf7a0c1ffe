import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Choices,
  equalsOf,
  type Plan,
  plan,
  positions,
  type Routine,
  routines,
  ruleBacking,
  type Step,
  techniques,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { assertWithout, HANDS, known, look, lookAt, stepsOf, unitsOf } from './judge.js';
import {
  ALL,
  anyChoices,
  anyClearance,
  anyHistory,
  anyRoutine,
  builtIn,
  cleared,
  mayHistory,
  TODAY,
} from './people.js';

/** A property of all plans of people who may start. */
function ofAny(check: (made: Plan, routine: Routine) => void, more: Partial<Choices> = {}): void {
  holds(
    fc.property(anyRoutine, anyChoices, cleared, mayHistory, (routine, choices, clearance, past) => {
      check(plan(deepFreeze(routine), deepFreeze({ ...choices, ...more }), clearance, past), routine);
    }),
  );
}

const playedIn = ({ segments }: Plan) => new Set(segments.map(({ step }) => step));
const reasonIn = ({ omitted }: Plan, id: string) => omitted.find(({ step }) => step === id)?.reason;
const isWork = ({ kind }: Plan['segments'][number]) => kind === 'work';

describe('any plan', () => {
  it('is the same for the same, as plain JSON', () => {
    holds(
      fc.property(anyRoutine, anyChoices, anyClearance, mayHistory, (routine, choices, clearance, past) => {
        const made = plan(routine, choices, clearance, past);
        assert.deepEqual(plan(routine, choices, clearance, past), made);
        assert.deepEqual(JSON.parse(JSON.stringify(made)), made);
      }),
    );
  });

  it('has each step of its routine either in it or left out, with a reason', () => {
    holds(
      fc.property(anyRoutine, anyChoices, anyClearance, mayHistory, (routine, choices, clearance, past) => {
        const made = plan(routine, choices, clearance, past);
        const all = stepsOf(routine).map(({ id }) => id);
        const played = playedIn(made);
        assert.deepEqual(
          made.omitted.map(({ step }) => step),
          all.filter((id) => !played.has(id)),
        );
        assert.deepEqual(
          made.leftOut,
          stepsOf(routine).filter(({ id }) => !played.has(id)),
        );
      }),
    );
  });

  it('has a backing for whatever it gives as a reason', () => {
    holds(
      fc.property(anyRoutine, anyChoices, anyClearance, mayHistory, (routine, choices, clearance, past) => {
        const { segments, omitted, notes, empty } = plan(routine, choices, clearance, past);
        const given = [...segments, ...omitted].map(({ reason }): string => reason);
        for (const rule of [...given, ...notes.map(({ rule }) => rule), ...(empty ? [empty.reason] : [])])
          assert.ok(Object.hasOwn(ruleBacking, rule), rule);
        const ids = notes.map(({ step, rule }) => `${step} ${rule}`);
        assert.equal(new Set(ids).size, ids.length, 'nothing is noted twice');
        const played = new Set(segments.map(({ step }) => step));
        for (const { step } of notes) assert.ok(step === null || played.has(step));
      }),
    );
  });

  it('has an id for each segment, the same in every plan that has it', () => {
    const keys = new Map<string, string>();
    ofAny(({ segments }) => {
      assert.equal(new Set(segments.map(({ id }) => id)).size, segments.length);
      for (const { id, step, side, helping, kind, round } of segments) {
        // What comes before a hold is the same, whether the side changes or not.
        const what = JSON.stringify([step, side, helping, kind, round]);
        assert.equal(keys.get(id) ?? what, what);
        assert.equal(keys.get(what) ?? id, id);
        keys.set(id, what);
        keys.set(what, id);
      }
    });
  });

  it('adds up by stages, by sides and by tools', () => {
    ofAny(({ segments, totals, seconds, choices }) => {
      for (const sums of Object.values(totals) as Readonly<Record<string, number>>[])
        assert.equal(
          Object.values(sums).reduce((sum, one) => sum + one, 0),
          seconds,
        );
      assert.deepEqual(Object.keys(totals.stages), [...new Set(segments.map(({ stage }) => stage))]);
      if (choices.noClock) return;
      for (const side of ['left', 'right'] as const) {
        const own = segments.filter((one) => one.side === side && one.seconds !== null);
        const sum = own.reduce((sum, one) => sum + (one.seconds ?? 0), 0);
        assert.ok(totals.sides[side] >= sum);
      }
    });
  });

  it('has no part that the safety check took away', () => {
    holds(
      fc.property(anyRoutine, anyChoices, anyClearance, mayHistory, (routine, choices, clearance, past) => {
        const made = plan(routine, choices, clearance, past);
        if (clearance.canStart) assertWithout(made, clearance.removed);
        else assert.deepEqual(made.segments, []);
      }),
    );
  });

  it('has a second side of each step that has sides, right after the first in its position', () => {
    ofAny((made) => {
      const units = unitsOf(made.segments).filter(({ helping }) => helping === 1);
      for (const { id, sides } of stepsOf(made.routine)) {
        const own = units.filter(({ step }) => step === id).map(({ side }) => side);
        if (own.length === 0) continue;
        const { sides: chosen, firstSide = 'right' } = made.choices;
        const both = [firstSide, firstSide === 'right' ? 'left' : 'right'];
        const wanted = sides !== 'each' ? [null] : chosen === 'both' ? both : [chosen];
        assert.deepEqual(own, wanted.slice(0, own.length));
        assert.ok(own.length === wanted.length || made.choices.affectedOnly);
      }
    });
  });
});

describe('sparing the sole', () => {
  it('leaves nothing that touches it, and no raises', () => {
    ofAny(
      (made) => {
        for (const segment of made.segments) {
          const { isTouch, area, kind } = lookAt(made, segment);
          if (isTouch) assert.ok(area !== 'sole' && area !== 'any', `${segment.step} touches ${area}`);
          assert.notEqual(kind, 'strength');
        }
      },
      { spareSole: true },
    );
  });

  it('takes nothing else away: a stretch of the sole stays', () => {
    holds(
      fc.property(anyRoutine, anyChoices, cleared, mayHistory, (routine, choices, clearance, past) => {
        const { minutes: _, ...rest } = choices;
        const any = { ...rest, moment: 'any' as const };
        const made = plan(routine, { ...any, spareSole: true }, clearance, past);
        const whole = playedIn(plan(routine, { ...any, spareSole: false }, clearance, past));
        for (const { id: stage, steps } of routine.stages)
          for (const step of steps) {
            const { isTouch, area, kind } = look(step, stage);
            const isSpared = (isTouch && (area === 'sole' || area === 'any')) || kind === 'strength';
            if (!whole.has(step.id) || isSpared || playedIn(made).has(step.id)) continue;
            // What pressed the sole has left room to what comes before this step.
            assert.ok(isTouch, step.id);
            assert.match(reasonIn(made, step.id) ?? '', /^bound-/);
          }
      }),
    );
  });

  it('leaves the stretches of every built-in routine that has them', () => {
    for (const id of [
      'complete',
      'release-then-stretch',
      'first-steps',
      'desk-break',
      'stretch-and-strengthen',
    ])
      assert.ok(
        playedIn(plan(routines[id]!, { sides: 'both', spareSole: true }, ALL)).has('sole-stretch'),
        id,
      );
    const made = plan(routines['sore-day']!, { sides: 'both', spareSole: true, tools: ['cold-pack'] }, ALL);
    assert.deepEqual(
      made.omitted,
      [{ step: 'cold-pack', reason: 'spare-sole' }],
      'cold under the heel touches it',
    );
  });
});

describe('before the first steps', () => {
  it('all is possible in bed, with hands alone, and nothing is done standing', () => {
    ofAny(
      (made) => {
        for (const segment of made.segments) {
          const { one, kind } = lookAt(made, segment);
          const places = known(positions, one.position)?.places;
          assert.ok(places?.includes('bed') ?? true, `${one.id}: ${one.position}`);
          assert.ok(
            one.tools.every((tool) => HANDS.includes(tool)),
            one.tools.join(),
          );
          assert.notEqual(kind, 'strength');
        }
      },
      { moment: 'first-steps' },
    );
  });

  it('a stretch of the sole is there before anything else is', () => {
    ofAny(
      (made, routine) => {
        if (made.segments.length === 0) return;
        const stretches = stepsOf(routine).filter(({ technique }) => technique === 'sole-stretch');
        const isLate = ({ id }: Step) => reasonIn(made, id) === 'time';
        if (stretches.some(isLate)) assert.ok(stretches.some(({ id }) => playedIn(made).has(id)));
        for (const { step, reason } of made.segments.filter(isWork)) {
          const isAsked = stretches.some(({ id }) => id === step);
          assert.equal(reason === 'moment-asks', isAsked);
        }
      },
      { moment: 'first-steps' },
    );
  });
});

describe('after sitting', () => {
  it('all is possible on a chair', () => {
    ofAny(
      (made) => {
        for (const segment of made.segments) {
          const { one, kind } = lookAt(made, segment);
          assert.ok(known(positions, one.position)?.places.includes('chair') ?? true, one.position);
          assert.notEqual(kind, 'strength');
        }
      },
      { moment: 'after-sitting' },
    );
  });
});

describe('the days before', () => {
  it('have raises on every second day at most, a gun once a day, stretches three times and pressing three times', () => {
    holds(
      fc.property(anyRoutine, anyChoices, cleared, anyHistory, (routine, choices, clearance, past) => {
        const made = plan(routine, choices, clearance, past);
        const day = (text: string) => Date.parse(text) / 86_400_000;
        const on = (ago: number) => past.sessions.filter((one) => day(TODAY) - day(one.day) === ago);
        const times = (id: string) => on(0).filter((one) => one.techniques.includes(id)).length;
        const isPressing = (id: string) => known(techniques, id)?.kind === 'pressure';
        const pressed = on(0).filter((one) => one.techniques.some(isPressing)).length;
        for (const segment of made.segments) {
          const { one, isPressure, isGun, kind } = lookAt(made, segment);
          if (kind === 'strength')
            assert.ok(![...on(0), ...on(1)].some(({ techniques: done }) => done.includes(one.technique)));
          if (isGun) assert.equal(times(one.technique), 0);
          if (kind === 'stretch') assert.ok(times(one.technique) < 3);
          if (isPressure) assert.ok(pressed < 3);
        }
        for (const { step, reason } of made.omitted) {
          const one = stepsOf(routine).find(({ id }) => id === step);
          if (reason === 'days-off') assert.equal(one?.technique, 'heel-raise');
        }
        assert.ok(!made.notes.some(({ rule }) => /^(raises-days|gun-day|three-a-day)$/.test(rule)));
      }),
    );
  });

  it('that nobody knows take nothing away: it is said as advice', () => {
    holds(
      fc.property(anyRoutine, anyChoices, cleared, (routine, choices, clearance) => {
        const made = plan(routine, choices, clearance);
        assert.ok(made.omitted.every(({ reason }) => reason !== 'days-off' && reason !== 'per-day'));
        const advice = made.notes.flatMap(({ step, rule }) =>
          /^(raises-days|gun-day|three-a-day)$/.test(rule) ? [`${step} ${rule}`] : [],
        );
        const wanted = new Set(
          made.segments.flatMap((segment) => {
            const { one, kind, isGun } = lookAt(made, segment);
            return kind === 'strength' ? [`${one.id} raises-days`] : isGun ? [`${one.id} gun-day`] : [];
          }),
        );
        if (made.segments.length > 0) wanted.add('null three-a-day');
        assert.deepEqual(advice.sort(), [...wanted].sort());
      }),
    );
  });

  it('far away or still to come are as if nothing was done', () => {
    const day = (date: string) => ({
      day: TODAY,
      sessions: [{ day: date, techniques: Object.keys(techniques) }],
    });
    const [last, next, none] = ['2026-02-20', '2026-03-02', ''].map(
      (date) =>
        plan(
          routines['stretch-and-strengthen']!,
          { sides: 'both' },
          ALL,
          date ? day(date) : { day: TODAY, sessions: [] },
        ).segments,
    );
    assert.deepEqual(last, none);
    assert.deepEqual(next, none);
  });
});

describe('what a person wants', () => {
  it('is left out where it is not wanted', () => {
    ofAny((made) => {
      for (const id of made.choices.without ?? []) assert.ok(!playedIn(made).has(id));
      for (const { step, reason } of made.omitted)
        if (reason === 'chosen') assert.ok(made.choices.without?.includes(step));
    });
  });

  it('is there before what is not, even where it is optional', () => {
    ofAny((made) => {
      const { keep = [] } = made.choices;
      for (const { step, reason } of made.segments.filter(isWork))
        if (reason === 'put-back') assert.ok(keep.includes(step));
      const late = made.omitted.filter(({ step, reason }) => keep.includes(step) && reason === 'time');
      const others = [...playedIn(made)].filter((id) => !keep.includes(id));
      const isAsked = (id: string) =>
        made.segments.some((one) => one.step === id && one.reason === 'moment-asks');
      if (late.length > 0) assert.ok(others.every(isAsked), others.join());
      for (const { step, reason } of made.omitted) if (reason === 'optional') assert.ok(!keep.includes(step));
    });
  });

  it('brings a step back that time had left out', () => {
    holds(
      fc.property(builtIn, anyChoices, fc.nat(), (routine, { keep: _, without: __, ...choices }, at) => {
        const made = plan(routine, choices, ALL);
        const late = made.omitted.filter(({ reason }) => reason === 'time');
        const lost = late[at % Math.max(1, late.length)];
        if (!lost || made.segments.length === 0 || choices.moment === 'first-steps') return;
        const anew = plan(routine, { ...choices, keep: [lost.step] }, ALL);
        assert.ok(playedIn(anew).has(lost.step) || anew.segments.length === 0, lost.step);
      }),
    );
  });

  it('on the first side alone presses and cools there, and stretches on both', () => {
    ofAny(
      (made) => {
        const { sides, firstSide = 'right' } = made.choices;
        for (const segment of made.segments) {
          const { isTouch } = lookAt(made, segment);
          if (isTouch && segment.side) assert.equal(segment.side, sides === 'both' ? firstSide : sides);
        }
        const isSaid = made.notes.some(({ rule }) => rule === 'affected-only');
        assert.equal(isSaid, sides === 'both' && made.segments.length > 0);
      },
      { affectedOnly: true },
    );
  });

  it('a second time is what presses, on the first side, after all that its stage has once', () => {
    ofAny((made) => {
      const { sides, firstSide = 'right', secondHelping } = made.choices;
      const again = made.segments.filter(({ helping }) => helping === 2);
      if (!secondHelping) assert.deepEqual(again, []);
      for (const segment of again) {
        const { one, isPressure } = lookAt(made, segment);
        assert.ok(isPressure && one.sides === 'each');
        assert.equal(segment.side, sides === 'both' ? firstSide : sides);
        if (isWork(segment)) assert.equal(segment.reason, 'second-helping');
        const first = made.segments.filter((other) => other.step === segment.step && other.helping === 1);
        assert.ok(
          first.some((other) => other.side === segment.side && other.kind === segment.kind) ||
            !isWork(segment),
        );
      }
    });
  });

  it('a second time is there wherever time and bounds leave all the room there is', () => {
    const made = plan(routines['six-points']!, { sides: 'both', secondHelping: true }, ALL);
    const again = new Set(made.segments.flatMap(({ step, helping }) => (helping === 2 ? [step] : [])));
    assert.deepEqual([...again], ['heel-circles', 'arch-strokes', 'achilles-roll']);
    const one = plan(routines['sore-day']!, { sides: 'left', secondHelping: true }, ALL);
    assert.equal(one.segments.filter((segment) => segment.helping === 2 && isWork(segment)).length, 3);
  });

  it('in the evening is in no hurry', () => {
    holds(
      fc.property(builtIn, fc.constantFrom('left', 'right', 'both'), (routine, sides) => {
        const day = plan(routine, { sides }, ALL);
        const evening = plan(routine, { sides, moment: 'evening' }, ALL);
        assert.ok(evening.seconds > day.seconds);
        assert.equal(evening.segments.length, day.segments.length);
        assert.ok(evening.notes.some(({ rule, step }) => rule === 'evening-slow' && step === null));
      }),
    );
  });
});

describe('a swap', () => {
  const all = Object.values(routines).flatMap((routine) =>
    routine.stages.flatMap(({ id, steps }) =>
      steps.flatMap((step) =>
        equalsOf(step, id, routine).map((other) => ({ routine, stage: id, step, other })),
      ),
    ),
  );

  it('is offered among the built-in steps of the same work, which the routine does not have', () => {
    assert.ok(all.length > 20, `${all.length} swaps`);
    for (const { routine, stage, step, other } of all) {
      assert.ok(!stepsOf(routine).some(({ id }) => id === other.id));
      assert.ok(!other.optional);
      assert.equal(other.point, step.point);
      assert.equal(look(other, stage).kind, look(step, stage).kind);
      if (step.point === undefined && look(step, stage).kind === 'stretch')
        assert.equal(/^calf/.test(other.technique), /^calf/.test(step.technique));
    }
  });

  it('is not offered for what nobody knows', () => {
    const step: Step = {
      id: 'mine',
      technique: 'free',
      tools: [],
      sides: 'each',
      sources: [],
      label: 'default',
    };
    const routine = {
      id: 'r',
      version: 1,
      stages: [{ id: 's', steps: [step] }],
      sources: [],
      label: 'default',
    } as const;
    assert.deepEqual(equalsOf(step, 's', routine), []);
  });

  it('takes the place and the priority of the other step', () => {
    holds(
      fc.property(
        fc.constantFrom(...all),
        anyChoices,
        cleared,
        mayHistory,
        (swap, choices, clearance, past) => {
          const { routine, step, other } = swap;
          const swaps = { [step.id]: other };
          const made = plan(routine, { ...choices, swaps }, clearance, past);
          assert.ok(!playedIn(made).has(step.id));
          assert.ok(playedIn(made).has(other.id) || reasonIn(made, other.id) !== undefined);
          const priority = { ...(step.priority && { priority: step.priority }) };
          const stages = routine.stages.map((stage) => ({
            ...stage,
            steps: stage.steps.map((one) => (one === step ? { ...other, ...priority } : one)),
          }));
          const written = plan({ ...routine, stages }, choices, clearance, past);
          assert.deepEqual(
            made.segments.map(({ reason: _, ...rest }) => rest),
            written.segments.map(({ reason: _, ...rest }) => rest),
          );
          for (const segment of made.segments.filter(isWork))
            if (segment.reason === 'swapped') assert.equal(segment.step, other.id);
        },
      ),
    );
  });

  it('by a step that is there already, or for one that is not, changes nothing', () => {
    const { routine } = all[0]!;
    const [first, second] = stepsOf(routine);
    const plain = plan(routine, { sides: 'both' }, ALL);
    for (const swaps of [{ [first!.id]: second! }, { nobody: { ...first!, id: 'new' } }])
      assert.deepEqual(plan(routine, { sides: 'both', swaps }, ALL).segments, plain.segments);
  });
});
