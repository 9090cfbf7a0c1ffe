import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { toolOf } from '../../core/content/work.js';
import type { Choices } from '../../core/planning/types.js';
import { hasEnded } from '../../core/session/status.js';
import { choicesEnglish, type ChoicesWords } from '../../messages/choices.js';
import { contentEnglish } from '../../messages/content.js';
import { tell } from '../events.js';
import { hiddenStyles } from '../internal/base.styles.js';
import { disclosureStyles, textReset, tokens } from '../internal/card.styles.js';
import { own, toolName } from '../internal/describe.js';
import { keepFocus } from '../internal/focus-keeper.js';
import { PfElement } from '../internal/pf-element.js';
import type { SessionState } from '../internal/session-context.js';
import { SessionLink } from '../internal/session-link.js';
import type { Picks } from '../internal/session-request.js';
import { VALUES } from '../internal/values.js';
import { choicesStyles } from './pf-choices.styles.js';

/** What the rows of numbers offer; without a number, as long as it takes. */
const NUMBERS = { minutes: [3, 5, 8, 10, 15, undefined], pace: [1, 1.5, 2] } as const;

/** A tool, whether it is taken to be at hand, and what will be once that is changed. */
type Tool = readonly [id: string, isOn: boolean, picked: readonly string[]];
type Chips = readonly TemplateResult[];
type Flag = keyof Omit<ChoicesWords['flags'], 'legend'>;

/**
 * What the person picks: side, time, tools at hand, and under "More choices" the moment, firmness, pace and what to go easy on.
 * Each change at once plans anew, also while the session is played. What the host has fixed is not offered.
 *
 * @summary The choices of the person, as rows of chips.
 * @fires pf-choices-change - The person chose something. What is read from `choices`: it may tell about health.
 * @csspart base - All of it.
 * @csspart group - A row of chips with its name.
 * @csspart chip - One choice.
 * @csspart more - What opens the choices that are seldom needed.
 */
export class PfChoices extends PfElement {
  static override properties: PropertyDeclarations = { fixed: {} };

  static override styles = [hiddenStyles, tokens, textReset, disclosureStyles, choicesStyles];

  /** Names of attributes that are not offered, with spaces between them, beside those that `fixed` of its session names. */
  declare fixed: string | null;

