import type { Clock } from '../core/session/time.js';

/** The longest that `setTimeout` can wait, in milliseconds; a longer wait is split. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** The time of the page, worker or process that the test runs in. */
const realClock: Clock = {
  now: () => ({ monoMs: performance.now(), wallMs: Date.now() }),

  wakeAt(monoMs, call) {
    let timeout: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      const leftMs = Math.ceil(monoMs - performance.now());
      timeout = setTimeout(look, Math.min(LONGEST_WAIT_MS, Math.max(0, leftMs)));
    };
    const look = (): void => {
      // Some engines call a fraction of a millisecond early, and a split wait is not over.
      if (performance.now() < monoMs) wait();
      else call();
    };
    wait();
    return () => clearTimeout(timeout);
  },
};

/**
 * A clock that runs `factor` times as fast as `base`: with 60, a minute of a routine takes a second. It shows the same
 * instant as `base` when it is made, and goes on from there. Without `base` it follows real time.
 */
export function createFastClock(factor: number, base: Clock = realClock): Clock {
  if (!(factor > 0 && factor < Infinity)) throw new RangeError(`expected a factor above 0, got ${factor}`);
  const start = base.now();
  const faster = (startMs: number, baseMs: number): number => startMs + (baseMs - startMs) * factor;

  return {
    now() {
      const { monoMs, wallMs } = base.now();
      return { monoMs: faster(start.monoMs, monoMs), wallMs: faster(start.wallMs, wallMs) };
    },

    wakeAt(monoMs, call) {
      let baseMs = start.monoMs + (monoMs - start.monoMs) / factor;
      // The division may have rounded down, and a wake-up must never find that its time has not come.
      while (faster(start.monoMs, baseMs) < monoMs) baseMs += Number.EPSILON * Math.max(1, Math.abs(baseMs));
      return base.wakeAt(baseMs, call);
    },
  };
}
