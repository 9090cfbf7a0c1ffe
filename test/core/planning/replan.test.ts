import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Plan, plan, replan, routines } from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { assertWithinBounds, assertWithout, keyOf, stepsOf, unitsOf } from './judge.js';
import { ALL, anyChoices, anyClearance, anyRoutine, cleared, mayHistory } from './people.js';

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Index of the first segment after the unit that a segment is in. */
function endOfUnit({ segments }: Plan, index: number): number {
  const here = keyOf(segments[index]!);
  let at = index;
  while (at < segments.length && keyOf(segments[at]!) === here) at++;
  return at;
}

/** A property of plans that are made anew while they are played, for other choices. */
function ofAnyChange(
  check: (before: Plan, index: number, anew: Plan, removed: readonly string[]) => void,
): void {
  holds(
    fc.property(
      anyRoutine,
      anyChoices,
      anyChoices,
      cleared,
      anyClearance,
      mayHistory,
      place,
      (routine, choices, others, clearance, later, past, at) => {
        const before = deepFreeze(plan(routine, choices, clearance, past));
        if (before.segments.length === 0) return;
        const index = Math.floor(at * before.segments.length);
        check(before, index, replan(before, index, routine, others, later, past), later.removed);
      },
    ),
  );
}

it('ends on the other side what was begun on one, before anything more important that has no time', () => {
  const complete = routines['complete'] ?? assert.fail();
  const made = plan(complete, { sides: 'both' }, ALL);
  const anew = replan(made, 1, complete, { sides: 'both', minutes: 5 }, ALL);
  const units = new Set(anew.segments.map(({ step, side }) => `${side} ${step}`));
  assert.ok(units.has('left gastrocnemius-seek'), [...units].join());
  assert.ok(anew.seconds <= 300);
});

describe('a plan that is made anew while it is played', () => {
  it('keeps what was played and the step that is being done', () => {
    ofAnyChange((before, index, anew) => {
      const end = endOfUnit(before, index);
      assert.deepEqual(anew.segments.slice(0, end), before.segments.slice(0, end));
      anew.segments.slice(0, end).forEach((segment, at) => {
        assert.equal(segment, before.segments[at]);
      });
    });
  });

  it('does nothing twice, and leaves out nothing that was begun', () => {
    ofAnyChange((before, index, anew) => {
      const keys = unitsOf(anew.segments).map(keyOf);
      assert.equal(new Set(keys).size, keys.length);
      assert.equal(new Set(anew.segments.map(({ id }) => id)).size, anew.segments.length);
      const played = new Set(anew.segments.map(({ step }) => step));
      for (const { step } of anew.omitted) assert.ok(!played.has(step));
      const known = new Set(stepsOf(anew.routine).map(({ id }) => id));
      for (const id of played) assert.ok(known.has(id), `${id} is in the routine as it is played`);
      assert.equal(
        anew.segments.length === 0,
        before.segments.slice(0, endOfUnit(before, index)).length === 0,
      );
    });
  });

  it('has what is left of the clearance alone in what is still to come', () => {
    ofAnyChange((before, index, anew, removed) => {
      const end = endOfUnit(before, index);
      assertWithout({ ...anew, segments: anew.segments.slice(end) }, removed);
    });
  });

  it('takes no longer than the minutes in all, where they are not over', () => {
    ofAnyChange((before, index, anew) => {
      if (anew.choices.minutes === undefined) return;
      const budget = Math.floor(anew.choices.minutes * 60);
      const end = endOfUnit(before, index);
      assert.ok(anew.seconds <= budget || anew.segments.length === end, `${anew.seconds} s of ${budget} s`);
    });
  });

  it('says of nothing that is over that there was more or less time for it', () => {
    ofAnyChange((before, index, anew) => {
      const later = new Set(anew.segments.slice(endOfUnit(before, index)).map(({ step }) => step));
      for (const { step, rule } of anew.notes)
        if (rule === 'shorter-time' || rule === 'longer-time')
          assert.ok(step && later.has(step), `${step} ${rule}`);
    });
  });

  it('adds up', () => {
    ofAnyChange((_, __, anew) => {
      for (const sums of Object.values(anew.totals) as Readonly<Record<string, number>>[])
        assert.equal(
          Object.values(sums).reduce((sum, one) => sum + one, 0),
          anew.seconds,
        );
    });
  });

  it('holds to the bounds as a whole', () => {
    holds(
      fc.property(
        anyRoutine,
        anyChoices,
        anyChoices,
        cleared,
        mayHistory,
        place,
        (routine, choices, others, clearance, past, at) => {
          // What was pressed before only the gentle version was left cannot be taken back.
          const gentle = choices.gentle ?? false;
          const before = plan(routine, choices, clearance, past);
          if (before.segments.length === 0) return;
          const index = Math.floor(at * before.segments.length);
          assertWithinBounds(replan(before, index, routine, { ...others, gentle }, clearance, past));
        },
      ),
    );
  });

  it('for the same choices has the same still to come', () => {
    holds(
      fc.property(
        anyRoutine,
        anyChoices,
        cleared,
        mayHistory,
        place,
        (routine, choices, clearance, past, at) => {
          const before = plan(routine, choices, clearance, past);
          if (before.segments.length === 0) return;
          const index = Math.floor(at * before.segments.length);
          const anew = replan(before, index, routine, choices, clearance, past);
          const [planned = [], now = []] = [before, anew].map((one) => unitsOf(one.segments).map(keyOf));
          // What was done for longer than it had to be takes room from what had no time, and the other way round.
          const usual = new Map(stepsOf(routine).map(({ id, seconds }) => [id, seconds?.usual ?? 0]));
          const isLonger = before.segments
            .slice(0, endOfUnit(before, index))
            .some(({ kind, step, seconds }) => kind === 'work' && (seconds ?? 0) > (usual.get(step) ?? 0));
          const isLimited = choices.minutes !== undefined || choices.moment === 'after-sitting';
          if (isLimited && isLonger) return;
          // What is begun may save a change of side, which leaves time for one step more.
          assert.deepEqual(
            now.filter((key) => planned.includes(key)),
            planned,
          );
          if (isLimited) return;
          assert.deepEqual(now, planned);
          // Which of several bounds leaves the least room may have changed with what was done.
          assert.deepEqual(anew.leftOut, before.leftOut);
          assert.deepEqual(anew.tools, before.tools);
          if ((choices.pace ?? 1) === 1) assert.deepEqual(anew.segments, before.segments);
        },
      ),
    );
  });

  it('at its end changes nothing', () => {
    for (const routine of Object.values(routines)) {
      const before = plan(routine, { sides: 'both' }, ALL);
      const anew = replan(before, before.segments.length - 1, routine, { sides: 'both', minutes: 60 }, ALL);
      assert.deepEqual(anew.segments, before.segments);
    }
  });
});
