import type { Step } from '../routine/types.js';
import { pointAreas } from './areas.js';
import { techniques } from './techniques.js';
import { tools } from './tools.js';
import type { Area, TechniqueUse, ToolUse } from './types.js';

/**
 * The bounds of care in seconds, for every routine: one hold; one spot in all; each calf with its Achilles tendon and each sole;
 * all pressure of a session; a spot in the gentle version; a massage gun on one muscle. They are the articles' own longest lengths and our cautious defaults:
 * no trial has tested the dose.
 */
export const bounds = {
  hold: 90,
  spot: 120,
  calf: 360,
  sole: 180,
  session: 600,
  gentle: 60,
  gun: 120,
} as const;

/** The most holds on one muscle, and the most sessions with pressure in a day. */
export const counts = { holds: 3, sessions: 3 } as const;

/** What a step does to the body, as far as it is known. */
export interface Work {
  /** `unknown`: it may be anything, and is taken for pressure. */
  readonly kind: TechniqueUse['kind'] | 'unknown';
  /** Whether it counts as pressure on the leg. */
  readonly isPressure: boolean;
  /** Whether something touches the skin of the area. */
  readonly isTouch: boolean;
  /** Whether it stays in one place. */
  readonly isSpot: boolean;
  /** `null`: nobody can say where. */
  readonly area: Area | null;
  /** What it is done with by its nature, whatever tools are named. */
  readonly part: 'gun' | 'scraping' | undefined;
  /** The longest single pass in seconds; infinite where there is no bound. */
  readonly most: number;
}

const PARTS: Readonly<Record<string, Work['part']>> = { 'gun-glide': 'gun', scraping: 'scraping' };

export const areas: readonly Area[] = ['sole', 'achilles', 'calf', 'thigh'];

/** Looks up what a step does. Where its point is not known, its stage tells the area. */
export function workOf(step: Step, stage: string): Work {
  const technique = known(techniques, step.technique);
  const kind = technique?.kind ?? 'unknown';
  const isPressure = kind === 'pressure' || kind === 'unknown';
  const isSpot = technique?.reach !== 'area';
  const area = step.point === undefined ? undefined : known(pointAreas, step.point);
  return {
    kind,
    isPressure,
    isTouch: isPressure || kind === 'cold',
    isSpot,
    area: area ?? areas.find((one) => one === stage) ?? null,
    part: known(PARTS, step.technique),
    most: technique?.most ?? (isPressure && isSpot ? bounds.hold : Infinity),
  };
}

/** What is known about a tool; nothing about an author's own. */
export function toolOf(id: string): ToolUse | undefined {
  return known(tools, id);
}

/** Which bound of care the pressure on an area counts towards, if any. */
export function boundOf(area: Area | null): 'calf' | 'sole' | null {
  if (area === 'achilles') return 'calf';
  return area === 'thigh' ? null : area;
}

/** What is known by an id; nothing by an author's own, even where it is called "constructor". */
export function known<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
