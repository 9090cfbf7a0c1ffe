import { expect } from '@open-wc/testing';
import { isPageAway, watchPage } from '../../src/browser/page-watch.js';
import { countListeners, hidePage, showPage } from '../elements/support.js';

describe('the watch over the page', () => {
  let told: string[] = [];
  let stops: (() => void)[] = [];
  const watch = (name = ''): (() => void) => {
    const stop = watchPage({
      away: (isFrozen) => void told.push(`${name}${isFrozen ? 'frozen' : 'away'}`),
      back: () => void told.push(`${name}back`),
    });
    stops.push(stop);
    return stop;
  };

  beforeEach(() => {
    told = [];
    stops = [];
  });

  afterEach(() => {
    for (const stop of stops) stop();
    showPage();
  });

  it('tells when the page is hidden and when it can be seen again', () => {
    watch();
    hidePage();
    expect(isPageAway()).to.equal(true);
    showPage();
    expect(isPageAway()).to.equal(false);
    expect(told).to.deep.equal(['away', 'back']);
  });

  it('tells each once, however many signs there are, and that hidden becomes frozen', () => {
    watch();
    hidePage();
    document.dispatchEvent(new Event('freeze'));
    window.dispatchEvent(new Event('pagehide'));
    hidePage();
    document.dispatchEvent(new Event('resume'));
    expect(told, 'thawed, but still hidden').to.deep.equal(['away', 'frozen']);
    showPage();
    window.dispatchEvent(new Event('pageshow'));
    expect(told).to.deep.equal(['away', 'frozen', 'back']);
  });

  it('tells of a page that is frozen while it can be seen', () => {
    watch();
    document.dispatchEvent(new Event('freeze'));
    document.dispatchEvent(new Event('resume'));
    expect(told).to.deep.equal(['frozen', 'back']);
  });

  it('tells of a page that was put away and brought back by history', () => {
    watch();
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(new Event('pageshow'));
    expect(told).to.deep.equal(['frozen', 'back']);
  });

  it('says nothing about a page that was there all the time', () => {
    watch();
    window.dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('resume'));
    showPage();
    expect(told).to.deep.equal([]);
  });

  it('does not tell of the absence that was there before it began', () => {
    hidePage();
    watch();
    hidePage();
    expect(told).to.deep.equal([]);
    showPage();
    expect(told).to.deep.equal(['back']);
  });

  it('tells all who watch, in order, and none who stopped', () => {
    watch('a ');
    const stop = watch('b ');
    watch('c ');
    stop();
    stop();
    hidePage();
    expect(told).to.deep.equal(['a away', 'c away']);
  });

  it('lets one stop watching while it is told', () => {
    const stop: (() => void)[] = [];
    stop.push(watchPage({ away: () => stop[0]!(), back: () => void told.push('back') }));
    watch('b ');
    hidePage();
    showPage();
    expect(told).to.deep.equal(['b away', 'b back']);
  });

  it('listens to the page only while somebody watches', () => {
    const listeners = countListeners();
    const [one, two] = [watch(), watch()];
    expect(listeners.left).to.have.lengthOf(5);
    one();
    expect(listeners.left).to.have.lengthOf(5);
    two();
    listeners.stop();
    expect(listeners.left).to.deep.equal([]);
  });

  it('forgets an absence that nobody watched', () => {
    watch()();
    hidePage();
    showPage();
    watch();
    showPage();
    expect(told).to.deep.equal([]);
  });
});
