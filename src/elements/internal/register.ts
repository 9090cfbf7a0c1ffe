import type { ContextRoot } from '@lit/context';
import { version } from './version.js';

/** What the library keeps in the page. */
export interface Heelkit {
  readonly version: string;
  /** Since there is an element that joins a session. */
  root?: ContextRoot;
}

/** The one name that the library takes in the page. A second copy finds it and joins in. */
const key = Symbol.for('heelkit');
const page = globalThis as unknown as Record<symbol, Heelkit | undefined>;

/**
 * Registers an element once, however often and in whatever order the library is loaded. A tag that another version owns
 * stays with it, and the console says so. Does nothing where there is no document.
 */
export function register(
  tag: string,
  element: CustomElementConstructor,
  prepare?: (heelkit: Heelkit) => void,
): void {
  if (typeof document === 'undefined') return;
  const heelkit = (page[key] ??= { version });
  prepare?.(heelkit);
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (heelkit.version !== version) {
    console.warn(`<${tag}> of heelkit ${version} gives way to ${heelkit.version}, which came first.`);
  }
}
