import { css } from 'lit';

/**
 * It stands between other text and on a ground that it cannot know, so words and lines take the page's own colour; only
 * where it brings a surface do the tokens count.
 */
export const guideStyles = css`
  :host {
    display: block;
    margin-block: 1.25em;
  }
  .root {
    line-height: 1.5;
  }
  :host([theme='light']) .root,
  :host([theme='dark']) .root {
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--pf-radius, 0.9em);
    padding: 1.25em;
  }
  .section {
    margin-block-end: 1.75em;
    max-inline-size: 46em;
  }
  .title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    margin: 0 0 0.5em;
    text-wrap: balance;
  }
  p {
    margin: 0;
  }
  .small {
    font-size: 0.8125em;
  }
  .statement {
    margin-block-end: 0.75em;
  }
  .lead,
  .host {
    font-weight: 600;
  }
  .label {
    display: inline-block;
    max-inline-size: 100%;
    font-style: italic;
  }
  .number {
    font-style: italic;
    font-weight: 400;
    white-space: nowrap;
  }
  details {
    margin-block-start: -0.4em;
  }
  summary {
    color: inherit;
  }
  ol,
  ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  ol {
    padding-inline-start: 2em;
  }
  li {
    margin-block-start: 0.25em;
  }
  details p {
    margin-block-start: 0.6em;
  }
  details[open] {
    padding-block-end: 0.75em;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
  }
  a:focus-visible,
  summary:focus-visible {
    outline: 2px solid currentcolor;
    outline-offset: 2px;
    border-radius: 0.2em;
  }
  .care {
    color: var(--_ink);
    background: var(--_care-surface);
    border: 1px solid color-mix(in srgb, var(--_care) 40%, transparent);
    border-inline-start: 0.3em solid var(--_care);
    border-radius: 0.9em;
    padding: 1em 1.15em 0.4em;
  }
  .care .title {
    color: var(--_care);
  }
  .reviewed {
    max-inline-size: 58em;
  }
  @media print {
    details::details-content {
      display: block;
      block-size: auto;
      content-visibility: visible;
    }
    summary::before {
      content: none;
    }
    details {
      padding-block-end: 0.75em;
    }
    .section {
      break-inside: avoid;
    }
  }
`;
