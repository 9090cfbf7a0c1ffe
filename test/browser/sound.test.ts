import { expect } from '@open-wc/testing';
import { scheduleCues, Sound, type Sounds, tuneOf } from '../../src/browser/sound.js';
import {
  advance,
  createSession,
  type Cue,
  type CueKind,
  cuesBetween,
  noneOfThese,
  plan,
  routines,
  screen,
} from '../../src/core/index.js';
import { FakeAudio } from './fake-audio.js';

/** All that sound. */
const KINDS = 'ready start half count up hold down rep switch rest done'.split(' ') as CueKind[];
const RATE = 24_000;

/** Cues at these moments, in milliseconds. */
function cuesAt(moments: Readonly<Record<number, CueKind>>): Cue[] {
  return Object.entries(moments).map(([ms, kind]) => ({ kind, atMonoMs: Number(ms), index: 0 }));
}

/** The cues of a routine that is begun at a moment, up to the first step that waits for the person. */
function cuesOf(id: string, monoMs: number): Cue[] {
  const routine = routines[id];
  if (!routine) throw new Error(`there is no ${id}`);
  const planned = plan(routine, { sides: 'both' }, screen(noneOfThese()));
  const session = advance(createSession(planned), { type: 'start' }, { monoMs, wallMs: 0 });
  return cuesBetween(session, { monoMs, wallMs: 0 }, { monoMs: Infinity, wallMs: 0 });
}

/** What would be heard of cues from the moment `nowMs` on. */
async function rendered(
  cues: readonly Cue[],
  { seconds, nowMs = 0, sounds }: { seconds: number; nowMs?: number; sounds?: Sounds },
): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, seconds * RATE, RATE);
  scheduleCues(context, context.destination, cues, nowMs, sounds);
  return (await context.startRendering()).getChannelData(0);
}

/** The samples in which something begins to sound after at least 100 ms of silence. */
function onsets(samples: Float32Array): number[] {
  const found: number[] = [];
  let quiet = Infinity;
  samples.forEach((sample, at) => {
    const isLoud = Math.abs(sample) > 0.02;
    if (isLoud && quiet > RATE / 10) found.push(at);
    quiet = isLoud ? 0 : quiet + 1;
  });
  return found;
}

const LONGEST = Math.max(...KINDS.map((kind) => tuneOf(kind)!.length));

/** How alike what sounds from a sample on is to a tune: 1 where it is the same, at any loudness and to half a millisecond. */
function likeness(samples: Float32Array, from: number, tune: Float32Array): number {
  const energy = (one: Float32Array) => one.reduce((sum, sample) => sum + sample * sample, 0);
  let most = 0;
  for (let shift = -12; shift <= 12; shift++) {
    let both = 0;
    tune.forEach((sample, at) => (both += sample * (samples[from + shift + at] ?? 0)));
    most = Math.max(most, both);
  }
  return most / Math.sqrt(energy(tune) * energy(samples.subarray(from, from + LONGEST)));
}

/** The kinds by how alike their tunes are to what sounds from a sample on, the likest first. */
function heardAt(samples: Float32Array, from: number): [kind: CueKind, likeness: number][] {
  return KINDS.map((kind): [CueKind, number] => [
    kind,
    likeness(samples, from, tuneOf(kind)!.getChannelData(0)),
  ]).sort(([, a], [, b]) => b - a);
}

/** What was heard, and the millisecond in which it began. */
function heard(samples: Float32Array): [kind: CueKind, ms: number][] {
  return onsets(samples).map((at) => [heardAt(samples, at)[0]![0], (at / RATE) * 1000]);
}

