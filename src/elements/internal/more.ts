/**
 * What nobody asks for but who writes the page. A package has it all; for script tags it is a file of its own, and `await-more`
 * stands here in its place, with the same names.
 */
import { printSheet } from '../../browser/print-sheet.js';
import * as kept from './memory.js';
import { printEnd, sheetOf } from './plan-sheet.js';

const printed = { printEnd, printSheet, sheetOf };

export { withRules } from '../../core/screening/rules.js';
export { attach } from './attach.js';
export { ownRoutine } from './own-routine.js';
export { readList } from './read-list.js';
/** What is kept on the device. */
export const memory = (): typeof kept | null => kept;
/** Paper: a page of its own. */
export const printing = (): typeof printed | null => printed;
