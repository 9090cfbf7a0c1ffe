import { calfStretch, heelRaise, soleStretch } from './shared.js';
import { routine, stage } from './step.js';

/**
 * What the evidence backs best: the sole and the calf stretched, and on every second day heel raises, on two legs to begin
 * with. The label is that of the raises, the weaker of the two.
 */
export const stretchAndStrengthen = routine(
  'stretch-and-strengthen',
  'digiovanni-2003 renan-ordine-2011 rathleff-2015 koc-2023',
  'some',
  [
    stage('stretch', soleStretch(), calfStretch('straight', 3), calfStretch('bent', 3)),
    stage('strengthen', heelRaise('default', { repeat: 3, rest: 60, priority: 3 })),
  ],
);
