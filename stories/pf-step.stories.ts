import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMoment, inSession } from './support.js';

const meta: Meta = { title: 'Elements/pf-step', component: 'pf-step' };
export default meta;

const moment = createMoment();

/** What to do now, twenty seconds into the first hold. */
export const Running: StoryObj = {
  render: () => inSession(moment.clock, html`<pf-step></pf-step>`),
  play: moment.play(22),
};
