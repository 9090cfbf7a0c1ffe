import * as more from './more.js';
import { shared } from './register.js';

const page = shared();
// What came first stays: another copy adds what that does not have.
page.more = { ...more, ...page.more };
// An address is read again with all that counts after it; the old value is any that it cannot have had.
for (const from of page.waiting ?? []) from.deref()?.requestUpdate('src', from);
page.waiting = [];
