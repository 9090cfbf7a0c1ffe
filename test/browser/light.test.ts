import { expect } from '@open-wc/testing';
import { flash } from '../../src/browser/light.js';
import type { CueKind } from '../../src/core/index.js';

const KINDS = 'ready start half ten count up hold down rep switch rest done'.split(' ') as CueKind[];

describe('light', () => {
  let element: HTMLElement;
  // Later than in any earlier test, so that each begins with no flash behind it.
  let nowMs = 1e6;
  const { matchMedia } = globalThis;

  beforeEach(() => {
    nowMs += 1e6;
    performance.now = () => nowMs;
    element = document.createElement('div');
    element.style.setProperty('--_accent', 'rgb(1, 2, 3)');
    document.body.append(element);
  });
  afterEach(() => {
    delete (performance as Partial<Performance>).now;
    globalThis.matchMedia = matchMedia;
    element.remove();
  });

  /** The pulse of a cue, long after any other. */
  function pulse(kind: CueKind): Animation | undefined {
    nowMs += 1e4;
    for (const one of element.getAnimations()) one.cancel();
    flash(element, kind);
    const [animation, ...others] = element.getAnimations();
    expect(others, 'one at a time').to.deep.equal([]);
    return animation;
  }

  const msOf = (animation: Animation | undefined) => Number(animation?.effect?.getTiming().duration ?? 0);

  /** How far the light reaches in px, `share` of the pulse after its beginning. */
  function reachAt(animation: Animation, share: number): number {
    animation.pause();
    animation.currentTime = share * msOf(animation);
    const { boxShadow } = getComputedStyle(element);
    return Math.max(0, ...[...boxShadow.matchAll(/([\d.]+)px/g)].map(([, px]) => Number(px)));
  }

  const wantStill = (): void => {
    globalThis.matchMedia = (query) =>
      ({ matches: query.includes('prefers-reduced-motion: reduce') }) as unknown as MediaQueryList;
  };

  it('is one soft pulse in the colour of the element, and leaves nothing', () => {
    const attributes = element.getAttribute('style');
    const animation = pulse('start')!;
    const reaches = [0, 0.1, 0.3, 0.6, 0.95].map((share) => Math.round(reachAt(animation, share)));
    expect(reaches[0]).to.equal(0);
    expect(reaches[1]).to.be.above(0);
    expect(reaches[2]).to.be.below(16).and.above(reaches[3]!);
    expect(reaches[3]).to.be.above(reaches[4]!);
    reachAt(animation, 0.05);
    expect(getComputedStyle(element).boxShadow).to.contain('inset');
    animation.finish();
    expect(getComputedStyle(element).boxShadow).to.equal('none');
    expect(getComputedStyle(element).outlineStyle).to.equal('none');
    expect(element.getAttribute('style')).to.equal(attributes);
  });

  it('has an edge where colours are forced and shadows are none', () => {
    reachAt(pulse('start')!, 0.2);
    expect(getComputedStyle(element)).to.include({ outlineStyle: 'solid' });
  });

  it('lights for each cue but ten seconds before the end: longest to change sides and at the end, faintest to count', () => {
    const shown = KINDS.map((kind) => {
      const animation = pulse(kind);
      return { kind, ms: msOf(animation), reach: animation ? reachAt(animation, 0.05) : 0 };
    });
    const of = (kind: CueKind) => shown.find((one) => one.kind === kind)!;
    expect(of('ten').ms).to.equal(0);
    for (const { kind, ms, reach } of shown.filter((one) => one.kind !== 'ten')) {
      expect(ms, kind).to.be.within(of('count').ms, of('switch').ms);
      expect(reach, kind).to.be.within(of('count').reach, of('switch').reach);
    }
    expect(of('done').ms).to.equal(of('switch').ms);
    expect(of('done').ms).to.be.above(of('start').ms);
    expect(of('count').ms).to.be.below(of('start').ms);
    expect(of('count').reach).to.be.below(of('start').reach);
  });

  it('never flashes more than three times in a second, whatever is asked and of whom', () => {
    const other = document.createElement('div');
    document.body.append(other);
    const flashesMs: number[] = [];
    for (let ms = 0; ms < 5000; ms += 25) {
      nowMs += 25;
      const before = element.getAnimations().length + other.getAnimations().length;
      flash(ms % 50 ? element : other, KINDS[ms % KINDS.length]!);
      const after = element.getAnimations().length + other.getAnimations().length;
      if (after > before) flashesMs.push(ms);
    }
    other.remove();
    expect(flashesMs.length).to.be.above(8);
    for (const [at, ms] of flashesMs.entries()) {
      expect(ms - (flashesMs[at - 1] ?? -Infinity), 'apart').to.be.at.least(400);
      expect(flashesMs.filter((one) => one >= ms && one < ms + 1000).length).to.be.at.most(3);
    }
  });

  it('does not move where motion is not wanted: it stands still, then it is gone', () => {
    wantStill();
    for (const kind of ['start', 'switch', 'count'] as const) {
      const animation = pulse(kind)!;
      expect(msOf(animation), kind).to.be.at.least(500);
      const reaches = [0, 0.2, 0.5, 0.99].map((share) => reachAt(animation, share));
      expect(reaches[0], kind).to.be.above(0);
      expect(new Set(reaches), kind).to.have.lengthOf(1);
      animation.finish();
      expect(getComputedStyle(element).boxShadow).to.equal('none');
    }
  });

  it('is silent where there are no animations, or they are refused', () => {
    const bare = document.createElement('div');
    for (const value of [
      undefined,
      () => {
        throw new Error('not here');
      },
    ]) {
      nowMs += 1000;
      Object.defineProperty(bare, 'animate', { configurable: true, value });
      flash(bare, 'start');
    }
    Reflect.deleteProperty(globalThis, 'matchMedia');
    flash(element, 'start');
    globalThis.matchMedia = matchMedia;
    flash(element, 'start');
    expect(element.getAnimations(), 'what failed was no flash').to.have.lengthOf(1);
  });
});
