/** Web Audio that makes no sound and writes down what would have been heard. */
export class FakeAudio {
  contexts = 0;
  state: AudioContextState = 'suspended';
  /** The notes in hertz, tune by tune. */
  readonly tunes: number[][] = [];
  readonly levels: number[] = [];
  /** The browser lets the page wait for an act of the person. */
  isBlocked = false;
  /** The browser rejects. */
  isRefused = false;
  /** The browser has no Web Audio. */
  isMissing = false;
  #waiting: (() => void)[] = [];
  #ending: (() => void)[] = [];
  #tune: number[] | null = null;
  readonly #original = { AudioContext: globalThis.AudioContext, OscillatorNode: globalThis.OscillatorNode };

  install(): void {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the classes below have their own
    const audio = this;
    class Context {
      currentTime = 0;
      destination = {};
      constructor() {
        if (audio.isMissing) throw new ReferenceError('no Web Audio');
        audio.contexts += 1;
      }
      get state(): AudioContextState {
        return audio.state;
      }
      resume(): Promise<void> {
        if (audio.isRefused) return Promise.reject(new Error('refused'));
        return new Promise((resolve) => {
          audio.#waiting.push(resolve);
          if (!audio.isBlocked) queueMicrotask(() => audio.#wake());
        });
      }
      suspend(): Promise<void> {
        audio.state = 'suspended';
        return Promise.resolve();
      }
      createGain() {
        const note = (level: number) => void audio.levels.push(level);
        return {
          gain: {
            setValueAtTime: note,
            linearRampToValueAtTime: note,
            exponentialRampToValueAtTime: note,
          },
          connect: <Node>(node: Node): Node => node,
        };
      }
    }
    class Oscillator {
      onended: (() => void) | null = null;
      constructor(_context: Context, { frequency }: { frequency: number }) {
        audio.#note(frequency);
      }
      connect = <Node>(node: Node): Node => node;
      start = (): void => undefined;
      stop = (): void => void audio.#ending.push(() => this.onended?.());
    }
    Object.assign(globalThis, { AudioContext: Context, OscillatorNode: Oscillator });
  }

  remove(): void {
    Object.assign(globalThis, this.#original);
  }

  /** The oldest of the notes that sound comes to its end. */
  endNote(): void {
    this.#ending.shift()?.();
  }

  /** Waits until the browser has done what it was asked. */
  async settled(): Promise<void> {
    for (let turns = 0; turns < 10; turns++) await Promise.resolve();
  }

  #wake(): void {
    this.state = 'running';
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Notes that are asked for in one go are one tune. */
  #note(hertz: number): void {
    if (!this.#tune) {
      this.#tune = [];
      this.tunes.push(this.#tune);
      queueMicrotask(() => (this.#tune = null));
    }
    this.#tune.push(hertz);
  }
}
