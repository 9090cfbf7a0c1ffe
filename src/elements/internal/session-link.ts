import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type SessionSource, type SessionState, sessionContext } from './session-context.js';
import type { SessionRequest } from './session-request.js';

type Host = ReactiveControllerHost & HTMLElement & { for?: string };

/**
 * Joins an element to a session: the one around it, or with `for` the one of that id in the same root, which may come
 * later. The host is rendered again only when what it picks of the state has changed.
 */
export class SessionLink implements ReactiveController {
  readonly #host: Host;
  readonly #pick: (state: SessionState) => readonly unknown[];
  #source: SessionSource | null = null;
  #picked: readonly unknown[] = [];
  #for = '';
  #unsubscribe: (() => void) | undefined;
  #giveUpSource: (() => void) | undefined;
  #root: Node | undefined;

  constructor(host: Host, pick: (state: SessionState) => readonly unknown[]) {
    this.#host = host;
    this.#pick = pick;
    host.addController(this);
  }

  /** `null` outside any session, and in one that has nothing to play. */
  get state(): SessionState | null {
    return this.#source?.state ?? null;
  }

  /** Whether there is a session at all. */
  get isJoined(): boolean {
    return this.#source !== null;
  }

  /** Hands a request to the session. */
  request(request: SessionRequest): void {
    this.#source?.request(request, this.#host);
  }

  hostUpdate(): void {
    if ((this.#host.for ?? '') === this.#for) return;
    this.hostDisconnected();
    this.hostConnected();
  }

  hostConnected(): void {
    this.#for = this.#host.for ?? '';
    // A session makes itself known when it comes, is defined or is moved; then the one to join may be there.
    this.#root = this.#for ? this.#host.getRootNode() : document.documentElement;
    this.#root.addEventListener('context-provider', this.#find, true);
    this.#find();
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('context-provider', this.#find, true);
    this.#giveUpSource?.();
    this.#unsubscribe?.();
    this.#giveUpSource = this.#unsubscribe = undefined;
    if (this.#source) this.#host.requestUpdate();
    this.#source = null;
  }

  readonly #find = (): void => {
    // An element that is not defined yet could not answer, and what is above it would in its place.
    const named = this.#for && `#${CSS.escape(this.#for)}:defined`;
    const target = named ? (this.#root as ParentNode).querySelector(named) : this.#host;
    target?.dispatchEvent(new ContextEvent(sessionContext, this.#host, this.#onSource, true));
  };

  // One function for the host's whole life: a session keeps a subscriber once, however often it asks.
  readonly #onSource = (source: SessionSource, giveUp?: () => void): void => {
    if (giveUp !== this.#giveUpSource) this.#giveUpSource?.();
    this.#giveUpSource = giveUp;
    if (source === this.#source) return;
    // Should a nearer one come, the one that it stands in asks in its name.
    if (!this.#for) this.#root?.removeEventListener('context-provider', this.#find, true);
    this.#unsubscribe?.();
    this.#source = source;
    this.#unsubscribe = source.subscribe(this.#onState);
    this.#onState();
  };

  readonly #onState = (): void => {
    const { state } = this;
    const picked = state ? [true, ...this.#pick(state)] : [false];
    // A host always picks the same number of things, so only what is there or not can differ in length.
    const isChanged = picked.some((value, at) => value !== this.#picked[at]);
    this.#picked = picked;
    if (isChanged) this.#host.requestUpdate();
  };
}
