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

/** A host asks one thing more, and makes one of ours stricter. What would weaken the check is refused. */
export const WithRulesOfTheHost: StoryObj<Args> = {
  render: () =>
    html`<pf-safety-check
      .rules=${[
        { id: 'our-patients', text: 'You had an operation in our clinic this year', action: 'clinician' },
        { id: 'veins', action: 'clinician' },
      ]}
    ></pf-safety-check>`,
};

/** With \`persist\` and the person's yes, the day of a check with nothing ticked is kept on the device for a week. */
export const WithPersist: StoryObj<Args> = {
  render: () => html`<pf-session persist><pf-safety-check></pf-safety-check></pf-session>`,
};

/** A host puts its own numbers and words in. */
export const WithRegionalWords: StoryObj<Args> = {
  args: { emergency: 'Call 112 now.', urgent: 'Call your practice, or the night line, today.' },
};
