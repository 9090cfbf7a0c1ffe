/** Steps that several routines have, with the same words. */
import type { Step } from '../../routine/types.js';
import { move, OURS, step } from './step.js';

/** Holds of 10 s, ten of them as in the trial; the rest between them is ours. */
export function soleStretch(more: Partial<Step> = {}): Step {
  return move(
    'sole-stretch',
    'sole-stretch',
    'hands towel',
    'seated-leg-crossed',
    [10, 10, 10],
    `digiovanni-2003${OURS}`,
    'strong',
    { repeat: 10, rest: 3, priority: 1, ...more },
  );
}

/** 20 to 30 s, two or three times; the rest between them is ours. */
export function calfStretch(knee: 'straight' | 'bent', repeat: number): Step {
  const id = `calf-stretch-${knee}`;
  return move(id, id, '', 'standing-wall', [20, 30, 30], `renan-ordine-2011 koc-2023${OURS}`, 'strong', {
    repeat,
    rest: 10,
    priority: knee === 'bent' ? 4 : 2,
  });
}

/**
 * 3 s up, 2 s at the top, 3 s down, twelve times: the tempo and the first weeks of the trial, but on both legs at once, where
 * the trial had one leg with weight on it.
 */
export function heelRaise(sources: string, more: Partial<Step> = {}): Step {
  return move(
    'heel-raise',
    'heel-raise',
    '',
    'standing-wall',
    [48, 96, 96],
    `rathleff-2015 ${sources}`,
    'some',
    {
      reps: 12,
      sides: 'both',
      priority: 6,
      ...more,
    },
  );
}

export function toeMoves(): Step {
  return move(
    'toe-moves',
    'toe-moves',
    '',
    'seated-feet-flat',
    [20, 30, 60],
    `article-calf-massage${OURS}`,
    'not-tested',
    { sides: 'both', priority: 8 },
  );
}

export function footRoll(sources: string, most: number): Step {
  return step(
    'foot-roll',
    'plantar-fascia',
    'foot-roll',
    'foot-roller bottle rolling-pin tennis-ball',
    'seated-feet-flat',
    [20, 30, most],
    sources,
    { priority: 7 },
  );
}

export function archStrokes(seconds: readonly [number, number, number], more: Partial<Step> = {}): Step {
  return step(
    'arch-strokes',
    'central-arch',
    'strokes',
    'thumbs',
    'seated-leg-crossed',
    seconds,
    `article-six-points${OURS}`,
    more,
  );
}

export function heelCircles(seconds: readonly [number, number, number], sources: string): Step {
  return step('heel-circles', 'heel-attachment', 'circles', 'thumbs', 'seated-leg-crossed', seconds, sources);
}

/** Fingers only, and mild: the tendon gets no tool. */
export function achillesRoll(): Step {
  return step(
    'achilles-roll',
    'achilles-junction',
    'pinch-and-roll',
    'fingers',
    'seated-leg-crossed',
    [20, 30, 60],
    `article-six-points${OURS}`,
    { label: 'not-tested', priority: 7 },
  );
}
