/** What is known about points, techniques, tools, positions and sources: ids, places, bounds and backing. The words live in `messages`. */
import type { Label } from '../routine/types.js';

/** A drawing of the map. */
export type MapView = 'sole' | 'leg-back' | 'thigh-back';

/** The part of the leg that is pressed: bounds are held, and parts fall away, by area. */
export type Area = 'sole' | 'achilles' | 'calf' | 'thigh';

/**
 * Where a point is drawn, as fuzzy as the studies behind it. `along`, in percent: on `leg-back` from the crease of the knee (0)
 * to the middle of the ankle bones (100), on `sole` from the back of the heel (0) to the tip of the big toe (100), on
 * `thigh-back` from the fold of the buttock (0) to the crease of the knee (100). `across`, in percent of half the width there:
 * the inner edge is -100, the midline 0, the outer edge 100.
 */
export interface Place {
  readonly view: MapView;
  readonly along: readonly [from: number, to: number];
  readonly across: readonly [from: number, to: number];
}

/** What a plan and a map ask of a point. */
export interface PointUse {
  readonly area: Area;
  /** Ids of where expert charts map its ache. Charts, not measurements: never a diagnosis. */
  readonly referral: readonly string[];
  /** Ids of what to mind there. */
  readonly cautions: readonly string[];
  /** Ids of the neighbours to keep off. */
  readonly noGo: readonly string[];
}

/** A named place to work. */
export interface Point extends PointUse {
  readonly id: string;
  /** One place, or one for each head of a muscle. The first is the one to show. */
  readonly places: readonly Place[];
  /** Muscle or tissue, by its anatomical name. */
  readonly tissue: string;
  readonly depth: 'superficial' | 'deep';
  readonly sources: readonly string[];
  readonly label: Label;
}

/** What a plan asks of a technique. */
export interface TechniqueUse {
  /** `pressure` counts towards the bounds of an area and of a session; cold is counted apart. */
  readonly kind: 'pressure' | 'stretch' | 'strength' | 'mobility' | 'cold';
  /** A `spot` is pressed in one place, and its bound is that of a hold; an `area` is gone over. */
  readonly reach: 'spot' | 'area';
  /** The longest single pass in seconds, where the technique has a bound of its own. */
  readonly most?: number;
  /** In how many sessions of a day, where it has a bound of its own. */
  readonly perDay?: number;
  /** How many days lie between two days with it. */
  readonly daysOff?: number;
  /** What ends a session: the roller under the foot before the cold. */
  readonly last?: 1 | 2;
  /** Seconds up, at the top and down of one repetition. */
  readonly tempo?: readonly [up: number, hold: number, down: number];
}

/** What the hand, the tool or the body does. */
export interface Technique extends TechniqueUse {
  readonly id: string;
  readonly sources: readonly string[];
  readonly label: Label;
}

/** What a plan asks of a tool. */
export interface ToolUse {
  /** From 0, the softest, to 5. */
  readonly firmness: number;
  /** A tool that everybody has. */
  readonly isHand?: boolean;
  /** What falls away with it when the safety check removes guns, cold or scraping. */
  readonly part?: 'gun' | 'cold' | 'scraping';
  /** Ids of what may take its place, the nearest first. */
  readonly substitutes: readonly string[];
}

/** What is in the hand or under the leg. */
export interface Tool extends ToolUse {
  readonly id: string;
  readonly sources: readonly string[];
}

/** How the body is placed. */
export interface Position {
  readonly id: string;
  /** Sitting or lying: what the gentle version keeps to. */
  readonly isSeated: boolean;
  /** `bed`, `chair`, `floor`: where somebody can sit or lie so. */
  readonly places: readonly string[];
}

/**
 * Something a statement or a number rests on. `study`, `consensus`: a paper; `guidance`: a guideline or a health service's page;
 * `article`: the method's own text; `default`: our cautious choice, which no trial has tested.
 */
export interface Source {
  readonly id: string;
  readonly kind: 'study' | 'consensus' | 'guidance' | 'article' | 'default';
  readonly authors?: string;
  readonly title?: string;
  readonly journal?: string;
  readonly year?: number;
  readonly doi?: string;
  /** Address without a scheme, where there is no DOI. */
  readonly page?: string;
}
