import type { Plan, Segment } from '../planning/types.js';
import type { Step } from '../routine/types.js';
import type { Rep } from './reps.js';
import type { Instant } from './time.js';

export type Status = 'idle' | 'running' | 'paused' | 'done' | 'stopped';

/** Who or what paused: the person, a time in which the page could not be followed, pain, or being stored. */
export type PauseCause = 'person' | 'gap' | 'hurts' | 'stored';

export type Command =
  | {
      readonly type: 'start' | 'pause' | 'next' | 'back' | 'ease' | 'restartStep' | 'hurts' | 'stop' | 'tick';
    }
  | { readonly type: 'resume'; readonly lighter?: boolean }
  | { readonly type: 'goTo'; readonly index: number }
  | { readonly type: 'extend'; readonly seconds: number }
  | { readonly type: 'gap'; readonly from: Instant };

/** How a visit to a segment ended. `left`: by a command that went elsewhere; `eased`: early, because it had eased. */
export type Outcome = 'done' | 'eased' | 'skipped' | 'left' | 'stopped';

/** One visit to one segment. The visits of a session, in order, add up to the time that it ran. */
export interface LogEntry {
  readonly index: number;
  readonly outcome: Outcome;
  readonly ms: number;
}

/** A plan being played, as plain JSON. Treat it as opaque: `view` tells what it means at a moment. */
export interface Session {
  readonly version: 1;
  readonly plan: Plan;
  readonly status: Status;
  /** Where it was at `since`; everything later follows from the instants handed in. */
  readonly index: number;
  readonly doneMs: number;
  /** Set where the current segment was extended or eased. */
  readonly lengthMs: number | null;
  /** When `doneMs` was true; `null` unless running. */
  readonly since: Instant | null;
  /** The last moment that was told by a `tick`. */
  readonly seen: Instant | null;
  readonly log: readonly LogEntry[];
  readonly pausedBy: PauseCause | null;
  /** The person went on with less pressure after pain. */
  readonly lighter: boolean;
}

/** What to show at a moment. */
export interface View {
  readonly status: Status;
  readonly pausedBy: PauseCause | null;
  readonly lighter: boolean;
  /** The current segment: the first before the start, the one it ended in after the end. `null` in an empty plan. */
  readonly segment: Segment | null;
  readonly step: Step | null;
  readonly index: number;
  /** Milliseconds of the current segment: its length and what is left of it; `null` where the person sets the time. */
  readonly lengthMs: number | null;
  readonly remainingMs: number | null;
  /** Milliseconds spent in the current segment. */
  readonly segmentMs: number;
  /** Which repetition of a counted step this is; `null` in any other. */
  readonly rep: Rep | null;
  /** Milliseconds that the whole session ran. */
  readonly elapsedMs: number;
  /** Milliseconds left of the whole plan; segments by hand count with an estimate. */
  readonly sessionRemainingMs: number;
  /** Which unit (one step on one side) this is, from 1, and how many the plan has. */
  readonly unit: number;
  readonly units: number;
  /** Index of the next unit's first segment, or `null` in the last unit. */
  readonly nextUnit: number | null;
  /** Whether "it has eased" and "+15 s" would do something now. */
  readonly canEase: boolean;
  readonly canExtend: boolean;
  readonly log: readonly LogEntry[];
}
