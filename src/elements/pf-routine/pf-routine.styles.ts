import { css } from 'lit';

/** Layout stands on an inner wrapper: whatever the host page says to the tag itself, the inside keeps its shape. */
export const routineStyles = css`
  :host {
    display: block;
  }
  .root {
    container-type: inline-size;
    /* What shrinks to fit (a dialog, a float, a flex item) would make a size container nothing wide. */
    contain-intrinsic-inline-size: 15em;
    color: var(--_ink);
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--pf-radius, 0.9em);
    --_pad: min(5cqi, 2em);
    padding: var(--_pad);
  }
  .intro {
    margin-block-end: 1.5em;
  }
  .title {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.2;
    margin: 0 0 0.3em;
    text-wrap: balance;
  }
  p {
    margin: 0 0 0.6em;
    max-inline-size: 46em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    list-style: none;
    margin: 0;
    padding: 0;
    color: var(--_ink-soft);
    font-size: 0.9375em;
  }
  .soft {
    color: var(--_ink-soft);
  }
  .small {
    font-size: 0.8125em;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }
  .bar {
    margin-block-end: 0.7em;
  }
  .hurts .bar {
    display: none;
  }
  pf-timer {
    grid-area: timer;
    place-self: center;
  }
  pf-trigger-map {
    grid-area: map;
  }
  pf-step {
    grid-area: step;
  }
  pf-safety-check {
    grid-area: check;
  }
  pf-controls,
  .nothing {
    grid-area: controls;
  }
  details {
    grid-area: plan;
  }
  .before .body {
    grid-template-areas: 'check' 'controls' 'plan';
  }
  .before pf-trigger-map,
  .before pf-step {
    display: none;
  }
  .end .body {
    grid-template-areas: 'step' 'controls';
    max-inline-size: 40em;
    margin-inline: auto;
  }
  .play .body {
    grid-template-areas: 'map timer' 'step step' 'controls controls' 'plan plan';
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0.6em min(1em, 3cqi);
  }
  /* In a narrow column both shrink with it, however large the text is. */
  .play pf-trigger-map {
    --pf-map-height: min(9.5em, 48cqi);
    --_detail-size: calc(100cqi - 2 * var(--_pad) - 2px);
  }
  .play pf-timer {
    font-size: min(0.95em, 4.6cqi);
    align-self: start;
  }
  .play.hurts .body {
    grid-template-areas: 'step' 'controls' 'plan';
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .hurts pf-trigger-map,
  .hurts pf-timer {
    display: none;
  }
  [hidden] {
    display: none !important;
  }
  /* As tall as the longest step of the six points, so that the buttons keep their place from step to step. */
  .play pf-step {
    min-block-size: 18.4em;
  }
  @container (min-width: 19em) {
    .play pf-step {
      min-block-size: 17em;
    }
  }
  @container (min-width: 21.2em) {
    .play pf-step {
      min-block-size: 15.9em;
    }
  }
  @container (max-width: 18em) {
    .title {
      font-size: 1.25em;
    }
  }
  @container (min-width: 40em) {
    .before .body {
      grid-template-areas: 'map check' 'map controls' 'map plan';
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      grid-template-rows: auto auto 1fr;
      gap: 1.25em 2.5em;
    }
    .before pf-trigger-map {
      display: block;
      --pf-map-height: 18em;
    }
    .play .body {
      grid-template-areas: 'map step timer' 'map controls controls' 'map plan plan';
      grid-template-columns: minmax(0, 1.7fr) minmax(0, 3fr) auto;
      grid-template-rows: minmax(15.5em, auto) auto 1fr;
      gap: 1em 2em;
    }
    .play pf-trigger-map {
      --pf-map-height: 24em;
      --_detail-size: auto;
      align-self: start;
    }
    .play pf-timer {
      font-size: 1.1em;
    }
    .play pf-step {
      min-block-size: 0;
    }
    .play.hurts .body {
      grid-template-areas: 'step' 'controls' 'plan';
      grid-template-columns: minmax(0, 1fr);
      max-inline-size: 40em;
      margin-inline: auto;
    }
  }
`;
