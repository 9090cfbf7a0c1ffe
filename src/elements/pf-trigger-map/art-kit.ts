/** A soft tender zone, in the units of its drawing. */
export interface Place {
  x: number;
  y: number;
  rx: number;
  ry: number;
  rotate?: number;
  /** Where its dot and its button are, if not in the middle: there they would cover those of a neighbour. */
  dot?: readonly [x: number, y: number];
}

export type Move = 'along' | 'circle' | 'across';

/** Path data of the ways in which a hand may move at a place; the first is the usual one. */
export type Strokes = Readonly<Partial<Record<Move, string>>>;

interface Knot {
  x: number;
  y: number;
  corner: boolean;
}

// How far a handle reaches along the chord it belongs to.
const REACH = 0.36;

/** The unit tangent at `knot`: the nearer neighbour steers more. None at a corner. */
const tangent = (before: Knot, knot: Knot, after: Knot): [number, number] => {
  const toX = after.x - knot.x;
  const toY = after.y - knot.y;
  const fromX = knot.x - before.x;
  const fromY = knot.y - before.y;
  const ratio = (toX * toX + toY * toY || 1e-6) / (fromX * fromX + fromY * fromY || 1e-6);
  const x = fromX * ratio + toX;
  const y = fromY * ratio + toY;
  const length = knot.corner ? Infinity : Math.hypot(x, y);
  return [x / length, y / length];
};

/**
 * Path data of smooth curves through knots: "x,y x,y …", a knot with "!" is a corner, ";" parts shapes.
 * Shapes are closed unless `end` is empty.
 */
export const curve = (shapes: string, end = 'z'): string =>
  shapes
    .split(';')
    .map((shape) => {
      const knots = shape.split(' ').map((text): Knot => {
        const [x, y] = text.split(',') as [string, string];
        return { x: +x, y: parseFloat(y), corner: y.endsWith('!') };
      });
      const count = knots.length;
      const at = (index: number) =>
        knots[end ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] as Knot;
      const handle = (index: number, chord: number) => {
        const [x, y] = tangent(at(index - 1), at(index), at(index + 1));
        return `${Math.round(at(index).x + x * chord)} ${Math.round(at(index).y + y * chord)} `;
      };
      let d = `M${at(0).x} ${at(0).y}`;
      for (let i = 0; i < (end ? count : count - 1); i++) {
        const next = at(i + 1);
        const chord = REACH * Math.hypot(next.x - at(i).x, next.y - at(i).y);
        d += `C${handle(i, chord)}${handle(i + 1, -chord)}${next.x} ${next.y}`;
      }
      return d + end;
    })
    .join('');

/**
 * Path data of tapering fibres: "x y bendX bendY endX endY, …" (bend and end relative to the start), each a thin
 * closed lens.
 */
export const fibres = (list: string, width = 3): string =>
  list
    .split(',')
    .map((fibre) => {
      const [x, y, bendX, bendY, endX, endY] = fibre.split(' ').map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return `M${x} ${y}q${bendX + width} ${bendY} ${endX} ${endY}q${bendX - width - endX} ${bendY - endY} ${-endX} ${-endY}`;
    })
    .join('');
