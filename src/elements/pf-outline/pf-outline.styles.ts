import { css } from 'lit';

export const outlineStyles = css`
  .root {
    font-variant-numeric: tabular-nums;
  }
  .stage {
    color: var(--_ink-soft);
    gap: 1em;
    justify-content: space-between;
    display: flex;
    margin: 1em 0 0.15em;
    font-size: 0.9375em;
  }
  ol,
  ul {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  li {
    border-block-start: 1px solid var(--_line);
    min-block-size: 44px;
    gap: 0 1em;
    justify-content: space-between;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .length {
    color: var(--_ink-soft);
    text-align: end;
  }
  button {
    border: 0;
    border-radius: 0.5em;
    padding: 0.4em 0.6em;
    margin-inline-start: -0.6em;
    text-align: start;
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
  .less li {
    padding-block: 0.5em;
  }
  .less .name {
    color: var(--_ink-soft);
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
    min-block-size: 0;
    min-inline-size: 0;
    flex: 1;
    display: block;
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
      border: 1px solid CanvasText;
      block-size: 0.6em;
    }
    .track {
      fill: Canvas;
    }
    .fill {
      fill: Highlight;
    }
  }
`;
