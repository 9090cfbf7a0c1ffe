export type Move = 'along' | 'circle' | 'across';

/** Path data of the ways in which a hand may move at a place; the first is the usual one. */
export type Strokes = Readonly<Partial<Record<Move, string>>>;

/** How the hand moves in a technique, if it does. An author's own technique moves in the usual way of a point. */
export const MOVES: Readonly<Record<Move | 'still', readonly string[]>> = {
  still: ['sustained-pressure', 'myofascial-hold', 'cold-pack'],
  circle: ['circles', 'small-circles'],
  across: ['knuckle-roll', 'cross-fibre'],
  along: [
    'seek-and-hold',
    'pinch-and-roll',
    'line-roll',
    'foot-roll',
    'cold-roll',
    'gun-glide',
    'kneading',
    'scraping',
    'strokes',
  ],
};
