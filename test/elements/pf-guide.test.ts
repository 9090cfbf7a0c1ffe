import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/pf-guide/define.js';
import { guide } from '../../src/core/content/guide.js';
import type { ErrorDetail } from '../../src/elements/events.js';
import type { PfGuide } from '../../src/elements/pf-guide/pf-guide.js';
import { guideEnglish } from '../../src/messages/guide.js';
import { registerMessages } from '../../src/messages/register.js';
import { accessible, deep, deepAll, keys, mount, seen, settled, warned } from './support.js';

const { sections } = guideEnglish;
const all = guide.map(({ id }) => id);
const titles = (element: Element) => deepAll(element, '[part=title]').map((one) => one.textContent.trim());
const titlesOf = (...ids: string[]) => ids.map((id) => sections[id]!.title);
const mountGuide = (ids: string) => mount<PfGuide>(html`<pf-guide sections=${ids}></pf-guide>`);

/** Mounts a guide and takes the errors that it sends. */
async function errorsOf(ids: string): Promise<{ element: PfGuide; errors: ErrorDetail[] }> {
  const errors: ErrorDetail[] = [];
  const page = await mount(
    html`<div @pf-error=${({ detail }: CustomEvent<ErrorDetail>) => errors.push(detail)}>
      <pf-guide sections=${ids}><p>What the author wrote.</p></pf-guide>
    </div>`,
  );
  return { element: deep<PfGuide>(page, 'pf-guide'), errors };
}

const setMedia = (media: 'print' | 'screen') =>
  emulateMedia({ media }).then(
    () => true,
    () => false,
  );

