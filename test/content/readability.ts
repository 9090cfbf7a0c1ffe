import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { glossary } from './glossary.js';
import { type Finding, sentencesOf, wordsOf } from './support.js';

/** The grade to reach over all, and the highest that one place may have. */
export const GRADE = 6;
export const HIGHEST_GRADE = 8;
/** Words in a sentence: what we aim at, and the most. */
export const AIM = 15;
export const MOST = 20;
/** Below this many words a grade says little: such places are measured together, by topic, and then all. */
const ENOUGH = 30;
/** Shorter texts are names and buttons, not sentences: they would only flatter the average. */
const SHORTEST = 4;

export interface Reading {
  readonly id: string;
  readonly text: string;
  /** The step, point, section or group that it is read with. */
  readonly place: string;
  /** What places that are too short are measured with. */
  readonly topic: string;
}

const terms = new RegExp(
  `(?<![\\p{L}])(?:${Object.keys(glossary)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}])`,
  'giu',
);

/** A text with every term of the glossary replaced by its stand-in, so that a needed name costs nothing. */
export const plain = (text: string): string =>
  text.replaceAll(terms, (term) => glossary[term.toLowerCase()] ?? term);

/** The terms of the glossary that a text uses. */
export const termsIn = (text: string): string[] =>
  [...text.matchAll(terms)].map(([term]) => term.toLowerCase());

/** Flesch-Kincaid grade of some texts, read one after the other. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.map(plain).flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

const countOf = (readings: readonly Reading[]) =>
  readings.reduce((sum, { text }) => sum + wordsOf(text).length, 0);

function groupedBy(readings: readonly Reading[], key: (reading: Reading) => string): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) groups.set(key(reading), [...(groups.get(key(reading)) ?? []), reading]);
  return groups;
}

export interface Grade {
  readonly id: string;
  readonly grade: number;
  readonly words: number;
}

/** Groups with enough words to measure, and what is left. */
function parted(readings: readonly Reading[], key: (reading: Reading) => string) {
  const groups = [...groupedBy(readings, key)];
  return {
    long: groups.filter(([, group]) => countOf(group) >= ENOUGH),
    rest: groups.filter(([, group]) => countOf(group) < ENOUGH).flatMap(([, group]) => group),
  };
}

/** The grade of all, and of each place; places with few words are pooled by topic. */
export function gradesOf(all: readonly Reading[]): { readonly average: number; readonly places: Grade[] } {
  const readings = all.filter(({ text }) => wordsOf(text).length >= SHORTEST);
  const { long, rest } = parted(readings, ({ place }) => place);
  const pools = parted(rest, ({ topic }) => `${topic}: short ones`);
  const groups = [...long, ...pools.long];
  if (pools.rest.length > 0) groups.push(['all: short ones', pools.rest]);
  const places = groups.map(([id, group]) => ({
    id,
    grade: gradeOf(group.map(({ text }) => text)),
    words: countOf(group),
  }));
  return { average: gradeOf(readings.map(({ text }) => text)), places };
}

/** What is too hard to read. */
export function hardToRead(readings: readonly Reading[]): Finding[] {
  const { average, places } = gradesOf(readings);
  const tooHard = places
    .filter(({ grade }) => grade > HIGHEST_GRADE)
    .map(({ id, grade }) => ({ id, problem: `grade ${grade.toFixed(1)}, over ${HIGHEST_GRADE}` }));
  if (average <= GRADE) return tooHard;
  return [{ id: 'all', problem: `grade ${average.toFixed(1)} on average, over ${GRADE}` }, ...tooHard];
}

/** Sentences with more words than a limit. */
export function longSentences(readings: readonly Reading[], limit: number): Finding[] {
  return readings.flatMap(({ id, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > limit)
      .map((sentence) => ({ id, problem: `${wordsOf(sentence).length} words: "${sentence}"` })),
  );
}
