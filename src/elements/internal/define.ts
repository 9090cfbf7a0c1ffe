import { ContextRoot } from '@lit/context';
import { type Heelkit, register } from './register.js';

/** Registers an element that may join a session. */
export function define(tag: string, element: CustomElementConstructor): void {
  register(tag, element, attachRoot);
}

/** Keeps the requests of elements that come before their session; it must be there before the first element is defined. */
function attachRoot(heelkit: Heelkit): void {
  if (heelkit.root) return;
  heelkit.root = new ContextRoot();
  heelkit.root.attach(document.documentElement);
}
