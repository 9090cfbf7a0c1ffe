/* global document */
import { inTurns } from './rounds.mjs';
import { openStage, passCheck, press, sleep, until } from './stage.mjs';
import { medianOf } from './table.mjs';

const ROUNDS = 2;
const WATCHED_MS = 5000;
/** What the browser does for itself comes at fixed times after a page was opened, the last of it ten seconds after. */
const EMPTY_MS = 12_000;
const SETTLED_MS = 1000;
/** Around what is watched, for the message that begins it and the one that ends it. */
const MARGIN_MS = 200;

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
  'toplevel',
];

const counted = {
  timers: ['TimerFire', 'FireIdleCallback'],
  frames: ['FireAnimationFrame', 'BeginMainThreadFrame'],
  paints: ['Paint'],
};
const kinds = [...Object.keys(counted), 'tasks'];

/** What the main thread of a page did, untouched, as the browser traced it. */
async function watch(page, ms) {
  await sleep(SETTLED_MS);
  await page.tracing.start({ categories });
  await page.evaluate(() => performance.mark('watched'));
  await sleep(ms + 2 * MARGIN_MS);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  await page.close();
  const { pid, tid, ts } = traceEvents.find(
    ({ name, cat }) => name === 'watched' && cat.includes('user_timing'),
  );
  const from = ts + MARGIN_MS * 1000;
  const isIn = (event) => event.ts >= from && event.ts < from + ms * 1000;
  return traceEvents.filter((event) => event.pid === pid && event.tid === tid && isIn(event));
}

/** Who asked for each task; `undefined` where this browser does not say. */
const askedFor = (events) =>
  events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask').map(({ args }) => args?.src_func);

/** How often each happened; tasks of a kind that an empty page has as well are the browser's own. */
function countsOf(events, ownTasks) {
  const counts = Object.entries(counted).map(([kind, names]) => [
    kind,
    events.filter(({ name, ph }) => names.includes(name) && ph !== 'E').length,
  ]);
  return {
    ...Object.fromEntries(counts),
    tasks: askedFor(events).filter((one) => !ownTasks.has(one)).length,
  };
}

function resultOf(what, all) {
  const most = (kind) => Math.max(...all.map((counts) => counts[kind]));
  const line = (figureOf) => kinds.map((kind) => figureOf(all.map((counts) => counts[kind]))).join(' / ');
  return {
    what,
    beside: 'an empty page',
    median: line(medianOf),
    spread: `most ${line((figures) => Math.max(...figures))}`,
    budget: 'none',
    isWithin: kinds.every((kind) => most(kind) === 0),
  };
}

/** Nothing that waits for a person may keep the page awake. With motion, so that it is seen to stop. */
export async function measure({ rounds = ROUNDS }) {
  const stage = await openStage();
  const open = (body) => stage.page(body, { script: 'heelkit', tag: 'pf-routine', hasMotion: true });
  const ownTasks = new Set(askedFor(await watch(await stage.page('<p>Nothing.</p>'), EMPTY_MS)));
  const events = await inTurns(rounds, {
    async idle() {
      const ids = ['unchecked', 'ready'].map((id) => `<pf-routine id="${id}"></pf-routine>`);
      const page = await open(`${ids.join('')}<pf-timer seconds="60"></pf-timer>`);
      await passCheck(page, '#ready');
      return watch(page, WATCHED_MS);
    },
    async paused() {
      const page = await open('<pf-routine></pf-routine><pf-timer seconds="60"></pf-timer>');
      await passCheck(page, 'pf-routine');
      await press(page, 'pf-routine', 'Start');
      await page.evaluate(() => {
        document.querySelector('pf-routine').next();
        document.querySelector('pf-timer').start();
      });
      // Long enough for a second to be written.
      await sleep(SETTLED_MS);
      await press(page, 'pf-routine', 'Pause');
      await page.evaluate(() => document.querySelector('pf-timer').pause());
      await until(() => page.$eval('pf-routine', ({ view }) => view.status === 'paused'), 'the pause');
      return watch(page, WATCHED_MS);
    },
  });
  await stage.close();
  const counts = (all) => all.map((one) => countsOf(one, ownTasks));
  return {
    results: [
      resultOf('idle: before the check, after it, a timer', counts(events.idle)),
      resultOf('paused: a routine and a timer', counts(events.paused)),
    ],
    notes: [
      `${kinds.join(' / ')} of the main thread in five seconds.`,
      ownTasks.has(undefined)
        ? 'this browser does not say what its tasks are for: they are not counted.'
        : 'a task counts if an empty page never has one of its kind.',
    ],
  };
}
