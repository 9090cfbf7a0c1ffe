import { hamstringsSeek, muscleSeek, tibialisHold } from './muscles.js';
import { footRoll } from './shared.js';
import { OURS, routine, stage, step } from './step.js';

const ARTICLE = 'article-five-muscles';
const ARTICLE_WITH_OUR_DOSE = ARTICLE + OURS;

/**
 * The five muscles of its article in its order, from the lower calf up to the thigh and the sole last, with a search of the
 * calf's edges after its three muscles. A roller for the large muscles, a ball for the small, a foot roller to finish. The
 * article gives no lengths, and its way to work the hamstrings was in a film that is lost: both are our cautious defaults.
 */
export const fiveMuscles = routine(
  'five-muscles',
  ARTICLE,
  'small-or-mixed',
  [
    stage(
      'calf',
      muscleSeek('soleus', ARTICLE),
      tibialisHold([20, 30, 60], ARTICLE),
      muscleSeek('gastrocnemius', ARTICLE),
      step(
        'calf-search',
        'calf-search',
        'seek-and-hold',
        'massage-ball tennis-ball thumbs',
        'seated-leg-out',
        [30, 45, 90],
        ARTICLE_WITH_OUR_DOSE,
      ),
    ),
    stage('thigh', hamstringsSeek(45)),
    stage(
      'sole',
      step(
        'sole-seek',
        'plantar-fascia',
        'seek-and-hold',
        'massage-ball tennis-ball thumbs',
        'seated-feet-flat',
        [30, 45, 90],
        ARTICLE_WITH_OUR_DOSE,
        { priority: 4 },
      ),
    ),
    stage('finish', footRoll(ARTICLE_WITH_OUR_DOSE, 60)),
  ],
  { order: 'calf-to-foot' },
);
