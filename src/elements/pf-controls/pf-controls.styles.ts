import { css } from 'lit';

export const controlsStyles = css`
  .root {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
    display: grid;
  }
  .row {
    gap: min(0.5em, 2cqi);
    justify-content: center;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .transport {
    gap: clamp(0.4em, 3%, 1em);
    flex-wrap: nowrap;
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    inline-size: 1.35em;
    block-size: 1.35em;
    flex: none;
  }
  .main svg {
    fill: currentcolor;
    stroke: none;
  }
  :host(:dir(rtl)) .side svg {
    transform: scaleX(-1);
  }
  button {
    gap: 0.45em;
    justify-content: center;
    display: inline-flex;
    align-items: center;
  }
  .side {
    border-color: transparent;
    min-inline-size: 0;
    max-inline-size: 11em;
    flex: 1 1 0;
    gap: 0.3em;
    padding-inline: 0.3em;
  }
  .side:last-child {
    flex-direction: row-reverse;
  }
  /* After a pause that nobody asked for, the three ways on are of equal kindness. */
  .calm .side {
    border-color: var(--_line);
  }
  .calm .transport {
    flex-wrap: wrap;
  }
  .calm .transport button {
    min-block-size: max(3em, 48px);
    max-inline-size: none;
    flex: 1 1 9em;
  }
  /* To stop comes first, and the other two stand beside each other. */
  .hurting {
    gap: 0.5em;
  }
  .hurting .transport {
    order: 1;
  }
  .hurting .transport button {
    flex-basis: 7em;
    padding-inline: 0.5em;
  }
  [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  .main {
    min-block-size: max(3.5em, 56px);
    min-inline-size: min(8em, 50%);
    padding-inline: 1.2em;
  }
  .begin .main {
    inline-size: 100%;
    max-inline-size: 24em;
    font-size: 1.1em;
  }
  .small {
    padding-inline: min(0.8em, 3cqi);
    font-size: 0.9375em;
  }
  .hurts {
    color: var(--_stop);
    border-color: color-mix(in srgb, var(--_stop) 40%, transparent);
  }
  .hurts:hover {
    background: var(--_stop-surface);
  }
  .stop {
    --_accent: var(--_stop);
    font-size: 0.9375em;
  }
  @container (max-width: 20em) {
    .main {
      min-inline-size: min(6.5em, 50%);
      padding-inline: 0.8em;
    }
    .small {
      font-size: 0.875em;
    }
  }
  /* Where there is no room for the words, back and next keep their arrows and their names. */
  @container (max-width: 18.5em) {
    .usual .side {
      min-inline-size: max(2.75em, 44px);
      flex: none;
    }
    .usual .main {
      min-inline-size: 0;
      flex: 1 1 auto;
      padding-inline: 0.6em;
    }
    .usual .side span {
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      position: absolute;
    }
  }
  /* With very large text the main button has a line of its own. */
  @container (max-width: 12em) {
    .transport {
      flex-wrap: wrap;
    }
    .usual .main {
      flex-basis: 100%;
      order: -1;
      gap: 0.3em;
      padding-inline: 0.3em;
    }
    .usual .side {
      min-inline-size: 44px;
      max-inline-size: none;
      flex: 1 1 0;
    }
  }
  @container (max-width: 7em) {
    .transport .main {
      font-size: 0.875em;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
