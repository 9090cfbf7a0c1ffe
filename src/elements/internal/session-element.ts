// Plain, so that the published types of every element carry those of the events.
import '../events.js';
import { LitElement, type PropertyDeclarations } from 'lit';
import { pageClock } from '../../browser/clock.js';
import type { Sounds } from '../../browser/sound.js';
import type { Choices, Firmness, History } from '../../core/planning/types.js';
import type { Moment, Side } from '../../core/routine/types.js';
import type { HostRule } from '../../core/screening/rules.js';
import type { Clock } from '../../core/session/time.js';
import { type Messages, wordsIn } from '../../messages/words.js';
import { booleanAttribute, numberAttribute } from './attributes.js';
import { headingLevelAttribute } from './heading.js';
import { languageOf } from './language.js';
import type { SessionRequest } from './session-request.js';

/**
 * What `<pf-session>` and `<pf-routine>` offer alike: the attributes that say what is played and how, and the methods that
 * play it. What becomes of a request is up to each.
 */
export abstract class SessionElement extends LitElement {
  static override properties: PropertyDeclarations = {
    routine: {},
    src: {},
    sides: {},
    firstSide: { attribute: 'first-side' },
    affectedOnly: { attribute: 'affected-only', converter: booleanAttribute },
    secondHelping: { attribute: 'second-helping', converter: booleanAttribute },
    minutes: { converter: numberAttribute },
    leadIn: { attribute: 'lead-in', converter: numberAttribute },
    switchPause: { attribute: 'switch-pause', converter: numberAttribute },
    rest: { converter: numberAttribute },
    pace: { converter: numberAttribute },
    noClock: { attribute: 'no-clock', converter: booleanAttribute },
    tools: {},
    moment: {},
    firmness: {},
    spareSole: { attribute: 'spare-sole', converter: booleanAttribute },
    fixed: {},
    clinic: {},
    gentle: { converter: booleanAttribute },
    sound: { converter: booleanAttribute },
    voice: {},
    vibrate: { converter: booleanAttribute },
    light: { converter: booleanAttribute },
    keepAwake: { attribute: 'keep-awake', converter: booleanAttribute },
    still: { converter: booleanAttribute },
    volume: { converter: numberAttribute },
    soundMode: { attribute: 'sound-mode' },
    announce: {},
    whenHidden: { attribute: 'when-hidden' },
    mediaKeys: { attribute: 'media-keys', converter: booleanAttribute },
    shortcuts: {},
    sounds: { attribute: false },
    persist: { converter: booleanAttribute },
    label: {},
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
    theme: { reflect: true },
    emergency: {},
    urgent: {},
    rules: { attribute: false },
    source: { attribute: false },
    history: { attribute: false },
    clock: { attribute: false },
  };

  /** Id of a built-in routine. Default `six-points`. */
  declare routine: string | null;
  /** Address of a routine document of your own, as JSON of at most 1 MiB. Counts before `routine`. */
  declare src: string | null;
  /** Which sides to work on: `left`, `right` or `both`. Default `both`. */
  declare sides: Choices['sides'];
  /** Which side comes first, the sore one: `left` or `right`. Default `right`. */
  declare firstSide: Side;
  /** With both sides: pressure and cold on the first side only, stretches on both. */
  declare affectedOnly: boolean;
  /** Pressure once more on the first side, as far as bounds and time leave room. */
  declare secondHelping: boolean;
  /** How long it may take in all, in minutes, from 1 to 120. Default: as long as the routine is. */
  declare minutes: number | null;
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
  /**
   * Ids of the tools at hand, with spaces between them; hands always are. Default: any that the routine names, and none for its
   * optional steps, such as `scraper`.
   */
  declare tools: string | null;
  /** The moment: `first-steps` (in bed, before the first step), `after-sitting`, `evening` or `any`. Default `any`. */
  declare moment: Moment;
  /** How firm the tools are, of those that will do: `light`, `medium` or `firm`. Default `medium`. */
  declare firmness: Firmness;
  /** Nothing touches the sole today; its stretch stays. */
  declare spareSole: boolean;
  /** Names of the attributes that `<pf-choices>` does not offer, with spaces between them, as in `sides tools`. */
  declare fixed: string | null;
  /** The clinic's name, for the printed plan. */
  declare clinic: string;
  /** The gentle version: hands, light, at most 60 s a spot, seated. */
  declare gentle: boolean;
  /**
   * Offers to keep, on this device and with the person's yes, the day of a safety check with nothing ticked, which shortens the
   * next check for a week, and where a session of the last hours stood. No answer is kept.
   */
  declare persist: boolean;
  /** Sounds the beginning, the half and the end of steps. Off until asked, as are the next four; the person can turn each on and off. */
  declare sound: boolean;
  /** Says what comes and what to do, with a voice of the device. `any` also allows voices that send the text to a service. */
  declare voice: string | null;
  /** Vibrates with each cue, where the browser can. */
  declare vibrate: boolean;
  /** A soft light on the card with each cue. */
  declare light: boolean;
  /** Keeps the screen on while it plays, where the browser lets it. */
  declare keepAwake: boolean;
  /** Nothing moves: no pulse to breathe with, no stroke in the drawing. */
  declare still: boolean;
  /** Loudness of sounds and voice, from 0 to 1. Default 1, which is quiet. */
  declare volume: number | null;
  /** `mix` plays beside the person's music, `solo` also when the phone is silent, where the browser can tell them apart. Default `mix`. */
  declare soundMode: 'mix' | 'solo';
  /**
   * What a screen reader is told: `quiet` only what nobody asked for, `steps` each step and its half, `milestones` also that ten
   * seconds are left. Default `steps`.
   */
  declare announce: 'quiet' | 'steps' | 'milestones';
  /** Out of sight: `continue` while sounds can be heard, or `pause`. Default `continue`. */
  declare whenHidden: 'continue' | 'pause';
  /** Play, pause, next and back from the lock screen and the headset. */
  declare mediaKeys: boolean;
  /**
   * Keys that work while the focus is inside, as in `pause:Space next:ArrowRight`; empty for the usual ones. Absent: none. The acts
   * are `pause` (and on), `next`, `back`, `ease`, `extend` and `hurts`.
   */
  declare shortcuts: string | null;
  /** Sounds in place of ours, by the name of the cue; `null` for silence. Property only. */
  declare sounds: Sounds | undefined;
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
  /** Questions that the host adds to the safety check, or ours made stricter. Property only. */
  declare rules: readonly HostRule[] | undefined;
  /** A routine document of your own. Counts before `src` and `routine`. Property only. */
  declare source: unknown;
  /** What was done on the days before, for the bounds of a day and of every second day. Property only. */
  declare history: History | undefined;
  /** Where time comes from. Default: the page's own time. Property only. */
  declare clock: Clock;

