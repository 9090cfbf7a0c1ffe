import { css } from 'lit';

export const stepStyles = css`
  .root {
    container-type: inline-size;
  }
  .over {
    color: var(--_ink-soft);
    gap: 0.25em 0.6em;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin-block-end: 0.2em;
    font-size: 0.9375em;
  }
  .side {
    color: var(--_accent);
    font-weight: 600;
  }
  .title {
    margin-block-end: 0.25em;
    font-size: 1.6em;
    line-height: 1.2;
  }
  .instruction {
    font-size: 1.25em;
    text-wrap: pretty;
    line-height: 1.35;
  }
  .soft {
    font-size: 0.9375em;
  }
  .lighter {
    color: var(--_care);
  }
  .rep {
    gap: 0.6em;
    display: flex;
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .rep > :last-child {
    color: var(--_accent);
  }
  .print {
    margin-block-start: 1em;
  }
  .arrow {
    color: var(--_accent);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    inline-size: 0.9em;
    block-size: 0.9em;
    vertical-align: -0.08em;
  }
  .panel {
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: 0.9em;
    padding: 1em 1.15em;
  }
  .panel > :last-child {
    margin-block-end: 0;
  }
  .panel .title {
    font-size: 1.25em;
  }
  /* All of it and the buttons below have to be seen at once on a phone. */
  .care {
    background: var(--_care-surface);
    border-color: color-mix(in srgb, var(--_care) 40%, transparent);
    padding: 0.5em 0.7em;
    line-height: 1.25;
  }
  .care .title {
    color: var(--_care);
    margin-block-end: 0.1em;
  }
  .care p {
    margin-block-end: 0.25em;
    font-size: 0.9375em;
  }
  .ask {
    font-weight: 600;
  }
  .sign {
    background: var(--_surface);
    border-radius: 0.7em;
    border-color: color-mix(in srgb, var(--_care) 40%, transparent);
    inline-size: 100%;
    min-block-size: 44px;
    display: block;
    padding: 0.35em 0.7em;
    margin-block-end: 0.4em;
    font-size: 0.9375em;
    text-wrap: pretty;
    text-align: start;
  }
  .sign.emergency {
    color: var(--_stop);
    font-weight: 600;
  }
  .danger {
    background: var(--_stop-surface);
    border-color: color-mix(in srgb, var(--_stop) 40%, transparent);
  }
  .danger .title {
    color: var(--_stop);
  }
  [role='alert'] {
    margin-block-end: 1em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin: 0.5em 0 1.25em;
  }
  th,
  td {
    border-block-start: 1px solid var(--_line);
    vertical-align: top;
    padding: 0.45em 0;
    font-weight: 400;
    text-align: start;
  }
  thead th,
  thead td {
    border: 0;
    color: var(--_ink-soft);
    padding-block: 0.2em;
    font-size: 0.9375em;
  }
  /* The short words stay whole, the title of a step breaks first. */
  td,
  thead th {
    padding-inline-start: 0.6em;
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
      margin-block-end: 0.35em;
      line-height: 1.35;
    }
  }
  /* With very large text. */
  @container (max-width: 9em) {
    td,
    thead th {
      overflow-wrap: anywhere;
    }
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
      font-size: 0.6875em;
    }
    td,
    thead th {
      padding-inline-start: 0.25em;
    }
  }
  .source {
    color: var(--_ink-soft);
    font-size: 0.8125em;
  }
`;
