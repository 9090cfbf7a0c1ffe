/**
 * A page that really is hidden, by another tab of the same window, in a browser that slows down the timers of hidden pages as it does
 * for people. It takes two minutes, so it is run with the deep tests only.
 */
/* global document, window -- code is sent to the page */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serve } from '../../examples/serve.mjs';
import {
  begin,
  moduleScript,
  moreScript,
  noteEvents,
  noteSounds,
  openMarkup,
  pageAround,
  press,
  ready,
  shortRoutine,
  sounds,
  textOf,
  told,
  until,
  untilStatus,
  untilView,
  viewOf,
} from '../pages/support.mjs';
import { findBrowser } from '../support/find-browser.mjs';

/** After so many seconds out of sight, instead of five minutes, timers that set each other run once a minute. */
const GRACE_SECONDS = 10;
const HIDDEN_MS = 90_000;
/** What puppeteer turns off for tests, and what this one is about. */
const UNTHROTTLED = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** No pressure: nothing of it is left out for a bound of care. */
function stretches(...lengths) {
  const routine = shortRoutine(...lengths);
  for (const step of routine.stages[0].steps) step.technique = 'calf-stretch-straight';
  return routine;
}

const found = await findBrowser();
/** The headless shell knows no tabs that hide each other. */
const skip = found.headless === 'shell' && 'there is no Chromium with a window';

