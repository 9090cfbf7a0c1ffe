import { routines } from '../content/routines/index.js';
import { workOf } from '../content/work.js';
import type { Routine, Step } from '../routine/types.js';

/**
 * Steps of the built-in routines that may take the place of one: the same kind of work at the same point, or a stretch of the same
 * muscle, and not in the routine yet. None is optional. Empty where nobody can say what the step does.
 */
export function equalsOf(step: Step, stage: string, { stages }: Routine): readonly Step[] {
  const { kind } = workOf(step, stage);
  const taken = new Set(stages.flatMap(({ steps }) => steps.map(({ id }) => id)));
  // A stretch has no point: what it stretches is told by its technique.
  const isOfCalf = ({ technique }: Step) => technique.startsWith('calf');
  const isEqual = (other: Step, stage: string) =>
    kind !== 'unknown' &&
    kind === workOf(other, stage).kind &&
    other.point === step.point &&
    (other.point !== undefined || isOfCalf(step) === isOfCalf(other));
  return Object.values(routines)
    .flatMap((routine) => routine.stages)
    .flatMap(({ id, steps }) => steps.filter((other) => !other.optional && isEqual(other, id)))
    .filter(({ id }) => !taken.has(id) && taken.add(id));
}
