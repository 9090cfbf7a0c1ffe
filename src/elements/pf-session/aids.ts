/** Performs the cues of a session with what the person asked for: sound, voice, vibration, light and a screen that stays on. */
import { flash } from '../../browser/light.js';
import type { Player } from '../../browser/player.js';
import { Sound } from '../../browser/sound.js';
import { Speech } from '../../browser/speech.js';
import { canVibrate, vibrate } from '../../browser/vibration.js';
import { WakeLock } from '../../browser/wake-lock.js';
import { type Cue, cuesBetween } from '../../core/session/cues.js';
import type { Session, View } from '../../core/session/types.js';
import type { AidName, AidSettings } from '../internal/aids.js';
import { languageOf } from '../internal/language.js';
import type { SessionElement } from '../internal/session-element.js';
import { announcement, latestCue } from './announcement.js';

/** What began longer ago than this is no news, in milliseconds. */
const SLOW_MS = 1000;
/** Sound that is later or earlier than this is scheduled anew, in milliseconds. */
const MOST_DRIFT_MS = 20;

export class Aids {
  readonly #host: SessionElement;
  readonly #player: Player;
  readonly #sound = new Sound();
  readonly #speech = new Speech();
  readonly #wakeLock = new WakeLock();
  /** What the sounds were scheduled for. */
  #scheduled: readonly unknown[] = [];
  #hasFailed = false;
  #isVoiceAny = false;

  /** `renew` is called when what the browser lets it do has changed. */
  constructor(host: SessionElement, player: Player, renew: () => void) {
    this.#host = host;
    this.#player = player;
    this.#wakeLock.onchange = renew;
    this.#speech.onfail = () => {
      this.#hasFailed = true;
      renew();
    };
    this.#sound.onhalt = () => {
      player.check();
    };
    player.heardMs = () => (host.sound && host.whenHidden !== 'pause' ? this.#sound.heardMs : null);
  }

  get settings(): AidSettings {
    const { sound, voice, vibrate, light, keepAwake, still, volume, soundMode } = this.#host;
    const level = Math.min(1, Math.max(0, volume ?? 1));
    return {
      sound,
      voice: voice !== null && voice !== 'false',
      vibrate,
      light,
      keepAwake,
      motion: !still,
      volume: Number.isNaN(level) ? 1 : level,
      soundMode: soundMode === 'solo' ? 'solo' : 'mix',
    };
  }

  /** What this browser does not have, or refused. */
  get cannot(): readonly AidName[] {
    const { state } = this.#wakeLock;
    const names: (AidName | false)[] = [
      !('AudioContext' in globalThis) && 'sound',
      (this.#hasFailed || !this.#speech.canSpeak) && 'voice',
      !canVibrate() && 'vibrate',
      (state === 'refused' || state === 'absent') && 'keepAwake',
    ];
    return names.filter((name) => name !== false);
  }

  /** Takes over what the page or the person set. */
  update(): void {
    const { volume, soundMode, sound, keepAwake } = this.settings;
    const { status } = this.#player.view;
    this.#isVoiceAny ||= this.#host.voice === 'any';
    this.#speech.anyVoice = this.#isVoiceAny;
    this.#sound.volume = this.#speech.volume = volume;
    this.#sound.mode = soundMode;
    this.#sound.sounds = this.#host.sounds ?? {};
    this.#wakeLock.wanted = keepAwake && status === 'running';
    if (!sound) this.#sound.rest();
  }

  /** Sets what the person chose, in an act of theirs, and lets them notice at once what to expect. */
  set({ voice, motion, ...others }: Partial<AidSettings>): void {
    const host = this.#host;
    Object.assign(host, others);
    if (voice !== undefined) host.voice = voice ? (this.#isVoiceAny ? 'any' : '') : null;
    if (motion !== undefined) host.still = !motion;
    this.#hasFailed &&= !voice;
    this.update();
    this.#unlock();
    if (host.sound && (others.sound || others.volume !== undefined)) this.#sound.play('half');
    if (others.vibrate) vibrate('start');
    if (others.light) flash(host, 'start');
    if (!this.settings.voice) this.#speech.cancel();
    this.#scheduled = [];
    this.#schedule();
  }

  /** Browsers let a page sound only from within an act of the person. */
  #unlock(): void {
    if (this.#host.sound) this.#sound.unlock();
    if (this.settings.voice) this.#speech.prime();
  }

  /** Sounds are told to the audio thread ahead, up to the next step that waits for the person: it keeps time also where the page cannot. */
  #schedule(): void {
    const { session, clock } = this.#player;
    const { since, plan, status } = session;
    if (!this.#host.sound || status !== 'running' || !since) return;
    const now = clock.now();
    const isSame = this.#scheduled[0] === since && this.#scheduled[1] === plan;
    if (isSame && Math.abs(this.#sound.expectedMs(now.monoMs) ?? 0) < MOST_DRIFT_MS) return;
    this.#scheduled = [since, plan];
    // What a command began is heard also where the page was slow to say so; the clock is put right a moment later.
    const from = now.monoMs - since.monoMs < SLOW_MS ? since : now;
    const cues = cuesBetween(session, from, { monoMs: Infinity, wallMs: Infinity });
    this.#sound.schedule(cues, () => from.monoMs);
  }

  perform(session: Session, view: View, before: View, cues: readonly Cue[], surface: HTMLElement): void {
    const host = this.#host;
    const { light, vibrate: isShaken, voice, keepAwake } = this.settings;
    const isRunning = view.status === 'running';
    if (isRunning && before.status !== 'running') this.#unlock();
    this.#schedule();
    if (!isRunning && before.status === 'running') this.#sound.rest();
    this.#wakeLock.wanted = keepAwake && isRunning;
    const kind = latestCue(view, before, cues);
    if (kind && isShaken) vibrate(kind);
    if (kind && light) flash(surface, kind);
    // What was taken out of the page says nothing more.
    const text = voice && host.isConnected ? announcement(host, session, view, before, cues, 'voice') : '';
    if (text) this.#speech.say(text, languageOf(host) || 'en');
    else if (!isRunning) this.#speech.cancel();
  }
}
