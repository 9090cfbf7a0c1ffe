import { achillesRoll, archStrokes, heelCircles } from './shared.js';
import { OURS, routine, stage, step } from './step.js';

const ARTICLE = 'article-six-points';
/** The article names the technique but gives no length: the length is our cautious default. */
const ARTICLE_WITH_OUR_DOSE = ARTICLE + OURS;

/**
 * Six points in the order of its article: the sole first, then the calf. Lengths come from the article where it gives any
 * (heel 30-60 s; upper calf 1-2 min a spot, here two holds; lower calf 30-90 s) and stay within one hold of 90 s, one spot
 * of 2 min, one sole of 3 min and 10 min of pressure in all.
 */
export const sixPoints = routine(
  'six-points',
  ARTICLE,
  'small-or-mixed',
  [
    stage(
      'sole',
      heelCircles([30, 40, 60], ARTICLE),
      archStrokes([30, 30, 60]),
      step(
        'ball-knuckles',
        'ball-of-foot',
        'knuckle-roll',
        'knuckles',
        'seated-leg-crossed',
        [30, 30, 60],
        ARTICLE_WITH_OUR_DOSE,
      ),
    ),
    stage(
      'calf',
      achillesRoll(),
      step(
        'upper-calf-hold',
        'gastrocnemius',
        'sustained-pressure',
        'tennis-ball massage-ball foam-roller thumbs',
        'seated-leg-out',
        [30, 30, 60],
        ARTICLE_WITH_OUR_DOSE,
        { repeat: 2, rest: 10 },
      ),
      step(
        'lower-calf-hold',
        'soleus',
        'sustained-pressure',
        'tennis-ball massage-ball thumbs',
        'seated-leg-out',
        [30, 45, 90],
        ARTICLE,
      ),
    ),
  ],
  { order: 'foot-to-calf' },
);
