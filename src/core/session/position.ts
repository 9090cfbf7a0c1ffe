/** Where a session is at an instant, worked out and never counted. */
import type { Plan } from '../planning/types.js';
import type { Step } from '../routine/types.js';
import { type Instant, passedMs, ROUNDING_MS } from './time.js';
import { roomMs } from './room.js';
import type { LogEntry, Session, Status } from './types.js';
import { stepOf } from './units.js';

export interface Position {
  readonly status: Status;
  readonly index: number;
  readonly doneMs: number;
  readonly lengthMs: number | null;
  readonly log: readonly LogEntry[];
}

/** Where the session is at `now`: crosses as many segments as it must, in order, and stops at one done by hand. */
export function positionAt(session: Session, now: Instant): Position {
  const { plan, since } = session;
  let { status, index, doneMs, log } = session;
  let lengthMs = lengthOf(session);
  if (status === 'running' && since) doneMs += passedMs(since, now);
  while (status === 'running' && since && lengthMs !== null && doneMs >= lengthMs - ROUNDING_MS) {
    // Shorter than planned: only easing makes a segment so.
    const isEased = lengthMs < (plannedMs(plan, index) ?? 0);
    log = [...log, { index, outcome: isEased ? 'eased' : 'done', ms: lengthMs }];
    doneMs = Math.max(0, doneMs - lengthMs);
    if (index + 1 < plan.segments.length) index += 1;
    else [status, doneMs] = ['done', 0];
    lengthMs = plannedMs(plan, index);
  }
  return { status, index, doneMs, lengthMs, log };
}

/** The length of the current segment; `null` where the person sets the time. */
export function lengthOf({ plan, index, lengthMs }: Session): number | null {
  return lengthMs ?? plannedMs(plan, index);
}

/** The planned length of a segment; `null` for one done by hand. */
export function plannedMs(plan: Plan, index: number): number | null {
  const seconds = plan.segments[index]?.seconds;
  return seconds === undefined || seconds === null ? null : seconds * 1000;
}

/** A hold that has eased ends now, but not before its minimum. */
export function easedLengthMs(step: Step | null, { doneMs }: { readonly doneMs: number }): number {
  return Math.max((step?.seconds?.min ?? 0) * 1000, doneMs);
}

/**
 * A hold may be made longer up to the step's maximum, and no further than the bounds of care leave room; a plan that is already
 * longer stays as it is.
 */
export function longestMs(plan: Plan, index: number, log: readonly LogEntry[]): number {
  const segment = plan.segments[index];
  const most = segment ? (stepOf(plan, segment)?.seconds?.max ?? 0) * 1000 : 0;
  return Math.max((segment?.seconds ?? 0) * 1000, Math.min(most, roomMs(plan, index, log)));
}
