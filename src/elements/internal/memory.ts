/** All that may be kept on the person's own device, with their yes. */
export { forgetCheckDay, keepCheckDay, wasCheckedThisWeek } from '../../browser/kept-check.js';
export { canKeep, mayKeep, setMayKeep } from '../../browser/storage.js';
export { forgetSession, keptSession } from './keep-session.js';
