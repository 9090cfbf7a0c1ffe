import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  button,
  examples,
  moduleScript,
  moreScript,
  openMarkup,
  pageAround,
  passCheck,
  press,
  ready,
  shortRoutine,
  textOf,
  until,
  untilStatus,
  untilView,
  viewOf,
} from './support.mjs';

const { page: newPage, url } = examples();

const NONE = 'None of these apply to me';
const changedText = /This routine has changed, so it starts anew/;

/** A routine by `src`, or by the property that a script of the page sets. */
const bySrc = `<pf-routine src="mine.json" sides="right" lead-in="1" persist></pf-routine>`;
const byProperty = `<pf-routine sides="right" lead-in="1" persist></pf-routine><script type="module">
  document.querySelector('pf-routine').source = await (await fetch('mine.json')).json();
</script>`;
const bySrcWithSound = bySrc.replace(' persist', ' persist sound');

/** Opens the page with nothing kept from before. `beside` may change until the page is loaded anew. */
async function open(t, body, beside) {
  const page = await newPage(t);
  const devtools = await page.createCDPSession();
  const { origin } = new URL(url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await devtools.detach();
  // Since when the session has been played, at the earliest and at the latest, by the page's own clock, told to the next load.
  await page.evaluateOnNewDocument(() => {
    let clickMs = NaN;
    let began = [];
    document.addEventListener('click', ({ timeStamp }) => (clickMs = timeStamp), true);
    document.addEventListener('pf-session-start', ({ timeStamp }) => (began = [timeStamp, clickMs]));
    window.addEventListener('pagehide', () => {
      const played = began.map((ms) => performance.now() - ms);
      sessionStorage.setItem('played', JSON.stringify(played));
    });
  });
  await openMarkup(page, url('blog.html'), pageAround(body, moreScript + moduleScript), beside);
  await loaded(page);
  return page;
}

async function loaded(page) {
  await ready(page);
  await untilView(page, ({ units }) => units > 0, 'the routine');
}

async function reload(page) {
  await page.reload();
  await loaded(page);
}

const boxes = (page) => page.$$('::-p-aria([role="checkbox"])');
const keptNames = (page) => page.evaluate(() => Object.keys(localStorage).sort());

/** Answers the check with a yes to what is kept, or without, and begins. */
async function begin(page, { isKept }) {
  await passCheck(page);
  await button(page, 'Start');
  if (isKept) {
    const box = await page.$('pf-routine >>> [part=keep] input');
    await box.click();
    await box.dispose();
  }
  await press(page, 'Start');
}

/** Over the first step, and a second and a half into the second. */
async function playIntoSecond(page) {
  await press(page, 'Next');
  await untilView(page, ({ index }) => index === 1, 'the first step');
  await press(page, 'Next');
  await untilView(page, ({ unit }) => unit === 2, 'the second step');
  await press(page, 'Next');
  return untilView(
    page,
    ({ index, segmentMs }) => index === 3 && segmentMs > 1500,
    'some of the second step',
  );
}

describe('a page that is loaded anew in the middle of a step', () => {
  for (const [name, body] of Object.entries({
    'by src': bySrc,
    'by source': byProperty,
    'with sound': bySrcWithSound,
  })) {
    it(`asks three questions and waits where it was, paused, ${name}`, async (t) => {
      const page = await open(t, body, { 'mine.json': shortRoutine(30, 30, 30) });
      await begin(page, { isKept: true });
      const before = await playIntoSecond(page);
      await reload(page);
      const played = await page.evaluate(() => JSON.parse(sessionStorage.getItem('played')));
      const [atLeastMs, atMostMs] = played;
      assert.ok(atMostMs >= before.elapsedMs, `${atMostMs} ms were played`);

      assert.equal((await viewOf(page)).status, 'idle');
      assert.equal((await boxes(page)).length, 3, 'three short questions');
      assert.doesNotMatch(await textOf(page), /Welcome back/);
      await press(page, NONE);
      const view = await untilStatus(page, 'paused');
      assert.deepEqual(
        [view.pausedBy, view.unit, view.index, view.segment.kind],
        ['stored', 2, before.index, 'work'],
      );
      const isClose = view.elapsedMs > atLeastMs - 1000 && view.elapsedMs < atMostMs + 1000;
      assert.ok(isClose, `${view.elapsedMs} of ${played.join(' to ')} ms`);
      assert.equal(Math.round(view.remainingMs + view.segmentMs), 30_000);
      const text = await textOf(page);
      assert.match(text, /Welcome back/);
      assert.match(text, /waited at Step 2, right leg/);

      await press(page, 'Resume');
      const after = await untilView(page, ({ segmentMs }) => segmentMs > view.segmentMs, 'time to go on');
      assert.equal(after.status, 'running');
      assert.ok(after.elapsedMs - view.elapsedMs < 5000, 'it goes on from there');
      // What was left out stays left out.
      assert.deepEqual(
        after.log.map(({ index, outcome }) => [index, outcome]),
        [
          [0, 'skipped'],
          [1, 'skipped'],
          [2, 'skipped'],
        ],
      );
    });
  }

  it('is as if nothing had been, without the person’s yes', async (t) => {
    const page = await open(t, bySrc, { 'mine.json': shortRoutine(30, 30) });
    const asked = (await boxes(page)).length;
    assert.ok(asked > 3);
    await begin(page, { isKept: false });
    await playIntoSecond(page);
    await reload(page);
    assert.deepEqual(await keptNames(page), []);
    assert.equal((await boxes(page)).length, asked, 'the whole check');
    await passCheck(page);
    await button(page, 'Start');
    assert.deepEqual([(await viewOf(page)).status, (await viewOf(page)).elapsedMs], ['idle', 0]);
    assert.doesNotMatch(await textOf(page), /Welcome back/);
  });

  for (const [name, body] of Object.entries({ src: bySrc, source: byProperty })) {
    it(`begins anew and says so where the routine of ${name} is another one since`, async (t) => {
      const beside = { 'mine.json': shortRoutine(30, 30) };
      const page = await open(t, body, beside);
      await begin(page, { isKept: true });
      await playIntoSecond(page);
      beside['mine.json'] = shortRoutine(30, 40);
      await reload(page);
      assert.doesNotMatch(await textOf(page), changedText);
      await press(page, NONE);
      await button(page, 'Start');
      assert.match(await textOf(page), changedText);
      const view = await viewOf(page);
      assert.deepEqual([view.status, view.elapsedMs, view.index], ['idle', 0, 0]);
      await press(page, 'Start');
      assert.equal((await untilStatus(page, 'running')).unit, 1);
      assert.doesNotMatch(await textOf(page), changedText);
    });
  }
});

describe('another tab of the same page', () => {
  it('is offered what was left in the first, and nothing of it once it is finished', async (t) => {
    const beside = { 'mine.json': shortRoutine(2, 2) };
    const first = await open(t, bySrc, beside);
    await begin(first, { isKept: true });
    await untilView(first, ({ segment }) => segment.kind === 'work', 'the first step');
    assert.ok((await keptNames(first)).includes('heelkit:session'), 'it is kept while it plays');

    const openTab = async () => {
      const page = await newPage(t);
      await openMarkup(page, url('blog.html'), pageAround(bySrc, moreScript + moduleScript), beside);
      await loaded(page);
      return page;
    };
    const second = await openTab();
    assert.equal((await boxes(second)).length, 3);
    await first.bringToFront();
    // Where tabs hide each other, it waited meanwhile.
    await until(async () => {
      const { status } = await viewOf(first);
      if (status === 'paused') await press(first, 'Resume');
      return status === 'done';
    }, 'the end in the first tab');
    assert.ok(!(await keptNames(first)).includes('heelkit:session'), 'what is over is forgotten');

    for (const page of [second, await openTab()]) {
      await page.bringToFront();
      await press(page, NONE);
      await button(page, 'Start');
      const view = await viewOf(page);
      assert.deepEqual([view.status, view.elapsedMs], ['idle', 0]);
      assert.doesNotMatch(await textOf(page), /Welcome back/);
    }
  });
});