describe('<pf-guide>', () => {
  it('shows every section in order where none is named', async () => {
    expect(titles(await mount(html`<pf-guide></pf-guide>`))).to.deep.equal(titlesOf(...all));
    expect(titles(await mountGuide(' '))).to.deep.equal(titlesOf(...all));
  });

  it('shows the sections that are named, in that order, each once', async () => {
    const element = await mountGuide('stop  about,\n firmer about');
    expect(titles(element)).to.deep.equal(titlesOf('stop', 'about', 'firmer'));
    element.sections = 'timeline';
    await settled(element);
    expect(titles(element)).to.deep.equal(titlesOf('timeline'));
  });

  it('says every statement, with how well it is backed', async () => {
    const element = await mountGuide('evidence prepare');
    for (const id of ['evidence', 'prepare']) {
      for (const text of Object.values(sections[id]!.statements)) {
        for (const line of text.split('\n')) expect(seen(element)).to.contain(line);
      }
    }
    const labels = deepAll(element, '[part=label]').map((one) => seen(one).replace(/ \[.*/, ''));
    expect(labels.slice(0, 5)).to.deep.equal([
      'strong evidence',
      'some evidence',
      'small or mixed evidence',
      'small or mixed evidence',
      'not tested',
    ]);
  });

  it('numbers the sources as they stand in the list below, each once', async () => {
    const element = await mountGuide('evidence');
    const { statements } = guide.find(({ id }) => id === 'evidence')!;
    const items = deepAll(element, '[part=sources] li');
    expect(items).to.have.lengthOf(new Set(statements.flatMap((one) => one.sources)).size);
    const numbers = deepAll(element, '[part=label]').map((one) =>
      /\[(.*)\]/.exec(one.textContent)![1]!.split(', ').map(Number),
    );
    expect(numbers.map((one) => one.length)).to.deep.equal(statements.map((one) => one.sources.length));
    expect(new Set(numbers.flat())).to.deep.equal(new Set(items.map((_, index) => index + 1)));
    const ball = numbers[2]!.map((number) => items[number - 1]!.textContent).join();
    expect(ball).to.contain('10.3390/jcm13092722').and.contain('10.1142/S1013702521500025');
    expect(items.at(-1)!.textContent, 'our own choice comes last').to.contain(guideEnglish.ownChoice);
  });

  it('links to papers and pages, which cannot reach back', async () => {
    const links = deepAll<HTMLAnchorElement>(await mount(html`<pf-guide></pf-guide>`), 'a');
    expect(links.length).to.be.greaterThan(20);
    for (const { href, rel, target } of links) {
      expect(href).to.match(/^https:\/\/(doi\.org\/10\.\d{4,}\/\S+|[a-z.-]+\.[a-z]{2,}(\/\S*)?)$/);
      expect(rel.split(' ')).to.include('noopener');
      expect(target, 'a session on the page goes on').to.equal('_blank');
    }
    expect(links.map(({ href }) => href)).to.include('https://doi.org/10.2519/jospt.2023.0303');
  });

  it('opens the sources by keyboard, and names them after their section', async () => {
    const element = await mountGuide('about');
    const summary = deep(element, 'summary');
    expect(summary.textContent.trim()).to.equal(`${guideEnglish.sourcesTitle}, ${sections.about!.title}`);
    expect(deep(element, 'ol').checkVisibility()).to.equal(false);
    summary.focus();
    await keys(element, 'Enter');
    expect(deep<HTMLDetailsElement>(element, 'details').open).to.equal(true);
    expect(seen(element)).to.contain('doi.org/10.1136/bjsports-2019-101970');
  });

  it('says how what safety asks for was checked, where that was not on a page', async () => {
    const notes = async (id: string) => {
      const element = await mountGuide(id);
      return deepAll(element, 'details p').map((one) => one.textContent);
    };
    const { summary, 'common-knowledge': common } = guideEnglish.verified;
    expect(await notes('evidence')).to.deep.equal([]);
    expect(await notes('prepare')).to.deep.equal([]);
    expect(await notes('about')).to.deep.equal([common]);
    expect(await notes('stop')).to.deep.equal([summary, common]);
  });

  it('has headings of the level that the page asks for', async () => {
    const element = await mountGuide('about stop');
    const levels = () => deepAll(element, '[role=heading]').map((one) => one.getAttribute('aria-level'));
    expect(levels()).to.deep.equal(['2', '2']);
    element.setAttribute('heading-level', '4');
    await settled(element);
    expect(levels()).to.deep.equal(['4', '4']);
  });

  it('is a group where it has a name', async () => {
    const element = await mountGuide('about');
    const base = deep(element, '[part=base]');
    expect(base.hasAttribute('role')).to.equal(false);
    element.label = 'About your heel';
    await settled(element);
    expect([base.getAttribute('role'), base.getAttribute('aria-label')]).to.deep.equal([
      'group',
      'About your heel',
    ]);
  });

  it("puts the host's own numbers where the acts are", async () => {
    const element = await mount(
      html`<pf-guide sections="stop about" emergency="Call 112." urgent="Call us."></pf-guide>`,
    );
    const own = deepAll(element, '.host').map((one) => one.textContent);
    expect(own).to.deep.equal(['Call 112.', 'Call us.']);
    expect(deepAll(await mountGuide('stop'), '.host')).to.deep.equal([]);
  });

  it('tells once, at the end, what it is and who has reviewed it', async () => {
    const element = await mount(html`<pf-guide></pf-guide>`);
    expect(seen(element).match(/Reviewed by a clinician/g)).to.have.lengthOf(1);
    expect(seen(element)).to.match(/does not diagnose\. Reviewed by a clinician: not yet\.$/);
  });

  it('takes the font and the colour of the page', async () => {
    const page = await mount(
      html`<div style="color: rgb(1, 2, 3); font-family: Georgia">
        <pf-guide sections="about"></pf-guide>
      </div>`,
    );
    const { color, fontFamily } = getComputedStyle(deep(page, '[part=statement]'));
    expect([color, fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'Georgia']);
  });

  it('fits a column of 240 px', async () => {
    const page = await mount(html`<div style="inline-size: 240px"><pf-guide></pf-guide></div>`);
    deepAll<HTMLDetailsElement>(page, 'details').forEach((one) => (one.open = true));
    expect(page.scrollWidth).to.equal(240);
  });

  it('speaks the language of the page, and English where it has no words', async () => {
    registerMessages('xg', {
      guide: {
        sections: { about: { title: 'Titel', statements: { what: 'Satz.' } } },
        sourcesTitle: 'Quellen',
      },
    });
    const page = await mount(html`<div lang="xg"><pf-guide sections="about stop"></pf-guide></div>`);
    expect(titles(page)).to.deep.equal(['Titel', sections.stop!.title]);
    expect(seen(page)).to.contain('Satz.').and.contain(sections.about!.statements.common);
    expect(deep(page, 'summary').textContent.trim()).to.equal('Quellen, Titel');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in a ${colorScheme} theme, closed and open`, async () => {
      const element = await mount<PfGuide>(html`<pf-guide theme=${colorScheme} label="Guide"></pf-guide>`);
      await accessible(element);
      deepAll<HTMLDetailsElement>(element, 'details').forEach((one) => (one.open = true));
      await accessible(element, 'open');
    });
  }

  it('is accessible on the ground of the page', async () => {
    await accessible(await mount(html`<pf-guide></pf-guide>`));
  });

  it('prints its sources', async function () {
    const list = deep(await mountGuide('about'), 'ol');
    expect(list.checkVisibility()).to.equal(false);
    // Browsers that cannot be told to print, and those before Safari 18.4, which print what is open.
    const canPrint = CSS.supports('selector(details::details-content)');
    if (!canPrint || !(await setMedia('print'))) this.skip();
    const isShown = list.checkVisibility();
    await setMedia('screen');
    expect(isShown).to.equal(true);
  });
});

describe('<pf-guide> with a section that is not there', () => {
  it('names what is unknown once, and shows the rest', async () => {
    const { element, errors } = await errorsOf('about Stop nope firmer nope');
    expect(titles(element)).to.deep.equal(titlesOf('about', 'firmer'));
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]!.code).to.equal('sections');
    expect(errors[0]!.problems.map(({ path, code }) => [path, code])).to.deep.equal([['sections', 'choice']]);
    expect(errors[0]!.message).to.contain('no "Stop", "nope"').and.contain('see-somebody');
    expect(warned()).to.deep.equal([`<pf-guide>: ${errors[0]!.message}`]);
    element.label = 'Another';
    await settled(element);
    expect(errors).to.have.lengthOf(1);
  });

  it("leaves the author's own words where nothing is known", async () => {
    const { element, errors } = await errorsOf('constructor');
    expect(seen(element)).to.equal('What the author wrote.');
    expect(errors).to.have.lengthOf(1);
    expect(warned()).to.have.lengthOf(1);
    element.sections = 'about';
    await settled(element);
    expect(titles(element)).to.deep.equal(titlesOf('about'));
    expect(errors).to.have.lengthOf(1);
  });
});
