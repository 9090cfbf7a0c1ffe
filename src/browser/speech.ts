import { attempt } from './attempt.js';

/** A browser that speaks at once after it was made to stop may say nothing. In milliseconds. */
const BREATH_MS = 60;
/** A text that had to wait for longer tells of something that is over. */
const STALE_MS = 3000;
/** Apple's toys and robots, which come first by the alphabet: by their address, or as "Eddy (English (US))". */
const ROBOT = /eloquence|speech\.s|\(.+\(/;

/**
 * Says one short text at a time with the browser's own voices, and with those of the device alone unless `anyVoice`: others send the
 * text to somebody. It may fail at any time; a session must never depend on being heard.
 */
export class Speech {
  /** 0 to 1; counts from the next text on. */
  volume = 1;
  anyVoice = false;
  /** Called for each text that cannot be said: no voice that is allowed, or a browser that refuses. */
  onfail: (() => void) | null = null;
  /** What is to speak; then what speaks, which some browsers forget unless it is kept. */
  #latest: unknown = null;
  #freeMs = 0;
  /** Since when the list of voices is awaited. */
  #sinceMs: number | null = null;

  /** Whether there is a voice that it may use, or may be one. */
  get canSpeak(): boolean {
    try {
      const voices = speechSynthesis.getVoices();
      return !voices.length || voices.some(this.#isAllowed);
    } catch {
      return false;
    }
  }

  /** iOS lets a page speak only after it did so within an act of the person: call it there. */
  prime(): void {
    void attempt(() => speechSynthesis.speak(new SpeechSynthesisUtterance('')));
  }

  /** Says a text in the place of the one before. `language`: a BCP 47 tag, or empty for that of the browser. */
  say(text: string, language: string): void {
    this.cancel();
    const askedMs = performance.now();
    const speak = (): void => {
      const nowMs = performance.now();
      if (speak !== this.#latest || nowMs - askedMs > STALE_MS) return;
      try {
        const voices = speechSynthesis.getVoices();
        if (!voices.length && nowMs - (this.#sinceMs ??= nowMs) < STALE_MS) {
          speechSynthesis.addEventListener('voiceschanged', speak, { once: true });
          return;
        }
        const voice = bestVoice(voices.filter(this.#isAllowed), language || navigator.language);
        const { lang } = voice;
        const spoken = Object.assign(new SpeechSynthesisUtterance(text), {
          voice,
          lang,
          volume: this.volume,
        });
        spoken.onerror = ({ error }) => {
          if (spoken === this.#latest && !/cancel|interrupt/.test(error)) this.onfail?.();
        };
        this.#latest = spoken;
        speechSynthesis.speak(spoken);
      } catch {
        this.onfail?.();
      }
    };
    this.#latest = speak;
    if (this.#freeMs > askedMs) setTimeout(speak, BREATH_MS);
    else speak();
  }

  cancel(): void {
    this.#latest = null;
    void attempt(() => {
      const { speaking, pending } = speechSynthesis;
      if (!speaking && !pending) return;
      speechSynthesis.cancel();
      this.#freeMs = performance.now() + BREATH_MS;
    });
  }

  readonly #isAllowed = ({ localService }: SpeechSynthesisVoice): boolean => this.anyVoice || localService;
}

/** The voice that fits a language best. Throws where it is only spoken by others. */
function bestVoice(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice {
  const [base] = parts(language);
  const points = ({ lang, name, voiceURI, default: isDefault }: SpeechSynthesisVoice) =>
    (parts(lang).join() === parts(language).join() ? 8 : 0) +
    (ROBOT.test(voiceURI + name) ? 0 : 4) +
    (isDefault ? 2 : 0) +
    // In Safari every voice is the default.
    (name.startsWith('Samantha') ? 1 : 0);
  return voices
    .filter(({ lang }) => parts(lang)[0] === base)
    .reduce((best, voice) => (points(voice) > points(best) ? voice : best));
}

/** Android writes `en_US`. */
const parts = (tag: string) => tag.toLowerCase().split(/[-_]/);
