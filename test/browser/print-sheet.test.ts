import { expect } from '@open-wc/testing';
import { printSheet, type Sheet } from '../../src/browser/print-sheet.js';

const sheet: Sheet = {
  language: 'en',
  direction: 'ltr',
  title: 'Six points',
  lines: [
    ['p', ''],
    ['h2', 'Calf'],
    ['h3', 'Upper calf · 45 s'],
    ['p', '<b>Rest</b> your calf & hold.'],
  ],
};

/** A place to print from, which goes with the test. */
function makePlace(): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  places.push(place);
  return place;
}

let places: HTMLElement[] = [];

/** Prints, and gives the page that would be printed. */
function printed(given: Sheet, place = makePlace()): Promise<Window> {
  return new Promise((resolve) => {
    printSheet(given, place, resolve);
  });
}

const textsOf = ({ document: { body } }: Window) =>
  [...body.children].map(({ localName, textContent }) => `${localName} ${textContent}`);

describe('printSheet', () => {
  afterEach(() => {
    for (const place of places) place.remove();
    places = [];
  });

  it('prints a page of its own: the title, the day and the lines, as text', async () => {
    const view = await printed(sheet);
    const day = new Date().toLocaleDateString('en', { dateStyle: 'long' });
    expect(view).not.to.equal(window);
    expect(textsOf(view)).to.deep.equal([
      'h1 Six points',
      `p ${day}`,
      'h2 Calf',
      'h3 Upper calf · 45 s',
      'p <b>Rest</b> your calf & hold.',
    ]);
    expect(view.document.title).to.equal('Six points');
  });

  it('has the language and direction that it is given, and the day in that language', async () => {
    const { document: page } = await printed({ ...sheet, language: 'ar', direction: 'rtl' });
    expect(page.documentElement).to.include({ lang: 'ar', dir: 'rtl' });
    expect(page.body.textContent).to.contain(new Date().toLocaleDateString('ar', { dateStyle: 'long' }));
  });

  it('has a style without a style attribute or tag', async () => {
    const { document: page } = await printed(sheet);
    expect(page.adoptedStyleSheets).to.have.lengthOf(1);
    expect(page.defaultView!.getComputedStyle(page.body).columnCount).to.equal('2');
    expect(page.querySelector('[style], style')).to.equal(null);
  });

  it('prints all the same where the language is none', async () => {
    const view = await printed({ ...sheet, language: 'no_language!' });
    expect(textsOf(view)).to.have.lengthOf(4).and.not.contain('p ');
  });

  it('goes after printing, and with the next print', async () => {
    const place = makePlace();
    const first = await printed(sheet, place);
    const second = await printed(sheet, place);
    expect(place.children, 'one at a time').to.have.lengthOf(1);
    expect(first).not.to.equal(second);
    second.dispatchEvent(new Event('afterprint'));
    expect(place.children).to.have.lengthOf(0);
  });

  it('is silent where the frame belongs to nobody', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    const told = new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    const module = new URL('../../src/browser/print-sheet.ts', import.meta.url).href;
    // What is in a sandbox may not read our modules: it is given the code.
    const code = await (await fetch(module)).text();
    frame.srcdoc = `<div id="place"></div><script type="module">
      onerror = (message) => parent.postMessage('error: ' + message, '*');
      ${code.replaceAll(/^export /gm, '')}
      printSheet(${JSON.stringify(sheet)}, document.querySelector('#place'));
      setTimeout(() => parent.postMessage('silent', '*'), 100);
    </script>`;
    makePlace().append(frame);
    expect(await told).to.equal('silent');
  });

  it('writes nothing that a strict policy minds', async () => {
    const frame = document.createElement('iframe');
    const told = new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    const module = new URL('../../src/browser/print-sheet.ts', import.meta.url).href;
    const policy = "default-src 'none'; script-src 'self' 'nonce-x'; require-trusted-types-for 'script'";
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><div id="place"></div>
      <script type="module" nonce="x">
        import { printSheet } from '${module}';
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => parent.postMessage(violatedDirective, '*'));
        printSheet(${JSON.stringify(sheet)}, document.querySelector('#place'), ({ document: page }) =>
          setTimeout(() => parent.postMessage(page.body.children.length + page.adoptedStyleSheets.length, '*'), 50));
      </script>`;
    makePlace().append(frame);
    expect(await told).to.equal(6);
  });
});
