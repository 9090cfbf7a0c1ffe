import { estimatedSeconds } from '../planning/layout.js';
import { easedLengthMs, longestMs, positionAt } from './position.js';
import { repAt, tempoOf } from './reps.js';
import type { Instant } from './time.js';
import type { Session, View } from './types.js';
import { nextUnitAt, stepOf, unitCount, unitNumber } from './units.js';

/** What to show at `now`. */
export function view(session: Session, now: Instant): View {
  const { doneMs: segmentMs, ...at } = positionAt(session, now);
  const { status, index, lengthMs, log } = at;
  const { plan, pausedBy, lighter } = session;
  const segment = plan.segments[index] ?? null;
  const step = segment && stepOf(plan, segment);
  const hasEnded = status === 'done' || status === 'stopped';
  const leftOf = (ms: number) => (hasEnded ? 0 : Math.max(0, ms - segmentMs));
  const isTimedWork = !hasEnded && status !== 'idle' && segment?.kind === 'work' && lengthMs !== null;
  const tempo = isTimedWork ? tempoOf(plan, index, lengthMs) : null;
  const [estimatedMs = 0, ...laterMs] = plan.segments
    .slice(index)
    .map((each) => estimatedSeconds(each, stepOf(plan, each) ?? undefined) * 1000);
  return {
    ...at,
    pausedBy,
    lighter,
    segment,
    step,
    remainingMs: lengthMs === null ? null : leftOf(lengthMs),
    segmentMs,
    rep: tempo && repAt(tempo, segmentMs),
    // In the status `idle` and after the end nothing was done of it.
    elapsedMs: log.reduce((sum, { ms }) => sum + ms, segmentMs),
    sessionRemainingMs: hasEnded ? 0 : laterMs.reduce((sum, ms) => sum + ms, leftOf(lengthMs ?? estimatedMs)),
    unit: unitNumber(plan, index),
    units: unitCount(plan),
    nextUnit: nextUnitAt(plan, index),
    canEase: isTimedWork && !tempo && easedLengthMs(step, { doneMs: segmentMs }) < lengthMs,
    canExtend: isTimedWork && !tempo && lengthMs < longestMs(plan, index, log),
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
