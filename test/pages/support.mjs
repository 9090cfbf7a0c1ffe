/** What the page tests share. Nothing in it sleeps: whoever waits, waits for a condition. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { openExamples } from '../support/open-examples.mjs';

const PATIENCE_MS = 15_000;

/**
 * Opens a browser and the examples for the tests of a file, and a fresh tab for each page that a test asks for.
 * @param {Parameters<typeof openExamples>[0]} [options]
 */
export function examples(options) {
  let opened;
  before(async () => {
    opened = await openExamples(options);
  });
  after(() => opened?.close());

  return {
    /** Address of an example, or of the folder. */
    url: (name = '') => `${opened.url}/${name}`,
    /** Address of a file of the build. */
    build: (name) => new URL(`../dist/${name}`, `${opened.url}/`).href,
    /**
     * A page of its own, closed when the test is over; it fails the test that leaves an error in its console.
     * @param {import('node:test').TestContext} t
     * @returns {Promise<import('puppeteer-core').Page & { problems: string[] }>}
     */
    async page(t, { width = 1000, height = 900, allowErrors = false } = {}) {
      const page = await opened.browser.newPage();
      page.problems = [];
      page.on('pageerror', (error) => page.problems.push(`${error}`));
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) page.problems.push(message.text());
      });
      await page.setViewport({ width, height });
      t.after(async () => {
        const { problems } = page;
        await page.close();
        if (!allowErrors) assert.deepEqual(problems, []);
      });
      return page;
    },
  };
}

/**
 * Waits until `look` gives something true and gives it on.
 * @template T
 * @param {() => T | Promise<T>} look
 * @param {string} wanted
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(look, wanted, patienceMs = PATIENCE_MS) {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > deadline) throw new Error(`waited ${patienceMs} ms for: ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A button by the name that assistive technology knows it by; `within` is a page or an element. */
export function button(within, name) {
  return until(() => within.$(`::-p-aria([name="${name}"][role="button"])`), `a button "${name}"`);
}

/** Clicks like a person: the button must be there, visible and under the pointer. */
export async function press(within, name) {
  const found = await button(within, name);
  await found.click();
  await found.dispose();
}

/**
 * Opens a page that exists only in the test, with the address of an example, so that what it links to is found; `beside` has
 * documents that exist only in the test too, by their names.
 */
export async function openMarkup(page, url, markup, beside = {}) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const document = beside[request.url().split('/').at(-1)];
    if (request.isNavigationRequest() && request.url() === url) {
      void request.respond({ contentType: 'text/html; charset=utf-8', body: markup });
    } else if (document) {
      void request.respond({ contentType: 'application/json', body: JSON.stringify(document) });
    } else void request.continue();
  });
  await page.goto(url);
}

/** All of a page around `body`, as a host would write it. */
export const pageAround = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;

export const moduleScript = '<script type="module" src="../dist/cdn/heelkit.js"></script>';
export const classicScript = '<script src="../dist/cdn/heelkit.classic.js"></script>';
export const moreScript = '<script type="module" src="../dist/cdn/heelkit-more.js"></script>';
export const classicMoreScript = '<script src="../dist/cdn/heelkit-more.classic.js"></script>';
export const guideScript = '<script type="module" src="../dist/cdn/heelkit-guide.js"></script>';
export const classicGuideScript = '<script src="../dist/cdn/heelkit-guide.classic.js"></script>';

