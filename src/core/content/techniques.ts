import { ids } from './lists.js';
import type { TechniqueUse } from './types.js';

/** The longest hold on one spot, in seconds: 30 to 90 in the article, 90 in the one trial of holding still on a roller. */
const HOLD = 90;
/** The longest pass of a roller over one muscle, in seconds, from a review of rollers in healthy people. */
const ROLL = 120;

/** What a plan asks of what the hand, the tool or the body does, by id. What each rests on is in `backing.ts`. */
export const techniques: Readonly<Record<string, TechniqueUse>> = Object.fromEntries([
  ...all('pressure', 'seek-and-hold sustained-pressure circles pinch-and-roll cross-fibre myofascial-hold', {
    reach: 'spot',
    most: HOLD,
  }),
  ...all('pressure', 'strokes knuckle-roll kneading small-circles'),
  ...all('pressure', 'scraping', { most: 60 }),
  ...all('pressure', 'line-roll', { most: ROLL }),
  ...all('pressure', 'foot-roll', { most: ROLL, last: 1 }),
  ...all('pressure', 'gun-glide', { most: ROLL, perDay: 1 }),
  ...all('cold', 'cold-roll', { most: 600, last: 2 }),
  ...all('cold', 'cold-pack', { most: 1200, last: 2 }),
  ...all('stretch', 'sole-stretch calf-stretch-straight calf-stretch-bent', { perDay: 3 }),
  ...all('strength', 'heel-raise', { daysOff: 1 }),
  ...all('mobility', 'toe-moves'),
]);

function all(kind: TechniqueUse['kind'], list: string, more: Partial<TechniqueUse> = {}) {
  return ids(list).map((id): [string, TechniqueUse] => [id, { kind, reach: 'area', ...more }]);
}
