import type { Cue, CueKind } from '../core/session/cues.js';

/** What a host puts in the place of a sound; `null` is silence. */
export type Sounds = Readonly<Partial<Record<CueKind, AudioBuffer | null>>>;

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
 * The most that are scheduled at a time. A node that only waits is asked for samples hundreds of times a second all the same: 600 of
 * them took a browser 3 % of a desktop's core, for as long as they waited. More follow when half of these were heard, which takes
 * no timer.
 */
const MOST = 60;

const buffers: Partial<Record<CueKind, AudioBuffer>> = {};

/** The tune of a cue, made when it is first asked for; `null` for one that has none. */
export function tuneOf(kind: CueKind): AudioBuffer | null {
  const [pace, ...notes] = TUNES[kind];
  return pace === undefined ? null : (buffers[kind] ??= synthesize(pace, notes));
}

function synthesize(pace: number, notes: readonly number[]): AudioBuffer {
  const between = Math.round(NOTE_SECONDS * pace * SAMPLE_RATE);
  const size = Math.round(FADE_SECONDS * pace * SAMPLE_RATE);
  const buffer = new AudioBuffer({ length: (notes.length - 1) * between + size, sampleRate: SAMPLE_RATE });
  const samples = buffer.getChannelData(0);
  const fade = 0.005 ** (1 / size);
  notes.forEach((hertz, order) => {
    let level = Math.sqrt(pace);
    for (let at = 0; at < size; at++, level *= fade) {
      const triangle = 4 * Math.abs((((at * hertz) / SAMPLE_RATE + 0.25) % 1) - 0.5) - 1;
      const attack = Math.min(1, (at / size) * ATTACK);
      const here = order * between + at;
      samples[here] = (samples[here] ?? 0) + triangle * level * attack;
    }
  });
  return buffer;
}

/**
 * Schedules each cue at its moment on the time of `context`, and gives the nodes, oldest first. `nowMonoMs` is this moment on the
 * clock of the cues. What is past sounds at once, or not at all where it is more than `lateMs` late.
 */
