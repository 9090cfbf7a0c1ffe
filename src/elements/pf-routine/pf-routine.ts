import { ContextEvent } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Plan } from '../../core/planning/types.js';
import type { ReadList } from '../../core/routine/list.js';
import type { Problem } from '../../core/routine/types.js';
import { type Clearance, notAsked } from '../../core/screening/screen.js';
import type { LogEntry, View } from '../../core/session/types.js';
import { contentEnglish } from '../../messages/content.js';
import { routineEnglish } from '../../messages/routine.js';
import { hiddenStyles } from '../internal/base.styles.js';
import { buttonStyles, disclosureStyles, textReset, themeStyles, tokens } from '../internal/card.styles.js';
import { own, toolsOf } from '../internal/describe.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { headingLevel } from '../internal/heading.js';
import { sessionContext, type SessionState } from '../internal/session-context.js';
import { SessionElement } from '../internal/session-element.js';
import { SessionLink } from '../internal/session-link.js';
import type { SessionRequest } from '../internal/session-request.js';
import { reviewLine } from '../internal/review-line.js';
import { readList } from '../internal/read-list.js';
import type { PfSession } from '../pf-session/pf-session.js';
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
export class PfRoutine extends SessionElement {
  static override styles = [
    hiddenStyles,
    tokens,
    textReset,
    themeStyles,
    buttonStyles,
    disclosureStyles,
    routineStyles,
  ];

  readonly #link = new SessionLink(this, ({ plan, clearance, view }) => [
    plan,
    clearance,
    view.status,
    view.pausedBy,
  ]);
  #given: Partial<SessionElement> = {};
  #phase: Phase = 'none';
  #hurts = false;
  protected readonly focusKeeper = new FocusKeeper(this, () => {
    return this.shadowRoot?.querySelector(
      phaseOf(this.#link.state) === 'check' ? 'pf-safety-check' : 'pf-controls',
    );
  });

  /** A list inside that is the routine; read where nothing else names one. */
  #list: ReadList | null = null;
  readonly #observer = new MutationObserver(() => {
    this.#readList();
  });

  constructor() {
    super();
    // The session that it joins is its own, which goes and comes with it. It looks for none around it.
    this.removeController(this.#link);
    this.addEventListener('context-request', this.#onContextRequest);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readList();
    // Its children may come later than it does, and be changed.
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  #readList(): void {
    const list = readList(this);
    if (JSON.stringify(list) === JSON.stringify(this.#list)) return;
    this.#list = list;
    this.requestUpdate();
  }

  /** What there is to show at this moment; `null` where there is nothing to play. */
  get view(): View | null {
    return this.#session?.view ?? null;
  }
  /** The plan that is played, or before the safety check the one that would be. */
  get plan(): Plan | null {
    return this.#session?.plan ?? null;
  }
  /** What the safety check left playable. Health data: it stays in this page's memory. */
  get clearance(): Clearance {
    return this.#session?.clearance ?? notAsked;
  }
  /** What was done, segment by segment, in the order in which it was done. */
  get log(): readonly LogEntry[] {
    return this.#session?.log ?? [];
  }
  /** What is wrong with the routine and the attributes that were given, with paths. */
  get problems(): readonly Problem[] {
    return this.#session?.problems ?? [];
  }

  protected override request(request: Exclude<SessionRequest, { type: 'clear' }>): void {
    // The session is there after the first rendering; a call may come before.
    if (this.isConnected) this.performUpdate();
    this.#link.request(request);
  }

  /** Hands on only what has changed: the person may have turned the sound on or off since. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const names = [...changed.keys()] as (keyof this)[];
    this.#given = Object.fromEntries(names.map((name) => [name, this[name]]));
  }

  protected override render(): TemplateResult {
    const { state } = this.#link;
    const phase = phaseOf(state);
    return html`<pf-session
      .given=${{
        ...this.#given,
        label: null,
        theme: null,
        list: this.#list,
        headingLevel: headingLevel(this.headingLevel, null, 1),
      }}
    >
      ${state ? this.#renderCard(state, phase) : html`<slot></slot>`}
    </pf-session>`;
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
          ${isReady ? html`<pf-choices></pf-choices>` : nothing}
          <pf-controls ?hidden=${phase === 'check' || isEmpty}></pf-controls>
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
                this.#link.request({ type: 'use', routine: instead });
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
    if (!this.#link.isJoined && this.#session) this.#link.ask(this.#session);
    const phase = phaseOf(this.#link.state);
    const before = this.#phase;
    this.#phase = phase;
    // Only a person begins, begins again, or says that it hurts and how to go on: the card is shown from its beginning.
    const hurts = this.#link.state?.view.pausedBy === 'hurts';
    if (before === 'end' && phase === 'check') this.#show('pf-safety-check');
    if ((before === 'ready' && phase === 'play') || hurts !== this.#hurts) this.#scrollUp();
    this.#hurts = hurts;
  }

  get #session(): PfSession | null {
    return this.shadowRoot?.querySelector('pf-session') ?? null;
  }

  #title({ plan: { routine } }: SessionState): string {
    const { routines } = this.words('content', contentEnglish);
    return (
      routine.title ?? own(routines, routine.id)?.title ?? this.words('routine', routineEnglish).untitled
    );
  }

  readonly #onClearance = (event: CustomEvent<{ readonly canStart: boolean }>): void => {
    if (event.detail.canStart) void this.updateComplete.then(() => this.#show('pf-controls'));
  };

  /** Elements elsewhere in the page that name this one by `for` are given the session inside. */
  readonly #onContextRequest = (event: Event): void => {
    if (!isSessionRequest(event) || event.composedPath()[0] !== this) return;
    event.stopImmediatePropagation();
    const { context, contextTarget, callback, subscribe } = event;
    const ask = () =>
      this.#session?.dispatchEvent(new ContextEvent(context, contextTarget, callback, subscribe));
    if (this.#session) ask();
    else void this.updateComplete.then(ask);
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

// Its card needs the session that its first rendering brings; Lit's development build would call that inefficient.
PfRoutine.disableWarning?.('change-in-update');

/** By its shape: an element of another bundle has another copy of the class. */
function isSessionRequest(event: Event): event is SessionContextEvent {
  return (event as Partial<SessionContextEvent>).context === sessionContext;
}

type SessionContextEvent = ContextEvent<typeof sessionContext>;

type Phase = 'none' | 'check' | 'ready' | 'play' | 'end';

function phaseOf(state: SessionState | null): Phase {
  if (!state) return 'none';
  const { status } = state.view;
  if (status === 'done' || status === 'stopped') return 'end';
  if (status !== 'idle') return 'play';
  return state.clearance.canStart ? 'ready' : 'check';
}
