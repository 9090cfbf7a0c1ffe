/* global document */
import { meterOf, openStage, passCheck, press, sleep, timeOf, until } from './stage.mjs';

/** A step of the routine lasts longer, and ten seconds are one breath of its mark. */
const SLICE_MS = 10_000;
const WARM_MS = 1000;
/** From just after one write to ten seconds later there are ten writes, however late each of them is by a little. */
const AFTER_WRITE_MS = 400;

/** Opens a stage with all that counts down. */
export async function openCountdowns() {
  const stage = await openStage(['vanilla-seconds', 'lit-seconds']);
  const played = (hasMotion) => async () => {
    const page = await stage.page('<pf-routine></pf-routine>', {
      script: 'heelkit',
      tag: 'pf-routine',
      hasMotion,
    });
    await passCheck(page, 'pf-routine');
    await press(page, 'pf-routine', 'Start');
    // From getting ready to the first hold.
    await page.$eval('pf-routine', (routine) => routine.next());
    const isHeld = ({ view }) => view.status === 'running' && view.segment.kind === 'work';
    await until(() => page.$eval('pf-routine', isHeld), 'the first hold to run');
    return page;
  };
  const pages = {
    vanilla: () => stage.page('<vanilla-seconds></vanilla-seconds>', { script: 'vanilla-seconds' }),
    lit: () => stage.page('<lit-seconds></lit-seconds>', { script: 'lit-seconds' }),
    async timer() {
      const page = await stage.page('<pf-timer seconds="600"></pf-timer>', {
        script: 'heelkit',
        tag: 'pf-timer',
      });
      await page.evaluate(() => document.querySelector('pf-timer').start());
      return page;
    },
    routine: played(false),
    moving: played(true),
  };
  return {
    close: stage.close,
    /** A measure of each of the named pages, to be taken in turns. */
    measures: (...names) => Object.fromEntries(names.map((name) => [name, () => measure(pages[name])])),
  };
}

/** One slice of a countdown that is under way, in a page of its own. */
async function measure(open) {
  const page = await open();
  const meter = await meterOf(page);
  await sleep(WARM_MS);
  await meter.collectGarbage();
  const { LayoutCount: before } = await meter.read();
  await until(async () => (await meter.read()).LayoutCount > before, 'the next second to be written');
  await sleep(AFTER_WRITE_MS);
  const time = await timeOf(meter, () => sleep(SLICE_MS));
  const writes = SLICE_MS / 1000;
  if (time.layouts < writes) throw new Error(`Of ${writes} seconds only ${time.layouts} were written.`);
  await page.close();
  return time;
}
