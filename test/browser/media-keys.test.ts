import { expect } from '@open-wc/testing';
import { type MediaKey, MediaKeys } from '../../src/browser/media-keys.js';

const KEYS: readonly MediaKey[] = ['play', 'pause', 'nexttrack', 'previoustrack'];

/** A player of sound files that makes no sound. */
class FakePlayer {
  loop = false;
  volume = 1;
  muted = false;
  isPlaying = false;
  src: string;
  /** What was made since the test began. */
  static made: FakePlayer[] = [];
  static refusal: 'rejects' | 'throws' | null = null;
  constructor(src: string) {
    this.src = src;
    FakePlayer.made.push(this);
  }
  play(): Promise<void> {
    if (FakePlayer.refusal === 'throws') throw new Error('broken');
    if (FakePlayer.refusal) return Promise.reject(new DOMException('refused', 'NotAllowedError'));
    this.isPlaying = true;
    return Promise.resolve();
  }
  pause(): void {
    this.isPlaying = false;
  }
  removeAttribute(): void {
    this.src = '';
  }
  load(): void {
    this.isPlaying = false;
  }
}

describe('the media keys', () => {
  const acts: MediaKey[] = [];
  const handlers = new Map<string, () => void>();
  /** The addresses that stand for a file in memory. */
  const addresses = new Map<string, Blob>();
  let unknown: readonly string[] = [];
  let session: { metadata: MediaMetadata | null; playbackState: string };
  let keys: MediaKeys;
  let rejected: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => void rejected.push(event.reason);
  const { Audio } = globalThis;
  const { createObjectURL, revokeObjectURL } = URL;

  beforeEach(() => {
    rejected = [];
    addEventListener('unhandledrejection', note);
    acts.length = 0;
    handlers.clear();
    addresses.clear();
    unknown = [];
    FakePlayer.made = [];
    FakePlayer.refusal = null;
    Object.assign(globalThis, { Audio: FakePlayer });
    URL.createObjectURL = (file: Blob) => {
      const address = `blob:${addresses.size}`;
      addresses.set(address, file);
      return address;
    };
    URL.revokeObjectURL = (address) => void addresses.delete(address);
    session = Object.assign(new EventTarget(), {
      metadata: null,
      playbackState: 'none',
      setActionHandler(key: string, handler: (() => void) | null) {
        if (unknown.includes(key)) throw new TypeError(`${key} is not known`);
        if (handler) handlers.set(key, handler);
        else handlers.delete(key);
      },
    });
    have(session);
    keys = new MediaKeys((key) => void acts.push(key));
  });
  afterEach(async () => {
    // Browsers tell of a rejection in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 20));
    removeEventListener('unhandledrejection', note);
    Object.assign(globalThis, { Audio });
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    Reflect.deleteProperty(navigator, 'mediaSession');
    expect(rejected).to.deep.equal([]);
  });

  function have(value: unknown): void {
    Object.defineProperty(navigator, 'mediaSession', { configurable: true, value });
  }

  it('take nothing before something is shown', () => {
    keys.hide();
    expect(FakePlayer.made).to.deep.equal([]);
    expect(handlers.size).to.equal(0);
  });

  it('show what is on, and play along', () => {
    keys.show('Left soleus', 'Six points', true);
    expect(session.metadata!.title).to.equal('Left soleus');
    expect(session.metadata!.artist).to.equal('Six points');
    expect(session.playbackState).to.equal('playing');
    const [player] = FakePlayer.made;
    expect(player).to.include({ loop: true, isPlaying: true, muted: false, volume: 1 });
  });

  it('pause and go on with the session, as one player', () => {
    keys.show('One', '', true);
    keys.show('One', '', false);
    expect(session.playbackState).to.equal('paused');
    expect(FakePlayer.made[0]!.isPlaying).to.equal(false);
    keys.show('Two', '', true);
    expect(FakePlayer.made).to.have.lengthOf(1);
    expect(FakePlayer.made[0]!.isPlaying).to.equal(true);
    expect(session.metadata!.title).to.equal('Two');
  });

  it('pass on what is pressed', () => {
    keys.show('One', '', true);
    expect([...handlers.keys()]).to.have.members([...KEYS]);
    for (const key of KEYS) handlers.get(key)!();
    expect(acts).to.deep.equal(KEYS);
  });

  it('leave nothing', () => {
    keys.show('One', '', true);
    keys.hide();
    keys.hide();
    expect(handlers.size).to.equal(0);
    expect(session.metadata === null).to.equal(true);
    expect(session.playbackState).to.equal('none');
    expect(FakePlayer.made[0]).to.include({ isPlaying: false, src: '' });
    expect(addresses.size).to.equal(0);
    keys.show('Again', '', true);
    expect(FakePlayer.made).to.have.lengthOf(2);
    expect(FakePlayer.made[1]!.isPlaying).to.equal(true);
  });

  it('play a file that is long enough for Chrome, too soft for an ear and too loud for silence', async () => {
    keys.show('One', '', true);
    const file = addresses.get(FakePlayer.made[0]!.src)!;
    expect(file.type).to.equal('audio/wav');
    const bytes = new DataView(await file.arrayBuffer());
    const text = (at: number) => String.fromCharCode(...new Uint8Array(bytes.buffer, at, 4));
    expect([0, 8, 12, 36].map(text)).to.deep.equal(['RIFF', 'WAVE', 'fmt ', 'data']);
    const [format, channels, rate, rateInBytes] = [
      bytes.getUint16(20, true),
      bytes.getUint16(22, true),
      bytes.getUint32(24, true),
      bytes.getUint32(28, true),
    ];
    const size = bytes.getUint32(40, true);
    expect([format, channels, bytes.getUint32(16, true)], 'plain samples, mono').to.deep.equal([1, 1, 16]);
    expect([bytes.getUint16(32, true), bytes.getUint16(34, true)]).to.deep.equal([2, 16]);
    expect(rateInBytes).to.equal(2 * rate);
    expect(bytes.getUint32(4, true)).to.equal(bytes.byteLength - 8);
    expect(size).to.equal(bytes.byteLength - 44);
    expect(size / rateInBytes).to.be.at.least(6);
    const levels = new Set(new Int16Array(bytes.buffer, 44));
    expect([...levels].sort()).to.deep.equal([-1, 1]);
  });

  it('act also where the browser knows not all of them', () => {
    unknown = ['nexttrack', 'previoustrack'];
    keys.show('One', '', true);
    expect([...handlers.keys()]).to.deep.equal(['play', 'pause']);
    expect(session.playbackState).to.equal('playing');
    keys.hide();
    expect(handlers.size).to.equal(0);
  });

  for (const refusal of ['rejects', 'throws'] as const) {
    it(`are silent where it may not play: it ${refusal}`, () => {
      FakePlayer.refusal = refusal;
      keys.show('One', '', true);
      keys.show('One', '', false);
      keys.show('One', '', true);
      keys.hide();
      expect(addresses.size).to.equal(0);
    });
  }

  it('are silent where there is no session, no words for it, or no player', () => {
    const { MediaMetadata } = globalThis;
    const tryAll = (): void => {
      keys.show('One', '', true);
      keys.hide();
      expect(handlers.size).to.equal(0);
    };
    Reflect.deleteProperty(globalThis, 'MediaMetadata');
    tryAll();
    Object.assign(globalThis, { MediaMetadata });
    Reflect.deleteProperty(globalThis, 'Audio');
    tryAll();
    FakePlayer.made = [];
    Object.assign(globalThis, { Audio: FakePlayer });
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'mediaSession');
    Reflect.deleteProperty(navigator, 'mediaSession');
    Reflect.deleteProperty(Navigator.prototype, 'mediaSession');
    tryAll();
    if (own) Object.defineProperty(Navigator.prototype, 'mediaSession', own);
    expect(FakePlayer.made, 'nothing plays for keys that nobody has').to.deep.equal([]);
  });
});
