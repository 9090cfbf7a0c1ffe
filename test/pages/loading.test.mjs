import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  begin,
  bringMore,
  classicGuideScript,
  classicMoreScript,
  classicScript,
  examples,
  giveRoutine,
  guideScript,
  moduleScript,
  moreScript,
  noteEvents,
  notUpgraded,
  openMarkup,
  pageAround,
  ready,
  shortRoutine,
  textOf,
  told,
  until,
  untilStatus,
} from './support.mjs';

const root = join(import.meta.dirname, '../..');
const { page: newPage, url } = examples();
const readable = '<pf-routine><p>Read this instead.</p></pf-routine>';

async function assertPlays(page) {
  await ready(page);
  assert.deepEqual(await notUpgraded(page), []);
  assert.match(await textOf(page), /Six points for a sore heel.*Before you start/);
  await begin(page);
  await untilStatus(page, 'running');
}

describe('each example', () => {
  const pages = {
    'blog.html': ['blog.css', 'heelkit.js'],
    'blog-classic.html': ['blog.css', 'heelkit.classic.js'],
    'paragraph-timer.html': ['blog.css', 'heelkit.js'],
    'two-routines.html': ['blog.css', 'heelkit.js'],
    'index.html': ['blog.css'],
  };
  for (const [name, files] of Object.entries(pages)) {
    it(`${name} loads nothing but its style and its script, and every element is upgraded`, async (t) => {
      const page = await newPage(t);
      const requested = [];
      page.on('request', (request) => requested.push(new URL(request.url()).pathname.split('/').at(-1)));
      await page.goto(url(name));
      if (files.length > 1) await ready(page, 'pf-timer');
      assert.deepEqual(await notUpgraded(page), []);
      // The icon is the browser's own wish, and not every browser has it.
      assert.deepEqual(requested.filter((file) => file !== 'favicon.ico').sort(), [name, ...files].sort());
      const scripts = await page.$$eval('script', (all) => all.map(({ text, src }) => [text, Boolean(src)]));
      assert.deepEqual(scripts, files.length > 1 ? [['', true]] : []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
    });
  }

  it('keeps a timer in the paragraph that it was written in', async (t) => {
    const page = await newPage(t);
    await page.goto(url('paragraph-timer.html'));
    await ready(page, 'pf-timer');
    const parents = await page.$$eval('pf-timer', (all) =>
      all.map(({ parentElement }) => parentElement.localName),
    );
    assert.deepEqual(parents, ['p', 'p', 'p']);
    assert.match(await textOf(page, 'main'), /Stay there for 0:30 and breathe/);
  });

  it('links to pages that exist', async (t) => {
    const page = await newPage(t);
    for (const name of Object.keys(pages)) {
      await page.goto(url(name));
      const missing = await page.$$eval('a[href]', (links) =>
        Promise.all(
          links.map(async ({ href }) => {
            const { hash } = new URL(href);
            if (hash && !document.getElementById(hash.slice(1))) return href;
            return (await fetch(href)).ok ? null : href;
          }),
        ),
      );
      assert.deepEqual(missing.filter(Boolean), [], name);
    }
  });
});

describe('without JavaScript', () => {
  it('the article has the six places as a list that can be read', async (t) => {
    const page = await newPage(t);
    await page.setJavaScriptEnabled(false);
    await page.goto(url('blog.html'));
    const items = await page.$$eval('pf-routine > ol > li', (all) =>
      all.map((item) => ({ text: item.innerText, height: item.getBoundingClientRect().height })),
    );
    assert.equal(items.length, 6);
    for (const { text, height } of items) {
      assert.match(text, /\d+ seconds: /);
      assert.ok(height > 15);
    }
  });
});

describe('the script', () => {
  it('may come before the markup', async (t) => {
    const page = await newPage(t);
    await openMarkup(page, url('made.html'), pageAround(readable, classicScript));
    await assertPlays(page);
  });

  it('may come after the markup', async (t) => {
    const page = await newPage(t);
    await openMarkup(page, url('made.html'), pageAround(readable + classicScript));
    await assertPlays(page);
  });

  for (const [name, tags] of Object.entries({
    'the module twice': [moduleScript, moduleScript.replace('.js', '.js?again')],
    'the classic file twice': [classicScript, classicScript],
    'the module before the classic file': [moduleScript, classicScript],
    'the classic file before the module': [classicScript, moduleScript],
  })) {
    it(`may be there as ${name}`, async (t) => {
      const page = await newPage(t);
      await openMarkup(page, url('made.html'), pageAround(tags[0] + readable + tags[1]));
      await assertPlays(page);
    });
  }

  it('may come long after the page, which never says that it was loaded', async (t) => {
    const page = await newPage(t);
    // As an optimiser does that holds scripts back until somebody touches the page.
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(document, 'readyState', { get: () => 'loading' });
      for (const target of [document, window]) {
        const listen = target.addEventListener;
        target.addEventListener = function (type, ...rest) {
          listen.call(this, /^(DOMContentLoaded|load)$/.test(type) ? `held-${type}` : type, ...rest);
        };
      }
    });
    await openMarkup(page, url('made.html'), pageAround(readable));
    assert.equal(await textOf(page), 'Read this instead.');
    await page.evaluate(
      () =>
        new Promise((resolve, reject) =>
          setTimeout(() => {
            const script = document.createElement('script');
            script.src = '../dist/cdn/heelkit.classic.js';
            script.addEventListener('load', resolve);
            script.addEventListener('error', reject);
            document.head.append(script);
          }, 1000),
        ),
    );
    await assertPlays(page);
  });

  it('works in a sandboxed frame, without storage or an origin', async (t) => {
    const page = await newPage(t);
    await page.goto(url('index.html'));
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = 'blog-classic.html';
      Object.assign(frame, { width: 600, height: 700 });
      document.body.prepend(frame);
    });
    const frame = await until(
      () => page.frames().find((one) => one.url().includes('blog-classic')),
      'the frame',
    );
    await ready(frame);
    assert.equal(await frame.evaluate(() => origin), 'null');
    await begin(frame);
    await untilStatus(frame, 'running');
  });

  it('works from a file, in its classic form', async (t) => {
    const page = await newPage(t);
    await page.goto(pathToFileURL(join(root, 'examples/blog-classic.html')).href);
    await assertPlays(page);
  });

  it('knows nothing of where or when it was loaded', () => {
    const routine = ['heelkit.js', 'heelkit.classic.js'];
    const guide = ['heelkit-guide.js', 'heelkit-guide.classic.js'];
    const more = ['heelkit-more.js', 'heelkit-more.classic.js'];
    for (const name of [...routine, ...guide, ...more]) {
      const text = readFileSync(join(root, 'dist/cdn', name), 'utf8');
      for (const word of ['currentScript', 'readyState', 'DOMContentLoaded', 'import.meta', 'import('])
        assert.ok(!text.includes(word), `${name} has ${word}`);
    }
  });
});