describe('a page behind another tab', { skip }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve();
    browser = await puppeteer.launch({
      ...found,
      headless: false,
      args: [
        ...found.args,
        `--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/${GRACE_SECONDS}`,
      ],
      ignoreDefaultArgs: UNTHROTTLED,
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function openTab(t) {
    const page = await browser.newPage();
    t.after(() => page.close());
    return page;
  }

  /** A page with the routine, playing its first hold. */
  async function open(t, attribute, ...lengths) {
    const page = await openTab(t);
    await noteEvents(page);
    await noteSounds(page);
    // What there is to see right behind whatever is done as soon as it is seen again.
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') return;
        setTimeout(() => {
          const { view } = document.querySelector('pf-routine');
          Object.assign(window, { seenAgain: { view, nowMs: performance.now() } });
        }, 1);
      });
    });
    const body = `<pf-routine src="mine.json" sides="right" lead-in="2" ${attribute}></pf-routine>`;
    const markup = pageAround(body, moreScript + moduleScript);
    await openMarkup(page, `${server.url}/examples/blog.html`, markup, {
      'mine.json': stretches(...lengths),
    });
    await ready(page);
    await begin(page);
    await untilView(page, ({ segment }) => segment.kind === 'work', 'the first hold');
    return page;
  }

  /** Puts a tab in front of the others, and waits until they are hidden. */
  async function hide(t, ...pages) {
    const front = await openTab(t);
    await front.bringToFront();
    for (const page of pages)
      await until(() => page.evaluate(() => document.visibilityState === 'hidden'), 'the tab to be hidden');
    return front;
  }

  async function showAgain(page) {
    await page.bringToFront();
    return until(() => page.evaluate(() => window.seenAgain), 'the tab to be seen again');
  }

  /** Starts a timer that sets itself anew, and gives when it fired. */
  async function chainOf(page) {
    await page.evaluate(() => {
      const fired = [];
      const fire = () => {
        fired.push(performance.now());
        setTimeout(fire, 200);
      };
      setTimeout(fire, 200);
      Object.assign(window, { fired });
    });
    return () => page.evaluate(() => window.fired);
  }

  it('plays on by ear, each sound at its moment, while timers run once a minute', async (t) => {
    const silent = await openTab(t);
    // In the first hold nothing sounds for so long that a browser may take it for silent and slow down its own timers too.
    const lengths = [80, 40];
    const page = await open(t, 'sound', ...lengths);
    const { state, made } = await sounds(page);
    if (state !== 'running') return t.skip(`an AudioContext does not run on this machine: it is ${state}`);
    const beganMs = made.find(({ kind }) => kind === 'start').cueMs - 2000;

    const fired = await chainOf(silent);
    const firedHere = await chainOf(page);
    const front = await hide(t, page, silent);
    const from = await sounds(page);
    await front.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), HIDDEN_MS);
    const to = await sounds(page);
    const hiddenMs = to.nowMs - from.nowMs;
    assert.ok(hiddenMs >= HIDDEN_MS - 1000, `hidden for ${hiddenMs} ms`);

    const moments = await fired();
    const slowedMs = moments[0] + (GRACE_SECONDS + 5) * 1000;
    const slowed = moments.filter((ms) => ms > slowedMs);
    assert.ok(
      slowed.length <= 1 + Math.ceil((HIDDEN_MS - slowedMs + moments[0]) / 60_000),
      `a timer of 200 ms fired ${slowed.length} times: this browser does not slow down hidden pages`,
    );
    const here = await firedHere();
    const longestMs = Math.max(...here.slice(1).map((ms, at) => ms - here[at]));
    t.diagnostic(`the page itself was left without a timer for up to ${Math.round(longestMs / 1000)} s`);

    // The sound went on, and so did the routine.
    assert.equal(to.state, 'running');
    const share = (to.audioMs - from.audioMs) / hiddenMs;
    assert.ok(Math.abs(share - 1) < 0.01, `audio time went on by ${share} of the time`);
    assert.equal((await viewOf(page)).status, 'running');
    assert.deepEqual(await told(page, 'pf-session-pause'), []);

    const { view, nowMs } = await showAgain(page);
    const elapsedMs = nowMs - beganMs;
    assert.ok(Math.abs(elapsedMs - view.elapsedMs) < 100, `${view.elapsedMs} of ${elapsedMs} ms`);
    assert.equal(view.status, 'running');
    assert.equal(view.unit, 2);
    assert.equal(view.segment.kind, 'work');
    assert.match(await textOf(page), /Step 2/);

    // Two seconds to get ready, then the hold: its half, and three, two, one.
    const wanted = [];
    let atMs = 0;
    for (const seconds of lengths) {
      wanted.push([atMs, 'ready'], [atMs + 2000, 'start'], [atMs + 2000 + seconds * 500, 'half']);
      atMs += 2000 + seconds * 1000;
      for (const left of [3, 2, 1]) wanted.push([atMs - left * 1000, 'count']);
    }
    const { made: all } = await sounds(page);
    // The very first may be lost while the browser wakes up; those of the future may be made anew.
    const isPast = (ms) => ms > 1000 && ms < to.nowMs - beganMs;
    const heard = all
      .filter(({ isHeard, cueMs }) => isHeard && isPast(cueMs - beganMs))
      .sort((one, other) => one.cueMs - other.cueMs);
    assert.deepEqual(
      heard.map(({ cueMs, kind }) => `${Math.round(cueMs - beganMs)} ${kind}`),
      wanted.filter(([ms]) => isPast(ms)).map(([ms, kind]) => `${ms} ${kind}`),
    );
    for (const { kind, cueMs, dueMs } of heard)
      assert.ok(Math.abs(dueMs - cueMs) < 20, `${kind}: ${dueMs - cueMs} ms beside its moment`);
  });

  it('waits from the moment it was hidden where nothing sounds, and says so', async (t) => {
    const page = await open(t, '', 30, 30);
    const front = await hide(t, page);
    const { pausedBy, elapsedMs } = await untilStatus(page, 'paused');
    assert.equal(pausedBy, 'gap');
    const events = await told(page);
    const start = events.find(({ type }) => type === 'pf-session-start');
    const hidden = events.find(({ detail }) => detail === 'hidden');
    const figures = `${elapsedMs} of ${hidden.createdMs - start.createdMs} ms`;
    assert.ok(elapsedMs > hidden.createdMs - start.createdMs - 20, figures);
    // The session began some moments before it told so.
    assert.ok(elapsedMs < hidden.atMs - start.createdMs + 100, figures);
    await front.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
    const { view } = await showAgain(page);
    assert.deepEqual([view.status, view.elapsedMs], ['paused', elapsedMs]);
    assert.match(await textOf(page), /Paused while you were away/);
    await press(page, 'Resume');
    assert.equal((await viewOf(page)).status, 'running');
  });
});
