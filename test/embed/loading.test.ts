import { expect } from '@open-wc/testing';
import { createManualClock } from '../../src/testing/index.js';
import { deep, passCheck, press, seen, settled, shortRoutine } from '../elements/support.js';
import { buttonsIn, load, openPage, type Page, script, source } from './support.js';

const TAGS = [
  'pf-choices',
  'pf-controls',
  'pf-guide',
  'pf-outline',
  'pf-routine',
  'pf-safety-check',
  'pf-session',
  'pf-settings',
  'pf-step',
  'pf-timer',
  'pf-trigger-map',
];
/** What the script of the routine brings: the guide has a script of its own. */
const OF_ROUTINE = TAGS.filter((tag) => tag !== 'pf-guide');
const NONE = 'None of these apply to me';

/** Runs before anything of ours: notes what is defined, what goes wrong and what the page had. */
const watch = `<script>
  window.told = [];
  window.defined = [];
  const define = customElements.define;
  customElements.define = function (tag, ...rest) {
    defined.push(tag);
    return define.call(this, tag, ...rest);
  };
  for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, (event) => told.push(String(event.message || event.reason)));
  for (const level of ['warn', 'error'])
    console[level] = (...args) => {
      const text = args.join(' ');
      if (!text.includes('Lit is in dev mode')) told.push(text);
    };
  window.before = new Set(Reflect.ownKeys(window));
</script>`;

type Watched = Page & { told: string[]; defined: string[]; before: Set<PropertyKey> };

const open = async (markup: string) => (await openPage(watch + markup)) as Watched;

/** The one element of a page. */
function only<Tag extends keyof HTMLElementTagNameMap>(page: Page, tag: Tag): HTMLElementTagNameMap[Tag] {
  return page.document.querySelector(tag)!;
}

/** The whole routine works: it can be started after its check, and stops when it is told. */
async function expectToPlay(page: Page): Promise<void> {
  const routine = only(page, 'pf-routine');
  routine.clock = createManualClock();
  await settled(page.document);
  await passCheck(routine);
  await press(routine, 'Start');
  expect(routine.view!.status).to.equal('running');
  await press(routine, 'Pause');
  expect(routine.view!.status).to.equal('paused');
}

describe('one script and one tag', () => {
  it('work with the markup before the script', async () => {
    const page = await open(`<pf-routine><p>Read me.</p></pf-routine>${script('embed/heelkit.ts')}`);
    expect(buttonsIn(page)).to.include(NONE);
    await expectToPlay(page);
    expect(page.told).to.deep.equal([]);
  });

  it('work with the script before the markup', async () => {
    const page = await open(script('embed/heelkit.ts'));
    page.document.body.insertAdjacentHTML('beforeend', '<pf-routine><p>Read me.</p></pf-routine>');
    await settled(page.document);
    expect(buttonsIn(page)).to.include(NONE);
    await expectToPlay(page);
    expect(page.told).to.deep.equal([]);
  });

  it('work with the script long after the page', async () => {
    const page = await open('<pf-routine><p>Read me.</p></pf-routine>');
    expect(seen(only(page, 'pf-routine'))).to.equal('Read me.');
    await load(page, 'embed/heelkit.ts');
    await expectToPlay(page);
    expect(page.told).to.deep.equal([]);
  });

  it('work with the script twice, as a module and as the classic file, before and after', async () => {
    const page = await open(
      `${script('embed/heelkit.ts')}<pf-routine></pf-routine>${script('embed/heelkit.classic.ts')}`,
    );
    await load(page, 'embed/heelkit.ts?again');
    await load(page, 'embed/heelkit.classic.ts?again');
    expect(page.defined.sort()).to.deep.equal(OF_ROUTINE);
    await expectToPlay(page);
    expect(page.told).to.deep.equal([]);
  });

  it('register the nine tags and no other', async () => {
    const page = await open(script('define.ts'));
    expect(page.defined.sort()).to.deep.equal(TAGS);
  });

  it('add one symbol to the page, beside what Lit itself adds', async () => {
    const page = await open(`${script('embed/heelkit.ts')}<pf-routine></pf-routine>`);
    await expectToPlay(page);
    const added = Reflect.ownKeys(page).filter((key) => !page.before.has(key) && key !== 'before');
    const ours = added.filter((key) => !/^(lit|reactiveElement)[A-Z]/.test(String(key)));
    expect(ours).to.deep.equal([Symbol.for('heelkit')]);
  });

  it('leave a tag to who defined it first', async () => {
    const page = await open(
      `<script>customElements.define('pf-timer', class extends HTMLElement {})</script>
      <pf-timer seconds="5">5 seconds</pf-timer><pf-routine></pf-routine>${script('define.ts')}`,
    );
    expect(seen(only(page, 'pf-timer'))).to.equal('5 seconds');
    await expectToPlay(page);
    expect(page.told).to.deep.equal([]);
  });

  it('keep nothing that the person or the page must agree to', async () => {
    const page = await open(`${script('define.ts')}<pf-routine></pf-routine>`);
    const loaded = () => page.performance.getEntriesByType('resource').length;
    await expectToPlay(page);
    const before = loaded();
    await press(only(page, 'pf-routine'), 'Resume');
    expect(loaded(), 'requests while it plays').to.equal(before);
    expect(page.localStorage).to.have.lengthOf(0);
    expect(page.sessionStorage.length).to.equal(0);
    expect(page.document.cookie).to.equal('');
  });
});

