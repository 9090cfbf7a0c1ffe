import type { ReactiveControllerHost } from 'lit';
import type { Action } from '../../core/screening/questions.js';
import type { HostRule } from '../../core/screening/rules.js';
import type { Clearance } from '../../core/screening/screen.js';
import type { Plan } from '../../core/planning/types.js';
import type { Routine } from '../../core/routine/types.js';
import type { Session, View } from '../../core/session/types.js';
import type { AidName, AidSettings } from './aids.js';
import type { SessionRequest } from './session-request.js';

/** What the host page says once for all the elements of a session. */
export interface SessionSettings {
  readonly headingLevel: number | null;
  readonly emergency: string;
  readonly urgent: string;
  readonly rules: readonly HostRule[];
  /** Names of the choices that the host has fixed, with spaces between them. */
  readonly fixed: string | null;
  /** The clinic's name; empty where there is none. */
  readonly clinic: string;
}

/** All that an element may show of a session. */
export interface SessionState {
  readonly session: Session;
  readonly view: View;
  /** The plan that is played, or before the safety check the one that would be. Its segments say what there is to do. */
  readonly plan: Plan;
  /** The routine as it was given, with all its steps and tools. */
  readonly routine: Routine;
  readonly clearance: Clearance;
  /** What helps to follow it without looking, as it is set, and what of it this browser cannot do or refused. */
  readonly aids: AidSettings;
  readonly cannot: readonly AidName[];
  /** The routine is another one since a session of it was left, so it begins anew. */
  readonly isOther: boolean;
  readonly settings: SessionSettings;
  /**
   * Which check comes before the next beginning: the whole, or three short questions. `again`: after an earlier check of this
   * visit, by the element that has its answers. `kept`: after one with nothing ticked, whose day was kept.
   */
  readonly check: 'full' | 'again' | 'kept';
  /** Whether the person lets things be kept on the device; `null` where the host or the page does not offer it. */
  readonly keeps: boolean | null;
  /** What is needed now that a sign was noticed during the session. Health data: it stays in memory. */
  readonly care: Action | null;
}

/** What a `<pf-session>` gives to the elements inside it. One object for its whole life: state is read, not passed on. */
export interface SessionSource {
  /** The element that owns the session. */
  readonly host: Element;
  /** Asks for something; the session alone decides. */
  request(request: SessionRequest, from: Element): void;
  /** `null` as long as there is no routine that could be played. */
  readonly state: SessionState | null;
  /** Calls back after every change. Gives a function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** A well-known symbol, so that two bundles on one page understand each other. */
export const sessionContext = Symbol.for('heelkit.session');

/** What the context protocol of web components adds to its events, as far as a session needs it. */
interface ContextEvent extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: (source: SessionSource) => void;
}

/** Sends an event of the context protocol: an element asks, or a session makes itself known. */
export function sendContext(
  type: 'context-request' | 'context-provider',
  from: Element,
  contextTarget: Element,
  callback?: ContextEvent['callback'],
): void {
  const event = new Event(type, { bubbles: true, composed: true });
  const fields = { context: sessionContext, contextTarget, callback, subscribe: true };
  from.dispatchEvent(Object.assign(event, fields));
}

/** Gives a session to the elements inside its host, and to those that name it. */
export function provideSession(host: ReactiveControllerHost & HTMLElement, source: SessionSource): void {
  host.addEventListener('context-request', (event) => {
    const { context, callback } = event as ContextEvent;
    if (context !== sessionContext) return;
    event.stopPropagation();
    callback(source);
  });
  host.addController({
    hostConnected() {
      sendContext('context-provider', host, host);
    },
  });
}
