import { boundOf, bounds, workOf } from '../content/work.js';
import type { Plan, Segment } from '../planning/types.js';
import type { LogEntry } from './types.js';
import { stepOf } from './units.js';

/**
 * The longest that a hold may become without going over a bound of care, in milliseconds: what was pressed on the spot, on this
 * calf or sole and in the session, and what is still to come, is taken off. Infinite for what is no pressure.
 */
export function roomMs(plan: Plan, index: number, log: readonly LogEntry[]): number {
  const here = pressureAt(plan, plan.segments[index]);
  if (!here) return Infinity;
  let session: number = bounds.session * 1000;
  let area = here.bound === null ? Infinity : bounds[here.bound] * 1000;
  let spot = here.spot === null ? Infinity : bounds[plan.gentle ? 'gentle' : 'spot'] * 1000;
  const take = (segment: Segment | undefined, ms: number) => {
    const other = pressureAt(plan, segment);
    if (!other) return;
    session -= ms;
    if (other.side !== here.side) return;
    if (other.bound === here.bound) area -= ms;
    if (other.spot === here.spot) spot -= ms;
  };
  for (const { index: visited, ms } of log) take(plan.segments[visited], ms);
  for (const segment of plan.segments.slice(index + 1)) take(segment, (segment.seconds ?? 0) * 1000);
  return Math.max(0, Math.min(session, area, spot));
}

function pressureAt(plan: Plan, segment: Segment | undefined) {
  const step = segment && stepOf(plan, segment);
  if (!step || segment.kind !== 'work') return null;
  const { isPressure, isSpot, area } = workOf(step, segment.stage);
  if (!isPressure) return null;
  const spot = isSpot || plan.gentle ? (step.point ?? step.id) : null;
  return { side: segment.side, bound: boundOf(area), spot };
}
