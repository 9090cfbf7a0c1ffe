/** Short forms in which the built-in routines are written; lists of ids have spaces between them. */
import type { Amount, Label, Routine, Stage, Step } from '../../routine/types.js';
import { ids } from '../lists.js';

type Seconds = readonly [min: number, usual: number, max: number];

/** Where a length comes from that the article does not give. */
export const OURS = ' default';

/** A step at a point, once on each side. Its words are in `messages` under its id. */
export function step(
  id: string,
  point: string,
  technique: string,
  tools: string,
  position: string,
  seconds: Seconds,
  sources: string,
  more: Partial<Step> = {},
): Step {
  return {
    ...move(id, technique, tools, position, seconds, sources, 'small-or-mixed'),
    point,
    ...more,
  };
}

/** A step without a point: a stretch, a raise. */
export function move(
  id: string,
  technique: string,
  tools: string,
  position: string,
  [min, usual, max]: Seconds,
  sources: string,
  label: Label,
  more: Partial<Step> = {},
): Step {
  return {
    id,
    technique,
    tools: ids(tools),
    position,
    seconds: { min, usual, max } satisfies Amount,
    sides: 'each',
    sources: ids(sources),
    label,
    ...more,
  };
}

export function stage(id: string, ...steps: readonly Step[]): Stage {
  return { id, steps };
}

export function routine(
  id: string,
  sources: string,
  label: Label,
  stages: readonly Stage[],
  more: Partial<Routine> = {},
): Routine {
  return { id, version: 1, stages, sources: ids(sources), label, ...more };
}
