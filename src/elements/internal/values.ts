/** What the choices that are one of some words may be, in the order in which they are offered. */
export const VALUES = {
  sides: ['left', 'right', 'both'],
  firstSide: ['left', 'right'],
  moment: ['any', 'first-steps', 'after-sitting', 'evening'],
  firmness: ['light', 'medium', 'firm'],
} as const;

/** The same of what is no choice of a plan: how it is followed. */
export const FOLLOWED = {
  soundMode: ['mix', 'solo'],
  announce: ['quiet', 'steps', 'milestones'],
  whenHidden: ['continue', 'pause'],
} as const;
