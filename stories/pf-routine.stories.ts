import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createMoment } from './support.js';

interface Args {
  sides: 'left' | 'right' | 'both';
  theme: 'auto' | 'light' | 'dark';
}

const meta: Meta<Args> = {
  title: 'Elements/pf-routine',
  component: 'pf-routine',
  args: { sides: 'both', theme: 'auto' },
  argTypes: {
    sides: { control: 'inline-radio', options: ['left', 'right', 'both'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  },
  render: ({ sides, theme }) => html`<pf-routine sides=${sides} theme=${theme}></pf-routine>`,
};
export default meta;

/** The whole thing in one tag: the safety check, the plan, the player and the finish. */
export const Playground: StoryObj<Args> = {};

const working = createMoment();

/** Twenty seconds into the first hold. The story's clock stands still; the buttons work. */
export const Running: StoryObj<Args> = {
  render: ({ sides, theme }) =>
    html`<pf-routine sides=${sides} theme=${theme} .clock=${working.clock}></pf-routine>`,
  play: working.play(30),
};

const ended = createMoment();

/** After the last step: what was done, and what to look out for tomorrow. */
export const Finished: StoryObj<Args> = {
  render: ({ theme }) => html`<pf-routine theme=${theme} sides="right" .clock=${ended.clock}></pf-routine>`,
  play: ended.play(3600),
};

/** In a sidebar: still all of it, nothing cut. */
export const Narrow: StoryObj<Args> = {
  globals: { viewport: { value: 'mobile1' } },
};

/** A routine that cannot be read leaves what the author wrote, and says why in the console and in `pf-error`. */
export const Fallback: StoryObj<Args> = {
  render: () =>
    html`<pf-routine routine="no-such-routine">
      <p>Roll each calf slowly for a minute, then the sole of each foot.</p>
    </pf-routine>`,
};
