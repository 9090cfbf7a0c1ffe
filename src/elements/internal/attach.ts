import { MediaKeys } from '../../browser/media-keys.js';
import { isPageAway } from '../../browser/page-watch.js';
import type { Player } from '../../browser/player.js';
import type { Routine } from '../../core/routine/types.js';
import { isUnderWay } from '../../core/session/status.js';
import type { View } from '../../core/session/types.js';
import { keepSession } from './keep-session.js';
import { enlarge, type Enlargeable } from './large-view.js';
import type { SessionElement } from './session-element.js';
import type { Picks } from './session-request.js';
import { shortcutOf } from './shortcuts.js';

/** What may be kept of a session: nothing of one that a check has cut down. */
export type ToKeep = () => { readonly routine: Routine; readonly picks: Picks } | null;

/** Gives a session what its host may ask for: the large view, keys of the page and of the device, and
 * that it is kept where it is. */
export function attach(
  host: SessionElement,
  player: Player,
  toKeep: ToKeep,
  placeName: (host: Element, view: View) => string,
): true {
  if ('large' in host) enlarge(host as unknown as Enlargeable, player);
  const keys = new MediaKeys((key) => {
    if (key === 'pause') host.pause();
    else if (key === 'nexttrack') host.next();
    else if (key === 'previoustrack') host.back();
    // Pain is answered in the page.
    else if (player.view.pausedBy !== 'hurts') host.resume();
  });
  host.addEventListener('keydown', (event) => {
    const act = host.shortcuts !== null && shortcutOf(event, host.shortcuts, player.view.status);
    if (!act) return;
    event.preventDefault();
    act(host);
  });
  player.subscribe((view, before) => {
    const { status, index } = view;
    const isElsewhere = index !== before.index || status !== before.status;
    const kept = (isElsewhere || isPageAway()) && status !== 'idle' && toKeep();
    if (kept) keepSession(player.session, kept.routine, kept.picks, player.clock.now());
    if (!isElsewhere) return;
    if (host.mediaKeys && isUnderWay(status))
      keys.show(placeName(host, view), host.label ?? '', status === 'running');
    else keys.hide();
  });
  return true;
}
