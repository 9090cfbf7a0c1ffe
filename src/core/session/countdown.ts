/**
 * One length of time that runs down: all that a lone timer is. Pure: the position comes from the instants handed in, so a
 * late or lost wake-up costs nothing. A routine is a `Session`, which knows more and pauses where this goes on.
 */
import { type Instant, isInstant, passedMs, ROUNDING_MS } from './time.js';

export interface Countdown {
  readonly lengthMs: number;
  readonly status: 'idle' | 'running' | 'paused' | 'done';
  /** Milliseconds done before `since`. */
  readonly doneMs: number;
  /** When it last began to run; `null` unless running. */
  readonly since: Instant | null;
  /** How long after its end it was found done: next to nothing in a page that is awake. */
  readonly lateMs: number;
}

export type CountdownCommand =
  { readonly type: 'start' | 'pause' | 'reset' | 'tick' } | { readonly type: 'gap'; readonly from: Instant };

/** A countdown of `seconds`, not yet started. */
export function createCountdown(seconds: number): Countdown {
  return { lengthMs: seconds * 1000, status: 'idle', doneMs: 0, since: null, lateMs: 0 };
}

/** Milliseconds left at `now`; 0 when done. */
export function remainingMs(countdown: Countdown, now: Instant): number {
  const { lengthMs, doneMs, since } = countdown;
  return Math.max(0, lengthMs - doneMs - (since ? passedMs(since, now) : 0));
}

/**
 * The countdown after a command. `start` also resumes, and starts anew what is done. `gap` says that the page could not be
 * followed since `from`: time went on all the same, also where the monotonic clock slept.
 */
export function advanceCountdown(countdown: Countdown, command: CountdownCommand, now: Instant): Countdown {
  const { lengthMs, status, since } = countdown;
  const fresh = createCountdown(lengthMs / 1000);
  if (!isInstant(now)) return countdown;
  if (command.type === 'reset') return fresh;
  if (command.type === 'start') {
    return since ? countdown : { ...(status === 'done' ? fresh : countdown), status: 'running', since: now };
  }
  if (!since) return countdown;
  const sleptMs = command.type === 'gap' ? unseenMs(since, command.from, now) : 0;
  const doneMs = countdown.doneMs + passedMs(since, now) + sleptMs;
  if (doneMs >= lengthMs - ROUNDING_MS) {
    return { ...fresh, status: 'done', doneMs: lengthMs, lateMs: Math.max(0, doneMs - lengthMs) };
  }
  if (command.type === 'pause') return { ...countdown, status: 'paused', doneMs, since: null };
  return sleptMs > 0 ? { ...countdown, doneMs, since: now } : countdown;
}

/** What the wall clock saw of a gap and the monotonic clock did not, since it ran: a sleep before that is not its own. */
function unseenMs(since: Instant, gapFrom: Instant, now: Instant): number {
  const from = gapFrom.monoMs > since.monoMs ? gapFrom : since;
  return Math.max(0, now.wallMs - from.wallMs - passedMs(from, now));
}
