import { review } from '../../core/content/review.js';
import type { RoutineWords } from '../../messages/routine.js';

/** Who reviewed the content, or that nobody did yet. */
export function reviewLine({ reviewed, reviewedBy }: Pick<RoutineWords, 'reviewed' | 'reviewedBy'>): string {
  return review ? reviewedBy(review.by, review.role, review.on) : reviewed;
}
