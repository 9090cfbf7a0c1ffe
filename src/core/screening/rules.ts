import { problemAt } from '../routine/problem.js';
import type { Problem, ProblemCode } from '../routine/types.js';
import { type Action, actions, type Part, parts, type Question, questions } from './questions.js';

/**
 * A question that the host adds, or one of ours that it makes stricter. Nothing here can make the check weaker: of two
 * actions the stricter counts, parts only add up, and only ours says where a clinician may agree.
 */
export interface HostRule {
  /** A new id, or that of one of {@link questions}. */
  readonly id: string;
  /** What is asked, in plain words. Needed for a new question. */
  readonly text?: string;
  readonly action: Action;
  /** Default: `signs` for an emergency or urgent action, else `conditions`. */
  readonly group?: 'signs' | 'conditions' | 'again';
  readonly removes?: readonly Part[];
  readonly gentle?: boolean;
  /** `false` takes "a clinician told me I can" away. */
  readonly clinicianMayAgree?: boolean;
}

/** The questions with a host's rules in them, and what in those rules cannot be meant. */
export interface Asked {
  readonly questions: readonly Question[];
  /** Paths like `rules[1].action`. Code `weaker`: the rule would have weakened the check, and was refused. */
  readonly problems: readonly Problem[];
}

/** Reads a host's rules from unchecked data. Never throws: what cannot be read is named, and changes nothing. */
export function withRules(rules: unknown): Asked {
  const problems: Problem[] = [];
  const asked = new Map(questions.map((question) => [question.id, question]));
  const report: Report = (path, code, message) => {
    problems.push(problemAt(path, code, message));
  };
  const attempt = (path: string, act: () => void) => {
    try {
      act();
    } catch {
      report(path, 'type', 'could not be read');
    }
  };
  attempt('rules', () => {
    const list = rules ?? [];
    if (!Array.isArray(list)) report('rules', 'type', 'expected a list');
    else
      list.forEach((rule: unknown, at) => {
        const path = `rules[${at}]`;
        attempt(path, () => {
          read(rule, path, asked, report);
        });
      });
  });
  return { questions: [...asked.values()], problems };
}

type Report = (path: string, code: ProblemCode, message: string) => void;

function read(rule: unknown, path: string, asked: Map<string, Question>, report: Report): void {
  const { id, text, action, group, removes, gentle, clinicianMayAgree } = Object(rule) as Record<
    keyof HostRule,
    unknown
  >;
  if (typeof id !== 'string' || !id.trim()) {
    report(`${path}.id`, 'missing', 'expected text');
    return;
  }
  const known = asked.get(id);
  const given = actions.find((one) => one === action);
  if (!given && (!known || action !== undefined)) {
    report(`${path}.action`, known ? 'weaker' : 'choice', `expected one of ${actions.join(', ')}`);
    return;
  }
  const words = typeof text === 'string' && text.trim();
  // A rule without words still stands before the play: dropping it would make the check weaker.
  if (!known && !words) report(`${path}.text`, 'missing', 'expected text');
  const list: readonly unknown[] = Array.isArray(removes) ? removes : [];
  const removed = parts.filter((part) => list.includes(part));
  if (removes !== undefined && (!Array.isArray(removes) || removed.length < new Set(list).size))
    report(`${path}.removes`, 'choice', `expected any of ${parts.join(', ')}`);
  const ours: Question = known ?? {
    id,
    group:
      (['signs', 'conditions', 'again'] as const).find((one) => one === group) ??
      (given === 'emergency' || given === 'urgent' ? 'signs' : 'conditions'),
    action: 'advice',
    removes: [],
    gentle: false,
    clinicianMayAgree: false,
    text: words || id,
  };
  const stricter = actions.find((one) => one === given || one === ours.action) ?? ours.action;
  // Where a rule of ours asked for less than a clinician, a clinician may allow what it asks for now.
  const mayAgree = ours.clinicianMayAgree || ours.action === 'modify' || ours.action === 'advice';
  const weaker = {
    action: given && given !== stricter,
    clinicianMayAgree: clinicianMayAgree === true && !mayAgree,
    gentle: gentle === false && ours.gentle,
  };
  for (const [field, isRefused] of Object.entries(weaker))
    if (isRefused) report(`${path}.${field}`, 'weaker', `"${id}" is not made weaker`);
  asked.set(id, {
    ...ours,
    action: stricter,
    removes: parts.filter((part) => ours.removes.includes(part) || removed.includes(part)),
    gentle: ours.gentle || gentle === true,
    clinicianMayAgree: clinicianMayAgree !== false && stricter === 'clinician' && mayAgree,
  });
}
