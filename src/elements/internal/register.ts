import type { ReactiveElement } from 'lit';
import type * as more from './more.js';
import { version } from './version.js';

/** What the library keeps in the page. */
export interface Heelkit {
  readonly version: string;
  /** What only who writes the page asks for, since the file for that was loaded. */
  more?: typeof more;
  /** Who asked for it before. */
  waiting?: WeakRef<Asking>[];
}

/** An element that asks for what may come later. */
export type Asking = Pick<ReactiveElement, 'requestUpdate'>;

/** The one name that the library takes in the page. A second copy finds it and joins in. */
const key = Symbol.for('heelkit');
const page = globalThis as unknown as Record<symbol, Heelkit | undefined>;

/** What all copies of the library in the page share. */
export function shared(): Heelkit {
  return (page[key] ??= { version });
}

/**
 * Registers an element once, however often and in whatever order the library is loaded. A tag that another version owns
 * stays with it, and the console says so. Does nothing where there is no document.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const heelkit = shared();
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (heelkit.version !== version) {
    console.warn(`<${tag}> of heelkit ${version} gives way to ${heelkit.version}, which came first.`);
  }
}
