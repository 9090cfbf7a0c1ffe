import { tuneOf } from '../../src/browser/sound.js';
import type { CueKind } from '../../src/core/index.js';

const NOTES: Readonly<Record<CueKind, readonly number[]>> = {
  ready: [440],
  start: [523, 784],
  half: [659],
  ten: [],
  count: [988],
  up: [659, 880],
  hold: [740],
  down: [659, 440],
  rep: [880],
  switch: [587, 440, 587],
  rest: [523, 392],
  done: [523, 659, 784],
};
const KINDS = Object.keys(NOTES) as CueKind[];

interface FakeSource {
  readonly buffer: AudioBuffer;
  /** When it begins, in seconds of audio time. */
  readonly at: number;
  hasBegun: boolean;
  end(): void;
}

/** Web Audio that makes no sound and writes down what would have been heard. Its time stands still until a test moves it. */
export class FakeAudio {
  contexts = 0;
  state: AudioContextState | 'interrupted' = 'suspended';
  /** Seconds of audio time. */
  currentTime = 0;
  /** What was heard: the kinds of cue, sounds of a host as `null`, and the notes of each in hertz. */
  readonly kinds: (CueKind | null)[] = [];
  readonly tunes: number[][] = [];
  /** What is told to sound from now on, or sounds. */
  readonly sources = new Set<FakeSource>();
  /** How loud all of it is. */
  readonly gain = { value: 1 };
  /** How often a node was made. */
  nodes = 0;
  /** The browser lets the page wait for an act of the person. */
  isBlocked = false;
  /** The browser rejects. */
  isRefused = false;
  /** The browser throws whatever it is asked. */
  isBroken = false;
  /** The browser has no Web Audio. */
  isMissing = false;
  #waiting: (() => void)[] = [];
  #context: { onstatechange: (() => void) | null } | null = null;
  readonly #original = globalThis.AudioContext;

  install(): void {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the classes below have their own
    const audio = this;
    class Source {
      buffer: AudioBuffer | null = null;
      onended: (() => void) | null = null;
      #source: FakeSource | null = null;
      readonly context: Context;
      constructor(context: Context) {
        this.context = context;
      }
      connect = <Node>(node: Node): Node => node;
      start(at: number): void {
        if (!(this.buffer instanceof AudioBuffer) || !Number.isFinite(at)) throw new TypeError('no sound');
        this.#source = {
          buffer: this.buffer,
          at,
          hasBegun: false,
          end: () => {
            if (this.#source && audio.sources.delete(this.#source)) queueMicrotask(() => this.onended?.());
          },
        };
        audio.sources.add(this.#source);
        audio.pass(0);
      }
      stop(): void {
        this.#source?.end();
      }
    }
    class Context {
      destination = {};
      onstatechange: (() => void) | null = null;
      constructor() {
        if (audio.isMissing) throw new ReferenceError('no Web Audio');
        audio.contexts += 1;
        audio.#context = this;
        audio.state = 'suspended';
        audio.sources.clear();
        audio.currentTime = 0;
      }
      get state(): string {
        return audio.#context === this ? audio.state : 'closed';
      }
      get currentTime(): number {
        return audio.currentTime;
      }
      resume(): Promise<void> {
        if (audio.isBroken) throw new Error('broken');
        if (audio.isRefused) return Promise.reject(new Error('refused'));
        return new Promise((resolve) => {
          audio.#waiting.push(resolve);
          queueMicrotask(() => {
            if (!audio.isBlocked && this.state !== 'closed') audio.#wake();
          });
        });
      }
      suspend(): Promise<void> {
        if (audio.isBroken) throw new Error('broken');
        queueMicrotask(() => audio.become('suspended'));
        return audio.isRefused ? Promise.reject(new Error('refused')) : Promise.resolve();
      }
      close(): Promise<void> {
        if (audio.isBroken) throw new Error('broken');
        if (audio.#context === this) audio.become('closed');
        return audio.isRefused ? Promise.reject(new Error('refused')) : Promise.resolve();
      }
      createGain() {
        return { context: this, gain: audio.gain, connect: <Node>(node: Node): Node => node };
      }
      createBufferSource(): Source {
        audio.nodes += 1;
        return new Source(this);
      }
    }
    Object.assign(globalThis, { AudioContext: Context });
  }

  remove(): void {
    Object.assign(globalThis, { AudioContext: this.#original });
  }

  /** The browser puts the context into another state, by itself or because it was asked to. */
  become(state: FakeAudio['state']): void {
    if (state === this.state) return;
    this.state = state;
    const context = this.#context;
    queueMicrotask(() => {
      context?.onstatechange?.();
      this.pass(0);
    });
  }

  /** Lets audio time go on: what is due is heard, and what is over ends. */
  pass(seconds: number): void {
    if (this.state !== 'running') return;
    this.currentTime += seconds;
    for (const source of [...this.sources].sort((a, b) => a.at - b.at)) {
      if (source.at > this.currentTime) break;
      if (!source.hasBegun) this.#hear(source.buffer);
      source.hasBegun = true;
      if (source.at + source.buffer.duration <= this.currentTime) source.end();
    }
  }

  /** What is yet to be heard: `second kind`, from now. */
  get ahead(): string[] {
    return [...this.sources]
      .filter(({ hasBegun }) => !hasBegun)
      .sort((a, b) => a.at - b.at)
      .map(({ at, buffer }) => `${+(at - this.currentTime).toFixed(3)} ${kindOf(buffer)}`);
  }

  /** Waits until the browser has done what it was asked. */
  async settled(): Promise<void> {
    for (let turns = 0; turns < 10; turns++) await Promise.resolve();
  }

  #wake(): void {
    this.become('running');
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #hear(buffer: AudioBuffer): void {
    const kind = kindOf(buffer);
    this.kinds.push(kind);
    this.tunes.push(kind ? [...NOTES[kind]] : []);
  }
}

/** The kind whose own tune that is; `null` for a sound of the host. */
function kindOf(buffer: AudioBuffer): CueKind | null {
  return KINDS.find((kind) => tuneOf(kind) === buffer) ?? null;
}
