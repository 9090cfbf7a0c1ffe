import type { Routine, Side, Step } from '../routine/types.js';
import type { Clearance } from '../screening/screen.js';
import { fit } from './fit.js';
import { stretchedHolds } from './stretch.js';
import type { Choices, Plan, Reason, Segment } from './types.js';

/** Our cautious defaults, in seconds: no trial has tested how long people need to read or to change sides. */
const LEAD_IN = 10;
const SWITCH_PAUSE = 8;
/** Who has read the step on the first side needs half the time on the second. */
const SECOND_READING = 0.5;
/** What a step by hand is taken to last when a plan's length is added up, in seconds. */
const BY_HAND_ESTIMATE = 30;
const PACE = { least: 1, most: 10 };

/**
 * Lays a routine out in time: stage by stage, in each stage first one side and then the other, in the routine's own order.
 * What the safety check takes away, and what is over a bound of care, is left out and named. Pure and deterministic.
 */
export function plan(routine: Routine, choices: Choices, clearance: Clearance): Plan {
  const { routine: fitted, isLocked, ...found } = fit(routine, choices, clearance);
  const pace = Math.min(PACE.most, Math.max(PACE.least, choices.pace ?? 1)) || 1;
  const holds = stretchedHolds(fitted, choices, pace, found.gentle);
  const segments = isLocked ? [] : layOut(fitted, choices, pace, holds);
  const steps = new Map(fitted.stages.flatMap((stage) => stage.steps.map((step) => [step.id, step])));
  const seconds = segments.reduce((sum, one) => sum + estimatedSeconds(one, steps.get(one.step)), 0);
  return { routine: fitted, choices, ...found, segments, seconds };
}

/** What a segment counts for in a sum: its length, or for one by hand the step's usual length, else an estimate. */
export function estimatedSeconds(segment: Segment, step: Step | undefined): number {
  return segment.seconds ?? step?.seconds?.usual ?? BY_HAND_ESTIMATE;
}

function layOut(
  { stages }: Routine,
  choices: Choices,
  pace: number,
  holds: ReadonlyMap<string, number>,
): Segment[] {
  const { sides, firstSide, noClock } = choices;
  const both: readonly Side[] = firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
  const segments: Segment[] = [];
  let here: Side | null = null;

  /** One step on one side: the time to get ready, then its holds with rests between them. */
  const add = (stage: string, step: Step, side: Side | null, isNew: boolean) => {
    const { id, repeat: rounds = 1 } = step;
    const base = { side, stage, step: id, rounds };
    const pause = (kind: Segment['kind'], length: number, reason: Reason, round: number) => {
      const seconds = Math.round(length * pace);
      // A pause of no length would be a flicker on the screen and a cue for nothing.
      if (!noClock && seconds > 0 && seconds < Infinity)
        segments.push({ ...base, kind, seconds, reason, round });
    };
    pause(...before(choices, side !== null && here !== null && side !== here, isNew), 1);
    here = side ?? here;
    for (let round = 1; round <= rounds; round++) {
      const seconds = noClock ? null : (holds.get(id) ?? null);
      segments.push({ ...base, kind: 'work', seconds, reason: 'in-the-routine', round });
      if (round < rounds) pause('rest', choices.rest ?? step.rest ?? 0, 'between-holds', round);
    }
  };

  for (const { id, steps } of stages)
    (sides === 'both' ? both : [sides]).forEach((side, pass) => {
      for (const step of steps) {
        if (step.sides === 'each') add(id, step, side, pass === 0);
        // A step without sides of its own belongs to the first pass only.
        else if (pass === 0) add(id, step, null, true);
      }
    });
  return segments;
}

function before(
  { leadIn = LEAD_IN, switchPause = SWITCH_PAUSE }: Choices,
  isOtherSide: boolean,
  isNew: boolean,
): [Segment['kind'], number, Reason] {
  // Back to the first side with a step that nobody has read yet: it needs both the change and the reading.
  if (isOtherSide) return ['switch', isNew ? Math.max(leadIn, switchPause) : switchPause, 'other-side'];
  return isNew ? ['ready', leadIn, 'read-first'] : ['ready', leadIn * SECOND_READING, 'again-on-this-side'];
}
