import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  emergency: string;
  urgent: string;
}

const meta: Meta<Args> = {
  title: 'Elements/pf-safety-check',
  component: 'pf-safety-check',
  args: { emergency: '', urgent: '' },
  render: ({ emergency, urgent }) =>
    html`<pf-safety-check emergency=${emergency} urgent=${urgent}></pf-safety-check>`,
};
export default meta;

/** Tick a sign to see what follows. */
export const Playground: StoryObj<Args> = {};

/** A host puts its own numbers and words in. */
export const WithRegionalWords: StoryObj<Args> = {
  args: { emergency: 'Call 112 now.', urgent: 'Call your practice, or the night line, today.' },
};
