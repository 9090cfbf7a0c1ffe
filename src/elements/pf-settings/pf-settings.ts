import { html, nothing, type TemplateResult } from 'lit';
import { hasEnded, isUnderWay } from '../../core/session/status.js';
import { settingsEnglish } from '../../messages/settings.js';
import { hiddenStyles } from '../internal/base.styles.js';
import { disclosureStyles, textReset, tokens } from '../internal/card.styles.js';
import type { AidName, AidSettings } from '../internal/aids.js';
import { keepFocus } from '../internal/focus-keeper.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import { choicesStyles } from '../pf-choices/pf-choices.styles.js';
import { settingsStyles } from './pf-settings.styles.js';

const AIDS: readonly AidName[] = ['sound', 'voice', 'vibrate', 'light', 'keepAwake', 'motion'];

/**
 * What helps to follow a session without looking or touching: sound, voice, vibration, light, a screen that stays on, motion. Each
 * is on or off by itself; what the browser does not have or refused is said.
 *
 * @summary Sound, voice, vibration, light and screen, for the person to turn on and off.
 * @csspart base - All of it.
 * @csspart chip - One thing to turn on or off.
 * @csspart volume - The volume.
 * @csspart cannot - What the browser does not allow.
 */
export class PfSettings extends PfElement {
  static override styles = [hiddenStyles, tokens, textReset, disclosureStyles, choicesStyles, settingsStyles];

  readonly #link = new SessionLink(this, ({ aids, cannot, view }) => [
    ...AIDS.map((name) => aids[name]),
    aids.volume,
    aids.soundMode,
    cannot.join(),
    view.status,
  ]);

  constructor() {
    super();
    keepFocus(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    if (!state || hasEnded(state.view.status)) return nothing;
    const { aids, cannot, view } = state;
    const words = this.words('settings', settingsEnglish);
    const chip = (name: string, isOn: boolean, label: string, settings: Partial<AidSettings>) =>
      html`<label part="chip"
        ><input type="checkbox" name=${name} .checked=${isOn} @change=${this.#set(settings)} /><span
          >${label}</span
        ></label
      >`;
    const toggle = (name: AidName) => chip(name, aids[name], words.aids[name], { [name]: !aids[name] });
    // What is not there is not offered; what was asked for and refused is.
    const offered = AIDS.filter((name) => aids[name] || !cannot.includes(name));
    const isAwake = aids.keepAwake && isUnderWay(view.status);
    const hasModes = aids.sound && 'audioSession' in navigator;
    return html`<div class="root" part="base">
      ${isAwake ? html`<div class="row">${toggle('keepAwake')}</div>` : nothing}
      <details>
        <summary>${words.title}</summary>
        <div class="row">
          ${offered.filter((name) => name !== 'keepAwake' || !isAwake).map(toggle)}
          ${hasModes ? chip('soundMode', aids.soundMode === 'solo', words.solo, { soundMode: aids.soundMode === 'solo' ? 'mix' : 'solo' }) : nothing}
        </div>
        ${
          aids.sound || aids.voice
            ? html`<label class="volume" part="volume"
                ><span>${words.volume}</span>
                <input
                  type="range"
                  max="1"
                  step="0.1"
                  .value=${String(aids.volume)}
                  @change=${({ target }: Event) => {
                    this.#set({ volume: (target as HTMLInputElement).valueAsNumber })();
                  }}
                />
              </label>`
            : nothing
        }
      </details>
      <p class="soft" role="status" part="cannot">
        ${offered
          .filter((name) => cannot.includes(name))
          .map((name) => words.cannot(words.aids[name]))
          .join(' ')}
      </p>
    </div>`;
  }

  #set(settings: Partial<AidSettings>): () => void {
    return () => {
      this.#link.request({ type: 'set', settings });
    };
  }
}