describe('the sound of a session', () => {
  it('is every cue of the first 100 s of a routine, at its moment and by its tune', async () => {
    const beganMs = 12_345.678;
    const cues = cuesOf('six-points', beganMs);
    const due = cues.filter(({ kind, atMonoMs }) => kind !== 'ten' && atMonoMs < beganMs + 99_950);
    const found = heard(await rendered(cues, { seconds: 100, nowMs: beganMs }));
    expect(found.map(([kind]) => kind)).to.deep.equal(due.map(({ kind }) => kind));
    expect(new Set(due.map(({ kind }) => kind))).to.include.all.keys('ready', 'start', 'half', 'count');
    found.forEach(([kind, ms], order) => {
      expect(ms, `${kind} ${order}`).to.be.closeTo(due[order]!.atMonoMs - beganMs, 20);
    });
  });

  it('goes on from any moment, without what is past', async () => {
    const cues = cuesOf('six-points', 0);
    const nowMs = cues[4]!.atMonoMs - 500;
    const found = heard(await rendered(cues, { seconds: 20, nowMs }));
    const due = cues.filter(
      ({ kind, atMonoMs }) => kind !== 'ten' && atMonoMs > nowMs && atMonoMs < nowMs + 19e3,
    );
    expect(found.map(([kind]) => kind)).to.deep.equal(due.map(({ kind }) => kind));
    found.forEach(([, ms], order) => expect(ms).to.be.closeTo(due[order]!.atMonoMs - nowMs, 20));
  });

  it('counts the parts of a raise', async () => {
    const cues = cuesOf('stretch-and-strengthen', 0);
    const raises = cues.filter(({ kind }) => kind === 'up' || kind === 'hold' || kind === 'down').slice(0, 9);
    expect(raises, 'raises in that routine').to.have.lengthOf(9);
    const nowMs = raises[0]!.atMonoMs;
    const found = heard(await rendered(raises, { seconds: 30, nowMs }));
    expect(found.map(([kind]) => kind)).to.deep.equal(raises.map(({ kind }) => kind));
    found.forEach(([, ms], order) => expect(ms).to.be.closeTo(raises[order]!.atMonoMs - nowMs, 20));
  });

  it('tells every kind from every other', async () => {
    const cues = KINDS.map((kind, at) => ({ kind, atMonoMs: at * 1000, index: 0 }));
    const samples = await rendered(cues, { seconds: KINDS.length });
    const found = onsets(samples).map((at) => heardAt(samples, at));
    expect(found.map(([first]) => first![0])).to.deep.equal(KINDS);
    for (const [first, second] of found) {
      expect(first![1], first![0]).to.be.above(0.98);
      expect(second![1], `${first![0]} as ${second![0]}`).to.be.below(0.85);
    }
    const change = found[KINDS.indexOf('switch')]!;
    expect(change.find(([kind]) => kind === 'rest')![1], 'to change sides, as a rest').to.be.below(0.3);
  });

  it('has nothing for the ten seconds, and what comes often is short and soft', () => {
    expect(tuneOf('ten')).to.equal(null);
    const sizeOf = (kind: CueKind) => {
      const samples = tuneOf(kind)!.getChannelData(0);
      return {
        seconds: samples.length / RATE,
        peak: samples.reduce((most, one) => Math.max(most, Math.abs(one))),
      };
    };
    const count = sizeOf('count');
    for (const kind of KINDS.filter((one) => one !== 'count')) {
      expect(count.seconds, kind).to.be.below(sizeOf(kind).seconds);
      expect(count.peak, kind).to.be.below(sizeOf(kind).peak);
      // Beside the loudness of 0.2, a quarter at the most.
      expect(sizeOf(kind).peak, kind).to.be.within(0.3, 1.25);
      expect(sizeOf(kind).seconds, kind).to.be.below(1);
    }
    expect(count.seconds).to.be.at.most(0.1);
  });

  it('begins and ends each tune softly', () => {
    for (const kind of KINDS) {
      const samples = tuneOf(kind)!.getChannelData(0);
      expect(Math.abs(samples[0]!), kind).to.equal(0);
      expect(Math.abs(samples[6]!), `${kind} after a quarter of a millisecond`).to.be.below(0.1);
      expect(Math.abs(samples.at(-1)!), kind).to.be.below(0.01);
    }
  });

  it('is what the host puts in its place, or silence', async () => {
    const own = new AudioBuffer({ length: RATE / 2, sampleRate: RATE });
    own.getChannelData(0).fill(0.5);
    const cues = cuesAt({ 0: 'ready', 1000: 'start', 2000: 'half', 3000: 'done' });
    const sounds = { start: own, half: null, done: 'ding.mp3' as unknown as AudioBuffer };
    const samples = await rendered(cues, { seconds: 4, sounds });
    expect(onsets(samples).map((at) => Math.round(at / RATE))).to.deep.equal([0, 1]);
    expect(samples[RATE + 1000]).to.equal(0.5);
  });

  it('takes back what has not begun', async () => {
    const context = new OfflineAudioContext(1, 3 * RATE, RATE);
    const nodes = scheduleCues(
      context,
      context.destination,
      cuesAt({ 0: 'start', 1000: 'half', 2000: 'rest' }),
      0,
    );
    nodes[1]!.stop();
    expect(heard((await context.startRendering()).getChannelData(0)).map(([kind]) => kind)).to.deep.equal([
      'start',
      'rest',
    ]);
  });

  it('is ready at once, however long the plan', () => {
    const cues = Array.from(
      { length: 5000 },
      (_, at) => ({ kind: 'count', atMonoMs: at * 1000, index: at }) as const,
    );
    const context = new OfflineAudioContext(1, RATE, RATE);
    const beganMs = performance.now();
    const nodes = scheduleCues(context, context.destination, cues, 0);
    expect(performance.now() - beganMs).to.be.below(100);
    expect(nodes.at(-1)!.cue.index, 'three minutes of it').to.equal(180);
  });
});

