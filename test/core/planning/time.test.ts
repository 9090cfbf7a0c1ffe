import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Choices,
  type Clearance,
  type History,
  type Plan,
  plan,
  replan,
  type Routine,
  routines,
  type Segment,
  type Step,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { assertWithinBounds, keyOf, known, pressedIn, rankOf, sharesOf, stepsOf, unitsOf } from './judge.js';
import { ALL, anyChoices, anyRoutine, builtIn, cleared, mayHistory, unlimited } from './people.js';

const minutes = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 25, noNaN: true }));

/** A property of all plans that somebody has so many minutes for. */
function ofAnyLimit(check: (made: Plan, routine: Routine) => void): void {
  holds(
    fc.property(
      anyRoutine,
      unlimited,
      minutes,
      cleared,
      mayHistory,
      (routine, choices, limit, clearance, past) => {
        deepFreeze(routine);
        check(plan(routine, { ...choices, minutes: limit }, clearance, past), routine);
      },
    ),
  );
}

const budgetOf = ({ choices }: Plan) => Math.floor((choices.minutes ?? NaN) * 60);
const unitKeys = (made: Plan) => unitsOf(made.segments).map(keyOf);

/** Whether one second more of each of these holds were too much for something that they share. */
function isFull(made: Plan, holds: readonly Segment[]): boolean {
  const pressed = pressedIn(made);
  const more = new Map<string, number>();
  return holds
    .flatMap((segment) => sharesOf(made, segment))
    .some(([key, most]) => {
      more.set(key, (more.get(key) ?? 0) + 1);
      return (pressed.get(key) ?? 0) + (more.get(key) ?? 0) > most;
    });
}

/** The length that a person gives a step, as far as the step in its routine allows; none where it says nothing of it. */
function givenFor(id: string, routine: Routine, { lengths }: Choices): number | undefined {
  const step = stepsOf(routine).find((one) => one.id === id);
  const wanted = known(lengths ?? {}, id);
  if (!step?.seconds || step.reps || wanted === undefined || !(wanted > 0)) return undefined;
  const { min, max } = step.seconds;
  return [min, Math.round(wanted), max].sort((one, other) => one - other)[1];
}

/** In so many whole seconds. */
function within(
  seconds: number,
  routine: Routine,
  choices: Choices,
  clearance: Clearance,
  past: History | undefined,
): Plan {
  return plan(routine, { ...choices, minutes: (seconds + 0.5) / 60 }, clearance, past);
}

