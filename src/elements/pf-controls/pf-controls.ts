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

/** What the buttons do and say in one state of the session. */
interface Layout {
  readonly className: string;
  readonly primary: { label: string; request: SessionRequest; icon?: 'play' | 'pause' };
  readonly back?: { label: string; request: SessionRequest; icon: 'back' | 'restart' };
  readonly next?: { label: string; request: SessionRequest };
  readonly stop?: { label: string; request: SessionRequest };
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
    this.renderRoot.querySelector<HTMLElement>('.primary')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    if (!state) return nothing;
    const { view, clearance, hasSound, care } = state;
    const words = this.words('controls', controlsEnglish);
    const layout = layoutOf(view, words, care !== null);
    const { primary, back, next, stop } = layout;
    const isUnderWay = view.status === 'running' || view.status === 'paused';
    return html`<div class="root ${layout.className}" part="base" role="group" aria-label=${words.label}>
      <div class="row transport">
        <button
          type="button"
          class="side-button"
          part="back"
          ?hidden=${!back}
          @click=${this.#ask(back?.request)}
        >
          ${icon(back?.icon ?? 'back', 'mirrored')}<span>${back?.label}</span>
        </button>
        <button
          type="button"
          class="primary"
          part="primary"
          aria-disabled=${view.status === 'idle' && !(clearance.canStart && view.units > 0) ? 'true' : 'false'}
          @click=${this.#ask(primary.request)}
        >
          ${primary.icon ? icon(primary.icon, 'solid') : nothing}<span>${primary.label}</span>
        </button>
        <button
          type="button"
          class="side-button"
          part="next"
          ?hidden=${!next}
          @click=${this.#ask(next?.request)}
        >
          <span>${next?.label}</span>${icon('next', 'mirrored')}
        </button>
      </div>
      <div class="row" ?hidden=${!isUnderWay}>
        <button
          type="button"
          class="small"
          part="extend"
          ?hidden=${view.status !== 'running'}
          aria-disabled=${view.canExtend ? 'false' : 'true'}
          @click=${this.#ask({ type: 'extend', seconds: EXTEND_SECONDS })}
        >
          ${words.extend}
        </button>
        <button
          type="button"
          class="small"
          part="ease"
          ?hidden=${view.status !== 'running'}
          aria-disabled=${view.canEase ? 'false' : 'true'}
          @click=${this.#ask({ type: 'ease' })}
        >
          ${words.ease}
        </button>
        <button type="button" class="small hurts" part="hurts" @click=${this.#ask(stop?.request)}>
          ${stop?.label}
        </button>
        <button
          type="button"
          class="small"
          part="end"
          ?hidden=${view.status !== 'paused' || view.pausedBy === 'hurts'}
          @click=${this.#ask({ type: 'stop' })}
        >
          ${words.end}
        </button>
      </div>
      <div class="row" ?hidden=${view.status !== 'idle' && view.pausedBy !== 'person'}>
        <button
          type="button"
          class="small sound"
          part="sound"
          @click=${this.#ask({ type: 'sound', isOn: !hasSound })}
        >
          ${icon(hasSound ? 'sound' : 'silent', '')}<span>${hasSound ? words.soundOn : words.soundOff}</span>
        </button>
      </div>
    </div>`;
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
  const isByHand = view.segment?.kind === 'work' && view.lengthMs === null;
  const stop = { label: words.hurts, request: { type: 'hurts' } } as const;
  const back = { label: words.back, request: { type: 'back' }, icon: 'back' } as const;
  const next = { label: words.next, request: { type: 'next' } } as const;
  const skip = { label: words.skip, request: skipRequest(view) };
  if (view.status === 'idle') {
    return { className: 'begin', primary: { label: words.start, request: { type: 'start' }, icon: 'play' } };
  }
  if (view.status === 'running') {
    return isByHand
      ? { className: '', primary: { label: words.done, request: { type: 'next' } }, back, stop }
      : {
          className: '',
          primary: { label: words.pause, request: { type: 'pause' }, icon: 'pause' },
          back,
          next,
          stop,
        };
  }
  if (view.status === 'done' || view.status === 'stopped') {
    // Who was just told to get help is not invited to go on.
    const className = isCareNeeded ? 'after-care' : 'begin';
    return { className, primary: { label: words.again, request: { type: 'again' } } };
  }
  if (view.pausedBy === 'hurts') {
    return {
      className: 'hurting',
      primary: { label: words.lighter, request: { type: 'resume', lighter: true } },
      next: skip,
      stop: { label: words.stop, request: { type: 'stop' } },
    };
  }
  const primary = { label: words.resume, request: { type: 'resume' }, icon: 'play' } as const;
  if (view.pausedBy === 'person') return { className: '', primary, back, next, stop };
  return {
    className: 'calm',
    primary,
    back: { label: words.restart, request: { type: 'restartStep' }, icon: 'restart' },
    next: skip,
    stop,
  };
}

/** Skips the whole step, also one that is still being got ready for; one by hand does not count as done. */
function skipRequest({ nextUnit, segment, lengthMs }: View): SessionRequest {
  if (nextUnit !== null) return { type: 'goTo', index: nextUnit };
  return segment?.kind === 'work' && lengthMs !== null ? { type: 'next' } : { type: 'stop' };
}

function icon(name: keyof typeof ICONS, className: string): TemplateResult {
  return html`<svg class="icon ${className}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${ICONS[name]}></path>
  </svg>`;
}
