import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMoment, inSession } from './support.js';

const meta: Meta<{ seconds: number }> = {
  title: 'Elements/pf-timer',
  component: 'pf-timer',
  args: { seconds: 60 },
  render: ({ seconds }) => html`<pf-timer seconds=${seconds}></pf-timer>`,
};
export default meta;

/** Alone, with a button of its own. */
export const Playground: StoryObj<{ seconds: number }> = {};

/** Legal in the middle of a sentence; without JavaScript the words inside it stay. */
export const InAParagraph: StoryObj<{ seconds: number }> = {
  render: () =>
    html`<p>
      Hold the stretch for <pf-timer seconds="30">30 seconds</pf-timer>, then change to the other leg.
    </p>`,
};

const moment = createMoment();

/** Inside a session it shows what is left of the current step. */
export const InASession: StoryObj<{ seconds: number }> = {
  render: () => inSession(moment.clock, html`<pf-timer></pf-timer>`),
  play: moment.play(22),
};
