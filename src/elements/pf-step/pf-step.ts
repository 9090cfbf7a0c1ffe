import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { workOf } from '../../core/content/work.js';
import { hasEnded } from '../../core/session/status.js';
import { wholeSeconds } from '../../core/session/time.js';
import type { Segment } from '../../core/planning/types.js';
import type { Side, Step } from '../../core/routine/types.js';
import { type Action, stopSigns } from '../../core/screening/questions.js';
import { isDone, summarize, type UnitSummary } from '../../core/session/summary.js';
import { checkEnglish } from '../../messages/check.js';
import { contentEnglish, type ContentWords } from '../../messages/content.js';
import { outlineEnglish } from '../../messages/outline.js';
import { sessionEnglish } from '../../messages/session.js';
import { stepEnglish, type StepWords } from '../../messages/step.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, disclosureStyles, textReset, tokens } from '../internal/card.styles.js';
import {
  careOf,
  findOf,
  instructionOf,
  own,
  routineTitle,
  sideName,
  titleOf,
  toolName,
} from '../internal/describe.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { printing } from '../internal/more.js';
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
 * @csspart over - The line above the title: side, number of the step.
 * @csspart side - The side that is worked on.
 * @csspart title - The name of the step.
 * @csspart instruction - The line that says what to do.
 * @csspart more - What need not be read at a distance: lengths, care, how to find it.
 * @csspart rep - In a counted step, which repetition it is and which part of it.
 * @csspart print - After the end, the button that prints what was done.
 * @csspart stop-sign - The buttons with the signs that end a session, after "This hurts".
 * @csspart panel - What is said about a pause, and the advice at the end.
 */
