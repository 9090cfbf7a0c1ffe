import { ContextRoot } from '@lit/context';
import { version } from './version.js';

interface Heelkit {
  readonly version: string;
  readonly root: ContextRoot;
}

/** The one name that the library takes in the page. A second copy finds it and joins in. */
const key = Symbol.for('heelkit');
const page = globalThis as unknown as Record<symbol, Heelkit | undefined>;

/**
 * Registers an element once, however often and in whatever order the library is loaded. A tag that another version owns
 * stays with it, and the console says so. Does nothing where there is no document.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const heelkit = (page[key] ??= { version, root: attachRoot() });
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (heelkit.version !== version) {
    console.warn(`<${tag}> of heelkit ${version} gives way to ${heelkit.version}, which came first.`);
  }
}

/** Keeps the requests of elements that come before their session; it must be there before the first element is defined. */
function attachRoot(): ContextRoot {
  const root = new ContextRoot();
  root.attach(document.documentElement);
  return root;
}