/** Tags of ours, in the page itself and in every open shadow root, that are not elements of ours. */
export function notUpgraded(page) {
  return page.evaluate(() => {
    const found = [];
    const look = (root) => {
      for (const element of root.querySelectorAll('*')) {
        const isOurs = element.localName.startsWith('pf-');
        if (isOurs && !(customElements.get(element.localName) && element.shadowRoot))
          found.push(element.localName);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return found;
  });
}

/** Waits until every element of ours has been defined and has rendered. */
export async function ready(page, tag = 'pf-routine') {
  await until(
    () => page.evaluate((name) => Boolean(customElements.get(name)), tag),
    `<${tag}> to be defined`,
  );
  await page.evaluate(async (name) => {
    for (const element of document.querySelectorAll(name)) await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }, tag);
}

/** What the first element of a tag shows of its session. */
export function viewOf(page, selector = 'pf-routine') {
  return page.evaluate((name) => {
    const { view, clearance } = document.querySelector(name);
    return view && { ...view, canStart: clearance.canStart };
  }, selector);
}

export function untilView(page, isWanted, wanted, patienceMs) {
  return until(
    async () => {
      const view = await viewOf(page);
      return view && isWanted(view) ? view : null;
    },
    wanted,
    patienceMs,
  );
}

export const untilStatus = (page, status, patienceMs) =>
  untilView(page, (view) => view.status === status, `status ${status}`, patienceMs);

/** All that a person can read, in the page and in the elements, as it is laid out now. */
export function textOf(page, selector = 'pf-routine') {
  return page.evaluate((name) => {
    const parts = [];
    const read = (node) => {
      if (node instanceof Text) {
        const range = document.createRange();
        range.selectNodeContents(node);
        if (node.data.trim() && range.getClientRects().length > 0) parts.push(node.data.trim());
        return;
      }
      if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return;
      if (node.localName === 'slot' && node.assignedNodes().length > 0) node.assignedNodes().forEach(read);
      else (node.shadowRoot ?? node).childNodes.forEach(read);
    };
    read(document.querySelector(name));
    return parts.join(' ').replaceAll(/\s+/g, ' ');
  }, selector);
}

/**
 * Notes every fact that the page is told, with the moment on the page's own monotonic clock, as `told` gives it back.
 * To be called before the page is opened.
 */
export async function noteEvents(page) {
  await page.evaluateOnNewDocument(() => {
    const told = [];
    // When it came to be, and when it was heard: on a busy machine other listeners take their time between the two.
    const momentsOf = ({ timeStamp }) => ({ createdMs: timeStamp, atMs: performance.now() });
    Object.defineProperty(window, Symbol.for('told'), { value: told });
    const types = ['start', 'pause', 'resume', 'end'].map((type) => `pf-session-${type}`);
    for (const type of [...types, 'pf-step-change', 'pf-clearance', 'pf-timer-end', 'pf-error']) {
      document.addEventListener(type, (event) =>
        told.push({ type, detail: event.detail, ...momentsOf(event) }),
      );
    }
    window.addEventListener('click', (event) => told.push({ type: 'click', ...momentsOf(event) }), true);
    for (const type of ['visibilitychange', 'freeze', 'resume']) {
      document.addEventListener(
        type,
        (event) => told.push({ type, detail: document.visibilityState, ...momentsOf(event) }),
        true,
      );
    }
    for (const type of ['pagehide', 'pageshow']) {
      window.addEventListener(type, (event) =>
        told.push({ type, detail: event.persisted, ...momentsOf(event) }),
      );
    }
  });
}

export const told = (page, ...types) =>
  page
    .evaluate(() => window[Symbol.for('told')])
    .then((all) => (types.length ? all.filter(({ type }) => types.includes(type)) : all));

/** Hands the routine a clock of `heelkit/testing`: one that runs `factor` times as fast. */
export function useFastClock(page, build, factor) {
  return page.evaluate(
    async (address, times) => {
      const { createFastClock } = await import(address);
      document.querySelector('pf-routine').clock = createFastClock(times);
    },
    build('testing/index.js'),
    factor,
  );
}

/** A routine of steps that last `lengths` seconds each, for tests in real time. */
export const shortRoutine = (...lengths) => ({
  id: 'short',
  title: 'A short routine',
  stages: [
    {
      id: 'one',
      title: 'One stage',
      steps: lengths.map((seconds, at) => ({
        id: `step-${at}`,
        title: `Step ${at + 1}`,
        point: 'soleus',
        seconds,
      })),
    },
  ],
});

/** Brings what reads documents; the second time it sends no request. */
export function bringMore(page) {
  return page.evaluate(() => import(new URL('../dist/cdn/heelkit-more.js', document.baseURI).href));
}

/** Gives the first routine a document of its own, for one side, with so many seconds to get ready. */
export async function giveRoutine(page, source, leadIn = 1) {
  await bringMore(page);
  await page.evaluate(
    async (given, seconds) => {
      const routine = document.querySelector('pf-routine');
      Object.assign(routine, { source: given, sides: 'right', leadIn: seconds });
      await routine.updateComplete;
    },
    source,
    leadIn,
  );
}

/** Answers both lists of the safety check by their buttons. */
export async function passCheck(within) {
  await press(within, 'None of these apply to me');
  await press(within, 'None of these apply to me');
}

/** Answers the safety check and starts, by the buttons. */
export async function begin(page, within = page) {
  await passCheck(within);
  await press(within, 'Start');
}

/** The element that has the focus, however many shadow roots it stands in, by name and role. */
export function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.innerText ?? '';
    return { tag: element?.localName ?? '', name: name.trim(), part: element?.getAttribute('part') ?? '' };
  });
}

