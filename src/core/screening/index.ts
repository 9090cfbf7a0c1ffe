export { questions } from './questions.js';
export type { Action, Question, Verification } from './questions.js';
export { noneOfThese, notAsked, screen } from './screen.js';
export type { Answer, Answers, Clearance, Outcome as ScreeningOutcome } from './screen.js';
