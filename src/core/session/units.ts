/** A unit is one step on one side: the time to get ready, its holds, and the rests between them. A second helping is another. */
import type { Plan, Segment } from '../planning/types.js';
import type { Step } from '../routine/types.js';

/** Per plan, worked out once: plans are never changed, so the answers cannot go stale. */
interface Units {
  /** First segment of each unit, ascending. */
  readonly starts: readonly number[];
  /** For each segment, the number of its unit, from 0. */
  readonly of: readonly number[];
  readonly steps: ReadonlyMap<string, Step>;
}

const cache = new WeakMap<Plan, Units>();

function unitsOf(plan: Plan): Units {
  let units = cache.get(plan);
  if (!units) {
    const starts: number[] = [];
    const of = plan.segments.map((segment, index) => {
      const before = plan.segments[index - 1];
      const { step, side, helping } = segment;
      if (step !== before?.step || side !== before.side || helping !== before.helping) starts.push(index);
      return starts.length - 1;
    });
    const steps = plan.routine.stages.flatMap((stage) => stage.steps);
    units = { starts, of, steps: new Map(steps.map((step) => [step.id, step])) };
    cache.set(plan, units);
  }
  return units;
}

/** How many units a plan has. */
export function unitCount(plan: Plan): number {
  return unitsOf(plan).starts.length;
}

/** The number of a segment's unit, from 1. */
export function unitNumber(plan: Plan, index: number): number {
  return (unitsOf(plan).of[index] ?? -1) + 1;
}

/** Index of the first segment of the unit that a segment is in. */
export function unitStart(plan: Plan, index: number): number {
  return unitsOf(plan).starts[unitNumber(plan, index) - 1] ?? 0;
}

/** Index of the first segment of the next unit; `null` in the last one. */
export function nextUnitAt(plan: Plan, index: number): number | null {
  return unitsOf(plan).starts[unitNumber(plan, index)] ?? null;
}

/** Index of the first segment of the unit before; of this one, where it is the first. */
export function previousUnitAt(plan: Plan, index: number): number {
  return unitsOf(plan).starts[Math.max(0, unitNumber(plan, index) - 2)] ?? 0;
}

/** The step that a segment is part of. */
export function stepOf(plan: Plan, segment: Segment): Step | null {
  return unitsOf(plan).steps.get(segment.step) ?? null;
}
