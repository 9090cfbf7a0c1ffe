import type { ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus inside an element whose focused part goes, by an act or by time: without it the person would be thrown
 * back to the top of the page. It never takes the focus from elsewhere.
 */
export function keepFocus(
  host: ReactiveControllerHost & HTMLElement,
  fallback: () => HTMLElement | null | undefined = () => host,
): void {
  let focused: Element | null = null;
  host.addController({
    hostUpdate() {
      focused = host.shadowRoot?.activeElement ?? null;
    },
    hostUpdated() {
      const isGone = focused?.getClientRects().length === 0;
      focused = null;
      if (isGone) fallback()?.focus({ preventScroll: true });
    },
  });
}
