import { css } from 'lit';
import { coreTokens } from './base.styles.js';

/** What the host page must not push into our text: everything that is inherited but its font and direction. */
export const textReset = css`
  .root {
    box-sizing: border-box;
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.45;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    overflow-wrap: anywhere;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
`;

/** All of them. */
export const tokens = [
  coreTokens,
  css`
    :host {
      --_ink: var(--pf-ink, #1d2b2f);
      --_surface: var(--pf-surface, #fcfaf7);
      --_raised: var(--pf-raised, #f4f0ea);
      --_ink-soft: var(--pf-ink-soft, #55636a);
      --_line: var(--pf-line, #dcd8d1);
      --_on-accent: var(--pf-on-accent, #ffffff);
      --_care: var(--pf-care, #8a5300);
      --_care-surface: var(--pf-care-surface, #fdf1dc);
      --_stop: var(--pf-stop, #a82a1e);
      --_stop-surface: var(--pf-stop-surface, #fdecea);
    }
    @supports (color: light-dark(#000, #fff)) {
      :host {
        --_ink: var(--pf-ink, light-dark(#1d2b2f, #eef1f0));
        --_surface: var(--pf-surface, light-dark(#fcfaf7, #182126));
        --_raised: var(--pf-raised, light-dark(#f4f0ea, #222d33));
        --_ink-soft: var(--pf-ink-soft, light-dark(#55636a, #a9b6ba));
        --_line: var(--pf-line, light-dark(#dcd8d1, #37444b));
        --_on-accent: var(--pf-on-accent, light-dark(#ffffff, #0d2022));
        --_care: var(--pf-care, light-dark(#8a5300, #f2c27b));
        --_care-surface: var(--pf-care-surface, light-dark(#fdf1dc, #33291a));
        --_stop: var(--pf-stop, light-dark(#a82a1e, #ff9c8f));
        --_stop-surface: var(--pf-stop-surface, light-dark(#fdecea, #3a2220));
      }
    }
  `,
];

/** `theme` decides for everything inside, also where the page knows no dark. */
export const themeStyles = css`
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;

/** Buttons: 44 px at the least, one family. */
export const buttonStyles = css`
  button {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: 99em;
    min-block-size: max(2.75em, 44px);
    min-inline-size: max(2.75em, 44px);
    max-inline-size: 100%;
    padding: 0.5em 1em;
    margin: 0;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: background-color 180ms ease-out;
  }
  button:hover {
    background: var(--_raised);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    button.primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    button:disabled {
      color: GrayText;
      opacity: 1;
    }
  }
`;

/** What opens and closes: a line with an arrow that turns. */
export const disclosureStyles = css`
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
    transition: transform 180ms ease-out;
  }
  :host(:dir(rtl)) details:not([open]) summary::before {
    transform: rotate(135deg);
  }
  details[open] summary::before {
    transform: rotate(45deg);
  }
  summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 0.3em;
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before {
      transition: none;
    }
  }
`;
