import type { Routine, Side, Step } from '../routine/types.js';

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
  /** Ids of tools that may be used for optional steps, such as a scraper. */
  readonly tools?: readonly string[];
  /** The gentle version: hands, light, at most 60 s a spot, seated. Default false. */
  readonly gentle?: boolean;
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

/**
 * Why a step is not in the plan: the safety check left nothing, or not this part; the routine never starts with what was ticked;
 * only the gentle version is left; it is optional; a single pass, the spot, the area or the session would be over its bound.
 */
export type OmissionReason =
  | 'clearance'
  | 'part'
  | 'not-with'
  | 'gentle'
  | 'optional'
  | 'bound-hold'
  | 'bound-spot'
  | 'bound-area'
  | 'bound-session';

/** A step that is in the routine and not in the plan. */
export interface Omission {
  readonly step: string;
  readonly reason: OmissionReason;
}

/** A step that is in the plan for a shorter time than in the routine. */
export interface Shortening {
  readonly step: string;
  readonly reason: 'gentle' | 'bound';
}

/** Routine, choices and clearance, laid out in time. */
export interface Plan {
  /** The routine as it is played: without what falls away, and with its lengths and tools as they are left. */
  readonly routine: Routine;
  readonly choices: Choices;
  /** Only the gentle version, by choice or because of the safety check. */
  readonly gentle: boolean;
  readonly segments: readonly Segment[];
  readonly omitted: readonly Omission[];
  /** The steps of `omitted`, in the same order, as they stand in the routine. */
  readonly leftOut: readonly Step[];
  readonly shortened: readonly Shortening[];
  /** The whole length in seconds. Segments done by hand count with an estimate. */
  readonly seconds: number;
}
