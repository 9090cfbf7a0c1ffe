import { ids } from './lists.js';
import type { Position } from './types.js';

/** How the body is placed, and where that can be. All pressure is done sitting or lying. */
export const positions: Readonly<Record<string, Position>> = Object.fromEntries(
  Object.entries({
    'in-bed': 'bed',
    'seated-leg-crossed': 'bed chair',
    'seated-leg-out': 'bed floor',
    'seated-foot-on-stool': 'chair',
    'seated-feet-flat': 'chair',
    'floor-hips-lifted': 'floor',
    'lying-leg-up': 'bed floor',
    'standing-wall': '',
  }).map(([id, places]) => [id, { id, isSeated: !!places, places: ids(places) }]),
);
