/** Classes and types. It registers nothing: `heelkit/define` does. */
export * from './core/index.js';
export { pageClock } from './browser/clock.js';
export { PfChoices } from './elements/pf-choices/pf-choices.js';
export { PfControls } from './elements/pf-controls/pf-controls.js';
export { PfGuide } from './elements/pf-guide/pf-guide.js';
export { PfOutline } from './elements/pf-outline/pf-outline.js';
export { PfRoutine } from './elements/pf-routine/pf-routine.js';
export { PfSafetyCheck } from './elements/pf-safety-check/pf-safety-check.js';
export { PfSession } from './elements/pf-session/pf-session.js';
export { PfSettings } from './elements/pf-settings/pf-settings.js';
export { PfStep } from './elements/pf-step/pf-step.js';
export { PfTimer } from './elements/pf-timer/pf-timer.js';
export { PfTriggerMap } from './elements/pf-trigger-map/pf-trigger-map.js';
export type {
  ErrorDetail,
  PfEventMap,
  SessionEndDetail,
  SessionLogEntry,
  SessionStartDetail,
  StepChangeDetail,
} from './elements/events.js';
export { english, registerMessages } from './messages/register.js';
export type { PartialMessages } from './messages/register.js';
export type { Messages } from './messages/words.js';
