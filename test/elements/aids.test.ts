import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/pf-routine/define.js';
import { printer } from '../../src/elements/internal/plan-sheet.js';
import type { PfSession } from '../../src/elements/pf-session/pf-session.js';
import type { ManualClock } from '../../src/testing/index.js';
import { FakeAudio } from '../browser/fake-audio.js';
import {
  accessible,
  announced,
  buttons,
  deep,
  deepAll,
  focused,
  hidePage,
  keys,
  mountRoutine,
  mountSession,
  pass,
  passCheck,
  play,
  press,
  seen,
  settled,
  SHORT_SECONDS,
  showPage,
  warned,
} from './support.js';

/** Puts something in the place of a property of the page's own objects for the length of one test. */
function replace(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, value });
  restores.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}
const restores: (() => void)[] = [];
afterEach(() => {
  for (const restore of restores.splice(0).reverse()) restore();
});

/** A voice that says nothing and writes down what it would have said. */
class FakeVoice {
  readonly said: string[] = [];
  cancelled = 0;
  voices = [{ lang: 'en-GB', localService: true, name: 'local' }];
  install(): this {
    const { said } = this;
    const count = () => this.cancelled++;
    const voices = () => this.voices;
    class Utterance extends EventTarget {
      volume = 1;
      voice = null;
      lang = '';
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    replace(globalThis, 'SpeechSynthesisUtterance', Utterance);
    replace(globalThis, 'speechSynthesis', {
      speaking: false,
      pending: false,
      getVoices: voices,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      cancel: count,
      resume: () => undefined,
      speak: ({ text }: Utterance) => {
        if (text.trim()) said.push(text);
      },
    });
    return this;
  }
}

/** A screen that stays on as long as a sentinel is held. */
class FakeWakeLock {
  held = 0;
  asked = 0;
  isRefused = false;
  #release: (() => void)[] = [];
  install(): this {
    replace(navigator, 'wakeLock', {
      request: () => {
        this.asked++;
        if (this.isRefused) return Promise.reject(new DOMException('no', 'NotAllowedError'));
        this.held++;
        const sentinel = Object.assign(new EventTarget(), {
          released: false,
          onrelease: null as (() => void) | null,
          release: () => {
            if (sentinel.released) return Promise.resolve();
            sentinel.released = true;
            this.held--;
            sentinel.onrelease?.();
            sentinel.dispatchEvent(new Event('release'));
            return Promise.resolve();
          },
        });
        this.#release.push(() => void sentinel.release());
        return Promise.resolve(sentinel);
      },
    });
    return this;
  }
  /** As a browser does where the page goes out of sight. */
  lose(): void {
    for (const release of this.#release.splice(0)) release();
  }
}

const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

async function begin(settings: Partial<PfSession>, source?: unknown) {
  const mounted = await mountSession(
    html`<pf-safety-check></pf-safety-check><pf-controls></pf-controls><pf-settings></pf-settings>`,
    source,
  );
  Object.assign(mounted.session, settings);
  await settled(mounted.session);
  await play(mounted.session);
  await turns();
  return mounted;
}

describe('the voice', () => {
  it('says the coming step and what to do, the sides and the end, once each', async () => {
    const voice = new FakeVoice().install();
    const { session, clock } = await begin({ voice: '' });
    for (let second = 0; second < SHORT_SECONDS; second++) await pass(session, clock, 1);
    expect(voice.said).to.deep.equal([
      'Get ready: Press, right foot. Press softly.',
      'Start: Press, right foot, 20 seconds.',
      'Half way.',
      'Get ready: Roll, right foot. ',
      'Start: Roll, right foot, 10 seconds.',
      'Rest, 5 seconds.',
      'Start: Roll, right foot, 10 seconds.',
      'Get ready: Hold, right leg. ',
      'Start: Hold, right leg, 20 seconds.',
      'Half way.',
      'The routine is done.',
    ]);
  });

  it('says of a rest that is long enough what comes next, and of a long hold that ten seconds are left', async () => {
    const voice = new FakeVoice().install();
    const steps = [{ id: 'x', title: 'Hold', sides: 'none', seconds: 30, repeat: 2, rest: 10 }];
    const { session, clock } = await begin({ voice: '' }, { id: 'r', stages: [{ id: 's', steps }] });
    for (let second = 0; second < 45; second++) await pass(session, clock, 1);
    expect(voice.said.slice(2)).to.deep.equal([
      'Half way.',
      'Ten seconds left.',
      'Rest, 10 seconds. Next: Hold, hold 2 of 2',
      'Start: Hold, 30 seconds.',
    ]);
  });

  it('is silent until it is asked for, and after it was turned off', async () => {
    const voice = new FakeVoice().install();
    const { session, clock } = await begin({});
    await pass(session, clock, 5);
    expect(voice.said).to.deep.equal([]);
    session.voice = '';
    await pass(session, clock, 9);
    session.voice = null;
    await pass(session, clock, 30);
    expect(voice.said).to.deep.equal(['Half way.']);
  });

  it('is cut off by a pause, and by what comes next', async () => {
    const voice = new FakeVoice().install();
    const { session, clock } = await begin({ voice: '' });
    await pass(session, clock, 1);
    session.pause();
    expect(voice.said.at(-1)).to.equal('Paused.');
    session.resume();
    expect(voice.said.at(-1)).to.contain('Going on');
    session.hurts();
    expect(voice.said.at(-1)).to.equal('Paused. Take the pressure off.');
  });

  it('that is not of the device is not used, and the person is told', async () => {
    const voice = new FakeVoice().install();
    voice.voices = [{ lang: 'en-GB', localService: false, name: 'service' }];
    const { session } = await begin({ voice: '' });
    expect(voice.said).to.deep.equal([]);
    expect(seen(deep(session, 'pf-settings'))).to.contain('Voice: not possible here.');
    expect(session.view!.status).to.equal('running');
    const any = await begin({ voice: 'any' });
    expect(voice.said).to.have.lengthOf(1);
    expect(seen(deep(any.session, 'pf-settings'))).not.to.contain('not possible');
  });
});

describe('the screen', () => {
  it('stays on while it plays, and not in a pause or at the end', async () => {
    const lock = new FakeWakeLock().install();
    const { session, clock } = await begin({ keepAwake: true });
    expect(lock.held).to.equal(1);
    session.pause();
    await turns();
    expect(lock.held, 'in a pause').to.equal(0);
    session.resume();
    await turns();
    expect(lock.held).to.equal(1);
    await pass(session, clock, SHORT_SECONDS);
    await turns();
    expect(session.view!.status).to.equal('done');
    expect(lock.held, 'at the end').to.equal(0);
  });

  it('is kept on again when the page comes back', async () => {
    const audio = new FakeAudio();
    audio.install();
    const lock = new FakeWakeLock().install();
    const { session } = await begin({ keepAwake: true, sound: true });
    hidePage();
    lock.lose();
    await turns();
    expect(lock.held).to.equal(0);
    showPage();
    await turns();
    expect(session.view!.status).to.equal('running');
    expect(lock.held).to.equal(1);
    audio.remove();
  });

  it('is off with one tap while it plays', async () => {
    const lock = new FakeWakeLock().install();
    const { session } = await begin({ keepAwake: true });
    const settings = deep(session, 'pf-settings');
    expect(seen(settings)).to.contain('Screen stays on');
    deep<HTMLInputElement>(settings, '[name=keepAwake]').click();
    await settled(session);
    await turns();
    expect(lock.held).to.equal(0);
    expect(session.keepAwake).to.equal(false);
  });

  it('that the browser does not keep on stops nothing, and is said', async () => {
    const lock = new FakeWakeLock().install();
    lock.isRefused = true;
    const { session } = await begin({ keepAwake: true });
    await settled(session);
    expect(seen(deep(session, 'pf-settings'))).to.contain('Screen stays on: not possible here');
    expect(session.view!.status).to.equal('running');
  });
});

describe('vibration and light', () => {
  it('come with each cue that tells something, and nothing else', async () => {
    const patterns: unknown[] = [];
    replace(navigator, 'vibrate', (pattern: unknown) => patterns.push(pattern) > 0);
    const { session, clock } = await begin({ vibrate: true });
    expect(patterns).to.have.lengthOf(1);
    await pass(session, clock, 3);
    expect(patterns).to.have.lengthOf(2);
    await pass(session, clock, 5);
    expect(patterns).to.have.lengthOf(2);
    session.pause();
    await pass(session, clock, 50);
    expect(patterns).to.have.lengthOf(2);
  });

  it('light the card, and without being asked for nothing', async () => {
    const { routine, clock } = await mountRoutine();
    const lights = () =>
      deepAll(routine, '.card').flatMap((card) =>
        card.getAnimations().filter((one) => !(one instanceof CSSTransition)),
      );
    await play(routine);
    expect(lights()).to.have.lengthOf(0);
    routine.light = true;
    await pass(routine, clock, 3);
    expect(lights()).to.have.lengthOf(1);
  });

  it('that a browser does not have are not offered', async () => {
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'vibrate');
    Reflect.deleteProperty(Navigator.prototype, 'vibrate');
    restores.push(() => {
      if (own) Object.defineProperty(Navigator.prototype, 'vibrate', own);
    });
    const { session } = await begin({});
    expect(deepAll(session, '[name=vibrate]')).to.have.lengthOf(0);
    session.vibrate = true;
    await settled(session);
    expect(seen(deep(session, 'pf-settings'))).to.contain('Vibration: not possible here');
  });
});

describe('<pf-settings>', () => {
  it('turns each on and off, and gives an example of it at once', async () => {
    const audio = new FakeAudio();
    audio.install();
    const { session } = await begin({});
    const settings = deep(session, 'pf-settings');
    deep(settings, 'summary').click();
    await settled(session);
    const box = (name: string) => deep<HTMLInputElement>(settings, `[name=${name}]`);
    expect(box('sound').checked).to.equal(false);
    box('sound').focus();
    await keys(settings, 'Space');
    await turns();
    expect(session.sound).to.equal(true);
    expect(audio.kinds).to.include('half');
    expect(audio.ahead[0]).to.equal('3 start');
    const volume = deep<HTMLInputElement>(settings, '[type=range]');
    volume.focus();
    await keys(settings, 'ArrowLeft');
    await settled(session);
    expect(session.volume).to.equal(0.9);
    await accessible(settings);
    box('sound').click();
    await settled(session);
    await turns();
    expect(session.sound).to.equal(false);
    expect(audio.ahead).to.deep.equal([]);
    box('motion').click();
    await settled(session);
    expect(session.still).to.equal(true);
    audio.remove();
  });

  it('offers the silent phone only where the browser can tell', async () => {
    const { session } = await begin({ sound: true });
    expect(deepAll(session, '[name=soundMode]').length > 0).to.equal('audioSession' in navigator);
    replace(navigator, 'audioSession', { type: 'auto' });
    session.volume = 0.5;
    await settled(session);
    deep<HTMLInputElement>(session, '[name=soundMode]').click();
    await settled(session);
    expect(session.soundMode).to.equal('solo');
  });
});

describe('out of sight', () => {
  let audio: FakeAudio;
  beforeEach(() => {
    audio = new FakeAudio();
    audio.install();
  });
  afterEach(() => {
    audio.remove();
    showPage();
  });

  async function hear(session: PfSession, clock: ManualClock, seconds: number): Promise<void> {
    audio.pass(seconds);
    await pass(session, clock, seconds);
  }

  it('goes on while it can be heard', async () => {
    const { session, clock } = await begin({ sound: true });
    hidePage();
    await hear(session, clock, 20);
    expect(session.view).to.include({ status: 'running', index: 1 });
    showPage();
    expect(session.view).to.include({ status: 'running', index: 1, segmentMs: 17_000 });
  });

  it('pauses at once without sound, and with when-hidden="pause"', async () => {
    for (const settings of [{}, { sound: true, whenHidden: 'pause' } as const, { sound: true, volume: 0 }]) {
      const { session } = await begin(settings);
      hidePage();
      expect(session.view!.pausedBy, JSON.stringify(settings)).to.equal('gap');
      showPage();
      session.remove();
    }
  });

  it('pauses where the sound stopped, when the page slept with it', async () => {
    const { session, clock } = await begin({ sound: true });
    hidePage();
    await hear(session, clock, 5);
    // The page and its sound stand still for half a minute; then the page wakes up.
    clock.leap(30_000);
    showPage();
    await settled(session);
    expect(session.view).to.include({ status: 'paused', pausedBy: 'gap', index: 1, segmentMs: 2000 });
    expect(announced(session)).to.deep.equal([]);
  });

  it('pauses when the sound is interrupted, as by a call', async () => {
    const { session, clock } = await begin({ sound: true });
    hidePage();
    await hear(session, clock, 8);
    audio.become('interrupted');
    await turns();
    expect(session.view).to.include({ status: 'paused', pausedBy: 'gap', index: 1 });
  });

  it('pauses after the device slept, though both clocks stood still', async () => {
    const { session, clock } = await begin({ sound: true });
    hidePage();
    await hear(session, clock, 8);
    clock.setWall(600_000);
    showPage();
    await settled(session);
    expect(session.view).to.include({ status: 'paused', pausedBy: 'gap', index: 1, segmentMs: 5000 });
  });

  it('goes on when only the clock was set while it could be seen', async () => {
    const { session, clock } = await begin({ sound: true });
    await hear(session, clock, 8);
    clock.setWall(600_000);
    await hear(session, clock, 1);
    expect(session.view!.status).to.equal('running');
  });
});

describe('a screen reader', () => {
  it('is told as much as the page says', async () => {
    const steps = [{ id: 'x', title: 'Hold', sides: 'none', seconds: 30 }];
    const source = { id: 'r', stages: [{ id: 's', steps }] };
    for (const [announce, texts] of [
      ['quiet', ['The routine is done.']],
      ['steps', ['Start: Hold, 30 seconds.', 'Half way.', 'The routine is done.']],
      ['milestones', ['Start: Hold, 30 seconds.', 'Half way.', 'Ten seconds left.', 'The routine is done.']],
      ['loudly', ['Start: Hold, 30 seconds.', 'Half way.', 'The routine is done.']],
    ] as const) {
      const { session, clock } = await begin({ announce: announce as 'steps' }, source);
      const said = announced(session);
      for (let second = 0; second < 33; second++) await pass(session, clock, 1);
      expect(said, announce).to.deep.equal(texts);
      session.remove();
    }
    expect(warned(), 'that nobody can mean "loudly"').to.have.lengthOf(1);
  });
});

describe('a counted step', () => {
  it('shows and says which repetition it is and which part of it', async () => {
    const voice = new FakeVoice().install();
    const { session, clock } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-step></pf-step><pf-timer></pf-timer>`,
      {
        id: 'r',
        stages: [
          {
            id: 's',
            steps: [
              { id: 'x', title: 'Raises', technique: 'heel-raise', sides: 'both', seconds: 24, reps: 3 },
            ],
          },
        ],
      },
    );
    session.voice = '';
    await settled(session);
    await play(session);
    const step = deep(session, 'pf-step');
    const now = () => seen(deep(step, '.rep'));
    await pass(session, clock, 3);
    expect(now()).to.equal('1 of 3 Up');
    await pass(session, clock, 3);
    expect(now()).to.equal('1 of 3 Hold');
    await pass(session, clock, 2);
    expect(now()).to.equal('1 of 3 Down');
    await pass(session, clock, 3);
    expect(now()).to.equal('2 of 3 Up');
    expect(voice.said.slice(1)).to.deep.equal(['Start: Raises, 24 seconds.', 'hold', 'down', '2']);
    session.pause();
    await settled(session);
    await accessible(step);
  });
});

describe('keys', () => {
  it('do nothing until they are asked for', async () => {
    const { session } = await begin({});
    deep(session, 'pf-controls').focus();
    await keys(session, 'h', 'ArrowRight');
    expect(session.view).to.include({ status: 'running', index: 0 });
  });

  it('go on, back, pause, and say that it hurts, while the focus is inside', async () => {
    const { session } = await begin({ shortcuts: '' });
    deep(session, 'pf-controls').focus();
    await keys(session, 'ArrowRight');
    expect(session.view!.index).to.equal(1);
    await keys(session, 'ArrowLeft');
    expect(session.view!.index).to.equal(0);
    // The button itself is pressed, and nothing else.
    await keys(session, 'Space');
    expect(session.view!.status).to.equal('paused');
    await keys(session, 'Space');
    expect(session.view!.status).to.equal('running');
    await keys(session, 'h');
    expect(session.view!.pausedBy).to.equal('hurts');
    (focused() as HTMLElement).blur();
    session.resume();
    await keys(session, 'h');
    expect(session.view!.status).to.equal('running');
  });

  it('are those that the page names, and not those of a box or a slider', async () => {
    const { session } = await begin({ shortcuts: 'pause:k next:n', sound: true });
    deep(session, 'pf-controls').focus();
    await keys(session, 'ArrowRight');
    expect(session.view!.index).to.equal(0);
    await keys(session, 'k');
    expect(session.view!.status).to.equal('paused');
    await keys(session, 'k', 'n');
    expect(session.view).to.include({ status: 'running', index: 1 });
    deep(deep(session, 'pf-settings'), 'summary').click();
    deep(session, '[type=range]').focus();
    await keys(session, 'n');
    expect(session.view!.index).to.equal(1);
  });
});

describe('keys of the device', () => {
  async function withKeys(settings: Partial<PfSession>) {
    const handlers = new Map<string, ((details: unknown) => void) | null>();
    const media = {
      metadata: null as { title?: string } | null,
      playbackState: 'none',
      setActionHandler: (name: string, handler: (() => void) | null) => handlers.set(name, handler),
    };
    replace(navigator, 'mediaSession', media);
    replace(HTMLMediaElement.prototype, 'play', () => Promise.resolve());
    return {
      ...(await begin(settings)),
      media,
      act: (name: string) => handlers.get(name)?.({ action: name }),
    };
  }

  it('play, pause, go on and back, and are given back at the end', async () => {
    const { session, clock, media, act } = await withKeys({ mediaKeys: true });
    expect(media).to.include({ playbackState: 'playing' });
    expect(media.metadata?.title).to.equal('Press, right foot');
    act('pause');
    expect(session.view!.status).to.equal('paused');
    expect(media).to.include({ playbackState: 'paused' });
    act('play');
    act('nexttrack');
    expect(session.view).to.include({ status: 'running', index: 1 });
    act('previoustrack');
    expect(session.view!.index).to.equal(0);
    session.hurts();
    act('play');
    expect(session.view!.pausedBy, 'pain is answered in the page').to.equal('hurts');
    session.resume();
    await pass(session, clock, SHORT_SECONDS);
    expect(media).to.include({ metadata: null, playbackState: 'none' });
  });

  it('stay with the person’s music until a page asks for them', async () => {
    const { media } = await withKeys({});
    expect(media).to.include({ metadata: null, playbackState: 'none' });
  });
});

describe('the length of a step', () => {
  it('is made longer and shorter within its bounds, also while it is played', async () => {
    const steps = [
      { id: 'a', title: 'First', sides: 'none', seconds: { min: 20, usual: 20, max: 20 } },
      { id: 'b', title: 'Second', sides: 'none', seconds: { min: 40, usual: 45, max: 60 } },
    ];
    const { session } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-outline></pf-outline>`,
      { id: 'r', stages: [{ id: 's', steps }] },
    );
    await play(session);
    const outline = deep(session, 'pf-outline');
    const length = () => session.plan!.segments.filter(({ step }) => step === 'b').at(-1)!.seconds;
    const details = deepAll<HTMLDetailsElement>(outline, '[part=why]')[1]!;
    const isOpen = new Promise((resolve) => {
      details.addEventListener('toggle', resolve, { once: true });
    });
    details.open = true;
    await isOpen;
    await settled(session);
    await press(outline, '+15 s Second');
    expect(length()).to.equal(60);
    const longer = deepAll(outline, '.act').find((one) => one.textContent.includes('+15'))!;
    expect(longer.getAttribute('aria-disabled')).to.equal('true');
    await press(outline, '−15 s Second');
    await press(outline, '−15 s Second');
    expect(length()).to.equal(40);
    expect(session.view).to.include({ status: 'running', index: 0 });
    await accessible(outline);
  });
});

