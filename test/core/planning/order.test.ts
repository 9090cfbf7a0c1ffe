import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Choices,
  noneOfThese,
  type Plan,
  plan,
  type Routine,
  routines,
  screen,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { look, lookAt, stepsOf, unitsOf } from './judge.js';
import { anyChoices, anyRoutine, cleared, mayHistory, tidyRoutine } from './people.js';

/** A property of all plans of a kind of routine. */
function ofAny(
  of: fc.Arbitrary<Routine>,
  check: (made: Plan, routine: Routine) => void,
  more: Partial<Choices> = {},
) {
  holds(
    fc.property(of, anyChoices, cleared, mayHistory, (routine, choices, clearance, past) => {
      deepFreeze(routine);
      check(plan(routine, { ...choices, ...more }, clearance, past), routine);
    }),
  );
}

const inOrder = (order: NonNullable<Routine['order']>) => (routine: Routine) => ({ ...routine, order });

/** What each unit does, in the order of the plan. */
function worksOf(made: Plan) {
  return unitsOf(made.segments).map((unit) => {
    const segment = made.segments.find(({ step, stage }) => step === unit.step && stage === unit.stage);
    assert.ok(segment);
    return { ...unit, ...lookAt(made, segment) };
  });
}

const CALF_TO_FOOT = ['calf', 'achilles', 'thigh', 'sole'];
const FOOT_TO_CALF = ['sole', 'achilles', 'calf', 'thigh'];
const LATER = ['stretch', 'strength', 'cold'];

describe('the order of a plan', () => {
  for (const [order, areas] of [
    ['calf-to-foot', CALF_TO_FOOT],
    ['foot-to-calf', FOOT_TO_CALF],
  ] as const) {
    it(`${order} never goes back from area to area, then stretches, loads and cools`, () => {
      ofAny(tidyRoutine.map(inOrder(order)), (made) => {
        const all: readonly string[] = [...areas, ...LATER];
        const passed = worksOf(made)
          .filter(({ last, stage }) => last === 0 && stage !== 'finish')
          .map(({ kind, isPressure, area }) =>
            all.indexOf(isPressure ? area : kind === 'mobility' ? 'strength' : kind),
          );
        assert.ok(!passed.includes(-1));
        assert.deepEqual(
          passed,
          [...passed].sort((a, b) => a - b),
        );
      });
    });
  }

  it('has the sole before its finish last in calf-to-foot, and first in foot-to-calf', () => {
    const clearance = screen(noneOfThese());
    const pressed = (id: string) => [
      ...new Set(
        worksOf(plan(routines[id]!, { sides: 'both' }, clearance))
          .filter(({ isPressure, last }) => isPressure && last === 0)
          .map(({ area }) => area),
      ),
    ];
    assert.deepEqual(pressed('five-muscles'), ['calf', 'thigh', 'sole']);
    assert.deepEqual(pressed('complete'), ['calf', 'achilles', 'thigh', 'sole']);
    assert.deepEqual(pressed('six-points'), ['sole', 'achilles', 'calf']);
  });

  it('in both has scraping after the other pressure of its stage', () => {
    ofAny(tidyRoutine, (made, { order = 'as-written' }) => {
      if (order === 'as-written') return;
      const scraped = new Set<string>();
      for (const { stage, side, helping, isScraping, isPressure } of worksOf(made)) {
        const key = `${stage} ${side} ${helping}`;
        if (isScraping) scraped.add(key);
        else if (isPressure) assert.ok(!scraped.has(key), key);
      }
    });
  });

  it('in both has what needs one position together in a stage', () => {
    ofAny(tidyRoutine, (made, { order = 'as-written' }) => {
      if (order === 'as-written') return;
      const isScraped = new Set(
        worksOf(made).flatMap(({ isScraping, stage }) => (isScraping ? [stage] : [])),
      );
      let before = '';
      const left = new Set<string>();
      for (const { one, stage, helping, last } of worksOf(made)) {
        // Scraping may go back to a position: it comes after the other pressure.
        if (isScraped.has(stage)) continue;
        const here = `${stage} ${helping} ${last} ${one.position}`;
        if (here === before) continue;
        assert.ok(!left.has(here), here);
        left.add(before);
        before = here;
      }
    });
  });

  it('ends with the roller under the foot and then cold, unless all is as written and it is not the evening', () => {
    ofAny(anyRoutine, (made, { order = 'as-written' }) => {
      if (order === 'as-written' && made.choices.moment !== 'evening') return;
      const ends = worksOf(made).map(({ last }) => last);
      assert.deepEqual(
        ends,
        [...ends].sort((a, b) => a - b),
      );
    });
  });

  it('as written is that of the document', () => {
    for (const of of [tidyRoutine, anyRoutine])
      ofAny(of.map(inOrder('as-written')), (made, routine) => {
        if (made.choices.moment === 'evening') return;
        const played = [...new Set(made.segments.map(({ step }) => step))];
        const written = stepsOf(routine).map(({ id }) => id);
        assert.deepEqual(
          played,
          written.filter((id) => played.includes(id)),
        );
      });
  });

  it('as written is kept in the evening too, but for what ends it', () => {
    ofAny(
      anyRoutine.map(inOrder('as-written')),
      (made, routine) => {
        const written = routine.stages.flatMap(({ id, steps }) =>
          id === 'finish' ? [] : steps.flatMap((one) => (look(one, id).last > 0 ? [] : [one.id])),
        );
        const played = [...new Set(made.segments.map(({ step }) => step))].filter((id) =>
          written.includes(id),
        );
        assert.deepEqual(
          played,
          written.filter((id) => played.includes(id)),
        );
      },
      { moment: 'evening' },
    );
  });

  it('is told by the routine as it is played', () => {
    ofAny(anyRoutine, (made) => {
      const played = stepsOf(made.routine).map(({ id }) => id);
      const inStages = made.routine.stages.map(({ id }) => id);
      if (made.segments.length === 0) return;
      assert.deepEqual([...played].sort(), [...new Set(made.segments.map(({ step }) => step))].sort());
      assert.deepEqual([...new Set(inStages)], [...new Set(made.segments.map(({ stage }) => stage))]);
      const helped = made.segments.filter(({ helping }) => helping === 1);
      assert.deepEqual(played, [...new Set(helped.map(({ step }) => step))]);
    });
  });

  it('keeps two stages of one name apart', () => {
    const [calf, , sole] = routines['complete']!.stages;
    const twice: Routine = {
      ...{ id: 'twice', version: 1, sources: [], label: 'default' },
      stages: [
        { id: 'x', steps: calf!.steps.slice(0, 1) },
        { id: 'y', steps: sole!.steps.slice(0, 1) },
        { id: 'x', steps: calf!.steps.slice(1, 2) },
      ],
    };
    const made = plan(deepFreeze(twice), { sides: 'right' }, screen(noneOfThese()));
    assert.deepEqual(made.routine, twice);
    assert.deepEqual(
      unitsOf(made.segments).map(({ stage, step }) => `${stage}: ${step}`),
      ['x: gastrocnemius-seek', 'y: quadratus-hold', 'x: soleus-seek'],
    );
  });
});
