export { parseDose } from './dose.js';
export type { Dose } from './dose.js';
export { FORMAT_VERSION } from './migrate.js';
export { parseRoutine } from './parse.js';
export type { ParsedRoutine, StepCheck, StepPlace } from './parse.js';
export { shapeCodes } from './problem.js';
export type {
  Amount,
  Label,
  Link,
  Moment,
  Order,
  Problem,
  ProblemCode,
  Routine,
  Side,
  Sidedness,
  Stage,
  Step,
} from './types.js';
