/** The catalogue with all that is known, for those who read it. What plays a routine takes the modules below it. */
import { pointBacking, techniqueBacking, toolBacking } from './backing.js';
import { guideSources } from './guide-sources.js';
import { journals, otherSources } from './other-sources.js';
import { points as pointUses } from './points.js';
import { techniques as techniqueUses } from './techniques.js';
import { tools as toolUses } from './tools.js';
import type { Point, Source, Technique, Tool } from './types.js';

export const points: Readonly<Record<string, Point>> = whole(pointUses, pointBacking);
export const techniques: Readonly<Record<string, Technique>> = whole(techniqueUses, techniqueBacking);
/** Hands first and then from soft to firm. */
export const tools: Readonly<Record<string, Tool>> = whole(toolUses, toolBacking);
/** What the content rests on. */
export const sources: Readonly<Record<string, Source>> = Object.fromEntries(
  Object.entries({ ...guideSources, ...otherSources }).map(([id, source]) => {
    const journal = journals[id];
    return [id, journal ? { ...source, journal } : source];
  }),
);

/** Each entry with its id and its backing. Both records have the same ids, as the tests make sure. */
function whole<Use, Rest>(
  uses: Readonly<Record<string, Use>>,
  backing: Readonly<Record<string, Rest>>,
): Readonly<Record<string, { readonly id: string } & Use & Rest>> {
  return Object.fromEntries(
    Object.entries(uses).map(([id, use]) => [id, { id, ...use, ...(backing[id] as Rest) }]),
  );
}
