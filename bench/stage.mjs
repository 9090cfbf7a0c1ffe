/* global document */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleText } from '../rollup.config.mjs';
import { openMarkup, pageAround, ready, until } from '../test/pages/support.mjs';
import { openExamples } from '../test/support/open-examples.mjs';

/** The file for script tags, read once: whoever builds meanwhile does not change what is measured. */
const heelkit = () => readFileSync(join(import.meta.dirname, '../dist/cdn/heelkit.js'), 'utf8');

/**
 * Floors go through the same bundler and minifier as the elements themselves. They are registered here, because by the
 * package's word no module but those that it names does anything when it is merely imported.
 */
function floor(name) {
  const path = JSON.stringify(join(import.meta.dirname, 'floors', `${name}.mjs`));
  const define = 'Object.entries(elements).forEach((entry) => customElements.define(...entry));';
  return bundleText(`import { elements } from ${path};${define}`);
}

/**
 * A browser, and pages in it that differ in nothing but what stands in them.
 * @param {readonly string[]} floors the floors that pages may load, by file name
 */
export async function openStage(floors = []) {
  const scripts = { heelkit: heelkit() };
  for (const name of floors) scripts[name] = await floor(name);
  const { browser, url, close } = await openExamples();
  return {
    close,
    /**
     * Opens a page with this in its body, and waits until the named script has defined a tag.
     * @param {string} body
     * @param {{ script?: string, tag?: string, hasMotion?: boolean }} [options]
     */
    async page(body, { script, tag = script, hasMotion = false } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 900 });
      const value = hasMotion ? 'no-preference' : 'reduce';
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
      const problems = [];
      page.on('pageerror', (problem) => problems.push(problem));
      await openMarkup(page, `${url}/bench.html`, pageAround(body));
      if (script) {
        await page.addScriptTag({ type: 'module', content: scripts[script] });
        await ready(page, tag);
      }
      if (problems.length > 0) throw new Error('A page has an error.', { cause: problems[0] });
      return page;
    },
  };
}

/**
 * Presses a button by what it says, through the DOM. A pointer that stays on the page makes the browser look under it after
 * every layout, and a search of the accessibility tree keeps that tree up to date from then on: both would be measured.
 * @param {import('puppeteer-core').Page} page
 */
export function press(page, within, name) {
  const click = (selector, text) => {
    const find = (tree) => {
      for (const element of tree.querySelectorAll('*')) {
        const isIt = element.localName === 'button' && element.innerText.trim() === text;
        if (isIt && element.checkVisibility()) return element;
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
      return null;
    };
    const button = find(document.querySelector(selector).shadowRoot);
    button?.click();
    return button !== null;
  };
  return until(() => page.evaluate(click, within, name), `a button "${name}" in ${within}`);
}

/** Answers the safety check, which must have been on show, list by list. */
export async function passCheck(page, within) {
  await press(page, within, 'None of these apply to me');
  // By the next message to the page the second list is on show in the place of the first: Lit renders in a microtask.
  await press(page, within, 'None of these apply to me');
  const isCleared = () => page.$eval(within, ({ clearance }) => clearance.canStart);
  await until(isCleared, 'the safety check to be answered');
}

/**
 * Reads what the browser counts of a page.
 * @param {import('puppeteer-core').Page} page
 */
export async function meterOf(page) {
  const client = await page.createCDPSession();
  // The thread's own time instead of the wall's: while others have the processor, none of it passes.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  return {
    read,
    /** What an earlier act left behind is collected before the act that is measured. */
    collectGarbage: () => client.send('HeapProfiler.collectGarbage'),
  };
}

/**
 * Time that the main thread of a page spends in tasks, and in all, while something happens.
 * @param {Awaited<ReturnType<typeof meterOf>>} meter
 * @param {() => Promise<unknown>} act
 */
export async function timeOf({ read }, act) {
  const before = await read();
  await act();
  const after = await read();
  const grown = (name) => after[name] - before[name];
  return { tasks: grown('TaskDuration'), thread: grown('ThreadTime'), layouts: grown('LayoutCount') };
}

export { sleep, until };
