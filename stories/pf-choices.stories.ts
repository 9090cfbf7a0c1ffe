import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { routines } from '../src/core/content/routines/index.js';
import { createMoment, inSession } from './support.js';

interface Args {
  routine: string;
  sides: string;
  minutes: number | undefined;
  tools: string | undefined;
  moment: string;
  firmness: string;
  fixed: string;
}

const meta: Meta<Args> = {
  title: 'Elements/pf-choices',
  component: 'pf-choices',
  argTypes: {
    routine: { control: 'select', options: Object.keys(routines) },
    sides: { control: 'inline-radio', options: ['left', 'right', 'both'] },
    minutes: { control: 'number' },
    tools: { control: 'text' },
    moment: { control: 'select', options: ['any', 'first-steps', 'after-sitting', 'evening'] },
    firmness: { control: 'inline-radio', options: ['light', 'medium', 'firm'] },
    fixed: { control: 'text' },
  },
};
export default meta;

/** The attributes of the session are what the chips begin with; the plan below follows each tap. */
export const Playground: StoryObj<Args> = {
  args: {
    routine: 'six-points',
    sides: 'both',
    minutes: undefined,
    tools: undefined,
    moment: 'any',
    firmness: 'medium',
    fixed: '',
  },
  render: ({ routine, sides, minutes, tools, moment, firmness, fixed }) =>
    html`<pf-session
      routine=${routine}
      sides=${sides}
      minutes=${minutes ?? nothing}
      tools=${tools || nothing}
      moment=${moment}
      firmness=${firmness}
    >
      <pf-choices fixed=${fixed}></pf-choices>
      <pf-outline></pf-outline>
    </pf-session>`,
};

/** With all that can be chosen open, and values that are not among the usual ones. */
export const More: StoryObj = {
  render: () =>
    html`<pf-session routine="complete" minutes="20" pace="1.25" affected-only spare-sole>
      <pf-choices></pf-choices>
    </pf-session>`,
  play: async ({ canvasElement }) => {
    const choices = canvasElement.querySelector('pf-choices');
    await choices?.updateComplete;
    choices?.shadowRoot?.querySelector('details')?.setAttribute('open', '');
  },
};

/** A host that has decided all but the side and the time. */
export const Fixed: StoryObj = {
  render: () =>
    html`<pf-session
      routine="first-steps"
      fixed="tools first-side affected-only second-helping moment firmness pace no-clock spare-sole gentle"
    >
      <pf-choices></pf-choices>
    </pf-session>`,
};

const moment = createMoment();

/** While it is played, what is not done yet follows the choices. */
export const Running: StoryObj = {
  render: () => inSession(moment.clock, html`<pf-choices></pf-choices><pf-outline></pf-outline>`),
  play: moment.play(90),
};
