/**
 * What every element needs, also the small timer. Bundlers cannot tell that an unused `css` is of no effect, so what only
 * the larger elements need stands in a module of its own.
 */
import { css } from 'lit';

/** `!important` inside a shadow root beats the host page's, so `hidden` always hides. */
export const hiddenStyles = css`
  :host([hidden]) {
    display: none !important;
  }
`;

/** For screen readers only. */
export const visuallyHidden = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * The colours, each from a public property with a default for light and dark pages. A browser that knows no
 * `light-dark()` (Safari before 17.5) gets the light ones; with its own surface a card can be read on any page.
 */
export const coreTokens = css`
  :host {
    --_accent: var(--pf-accent, #0b6b6b);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--pf-accent, light-dark(#0b6b6b, #5cc4bd));
    }
  }
`;
