import type { Command } from '../../core/session/types.js';

/**
 * What an element may ask of a session: a command, a new beginning, sound or none, or to look at the outcome of a safety
 * check.
 */
export type SessionRequest =
  | Command
  | { readonly type: 'again' }
  | { readonly type: 'clear' }
  | { readonly type: 'sound'; readonly isOn: boolean };

/**
 * A request on its way up to the session, which alone decides. Cancelable: a host that prevents it has taken over. It
 * carries no answer of a safety check; the session reads the outcome from the element that asks.
 */
export class SessionRequestEvent extends Event {
  static readonly type = 'pf-request';

  readonly request: SessionRequest;
  /** The element that asks. */
  readonly from: Element;

  constructor(request: SessionRequest, from: Element) {
    super(SessionRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.request = request;
    this.from = from;
  }
}

/** Sends a request from an element to its session. */
export function requestFrom(from: Element, target: EventTarget, request: SessionRequest): void {
  target.dispatchEvent(new SessionRequestEvent(request, from));
}
