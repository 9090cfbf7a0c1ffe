import type { OmissionReason } from '../core/planning/index.js';

export interface OutlineWords {
  readonly title: string;
  /** A length of time for reading: "9 min" or "45 s". */
  readonly length: (seconds: number) => string;
  readonly about: (seconds: number) => string;
  readonly left: (clock: string) => string;
  readonly holds: (count: number, seconds: number) => string;
  readonly eachSide: (length: string) => string;
  readonly need: string;
  readonly goTo: (title: string) => string;
  readonly done: string;
  readonly progress: string;
  readonly byHand: string;
  /** What is in the routine and not in the plan, with the reason. */
  readonly leftOut: string;
  readonly reasons: Readonly<Record<OmissionReason, string>>;
  readonly shortened: string;
  readonly stageProgress: (stage: string, done: number, all: number) => string;
}

export const outlineEnglish: OutlineWords = {
  title: 'The plan',
  length: (seconds) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`),
  about: (seconds) => `about ${Math.max(1, Math.round(seconds / 60))} min`,
  left: (clock) => `${clock} left`,
  holds: (count, seconds) => `${count} × ${seconds} s`,
  eachSide: (length) => `${length} a side`,
  need: 'You need',
  goTo: (title) => `Go to ${title}`,
  done: 'done',
  progress: 'Progress',
  byHand: 'your own time',
  leftOut: 'Left out',
  reasons: {
    clearance: 'because of the safety check',
    part: 'because of your answers',
    'not-with': 'because of your answers',
    gentle: 'not in the gentle version',
    optional: 'optional',
    'bound-hold': 'too long for one hold',
    'bound-spot': 'too long for one spot',
    'bound-area': 'too much for one leg or foot',
    'bound-session': 'over 10 minutes of pressure',
  },
  shortened: 'Some steps are shorter, to stay within the bounds of care.',
  stageProgress: (stage, done, all) => `${stage}: ${done} of ${all} done`,
};
