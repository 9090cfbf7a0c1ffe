export { equalsOf } from './equals.js';
export { estimatedSeconds } from './layout.js';
export { plan, replan } from './plan.js';
export { ruleBacking } from './rules.js';
export type { RuleBacking } from './rules.js';
export type {
  Choices,
  Empty,
  Firmness,
  History,
  Note,
  Omission,
  OmissionReason,
  PastSession,
  Plan,
  Reason,
  RuleId,
  Segment,
  SegmentKind,
  Totals,
} from './types.js';