describe('at the end', () => {
  it('what was done is printed, with the advice for tomorrow', async () => {
    const { session, clock } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-step></pf-step>`,
    );
    await play(session);
    await pass(session, clock, 3 + 20);
    session.next();
    session.stop();
    await settled(session);
    const step = deep<HTMLElement & { print(): void }>(session, 'pf-step');
    const { print } = printer;
    let text = '';
    printer.print = ({ lines }) => {
      text = lines.map(([, line]) => line).join('\n');
    };
    step.print();
    printer.print = print;
    expect(text)
      .to.contain('You stopped here')
      .and.contain('Press · Right: done')
      .and.contain('Tomorrow morning');
  });

  it('"Later" goes back to the beginning without asking anything', async () => {
    const { routine, clock } = await mountRoutine();
    await play(routine);
    await pass(routine, clock, SHORT_SECONDS);
    await press(routine, 'Later');
    expect(routine.view!.status).to.equal('idle');
    expect(seen(routine)).to.contain('A short one');
  });
});

describe('the large view', () => {
  it('shows side, one line and the clock, with "This hurts" one tap away, and the rest after a tap', async () => {
    const { routine, clock } = await mountRoutine();
    await play(routine);
    await pass(routine, clock, 5);
    await press(routine, 'Large view');
    await turns();
    await settled(routine);
    expect(seen(routine))
      .to.contain('Right foot')
      .and.contain('Press')
      .and.contain('0:18')
      .and.contain('left');
    expect(seen(routine)).not.to.contain('Press softly.');
    expect(buttons(routine)).to.deep.equal(['This hurts', 'Close large view']);
    const { width, height } = routine.getBoundingClientRect();
    expect([Math.round(width), Math.round(height)]).to.deep.equal([innerWidth, innerHeight]);
    deep(routine, '.card').click();
    await settled(routine);
    expect(buttons(routine)).to.include('Pause').and.include('Next');
    await accessible(routine);
    await press(routine, 'Close large view');
    expect(routine.large).to.equal(false);
    expect(seen(routine)).to.contain('Press softly.');
  });

  it('ends with pain, with the session, by Escape, and when the focus leaves it', async () => {
    const ways: readonly ((mounted: Awaited<ReturnType<typeof mountRoutine>>) => unknown)[] = [
      ({ routine }) => press(routine, 'This hurts'),
      ({ routine, clock }) => pass(routine, clock, SHORT_SECONDS),
      ({ routine }) => keys(routine, 'Escape'),
      ({ routine }) => {
        const elsewhere = document.createElement('button');
        routine.after(elsewhere);
        elsewhere.focus();
      },
    ];
    for (const [number, leave] of ways.entries()) {
      const mounted = await mountRoutine();
      const { routine } = mounted;
      // With the whole screen the key would be the browser's own, which no test can press.
      routine.requestFullscreen = () => Promise.reject(new Error('refused'));
      await play(routine);
      await press(routine, 'Large view');
      expect(routine.large, `${number}`).to.equal(true);
      await leave(mounted);
      await settled(routine);
      expect(routine.large, `${number}`).to.equal(false);
      routine.remove();
    }
  });
});

describe('a session that was left', () => {
  const forget = () => {
    localStorage.clear();
  };
  beforeEach(forget);
  afterEach(forget);

  let mounts = 0;
  /** Each a minute after the one before. */
  async function mountKept(source?: unknown) {
    const mounted = await mountRoutine(source);
    mounted.clock.setWall(++mounts * 60_000);
    mounted.routine.persist = true;
    await settled(mounted.routine);
    return mounted;
  }

  async function leave(source?: unknown) {
    const { routine, clock } = await mountKept(source);
    await passCheck(routine);
    deep<HTMLInputElement>(routine, '[part=keep] input').click();
    routine.start();
    await pass(routine, clock, 30);
    const left = routine.view!;
    hidePage();
    showPage();
    routine.remove();
    await turns();
    return left;
  }

  it('is offered after the three questions, paused where it was, and goes on from there', async () => {
    const left = await leave();
    const { routine, clock } = await mountKept();
    expect(routine.view!.status, 'before the questions').to.equal('idle');
    await passCheck(routine);
    expect(routine.view).to.include({
      status: 'paused',
      pausedBy: 'stored',
      index: left.index,
      segmentMs: left.segmentMs,
    });
    expect(seen(routine)).to.contain('Welcome back').and.contain('Roll, right foot');
    await accessible(routine);
    await press(routine, 'Resume');
    await pass(routine, clock, SHORT_SECONDS);
    expect(routine.view!.status).to.equal('done');
    expect(seen(routine)).to.contain('You did every step');
    // What is over is forgotten.
    expect(localStorage.getItem('heelkit:session')).to.equal(null);
  });

  it('can begin anew instead', async () => {
    await leave();
    const { routine } = await mountKept();
    await passCheck(routine);
    await press(routine, 'Start over');
    expect(routine.view).to.include({ status: 'idle', index: 0, elapsedMs: 0 });
    expect(localStorage.getItem('heelkit:session')).to.equal(null);
    await press(routine, 'Start');
    expect(routine.view!.status).to.equal('running');
  });

  it('begins anew where the routine has changed, and says so', async () => {
    const steps = [{ id: 'x', title: 'Hold', seconds: 40 }];
    await leave({ id: 'r', stages: [{ id: 's', steps }] });
    const { routine } = await mountKept({
      id: 'r',
      stages: [{ id: 's', steps: [{ ...steps[0], seconds: 30 }] }],
    });
    await passCheck(routine);
    expect(routine.view!.status).to.equal('idle');
    expect(seen(routine)).to.contain('This routine has changed, so it starts anew');
  });

  it('is not kept without a yes, without persist, or where something was ticked', async () => {
    const { routine, clock } = await mountKept();
    await passCheck(routine);
    routine.start();
    await pass(routine, clock, 30);
    expect(localStorage.getItem('heelkit:session'), 'without a yes').to.equal(null);
    await leave();
    const { routine: ticked } = await mountKept();
    ticked.gentle = true;
    await settled(ticked);
    await passCheck(ticked);
    // Other choices make another plan: what was done is not in it, or it is.
    expect(ticked.view!.status).to.be.oneOf(['idle', 'paused']);
    const stored = localStorage.getItem('heelkit:session') ?? '';
    expect(stored).not.to.match(/omitted|reason|clearance|ticked|because/);
  });

  it('that is broken is as if it were not there', async () => {
    await leave();
    for (const text of ['', '{', 'null', '{"bookmark":7}', '{"bookmark":{"version":1},"picks":5}']) {
      localStorage.setItem('heelkit:session', text);
      const { routine } = await mountKept();
      await passCheck(routine);
      expect(routine.view!.status, text).to.equal('idle');
      routine.remove();
    }
  });
});
