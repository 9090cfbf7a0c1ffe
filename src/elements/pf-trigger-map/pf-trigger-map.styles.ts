import { css } from 'lit';

export const triggerMapStyles = css`
  :host {
    display: block;
  }
  .root {
    color: var(--_ink);
    --_height: var(--pf-map-height, 24em);
  }
  /* Left and right are the body's own: nothing here turns around with the reading direction. */
  .views {
    direction: ltr;
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5em 1.25em;
  }
  figure {
    margin: 0;
    display: grid;
    justify-items: center;
    align-content: start;
    min-inline-size: 0;
  }
  figcaption {
    font-size: 0.8125em;
    color: var(--_ink-soft);
    margin-block-start: 0.5em;
    max-inline-size: 7em;
    text-align: center;
    text-wrap: balance;
  }
  .canvas {
    position: relative;
  }
  .sole .canvas {
    inline-size: calc(var(--_height) * 0.4237);
    aspect-ratio: 444 / 1048;
  }
  .leg-back .canvas {
    inline-size: calc(var(--_height) * 0.2838);
    aspect-ratio: 420 / 1480;
  }
  .art {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    overflow: visible;
  }
  .zone {
    stroke: var(--_spot);
    stroke-width: 1.5;
    stroke-opacity: 0.55;
    vector-effect: non-scaling-stroke;
  }
  .dot {
    fill: var(--_spot);
    fill-opacity: 0.7;
  }
  .halo {
    stroke: var(--_tendon);
    stroke-width: 4;
    stroke-opacity: 0;
    vector-effect: non-scaling-stroke;
  }
  .glow {
    fill: var(--_spot);
    opacity: 0;
  }
  .marked .zone {
    stroke-opacity: 1;
    stroke-width: 2.5;
  }
  .marked .halo {
    stroke-opacity: 0.65;
  }
  .marked .dot {
    fill-opacity: 1;
  }
  .marked .glow {
    opacity: 0.34;
  }
  .faded {
    opacity: 0.45;
  }
  .hand {
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .hand-halo {
    stroke: var(--_tendon);
    stroke-width: 6;
    stroke-opacity: 0.75;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  button {
    position: absolute;
    transform: translate(-50%, -50%);
    min-inline-size: 0;
    min-block-size: 0;
    inline-size: clamp(28px, calc(var(--_height) * 0.15), 44px);
    block-size: clamp(28px, calc(var(--_height) * 0.15), 44px);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  button:hover {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .breathing .glow {
    transform-box: fill-box;
    transform-origin: center;
    animation: breathe 10s ease-in-out infinite;
  }
  @keyframes breathe {
    0%,
    100% {
      opacity: 0.22;
      transform: scale(0.92);
    }
    40% {
      opacity: 0.46;
      transform: scale(1.06);
    }
  }
  .detail {
    margin: 0.9em auto 0;
    max-inline-size: 34em;
  }
  .detail p {
    margin: 0;
  }
  /* Wider than a small drawing, where the card has room. */
  .play .detail {
    inline-size: var(--_detail-size, auto);
    margin-block-start: 0;
    font-size: 0.9375em;
  }
  .play .detail p:first-child {
    margin-block-start: 0.5em;
  }
  .name {
    font-weight: 600;
  }
  .plain {
    color: var(--_ink-soft);
  }
  .sides {
    display: flex;
    justify-content: center;
    gap: 0.4em;
    margin-block-end: 0.9em;
  }
  .sides button {
    position: static;
    transform: none;
    inline-size: auto;
    block-size: auto;
    min-block-size: 44px;
    padding-inline: 1.2em;
    border-radius: 99em;
    border: 1px solid var(--_line);
    text-transform: capitalize;
  }
  .sides button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    border-color: var(--_accent);
    box-shadow: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .breathing .glow {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .zone,
    .hand {
      stroke: Highlight;
    }
    .dot {
      fill: Highlight;
    }
    .glow,
    .halo,
    .hand-halo {
      display: none;
    }
    button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
