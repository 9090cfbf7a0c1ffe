import type { Exemption } from './forbidden.js';

/** Where a forbidden turn of phrase is honest. `phrase` is what the check found, in lower case. */
export const exemptions: readonly Exemption[] = [
  {
    id: 'README.md',
    phrase: 'harmless',
    reason: 'It is about loading the script twice, not about massage.',
  },
];

/** Sources that no statement names, each with what it is kept for. */
export const keptSources: Readonly<Record<string, string>> = {
  'chaudhry-2008': 'Why nothing here is said to break tissue down.',
  'landorf-2010': 'The smallest change of first-step pain that matters, for a diary.',
};
