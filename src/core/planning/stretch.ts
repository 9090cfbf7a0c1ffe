import { workOf } from '../content/work.js';
import type { Routine } from '../routine/types.js';
import { sharesOf } from './fit.js';
import type { Choices } from './types.js';

/**
 * The length of each timed step's hold in whole seconds, by its id, stretched by `pace` up to the step's maximum. Where all that
 * were too much for a spot, a calf, a sole or the session, every hold that shares the bound gets the same part of its stretch.
 */
export function stretchedHolds(
  routine: Routine,
  choices: Choices,
  pace: number,
  gentle: boolean,
): ReadonlyMap<string, number> {
  /** By bound: what the usual lengths leave of it, and how much more the pace asks for, in seconds. */
  const loads = new Map<string, { left: number; more: number }>();
  const holds = routine.stages.flatMap((stage) =>
    stage.steps.flatMap((step) => {
      const { id, seconds, repeat = 1 } = step;
      if (!seconds) return [];
      const { usual, max } = seconds;
      const more = Math.max(0, Math.min(Math.round(usual * pace), max) - usual);
      const shared = sharesOf(step, workOf(step, stage.id), choices, gentle).map(({ key, most, times }) => {
        const load = loads.get(key) ?? { left: most, more: 0 };
        load.left -= usual * repeat * times;
        load.more += more * repeat * times;
        loads.set(key, load);
        return load;
      });
      return [{ id, usual, more, shared }];
    }),
  );
  return new Map(
    holds.map(({ id, usual, more, shared }) => {
      const part = Math.min(1, ...shared.map((load) => Math.max(0, load.left / (load.more || 1))));
      return [id, Math.max(1, Math.floor(usual + more * part))];
    }),
  );
}
