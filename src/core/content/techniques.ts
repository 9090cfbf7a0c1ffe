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
  ...all('pressure', 'foot-roll line-roll gun-glide', { most: ROLL }),
  ...all('cold', 'cold-roll', { most: 600 }),
  ...all('cold', 'cold-pack', { most: 1200 }),
  ...all('stretch', 'sole-stretch calf-stretch-straight calf-stretch-bent'),
  ...all('strength', 'heel-raise'),
  ...all('mobility', 'toe-moves'),
]);

function all(kind: TechniqueUse['kind'], list: string, more: Partial<TechniqueUse> = {}) {
  return ids(list).map((id): [string, TechniqueUse] => [id, { kind, reach: 'area', ...more }]);
}
