/* global HTMLElement */
import { everySecond } from './every-second.mjs';

/** The least that a countdown can be: one text, written once a second. */
class VanillaSeconds extends HTMLElement {
  connectedCallback() {
    everySecond((left) => {
      this.textContent = left;
    });
  }
}

export const elements = { 'vanilla-seconds': VanillaSeconds };
