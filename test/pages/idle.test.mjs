import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  begin,
  classicScript,
  examples,
  openMarkup,
  pageAround,
  passCheck,
  press,
  ready,
  until,
} from './support.mjs';

const { page: newPage, url } = examples();
const WATCHED_MS = 3000;

/** Counts what is scheduled from the first script of the page on. */
function countSchedules(page) {
  return page.evaluateOnNewDocument(() => {
    const counts = {};
    Object.defineProperty(window, Symbol.for('counts'), { value: counts });
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
      const schedule = window[name];
      counts[name] = 0;
      window[name] = (...args) => {
        counts[name] += 1;
        return schedule.apply(window, args);
      };
    }
  });
}

/** What was scheduled while nobody touched the page for a while. The wait itself is not the page's. */
async function watch(page, ms) {
  const read = () =>
    page.evaluate(() => {
      const running = new Set(document.getAnimations());
      const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
          for (const animation of element.getAnimations({ subtree: true })) running.add(animation);
          if (element.shadowRoot) look(element.shadowRoot);
        }
      };
      look(document);
      const animations = [...running].filter(({ playState }) => playState === 'running').length;
      return { ...window[Symbol.for('counts')], animations };
    });
  // Transitions of the last act are part of that act.
  await until(async () => (await read()).animations === 0, 'the last transition to end', 3000).catch(
    () => {},
  );
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, ms));
  const after = await read();
  const scheduled = Object.keys(before).filter((name) => name !== 'animations');
  return {
    ...Object.fromEntries(scheduled.map((name) => [name, after[name] - before[name]])),
    animations: after.animations,
  };
}

const nothing = {
  setTimeout: 0,
  setInterval: 0,
  requestAnimationFrame: 0,
  requestIdleCallback: 0,
  animations: 0,
};

const routine = (id) => `<pf-routine id="${id}" sides="right"></pf-routine>`;

async function openRoutines(t, ...ids) {
  const page = await newPage(t);
  await countSchedules(page);
  const timers = '<p><pf-timer seconds="60"></pf-timer> <pf-timer seconds="90"></pf-timer></p>';
  await openMarkup(page, url('made.html'), pageAround(ids.map(routine).join('') + timers, classicScript));
  await ready(page);
  return page;
}

describe('a page on which nothing runs', () => {
  it('schedules nothing: not checked, ready, paused, paused by pain, away, ended', async (t) => {
    const page = await openRoutines(t, 'unchecked', 'ready', 'paused', 'hurts', 'away', 'ended');
    const at = (id) => page.$(`#${id}`);
    await passCheck(await at('ready'));
    for (const [id, name] of [
      ['paused', 'Pause'],
      ['hurts', 'This hurts'],
    ]) {
      await begin(page, await at(id));
      await press(await at(id), name);
    }
    await begin(page, await at('away'));
    await page.evaluate(() => {
      document.dispatchEvent(new Event('freeze'));
      document.dispatchEvent(new Event('resume'));
    });
    await begin(page, await at('ended'));
    await press(await at('ended'), 'This hurts');
    await press(await at('ended'), 'Stop for today');
    await page.evaluate(() => {
      const [timer] = document.querySelectorAll('pf-timer');
      timer.start();
      timer.pause();
    });
    const states = await page.$$eval('pf-routine', (all) =>
      all.map(({ view, clearance }) => [view.status, view.pausedBy, clearance.canStart].join(' ')),
    );
    assert.deepEqual(states, [
      'idle  false',
      'idle  true',
      'paused person true',
      'paused hurts true',
      'paused gap true',
      'stopped  true',
    ]);
    assert.deepEqual(await watch(page, WATCHED_MS), nothing);
  });
});

describe('a page on which much runs', () => {
  it('waits with one timeout for the next second of each, and never with frames', async (t) => {
    const page = await openRoutines(t, 'one', 'two');
    await begin(page, await page.$('#one'));
    await begin(page, await page.$('#two'));
    await page.$$eval('pf-timer', (all) => all.forEach((timer) => timer.start()));
    const counts = await watch(page, WATCHED_MS);
    // Four of them, a wake-up a second each, and as much again for the seconds at the edges.
    assert.ok(counts.setTimeout >= 3 && counts.setTimeout <= 4 * 2 * 4, `${counts.setTimeout} timeouts`);
    assert.equal(counts.setInterval, 0);
    assert.equal(counts.requestAnimationFrame, 0);
  });
});