  constructor() {
    super();
    this.routine = null;
    this.src = null;
    this.sides = 'both';
    this.firstSide = 'right';
    this.affectedOnly = false;
    this.secondHelping = false;
    this.minutes = null;
    this.leadIn = null;
    this.switchPause = null;
    this.rest = null;
    this.pace = null;
    this.noClock = false;
    this.tools = null;
    this.moment = 'any';
    this.firmness = 'medium';
    this.spareSole = false;
    this.fixed = null;
    this.clinic = '';
    this.gentle = false;
    this.sound = false;
    this.voice = null;
    this.vibrate = false;
    this.light = false;
    this.keepAwake = false;
    this.still = false;
    this.volume = null;
    this.soundMode = 'mix';
    this.announce = 'steps';
    this.whenHidden = 'continue';
    this.mediaKeys = false;
    this.shortcuts = null;
    this.persist = false;
    this.label = null;
    this.headingLevel = null;
    this.theme = null;
    this.emergency = '';
    this.urgent = '';
    this.clock = pageClock;
  }

  /** Begins to play. Before the safety check it does nothing but send `pf-error` with code `needs-check`. */
  start(): void {
    this.request({ type: 'start' });
  }
  /** Pauses. */
  pause(): void {
    this.request({ type: 'pause' });
  }
  /** Goes on. `lighter` notes that it is with less pressure than before. */
  resume(options?: { lighter?: boolean } | null): void {
    this.request({ type: 'resume', lighter: options?.lighter === true });
  }
  /** Goes to the next step; a step by hand counts as done, any other as skipped. */
  next(): void {
    this.request({ type: 'next' });
  }
  /** Goes back to the step before. */
  back(): void {
    this.request({ type: 'back' });
  }
  /** Jumps to a segment of the plan. */
  goTo(index: number): void {
    this.request({ type: 'goTo', index });
  }
  /** Makes the current hold longer, up to its maximum. */
  extend(seconds: number): void {
    this.request({ type: 'extend', seconds });
  }
  /** Ends the current hold because it has eased, but not before its minimum. */
  ease(): void {
    this.request({ type: 'ease' });
  }
  /** Begins the current step again. */
  restartStep(): void {
    this.request({ type: 'restartStep' });
  }
  /** Pauses at once because it hurts. */
  hurts(): void {
    this.request({ type: 'hurts' });
  }
  /** Ends the session here. */
  stop(): void {
    this.request({ type: 'stop' });
  }
  /** Back to the beginning, with a new safety check. */
  again(): void {
    this.request({ type: 'again' });
  }

  /** The words of a topic in the language that the element stands in. */
  protected words<Topic extends keyof Messages>(topic: Topic, english: Messages[Topic]): Messages[Topic] {
    return wordsIn(languageOf(this), topic, english);
  }

  protected abstract request(request: Exclude<SessionRequest, { type: 'clear' }>): void;
}
