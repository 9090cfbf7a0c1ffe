/** The muscles of the leg as `five-muscles` works them; `complete` has them too. */
import type { Step } from '../../routine/types.js';
import { OURS, step } from './step.js';

const SMALL = 'massage-ball tennis-ball thumbs';
const LARGE = 'foam-roller rolling-pin bottle hands';

/** Rolled until there is a tender spot, then held. */
export function muscleSeek(muscle: 'soleus' | 'gastrocnemius', sources: string): Step {
  return step(
    `${muscle}-seek`,
    muscle,
    'seek-and-hold',
    muscle === 'soleus' ? SMALL : LARGE,
    'seated-leg-out',
    [30, 45, 90],
    sources + OURS,
    { priority: 3 },
  );
}

export function tibialisHold(seconds: readonly [number, number, number], sources: string): Step {
  return step(
    'tibialis-hold',
    'tibialis-posterior',
    'sustained-pressure',
    SMALL,
    'seated-leg-crossed',
    seconds,
    sources + OURS,
  );
}

export function hamstringsSeek(usual: number): Step {
  return step(
    'hamstrings-seek',
    'hamstrings',
    'seek-and-hold',
    LARGE,
    'seated-leg-out',
    [30, usual, 90],
    `article-five-muscles${OURS}`,
    { label: 'not-tested', priority: 8 },
  );
}