describe('sound', () => {
  let audio: FakeAudio;
  /** The clock of the cues. */
  let nowMs = 0;
  const now = () => nowMs;
  beforeEach(() => {
    nowMs = 0;
    audio = new FakeAudio();
    audio.install();
  });
  afterEach(() => audio.remove());

  async function awake(): Promise<Sound> {
    const sound = new Sound();
    sound.unlock();
    await audio.settled();
    return sound;
  }

  /** Schedules anew where that is due, as the owner does at least once a second. */
  function renew(sound: Sound, cues: readonly Cue[]): void {
    if (Math.abs(sound.expectedMs(nowMs) ?? 0) >= 20) sound.schedule(cues, now);
  }

  /** What the browser was asked for waits; so long, in milliseconds of the real clock. */
  async function wait<T>(ms: number, act: () => Promise<T>): Promise<T> {
    const realMs = performance.now();
    performance.now = () => realMs + ms;
    try {
      return await act();
    } finally {
      delete (performance as Partial<Performance>).now;
    }
  }

  /** Both clocks go on. */
  async function pass(ms: number): Promise<void> {
    nowMs += ms;
    audio.pass(ms / 1000);
    await audio.settled();
  }

  describe('at once', () => {
    it('asks the browser for nothing before an act of the person', async () => {
      const sound = new Sound();
      sound.play('start');
      sound.schedule(cuesAt({ 0: 'start' }), now);
      sound.volume = 0.5;
      sound.mode = 'solo';
      sound.rest();
      await audio.settled();
      expect(audio.contexts).to.equal(0);
      expect(sound.heardMs).to.equal(null);
      expect(sound.expectedMs(0)).to.equal(null);
    });

    it('sounds a cue', async () => {
      const sound = await awake();
      sound.play('start');
      expect(audio.tunes).to.deep.equal([[523, 784]]);
    });

    it('sounds the first cue also where the browser takes a moment to wake up', async () => {
      const sound = new Sound();
      sound.unlock();
      sound.play('ready');
      expect(audio.kinds).to.deep.equal([]);
      await audio.settled();
      expect(audio.kinds).to.deep.equal(['ready']);
    });

    it('sounds again after it rested', async () => {
      const sound = await awake();
      sound.rest();
      await audio.settled();
      sound.play('half');
      await audio.settled();
      expect(audio.kinds, 'while it rests').to.deep.equal([]);
      sound.unlock();
      sound.play('half');
      await audio.settled();
      expect(audio.kinds).to.deep.equal(['half']);
    });

    it('gives the device back after the last tune of a routine', async () => {
      const sound = await awake();
      sound.play('done');
      sound.rest();
      await pass(700);
      expect(audio.state).to.equal('running');
      await pass(100);
      expect(audio.state).to.equal('closed');
    });

    it('gives no burst of old cues where the browser lets it sound late', async () => {
      audio.isBlocked = true;
      const sound = new Sound();
      sound.unlock();
      for (const kind of ['ready', 'start', 'half'] as const) sound.play(kind);
      await wait(60_000, async () => {
        audio.isBlocked = false;
        sound.unlock();
        await audio.settled();
        expect(audio.kinds).to.deep.equal([]);
        sound.play('rest');
      });
      expect(audio.kinds).to.deep.equal(['rest']);
    });

    it('gives no burst of old cues where the browser comes to itself late', async () => {
      audio.isBlocked = true;
      const sound = new Sound();
      sound.unlock();
      sound.play('ready');
      await wait(60_000, async () => {
        audio.become('running');
        await audio.settled();
      });
      expect(audio.kinds).to.deep.equal([]);
    });
  });

  describe('ahead', () => {
    it('tells the audio thread each cue with its moment', async () => {
      const sound = await awake();
      nowMs = 5000;
      sound.schedule(cuesAt({ 5000: 'ready', 9500: 'start', 12_000: 'ten', 12_500: 'half' }), now);
      expect(audio.kinds).to.deep.equal(['ready']);
      expect(audio.ahead).to.deep.equal(['4.5 start', '7.5 half']);
      await pass(8000);
      expect(audio.kinds).to.deep.equal(['ready', 'start', 'half']);
    });

    it('sounds the first as soon as the browser can, and the others in time after that', async () => {
      const sound = new Sound();
      audio.isBlocked = true;
      sound.unlock();
      const cues = cuesAt({ 0: 'ready', 3000: 'start' });
      sound.schedule(cues, now);
      expect(audio.kinds).to.deep.equal([]);
      nowMs = 300;
      audio.become('running');
      await audio.settled();
      expect(audio.kinds, 'the first may be a little late').to.deep.equal(['ready']);
      expect(sound.expectedMs(nowMs)).to.equal(-300);
      renew(sound, cues);
      expect(audio.ahead).to.deep.equal(['2.7 start']);
      await pass(3000);
      expect(audio.kinds).to.deep.equal(['ready', 'start']);
    });

    it('drops what is over when it can sound at last', async () => {
      const sound = new Sound();
      audio.isBlocked = true;
      sound.unlock();
      const cues = cuesAt({ 0: 'ready', 3000: 'start', 9000: 'half' });
      sound.schedule(cues, now);
      nowMs = 4000;
      await wait(4000, async () => {
        audio.become('running');
        await audio.settled();
      });
      expect(audio.sources.size).to.equal(0);
      renew(sound, cues);
      expect(audio.kinds).to.deep.equal([]);
      expect(audio.ahead).to.deep.equal(['5 half']);
    });

    it('sounds at once what is just due, and not what is later than 50 ms', async () => {
      const sound = await awake();
      nowMs = 1000;
      sound.schedule(cuesAt({ 940: 'ready', 951: 'start', 1000: 'half' }), now);
      expect(audio.kinds).to.deep.equal(['start', 'half']);
      expect(audio.ahead).to.deep.equal([]);
    });

    it('puts new cues in the place of the old', async () => {
      const sound = await awake();
      sound.schedule(cuesAt({ 0: 'ready', 4000: 'start', 8000: 'half' }), now);
      await pass(1000);
      sound.schedule(cuesAt({ 6000: 'start', 9000: 'rest' }), now);
      expect(audio.ahead).to.deep.equal(['5 start', '8 rest']);
      sound.schedule([], now);
      expect(audio.ahead).to.deep.equal([]);
      expect(audio.kinds).to.deep.equal(['ready']);
    });

    it('neither loses nor doubles the cue in whose moment it is told anew', async () => {
      for (const isAhead of [true, false]) {
        audio.kinds.length = 0;
        nowMs = 0;
        const sound = await awake();
        const cues = cuesAt({ 2000: 'count', 3000: 'count', 4000: 'rest' });
        sound.schedule(cues, now);
        // The audio clock is 30 ms ahead of ours, or behind it.
        nowMs = 3000;
        audio.pass(isAhead ? 3.03 : 2.97);
        await audio.settled();
        for (const left of [cues, cues.slice(1), cues.slice(2)]) sound.schedule(left, now);
        await pass(2000);
        expect(audio.kinds, String(isAhead)).to.deep.equal(['count', 'count', 'rest']);
        sound.rest();
      }
    });

    it('tells how far the audio clock is from where it should be', async () => {
      const sound = await awake();
      nowMs = 7000;
      sound.schedule(cuesAt({ 60_000: 'start' }), now);
      expect(sound.expectedMs(nowMs)).to.equal(0);
      await pass(1000);
      expect(sound.expectedMs(nowMs)).to.be.closeTo(0, 0.001);
      audio.pass(0.025);
      expect(sound.expectedMs(nowMs)).to.be.closeTo(25, 0.001);
      nowMs += 100;
      expect(sound.expectedMs(nowMs)).to.be.closeTo(-75, 0.001);
      sound.schedule(cuesAt({ 60_000: 'start' }), now);
      expect(sound.expectedMs(nowMs)).to.equal(0);
      expect(audio.ahead).to.deep.equal(['51.9 start']);
      sound.rest();
      expect(sound.expectedMs(nowMs)).to.equal(null);
    });

    for (const everyMs of [1000, 60_000]) {
      it(`schedules more of a long plan in time where the page wakes every ${everyMs} ms`, async () => {
        const sound = await awake();
        const cues = Array.from(
          { length: 1000 },
          (_, at) => ({ kind: 'count', atMonoMs: at * 1000, index: at }) as const,
        );
        sound.schedule(cues, now);
        for (let ms = 1000; ms <= 1e6; ms += 1000) {
          await pass(1000);
          if (ms % everyMs === 0) renew(sound, cues);
        }
        expect(audio.kinds).to.have.lengthOf(1000);
        expect(audio.nodes, 'nodes in all').to.be.below(4000);
        expect(audio.sources.size).to.equal(0);
      });
    }

    it('is silent in a pause, and sounds what is told after it', async () => {
      const sound = await awake();
      sound.schedule(cuesAt({ 0: 'start', 5000: 'half' }), now);
      await pass(100);
      sound.rest();
      await audio.settled();
      expect(audio.state).to.equal('closed');
      expect(audio.sources.size, 'also of what had begun').to.equal(0);
      nowMs = 60_000;
      sound.unlock();
      sound.schedule(cuesAt({ 64_900: 'half' }), now);
      await audio.settled();
      expect(audio.ahead).to.deep.equal(['4.9 half']);
    });

    it('lets the last tune ring out, also where it is told to rest a moment before it begins', async () => {
      for (const earlyMs of [30, 0, -30]) {
        nowMs = 0;
        const sound = await awake();
        sound.schedule(cuesAt({ 1000: 'done' }), now);
        await pass(1000 - earlyMs);
        sound.rest();
        sound.rest();
        await audio.settled();
        expect(audio.state, 'while it rings').to.equal('running');
        await pass(900);
        expect(audio.kinds.splice(0)).to.deep.equal(['done']);
        expect(audio.state).to.equal('closed');
      }
    });

    it('drops a last tune that is still far away', async () => {
      const sound = await awake();
      sound.schedule(cuesAt({ 1000: 'done' }), now);
      sound.rest();
      await audio.settled();
      expect(audio.sources.size).to.equal(0);
      expect(audio.state).to.equal('closed');
    });

    it('goes on where somebody begins anew while the last tune rings', async () => {
      const sound = await awake();
      sound.play('done');
      await pass(100);
      sound.rest();
      sound.unlock();
      sound.schedule(cuesAt({ 3000: 'start' }), now);
      await audio.settled();
      await pass(1000);
      expect(audio.state, 'when it is over').to.equal('running');
      await pass(3000);
      expect(audio.kinds).to.deep.equal(['done', 'start']);
    });

    it('takes the sounds of the host, and its silence', async () => {
      const sound = await awake();
      const own = new AudioBuffer({ length: 1000, sampleRate: 24_000 });
      sound.sounds = { start: own, half: null };
      sound.schedule(cuesAt({ 0: 'ready', 1000: 'start', 2000: 'half' }), now);
      sound.play('start');
      await pass(5000);
      expect(audio.kinds).to.deep.equal(['ready', null, null]);
    });
  });

  describe('as loud and as public as the person wants', () => {
    it('is quiet, and as much quieter as it is set, at once', async () => {
      const sound = new Sound();
      sound.volume = 0.5;
      sound.unlock();
      expect(audio.gain.value).to.be.closeTo(0.1, 1e-9);
      for (const volume of [1, 0.25, 0]) {
        sound.volume = volume;
        expect(audio.gain.value).to.be.closeTo(volume * 0.2, 1e-9);
      }
      await audio.settled();
    });

    it('tells its time only while something can be heard', async () => {
      const sound = await awake();
      await pass(1500);
      expect(sound.heardMs).to.equal(1500);
      sound.volume = 0;
      expect(sound.heardMs).to.equal(null);
      sound.volume = 1;
      expect(sound.heardMs).to.equal(1500);
      audio.state = 'suspended';
      expect(sound.heardMs, 'before the browser told').to.equal(null);
      audio.state = 'running';
      sound.rest();
      expect(sound.heardMs).to.equal(null);
    });

    describe('in the audio session of the page', () => {
      const told: string[] = [];
      let isBroken = false;
      const session = {
        set type(type: string) {
          if (isBroken) throw new Error('broken');
          told.push(type);
        },
      };
      beforeEach(() => {
        told.length = 0;
        isBroken = false;
        Object.defineProperty(navigator, 'audioSession', { configurable: true, value: session });
      });
      afterEach(() => Reflect.deleteProperty(navigator, 'audioSession'));

      it('mixes with what sounds already, from the first act of the person on, and gives it back', async () => {
        const sound = new Sound();
        sound.mode = 'mix';
        expect(told).to.deep.equal([]);
        sound.unlock();
        await audio.settled();
        expect(told).to.deep.equal(['ambient']);
        sound.rest();
        sound.rest();
        expect(told, 'once').to.deep.equal(['ambient', 'auto']);
      });

      it('sounds alone where it is asked to, from the next act of the person on', async () => {
        const sound = new Sound();
        sound.mode = 'solo';
        sound.unlock();
        await audio.settled();
        sound.mode = 'mix';
        sound.unlock();
        expect(told).to.deep.equal(['playback', 'ambient']);
        expect(audio.contexts, 'it goes on').to.equal(1);
        sound.rest();
        sound.mode = 'solo';
        expect(told.slice(2), 'at rest').to.deep.equal(['auto']);
      });

      it('sounds also where that is refused', async () => {
        isBroken = true;
        const sound = await awake();
        sound.mode = 'solo';
        sound.play('start');
        sound.rest();
        expect(audio.kinds).to.deep.equal(['start']);
      });
    });
  });

  describe('where the browser will not', () => {
    let rejected: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void rejected.push(event.reason);
    beforeEach(() => {
      rejected = [];
      addEventListener('unhandledrejection', note);
    });
    afterEach(async () => {
      // Browsers tell of a rejection in a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 20));
      removeEventListener('unhandledrejection', note);
      expect(rejected).to.deep.equal([]);
    });

    const tryAll = async (sound: Sound): Promise<void> => {
      sound.unlock();
      sound.play('start');
      sound.schedule(cuesAt({ 0: 'ready', 1000: 'start' }), now);
      await audio.settled();
      sound.play('start');
      sound.schedule(cuesAt({ 0: 'ready', 1000: 'start' }), now);
      sound.volume = 0.5;
      expect(sound.heardMs).to.equal(null);
      expect(sound.expectedMs(0)).to.equal(null);
      sound.rest();
      sound.unlock();
      sound.rest();
      await audio.settled();
      expect(audio.kinds).to.deep.equal([]);
    };

    for (const how of ['isRefused', 'isBroken', 'isMissing', 'isBlocked'] as const) {
      it(`stays silent, without a word: ${how}`, async () => {
        audio[how] = true;
        await tryAll(new Sound());
      });
    }

    it('stays silent where there is no Web Audio at all', async () => {
      Reflect.deleteProperty(globalThis, 'AudioContext');
      await tryAll(new Sound());
    });

    it('sounds once it is allowed to', async () => {
      audio.isRefused = true;
      const sound = new Sound();
      sound.unlock();
      await audio.settled();
      audio.isRefused = false;
      sound.unlock();
      await audio.settled();
      sound.play('start');
      expect(audio.kinds).to.deep.equal(['start']);
    });

    for (const state of ['suspended', 'interrupted', 'closed'] as const) {
      it(`tells that it was stopped: ${state}`, async () => {
        const sound = await awake();
        let halts = 0;
        sound.onhalt = () => void (halts += 1);
        sound.schedule(cuesAt({ 5000: 'start' }), now);
        audio.become(state);
        await audio.settled();
        expect(halts).to.equal(1);
        expect(sound.heardMs).to.equal(null);
        expect(sound.expectedMs(nowMs)).to.equal(null);
      });
    }

    it('does not tell what was asked for', async () => {
      const sound = new Sound();
      sound.onhalt = () => expect.fail('was asked to');
      sound.unlock();
      sound.rest();
      await audio.settled();
      expect(audio.state).to.equal('closed');
      sound.unlock();
      await audio.settled();
      sound.rest();
      sound.unlock();
      await audio.settled();
      expect(sound.heardMs, 'it is on').not.to.equal(null);
      sound.play('done');
      sound.rest();
      for (const state of ['interrupted', 'running', 'interrupted', 'running'] as const) {
        audio.become(state);
        await audio.settled();
        expect(sound.heardMs, `${state} while the last tune rings`).to.equal(null);
      }
      await pass(2000);
      expect(audio.state).to.equal('closed');
    });

    for (const how of ['by itself', 'by an act of the person']) {
      it(`sounds what is left when it is let go on ${how}, in time, and not what the silence cut off`, async () => {
        const sound = await awake();
        const cues = cuesAt({ 1000: 'half', 1080: 'count', 5000: 'start', 9000: 'rest' });
        sound.schedule(cues, now);
        await pass(1030);
        audio.become('interrupted');
        await wait(3000, () => audio.settled());
        nowMs = 4000;
        renew(sound, cues);
        await wait(3000, async () => {
          if (how === 'by itself') audio.become('running');
          else sound.unlock();
          await audio.settled();
        });
        // The owner does that with each act of the person.
        if (how === 'by itself') renew(sound, cues);
        else sound.schedule(cues, now);
        expect(audio.ahead).to.deep.equal(['1 start', '5 rest']);
        expect(audio.sources.size).to.equal(2);
        // In Safari the clock of one that was stopped may stand still for good.
        expect(audio.contexts, how).to.equal(how === 'by itself' ? 1 : 2);
        await pass(6000);
        expect(audio.kinds).to.deep.equal(['half', 'start', 'rest']);
      });
    }
  });
});
