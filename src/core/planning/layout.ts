import { known } from '../content/work.js';
import type { Side, Stage, Step } from '../routine/types.js';
import type { Item } from './fit.js';
import type { Ordered } from './order.js';
import { sortedBy } from './sums.js';
import type { Choices, Reason, Segment } from './types.js';

/** Our cautious defaults, in seconds: no trial has tested how long people need to read or to change sides. */
const LEAD_IN = 10;
const SWITCH_PAUSE = 8;
/** Who has read the step on the first side needs half the time on the second. */
const SECOND_READING = 0.5;
/** In the evening nobody is in a hurry: longer pauses, where none were chosen. */
const UNHURRIED = 1.5;
/** What a step by hand is taken to last when a plan's length is added up, in seconds. */
const BY_HAND_ESTIMATE = 30;

/** What a segment counts for in a sum: its length, or for one by hand the step's usual length, else an estimate. */
export function estimatedSeconds(segment: Segment, step: Step | undefined): number {
  return segment.seconds ?? step?.seconds?.usual ?? BY_HAND_ESTIMATE;
}

/**
 * Lays items out in time. What is done in one position is done on the first side, then on the other, so that the position
 * changes as seldom as the order allows, and the side no more often than that asks for. `done` was played before.
 */
export function layOut(
  groups: readonly Ordered[],
  choices: Choices,
  pace: number,
  lengthOf: (step: Step) => number | null,
  done: readonly Segment[] = [],
): Segment[] {
  const segments: Segment[] = [];
  const read = new Set(done.map(({ step }) => step));
  let here: Side | null = done.reduce<Side | null>((last, { side }) => side ?? last, null);

  /** One step on one side: the time to get ready, then its holds with rests between them. */
  const add = ({ id: stage }: Stage, { step, reason, helping }: Item, side: Side | null) => {
    const { id, repeat: rounds = 1 } = step;
    const push = (kind: Segment['kind'], seconds: number | null, reason: Reason, round: number) =>
      segments.push({
        id: JSON.stringify([id, side, helping, kind, round]),
        ...{ kind, seconds, side, stage, step: id, reason, round, rounds, helping },
      });
    const pause = (kind: Segment['kind'], length: number, reason: Reason, round: number) => {
      const seconds = Math.round(length * pace);
      // A pause of no length would be a flicker on the screen and a cue for nothing.
      if (!choices.noClock && seconds > 0 && seconds < Infinity) push(kind, seconds, reason, round);
    };
    pause(...before(choices, side !== null && here !== null && side !== here, !read.has(id), id), 1);
    read.add(id);
    here = side ?? here;
    for (let round = 1; round <= rounds; round++) {
      push('work', choices.noClock ? null : lengthOf(step), reason, round);
      if (round < rounds) pause('rest', choices.rest ?? step.rest ?? 0, 'between-holds', round);
    }
  };

  for (const { stage, items } of groups) {
    for (const run of runsOf(items)) {
      sidesIn(choices).forEach((side, pass) => {
        for (const item of run) {
          if (item.sides.includes(side)) add(stage, item, side);
          // A step without sides of its own belongs to the first pass only.
          else if (pass === 0 && item.sides.includes(null)) add(stage, item, null);
        }
      });
    }
  }
  return segments;
}

/** The sides that are done, in their order. */
export function sidesIn({ sides, firstSide }: Choices): readonly Side[] {
  if (sides !== 'both') return [sides];
  return firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
}

/** Items that follow each other in one position, second helpings apart. */
function runsOf(items: readonly Item[]): readonly Item[][] {
  const runs: Item[][] = [];
  const keyOf = ({ helping, step }: Item) => `${helping} ${step.position}`;
  let last: string | undefined;
  for (const item of sortedBy(items, ({ helping }) => helping)) {
    if (last === keyOf(item)) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = keyOf(item);
  }
  return runs;
}

function before(
  choices: Choices,
  isOtherSide: boolean,
  isNew: boolean,
  step: string,
): [Segment['kind'], number, Reason] {
  const slower = choices.moment === 'evening' ? UNHURRIED : 1;
  const reading = known(choices.reading ?? {}, step) || 0;
  const { leadIn = Math.max(LEAD_IN, reading) * slower, switchPause = SWITCH_PAUSE * slower } = choices;
  // Back to the first side with a step that nobody has read yet: it needs both the change and the reading.
  if (isOtherSide) return ['switch', isNew ? Math.max(leadIn, switchPause) : switchPause, 'other-side'];
  return isNew ? ['ready', leadIn, 'read-first'] : ['ready', leadIn * SECOND_READING, 'again-on-this-side'];
}
