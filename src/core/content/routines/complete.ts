import { hamstringsSeek, muscleSeek, tibialisHold } from './muscles.js';
import {
  achillesRoll,
  calfStretch,
  footRoll,
  heelCircles,
  heelRaise,
  soleStretch,
  toeMoves,
} from './shared.js';
import { OURS, routine, stage, step } from './step.js';

const FIVE = 'article-five-muscles';
const PREVALENCE = `thummar-2020${OURS}`;

/**
 * Something of every method, for the planner to trim: calf, thigh, sole, stretches, raises and a finish. Within the calf and
 * the sole the places come first that were most often tender in people with heel pain.
 */
export const complete = routine(
  'complete',
  `article-five-muscles article-release-then-stretch article-calf-massage article-six-points article-calf-roll ${PREVALENCE}`,
  'small-or-mixed',
  [
    stage(
      'calf',
      muscleSeek('gastrocnemius', `${FIVE} thummar-2020`),
      muscleSeek('soleus', `${FIVE} thummar-2020`),
      tibialisHold([20, 30, 60], `${FIVE} thummar-2020`),
      achillesRoll(),
    ),
    stage('thigh', hamstringsSeek(30)),
    stage(
      'sole',
      step(
        'quadratus-hold',
        'quadratus-plantae',
        'sustained-pressure',
        'thumbs tennis-ball',
        'seated-leg-crossed',
        [20, 30, 45],
        `${PREVALENCE} ortega-santiago-2019`,
      ),
      heelCircles([20, 20, 30], `article-six-points${OURS}`),
      step(
        'inner-edge-strokes',
        'abductor-hallucis',
        'strokes',
        'thumbs',
        'seated-leg-crossed',
        [15, 20, 30],
        PREVALENCE,
      ),
      step(
        'mid-sole-hold',
        'flexor-digitorum-brevis',
        'myofascial-hold',
        'thumbs',
        'seated-leg-crossed',
        [20, 20, 30],
        `article-six-points${OURS}`,
        { label: 'not-tested', priority: 7 },
      ),
    ),
    stage('stretch', soleStretch(), calfStretch('straight', 2), calfStretch('bent', 2)),
    stage('strengthen', heelRaise('default', { repeat: 3, rest: 60 }), toeMoves()),
    stage(
      'finish',
      footRoll(FIVE + OURS, 45),
      step(
        'cold-roll',
        'plantar-fascia',
        'cold-roll',
        'frozen-bottle',
        'seated-feet-flat',
        [60, 300, 600],
        `article-six-points nhs${OURS}`,
        { optional: true, priority: 9 },
      ),
    ),
  ],
  { order: 'calf-to-foot' },
);
