import type { Routine } from '../routine/types.js';
import { sixPoints } from './routines/six-points.js';

export { points } from './points.js';
export { sources } from './sources.js';
export { hands } from './tools.js';
export type { MapView, Point, Source } from './types.js';

/** The built-in routines by id. */
export const routines: Readonly<Record<string, Routine>> = { [sixPoints.id]: sixPoints };
