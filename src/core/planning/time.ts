/** How long each hold is, and what there is time for. */
import type { Step } from '../routine/types.js';
import type { Item } from './fit.js';
import { type Share, sharesOf } from './shares.js';

/** The holds of a step, on all of its sides together. */
interface Hold {
  readonly id: string;
  readonly reps: number | undefined;
  readonly seconds: NonNullable<Step['seconds']>;
  /** How many there are. */
  readonly count: number;
  readonly shares: readonly Share[];
}

/** The timed steps of the items, the most important first. */
function holdsOf(items: readonly Item[], gentle: boolean): readonly Hold[] {
  const byStep = new Map<string, { item: Item; sides: Item['sides'] }>();
  for (const item of [...items].sort((a, b) => a.rank - b.rank)) {
    const { id } = item.step;
    byStep.set(id, { item, sides: [...(byStep.get(id)?.sides ?? []), ...item.sides] });
  }
  return [...byStep.values()].flatMap(({ item: { step, work }, sides }) => {
    const { id, seconds, reps, repeat = 1 } = step;
    const shares = sharesOf(step, work, sides, gentle).map((share) => ({
      ...share,
      times: share.times * repeat,
    }));
    return seconds && sides[0] !== undefined
      ? [{ id, seconds, reps, count: sides.length * repeat, shares }]
      : [];
  });
}

/** The shortest that a hold makes sense, in whole seconds; `null` by hand. What is counted takes as long as its count does. */
export function shortest({
  seconds,
  reps,
}: Pick<Step, 'seconds'> & { readonly reps?: number | undefined }): number | null {
  if (!seconds) return null;
  const { min, usual, max } = seconds;
  return Math.max(1, Math.min(Math.ceil(reps ? usual : min), Math.floor(max)));
}

/**
 * The length of each timed step's hold in whole seconds, by its id. With room without end it is the usual one, stretched by `pace` up to
 * the step's maximum; where all that were too much for a spot, a muscle, a calf, a sole or the session, every hold that shares
 * the bound gets the same part of its stretch. `room`: the seconds that are left when every hold is as short as makes sense; they go
 * to the most important holds first, up to the length they would have had, and then up to their maximum and the bounds.
 */
export function holdLengths(
  items: readonly Item[],
  { pace, gentle, spent }: { pace: number; gentle: boolean; spent: ReadonlyMap<string, number> },
  room: number,
): Map<string, number> {
  const holds = holdsOf(items, gentle);
  /** By bound: what these lengths leave of it, in seconds. */
  const leftBy = (lengthOf: (hold: Hold) => number) => {
    const left = new Map<string, number>();
    for (const hold of holds)
      for (const { key, most, times } of hold.shares)
        left.set(key, (left.get(key) ?? most - (spent.get(key) ?? 0)) - lengthOf(hold) * times);
    return left;
  };
  const left = leftBy(({ seconds }) => seconds.usual);
  const moreOf = ({ seconds: { usual, max } }: Hold) =>
    Math.max(0, Math.min(Math.round(usual * pace), max) - usual);
  const more = new Map<string, number>();
  for (const hold of holds)
    for (const { key, times } of hold.shares) more.set(key, (more.get(key) ?? 0) + moreOf(hold) * times);
  const lengths = new Map(
    holds.map((hold) => {
      const parts = hold.shares.map(({ key }) => Math.max(0, left.get(key) ?? 0) / (more.get(key) || 1));
      return [hold.id, Math.max(1, Math.floor(hold.seconds.usual + moreOf(hold) * Math.min(1, ...parts)))];
    }),
  );
  if (room === Infinity) return lengths;
  let free = room;

  const wanted = new Map(lengths);
  for (const hold of holds) lengths.set(hold.id, Math.min(shortest(hold) ?? 1, lengths.get(hold.id) ?? 1));
  const grow = (hold: Hold, to: number, bound: (share: Share) => number) => {
    const length = lengths.get(hold.id) ?? 0;
    const fits = Math.min(to - length, Math.floor(free / hold.count), ...hold.shares.map(bound));
    const added = Math.max(0, fits);
    free -= added * hold.count;
    lengths.set(hold.id, length + added);
    return added;
  };
  for (const hold of holds) grow(hold, wanted.get(hold.id) ?? 0, () => Infinity);
  const spare = leftBy(({ id }) => lengths.get(id) ?? 0);
  for (const hold of holds) {
    const added = grow(hold, hold.reps ? 0 : Math.floor(hold.seconds.max), ({ key, times }) =>
      Math.floor((spare.get(key) ?? 0) / times),
    );
    for (const { key, times } of hold.shares) spare.set(key, (spare.get(key) ?? 0) - added * times);
  }
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
