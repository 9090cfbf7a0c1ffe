/** How long each hold is, and what there is time for. */
import { known } from '../content/work.js';
import type { Step } from '../routine/types.js';
import type { Item } from './fit.js';
import { count, leftOf, type Share, sharesOf } from './shares.js';
import { sortedBy } from './sums.js';
import type { Choices } from './types.js';

/** The holds of a step, on all of its sides together. */
interface Hold {
  readonly step: Step;
  readonly seconds: NonNullable<Step['seconds']>;
  /** How many there are. */
  readonly times: number;
  readonly shares: readonly Share[];
}

/** The timed steps of the items, the most important first. */
function holdsOf(items: readonly Item[], gentle: boolean): readonly Hold[] {
  const byStep = new Map<string, Item>();
  for (const item of sortedBy(items, ({ rank }) => rank)) {
    const { id } = item.step;
    byStep.set(id, { ...item, sides: [...(byStep.get(id)?.sides ?? []), ...item.sides] });
  }
  return [...byStep.values()].flatMap(({ step, work, sides }) => {
    const { seconds, repeat = 1 } = step;
    const shares = sharesOf(step, work, sides, gentle).map((share) => ({
      ...share,
      times: share.times * repeat,
    }));
    return seconds && sides.length > 0 ? { step, seconds, times: sides.length * repeat, shares } : [];
  });
}

/** The shortest that a hold makes sense, in whole seconds; `null` by hand. What is counted takes as long as its count does. */
export function shortest({ seconds, reps }: Step): number | null {
  if (!seconds) return null;
  const { min, usual, max } = seconds;
  return Math.max(1, Math.min(Math.ceil(reps ? usual : min), Math.floor(max)));
}

/** The length that the person gave a hold, as far as the step itself allows; `null` where there is none, and for what is counted. */
export function givenLength({ id, seconds, reps }: Step, lengths: Choices['lengths'] = {}): number | null {
  const wanted = known(lengths, id) ?? 0;
  if (!seconds || reps || !(wanted > 0)) return null;
  return Math.min(seconds.max, Math.max(seconds.min, Math.round(wanted)));
}

/**
 * The length of each timed step's hold in whole seconds, by its id. With room without end it is the usual one, stretched by `pace` up to
 * the step's maximum; where all that were too much for a spot, a muscle, a calf, a sole or the session, every hold that shares
 * the bound gets the same part of its stretch. `room`: the seconds that are left when every hold is as short as makes sense; they go
 * to the most important holds first, up to the length they would have had, and then up to their maximum and the bounds.
 */
export function holdLengths(
  items: readonly Item[],
  {
    pace,
    gentle,
    spent,
    lengths: given,
  }: {
    pace: number;
    gentle: boolean;
    spent: ReadonlyMap<string, number>;
    lengths?: Choices['lengths'];
  },
  room: number,
): Map<string, number> {
  const holds = holdsOf(items, gentle);
  const moreOf = ({ step, seconds: { usual, max } }: Hold) =>
    // What the person gave a length is not stretched.
    givenLength(step, given) === null ? Math.max(0, Math.min(Math.round(usual * pace), max) - usual) : 0;
  const taken = new Map(spent);
  const more = new Map<string, number>();
  for (const hold of holds) {
    count(taken, hold.shares, hold.seconds.usual);
    count(more, hold.shares, moreOf(hold));
  }
  const wanted = new Map(
    holds.map((hold) => {
      const parts = hold.shares.map(
        (share) => Math.max(0, leftOf(taken, share)) / (more.get(share.key) || 1),
      );
      const length = Math.floor(hold.seconds.usual + moreOf(hold) * Math.min(1, ...parts));
      return [hold.step.id, Math.max(1, length)];
    }),
  );
  if (room === Infinity) return wanted;

  const wantedOf = ({ step }: Hold) => wanted.get(step.id) ?? 1;
  const lengths = new Map<string, number>();
  const used = new Map(spent);
  let free = Infinity;
  const grow = ({ step, times, shares }: Hold, most: number) => {
    const length = lengths.get(step.id) ?? 0;
    const fits = shares.map((share) => leftOf(used, share) / share.times);
    const added = Math.max(0, Math.floor(Math.min(most - length, free / times, ...fits)));
    free -= added * times;
    lengths.set(step.id, length + added);
    count(used, shares, added);
  };
  for (const hold of holds) grow(hold, Math.min(shortest(hold.step) ?? 1, wantedOf(hold)));
  free = room;
  for (const hold of holds) grow(hold, wantedOf(hold));
  for (const hold of holds)
    grow(hold, hold.step.reps ? 0 : (givenLength(hold.step, given) ?? hold.seconds.max));
  return lengths;
}

/** How many of a list's first entries fit, where more of them never take less. */
export function mostThatFit(count: number, fits: (count: number) => boolean): number {
  let least = 0;
  let most = count;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}
