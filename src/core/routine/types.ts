/**
 * The routine document: what an author writes and a plan is made of. Plain data, JSON all the way down, no prose of our
 * own: built-in steps are named by ids that `messages` turns into words; an author's document may carry its own words.
 */

/** The person's own left or right, never the viewer's. */
export type Side = 'left' | 'right';

/** How well a statement is backed. `default` marks a cautious choice of ours that no trial has tested. */
export type Label = 'strong' | 'some' | 'small-or-mixed' | 'not-tested' | 'default';

/** A length in seconds: the shortest that makes sense, the usual one, the longest allowed. `min <= usual <= max`. */
export interface Amount {
  readonly min: number;
  readonly usual: number;
  readonly max: number;
}

/** `each`: once for each side in turn. `both`: both sides at the same time. `none`: no side (a pause, a walk). */
export type Sidedness = 'each' | 'both' | 'none';

/** One instruction of a routine. */
export interface Step {
  /** Unique within the routine. Built-in ids also name the step's words in `messages`. */
  readonly id: string;
  /** Id of the point to work at, where there is one. */
  readonly point?: string;
  /** Id of the technique: what the hand or tool does. */
  readonly technique: string;
  /** Ids of tools in order of preference; the first is the usual one. */
  readonly tools: readonly string[];
  /** Id of the position the body is in. */
  readonly position?: string;
  /** Length of one hold or pass, in seconds. Absent: done by hand, until the person says it is done. */
  readonly seconds?: Amount;
  /** A counted step: how many repetitions make one round. */
  readonly reps?: number;
  /** How many holds, passes or rounds. Default 1. */
  readonly repeat?: number;
  /** Seconds of rest between two of them. */
  readonly rest?: number;
  readonly sides: Sidedness;
  /**
   * What is kept longest when there is little time, and gets more of it first: 1 before 9. Default 5. Of two that are alike the
   * earlier counts.
   */
  readonly priority?: number;
  /** Played only when one of its tools is chosen. */
  readonly optional?: boolean;
  /** Over a bound it is shortened to it, and not left out. */
  readonly clamp?: boolean;
  /** An author's own words; built-in steps take theirs from `messages`. */
  readonly title?: string;
  readonly instruction?: string;
  readonly find?: string;
  readonly sources: readonly string[];
  readonly label: Label;
}

/**
 * In which order a plan has the stages. `as-written`: as in the document, also inside a stage. `calf-to-foot`: calf, thigh, sole;
 * `foot-to-calf`: the other way round; then stretches, raises and the finish, and inside a stage what needs the same position
 * and tool comes together. No trial has tested any order.
 */
export type Order = 'as-written' | 'calf-to-foot' | 'foot-to-calf';

/** The time of day that a plan is made for. */
export type Moment = 'first-steps' | 'after-sitting' | 'evening' | 'any';

/** A named group of steps that are done in one go, first on one side and then on the other. */
export interface Stage {
  readonly id: string;
  readonly title?: string;
  readonly steps: readonly Step[];
}

/** The authored document. */
export interface Routine {
  readonly id: string;
  /** Version of the document's format: 1. Older ones are brought up to it when they are read. */
  readonly version: number;
  readonly title?: string;
  /** Default `as-written`. */
  readonly order?: Order;
  /** The moment that it was made for, where there is one. */
  readonly moment?: Moment;
  /** Over a bound its steps are shortened to it, and not left out. */
  readonly clamp?: boolean;
  /** Ids of questions of the safety check with which it never starts, whatever else they leave playable. */
  readonly notWith?: readonly string[];
  /** Where to read more. */
  readonly links?: readonly Link[];
  readonly stages: readonly Stage[];
  readonly sources: readonly string[];
  readonly label: Label;
}

/** A link to read more; `url` is `http:`, `https:` or `mailto:`. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** Something that is wrong with a document, and where. */
export interface Problem {
  /** Where it stands, as in `stages[1].steps[0].seconds.min`; empty for the whole document. */
  readonly path: string;
  readonly code: ProblemCode;
  /** For the author, in English, complete: it begins with the path. */
  readonly message: string;
}

/**
 * The first line is the document's shape, which the JSON Schema describes too; the second is what a schema cannot say: an
 * order of numbers, a repeated or unknown id, a bound of care, an old format, a length that could not be read from text.
 */
export type ProblemCode =
  | 'type'
  | 'missing'
  | 'range'
  | 'choice'
  | 'empty'
  | 'field'
  | 'url'
  | 'limit'
  | 'order'
  | 'duplicate'
  | 'unknown'
  | 'bound'
  | 'deprecated'
  | 'version'
  | 'dose'
  | 'weaker';
