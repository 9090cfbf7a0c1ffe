/** Something that is wrong with a sentence or a number, as a person can act on it. */
export interface Finding {
  /** Id of the statement, or the file. */
  readonly id: string;
  readonly problem: string;
}

/** What a failed assertion prints. */
export const listed = (findings: readonly Finding[]): string[] =>
  findings.map(({ id, problem }) => `${id}: ${problem}`);

const SENTENCE_END = /(?<=[.!?])["”’)]*\s+|\n+/u;

/** The sentences of a text. A text without a full stop is one sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text; figures count as words. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
