import { createSession, advance } from '../core/session/session.js';
import { cuesBetween, type Cue } from '../core/session/cues.js';
import type { Plan } from '../core/planning/types.js';
import { type Clock, type Instant, msToNextSecond } from '../core/session/time.js';
import type { Command, Session, View } from '../core/session/types.js';
import { nextChangeAt, view } from '../core/session/view.js';
import { isPageAway, watchPage } from './page-watch.js';

/** A cue that is this late tells of something that is already over. */
const STALE_MS = 1500;

/** Told after every change of what is to be shown. `cues` are those that are still worth giving, oldest first. */
export type PlayerListener = (now: View, before: View, cues: readonly Cue[]) => void;

/**
 * A session beside a clock: it wakes once for the next change (a whole second, or the end of the segment), tells its
 * listeners, and turns what the page saw into `gap`. Paused and idle it waits for nothing.
 */
export class Player {
  readonly #listeners = new Set<PlayerListener>();
  #clock: Clock;
  #session: Session;
  #view: View;
  #told: Instant;
  #cancelWake: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(plan: Plan, clock: Clock) {
    this.#clock = clock;
    this.#session = createSession(plan);
    this.#told = clock.now();
    this.#view = view(this.#session, this.#told);
  }

  get session(): Session {
    return this.#session;
  }

  /** What was last told. It is renewed by every wake-up and command, so it is never more than a second old while playing. */
  get view(): View {
    return this.#view;
  }

  get clock(): Clock {
    return this.#clock;
  }

  /** Another clock runs on another time: what is playing is carried over at the moment of the change. */
  set clock(clock: Clock) {
    if (clock === this.#clock) return;
    const wasRunning = this.#session.status === 'running';
    if (wasRunning) this.send({ type: 'pause' });
    this.#clock = clock;
    this.#session = { ...this.#session, seen: null };
    this.#told = clock.now();
    if (wasRunning) this.send({ type: 'resume' });
  }

  /** Puts another session in the place of this one; what was playing is gone. */
  load(session: Session): void {
    this.#session = session;
    this.#tell([]);
  }

  /** Says whether the command changed anything. */
  send(command: Command): boolean {
    const before = this.#session;
    const now = this.#clock.now();
    const cues = this.#cuesUntil(now);
    this.#session = advance(before, command, now);
    if (this.#session === before) return false;
    const entered = command.type === 'tick' ? [] : cuesBetween(this.#session, now, now);
    this.#told = now;
    this.#tell([...cues, ...entered], now);
    // Begun where nobody can see it, it waits like any other that is out of sight.
    if ((command.type === 'start' || command.type === 'resume') && isPageAway()) this.#onAway();
    return true;
  }

  subscribe(listener: PlayerListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nobody can follow an element that was taken out of the page, so what is running pauses as after any other gap. */
  leavePage(): void {
    this.send({ type: 'gap', from: this.#clock.now() });
  }

  #cuesUntil(now: Instant): Cue[] {
    const cues = cuesBetween(this.#session, this.#told, now);
    return cues.filter(({ atMonoMs }) => atMonoMs > this.#told.monoMs && now.monoMs - atMonoMs < STALE_MS);
  }

  #tell(cues: readonly Cue[], now: Instant = this.#clock.now()): void {
    const before = this.#view;
    this.#view = view(this.#session, now);
    this.#schedule(now);
    for (const listener of [...this.#listeners]) listener(this.#view, before, cues);
  }

  #schedule(now: Instant): void {
    this.#cancelWake?.();
    this.#cancelWake = undefined;
    if (this.#session.status !== 'running') {
      this.#stopWatching?.();
      this.#stopWatching = undefined;
      return;
    }
    this.#stopWatching ??= watchPage({ away: this.#onAway, back: this.#tick });
    const changeMs = nextChangeAt(this.#session);
    const secondMs = this.#nextSecondMs(now);
    const nextMs = Math.min(changeMs ?? Infinity, secondMs ?? Infinity);
    if (nextMs < Infinity) this.#cancelWake = this.#clock.wakeAt(nextMs, this.#tick);
  }

  /** When the seconds shown change. A step done by hand shows none. */
  #nextSecondMs(now: Instant): number | null {
    const { remainingMs } = this.#view;
    return remainingMs === null ? null : now.monoMs + msToNextSecond(remainingMs);
  }

  readonly #tick = (): void => {
    this.send({ type: 'tick' });
  };

  readonly #onAway = (): void => {
    this.send({ type: 'gap', from: this.#clock.now() });
  };
}
