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
import { complain, tell } from '../events.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { own } from '../internal/describe.js';
import { keepFocus } from '../internal/focus-keeper.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { PfElement } from '../internal/pf-element.js';
import type { SessionState } from '../internal/session-context.js';
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
    emergency: {},
    urgent: {},
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
  /** What was answered in this visit, if anything. Health data: it stays in memory. */
  #answers: Answers | null = null;
  #told = '';
  /** The person asked for the whole check where a short one would do. */
  #asksAll = false;
  constructor() {
    super();
    keepFocus(this, () => {
      return this.renderRoot.querySelector<HTMLElement>('[tabindex], input');
    });
    this.emergency = '';
    this.urgent = '';
    this.headingLevel = null;
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
    // The session forgets the outcome before each new beginning; then the check begins anew, shorter where it may.
    if (state?.clearance === notAsked && this.list === 'answered' && this.#clearance.canStart) {
      this.#asksAll = false;
      this.#begin(state.check);
      // What was kept of an earlier visit is known only when the session is.
    } else if (state?.check === 'kept' && this.list === 'signs' && !this.ticked.size && !this.#asksAll)
      this.#begin('kept');
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('rules')) this.#tellProblems();
    if (!changed.get('list') || this.list === 'answered') return;
    // Another list is read from its beginning, and a second press of the same key must not answer it.
    if (this.shadowRoot?.activeElement)
      this.renderRoot.querySelector<HTMLElement>('.intro')?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  protected override render(): TemplateResult | typeof nothing {
    // Once a session plays there is nothing left to ask before it.
    if ((this.#link.state?.view.status ?? 'idle') !== 'idle') return nothing;
    return html`<div class="root" part="base">
      ${this.#renderTitle(this.#words.title)}
      ${this.list === 'answered' ? this.#renderAnswered() : this.#renderList(this.list)}
    </div>`;
  }

  #renderTitle(text: string, deeper = 0): TemplateResult {
    const level = headingLevel(this.headingLevel, this.#link.state, deeper);
    return html`<div class="title" role="heading" aria-level=${level}>${text}</div>`;
  }

  #renderButton(
    part: string,
    text: string,
    look: string,
    act: () => void,
    isPressed?: boolean,
  ): TemplateResult {
    const pressed = isPressed ?? nothing;
    return html`<button type="button" class=${look} part=${part} aria-pressed=${pressed} @click=${act}>
      ${text}
    </button>`;
  }

  #renderAnswered(): TemplateResult {
    const words = this.#words;
    const { outcome, because, removed, gentle } = this.#clearance;
    const isNone = outcome === 'none-ticked';
    const keeps = this.#link.state?.keeps ?? null;
    const lines = [
      isNone ? words.noneTicked : words.changed,
      ...(removed.length > 0 ? [words.leftOut(removed.map((part) => words.parts[part]).join(', '))] : []),
      ...(gentle ? [words.gentle] : []),
      ...because.flatMap((id) => own(words.notes, id) ?? []),
    ];
    return html`
      <div role="status" tabindex="-1">${lines.map((line) => html`<p>${line}</p>`)}</div>
      ${
        keeps === null || !isNone
          ? nothing
          : html`<label class="keep" part="keep">
              <input type="checkbox" .checked=${keeps} @change=${this.#onKeep} />
              <span>${words.keep}</span>
            </label>`
      }
      ${this.#renderButton('change', words.change, '', () => {
        this.#askAll();
        this.#settle(notAsked);
      })}
    `;
  }

  #renderList(list: List): TemplateResult {
    const words = this.#words;
    const isShort = list === 'again';
    const asked = this.#asked;
    const ticked = asked.filter(({ id }) => this.ticked.has(id));
    const strictest = actions.find((action) => ticked.some((question) => question.action === action));
    const advice = strictest ? this.#adviceText(strictest, ticked) : '';
    // The advice stands under what was ticked last, so that nobody has to look for it.
    const last = [...this.ticked.keys()].at(-1);
    const question = ({ id, text }: Question) =>
      html`<li>
        <label>
          <input type="checkbox" name=${id} .checked=${this.ticked.has(id)} @change=${this.#onTick} />
          <span>${text ?? own(words.questions, id) ?? id}</span>
        </label>
        ${
          strictest && id === last
            ? html`<div class="advice ${strictest}" part="advice">
                ${this.#renderTitle(words.advice[strictest].title, 1)}
                <p>${advice}</p>
              </div>`
            : nothing
        }
      </li>`;
    const groups = actions.map((action) => {
      const group = asked.filter((one) => one.action === action);
      if (group.length === 0) return nothing;
      const rows = html`<ul>
        ${group.map(question)}
      </ul>`;
      // Three short questions need no headings.
      return isShort
        ? rows
        : html`<fieldset>
            <legend>${words.groups[action]}</legend>
            ${rows}
          </fieldset>`;
    });
    return html`
      ${isShort ? nothing : html`<p class="soft of">${words.ofLists(list === 'signs' ? 1 : 2, 2)}</p>`}
      <p tabindex="-1" class="intro">${this.isUnsure ? words.whichOne : words.intro[list]}</p>
      ${groups}
      <div class="visually-hidden" role="status">${advice}</div>
      ${strictest ? html`<p class="soft">${words.untick}</p>` : nothing}
      <div class="acts">${this.#renderActs(strictest)}</div>
      ${isShort ? this.#renderButton('all', words.all, 'quiet', this.#askAll) : nothing}
      <p class="soft after">${words.disclaimer}</p>
    `;
  }

  /** How to answer the list, or to go on with what is ticked, where it can be. */
  #renderActs(strictest: Action | undefined): TemplateResult | typeof nothing {
    const { none, unsure, goOn, agrees } = this.#words;
    const finish = () => {
      this.#finish();
    };
    if (!strictest)
      return html`${this.#renderButton('none', none, 'primary act', finish)}
      ${this.#renderButton(
        'unsure',
        unsure,
        'act',
        () => {
          this.isUnsure = !this.isUnsure;
          this.renderRoot.querySelector('input')?.focus();
        },
        this.isUnsure,
      )}`;
    if (strictest === 'modify' || strictest === 'advice')
      return this.#renderButton('go-on', goOn, 'primary act', finish);
    return clinicianMayAgree(this.#clearance, this.#rules)
      ? this.#renderButton('agree', agrees, 'act', () => {
          this.#finish({ [clinicianAgrees]: 'yes' });
        })
      : nothing;
  }

  /** What to do: in a question's own words where it has any, and each thing once. */
  #adviceText(action: Action, ticked: readonly Question[]): string {
    const { advice, notes } = this.#words;
    const host =
      action === 'emergency' || action === 'urgent'
        ? this[action] || this.#link.state?.settings[action]
        : undefined;
    const general = advice[action].text(host ?? '');
    const acting = ticked.filter((question) => question.action === action);
    return [...new Set(acting.map(({ id }) => own(notes, id) ?? general))].join(' ');
  }

  get #words(): CheckWords {
    return this.words('check', checkEnglish);
  }

  get #rules(): readonly HostRule[] {
    const own: unknown = this.rules;
    return [...(this.#link.state?.settings.rules ?? []), ...(Array.isArray(own) ? (own as HostRule[]) : [])];
  }

  /** The questions of the list on show. */
  get #asked(): readonly Question[] {
    return withRules(this.#rules).questions.filter(({ group }) => group === this.list);
  }

  #onTick(event: Event): void {
    const { name, checked } = event.target as HTMLInputElement;
    const ticked = new Map(this.ticked);
    ticked.delete(name);
    if (checked) ticked.set(name, this.isUnsure ? 'not-sure' : 'yes');
    this.ticked = ticked;
    const { [clinicianAgrees]: _, ...answers } = { ...this.#answers, ...Object.fromEntries(ticked) };
    const clearance = screen(answers, this.#rules);
    // While a list is open, nothing in it is answered with no yet.
    this.#settle(clearance.canStart ? notAsked : clearance);
  }

  #askAll(): void {
    this.#asksAll = true;
    this.#begin('full');
  }

  #onKeep(event: Event): void {
    this.#link.request({ type: 'keep', isOn: (event.target as HTMLInputElement).checked });
  }

  /** The list on show is answered: what is ticked with yes, or "not sure", all else with no. */
  #finish(more: Answers = {}): void {
    const { list } = this;
    if (!this.#isSeen() || list === 'answered') return;
    const ticked = Object.fromEntries(this.ticked);
    const answers = { ...this.#answers, ...noneOfThese(this.#rules, [list]), ...ticked, ...more };
    this.#open(list === 'signs' ? 'conditions' : 'answered', answers);
    if (list !== 'signs') this.#settle(screen(answers, this.#rules));
  }

  #isSeen(): boolean {
    const isSeen = [this, ...this.renderRoot.querySelectorAll('li')].every(isVisible);
    if (!isSeen) complain(this, 'hidden-check', this.#words.hidden);
    return isSeen;
  }

  #settle(clearance: Clearance): void {
    this.#clearance = clearance;
    this.requestUpdate();
    this.#link.request({ type: 'clear' });
    tell(this, 'pf-clearance', { canStart: clearance.canStart });
  }

  /** Asks from the beginning: everything, or after an earlier check only what may be new. */
  #begin(check: SessionState['check']): void {
    this.#clearance = notAsked;
    // A kept day says that nothing was ticked. Who has no answers of this visit, such as a second check, asks everything.
    const answers = this.#answers ?? (check === 'kept' ? noneOfThese(this.#rules) : null);
    if (check !== 'full' && answers) this.#open('again', answers);
    else this.#open('signs', null);
  }

  #open(list: List | 'answered', answers: Answers | null): void {
    this.#answers = answers;
    this.ticked = new Map();
    this.isUnsure = false;
    this.list = list;
  }

  #tellProblems(): void {
    const { problems } = withRules(this.rules);
    const message = problems.map((problem) => problem.message).join('; ');
    if (message && message !== this.#told) complain(this, 'rules', message, problems);
    this.#told = message;
  }
}
