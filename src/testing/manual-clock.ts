import type { Clock, Instant } from '../core/session/time.js';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Lets `ms` milliseconds go by on both clocks. Every wake-up that falls due runs at its own time, in order. */
  advance(ms: number): void;
  /**
   * Lets `ms` milliseconds go by at once, as for a page whose thread was blocked: the wake-ups that fell due run once each,
   * in order, and all of them late.
   */
  leap(ms: number): void;
  /** The device sleeps for `ms` milliseconds: the wall clock goes on, the monotonic clock stands still, nothing wakes up. */
  sleep(ms: number): void;
  /** Somebody sets the wall clock forward by `ms` milliseconds, or back where it is negative. No time goes by. */
  setWall(ms: number): void;
  /** How many wake-ups are waiting. */
  readonly pending: number;
}

interface Wake {
  readonly atMs: number;
  readonly call: () => void;
}

/** What ends a test that would never end: a wake-up that asks for the next one at the very same time. */
const MOST_WAKES = 1_000_000;
/** 2026-01-01T00:00:00Z, in milliseconds since 1970. */
const NEW_YEAR_MS = 1_767_225_600_000;

/**
 * A clock for tests: an hour goes by in a microsecond. Begins at `monoMs` (default 0) on the monotonic clock and `wallMs`
 * (default the first of January 2026) on the wall clock, both in milliseconds. Like a page's clock it never calls back from
 * within `wakeAt`: a wake-up that is already due runs at the next `advance` or `leap`, of 0 too.
 */
export function createManualClock({ monoMs = 0, wallMs = NEW_YEAR_MS }: Partial<Instant> = {}): ManualClock {
  const wakes = new Set<Wake>();
  let mono = monoMs;
  let wall = wallMs;

  /** Both clocks go on to a moment on the monotonic one; never back. */
  const goOnTo = (ms: number): void => {
    if (ms <= mono) return;
    wall += ms - mono;
    mono = ms;
  };

  /** The wake-ups due at a moment, the earliest first, and of two at the same time the one that was asked for first. */
  const dueAt = (ms: number): Wake[] =>
    [...wakes].filter(({ atMs }) => atMs <= ms).sort((a, b) => a.atMs - b.atMs);

  const run = (wake: Wake): void => {
    // One that an earlier call cancelled stays silent.
    if (wakes.delete(wake)) wake.call();
  };

  return {
    now: () => ({ monoMs: mono, wallMs: wall }),

    wakeAt(atMs, call) {
      const wake = { atMs, call };
      wakes.add(wake);
      return () => void wakes.delete(wake);
    },

    advance(ms) {
      const end = mono + atLeastZero(ms);
      for (let count = 0; ; count++) {
        const [next] = dueAt(end);
        if (!next) break;
        if (count >= MOST_WAKES)
          throw new Error(`more than ${MOST_WAKES} wake-ups in ${ms} ms: one of them never rests`);
        goOnTo(next.atMs);
        run(next);
      }
      goOnTo(end);
    },

    leap(ms) {
      goOnTo(mono + atLeastZero(ms));
      dueAt(mono).forEach(run);
    },

    sleep(ms) {
      wall += atLeastZero(ms);
    },

    setWall(ms) {
      wall += ms;
    },

    get pending() {
      return wakes.size;
    },
  };
}

function atLeastZero(ms: number): number {
  if (ms >= 0 && ms < Infinity) return ms;
  throw new RangeError(`expected milliseconds from 0, got ${ms}`);
}
