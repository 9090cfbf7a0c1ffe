import type { Cue, CueKind } from '../core/session/cues.js';
import { attempt } from './attempt.js';

/** What a host puts in the place of a sound; `null` is silence. */
export type Sounds = Readonly<Partial<Record<CueKind, AudioBuffer | null>>>;

type Out = GainNode & { readonly context: AudioContext };

/** A cue on its way to the ear, with the second of audio time in which it begins. */
type Scheduled = AudioBufferSourceNode & { readonly cue: Cue; readonly at: number };

/**
 * How long each tune takes beside a whole one, and its notes in hertz: rising to begin, falling to rest, back and forth to
 * change sides. What comes often is short, and what is short is soft.
 */
const TUNES: Readonly<Record<CueKind, readonly number[]>> = {
  ready: [1, 440],
  start: [1, 523, 784],
  half: [1, 659],
  ten: [],
  count: [0.2, 988],
  up: [0.4, 659, 880],
  hold: [0.4, 740],
  down: [0.4, 659, 440],
  rep: [0.3, 880],
  switch: [1, 587, 440, 587],
  rest: [1, 523, 392],
  done: [1, 523, 659, 784],
};
const NOTE_SECONDS = 0.17;
const FADE_SECONDS = 0.4;
/** How steeply a note swells, in shares of its length: enough not to click. */
const ATTACK = 27;
/** Enough for notes below 1 kHz, and half the work. */
const SAMPLE_RATE = 24_000;
/** Well below what startles somebody with the phone beside the ear. */
const LOUDNESS = 0.2;

/** A cue that is later than this would contradict the screen. */
const LATE_MS = 50;
/** The first cue may wait so long for a browser to wake up: better late than a silence that seems broken. */
const WAKING_MS = 500;
/** What is so close is not taken back: our clock and the audio clock need not agree whether it has begun. */
const SOON_SECONDS = 0.1;
/**
 * How far ahead cues are scheduled. Not further: a node that only waits is asked for samples hundreds of times a second all the same,
 * and 600 of them took a browser 3 % of a desktop's core.
 */
const AHEAD_MS = 180_000;
/** So old, a schedule is to be made anew. A throttled page wakes once a minute: then there is still a minute of it left. */
const FRESH_MS = 60_000;

const buffers: Partial<Record<CueKind, AudioBuffer>> = {};

/** The tune of a cue, made when it is first asked for; `null` for one that has none. */
export function tuneOf(kind: CueKind): AudioBuffer | null {
  const [pace, ...notes] = TUNES[kind];
  return pace === undefined ? null : (buffers[kind] ??= synthesize(pace, notes));
}

function synthesize(pace: number, notes: readonly number[]): AudioBuffer {
  const seconds = ((notes.length - 1) * NOTE_SECONDS + FADE_SECONDS) * pace;
  const buffer = new AudioBuffer({ length: seconds * SAMPLE_RATE, sampleRate: SAMPLE_RATE });
  const samples = buffer.getChannelData(0);
  for (const at of samples.keys()) {
    samples[at] = notes.reduce((sum, hertz, order) => {
      const since = at / SAMPLE_RATE - order * NOTE_SECONDS * pace;
      /** Of the length of the note. */
      const share = since / pace / FADE_SECONDS;
      if (share < 0 || share > 1) return sum;
      const triangle = 4 * Math.abs(((since * hertz + 0.25) % 1) - 0.5) - 1;
      return sum + triangle * Math.min(1, share * ATTACK) * Math.sqrt(pace) * 0.005 ** share;
    }, 0);
  }
  return buffer;
}

/**
 * Schedules each cue at its moment on the time of `context`, up to three minutes ahead, and gives the nodes, oldest first. `nowMonoMs`
 * is this moment on the clock of the cues. What is just past sounds at once, and what is late not at all.
 */
export function scheduleCues(
  context: BaseAudioContext,
  destination: AudioNode,
  cues: readonly Cue[],
  nowMonoMs: number,
  sounds: Sounds = {},
): Scheduled[] {
  const { currentTime } = context;
  const scheduled: Scheduled[] = [];
  for (const cue of cues) {
    const inMs = cue.atMonoMs - nowMonoMs;
    if (inMs < -LATE_MS || inMs > AHEAD_MS) continue;
    const at = currentTime + Math.max(0, inMs) / 1000;
    try {
      const { [cue.kind]: buffer = tuneOf(cue.kind) } = sounds;
      if (!buffer) continue;
      const source = Object.assign(context.createBufferSource(), { buffer, cue, at });
      source.connect(destination);
      source.start(at);
      scheduled.push(source);
    } catch {
      // What a host put there is no sound.
    }
  }
  return scheduled;
}

/**
 * Sounds cues with Web Audio: no file, no request. They are scheduled ahead on audio time, which no throttled page delays. Silent
 * where a browser has none or refuses; a session must never depend on being heard.
 */
