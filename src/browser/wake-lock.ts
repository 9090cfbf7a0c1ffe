import { attempt } from './attempt.js';
import { isPageAway } from './page-watch.js';

/** Keeps the screen on as long as that is wanted and the page can be seen. */
export class WakeLock {
  /** Called when `state` has changed. */
  onchange: (() => void) | null = null;
  #isWanted = false;
  #state: 'off' | 'on' | 'refused' = 'off';
  #sentinel: WakeLockSentinel | null = null;

  /** `refused`: for now, by a rule of the page or to save power. `absent`: this browser cannot at all. */
  get state(): 'off' | 'on' | 'refused' | 'absent' {
    return 'wakeLock' in navigator ? this.#state : 'absent';
  }

  set wanted(isWanted: boolean) {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    // Browsers take it away from a hidden page, and do not give it back.
    document[isWanted ? 'addEventListener' : 'removeEventListener']('visibilitychange', this.#ask);
    if (isWanted) this.#ask();
    else this.#become('off', null);
  }

  readonly #ask = (): void => {
    if (!this.#sentinel && !isPageAway()) void this.#request();
  };

  async #request(): Promise<void> {
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      // Meanwhile it may be wanted no longer, or another request was faster, or the page was hidden.
      if (!this.#isWanted || this.#sentinel || sentinel.released) await sentinel.release();
      else {
        this.#become('on', sentinel);
        sentinel.onrelease = () => {
          if (sentinel === this.#sentinel) this.#become('off', null);
        };
      }
    } catch {
      if (this.#isWanted && !this.#sentinel) this.#become('refused', null);
    }
  }

  #become(state: 'off' | 'on' | 'refused', sentinel: WakeLockSentinel | null): void {
    const before = this.#sentinel;
    this.#sentinel = sentinel;
    void attempt(() => before?.release());
    if (state === this.#state) return;
    this.#state = state;
    this.onchange?.();
  }
}
