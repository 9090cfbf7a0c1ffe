import type { Moment, Routine, Side, Step } from '../routine/types.js';

export type Firmness = 'light' | 'medium' | 'firm';

/** What the person picks. Everything has a default. */
export interface Choices {
  readonly sides: Side | 'both';
  /** Which side comes first where both are done: the sore one, or the sorer. Default `right`. */
  readonly firstSide?: Side;
  /** With both sides: what presses or cools is done on the first side alone; stretches stay on both. Default false. */
  readonly affectedOnly?: boolean;
  /** What presses is done once more on the first side, as far as bounds and time leave room. Default false. */
  readonly secondHelping?: boolean;
  /** How long it may take in all, in minutes, after `pace`. Default: as long as the routine is. */
  readonly minutes?: number;
  /**
   * Ids of the tools at hand; hands always are. Default: any that the routine names, and none for its optional steps, such as a
   * scraper.
   */
  readonly tools?: readonly string[];
  /** Default `any`. */
  readonly moment?: Moment;
  /** How firm the tools are among those that will do. Default `medium`: in the routine's own order. */
  readonly firmness?: Firmness;
  /** The gentle version: hands, light, at most 60 s a spot, seated. Default false. */
  readonly gentle?: boolean;
  /** Nothing touches the sole today; its stretch stays. Default false. */
  readonly spareSole?: boolean;
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
  /** Ids of steps that the person leaves out. */
  readonly without?: readonly string[];
  /** Ids of steps that the person wants: they are kept first, and optional ones are played. */
  readonly keep?: readonly string[];
  /** Steps in place of others, by the id of the one that goes: see `equalsOf`. */
  readonly swaps?: Readonly<Record<string, Step>>;
  /**
   * How long a hold is to be, in seconds, by id of the step: held to the step's own least and most, to the bounds of care and to
   * the time. What is counted keeps its own length.
   */
  readonly lengths?: Readonly<Record<string, number>>;
  /** Seconds that it takes to read a step, by its id: the time to get ready is at least as long, unless `leadIn` is given. */
  readonly reading?: Readonly<Record<string, number>>;
}

/** What was done before: with it, the bounds of a day and of every second day bind. */
export interface History {
  /** The day that is planned for, as `YYYY-MM-DD` in the person's own calendar. */
  readonly day: string;
  readonly sessions: readonly PastSession[];
}

export interface PastSession {
  readonly day: string;
  /** Ids of the techniques that were done. */
  readonly techniques: readonly string[];
}

/** `ready`: read and get into place. `switch`: the same, on the other side. */
export type SegmentKind = 'ready' | 'work' | 'switch' | 'rest';

/**
 * Why a segment is there, as an id that `messages` turns into a sentence. Work is there because it is in the routine, because
 * the moment asks for it, because its tool or the step itself was chosen, in place of another, or as a second helping.
 */
export type Reason =
  | 'read-first'
  | 'again-on-this-side'
  | 'other-side'
  | 'between-holds'
  | 'in-the-routine'
  | 'moment-asks'
  | 'tool-chosen'
  | 'put-back'
  | 'swapped'
  | 'second-helping';

/** One stretch of time in a plan. */
export interface Segment {
  /** Unique in its plan, and the same in every plan of the routine that has it. */
  readonly id: string;
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
  /** 2 in a second helping. */
  readonly helping: 1 | 2;
}

/**
 * Why a step is not in the plan: the safety check left nothing, or not this part; the routine never starts with what was ticked;
 * only the gentle version is left; it is optional; the sole is spared; raises are not for a sore day; it cannot be done at this
 * moment, or with these tools; it was done too lately or too often; the person left it out; a single pass, the spot, the muscle,
 * the area or the session would be over its bound; there is no time for it.
 */
export type OmissionReason =
  | 'clearance'
  | 'part'
  | 'not-with'
  | 'gentle'
  | 'optional'
  | 'spare-sole'
  | 'sore-day'
  | 'moment'
  | 'tool'
  | 'days-off'
  | 'per-day'
  | 'chosen'
  | 'bound-hold'
  | 'bound-spot'
  | 'bound-muscle'
  | 'bound-area'
  | 'bound-session'
  | 'time';

/** A step that is in the routine and not in the plan. */
export interface Omission {
  readonly step: string;
  readonly reason: OmissionReason;
}

/** What else the rules did: to a step, or to the whole plan. */
export type NoteRule =
  | Routine['order']
  | 'finish-last'
  | 'shorter-gentle'
  | 'shorter-bound'
  | 'shorter-time'
  | 'longer-time'
  | 'tool-substitute'
  | 'tool-hand'
  | 'tool-firmness'
  | 'in-bed'
  | 'sitting-short'
  | 'evening-slow'
  | 'affected-only'
  | 'raises-days'
  | 'gun-day'
  | 'three-a-day';

export interface Note {
  /** `null`: the whole plan. */
  readonly step: string | null;
  readonly rule: NonNullable<NoteRule>;
}

/** Anything that a plan gives as a reason: each is a rule with a sentence in `messages`, a source and a label. */
export type RuleId = Reason | OmissionReason | Note['rule'];

/** Seconds by id of the stage, by side and by id of the tool (empty: without one). Each adds up to the whole. */
export interface Totals {
  readonly stages: Readonly<Record<string, number>>;
  readonly sides: Readonly<Record<Side | 'none', number>>;
  readonly tools: Readonly<Record<string, number>>;
}

/** Why there is nothing in a plan, although somebody may start, and what there could be. */
export interface Empty {
  readonly reason: OmissionReason;
  /** The shortest that makes sense, in seconds, where there was too little time. */
  readonly shortest: number | null;
  /** Id of a built-in routine that can be done with these choices. */
  readonly instead: string | null;
}

/** Routine, choices and clearance, laid out in time. */
export interface Plan {
  /** The routine as it is played: in the plan's order, without what is left out, with its lengths and tools as they are left. */
  readonly routine: Routine;
  readonly choices: Choices;
  /** Only the gentle version, by choice or because of the safety check. */
  readonly gentle: boolean;
  readonly segments: readonly Segment[];
  readonly omitted: readonly Omission[];
  /** The steps of `omitted`, in the same order, as they stand in the routine. */
  readonly leftOut: readonly Step[];
  readonly notes: readonly Note[];
  /** Ids of the tools to fetch, in the order of their first use; hands are there. */
  readonly tools: readonly string[];
  readonly totals: Totals;
  readonly empty: Empty | null;
  /** The whole length in seconds. Segments done by hand count with an estimate. */
  readonly seconds: number;
}
