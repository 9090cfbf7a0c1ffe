import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import {
  begin,
  button,
  classicMoreScript,
  classicScript,
  examples,
  openMarkup,
  pageAround,
  passCheck,
  press,
  ready,
  textOf,
  untilStatus,
  untilView,
} from './support.mjs';

const { page: newPage, url, build } = examples();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Stops time for the routine, so that it stays in a state for as long as it is looked at. */
function stopTime(page) {
  return page.evaluate(async (address) => {
    const { createManualClock } = await import(address);
    document.querySelector('pf-routine').clock = createManualClock();
  }, build('testing/index.js'));
}

/** Without motion, so that no colour is measured on its way from one scheme to the other. */
function inScheme(page, value) {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

const goTo = (kind) => async (page) => {
  await page.evaluate((wanted) => {
    const routine = document.querySelector('pf-routine');
    routine.goTo(routine.plan.segments.findIndex((segment) => segment.kind === wanted));
  }, kind);
  await untilView(page, ({ segment }) => segment.kind === kind, kind);
};

const lifecycle = (type) => (page) => page.evaluate((name) => document.dispatchEvent(new Event(name)), type);

/** From one state to the next, as a person comes through them. */
const states = {
  check: () => {},
  'emergency advice': async (page) => (await page.$('pf-routine >>> input[name="breathless"]')).click(),
  'urgent advice': async (page) => {
    await (await page.$('pf-routine >>> input[name="breathless"]')).click();
    await (await page.$('pf-routine >>> input[name="swollen-calf"]')).click();
  },
  ready: async (page) => {
    await (await page.$('pf-routine >>> input[name="swollen-calf"]')).click();
    await passCheck(page);
    await button(page, 'Start');
  },
  'get ready': (page) => press(page, 'Start'),
  running: goTo('work'),
  'change sides': goTo('switch'),
  rest: goTo('rest'),
  paused: (page) => press(page, 'Pause'),
  away: async (page) => {
    await press(page, 'Resume');
    await lifecycle('freeze')(page);
    await lifecycle('resume')(page);
    await button(page, 'Restart step');
  },
  hurts: async (page) => {
    await press(page, 'Resume');
    await press(page, 'This hurts');
  },
  end: (page) => press(page, 'Stop for today'),
};

/** Brings the routine into each state and looks at it. */
async function inEachState(page, look) {
  await stopTime(page);
  for (const [state, enter] of Object.entries(states)) {
    await enter(page);
    await page.evaluate(() => document.querySelector('pf-routine').updateComplete);
    await look(state);
  }
}

describe('each example', () => {
  it('has an article in which axe finds nothing wrong, in any state, light or dark', async (t) => {
    const page = await newPage(t);
    await page.goto(url('blog.html'));
    await ready(page);
    await page.evaluate(axe);
    await inEachState(page, async (state) => {
      for (const value of ['light', 'dark']) {
        await inScheme(page, value);
        const found = await page.evaluate(async (all) => {
          const { violations } = await window.axe.run(all ? document : 'pf-routine', {
            resultTypes: ['violations'],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
        }, state === 'check');
        assert.deepEqual(found, [], `${state}, ${value}`);
      }
    });
  });

  it('has other pages in which axe finds nothing wrong', async (t) => {
    const page = await newPage(t);
    for (const name of ['paragraph-timer.html', 'two-routines.html', 'index.html']) {
      await page.goto(url(name));
      if (name !== 'index.html') await ready(page, 'pf-timer');
      await page.evaluate(axe);
      for (const value of ['light', 'dark']) {
        await inScheme(page, value);
        const found = await page.evaluate(async () => {
          const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
        });
        assert.deepEqual(found, [], `${name}, ${value}`);
      }
    }
  });
});

/** What sticks out of the routine, and what is too small to be hit. */
function measure(page) {
  return page.evaluate(() => {
    const routine = document.querySelector('pf-routine');
    const card = routine.shadowRoot.querySelector('[part=base]').getBoundingClientRect();
    const wrong = [];
    const say = (element, what) => {
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30);
      wrong.push(`${element.localName}.${element.getAttribute('class') ?? ''} "${name}": ${what}`);
    };
    const look = (root) => {
      for (const element of root.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
        // Words that only a screen reader is given are clipped to a pixel.
        if (element.matches('.visually-hidden') || (box.width <= 2 && box.height <= 2)) continue;
        const outPx = Math.max(card.left - box.left, box.right - card.right);
        // A drawing clips what is outside of it.
        if (outPx > 1 && !element.ownerSVGElement) say(element, `${outPx.toFixed(1)} px out`);
        if (
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 0 &&
          !element.ownerSVGElement
        ) {
          const { display, textOverflow } = getComputedStyle(element);
          // What ends in "…" is meant to hold more; a point near the rim of its drawing reaches over it.
          const mayHoldMore = textOverflow === 'ellipsis' || element.matches('figure, .canvas');
          if (!['inline', 'contents'].includes(display) && !mayHoldMore)
            say(element, `holds ${element.scrollWidth} px in ${element.clientWidth}`);
        }
        const isPoint = element.matches('[part~=point]');
        const least = isPoint ? 24 : 44;
        if (element.matches('button, summary, label')) {
          if (box.height < least - 0.5) say(element, `${box.height.toFixed(1)} px high`);
          if (element.matches('button') && box.width < least - 0.5)
            say(element, `${box.width.toFixed(1)} px wide`);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(routine.shadowRoot);
    return wrong;
  });
}

describe('in a column', () => {
  const widths = [240, 320, 375, 768, 1200];

  it('nothing sticks out and every button can be hit, in any state, from 240 to 1200 px', async (t) => {
    const page = await newPage(t);
    const plain = '<style>body { margin: 0; font: 16px/1.5 sans-serif }</style>';
    await openMarkup(page, url('made.html'), pageAround('<pf-routine></pf-routine>', plain + classicScript));
    await ready(page);
    const wrong = {};
    await inEachState(page, async (state) => {
      await page.$$eval('pf-routine >>> details', (all) => all.forEach((details) => (details.open = true)));
      for (const width of widths) {
        await page.setViewport({ width, height: 900 });
        const found = await measure(page);
        if (found.length > 0) wrong[`${state} at ${width} px`] = found;
      }
      await page.setViewport({ width: 1000, height: 900 });
    });
    assert.deepEqual(wrong, {});
  });
});

/** A word as German has them, too long for any column. */
const longWord = (start) => `${start}massagebehandlungsanleitungsschrittbezeichnung`;
const longWords = {
  id: 'long-words',
  title: longWord('Fuß'),
  stages: ['Sohlen', 'Waden'].map((part) => ({
    id: part.toLowerCase(),
    title: longWord(part),
    steps: [
      {
        id: `${part.toLowerCase()}-hold`,
        title: longWord(part),
        instruction: longWord('Langsame'),
        point: part === 'Sohlen' ? 'central-arch' : 'soleus',
        tools: ['tennis-ball'],
        seconds: 30,
        repeat: 2,
        rest: 10,
        sides: 'each',
      },
    ],
  })),
};

describe('in a narrow column', () => {
  const cases = [
    { name: 'text of twice the size', px: 32, widths: [200, 240, 320, 400] },
    { name: 'long words', px: 16, widths: [240, 320], source: longWords },
    { name: 'long words of twice the size', px: 32, widths: [320], source: longWords },
  ];
  for (const { name, px, widths, source } of cases) {
    it(`${name} stay inside, in any state`, async (t) => {
      const page = await newPage(t);
      const plain = `<style>body { margin: 0; font: ${px}px/1.5 sans-serif }</style>`;
      await openMarkup(
        page,
        url('made.html'),
        pageAround('<pf-routine></pf-routine>', plain + classicScript + classicMoreScript),
      );
      await ready(page);
      await page.evaluate(async (given) => {
        const routine = document.querySelector('pf-routine');
        if (given) routine.source = given;
        await routine.updateComplete;
      }, source);
      const wrong = {};
      await inEachState(page, async (state) => {
        for (const width of widths) {
          await page.setViewport({ width, height: 900 });
          const found = await measure(page);
          if (found.length > 0) wrong[`${state} at ${width} px`] = found;
        }
        await page.setViewport({ width: 1000, height: 900 });
      });
      assert.deepEqual(wrong, {});
    });
  }
});

describe('on a phone', () => {
  /** From the top of the routine to the lower edge of a button. */
  const reach = (page, part) =>
    page.evaluate((name) => {
      const routine = document.querySelector('pf-routine');
      const controls = routine.shadowRoot.querySelector('pf-controls');
      const found = controls.shadowRoot.querySelector(`[part=${name}]`).getBoundingClientRect();
      return { top: found.top, bottom: found.bottom - routine.getBoundingClientRect().top };
    }, part);

  for (const column of [300, 335, 375]) {
    it(`every step with its buttons is seen at once in ${column} px, and the buttons stay in their place`, async (t) => {
      const page = await newPage(t, { width: 375, height: 667 });
      const plain = `<style>body { margin: 0; font: 16px/1.5 sans-serif } main { width: ${column}px }</style>`;
      const main = '<main><pf-routine></pf-routine></main>';
      await openMarkup(page, url('made.html'), pageAround(main, plain + classicScript));
      await ready(page);
      await stopTime(page);
      await begin(page);
      await untilStatus(page, 'running');
      const count = await page.evaluate(() => document.querySelector('pf-routine').plan.segments.length);
      const tops = new Set();
      for (let index = 0; index < count; index += 1) {
        await page.evaluate((at) => document.querySelector('pf-routine').goTo(at), index);
        await untilView(page, (view) => view.index === index, `segment ${index}`);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        const { top, bottom } = await reach(page, 'hurts');
        assert.ok(bottom <= 640, `segment ${index}: "This hurts" ends at ${bottom} px`);
        tops.add(Math.round(top));
      }
      assert.equal(tops.size, 1, `"This hurts" stood at ${[...tops].join(', ')} px`);
      await press(page, 'This hurts');
      await button(page, 'Stop for today');
      for (const part of ['hurts', 'primary', 'next']) {
        const { bottom } = await reach(page, part);
        assert.ok(bottom <= 640, `after "This hurts" ${part} ends at ${bottom} px`);
      }
      const { bottom } = await reach(page, 'hurts');
      assert.ok(bottom < (await reach(page, 'primary')).top, '"Stop for today" comes first');
    });
  }
});

describe('in a page with hostile styles', () => {
  const hostile = `<style>
    html { font-size: 62.5% }
    * { margin: 0; padding: 0; box-sizing: content-box; line-height: 3 !important;
        letter-spacing: 4px !important; text-transform: uppercase }
    button { display: none }
    pf-routine { display: inline }
    main { width: 240px; font-size: 16px }
  </style>`;

  it('the routine keeps its shape and its words, and starts', async (t) => {
    const page = await newPage(t);
    await openMarkup(
      page,
      url('made.html'),
      pageAround('<main><pf-routine></pf-routine></main>', hostile + classicScript),
    );
    await ready(page);
    assert.deepEqual(await measure(page), []);
    const styles = await page.evaluate(() => {
      const seen = { textTransform: new Set(), letterSpacing: new Set(), lineHeight: 0 };
      const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (
            element.checkVisibility() &&
            [...element.childNodes].some((node) => node instanceof Text && node.data.trim())
          ) {
            const { textTransform, letterSpacing, lineHeight, fontSize } = getComputedStyle(element);
            seen.textTransform.add(textTransform);
            seen.letterSpacing.add(letterSpacing);
            seen.lineHeight = Math.max(seen.lineHeight, parseFloat(lineHeight) / parseFloat(fontSize));
          }
          if (element.shadowRoot) look(element.shadowRoot);
        }
      };
      look(document.querySelector('pf-routine').shadowRoot);
      return {
        textTransform: [...seen.textTransform],
        letterSpacing: [...seen.letterSpacing].filter((value) => parseFloat(value) > 2),
        lineHeight: seen.lineHeight,
      };
    });
    assert.deepEqual(styles.textTransform, ['none']);
    assert.deepEqual(styles.letterSpacing, []);
    assert.ok(styles.lineHeight < 2, `lines ${styles.lineHeight} em high`);
    await begin(page);
    await untilStatus(page, 'running');
    assert.deepEqual(await measure(page), []);
    assert.match(await textOf(page), /Heel attachment/);
  });
});
