import type { Amount, Routine, Step } from '../../routine/types.js';

const ARTICLE = ['article-six-points'];
/** The article names the technique but gives no length: the length is our cautious default. */
const ARTICLE_WITH_OUR_DOSE = ['article-six-points', 'default'];

/**
 * Six points in the order of its article: the sole first, then the calf. Lengths come from the article where it gives any
 * (heel 30-60 s; upper calf 1-2 min a spot, here two holds; lower calf 30-90 s) and stay within one hold of 90 s, one spot
 * of 2 min, one sole of 3 min and 10 min of pressure in all.
 */
export const sixPoints: Routine = {
  id: 'six-points',
  version: 1,
  stages: [
    {
      id: 'sole',
      steps: [
        {
          ...onTheSole('heel-circles', 'heel-attachment', 'circles', ['thumbs'], {
            min: 30,
            usual: 40,
            max: 60,
          }),
          sources: ARTICLE,
        },
        onTheSole('arch-strokes', 'central-arch', 'strokes', ['thumbs'], { min: 30, usual: 30, max: 60 }),
        onTheSole('ball-knuckles', 'ball-of-foot', 'knuckle-roll', ['knuckles'], {
          min: 30,
          usual: 30,
          max: 60,
        }),
      ],
    },
    {
      id: 'calf',
      steps: [
        {
          id: 'achilles-roll',
          point: 'achilles-junction',
          technique: 'pinch-and-roll',
          tools: ['fingers'],
          position: 'seated-leg-crossed',
          seconds: { min: 20, usual: 30, max: 60 },
          sides: 'each',
          sources: ARTICLE_WITH_OUR_DOSE,
          label: 'not-tested',
        },
        {
          id: 'upper-calf-hold',
          point: 'gastrocnemius',
          technique: 'sustained-pressure',
          tools: ['tennis-ball', 'massage-ball', 'foam-roller', 'thumbs'],
          position: 'seated-leg-out',
          seconds: { min: 30, usual: 30, max: 60 },
          repeat: 2,
          rest: 10,
          sides: 'each',
          sources: ARTICLE_WITH_OUR_DOSE,
          label: 'small-or-mixed',
        },
        {
          id: 'lower-calf-hold',
          point: 'soleus',
          technique: 'sustained-pressure',
          tools: ['tennis-ball', 'massage-ball', 'thumbs'],
          position: 'seated-leg-out',
          seconds: { min: 30, usual: 45, max: 90 },
          sides: 'each',
          sources: ARTICLE,
          label: 'small-or-mixed',
        },
      ],
    },
  ],
  sources: ARTICLE,
  label: 'small-or-mixed',
};

function onTheSole(
  id: string,
  point: string,
  technique: string,
  tools: readonly string[],
  seconds: Amount,
): Step {
  return {
    id,
    point,
    technique,
    tools,
    position: 'seated-leg-crossed',
    seconds,
    sides: 'each',
    sources: ARTICLE_WITH_OUR_DOSE,
    label: 'small-or-mixed',
  };
}
