import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  begin,
  classicGuideScript,
  classicListsScript,
  classicScript,
  examples,
  giveRoutine,
  guideScript,
  listsScript,
  moduleScript,
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
    const lists = ['heelkit-lists.js', 'heelkit-lists.classic.js'];
    for (const name of [...routine, ...guide, ...lists]) {
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

describe('the script of the lists', () => {
  const own = '<pf-routine><h3>Mine</h3><ol><li>Lower calf: hold, 45 s each side</li></ol></pf-routine>';
  const orders = {
    'before the routine': [listsScript + moduleScript, ''],
    'as classic scripts at the end, before': ['', classicListsScript + classicScript],
    'twice, and as both': [listsScript + moduleScript, classicListsScript + listsScript],
  };
  for (const [name, [first, last]] of Object.entries(orders)) {
    it(`makes a list in the tag a routine ${name}`, async (t) => {
      const page = await newPage(t);
      await openMarkup(page, url('made.html'), pageAround(first + own + last));
      await ready(page);
      await until(
        () => page.$eval('pf-routine', ({ plan }) => plan?.routine.stages[0].steps[0].title === 'Lower calf'),
        'the list as a routine',
      );
      assert.equal(await page.$eval('pf-routine', ({ plan }) => plan.routine.title), 'Mine');
    });
  }

  for (const [name, first, last] of [
    ['modules', moduleScript, listsScript],
    ['classic scripts', classicScript, classicListsScript],
  ]) {
    it(`is waited for, with a word in the console: ${name}`, async (t) => {
      const page = await newPage(t, { allowErrors: true });
      await openMarkup(page, url('made.html'), pageAround(own + first + last));
      await until(
        () => page.$eval('pf-routine', ({ plan }) => plan?.routine.stages[0].steps[0].title === 'Lower calf'),
        'the list as a routine',
      );
      assert.ok(
        page.problems.every((one) => /heelkit-lists\.js/.test(one)),
        page.problems.join(),
      );
    });
  }

  it('is needed: without it a list stays as it was written, and one error says so', async (t) => {
    const page = await newPage(t, { allowErrors: true });
    await noteEvents(page);
    await openMarkup(page, url('made.html'), pageAround(own + moduleScript));
    await page.waitForFunction(() => document.querySelector('pf-routine:defined'));
    await until(async () => (await told(page, 'pf-error')).length > 0, 'an error');
    const [{ detail }, ...more] = await told(page, 'pf-error');
    assert.equal(more.length, 0);
    assert.match(detail.message, /heelkit-lists\.js/);
    assert.equal(page.problems.length, 1);
    assert.match(await textOf(page), /Lower calf: hold, 45 s each side/);
  });

  it('is not needed where a routine is named', async (t) => {
    const page = await newPage(t);
    await noteEvents(page);
    const named = own.replace('<pf-routine>', '<pf-routine routine="calf-roll">');
    await openMarkup(page, url('made.html'), pageAround(named + moduleScript));
    await ready(page);
    assert.equal(await page.$eval('pf-routine', ({ plan }) => plan.routine.id), 'calf-roll');
    assert.equal((await told(page, 'pf-error')).length, 0);
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
    page.on('request', (request) => requested.push(request.url()));
    await giveRoutine(page, shortRoutine(0.2, 0.2), 0);
    await begin(page);
    await untilStatus(page, 'done');
    const { touched, globals } = await page.evaluate(() => window[Symbol.for('touched')]());
    assert.deepEqual({ touched, requested }, { touched: [], requested: [] });
    // Lit itself notes its versions in four lists, so that it can warn of a second copy; ours is a symbol.
    assert.deepEqual(
      globals.filter(
        (name) => !/^(lit(Element|Html)|reactiveElement)Versions$|^litPropertyMetadata$/.test(name),
      ),
      [],
    );
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
