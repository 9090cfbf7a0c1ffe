import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  begin,
  examples,
  giveRoutine,
  noteEvents,
  press,
  ready,
  shortRoutine,
  textOf,
  told,
  until,
  untilStatus,
  untilView,
  viewOf,
} from './support.mjs';

const { page: newPage, url } = examples();

/**
 * Puts another tab in front and freezes the page until `whileFrozen` is over, then brings it back.
 * Without the other tab Chromium takes the page for visible and thaws it at once.
 */
async function freeze(page, whileFrozen) {
  const other = await page.browserContext().newPage();
  await other.bringToFront();
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await whileFrozen(other);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await other.close();
  // The headless shell knows no tabs: there only a window that is opened again is seen.
  if (await page.evaluate(() => document.visibilityState === 'hidden')) {
    const { windowId } = await session.send('Browser.getWindowForTarget');
    for (const windowState of ['minimized', 'normal'])
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }
  await session.detach();
}

/** A length of time in which the frozen page is left alone, counted by the tab in front of it. */
const letPass = (ms) => (other) =>
  other.evaluate((length) => new Promise((resolve) => setTimeout(resolve, length)), ms);

async function openShort(t, ...lengths) {
  const page = await newPage(t);
  await noteEvents(page);
  await page.goto(url('blog.html'));
  await ready(page);
  await giveRoutine(page, shortRoutine(...lengths));
  await begin(page);
  await untilView(page, ({ segment }) => segment.kind === 'work', 'the first hold');
  return page;
}

/** Between how many milliseconds the session ran before the page was seen to go, by the page's own clock. */
async function followedMs(page) {
  const events = await told(page);
  const start = events.find(({ type }) => type === 'pf-session-start');
  const left = events.find(
    ({ type, detail }) => type === 'freeze' || (type === 'visibilitychange' && detail === 'hidden'),
  );
  return { atLeastMs: left.createdMs - start.createdMs, atMostMs: left.atMs - start.createdMs };
}

describe('after the page was frozen', () => {
  it('the session is paused at the last moment that could be followed, and says so', async (t) => {
    const page = await openShort(t, 1, 1);
    await freeze(page, letPass(2500));
    const view = await untilStatus(page, 'paused');
    assert.equal(view.pausedBy, 'gap');
    assert.equal(view.unit, 1);
    const { atLeastMs, atMostMs } = await followedMs(page);
    const figures = `${atLeastMs} to ${atMostMs} ms, got ${view.elapsedMs}`;
    assert.ok(view.elapsedMs > atLeastMs - 5, figures);
    // The session began some moments before it told so.
    assert.ok(view.elapsedMs < atMostMs + 50, figures);
    const back = (await told(page, 'visibilitychange', 'resume')).at(-1);
    assert.equal(back.detail, 'visible');
    const [pause] = await told(page, 'pf-session-pause');
    assert.ok(pause.atMs - back.atMs < 100, 'the page shows it as soon as it is back');
    const text = await textOf(page);
    assert.match(text, /Paused while you were away/);
    assert.match(text, /You missed nothing/);
    for (const name of ['Resume', 'Restart step', 'Skip step']) assert.match(text, new RegExp(name));
    assert.equal((await told(page, 'pf-session-end')).length, 0);
    await press(page, 'Resume');
    const end = await untilStatus(page, 'done');
    assert.deepEqual(
      end.log.map(({ outcome }) => outcome),
      ['done', 'done', 'done', 'done'],
    );
    assert.ok(Math.abs(end.elapsedMs - 4000) < 1);
  });

  it('"Restart step" begins the step anew, "Skip step" goes to the next', async (t) => {
    const page = await openShort(t, 30, 30);
    await freeze(page, letPass(500));
    await untilStatus(page, 'paused');
    await press(page, 'Restart step');
    const again = await untilStatus(page, 'running');
    assert.deepEqual([again.unit, again.segment.kind, again.index], [1, 'ready', 0]);
    await freeze(page, letPass(500));
    await untilStatus(page, 'paused');
    await press(page, 'Skip step');
    const next = await untilView(page, ({ unit }) => unit === 2, 'the second step');
    assert.equal(next.status, 'running');
  });

  it('a lone timer is done, and marked as late', async (t) => {
    const page = await newPage(t);
    await noteEvents(page);
    await page.goto(url('paragraph-timer.html'));
    await ready(page, 'pf-timer');
    await page.evaluate(() => {
      const timer = document.querySelector('pf-timer');
      timer.seconds = 1;
      timer.start();
    });
    await freeze(page, letPass(3000));
    const [{ detail }] = await until(async () => {
      const ends = await told(page, 'pf-timer-end');
      return ends.length > 0 && ends;
    }, 'the end of the timer');
    assert.ok(detail.lateSeconds >= 2 && detail.lateSeconds <= 5, `${detail.lateSeconds} s late`);
    assert.match(await textOf(page, 'pf-timer'), /Time was up .*\d.* ago/);
  });
});

describe('after another page was visited', () => {
  it('the session is where it was left, paused', async (t) => {
    const page = await openShort(t, 30, 30);
    await page.goto(url('index.html'));
    await page.goBack();
    const [shown] = await told(page, 'pageshow').then((events) => events.filter(({ detail }) => detail));
    if (!shown) return t.skip('this browser keeps no page for going back to');
    const view = await untilStatus(page, 'paused');
    assert.equal(view.pausedBy, 'gap');
    assert.match(await textOf(page), /Paused while you were away/);
    await press(page, 'Resume');
    assert.equal((await viewOf(page)).status, 'running');
  });

  it('a page that was kept is told by pagehide and pageshow alone', async (t) => {
    const page = await openShort(t, 30, 30);
    await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    assert.equal((await viewOf(page)).pausedBy, 'gap');
  });
});
