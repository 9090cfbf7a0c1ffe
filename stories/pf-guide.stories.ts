import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

interface Args {
  sections: string;
  theme: 'auto' | 'light' | 'dark';
}

const meta: Meta<Args> = {
  title: 'Elements/pf-guide',
  component: 'pf-guide',
  args: { sections: '', theme: 'auto' },
  argTypes: { theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] } },
  render: ({ sections, theme }) => html`<pf-guide sections=${sections || nothing} theme=${theme}></pf-guide>`,
};
export default meta;

/** All sections, in their order. */
export const Playground: StoryObj<Args> = {};

/** What a reader asks first. */
export const Basics: StoryObj<Args> = { args: { sections: 'about evidence how-often' } };

/** One section in the middle of an article, with its headings one level deeper. */
export const InAnArticle: StoryObj<Args> = {
  render: ({ theme }) => html`
    <h2>My first month with a sore heel</h2>
    <p>I began with a tennis ball and little patience. Then I read what the studies say.</p>
    <pf-guide sections="evidence" heading-level="3" theme=${theme}></pf-guide>
    <p>So I stretched before my first step, and kept the ball for the evening.</p>
  `,
};

/** Safety, with a clinic's own numbers. */
export const Safety: StoryObj<Args> = {
  render: ({ theme }) =>
    html`<pf-guide
      sections="stop see-somebody"
      theme=${theme}
      emergency="Call 112."
      urgent="Call your practice, or the night line."
    ></pf-guide>`,
};

/** A theme brings a surface of its own, whatever the page looks like. */
export const Dark: StoryObj<Args> = { args: { sections: 'firmer timeline stop', theme: 'dark' } };

/** In a sidebar. */
export const Narrow: StoryObj<Args> = {
  args: { sections: 'prepare firmer stop' },
  globals: { viewport: { value: 'mobile1' } },
};

/** A section that is not there is named once, in the console and in `pf-error`; the others are shown. */
export const UnknownSection: StoryObj<Args> = { args: { sections: 'about no-such-section' } };