describe('the script of the guide', () => {
  const guide = '<pf-guide sections="about see-somebody"><p>Read this instead.</p></pf-guide>';
  const again = (script) => script.replace('.js', '.js?again');

  async function assertGuides(page) {
    await ready(page, 'pf-guide');
    assert.deepEqual(await notUpgraded(page), []);
    const text = await textOf(page, 'pf-guide');
    assert.match(text, /^What plantar heel pain is .* some evidence /);
    assert.match(text, /Call your emergency number now for: .* Sudden trouble breathing, chest pain/);
    assert.match(text, /This is general education\..* Reviewed by a clinician/);
  }

  /** Notes what is defined; to be called before the page is opened. */
  async function noteDefined(page) {
    await page.evaluateOnNewDocument(() => {
      const defined = [];
      const { define } = customElements;
      customElements.define = function (tag, ...rest) {
        defined.push(tag);
        return define.call(this, tag, ...rest);
      };
      Object.defineProperty(window, Symbol.for('defined'), { value: defined });
    });
    return () => page.evaluate(() => [...window[Symbol.for('defined')]].sort());
  }

  for (const [name, scripts] of Object.entries({
    'as a module': [guideScript, ''],
    'in its classic form': ['', classicGuideScript],
    'twice, and as both': [guideScript + classicGuideScript, again(guideScript) + classicGuideScript],
  })) {
    it(`registers the guide and nothing else ${name}`, async (t) => {
      const page = await newPage(t);
      const defined = await noteDefined(page);
      await openMarkup(page, url('made.html'), pageAround(scripts[0] + guide + scripts[1]));
      await assertGuides(page);
      assert.deepEqual(await defined(), ['pf-guide']);
    });
  }

  for (const [name, scripts] of Object.entries({
    'before the module of the routine': [guideScript, moduleScript],
    'after the module of the routine': [moduleScript, guideScript],
    'before the classic file of the routine': [classicGuideScript, classicScript],
    'after the classic file of the routine': [classicScript, classicGuideScript],
    'between two modules of the routine': [moduleScript + guideScript, again(moduleScript)],
  })) {
    it(`may be there ${name}`, async (t) => {
      const page = await newPage(t);
      const defined = await noteDefined(page);
      const body = scripts[0] + guide + readable + scripts[1] + classicGuideScript;
      await openMarkup(page, url('made.html'), pageAround(body));
      await assertGuides(page);
      await assertPlays(page);
      const tags = await defined();
      assert.ok(tags.includes('pf-guide') && tags.includes('pf-routine'));
      assert.deepEqual(tags, [...new Set(tags)]);
    });
  }

  it('is needed: the script of the routine leaves the guide as it was written', async (t) => {
    const page = await newPage(t);
    await openMarkup(page, url('made.html'), pageAround(guide + readable + moduleScript));
    await ready(page);
    assert.deepEqual(await notUpgraded(page), ['pf-guide']);
    assert.equal(await textOf(page, 'pf-guide'), 'Read this instead.');
  });
});

