/** A browser that speaks at once after it was made to stop may say nothing. In milliseconds. */
const BREATH_MS = 60;
/** A text that had to wait for longer tells of something that is over. */
const STALE_MS = 3000;
/** Apple's toys and robots, which come first by the alphabet: by their address, or as "Eddy (English (US))". */
const ROBOT = /eloquence|speech\.synthesis|\(\w+ \(/;

/**
 * Says one short text at a time with the browser's own voices, and with those of the device alone unless `anyVoice`: others send the
 * text to somebody. It may fail at any time; a session must never depend on being heard.
 */
export class Speech {
  /** 0 to 1; counts from the next text on. */
  volume = 1;
  anyVoice = false;
  /** Called once after each `prime` where something cannot be said: no voice that is allowed, or a browser that refuses. */
  onfail: (() => void) | null = null;
  #hasFailed = false;
  #latest: { readonly text: string; readonly language: string; readonly askedMs: number } | null = null;
  /** Kept, because some browsers forget what they speak. */
  #spoken: SpeechSynthesisUtterance | null = null;
  #freeMs = 0;
  /** Since when the list of voices is awaited. */
  #sinceMs: number | null = null;

  /** Whether there is a voice that it may use, or may be one. */
  get canSpeak(): boolean {
    try {
      const voices = speechSynthesis.getVoices();
      return voices.length === 0 || voices.some(this.#isAllowed);
    } catch {
      return false;
    }
  }

  /** iOS lets a page speak only after it did so within an act of the person: call it there. */
  prime(): void {
    this.#hasFailed = false;
    try {
      const nothing = new SpeechSynthesisUtterance('');
      nothing.volume = 0;
      speechSynthesis.speak(nothing);
    } catch {
      // The first text will tell.
    }
  }

  /** Says a text in the place of the one before. `language`: a BCP 47 tag, or empty for that of the page. */
  say(text: string, language: string): void {
    this.cancel();
    const askedMs = performance.now();
    this.#latest = { text, language, askedMs };
    if (this.#freeMs > askedMs) setTimeout(this.#speak, this.#freeMs - askedMs);
    else this.#speak();
  }

  cancel(): void {
    this.#latest = this.#spoken = null;
    try {
      if (!speechSynthesis.speaking && !speechSynthesis.pending) return;
      speechSynthesis.cancel();
      this.#freeMs = performance.now() + BREATH_MS;
    } catch {
      // What cannot speak is silent.
    }
  }

  readonly #isAllowed = ({ localService }: SpeechSynthesisVoice): boolean => this.anyVoice || localService;

  readonly #speak = (): void => {
    const nowMs = performance.now();
    if (!this.#latest || nowMs - this.#latest.askedMs > STALE_MS) return;
    const { text, language } = this.#latest;
    try {
      const voices = speechSynthesis.getVoices();
      if (voices.length === 0 && nowMs - (this.#sinceMs ??= nowMs) < STALE_MS) {
        speechSynthesis.addEventListener('voiceschanged', this.#speak, { once: true });
        return;
      }
      this.#latest = null;
      const tag = language || document.documentElement.lang || navigator.language;
      const voice = bestVoice(voices.filter(this.#isAllowed), tag);
      if (!voice) {
        this.#fail();
        return;
      }
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.volume = this.volume;
      spoken.onerror = ({ error }) => {
        if (spoken === this.#spoken && !/^(canceled|interrupted)$/.test(error)) this.#fail();
      };
      this.#spoken = spoken;
      speechSynthesis.speak(spoken);
    } catch {
      this.#fail();
    }
  };

  #fail(): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.onfail?.();
  }
}

/** The voice that fits a language best; none where it is only spoken by others. */
function bestVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const tag = plain(language);
  const points = ({ lang, name, voiceURI, default: isDefault }: SpeechSynthesisVoice) =>
    (plain(lang) === tag ? 8 : 0) +
    (ROBOT.test(voiceURI + name) ? 0 : 4) +
    (isDefault ? 2 : 0) +
    // In Safari every voice is the default.
    (name.startsWith('Samantha') ? 1 : 0);
  return voices
    .filter(({ lang }) => baseOf(lang) === baseOf(language))
    .sort((a, b) => points(b) - points(a))[0];
}

/** Android writes `en_US`. */
const plain = (tag: string) => tag.toLowerCase().replaceAll('_', '-');
const baseOf = (tag: string) => plain(tag).split('-')[0];