/** Presses Tab (or Shift+Tab) until the wanted control has the focus. */
export async function tabTo(page, name, { back = false, most = 60 } = {}) {
  for (let presses = 0; presses < most; presses++) {
    if ((await focused(page)).name === name) return;
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  assert.fail(`Tab never came to "${name}"`);
}

/** Sums up a log, and says whether every segment of the plan is in it once, in order and to its end. */
export function assertPlayedWhole({ plan, log }) {
  assert.deepEqual(
    log.map(({ index, outcome }) => ({ index, outcome })),
    plan.segments.map((_, index) => ({ index, outcome: 'done' })),
  );
  const wanted = plan.segments.map(({ seconds }) => seconds * 1000);
  for (const [at, { ms }] of log.entries())
    assert.ok(Math.abs(ms - wanted[at]) < 1, `segment ${at}: ${ms} ms`);
}

export const playedBy = (page) =>
  page.evaluate(() => {
    const { plan, log } = document.querySelector('pf-routine');
    return { plan, log };
  });

/**
 * Notes every sound that the page tells the audio thread: which cue, for when, and whether it was taken back. To be called before the
 * page is opened; `sounds` gives it back.
 */
export async function noteSounds(page) {
  await page.evaluateOnNewDocument(() => {
    const made = [];
    Object.defineProperty(window, Symbol.for('sounds'), { value: made });
    const { start } = AudioBufferSourceNode.prototype;
    const { stop } = AudioScheduledSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (when = 0, ...more) {
      const { kind, atMonoMs } = this.cue ?? {};
      const { context } = this;
      const [audioMs, madeMs] = [context.currentTime * 1000, performance.now()];
      made.push({
        source: this,
        context,
        kind,
        cueMs: atMonoMs,
        audioMs,
        madeMs,
        whenMs: when * 1000,
        isHeard: true,
      });
      return start.call(this, when, ...more);
    };
    AudioBufferSourceNode.prototype.stop = function (...asked) {
      const sound = made.find(({ source }) => source === this);
      if (sound && sound.context.currentTime * 1000 < sound.whenMs) sound.isHeard = false;
      return stop.apply(this, asked);
    };
  });
}

/**
 * The sounds so far, in the order in which they were made. All in milliseconds of the page's monotonic clock: `cueMs`: when it
 * should sound; `dueMs`: when it was told to, by where audio time was when it was made, `madeMs`. `nowMs` and `audioMs` of the last
 * context are taken at one moment.
 */
export function sounds(page) {
  return page.evaluate(() => {
    const made = window[Symbol.for('sounds')];
    const context = made.at(-1)?.context;
    return {
      made: made.map(({ kind, cueMs, audioMs, madeMs, whenMs, isHeard }) => ({
        kind,
        cueMs,
        madeMs,
        isHeard,
        dueMs: madeMs + Math.max(0, whenMs - audioMs),
      })),
      state: context?.state ?? 'none',
      audioMs: (context?.currentTime ?? 0) * 1000,
      nowMs: performance.now(),
    };
  });
}
