import type { ReadList } from '../../core/routine/list.js';
import { shared } from './register.js';

/** What is said of a list that nothing here can read. */
const UNREAD: ReadList = {
  document: null,
  problems: [{ path: '', code: 'missing', message: 'a list as a routine needs heelkit-lists.js' }],
};

/**
 * Stands in the place of `read-list` in the file for script tags: lists are read by a file of their own. Until that is there, a
 * list is left as its author wrote it.
 */
export function readList(host: HTMLElement): ReadList | null {
  const read = shared().readList;
  return read ? read(host) : host.querySelector('ol,ul,dl,pre') && UNREAD;
}
