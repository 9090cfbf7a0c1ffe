import { ContextProvider } from '@lit/context';
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { pageClock } from '../../browser/clock.js';
import { Player } from '../../browser/player.js';
import { Sound } from '../../browser/sound.js';
import { routines } from '../../core/content/index.js';
import { plan } from '../../core/planning/plan.js';
import type { Choices, Plan } from '../../core/planning/types.js';
import { parseRoutine } from '../../core/routine/parse.js';
import type { Problem, Routine, Side } from '../../core/routine/types.js';
import { type Clearance, notAsked } from '../../core/screening/screen.js';
import type { Cue } from '../../core/session/cues.js';
import { createSession } from '../../core/session/session.js';
import { summarize } from '../../core/session/summary.js';
import type { Clock } from '../../core/session/time.js';
import type { Command, LogEntry, View } from '../../core/session/types.js';
import { type ErrorDetail, tell } from '../events.js';
import { booleanAttribute, numberAttribute } from '../internal/attributes.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { themeStyles } from '../internal/card.styles.js';
import { headingLevelAttribute } from '../internal/heading.js';
import { type SessionSettings, type SessionState, sessionContext } from '../internal/session-context.js';
import { type SessionRequest, SessionRequestEvent } from '../internal/session-request.js';
import { announcement, latestCue } from './announcement.js';

const DEFAULT_ROUTINE = 'six-points';
/** The outcome that a preview is laid out for: what there would be to do if nothing were ticked. */
const PREVIEW: Clearance = { outcome: 'none-ticked', canStart: true, because: [] };

/**
 * Owns one session of a routine and gives it to whatever stands inside, in any layout. It has no look of its own.
 *
 * It plays only after a `<pf-safety-check>` inside it, or joined to it by `for`, was seen and left nothing ticked.
 *
 * @summary The session behind the other elements, for layouts of your own.
 * @slot - Any layout that contains the other elements.
 * @fires pf-session-start - It has begun to play.
 * @fires pf-step-change - Another step, or the same one on the other side, has begun; the first one too.
 * @fires pf-session-pause - It was paused, by the person or because the page could not be followed.
 * @fires pf-session-resume - It goes on.
 * @fires pf-session-end - It is done or was stopped.
 * @fires pf-error - Something could not be done, such as a start before the safety check.
 *
 * @example
 * <pf-session routine="six-points" sides="right">
 *   <pf-safety-check></pf-safety-check>
 *   <pf-timer></pf-timer>
 *   <pf-step></pf-step>
 *   <pf-controls></pf-controls>
 * </pf-session>
 */
export class PfSession extends LitElement {
  static override properties: PropertyDeclarations = {
    routine: { type: String },
    sides: { type: String },
    firstSide: { type: String, attribute: 'first-side' },
    leadIn: { attribute: 'lead-in', converter: numberAttribute },
    switchPause: { attribute: 'switch-pause', converter: numberAttribute },
    rest: { converter: numberAttribute },
    pace: { converter: numberAttribute },
    noClock: { attribute: 'no-clock', converter: booleanAttribute },
    sound: { converter: booleanAttribute },
    label: { type: String },
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
    theme: { type: String, reflect: true },
    emergency: { type: String },
    urgent: { type: String },
    source: { attribute: false },
    clock: { attribute: false },
  };

