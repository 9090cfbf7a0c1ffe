import { expect, fixture } from '@open-wc/testing';
import { readRoutine } from '../../src/core/content/check.js';
import { noneOfThese, plan, type Problem, type Routine, screen } from '../../src/core/index.js';
import { readList } from '../../src/elements/internal/read-list.js';
import './support.js';

/** An element with that inside, as a parser makes it of a page. */
async function holding(markup: string): Promise<HTMLElement> {
  return fixture(`<section>${markup}</section>`);
}

async function read(markup: string): Promise<{ routine: Routine; problems: readonly Problem[] }> {
  const list = readList(await holding(markup));
  expect(list, 'a list was found').not.to.equal(null);
  const { routine, problems } = readRoutine(list!.document);
  expect(routine, 'it can be played').not.to.equal(null);
  return { routine: routine!, problems: [...list!.problems, ...problems] };
}

const titles = ({ stages }: Routine) => stages.map(({ steps }) => steps.map(({ title }) => title));

describe('one routine, whatever a content system made of it', () => {
  const clean = `
    <h3>Evening "calf" care</h3>
    <ol>
      <li><strong>Soleus</strong> - press the "tight" spot: 3x30 sec each side</li>
      <li>Roll the arch for 1-2 min</li>
      <li data-point="heel-attachment" data-seconds="40">Heel circles, don't hurry...</li>
      <li>Sole stretch - 10 x 10 s</li>
      <li>Ball of the foot: 30"</li>
      <li>Upper calf: 1'</li>
      <li>Heel raises: 3 sets of 12</li>
    </ol>`;
  const variants = {
    'in a div': `<div class="wrap"><div>${clean}</div></div>`,
    'by WordPress': `<p></p>
      <h3>Evening &#8220;calf&#8221; care</h3>
      <ol>
      <li><strong>Soleus</strong> &#8211; press the &#8220;tight&#8221; spot: 3&#215;30 sec each side</li>
      <p></p>
      <li>Roll the arch for 1-2&nbsp;min<br />
      </li>
      <li data-point="heel-attachment" data-seconds="40"><p>Heel circles, don&#8217;t hurry&#8230;</p>
      </li>
      <li>Sole stretch &#8211; 10 x 10 s</li>
      <p><!-- more --></p>
      <li>Ball of the foot: 30&#8243;</li>
      <li>Upper calf: 1&#8242;</li>
      <li>Heel raises: 3 sets of 12</li>
      </ol>
      <p>`,
    'by the typographer of Hugo': `
      <h3 id="evening-calf-care">Evening &ldquo;calf&rdquo; care</h3>
      <ol>
      <li><strong>Soleus</strong> &ndash; press the &ldquo;tight&rdquo; spot: 3x30 sec each side</li>
      <li>
      <p>Roll the arch for 1&ndash;2 min</p>
      </li>
      <li data-point="heel-attachment" data-seconds="40">Heel circles, don&rsquo;t hurry&hellip;</li>
      <li>Sole stretch &mdash; 10 × 10&thinsp;s</li>
      <li>Ball of the foot: 30&rdquo;</li>
      <li>Upper calf: 1&rsquo;</li>
      <li>Heel raises: 3 sets of 12</li>
      </ol>`,
    'as an unordered list': clean.replaceAll(/<(\/?)ol>/g, '<$1ul>'),
  };

  const planOf = (routine: Routine) => {
    const { segments, omitted, seconds } = plan(routine, { sides: 'both' }, screen(noneOfThese()));
    return { segments, omitted, seconds };
  };

  it('is read whole', async () => {
    const { routine, problems } = await read(clean);
    expect(problems).to.deep.equal([]);
    expect(routine.title).to.equal('Evening "calf" care');
    expect(
      routine.stages[0]?.steps.map(({ id, seconds, repeat, reps }) => [id, seconds?.usual, repeat, reps]),
    ).to.deep.equal([
      ['step-1', 30, 3, undefined],
      ['step-2', 90, undefined, undefined],
      ['step-3', 40, undefined, undefined],
      ['step-4', 10, 10, undefined],
      ['step-5', 30, undefined, undefined],
      ['step-6', 60, undefined, undefined],
      ['step-7', undefined, 3, 12],
    ]);
  });

  for (const [name, markup] of Object.entries(variants)) {
    it(name, async () => {
      const expected = await read(clean);
      const { routine, problems } = await read(markup);
      expect(problems).to.deep.equal([]);
      expect(routine.id).to.equal(expected.routine.id);
      expect(planOf(routine)).to.deep.equal(planOf(expected.routine));
    });
  }
});

