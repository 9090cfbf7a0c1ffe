/**
 * Stands in the place of `more` in the file for script tags. Until the file that brings it is there, a routine of an author's own
 * is left as it is written, nothing is requested, and one word says what is missing.
 */
import type { ParsedRoutine } from '../../core/routine/parse.js';
import type * as more from './more.js';
import { type Asking, shared } from './register.js';

const UNREAD: ParsedRoutine = {
  routine: null,
  problems: [{ path: '', code: 'missing', message: 'a routine of your own needs heelkit-more.js' }],
};

export const readList: typeof more.readList = (host) => {
  const { more } = shared();
  return more ? more.readList(host) : host.querySelector('ol,ul,dl,pre') && { document: null, problems: [] };
};

export const loadRoutine: typeof more.loadRoutine = (...asked) =>
  shared().more?.loadRoutine(...asked) ?? Promise.resolve({ ok: true, document: null });

export const readRoutine: typeof more.readRoutine = (document, from) =>
  moreFor(from)?.readRoutine(document, from) ?? UNREAD;

export const printing: typeof more.printing = (from) => moreFor(from)?.printing(from) ?? null;

export const memory: typeof more.memory = () => needed('persist')?.memory() ?? null;
export const shortcutOf: typeof more.shortcutOf = (...asked) =>
  needed('shortcuts')?.shortcutOf(...asked) ?? null;
export const mediaKeys: typeof more.mediaKeys = (...asked) =>
  needed('media-keys')?.mediaKeys(...asked) ?? null;

const asked = new WeakSet<Asking>();

/** What is there; who finds nothing is asked to look again when it comes, once, however often it looked. */
function moreFor(from: Asking): typeof more | undefined {
  const page = shared();
  if (!page.more && !asked.has(from)) (page.waiting ??= []).push(new WeakRef(from));
  asked.add(from);
  return page.more;
}

const told = new Set<string>();

/** What is there; what an attribute needs and does not find is said once. */
function needed(attribute: string): typeof more | undefined {
  const { more } = shared();
  if (!more && !told.has(attribute)) console.warn(`heelkit: ${attribute} needs heelkit-more.js`);
  told.add(attribute);
  return more;
}
