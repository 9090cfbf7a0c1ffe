import { routines } from '../content/routines/index.js';
import { workOf } from '../content/work.js';
import type { Routine, Step } from '../routine/types.js';

/**
 * Steps of the built-in routines that may take the place of one: the same kind of work at the same point, or a stretch of the same
 * muscle, and not in the routine yet. None is optional. Empty where nobody can say what the step does.
 */
export function equalsOf(step: Step, stage: string, { stages }: Routine): readonly Step[] {
  const { kind } = workOf(step, stage);
  const found = new Map(
    stages.flatMap(({ steps }) => steps.map(({ id }): [string, Step | null] => [id, null])),
  );
  // A stretch has no point: what it stretches is told by its technique.
  const isOfCalf = ({ technique }: Step) => technique.startsWith('calf');
  for (const routine of Object.values(routines))
    for (const { id, steps } of routine.stages)
      for (const other of steps) {
        const isSame = other.point === step.point && workOf(other, id).kind === kind && kind !== 'unknown';
        const isEqual = isSame && (step.point !== undefined || isOfCalf(step) === isOfCalf(other));
        if (isEqual && !other.optional && !found.has(other.id)) found.set(other.id, other);
      }
  return [...found.values()].filter((other) => other !== null);
}
