import type { Label } from '../routine/types.js';

/**
 * What a statement rests on. Studies and defaults carry a label; rules of care that were looked up carry how far: on the
 * source's own page, in a summary of it, or as common medical knowledge alone, which needs no source.
 */
export interface Backing {
  readonly sources: readonly string[];
  readonly label?: Label;
  readonly verified?: 'page' | 'summary' | 'common-knowledge';
}

const OUR_PAIN_RULE: Backing = { sources: ['silbernagel-2007', 'default'], label: 'default' };
const OUR_DEFAULT: Backing = { sources: ['default'], label: 'default' };
const ZONES: Backing = { sources: ['no-go-zones'], verified: 'page' };
const CHARTS: Backing = { sources: ['referral-charts'], label: 'small-or-mixed' };
const COMMON: Backing = { sources: [], verified: 'common-knowledge' };

/**
 * The clinical sentences of the interface that belong to no point, step, question or section: by the path of their words in
 * `messages`. A path stands for all that is below it.
 */
export const statements: Readonly<Record<string, Backing>> = {
  'content.referrals': CHARTS,
  'content.chart': CHARTS,
  'content.cautions.start-gently': ours('article-five-muscles', 'article-six-points'),
  'content.cautions.stay-seated': ours('article-calf-massage'),
  'content.cautions.not-when-severe': ours('article-six-points'),
  'content.cautions.fingers-only': ours('article-six-points', 'no-go-zones'),
  'content.cautions.light-edge': OUR_DEFAULT,
  'content.noGo': ZONES,
  'content.noGo.heel-cord': ours('no-go-zones'),
  'content.noGo.heel-pad': OUR_DEFAULT,
  'content.keepOff': ZONES,
  'session.announce.hurts': OUR_DEFAULT,
  'step.pressure': OUR_DEFAULT,
  'step.hurts': OUR_DEFAULT,
  'step.hurts.else': OUR_PAIN_RULE,
  'step.care': OUR_PAIN_RULE,
  'step.finished.tomorrow': OUR_PAIN_RULE,
  'step.finished.tomorrowSource': OUR_PAIN_RULE,
  'outline.reasons': OUR_DEFAULT,
  'outline.rules': OUR_DEFAULT,
  'outline.handout.stop': COMMON,
  'routine.empty': OUR_DEFAULT,
  'routine.nothingLeft': OUR_DEFAULT,
  'check.groups': COMMON,
  'check.advice': COMMON,
  'check.gentle': OUR_DEFAULT,
  'check.noneTicked': COMMON,
  'check.changed': COMMON,
  'check.disclaimer': COMMON,
};

/** Our cautious default, with what suggested it. */
function ours(...sources: readonly string[]): Backing {
  return { sources: [...sources, 'default'], label: 'default' };
}
