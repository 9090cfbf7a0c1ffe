/** What a key of the lock screen or of a headset asks for. */
export type MediaKey = 'play' | 'pause' | 'nexttrack' | 'previoustrack';

const KEYS: readonly MediaKey[] = ['play', 'pause', 'nexttrack', 'previoustrack'];
const SAMPLE_RATE = 8000;
/** Chrome shows no keys for a sound of five seconds or less. */
const SAMPLES = 7 * SAMPLE_RATE;

/**
 * The keys of the lock screen and of headsets. Browsers give them to a page only while a media element plays, so one plays what nobody
 * can hear. That takes them from the person's music: only for a page that asked for it.
 */
export class MediaKeys {
  readonly #act: (key: MediaKey) => void;
  #audio: HTMLAudioElement | null = null;

  constructor(act: (key: MediaKey) => void) {
    this.#act = act;
  }

  /** Shows what is on, and listens to the keys. */
  show(title: string, artist: string, isPlaying: boolean): void {
    if (!('mediaSession' in navigator)) return;
    const { mediaSession } = navigator;
    try {
      if (!this.#audio) {
        this.#audio = new Audio(URL.createObjectURL(hum()));
        this.#audio.loop = true;
        listen((key) => () => {
          this.#act(key);
        });
      }
      if (isPlaying) this.#audio.play().catch(() => undefined);
      else this.#audio.pause();
      mediaSession.metadata = new MediaMetadata({ title, artist });
      mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
    } catch {
      // The session goes on without them.
    }
  }

  /** Gives the keys back, and leaves nothing. */
  hide(): void {
    const audio = this.#audio;
    if (!audio) return;
    this.#audio = null;
    const { mediaSession } = navigator;
    listen(() => null);
    try {
      audio.pause();
      URL.revokeObjectURL(audio.src);
      // Without a source it is given up at once, and its notification with it.
      audio.removeAttribute('src');
      audio.load();
      mediaSession.playbackState = 'none';
      mediaSession.metadata = null;
    } catch {
      // There is nothing more to give back.
    }
  }
}

function listen(handlerOf: (key: MediaKey) => (() => void) | null): void {
  for (const key of KEYS) {
    try {
      navigator.mediaSession.setActionHandler(key, handlerOf(key));
    } catch {
      // Not every browser knows every key.
    }
  }
}

/** A WAV file of 16 bits, 90 dB below full loudness: to Firefox, what is wholly silent does not play. */
function hum(): Blob {
  const bytes = 2 * SAMPLES;
  const [riff, wave, format, data] = [0x46464952, 0x45564157, 0x20746d66, 0x61746164];
  const head = [
    riff,
    36 + bytes,
    wave,
    format,
    16,
    0x10001,
    SAMPLE_RATE,
    2 * SAMPLE_RATE,
    0x100002,
    data,
    bytes,
  ];
  const samples = new Int16Array(SAMPLES).map((_, at) => (at & 32 ? 1 : -1));
  return new Blob([Uint32Array.from(head), samples], { type: 'audio/wav' });
}
