import type { MapView } from '../core/content/types.js';
import type { Side } from '../core/routine/types.js';

export interface MapWords {
  readonly views: Readonly<Record<Exclude<MapView, 'thigh-back'>, string>>;
  /** Names the drawing by side and view. */
  readonly drawing: (view: string, side: Side) => string;
  readonly sides: Readonly<Record<Side, string>>;
  /** Names the two buttons that choose a side. */
  readonly side: string;
  readonly choose: string;
  readonly workHere: (point: string) => string;
}

export const mapEnglish: MapWords = {
  views: { sole: 'Sole of the foot', 'leg-back': 'Back of the lower leg' },
  drawing: (view, side) => `${view}, ${side}`,
  sides: { left: 'left', right: 'right' },
  side: 'Side',
  choose: 'Choose a point to see how to find it.',
  workHere: (point) => `${point}, work here now`,
};
