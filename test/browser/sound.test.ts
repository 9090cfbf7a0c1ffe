import { expect } from '@open-wc/testing';
import { Sound } from '../../src/browser/sound.js';
import { FakeAudio } from './fake-audio.js';

describe('sound', () => {
  let audio: FakeAudio;
  beforeEach(() => {
    audio = new FakeAudio();
    audio.install();
  });
  afterEach(() => audio.remove());

  it('asks the browser for nothing before an act of the person', async () => {
    const sound = new Sound();
    sound.play('start');
    sound.rest();
    await audio.settled();
    expect(audio.contexts).to.equal(0);
  });

  it('sounds a cue', async () => {
    const sound = new Sound();
    sound.unlock();
    await audio.settled();
    sound.play('start');
    expect(audio.tunes).to.deep.equal([[523, 784]]);
  });

  it('has a tune for every kind of cue, each its own', async () => {
    const sound = new Sound();
    sound.unlock();
    await audio.settled();
    for (const kind of ['ready', 'start', 'half', 'switch', 'rest', 'done'] as const) {
      sound.play(kind);
      await audio.settled();
    }
    const tunes = audio.tunes.map((tune) => tune.join());
    expect(new Set(tunes)).to.have.lengthOf(6);
  });

  it('sounds the first cue also where the browser takes a moment to wake up', async () => {
    const sound = new Sound();
    sound.unlock();
    sound.play('ready');
    expect(audio.tunes).to.deep.equal([]);
    await audio.settled();
    expect(audio.tunes).to.deep.equal([[440]]);
  });

  it('sounds again after it rested', async () => {
    const sound = new Sound();
    sound.unlock();
    await audio.settled();
    sound.rest();
    await audio.settled();
    sound.play('half');
    await audio.settled();
    expect(audio.tunes, 'while it rests').to.deep.equal([]);
    sound.unlock();
    sound.play('half');
    await audio.settled();
    expect(audio.tunes).to.deep.equal([[659]]);
    expect(audio.contexts, 'contexts in all').to.equal(1);
  });

  it('rests by itself after the last tune of a routine', async () => {
    const sound = new Sound();
    sound.unlock();
    await audio.settled();
    sound.play('done');
    const states: string[] = [];
    for (let note = 0; note < 3; note++) {
      audio.endNote();
      await audio.settled();
      states.push(audio.state);
    }
    expect(states).to.deep.equal(['running', 'running', 'suspended']);
  });

  it('gives no burst of old cues where the browser lets it sound late', async () => {
    audio.isBlocked = true;
    const sound = new Sound();
    sound.unlock();
    for (const kind of ['ready', 'start', 'half'] as const) sound.play(kind);
    const now = performance.now();
    performance.now = () => now + 60_000;
    audio.isBlocked = false;
    sound.unlock();
    sound.play('rest');
    await audio.settled();
    delete (performance as Partial<Performance>).now;
    expect(audio.tunes).to.deep.equal([[523, 392]]);
  });

  it('stays silent, without a word, where the browser refuses or has none', async () => {
    audio.isRefused = true;
    const refused = new Sound();
    refused.unlock();
    refused.play('start');
    await audio.settled();
    expect(audio.tunes).to.deep.equal([]);
    audio.isMissing = true;
    const missing = new Sound();
    missing.unlock();
    missing.play('start');
    missing.rest();
    await audio.settled();
    expect(audio.tunes).to.deep.equal([]);
  });

  it('is never loud', async () => {
    const sound = new Sound();
    sound.unlock();
    await audio.settled();
    sound.play('done');
    expect(Math.max(...audio.levels)).to.be.at.most(0.25);
  });
});
