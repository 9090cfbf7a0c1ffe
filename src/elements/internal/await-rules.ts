/**
 * Stands in the place of `core/screening/rules` in the file for script tags: who gives rules of a host to the check needs the file
 * that reads them. Until that is there, nothing can be started with them: a rule that is not read would make the check weaker.
 */
import { type Question, questions } from '../../core/screening/questions.js';
import type { Asked } from '../../core/screening/rules.js';
import { shared } from './register.js';

/** Asked by no list and answered by nobody, it leaves the check open. */
const LOCK = { id: '', group: 'none' } as unknown as Question;

export function withRules(rules: unknown): Asked {
  const { more } = shared();
  if (more) return more.withRules(rules);
  const isWithout = !rules || (Array.isArray(rules) && rules.length === 0);
  return isWithout
    ? { questions, problems: [] }
    : {
        questions: [...questions, LOCK],
        problems: [{ path: 'rules', code: 'missing', message: 'rules need heelkit-more.js' }],
      };
}
