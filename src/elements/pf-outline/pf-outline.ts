import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { estimatedSeconds } from '../../core/planning/plan.js';
import type { Plan, Segment } from '../../core/planning/types.js';
import type { Stage, Step } from '../../core/routine/types.js';
import { summarize, type UnitSummary } from '../../core/session/summary.js';
import { wholeSeconds } from '../../core/session/time.js';
import type { View } from '../../core/session/types.js';
import { checkEnglish } from '../../messages/check.js';
import { contentEnglish, type ContentWords } from '../../messages/content.js';
import { outlineEnglish, type OutlineWords } from '../../messages/outline.js';
import { booleanAttribute } from '../internal/attributes.js';
import { hiddenStyles } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { clockText } from '../internal/clock-text.js';
import { stageTitle, titleOf, toolsOf } from '../internal/describe.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { PfElement } from '../internal/pf-element.js';
import type { SessionState } from '../internal/session-context.js';
import { SessionLink } from '../internal/session-link.js';
import { outlineStyles } from './pf-outline.styles.js';

/**
 * The plan: stages, steps, lengths and tools. While it is played it shows where the session is, and each step is a button
 * that jumps to it. `compact` gives a bar of the stages with the time left.
 *
 * @summary The plan of the session, as a list or as a bar.
 * @csspart base - All of it.
 * @csspart stage - One stage of the bar, or the heading of one in the list.
 * @csspart step - One step of the list.
 * @csspart left-out - What is in the routine and not in the plan, with the reasons.
 */
export class PfOutline extends PfElement {
  static override properties: PropertyDeclarations = {
    compact: { converter: booleanAttribute },
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
  };

  static override styles = [hiddenStyles, tokens, textReset, buttonStyles, outlineStyles];

  /** A bar of the stages instead of the list. */
  declare compact: boolean;
  /** Level of its heading, 1 to 6. Default: that of its session, else 2. */
  declare headingLevel: number | null;

