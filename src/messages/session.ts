import type { RepPart } from '../core/session/reps.js';

export interface SessionWords {
  readonly announce: {
    readonly ready: (title: string, instruction: string) => string;
    readonly start: (title: string, seconds: number) => string;
    readonly startByHand: (title: string) => string;
    readonly half: string;
    readonly ten: string;
    /** `instruction` is empty where it was said before. */
    readonly switchTo: (title: string, instruction: string) => string;
    /** `next` is empty in a short rest. */
    readonly rest: (seconds: number, next: string) => string;
    /** A part of a repetition; `number` counts from 1. */
    readonly rep: (part: RepPart, number: number) => string;
    readonly paused: string;
    /** It goes on after a pause, or its length was changed: what it is, and what is left. */
    readonly goesOn: (title: string) => string;
    readonly left: (seconds: number) => string;
    readonly away: string;
    readonly stored: string;
    readonly hurts: string;
    readonly done: string;
    readonly stopped: string;
  };
  /** A step's title with its side: "Central arch, right foot". */
  readonly titled: (title: string, side: string) => string;
  /** A text as it is said aloud: signs and short forms in full. */
  readonly spoken: (text: string) => string;
}

export const sessionEnglish: SessionWords = {
  announce: {
    ready: (title, instruction) => `Get ready: ${title}. ${instruction}`,
    start: (title, seconds) => `Start: ${title}, ${spokenSeconds(seconds)}.`,
    startByHand: (title) => `Start: ${title}. Press Done when you are done.`,
    half: 'Half way.',
    ten: 'Ten seconds left.',
    switchTo: (title, instruction) => `Change sides: ${title}. ${instruction}`.trim(),
    rest: (seconds, next) => `Rest, ${spokenSeconds(seconds)}. ${next}`.trim(),
    rep: (part, number) => (part === 'up' || part === 'rep' ? `${number}` : part),
    paused: 'Paused.',
    goesOn: (title) => `Going on: ${title}.`,
    left: (seconds) => `${spokenSeconds(seconds)} left.`,
    away: 'Paused while you were away.',
    stored: 'Paused where you left off.',
    hurts: 'Paused. Take the pressure off.',
    done: 'The routine is done.',
    stopped: 'Stopped.',
  },
  titled: (title, side) => (side ? `${title}, ${side.toLowerCase()}` : title),
  spoken: (text) =>
    text
      .replace(/(\d) ?[-–] ?(?=\d)/g, '$1 to ')
      .replace(/(\d) ?[x×] ?(?=\d)/g, '$1 times ')
      .replace(/(\d) ?s\b/g, '$1 seconds')
      .replace(/(\d) ?min\b/g, '$1 minutes'),
};

/** "1 minute 5 seconds": a length of time as it is spoken. */
function spokenSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [
    minutes > 0 && plural(minutes, 'minute'),
    (rest > 0 || minutes === 0) && plural(rest, 'second'),
  ];
  return parts.filter((part) => part !== false).join(' ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
