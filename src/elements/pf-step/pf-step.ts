import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { workOf } from '../../core/content/work.js';
import { wholeSeconds } from '../../core/session/time.js';
import type { Side, Step } from '../../core/routine/types.js';
import { type Action, stopSigns } from '../../core/screening/questions.js';
import { summarize, type UnitSummary } from '../../core/session/summary.js';
import type { View } from '../../core/session/types.js';
import { checkEnglish } from '../../messages/check.js';
import { contentEnglish } from '../../messages/content.js';
import { outlineEnglish } from '../../messages/outline.js';
import { sessionEnglish } from '../../messages/session.js';
import { stepEnglish } from '../../messages/step.js';
import { hiddenStyles } from '../internal/base.styles.js';
import { buttonStyles, disclosureStyles, textReset, tokens } from '../internal/card.styles.js';
import { careOf, findOf, instructionOf, sideName, titleOf, toolName, own } from '../internal/describe.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import type { SessionState } from '../internal/session-context.js';
import { stepStyles } from './pf-step.styles.js';

/** What the stop signs lead to, the gravest first: all that lead to the same stand on one button. */
const STOP_ACTIONS = [...new Set(stopSigns.map(({ action }) => action))];

/**
 * What to do now: side, step, one line of instruction, and how to find the place. While a session is paused it says why,
 * and after the end what was done.
 *
 * @summary The current instruction.
 * @slot - What to show where there is no session yet.
 * @csspart base - All of it.
 * @csspart side - The side that is worked on.
 * @csspart title - The name of the step.
 * @csspart instruction - The line that says what to do.
 * @csspart stop-sign - The buttons with the signs that end a session, after "This hurts".
 * @csspart panel - What is said about a pause, and the advice at the end.
 */
