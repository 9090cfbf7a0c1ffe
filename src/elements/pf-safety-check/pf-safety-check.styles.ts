import { css } from 'lit';

export const safetyCheckStyles = css`
  p {
    margin: 0 0 0.75em;
  }
  .soft {
    font-size: 0.9375em;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
    padding: 0;
    margin: 0 0 1em;
  }
  legend {
    padding: 0;
    margin: 0 0 0.25em;
    font-size: 0.9375em;
    font-weight: 600;
  }
  ul {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  li + li {
    border-block-start: 1px solid var(--_line);
  }
  label {
    min-block-size: 44px;
    cursor: pointer;
    gap: 0.75em;
    grid-template-columns: auto minmax(0, 1fr);
    display: grid;
    align-items: start;
    padding-block: 0.65em;
  }
  input {
    background: none;
    border: 1.5px solid var(--_ink-soft);
    border-radius: 0.35em;
    inline-size: 1.4em;
    block-size: 1.4em;
    cursor: pointer;
    appearance: none;
    place-items: center;
    display: grid;
    margin: 0;
    font: inherit;
  }
  input:checked {
    background: var(--_stop);
    border-color: var(--_stop);
  }
  input:checked::before {
    border: solid var(--_surface);
    border-width: 0 0.16em 0.16em 0;
    inline-size: 0.4em;
    block-size: 0.75em;
    content: '';
    transform: rotate(45deg);
    margin-block-end: 0.15em;
  }
  .of {
    margin-block-end: 0.1em;
  }
  .acts {
    gap: 0.6em;
    display: grid;
    margin-block: 0.75em;
  }
  .quiet {
    border-color: transparent;
    text-underline-offset: 0.15em;
    text-decoration: underline;
  }
  .keep {
    border-block-start: 1px solid var(--_line);
    margin-block-end: 0.5em;
    font-size: 0.9375em;
  }
  .act {
    min-block-size: 52px;
    font-size: 1.05em;
  }
  .advice {
    background: var(--_care-surface);
    border: 1px solid color-mix(in srgb, var(--_care) 40%, transparent);
    border-radius: 0.9em;
    border-inline-start: 0.3em solid var(--_care);
    padding: 1em 1.15em;
    margin-block-end: 0.9em;
  }
  .emergency {
    --_care: var(--_stop);
    --_care-surface: var(--_stop-surface);
  }
  .advice .title {
    color: var(--_care);
  }
  .advice p:last-child {
    margin-block-end: 0;
  }
  .after {
    margin-block-start: 1em;
  }
  @media (forced-colors: active) {
    input {
      appearance: auto;
    }
    input:checked::before {
      content: none;
    }
  }
`;
