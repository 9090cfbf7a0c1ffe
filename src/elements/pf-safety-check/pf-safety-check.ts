import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type Action, actions, type Question } from '../../core/screening/questions.js';
import { type HostRule, withRules } from '../../core/screening/rules.js';
import {
  type Answer,
  type Answers,
  type Clearance,
  clinicianAgrees,
  clinicianMayAgree,
  noneOfThese,
  notAsked,
  screen,
} from '../../core/screening/screen.js';
import { checkEnglish, type CheckWords } from '../../messages/check.js';
import { tell } from '../events.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { own } from '../internal/describe.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import { isVisible } from '../internal/visible.js';
import { safetyCheckStyles } from './pf-safety-check.styles.js';

/** The lists of questions, in the order in which they are asked; `again` alone before a later session. */
type List = 'signs' | 'conditions' | 'again';

/**
 * Asks what must be known before anybody massages a leg or foot, and says what to do, never what somebody has. First one list of
 * signs, then one of conditions; before a later session of the same visit three short questions. A tick means "yes" or "not
 * sure". Nothing is scored, answers live in memory only, and no event tells what was ticked.
 *
 * @summary The safety check before the first play.
 * @fires pf-clearance - The check was answered; `canStart` tells whether a session may begin.
 * @fires pf-error - It cannot be seen on the page, so it counts for nothing (code `hidden-check`); or a rule of the host's was refused (code `rules`).
 * @csspart base - All of it.
 * @csspart none - The button that says that none of a list apply.
 * @csspart unsure - The button that asks which one somebody is not sure about.
 * @csspart advice - What to do where one is ticked.
 * @csspart agree - The button that says that a clinician allowed it.
 * @csspart go-on - The button that goes on with what is ticked.
 * @csspart change - The button that takes the answers back.
 * @csspart keep - The box with which the person lets the day of the check be kept.
 */
export class PfSafetyCheck extends PfElement {
  static override properties: PropertyDeclarations = {
    emergency: { type: String },
    urgent: { type: String },
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
    rules: { attribute: false },
    ticked: { state: true },
    list: { state: true },
    isUnsure: { state: true },
  };

  static override styles = [hiddenStyles, visuallyHidden, tokens, textReset, buttonStyles, safetyCheckStyles];

  /** The host's own number or words for an emergency in its region. Default: those of its session. */
  declare emergency: string;
  /** The host's own number or words for urgent advice in its region. Default: those of its session. */
  declare urgent: string;
  /** Level of its heading, 1 to 6. Default: that of its session, else 2. */
  declare headingLevel: number | null;
  /** Questions that the host adds, or ours made stricter; those of its session count too. Property only. */
  declare rules: readonly HostRule[] | undefined;
  /** What is ticked in the list on show, and how. */
  declare protected ticked: ReadonlyMap<string, Answer>;
  declare protected list: List | 'answered';
  declare protected isUnsure: boolean;

