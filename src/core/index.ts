/**
 * The framework-free core: no DOM, no Lit, no ambient clock. Everything is a pure function of plain data and the time that
 * is handed in, so it runs in a page, a worker or Node. Who uses it without our elements must put the safety check before
 * the first play and make sure that it is really seen.
 */
export * from './routine/index.js';
export * from './content/index.js';
export * from './screening/index.js';
export * from './planning/index.js';
export * from './session/index.js';
/** Names ids that are not known here, and bounds, beside what is wrong in shape. */
export { readRoutine as parseRoutine } from './content/check.js';
