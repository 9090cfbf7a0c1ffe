/** For the tests of pages that use Heelkit: clocks that the test moves, and a trace of what the elements told. */
export { createFastClock } from './fast-clock.js';
export { createManualClock } from './manual-clock.js';
export type { ManualClock } from './manual-clock.js';
export { traceEvents } from './trace-events.js';
export type { EventTrace, TracedEvent } from './trace-events.js';
