import { ids } from './lists.js';
import type { ToolUse } from './types.js';

/** Ids of the tools that everybody has: hands. They are always there, and the gentlest. */
export const hands: readonly string[] = ['thumbs', 'fingers', 'knuckles', 'hands'];

const PARTS: Readonly<Record<string, ToolUse['part']>> = {
  'cold-pack': 'cold',
  'frozen-bottle': 'cold',
  'massage-gun': 'gun',
  scraper: 'scraping',
};

/** What a plan asks of the tools, by id, hands first and then from soft to firm: each with its substitutes, the nearest first. */
export const tools: Readonly<Record<string, ToolUse>> = Object.fromEntries(
  [
    {
      thumbs: 'fingers knuckles',
      fingers: 'thumbs',
      knuckles: 'thumbs',
      hands: 'thumbs',
      towel: 'hands',
      'cold-pack': '',
    },
    { 'rolled-socks': 'rolled-towel tennis-ball thumbs', 'rolled-towel': 'rolled-socks hands' },
    {
      'tennis-ball': 'rolled-socks massage-ball thumbs',
      'foam-roller': 'rolling-pin rolled-towel bottle hands',
    },
    {
      bottle: 'rolling-pin foot-roller',
      'rolling-pin': 'bottle rolled-towel',
      'foot-roller': 'bottle rolling-pin tennis-ball',
      'massage-ball': 'tennis-ball rolled-socks thumbs',
      'frozen-bottle': '',
    },
    { 'lacrosse-ball': 'massage-ball tennis-ball', 'massage-gun': 'hands' },
    { scraper: '' },
  ].flatMap((list, firmness) =>
    Object.entries(list).map(([id, substitutes]): [string, ToolUse] => {
      const part = PARTS[id];
      return [
        id,
        {
          firmness,
          substitutes: ids(substitutes),
          ...(hands.includes(id) && { isHand: true }),
          ...(part && { part }),
        },
      ];
    }),
  ),
);
