import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type Action, type Question, questions } from '../../core/screening/questions.js';
import { type Answers, type Clearance, noneOfThese, notAsked, screen } from '../../core/screening/screen.js';
import { checkEnglish } from '../../messages/check.js';
import { tell } from '../events.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import { safetyCheckStyles } from './pf-safety-check.styles.js';

/**
 * Asks for the signs with which nobody should massage a leg or foot, and says what to do where one is ticked. A tick means
 * "yes" or "not sure". Nothing is scored, nothing is stored, and no event tells what was ticked.
 *
 * @summary The short safety check before the first play.
 * @fires pf-clearance - The check was answered; `canStart` tells whether a session may begin.
 * @fires pf-error - It cannot be seen on the page, so it counts for nothing (code `hidden-check`).
 * @csspart base - All of it.
 * @csspart none - The button that says that none of the signs apply.
 * @csspart advice - What to do where one is ticked.
 * @csspart change - The button that takes the answer back.
 */
export class PfSafetyCheck extends PfElement {
  static override properties: PropertyDeclarations = {
    emergency: { type: String },
    urgent: { type: String },
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
    ticked: { state: true },
  };

  static override styles = [hiddenStyles, visuallyHidden, tokens, textReset, buttonStyles, safetyCheckStyles];

  /** The host's own number or words for an emergency in its region. Default: those of its session. */
  declare emergency: string;
  /** The host's own number or words for urgent advice in its region. Default: those of its session. */
  declare urgent: string;
  /** Level of its heading, 1 to 6. Default: that of its session, else 2. */
  declare headingLevel: number | null;
  declare protected ticked: ReadonlySet<string>;

  readonly #link = new SessionLink(this, ({ clearance, view, settings }) => [
    clearance,
    view.status,
    settings,
  ]);
  #clearance: Clearance = notAsked;
  protected readonly focusKeeper = new FocusKeeper(this, () => {
    return this.renderRoot.querySelector<HTMLElement>('[tabindex], input');
  });

  constructor() {
    super();
    this.emergency = '';
    this.urgent = '';
    this.headingLevel = null;
    this.ticked = new Set();
  }

  /** The outcome of the last answer. Health data: it stays in this page's memory. */
  get clearance(): Clearance {
    return this.#clearance;
  }

  /** Moves the focus to the act that answers the check. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button, input')?.focus(options);
  }

  protected override willUpdate(): void {
    // The session forgets the outcome before each new beginning; then the check begins anew as well.
    const current = this.#link.state?.clearance;
    if (current === notAsked && this.#clearance.canStart) this.#reset();
  }

  protected override render(): TemplateResult | typeof nothing {
    // Once a session plays there is nothing left to ask before it.
    if ((this.#link.state?.view.status ?? 'idle') !== 'idle') return nothing;
    const words = this.words('check', checkEnglish);
    const isAnswered = this.#clearance.canStart;
    return html`<div class="root" part="base">
      <div class="title" role="heading" aria-level=${headingLevel(this.headingLevel, this.#link.state)}>
        ${words.title}
      </div>
      ${
        isAnswered
          ? html`<p role="status" tabindex="-1">${words.noneTicked}</p>
              <button type="button" part="change" @click=${this.#onChange}>${words.change}</button>`
          : this.#renderQuestions()
      }
    </div>`;
  }

  #renderQuestions(): TemplateResult {
    const words = this.words('check', checkEnglish);
    const { outcome } = this.#clearance;
    const advice = outcome === 'emergency' || outcome === 'urgent' ? outcome : null;
    return html`
      <p>${words.intro}</p>
      ${this.#renderGroup('emergency', words.emergencyGroup)}
      ${this.#renderGroup('urgent', words.urgentGroup)}
      <div class="visually-hidden" role="status">${advice ? this.#adviceText(advice) : nothing}</div>
      ${
        advice
          ? html`<p class="soft">${words.untick}</p>`
          : html`<p class="soft">${words.askFirst}</p>
              <button type="button" class="primary act" part="none" @click=${this.#onNone}>
                ${words.none}
              </button>`
      }
      <p class="soft after">${words.disclaimer}</p>
    `;
  }

  #renderGroup(action: Action, title: string): TemplateResult {
    const group = questions.filter((question) => question.action === action);
    return html`<fieldset>
      <legend>${title}</legend>
      <ul>
        ${group.map((question) => this.#renderSign(question))}
      </ul>
    </fieldset>`;
  }

  #renderSign({ id }: Question): TemplateResult {
    const { signs } = this.words('check', checkEnglish);
    return html`<li>
      <label>
        <input type="checkbox" name=${id} .checked=${this.ticked.has(id)} @change=${this.#onTick} />
        <span>${signs[id] ?? id}</span>
      </label>
      ${id === this.#advised ? this.#renderAdvice() : nothing}
    </li>`;
  }

  /** The sign under which the advice stands: the one that was ticked last, so that nobody has to look for it. */
  get #advised(): string | undefined {
    return [...this.ticked].at(-1);
  }

  #renderAdvice(): TemplateResult | typeof nothing {
    const { outcome } = this.#clearance;
    if (outcome !== 'emergency' && outcome !== 'urgent') return nothing;
    return html`<div class="advice ${outcome}" part="advice">
      <div class="title" role="heading" aria-level=${headingLevel(this.headingLevel, this.#link.state, 1)}>
        ${this.words('check', checkEnglish).advice[outcome].title}
      </div>
      <p>${this.#adviceText(outcome)}</p>
    </div>`;
  }

  #adviceText(action: Action): string {
    const { text } = this.words('check', checkEnglish).advice[action];
    return text(this[action] || (this.#link.state?.settings[action] ?? ''));
  }

  readonly #onTick = (event: Event): void => {
    const { name, checked } = event.target as HTMLInputElement;
    const ticked = new Set(this.ticked);
    if (checked) ticked.add(name);
    else ticked.delete(name);
    this.ticked = ticked;
    const answers: Answers = Object.fromEntries([...ticked].map((id) => [id, 'not-sure' as const]));
    this.#answer(answers);
  };

  readonly #onChange = (): void => {
    this.ticked = new Set();
    this.#answer({});
  };

  readonly #onNone = (): void => {
    if (!isVisible(this)) {
      const message = this.words('check', checkEnglish).hidden;
      console.warn(`<pf-safety-check>: ${message}`);
      tell(this, 'pf-error', { code: 'hidden-check', message, problems: [] });
      return;
    }
    this.#answer(noneOfThese());
  };

  #answer(answers: Answers): void {
    this.#clearance = screen(answers);
    this.requestUpdate();
    this.#link.request({ type: 'clear' });
    tell(this, 'pf-clearance', { canStart: this.#clearance.canStart });
  }

  #reset(): void {
    this.#clearance = notAsked;
    this.ticked = new Set();
  }
}

/** Rendered, with a box that can be scrolled to. Safari before 17.4 has no `checkVisibility`; there the box must do. */
function isVisible(element: Element): boolean {
  const { checkVisibility } = element as Partial<Element>;
  if (checkVisibility?.call(element, { opacityProperty: true, visibilityProperty: true }) === false)
    return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const isOnPage = right + globalThis.scrollX > 0 && bottom + globalThis.scrollY > 0;
  return width > 0 && height > 0 && isOnPage && !element.closest('[inert]');
}
