/**
 * Stands in the place of `more` in the file for script tags. Until the file that brings it is there, a routine of an author's own
 * is left as it is written, nothing is requested, and one word says what is missing.
 */
import type * as more from './more.js';
import type { OwnRoutine } from './own-routine.js';
import { shared } from './register.js';

const UNREAD: OwnRoutine = {
  routine: null,
  failure: ['routine'],
  problems: [{ path: '', code: 'missing', message: 'a routine of your own needs heelkit-more.js' }],
};

export const readList: typeof more.readList = (host) => {
  const { more } = shared();
  return more ? more.readList(host) : host.querySelector('ol,ul,dl,pre') && { document: null, problems: [] };
};

export const ownRoutine: typeof more.ownRoutine = (host, list) => {
  const page = shared();
  if (page.more) return page.more.ownRoutine(host, list);
  if (!(host.source ?? (host.src || (!host.routine && list)))) return null;
  (page.waiting ??= []).push(new WeakRef(host));
  return UNREAD;
};

export const printing: typeof more.printing = () => shared().more?.printing() ?? null;

export const memory: typeof more.memory = () => shared().more?.memory() ?? null;

let isTold = false;

export const attach = (...asked: Parameters<typeof more.attach>): boolean => {
  const [{ persist, mediaKeys, shortcuts }] = asked;
  const { more } = shared();
  if (!more && !isTold && (persist || mediaKeys || shortcuts !== null)) {
    isTold = true;
    console.warn('persist, media-keys, shortcuts need heelkit-more.js');
  }
  return more?.attach(...asked) ?? false;
};
