export { parseRoutine } from './parse.js';
export type { ParsedRoutine } from './parse.js';
export type { Amount, Label, Problem, ProblemCode, Routine, Side, Sidedness, Stage, Step } from './types.js';
