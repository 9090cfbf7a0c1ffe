import {
  css,
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { clockOr, pageClock } from '../../browser/clock.js';
import { Player } from '../../browser/player.js';
import { routines } from '../../core/content/routines/index.js';
import { plan, replan } from '../../core/planning/plan.js';
import type { Choices, Plan } from '../../core/planning/types.js';
import type { ReadList } from '../../core/routine/list.js';
import type { Problem, Routine } from '../../core/routine/types.js';
import { type Action, actions, parts } from '../../core/screening/questions.js';
import { withRules } from '../../core/screening/rules.js';
import { type Clearance, notAsked } from '../../core/screening/screen.js';
import type { Cue } from '../../core/session/cues.js';
import { hasEnded, isUnderWay } from '../../core/session/status.js';
import { createSession } from '../../core/session/session.js';
import type { Command, Session, View } from '../../core/session/types.js';
import { view } from '../../core/session/view.js';
import { contentEnglish } from '../../messages/content.js';
import { complain, type ErrorDetail, type SessionLogEntry, tell } from '../events.js';
import { readingSeconds } from '../internal/describe.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { themeStyles } from '../internal/card.styles.js';
import { provideSession, type SessionSettings, type SessionState } from '../internal/session-context.js';
import { headingLevel } from '../internal/heading.js';
import { attach, memory, ownRoutine } from '../internal/more.js';
import type { AidSettings } from '../internal/aids.js';
import type { OwnRoutine } from '../internal/own-routine.js';
import { SessionElement } from '../internal/session-element.js';
import type { Picks, SessionRequest } from '../internal/session-request.js';
import type { PfSafetyCheck } from '../pf-safety-check/pf-safety-check.js';
import { Aids } from './aids.js';
import { announcement, placeName } from './announcement.js';
import { readChoices } from './choices.js';
import { factsOf } from './facts.js';

const DEFAULT_ROUTINE = 'six-points';
/** Where a routine may come from; what comes first counts. */
const ROUTINE_FROM = ['source', 'src', 'routine', 'list'] as const;
/** The outcome that a preview is laid out for: what there would be to do if nothing were ticked. */
const PREVIEW: Clearance = { ...notAsked, outcome: 'none-ticked', canStart: true };

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
export class PfSession extends SessionElement {
  static override properties: PropertyDeclarations = { list: { state: true } };

  static override styles: CSSResultGroup = [
    hiddenStyles,
    visuallyHidden,
    themeStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** A list that is the routine; counts after everything that was named. */
  declare protected list: ReadList | null;
  /** How much deeper than its own heading those inside are. */
  protected readonly depth: number = 0;

  readonly #player: Player;
  readonly #listeners = new Set<() => void>();
  #clearance = notAsked;
  /** What each check inside came to since the last beginning. */
  readonly #outcomes = new Map<Element, Clearance>();
  #routine: Routine | null = null;
  /** What it was when the session was begun: what is played stays with it. */
  #played: Routine | null = null;
  #preview: Session | null = null;
  #problems: readonly Problem[] = [];
  #ruleProblems: readonly Problem[] = [];
  #attributes = readChoices(this);
  /** What the person chose since, by name; it counts before the attribute until that is set anew. */
  #picked: Picks = {};
  /** What the last plan was made for. */
  #asked = '';
  /** A built-in routine that the person took in place of one that left nothing. */
  #instead: string | null = null;
  /** What went wrong in this update; without a message of its own it is told by the problems. */
  #failure: OwnRoutine['failure'] = null;
  /** What the elements inside are shown. */
  protected state: SessionState | null = null;
  #settings!: SessionSettings;
  /** An earlier check of this visit holds, but for what may be new. */
  #wasChecked = false;
  readonly #aids: Aids;
  /** What only a host asks for is there. */
  protected isAttached = false;
  /** The routine is another one since a session of it was left. */
  #isOther = false;
  /** What is needed now that a stop sign was noticed. */
  #care: Action | null = null;

  constructor() {
    super();
    this.list = null;
    this.#player = new Player(plan(EMPTY, { sides: 'both' }, notAsked), pageClock);
    this.#player.subscribe(this.#onPlay);
    this.#aids = new Aids(this, this.#player, () => {
      this.#renew();
    });
    provideSession(this, this.#asSource());
  }

  /** What there is to show at this moment; `null` where there is nothing to play. */
  get view(): View | null {
    return this.state?.view ?? null;
  }

  /** The plan that is played, or before the safety check the one that would be. */
  get plan(): Plan | null {
    return this.state?.plan ?? null;
  }

  /** What the safety check left playable. Health data: it stays in this page's memory. */
  get clearance(): Clearance {
    return this.#clearance;
  }

  /** What was done, segment by segment, in the order in which it was done: of which step and side, how it ended, and for how long. */
  get log(): readonly SessionLogEntry[] {
    const { plan, view } = this.state ?? {};
    return (view?.log ?? []).flatMap((entry) => {
      const { step, stage, side, kind } = plan?.segments[entry.index] ?? {};
      return step && stage && kind ? { ...entry, step, stage, side: side ?? null, kind } : [];
    });
  }

  /** What is wrong with the routine and the attributes that were given, with paths. */
  get problems(): readonly Problem[] {
    return [...this.#problems, ...this.#attributes.problems, ...this.#ruleProblems];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.performUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move in the document is a removal and an insertion in one go, and no reason to stop.
    queueMicrotask(() => {
      if (!this.isConnected) this.#player.leavePage();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('clock')) this.#player.clock = clockOr(this.clock);
    // Only to be shown anew: nothing was set.
    if (changed.size === 0) return;
    const { emergency, urgent, clinic, fixed } = this;
    const rules = Array.isArray(this.rules) ? this.rules : [];
    const level = this.headingLevel;
    this.#settings = {
      headingLevel: this.depth ? headingLevel(level, null, this.depth) : level,
      emergency,
      urgent,
      rules,
      clinic,
      fixed,
    };
    if (changed.has('rules')) this.#readRules();
    this.#aids.update();
    // What is only there with a file of its own may come later.
    if (!this.isAttached) this.isAttached = attach(this, this.#player, this.#toKeep, placeName);
    this.#readChoices(changed);
    const isOtherRoutine = ROUTINE_FROM.some((name) => changed.has(name));
    if (isOtherRoutine) {
      this.#instead = null;
      this.#read();
    }
    const { status } = this.#player.session;
    // What is played keeps to its plan, and its end stays to be read until there is another routine or a new beginning.
    if (hasEnded(status) && isOtherRoutine) this.#again();
    else if (isOtherRoutine && status !== 'idle') this.#renew();
    else this.#layOut();
  }

  protected override render(): TemplateResult {
    return html`<div role=${this.label ? 'group' : nothing} aria-label=${this.label ?? nothing}>
        <slot></slot>
      </div>
      <div class="visually-hidden" role="status"></div>`;
  }

  protected override updated(): void {
    // Told when all is settled, so that a listener may call any method or set another routine.
    const failure = this.#failure;
    this.#failure = null;
    if (!failure) return;
    const [code, message = messagesOf(this.problems)] = failure;
    this.#fail(code, message);
  }

  #asSource() {
    const state = () => this.state;
    return {
      host: this,
      request: (request: SessionRequest, from: Element) => {
        if (request.type === 'clear') this.#clear(from);
        else this.request(request);
      },
      get state() {
        return state();
      },
      subscribe: (listener: () => void) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  /** Finds the routine: a document, else what `src` gave, else a built-in one by its name, else a list, else the default. */
  #read(): void {
    this.#routine = null;
    this.#problems = [];
    const { keep, without, swaps, lengths, ...picked } = this.#picked;
    // What was said of the steps of one routine says nothing of another's.
    if (keep ?? without ?? swaps ?? lengths) this.#picked = picked;
    const own = this.#instead ? null : ownRoutine(this, this.list);
    if (!own) {
      this.#name(this.#instead ?? (this.routine || DEFAULT_ROUTINE));
      return;
    }
    this.#routine = own.routine;
    this.#problems = own.problems;
    this.#failure = own.failure ?? this.#failure;
  }

  #name(id: string): void {
    this.#routine = Object.hasOwn(routines, id) ? (routines[id] ?? null) : null;
    if (this.#routine) return;
    const known = Object.keys(routines).join(', ');
    this.#failure = ['unknown-routine', `routine "${id}" is not built in; there are: ${known}`];
  }

  /** An attribute with a value that it cannot have is told once, and plays with its default. */
  #readChoices(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const before = messagesOf(this.#attributes.problems);
    this.#attributes = readChoices(this);
    const now = messagesOf(this.#attributes.problems);
    if (now && now !== before) this.#failure = ['choices'];
    const kept = Object.entries(this.#picked).filter(([name]) => !changed.has(name));
    this.#picked = Object.fromEntries(kept);
  }

  /** A rule that cannot be read, or would make the check weaker, is told once. */
  #readRules(): void {
    this.#ruleProblems = withRules(this.rules).problems;
    if (this.#ruleProblems.length > 0) this.#failure = ['rules'];
  }

  /**
   * Plans for what is chosen: all of it before the start, or for a new beginning. While it is played, what was done stays, and
   * where it is, and the rest is planned anew. What has ended stays to be read.
   */
  #layOut(isNew = false): void {
    const { status, plan: before } = this.#player.session;
    const { history } = this.#attributes;
    const choices = this.#choicesWith(this.#picked);
    const routine = this.#played;
    const asked = JSON.stringify([choices, history]);
    if (isNew || status === 'idle') {
      const planOf = (clearance: Clearance) =>
        createSession(plan(this.#routine ?? EMPTY, choices, clearance, history));
      this.#preview = this.#routine && planOf(PREVIEW);
      this.#player.load(planOf(this.#clearance));
    } else {
      if (routine && asked !== this.#asked)
        this.#player.follow((at) => replan(before, at, routine, choices, this.#clearance, history));
      this.#renew();
    }
    this.#asked = asked;
  }

  /** What is chosen, by the page and then by the person, and how long each step takes to be read. */
  #choicesWith(picks: Picks): Choices {
    const content = this.words('content', contentEnglish);
    const { stages = [] } = this.#played ?? this.#routine ?? {};
    const steps = [...stages.flatMap((stage) => stage.steps), ...Object.values(picks.swaps ?? {})];
    const reading = Object.fromEntries(steps.map((step) => [step.id, readingSeconds(step, content)]));
    const { choices } = this.#attributes;
    return { ...choices, ...(choices.leadIn === undefined && { reading }), ...picks } as Choices;
  }

  protected override request(request: Exclude<SessionRequest, { type: 'clear' }>): void {
    // Outside the page nobody can follow it.
    if (!this.isConnected) return;
    // Up to date at once, so that a method may be called right after an attribute was set.
    this.performUpdate();
    if (request.type === 'again') this.#again();
    else if (request.type === 'anew') this.#startAnew();
    else if (request.type === 'set') this.#set(request.settings);
    else if (request.type === 'start') this.#start();
    else if (request.type === 'stop-sign') this.#stopFor(request.action);
    else if (request.type === 'keep') this.#keep(request.isOn);
    else if (request.type === 'choose') {
      this.#picked = { ...this.#picked, ...request.choices };
      this.#layOut();
    } else if (request.type === 'use') this.#use(request.routine);
    else {
      // Who stops because it hurts is asked everything again.
      if (request.type === 'stop' && this.view?.pausedBy === 'hurts') this.#forgetCheck();
      this.#player.send(request);
    }
  }

  /** A sign that was noticed ends it, says what is needed, and leaves nothing of the check. */
  #stopFor(action: Action): void {
    if (!isUnderWay(this.#player.session.status)) return;
    this.#care = action;
    this.#forgetCheck();
    this.#player.send({ type: 'stop' });
  }

  /** Another built-in routine, where this one leaves nothing. */
  #use(routine: string): void {
    if (this.#player.session.status !== 'idle') return;
    this.#instead = routine;
    this.#read();
    this.#layOut();
  }

  #forgetCheck(): void {
    this.#wasChecked = false;
    this.#memory?.forgetCheckDay();
  }

  /** What is kept on the device, where the host offers it. */
  get #memory(): ReturnType<typeof memory> {
    return this.persist ? memory() : null;
  }

  /** The person's yes, or no, to what `persist` keeps. */
  #keep(isOn: boolean): void {
    this.#memory?.setMayKeep(isOn);
    this.#keepCheck();
    this.#renew();
  }

  /** Without the person's yes nothing is kept. */
  #keepCheck(): void {
    if (this.#clearance.outcome === 'none-ticked')
      this.#memory?.keepCheckDay(this.#player.clock.now().wallMs);
  }

  #start(): void {
    if (!this.#routine) return;
    const { status, plan } = this.#player.session;
    if (!this.#clearance.canStart) {
      if (status === 'idle') this.#fail('needs-check', 'the safety check comes before the first play');
    } else if (plan.segments.length === 0) this.#fail('nothing-left', 'no step is left');
    else {
      this.#wasChecked = true;
      this.#played = this.#routine;
      this.#player.send({ type: 'start' } satisfies Command);
    }
  }

  #again(): void {
    this.#outcomes.clear();
    this.#clearance = notAsked;
    this.#care = null;
    this.#layOut(true);
  }

  /** A session that was kept is not gone on with. */
  #startAnew(): void {
    this.#layOut(true);
    this.#memory?.forgetSession();
  }

  #set(settings: Partial<AidSettings>): void {
    this.#aids.set(settings);
    this.#renew();
  }

  /** Of a session that a check has cut down, nothing is kept. */
  readonly #toKeep = () => {
    const routine = this.#played;
    const isKept = this.persist && routine && this.#clearance.outcome === 'none-ticked';
    return isKept ? { routine, picks: this.#picked } : null;
  };

  /** Takes up a session that was kept, paused where it was. */
  #takeUp(): void {
    const routine = this.#routine;
    this.#isOther = false;
    if (!routine || this.#clearance.outcome !== 'none-ticked') return;
    const { history } = this.#attributes;
    const planFor = (picks: Picks) => plan(routine, this.#choicesWith(picks), this.#clearance, history);
    const kept = this.#memory?.keptSession(routine, planFor, this.#player.clock.now());
    this.#isOther = kept === 'changed';
    if (!kept || kept === 'changed') {
      this.#renew();
      return;
    }
    this.#picked = kept.picks;
    this.#wasChecked = true;
    this.#played = routine;
    this.#layOut(true);
    this.#player.load(kept.session);
  }

  /** The outcome counts only from a check of ours that says it was seen. */
  #clear(from: Element): void {
    if (isUnderWay(this.#player.session.status) || !isCheck(from)) return;
    this.#outcomes.set(from, from.clearance);
    this.#clearance = strictestOf(from.clearance, [...this.#outcomes.values()]);
    // A short check says nothing of the whole; only the day of a whole one is kept.
    if (this.#check === 'full') this.#keepCheck();
    this.#layOut(true);
    this.#takeUp();
  }

  get #check(): SessionState['check'] {
    if (this.#wasChecked) return 'again';
    return this.#memory?.wasCheckedThisWeek(this.#player.clock.now().wallMs) ? 'kept' : 'full';
  }

  readonly #onPlay = (now: View, before: View, cues: readonly Cue[]): void => {
    const { session } = this.#player;
    this.#announce(session, now, before, cues);
    this.#renew();
    this.#aids.perform(session, now, before, cues, this.surface);
    // A listener may act on a fact; what then no longer holds is not told after it.
    for (const [type, detail] of factsOf(now, before, session)) {
      if (this.#player.view === now) tell(this, type, detail);
    }
  };

  /** What the elements inside are shown. */
  #renew(): void {
    const { session: played, clock } = this.#player;
    // Before the check it shows what there would be; after it what is left, be it nothing.
    const isPlayable = played.plan.segments.length > 0 || this.#clearance.canStart;
    const session = this.#routine && isPlayable ? played : this.#preview;
    const routine = played.status === 'idle' ? this.#routine : this.#played;
    this.state = session &&
      routine && {
        session,
        routine,
        view: isPlayable ? this.#player.view : view(session, clock.now()),
        plan: session.plan,
        clearance: this.#clearance,
        aids: this.#aids.settings,
        cannot: this.#aids.cannot,
        isOther: this.#isOther,
        settings: this.#settings,
        check: this.#check,
        keeps: this.#memory?.canKeep() ? this.#memory.mayKeep() : null,
        care: this.#care,
      };
    this.renewed();
    for (const listener of [...this.#listeners]) listener();
  }

  /** What the elements inside are shown may have changed. */
  protected renewed(): void {
    // It shows nothing itself.
  }

  /** Where light falls. */
  protected get surface(): HTMLElement {
    return this;
  }

  #announce(session: Session, view: View, before: View, cues: readonly Cue[]): void {
    const region = this.shadowRoot?.querySelector('[role=status]');
    const text = announcement(this, session, view, before, cues, this.announce);
    // Before a new beginning nothing of the last one holds any more.
    if (region && (text || view.status === 'idle')) region.textContent = text;
  }

  #fail(code: ErrorDetail['code'], message: string): void {
    complain(this, code, message, this.problems);
  }
}

// A listener of `pf-error` may give it another routine; Lit's development build would call that inefficient.
PfSession.disableWarning?.('change-in-update');

function messagesOf(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join('; ');
}

function isCheck(element: Element): element is PfSafetyCheck {
  return element.localName === 'pf-safety-check';
}

/**
 * What two checks of one session come to: what locks in one is not opened by the other, and what falls away adds up. `latest`
 * is what was answered last.
 */
function strictestOf(latest: Clearance, all: readonly Clearance[]): Clearance {
  const locked = all.filter(({ outcome, canStart }) => !canStart && outcome !== 'incomplete');
  const strictest = actions.flatMap((action) => locked.filter(({ outcome }) => outcome === action))[0];
  if (strictest || !latest.canStart) return strictest ?? latest;
  const removed = parts.filter((part) => all.some((one) => one.removed.includes(part)));
  return { ...latest, removed, gentle: all.some(({ gentle }) => gentle) };
}

/** What a player holds before there is a routine. */
const EMPTY: Routine = { id: '', version: 1, stages: [], sources: [], label: 'not-tested' };
