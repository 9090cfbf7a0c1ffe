import { css } from 'lit';

export const controlsStyles = css`
  :host {
    display: block;
  }
  .root {
    color: var(--_ink);
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: min(0.5em, 2cqi);
    inline-size: 100%;
  }
  .transport {
    flex-wrap: nowrap;
    gap: clamp(0.4em, 3%, 1em);
  }
  .icon {
    inline-size: 1.35em;
    block-size: 1.35em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.solid {
    fill: currentcolor;
    stroke: none;
  }
  :host(:dir(rtl)) .mirrored {
    transform: scaleX(-1);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
  }
  .side-button {
    flex: 1 1 0;
    min-inline-size: 0;
    max-inline-size: 11em;
    gap: 0.3em;
    padding-inline: 0.3em;
    border-color: transparent;
  }
  .calm .side-button,
  .hurting .side-button {
    border-color: var(--_line);
  }
  /* After a pause that nobody asked for, the three ways on are of equal kindness. */
  .calm .transport,
  .hurting .transport {
    flex-wrap: wrap;
  }
  .calm .transport button,
  .hurting .transport button {
    flex: 1 1 9em;
    max-inline-size: none;
    min-block-size: max(3em, 48px);
  }
  /* To stop comes first, and the other two stand beside each other. */
  .hurting {
    gap: 0.5em;
  }
  .after-care .primary {
    color: var(--_ink);
    background: none;
    border-color: var(--_line);
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
  .primary {
    min-block-size: max(3.5em, 56px);
    min-inline-size: min(8em, 50%);
    padding-inline: 1.2em;
    flex: 0 1 auto;
  }
  .begin .primary {
    inline-size: 100%;
    max-inline-size: 24em;
    font-size: 1.1em;
  }
  .small {
    font-size: 0.9375em;
    padding-inline: min(0.8em, 3cqi);
  }
  .sound {
    border-color: transparent;
    color: var(--_ink-soft);
  }
  .hurts {
    color: var(--_stop);
    border-color: color-mix(in srgb, var(--_stop) 45%, transparent);
  }
  .hurts:hover {
    background: var(--_stop-surface);
  }
  .hurting .hurts {
    background: var(--_stop);
    border-color: var(--_stop);
    color: var(--_surface);
    font-weight: 600;
    min-block-size: max(3.5em, 56px);
    padding-inline: min(1.6em, 7cqi);
  }
  .hurting .primary {
    background: none;
    border-color: var(--_line);
    color: inherit;
    font-weight: 400;
  }
  .hurting .primary:hover {
    background: var(--_raised);
  }
  [hidden] {
    display: none;
  }
  @container (max-width: 20em) {
    .primary {
      min-inline-size: min(6.5em, 50%);
      padding-inline: 0.8em;
    }
    .small:not(.hurting *) {
      font-size: 0.875em;
    }
  }
  /* Where there is no room for the words, back and next keep their arrows and their names. */
  @container (max-width: 17em) {
    .root:not(.calm, .hurting, .begin) .side-button {
      flex: none;
      min-inline-size: max(2.75em, 44px);
    }
    .root:not(.calm, .hurting, .begin) .primary {
      flex: 1 1 auto;
      min-inline-size: 0;
      padding-inline: 0.6em;
    }
    .transport:not(.calm *, .hurting *) .side-button span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* With very large text the main button has a line of its own. */
  @container (max-width: 12em) {
    .transport {
      flex-wrap: wrap;
    }
    .root:not(.calm, .hurting, .begin) .primary {
      flex-basis: 100%;
      order: -1;
      gap: 0.3em;
      padding-inline: 0.3em;
    }
    .root:not(.calm, .hurting, .begin) .side-button {
      flex: 1 1 0;
      min-inline-size: 44px;
      max-inline-size: none;
    }
  }
  @container (max-width: 7em) {
    .transport .primary {
      font-size: 0.875em;
    }
  }
  @media (forced-colors: active) {
    .hurting .primary {
      forced-color-adjust: auto;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
