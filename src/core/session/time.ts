/** One moment, on the two clocks that a browser has. */
export interface Instant {
  /** Milliseconds on a clock that only goes forward. It may stand still while the device sleeps. */
  readonly monoMs: number;
  /** Milliseconds since 1970. It goes on in sleep, and jumps when somebody sets the system clock. */
  readonly wallMs: number;
}

/** Where time comes from. Injected everywhere, so that a test can be an hour long in a microsecond. */
export interface Clock {
  now(): Instant;
  /** Calls back once, when the monotonic clock has reached `monoMs` or later. Gives a function that cancels. */
  wakeAt(monoMs: number, call: () => void): () => void;
}

/** Milliseconds from one moment to a later one on the monotonic clock; never negative. */
export function passedMs(from: Instant, to: Instant): number {
  const ms = to.monoMs - from.monoMs;
  return ms > 0 ? ms : 0;
}

/** Whether a value is a moment that can be counted from. */
export function isInstant(value: unknown): value is Instant {
  return Number.isFinite((value as Partial<Instant> | null | undefined)?.monoMs);
}

/**
 * Instants are fractions of a millisecond and their sums are rounded. What ends this soon has ended, so that a wake-up at
 * the very end never finds that the end is still to come.
 */
export const ROUNDING_MS = 0.001;

/** The whole seconds to show for what is left: 45 as long as more than 44 are left, 0 only at the end. */
export function wholeSeconds(leftMs: number): number {
  return Math.max(0, Math.ceil((leftMs - TOLERANCE_MS) / 1000));
}

/** Milliseconds until {@link wholeSeconds} shows one less. At least 1, so that a rounding error never makes a busy loop. */
export function msToNextSecond(leftMs: number): number {
  return Math.max(1, leftMs - (wholeSeconds(leftMs) - 1) * 1000);
}

/** Instants are fractions of a millisecond; without it a rounding error would show each second twice. */
const TOLERANCE_MS = 1;