export class Sound {
  /** Counts from what is scheduled next. */
  sounds: Sounds = {};
  /**
   * `mix`: beside the person's music, and silent with the phone. `solo`: instead of it, also when the phone is silent. Counts from the
   * next `unlock`.
   */
  mode: 'mix' | 'solo' = 'mix';
  /** Called when it stops by itself: for a call, with the page, or because the browser wants so. */
  onhalt: (() => void) | null = null;
  /** What all of it goes through, to be as loud as it should; there from the first `unlock` on. */
  #out: Out | null = null;
  #volume = 1;
  /** Between an `unlock` and a `rest`. */
  #isWanted = false;
  #unlockedMs = 0;
  readonly #scheduled = new Set<Scheduled>();
  /** Where the two clocks were when the cues were scheduled, in milliseconds. */
  #laid: readonly [audioMs: number, monoMs: number] | null = null;

  /** Of our own loudness, which is low: 0 to 1. */
  set volume(volume: number) {
    this.#volume = volume;
    if (this.#out) this.#out.gain.value = LOUDNESS * volume;
  }

  /** Audio time in milliseconds; `null` while nothing can be heard. */
  get heardMs(): number | null {
    const context = this.#out?.context;
    return context?.state === 'running' && this.#isWanted && this.#volume > 0
      ? context.currentTime * 1000
      : null;
  }

  /**
   * Milliseconds that audio time is ahead of where it should be since the last `schedule`; infinite where that was so long ago that the
   * next is due. `null` while nothing can be heard or nothing was scheduled.
   */
  expectedMs(nowMonoMs: number): number | null {
    const { heardMs } = this;
    if (heardMs === null || !this.#laid) return null;
    const [audioMs, monoMs] = this.#laid;
    const passedMs = nowMonoMs - monoMs;
    return passedMs > FRESH_MS ? Infinity : heardMs - audioMs - passedMs;
  }

  /** Browsers let a page sound only from within an act of the person: call it there. What was scheduled may be lost by it. */
  unlock(): void {
    this.#isWanted = true;
    this.#unlockedMs = performance.now();
    void attempt(() => {
      claim(this.mode === 'mix' ? 'ambient' : 'playback');
      // One that does not run is not taken up: what it was told is over, and in Safari, interrupted, its clock may stand still for good.
      if (this.#out?.context.state === 'running') return;
      this.#close();
      const context = new AudioContext();
      context.onstatechange = this.#check;
      this.#out = context.createGain() as Out;
      this.#out.connect(context.destination);
      this.volume = this.#volume;
      return context.resume();
    });
  }

  /** Sounds a cue now, or as soon as the browser is awake. Without an `unlock` before it, nothing. */
  play(kind: CueKind): void {
    // At a moment that no cue of a session has, so that none is taken for this one.
    this.#add([{ kind, atMonoMs: -1, index: 0 }], -1);
  }

  /**
   * Puts these cues in the place of those that were scheduled and have not begun. While the browser is still waking up, its audio time
   * stands still, and `expectedMs` tells by how much afterwards. `nowMonoMs` tells the time of the cues.
   */
  schedule(cues: readonly Cue[], nowMonoMs: () => number): void {
    const nowMs = nowMonoMs();
    this.#drop(() => true);
    const isNew = ({ kind, atMonoMs }: Cue) =>
      ![...this.#scheduled].some(({ cue }) => cue.kind === kind && Math.abs(cue.atMonoMs - atMonoMs) < 1);
    this.#add(cues.filter(isNew), nowMs);
    if (this.#out) this.#laid = [this.#out.context.currentTime * 1000, nowMs];
  }

  /** Drops what was scheduled and gives the audio device back until the next `unlock`. The last tune of a routine may ring out. */
  rest(): void {
    this.#isWanted = false;
    this.#drop(({ cue }) => cue.kind === 'done');
    if (this.#scheduled.size || !this.#out) return;
    claim('auto');
    this.#close();
  }

  readonly #check = (): void => {
    if (!this.#isWanted) return;
    // What a silence cut off, or what waited too long for the browser to wake up, is not taken up again.
    if (performance.now() - this.#unlockedMs > WAKING_MS) this.#drop(() => false);
    if (this.heardMs === null) this.onhalt?.();
  };

  #close(): void {
    const context = this.#out?.context;
    this.#out = this.#laid = null;
    this.#scheduled.clear();
    if (!context) return;
    context.onstatechange = null;
    void attempt(() => context.close());
  }

  #add(cues: readonly Cue[], nowMs: number): void {
    if (!this.#isWanted || !this.#out) return;
    for (const source of scheduleCues(this.#out.context, this.#out, cues, nowMs, this.sounds)) {
      this.#scheduled.add(source);
      source.onended = () => {
        this.#scheduled.delete(source);
        if (!this.#isWanted) this.rest();
      };
    }
  }

  /** Takes back what has not begun, and of the rest what is not to be kept. */
  #drop(isKept: (source: Scheduled) => boolean): void {
    for (const source of this.#scheduled) {
      if (source.at - source.context.currentTime < SOON_SECONDS && isKept(source)) continue;
      this.#scheduled.delete(source);
      source.stop();
    }
  }
}

/** The page has one audio session for all that sounds in it, so it is given back after use. */
function claim(type: string): void {
  void attempt(() => ((navigator as unknown as { audioSession: { type: string } }).audioSession.type = type));
}
