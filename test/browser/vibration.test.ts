import { expect } from '@open-wc/testing';
import { canVibrate, vibrate } from '../../src/browser/vibration.js';
import type { CueKind } from '../../src/core/index.js';

const KINDS = 'ready start half ten count up hold down rep switch rest done'.split(' ') as CueKind[];

describe('vibration', () => {
  const patterns: number[][] = [];
  /** Puts a way to vibrate into the browser, or takes it away. */
  const have = (value: unknown): void => {
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value });
  };
  const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'vibrate');

  /** Fails where something is thrown, or rejected and not handled. */
  async function quietly(act: () => void): Promise<void> {
    const rejected: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => void rejected.push(event.reason);
    addEventListener('unhandledrejection', note);
    act();
    // Browsers tell of a rejection in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 20));
    removeEventListener('unhandledrejection', note);
    expect(rejected).to.deep.equal([]);
  }

  beforeEach(() => {
    patterns.length = 0;
    have((pattern: number | number[]) => {
      // Of no length, it shakes nothing.
      if (pattern !== 0) patterns.push([pattern].flat());
      return true;
    });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'vibrate'));

  it('shakes for each cue, but not ten seconds before the end', () => {
    for (const kind of KINDS) {
      patterns.length = 0;
      vibrate(kind);
      expect(patterns, kind).to.have.lengthOf(kind === 'ten' ? 0 : 1);
    }
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

  it('is silent where the browser throws', async () => {
    have(() => {
      throw new Error('not here');
    });
    expect(canVibrate()).to.equal(true);
    await quietly(() => vibrate('start'));
  });

  it('is silent where there is none', async () => {
    Reflect.deleteProperty(navigator, 'vibrate');
    Reflect.deleteProperty(Navigator.prototype, 'vibrate');
    expect(canVibrate()).to.equal(false);
    await quietly(() => vibrate('start'));
    if (original) Object.defineProperty(Navigator.prototype, 'vibrate', original);
  });
});
