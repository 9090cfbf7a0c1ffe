import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { clockOr, pageClock } from '../../browser/clock.js';
import { isPageAway, watchPage } from '../../browser/page-watch.js';
import {
  advanceCountdown,
  type Countdown,
  createCountdown,
  remainingMs,
} from '../../core/session/countdown.js';
import { type Clock, type Instant, msToNextSecond, wholeSeconds } from '../../core/session/time.js';
import { timerEnglish, type TimerWords } from '../../messages/timer.js';
import { complain, tell } from '../events.js';
import { coreTokens, hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { clockText } from '../internal/clock-text.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import { timerStyles } from './pf-timer.styles.js';

const DEFAULT_SECONDS = 60;
/** A day: more is a slip of the unit. */
const MAX_SECONDS = 86_400;
const NOTICEABLY_LATE_MS = 1500;

/**
 * A countdown. Alone, with `seconds`, it has its own button and runs on while the page is hidden; inside a session it shows
 * what is left of the current step.
 *
 * @summary The countdown, alone or in a session.
 * @slot - What to show without JavaScript, or where `seconds` cannot be read.
 * @fires pf-timer-end - A lone timer is over. `lateSeconds` tells how long ago, if nobody could see it end.
 * @fires pf-error - `seconds` cannot be read.
 * @csspart base - All of it.
 * @csspart time - The figures.
 * @csspart ring - The ring.
 * @csspart button - A lone timer's button.
 * @cssproperty --pf-accent - Ring and button.
 *
 * @example
 * Hold the stretch for <pf-timer seconds="30">30 seconds</pf-timer>, then change sides.
 */
export class PfTimer extends PfElement {
  static override properties: PropertyDeclarations = {
    seconds: { type: Number },
    label: {},
    clock: { attribute: false },
  };

  static override styles = [hiddenStyles, coreTokens, visuallyHidden, timerStyles];

  /** Length of a lone timer in seconds. Without it, it joins the session around it, or counts one minute. */
  declare seconds: number | null;
  /** Its name for assistive technology. Default "Timer". */
  declare label: string | null;
  /** Where a lone timer's time comes from. Default: the page's own time. Property only. */
  declare clock: Clock;

  readonly #link = new SessionLink(this, ({ view, aids }) => [
    aids.motion,
    view.status,
    view.index,
    view.lengthMs,
    wholeSeconds(view.remainingMs ?? 0),
  ]);
  #countdown = createCountdown(DEFAULT_SECONDS);
  #cancelWake: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;
  #awaySince: Instant | null = null;

  constructor() {
    super();
    this.seconds = null;
    this.label = null;
    this.clock = pageClock;
  }

  /** Where a lone timer is. */
  get status(): Countdown['status'] {
    return this.#countdown.status;
  }

  /** Milliseconds left of a lone timer. */
  get remainingMs(): number {
    return remainingMs(this.#countdown, this.#clock.now());
  }

  /** Starts a lone timer, or goes on with one that is paused, or starts again one that is done. */
  start(): void {
    // An attribute that was set a moment ago counts.
    if (!this.isConnected) return;
    if (this.isUpdatePending) this.performUpdate();
    if (this.#isReadable && !this.#isJoined) this.#advance({ type: 'start' });
  }
  /** Pauses a lone timer. */
  pause(): void {
    this.#advance({ type: 'pause' });
  }
  /** Sets a lone timer back to its full length. */
  reset(): void {
    this.#advance({ type: 'reset' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the document is a removal and an insertion in one go, and no reason to stop.
    queueMicrotask(() => {
      if (!this.isConnected) this.pause();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another length or another time is another countdown.
    if (!changed.has('seconds') && !changed.has('clock')) return;
    this.#set(createCountdown((this.#isReadable && this.seconds) || DEFAULT_SECONDS));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('seconds') && !this.#isReadable) this.#fail();
  }

  protected override render(): TemplateResult {
    if (!this.#isReadable) return html`<slot></slot>`;
    return this.#isJoined ? this.#renderJoined() : this.#renderAlone();
  }

  #renderJoined(): TemplateResult {
    const view = this.#link.state?.view;
    const leftMs = view?.remainingMs ?? 0;
    const isByHand = view?.segment && view.lengthMs === null;
    const isWork = view?.segment?.kind === 'work' && view.status === 'running';
    const pulse = isWork && !view.rep && this.#link.state?.aids.motion ? 'pulse' : '';
    return html`<span class="root dial ${isWork ? pulse : 'quiet'} ${isByHand ? 'by-hand' : ''}" part="base">
      ${this.#ring(view?.lengthMs ? leftMs / view.lengthMs : 1, '')}
      ${this.#time(isByHand ? this.#words.byHand : clockText(wholeSeconds(leftMs)))}
    </span>`;
  }

  #renderAlone(): TemplateResult {
    const words = this.#words;
    const { status, lengthMs, lateMs } = this.#countdown;
    const leftMs = this.remainingMs;
    const isRunning = status === 'running';
    const late =
      lateMs >= NOTICEABLY_LATE_MS ? words.endedLate(clockText(wholeSeconds(lateMs))) : words.ended;
    const ended = status === 'done' ? late : '';
    return html`<span class="root alone" part="base">
      <button
        type="button"
        part="button"
        aria-label=${words[status]}
        @click=${isRunning ? this.pause : this.start}
      >
        ${this.#ring(leftMs / lengthMs, isRunning ? 'M-6-7h4v14h-4zm8 0h4v14h-4z' : 'M-4-8v16l12-8z')}
      </button>
      ${this.#time(ended || clockText(wholeSeconds(leftMs)))}
      <span class="visually-hidden" role="status">${ended}</span>
    </span>`;
  }

  /** Not live: a screen reader tells the time only to who asks for it. */
  #time(text: string): TemplateResult {
    return html`<span class="time" role="timer" part="time" aria-label=${this.label ?? this.#words.label}
      >${text}</span
    >`;
  }

  /** Steps once a second: an animated ring costs many times as much and tells nothing more. */
  #ring(left: number, glyph: string): TemplateResult {
    // The dash is one unit longer than the ring, so that at the end nothing of its round tip is left.
    return html`<svg viewBox="-20 -20 40 40" part="ring" aria-hidden="true">
      <circle r="18"></circle>
      <circle
        class="left"
        r="18"
        transform="rotate(-90)"
        pathLength="99"
        stroke-dasharray="100"
        stroke-dashoffset=${100 - left * 100}
      ></circle>
      <path d=${glyph}></path>
    </svg>`;
  }

  get #clock(): Clock {
    return clockOr(this.clock);
  }

  get #words(): TimerWords {
    return this.words('timer', timerEnglish);
  }

  get #isJoined(): boolean {
    return this.seconds === null && (this.#link.isJoined || this.for !== '');
  }

  get #isReadable(): boolean {
    const seconds = this.seconds ?? DEFAULT_SECONDS;
    return seconds > 0 && seconds <= MAX_SECONDS;
  }

  #advance(command: Parameters<typeof advanceCountdown>[1]): void {
    this.#set(advanceCountdown(this.#countdown, command, this.#clock.now()));
  }

  #set(countdown: Countdown): void {
    const { status } = this.#countdown;
    this.#countdown = countdown;
    this.#schedule();
    this.requestUpdate();
    if (countdown.status === 'done' && status === 'running') {
      tell(this, 'pf-timer-end', { lateSeconds: Math.round(countdown.lateMs / 1000) });
    }
  }

  /** One wake-up, for the next second that somebody can see, else for the end. */
  #schedule(): void {
    this.#cancelWake?.();
    if (this.#countdown.status !== 'running') {
      this.#stopWatching?.();
      this.#stopWatching = undefined;
      this.#awaySince = null;
      return;
    }
    const now = this.#clock.now();
    if (!this.#stopWatching) {
      this.#stopWatching = watchPage({ away: this.#onAway, back: this.#onBack });
      if (isPageAway()) this.#awaySince = now;
    }
    const leftMs = remainingMs(this.#countdown, now);
    const waitMs = this.#awaySince ? leftMs : Math.min(leftMs, msToNextSecond(leftMs));
    this.#cancelWake = this.#clock.wakeAt(now.monoMs + waitMs, this.#tick);
  }

  readonly #tick = (): void => {
    // While nobody can follow it, an end that comes in time is as good as one that is seen.
    this.#advance({ type: 'tick' });
  };

  readonly #onAway = (): void => {
    this.#awaySince ??= this.#clock.now();
    this.#schedule();
  };

  readonly #onBack = (): void => {
    const from = this.#awaySince;
    this.#awaySince = null;
    if (from) this.#advance({ type: 'gap', from });
  };

  #fail(): void {
    const message = `seconds: expected 1 to ${MAX_SECONDS}, got "${this.getAttribute('seconds') ?? this.seconds}"`;
    complain(this, 'seconds', message, [{ path: 'seconds', code: 'range', message }]);
  }
}
