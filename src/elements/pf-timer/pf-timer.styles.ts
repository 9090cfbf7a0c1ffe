import { css } from 'lit';

/** No container query: it must be legal inside a paragraph. All sizes follow its font size. */
export const timerStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .root {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    line-height: 1;
    text-indent: 0;
    white-space: nowrap;
  }
  .alone {
    border: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
    border-radius: 99em;
    padding-inline-end: 0.9em;
  }
  .time {
    font-weight: 600;
  }
  .dial {
    display: grid;
    place-items: center;
    inline-size: 10.5em;
    block-size: 10.5em;
  }
  /* To breathe or press with: 4 s in, 6 s out. */
  .pulse::before {
    grid-area: 1 / 1;
    inline-size: 84%;
    block-size: 84%;
    border-radius: 50%;
    background: var(--_accent);
    display: var(--_pulse, block);
    opacity: 0.1;
    animation: pulse 10s ease-in-out infinite;
    content: '';
  }
  @keyframes pulse {
    0%,
    100% {
      transform: scale(0.84);
    }
    40% {
      transform: scale(1);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pulse::before {
      display: none;
    }
  }
  .dial .time {
    grid-area: 1 / 1;
    font-size: 3.2em;
    font-weight: 500;
    text-align: center;
  }
  .by-hand .time {
    font-size: 1.1em;
  }
  svg {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke-width: 2.5;
  }
  circle {
    stroke: color-mix(in srgb, currentcolor 15%, transparent);
  }
  .left {
    stroke: var(--_accent);
    stroke-linecap: round;
  }
  .quiet .left {
    stroke: color-mix(in srgb, currentcolor 45%, transparent);
  }
  path {
    fill: currentcolor;
  }
  button {
    inline-size: max(2.75em, 44px);
    block-size: max(2.75em, 44px);
    margin: 0;
    padding: 0.3em;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    background: color-mix(in srgb, currentcolor 15%, transparent);
  }
  button:focus-visible {
    outline: 2px solid;
  }
  @media (forced-colors: active) {
    circle {
      stroke: GrayText;
    }
    .left {
      stroke: Highlight;
    }
  }
`;
