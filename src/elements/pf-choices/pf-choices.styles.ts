import { css } from 'lit';

export const choicesStyles = css`
  fieldset {
    border: 0;
    min-inline-size: 0;
    padding: 0;
    margin: 0 0 1em;
  }
  fieldset:last-child {
    margin: 0;
  }
  legend {
    padding: 0;
    margin: 0 0 0.4em;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .soft {
    font-weight: 400;
  }
  .row {
    gap: 0.5em;
    display: flex;
    flex-wrap: wrap;
  }
  .row + .row {
    margin-block-start: 0.5em;
  }
  label {
    -webkit-tap-highlight-color: transparent;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
    display: flex;
    align-items: center;
    position: relative;
    padding: 0.4em 1.3em;
  }
  /* The control itself is the chip; its words lie on it. */
  input {
    background: none;
    border: 1px solid var(--_line);
    border-radius: 1.4em;
    transition: background-color 180ms ease-out;
    cursor: pointer;
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    font: inherit;
  }
  :hover > input {
    background: var(--_raised);
  }
  /* Calm: what is filled is the button that begins. */
  input:checked {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    border: 2px solid var(--_accent);
  }
  input + span {
    position: relative;
  }
  input + span::first-letter {
    text-transform: uppercase;
  }
  /* In room that is always there, so that nothing moves. */
  :checked + span::before {
    border: solid var(--_accent);
    border-width: 0 0.15em 0.15em 0;
    inline-size: 0.35em;
    block-size: 0.65em;
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: -0.8em;
    content: '';
    transform: rotate(45deg);
  }
  @media (forced-colors: active) {
    label {
      --_accent: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
