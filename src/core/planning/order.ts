import { points } from '../content/points.js';
import type { Area } from '../content/types.js';
import { known } from '../content/work.js';
import type { Routine, Stage } from '../routine/types.js';
import { type Item, techniqueOf } from './fit.js';
import type { Choices } from './types.js';

/** The items of a stage in their order. */
export interface Ordered {
  readonly stage: Stage;
  readonly items: readonly Item[];
}

/** The areas from the calf to the foot; backwards from the foot to the calf. */
const DOWNWARD: readonly Area[] = ['calf', 'achilles', 'thigh', 'sole'];
const UPWARD: readonly Area[] = ['sole', 'achilles', 'calf', 'thigh'];
/** After what presses: stretches, then raises and moves, then cold. */
const AFTER = { pressure: 0, unknown: 0, stretch: 10, strength: 11, mobility: 11, cold: 12 } as const;
const FINISH = 13;

/**
 * The stages and their items in the order that the routine asks for. What ends a session (the roller under the foot, then cold)
 * comes last, unless all is as written and it is not the evening.
 */
export function inOrder(routine: Routine, items: readonly Item[], { moment }: Choices): readonly Ordered[] {
  const { order = 'as-written' } = routine;
  const isFree = order !== 'as-written';
  const endsLast = isFree || moment === 'evening';
  const areas = order === 'foot-to-calf' ? UPWARD : DOWNWARD;
  const rankOf = ({ work: { kind, isPressure, area } }: Item) =>
    isPressure && area ? areas.indexOf(area) : AFTER[kind];
  const lastOf = ({ step }: Item) => techniqueOf(step)?.last ?? 0;

  const finish = routine.stages.find(({ id }) => id === 'finish') ?? { id: 'finish', steps: [] };
  const groups = new Map<Stage, Item[]>(routine.stages.map((stage) => [stage, []]));
  for (const item of items) {
    // Where only its stage tells the area of a step, it stays there: bounds go by it.
    const isPlaced = item.step.point !== undefined && known(points, item.step.point) !== undefined;
    const isLast = endsLast && lastOf(item) > 0 && isPlaced;
    const stage = (isLast ? undefined : routine.stages[item.at]) ?? finish;
    const group = groups.get(stage) ?? [];
    groups.set(stage, [...group, isLast ? { ...item, stage: 'finish' } : item]);
  }
  const inStage = (own: readonly Item[]) => (isFree ? fewChanges(own, rankOf) : own);
  let rank = -1;
  const ranked = [...groups].flatMap(([stage, own]) => {
    const [first] = own;
    if (stage === finish && endsLast)
      // Apart, so that a second helping does not come after the cold.
      return [0, 1, 2].map((last) => ({
        stage,
        items: inStage(own.filter((item) => lastOf(item) === last)),
        rank: FINISH + last,
      }));
    if (!isFree) return { stage, items: inStage(own), rank };
    // Where nobody can say what a stage is, it stays behind the one before it.
    if (first && first.work.kind !== 'unknown') rank = rankOf(first);
    return { stage, items: inStage(own), rank };
  });
  return sortedBy(ranked, (one) => one.rank).filter((one) => one.items.length > 0);
}

/** By area, scraping after what presses, and within that what needs the same position, and the same tool, together. */
function fewChanges(items: readonly Item[], rankOf: (item: Item) => number): readonly Item[] {
  const positionOf = ({ step }: Item) => step.position;
  const toolOf = ({ step }: Item) => `${step.position} ${step.tools[0]}`;
  const isScraping = ({ work }: Item) => +(work.part === 'scraping');
  return sortedBy(items, rankOf, isScraping, firstSeen(items, positionOf), firstSeen(items, toolOf));
}

/** How early something first comes among the items. */
function firstSeen(items: readonly Item[], of: (item: Item) => string | undefined): (item: Item) => number {
  const seen = new Map<string | undefined, number>();
  for (const item of items) if (!seen.has(of(item))) seen.set(of(item), seen.size);
  return (item) => seen.get(of(item)) ?? 0;
}

function sortedBy<Value>(
  list: readonly Value[],
  ...keys: readonly ((one: Value) => number)[]
): readonly Value[] {
  return [...list].sort((a, b) => {
    for (const key of keys) if (key(a) !== key(b)) return key(a) - key(b);
    return 0;
  });
}
