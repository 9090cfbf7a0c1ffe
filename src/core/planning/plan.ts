import type { Clearance } from '../screening/screen.js';
import type { Routine, Side, Stage, Step } from '../routine/types.js';
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
 * Pure and deterministic. Without a clearance that lets anything start, every step is left out.
 */
export function plan(routine: Routine, choices: Choices, clearance: Clearance): Plan {
  const steps = routine.stages.flatMap((stage) => stage.steps);
  if (!clearance.canStart) {
    const omitted = steps.map((step) => ({ step: step.id, reason: 'clearance' as const }));
    return { routine, choices, segments: [], omitted, seconds: 0 };
  }
  const layout = new Layout(choices);
  const segments = routine.stages.flatMap((stage) => layout.stage(stage));
  return { routine, choices, segments, omitted: [], seconds: totalSeconds(segments, steps) };
}

/** What a segment counts for in a sum: its length, or for one by hand the step's usual length, else an estimate. */
export function estimatedSeconds(segment: Segment, step: Step | undefined): number {
  return segment.seconds ?? step?.seconds?.usual ?? BY_HAND_ESTIMATE;
}

function totalSeconds(segments: readonly Segment[], steps: readonly Step[]): number {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return segments.reduce((sum, segment) => sum + estimatedSeconds(segment, byId.get(segment.step)), 0);
}

class Layout {
  readonly #choices: Choices;
  readonly #pace: number;
  #side: Side | null = null;

  constructor(choices: Choices) {
    this.#choices = choices;
    this.#pace = Math.min(PACE.most, Math.max(PACE.least, choices.pace ?? 1)) || 1;
  }

  stage(stage: Stage): Segment[] {
    const sides = this.#sides();
    const seen = new Set<string>();
    return sides.flatMap((side, at) =>
      stage.steps
        // A step without sides of its own belongs to the first pass only.
        .filter((step) => step.sides === 'each' || at === 0)
        .flatMap((step) => this.#unit(stage, step, step.sides === 'each' ? side : null, seen)),
    );
  }

  #sides(): readonly Side[] {
    if (this.#choices.sides !== 'both') return [this.#choices.sides];
    return this.#choices.firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
  }

  /** One step on one side: the time to get ready, then its holds with rests between them. */
  #unit(stage: Stage, step: Step, side: Side | null, seen: Set<string>): Segment[] {
    const rounds = step.repeat ?? 1;
    const base = { side, stage: stage.id, step: step.id, rounds };
    const unit: Segment[] = [];
    const add = (kind: Segment['kind'], seconds: number | null, reason: Reason, round: number) => {
      // A pause of no length would be a flicker on the screen and a cue for nothing.
      if (seconds === null || seconds > 0) unit.push({ ...base, kind, seconds, reason, round });
    };
    if (!this.#choices.noClock) {
      const [kind, seconds, reason] = this.#before(step, side, seen);
      add(kind, seconds, reason, 1);
    }
    seen.add(step.id);
    if (side) this.#side = side;
    for (let round = 1; round <= rounds; round++) {
      add('work', this.#workSeconds(step), 'in-the-routine', round);
      const rest = this.#choices.rest ?? step.rest ?? 0;
      if (round < rounds && !this.#choices.noClock)
        add('rest', this.#stretched(rest), 'between-holds', round);
    }
    return unit;
  }

  #before(step: Step, side: Side | null, seen: ReadonlySet<string>): [Segment['kind'], number, Reason] {
    const { leadIn = LEAD_IN, switchPause = SWITCH_PAUSE } = this.#choices;
    const isOtherSide = side !== null && this.#side !== null && side !== this.#side;
    if (isOtherSide && seen.has(step.id)) return ['switch', this.#stretched(switchPause), 'other-side'];
    // Back to the first side with a step that nobody has read yet: it needs both the change and the reading.
    if (isOtherSide) return ['switch', this.#stretched(Math.max(leadIn, switchPause)), 'other-side'];
    if (seen.has(step.id)) return ['ready', this.#stretched(leadIn * SECOND_READING), 'again-on-this-side'];
    return ['ready', this.#stretched(leadIn), 'read-first'];
  }

  #workSeconds({ seconds }: Step): number | null {
    if (!seconds || this.#choices.noClock) return null;
    return Math.max(1, Math.floor(Math.min(this.#stretched(seconds.usual), seconds.max)));
  }

  #stretched(seconds: number): number {
    const stretched = Math.round(seconds * this.#pace);
    return Number.isFinite(stretched) ? Math.max(0, stretched) : 0;
  }
}
