/**
 * Stands in the place of `more` in the file for script tags. Until the file that brings it is there, a routine of an author's own
 * is left as it is written, nothing is requested, and one word says what is missing.
 */
import type * as more from './more.js';
import type { OwnRoutine } from './own-routine.js';
import { type Asking, shared } from './register.js';

const UNREAD: OwnRoutine = {
  routine: null,
  failure: ['routine'],
  problems: [{ path: '', code: 'missing', message: 'a routine of your own needs heelkit-more.js' }],
};

export const readList: typeof more.readList = (host) => {
  const { more } = shared();
  return more ? more.readList(host) : host.querySelector('ol,ul,dl,pre') && { document: null, problems: [] };
};

export const ownRoutine: typeof more.ownRoutine = (host, list) =>
  (host.source ?? (host.src || (!host.routine && list)))
    ? (moreFor(host)?.ownRoutine(host, list) ?? UNREAD)
    : null;

export const printing: typeof more.printing = (from) => moreFor(from)?.printing(from) ?? null;

export const memory: typeof more.memory = () => shared().more?.memory() ?? null;

let isTold = false;

export const attach = (...asked: Parameters<typeof more.attach>): boolean => {
  const [{ persist, mediaKeys, shortcuts }] = asked;
  const { more } = shared();
  if (!more && !isTold && (persist || mediaKeys || shortcuts !== null)) {
    isTold = true;
    console.warn('heelkit: persist, media-keys and shortcuts need heelkit-more.js');
  }
  return more?.attach(...asked) ?? false;
};

const noted = new WeakSet<Asking>();

/** What is there; who finds nothing is asked to look again when it comes. */
function moreFor(from: Asking): typeof more | undefined {
  const page = shared();
  if (!page.more && !noted.has(from)) {
    noted.add(from);
    (page.waiting ??= []).push(new WeakRef(from));
  }
  return page.more;
}
