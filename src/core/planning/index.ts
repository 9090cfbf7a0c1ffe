export { estimatedSeconds, plan } from './plan.js';
export type { Choices, Omission, Plan, Reason, Segment, SegmentKind } from './types.js';
