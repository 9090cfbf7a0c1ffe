import { css, html, LitElement } from 'lit';

/** A timer to look at: the elements of a lone one, with nothing behind them. */
class LitTimer extends LitElement {
  static properties = { left: { type: Number } };

  static styles = css`
    :host,
    span {
      display: inline-flex;
    }
    button {
      inline-size: 44px;
      block-size: 44px;
    }
    circle {
      fill: none;
      stroke: currentcolor;
    }
  `;

  constructor() {
    super();
    this.left = 60;
  }

  render() {
    return html`<span>
      <button type="button" aria-label="Start">
        <svg viewBox="-20 -20 40 40" aria-hidden="true">
          <circle r="18"></circle>
          <circle r="18" pathLength="99" stroke-dasharray="100" stroke-dashoffset=${100 - this.left}></circle>
          <path d="M-4-8v16l12-8z"></path>
        </svg>
      </button>
      <span role="timer" aria-label="Timer">${this.left}</span>
      <span role="status"></span>
    </span>`;
  }
}

export const elements = { 'lit-timer': LitTimer };
