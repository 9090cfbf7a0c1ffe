import { archStrokes, soleStretch } from './shared.js';
import { routine, stage } from './step.js';

/**
 * After sitting, before standing up: strokes, then the stretch of the sole. Half the holds of the trial, so that both feet
 * take about 3 min; that dose is our default.
 */
export const deskBreak = routine(
  'desk-break',
  'article-six-points digiovanni-2003',
  'some',
  [
    stage('sole', archStrokes([10, 20, 60])),
    stage('stretch', soleStretch({ repeat: 5, rest: 2, label: 'some' })),
  ],
  { moment: 'after-sitting' },
);