  static override styles = [
    hiddenStyles,
    visuallyHidden,
    themeStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** Id of a built-in routine. Default `six-points`. */
  declare routine: string | null;
  /** Which sides to work on: `left`, `right` or `both`. Default `both`. */
  declare sides: Choices['sides'];
  /** Which side comes first: `left` or `right`. Default `right`. */
  declare firstSide: Side;
  /** Seconds to read and get ready before a step. Default 10. */
  declare leadIn: number | null;
  /** Seconds to change sides. Default 8. */
  declare switchPause: number | null;
  /** Seconds of rest between two holds, in place of the routine's own. */
  declare rest: number | null;
  /** Stretches reading, get-ready and rest by this factor, 1 to 10, and holds up to their cap. */
  declare pace: number | null;
  /** No clock: every step waits until the person says it is done. */
  declare noClock: boolean;
  /** Sounds the beginning, the half and the end of steps. Off until asked; the person can turn it on and off. */
  declare sound: boolean;
  /** Its name for assistive technology, as a group. */
  declare label: string | null;
  /** Level of the headings inside, 1 to 6. Default 2. */
  declare headingLevel: number | null;
  /** `auto` follows the page's `color-scheme`; `light` and `dark` do not. Default `auto`. */
  declare theme: 'auto' | 'light' | 'dark' | null;
  /** The host's own number or words for an emergency in its region. */
  declare emergency: string;
  /** The host's own number or words for urgent advice in its region. */
  declare urgent: string;
  /** A routine document of your own. Counts before `routine`. Property only. */
  declare source: unknown;
  /** Where time comes from. Default: the page's own time. Property only. */
  declare clock: Clock;

  readonly #player: Player;
  readonly #sound = new Sound();
  readonly #listeners = new Set<() => void>();
  #clearance = notAsked;
  #routine: Routine | null = null;
  #preview: Plan | null = null;
  #problems: readonly Problem[] = [];
  #state: SessionState | null = null;
  #settings: SessionSettings = { headingLevel: null, emergency: '', urgent: '' };

  constructor() {
    super();
    this.routine = null;
    this.sides = 'both';
    this.firstSide = 'right';
    this.leadIn = null;
    this.switchPause = null;
    this.rest = null;
    this.pace = null;
    this.noClock = false;
    this.sound = false;
    this.label = null;
    this.headingLevel = null;
    this.theme = null;
    this.emergency = '';
    this.urgent = '';
    this.source = undefined;
    this.clock = pageClock;
    this.#player = new Player(plan(EMPTY, { sides: 'both' }, notAsked), pageClock);
    this.#player.subscribe(this.#onPlay);
    new ContextProvider(this, { context: sessionContext, initialValue: this.#asSource() });
    this.addEventListener(SessionRequestEvent.type, this.#onRequest);
  }

  /** What there is to show at this moment; `null` where there is nothing to play. */
  get view(): View | null {
    return this.#state ? this.#player.view : null;
  }

  /** The plan that is played, or before the safety check the one that would be. */
  get plan(): Plan | null {
    return this.#state?.plan ?? null;
  }

  /** What the safety check left playable. Health data: it stays in this page's memory. */
  get clearance(): Clearance {
    return this.#clearance;
  }

  /** What was done, segment by segment, in the order in which it was done. */
  get log(): readonly LogEntry[] {
    return this.view?.log ?? [];
  }

  /** What is wrong with the routine that was given, with paths. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Begins to play. Before the safety check it does nothing but send `pf-error` with code `needs-check`. */
  start(): void {
    this.#do({ type: 'start' });
  }
  /** Pauses. */
  pause(): void {
    this.#do({ type: 'pause' });
  }
  /** Goes on. `lighter` notes that it is with less pressure than before. */
  resume(options: { lighter?: boolean } = {}): void {
    this.#do({ type: 'resume', lighter: options.lighter === true });
  }
  /** Goes to the next step; a step by hand counts as done, any other as skipped. */
  next(): void {
    this.#do({ type: 'next' });
  }
  /** Goes back to the step before. */
  back(): void {
    this.#do({ type: 'back' });
  }
  /** Jumps to a segment of the plan. */
  goTo(index: number): void {
    this.#do({ type: 'goTo', index });
  }
  /** Makes the current hold longer, up to its maximum. */
  extend(seconds: number): void {
    this.#do({ type: 'extend', seconds });
  }
  /** Ends the current hold because it has eased, but not before its minimum. */
  ease(): void {
    this.#do({ type: 'ease' });
  }
  /** Begins the current step again. */
  restartStep(): void {
    this.#do({ type: 'restartStep' });
  }
  /** Pauses at once because it hurts. */
  hurts(): void {
    this.#do({ type: 'hurts' });
  }
  /** Ends the session here. */
  stop(): void {
    this.#do({ type: 'stop' });
  }
  /** Back to the beginning, with a new safety check. */
  again(): void {
    this.#do({ type: 'again' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#update();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the document is a removal and an insertion in one go, and no reason to stop.
    queueMicrotask(() => {
      if (!this.isConnected) this.#player.leavePage();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('clock')) this.#player.clock = this.clock;
    const { headingLevel, emergency, urgent } = this;
    this.#settings = { headingLevel, emergency, urgent };
    const isOtherRoutine = changed.has('source') || changed.has('routine');
    if (isOtherRoutine) this.#read();
    const { status } = this.#player.session;
    const hasEnded = status === 'done' || status === 'stopped';
    // What is played keeps to its plan, and its end stays to be read until there is another routine or a new beginning.
    if (hasEnded && isOtherRoutine) this.#again();
    else if (status === 'idle') this.#layOut();
    else this.#renew();
  }

  protected override render(): TemplateResult {
    return html`<div role=${this.label ? 'group' : nothing} aria-label=${this.label ?? nothing}>
        <slot></slot>
      </div>
      <div class="visually-hidden" role="status"></div>`;
  }

  /** Brings everything up to date at once, so that a method may be called right after an attribute was set. */
  #update(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  #asSource() {
    const state = () => this.#state;
    return {
      owner: this,
      get state() {
        return state();
      },
      subscribe: (listener: () => void) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  /** Finds the routine: the document that was given, else the built-in one that was named. */
  #read(): void {
    this.#routine = null;
    this.#problems = [];
    if (this.source !== undefined && this.source !== null) {
      const { routine, problems } = parseRoutine(this.source);
      this.#routine = routine;
      this.#problems = problems;
      if (problems.length > 0) this.#fail('routine', problems.map(({ message }) => message).join('; '));
      return;
    }
    const id = this.routine || DEFAULT_ROUTINE;
    this.#routine = Object.hasOwn(routines, id) ? (routines[id] ?? null) : null;
    if (!this.#routine) {
      this.#fail(
        'unknown-routine',
        `routine "${id}" is not built in; there are: ${Object.keys(routines).join(', ')}`,
      );
    }
  }

  #layOut(): void {
    this.#preview = this.#routine && plan(this.#routine, this.#choices, PREVIEW);
    this.#player.load(createSession(plan(this.#routine ?? EMPTY, this.#choices, this.#clearance)));
  }

  get #choices(): Choices {
    const { sides, firstSide, leadIn, switchPause, rest, pace } = this;
    return {
      sides: sides === 'left' || sides === 'right' ? sides : 'both',
      firstSide: firstSide === 'left' ? 'left' : 'right',
      ...(leadIn !== null && { leadIn }),
      ...(switchPause !== null && { switchPause }),
      ...(rest !== null && { rest }),
      ...(pace !== null && { pace }),
      noClock: this.noClock,
    };
  }

  readonly #onRequest = (event: Event): void => {
    // Told by its shape: an element of another bundle has another copy of the class.
    if (!isRequest(event) || event.defaultPrevented) return;
    // The nearest session answers; one inside another is its own.
    event.stopPropagation();
    if (event.request.type === 'clear') this.#clear(event.from);
    else this.#do(event.request);
  };

  #do(request: Exclude<SessionRequest, { type: 'clear' }>): void {
    this.#update();
    if (request.type === 'again') this.#again();
    else if (request.type === 'sound') this.#turnSound(request.isOn);
    else if (request.type === 'start') this.#start();
    else this.#player.send(request);
  }

  #start(): void {
    if (!this.#routine) return;
    const { status } = this.#player.session;
    if (this.#clearance.canStart) this.#player.send({ type: 'start' } satisfies Command);
    else if (status === 'idle') this.#fail('needs-check', 'the safety check comes before the first play');
  }

  #again(): void {
    this.#clearance = notAsked;
    this.#layOut();
  }

  #turnSound(isOn: boolean): void {
    this.sound = isOn;
    this.#renew();
    if (!isOn) this.#sound.rest();
    else {
      // The person who turns it on hears at once what to expect.
      this.#sound.unlock();
      this.#sound.play('half');
    }
  }

