import { ids } from './lists.js';
import type { Position } from './types.js';

/** How the body is placed. All pressure is done sitting or lying. */
export const positions: Readonly<Record<string, Position>> = Object.fromEntries(
  ids(
    'in-bed seated-leg-crossed seated-leg-out seated-foot-on-stool seated-feet-flat floor-hips-lifted lying-leg-up standing-wall',
  ).map((id) => [id, { id, isSeated: id !== 'standing-wall' }]),
);