describe('the script of the guide', () => {
  const guide = '<pf-guide sections="about"><p>Read me.</p></pf-guide>';

  for (const file of ['embed/heelkit-guide.ts', 'embed/heelkit-guide.classic.ts']) {
    it(`registers the guide and nothing else as ${file}, also when it comes twice`, async () => {
      const page = await open(guide + script(file));
      await load(page, `${file}?again`);
      expect(page.defined).to.deep.equal(['pf-guide']);
      expect(seen(only(page, 'pf-guide'))).to.contain('What plantar heel pain is');
      expect(page.told).to.deep.equal([]);
    });
  }

  it('adds the one symbol to the page', async () => {
    const page = await open(guide + script('embed/heelkit-guide.ts'));
    const added = Reflect.ownKeys(page).filter((key) => !page.before.has(key) && key !== 'before');
    const ours = added.filter((key) => !/^(lit|reactiveElement)[A-Z]/.test(String(key)));
    expect(ours).to.deep.equal([Symbol.for('heelkit')]);
  });

  const files = ['embed/heelkit.ts', 'embed/heelkit-guide.ts'];
  for (const first of files) {
    const second = files.find((file) => file !== first)!;
    it(`may come with the other: ${first} first`, async () => {
      const page = await open(`${script(first)}${guide}<pf-routine></pf-routine>${script(second)}`);
      await load(page, `${first}?again`);
      await load(page, `${second}?again`);
      expect(page.defined.sort()).to.deep.equal(TAGS);
      expect(seen(only(page, 'pf-guide'))).to.contain('What plantar heel pain is');
      await expectToPlay(page);
      expect(page.told).to.deep.equal([]);
    });
  }

  it('may come before elements that come before their session', async () => {
    const page = await open(
      `${script('embed/heelkit-guide.ts')}<pf-session><pf-controls></pf-controls><pf-safety-check></pf-safety-check></pf-session>`,
    );
    for (const name of ['pf-controls', 'pf-safety-check', 'pf-session']) {
      await load(page, `elements/${name}/define.ts`);
    }
    await passCheck(page.document);
    await press(page.document, 'Start');
    expect(only(page, 'pf-session').view!.status).to.equal('running');
    only(page, 'pf-session').stop();
    expect(page.told).to.deep.equal([]);
  });
});

