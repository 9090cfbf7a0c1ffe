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

/** What a plan asks of the tools, by id, hands first and then from soft to firm. The rest of a tool is in `backing.ts`. */
export const tools: Readonly<Record<string, ToolUse>> = Object.fromEntries(
  [
    'thumbs fingers knuckles hands towel cold-pack',
    'rolled-socks rolled-towel',
    'tennis-ball foam-roller',
    'bottle rolling-pin foot-roller massage-ball frozen-bottle',
    'lacrosse-ball massage-gun',
    'scraper',
  ].flatMap((list, firmness) =>
    ids(list).map((id) => {
      const part = PARTS[id];
      return [id, { firmness, ...(hands.includes(id) && { isHand: true }), ...(part && { part }) }];
    }),
  ),
);
