/**
 * The evidence for a gap. A page that is hidden, frozen or put into the back/forward cache cannot be followed; this tells
 * when that begins and when it is over. It holds listeners only while somebody watches.
 */
export interface PageWatcher {
  /** The page can no longer be seen from now on; frozen, it does nothing at all. */
  away(isFrozen: boolean): void;
  /** It can again. */
  back(): void;
}

const watchers = new Set<PageWatcher>();
/** 0: it can be seen; 1: it is hidden; 2: it is frozen. */
let level = 0;

/** Whether the page cannot be seen at this moment. */
export function isPageAway(): boolean {
  return document.visibilityState === 'hidden';
}

/** Watches the page until the function that it gives is called. */
export function watchPage(watcher: PageWatcher): () => void {
  if (watchers.size === 0) listen('addEventListener');
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) listen('removeEventListener');
  };
}

function listen(change: 'addEventListener' | 'removeEventListener'): void {
  level = Number(isPageAway());
  // Captured, since not all of them bubble from the document to the window.
  for (const type of ['visibilitychange', 'freeze', 'resume', 'pagehide', 'pageshow']) {
    globalThis[change](type, onChange, true);
  }
}

function onChange({ type }: Event): void {
  const before = level;
  level = type === 'freeze' || type === 'pagehide' ? 2 : Number(isPageAway());
  for (const watcher of [...watchers]) {
    if (level > before) watcher.away(level > 1);
    else if (before && !level) watcher.back();
  }
}