  readonly #link = new SessionLink(this, ({ plan, routine, clearance, settings, view }) => [
    plan,
    routine,
    clearance,
    settings,
    view.status,
  ]);
  /** What a host chose beside the usual: it stays on offer. */
  readonly #others = { minutes: [] as number[], pace: [] as number[] };

  constructor() {
    super();
    keepFocus(this);
    this.fixed = null;
  }

  /** What the plan was made for; `null` outside a session. Health data: it stays in this page's memory. */
  get choices(): Choices | null {
    return this.#link.state?.plan.choices ?? null;
  }

  /** Moves the focus to the first choice. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#link;
    // What is over keeps to its plan.
    if (!state || hasEnded(state.view.status)) return nothing;
    const words = this.words('choices', choicesEnglish);
    const content = this.words('content', contentEnglish);
    const { plan, settings, clearance } = state;
    const { choices } = plan;
    // After sitting the plan is short where nobody says how long.
    const unlimited = choices.moment === 'after-sitting' ? 'short' : 'all';
    const fixed = [settings.fixed, this.fixed].join(' ').split(/\s+/);

    const isOffered = (key: string) => !fixed.includes(key.replace(/[A-Z]/, '-$&').toLowerCase());
    const chip = (type: string, key: string, isOn: boolean, label: string, value: unknown) =>
      html`<label part="chip"
        ><input type=${type} name=${key} .checked=${isOn} @change=${this.#choose({ [key]: value })} /><span
          >${label}</span
        ></label
      >`;
    const group = (key: Exclude<keyof ChoicesWords, 'title' | 'more'>, ...rows: Chips[]): Chips => {
      const { legend, hint }: { legend: string; hint?: string } = words[key];
      return rows.flat().length > 0
        ? [
            html`<fieldset part="group">
              <legend>${legend} <span class="soft">${hint}</span></legend>
              ${rows.map((chips) => html`<div class="row">${chips}</div>`)}
            </fieldset>`,
          ]
        : [];
    };
    const radios = <Value>(
      key: string,
      values: readonly Value[],
      now: Value,
      labelOf: (value: Value) => string,
    ) => (isOffered(key) ? values.map((one) => chip('radio', key, one === now, labelOf(one), one)) : []);
    const ofWords = (key: keyof typeof VALUES, ...rows: Chips[]) =>
      group(
        key,
        radios<string>(key, VALUES[key], choices[key] ?? '', (one) => own(words[key], one) ?? one),
        ...rows,
      );
    const ofNumbers = (key: 'minutes' | 'pace', now: number | undefined, ...rows: Chips[]) => {
      const usual: readonly (number | undefined)[] = NUMBERS[key];
      if (now && !usual.includes(now)) this.#others[key] = [now];
      // What is undefined is sorted last, whatever is said here.
      const values = [...usual, ...this.#others[key]].sort((a = 0, b = 0) => a - b);
      const labelOf = (one: number | undefined) => (one ? words[key].of(one) : words.minutes[unlimited]);
      return group(key, radios(key, values, now, labelOf), ...rows);
    };
    const flags = (...keys: readonly Flag[]) =>
      keys
        .filter(isOffered)
        .map((key) => chip('checkbox', key, !!choices[key], words.flags[key], !choices[key]));

    const tools = toolsFor(state).map(([id, isOn, picked]) =>
      chip('checkbox', 'tools', isOn, toolName(id, content), picked),
    );
    const shown = [
      ofWords('sides'),
      ofNumbers('minutes', choices.minutes),
      isOffered('tools') ? group('tools', tools) : [],
    ].flat();
    const more = [
      choices.sides === 'both' ? ofWords('firstSide', flags('affectedOnly', 'secondHelping')) : [],
      ofWords('moment'),
      tools.length > 0 ? ofWords('firmness') : [],
      ofNumbers('pace', choices.pace ?? 1, flags('noClock')),
      group('flags', flags('spareSole', ...(clearance.gentle ? [] : ['gentle' as const]))),
    ].flat();
    if (shown.length + more.length === 0) return nothing;
    return html`<form class="root" part="base" aria-label=${words.title} @submit=${stay}>
      ${shown}
      ${
        more.length > 0
          ? html`<details part="more">
              <summary>${words.more}</summary>
              ${more}
            </details>`
          : nothing
      }
    </form>`;
  }

  #choose(choices: Picks): () => void {
    return () => {
      this.#link.request({ type: 'choose', choices });
      tell(this, 'pf-choices-change', null);
    };
  }
}

/** Enter in a form without a button would submit it. */
function stay(event: Event): void {
  event.preventDefault();
}

/**
 * The tools that what the safety check leaves can be done with, hands apart. As long as nobody has said what there is, it is what the plan uses, and the first tool of each step.
 */
function toolsFor({ plan, routine, clearance: { removed } }: SessionState): Tool[] {
  const { choices, tools: used, omitted } = plan;
  // In bed there are hands only.
  if (choices.moment === 'first-steps') return [];
  const isHand = (id = '') => !!toolOf(id)?.isHand;
  const steps = routine.stages
    .flatMap((stage) => stage.steps)
    .filter(({ id }) => !omitted.some(({ step, reason }) => step === id && reason === 'part'));
  const usable = steps.flatMap(({ tools, optional }) => [
    ...tools,
    ...(optional || isHand(tools[0]) ? [] : tools.flatMap((id) => toolOf(id)?.substitutes ?? [])),
  ]);
  const offered = [...new Set(usable)].filter(
    (id) => !isHand(id) && !removed.some((part) => part === toolOf(id)?.part),
  );
  const firsts = steps.map(({ tools, optional }) => !optional && tools[0]);
  const isThere = (id: string) => (choices.tools ?? [...used, ...firsts]).includes(id);
  return offered.map((id) => [id, isThere(id), offered.filter((one) => isThere(one) !== (one === id))]);
}
