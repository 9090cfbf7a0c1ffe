import { css } from 'lit';

export const triggerMapStyles = css`
  .root {
    --_height: var(--pf-map-height, 24em);
  }
  /* Left and right are the body's own: nothing here turns around with the reading direction. */
  .views {
    gap: 0.5em 1.25em;
    justify-content: center;
    display: flex;
    flex-wrap: wrap;
    direction: ltr;
  }
  figure {
    min-inline-size: 0;
    align-content: start;
    justify-items: center;
    display: grid;
    margin: 0;
  }
  figcaption {
    color: var(--_ink-soft);
    max-inline-size: 7em;
    margin-block-start: 0.5em;
    font-size: 0.8125em;
    text-wrap: balance;
    text-align: center;
  }
  .canvas {
    position: relative;
  }
  .art {
    fill: none;
    block-size: var(--_height);
    overflow: visible;
    display: block;
  }
  .zone {
    stroke: var(--_spot);
    vector-effect: non-scaling-stroke;
    stroke-width: 1.5;
    stroke-opacity: 0.55;
  }
  .dot {
    fill: var(--_spot);
    fill-opacity: 0.7;
  }
  .halo {
    stroke: var(--_tendon);
    vector-effect: non-scaling-stroke;
    stroke-width: 4;
    stroke-opacity: 0;
  }
  .glow {
    fill: var(--_spot);
    opacity: 0;
  }
  .marked .zone {
    stroke-width: 2.5;
    stroke-opacity: 1;
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
    vector-effect: non-scaling-stroke;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hand-halo {
    stroke: var(--_tendon);
    vector-effect: non-scaling-stroke;
    stroke-width: 6;
    stroke-linecap: round;
    stroke-opacity: 0.75;
  }
  .canvas button {
    border: 0;
    min-block-size: clamp(28px, calc(var(--_height) * 0.15), 44px);
    min-inline-size: clamp(28px, calc(var(--_height) * 0.15), 44px);
    transform: translate(-50%, -50%);
    position: absolute;
    padding: 0;
  }
  button:hover {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
    border-color: transparent;
  }
  .breathing .glow {
    animation: breathe 10s ease-in-out infinite;
  }
  @keyframes breathe {
    0%,
    100% {
      opacity: 0.22;
    }
    40% {
      opacity: 0.46;
    }
  }
  .detail {
    max-inline-size: 34em;
    margin-inline: auto;
  }
  .detail p {
    margin: 0;
  }
  /* Wider than a small drawing, where the card has room. */
  .play .detail {
    inline-size: var(--_detail-size, auto);
    font-size: 0.9375em;
  }
  .detail p:first-child {
    margin-block-start: 0.75em;
  }
  .name {
    font-weight: 600;
  }
  .sides {
    gap: 0.4em;
    justify-content: center;
    display: flex;
    margin-block-end: 0.9em;
  }
  .sides button {
    text-transform: capitalize;
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
