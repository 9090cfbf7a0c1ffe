import { workOf } from '../content/work.js';
import { sharesOf } from '../planning/shares.js';
import type { Plan, Segment } from '../planning/types.js';
import type { LogEntry } from './types.js';
import { stepOf } from './units.js';

/**
 * The longest that a hold may become without going over a bound of care, in milliseconds: what was pressed on the spot, on this
 * calf or sole and in the session, and what is still to come, is taken off. Infinite for what is no pressure.
 */
export function roomMs(plan: Plan, index: number, log: readonly LogEntry[]): number {
  const here = plan.segments[index];
  const left = new Map(sharesAt(plan, here).map(({ key, most }) => [key, most * 1000]));
  const take = (segment: Segment | undefined, ms: number) => {
    for (const { key } of sharesAt(plan, segment)) {
      left.set(key, (left.get(key) ?? Infinity) - ms);
    }
  };
  for (const { index: visited, ms } of log) take(plan.segments[visited], ms);
  for (const segment of plan.segments.slice(index + 1)) take(segment, (segment.seconds ?? 0) * 1000);
  return Math.max(0, Math.min(...left.values()));
}

function sharesAt(plan: Plan, segment: Segment | undefined) {
  const step = segment && stepOf(plan, segment);
  if (!step || segment.kind !== 'work') return [];
  return sharesOf(step, workOf(step, segment.stage), [segment.side], plan.gentle);
}
