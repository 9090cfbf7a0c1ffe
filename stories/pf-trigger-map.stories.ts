import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMoment, inSession } from './support.js';

const meta: Meta = { title: 'Elements/pf-trigger-map', component: 'pf-trigger-map' };
export default meta;

const moment = createMoment();

/** Inside a session it turns to where to work, and shows how the hand moves. */
export const Running: StoryObj = {
  render: () => inSession(moment.clock, html`<pf-trigger-map></pf-trigger-map>`),
  play: moment.play(22),
};

/** Alone it is an atlas to explore, for either side. */
export const Atlas: StoryObj = {
  render: () => html`<pf-trigger-map point="soleus"></pf-trigger-map>`,
};

export const LeftSide: StoryObj = {
  render: () => html`<pf-trigger-map side="left" point="heel-attachment"></pf-trigger-map>`,
};
