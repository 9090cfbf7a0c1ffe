import type { Routine, Side } from '../routine/types.js';

/** What the person picks. Everything has a default. */
export interface Choices {
  readonly sides: Side | 'both';
  /** Which side comes first where both are done. Default `right`. */
  readonly firstSide?: Side;
  /** Seconds to read and get into place before a step. Default 10. */
  readonly leadIn?: number;
  /** Seconds to change to the other side. Default 8. */
  readonly switchPause?: number;
  /** Seconds of rest between two holds, in place of the routine's own. */
  readonly rest?: number;
  /** Stretches reading, get-ready and rest by this factor, 1 to 10, and holds up to their cap. Default 1. */
  readonly pace?: number;
  /** No clock at all: every step waits until the person says it is done. Default false. */
  readonly noClock?: boolean;
}

/** `ready`: read and get into place. `switch`: the same, on the other side. */
export type SegmentKind = 'ready' | 'work' | 'switch' | 'rest';

/** Why a segment is there, as an id that `messages` turns into a sentence. */
export type Reason = 'read-first' | 'again-on-this-side' | 'other-side' | 'in-the-routine' | 'between-holds';

/** One stretch of time in a plan. */
export interface Segment {
  readonly kind: SegmentKind;
  /** Whole seconds; `null` waits for the person. */
  readonly seconds: number | null;
  readonly side: Side | null;
  /** Id of the stage. */
  readonly stage: string;
  /** Id of the step that it is part of, or gets ready for. */
  readonly step: string;
  readonly reason: Reason;
  /** Which of several holds or passes this is, from 1, and how many there are. */
  readonly round: number;
  readonly rounds: number;
}

/** A step that is in the routine and not in the plan. */
export interface Omission {
  readonly step: string;
  readonly reason: 'clearance';
}

/** Routine, choices and clearance, laid out in time. */
export interface Plan {
  readonly routine: Routine;
  readonly choices: Choices;
  readonly segments: readonly Segment[];
  readonly omitted: readonly Omission[];
  /** The whole length in seconds. Segments done by hand count with an estimate. */
  readonly seconds: number;
}
