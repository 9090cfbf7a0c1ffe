import type { ReactiveControllerHost } from 'lit';
import type { SessionState } from './session-context.js';
import { SessionLink } from './session-link.js';

/** The link of an element that renders a session itself: it joins that one, as soon as it is there, and no other. */
export class OwnSessionLink extends SessionLink {
  readonly #own: () => Element | null;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    pick: (state: SessionState) => readonly unknown[],
    own: () => Element | null,
  ) {
    super(host, pick);
    this.#own = own;
  }

  override hostConnected(): void {
    // Rendering brings the session; until then there is nothing to ask.
  }

  override hostDisconnected(): void {
    // A session that the host renders itself goes with it, and comes back with it.
  }

  override hostUpdate(): void {
    // `for` names a session elsewhere, which is none of its business.
  }

  hostUpdated(): void {
    const own = this.isJoined ? null : this.#own();
    if (own) this.ask(own);
  }
}
