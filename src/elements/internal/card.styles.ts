import { css, type CSSResult, unsafeCSS } from 'lit';
import { coreTokens } from './base.styles.js';

/**
 * What the host page must not push into our text: everything that is inherited but its font and direction. And what every card
 * says alike.
 */
export const textReset = css`
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  .root {
    color: var(--_ink);
    cursor: auto;
    overflow-wrap: anywhere;
    white-space: normal;
    font-style: normal;
    font-weight: 400;
    line-height: 1.45;
    -webkit-text-size-adjust: 100%;
    word-spacing: normal;
    text-indent: 0;
    letter-spacing: normal;
    text-shadow: none;
    text-transform: none;
    text-align: start;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .title {
    margin: 0 0 0.3em;
    font-size: 1.25em;
    text-wrap: balance;
    font-weight: 600;
    line-height: 1.25;
  }
  p {
    margin: 0 0 0.5em;
  }
  .soft {
    color: var(--_ink-soft);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before {
      animation: none !important;
      transition: none !important;
    }
  }
`;

const COLOUR = /([\w-]+) (#\w+) (#\w+),?/g;

/**
 * Colours for the light and the dark, `name light dark` each: what `own` names can be set by a public property `--pf-name`, what
 * `fixed` names cannot. For browsers without `light-dark()` see `coreTokens`.
 */
export function colours(selector: string, own: string, fixed = ''): CSSResult {
  const rule = (value: string) =>
    `${selector}{${own.replace(COLOUR, `--_$1:var(--pf-$1,${value});`)}${fixed.replace(COLOUR, `--_$1:${value};`)}}`;
  return unsafeCSS(`${rule('$2')}@supports(color:light-dark(#000,#fff)){${rule('light-dark($2,$3)')}}`);
}

/** Of text and of the surfaces that it stands on. */
export const surfaceTokens = colours(
  ':host',
  'ink #1d2b2f #eef1f0,' +
    'surface #fcfaf7 #182126,' +
    'line #dcd8d1 #37444b,' +
    'care #8a5300 #f2c27b,' +
    'care-surface #fdf1dc #33291a',
);

/** All of them. */
export const tokens = [
  coreTokens,
  surfaceTokens,
  colours(
    ':host',
    'raised #f4f0ea #222d33,' +
      'ink-soft #55636a #a9b6ba,' +
      'on-accent #ffffff #0d2022,' +
      'stop #a82a1e #ff9c8f,' +
      'stop-surface #fdecea #3a2220',
  ),
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
    background: none;
    border: 1px solid var(--_line);
    border-radius: 99em;
    color: inherit;
    min-block-size: max(2.75em, 44px);
    min-inline-size: max(2.75em, 44px);
    max-inline-size: 100%;
    -webkit-tap-highlight-color: transparent;
    transition: background-color 180ms ease-out;
    touch-action: manipulation;
    cursor: pointer;
    padding: 0.5em 1em;
    margin: 0;
    font: inherit;
  }
  button:hover {
    background: var(--_raised);
  }
  button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_accent);
    font-weight: 600;
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  @media (forced-colors: active) {
    button.primary {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
      border-color: Highlight;
    }
  }
`;

/** What opens and closes: a line with an arrow that turns. */
export const disclosureStyles = css`
  summary {
    border-radius: 0.3em;
    color: var(--_accent);
    min-block-size: 44px;
    cursor: pointer;
    gap: 0.4em;
    display: inline-flex;
    list-style: none;
    align-items: center;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    inline-size: 0.4em;
    block-size: 0.4em;
    transition: transform 180ms ease-out;
    content: '';
    transform: rotate(-45deg);
  }
  :host(:dir(rtl)) details:not([open]) summary::before {
    transform: rotate(135deg);
  }
  details[open] summary::before {
    transform: rotate(45deg);
  }
`;
