import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { hasEnded } from '../../core/session/status.js';
import { contentEnglish } from '../../messages/content.js';
import { routineEnglish } from '../../messages/routine.js';
import { booleanAttribute } from '../internal/attributes.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, disclosureStyles, textReset, themeStyles, tokens } from '../internal/card.styles.js';
import { own, routineTitle, toolsOf } from '../internal/describe.js';
import { keepFocus } from '../internal/focus-keeper.js';
import { headingLevel } from '../internal/heading.js';
import type { SessionState } from '../internal/session-context.js';
import { reviewLine } from '../internal/review-line.js';
import { readList } from '../internal/more.js';
import type { SessionRequest } from '../internal/session-request.js';
import { PfSession } from '../pf-session/pf-session.js';
import { routineStyles } from './pf-routine.styles.js';

/**
 * A whole routine: the safety check, the plan, the player and the finish. With no attribute it offers `six-points`.
 *
 * @summary The whole thing in one tag.
 * @slot - What to read without JavaScript, or where the routine cannot be read.
 * @fires pf-session-start - It has begun to play.
 * @fires pf-step-change - Another step, or the same one on the other side, has begun; the first one too.
 * @fires pf-session-pause - It was paused, by the person or because the page could not be followed.
 * @fires pf-session-resume - It goes on.
 * @fires pf-session-end - It is done or was stopped.
 * @fires pf-clearance - The safety check was answered; `canStart` tells whether a session may begin.
 * @fires pf-point-select - A point of the map was chosen.
 * @fires pf-error - Something could not be done, such as a start before the safety check.
 * @csspart base - The card.
 * @csspart instead - The button that takes another routine, where this one leaves nothing.
 * @csspart large - The button that shows it large, and ends that.
 * @csspart link - A link of the routine, to read more.
 * @cssproperty --pf-surface - Background of the card.
 * @cssproperty --pf-raised - Background of what stands out from it.
 * @cssproperty --pf-ink - Text.
 * @cssproperty --pf-ink-soft - Text of less weight.
 * @cssproperty --pf-line - Borders.
 * @cssproperty --pf-accent - What is active or can be pressed.
 * @cssproperty --pf-on-accent - Text on the accent.
 * @cssproperty --pf-care - Care notes.
 * @cssproperty --pf-stop - What says stop.
 * @cssproperty --pf-radius - Corners of the card.
 *
 * @example
 * <pf-routine routine="six-points" sides="right"></pf-routine>
 */
export class PfRoutine extends PfSession {
  static override styles = [
    hiddenStyles,
    visuallyHidden,
    tokens,
    textReset,
    themeStyles,
    buttonStyles,
    disclosureStyles,
    routineStyles,
  ];

  static override properties: PropertyDeclarations = {
    large: { reflect: true, converter: booleanAttribute },
  };

  /**
   * While it plays: side, one line and a clock for two or three metres, on all of the screen where the browser allows it, else on all of
   * the page. It ends with the session, with "This hurts", and when the focus leaves it.
   */
  declare large: boolean;

  protected override readonly depth = 1;
  #phase: Phase = 'none';
  #hurts = false;
  #isLater = false;
  /** What of the state the card itself shows. */
  #picked: readonly unknown[] = [];

