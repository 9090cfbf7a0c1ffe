import { expect } from '@open-wc/testing';
import { Speech } from '../../src/browser/speech.js';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name' | 'voiceURI' | 'default'>;

function voice(name: string, lang: string, more: Partial<Voice> = {}): Voice {
  return { name, lang, localService: true, voiceURI: name, default: false, ...more };
}

/** What a text is spoken with. */
class FakeUtterance {
  voice: Voice | null = null;
  lang = '';
  volume = 1;
  onerror: ((event: { error: string }) => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A browser that speaks, in a time that stands still until a test moves it. */
class FakeSpeech extends EventTarget {
  voices: Voice[] = [voice('Anna', 'de-DE'), voice('Daniel', 'en-GB'), voice('Samantha', 'en-US')];
  /** All that it was ever given to speak. */
  readonly spoken: FakeUtterance[] = [];
  cancels = 0;
  now: FakeUtterance | null = null;
  isBroken = false;
  /** Like Chromium on Linux, it says nothing right after it was made to stop. */
  isBreathless = false;
  nowMs = 1000;
  #cancelledMs = -Infinity;
  #timeouts: { readonly atMs: number; readonly call: () => void }[] = [];
  readonly #original = { setTimeout };
  readonly #own = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );

  install(): void {
    Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: this });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      configurable: true,
      value: FakeUtterance,
    });
    Object.assign(globalThis, {
      setTimeout: (call: () => void, waitMs: number) => {
        this.#timeouts.push({ atMs: this.nowMs + waitMs, call });
      },
    });
    performance.now = () => this.nowMs;
  }

  /** Takes it all away, as a browser has it that cannot speak. */
  uninstall(): void {
    for (const [name] of this.#own) Reflect.deleteProperty(globalThis, name);
  }

  remove(): void {
    for (const [name, own] of this.#own) {
      Reflect.deleteProperty(globalThis, name);
      if (own) Object.defineProperty(globalThis, name, own);
    }
    Object.assign(globalThis, this.#original);
    delete (performance as Partial<Performance>).now;
  }

  pass(ms: number): void {
    this.nowMs += ms;
    const due = this.#timeouts.filter(({ atMs }) => atMs <= this.nowMs);
    this.#timeouts = this.#timeouts.filter(({ atMs }) => atMs > this.nowMs);
    for (const { call } of due) call();
  }

  get speaking(): boolean {
    if (this.isBroken) throw new Error('broken');
    return this.now !== null;
  }
  pending = false;
  getVoices(): Voice[] {
    if (this.isBroken) throw new Error('broken');
    return this.voices;
  }
  speak(utterance: FakeUtterance): void {
    if (this.isBroken) throw new Error('broken');
    if (this.isBreathless && this.nowMs - this.#cancelledMs < 50) return;
    this.spoken.push(utterance);
    this.now = utterance.text ? utterance : this.now;
  }
  cancel(): void {
    this.cancels += 1;
    this.#cancelledMs = this.nowMs;
    const { now } = this;
    this.now = null;
    now?.onerror?.({ error: 'canceled' });
  }

  /** The list of voices is there, or another. */
  find(voices: Voice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  /** It comes to its end. */
  end(): void {
    this.now = null;
  }

  get texts(): string[] {
    return this.spoken.map(({ text }) => text);
  }

  /** The names of the voices that spoke. */
  get names(): (string | undefined)[] {
    return this.spoken.map((one) => one.voice?.name);
  }
}

describe('speech', () => {
  let browser: FakeSpeech;
  let speech: Speech;
  let failures = 0;
  beforeEach(() => {
    browser = new FakeSpeech();
    browser.install();
    speech = new Speech();
    failures = 0;
    speech.onfail = () => void (failures += 1);
  });
  afterEach(() => browser.remove());

  /** The voice that a language is spoken with; `undefined` where it is not. */
  function voiceFor(language: string): string | undefined {
    browser.end();
    browser.spoken.length = 0;
    speech.say('Now', language);
    return browser.names[0];
  }

  it('says a text, in the tongue of its voice and as loud as it is set', () => {
    speech.volume = 0.25;
    speech.say('Press softly.', 'en-GB');
    const [{ text, lang, volume, voice } = new FakeUtterance('')] = browser.spoken;
    expect({ text, lang, volume, name: voice?.name }).to.deep.equal({
      text: 'Press softly.',
      lang: 'en-GB',
      volume: 0.25,
      name: 'Daniel',
    });
  });

  it('is primed by an empty text', () => {
    speech.prime();
    expect(browser.texts).to.deep.equal(['']);
  });

  describe('with a voice', () => {
    it('for the language, else for its base, however it is written', () => {
      browser.voices = [
        voice('Ana', 'pt_BR'),
        voice('Rui', 'pt-PT'),
        voice('Eve', 'EN_us'),
        voice('Est', 'et-EE'),
      ];
      expect(voiceFor('pt-PT')).to.equal('Rui');
      expect(voiceFor('pt-BR')).to.equal('Ana');
      expect(voiceFor('en-US')).to.equal('Eve');
      expect(voiceFor('en')).to.equal('Eve');
      expect(voiceFor('en-AU')).to.equal('Eve');
      expect(voiceFor('e')).to.equal(undefined);
    });

    it('for the language of the browser where none is named', () => {
      browser.voices = [voice('Other', 'xx'), voice('Own', navigator.language)];
      expect(voiceFor('')).to.equal('Own');
    });

    it('that the person prefers, and no toy', () => {
      const toys = [
        voice('Albert', 'en-US', { voiceURI: 'com.apple.speech.synthesis.voice.Albert' }),
        voice('Eddy', 'en-US', { voiceURI: 'com.apple.eloquence.en-US.Eddy' }),
        voice('Eddy (English (US))', 'en-US'),
      ];
      const good = voice('Zoe', 'en-US', { voiceURI: 'com.apple.voice.premium.en-US.Zoe' });
      const all = { default: true };
      browser.voices = [...toys, good].map((one) => ({ ...one, ...all }));
      expect(voiceFor('en-US'), 'as in Safari').to.equal('Zoe');
      browser.voices = [...toys, voice('Karen', 'en-US'), { ...good, ...all }];
      expect(voiceFor('en-US')).to.equal('Zoe');
      browser.voices = [voice('Albert', 'en-US'), voice('Samantha', 'en-US')];
      expect(voiceFor('en'), 'where nothing else tells').to.equal('Samantha');
      browser.voices = toys;
      expect(voiceFor('en-GB'), 'rather than none').to.equal('Albert');
    });

    it('of the device alone, or it says nothing', () => {
      browser.voices = [
        voice('Far', 'en-US', { localService: false, default: true }),
        voice('Near', 'en-GB'),
        voice('Fern', 'de-DE', { localService: false }),
      ];
      expect(voiceFor('en-US')).to.equal('Near');
      expect(failures).to.equal(0);
      expect(voiceFor('de-DE')).to.equal(undefined);
      expect(failures).to.equal(1);
      expect(browser.texts).to.deep.equal([]);
    });

    it('of a service where any is allowed', () => {
      browser.voices = [voice('Far', 'en-US', { localService: false })];
      expect(speech.canSpeak).to.equal(false);
      speech.anyVoice = true;
      expect(speech.canSpeak).to.equal(true);
      expect(voiceFor('en-US')).to.equal('Far');
    });

    it('or tells that there is none', () => {
      speech.say('a', 'fr');
      expect(failures).to.equal(1);
      speech.say('b', 'fr');
      expect(failures).to.equal(2);
      expect(browser.texts).to.deep.equal([]);
    });
  });

  describe('one text at a time', () => {
    it('ends the one before, and takes a breath, since some browsers lose what follows at once', () => {
      browser.isBreathless = true;
      speech.say('first', 'en');
      speech.say('second', 'en');
      expect(browser.cancels).to.equal(1);
      expect(browser.texts).to.deep.equal(['first']);
      browser.pass(60);
      expect(browser.texts).to.deep.equal(['first', 'second']);
    });

    it('never waits in a line', () => {
      for (const text of ['a', 'b', 'c', 'd']) {
        speech.say(text, 'en');
        browser.pass(10);
      }
      browser.pass(60);
      browser.pass(1000);
      expect(browser.texts).to.deep.equal(['a', 'd']);
    });

    it('takes its breath also after it was told to stop', () => {
      browser.isBreathless = true;
      speech.say('first', 'en');
      speech.cancel();
      speech.say('second', 'en');
      browser.pass(60);
      expect(browser.texts).to.deep.equal(['first', 'second']);
    });

    it('waits for nothing where nothing is spoken', () => {
      speech.say('first', 'en');
      browser.end();
      browser.pass(1000);
      speech.say('second', 'en');
      expect(browser.texts).to.deep.equal(['first', 'second']);
      expect(browser.cancels).to.equal(0);
    });

    it('is silent once it is told to stop, whatever was to come', () => {
      speech.say('first', 'en');
      speech.say('second', 'en');
      speech.cancel();
      browser.pass(1000);
      expect(browser.texts).to.deep.equal(['first']);
      expect(browser.now).to.equal(null);
      expect(failures).to.equal(0);
    });

    it('does not say what had to wait too long', () => {
      speech.say('first', 'en');
      speech.say('second', 'en');
      browser.pass(3100);
      expect(browser.texts).to.deep.equal(['first']);
    });
  });

  describe('before the list of voices is there', () => {
    beforeEach(() => {
      browser.voices = [];
    });

    it('waits for it, and says the latest text', () => {
      speech.say('first', 'en');
      browser.pass(500);
      speech.say('second', 'en');
      expect(speech.canSpeak, 'as far as one knows').to.equal(true);
      browser.find([voice('Eve', 'en-US')]);
      browser.find([voice('Eve', 'en-US')]);
      expect(browser.texts).to.deep.equal(['second']);
      expect(failures).to.equal(0);
    });

    it('says nothing that is older than 3 s, and what follows', () => {
      speech.say('old', 'en');
      browser.pass(3100);
      browser.find([voice('Eve', 'en-US')]);
      expect(browser.texts).to.deep.equal([]);
      speech.say('new', 'en');
      expect(browser.texts).to.deep.equal(['new']);
    });

    it('says nothing that was taken back', () => {
      speech.say('first', 'en');
      speech.cancel();
      browser.find([voice('Eve', 'en-US')]);
      expect(browser.texts).to.deep.equal([]);
    });

    it('tells that there is no voice when none comes', () => {
      speech.say('first', 'en');
      browser.pass(2900);
      speech.say('second', 'en');
      expect(failures).to.equal(0);
      browser.pass(200);
      speech.say('third', 'en');
      expect(failures).to.equal(1);
    });

    it('tells that there is no voice when those that come are not allowed', () => {
      speech.say('first', 'en');
      browser.find([voice('Far', 'en-US', { localService: false })]);
      expect(failures).to.equal(1);
      expect(browser.texts).to.deep.equal([]);
    });
  });

  describe('where the browser will not', () => {
    it('tells that it was refused, or broke down', () => {
      speech.say('first', 'en');
      browser.spoken[0]!.onerror!({ error: 'not-allowed' });
      expect(failures).to.equal(1);
      browser.end();
      speech.say('second', 'en');
      browser.spoken[1]!.onerror!({ error: 'synthesis-failed' });
      expect(failures).to.equal(2);
    });

    it('does not tell that somebody else made it stop', () => {
      for (const error of ['canceled', 'interrupted']) {
        speech.say('first', 'en');
        browser.end();
        browser.spoken.at(-1)!.onerror!({ error });
      }
      expect(failures).to.equal(0);
    });

    it('does not tell what becomes of a text that was replaced', () => {
      speech.say('first', 'en');
      speech.say('second', 'en');
      browser.pass(60);
      browser.spoken[0]!.onerror!({ error: 'synthesis-failed' });
      expect(failures).to.equal(0);
    });

    const tryAll = (): void => {
      expect(speech.canSpeak).to.equal(false);
      speech.prime();
      speech.say('first', 'en');
      expect(failures).to.equal(1);
      speech.say('second', 'en');
      expect(failures).to.equal(2);
      speech.cancel();
      expect(browser.texts).to.deep.equal([]);
    };

    it('is silent where it throws', () => {
      browser.isBroken = true;
      tryAll();
    });

    it('is silent where it cannot speak at all', () => {
      browser.uninstall();
      tryAll();
    });

    it('is silent without anybody to tell', () => {
      browser.voices = [voice('Far', 'en-US', { localService: false })];
      speech.onfail = null;
      speech.say('first', 'en');
      expect(browser.texts).to.deep.equal([]);
    });
  });
});
