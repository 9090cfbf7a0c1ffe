import type { Plan } from '../planning/types.js';
import type { Routine } from '../routine/types.js';
import { longestMs, plannedMs } from './position.js';
import { createSession, pausedAt } from './session.js';
import { isUnderWay } from './status.js';
import type { Instant } from './time.js';
import type { LogEntry, Outcome, Session } from './types.js';
import { view } from './view.js';

/**
 * Where somebody is in a session, as plain JSON: no plan, no reason and no pain, so that nothing in it tells how somebody is. It is
 * opened in a plan that is made anew.
 */
export interface Bookmark {
  readonly version: 1;
  /** Tells whether the routine is still the same. */
  readonly routine: string;
  /** When it was put there, in milliseconds since 1970. */
  readonly wallMs: number;
  /** Id of the segment, milliseconds spent in it, and its length where it was changed. */
  readonly at: string;
  readonly doneMs: number;
  readonly lengthMs: number | null;
  /** The visits to segments, by their ids. */
  readonly log: readonly (readonly [at: string, outcome: Outcome, ms: number])[];
}

/** For how long a bookmark is worth opening: our cautious default, four hours. */
const WORTH_MS = 4 * 3_600_000;

/** A bookmark at `now`; `null` unless the session has begun and not ended. */
export function bookmarkOf(session: Session, routine: Routine, now: Instant): Bookmark | null {
  const { status, segment, segmentMs, log } = view(session, now);
  const { segments } = session.plan;
  if (!isUnderWay(status) || !segment) return null;
  return {
    version: 1,
    routine: printOf(routine),
    wallMs: now.wallMs,
    at: segment.id,
    doneMs: segmentMs,
    lengthMs: log === session.log ? session.lengthMs : null,
    log: log.map(({ index, outcome, ms }) => [segments[index]?.id ?? '', outcome, ms]),
  };
}

/**
 * The session that a bookmark is in, paused there, in a plan for the same choices; `null` where that is not possible: it is no
 * bookmark, it is too old, or what was done is not in the plan. `changed`: the routine is another one now.
 */
export function openBookmark(
  bookmark: unknown,
  routine: Routine,
  plan: Plan,
  now: Instant,
): Session | 'changed' | null {
  const {
    version,
    routine: print,
    wallMs,
    at,
    doneMs,
    lengthMs,
    log,
  } = (bookmark ?? {}) as Partial<Bookmark>;
  const agoMs = typeof wallMs === 'number' ? now.wallMs - wallMs : NaN;
  if (version !== 1 || !(agoMs >= 0 && agoMs < WORTH_MS) || !Array.isArray(log)) return null;
  if (typeof print !== 'string' || !print.startsWith(`${routine.id} `)) return null;
  if (print !== printOf(routine)) return 'changed';
  const indexOf = (id: unknown) => plan.segments.findIndex((segment) => segment.id === id);
  const visits = Array.from(log as readonly unknown[], (visit): LogEntry => {
    const [id, outcome, ms] = Array.isArray(visit) ? (visit as unknown as Bookmark['log'][number]) : [];
    return { index: indexOf(id), outcome: outcome ?? 'left', ms: ms ?? NaN };
  });
  const index = indexOf(at);
  const isLength = (value: unknown) => typeof value === 'number' && value >= 0 && value < Infinity;
  const isWhole = visits.every((visit) => visit.index >= 0 && isLength(visit.ms));
  if (index < 0 || !isWhole || !isLength(doneMs) || !isLength(lengthMs ?? 0)) return null;
  // Made anew, the plan may leave less of a hold: nothing is longer than it allows, and nothing of the next is done.
  const changedMs = typeof lengthMs === 'number' ? Math.min(lengthMs, longestMs(plan, index, visits)) : null;
  const session = {
    ...createSession(plan),
    index,
    doneMs: Math.min(doneMs ?? 0, changedMs ?? plannedMs(plan, index) ?? Infinity),
    lengthMs: changedMs,
    log: visits,
  };
  return pausedAt(session, 'stored');
}

/** A short text that another routine hardly ever has. */
function printOf(routine: Routine): string {
  let sum = 0;
  for (const letter of JSON.stringify(routine)) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return `${routine.id} ${sum}`;
}
