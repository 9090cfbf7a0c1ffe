import type { Routine, Side, Stage, Step } from '../routine/types.js';
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
  const layout = new Layout(choices, pace, stretchedHolds(fitted, choices, pace, found.gentle));
  const segments = isLocked ? [] : fitted.stages.flatMap((stage) => layout.stage(stage));
  const steps = new Map(fitted.stages.flatMap((stage) => stage.steps.map((step) => [step.id, step])));
  const seconds = segments.reduce((sum, one) => sum + estimatedSeconds(one, steps.get(one.step)), 0);
  return { routine: fitted, choices, ...found, segments, seconds };
}

/** What a segment counts for in a sum: its length, or for one by hand the step's usual length, else an estimate. */
export function estimatedSeconds(segment: Segment, step: Step | undefined): number {
  return segment.seconds ?? step?.seconds?.usual ?? BY_HAND_ESTIMATE;
}

class Layout {
  readonly #choices: Choices;
  readonly #pace: number;
  readonly #holds: ReadonlyMap<string, number>;
  #side: Side | null = null;

  constructor(choices: Choices, pace: number, holds: ReadonlyMap<string, number>) {
    this.#choices = choices;
    this.#pace = pace;
    this.#holds = holds;
  }

  stage(stage: Stage): Segment[] {
    const { sides, firstSide } = this.#choices;
    const both: readonly Side[] = firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
    const seen = new Set<string>();
    return (sides === 'both' ? both : [sides]).flatMap((side, at) =>
      stage.steps
        // A step without sides of its own belongs to the first pass only.
        .filter((step) => step.sides === 'each' || at === 0)
        .flatMap((step) => this.#unit(stage, step, step.sides === 'each' ? side : null, seen)),
    );
  }

  /** One step on one side: the time to get ready, then its holds with rests between them. */
  #unit(stage: Stage, step: Step, side: Side | null, seen: Set<string>): Segment[] {
    const { rest = step.rest ?? 0, noClock } = this.#choices;
    const rounds = step.repeat ?? 1;
    const base = { side, stage: stage.id, step: step.id, rounds };
    const unit: Segment[] = [];
    const pause = (kind: Segment['kind'], length: number, reason: Reason, round: number) => {
      const seconds = Math.round(length * this.#pace);
      // A pause of no length would be a flicker on the screen and a cue for nothing.
      if (!noClock && seconds > 0 && seconds < Infinity) unit.push({ ...base, kind, seconds, reason, round });
    };
    pause(...this.#before(step, side, seen), 1);
    seen.add(step.id);
    if (side) this.#side = side;
    for (let round = 1; round <= rounds; round++) {
      const seconds = noClock ? null : (this.#holds.get(step.id) ?? null);
      unit.push({
        ...base,
        kind: 'work',
        seconds,
        reason: 'in-the-routine',
        round,
      });
      if (round < rounds) pause('rest', rest, 'between-holds', round);
    }
    return unit;
  }

  #before(step: Step, side: Side | null, seen: ReadonlySet<string>): [Segment['kind'], number, Reason] {
    const { leadIn = LEAD_IN, switchPause = SWITCH_PAUSE } = this.#choices;
    const isNew = !seen.has(step.id);
    if (side && this.#side && side !== this.#side) {
      // Back to the first side with a step that nobody has read yet: it needs both the change and the reading.
      return ['switch', isNew ? Math.max(leadIn, switchPause) : switchPause, 'other-side'];
    }
    return isNew ? ['ready', leadIn, 'read-first'] : ['ready', leadIn * SECOND_READING, 'again-on-this-side'];
  }
}
