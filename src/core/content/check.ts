import { type ParsedRoutine, parseRoutine, type StepPlace } from '../routine/parse.js';
import { problemAt } from '../routine/problem.js';
import type { Problem, Step } from '../routine/types.js';
import { pointAreas } from './areas.js';
import { positions } from './positions.js';
import { techniques } from './techniques.js';
import { tools } from './tools.js';
import { bounds, workOf } from './work.js';

/**
 * Reads an author's routine document: {@link parseRoutine}, and beyond the document's shape what the catalogue knows. Ids of
 * points, techniques, tools and positions that it does not have get code `unknown` and are kept; `free` is known. A step over
 * a bound of its own, which a plan would leave out, gets code `bound`; with `clamp` it is shortened, and no problem. Bounds of
 * an area or of a session depend on the person's choices: the plan names those.
 */
export function readRoutine(input: unknown): ParsedRoutine {
  return parseRoutine(input, checkStep);
}

function checkStep(step: Step, { path, stage, clamp }: StepPlace): readonly Problem[] {
  const { seconds, repeat = 1 } = step;
  const { isPressure, isSpot, most } = workOf(step, stage);
  const unknown = (key: string, known: object, ...ids: readonly (string | undefined)[]) =>
    ids
      .filter((id) => id !== undefined && !Object.hasOwn(known, id))
      .map((id) => problemAt(`${path}.${key}`, 'unknown', `"${id}" is not known here`));
  const over = (key: string, length: number, most: number) =>
    clamp || length <= most
      ? []
      : [
          problemAt(
            `${path}.${key}`,
            'bound',
            `${length} s are over the bound of ${most} s: left out, unless it or the routine says clamp`,
          ),
        ];
  const usual = seconds?.usual ?? 0;
  return [
    ...unknown('point', pointAreas, step.point),
    ...unknown('technique', { ...techniques, free: 1 }, step.technique),
    ...unknown('tools', tools, ...step.tools),
    ...unknown('position', positions, step.position),
    ...over('seconds', usual, most),
    ...over('repeat', repeat > 1 && isPressure && isSpot ? usual * repeat : 0, bounds.spot),
  ];
}
