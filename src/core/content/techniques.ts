import { ids } from './lists.js';
import type { TechniqueUse } from './types.js';

/** The longest hold on one spot, in seconds: 30 to 90 in the article, 90 in the one trial of holding still on a roller. */
const HOLD = 90;
/** The longest pass of a roller over one muscle, in seconds, from a review of rollers in healthy people. */
const ROLL = 120;

const lists: readonly (readonly [TechniqueUse['kind'], list: string, more?: Partial<TechniqueUse>])[] = [
  [
    'pressure',
    'seek-and-hold sustained-pressure circles pinch-and-roll cross-fibre myofascial-hold',
    {
      reach: 'spot',
      most: HOLD,
    },
  ],
  ['pressure', 'strokes knuckle-roll kneading small-circles'],
  ['pressure', 'scraping', { most: 60 }],
  ['pressure', 'line-roll', { most: ROLL }],
  ['pressure', 'foot-roll', { most: ROLL, last: 1 }],
  ['pressure', 'gun-glide', { most: ROLL, perDay: 1 }],
  ['cold', 'cold-roll', { most: 600, last: 2 }],
  ['cold', 'cold-pack', { most: 1200, last: 2 }],
  ['stretch', 'sole-stretch calf-stretch-straight calf-stretch-bent', { perDay: 3 }],
  ['strength', 'heel-raise', { daysOff: 1, tempo: [3, 2, 3] }],
  ['mobility', 'toe-moves'],
];

/** What a plan asks of what the hand, the tool or the body does, by id. What each rests on is in `backing.ts`. */
export const techniques: Readonly<Record<string, TechniqueUse>> = Object.fromEntries(
  lists.flatMap(([kind, list, more]) => ids(list).map((id) => [id, { kind, reach: 'area', ...more }])),
);
