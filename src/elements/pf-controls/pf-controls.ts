import { html, nothing, type TemplateResult } from 'lit';
import { hasEnded } from '../../core/session/status.js';
import type { View } from '../../core/session/types.js';
import { type ControlsWords, controlsEnglish } from '../../messages/controls.js';
import { hiddenStyles } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { keepFocus } from '../internal/focus-keeper.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import type { SessionRequest } from '../internal/session-request.js';
import { controlsStyles } from './pf-controls.styles.js';

const EXTEND_SECONDS = 15;
/** Two taps within this are one that trembled. */
const TWICE_MS = 500;

type Label = keyof ControlsWords;

const PLAY = 'M8 5.2v13.6L19 12z';
const NEXT = 'M9 5l7 7-7 7';

const ICONS: Partial<Record<Label, string>> = {
  back: 'M15 5l-7 7 7 7',
  next: NEXT,
  skip: NEXT,
  restart: 'M5 5v5h5M5.5 10a7 7 0 1 1-.6 4.5',
  start: PLAY,
  resume: PLAY,
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
};

/** What asks for the very thing that it is called by. */
type Plain = 'start' | 'pause' | 'resume' | 'back' | 'next' | 'ease' | 'hurts' | 'stop' | 'again';

/** What a button says and what it asks for. */
type Act = readonly [label: Label, request: SessionRequest];

/** What the buttons are in one state of the session; what is missing is hidden. */
interface Layout {
  readonly className: string;
  readonly primary: Act;
  readonly back?: Act;
  readonly next?: Act;
  readonly stop?: Act;
}

/**
 * The buttons of a session. Each stays the same button while its label follows the state, so the focus is never lost to
 * time; the one under the finger after "This hurts" is "Stop for today".
 *
 * @summary Back, play or pause, next, "+15 s", "It has eased", "This hurts".
 * @csspart base - All of it.
 * @csspart primary - The main button: start, pause, resume, done, again.
 * @csspart back - Back, or restart after a pause.
 * @csspart next - Next, or skip after a pause.
 * @csspart extend - "+15 s".
 * @csspart ease - "It has eased".
 * @csspart end - Ends the session in a pause; "Start over" where one was taken up that was left.
 * @csspart later - After the end: not again now.
 * @csspart hurts - "This hurts", and then "Stop for today".
 */
export class PfControls extends PfElement {
  static override styles = [hiddenStyles, tokens, textReset, buttonStyles, controlsStyles];

  readonly #link = new SessionLink(this, ({ view, clearance, care }) => [
    view.status,
    view.pausedBy,
    view.segment,
    view.canExtend,
    view.canEase,
    clearance.canStart,
    view.units,
    care,
  ]);

  #hurtMs = -Infinity;

  constructor() {
    super();
    keepFocus(this);
  }

  /** Moves the focus to the main button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    if (!state) return nothing;
    const { view, clearance, care } = state;
    const { status, pausedBy } = view;
    const words = this.words('controls', controlsEnglish);
    const { className, primary, back, next, stop } = layoutOf(view, care !== null);
    const isRunning = status === 'running';
    const isPaused = status === 'paused';
    const isBlocked = status === 'idle' && !(clearance.canStart && view.units > 0);
    const isHurting = pausedBy === 'hurts';
    // To go on after pain, or once told to get help, is offered and not urged.
    const isUrged = !isHurting && care === null;
    const button = (part: string, look: string, act?: Act | false, isOff = false) => {
      const [label, request] = act || [];
      const icon = label && ICONS[label];
      return html`<button
        type="button"
        class=${look}
        part=${part}
        ?hidden=${!act}
        aria-disabled=${isOff}
        @click=${({ detail }: MouseEvent) => {
          this.#ask(request, detail);
        }}
      >
        ${icon && html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${icon}></path></svg>`}<span
          >${label && words[label]}</span
        >
      </button>`;
    };
    const extend: Act = ['extend', { type: 'extend', seconds: EXTEND_SECONDS }];
    const end: Act = pausedBy === 'stored' ? ['anew', { type: 'anew' }] : ['end', { type: 'stop' }];
    const later: Act = ['later', { type: 'again', isLater: true }];
    return html`<div class="root ${className}" part="base" role="group" aria-label=${words.label}>
      <div class="row transport">
        ${button('back', 'side', back)}
        ${button('primary', isUrged ? 'main primary' : 'main', primary, isBlocked)}
        ${button('next', 'side', next)}
      </div>
      <div class="row" ?hidden=${status === 'idle'}>
        ${button('extend', 'small', isRunning && extend, !view.canExtend)}
        ${button('ease', 'small', isRunning && plain('ease'), !view.canEase)}
        ${button('hurts', isHurting ? 'main primary stop' : 'small hurts', (isRunning || isPaused) && stop)}
        ${button('end', 'small', isPaused && !isHurting && end)}
        ${button('later', 'small', hasEnded(status) && later)}
      </div>
    </div>`;
  }

  #ask(request: SessionRequest | undefined, taps: number): void {
    const nowMs = performance.now();
    // The second of two quick taps on "This hurts" may fall on what has come there.
    if (!request || (taps && nowMs - this.#hurtMs < TWICE_MS && request.type !== 'stop')) return;
    if (request.type === 'hurts') this.#hurtMs = nowMs;
    this.#link.request(request);
    // A person who skips or begins again means to go on.
    const isGoingOn = ['next', 'goTo', 'restartStep'].includes(request.type);
    if (isGoingOn && this.#link.state?.view.status === 'paused') this.#link.request({ type: 'resume' });
  }
}

function plain(type: Plain): Act {
  return [type, { type }];
}

function layoutOf(view: View, isCareNeeded: boolean): Layout {
  const { status, pausedBy, segment, lengthMs } = view;
  const back = plain('back');
  const next = plain('next');
  const stop = plain('hurts');
  const usual = { className: 'usual', back, stop };
  if (status === 'idle') return { className: 'begin', primary: plain('start') };
  if (status === 'running') {
    return segment?.kind === 'work' && lengthMs === null
      ? { ...usual, primary: ['done', { type: 'next' }] }
      : { ...usual, primary: plain('pause'), next };
  }
  if (status !== 'paused') return { className: isCareNeeded ? '' : 'begin', primary: plain('again') };
  const primary = plain('resume');
  if (pausedBy === 'person') return { ...usual, primary, next };
  const skip: Act = ['skip', skipRequest(view)];
  return pausedBy === 'hurts'
    ? {
        className: 'calm hurting',
        primary: ['lighter', { type: 'resume', lighter: true }],
        next: skip,
        stop: plain('stop'),
      }
    : { className: 'calm', primary, back: ['restart', { type: 'restartStep' }], next: skip, stop };
}

/** Skips the whole step, also one that is still being got ready for; one by hand does not count as done. */
function skipRequest({ nextUnit, segment, lengthMs }: View): SessionRequest {
  if (nextUnit !== null) return { type: 'goTo', index: nextUnit };
  return segment?.kind === 'work' && lengthMs !== null ? { type: 'next' } : { type: 'stop' };
}
