import type { AidName } from '../../messages/settings.js';

export type { AidName };

/** How the aids are set: all but motion are off until they are asked for, by the page or the person. */
export interface AidSettings extends Readonly<Record<AidName, boolean>> {
  /** From 0 to 1. */
  readonly volume: number;
  /** `mix`: beside the person's music. `solo`: also when the phone is silent. */
  readonly soundMode: 'mix' | 'solo';
}
