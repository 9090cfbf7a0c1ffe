import { css } from 'lit';

export const safetyCheckStyles = css`
  :host {
    display: block;
  }
  .root {
    color: var(--_ink);
  }
  .title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    margin: 0 0 0.3em;
  }
  p {
    margin: 0 0 0.75em;
  }
  .soft {
    color: var(--_ink-soft);
    font-size: 0.9375em;
  }
  fieldset {
    border: 0;
    margin: 0 0 1em;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    font-weight: 600;
    font-size: 0.9375em;
    padding: 0;
    margin: 0 0 0.25em;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li + li {
    border-block-start: 1px solid var(--_line);
  }
  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    padding-block: 0.65em;
    cursor: pointer;
  }
  input {
    appearance: none;
    -webkit-appearance: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    margin: 0;
    font: inherit;
    border: 1.5px solid var(--_ink-soft);
    border-radius: 0.35em;
    background: none;
    cursor: pointer;
    display: grid;
    place-items: center;
  }
  input:checked {
    border-color: var(--_stop);
    background: var(--_stop);
  }
  input:checked::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.75em;
    margin-block-end: 0.15em;
    border: solid var(--_surface);
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg);
  }
  .of {
    margin-block-end: 0.1em;
  }
  .intro:focus {
    outline: none;
  }
  .acts {
    display: grid;
    gap: 0.6em;
    margin-block: 0.75em;
  }
  .quiet {
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .keep {
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
    margin-block-end: 0.5em;
  }
  .act {
    display: block;
    inline-size: 100%;
    font-size: 1.05em;
    min-block-size: 52px;
  }
  .advice {
    margin-block-end: 0.9em;
    border-radius: 0.9em;
    padding: 1em 1.15em;
    background: var(--_care-surface);
    border: 1px solid color-mix(in srgb, var(--_care) 40%, transparent);
    border-inline-start: 0.3em solid var(--_care);
  }
  .advice.emergency {
    background: var(--_stop-surface);
    border-color: color-mix(in srgb, var(--_stop) 40%, transparent);
    border-inline-start-color: var(--_stop);
  }
  .advice .title {
    color: var(--_care);
  }
  .advice.emergency .title {
    color: var(--_stop);
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
      -webkit-appearance: auto;
    }
    input:checked::before {
      content: none;
    }
  }
`;
