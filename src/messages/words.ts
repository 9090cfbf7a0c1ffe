/**
 * Finds the words of a topic in the language of the page. English is built in, topic by topic, so that an element carries
 * only its own; a language pack registers all topics at once.
 */
import type { CheckWords } from './check.js';
import type { ChoicesWords } from './choices.js';
import type { ContentWords } from './content.js';
import type { ControlsWords } from './controls.js';
import type { GuideWords } from './guide.js';
import type { MapWords } from './map.js';
import type { OutlineWords } from './outline.js';
import type { RoutineWords } from './routine.js';
import type { SessionWords } from './session.js';
import type { SettingsWords } from './settings.js';
import type { StepWords } from './step.js';
import type { TimerWords } from './timer.js';

/** Every word that a person reads or hears, by topic. */
export interface Messages {
  check: CheckWords;
  choices: ChoicesWords;
  content: ContentWords;
  controls: ControlsWords;
  guide: GuideWords;
  map: MapWords;
  outline: OutlineWords;
  routine: RoutineWords;
  session: SessionWords;
  settings: SettingsWords;
  step: StepWords;
  timer: TimerWords;
}

/** By language tag, in lower case. `registerMessages` fills it, and leaves no topic with a hole. */
export const packs = new Map<string, Partial<Messages>>();

/** The words of a topic for a language, else for its base language, else in English. */
export function wordsIn<Topic extends keyof Messages>(
  language: string,
  topic: Topic,
  english: Messages[Topic],
): Messages[Topic] {
  const tag = language.toLowerCase();
  return packs.get(tag)?.[topic] ?? packs.get(tag.split('-')[0] ?? '')?.[topic] ?? english;
}
