import type { Player } from '../../browser/player.js';
import { isUnderWay } from '../../core/session/status.js';

/** A routine that can be shown large. */
export type Enlargeable = HTMLElement & { large: boolean };

const css = String.raw;

/** All of the screen, or of the page: sizes follow its short edge, upright and on its side. */
const STYLES = css`
  :host([large]) {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    inset: 0;
    border: 0;
    z-index: 2147483647;
    padding: 0;
    margin: 0;
    position: fixed;
    overflow: hidden;
  }
  :host([large]) .root {
    container-type: size;
    block-size: 100%;
  }
  :host([large]) .card {
    border: 0;
    box-sizing: border-box;
    border-radius: 0;
    block-size: 100%;
    overflow: auto;
  }
  :host([large]) .bar,
  :host([large]) .play pf-controls,
  :host([large]) .enlarge {
    font-size: max(1em, 3.5cqmin);
  }
  :host([large]) .play .body {
    justify-items: center;
    align-content: safe center;
    display: grid;
    grid-template: none / minmax(0, 1fr);
    min-block-size: 80cqb;
    text-align: center;
    gap: 2cqmin;
  }
  :host([large]) .play .body > * {
    grid-area: auto;
  }
  :host([large]) .play pf-timer {
    --_pulse: none;
    font-size: 10.5cqmin;
  }
  :host([large]) pf-step::part(base) {
    text-align: center;
  }
  :host([large]) pf-step::part(over),
  :host([large]) pf-step::part(rep) {
    justify-content: center;
  }
  :host([large]) pf-timer::part(base) {
    inline-size: auto;
    block-size: auto;
  }
  :host([large]) .play pf-step {
    font-size: max(1em, 6.2cqmin);
    min-block-size: 0;
    inline-size: 100%;
  }
  :host([large]) pf-trigger-map,
  :host([large]) details,
  :host([large]) pf-settings,
  :host([large]) pf-timer::part(ring),
  :host([large]) pf-step::part(more),
  :host([large]) pf-step::part(instruction),
  :host([large]:not([data-buttons])) pf-controls::part(primary),
  :host([large]:not([data-buttons])) pf-controls::part(back),
  :host([large]:not([data-buttons])) pf-controls::part(next),
  :host([large]:not([data-buttons])) pf-controls::part(extend),
  :host([large]:not([data-buttons])) pf-controls::part(ease) {
    display: none;
  }
  /* On its side the clock has one half to itself. */
  @container (min-aspect-ratio: 13/10) {
    :host([large]) .play .body {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    :host([large]) .play pf-timer {
      font-size: min(10.5cqmin, 5.5cqi);
      grid-row: 1 / 5 !important;
      align-self: center;
    }
    :host([large]) .play pf-step {
      font-size: max(1em, 5cqmin);
    }
  }
`;

let styles: CSSStyleSheet | undefined;

/**
 * Shows a routine across the room while its attribute `large` is there: on the whole screen where the browser allows it, else above
 * the page. The buttons come with a tap or a key and in a pause. It ends with the session, with pain, by Escape, and when the focus
 * leaves it.
 */
export function enlarge(host: Enlargeable, player: Player): void {
  const { shadowRoot } = host;
  if (!shadowRoot) return;
  if (!styles) {
    styles = new CSSStyleSheet();
    styles.replaceSync(STYLES);
  }
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styles];
  const showButtons = (isShown: boolean) => host.toggleAttribute('data-buttons', isShown && host.large);
  const onKey = (event: Event): void => {
    const { key } = event as KeyboardEvent;
    if (key === 'Escape' || !host.isConnected) host.large = false;
    else showButtons(true);
  };
  new MutationObserver(() => {
    showButtons(player.view.status !== 'running');
    // The focus may be nowhere: a browser that gives the screen may take it.
    document[host.large ? 'addEventListener' : 'removeEventListener']('keydown', onKey);
    void fill(host);
  }).observe(host, { attributeFilter: ['large'] });
  player.subscribe(({ status, pausedBy }, before) => {
    // What follows pain, and the end, are to be read in the page.
    if (pausedBy === 'hurts' || !isUnderWay(status)) host.large = false;
    else if (status !== before.status) showButtons(status !== 'running');
  });
  host.addEventListener('click', (event) => {
    const isAct = event.composedPath().some((one) => (one as Partial<Element>).localName === 'button');
    if (!isAct && player.view.status === 'running') showButtons(!host.hasAttribute('data-buttons'));
  });
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== host) host.large = false;
  });
  host.addEventListener('fullscreenchange', () => {
    if (!host.matches(':fullscreen')) host.large = false;
  });
}

/** The whole screen, or the top of the page, so that nothing of the page lies above it or cuts it off; or back to its place. */
async function fill(host: Enlargeable): Promise<void> {
  host.shadowRoot?.querySelector<HTMLElement>('.enlarge')?.focus({ preventScroll: true });
  try {
    if (host.large) await host.requestFullscreen();
    else host.popover = null;
    // It may be closed before the screen was given.
    if (!host.large && host.matches(':fullscreen')) await document.exitFullscreen();
  } catch {
    if (!host.large) return;
    host.popover = 'manual';
    (host as Partial<HTMLElement>).showPopover?.();
  }
}
