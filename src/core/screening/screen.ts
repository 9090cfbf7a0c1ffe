import { type Action, type Question, questions } from './questions.js';

/** One answer. "Not sure" acts exactly as yes. */
export type Answer = 'yes' | 'no' | 'not-sure';

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>;

/** `none-ticked` never means safe: the check cannot rule problems out. `incomplete`: a question is unanswered. */
export type Outcome = Action | 'incomplete' | 'none-ticked';

/** What the safety check leaves playable. */
export interface Clearance {
  readonly outcome: Outcome;
  readonly canStart: boolean;
  /** Ids of the questions that acted, in the order in which they are asked. Health data: keep it in memory. */
  readonly because: readonly string[];
}

/** The clearance of somebody who was not asked yet. */
export const notAsked: Clearance = { outcome: 'incomplete', canStart: false, because: [] };

const STRICTEST_FIRST: readonly Action[] = ['emergency', 'urgent'];

/** Turns answers into what may be played. The strictest answer wins; a missing one leaves nothing playable. */
export function screen(answers: Answers, extraRules: readonly Question[] = []): Clearance {
  const asked = [...questions, ...extraRules];
  const acting = asked.filter(({ id }) => {
    const answer = answerTo(answers, id);
    return answer === 'yes' || answer === 'not-sure';
  });
  const because = [...new Set(acting.map(({ id }) => id))];
  const strictest = STRICTEST_FIRST.find((action) => acting.some((question) => question.action === action));
  if (strictest) return { outcome: strictest, canStart: false, because };
  if (asked.some(({ id }) => answerTo(answers, id) !== 'no')) return notAsked;
  return { outcome: 'none-ticked', canStart: true, because };
}

/** The answer that says no to every question: what "None of these apply to me" means. */
export function noneOfThese(extraRules: readonly Question[] = []): Answers {
  return Object.fromEntries([...questions, ...extraRules].map(({ id }) => [id, 'no' as const]));
}

function answerTo(answers: Answers, id: string): unknown {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
