import { keep, kept } from '../../browser/storage.js';
import type { Plan } from '../../core/planning/types.js';
import type { Routine } from '../../core/routine/types.js';
import { bookmarkOf, openBookmark } from '../../core/session/bookmark.js';
import type { Instant } from '../../core/session/time.js';
import type { Session } from '../../core/session/types.js';
import type { Picks } from './session-request.js';

const NAME = 'session';

/** Keeps where a session is and what was chosen for it; one that has not begun, or is over, is forgotten. */
export function keepSession(session: Session, routine: Routine, picks: Picks, now: Instant): void {
  const bookmark = bookmarkOf(session, routine, now);
  keep(NAME, bookmark && JSON.stringify({ bookmark, picks }));
}

/** Forgets the session that was kept. */
export function forgetSession(): void {
  keep(NAME, null);
}

/** The session that was kept, paused where it was; `changed`: the routine is another one since. */
export function keptSession(
  routine: Routine,
  planFor: (picks: Picks) => Plan,
  now: Instant,
): { readonly session: Session; readonly picks: Picks } | 'changed' | null {
  try {
    const { bookmark, picks } = JSON.parse(kept(NAME) ?? '{}') as { bookmark?: unknown; picks?: Picks };
    if (!bookmark) return null;
    const session = openBookmark(bookmark, routine, planFor(picks ?? {}), now);
    return session === 'changed' ? session : session && { session, picks: picks ?? {} };
  } catch {
    // What was kept may be cut off, or another page's.
    return null;
  }
}
