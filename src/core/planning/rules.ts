import { ids } from '../content/lists.js';
import type { Label } from '../routine/types.js';
import type { RuleId } from './types.js';

/** What a rule of the planner rests on. Its sentence is in `messages`, under its id. */
export interface RuleBacking {
  /** What it decides: that a step is there, or not; in which order, for how long, with what, and when. */
  readonly about: 'there' | 'left-out' | 'order' | 'length' | 'tool' | 'moment' | 'advice';
  readonly sources: readonly string[];
  readonly label: Label;
}

const CHOSEN = rule('there', 'default');
const CHECK = rule('left-out', 'default');
const BOUND = rule('left-out', 'article-calf-massage article-six-points wilke-2018 behm-2020 default');
const CLOCK = rule('length', 'default');

/** The rules of the planner by id. No trial has tested an order, and most numbers are our cautious defaults. */
export const ruleBacking: Readonly<Record<RuleId, RuleBacking>> = {
  'in-the-routine': CHOSEN,
  'moment-asks': rule('there', 'digiovanni-2003', 'strong'),
  'tool-chosen': CHOSEN,
  'put-back': CHOSEN,
  swapped: CHOSEN,
  'second-helping': rule('there', 'article-calf-massage default'),
  'read-first': CLOCK,
  'again-on-this-side': CLOCK,
  'other-side': CLOCK,
  'between-holds': CLOCK,

  clearance: CHECK,
  part: CHECK,
  'not-with': CHECK,
  gentle: CHECK,
  optional: CHECK,
  chosen: CHECK,
  time: CHECK,
  tool: CHECK,
  'spare-sole': rule('left-out', 'article-six-points default'),
  'sore-day': rule('left-out', 'rathleff-2015 default'),
  moment: rule('left-out', 'article-six-points digiovanni-2003 default'),
  'days-off': rule('left-out', 'rathleff-2015', 'some'),
  'per-day': rule('left-out', 'article-six-points digiovanni-2003 default'),
  'bound-hold': BOUND,
  'bound-spot': BOUND,
  'bound-muscle': BOUND,
  'bound-area': BOUND,
  'bound-session': BOUND,

  'as-written': rule('order', 'default', 'not-tested'),
  'calf-to-foot': rule('order', 'article-five-muscles default', 'not-tested'),
  'foot-to-calf': rule('order', 'article-six-points default', 'not-tested'),
  'finish-last': rule('order', 'article-five-muscles article-six-points default', 'not-tested'),
  'shorter-gentle': CLOCK,
  'shorter-bound': BOUND,
  'shorter-time': CLOCK,
  'longer-time': CLOCK,
  'tool-substitute': rule('tool', 'default'),
  'tool-hand': rule('tool', 'article-six-points default'),
  'tool-firmness': rule('tool', 'default'),
  'in-bed': rule('moment', 'article-six-points digiovanni-2003'),
  'sitting-short': rule('moment', 'article-six-points digiovanni-2003 default'),
  'evening-slow': rule('moment', 'article-six-points default'),
  'affected-only': CHOSEN,
  'raises-days': rule('advice', 'rathleff-2015', 'some'),
  'gun-day': rule('advice', 'chen-2021 default'),
  'three-a-day': rule('advice', 'article-six-points default'),
};

function rule(about: RuleBacking['about'], sources: string, label: Label = 'default'): RuleBacking {
  return { about, sources: ids(sources), label };
}