describe('the script of what only a page asks for', () => {
  const [step] = shortRoutine(5).stages[0].steps;
  const mine = { id: 'mine', title: 'Mine', stages: [{ id: 'calf', steps: [step] }] };
  const beside = { 'mine.json': mine };
  const fallback = '<p>Read this instead.</p>';
  const source = (tag) =>
    `<${tag}>${fallback}</${tag}><script>document.querySelector('${tag}').source = ${JSON.stringify(mine)}</script>`;
  const own = {
    'a list': '<pf-routine><h3>Mine</h3><ol><li>Step 1: hold, 5 s each side</li></ol></pf-routine>',
    'an address': `<pf-routine src="mine.json">${fallback}</pf-routine>`,
    'a document': source('pf-routine'),
    'an address of a session': `<pf-session src="mine.json">${fallback}</pf-session>`,
    'a document of a session': source('pf-session'),
  };
  const tagOf = (markup) => /pf-\w+/.exec(markup)[0];
  const again = (script) => script.replace('.js', '.js?again');

  async function assertReads(page, tag) {
    const titles = ({ plan }) => plan && [plan.routine.title, plan.routine.stages[0].steps[0].title];
    const found = await until(() => page.$eval(tag, titles), 'a routine');
    assert.deepEqual(found, ['Mine', 'Step 1']);
    await ready(page, tag);
    assert.match(await textOf(page, tag), tag === 'pf-routine' ? /^Mine / : /^Read this instead\.$/);
  }

  /** Notes what is asked for by `src`. */
  function noteAsked(page) {
    const asked = [];
    page.on('request', (request) => asked.push(...(request.url().match(/[a-z]+\.json$/) ?? [])));
    return asked;
  }

  /** One error and one word in the console for each routine, and nothing else. */
  async function assertTold(page, times = 1) {
    const errors = await told(page, 'pf-error');
    assert.deepEqual(
      errors.map(({ detail: { code, message, problems } }) => [code, message, problems.length]),
      Array(times).fill(['routine', 'a routine of your own needs heelkit-more.js', 1]),
    );
    assert.equal(page.problems.length, times, page.problems.join());
    for (const problem of page.problems) assert.match(problem, /^<pf-\w+>: a routine of your own needs /);
  }

  for (const [kind, markup] of Object.entries(own)) {
    const tag = tagOf(markup);

    for (const [order, first, last] of [
      ['before the module', moreScript + moduleScript, ''],
      ['before the classic file', '', classicMoreScript + classicScript],
      ['twice and as both', moreScript + moduleScript, classicMoreScript + again(moreScript)],
    ]) {
      it(`reads ${kind}, ${order}`, async (t) => {
        const page = await newPage(t);
        const asked = noteAsked(page);
        await openMarkup(page, url('made.html'), pageAround(first + markup + last), beside);
        await assertReads(page, tag);
        assert.equal(asked.length, kind.startsWith('an address') ? 1 : 0);
      });
    }

    for (const [order, scripts] of [
      ['a module after the module', moduleScript + moreScript],
      ['a classic script after the classic file', classicScript + classicMoreScript],
      ['a module after the classic file', classicScript + moreScript],
      ['after two copies, as two', classicScript + moduleScript + moreScript + again(moreScript)],
    ]) {
      it(`is waited for by ${kind}, with one word in the console: ${order}`, async (t) => {
        const page = await newPage(t, { allowErrors: true });
        await noteEvents(page);
        const asked = noteAsked(page);
        await openMarkup(page, url('made.html'), pageAround(markup + scripts), beside);
        await assertReads(page, tag);
        await assertTold(page);
        assert.equal(asked.length, kind.startsWith('an address') ? 1 : 0);
      });
    }

    it(`is needed: without it ${kind} stays as it was written, and nothing is requested`, async (t) => {
      const page = await newPage(t, { allowErrors: true });
      await noteEvents(page);
      const asked = noteAsked(page);
      await openMarkup(page, url('made.html'), pageAround(markup + moduleScript), beside);
      await until(async () => (await told(page, 'pf-error')).length > 0, 'an error');
      await ready(page, tag);
      await assertTold(page);
      assert.deepEqual(asked, []);
      assert.equal(await page.$eval(tag, ({ plan }) => plan), null);
      assert.match(await textOf(page, tag), /^(Read this instead\.|Mine Step 1: hold, 5 s each side)$/);
    });
  }

  it('is not needed where a routine is named, and does not disturb it', async (t) => {
    const page = await newPage(t);
    await noteEvents(page);
    const named = own['a list'].replace('<pf-routine>', '<pf-routine routine="calf-roll">');
    await openMarkup(page, url('made.html'), pageAround(named + moduleScript));
    await ready(page);
    await begin(page);
    await page.$eval('pf-routine', (routine) => routine.stop());
    const before = await page.$eval('pf-routine', ({ plan }) => plan.routine.id);
    await bringMore(page);
    await ready(page);
    const after = await page.$eval('pf-routine', ({ plan, view }) => [plan.routine.id, view.status]);
    assert.deepEqual([before, ...after], ['calf-roll', 'calf-roll', 'stopped']);
    assert.equal((await told(page, 'pf-error')).length, 0);
    // The list was there before what reads it: it counts as soon as nothing is named.
    await page.$eval('pf-routine', (routine) => routine.removeAttribute('routine'));
    await assertReads(page, 'pf-routine');
  });

  it('leaves a session that is played alone, whatever was set meanwhile', async (t) => {
    const page = await newPage(t, { allowErrors: true });
    await noteEvents(page);
    await openMarkup(page, url('made.html'), pageAround(readable + moduleScript));
    await assertPlays(page);
    const statusAfter = (act, given) =>
      page.evaluate(
        async (name, value) => {
          const routine = document.querySelector('pf-routine');
          if (name === 'more') await import(new URL('../dist/cdn/heelkit-more.js', document.baseURI).href);
          else routine[name] = value;
          await routine.updateComplete;
          return [routine.view.status, routine.plan.routine.id];
        },
        act,
        given,
      );
    assert.deepEqual(await statusAfter('source', mine), ['running', 'six-points']);
    await assertTold(page);
    assert.deepEqual(await statusAfter('more'), ['running', 'six-points']);
    await page.$eval('pf-routine', (routine) => {
      routine.stop();
      routine.again();
    });
    await assertReads(page, 'pf-routine');
    await assertTold(page);
  });

  it('finds who waits in a closed shadow root, and who is out of the page just now', async (t) => {
    const page = await newPage(t, { allowErrors: true });
    await noteEvents(page);
    await openMarkup(page, url('made.html'), pageAround(`<main></main>${moduleScript}`));
    await until(() => page.evaluate(() => Boolean(customElements.get('pf-routine'))), 'the routine');
    const titles = await page.evaluate(async (given) => {
      const main = document.querySelector('main');
      const closed = main.attachShadow({ mode: 'closed' });
      const waiting = [1, 2].map(() =>
        Object.assign(document.createElement('pf-routine'), { source: given }),
      );
      closed.append(...waiting);
      for (const one of waiting) await one.updateComplete;
      const before = waiting.map(({ plan }) => plan);
      waiting[1].remove();
      await import(new URL('../dist/cdn/heelkit-more.js', document.baseURI).href);
      closed.append(waiting[1]);
      for (const one of waiting) await one.updateComplete;
      return [...before, ...waiting.map(({ plan }) => plan.routine.title)];
    }, mine);
    assert.deepEqual(titles, [null, null, 'Mine', 'Mine']);
    await assertTold(page, 2);
  });
});

