import { html, LitElement } from 'lit';
import { everySecond } from './every-second.mjs';

/** The same, by Lit. */
class LitSeconds extends LitElement {
  static properties = { left: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    everySecond((left) => {
      this.left = left;
    });
  }

  render() {
    return html`<span>${this.left}</span>`;
  }
}

export const elements = { 'lit-seconds': LitSeconds };
