/**
 * What is to be said, sounded or shown while time passes by itself. Pure: the same session and span give the same cues, in
 * order. Whether a cue is still worth giving is for the caller, who alone knows how late it is.
 */
import type { SegmentKind } from '../planning/types.js';
import { lengthOf, plannedMs } from './position.js';
import { type Instant, ROUNDING_MS } from './time.js';
import type { Session } from './types.js';

/** `half`: half of a hold is over. `done`: the whole routine is. The others name the segment that begins. */
export type CueKind = 'ready' | 'start' | 'half' | 'switch' | 'rest' | 'done';

export interface Cue {
  readonly kind: CueKind;
  /** When it is due, on the monotonic clock. */
  readonly atMonoMs: number;
  /** The segment that it belongs to. */
  readonly index: number;
}

/** Halving a short hold tells nobody anything. */
const SHORTEST_HALVED_MS = 20_000;

/**
 * The cues that fall due after `from` and not after `to`, oldest first. A session that has just begun or gone to another
 * segment by a command at `from` also gets the cue of the segment it is in, so that nothing begins unannounced.
 */
export function cuesBetween(session: Session, from: Instant, to: Instant): Cue[] {
  const { plan, since, doneMs } = session;
  if (session.status !== 'running' || !since) return [];
  const cues: Cue[] = [];
  let { index } = session;
  let lengthMs = lengthOf(session);
  // Every span counts from here, so that spans that meet give each cue once, however their sums are rounded.
  let beganMs = since.monoMs - doneMs;
  const add = (kind: CueKind, atMonoMs: number) => cues.push({ kind, atMonoMs, index });
  while (beganMs <= to.monoMs + ROUNDING_MS) {
    const kind = cueOf(plan.segments[index]?.kind);
    add(kind, beganMs);
    if (lengthMs === null) break;
    if (kind === 'start' && lengthMs >= SHORTEST_HALVED_MS) add('half', beganMs + lengthMs / 2);
    beganMs += lengthMs;
    if (index + 1 >= plan.segments.length) {
      add('done', beganMs);
      break;
    }
    lengthMs = plannedMs(plan, ++index);
  }
  const hasJustBegun = doneMs === 0 && from.monoMs <= since.monoMs;
  const afterMs = Math.max(from.monoMs, since.monoMs) + ROUNDING_MS;
  return cues.filter(({ atMonoMs }, order) => {
    const isNew = atMonoMs > afterMs || (order === 0 && hasJustBegun);
    return isNew && atMonoMs <= to.monoMs + ROUNDING_MS;
  });
}

/** The cue with which a segment of a kind begins. */
export function cueOf(kind: SegmentKind | undefined): CueKind {
  return kind === 'work' || kind === undefined ? 'start' : kind;
}
