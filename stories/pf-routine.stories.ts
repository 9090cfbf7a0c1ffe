import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { routines } from '../src/core/content/index.js';
import { createMoment } from './support.js';

interface Args {
  routine: string;
  gentle: boolean;
  sides: 'left' | 'right' | 'both';
  theme: 'auto' | 'light' | 'dark';
}

const meta: Meta<Args> = {
  title: 'Elements/pf-routine',
  component: 'pf-routine',
  args: { routine: 'six-points', gentle: false, sides: 'both', theme: 'auto' },
  argTypes: {
    routine: { control: 'select', options: Object.keys(routines) },
    sides: { control: 'inline-radio', options: ['left', 'right', 'both'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  },
  render: ({ routine, gentle, sides, theme }) =>
    html`<pf-routine routine=${routine} ?gentle=${gentle} sides=${sides} theme=${theme}></pf-routine>`,
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

/** A plain list in the tag is a routine; the doses are read from its text. */
export const FromAList: StoryObj<Args> = {
  render: ({ theme }) =>
    html`<pf-routine theme=${theme}>
      <h3>Two minutes for the calf</h3>
      <ol>
        <li data-point="soleus" data-technique="sustained-pressure" data-tools="tennis-ball thumbs">
          <strong>Lower calf</strong>: rest it on the ball and hold, 45 s each side
        </li>
        <li data-technique="calf-stretch-straight">Calf stretch: 3 x 30 sec</li>
      </ol>
    </pf-routine>`,
};

/** Hands, light, seated, at most 60 seconds a spot: for whom the safety check leaves only this, and for who chooses it. */
export const Gentle: StoryObj<Args> = { args: { routine: 'five-muscles', gentle: true } };

/** Scraping, the massage gun and cold are played only where their tool is named. */
export const WithOptionalSteps: StoryObj<Args> = {
  render: ({ theme }) =>
    html`<pf-routine routine="release-then-stretch" tools="scraper" theme=${theme}></pf-routine>`,
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