describe('a plan with so many minutes', () => {
  it('is never longer', () => {
    ofAnyLimit((made) => {
      assert.ok(made.seconds <= budgetOf(made), `${made.seconds} s of ${budgetOf(made)} s`);
    });
  });

  it('is shorter only where nothing that it has may grow by a second', () => {
    ofAnyLimit((made, routine) => {
      if (made.choices.noClock) return;
      const left = budgetOf(made) - made.seconds;
      for (const step of stepsOf(made.routine)) {
        const own = made.segments.filter((segment) => segment.step === step.id && segment.kind === 'work');
        const [first] = own;
        if (!first || !step.seconds || step.reps) continue;
        const given = givenFor(step.id, routine, made.choices) ?? Infinity;
        const isLongest = (first.seconds ?? 0) >= Math.floor(Math.min(step.seconds.max, given));
        assert.ok(
          isLongest || isFull(made, own) || own.length > left,
          `${step.id} could be longer: ${left} s are left`,
        );
      }
    });
  });

  it('keeps the first of its steps by what is pinned, by priority and by their place', () => {
    ofAnyLimit((made, routine) => {
      const isPlayed = new Set(made.segments.map(({ step }) => step));
      const isLate = new Set(made.omitted.flatMap(({ step, reason }) => (reason === 'time' ? [step] : [])));
      const ranked = stepsOf(routine)
        .filter(({ id }) => isPlayed.has(id) || isLate.has(id))
        .map((step) => ({ ...step, rank: rankOf(step, made.choices) }))
        .sort((a, b) => a.rank - b.rank);
      const kept = ranked.map(({ id }) => isPlayed.has(id));
      assert.deepEqual(
        kept,
        [...kept].sort((a, b) => +b - +a),
      );
      if (made.segments.some(({ helping }) => helping === 2)) assert.ok(kept.every(Boolean));
    });
  });

  it('with more of them never loses a step', () => {
    holds(
      fc.property(
        anyRoutine,
        unlimited,
        minutes,
        minutes,
        cleared,
        mayHistory,
        (routine, choices, a, b, clearance, past) => {
          const [few = 0, many = 0] = [a, b].sort((one, other) => one - other);
          const less = plan(routine, { ...choices, minutes: few }, clearance, past);
          const more = new Set(unitKeys(plan(routine, { ...choices, minutes: many }, clearance, past)));
          for (const key of unitKeys(less)) assert.ok(more.has(key), key);
          assert.ok(more.size >= unitKeys(less).length);
        },
      ),
    );
  });

  it('takes one step more as soon as all fit at their shortest, and not a second earlier', () => {
    holds(
      fc.property(
        anyRoutine,
        unlimited,
        fc.integer({ min: 1, max: 1200 }),
        cleared,
        (routine, choices, seconds, clearance) => {
          const made = within(seconds, routine, choices, clearance, undefined);
          const count = unitKeys(made).length;
          if (count === 0 || choices.noClock) return;
          // The least that has as many: by halves.
          let [over, enough] = [0, seconds];
          while (enough - over > 1) {
            const middle = Math.floor((over + enough) / 2);
            if (unitKeys(within(middle, routine, choices, clearance, undefined)).length < count)
              over = middle;
            else enough = middle;
          }
          const least = within(enough, routine, choices, clearance, undefined);
          assert.deepEqual(unitKeys(least), unitKeys(made));
          assert.equal(least.seconds, enough);
          for (const segment of least.segments) {
            const step = stepsOf(least.routine).find(({ id }) => id === segment.step);
            if (segment.kind !== 'work' || !step?.seconds) continue;
            const { min, usual } = step.seconds;
            assert.equal(segment.seconds, step.reps ? usual : min, step.id);
          }
        },
      ),
    );
  });

  it('says of each step that is shorter or longer for it', () => {
    ofAnyLimit((made) => {
      const noted = (rule: string) => made.notes.flatMap((note) => (note.rule === rule ? [note.step] : []));
      const lengths = stepsOf(made.routine).flatMap(({ id, seconds }) => {
        const work = made.segments.find(({ kind, step }) => kind === 'work' && step === id)?.seconds;
        return seconds && typeof work === 'number' ? [{ id, by: work - seconds.usual }] : [];
      });
      const than = (is: (by: number) => boolean) =>
        lengths.flatMap(({ id, by }) => (is(by) ? [id] : [])).sort();
      assert.deepEqual(
        noted('shorter-time').sort(),
        than((by) => by < 0),
      );
      assert.deepEqual(
        noted('longer-time').sort(),
        than((by) => by > 0),
      );
    });
  });

  it('after sitting takes three minutes where none were named, or its most important step', () => {
    holds(
      fc.property(anyRoutine, unlimited, cleared, mayHistory, (routine, choices, clearance, past) => {
        const made = plan(routine, { ...choices, moment: 'after-sitting' }, clearance, past);
        const steps = new Set(made.segments.map(({ step }) => step));
        assert.ok(made.seconds <= 180 || steps.size === 1, `${made.seconds} s`);
        assert.equal(
          made.notes.some(({ rule }) => rule === 'sitting-short'),
          steps.size > 0,
        );
        const named = plan(routine, { ...choices, moment: 'after-sitting', minutes: 3 }, clearance, past);
        if (made.seconds <= 180) assert.deepEqual(named.segments, made.segments);
        else assert.deepEqual(named.segments, []);
      }),
    );
  });
});

describe('bounds of care', () => {
  it('hold with any minutes, pace and second helping, on each side', () => {
    holds(
      fc.property(anyRoutine, anyChoices, cleared, mayHistory, (routine, choices, clearance, past) => {
        assertWithinBounds(plan(routine, { ...choices, noClock: false }, clearance, past));
      }),
    );
  });

  it('are reached, and not passed, with all the time there is', () => {
    const sums = Object.values(routines).map((routine) => {
      const made = plan(routine, { sides: 'both', minutes: 60 }, ALL);
      assertWithinBounds(made);
      return pressedIn(made).get('session') ?? 0;
    });
    assert.ok(sums.some((seconds) => seconds > 590));
  });

  it('leave room for the three holds of a muscle, with a second helping too', () => {
    const two: Step = {
      ...({
        id: 'hold',
        technique: 'sustained-pressure',
        tools: ['thumbs'],
        sides: 'each',
        point: 'soleus',
      } as const),
      ...({ seconds: { min: 10, usual: 20, max: 30 }, sources: [], label: 'not-tested' } as const),
    };
    const rounds = (repeat: number) =>
      plan(
        {
          ...({ id: 'mine', version: 1, sources: [], label: 'not-tested' } as const),
          stages: [{ id: 'calf', steps: [{ ...two, repeat }] }],
        },
        { sides: 'right', secondHelping: true },
        ALL,
      ).segments.filter(({ kind }) => kind === 'work').length;
    assert.deepEqual([rounds(1), rounds(2), rounds(3)], [2, 2, 3]);
  });
});

