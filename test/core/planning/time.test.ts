import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Choices,
  type Clearance,
  type History,
  type Plan,
  plan,
  type Routine,
  routines,
  type Step,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { assertWithinBounds, keyOf, pressedIn, rankOf, sharesOf, stepsOf, unitsOf } from './judge.js';
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
    ofAnyLimit((made) => {
      if (made.choices.noClock) return;
      const left = budgetOf(made) - made.seconds;
      const pressed = pressedIn(made);
      for (const step of stepsOf(made.routine)) {
        const own = made.segments.filter((segment) => segment.step === step.id && segment.kind === 'work');
        const [first] = own;
        if (!first || !step.seconds || step.reps) continue;
        const isLongest = (first.seconds ?? 0) >= Math.floor(step.seconds.max);
        const more = new Map<string, number>();
        let isFull = false;
        for (const segment of own)
          for (const [key, most] of sharesOf(made, segment)) {
            more.set(key, (more.get(key) ?? 0) + 1);
            isFull ||= (pressed.get(key) ?? 0) + (more.get(key) ?? 0) > most;
          }
        assert.ok(isLongest || isFull || own.length > left, `${step.id} could be longer: ${left} s are left`);
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