  readonly #link = new SessionLink(this, ({ view, plan }) => [
    plan,
    view.status,
    view.index,
    this.compact ? wholeSeconds(view.sessionRemainingMs) : 0,
  ]);

  constructor() {
    super();
    this.compact = false;
    this.headingLevel = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    if (!state) return nothing;
    return this.compact ? this.#renderBar(state) : this.#renderList(state);
  }

  get #words(): OutlineWords {
    return this.words('outline', outlineEnglish);
  }

  get #content(): ContentWords {
    return this.words('content', contentEnglish);
  }

  #renderBar({ session, plan, view }: SessionState): TemplateResult {
    const words = this.#words;
    const units = summarize({ ...session, log: view.log });
    return html`<div class="root bar" part="base">
      <ol aria-label=${words.progress}>
        ${plan.routine.stages.map((stage) => this.#renderStage(stage, units, view))}
      </ol>
      <span class="left">${words.left(clockText(wholeSeconds(view.sessionRemainingMs)))}</span>
    </div>`;
  }

  /** Counts a step on each side, as "1 of 12" does. */
  #renderStage(stage: Stage, units: readonly UnitSummary[], view: View): TemplateResult {
    const title = stageTitle(stage, this.#content);
    const own = units.filter((unit) => unit.stage === stage.id);
    const done = own.filter(({ result }) => result === 'done').length;
    const isCurrent = view.segment?.stage === stage.id;
    return html`<li
      class=${isCurrent ? 'current' : ''}
      part="stage"
      aria-current=${isCurrent ? 'step' : nothing}
    >
      <span class="name" aria-hidden="true">${title}</span>
      <svg
        viewBox="0 0 ${own.length || 1} 1"
        preserveAspectRatio="none"
        role="img"
        aria-label=${this.#words.stageProgress(title, done, own.length)}
      >
        <rect class="track" width="100%" height="1"></rect>
        <rect class="fill" width=${done} height="1"></rect>
      </svg>
    </li>`;
  }

  #renderList({ plan, view }: SessionState): TemplateResult {
    const words = this.#words;
    const content = this.#content;
    const tools = toolsOf(plan, content);
    return html`<div class="root" part="base">
      <div class="title" role="heading" aria-level=${headingLevel(this.headingLevel, this.#link.state)}>
        ${words.title} <span class="soft">${words.about(plan.seconds)}</span>
      </div>
      ${plan.routine.stages.map((stage) => {
        const title = stageTitle(stage, content);
        return html`<div class="stage" part="stage">
            <span>${title}</span><span>${words.length(lengthOf(plan, stage))}</span>
          </div>
          <ol aria-label=${title}>
            ${stage.steps.map((step) => this.#renderStep(step, plan, view))}
          </ol>`;
      })}
      ${tools.length > 0 ? html`<p class="need soft">${words.need}: ${tools.join(', ')}</p>` : nothing}
      ${this.#renderLess(plan)}
    </div>`;
  }

  /** What the routine has and the plan has not, and why. */
  #renderLess({ omitted, leftOut, shortened, gentle }: Plan): TemplateResult | typeof nothing {
    if (omitted.length === 0 && shortened.length === 0 && !gentle) return nothing;
    const words = this.#words;
    return html`<div class="less" part="left-out">
      ${gentle ? html`<p class="soft">${this.words('check', checkEnglish).gentle}</p>` : nothing}
      ${shortened.some(({ reason }) => reason === 'bound') ? html`<p class="soft">${words.shortened}</p>` : nothing}
      ${
        omitted.length > 0
          ? html`<div class="stage"><span>${words.leftOut}</span></div>
              <ul aria-label=${words.leftOut}>
                ${[...new Set(omitted.map(({ reason }) => reason))].map(
                  (reason) =>
                    html`<li>
                      <span class="name">
                        ${leftOut
                          .filter((_, at) => omitted[at]?.reason === reason)
                          .map((step) => titleOf(step, this.#content))
                          .join(', ')}
                      </span>
                      <span class="length">${words.reasons[reason]}</span>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </div>`;
  }

  #renderStep(step: Step, { segments }: Plan, { status, segment, log }: View): TemplateResult {
    const words = this.#words;
    const title = titleOf(step, this.#content);
    const isOwn = (one: Segment) => one.step === step.id;
    const work = segments.filter((one) => isOwn(one) && one.kind === 'work');
    const isUnderWay = status === 'running' || status === 'paused';
    const isCurrent = isUnderWay && segment?.step === step.id;
    const isDone = isUnderWay && !isCurrent && work.every((one) => isFinished(log, segments.indexOf(one)));
    const index = segments.findIndex((one) => isOwn(one) && one.side === (segment?.side ?? one.side));
    return html`<li
      class="${isCurrent ? 'current' : ''} ${isDone ? 'done' : ''}"
      part="step"
      aria-current=${isCurrent ? 'step' : nothing}
    >
      ${
        isUnderWay && index >= 0
          ? html`<button
              type="button"
              class="name"
              aria-label="${words.goTo(title)}${isDone ? `, ${words.done}` : ''}"
              @click=${() => this.#link.request({ type: 'goTo', index })}
            >
              ${title}
            </button>`
          : html`<span class="name">${title}</span>`
      }
      <span class="length">${this.#length(step, work)}</span>
    </li>`;
  }

  #length({ sides }: Step, work: readonly Segment[]): string {
    const words = this.#words;
    const [first] = work;
    if (!first) return '';
    const { seconds, rounds } = first;
    if (seconds === null) return words.byHand;
    const length = rounds > 1 ? words.holds(rounds, seconds) : words.length(seconds);
    return sides === 'each' && work.some(({ side }) => side !== first.side) ? words.eachSide(length) : length;
  }
}

/** A segment that was done to its end, or until it had eased: what was skipped is not done. */
function isFinished(log: View['log'], index: number): boolean {
  return log.some((one) => one.index === index && (one.outcome === 'done' || one.outcome === 'eased'));
}

function lengthOf({ segments }: Plan, { id, steps }: Stage): number {
  return segments
    .filter(({ stage }) => stage === id)
    .reduce((sum, segment) => {
      return (
        sum +
        estimatedSeconds(
          segment,
          steps.find((step) => step.id === segment.step),
        )
      );
    }, 0);
}
