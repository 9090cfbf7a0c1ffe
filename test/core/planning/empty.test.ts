import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Choices, plan, routines, ruleBacking } from '../../../src/core/index.js';
import { holds } from '../support.js';
import { stepsOf } from './judge.js';
import { ALL, anyChoices, anyClearance, anyRoutine, mayHistory } from './people.js';

/** People for whom often nothing is left. */
const hard = anyChoices.chain((choices) =>
  fc
    .record({
      minutes: fc.oneof(
        fc.constant(undefined),
        fc.integer({ min: 0, max: 4 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
      ),
      spareSole: fc.boolean(),
      isNothing: fc.boolean(),
    })
    .map(({ minutes, spareSole, isNothing }) => {
      const { minutes: _, ...rest } = choices;
      return {
        ...rest,
        spareSole,
        ...(minutes !== undefined && { minutes }),
        ...(isNothing && { tools: [] }),
      };
    }),
);

describe('an empty plan', () => {
  it('says why where somebody may start, and nothing where nobody may or there is something', () => {
    holds(
      fc.property(anyRoutine, hard, anyClearance, mayHistory, (routine, choices, clearance, past) => {
        const { empty, segments, omitted, seconds } = plan(routine, choices, clearance, past);
        const isLocked = !clearance.canStart || routine.notWith?.some((id) => clearance.because.includes(id));
        assert.equal(empty !== null, segments.length === 0 && !isLocked);
        if (segments.length === 0) assert.equal(seconds, 0);
        if (!empty) return;
        assert.ok(Object.hasOwn(ruleBacking, empty.reason));
        assert.ok(omitted.some(({ reason }) => reason === empty.reason));
        assert.equal(empty.shortest !== null, empty.reason === 'time');
      }),
    );
  });

  it('is honest about the shortest that makes sense', () => {
    holds(
      fc.property(anyRoutine, hard, anyClearance, mayHistory, (routine, choices, clearance, past) => {
        const shortest = plan(routine, choices, clearance, past).empty?.shortest;
        if (shortest === undefined || shortest === null) return;
        const within = (minutes: number) => plan(routine, { ...choices, minutes }, clearance, past);
        assert.ok(within(Math.ceil(shortest / 60)).segments.length > 0);
        assert.ok(within((shortest + 0.5) / 60).segments.length > 0);
        assert.equal(within((shortest - 0.5) / 60).segments.length, 0);
      }),
    );
  });

  it('names another routine in which something is left, and none only where there is none', () => {
    holds(
      fc.property(anyRoutine, hard, anyClearance, mayHistory, (routine, choices, clearance, past) => {
        const { empty } = plan(routine, choices, clearance, past);
        if (!empty) return;
        const isLeft = (id: string) => plan(routines[id]!, choices, clearance, past).segments.length > 0;
        if (empty.instead) assert.ok(empty.instead !== routine.id && isLeft(empty.instead));
        else assert.ok(!Object.keys(routines).some((id) => id !== routine.id && isLeft(id)));
      }),
    );
  });

  it('names first what is made for the moment', () => {
    const instead = (id: string, more: Partial<Choices>) =>
      plan(routines[id]!, { sides: 'both', ...more }, ALL).empty?.instead;
    const standing = ['sole-stretch'];
    assert.equal(
      instead('stretch-and-strengthen', { moment: 'first-steps', without: standing }),
      'first-steps',
    );
    assert.equal(instead('calf-roll', { moment: 'after-sitting' }), 'desk-break');
  });

  it('of everything left out by choice says so', () => {
    const routine = routines['calf-roll']!;
    const without = stepsOf(routine).map(({ id }) => id);
    const { empty } = plan(routine, { sides: 'both', without }, ALL);
    assert.equal(empty?.reason, 'chosen');
    assert.ok(empty.instead);
  });
});
