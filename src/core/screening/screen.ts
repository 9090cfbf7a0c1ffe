import { type Action, actions, type Part, parts, type Question } from './questions.js';
import { type HostRule, withRules } from './rules.js';

/** One answer. "Not sure" acts exactly as yes. */
export type Answer = 'yes' | 'no' | 'not-sure';

/** Answers by question id; and by {@link clinicianAgrees}, whether a clinician told the person that they can. */
export type Answers = Readonly<Record<string, Answer>>;

/** The id of "a clinician told me I can". Only a yes counts, for rules that allow it, and never after a sign. */
export const clinicianAgrees = 'clinician-agrees';

/** `none-ticked` never means safe: the check cannot rule problems out. `incomplete`: a question is unanswered. */
export type Outcome = Action | 'incomplete' | 'none-ticked';

/** What the safety check leaves playable. */
export interface Clearance {
  readonly outcome: Outcome;
  readonly canStart: boolean;
  /** Ids of the questions that acted, in the order in which they are asked. Health data: keep it in memory. */
  readonly because: readonly string[];
  /** What falls away. */
  readonly removed: readonly Part[];
  /** Only the gentle version: hands, light, at most 60 s a spot, seated. */
  readonly gentle: boolean;
}

/** The clearance of somebody who was not asked yet. */
export const notAsked: Clearance = {
  outcome: 'incomplete',
  canStart: false,
  because: [],
  removed: [],
  gentle: false,
};

/**
 * Turns answers into what may be played. Nothing is scored: the strictest action wins, and what falls away adds up. A missing
 * answer among signs and conditions leaves nothing playable. Answers to `again` act where there are any.
 */
export function screen(answers: Answers, extraRules: readonly HostRule[] = []): Clearance {
  const asked = withRules(extraRules).questions;
  const acting = asked.filter(({ id }) => {
    const answer = answerTo(answers, id);
    return answer === 'yes' || answer === 'not-sure';
  });
  const found = {
    because: acting.map(({ id }) => id),
    removed: parts.filter((part) => acting.some(({ removes }) => removes.includes(part))),
    gentle: acting.some(({ gentle }) => gentle),
  };
  const strictest = actions.find((action) => acting.some((question) => question.action === action));
  const isAgreed = answerTo(answers, clinicianAgrees) === 'yes' && mayAllAgree(acting);
  if (strictest === 'emergency' || strictest === 'urgent' || (strictest === 'clinician' && !isAgreed))
    return { outcome: strictest, canStart: false, ...found };
  const isOpen = (question: Question) =>
    question.group !== 'again' && !acting.includes(question) && answerTo(answers, question.id) !== 'no';
  if (asked.some(isOpen)) return notAsked;
  const isLess = found.removed.length > 0 || found.gentle;
  return { outcome: !strictest ? 'none-ticked' : isLess ? 'modify' : 'advice', canStart: true, ...found };
}

/**
 * The answers that say no: to every sign and condition, or to the groups that are named. What "None of these apply to me"
 * means.
 */
export function noneOfThese(
  extraRules: readonly HostRule[] = [],
  groups: readonly Question['group'][] = ['signs', 'conditions'],
): Answers {
  const asked = withRules(extraRules).questions.filter(({ group }) => groups.includes(group));
  return Object.fromEntries(asked.map(({ id }) => [id, 'no']));
}

/** Whether "a clinician told me I can" may be offered: every rule that acts allows it. */
export function clinicianMayAgree(
  { outcome, because }: Clearance,
  extraRules: readonly HostRule[] = [],
): boolean {
  const asked = withRules(extraRules).questions;
  return outcome === 'clinician' && mayAllAgree(asked.filter(({ id }) => because.includes(id)));
}

function mayAllAgree(acting: readonly Question[]): boolean {
  return acting.every((question) => question.action !== 'clinician' || question.clinicianMayAgree);
}

function answerTo(answers: Answers, id: string): unknown {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