  readonly #link = new SessionLink(this, ({ clearance, view, settings, check, keeps }) => [
    clearance,
    view.status,
    settings,
    check,
    keeps,
  ]);
  #clearance: Clearance = notAsked;
  /** What was answered in this visit. Health data: it stays in memory. */
  #answers: Answers = {};
  #told = '';
  /** The person asked for the whole check where a short one would do. */
  #asksAll = false;
  protected readonly focusKeeper = new FocusKeeper(this, () => {
    return this.renderRoot.querySelector<HTMLElement>('[tabindex], input');
  });

  constructor() {
    super();
    this.emergency = '';
    this.urgent = '';
    this.headingLevel = null;
    this.rules = undefined;
    this.ticked = new Map();
    this.list = 'signs';
    this.isUnsure = false;
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
    const { state } = this.#link;
    const isAnswered = this.list === 'answered';
    // The session forgets the outcome before each new beginning; then the check begins anew, shorter where it may.
    if (state?.clearance === notAsked && isAnswered && this.#clearance.canStart) {
      this.#asksAll = false;
      this.#begin(state.check);
      // What was kept of an earlier visit is known only when the session is.
    } else if (state?.check === 'again' && this.#isUntouched && !this.#asksAll) this.#begin('again');
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('rules')) this.#tellProblems();
    if (!changed.has('list') || changed.get('list') === undefined || this.list === 'answered') return;
    // Another list is read from its beginning, and a second press of the same key must not answer it.
    if (this.shadowRoot?.activeElement)
      this.renderRoot.querySelector<HTMLElement>('.intro')?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  protected override render(): TemplateResult | typeof nothing {
    // Once a session plays there is nothing left to ask before it.
    if ((this.#link.state?.view.status ?? 'idle') !== 'idle') return nothing;
    return html`<div class="root" part="base">
      <div class="title" role="heading" aria-level=${headingLevel(this.headingLevel, this.#link.state)}>
        ${this.#words.title}
      </div>
      ${this.list === 'answered' ? this.#renderAnswered() : this.#renderList(this.list)}
    </div>`;
  }

  #renderAnswered(): TemplateResult {
    const words = this.#words;
    const { outcome, because } = this.#clearance;
    const keeps = this.#link.state?.keeps ?? null;
    const lines = [
      outcome === 'none-ticked' ? words.noneTicked : words.changed,
      ...this.#less(this.#clearance),
      ...because.flatMap((id) => own(words.notes, id) ?? []),
    ];
    return html`
      <div role="status" tabindex="-1">${lines.map((line) => html`<p>${line}</p>`)}</div>
      ${
        keeps === null || outcome !== 'none-ticked'
          ? nothing
          : html`<label class="keep" part="keep">
              <input type="checkbox" .checked=${keeps} @change=${this.#onKeep} />
              <span>${words.keep}</span>
            </label>`
      }
      <button type="button" part="change" @click=${this.#onChange}>${words.change}</button>
    `;
  }

  #renderList(list: List): TemplateResult {
    const words = this.#words;
    const strictest = this.#strictest;
    const asked = this.#questionsOf(list);
    return html`
      ${list === 'again' ? nothing : html`<p class="soft of">${words.ofLists(list === 'signs' ? 1 : 2, 2)}</p>`}
      <p tabindex="-1" class="intro">${this.isUnsure ? words.whichOne : words.intro[list]}</p>
      ${actions.map((action) => this.#renderGroup(action, asked, list))}
      <div class="visually-hidden" role="status">${strictest ? this.#adviceText(strictest) : nothing}</div>
      ${strictest ? html`<p class="soft">${words.untick}</p>` : nothing}
      <div class="acts">${strictest ? this.#renderTickedActs(strictest) : this.#renderActs()}</div>
      ${list === 'again' ? html`<button type="button" class="quiet" part="all" @click=${this.#onAll}>${words.all}</button>` : nothing}
      <p class="soft after">${words.disclaimer}</p>
    `;
  }

  #renderActs(): TemplateResult {
    const words = this.#words;
    return html`<button type="button" class="primary act" part="none" @click=${this.#onNone}>
        ${words.none}
      </button>
      <button
        type="button"
        class="act"
        part="unsure"
        aria-pressed=${this.isUnsure ? 'true' : 'false'}
        @click=${this.#onUnsure}
      >
        ${words.unsure}
      </button>`;
  }

  /** How to go on with what is ticked, where it can be. */
  #renderTickedActs(strictest: Action): TemplateResult | typeof nothing {
    const words = this.#words;
    if (strictest === 'modify' || strictest === 'advice') {
      return html`<button type="button" class="primary act" part="go-on" @click=${this.#onGoOn}>
        ${words.goOn}
      </button>`;
    }
    if (!clinicianMayAgree(screen(this.#ticks, this.#rules), this.#rules)) return nothing;
    return html`<button type="button" class="act" part="agree" @click=${this.#onAgree}>
      ${words.agrees}
    </button>`;
  }

  #renderGroup(action: Action, asked: readonly Question[], list: List): TemplateResult | typeof nothing {
    const group = asked.filter((question) => question.action === action);
    if (group.length === 0) return nothing;
    const rows = html`<ul>
      ${group.map((question) => this.#renderQuestion(question))}
    </ul>`;
    // Three short questions need no headings.
    if (list === 'again') return rows;
    return html`<fieldset>
      <legend>${this.#words.groups[action]}</legend>
      ${rows}
    </fieldset>`;
  }

  #renderQuestion({ id, text }: Question): TemplateResult {
    return html`<li>
      <label>
        <input type="checkbox" name=${id} .checked=${this.ticked.has(id)} @change=${this.#onTick} />
        <span>${text ?? own(this.#words.questions, id) ?? id}</span>
      </label>
      ${id === this.#advised ? this.#renderAdvice(this.#strictest) : nothing}
    </li>`;
  }

  /** The question under which the advice stands: the one that was ticked last, so that nobody has to look for it. */
  get #advised(): string | undefined {
    return [...this.ticked.keys()].at(-1);
  }

  #renderAdvice(action: Action | undefined): TemplateResult | typeof nothing {
    if (!action) return nothing;
    return html`<div class="advice ${action}" part="advice">
      <div class="title" role="heading" aria-level=${headingLevel(this.headingLevel, this.#link.state, 1)}>
        ${this.#words.advice[action].title}
      </div>
      <p>${this.#adviceText(action)}</p>
    </div>`;
  }

  /** What to do: in a question's own words where it has any, and each thing once. */
  #adviceText(action: Action): string {
    const words = this.#words;
    const acting = this.#shown.filter(({ id }) => this.ticked.has(id));
    const general = words.advice[action].text(this.#hostWords(action));
    const texts = acting
      .filter((question) => question.action === action)
      .map(({ id }) => own(words.notes, id) ?? general);
    const less = action === 'modify' ? this.#less(screen(this.#ticks, this.#rules)) : [];
    return [...new Set(texts), ...less].join(' ');
  }

  /** What falls away, in sentences. */
  #less({ removed, gentle }: Clearance): string[] {
    const { leftOut, parts, gentle: gently } = this.#words;
    return [
      ...(removed.length > 0 ? [leftOut(removed.map((part) => parts[part]).join(', '))] : []),
      ...(gentle ? [gently] : []),
    ];
  }

  #hostWords(action: Action): string {
    if (action !== 'emergency' && action !== 'urgent') return '';
    return this[action] || (this.#link.state?.settings[action] ?? '');
  }

  get #words(): CheckWords {
    return this.words('check', checkEnglish);
  }

  get #rules(): readonly HostRule[] {
    const own: unknown = this.rules ?? [];
    return [...(this.#link.state?.settings.rules ?? []), ...(Array.isArray(own) ? (own as HostRule[]) : [])];
  }

  #questionsOf(list: List): readonly Question[] {
    return withRules(this.#rules).questions.filter(({ group }) => group === list);
  }

  get #shown(): readonly Question[] {
    return this.list === 'answered' ? [] : this.#questionsOf(this.list);
  }

  /** What the ticks of the list on show lead to. */
  get #strictest(): Action | undefined {
    const acting = this.#shown.filter(({ id }) => this.ticked.has(id));
    return actions.find((action) => acting.some((question) => question.action === action));
  }

  get #ticks(): Answers {
    return Object.fromEntries(this.ticked);
  }

  get #isUntouched(): boolean {
    return this.list === 'signs' && this.ticked.size === 0 && Object.keys(this.#answers).length === 0;
  }

  readonly #onTick = (event: Event): void => {
    const { name, checked } = event.target as HTMLInputElement;
    const ticked = new Map(this.ticked);
    ticked.delete(name);
    if (checked) ticked.set(name, this.isUnsure ? 'not-sure' : 'yes');
    this.ticked = ticked;
    const { [clinicianAgrees]: _, ...answers } = { ...this.#answers, ...this.#ticks };
    this.#settle(screen(this.#withoutNo(answers), this.#rules));
  };

  /** While a list is open, nothing in it is answered with no yet. */
  #withoutNo(answers: Answers): Answers {
    const open = new Set(this.#shown.map(({ id }) => id));
    return Object.fromEntries(Object.entries(answers).filter(([id]) => !open.has(id) || this.ticked.has(id)));
  }

  readonly #onNone = (): void => {
    this.#finish();
  };

  readonly #onGoOn = (): void => {
    this.#finish();
  };

  readonly #onAgree = (): void => {
    this.#finish({ [clinicianAgrees]: 'yes' });
  };

  readonly #onUnsure = (): void => {
    this.isUnsure = !this.isUnsure;
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #onChange = (): void => {
    this.#asksAll = true;
    this.#begin('full');
    this.#settle(notAsked);
  };

  readonly #onAll = (): void => {
    this.#asksAll = true;
    this.#begin('full');
  };

  readonly #onKeep = (event: Event): void => {
    this.#link.request({ type: 'keep', isOn: (event.target as HTMLInputElement).checked });
  };

  /** The list on show is answered: what is ticked with yes, or "not sure", all else with no. */
  #finish(more: Answers = {}): void {
    if (!this.#isSeen()) return;
    const { list } = this;
    if (list === 'answered') return;
    const answered = { ...this.#answers, ...noneOfThese(this.#rules, [list]), ...this.#ticks, ...more };
    this.#answers = answered;
    this.ticked = new Map();
    this.isUnsure = false;
    if (list === 'signs') {
      this.list = 'conditions';
      return;
    }
    this.list = 'answered';
    this.#settle(screen(answered, this.#rules));
  }

  #isSeen(): boolean {
    if ([this, ...this.renderRoot.querySelectorAll('li')].every(isVisible)) return true;
    const message = this.#words.hidden;
    console.warn(`<pf-safety-check>: ${message}`);
    tell(this, 'pf-error', { code: 'hidden-check', message, problems: [] });
    return false;
  }

  #settle(clearance: Clearance): void {
    this.#clearance = clearance;
    this.requestUpdate();
    this.#link.request({ type: 'clear' });
    tell(this, 'pf-clearance', { canStart: clearance.canStart });
  }

  /** Asks from the beginning: everything, or after an earlier check only what may be new. */
  #begin(check: 'full' | 'again'): void {
    this.#clearance = notAsked;
    this.ticked = new Map();
    this.isUnsure = false;
    this.list = check === 'again' ? 'again' : 'signs';
    if (check === 'full') this.#answers = {};
    // The day of a check with nothing ticked was kept: that is all that is known of its answers.
    else if (Object.keys(this.#answers).length === 0) this.#answers = noneOfThese(this.#rules);
  }

  #tellProblems(): void {
    const { problems } = withRules(this.rules);
    const message = problems.map((problem) => problem.message).join('; ');
    if (message === this.#told) return;
    this.#told = message;
    if (!message) return;
    console.warn(`<pf-safety-check>: ${message}`);
    tell(this, 'pf-error', { code: 'rules', message, problems });
  }
}