export function scheduleCues(
  context: BaseAudioContext,
  destination: AudioNode,
  cues: readonly Cue[],
  nowMonoMs: number,
  sounds: Sounds = {},
  lateMs = LATE_MS,
): Scheduled[] {
  const { currentTime } = context;
  const scheduled: Scheduled[] = [];
  for (const cue of cues) {
    const inMs = cue.atMonoMs - nowMonoMs;
    const at = currentTime + Math.max(0, inMs) / 1000;
    try {
      const { [cue.kind]: buffer = tuneOf(cue.kind) } = sounds;
      if (!buffer || inMs < -lateMs) continue;
      const source = Object.assign(context.createBufferSource(), { buffer, cue, at });
      source.connect(destination);
      source.start(at);
      if (scheduled.push(source) === MOST) break;
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
  /** Called when it stops by itself: for a call, with the page, or because the browser wants so. */
  onhalt: (() => void) | null = null;
  #context: AudioContext | null = null;
  #out: GainNode | null = null;
  #volume = 1;
  #mode: 'mix' | 'solo' = 'mix';
  /** Between an `unlock` and a `rest`. */
  #isWanted = false;
  #isRunning = false;
  #hasHalted = false;
  #cues: readonly Cue[] = [];
  #now = (): number => 0;
  /** What was last to be played at once, and when, while the browser is still waking up. */
  #asked: readonly [CueKind, ms: number] | null = null;
  readonly #scheduled = new Set<Scheduled>();
  /** Where the two clocks were when the cues were scheduled, in milliseconds. */
  #laid: readonly [audioMs: number, monoMs: number] | null = null;
  #isMore = false;
  /** What the audio session of the page was told last. */
  #type = 'auto';

  /** Of our own loudness, which is low: 0 to 1. */
  get volume(): number {
    return this.#volume;
  }

  set volume(volume: number) {
    this.#volume = Math.min(1, Math.max(0, volume)) || 0;
    if (this.#out) this.#out.gain.value = LOUDNESS * this.#volume;
  }

  /** `mix`: beside the person's music, and silent with the phone. `solo`: instead of it, also when the phone is silent. */
  get mode(): 'mix' | 'solo' {
    return this.#mode;
  }

  set mode(mode: 'mix' | 'solo') {
    this.#mode = mode;
    if (this.#isWanted) this.#claim();
  }

  /** Audio time in milliseconds; `null` while nothing can be heard. */
  get heardMs(): number | null {
    const context = this.#context;
    const canSound = this.#isRunning && context?.state === 'running' && this.#volume > 0;
    return canSound ? context.currentTime * 1000 : null;
  }

  /** Milliseconds that audio time is ahead of where it should be since the last `schedule`; `null` while nothing is scheduled. */
  expectedMs(nowMonoMs: number): number | null {
    if (!this.#context || !this.#isRunning || !this.#laid || !this.#scheduled.size) return null;
    const [audioMs, monoMs] = this.#laid;
    return this.#context.currentTime * 1000 - audioMs - (nowMonoMs - monoMs);
  }

  /** Browsers let a page sound only from within an act of the person: call it there. */
  unlock(): void {
    try {
      // In Safari the clock of one that was interrupted may stand still for good.
      if (this.#hasHalted || this.#context?.state === 'closed') this.#close();
      this.#isWanted = true;
      this.#claim();
      this.#context ??= this.#open();
      this.#context.resume().then(this.#check, this.#check);
    } catch {
      // Then it is silent.
    }
  }

  /** Sounds a cue now. Without an `unlock` before it, nothing. */
  play(kind: CueKind): void {
    if (this.#isRunning) this.#add([{ kind, atMonoMs: 0, index: 0 }], 0);
    else if (this.#isWanted) this.#asked = [kind, performance.now()];
  }

  /**
   * Puts these cues in the place of those that were scheduled and have not begun; where it is still waking up, as soon as it can
   * sound. `nowMonoMs` tells the time of the cues.
   */
  schedule(cues: readonly Cue[], nowMonoMs: () => number): void {
    this.#cues = cues;
    this.#now = nowMonoMs;
    this.#lay(LATE_MS);
  }

  /** Drops what was scheduled and lets the audio thread sleep until the next `unlock`. The last tune of a routine may ring out. */
  rest(): void {
    this.#isWanted = this.#isRunning = false;
    this.#cues = [];
    this.#asked = this.#laid = null;
    this.#drop(({ cue }) => cue.kind === 'done');
    const context = this.#context;
    if (!context || this.#scheduled.size) return;
    this.#claim('auto');
    try {
      context.suspend().catch(() => undefined);
    } catch {
      // It costs a little power.
    }
  }

  #open(): AudioContext {
    const context = new AudioContext();
    context.onstatechange = this.#check;
    this.#out = context.createGain();
    this.#out.connect(context.destination);
    this.#context = context;
    this.volume = this.#volume;
    return context;
  }

  #close(): void {
    const context = this.#context;
    this.#context = null;
    this.#hasHalted = this.#isRunning = false;
    this.#scheduled.clear();
    if (!context) return;
    context.onstatechange = null;
    context.close().catch(() => undefined);
  }

  /** The page has one audio session for all that sounds in it, so it is given back after use. */
  #claim(type = this.#mode === 'mix' ? 'ambient' : 'playback'): void {
    const { audioSession } = navigator as Navigator & { readonly audioSession?: { type: string } };
    if (!audioSession || type === this.#type) return;
    this.#type = type;
    try {
      audioSession.type = type;
    } catch {
      // Then it is as the browser thinks best.
    }
  }

  readonly #check = (): void => {
    const isRunning = this.#context?.state === 'running';
    if (!this.#isWanted || isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#hasHalted = !isRunning;
    if (!isRunning) return this.onhalt?.();
    this.#lay(WAKING_MS);
    const [kind, askedMs] = this.#asked ?? [];
    this.#asked = null;
    if (kind && performance.now() - Number(askedMs) < WAKING_MS) this.play(kind);
  };

  #lay(lateMs: number): void {
    // What was cut off by a silence is not taken up again.
    this.#drop(() => lateMs === LATE_MS);
    if (!this.#context || !this.#isRunning) return;
    const sounding = [...this.#scheduled];
    const isNew = ({ kind, atMonoMs }: Cue) =>
      !sounding.some(({ cue }) => cue.kind === kind && Math.abs(cue.atMonoMs - atMonoMs) < 1);
    const nowMs = this.#now();
    this.#laid = [this.#context.currentTime * 1000, nowMs];
    this.#isMore = this.#add(this.#cues.filter(isNew), nowMs, lateMs) === MOST;
  }

  #add(cues: readonly Cue[], nowMs: number, lateMs?: number): number {
    if (!this.#context || !this.#out) return 0;
    const added = scheduleCues(this.#context, this.#out, cues, nowMs, this.sounds, lateMs);
    for (const source of added) {
      this.#scheduled.add(source);
      source.onended = () => {
        if (!this.#scheduled.delete(source)) return;
        const { size } = this.#scheduled;
        if (!size && source.cue.kind === 'done') this.rest();
        else if (this.#isMore && size < MOST / 2) this.#lay(LATE_MS);
      };
    }
    return added.length;
  }

  /** Takes back what has not begun, and of the rest what is not to be kept. */
  #drop(isKept: (source: Scheduled) => boolean): void {
    const soon = (this.#context?.currentTime ?? 0) + SOON_SECONDS;
    for (const source of this.#scheduled) {
      if (source.at <= soon && isKept(source)) continue;
      this.#scheduled.delete(source);
      source.stop();
    }
  }
}
