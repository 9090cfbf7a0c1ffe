import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMoment, inSession } from './support.js';

const meta: Meta = { title: 'Elements/pf-controls', component: 'pf-controls' };
export default meta;

const moment = createMoment();

/** The buttons of a running session; each keeps its place while its label follows the state. */
export const Running: StoryObj = {
  render: () => inSession(moment.clock, html`<pf-controls></pf-controls>`),
  play: moment.play(22),
};