export class PfStep extends PfElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
  };

  static override styles = [
    hiddenStyles,
    visuallyHidden,
    tokens,
    textReset,
    buttonStyles,
    disclosureStyles,
    stepStyles,
  ];

  /** Level of its heading, 1 to 6. Default: that of its session, else 2. */
  declare headingLevel: number | null;

  readonly #link = new SessionLink(this, ({ view, plan, care }) => [
    plan,
    care,
    view.status,
    view.pausedBy,
    view.index,
    view.lighter,
    view.rep?.number,
    view.rep?.part,
  ]);

  constructor() {
    super();
    this.headingLevel = null;
  }

  /** Prints what was done, and the advice for tomorrow, where printing is allowed. Before the end it does nothing. */
  print(): void {
    const { state } = this.#link;
    if (state && hasEnded(state.view.status))
      printing()?.printEnd(this, routineTitle(state.routine, this.#content) ?? '');
  }

  protected override render(): TemplateResult {
    const { state } = this.#link;
    if (!state) return html`<slot></slot>`;
    return html`<div class="root" part="base">${this.#renderState(state)}</div>`;
  }

  #renderState(state: SessionState): TemplateResult | typeof nothing {
    const { status, segment, step, pausedBy } = state.view;
    if (hasEnded(status)) return this.#renderEnd(state);
    if (status === 'idle' || !segment || !step) return nothing;
    if (pausedBy === 'hurts') return this.#renderHurts();
    const side = sideName(segment.side, step, this.#words);
    if (pausedBy === null || pausedBy === 'person') return this.#renderStep(state, segment, step, side);
    const { away, stored } = this.#words;
    // "Central arch, right foot".
    const place = this.words('session', sessionEnglish).titled(titleOf(step, this.#content), side);
    return pausedBy === 'gap'
      ? this.#panel('', away.title, away.text(wholeSeconds(state.view.remainingMs ?? 0), place))
      : this.#panel('', stored.title, stored.text(place));
  }

  #renderStep(state: SessionState, segment: Segment, step: Step, side: string): TemplateResult {
    const { status, unit, units, lighter, rep } = state.view;
    const { plan } = state;
    const isLight = lighter || plan.gentle;
    const { kind, rounds } = segment;
    const words = this.#words;
    const content = this.#content;
    const title = titleOf(step, content);
    const instruction = instructionOf(step, content);
    const isSwitch = kind === 'switch';
    const isBetween = isSwitch || kind === 'rest';
    const round = segment.round + (kind === 'rest' ? 1 : 0);
    const condition = status === 'paused' ? words.paused : kind === 'ready' ? words.getReady : '';
    const [tool] = step.tools;
    const facts = [
      kind === 'work' && rounds > 1 && words[step.reps ? 'set' : 'hold'](round, rounds),
      this.#length(state, kind),
      step.reps && words.times(step.reps),
      tool && toolName(tool, content),
      workOf(step, segment.stage).isPressure &&
        words.pressure[isLight ? 'light' : (plan.choices.firmness ?? 'medium')],
    ];
    return html`
      <p class="over" part="over">
        ${side && html`<span class="side" part="side">${side}</span>`}
        <span>${words.ofSteps(unit, units)}</span> ${condition && html`<span>${condition}</span>`}
      </p>
      ${this.#heading(isSwitch ? arrowTo(segment.side, words.switchTo(side)) : isBetween ? words.rest : title)}
      <p class="instruction" part="instruction">
        ${isBetween ? words.nextUp(title, round, rounds) : instruction}
      </p>
      ${isSwitch ? html`<p>${instruction}</p>` : nothing}
      ${
        rep
          ? html`<p class="rep" part="rep">
              <span>${words.rep(rep.number, rep.of)}</span> <span>${words.parts[rep.part]}</span>
            </p>`
          : nothing
      }
      <p class="soft meta" part="more">${facts.filter(Boolean).join(' · ')}</p>
      ${isBetween ? nothing : html`<p part="more">${careOf(step, content)}</p>`}
      ${lighter ? html`<p class="lighter">${words.lighter}</p>` : nothing} ${this.#renderDetails(step)}
    `;
  }

  get #words(): StepWords {
    return this.words('step', stepEnglish);
  }

  get #content(): ContentWords {
    return this.words('content', contentEnglish);
  }

  #renderDetails(step: Step): TemplateResult | typeof nothing {
    const words = this.#words;
    const content = this.#content;
    const find = findOf(step, content);
    const position = own(content.positions, step.position ?? '');
    if (!find && !position) return nothing;
    return html`<details part="more">
      <summary>${words.findIt}</summary>
      <p>${find}</p>
      <p>${position}</p>
      <p class="source">${words.backed(content.labels[step.label])}</p>
    </details>`;
  }

  /** How long it will be held: all holds before the first of them, else the one that is on or comes next. */
  #length({ view, plan }: SessionState, kind: Segment['kind']): string {
    const words = this.words('outline', outlineEnglish);
    const work = plan.segments.slice(view.index).find((segment) => segment.kind === 'work');
    if (!work) return '';
    if (work.seconds === null) return words.byHand;
    const isBefore = kind === 'ready' || kind === 'switch';
    return isBefore && work.rounds > 1 ? words.holds(work.rounds, work.seconds) : words.length(work.seconds);
  }

  #renderHurts(): TemplateResult {
    const words = this.#words.hurts;
    const { questions } = this.words('check', checkEnglish);
    return this.#panel(
      'care',
      words.title,
      words.text,
      html`<p class="ask">${words.ask}</p>
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
        <p>${words.else}</p>`,
    );
  }

  /** What is needed now that a stop sign was noticed: what to do, never what somebody has. */
  #renderCare(action: Action): TemplateResult {
    const { care } = this.#words;
    const { advice } = this.words('check', checkEnglish);
    return html`<div role="alert">
      ${
        isUrgent(action)
          ? this.#panel(
              'danger',
              advice[action].title,
              advice[action].text(this.#link.state?.settings[action] ?? ''),
            )
          : this.#panel('care', care.title, care.text)
      }
    </div>`;
  }

  #renderEnd({ session, view, plan, care }: SessionState): TemplateResult {
    const words = this.#words.finished;
    const units = summarize(session);
    const done = units.filter(({ result }) => isDone(result)).length;
    const length = this.words('outline', outlineEnglish).length(Math.round(view.elapsedMs / 1000));
    const source = html`<p class="source">${words.tomorrowSource}</p>`;
    // Who needs care now needs no advice for tomorrow's massage.
    return html`
      ${care ? this.#renderCare(care) : nothing}
      ${this.#heading(view.status === 'stopped' ? words.stoppedTitle : words.title, care ? 1 : 0)}
      <p class="instruction">
        ${done === units.length ? words.didAll(length) : words.didPart(done, units.length, length)}
      </p>
      ${this.#renderResults(units, plan)}
      ${isUrgent(care) ? nothing : this.#panel('', words.tomorrowTitle, words.tomorrow, source, 1)}
      ${
        printing()
          ? html`<button type="button" class="print" part="print" @click=${this.print}>
              ${words.print}
            </button>`
          : nothing
      }
      <div class="visually-hidden sheet" inert></div>
    `;
  }

  #panel(
    className: string,
    title: string,
    text: string,
    more: unknown = nothing,
    deeper = 0,
  ): TemplateResult {
    return html`<div class="panel ${className}" part="panel">
      ${this.#heading(title, deeper)}
      <p>${text}</p>
      ${more}
    </div>`;
  }

  /** A row a step, a column a side. */
  #renderResults(units: readonly UnitSummary[], plan: SessionState['plan']): TemplateResult {
    const words = this.#words.finished;
    const sides = [...new Set(units.map(({ side }) => side ?? 'none'))];
    const steps = plan.routine.stages.flatMap((stage) => stage.steps);
    const cell = (step: Step, side: Side | 'none') => {
      const result = units.find((one) => one.step === step.id && (one.side ?? 'none') === side)?.result;
      return html`<td class=${result ?? ''}>${result && words.results[result]}</td>`;
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
              <th scope="row">${titleOf(step, this.#content)}</th>
              ${sides.map((side) => cell(step, side))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #heading(text: TemplateResult | string, deeper = 0): TemplateResult {
    const level = headingLevel(this.headingLevel, this.#link.state, deeper);
    return html`<div class="title" part="title" role="heading" aria-level=${level}>${text}</div>`;
  }
}

/** Left and right are the person's own, also on a page that reads from right to left. */
function arrowTo(side: Side | null, text: string): TemplateResult {
  return html`<svg class="arrow" viewBox="0 0 20 20" aria-hidden="true">
      <path d=${side === 'left' ? 'M17 10H3m6-6-6 6 6 6' : 'M3 10h14m-6-6 6 6-6 6'}></path>
    </svg>
    ${text}`;
}

function isUrgent(action: Action | null): action is 'emergency' | 'urgent' {
  return action === 'emergency' || action === 'urgent';
}
