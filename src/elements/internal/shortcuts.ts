import type { Status } from '../../core/session/types.js';
import type { SessionElement } from './session-element.js';

const EXTEND_SECONDS = 15;
/** The usual keys, by act. */
const USUAL = 'pause:Space next:ArrowRight back:ArrowLeft ease:e extend:+ hurts:h';
/** Where keys have a meaning of their own. */
const TAKEN = 'input,select,textarea,[contenteditable],audio,video,[role=slider],[role=radio]';
const PRESSED = 'button,summary,a,[role=button]';

/** What a key does, by a list such as `pause:Space next:n`; `null` where it does nothing. */
export function shortcutOf(
  event: KeyboardEvent,
  list: string,
  status: Status,
): ((host: SessionElement) => void) | null {
  const [target] = event.composedPath();
  const isIn = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isIn(TAKEN)) return null;
  const key = event.key === ' ' ? 'Space' : event.key;
  if ((key === 'Space' || key === 'Enter') && isIn(PRESSED)) return null;
  const pairs = (list.trim() || USUAL).split(/\s+/).map((pair) => {
    const [act = '', ...rest] = pair.split(':');
    return [act, rest.join(':')] as const;
  });
  const act = pairs.find(([, wanted]) => wanted.toLowerCase() === key.toLowerCase())?.[0];
  switch (act) {
    case 'pause':
      return (host) => {
        if (status === 'running') host.pause();
        else if (status === 'paused') host.resume();
      };
    case 'extend':
      return (host) => {
        host.extend(EXTEND_SECONDS);
      };
    case 'next':
    case 'back':
    case 'ease':
    case 'hurts':
      return (host) => {
        host[act]();
      };
    default:
      return null;
  }
}
