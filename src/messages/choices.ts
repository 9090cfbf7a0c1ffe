import type { Firmness } from '../core/planning/index.js';
import type { Moment, Side } from '../core/routine/types.js';

export interface ChoicesWords {
  readonly title: string;
  readonly sides: { readonly legend: string } & Readonly<Record<Side | 'both', string>>;
  readonly firstSide: { readonly legend: string } & Readonly<Record<Side, string>>;
  readonly minutes: {
    readonly legend: string;
    /** All of the routine, however long. */
    readonly all: string;
    /** As short as makes sense, after sitting. */
    readonly short: string;
    readonly of: (minutes: number) => string;
  };
  readonly tools: { readonly legend: string; readonly hint: string };
  readonly moment: { readonly legend: string } & Readonly<Record<Moment, string>>;
  readonly firmness: { readonly legend: string } & Readonly<Record<Firmness, string>>;
  readonly pace: { readonly legend: string; readonly of: (pace: number) => string };
  /** What is on or off. */
  readonly flags: {
    readonly legend: string;
    readonly spareSole: string;
    readonly gentle: string;
    readonly affectedOnly: string;
    readonly secondHelping: string;
    readonly noClock: string;
  };
  readonly more: string;
}

export const choicesEnglish: ChoicesWords = {
  title: 'Your choices',
  sides: { legend: 'Side', left: 'Left', right: 'Right', both: 'Both' },
  firstSide: { legend: 'Sore side, done first', left: 'Left', right: 'Right' },
  minutes: {
    legend: 'Time',
    all: 'All of it',
    short: 'A short break',
    of: (minutes) => `${minutes} min`,
  },
  tools: { legend: 'At hand', hint: 'Tick what you have. Your hands are enough for most steps.' },
  moment: {
    legend: 'When',
    any: 'Any time',
    'first-steps': 'In bed, before I get up',
    'after-sitting': 'After sitting',
    evening: 'Evening',
  },
  firmness: { legend: 'How firm a tool', light: 'Soft', medium: 'Usual', firm: 'Firm' },
  pace: {
    legend: 'Pace',
    of: (pace) => (pace === 1 ? 'Usual' : `${pace} × slower`),
  },
  flags: {
    legend: 'Go easy',
    spareSole: 'Spare the sole today',
    gentle: 'Gentle: hands only, light',
    affectedOnly: 'Press on the sore side only',
    secondHelping: 'Once more on the sore side',
    noClock: 'No clock: I say when I am done',
  },
  more: 'More choices',
};