  readonly #observer = new MutationObserver(() => {
    this.#readList();
  });

  constructor() {
    super();
    this.large = false;
    keepFocus(this, () => {
      return this.shadowRoot?.querySelector(
        phaseOf(this.state) === 'check' ? 'pf-safety-check' : 'pf-controls',
      );
    });
  }

  override connectedCallback(): void {
    this.#readList();
    super.connectedCallback();
    // Its children may come later than it does, and be changed.
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What reads a list may have come since.
    if (changed.size > 0) this.#readList();
    super.willUpdate(changed);
  }

  #readList(): void {
    const list = readList(this);
    if (JSON.stringify(list) !== JSON.stringify(this.list)) this.list = list;
  }

  protected override renewed(): void {
    const { plan, clearance, view } = this.state ?? {};
    const picked = [plan, clearance, view?.status, view?.pausedBy, this.state?.isOther];
    if (picked.some((one, at) => one !== this.#picked[at])) this.requestUpdate();
    this.#picked = picked;
  }

  protected override render(): TemplateResult {
    const { state } = this;
    return html`<div class="visually-hidden" role="status"></div>
      ${state ? this.#renderCard(state, phaseOf(state)) : html`<slot></slot>`}`;
  }

  /** One template for all phases: what stays keeps its focus, and nothing is built anew while somebody looks at it. */
  #renderCard(state: SessionState, phase: Phase): TemplateResult {
    const isBefore = phase === 'check' || phase === 'ready';
    const isPlaying = phase === 'play';
    const isReady = phase === 'ready';
    const isEmpty = isBefore && state.plan.segments.length === 0;
    const words = this.words('routine', routineEnglish);
    return html`<section
      class="root ${isBefore ? 'before' : phase} ${state.view.pausedBy === 'hurts' ? 'hurts' : ''}"
      aria-label=${this.label ?? this.#title(state)}
    >
      <div class="card" part="base">
        ${isBefore ? this.#renderIntro(state) : nothing}
        <pf-outline class="bar" compact ?hidden=${!isPlaying}></pf-outline>
        <div class="body">
          <pf-timer ?hidden=${!isPlaying}></pf-timer>
          <pf-trigger-map ?hidden=${phase === 'end'}></pf-trigger-map>
          <pf-step .headingLevel=${headingLevel(this.headingLevel, null)}></pf-step>
          <pf-safety-check ?hidden=${!isBefore} @pf-clearance=${this.#onClearance}></pf-safety-check>
          ${isEmpty ? this.#renderEmpty(state) : nothing}
          ${isReady && state.isOther ? html`<p role="status">${words.changed}</p>` : nothing}
          ${isReady ? html`<pf-choices></pf-choices>` : nothing}
          ${isReady && !isEmpty ? html`<pf-settings></pf-settings>` : nothing}
          <pf-controls ?hidden=${phase === 'check' || isEmpty}></pf-controls>
          <button
            type="button"
            class="enlarge"
            part="large"
            ?hidden=${!isPlaying || !this.isAttached}
            @click=${this.#onLarge}
          >
            ${words.large[this.large ? 'close' : 'open']}
          </button>
          ${isPlaying ? html`<pf-settings></pf-settings>` : nothing}
          <details ?hidden=${phase === 'end'}>
            <summary>${words.showPlan}</summary>
            ${isPlaying ? html`<pf-choices></pf-choices>` : nothing}
            <pf-outline></pf-outline>
            ${this.#renderLinks(state)}
            <p class="soft small">${reviewLine(words)}</p>
          </details>
        </div>
      </div>
    </section>`;
  }

  #renderIntro(state: SessionState): TemplateResult {
    const { plan } = state;
    const words = this.words('routine', routineEnglish);
    const content = this.words('content', contentEnglish);
    const tools = toolsOf(plan, content);
    const summary = plan.routine.title ? undefined : own(content.routines, plan.routine.id)?.summary;
    return html`<div class="intro">
      <div class="title" role="heading" aria-level=${headingLevel(this.headingLevel, null)}>
        ${this.#title(state)}
      </div>
      ${summary ? html`<p>${summary}</p>` : nothing}
      <ul class="facts">
        ${plan.seconds > 0 ? html`<li>${words.length(Math.max(1, Math.round(plan.seconds / 60)))}</li>` : nothing}
        ${tools.length > 0 ? html`<li>${words.need(tools.join(', '))}</li>` : nothing}
        <li>${words.evidence(content.labels[plan.routine.label])}</li>
      </ul>
    </div>`;
  }

  /** Why there is nothing to play, and what there could be. */
  #renderEmpty({ plan: { empty } }: SessionState): TemplateResult {
    const words = this.words('routine', routineEnglish);
    const { reason, shortest, instead } = empty ?? {};
    const why =
      reason === 'time'
        ? words.empty.time(Math.ceil((shortest ?? 0) / 60))
        : reason === 'moment' || reason === 'tool'
          ? words.empty[reason]
          : words.nothingLeft;
    const title = instead && own(this.words('content', contentEnglish).routines, instead)?.title;
    return html`<div class="nothing">
      <p role="status">${why}</p>
      ${
        title
          ? html`<button
              type="button"
              part="instead"
              @click=${() => {
                this.request({ type: 'use', routine: instead });
              }}
            >
              ${words.instead(title)}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderLinks({ plan }: SessionState): TemplateResult | typeof nothing {
    const { links } = plan.routine;
    if (!links?.length) return nothing;
    return html`<p class="soft small">
      ${this.words('routine', routineEnglish).more}
      ${links.map(({ text, url }) => html`<a href=${url} rel="noopener noreferrer" part="link">${text}</a> `)}
    </p>`;
  }

  protected override updated(): void {
    super.updated();
    const phase = phaseOf(this.state);
    const before = this.#phase;
    this.#phase = phase;
    // Only a person begins, begins again, or says that it hurts and how to go on: the card is shown from its beginning.
    const hurts = this.state?.view.pausedBy === 'hurts';
    if (before === 'end' && phase === 'check')
      if (this.#isLater) this.#scrollUp();
      else this.#show('pf-safety-check');
    if ((before === 'ready' && phase === 'play') || hurts !== this.#hurts) this.#scrollUp();
    this.#hurts = hurts;
  }

  protected override request(request: Exclude<SessionRequest, { type: 'clear' }>): void {
    this.#isLater = request.type === 'again' && request.isLater === true;
    super.request(request);
  }

  protected override get surface(): HTMLElement {
    const { shadowRoot } = this;
    return shadowRoot?.querySelector('.card') ?? this;
  }

  #title({ plan: { routine } }: SessionState): string {
    const words = this.words('routine', routineEnglish);
    return routineTitle(routine, this.words('content', contentEnglish)) ?? words.untitled;
  }

  readonly #onClearance = (event: CustomEvent<{ readonly canStart: boolean }>): void => {
    if (event.detail.canStart) void this.updateComplete.then(() => this.#show('pf-controls'));
  };

  readonly #onLarge = (): void => {
    this.large = !this.large;
  };

  #show(selector: string): void {
    this.#scrollUp();
    const element = this.renderRoot.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
      selector,
    );
    void element?.updateComplete.then(() => {
      element.focus({ preventScroll: true });
    });
  }

  /** After an act that made the card much shorter, its beginning would be out of sight. */
  #scrollUp(): void {
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }
}

type Phase = 'none' | 'check' | 'ready' | 'play' | 'end';

function phaseOf(state: SessionState | null): Phase {
  if (!state) return 'none';
  const { status } = state.view;
  if (hasEnded(status)) return 'end';
  if (status !== 'idle') return 'play';
  return state.clearance.canStart ? 'ready' : 'check';
}
