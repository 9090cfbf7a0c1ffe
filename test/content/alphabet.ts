import type { Finding } from './support.js';

/** Letters that an English text may have, names of authors included: Latin-1 and Latin Extended-A, without their oddities. */
const OUR_LETTER = /^[A-Za-zÀ-ÖØ-öø-ıĴ-ķĹ-ňŊ-ž]$/u;
const LOOK_ALIKE = /^[ªºıĸŉſ]$/u;
/** What is there and cannot be seen: soft hyphens, characters of no width, marks of direction. */
const UNSEEN = new RegExp(
  [
    '\\u00ad|\\u034f|\\u061c|[\\u115f\\u1160]|\\u17b4|\\u17b5|[\\u180b-\\u180e]|[\\u200b-\\u200f]',
    '[\\u202a-\\u202e]|[\\u2060-\\u206f]|\\ufeff|[\\ufff9-\\ufffb]',
  ].join('|'),
  'gu',
);
const CODES = '(?:0*ad|0*200[b-f]|0*202[a-e]|0*206[0-9a-f]|0*feff)';
const ESCAPED = new RegExp(
  [
    '&(?:shy|zwnj|zwj|lrm|rlm|ZeroWidthSpace|NoBreak);',
    '\\\\u(?:00ad|200[b-f]|202[a-e]|206[0-9a-f]|feff)',
    '\\\\xad',
    `\\\\u\\{${CODES}\\}`,
    `&#x${CODES};`,
    '&#0*(?:173|820[3-7]|823[4-8]|828[89]|829\\d|830[0-3]|65279);',
  ].join('|'),
  'gi',
);
const WORD = /[\p{L}\p{M}]+/gu;

const nameOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const isOurs = (letter: string) => OUR_LETTER.test(letter) && !LOOK_ALIKE.test(letter);

/** Letters of another alphabet, look-alikes of ours, and characters that nobody sees. */
export function strangersIn(id: string, text: string): Finding[] {
  const words = [...text.normalize('NFC').matchAll(WORD)].flatMap(([word]) => {
    const strange = Array.from(word).filter((character) => !isOurs(character));
    return strange.length === 0
      ? []
      : [{ id, problem: `"${word}" has ${[...new Set(strange)].map(nameOf).join(', ')}` }];
  });
  const unseen = [...text.matchAll(UNSEEN)].map(({ 0: character, index }) => ({
    id,
    problem: `${nameOf(character)}, which nobody sees, after "${text.slice(Math.max(0, index - 20), index)}"`,
  }));
  const escaped = [...text.matchAll(ESCAPED)].map(([found]) => ({
    id,
    problem: `${found}, which nobody sees`,
  }));
  return [...words, ...unseen, ...escaped];
}
