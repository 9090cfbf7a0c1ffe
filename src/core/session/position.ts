/** Where a session is at an instant, worked out and never counted. */
import type { Plan, Segment } from '../planning/types.js';
import type { Step } from '../routine/types.js';
import { type Instant, passedMs, ROUNDING_MS } from './time.js';
import type { LogEntry, Session, Status } from './types.js';

export interface Position {
  readonly status: Status;
  readonly index: number;
  readonly doneMs: number;
  readonly lengthMs: number | null;
  readonly log: readonly LogEntry[];
}

/** Where the session is at `now`: crosses as many segments as it must, in order, and stops at one done by hand. */
export function positionAt(session: Session, now: Instant): Position {
  const { plan, status } = session;
  let { index, doneMs } = session;
  let lengthMs = session.lengthMs ?? plannedMs(plan, index);
  if (status !== 'running' || !session.since) return { status, index, doneMs, lengthMs, log: session.log };
  doneMs += passedMs(session.since, now);
  const crossed: LogEntry[] = [];
  while (lengthMs !== null && doneMs >= lengthMs - ROUNDING_MS) {
    const isEased = index === session.index && session.lengthMs !== null && wasEased(session);
    crossed.push({ index, outcome: isEased ? 'eased' : 'done', ms: lengthMs });
    if (index + 1 >= plan.segments.length) {
      return {
        status: 'done',
        index,
        doneMs: 0,
        lengthMs: plannedMs(plan, index),
        log: [...session.log, ...crossed],
      };
    }
    doneMs = Math.max(0, doneMs - lengthMs);
    index += 1;
    lengthMs = plannedMs(plan, index);
  }
  return {
    status,
    index,
    doneMs,
    lengthMs,
    log: crossed.length ? [...session.log, ...crossed] : session.log,
  };
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

/** A hold may be made longer up to the step's maximum; a plan that is already longer stays as it is. */
export function longestMs(step: Step | null, segment: Segment | null): number {
  return Math.max(step?.seconds?.max ?? 0, segment?.seconds ?? 0) * 1000;
}

/** The segment's length was changed, and made shorter: only easing does that. */
function wasEased(session: Session): boolean {
  return (session.lengthMs ?? Infinity) < (plannedMs(session.plan, session.index) ?? 0);
}
