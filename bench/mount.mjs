/* global document, requestAnimationFrame */
import { inTurns } from './rounds.mjs';
import { meterOf, openStage, sleep, timeOf } from './stage.mjs';
import { ratioResult } from './table.mjs';

const ROUNDS = 5;
const BUDGET = 2;
const MANY = 100;
const SETTLED_MS = 300;

/** Puts many of an element into the page, and waits until they were laid out and shown. */
const mount = (page, tag, count) =>
  page.evaluate(
    async (name, times) => {
      document.querySelector('main').innerHTML = `<${name}></${name}>`.repeat(times);
      for (const element of document.querySelectorAll(name)) await element.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    tag,
    count,
  );

/** How many elements one of them is, and in how many shadow roots. */
const sizeOf = (page, tag) =>
  page.evaluate((name) => {
    const size = { elements: 1, roots: 0 };
    const count = ({ shadowRoot }) => {
      size.roots += 1;
      for (const element of shadowRoot.querySelectorAll('*')) {
        size.elements += 1;
        if (element.shadowRoot) count(element);
      }
    };
    count(document.querySelector(name));
    return `${size.elements} elements in ${size.roots} shadow root${size.roots > 1 ? 's' : ''}`;
  }, tag);

export async function measure({ rounds = ROUNDS }) {
  const stage = await openStage(['lit-timer', 'lit-routine']);
  const sizes = {};
  const mounted = (tag, script) => async () => {
    const page = await stage.page('<main></main>', { script, tag });
    const meter = await meterOf(page);
    await sleep(SETTLED_MS);
    await meter.collectGarbage();
    const { tasks } = await timeOf(meter, async () => {
      await mount(page, tag, MANY);
      await sleep(SETTLED_MS);
    });
    sizes[tag] ??= await sizeOf(page, tag);
    await page.close();
    return tasks;
  };
  const times = await inTurns(rounds, {
    floorTimer: mounted('lit-timer', 'lit-timer'),
    timer: mounted('pf-timer', 'heelkit'),
    floorRoutine: mounted('lit-routine', 'lit-routine'),
    routine: mounted('pf-routine', 'heelkit'),
  });
  await stage.close();
  return {
    results: [
      ratioResult(`${MANY} pf-timer`, 'as many of the Lit floor', {
        own: times.timer,
        other: times.floorTimer,
        budget: BUDGET,
      }),
      ratioResult(`${MANY} pf-routine`, 'as many of the Lit floor', {
        own: times.routine,
        other: times.floorRoutine,
        budget: BUDGET,
      }),
    ],
    notes: [
      'time of the main thread from the markup to the frame on show, script loaded, first time in its page.',
      'the floor is plain Lit elements with the same kinds and about the same number of elements, no state and hardly any style:',
      `pf-timer is ${sizes['pf-timer']}, its floor ${sizes['lit-timer']};`,
      `pf-routine is ${sizes['pf-routine']}, its floor ${sizes['lit-routine']}.`,
    ],
  };
}