describe('privacy', () => {
  it('no storage, no cookie, no request and no global is touched from load to finish', async (t) => {
    const page = await newPage(t);
    await page.evaluateOnNewDocument(() => {
      const touched = [];
      const watch = (target, name) => {
        const own = Object.getOwnPropertyDescriptor(target, name);
        if (!own) return;
        const wrap = (kind, act) =>
          act &&
          function (...args) {
            touched.push(`${kind} ${name}`);
            return act.apply(this, args);
          };
        Object.defineProperty(
          target,
          name,
          'value' in own
            ? { ...own, value: wrap('call', own.value) }
            : { ...own, get: wrap('get', own.get), set: wrap('set', own.set) },
        );
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
        watch(window, name);
      for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'Image'])
        watch(window, name);
      watch(Document.prototype, 'cookie');
      watch(Navigator.prototype, 'sendBeacon');
      const keys = new Set(Object.keys(window));
      Object.defineProperty(window, Symbol.for('touched'), {
        value: () => ({ touched, globals: Object.keys(window).filter((key) => !keys.has(key)) }),
      });
    });
    const requested = [];
    await page.goto(url('blog.html'), { waitUntil: 'networkidle0' });
    await ready(page);
    await bringMore(page);
    page.on('request', (request) => requested.push(request.url()));
    await giveRoutine(page, shortRoutine(0.2, 0.2), 0);
    await begin(page);
    await untilStatus(page, 'done');
    const { touched, globals } = await page.evaluate(() => window[Symbol.for('touched')]());
    assert.deepEqual({ touched, requested }, { touched: [], requested: [] });
    // Ours is a symbol, and a Lit of the page's own need know nothing of this one.
    assert.deepEqual(globals, []);
    assert.equal(
      await page.evaluate(() => document.cookie + localStorage.length + sessionStorage.length),
      '00',
    );
  });
});

