import type { Amount } from './types.js';

/** A dose as an author wrote it into a text. */
export interface Dose {
  /** Length of one hold or pass, in seconds. */
  readonly seconds?: Amount;
  /** How many repetitions make one round, of what is counted and not timed. */
  readonly reps?: number;
  /** How many holds or rounds, from 2. */
  readonly repeat?: number;
  /** Where in the text it begins, and where it is over. */
  readonly start: number;
  readonly end: number;
}

/** A day: what is longer is no dose. */
const MAX_SECONDS = 86_400;
/** What an instruction has after so many characters is not looked at. */
const MAX_TEXT = 2000;

const COUNT = '[1-9]\\d{0,2}';
const NUMBER = '\\d{1,5}(?:[.,]\\d\\d?)?|half a|one|(?<=for |about )a';
const TO = '\\s*(?:[-‐-―−]|to|or|and)\\s*';
const TIMES = '\\s*(?:[x×✕✖*]|times)';
const SETS = '\\s*(?:set|round|hold)s?';
const EACH =
  '(?:each|per|both)\\s(?:side|leg|foot|feet|cal[fv]|heel|sole|thigh)\\w*\\b(?! of)|left and right';
const END = '(?![\\p{L}\\p{N}])';
/** How often in a day or a week is no dose. */
const NOT_OFTEN = `${END}(?![^.;]{0,9}(?:da[iy]|week|hour|month|morn|night))`;

/** With "3 x" or "3 sets of" before it, and "x 3" and the sides after it. What names something is no dose, as in "step 2". */
const finder = (what: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,/%#]|\\d:|(?:step|point|part|stage|day|week|level)\\s)` +
      `(?<times>twice\\s|${COUNT}(?:${TIMES}|${SETS} of)\\s*\\(?)?${what}` +
      `(?:[.,]?(?:\\s(?:for|repeat))?\\s*(?:[x×]\\s*(?<after>${COUNT})|(?<sets>${COUNT})(?:${TIMES}|${SETS}))${NOT_OFTEN})?` +
      `(?:,?\\s(?:(?:on|for)\\s)?(?:${EACH}))?`,
    'iu',
  );

const SECOND = `(?:s(?:ec(?:\\.|ond)?s?)?|["″”]|'')`;

const patterns = [
  finder(
    `(?:(?:(?<low>${NUMBER})${TO})?(?<high>${NUMBER})\\s*-?(?:${SECOND}|(?<minute>min(?:\\.|ute)?s?|['′’])(?:\\s*(?:and\\s)?(?<and>\\d\\d?)\\s*${SECOND})?)` +
      `|(?<!at )(?<clock>\\d\\d?:[0-5]\\d)(?!:))${END}(?!\\s?ball)`,
  ),
  finder(
    `(?<reps>${COUNT})(?:${TO}\\d+)?(?:${TIMES}(?!\\s?\\d)|\\s(?:\\p{L}+\\s){0,2}(?:rep(?:etition)?s?|raises|circles)|(?<=${SETS} of .{1,9}))${NOT_OFTEN}`,
  ),
];

/**
 * Finds the dose in a text, as authors write it and content systems leave it: "60 s", "1–2 min", "3×30 sec", "0:30", "30″",
 * "10 x 10 s each side", "for a minute", "3 sets of 12". The first one counts, and a length before a count; `null` where there
 * is none. Of a range, the low end is the shortest and the high end the longest; usual is the middle, rounded down to 5
 * seconds, so that nobody is held longer than the author can have meant. Of a range of counts the low end is taken. Only the
 * first 2,000 characters are read.
 */
export function parseDose(text: string): Dose | null {
  const plain = text.slice(0, MAX_TEXT);
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const { times, after, sets, reps, low, high, minute, and, clock = '' } = match.groups ?? {};
    const unit = minute || clock ? 60 : 1;
    const most = valueOf(high ?? clock) * unit + Number(and ?? clock.split(':')[1] ?? 0);
    const ends = [most, low ? valueOf(low) * unit : most].map(Math.round);
    const min = Math.min(...ends);
    const max = Math.max(...ends);
    if (!reps && (min <= 0 || max > MAX_SECONDS)) continue;
    const repeat = valueOf(times ?? after ?? sets);
    return {
      ...(reps
        ? { reps: valueOf(reps) }
        : { seconds: { min, usual: Math.max(min, Math.floor((min + max) / 10) * 5), max } }),
      ...(repeat > 1 && { repeat }),
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    };
  }
  return null;
}

/** Whether a text says that both sides are worked at once; else it is each side in turn. */
export function isBoth(text: string): boolean {
  return /both \w+ (together|at once|at the same time)/i.test(text);
}

/** What a number or a word comes to. */
function valueOf(text = ''): number {
  const number = parseFloat(text.replace(',', '.'));
  return number >= 0 ? number : /^h/i.test(text) ? 0.5 : /^t/i.test(text) ? 2 : 1;
}
