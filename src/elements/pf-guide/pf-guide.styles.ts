import { css } from 'lit';

/**
 * It stands between other text and on a ground that it cannot know, so words and lines take the page's own colour; only
 * where it brings a surface do the tokens count.
 */
export const guideStyles = css`
  :host {
    margin-block: 1.25em;
  }
  .root {
    color: inherit;
    line-height: 1.5;
  }
  :host([theme='light']) .root,
  :host([theme='dark']) .root {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--pf-radius, 0.9em);
    color: var(--_ink);
    padding: 1.25em;
  }
  .section {
    max-inline-size: 46em;
    margin-block-end: 1.75em;
  }
  .title {
    margin-block-end: 0.5em;
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
    max-inline-size: 100%;
    display: inline-block;
    font-style: italic;
  }
  .number {
    white-space: nowrap;
    font-style: italic;
    font-weight: 400;
  }
  details {
    margin-block-start: -0.4em;
  }
  summary {
    color: inherit;
  }
  ol,
  ul {
    padding-inline-start: 1.25em;
    margin: 0;
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
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  :focus-visible {
    outline-color: currentcolor;
  }
  .care {
    background: var(--_care-surface);
    border: 1px solid color-mix(in srgb, var(--_care) 40%, transparent);
    border-radius: 0.9em;
    border-inline-start: 0.3em solid var(--_care);
    color: var(--_ink);
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
      block-size: auto;
      content-visibility: visible;
      display: block;
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