describe('a pace', () => {
  it('never makes a plan longer than the minutes, nor leaves a bound of the built-in routines', () => {
    holds(
      fc.property(builtIn, minutes, fc.double({ min: 1, max: 10, noNaN: true }), (routine, limit, pace) => {
        const made = plan(routine, { sides: 'both', minutes: limit, pace, secondHelping: true }, ALL);
        assert.ok(made.seconds <= Math.floor(limit * 60));
        assertWithinBounds(made);
      }),
    );
  });
});

const base = { tools: [], sources: [], label: 'not-tested' } as const;
/** Stretches, which have no bound of care, then what presses. */
const own: Routine = deepFreeze({
  ...{ id: 'own', version: 1, sources: [], label: 'not-tested' },
  stages: [
    {
      id: 'stretch',
      steps: [
        {
          ...{ ...base, id: 'stretch', technique: 'calf-stretch-bent', sides: 'each' },
          ...{ seconds: { min: 20, usual: 30, max: 60 }, repeat: 2 },
        },
        {
          ...{ ...base, id: 'raise', technique: 'heel-raise', sides: 'both' },
          ...{ seconds: { min: 48, usual: 96, max: 192 }, reps: 12 },
        },
      ],
    },
    {
      id: 'calf',
      steps: [
        {
          ...{ ...base, id: 'hold', technique: 'sustained-pressure', point: 'soleus', sides: 'each' },
          ...{ seconds: { min: 10, usual: 45, max: 90 }, repeat: 2 },
        },
      ],
    },
  ],
});
const workIn = ({ segments }: Plan, id: string) =>
  segments.flatMap(({ kind, step, seconds }) => (kind === 'work' && step === id ? [seconds] : []));

