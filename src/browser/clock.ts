import type { Clock, Instant } from '../core/session/time.js';

/** The longest that `setTimeout` can wait; a longer wait fires at once, so it is split. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

type Wake = readonly [atMs: number, call: () => void];

/**
 * The page's own time. However many timers and sessions wait, there is one `setTimeout` for the whole page, set to the next
 * of all wake-ups; with none waiting there is none at all.
 */
class PageClock implements Clock {
  readonly #wakes = new Set<Wake>();
  #timeout: ReturnType<typeof setTimeout> | undefined;
  #armedForMs = Infinity;

  now(): Instant {
    return { monoMs: performance.now(), wallMs: Date.now() };
  }

  wakeAt(monoMs: number, call: () => void): () => void {
    const wake = [monoMs, call] as const;
    this.#wakes.add(wake);
    this.#arm();
    return () => {
      if (this.#wakes.delete(wake)) this.#arm();
    };
  }

  #arm(): void {
    const nextMs = Math.min(...[...this.#wakes].map(([atMs]) => atMs));
    if (nextMs === this.#armedForMs) return;
    clearTimeout(this.#timeout);
    this.#armedForMs = nextMs;
    if (nextMs === Infinity) return;
    // Rounded up: a browser that fires a fraction early would only be sent back to sleep.
    const waitMs = Math.min(LONGEST_WAIT_MS, Math.max(0, Math.ceil(nextMs - performance.now())));
    this.#timeout = setTimeout(this.#fire, waitMs);
  }

  readonly #fire = (): void => {
    this.#armedForMs = Infinity;
    const nowMs = performance.now();
    const due = [...this.#wakes].filter(([atMs]) => atMs <= nowMs).sort(([a], [b]) => a - b);
    for (const wake of due) {
      // One that an earlier call cancelled must stay silent.
      if (!this.#wakes.delete(wake)) continue;
      try {
        wake[1]();
      } catch (error) {
        // One broken listener must not stop every other timer of the page.
        reportError(error);
      }
    }
    this.#arm();
  };
}

/** The clock that every element uses unless it is given another. */
export const pageClock: Clock = new PageClock();

/** A clock that was given, where it can be used as one; else the page's own. Frameworks pass `undefined` for "none". */
export function clockOr(given: Partial<Clock> | null | undefined): Clock {
  return given?.now && given.wakeAt ? (given as Clock) : pageClock;
}
