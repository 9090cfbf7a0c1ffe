import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { printSheet } from '../../browser/print-sheet.js';
import { equalsOf } from '../../core/planning/equals.js';
import { estimatedSeconds } from '../../core/planning/layout.js';
import type { OmissionReason, Plan } from '../../core/planning/types.js';
import type { Stage, Step } from '../../core/routine/types.js';
import { isUnderWay } from '../../core/session/status.js';
import { isDone, summarize, type UnitSummary } from '../../core/session/summary.js';
import { wholeSeconds } from '../../core/session/time.js';
import { checkEnglish } from '../../messages/check.js';
import { contentEnglish, type ContentWords } from '../../messages/content.js';
import { outlineEnglish, type OutlineWords } from '../../messages/outline.js';
import { routineEnglish } from '../../messages/routine.js';
import { stepEnglish } from '../../messages/step.js';
import { booleanAttribute } from '../internal/attributes.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, disclosureStyles, textReset, tokens } from '../internal/card.styles.js';
import { clockText } from '../internal/clock-text.js';
import { instructionOf, stageTitle, titleOf, toolsOf } from '../internal/describe.js';
import { keepFocus } from '../internal/focus-keeper.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { printing } from '../internal/more.js';
import { PfElement } from '../internal/pf-element.js';
import { lengthText, noteTexts, reasonOf, workOn } from '../internal/plan-text.js';
import type { SessionState } from '../internal/session-context.js';
import { SessionLink } from '../internal/session-link.js';
import type { Picks } from '../internal/session-request.js';
import { outlineStyles } from './pf-outline.styles.js';

/** Reasons that are the person's to undo: never the safety check's, nor a bound's. */
const MAY_PUT_BACK: readonly OmissionReason[] = ['time', 'optional', 'chosen'];
/** What can have the focus in any line. */
const FOCUSABLE = 'summary, .act, .print';
/** The most swaps to offer for a step. */
const SWAPS = 3;
/** What can be no longer than this is changed by little, in seconds. */
const FINE = 45;
/** What is left is told in steps of so many seconds, so that a list that nobody looks at need not change every second. */
const GRAIN = 15;

/**
 * The plan: stages, steps, lengths and tools, why each step is there, and what is left out. A step can be left out, put back or
 * swapped until it is played. While it is played it shows where the session is, and each step is a button that jumps to it.
 * `compact` gives a bar of the stages with the time left.
 *
 * @summary The plan of the session, as a list or as a bar.
 * @csspart base - All of it.
 * @csspart stage - One stage of the bar, or the heading of one in the list.
 * @csspart step - One step of the list.
 * @csspart why - Why a step is there, and what can be done with it.
 * @csspart act - A button that leaves a step out, puts it back or swaps it.
 * @csspart left-out - What is in the routine and not in the plan, with the reasons.
 * @csspart print - The button that prints the plan.
 */
export class PfOutline extends PfElement {
  static override properties: PropertyDeclarations = {
    compact: { converter: booleanAttribute },
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
    clinic: {},
  };

  static override styles = [
    hiddenStyles,
    visuallyHidden,
    tokens,
    textReset,
    buttonStyles,
    disclosureStyles,
    outlineStyles,
  ];

  /** A bar of the stages instead of the list. */
  declare compact: boolean;
  /** Level of its heading, 1 to 6. Default: that of its session, else 2. */
  declare headingLevel: number | null;
  /** The clinic's name on the printed plan. Default: that of its session. */
  declare clinic: string;

  /**
   * Prints a sheet.
   *
   * @private
   */
  printer: typeof printSheet | null = null;

