import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  begin,
  examples,
  moduleScript,
  moreScript,
  noteSounds,
  openMarkup,
  pageAround,
  ready,
  shortRoutine,
  sounds,
  untilView,
} from './support.mjs';

const { page: newPage, url } = examples();

const BLOCKED_MS = 5000;
/** What begins when, in milliseconds from the start, for two steps of 3 and 30 seconds and 2 to get ready. */
const CUES = {
  start: [2000, 7000],
  ready: [0, 5000],
  half: [22_000],
  count: [34_000, 35_000, 36_000],
  done: [37_000],
};

describe('a page whose thread was blocked', () => {
  it('is where it should be, says so once, and its sounds went on meanwhile', async (t) => {
    const page = await newPage(t);
    await noteSounds(page);
    const body = '<pf-routine src="mine.json" sides="right" lead-in="2" sound></pf-routine>';
    const markup = pageAround(body, moreScript + moduleScript);
    await openMarkup(page, url('blog.html'), markup, { 'mine.json': shortRoutine(3, 30) });
    await ready(page);
    await begin(page);
    await untilView(page, ({ segment }) => segment.kind === 'work', 'the first step');
    const { state, made } = await sounds(page);
    if (state !== 'running') return t.skip(`this browser plays no sound here: its audio is ${state}`);
    const beganMs = made.find(({ kind }) => kind === 'start').cueMs - CUES.start[0];

    const blocked = await page.evaluate(async (lengthMs) => {
      const routine = document.querySelector('pf-routine');
      const region = routine.shadowRoot.querySelector('[role=status]');
      const said = [];
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) said.push(node.textContent);
      }).observe(region, { childList: true });
      const fromMs = performance.now();
      while (performance.now() < fromMs + lengthMs);
      // Behind whatever has waited for the thread.
      await new Promise((resolve) => setTimeout(resolve, 1));
      const nowMs = performance.now();
      const timer = routine.shadowRoot.querySelector('pf-timer').shadowRoot.querySelector('[role=timer]');
      return { fromMs, nowMs, view: routine.view, shown: timer.textContent.trim(), said };
    }, BLOCKED_MS);

    const { fromMs, nowMs, view, shown, said } = blocked;
    assert.ok(nowMs - fromMs >= BLOCKED_MS);
    const elapsedMs = nowMs - beganMs;
    assert.ok(elapsedMs - view.elapsedMs < 100, `${view.elapsedMs} of ${elapsedMs} ms`);
    assert.ok(elapsedMs - view.elapsedMs > -1, `${view.elapsedMs} of ${elapsedMs} ms`);
    assert.deepEqual([view.status, view.unit, view.segment.kind], ['running', 2, 'work']);
    const left = Math.ceil((37_000 - view.elapsedMs - 1) / 1000);
    assert.equal(shown, `0:${left}`);
    assert.deepEqual(said, [`Start: Step 2, right leg, ${left} seconds.`]);

    // What was late would be made anew with the next wake-ups.
    await untilView(page, (now) => now.elapsedMs > view.elapsedMs + 2000, 'two seconds more');
    const after = await sounds(page);
    const late = after.made.filter(({ madeMs, cueMs }) => madeMs > fromMs && cueMs < madeMs - 1);
    assert.deepEqual(late, [], 'made when it should have been heard already');
    const heard = after.made.filter(({ isHeard, cueMs }) => isHeard && cueMs - beganMs > 1000);
    // What the start itself begins sounds as soon as the page can say so.
    const first = after.made.filter(
      ({ kind, isHeard, madeMs }) => kind === 'ready' && isHeard && madeMs - beganMs < 1000,
    );
    assert.equal(first.length, 1, 'the first cue');
    const wanted = Object.entries(CUES)
      .flatMap(([kind, moments]) => moments.map((ms) => `${ms} ${kind}`))
      .filter((cue) => parseInt(cue) > 1000);
    const byMoment = (one, other) => parseInt(one) - parseInt(other);
    assert.deepEqual(
      heard.map(({ kind, cueMs }) => `${Math.round(cueMs - beganMs)} ${kind}`).sort(byMoment),
      wanted.sort(byMoment),
      'each once',
    );
    for (const { kind, cueMs, dueMs } of heard)
      assert.ok(Math.abs(dueMs - cueMs) < 50, `${kind} ${dueMs - cueMs} ms late`);
  });
});
