import { OURS, routine, stage, step } from './step.js';

const ARTICLE = 'article-six-points';
const LIGHT = `${ARTICLE}${OURS}`;

/** A light hold with the thumbs. */
function hold(part: 'upper' | 'lower', point: string) {
  return step(
    `light-${part}-hold`,
    point,
    'sustained-pressure',
    'thumbs hands',
    'seated-leg-out',
    [20, 30, 45],
    LIGHT,
  );
}

/**
 * What its article keeps for a sore day: the calf alone, here lightly and with hands, and cold for who chooses it. Never with
 * swelling, which the article allows: a swollen calf or foot is seen by somebody first.
 */
export const soreDay = routine(
  'sore-day',
  ARTICLE,
  'not-tested',
  [
    stage(
      'calf',
      step('light-strokes', 'whole-calf', 'strokes', 'hands', 'seated-leg-out', [30, 45, 60], LIGHT),
      hold('upper', 'gastrocnemius'),
      hold('lower', 'soleus'),
    ),
    stage(
      'finish',
      step(
        'cold-pack',
        'heel-attachment',
        'cold-pack',
        'cold-pack',
        'lying-leg-up',
        [300, 600, 1200],
        `${ARTICLE} nhs${OURS}`,
        { optional: true },
      ),
    ),
  ],
  { notWith: ['swollen-calf', 'infection', 'swelling', 'new-swelling', 'skin-leg'] },
);
