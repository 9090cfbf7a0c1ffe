export { estimatedSeconds, plan } from './plan.js';
export type {
  Choices,
  Omission,
  OmissionReason,
  Plan,
  Reason,
  Segment,
  SegmentKind,
  Shortening,
} from './types.js';
