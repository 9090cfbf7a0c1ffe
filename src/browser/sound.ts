import type { CueKind } from '../core/session/cues.js';

/** The notes of each cue, in hertz: rising to begin, falling to rest, back and forth to change sides. */
const TUNES: Readonly<Record<CueKind, readonly number[]>> = {
  ready: [440],
  start: [523, 784],
  half: [659],
  switch: [587, 440, 587],
  rest: [523, 392],
  done: [523, 659, 784],
};
const NOTE_SECONDS = 0.17;
const FADE_SECONDS = 0.4;
const STALE_MS = 500;
/** Well below what startles somebody with the phone beside the ear. */
const LOUDNESS = 0.2;

/**
 * Sounds cues with Web Audio: no file, no request. Silent where a browser has none or refuses; a session must never depend
 * on being heard.
 */
export class Sound {
  #context: AudioContext | null = null;
  #isAwake: Promise<void> = Promise.resolve();

  /** Browsers let a page sound only from within an act of the person: call it there. */
  unlock(): void {
    try {
      this.#context ??= new AudioContext();
      this.#isAwake = this.#context.resume().catch(() => undefined);
    } catch {
      this.#context = null;
    }
  }

  /** Sounds a cue now. Without an `unlock` before it, nothing. */
  play(kind: CueKind): void {
    const context = this.#context;
    const askedMs = performance.now();
    const sound = () => {
      if (context?.state !== 'running' || performance.now() - askedMs >= STALE_MS) return;
      TUNES[kind].forEach((hertz, at, { length }) => {
        const from = context.currentTime + at * NOTE_SECONDS;
        const gain = context.createGain();
        gain.gain.setValueAtTime(0, from);
        gain.gain.linearRampToValueAtTime(LOUDNESS, from + 0.015);
        gain.gain.exponentialRampToValueAtTime(0.001, from + FADE_SECONDS);
        const tone = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
        tone.connect(gain).connect(context.destination);
        tone.start(from);
        tone.stop(from + FADE_SECONDS);
        // The last tune of a routine may ring out; then the audio thread has nothing left to do.
        if (kind === 'done' && at === length - 1) tone.onended = () => this.rest();
      });
    };
    // One that was woken by the same act needs a moment. A cue that had to wait for longer is over.
    if (context?.state === 'running') sound();
    else void this.#isAwake.then(sound);
  }

  /** Lets the audio thread sleep until the next `unlock`. */
  rest(): void {
    void this.#context?.suspend().catch(() => undefined);
  }
}
