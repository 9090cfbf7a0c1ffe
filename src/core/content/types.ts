/** What is known about points, tools and sources: ids, places and backing. The words for them live in `messages`. */
import type { Label } from '../routine/types.js';

/** Which drawing of the map shows a point. */
export type MapView = 'sole' | 'leg-back';

/** A named place to work. */
export interface Point {
  readonly id: string;
  readonly view: MapView;
  /** Muscle or tissue, by its anatomical name. */
  readonly tissue: string;
  readonly sources: readonly string[];
  readonly label: Label;
}

/** Something a statement or a number rests on. `default`: our cautious choice; `article`: the method's own text. */
export interface Source {
  readonly id: string;
  readonly kind: 'study' | 'consensus' | 'guidance' | 'article' | 'default';
  readonly authors?: string;
  readonly title?: string;
  readonly journal?: string;
  readonly year?: number;
  readonly doi?: string;
}
