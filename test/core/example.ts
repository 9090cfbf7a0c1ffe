import { noneOfThese, parseRoutine, plan, type Plan, screen } from '../../src/core/index.js';
import { deepFreeze } from './support.js';

const { routine, problems } = parseRoutine({
  id: 'example',
  stages: [
    {
      id: 'first',
      steps: [
        { id: 'press', seconds: { min: 20, usual: 30, max: 60 }, repeat: 2, rest: 5 },
        { id: 'walk', sides: 'none' },
        { id: 'roll', seconds: 20 },
      ],
    },
    { id: 'last', steps: [{ id: 'stretch', seconds: { min: 15, usual: 40, max: 50 } }] },
  ],
});
if (!routine || problems.length) throw new Error('the example is wrong');

/**
 * A plan that has one of everything:
 *
 * |     | right                          | | | left                       |
 * | --- | ------------------------------ | --- | -------------------------- |
 * |  0  | ready 10 s for `press`         |  8  | switch 8 s to `press`      |
 * |  1  | `press` 30 s (20-60)           |  9  | `press` 30 s               |
 * |  2  | rest 5 s                       | 10  | rest 5 s                   |
 * |  3  | `press` 30 s                   | 11  | `press` 30 s               |
 * |  4  | ready 10 s for `walk`, no side | 12  | ready 5 s for `roll`       |
 * |  5  | `walk`, by hand, no side       | 13  | `roll` 20 s                |
 * |  6  | ready 10 s for `roll`          | 16  | switch 8 s to `stretch`    |
 * |  7  | `roll` 20 s (20-20)            | 17  | `stretch` 40 s             |
 * | 14  | switch 10 s to `stretch`       |     |                            |
 * | 15  | `stretch` 40 s (15-50)         |     |                            |
 */
export const example: Plan = deepFreeze(plan(routine, { sides: 'both' }, screen(noneOfThese())));

/** The same without a clock: seven holds that wait for the person, then two. */
export const byHand: Plan = deepFreeze(
  plan(routine, { sides: 'both', noClock: true }, screen(noneOfThese())),
);

/** A plan with nothing in it. */
export const empty: Plan = deepFreeze(plan(routine, { sides: 'both' }, screen({})));
