import { readList } from './read-list.js';
import { shared } from './register.js';

/** Lets routines that were there before read their lists: each looks again when something in it changes. */
shared().readList = readList;
for (const routine of document.querySelectorAll('pf-routine')) routine.append('');
