import type { Firmness } from '../core/planning/index.js';
import type { RepPart } from '../core/session/reps.js';
import type { Result } from '../core/session/summary.js';
import type { Side } from '../core/routine/types.js';

export interface StepWords {
  readonly sides: Readonly<Record<Side, Readonly<Record<'foot' | 'leg', string>>>>;
  readonly getReady: string;
  readonly switchTo: (side: string) => string;
  readonly rest: string;
  /** What comes after a pause; `round` of `rounds` where a step has several holds. */
  readonly nextUp: (title: string, round: number, rounds: number) => string;
  readonly ofSteps: (unit: number, units: number) => string;
  readonly hold: (round: number, rounds: number) => string;
  /** The same of a counted step. */
  readonly set: (round: number, rounds: number) => string;
  /** A counted step: how often in one round. */
  readonly times: (reps: number) => string;
  /** Which repetition this is, and what its parts are called. */
  readonly rep: (number: number, of: number) => string;
  readonly parts: Readonly<Record<RepPart, string>>;
  readonly findIt: string;
  /** How much to feel, by how firm it is to be. */
  readonly pressure: Readonly<Record<Firmness, string>>;
  readonly lighter: string;
  /** How well a step is backed. */
  readonly backed: (label: string) => string;
  readonly away: { readonly title: string; readonly text: (seconds: number, place: string) => string };
  readonly stored: { readonly title: string; readonly text: (place: string) => string };
  readonly paused: string;
  readonly hurts: {
    readonly title: string;
    readonly text: string;
    readonly ask: string;
    readonly else: string;
  };
  /** What is needed after a sign that was noticed, where it is neither an emergency nor urgent. */
  readonly care: { readonly title: string; readonly text: string };
  readonly finished: {
    readonly title: string;
    readonly stoppedTitle: string;
    readonly didAll: (minutes: string) => string;
    readonly didPart: (done: number, all: number, minutes: string) => string;
    readonly side: Readonly<Record<Side | 'none', string>>;
    readonly results: Readonly<Record<Result, string>>;
    readonly tomorrowTitle: string;
    readonly tomorrow: string;
    readonly tomorrowSource: string;
    readonly print: string;
  };
}

export const stepEnglish: StepWords = {
  sides: {
    left: { foot: 'Left foot', leg: 'Left leg' },
    right: { foot: 'Right foot', leg: 'Right leg' },
  },
  getReady: 'Get ready',
  switchTo: (side) => `Change to ${side.toLowerCase()}`,
  rest: 'Rest',
  nextUp: (title, round, rounds) => `Next: ${title}${rounds > 1 ? `, hold ${round} of ${rounds}` : ''}`,
  ofSteps: (unit, units) => `${unit} of ${units}`,
  hold: (round, rounds) => `Hold ${round} of ${rounds}`,
  set: (round, rounds) => `Set ${round} of ${rounds}`,
  times: (reps) => `${reps} times`,
  rep: (number, of) => `${number} of ${of}`,
  parts: { up: 'Up', hold: 'Hold', down: 'Down', rep: 'Again' },
  findIt: 'How to find it',
  pressure: {
    light: 'discomfort 2 out of 10 or less',
    medium: 'discomfort 2 to 4 out of 10',
    firm: 'discomfort 3 to 4 out of 10, never over 5',
  },
  lighter: 'Lighter from here on.',
  backed: (label) => `How well this is backed: ${label}.`,
  away: {
    title: 'Paused while you were away',
    text: (seconds, place) =>
      `The page was out of sight, so the routine waited${seconds > 0 ? ` with ${seconds} s to go` : ''} at ${place}. You missed nothing.`,
  },
  stored: {
    title: 'Welcome back',
    text: (place) => `The routine waited at ${place}.`,
  },
  paused: 'Paused',
  hurts: {
    title: 'Take the pressure off',
    text: 'Lift your hand or tool away and breathe.',
    ask: 'Any of these now? Tap it, and we stop here.',
    else: 'None of them? Go on only if it is 4 out of 10 or less.',
  },
  care: {
    title: 'That is enough for today',
    text: 'Rest your leg. If it has not settled by tomorrow, see a clinician before you go on.',
  },
  finished: {
    title: 'That is it for now',
    stoppedTitle: 'You stopped here',
    didAll: (minutes) => `You did every step, in ${minutes}.`,
    didPart: (done, all, minutes) => `You did ${done} of ${all} steps, in ${minutes}.`,
    side: { left: 'Left', right: 'Right', none: 'Both' },
    results: {
      done: 'done',
      eased: 'done, eased',
      shortened: 'shortened',
      skipped: 'skipped',
      stopped: 'stopped here',
      'not-reached': 'not reached',
    },
    tomorrowTitle: 'Tomorrow morning',
    tomorrow:
      'Notice your first steps. Same, better or one point worse out of 10: you can do the same again. Two points worse, or sore for more than a day: skip a day. Then do half as long, with a softer tool. Worse two mornings in a row: rest for three days, or see a clinician.',
    tomorrowSource: 'Our cautious adaptation of a rule tested for Achilles exercise.',
    print: 'Print this',
  },
};
