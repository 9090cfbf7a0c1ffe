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

  get wanted(): boolean {
    return this.#isWanted;
  }

  set wanted(isWanted: boolean) {
    if (isWanted === this.#isWanted || this.state === 'absent') return;
    this.#isWanted = isWanted;
    // Browsers take it away from a hidden page, and do not give it back.
    document[isWanted ? 'addEventListener' : 'removeEventListener']('visibilitychange', this.#ask);
    this.#ask();
    if (isWanted) return;
    void letGo(this.#sentinel);
    this.#become('off', null);
  }

  readonly #ask = (): void => {
    if (this.#isWanted && !this.#sentinel && !isPageAway()) void this.#request();
  };

  async #request(): Promise<void> {
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      // Meanwhile it may be wanted no longer, or another request was faster, or the page was hidden.
      if (!this.#isWanted || this.#sentinel || sentinel.released) {
        await letGo(sentinel);
        return;
      }
      sentinel.onrelease = () => {
        if (sentinel === this.#sentinel) this.#become('off', null);
      };
      this.#become('on', sentinel);
    } catch {
      if (this.#isWanted && !this.#sentinel) this.#become('refused', null);
    }
  }

  #become(state: 'off' | 'on' | 'refused', sentinel: WakeLockSentinel | null): void {
    this.#sentinel = sentinel;
    if (state === this.#state) return;
    this.#state = state;
    this.onchange?.();
  }
}

async function letGo(sentinel: WakeLockSentinel | null): Promise<void> {
  try {
    await sentinel?.release();
  } catch {
    // It is gone with the page at the latest.
  }
}