describe('a length that the person gives a hold', () => {
  const stretched = (length: number, more: Partial<Choices> = {}) =>
    plan(own, deepFreeze({ sides: 'both', lengths: { stretch: length }, ...more }), ALL);

  it('is that of each of its holds on each side, within what the step allows', () => {
    for (const [length, seconds] of [
      ...([
        [45, 45],
        [20, 20],
        [60, 60],
      ] as const),
      ...([
        [45.4, 45],
        [44.5, 45],
      ] as const),
      ...([
        [19, 20],
        [0.1, 20],
        [61, 60],
        [1e9, 60],
        [Infinity, 60],
      ] as const),
    ]) {
      const made = stretched(length);
      assert.deepEqual(workIn(made, 'stretch'), [seconds, seconds, seconds, seconds], `${length} s`);
      assert.deepEqual(stepsOf(made.routine)[0]?.seconds, { min: 20, usual: seconds, max: 60 });
      assert.deepEqual(workIn(made, 'hold'), [45, 45, 45, 45], 'and of no other step');
      assert.ok(made.notes.every(({ rule }) => !/^(shorter|longer)-/.test(rule)));
    }
  });

  it('changes nothing where it is none, or of a step that is not there', () => {
    const plain = (more: Partial<Choices>) => plan(own, { sides: 'both', ...more }, ALL);
    for (const more of [{}, { pace: 2 }, { minutes: 30 }, { minutes: 5 }] as const) {
      for (const length of [0, -0, -5, NaN, -Infinity])
        assert.deepEqual(stretched(length, more).segments, plain(more).segments, `${length} s`);
      const lengths = { nobody: 50, constructor: 50, toString: 50 };
      assert.deepEqual(plain({ ...more, lengths }).segments, plain(more).segments);
    }
  });

  it('is not for what is counted, which keeps its own, at any pace and in any time', () => {
    assert.deepEqual(
      workIn(plan(own, { sides: 'both', pace: 1.5, lengths: { raise: 60 } }, ALL), 'raise'),
      [144],
    );
    holds(
      fc.property(anyRoutine, anyChoices, cleared, mayHistory, (routine, choices, clearance, past) => {
        const counted = stepsOf(routine).filter(({ reps }) => reps);
        const only = counted.flatMap(({ id }) => {
          const length = known(choices.lengths ?? {}, id);
          return length === undefined ? [] : [[id, length] as const];
        });
        const { lengths: _, ...rest } = choices;
        const made = plan(routine, { ...rest, lengths: Object.fromEntries(only) }, clearance, past);
        const plain = plan(routine, rest, clearance, past);
        assert.deepEqual(made.segments, plain.segments);
        assert.deepEqual(made.notes, plain.notes);
      }),
    );
  });

  it('is neither stretched by the pace nor grown into time that is free', () => {
    for (const more of [{ pace: 2 }, { minutes: 40 }, { pace: 2, minutes: 40 }]) {
      const made = stretched(40, more);
      assert.deepEqual(workIn(made, 'stretch'), [40, 40, 40, 40]);
      assert.ok(
        workIn(made, 'hold').every((seconds) => seconds === 60),
        'the others are',
      );
    }
    holds(
      fc.property(anyRoutine, anyChoices, cleared, mayHistory, (routine, choices, clearance, past) => {
        const made = plan(routine, { ...choices, noClock: false }, clearance, past);
        for (const { id } of stepsOf(made.routine)) {
          const given = givenFor(id, routine, choices);
          if (given !== undefined)
            for (const seconds of workIn(made, id)) assert.ok((seconds ?? NaN) <= Math.max(1, given), id);
        }
      }),
    );
  });

  it('shrinks where there is little time, before a step is left out', () => {
    const whole = stretched(60);
    for (let seconds = whole.seconds; seconds > whole.seconds - 160; seconds -= 20) {
      const made = stretched(60, { minutes: (seconds + 0.5) / 60 });
      assert.equal(unitsOf(made.segments).length, unitsOf(whole.segments).length);
      const [one = 0] = workIn(made, 'stretch');
      const isShorter = made.notes.some(({ step, rule }) => step === 'stretch' && rule === 'shorter-time');
      assert.equal(isShorter, (one ?? 0) < 60);
      assert.ok(made.seconds <= seconds);
    }
    const most = workIn(stretched(60, { minutes: (whole.seconds - 160) / 60 }), 'stretch');
    assert.ok(most.every((seconds) => (seconds ?? 0) < 60));
  });

  it('is held to the bounds of care: as long as they allow, and never left out for it', () => {
    const made = plan(own, { sides: 'both', lengths: { hold: 90 } }, ALL);
    assert.deepEqual(workIn(made, 'hold'), [60, 60, 60, 60], 'two minutes on the spot');
    assert.ok(made.notes.some(({ step, rule }) => step === 'hold' && rule === 'shorter-bound'));
    assert.deepEqual(made.omitted, []);
    const gentle = plan(own, { sides: 'both', lengths: { hold: 90 }, gentle: true }, ALL);
    assert.deepEqual(workIn(gentle, 'hold'), [60, 60], 'one minute on the spot');
    holds(
      fc.property(anyRoutine, unlimited, cleared, mayHistory, (routine, choices, clearance, past) => {
        const { moment, ...rest } = choices;
        const timed = { ...rest, noClock: false, ...(moment && moment !== 'after-sitting' && { moment }) };
        const made = plan(routine, timed, clearance, past);
        assertWithinBounds(made);
        for (const { id } of stepsOf(made.routine)) {
          const given = givenFor(id, routine, choices);
          const work = made.segments.filter(({ kind, step }) => kind === 'work' && step === id);
          const [first] = work;
          if (given === undefined || !first || (first.seconds ?? 0) >= Math.floor(given)) continue;
          const isSaid = made.notes.some(
            ({ step, rule }) => step === id && /^shorter-(bound|gentle)$/.test(rule),
          );
          assert.ok(isSaid, `${id} is shorter, without a word`);
          const most = stepsOf(made.routine).find((step) => step.id === id)?.seconds?.max ?? 0;
          assert.ok(isFull(made, work) || (first.seconds ?? 0) >= Math.floor(most), `${id} could be longer`);
        }
      }),
    );
  });

  it('takes no other step out of the plan', () => {
    holds(
      fc.property(anyRoutine, unlimited, cleared, mayHistory, (routine, choices, clearance, past) => {
        // A second helping is there only where room is left; after sitting there are three minutes.
        const { lengths = {}, secondHelping: _, moment, ...others } = choices;
        const rest = { ...others, ...(moment && moment !== 'after-sitting' && { moment }) };
        const longer = Object.entries(lengths).filter(([id]) => {
          const step = stepsOf(routine).find((one) => one.id === id);
          return (givenFor(id, routine, choices) ?? 0) >= (step?.seconds?.usual ?? Infinity);
        });
        const made = plan(routine, { ...rest, lengths: Object.fromEntries(longer) }, clearance, past);
        const plain = plan(routine, rest, clearance, past);
        assert.deepEqual(unitKeys(made), unitKeys(plain));
        assert.deepEqual(made.omitted, plain.omitted);
      }),
    );
    // In the built-in routines, not even where all are as long as can be.
    for (const routine of Object.values(routines)) {
      const lengths = Object.fromEntries(stepsOf(routine).map(({ id }) => [id, 1e9]));
      const made = plan(routine, { sides: 'both', lengths }, ALL);
      assertWithinBounds(made);
      assert.deepEqual(made.omitted, plan(routine, { sides: 'both' }, ALL).omitted, routine.id);
    }
  });

  it('is that of the other side where it is changed while the first is played', () => {
    const both = { sides: 'both' } as const;
    for (const [before, after, left] of [
      [undefined, 45, 45],
      [45, 25, 25],
      [45, undefined, 30],
      [45, 0, 30],
      [45, 45, 45],
      [45, 1e9, 60],
    ] as const) {
      const lengthsOf = (stretch: number | undefined) =>
        stretch === undefined ? {} : { lengths: { stretch } };
      const made = plan(own, { ...both, ...lengthsOf(before) }, ALL);
      const right = before ?? 30;
      for (const index of [0, 1, 2, 3]) {
        const anew = replan(made, index, own, { ...both, ...lengthsOf(after) }, ALL);
        assert.deepEqual(workIn(anew, 'stretch'), [right, right, left, left], `${before} to ${after}`);
      }
      // Where both sides are over, or begun, nothing is left to change.
      for (const index of [5, 12]) {
        const anew = replan(made, index, own, { ...both, ...lengthsOf(after) }, ALL);
        assert.deepEqual(workIn(anew, 'stretch'), [right, right, right, right]);
      }
    }
  });

  it('changed while the first side is played, is held to the bounds on the other', () => {
    const made = plan(own, { sides: 'both', lengths: { hold: 20 } }, ALL);
    const index = made.segments.findIndex(({ step }) => step === 'hold');
    const anew = replan(made, index, own, { sides: 'both', lengths: { hold: 90 } }, ALL);
    assert.deepEqual(workIn(anew, 'hold'), [20, 20, 60, 60]);
    assertWithinBounds(anew);
    assert.deepEqual(anew.omitted, []);
  });

  it('that a bound had cut to an odd second is the same again on the other side', () => {
    const routine: Routine = deepFreeze({
      ...own,
      stages: [
        {
          id: 'press',
          steps: [
            {
              ...{ ...base, id: 'first', technique: 'kneading', point: 'hamstrings', sides: 'both' },
              ...{ seconds: { min: 10, usual: 301, max: 301 } },
            },
            {
              ...{ ...base, id: 'then', technique: 'kneading', point: 'whole-calf', sides: 'each' },
              ...{ seconds: { min: 10, usual: 20, max: 200 } },
            },
          ],
        },
      ],
    });
    const choices = { sides: 'both', lengths: { then: 160 } } as const;
    const made = plan(routine, choices, ALL);
    assert.deepEqual(workIn(made, 'then'), [149, 149]);
    const index = made.segments.findIndex(({ step }) => step === 'then');
    assert.deepEqual(replan(made, index, routine, choices, ALL).segments, made.segments);
  });
});