export class PfStep extends PfElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
  };

  static override styles = [hiddenStyles, tokens, textReset, buttonStyles, disclosureStyles, stepStyles];

  /** Level of its heading, 1 to 6. Default: that of its session, else 2. */
  declare headingLevel: number | null;

  readonly #link = new SessionLink(this, ({ view, plan, care }) => [
    plan,
    care,
    view.status,
    view.pausedBy,
    view.index,
    view.lighter,
  ]);

  constructor() {
    super();
    this.headingLevel = null;
  }

  protected override render(): TemplateResult {
    const { state } = this.#link;
    if (!state) return html`<slot></slot>`;
    return html`<div class="root" part="base">${this.#renderState(state)}</div>`;
  }

  #renderState(state: SessionState): TemplateResult | typeof nothing {
    const { view } = state;
    if (view.status === 'done' || view.status === 'stopped') return this.#renderEnd(state);
    if (view.status === 'idle' || !view.segment || !view.step) return nothing;
    if (view.pausedBy === 'hurts') return this.#renderHurts();
    if (view.pausedBy === 'gap' || view.pausedBy === 'stored') return this.#renderAway(view, view.pausedBy);
    return this.#renderStep(state);
  }

  #renderStep(state: SessionState): TemplateResult | typeof nothing {
    const { view } = state;
    const { segment, step } = view;
    if (!segment || !step) return nothing;
    const words = this.words('step', stepEnglish);
    const content = this.words('content', contentEnglish);
    const title = titleOf(step, content);
    const round = segment.kind === 'rest' ? segment.round + 1 : segment.round;
    const rounds = segment.rounds > 1 ? words.hold(round, segment.rounds) : '';
    const condition =
      view.status === 'paused' ? words.paused : segment.kind === 'ready' ? words.getReady : '';
    const isBetween = segment.kind === 'rest' || segment.kind === 'switch';
    return html`
      <p class="over">
        ${this.#renderSide(segment.side, step)} <span>${words.ofSteps(view.unit, view.units)}</span>
        ${condition ? html`<span>${condition}</span>` : nothing}
      </p>
      ${this.#heading(this.#headline(view, step, title))}
      <p class="instruction" part="instruction">
        ${isBetween ? words.nextUp(title, round, segment.rounds) : instructionOf(step, content)}
      </p>
      ${isBetween && segment.kind === 'switch' ? html`<p>${instructionOf(step, content)}</p>` : nothing}
      <p class="soft meta">
        ${[segment.kind === 'work' ? rounds : '', this.#length(state), step.reps ? words.times(step.reps) : '', this.#tools(step), workOf(step, segment.stage).isPressure ? words.pressure : ''].filter(Boolean).join(' · ')}
      </p>
      ${isBetween ? nothing : html`<p>${careOf(step, content)}</p>`}
      ${view.lighter ? html`<p class="lighter">${words.lighter}</p>` : nothing} ${this.#renderDetails(step)}
    `;
  }

  #headline({ segment }: View, step: Step, title: string): TemplateResult | string {
    const words = this.words('step', stepEnglish);
    if (segment?.kind === 'rest') return words.rest;
    if (segment?.kind !== 'switch') return title;
    // Left and right are the person's own, also on a page that reads from right to left.
    return html`<svg class="arrow" viewBox="0 0 20 20" aria-hidden="true">
        <path d=${segment.side === 'left' ? 'M17 10H3m6-6-6 6 6 6' : 'M3 10h14m-6-6 6 6-6 6'}></path>
      </svg>
      ${words.switchTo(sideName(segment.side, step, words))}`;
  }

  #renderSide(side: Side | null, step: Step): TemplateResult | typeof nothing {
    const name = sideName(side, step, this.words('step', stepEnglish));
    return name ? html`<span class="side" part="side">${name}</span>` : nothing;
  }

  #renderDetails(step: Step): TemplateResult | typeof nothing {
    const words = this.words('step', stepEnglish);
    const content = this.words('content', contentEnglish);
    const find = findOf(step, content);
    const position = step.position === undefined ? '' : (own(content.positions, step.position) ?? '');
    if (!find && !position) return nothing;
    return html`<details>
      <summary>${words.findIt}</summary>
      <p>${find}</p>
      <p>${position}</p>
      <p class="source">${words.backed(content.labels[step.label])}</p>
    </details>`;
  }

  /** How long it will be held: all holds before the first of them, else the one that is on or comes next. */
  #length({ view, plan }: SessionState): string {
    const words = this.words('outline', outlineEnglish);
    const work = plan.segments.slice(view.index).find(({ kind }) => kind === 'work');
    if (!work) return '';
    if (work.seconds === null) return words.byHand;
    const isBefore = view.segment?.kind === 'ready' || view.segment?.kind === 'switch';
    return isBefore && work.rounds > 1 ? words.holds(work.rounds, work.seconds) : words.length(work.seconds);
  }

  #tools(step: Step): string {
    const content = this.words('content', contentEnglish);
    const [first] = step.tools;
    return first === undefined ? '' : toolName(first, content);
  }

  #renderAway(view: View, cause: 'gap' | 'stored'): TemplateResult {
    const words = this.words('step', stepEnglish);
    const place = this.#place(view);
    return html`<div class="panel" part="panel">
      ${this.#heading(words[cause === 'gap' ? 'away' : 'stored'].title)}
      <p>
        ${cause === 'gap' ? words.away.text(wholeSeconds(view.remainingMs ?? 0), place) : words.stored.text(place)}
      </p>
    </div>`;
  }

  #renderHurts(): TemplateResult {
    const words = this.words('step', stepEnglish).hurts;
    const { questions } = this.words('check', checkEnglish);
    return html`<div class="panel care" part="panel">
      ${this.#heading(words.title)}
      <p>${words.text}</p>
      <p class="ask">${words.ask}</p>
      ${STOP_ACTIONS.map(
        (action) =>
          html`<button
            type="button"
            class="sign ${action}"
            part="stop-sign"
            @click=${() => {
              this.#link.request({ type: 'stop-sign', action });
            }}
          >
            ${stopSigns
              .filter((sign) => sign.action === action)
              .map(({ id }) => own(questions, id) ?? id)
              .join(' · ')}
          </button>`,
      )}
      <p>${words.else}</p>
    </div>`;
  }

  /** What is needed now that a stop sign was noticed: what to do, never what somebody has. */
  #renderCare(action: Action): TemplateResult {
    const { care } = this.words('step', stepEnglish);
    const { advice } = this.words('check', checkEnglish);
    const isUrgent = action === 'emergency' || action === 'urgent';
    const title = isUrgent ? advice[action].title : care.title;
    const host = isUrgent ? (this.#link.state?.settings[action] ?? '') : '';
    return html`<div class="panel ${isUrgent ? 'danger' : 'care'}" part="panel" role="alert">
      ${this.#heading(title)}
      <p>${isUrgent ? advice[action].text(host) : care.text}</p>
    </div>`;
  }

  #renderEnd({ session, view, plan, care }: SessionState): TemplateResult {
    const words = this.words('step', stepEnglish).finished;
    const units = summarize(session);
    const done = units.filter(({ result }) => result === 'done').length;
    // Who needs care now needs no advice for tomorrow's massage.
    const isUrgent = care === 'emergency' || care === 'urgent';
    const length = this.words('outline', outlineEnglish).length(Math.round(view.elapsedMs / 1000));
    return html`
      ${care ? this.#renderCare(care) : nothing}
      ${this.#heading(view.status === 'stopped' ? words.stoppedTitle : words.title, care ? 1 : 0)}
      <p class="instruction">
        ${done === units.length ? words.didAll(length) : words.didPart(done, units.length, length)}
      </p>
      ${this.#renderResults(units, plan)} ${isUrgent ? nothing : this.#renderTomorrow()}
    `;
  }

  #renderTomorrow(): TemplateResult {
    const words = this.words('step', stepEnglish).finished;
    return html`<div class="panel" part="panel">
      ${this.#heading(words.tomorrowTitle, 1)}
      <p>${words.tomorrow}</p>
      <p class="source">${words.tomorrowSource}</p>
    </div>`;
  }

  /** A row a step, a column a side. */
  #renderResults(units: readonly UnitSummary[], plan: SessionState['plan']): TemplateResult {
    const words = this.words('step', stepEnglish).finished;
    const content = this.words('content', contentEnglish);
    const sides = [...new Set(units.map(({ side }) => side ?? 'none'))];
    const steps = plan.routine.stages.flatMap((stage) => stage.steps);
    const cell = (step: Step, side: Side | 'none') => {
      const unit = units.find((one) => one.step === step.id && (one.side ?? 'none') === side);
      return html`<td class=${unit?.result ?? ''}>${unit ? words.results[unit.result] : ''}</td>`;
    };
    return html`<table>
      <thead>
        <tr>
          <td></td>
          ${sides.map((side) => html`<th scope="col">${words.side[side]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          (step) =>
            html`<tr>
              <th scope="row">${titleOf(step, content)}</th>
              ${sides.map((side) => cell(step, side))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** "Central arch, right foot". */
  #place({ step, segment }: View): string {
    if (!step || !segment) return '';
    const side = sideName(segment.side, step, this.words('step', stepEnglish));
    return this.words('session', sessionEnglish).titled(
      titleOf(step, this.words('content', contentEnglish)),
      side,
    );
  }

  #heading(text: TemplateResult | string, deeper = 0): TemplateResult {
    const level = headingLevel(this.headingLevel, this.#link.state, deeper);
    return html`<div class="title" part="title" role="heading" aria-level=${level}>${text}</div>`;
  }
}
