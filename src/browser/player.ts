import { createSession, advance } from '../core/session/session.js';
import { type Cue, cuesBetween } from '../core/session/cues.js';
import type { Plan } from '../core/planning/types.js';
import { type Clock, type Instant, msToNextSecond } from '../core/session/time.js';
import type { Command, Session, View } from '../core/session/types.js';
import { view } from '../core/session/view.js';
import { isPageAway, watchPage } from './page-watch.js';

/** A cue that is this late tells of something that is already over; who heard nothing for so long was not with it. */
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
  /** Out of sight but heard: the last moment in which that was certain, and the sound's own time then. */
  #unseen: { readonly at: Instant; readonly heardMs: number } | null = null;
  #cancelWake: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  /**
   * Milliseconds on the clock of what sounds; `null` while nothing can be heard. As long as it goes on, a session that is out of sight
   * goes on too.
   */
  heardMs: () => number | null = () => null;

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

  /** Goes on by another plan, made for where it is now and the same up to there. */
  follow(planAt: (index: number) => Plan): void {
    const now = this.#clock.now();
    const { index, status } = view(this.#session, now);
    if (status !== 'running' && status !== 'paused') return;
    this.#session = { ...this.#session, plan: planAt(index) };
    this.#tell([], now);
  }

  /** Says whether the command changed anything. */
  send(command: Command): boolean {
    const before = this.#session;
    const now = this.#clock.now();
    const told = this.#told;
    const cues = cuesBetween(before, told, now).filter(
      ({ atMonoMs }) => atMonoMs > told.monoMs && now.monoMs - atMonoMs < STALE_MS,
    );
    this.#session = advance(before, command, now);
    if (this.#session === before) return false;
    if (command.type !== 'tick') cues.push(...cuesBetween(this.#session, now, now));
    this.#told = now;
    this.#tell(cues, now);
    // Begun where nobody can see it, it waits like any other that is out of sight.
    if ((command.type === 'start' || command.type === 'resume') && isPageAway()) this.#hide(false);
    return true;
  }

  subscribe(listener: PlayerListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * From now on nobody can follow it: the page is out of sight, or the element was taken out of the page. What is running pauses.
   */
  leavePage(from = this.#clock.now()): void {
    this.#unseen = null;
    this.send({ type: 'gap', from });
  }

  /** Looks whether it could be followed by ear since it was last certain; where not, it pauses at the moment up to which it could. */
  check(): void {
    const { at, heardMs } = this.#unseen ?? {};
    if (!at || heardMs === undefined) return;
    const now = this.#clock.now();
    const heardNowMs = this.heardMs();
    const passedMs = now.monoMs - at.monoMs;
    const lostMs = passedMs - ((heardNowMs ?? heardMs) - heardMs);
    // Asleep, both clocks stood still, and the wall clock alone went on.
    const sleptMs = now.wallMs - at.wallMs - passedMs;
    if (heardNowMs !== null && lostMs < STALE_MS && sleptMs < STALE_MS)
      this.#unseen = { at: now, heardMs: heardNowMs };
    else this.leavePage({ monoMs: now.monoMs - Math.max(0, lostMs), wallMs: now.wallMs });
  }

  #hide(isFrozen: boolean): void {
    const heardMs = isFrozen ? null : this.heardMs();
    if (heardMs === null) this.leavePage();
    else this.#unseen = { at: this.#clock.now(), heardMs };
  }

  #tell(cues: readonly Cue[], now: Instant = this.#clock.now()): void {
    const before = this.#view;
    this.#view = view(this.#session, now);
    this.#schedule(now);
    for (const listener of [...this.#listeners]) listener(this.#view, before, cues);
  }

  #schedule(now: Instant): void {
    this.#cancelWake?.();
    if (this.#session.status !== 'running') {
      this.#unseen = null;
      this.#stopWatching?.();
      this.#stopWatching = undefined;
      return;
    }
    this.#stopWatching ??= watchPage({
      away: (isFrozen) => this.#hide(isFrozen),
      back: () => {
        this.#tick();
        this.#unseen = null;
      },
    });
    const { remainingMs } = this.#view;
    // A step done by hand shows no seconds, and only the person ends it.
    if (remainingMs === null) return;
    const waitMs = Math.min(remainingMs, msToNextSecond(remainingMs));
    this.#cancelWake = this.#clock.wakeAt(now.monoMs + waitMs, this.#tick);
  }

  readonly #tick = (): void => {
    this.check();
    this.send({ type: 'tick' });
  };
}
