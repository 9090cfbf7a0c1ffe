import { svg, type SVGTemplateResult } from 'lit';
import type { Strokes } from './moves.js';

/**
 * A soft tender zone, in the units of its drawing, and where its dot and its button are, if not in the middle: there they
 * would cover those of a neighbour.
 */
export type Place = readonly [
  x: number,
  y: number,
  rx: number,
  ry: number,
  rotate?: number,
  dotX?: number,
  dotY?: number,
];

/** A view from one direction: its size, what is drawn, and what can be marked in it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly art: SVGTemplateResult;
  readonly places: Readonly<Record<string, Place>>;
  /** What goes over a whole area would lie under all the others: it is drawn only while it counts. */
  readonly areas: Readonly<Record<string, Place>>;
  readonly strokes: Readonly<Record<string, Strokes>>;
}

/** The way to a knot from the one before. */
interface Way {
  x: number;
  y: number;
  /** The knot is a corner. */
  corner: boolean;
}

// How far a handle reaches along the chord it belongs to.
const REACH = 0.36;

/** The unit tangent at the knot between two ways: the shorter way steers more. None at a corner. */
const tangent = (from: Way, to: Way): [x: number, y: number] => {
  const ratio = (to.x * to.x + to.y * to.y || 1) / (from.x * from.x + from.y * from.y || 1);
  const x = from.x * ratio + to.x;
  const y = from.y * ratio + to.y;
  const length = from.corner ? Infinity : Math.hypot(x, y);
  return [x / length, y / length];
};

/**
 * Path data of smooth curves through knots: "x y dx dy …", each knot but the first as its way from the one before; one with "!"
 * is a corner, ";" parts shapes. A minus parts numbers as well as a space. Shapes are closed unless `end` is empty.
 */
export const curve = (shapes: string, end = 'z'): string =>
  shapes
    .split(';')
    .map((shape) => {
      const [start, ...ways] = Array.from(
        shape.matchAll(/(-?\d+) ?(-?\d+)(!?)/g),
        ([, x, y, corner]): Way => {
          return { x: Number(x), y: Number(y), corner: corner === '!' };
        },
      ) as [Way, ...Way[]];
      // The way back to the start; an open shape has none.
      const back = { x: 0, y: 0, corner: start.corner };
      const [first = back] = ways;
      if (end) {
        for (const { x, y } of ways) {
          back.x -= x;
          back.y -= y;
        }
        ways.push(back);
      }
      const curves = ways.map((way, index) => {
        const chord = REACH * Math.hypot(way.x, way.y);
        const [fromX, fromY] = tangent(ways[index - 1] ?? back, way);
        const [toX, toY] = tangent(way, ways[index + 1] ?? (end ? first : back));
        const handles = [fromX * chord, fromY * chord, way.x - toX * chord, way.y - toY * chord];
        return `c${handles.map(Math.round).join(' ')} ${way.x} ${way.y}`;
      });
      return `M${start.x} ${start.y}${curves.join('')}${end}`;
    })
    .join('');

/**
 * Path data of tapering fibres: "x y bendX bendY endX endY, …", each a thin closed lens. Bend and end are relative to its start,
 * and that to the start of the one before.
 */
export const fibres = (list: string, width = 3): string =>
  list
    .split(',')
    .map((fibre) => {
      const [x = 0, y = 0, bendX = 0, bendY = 0, endX = 0, endY = 0] =
        fibre.match(/-?\d+/g)?.map(Number) ?? [];
      return `m${x} ${y}q${bendX + width} ${bendY} ${endX} ${endY}q${bendX - width - endX} ${bendY - endY} ${-endX} ${-endY}`;
    })
    .join('');

/** Ellipses with soft edges: "cx cy rx ry, …". */
export const soft = (fill: string, list: string): SVGTemplateResult[] =>
  list.split(',').map((ellipse) => {
    const [cx, cy, rx, ry] = ellipse.split(' ');
    return svg`<ellipse class="haze" fill="url(#${fill})" cx=${cx} cy=${cy} rx=${rx} ry=${ry} />`;
  });
