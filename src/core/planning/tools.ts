import { techniques } from '../content/techniques.js';
import { known, toolOf, type Work } from '../content/work.js';
import type { Step } from '../routine/types.js';
import { sortedBy } from './sums.js';
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
  const isUsable = (id: string) =>
    isAllowed(id) && (isHand(id) || !choices.tools || choices.tools.includes(id));
  const own = step.tools.filter(isUsable);
  if (work.part || work.kind === 'cold') return own;
  if (step.optional) return byFirmness(own, choices);
  // What is rolled under the foot to end a session is no work of hands.
  const { last } = known(techniques, step.technique) ?? {};
  const needsNoHand = last !== undefined || own.some(isHand);
  const others = step.tools
    .filter(isAllowed)
    .flatMap((id) => toolOf(id)?.substitutes ?? [])
    .filter((id) => isUsable(id) && !toolOf(id)?.part && !(isHand(id) && needsNoHand));
  // Without a list of what is at hand there is no need to look further.
  const found = [...own, ...(choices.tools || needsHands || own.length === 0 ? others : [])];
  // Where hands are only the last resort, whatever else there is comes before them.
  const isHandFirst = isHand(step.tools[0] ?? '');
  const sorted = isHandFirst ? own : sortedBy(found, (id) => +isHand(id));
  return byFirmness([...new Set(sorted)], choices);
}

/** Light: from the softest on, hands too. Firm: from the firmest on. */
function byFirmness(ids: readonly string[], { firmness }: Choices): readonly string[] {
  const sign = firmness === 'light' ? 1 : firmness === 'firm' ? -1 : 0;
  return sortedBy(ids, (id) => sign * (toolOf(id)?.firmness ?? 0));
}

/** Which rule chose another tool than the step's own first. */
export function toolNote(step: Step, tools: readonly string[], choices: Choices): Note['rule'] | null {
  const [first] = tools;
  if (first === undefined || first === step.tools[0]) return null;
  if (isHand(first)) return 'tool-hand';
  const isByFirmness = choices.firmness !== 'medium' && choices.firmness && step.tools.includes(first);
  return isByFirmness ? 'tool-firmness' : 'tool-substitute';
}
