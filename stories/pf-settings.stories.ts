import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMoment } from './support.js';

interface Args {
  sound: boolean;
  voice: boolean;
  vibrate: boolean;
  light: boolean;
  keepAwake: boolean;
  still: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/pf-settings',
  component: 'pf-settings',
  args: { sound: true, voice: false, vibrate: false, light: false, keepAwake: false, still: false },
};
export default meta;

const open = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const settings = canvasElement.querySelector('pf-settings');
  await settings?.updateComplete;
  settings?.shadowRoot?.querySelector('details')?.setAttribute('open', '');
};

/** What the page asked for is on; the person turns each on and off. */
export const Playground: StoryObj<Args> = {
  render: ({ sound, voice, vibrate, light, keepAwake, still }) =>
    html`<pf-session
      ?sound=${sound}
      voice=${voice ? '' : 'false'}
      ?vibrate=${vibrate}
      ?light=${light}
      ?keep-awake=${keepAwake}
      ?still=${still}
    >
      <pf-settings></pf-settings>
    </pf-session>`,
  play: open,
};

const moment = createMoment();

/** While it plays, a screen that stays on is shown, and off with one tap. */
export const Running: StoryObj = {
  render: () =>
    html`<pf-session sound light keep-awake .clock=${moment.clock}>
      <details open>
        <summary>Safety check</summary>
        <pf-safety-check></pf-safety-check>
      </details>
      <pf-settings></pf-settings>
    </pf-session>`,
  play: moment.play(20),
};
