import type { Plan, Segment, SegmentKind } from '../planning/types.js';
import { isFields } from '../routine/migrate.js';
import { parseRoutine } from '../routine/parse.js';
import type { Side } from '../routine/types.js';
import { isIndex, pausedAt, settle } from './session.js';
import { type Instant, isInstant } from './time.js';
import type { LogEntry, PauseCause, Session, Status } from './types.js';

/**
 * A session read back from JSON, paused at the last moment that it was told, and running on this page's clock from the next
 * `resume` on. `null` where the text does not hold a session. One that was done, stopped or not started stays so.
 */
export function restoreSession(json: string, now: Instant): Session | null {
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isSession(stored)) return null;
  if (stored.status !== 'running') return { ...stored, since: null, seen: null };
  const settled = settle(stored, stored.seen ?? stored.since ?? now);
  return { ...(settled.status === 'running' ? pausedAt(settled, 'stored') : settled), seen: null };
}

const STATUSES: readonly unknown[] = ['idle', 'running', 'paused', 'done', 'stopped'] satisfies Status[];
const CAUSES: readonly unknown[] = [null, 'person', 'gap', 'hurts', 'stored'] satisfies (PauseCause | null)[];
const KINDS: readonly unknown[] = ['ready', 'work', 'switch', 'rest'] satisfies SegmentKind[];
const SIDES: readonly unknown[] = [null, 'left', 'right'] satisfies (Side | null)[];

/** Enough of a look to be sure that nothing can throw later: a stored text may be old, cut off or somebody else's. */
function isSession(value: unknown): value is Session {
  if (!isFields(value)) return false;
  const { version, plan, status, index, doneMs, lengthMs, since, seen, log, pausedBy } =
    value as Partial<Session>;
  return (
    version === 1 &&
    isPlan(plan) &&
    STATUSES.includes(status) &&
    CAUSES.includes(pausedBy) &&
    typeof index === 'number' &&
    (isIndex(plan, index) || (plan.segments.length === 0 && index === 0)) &&
    isLength(doneMs) &&
    (lengthMs === null || isLength(lengthMs)) &&
    isInstantOrNull(since) &&
    isInstantOrNull(seen) &&
    isListOf(log, ({ ms, index: visited }: Partial<LogEntry>) => isLength(ms) && typeof visited === 'number')
  );
}

function isPlan(value: unknown): value is Plan {
  if (!isFields(value)) return false;
  const { segments, routine } = value as Partial<Plan>;
  return isListOf(segments, isSegment) && parseRoutine(routine).problems.length === 0;
}

function isSegment({ kind, step, side, seconds }: Partial<Segment>): boolean {
  return (
    KINDS.includes(kind) &&
    SIDES.includes(side) &&
    typeof step === 'string' &&
    (seconds === null || (isLength(seconds) && seconds > 0 && seconds <= MOST_SECONDS))
  );
}

/** A day: what is longer was not planned here, and its milliseconds might not be a number any more. */
const MOST_SECONDS = 86_400;

/** Milliseconds or seconds that somebody can have spent. JSON has no infinity, but `1e999` is read as one. */
function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

function isInstantOrNull(value: unknown): value is Instant | null {
  return value === null || isInstant(value);
}

function isListOf(value: unknown, isItem: (item: object) => boolean): boolean {
  return Array.isArray(value) && value.every((item: unknown) => isFields(item) && isItem(item));
}
