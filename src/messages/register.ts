import { checkEnglish } from './check.js';
import { choicesEnglish } from './choices.js';
import { contentEnglish } from './content.js';
import { controlsEnglish } from './controls.js';
import { guideEnglish } from './guide.js';
import { mapEnglish } from './map.js';
import { outlineEnglish } from './outline.js';
import { routineEnglish } from './routine.js';
import { sessionEnglish } from './session.js';
import { settingsEnglish } from './settings.js';
import { stepEnglish } from './step.js';
import { timerEnglish } from './timer.js';
import { type Messages, packs } from './words.js';

/** Every word, in English: what a language pack translates. */
export const english: Messages = {
  check: checkEnglish,
  choices: choicesEnglish,
  content: contentEnglish,
  controls: controlsEnglish,
  guide: guideEnglish,
  map: mapEnglish,
  outline: outlineEnglish,
  routine: routineEnglish,
  session: sessionEnglish,
  settings: settingsEnglish,
  step: stepEnglish,
  timer: timerEnglish,
};

/** Some of the words of {@link Messages}, at any depth. */
export type PartialMessages = { readonly [Topic in keyof Messages]?: DeepPartial<Messages[Topic]> };

type DeepPartial<Value> = Value extends (...parameters: never[]) => unknown
  ? Value
  : { readonly [Key in keyof Value]?: DeepPartial<Value[Key]> };

/**
 * Adds a language, or some of its words: what is missing, or is of another kind than the English, stays English. `language`
 * is a BCP 47 tag; `de` serves `de-AT` too.
 */
export function registerMessages(language: string, messages: PartialMessages): void {
  const key = language.toLowerCase();
  packs.set(key, completed({ ...english, ...packs.get(key) }, messages));
}

function completed<Value>(base: Value, given: unknown): Value {
  if (!isRecord(base)) return typeof given === typeof base && given !== null ? (given as Value) : base;
  if (!isRecord(given)) return base;
  const keys = new Set([...Object.keys(base), ...Object.keys(given)]);
  const pairs = [...keys].map((key) => [key, key in base ? completed(base[key], given[key]) : given[key]]);
  return Object.fromEntries(pairs) as Value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
