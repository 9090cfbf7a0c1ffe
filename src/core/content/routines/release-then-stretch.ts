import { calfStretch, soleStretch } from './shared.js';
import { OURS, routine, stage, step } from './step.js';

const ARTICLE = 'article-release-then-stretch';

/**
 * Cross-fibre strokes on tight spots of the sole and at the heel, then, for who chooses it, scraping, then stretches: the
 * article's order, which no trial has tested. Its own stretches are on a page that is not here: these are the tested ones.
 */
export const releaseThenStretch = routine('release-then-stretch', ARTICLE, 'small-or-mixed', [
  stage(
    'sole',
    step(
      'sole-cross',
      'sole-tight-spots',
      'cross-fibre',
      'thumbs knuckles tennis-ball',
      'seated-leg-crossed',
      [20, 30, 45],
      ARTICLE + OURS,
      { repeat: 2, rest: 10 },
    ),
    step(
      'heel-cross',
      'heel-attachment',
      'cross-fibre',
      'thumbs knuckles',
      'seated-leg-crossed',
      [20, 30, 45],
      ARTICLE + OURS,
    ),
    step(
      'sole-scrape',
      'plantar-fascia',
      'scraping',
      'scraper',
      'seated-leg-crossed',
      [20, 20, 45],
      `${ARTICLE} jones-2019${OURS}`,
      { label: 'not-tested', optional: true, priority: 9 },
    ),
  ),
  stage('stretch', soleStretch(), calfStretch('straight', 2)),
]);
