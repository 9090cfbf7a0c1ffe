import type { Side } from '../core/routine/types.js';
import type { Note, OmissionReason, Reason } from '../core/planning/index.js';

export interface OutlineWords {
  readonly title: string;
  /** A length of time for reading: "9 min" or "45 s". */
  readonly length: (seconds: number) => string;
  readonly about: (seconds: number) => string;
  readonly left: (clock: string) => string;
  readonly holds: (count: number, seconds: number) => string;
  readonly eachSide: (length: string) => string;
  readonly goTo: (title: string) => string;
  readonly done: string;
  readonly progress: string;
  readonly byHand: string;
  /** What is in the routine and not in the plan, with the reason. */
  readonly leftOut: string;
  readonly reasons: Readonly<Record<OmissionReason, string>>;
  /** Why something is there, and as it is: a sentence for each rule of the planner that does not leave out. */
  readonly rules: Readonly<Record<Reason | Note['rule'], string>>;
  readonly why: string;
  readonly putBack: string;
  readonly leaveOut: string;
  /** A button that makes a hold longer, or with less than 0 shorter. */
  readonly change: (seconds: number) => string;
  /** A thing and what there is to say of it, as in "The plan: 9 min". */
  readonly of: (name: string, text: string) => string;
  readonly swap: (title: string) => string;
  /** Where a step is done on one side alone, or once more on one side. */
  readonly only: Readonly<Record<Side, string>>;
  readonly twice: Readonly<Record<Side, string>>;
  readonly print: string;
  /** On the printed plan. */
  readonly handout: {
    readonly tool: string;
    readonly stop: string;
  };
  readonly stageProgress: (stage: string, done: number, all: number) => string;
}

export const outlineEnglish: OutlineWords = {
  title: 'The plan',
  length: (seconds) => (seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`),
  about: (seconds) => `about ${Math.max(1, Math.round(seconds / 60))} min`,
  left: (clock) => `${clock} left`,
  holds: (count, seconds) => `${count} × ${seconds} s`,
  eachSide: (length) => `${length} a side`,
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
    'bound-muscle': 'too much for one muscle',
    'spare-sole': 'you spare the sole today',
    'sore-day': 'raises are not for a sore day',
    moment: 'not possible at this moment',
    tool: 'needs a tool that you do not have',
    'days-off': 'raises need a day in between',
    'per-day': 'done often enough today',
    chosen: 'you left it out',
    time: 'no time for it',
  },
  rules: {
    'in-the-routine': 'It is part of this routine.',
    'moment-asks': 'In its trial it came before the first step.',
    'tool-chosen': 'You have its tool.',
    'put-back': 'You asked for it.',
    swapped: 'You took it in place of another step.',
    'second-helping': 'Once more on the first side, as you chose.',
    'read-first': 'Time to read and to get in place.',
    'again-on-this-side': 'Less time, as you have read it.',
    'other-side': 'Time to change sides.',
    'between-holds': 'A short rest between two holds.',
    'as-written': 'The order is that of its author. No trial tested an order.',
    'calf-to-foot': 'Calf before sole is a custom. No trial tested it.',
    'foot-to-calf': 'Sole before calf is its article’s order. No trial tested it.',
    'finish-last': 'It ends the session.',
    'shorter-gentle': 'It is shorter in the gentle version.',
    'shorter-bound': 'It is shorter, to stay within a bound of care.',
    'shorter-time': 'It is shorter, to fit your time.',
    'longer-time': 'It is longer, as there is time for it.',
    'tool-substitute': 'What you have takes the place of its usual tool.',
    'tool-hand': 'Your hands take the place of a tool.',
    'tool-firmness': 'The tool is as soft or firm as you chose.',
    'in-bed': 'You can do it in bed, before your first step.',
    'sitting-short': 'It is short, for a break after sitting.',
    'evening-slow': 'Pauses are longer, as there is no hurry.',
    'affected-only': 'Pressure is for your sore side only. Stretches are for both.',
    'raises-days': 'Do raises on every second day at most.',
    'gun-day': 'Use the gun once a day at most.',
    'three-a-day': 'Do a session three times a day at most.',
  },
  why: 'Why this?',
  putBack: 'Put back',
  change: (seconds) => `${seconds < 0 ? '−' : '+'}${Math.abs(seconds)} s`,
  leaveOut: 'Leave out',
  of: (name, text) => `${name}: ${text}`,
  swap: (title) => `Swap for ${title}`,
  only: { left: 'left only', right: 'right only' },
  twice: { left: 'left twice', right: 'right twice' },
  print: 'Print the plan',
  handout: {
    tool: 'With',
    stop: 'Stop if pain rises, or if it tingles or goes numb. Get help now for a swollen, warm or red leg, or for trouble breathing.',
  },
  stageProgress: (stage, done, all) => `${stage}: ${done} of ${all} done`,
};
