/** What the choices that are one of some words may be, in the order in which they are offered. */
export const VALUES = {
  sides: ['left', 'right', 'both'],
  firstSide: ['left', 'right'],
  moment: ['any', 'first-steps', 'after-sitting', 'evening'],
  firmness: ['light', 'medium', 'firm'],
} as const;
