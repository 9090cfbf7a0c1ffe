/**
 * What is to be said, sounded or shown while time passes by itself. Pure: the same session and span give the same cues, in
 * order. Whether a cue is still worth giving is for the caller, who alone knows how late it is.
 */
import type { Plan, SegmentKind } from '../planning/types.js';
import { lengthOf, plannedMs } from './position.js';
import { type RepPart, tempoOf } from './reps.js';
import { type Instant, ROUNDING_MS } from './time.js';
import type { Session } from './types.js';

/**
 * `half`: half of a hold is over. `ten`: ten seconds of it are left. `count`: three, two, one seconds are left of whatever is on.
 * `up`, `hold`, `down`, `rep`: a part of a repetition begins. `done`: the whole routine is. The others name the segment that
 * begins.
 */
export type CueKind = 'ready' | 'start' | 'half' | 'ten' | 'count' | RepPart | 'switch' | 'rest' | 'done';

export interface Cue {
  readonly kind: CueKind;
  /** When it is due, on the monotonic clock. */
  readonly atMonoMs: number;
  /** The segment that it belongs to. */
  readonly index: number;
}

/** Halving a short hold tells nobody anything, nor does counting down a short rest. Our cautious defaults. */
const SHORTEST_HALVED_MS = 20_000;
const SHORTEST_WITH_TEN_MS = 30_000;
const SHORTEST_COUNTED_MS = 10_000;

/**
 * The cues that fall due after `from` and not after `to`, oldest first; with a `to` in infinity, up to the next step that waits
 * for the person. A session that has just begun or gone to another segment by a command at `from` also gets the cue of the
 * segment it is in, so that nothing begins unannounced.
 */
export function cuesBetween(session: Session, from: Instant, to: Instant): Cue[] {
  const { plan, since, doneMs } = session;
  if (session.status !== 'running' || !since) return [];
  const cues: Cue[] = [];
  let { index } = session;
  let lengthMs = lengthOf(session);
  // Every span counts from here, so that spans that meet give each cue once, however their sums are rounded.
  let beganMs = since.monoMs - doneMs;
  // Eased to its end by the last command: what comes next begins with that.
  const isOver = lengthMs !== null && doneMs >= lengthMs - ROUNDING_MS;
  if (isOver) {
    beganMs = since.monoMs;
    lengthMs = plannedMs(plan, ++index);
  }
  const add = (kind: CueKind, atMonoMs: number) => cues.push({ kind, atMonoMs, index });
  while (beganMs <= to.monoMs + ROUNDING_MS) {
    if (index >= plan.segments.length) {
      cues.push({ kind: 'done', atMonoMs: beganMs, index: index - 1 });
      break;
    }
    add(cueOf(plan.segments[index]?.kind), beganMs);
    if (lengthMs === null) break;
    for (const [inside, ms] of cuesInside(plan, index, lengthMs)) add(inside, beganMs + ms);
    beganMs += lengthMs;
    lengthMs = plannedMs(plan, ++index);
  }
  const hasJustBegun = (doneMs === 0 || isOver) && from.monoMs <= since.monoMs;
  const afterMs = Math.max(from.monoMs, since.monoMs) + ROUNDING_MS;
  return cues.filter(({ atMonoMs }, order) => {
    const isNew = atMonoMs > afterMs || (order === 0 && hasJustBegun);
    return isNew && atMonoMs <= to.monoMs + ROUNDING_MS;
  });
}

/** What there is to tell while a segment is on, with the millisecond of it, oldest first. Who counts repetitions needs no seconds. */
function cuesInside(plan: Plan, index: number, lengthMs: number): (readonly [CueKind, number])[] {
  const tempo = tempoOf(plan, index, lengthMs);
  if (tempo) {
    const { reps, repMs, parts } = tempo;
    const all = Array.from({ length: reps }, (_, rep) =>
      parts.map(([part, fromMs]) => [part, rep * repMs + fromMs] as const),
    );
    // The first begins with the step itself.
    return all.flat().slice(1);
  }
  const isWork = plan.segments[index]?.kind === 'work';
  const cues: (readonly [CueKind, number])[] = [];
  if (isWork && lengthMs >= SHORTEST_HALVED_MS) cues.push(['half', lengthMs / 2]);
  if (isWork && lengthMs >= SHORTEST_WITH_TEN_MS) cues.push(['ten', lengthMs - 10_000]);
  if (lengthMs >= SHORTEST_COUNTED_MS)
    for (const left of [3, 2, 1]) cues.push(['count', lengthMs - left * 1000]);
  return cues;
}

/** The cue with which a segment of a kind begins. */
export function cueOf(kind: SegmentKind | undefined): CueKind {
  return kind === 'work' || kind === undefined ? 'start' : kind;
}
