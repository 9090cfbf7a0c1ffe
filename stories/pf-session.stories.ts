import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Elements/pf-session', component: 'pf-session' };
export default meta;

/** A layout of your own: the session has no look, and gives itself to whatever stands inside. */
export const OwnLayout: StoryObj = {
  render: () =>
    html`<pf-session sides="right">
      <pf-outline compact></pf-outline>
      <pf-safety-check></pf-safety-check>
      <pf-step></pf-step>
      <pf-timer></pf-timer>
      <pf-controls></pf-controls>
    </pf-session>`,
};

/** An element elsewhere on the page joins by the session's id. */
export const JoinedFromOutside: StoryObj = {
  render: () => html`
    <pf-outline for="elsewhere"></pf-outline>
    <pf-session id="elsewhere">
      <pf-safety-check></pf-safety-check>
      <pf-step></pf-step>
      <pf-controls></pf-controls>
    </pf-session>
  `,
};
