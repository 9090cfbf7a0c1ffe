import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../core/session/types.js';
import { type ControlsWords, controlsEnglish } from '../../messages/controls.js';
import { hiddenStyles } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import type { SessionRequest } from '../internal/session-request.js';
import { controlsStyles } from './pf-controls.styles.js';

const EXTEND_SECONDS = 15;

const ICONS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  restart: 'M5 5v5h5M5.5 10a7 7 0 1 1-.6 4.5',
  play: 'M8 5.2v13.6L19 12z',
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  silent: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5m0-5l-5 5',
};

/** The states of the session that look different. */
const USUAL = 'usual';
const HURTING = 'calm hurting';
const AFTER_CARE = 'after-care';

/** What a button says and does. */
interface Act {
  readonly label: string;
  readonly request: SessionRequest;
  readonly icon?: keyof typeof ICONS | undefined;
}

/** What asks for the very thing that it is called by. */
type Plain = 'start' | 'pause' | 'resume' | 'back' | 'next' | 'hurts' | 'stop' | 'again';

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
 * @csspart sound - Turns sound on and off, before the start and in a pause.
 * @csspart hurts - "This hurts", and then "Stop for today".
 */
export class PfControls extends PfElement {
  static override styles = [hiddenStyles, tokens, textReset, buttonStyles, controlsStyles];

  readonly #link = new SessionLink(this, ({ view, clearance, hasSound, care }) => [
    view.status,
    view.pausedBy,
    view.segment,
    view.canExtend,
    view.canEase,
    clearance.canStart,
    view.units,
    hasSound,
    care,
  ]);

  protected readonly focusKeeper = new FocusKeeper(this, () => this);

  /** Moves the focus to the main button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    if (!state) return nothing;
    const { view, clearance, hasSound, care } = state;
    const words = this.words('controls', controlsEnglish);
    const { className, primary, back, next, stop } = layoutOf(view, words, care !== null);
    const isRunning = view.status === 'running';
    const isUnderWay = isRunning || view.status === 'paused';
    const isBlocked = view.status === 'idle' && !(clearance.canStart && view.units > 0);
    const extend: Act = { label: words.extend, request: { type: 'extend', seconds: EXTEND_SECONDS } };
    const ease: Act = { label: words.ease, request: { type: 'ease' } };
    const end: Act = { label: words.end, request: { type: 'stop' } };
    const sound: Act = {
      label: hasSound ? words.soundOn : words.soundOff,
      request: { type: 'sound', isOn: !hasSound },
      icon: hasSound ? 'sound' : 'silent',
    };
    // To go on after pain, or once told to get help, is offered and not urged.
    const isUrged = className !== HURTING && className !== AFTER_CARE;
    return html`<div class="root ${className}" part="base" role="group" aria-label=${words.label}>
      <div class="row transport">
        ${this.#button('back', 'side', back)}
        ${this.#button('primary', isUrged ? 'main primary' : 'main', primary, isBlocked)}
        ${this.#button('next', 'side', next)}
      </div>
      <div class="row" ?hidden=${!isUnderWay}>
        ${this.#button('extend', 'small', isRunning && extend, !view.canExtend)}
        ${this.#button('ease', 'small', isRunning && ease, !view.canEase)}
        ${this.#button('hurts', className === HURTING ? 'main primary stop' : 'small hurts', stop)}
        ${this.#button('end', 'small', view.status === 'paused' && view.pausedBy !== 'hurts' && end)}
      </div>
      <div class="row" ?hidden=${view.status !== 'idle' && view.pausedBy !== 'person'}>
        ${this.#button('sound', 'small sound', sound)}
      </div>
    </div>`;
  }

  #button(part: string, className: string, act: Act | false | undefined, isOff = false): TemplateResult {
    const { label, request, icon } = act || {};
    return html`<button
      type="button"
      class=${className}
      part=${part}
      ?hidden=${!act}
      aria-disabled=${isOff}
      @click=${this.#ask(request)}
    >
      ${
        icon
          ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[icon]}></path></svg>`
          : nothing
      }<span>${label}</span>
    </button>`;
  }

  #ask(request: SessionRequest | undefined): () => void {
    return () => {
      if (!request) return;
      this.#link.request(request);
      // A person who skips or begins again means to go on.
      const isGoingOn = ['next', 'goTo', 'restartStep'].includes(request.type);
      if (isGoingOn && this.#link.state?.view.status === 'paused') this.#link.request({ type: 'resume' });
    };
  }
}

function layoutOf(view: View, words: ControlsWords, isCareNeeded: boolean): Layout {
  const act = (type: Plain, icon?: Act['icon']): Act => ({ label: words[type], request: { type }, icon });
  const back = act('back', 'back');
  const next = act('next', 'next');
  const skip: Act = { label: words.skip, request: skipRequest(view), icon: 'next' };
  const stop = act('hurts');
  if (view.status === 'idle') return { className: 'begin', primary: act('start', 'play') };
  if (view.status === 'running') {
    return view.segment?.kind === 'work' && view.lengthMs === null
      ? { className: USUAL, primary: { ...act('next'), label: words.done }, back, stop }
      : { className: USUAL, primary: act('pause', 'pause'), back, next, stop };
  }
  if (view.status !== 'paused') {
    return { className: isCareNeeded ? AFTER_CARE : 'begin', primary: act('again') };
  }
  if (view.pausedBy === 'hurts') {
    const lighter: Act = { label: words.lighter, request: { type: 'resume', lighter: true } };
    return { className: HURTING, primary: lighter, next: skip, stop: act('stop') };
  }
  const primary = act('resume', 'play');
  if (view.pausedBy === 'person') return { className: USUAL, primary, back, next, stop };
  const restart: Act = { label: words.restart, request: { type: 'restartStep' }, icon: 'restart' };
  return { className: 'calm', primary, back: restart, next: skip, stop };
}

/** Skips the whole step, also one that is still being got ready for; one by hand does not count as done. */
function skipRequest({ nextUnit, segment, lengthMs }: View): SessionRequest {
  if (nextUnit !== null) return { type: 'goTo', index: nextUnit };
  return segment?.kind === 'work' && lengthMs !== null ? { type: 'next' } : { type: 'stop' };
}
