import { css } from 'lit';

export const outlineStyles = css`
  :host {
    display: block;
  }
  .root {
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .soft {
    color: var(--_ink-soft);
  }
  .title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    margin: 0 0 0.35em;
  }
  .stage {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    min-inline-size: 0;
    margin: 1em 0 0.15em;
    font-size: 0.9375em;
    color: var(--_ink-soft);
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: 44px;
    border-block-start: 1px solid var(--_line);
  }
  .length {
    color: var(--_ink-soft);
    text-align: end;
  }
  button {
    text-align: start;
    border: 0;
    border-radius: 0.5em;
    padding: 0.4em 0.6em;
    margin-inline-start: -0.6em;
  }
  li.current > .name {
    color: var(--_accent);
    font-weight: 600;
  }
  li.done .name::after {
    content: ' ✓' / '';
    color: var(--_accent);
  }
  .need,
  .less p {
    margin: 1em 0 0;
  }
  .less li {
    padding-block: 0.5em;
  }
  .less .name {
    color: var(--_ink-soft);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.1em 0.6em;
  }
  .bar ol {
    display: flex;
    flex: 1 1 9em;
    gap: 0.4em;
    min-inline-size: 0;
  }
  .bar li {
    display: block;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
    border: 0;
  }
  .bar .name {
    display: block;
    font-size: 0.8125em;
    line-height: 1.3;
    color: var(--_ink-soft);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar .current .name {
    color: var(--_ink);
    font-weight: 600;
  }
  .bar .done .name::after {
    content: none;
  }
  .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 0.3em;
    border-radius: 99em;
    overflow: hidden;
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
    font-size: 0.8125em;
    line-height: 1.3;
    color: var(--_ink-soft);
    white-space: nowrap;
    min-inline-size: 5.4em;
    margin-inline-start: auto;
    text-align: end;
  }
  @media (forced-colors: active) {
    .bar svg {
      block-size: 0.6em;
      border: 1px solid CanvasText;
    }
    .track {
      fill: Canvas;
    }
    .fill {
      fill: Highlight;
    }
  }
`;
