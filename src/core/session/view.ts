import { estimatedSeconds } from '../planning/plan.js';
import type { Plan } from '../planning/types.js';
import { easedLengthMs, longestMs, type Position, positionAt } from './position.js';
import type { Instant } from './time.js';
import type { Session, View } from './types.js';
import { nextUnitAt, stepOf, unitCount, unitNumber } from './units.js';

/** What to show at `now`. */
export function view(session: Session, now: Instant): View {
  const at = positionAt(session, now);
  const { plan } = session;
  const segment = plan.segments[at.index] ?? null;
  const step = segment && stepOf(plan, segment);
  const hasEnded = at.status === 'done' || at.status === 'stopped';
  const remainingMs = at.lengthMs === null ? null : hasEnded ? 0 : Math.max(0, at.lengthMs - at.doneMs);
  const isUnderWay = at.status === 'running' || at.status === 'paused';
  const isTimedWork = isUnderWay && segment?.kind === 'work' && at.lengthMs !== null;
  return {
    status: at.status,
    pausedBy: session.pausedBy,
    lighter: session.lighter,
    segment,
    step,
    index: at.index,
    lengthMs: at.lengthMs,
    remainingMs,
    segmentMs: at.doneMs,
    elapsedMs: at.log.reduce((sum, { ms }) => sum + ms, 0) + (isUnderWay ? at.doneMs : 0),
    sessionRemainingMs: hasEnded ? 0 : remainingInPlan(plan, at),
    unit: segment ? unitNumber(plan, at.index) : 0,
    units: unitCount(plan),
    nextUnit: nextUnitAt(plan, at.index),
    canEase: isTimedWork && easedLengthMs(step, at) < at.lengthMs,
    canExtend: isTimedWork && at.lengthMs < longestMs(step, segment),
    log: at.log,
  };
}

/**
 * When the view next changes by time alone (a segment ends), on the monotonic clock; `null` when only a command changes it.
 * Counted from the last instant that the session was told, by any command.
 */
export function nextChangeAt(session: Session): number | null {
  const from = session.seen ?? session.since;
  if (session.status !== 'running' || !from) return null;
  const at = positionAt(session, from);
  if (at.status !== 'running' || at.lengthMs === null) return null;
  return from.monoMs + at.lengthMs - at.doneMs;
}

function remainingInPlan(plan: Plan, at: Position): number {
  const current = plan.segments[at.index];
  if (!current) return 0;
  const length = at.lengthMs ?? estimatedSeconds(current, stepOf(plan, current) ?? undefined) * 1000;
  const later = plan.segments.slice(at.index + 1);
  return later.reduce(
    (sum, segment) => sum + estimatedSeconds(segment, stepOf(plan, segment) ?? undefined) * 1000,
    Math.max(0, length - at.doneMs),
  );
}