  readonly #link = new SessionLink(this, ({ view, plan }) => [
    plan,
    view.status,
    view.index,
    Math.ceil(wholeSeconds(view.sessionRemainingMs) / (this.compact ? 1 : GRAIN)),
  ]);
  /** Ids of the steps whose reasons are open. */
  readonly #open = new Set<string>();
  /** The step whose line has, or last had, the focus. */
  #near = '';
  /** What an act here came to, for screen readers. */
  #said = '';

  constructor() {
    super();
    keepFocus(this, () => this.#nearest());
    this.compact = false;
    this.headingLevel = null;
    this.clinic = '';
  }

  /** Prints the plan on a page of its own, where printing is allowed. After a safety check that locks it does nothing. */
  print(): void {
    const { state } = this.#link;
    const place = this.renderRoot.querySelector('.sheet');
    const printed = printing();
    if (!state || !place || !printed || !canPrint(state)) return;
    const words = {
      check: this.words('check', checkEnglish),
      content: this.#content,
      outline: this.#words,
      routine: this.words('routine', routineEnglish),
      step: this.words('step', stepEnglish),
    };
    (this.printer ?? printed.printSheet)(printed.sheetOf(this, state, words), place);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    if (!state) return nothing;
    return html`${this.compact ? this.#renderBar(state) : this.#renderList(state)}
      <div class="visually-hidden sheet" inert></div>`;
  }

  get #words(): OutlineWords {
    return this.words('outline', outlineEnglish);
  }

  get #content(): ContentWords {
    return this.words('content', contentEnglish);
  }

  #renderBar(state: SessionState): TemplateResult {
    const { plan, view } = state;
    const words = this.#words;
    return html`<div class="root bar" part="base">
      <ol aria-label=${words.progress}>
        ${plan.routine.stages.map((stage) => this.#renderStage(stage, state))}
      </ol>
      <span class="left">${words.left(clockText(wholeSeconds(view.sessionRemainingMs)))}</span>
    </div>`;
  }

  /** Counts a step on each side, as "1 of 12" does. */
  #renderStage(stage: Stage, state: SessionState): TemplateResult {
    const title = stageTitle(stage, this.#content);
    const own = unitsOf(state).filter((unit) => unit.stage === stage.id);
    const done = own.filter(({ result }) => isDone(result)).length;
    const isCurrent = state.view.segment?.stage === stage.id;
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

  #renderList(state: SessionState): TemplateResult {
    const { plan, view } = state;
    const words = this.#words;
    const content = this.#content;
    const tools = toolsOf(plan, content);
    const length = isUnderWay(view.status)
      ? words.left(words.length(wholeSeconds(view.sessionRemainingMs)))
      : plan.seconds > 0
        ? words.about(plan.seconds)
        : '';
    return html`<div
      class="root list"
      part="base"
      @focusin=${({ target }: Event) => {
        this.#near = lineOf(target)?.id ?? this.#near;
      }}
    >
      <div class="title" role="heading" aria-level=${headingLevel(this.headingLevel, state)}>
        ${words.title} ${length && html`<span class="soft">${length}</span>`}
      </div>
      ${plan.routine.stages.map((stage) => {
        const title = stageTitle(stage, content);
        return html`<div class="stage" part="stage">
            <span>${title}</span><span>${this.#stageLength(stage, state)}</span>
          </div>
          <ol aria-label=${title}>
            ${stage.steps.map((step) => this.#renderStep(step, stage, state))}
          </ol>`;
      })}
      ${tools.length > 0 ? html`<p class="need soft">${this.words('routine', routineEnglish).need(tools.join(', '))}</p>` : nothing}
      ${this.#renderLess(state)}
      <p class="soft note">${noteTexts(null, plan, words).join(' ')}</p>
      ${
        canPrint(state) && printing()
          ? html`<button type="button" class="print" part="print" @click=${this.print}>
              ${words.print}
            </button>`
          : nothing
      }
      <div class="visually-hidden" role="status">${this.#said}</div>
    </div>`;
  }

  /** How long a stage is, and while it is played what is left of it. */
  #stageLength({ id, steps }: Stage, { plan, view }: SessionState): string {
    const words = this.#words;
    const from = isUnderWay(view.status) ? view.index : -1;
    let seconds = 0;
    for (const [at, segment] of plan.segments.entries()) {
      const step = steps.find((one) => one.id === segment.step);
      if (!step || at < from) continue;
      const isNow = at === from && view.remainingMs !== null;
      seconds += isNow ? wholeSeconds(view.remainingMs) : estimatedSeconds(segment, step);
    }
    const length = words.length(seconds);
    return from >= 0 && view.segment?.stage === id ? words.left(length) : seconds > 0 ? length : '';
  }

  /** What the routine has and the plan has not, and why. What somebody can act on has a line of its own. */
  #renderLess(state: SessionState): TemplateResult {
    const { plan } = state;
    const words = this.#words;
    const lines: { reason: OmissionReason; steps: Step[]; acts: readonly TemplateResult[] }[] = [];
    for (const step of plan.leftOut) {
      const reason = reasonOf(step, plan);
      const acts = this.#acts(step, '', state, reason);
      const same = lines.find((line) => acts.length + line.acts.length === 0 && line.reason === reason);
      if (same) same.steps.push(step);
      else lines.push({ reason, steps: [step], acts });
    }
    return html`<div class="less" part="left-out">
      ${plan.gentle ? html`<p class="soft">${this.words('check', checkEnglish).gentle}</p>` : nothing}
      ${
        lines.length > 0
          ? html`<div class="stage"><span>${words.leftOut}</span></div>
              <ul aria-label=${words.leftOut}>
                ${lines.map(
                  ({ reason, steps, acts }) =>
                    html`<li id=${steps[0]?.id}>
                      <span class="name">
                        ${steps.map((step) => titleOf(step, this.#content)).join(', ')}
                        <span class="length">${words.reasons[reason]}</span>
                      </span>
                      ${acts}
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </div>`;
  }

  #renderStep(step: Step, stage: Stage, state: SessionState): TemplateResult {
    const { plan, view } = state;
    const { segments } = plan;
    const { segment } = view;
    const words = this.#words;
    const { id } = step;
    const title = titleOf(step, this.#content);
    const isPlaying = isUnderWay(view.status);
    const isCurrent = isPlaying && segment?.step === id;
    const isOver =
      isPlaying && !isCurrent && unitsOf(state).every((unit) => unit.step !== id || isDone(unit.result));
    // A step of another side, or of none, is there all the same.
    const own = segments.filter((one) => one.step === id);
    const first = own.find((one) => one.side === segment?.side) ?? own[0];
    const index = segments.findIndex((one) => one === first);
    const isOpen = this.#open.has(id);
    return html`<li
      class="step ${isCurrent ? 'current' : ''} ${isOver ? 'done' : ''}"
      part="step"
      id=${id}
      aria-current=${isCurrent ? 'step' : nothing}
    >
      ${
        isPlaying && index >= 0
          ? html`<button
              type="button"
              class="name"
              aria-label="${words.goTo(title)}${isOver ? `, ${words.done}` : ''}"
              @click=${() => this.#link.request({ type: 'goTo', index })}
            >
              ${title}
            </button>`
          : html`<span class="name">${title}</span>`
      }
      <span class="length">${lengthText(step, plan, words)}</span>
      <details
        part="why"
        ?open=${isOpen}
        @toggle=${({ currentTarget }: Event) => {
          if ((currentTarget as HTMLDetailsElement).open) this.#open.add(id);
          else this.#open.delete(id);
          this.requestUpdate();
        }}
      >
        <summary>
          <span class="why">${words.why}<span class="visually-hidden"> ${title}</span></span>
        </summary>
        ${isOpen ? this.#renderWhy(step, stage, state) : nothing}
      </details>
    </li>`;
  }

  #renderWhy(step: Step, stage: Stage, state: SessionState): TemplateResult {
    const { plan } = state;
    const words = this.#words;
    const reasons = new Set(workOn(step, plan).map(({ reason }) => reason));
    const isFirst = plan.segments[0]?.step === step.id;
    return html`<p>
        ${[...reasons].map((reason) => `${words.rules[reason]} `)}${noteTexts(step.id, plan, words).join(' ')}
        ${isFirst ? noteTexts(null, plan, words)[0] : nothing}
      </p>
      <p>${this.words('step', stepEnglish).backed(this.#content.labels[step.label])}</p>
      <div class="acts">${this.#acts(step, stage.id, state)}</div>`;
  }

  /** What a person can do with a step that has not begun; with a `reason` it is left out. */
  #acts(
    step: Step,
    stage: string,
    { plan, view, routine }: SessionState,
    reason?: OmissionReason,
  ): TemplateResult[] {
    const { id } = step;
    const at = plan.segments.findIndex((segment) => segment.step === id);
    if (view.status !== 'idle' && !(isUnderWay(view.status) && (at < 0 || at > view.index))) return [];
    const words = this.#words;
    const { without = [], keep = [], swaps = {} } = plan.choices;
    // What it was taken in place of comes first.
    const from = Object.keys(swaps).find((key) => swaps[key]?.id === id);
    const { [from ?? '']: _, ...others } = swaps;
    const original = routine.stages.flatMap(({ steps }) => steps).filter((other) => other.id === from);
    const taken = { id: '', steps: Object.values(swaps) };
    const equals = reason ? [] : equalsOf(step, stage, { ...routine, stages: [...routine.stages, taken] });
    const acts = [...original, ...equals].slice(0, SWAPS).map((other) => {
      const choices = { swaps: other.id === from ? others : { ...swaps, [from ?? id]: other } };
      return this.#act(words.swap(titleOf(other, this.#content)), step, choices, other);
    });
    if (!reason)
      acts.unshift(
        ...this.#lengths(step, plan),
        this.#act(words.leaveOut, step, { without: [...without, id] }),
      );
    else if (MAY_PUT_BACK.includes(reason))
      acts.unshift(
        this.#act(
          words.putBack,
          step,
          reason === 'chosen' ? { without: without.filter((one) => one !== id) } : { keep: [...keep, id] },
        ),
      );
    return acts;
  }

  /** Makes the hold of a step that has not begun shorter or longer, within its bounds. What is counted has its own length. */
  #lengths(step: Step, { choices, segments }: Plan): TemplateResult[] {
    const { id, seconds, reps } = step;
    const now = segments.find((one) => one.step === id && one.kind === 'work')?.seconds;
    if (!seconds || reps || !now) return [];
    const by = seconds.max > FINE ? 15 : 5;
    return [-by, by].map((change) => {
      const to = Math.min(seconds.max, Math.max(seconds.min, now + change));
      return html`<button
        type="button"
        class="act"
        part="act"
        aria-disabled=${to === now}
        @click=${() => {
          this.#link.request({
            type: 'choose',
            choices: { lengths: { ...choices.lengths, [id]: to } },
          });
          this.#said = this.#words.length(to);
        }}
      >
        ${this.#words.change(change)}
        <span class="visually-hidden">${titleOf(step, this.#content)}</span>
      </button>`;
    });
  }

  /** An act on a step. Afterwards the focus is on the line of `other`, else on a neighbour, or where the step has gone to. */
  #act(text: string, step: Step, choices: Picks, other?: Step): TemplateResult {
    const words = this.#words;
    const content = this.#content;
    const hint = other ? instructionOf(other, content) : '';
    return html`<button
      type="button"
      class="act"
      part="act"
      @click=${({ target }: Event) => {
        const line = lineOf(target);
        const beside = [line?.nextElementSibling, line?.previousElementSibling];
        this.#near = (other ?? beside.find((one) => one?.querySelector(FOCUSABLE)) ?? step).id;
        this.#open.delete(step.id);
        if (other) this.#open.add(other.id);
        const choose = (picks: Picks) => {
          this.#link.request({ type: 'choose', choices: picks });
        };
        const { keep = [] } = this.#link.state?.plan.choices ?? {};
        choose(choices);
        // What there is no time for, even alone, takes no other step's place.
        if (choices.keep && this.#link.state?.plan.empty) choose({ keep });
        const { seconds = 0, omitted = [] } = this.#link.state?.plan ?? {};
        const left = omitted.find((one) => one.step === step.id);
        const why = left && words.of(titleOf(step, content), words.reasons[left.reason]);
        this.#said = [words.of(words.title, words.length(seconds)), why].filter(Boolean).join('. ');
        void this.updateComplete.then(() => this.#nearest()?.focus());
      }}
    >
      ${text} ${hint && html`<span class="soft">${hint}</span>`}
      <span class="visually-hidden">${titleOf(step, content)}</span>
    </button>`;
  }

  /** Of the line that has, or last had, the focus what is always there; else of the first. */
  #nearest(): HTMLElement | null | undefined {
    const root = this.shadowRoot;
    return root?.getElementById(this.#near)?.querySelector(FOCUSABLE) ?? root?.querySelector(FOCUSABLE);
  }
}

function lineOf(target: EventTarget | null): Element | null {
  return (target as Element).closest('li');
}

/** Who was told to see somebody first takes no plan home. */
function canPrint({ plan, clearance: { canStart, outcome } }: SessionState): boolean {
  return plan.segments.length > 0 && (canStart || outcome === 'incomplete');
}

/** What was done of each step so far, of the one that is played too. */
function unitsOf({ session, view: { log } }: SessionState): readonly UnitSummary[] {
  return summarize({ ...session, log });
}
