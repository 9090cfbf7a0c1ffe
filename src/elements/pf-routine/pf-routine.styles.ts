import { css } from 'lit';

/** Layout stands on an inner wrapper: whatever the host page says to the tag itself, the inside keeps its shape. */
export const routineStyles = css`
  .root {
    container-type: inline-size;
    /* What shrinks to fit (a dialog, a float, a flex item) would make a size container nothing wide. */
    contain-intrinsic-inline-size: 15em;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--pf-radius, 0.9em);
    padding: min(5cqi, 2em);
  }
  .intro {
    margin-block-end: 1.5em;
  }
  .title {
    font-size: 1.6em;
    line-height: 1.2;
  }
  p {
    max-inline-size: 46em;
    margin-block-end: 0.6em;
  }
  .facts {
    color: var(--_ink-soft);
    gap: 0.3em 1.2em;
    display: flex;
    flex-wrap: wrap;
    list-style: none;
    padding: 0;
    margin: 0;
    font-size: 0.9375em;
  }
  .small {
    font-size: 0.8125em;
  }
  .body {
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
    display: grid;
  }
  .bar {
    margin-block-end: 0.7em;
  }
  pf-timer {
    place-self: center;
  }
  .before pf-trigger-map,
  .before pf-step,
  .hurts .bar,
  .hurts pf-trigger-map,
  .hurts pf-timer {
    display: none;
  }
  /* The map and the timer side by side, the rest below. */
  .play .body {
    gap: 0.6em min(1em, 3cqi);
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .body > * {
    grid-column: 1 / -1;
  }
  /* In a narrow column both shrink with it, however large the text is. */
  .play pf-trigger-map {
    --pf-map-height: min(9.5em, 48cqi);
    --_detail-size: calc(90cqi - 2px);
    grid-area: 1 / 1;
  }
  .play pf-timer {
    grid-area: 1 / 2;
    align-self: start;
    font-size: min(0.95em, 4.6cqi);
  }
  .end .body,
  .hurts .body {
    max-inline-size: 40em;
    display: flex;
    flex-direction: column;
    margin-inline: auto;
  }
  .play.hurts .body {
    gap: 0.5em;
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
  .enlarge {
    border-color: transparent;
    color: var(--_accent);
    justify-self: center;
    font-size: 0.9375em;
  }
  @container (max-width: 18em) {
    .title {
      font-size: 1.25em;
    }
  }
  @container (min-width: 40em) {
    /* The map on the one side, all the way down. */
    .before .body {
      gap: 1.25em 2.5em;
      grid-template-rows: auto auto 1fr;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
    .body > * {
      grid-column: 2 / -1;
    }
    .before pf-trigger-map {
      --pf-map-height: 18em;
      grid-area: 1 / 1 / 4;
      display: block;
    }
    .play .body {
      gap: 1em 2em;
      grid-template-rows: minmax(15.5em, auto) auto 1fr;
      grid-template-columns: minmax(0, 1.7fr) minmax(0, 3fr) auto;
    }
    .play pf-trigger-map {
      --pf-map-height: 24em;
      --_detail-size: auto;
      grid-area: 1 / 1 / 4;
      align-self: start;
    }
    .play pf-timer {
      grid-area: 1 / 3;
      font-size: 1.1em;
    }
    .play pf-step {
      min-block-size: 0;
      grid-area: 1 / 2;
    }
  }
`;
