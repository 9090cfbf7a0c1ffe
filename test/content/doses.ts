import { toolOf, workOf } from '../../src/core/content/work.js';
import type { Routine, Step } from '../../src/core/index.js';
import { type Finding, sentencesOf } from './support.js';

/** A number that prose gives for how long, how strongly or how often, and the most that it may be. */
export interface Dose {
  readonly kind: string;
  /** Seconds, points out of 10, times a day, or repetitions. */
  readonly value: number;
  readonly most: number;
  readonly text: string;
}

export const MOST = {
  hold: 90,
  spot: 120,
  gun: 120,
  sole: 180,
  calf: 360,
  coldRoll: 600,
  coldPack: 1200,
  session: 600,
  /** One hold of a stretch, and heel raises of one side in all. */
  stretch: 60,
  raises: 40,
  /** Of discomfort out of 10: what is advised, and what nothing may pass. */
  discomfort: 4,
  pain: 5,
  timesADay: 3,
  repetitions: 12,
} as const;

const IN_WORDS: Readonly<Record<string, number>> = {
  half: 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

const NUMBER = `(?:\\d+(?:[.,]\\d+)?|${Object.keys(IN_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const QUANTITY = new RegExp(
  `(?<![\\w.,])(?<from>${NUMBER})(?:\\s*(?:to|or|and|-|–|—|−)\\s*(?<to>${NUMBER}))?(?:(?<=\\d)\\s*|\\s*-\\s*|\\s+(?:(?:a|an|more|full|whole|good|slow)\\s+)?)` +
    `(?<unit>s(?:ec(?:ond)?s?)?|min(?:ute)?s?|h(?:ours?|rs?)?|(?:out )?of (?:10|ten)|/\\s?10|times|x|×)(?![\\w])` +
    `(?<daily>\\s*(?:a|per|each|every|/)\\s*day|\\s+daily)?`,
  'giu',
);
const DAILY =
  /\b(?<often>once|twice|thrice)\s+(?:a|per|each|every)\s+day\b|\b(?:once|twice|thrice)\s+daily\b/giu;

/** Lengths that are no dose: how long something has lasted, is apart, or must be waited for. */
const NO_DOSE =
  /\bstiff\w*|\btrip\b|\btravel\w*|\bflight\b|\bafter sitting\b|\bago\b|\bevery\s+(?:\w+\s+){0,3}?hours?\b/iu;

/** What a length in a sentence is the length of, the narrowest first. A step's own id tells what the sentence leaves out. */
function lengthBound(said: string, about: string, seconds: number): { kind: string; most: number } {
  const sentence = `${said} ${about}`;
  if (/\b(?:ice|iced|icy|cold|cool|frozen|freezer)\b/iu.test(sentence)) {
    const isRoll = /\broll\w*|\bbottle\b/iu.test(sentence) && !/\bpack\b|\bwrap\w*/iu.test(sentence);
    return isRoll
      ? { kind: 'rolling on cold', most: MOST.coldRoll }
      : { kind: 'a cold pack', most: MOST.coldPack };
  }
  if (/\bhold(?:s|ing)?\b|\bkeep (?:still|the pressure|pressing)\b/iu.test(sentence))
    return { kind: 'a hold', most: MOST.hold };
  if (/\bspots?\b|\bpoints?\b/iu.test(sentence)) return { kind: 'a spot', most: MOST.spot };
  if (/\b(?:massage )?gun\b|\broller\b/iu.test(sentence)) return { kind: 'a muscle', most: MOST.gun };
  if (/\bsoles?\b|\barch\b|\bheel\b|\bball of\b|\bunder (?:the|your) foot\b/iu.test(sentence))
    return { kind: 'a sole', most: MOST.sole };
  if (/\bcal(?:f|ves)\b|\blower legs?\b/iu.test(sentence)) return { kind: 'a calf', most: MOST.calf };
  return seconds > 0 && /\bs(?:ec\w*)?\b/iu.test(said) && !/\bmin/iu.test(said)
    ? { kind: 'a hold', most: MOST.hold }
    : { kind: 'a session', most: MOST.session };
}

function painBound(sentence: string): { kind: string; most: number } {
  const isLimit =
    /\bover\b|\babove\b|\bmore than\b|\bstop\b|\bnever\b|\bat most\b|\bno more\b|\bor less\b|\bunder\b|\bbelow\b|\bfirst[- ]steps?\b/iu;
  return isLimit.test(sentence)
    ? { kind: 'the limit of pain', most: MOST.pain }
    : { kind: 'discomfort that is advised', most: MOST.discomfort };
}

const numberOf = (text: string) => IN_WORDS[text.toLowerCase()] ?? Number.parseFloat(text.replace(',', '.'));

/** Every number of a text that tells how long, how strongly or how often. */
export function dosesIn(text: string, id = ''): Dose[] {
  const about = /^content\.steps\.([\w-]+)/.exec(id)?.[1]?.replaceAll('-', ' ') ?? '';
  return sentencesOf(text).flatMap((sentence) => [
    ...[...sentence.matchAll(QUANTITY)].flatMap((match) => dosesOf(sentence, about, match)),
    ...[...sentence.matchAll(DAILY)].map(([found]) => ({
      kind: 'times a day',
      value: /^once/iu.test(found) ? 1 : /^twice/iu.test(found) ? 2 : 3,
      most: MOST.timesADay,
      text: found,
    })),
  ]);
}

function dosesOf(sentence: string, about: string, match: RegExpMatchArray): Dose[] {
  const { from = '', to = from, unit = '', daily } = match.groups ?? {};
  const value = Math.max(numberOf(from), numberOf(to));
  const text = match[0];
  if (/^(?:out|of|\/)/iu.test(unit)) return [{ ...painBound(sentence), value, text }];
  if (/^(?:times|x|×)$/iu.test(unit)) {
    // "10 × 10 s" is ten holds; their length follows.
    return daily
      ? [{ kind: 'times a day', value, most: MOST.timesADay, text }]
      : [{ kind: 'repetitions', value, most: MOST.repetitions, text }];
  }
  if (NO_DOSE.test(sentence)) return [];
  const seconds = value * (SECONDS[unit.charAt(0).toLowerCase()] ?? 1);
  return [{ ...lengthBound(sentence, about, seconds), value: seconds, text }];
}

/** Doses in prose that are over their bound. */
export function overdosesIn(sentences: readonly { readonly id: string; readonly text: string }[]): Finding[] {
  return sentences.flatMap(({ id, text }) =>
    dosesIn(text, id)
      .filter(({ value, most }) => value > most)
      .map((dose) => ({
        id,
        problem: `"${dose.text}" is ${dose.value} for ${dose.kind}, which may be ${dose.most} at most`,
      })),
  );
}

/** Seconds of a routine's pressure at its usual length, by area, on one side and in all. */
interface Load {
  readonly byArea: ReadonlyMap<string, number>;
  readonly session: number;
}

/** What a built-in routine asks for, held against the same bounds as the prose. */
export function overdosesOf(routine: Routine): Finding[] {
  const problems = routine.stages.flatMap((stage) =>
    stage.steps.flatMap((step) =>
      stepBounds(step, stage.id)
        .filter(({ value, most }) => value > most)
        .map(({ kind, value, most }) => ({
          id: `${routine.id}.${step.id}`,
          problem: `${value} for ${kind}, which may be ${most} at most`,
        })),
    ),
  );
  const { byArea, session } = loadOf(routine);
  const totals = [
    ...[...byArea].map(([area, value]) => ({ kind: `a ${area} in all`, value, most: mostOf(area) })),
    { kind: 'a session of both sides', value: session, most: MOST.session },
  ];
  return [
    ...problems,
    ...totals
      .filter(({ value, most }) => value > most)
      .map(({ kind, value, most }) => ({
        id: routine.id,
        problem: `${value} for ${kind}, which may be ${most} at most`,
      })),
  ];
}

const mostOf = (area: string) => (area === 'sole' ? MOST.sole : area === 'calf' ? MOST.calf : MOST.session);

interface Bound {
  readonly kind: string;
  readonly value: number;
  readonly most: number;
}

function stepBounds(step: Step, stage: string): Bound[] {
  const { seconds, repeat = 1, reps = 0, tools: usedTools } = step;
  const { kind, isPressure, isSpot, area } = workOf(step, stage);
  const most = seconds?.max ?? 0;
  const all = most * repeat;
  const bounds: Bound[] = [{ kind: 'repetitions', value: reps, most: MOST.repetitions }];
  if (isPressure && isSpot) bounds.push({ kind: 'a hold', value: most, most: MOST.hold });
  if (isPressure && isSpot) bounds.push({ kind: 'a spot', value: all, most: MOST.spot });
  if (isPressure) bounds.push({ kind: `a step on the ${area}`, value: all, most: mostOf(sharedArea(area)) });
  if (usedTools.some((id) => toolOf(id)?.part === 'gun'))
    bounds.push({ kind: 'a gun on a muscle', value: all, most: MOST.gun });
  if (kind === 'cold') {
    const isRoll = /roll/.test(step.technique);
    bounds.push({ kind: 'cold', value: all, most: isRoll ? MOST.coldRoll : MOST.coldPack });
  }
  if (kind === 'stretch') bounds.push({ kind: 'a stretch', value: most, most: MOST.stretch });
  if (kind === 'strength')
    bounds.push({ kind: 'heel raises in all', value: reps * repeat, most: MOST.raises });
  return bounds;
}

const sharedArea = (area: string | null) => (area === 'achilles' ? 'calf' : (area ?? ''));

function loadOf(routine: Routine): Load {
  const byArea = new Map<string, number>();
  let session = 0;
  for (const stage of routine.stages) {
    for (const step of stage.steps) {
      const { isPressure, area } = workOf(step, stage.id);
      if (!isPressure || step.optional || !step.seconds) continue;
      const seconds = step.seconds.usual * (step.repeat ?? 1);
      byArea.set(sharedArea(area), (byArea.get(sharedArea(area)) ?? 0) + seconds);
      session += seconds * (step.sides === 'each' ? 2 : 1);
    }
  }
  return { byArea, session };
}