  /** The outcome counts only from a check of ours that says it was seen. */
  #clear(from: Element): void {
    const { status } = this.#player.session;
    if (status === 'running' || status === 'paused' || !('clearance' in from)) return;
    this.#clearance = from.clearance as Clearance;
    this.#layOut();
  }

  readonly #onPlay = (view: View, before: View, cues: readonly Cue[]): void => {
    this.#renew();
    this.#announce(view, before, cues);
    this.#soundCues(view, before, cues);
    this.#tellFacts(view, before);
  };

  /** What the elements inside are shown. */
  #renew(): void {
    const { session, view } = this.#player;
    const shown = session.plan.segments.length > 0 ? session.plan : this.#preview;
    this.#state = shown && {
      session,
      view,
      plan: shown,
      clearance: this.#clearance,
      hasSound: this.sound,
      settings: this.#settings,
    };
    for (const listener of [...this.#listeners]) listener();
  }

  #soundCues(view: View, before: View, cues: readonly Cue[]): void {
    if (!this.sound) return;
    // A person's act brought it here, so this is the moment in which a browser lets a page sound.
    if (view.status === 'running' && before.status !== 'running') this.#sound.unlock();
    const kind = latestCue(view, before, cues);
    if (kind) this.#sound.play(kind);
    if (view.status === 'paused' || view.status === 'stopped') this.#sound.rest();
  }

  #announce(view: View, before: View, cues: readonly Cue[]): void {
    const region = this.shadowRoot?.querySelector('[role=status]');
    const text = announcement(this, view, before, cues);
    if (region && text) region.textContent = text;
  }

  #tellFacts(view: View, before: View): void {
    const { plan: played } = this.#player.session;
    if (view.status === 'running' && before.status === 'idle') {
      const { id } = played.routine;
      tell(this, 'pf-session-start', { routine: id, steps: view.units, seconds: played.seconds });
    }
    const isUnderWay = view.status === 'running' || view.status === 'paused';
    if (view.segment && isUnderWay && (before.status === 'idle' || view.unit !== before.unit)) {
      const { step, stage, side, kind } = view.segment;
      tell(this, 'pf-step-change', { step, stage, side, kind, number: view.unit, of: view.units });
    }
    if (view.status === before.status) return;
    if (view.status === 'paused') tell(this, 'pf-session-pause', null);
    else if (view.status === 'running' && before.status === 'paused') tell(this, 'pf-session-resume', null);
    else if (view.status === 'done' || view.status === 'stopped') {
      const units = summarize(this.#player.session);
      const count = (result: string) => units.filter((unit) => unit.result === result).length;
      tell(this, 'pf-session-end', {
        status: view.status,
        done: count('done'),
        part: count('part'),
        notDone: count('not-done'),
        seconds: Math.round(view.elapsedMs / 1000),
      });
    }
  }

  #fail(code: ErrorDetail['code'], message: string): void {
    console.warn(`<${this.localName}>: ${message}`);
    tell(this, 'pf-error', { code, message, problems: this.#problems });
  }
}

function isRequest(event: Event): event is SessionRequestEvent {
  return 'request' in event && 'from' in event;
}

/** What a player holds before there is a routine. */
const EMPTY: Routine = { id: '', version: 0, stages: [], sources: [], label: 'not-tested' };
