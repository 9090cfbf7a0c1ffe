import { pointAreas } from '../content/areas.js';
import type { Area } from '../content/types.js';
import { areas, known } from '../content/work.js';
import type { Routine, Stage } from '../routine/types.js';
import { type Item, techniqueOf } from './fit.js';
import { sortedBy } from './sums.js';
import type { Choices } from './types.js';

/** The items of a stage in their order. */
export interface Ordered {
  readonly stage: Stage;
  readonly items: readonly Item[];
}

/** The areas from the calf to the foot; as the work lists them they go from the foot to the calf. */
const DOWNWARD: readonly Area[] = ['calf', 'achilles', 'thigh', 'sole'];
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
  const way = order === 'foot-to-calf' ? areas : DOWNWARD;
  const rankOf = ({ work: { kind, isPressure, area } }: Item) =>
    isPressure && area ? way.indexOf(area) : AFTER[kind];
  const lastOf = ({ step }: Item) => techniqueOf(step)?.last ?? 0;

  // Where only its stage tells the area of a step, it stays there: bounds go by it.
  const isLast = (item: Item) =>
    endsLast && lastOf(item) > 0 && known(pointAreas, item.step.point ?? '') !== undefined;

  const finish = routine.stages.find(({ id }) => id === 'finish') ?? { id: 'finish', steps: [] };
  let rank = -1;
  const groups = [...new Set([...routine.stages, finish])].flatMap((stage, at) => {
    const isEnd = endsLast && stage === finish;
    const own = items.filter((item) => (isLast(item) ? isEnd : item.at === at));
    const [first] = own;
    // Where nobody can say what a stage is, it stays behind the one before it.
    if (isFree && !isEnd && first && first.work.kind !== 'unknown') rank = rankOf(first);
    // The end of a session apart, so that a second helping does not come after the cold.
    return [0, 1, 2].map((last) => {
      const some = own.filter((item) => last === (isEnd ? lastOf(item) : 0));
      return {
        stage,
        items: isFree ? fewChanges(some, rankOf) : some,
        rank: isEnd ? FINISH + last : rank,
      };
    });
  });
  return sortedBy(groups, (one) => one.rank).filter((one) => one.items.length > 0);
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
  const seen = [...new Set(items.map(of))];
  return (item) => seen.indexOf(of(item));
}
