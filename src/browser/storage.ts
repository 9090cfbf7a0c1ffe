/**
 * What is kept on the person's own device, and their yes to it. Nothing is read or written before an element asks, and elements
 * ask only where the host set `persist`. One yes covers the page's whole origin; a no leaves nothing behind.
 */

const PREFIX = 'heelkit:';
const CONSENT = 'consent';

/** Whether this page can keep anything at all: frames without an origin and strict privacy settings cannot. */
export function canKeep(): boolean {
  return withStorage((storage) => storage.getItem(CONSENT)) !== undefined;
}

/** Whether the person agreed that things are kept. */
export function mayKeep(): boolean {
  return read(CONSENT) === 'yes';
}

/** The person agrees, or takes it back: then everything that was kept is gone. */
export function setMayKeep(isAllowed: boolean): void {
  if (isAllowed) write(CONSENT, 'yes');
  else {
    withStorage((storage) => {
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
    });
  }
}

/** What was kept under a name, as long as the person agrees to it. */
export function kept(name: string): string | null {
  return mayKeep() ? read(name) : null;
}

/** Keeps a text under a name, or with `null` forgets it. Does nothing without the person's yes. */
export function keep(name: string, value: string | null): void {
  if (mayKeep()) write(name, value);
}

function read(name: string): string | null {
  return withStorage((storage) => storage.getItem(PREFIX + name)) ?? null;
}

function write(name: string, value: string | null): void {
  withStorage((storage) => {
    if (value === null) storage.removeItem(PREFIX + name);
    else storage.setItem(PREFIX + name, value);
  });
}

/** A full, forbidden or missing storage is no reason to stop anything. */
function withStorage<Value>(act: (storage: Storage) => Value): Value | undefined {
  try {
    // To look at it is enough to throw where a page has no origin.
    return act(globalThis.localStorage);
  } catch {
    return undefined;
  }
}
