import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus inside an element whose focused part goes, by an act or by time: without it the person would be thrown
 * back to the top of the page. It never takes the focus from elsewhere.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fallback: () => HTMLElement | null | undefined;
  #focused: Element | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, fallback: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const isGone = this.#focused?.getClientRects().length === 0;
    this.#focused = null;
    if (isGone) this.#fallback()?.focus({ preventScroll: true });
  }
}
