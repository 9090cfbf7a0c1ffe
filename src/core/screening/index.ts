export { questionBacking } from './backing.js';
export type { Backing, Verification } from './backing.js';
export { actions, parts, questions, stopSigns } from './questions.js';
export type { Action, Part, Question, QuestionGroup } from './questions.js';
export { withRules } from './rules.js';
export type { Asked, HostRule } from './rules.js';
export { clinicianAgrees, clinicianMayAgree, noneOfThese, notAsked, screen } from './screen.js';
export type { Answer, Answers, Clearance, Outcome as ScreeningOutcome } from './screen.js';
