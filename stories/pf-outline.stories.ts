import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PfOutline } from '../src/elements/pf-outline/pf-outline.js';
import { createMoment, inSession } from './support.js';

const meta: Meta = { title: 'Elements/pf-outline', component: 'pf-outline' };
export default meta;

/** The plan before the start, at the length of the routine. */
export const Before: StoryObj = {
  render: () => inSession(createMoment().clock, html`<pf-outline></pf-outline>`),
};

/** Opens the reasons of the first steps, or presses the first buttons there. */
const openFirst =
  (steps: number, act?: string): NonNullable<StoryObj['play']> =>
  async ({ canvasElement }) => {
    const outline = canvasElement.querySelector<PfOutline>('pf-outline');
    for (let at = 0; outline && at < steps; at++) {
      await outline.updateComplete;
      const details = outline.shadowRoot?.querySelectorAll('details')[at];
      if (!details) return;
      details.open = true;
      await new Promise((resolve) => setTimeout(resolve));
      await outline.updateComplete;
      if (act) details.querySelector<HTMLElement>(act)?.click();
    }
  };

/** Why a step is there, how well it is backed, and what it can be swapped for. */
export const Why: StoryObj = { ...Before, play: openFirst(2) };

/** Steps that the person left out can be put back. */
export const LeftOut: StoryObj = { ...Before, play: openFirst(2, '[part=act]') };

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
