import { expect } from '@open-wc/testing';
import { canVibrate, vibrate } from '../../src/browser/vibration.js';
import type { CueKind } from '../../src/core/index.js';

const KINDS = 'ready start half ten count up hold down rep switch rest done'.split(' ') as CueKind[];

describe('vibration', () => {
  const patterns: number[][] = [];
  let isAllowed = true;
  /** Puts a way to vibrate into the browser, or takes it away. */
  const have = (value: unknown): void => {
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value });
  };
  const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'vibrate');

  beforeEach(() => {
    patterns.length = 0;
    isAllowed = true;
    have((pattern: number[]) => {
      patterns.push(pattern);
      return isAllowed;
    });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'vibrate'));

  it('shakes for each cue, but not ten seconds before the end', () => {
    const done = KINDS.filter((kind) => vibrate(kind));
    expect(done).to.deep.equal(KINDS.filter((kind) => kind !== 'ten'));
  });

  it('tells apart what may come after one another', () => {
    for (const together of [
      'ready start half count switch rest done',
      'start up hold down rest',
      'start rep rest',
    ]) {
      patterns.length = 0;
      const kinds = together.split(' ') as CueKind[];
      for (const kind of kinds) vibrate(kind);
      expect(new Set(patterns.map((pattern) => pattern.join())), together).to.have.lengthOf(kinds.length);
    }
  });

  it('is short and does not shake often', () => {
    for (const kind of KINDS) vibrate(kind);
    for (const pattern of patterns) {
      expect(pattern.length % 2, 'ends with a shake').to.equal(1);
      expect(pattern.length).to.be.at.most(5);
      expect(pattern.reduce((sum, ms) => sum + ms)).to.be.at.most(800);
      expect(Math.min(...pattern)).to.be.at.least(30);
    }
  });

  it('is a tick for the last seconds, and most shakes to change sides', () => {
    vibrate('count');
    expect(patterns).to.deep.equal([[30]]);
    const shakes = (kind: CueKind) => {
      patterns.length = 0;
      vibrate(kind);
      return patterns[0]?.length ?? 0;
    };
    for (const kind of KINDS.filter((one) => one !== 'switch')) {
      expect(shakes(kind), kind).to.be.below(shakes('switch'));
    }
  });

  it('says where it was refused', () => {
    isAllowed = false;
    expect(vibrate('start')).to.equal(false);
  });

  it('is silent where the browser throws', () => {
    have(() => {
      throw new Error('not here');
    });
    expect(canVibrate()).to.equal(true);
    expect(vibrate('start')).to.equal(false);
  });

  it('is silent where there is none', () => {
    Reflect.deleteProperty(navigator, 'vibrate');
    Reflect.deleteProperty(Navigator.prototype, 'vibrate');
    expect(canVibrate()).to.equal(false);
    expect(vibrate('start')).to.equal(false);
    if (original) Object.defineProperty(Navigator.prototype, 'vibrate', original);
  });
});
