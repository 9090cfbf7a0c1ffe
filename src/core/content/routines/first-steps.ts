import { archStrokes, soleStretch } from './shared.js';
import { routine, stage } from './step.js';

const IN_BED = { position: 'in-bed' };

/** In bed, with nothing but hands: gentle strokes, then the stretch of the sole just before the first step, as in its trial. */
export const firstSteps = routine(
  'first-steps',
  'article-six-points digiovanni-2003',
  'some',
  [
    stage('sole', archStrokes([20, 30, 60], IN_BED)),
    stage('stretch', soleStretch({ ...IN_BED, tools: ['hands'] })),
  ],
  { moment: 'first-steps' },
);
