import { boundOf, bounds, type Work } from '../content/work.js';
import type { Side, Step } from '../routine/types.js';
import { addTo } from './sums.js';
import type { OmissionReason } from './types.js';

/** A bound of care that the pressure of a step counts towards. */
export interface Share {
  readonly key: string;
  /** In seconds. */
  readonly most: number;
  /** How often a second of one hold counts. */
  readonly times: number;
  readonly reason: OmissionReason;
}

/** What a step that is done on these sides counts towards; each side has its own spots, muscles and areas. */
export function sharesOf(
  step: Step,
  work: Work,
  sides: readonly (Side | null)[],
  gentle: boolean,
): readonly Share[] {
  if (!work.isPressure) return [];
  const shares = new Map<string, Share>();
  const add = (key: string, most: number, reason: OmissionReason) =>
    shares.set(key, { key, most, reason, times: (shares.get(key)?.times ?? 0) + 1 });
  // Where nobody says which point it is, each step is a spot of its own.
  const spot = step.point === undefined ? `step ${step.id}` : `point ${step.point}`;
  const bound = boundOf(work.area);
  for (const side of sides) {
    for (const one of side ? [side] : ['left', 'right']) {
      if (work.isSpot || gentle) add(`${one} ${spot}`, bounds[gentle ? 'gentle' : 'spot'], 'bound-spot');
      if (work.part === 'gun') add(`${one} gun ${spot}`, bounds.gun, 'bound-muscle');
      if (bound) add(`${one} ${bound}`, bounds[bound], 'bound-area');
    }
    add('session', bounds.session, 'bound-session');
  }
  return [...shares.values()];
}

/** Adds to the sums, by bound, what so many seconds of a hold count. */
export function count(sums: Map<string, number>, shares: readonly Share[], seconds: number): void {
  for (const { key, times } of shares) addTo(sums, key, seconds * times);
}

/** What the sums leave of a bound. */
export function leftOf(sums: ReadonlyMap<string, number>, { key, most }: Share): number {
  return most - (sums.get(key) ?? 0);
}