describe('under a strict content security policy', () => {
  const strict = examples({
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html 'allow-duplicates'",
      ].join('; '),
    },
  });

  for (const name of ['blog.html', 'blog-classic.html', 'two-routines.html']) {
    it(`${name} plays, looks as it should and violates nothing`, async (t) => {
      const page = await strict.page(t);
      await page.evaluateOnNewDocument(() => {
        const violations = [];
        Object.defineProperty(window, Symbol.for('violations'), { value: violations });
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
          violations.push(`${violatedDirective} ${sample}`),
        );
      });
      await page.goto(strict.url(name));
      await ready(page);
      assert.deepEqual(await notUpgraded(page), []);
      const [routine] = await page.$$('pf-routine');
      await begin(page, routine);
      await until(() => routine.evaluate(({ view }) => view.status === 'running'), 'the routine to run');
      const look = await routine.evaluate((element) => {
        const map = element.shadowRoot.querySelector('pf-trigger-map').shadowRoot;
        return {
          padding: parseFloat(getComputedStyle(element.shadowRoot.querySelector('[part=base]')).paddingTop),
          places: new Set([...map.querySelectorAll('[part=point]')].map(({ style }) => style.top)).size,
        };
      });
      assert.ok(look.padding > 8);
      assert.equal(look.places, 3);
      assert.deepEqual(await page.evaluate(() => window[Symbol.for('violations')]), []);
    });
  }
});