describe('the elements one by one', () => {
  const layout = `<pf-session><pf-safety-check></pf-safety-check><div><pf-controls></pf-controls></div></pf-session>`;
  const parts = ['pf-controls', 'pf-safety-check', 'pf-session'];
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ];

  for (const order of orders) {
    const names = order.map((at) => parts[at]!);
    it(`find each other where ${names.join(', then ')} is defined`, async () => {
      const page = await open(layout);
      for (const name of names) await load(page, `elements/${name}/define.ts`);
      expect(page.defined).to.deep.equal(names);
      await passCheck(page.document);
      await press(page.document, 'Start');
      expect(only(page, 'pf-session').view!.status).to.equal('running');
      only(page, 'pf-session').stop();
      expect(page.told).to.deep.equal([]);
    });
  }

  it('join by `for` in any order, too', async () => {
    const page = await open(
      `<pf-controls for="mine"></pf-controls><pf-session id="mine"></pf-session>
       <pf-safety-check for="mine"></pf-safety-check>`,
    );
    for (const name of ['pf-safety-check', 'pf-controls', 'pf-session']) {
      await load(page, `elements/${name}/define.ts`);
    }
    await passCheck(page.document);
    await press(page.document, 'Start');
    expect(only(page, 'pf-session').view!.status).to.equal('running');
    only(page, 'pf-session').stop();
  });

  it('join a routine by `for` that is defined last', async () => {
    const page = await open('<pf-controls for="mine"></pf-controls><pf-routine id="mine"></pf-routine>');
    await load(page, 'elements/pf-controls/define.ts');
    expect(buttonsIn(page)).to.deep.equal([]);
    await load(page, 'elements/pf-routine/define.ts');
    await passCheck(page.document);
    await press(only(page, 'pf-controls'), 'Start');
    expect(only(page, 'pf-routine').view!.status).to.equal('running');
    only(page, 'pf-routine').stop();
  });

  it('register only themselves and what they are made of', async () => {
    const page = await open('<pf-timer seconds="5"></pf-timer>');
    await load(page, 'elements/pf-timer/define.ts');
    expect(page.defined).to.deep.equal(['pf-timer']);
    await load(page, 'elements/pf-timer/define.ts?again');
    expect(page.defined).to.deep.equal(['pf-timer']);
    expect(page.told).to.deep.equal([]);
  });

  it('register nothing by their classes alone', async () => {
    const page = await open('');
    await load(page, 'index.ts');
    expect(page.defined).to.deep.equal([]);
    const added = Reflect.ownKeys(page).filter((key) => !page.before.has(key));
    expect(added).not.to.include(Symbol.for('heelkit'));
  });
});

describe('properties that were set before there was an element', () => {
  it('count', async () => {
    const page = await open('<pf-timer>5 seconds</pf-timer><pf-routine></pf-routine>');
    const clock = createManualClock();
    Object.assign(only(page, 'pf-timer'), { seconds: 90, clock });
    Object.assign(only(page, 'pf-routine'), {
      source: shortRoutine,
      clock,
      sides: 'left',
      leadIn: 4,
      headingLevel: 4,
      label: 'Mine',
    });
    await load(page, 'define.ts');
    const timer = only(page, 'pf-timer');
    expect(deep(timer, '[part=time]').textContent.trim()).to.equal('1:30');
    timer.start();
    expect(clock.pending).to.equal(1);
    const routine = only(page, 'pf-routine');
    expect(routine.plan!.segments[0]).to.include({ side: 'left', seconds: 4, step: 'press' });
    expect(deep(routine, 'section').getAttribute('aria-label')).to.equal('Mine');
    expect(deep(routine, '[role=heading]').getAttribute('aria-level')).to.equal('4');
    await expectToPlay(page);
  });

  it('count on a session, also where the elements in it were defined before', async () => {
    const page = await open('<pf-session><pf-step></pf-step><pf-outline></pf-outline></pf-session>');
    await load(page, 'elements/pf-outline/define.ts');
    Object.assign(only(page, 'pf-session'), { source: shortRoutine, sides: 'left' });
    await load(page, 'elements/pf-session/define.ts');
    expect(seen(only(page, 'pf-outline'))).to.contain('Press');
    expect(only(page, 'pf-session').plan!.choices.sides).to.equal('left');
  });
});

describe('a page that is hard on its guests', () => {
  it('has a strict content security policy', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html 'allow-duplicates'",
    ].join('; ');
    const page = await openPage(
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><pf-routine></pf-routine>
       <script type="module" src="${source('define.ts')}"></script>`,
    );
    const blocked: string[] = [];
    page.document.addEventListener('securitypolicyviolation', (event) =>
      blocked.push(event.violatedDirective),
    );
    expect(buttonsIn(page)).to.include(NONE);
    await expectToPlay(page);
    expect(blocked).to.deep.equal([]);
    const point = deep(page.document, '[part=point]');
    expect(point.style.left).to.match(/%$/);
  });

  it('has CSS of its own for every element', async () => {
    const page = await open(
      `<style>
        * { all: unset; color: red !important; }
        div, p, button, section { display: none !important; }
        button { opacity: 0 !important; }
      </style>
      <pf-routine></pf-routine>${script('define.ts')}`,
    );
    expect(buttonsIn(page)).to.include(NONE);
    const routine = only(page, 'pf-routine');
    await expectToPlay(page);
    expect(routine.getBoundingClientRect().height).to.be.greaterThan(200);
  });
});
