import { css } from 'lit';

export const outlineStyles = css`
  .root {
    font-variant-numeric: tabular-nums;
  }
  .list {
    max-inline-size: 46em;
    container-type: inline-size;
    /* What shrinks to fit would make a size container nothing wide. */
    contain-intrinsic-inline-size: 15em;
  }
  .stage {
    color: var(--_ink-soft);
    gap: 1em;
    justify-content: space-between;
    display: flex;
    padding-inline-end: var(--_end, 1.6em);
    margin: 1em 0 0.15em;
  }
  ol,
  ul {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  li {
    border-block-start: 1px solid var(--_line);
  }
  /* Why it is there opens at the end of its line, and below it. */
  .step {
    position: relative;
    gap: 0 0.6em;
    grid-template-columns: minmax(0, 1fr) fit-content(48%);
    display: grid;
    align-items: baseline;
    padding-inline-end: var(--_end, 1.6em);
  }
  .step > span {
    padding-block: max(0.65em, 22px - 0.725em);
  }
  .length {
    color: var(--_ink-soft);
    text-align: end;
  }
  details {
    grid-column: 1 / -1;
    margin-inline-end: calc(-1 * var(--_end, 1.6em));
  }
  summary {
    color: var(--_ink-soft);
    min-block-size: max(44px, 2.75em);
    min-inline-size: 44px;
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    padding-inline-end: 0.15em;
    flex-direction: row-reverse;
  }
  .why {
    position: relative;
    inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  @container (min-width: 28em) {
    .stage,
    .step {
      --_end: 6.5em;
    }
    .why {
      inline-size: auto;
    }
  }
  button.name,
  .print {
    border: 0;
    border-radius: 0.5em;
    padding: 0.4em 0.6em;
    margin-inline-start: -0.6em;
    text-align: start;
  }
  .print {
    color: var(--_accent);
    margin-block-start: 0.5em;
  }
  .acts {
    gap: 0.5em;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    padding-block: 0.5em 1em;
  }
  .act {
    border-radius: 1.5em;
    text-align: start;
  }
  .act .soft {
    display: block;
  }
  li.current > .name {
    color: var(--_accent);
    font-weight: 600;
  }
  li.done .name::after {
    color: var(--_accent);
    content: ' ✓' / '';
  }
  p {
    margin: 1em 0 0;
  }
  details p {
    margin: 0 0 0.25em;
  }
  .stage span,
  .why,
  details p,
  .acts,
  .note,
  .less .length {
    font-size: 0.9375em;
  }
  .less li {
    gap: 0 1em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding-block: 0.5em;
  }
  .less .name {
    flex: 1 1 5em;
  }
  .less .length {
    text-align: start;
    display: block;
  }
  .bar {
    gap: 0.1em 0.6em;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
  }
  .bar ol {
    min-inline-size: 0;
    flex: 1 1 9em;
    gap: 0.4em;
    display: flex;
  }
  .bar li {
    border: 0;
    min-inline-size: 0;
    flex: 1;
  }
  .bar .name,
  .left {
    color: var(--_ink-soft);
    font-size: 0.8125em;
    white-space: nowrap;
    line-height: 1.3;
  }
  .bar .name {
    overflow: hidden;
    display: block;
    text-overflow: ellipsis;
  }
  .bar .current .name {
    color: var(--_ink);
    font-weight: 600;
  }
  .bar svg {
    border-radius: 99em;
    inline-size: 100%;
    block-size: 0.3em;
    overflow: hidden;
    display: block;
    margin-block-start: 0.25em;
  }
  :host(:dir(rtl)) .bar svg {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--_line);
  }
  .fill {
    fill: var(--_accent);
  }
  .left {
    min-inline-size: 5.4em;
    margin-inline-start: auto;
    text-align: end;
  }
  @media (forced-colors: active) {
    .bar svg {
      --_line: Canvas;
      --_accent: Highlight;
      border: 1px solid CanvasText;
      block-size: 0.6em;
    }
  }
`;