describe('the time that it takes to read a step', () => {
  const pausesIn = (choices: Partial<Choices>, id = 'stretch') =>
    plan(own, deepFreeze({ sides: 'both', ...choices }), ALL).segments.flatMap(({ step, kind, seconds }) =>
      step === id && (kind === 'ready' || kind === 'switch') ? [`${kind} ${seconds}`] : [],
    );

  it('makes the time to get ready as long, and half of it on the second side', () => {
    const reading = { stretch: 25, raise: 14, hold: 31 };
    assert.deepEqual(pausesIn({ reading }), ['ready 25', 'switch 8']);
    assert.deepEqual(pausesIn({ reading }, 'raise'), ['ready 14']);
    // Back to the first side with something new, there is the change and the reading.
    assert.deepEqual(pausesIn({ reading }, 'hold'), ['switch 31', 'switch 8']);
    const two: Routine = {
      ...own,
      stages: [{ id: 'a', steps: [own.stages[0]!.steps[0]!, { ...own.stages[0]!.steps[0]!, id: 'second' }] }],
    };
    const made = plan(two, { sides: 'both', reading: { second: 25 } }, ALL);
    const seconds = made.segments.flatMap((one) =>
      one.step === 'second' && one.kind !== 'work' && one.kind !== 'rest' ? [[one.reason, one.seconds]] : [],
    );
    assert.deepEqual(seconds, [
      ['read-first', 25],
      ['again-on-this-side', 13],
    ]);
  });

  it('is slower in the evening, and at a slower pace', () => {
    const reading = { stretch: 25 };
    assert.equal(pausesIn({ reading, moment: 'evening' })[0], 'ready 38');
    assert.equal(pausesIn({ reading, pace: 2 })[0], 'ready 50');
    assert.equal(pausesIn({ reading, pace: 2, moment: 'evening' })[0], 'ready 75');
  });

  it('never makes it shorter, and changes nothing where the time to get ready was chosen', () => {
    for (const seconds of [0, 5, 9.9, -5, NaN, -Infinity])
      assert.deepEqual(pausesIn({ reading: { stretch: seconds } }), ['ready 10', 'switch 8'], `${seconds} s`);
    for (const leadIn of [0, 4, 10, 30])
      assert.deepEqual(pausesIn({ leadIn, reading: { stretch: 25 } }), pausesIn({ leadIn }));
    assert.deepEqual(pausesIn({ reading: { nobody: 25, constructor: 25, raise: 25 } }), [
      'ready 10',
      'switch 8',
    ]);
    assert.deepEqual(pausesIn({ reading: { stretch: 25 }, noClock: true }), []);
    // What an author called like what every object has.
    const [stretch] = own.stages[0]!.steps;
    const odd: Routine = { ...own, stages: [{ id: 'a', steps: [{ ...stretch!, id: 'constructor' }] }] };
    const made = plan(odd, { sides: 'left', reading: {}, lengths: {} }, ALL);
    assert.deepEqual(
      made.segments.slice(0, 2).map(({ seconds }) => seconds),
      [10, 30],
    );
  });

  it('is in every plan as long as its rule says', () => {
    holds(
      fc.property(anyRoutine, anyChoices, cleared, mayHistory, (routine, choices, clearance, past) => {
        const { moment, leadIn, switchPause, reading, pace = 1 } = choices;
        const slower = moment === 'evening' ? 1.5 : 1;
        const isRead = new Set<string>();
        for (const { kind, step, seconds, reason } of plan(routine, choices, clearance, past).segments) {
          const isNew = !isRead.has(step);
          if (kind === 'work') isRead.add(step);
          if (kind !== 'ready' && kind !== 'switch') continue;
          const ready = leadIn ?? slower * Math.max(10, known(reading ?? {}, step) ?? 0);
          const change = switchPause ?? slower * 8;
          const wanted =
            kind === 'switch' ? (isNew ? Math.max(ready, change) : change) : isNew ? ready : ready / 2;
          assert.equal(seconds, Math.round(wanted * pace), `${kind} ${step}`);
          if (kind === 'ready') assert.equal(reason, isNew ? 'read-first' : 'again-on-this-side');
        }
      }),
    );
  });

  it('is no shorter in a plan that is made anew for a step that is still to come', () => {
    const made = plan(own, { sides: 'both' }, ALL);
    const anew = replan(made, 1, own, { sides: 'both', reading: { stretch: 25, raise: 25 } }, ALL);
    const readies = anew.segments.flatMap(({ kind, step, seconds }) =>
      kind === 'ready' || kind === 'switch' ? [`${kind} ${step} ${seconds}`] : [],
    );
    assert.deepEqual(readies.slice(0, 3), ['ready stretch 10', 'ready raise 25', 'switch stretch 8']);
  });
});
