import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMoment, inSession } from './support.js';

const meta: Meta = { title: 'Elements/pf-outline', component: 'pf-outline' };
export default meta;

const moment = createMoment();

/** The plan while it is played: each step is a button that jumps to it. */
export const Running: StoryObj = {
  render: () => inSession(moment.clock, html`<pf-outline></pf-outline>`),
  play: moment.play(90),
};

const bar = createMoment();

/** A bar of the stages, with the time left. */
export const Compact: StoryObj = {
  render: () => inSession(bar.clock, html`<pf-outline compact></pf-outline>`),
  play: bar.play(150),
};
