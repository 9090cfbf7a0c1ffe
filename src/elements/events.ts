import type { Problem, Side } from '../core/routine/types.js';
import type { SegmentKind } from '../core/planning/types.js';
import type { LogEntry } from '../core/session/types.js';

/** One visit to one segment, as the property `log` of a session tells it. */
export interface SessionLogEntry extends LogEntry {
  readonly step: string;
  readonly stage: string;
  readonly side: Side | null;
  readonly kind: SegmentKind;
}

/** A session has begun to play. */
export interface SessionStartDetail {
  readonly routine: string;
  readonly steps: number;
  readonly seconds: number;
}

/** Another step, or the same one on the other side, has begun. */
export interface StepChangeDetail {
  readonly step: string;
  readonly stage: string;
  readonly side: Side | null;
  readonly kind: SegmentKind;
  /** Which one it is, from 1, and how many there are; a step on each side counts twice. */
  readonly number: number;
  readonly of: number;
}

/** A session is over. Counts only: what hurt and why is nobody's business but the person's. */
export interface SessionEndDetail {
  readonly status: 'done' | 'stopped';
  readonly done: number;
  readonly part: number;
  readonly notDone: number;
  readonly seconds: number;
}

/** Something could not be done. `code` is stable; `problems` name what is wrong in a routine or in attributes, with paths. */
export interface ErrorDetail {
  readonly code:
    | 'needs-check'
    | 'nothing-left'
    | 'unknown-routine'
    | 'routine'
    | 'src'
    | 'choices'
    | 'rules'
    | 'hidden-check'
    | 'seconds'
    | 'sections';
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** The public events: all bubble and are composed. */
export interface PfEventMap {
  'pf-session-start': CustomEvent<SessionStartDetail>;
  'pf-step-change': CustomEvent<StepChangeDetail>;
  'pf-session-pause': CustomEvent<null>;
  'pf-session-resume': CustomEvent<null>;
  'pf-session-end': CustomEvent<SessionEndDetail>;
  'pf-clearance': CustomEvent<{ readonly canStart: boolean }>;
  'pf-choices-change': CustomEvent<null>;
  'pf-point-select': CustomEvent<{ readonly point: string; readonly side: Side }>;
  'pf-timer-end': CustomEvent<{ readonly lateSeconds: number }>;
  'pf-error': CustomEvent<ErrorDetail>;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation cannot be a type alias
  interface HTMLElementEventMap extends PfEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation cannot be a type alias
  interface DocumentEventMap extends PfEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation cannot be a type alias
  interface WindowEventMap extends PfEventMap {}
}

/** Tells the page a fact. */
export function tell<Type extends keyof PfEventMap>(
  from: EventTarget,
  type: Type,
  detail: PfEventMap[Type]['detail'],
): void {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/** Tells what could not be done: the page by `pf-error`, and its author in the console. */
export function complain(
  from: Element,
  code: ErrorDetail['code'],
  message: string,
  problems: ErrorDetail['problems'] = [],
  name = from.localName,
): void {
  console.warn(`<${name}>: ${message}`);
  tell(from, 'pf-error', { code, message, problems });
}
