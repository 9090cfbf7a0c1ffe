import type { Routine } from '../../routine/types.js';
import { calfMassage } from './calf-massage.js';
import { calfRoll } from './calf-roll.js';
import { complete } from './complete.js';
import { deskBreak } from './desk-break.js';
import { firstSteps } from './first-steps.js';
import { fiveMuscles } from './five-muscles.js';
import { releaseThenStretch } from './release-then-stretch.js';
import { sixPoints } from './six-points.js';
import { soreDay } from './sore-day.js';
import { stretchAndStrengthen } from './stretch-and-strengthen.js';

/** The built-in routines by id. */
export const routines: Readonly<Record<string, Routine>> = Object.fromEntries(
  [
    fiveMuscles,
    releaseThenStretch,
    calfMassage,
    sixPoints,
    calfRoll,
    firstSteps,
    deskBreak,
    soreDay,
    stretchAndStrengthen,
    complete,
  ].map((routine) => [routine.id, routine]),
);
