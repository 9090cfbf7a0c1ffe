import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sendContext, type SessionSource, type SessionState } from './session-context.js';
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
  #place: Node | null = null;

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
    this.#listenAt(this.#for ? this.#host.getRootNode() : document.documentElement);
    this.#find();
  }

  hostDisconnected(): void {
    this.#listenAt(null);
    this.#unsubscribe?.();
    if (this.#source) this.#host.requestUpdate();
    this.#source = null;
  }

  /** A session makes itself known when it comes, is defined or is moved; then the one to join may be there, or a nearer one. */
  #listenAt(place: Node | null): void {
    this.#place?.removeEventListener('context-provider', this.#find, true);
    this.#place = place;
    place?.addEventListener('context-provider', this.#find, true);
  }

  readonly #find = (): void => {
    // An element that is not defined yet could not answer, and what is above it would in its place.
    const named = this.#for && `#${CSS.escape(this.#for)}:defined`;
    const target = named ? (this.#place as ParentNode).querySelector(named) : this.#host;
    if (target) sendContext('context-request', target, this.#host, this.#onSource);
  };

  readonly #onSource = (source: SessionSource): void => {
    if (source === this.#source) return;
    // Between it and the element a nearer one may come.
    if (!this.#for) this.#listenAt(source.host);
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
