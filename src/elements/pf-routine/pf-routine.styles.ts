import { css } from 'lit';

/** Layout stands on an inner wrapper: whatever the host page says to the tag itself, the inside keeps its shape. */
export const routineStyles = css`
  :host {
    display: block;
  }
  .root {
    container-type: inline-size;
    color: var(--_ink);
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--pf-radius, 0.9em);
    padding: clamp(1em, 5cqi, 2em);
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
    margin-block-end: 1em;
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
  pf-controls {
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
    grid-template-columns: minmax(0, 2fr) minmax(min-content, 3fr);
    gap: 0.9em 1em;
  }
  .play pf-trigger-map {
    --pf-map-height: 11em;
  }
  .play.hurts .body {
    grid-template-areas: 'step' 'controls' 'plan';
    grid-template-columns: minmax(0, 1fr);
  }
  .hurts pf-trigger-map,
  .hurts pf-timer {
    display: none;
  }
  [hidden] {
    display: none !important;
  }
  @container (max-width: 18em) {
    .card {
      padding: 0.9em;
    }
    .title {
      font-size: 1.25em;
    }
    .play .body {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .play pf-trigger-map {
      --pf-map-height: 9em;
    }
    .play pf-timer {
      font-size: 0.72em;
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
      grid-template-rows: minmax(13em, auto) auto auto;
      gap: 1em 2em;
    }
    .play pf-trigger-map {
      --pf-map-height: 24em;
      align-self: center;
    }
    .play pf-timer {
      font-size: 1.1em;
      align-self: start;
    }
    .play.hurts .body {
      grid-template-areas: 'step' 'controls' 'plan';
      grid-template-columns: minmax(0, 1fr);
      max-inline-size: 40em;
      margin-inline: auto;
    }
  }
`;
