import { OURS, routine, stage, step } from './step.js';

const ARTICLE = 'article-calf-roll';

/**
 * A slow roll on a ball from above the heel to below the knee, on an inner, a middle and an outer line, with a stop and a hold
 * on tender spots. How far the hips are lifted sets the pressure. The article gives no lengths.
 */
export const calfRoll = routine('calf-roll', ARTICLE, 'small-or-mixed', [
  stage(
    'calf',
    ...['inner', 'middle', 'outer'].map((line) =>
      step(
        `${line}-line`,
        `calf-line-${line}`,
        'line-roll',
        'tennis-ball massage-ball hands',
        'floor-hips-lifted',
        [30, 60, 120],
        ARTICLE + OURS,
      ),
    ),
  ),
]);
