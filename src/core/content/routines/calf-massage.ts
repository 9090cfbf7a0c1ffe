import { heelRaise, toeMoves } from './shared.js';
import { OURS, routine, stage, step } from './step.js';

const ARTICLE = 'article-calf-massage';

/**
 * About 3 min of kneading on each calf, a second round in small circles, then calf raises and toe moves. The second round is
 * shorter than the first, so that both calves together stay within 10 min. The gun is for who chooses it: with both calves at
 * their usual length there is no room left for it under that bound, and it is left out.
 */
export const calfMassage = routine('calf-massage', ARTICLE, 'small-or-mixed', [
  stage(
    'calf',
    step('calf-knead', 'whole-calf', 'kneading', 'hands', 'seated-leg-out', [60, 180, 180], ARTICLE),
  ),
  stage(
    'calf-again',
    step(
      'calf-circles',
      'whole-calf',
      'small-circles',
      'hands',
      'seated-foot-on-stool',
      [60, 120, 180],
      ARTICLE + OURS,
    ),
    step(
      'calf-gun',
      'whole-calf',
      'gun-glide',
      'massage-gun',
      'seated-foot-on-stool',
      [15, 30, 60],
      `${ARTICLE} sams-2023 chen-2021${OURS}`,
      { label: 'not-tested', optional: true, priority: 9 },
    ),
  ),
  stage('strengthen', heelRaise(ARTICLE + OURS), toeMoves()),
]);
