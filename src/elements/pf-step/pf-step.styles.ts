import { css } from 'lit';

export const stepStyles = css`
  :host {
    display: block;
  }
  .root {
    color: var(--_ink);
    container-type: inline-size;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.6em;
    margin: 0 0 0.2em;
    font-size: 0.9375em;
    color: var(--_ink-soft);
  }
  .side {
    color: var(--_accent);
    font-weight: 600;
  }
  .title {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.2;
    margin: 0 0 0.25em;
    text-wrap: balance;
  }
  .instruction {
    font-size: 1.25em;
    line-height: 1.35;
    margin: 0 0 0.5em;
    text-wrap: pretty;
  }
  p {
    margin: 0 0 0.5em;
  }
  .soft {
    color: var(--_ink-soft);
    font-size: 0.9375em;
  }
  .lighter {
    color: var(--_care);
  }
  .arrow {
    inline-size: 0.9em;
    block-size: 0.9em;
    vertical-align: -0.08em;
    color: var(--_accent);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  details {
    margin-block-start: 0.25em;
  }
  .panel {
    border-radius: 0.9em;
    padding: 1em 1.15em;
    border: 1px solid var(--_line);
    background: var(--_raised);
  }
  .panel > :last-child {
    margin-block-end: 0;
  }
  .panel .title {
    font-size: 1.25em;
  }
  .care {
    background: var(--_care-surface);
    border-color: color-mix(in srgb, var(--_care) 40%, transparent);
  }
  .care .title {
    color: var(--_care);
    margin-block-end: 0.1em;
  }
  /* All of it and the buttons below have to be seen at once on a phone. */
  .care {
    padding: 0.5em 0.7em;
    line-height: 1.25;
  }
  .care p {
    margin: 0 0 0.25em;
    font-size: 0.9375em;
  }
  .ask {
    font-weight: 600;
  }
  .sign {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-end: 0.4em;
    padding: 0.45em 0.7em;
    border-radius: 0.7em;
    font-size: 0.9375em;
    font-weight: 400;
    line-height: 1.3;
    text-align: start;
    text-wrap: pretty;
    border-color: color-mix(in srgb, var(--_care) 45%, transparent);
    background: var(--_surface);
  }
  .sign.emergency {
    color: var(--_stop);
    font-weight: 600;
  }
  .danger {
    background: var(--_stop-surface);
    border-color: color-mix(in srgb, var(--_stop) 40%, transparent);
    margin-block-end: 1em;
  }
  .danger .title {
    color: var(--_stop);
  }
  .root > .care + .title {
    margin-block-start: 0.8em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin: 0.5em 0 1.25em;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 0.45em 0;
    padding-inline-end: 0.6em;
    border-block-start: 1px solid var(--_line);
    vertical-align: top;
  }
  thead th,
  thead td {
    border: 0;
    color: var(--_ink-soft);
    font-size: 0.9375em;
    padding-block: 0.2em;
  }
  td:last-child,
  th:last-child {
    padding-inline-end: 0;
  }
  /* The short words stay whole, the title of a step breaks first. */
  td,
  thead th {
    overflow-wrap: break-word;
  }
  td.part,
  td.not-done {
    color: var(--_ink-soft);
  }
  /* On a phone all of it has to be seen at once with the buttons below. */
  @container (max-width: 26em) {
    .root > .title {
      font-size: 1.4em;
    }
    .instruction {
      font-size: 1.125em;
    }
    .soft {
      font-size: 0.875em;
    }
    .root > p {
      line-height: 1.35;
      margin-block-end: 0.35em;
    }
    .root > details {
      margin-block-start: 0;
    }
  }
  /* With very large text. */
  @container (max-width: 9em) {
    .title,
    .root > .title {
      font-size: 1.15em;
    }
    .panel {
      padding: 0.5em;
    }
  }
  @container (max-width: 7em) {
    .root th,
    .root td {
      padding-inline-end: 0.25em;
      font-size: 0.6875em;
    }
  }
  .source {
    font-size: 0.8125em;
    color: var(--_ink-soft);
  }
`;
