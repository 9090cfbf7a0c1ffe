import { ids } from './lists.js';
import type { Area } from './types.js';

const lists: readonly (readonly [area: Area, points: string])[] = [
  ['sole', 'heel-attachment central-arch ball-of-foot'],
  ['achilles', 'achilles-junction'],
  [
    'calf',
    'gastrocnemius soleus tibialis-posterior whole-calf calf-search calf-line-inner calf-line-middle calf-line-outer',
  ],
  ['thigh', 'hamstrings'],
  ['sole', 'plantar-fascia sole-tight-spots quadratus-plantae abductor-hallucis flexor-digitorum-brevis'],
];

/** The area of each point, which is all that a plan asks of them. */
export const pointAreas: Readonly<Record<string, Area>> = Object.fromEntries(
  lists.flatMap(([area, points]) => ids(points).map((id) => [id, area])),
);
