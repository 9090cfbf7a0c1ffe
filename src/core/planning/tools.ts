import { techniques } from '../content/techniques.js';
import { known, toolOf, type Work } from '../content/work.js';
import type { Step } from '../routine/types.js';
import type { Choices, Note } from './types.js';

export function isHand(id: string): boolean {
  return toolOf(id)?.isHand === true;
}

/**
 * The tools that a step may be done with, the one to take first: those of the step that are at hand, in its own order, then a
 * substitute, then hands. Empty where there is none. What is done with a gun, a scraper or cold has no substitute.
 */
export function usableTools(
  step: Step,
  work: Work,
  choices: Choices,
  isAllowed: (tool: string) => boolean,
  needsHands: boolean,
): readonly string[] {
  const isThere = (id: string) => isHand(id) || !choices.tools || choices.tools.includes(id);
  const own = step.tools.filter((id) => isAllowed(id) && isThere(id));
  if (work.part || work.kind === 'cold') return own;
  if (step.optional) return byFirmness(own, choices);
  // What is rolled under the foot to end a session is no work of hands.
  const { last } = known(techniques, step.technique) ?? {};
  const needsNoHand = last !== undefined || own.some(isHand);
  const others = step.tools
    .filter(isAllowed)
    .flatMap((id) => toolOf(id)?.substitutes ?? [])
    .filter((id) => isAllowed(id) && isThere(id) && !toolOf(id)?.part && !(isHand(id) && needsNoHand));
  // Without a list of what is at hand there is no need to look further.
  const found = [...own, ...(choices.tools || needsHands || own.length === 0 ? others : [])];
  // Where hands are only the last resort, whatever else there is comes before them.
  const isHandFirst = isHand(step.tools[0] ?? '');
  const sorted = isHandFirst ? own : [...found].sort((a, b) => +isHand(a) - +isHand(b));
  return byFirmness([...new Set(sorted)], choices);
}

/** Light: from the softest on, hands too. Firm: from the firmest on. */
function byFirmness(ids: readonly string[], { firmness }: Choices): readonly string[] {
  const sign = firmness === 'light' ? 1 : firmness === 'firm' ? -1 : 0;
  const firmnessOf = (id: string) => toolOf(id)?.firmness ?? 0;
  return sign ? [...ids].sort((a, b) => sign * (firmnessOf(a) - firmnessOf(b))) : ids;
}

/** Which rule chose another tool than the step's own first. */
export function toolNote(step: Step, tools: readonly string[], choices: Choices): Note['rule'] | null {
  const [first] = tools;
  if (first === undefined || first === step.tools[0]) return null;
  if (isHand(first)) return 'tool-hand';
  const isByFirmness = choices.firmness !== 'medium' && choices.firmness && step.tools.includes(first);
  return isByFirmness ? 'tool-firmness' : 'tool-substitute';
}