describe('readList', () => {
  it('finds the first list, and no list is none', async () => {
    expect(
      titles((await read('<p>Before</p><ul><li>A 5 s</li></ul><ol><li>B 5 s</li></ol>')).routine),
    ).to.deep.equal([['A']]);
    expect(readList(await holding('<p>Nothing to read.</p>'))).to.equal(null);
    expect(readList(await holding('loose text'))).to.equal(null);
  });

  it('takes the title from the first heading before the list, else from the element, else from the list', async () => {
    const list = '<ol data-title="Of the list"><li>A 5 s</li></ol>';
    const titleOf = async (markup: string, attributes: Record<string, string> = {}) => {
      const host = await holding(markup);
      for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
      return readRoutine(readList(host)!.document).routine?.title;
    };
    expect(await titleOf(`<h2> First\n one </h2><h3>Second</h3>${list}`, { label: 'x' })).to.equal(
      'First one',
    );
    expect(await titleOf(`${list}<h2>After</h2>`, { 'data-title': 'Given', label: 'x' })).to.equal('Given');
    expect(await titleOf(list, { label: 'Label' })).to.equal('Label');
    expect(await titleOf(`<h2> </h2>${list}`)).to.equal('Of the list');
  });

  it('passes over elements of ours, and what is neither text nor list', async () => {
    const skipped = ['pf-timer', 'script type="x"', 'style', 'template', 'noscript', 'textarea']
      .map((tag) => `<${tag}><ol><li>Not this 9 s</li></ol></${tag.split(' ')[0]}>`)
      .join('');
    const { routine, problems } = await read(`${skipped}<ol><li>A${skipped} 5 s</li></ol>`);
    expect(problems).to.deep.equal([]);
    expect(titles(routine)).to.deep.equal([['A']]);
    expect(routine.stages[0]?.steps[0]?.seconds?.usual).to.equal(5);
  });

  it('reads stages, terms and preformatted lines', async () => {
    expect(
      titles((await read('<ol><li>Calf<ul><li>A 5 s</li></ul></li><li>B 5 s</li></ol>')).routine),
    ).to.deep.equal([['A'], ['B']]);
    expect(titles((await read('<dl><dt>A<dd>Press 5 s<dt>B<dd>Press 5 s</dl>')).routine)).to.deep.equal([
      ['A', 'B'],
    ]);
    expect(titles((await read('<pre>1. A 5 s\n2. B 5 s\n</pre>')).routine)).to.deep.equal([['A', 'B']]);
    expect(titles((await read('<pre>1. A 5 s<br>2. B 5 s</pre>')).routine)).to.deep.equal([['A', 'B']]);
  });

  it('reads data as written, and keeps markup that is text', async () => {
    const { routine } = await read(
      `<ol data-clamp data-id="mine"><li data-seconds="30-60" data-tools="thumbs" data-__proto__="x">&lt;img src=x onerror="alert(1)"&gt;</li></ol>`,
    );
    const step = routine.stages[0]?.steps[0];
    expect([routine.id, routine.clamp, step?.seconds?.max, step?.tools]).to.deep.equal([
      'mine',
      true,
      60,
      ['thumbs'],
    ]);
    expect(step?.title).to.equal('<img src=x onerror="alert(1)">');
  });

  it('changes nothing in the page', async () => {
    const host = await holding('<h3>Care</h3><ol><li><b>A</b> 5 s<ul><li>x</li></ul></li></ol>');
    const before = host.innerHTML;
    readList(host);
    expect(host.innerHTML).to.equal(before);
  });

  it('copes with lists 10,000 deep', () => {
    const host = document.createElement('div');
    let at: HTMLElement = host;
    for (let depth = 0; depth < 10_000; depth++) {
      const list = at.appendChild(document.createElement('ol'));
      at = list.appendChild(document.createElement('li'));
      at.append('Calf ');
    }
    const start = performance.now();
    expect(readRoutine(readList(host)!.document).routine?.stages).to.have.length(1);
    expect(performance.now() - start).to.be.below(3000);
  });
});
