import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { routines } from '../../src/core/index.js';
import '../../src/elements/pf-routine/define.js';
import type { PfRoutine } from '../../src/elements/pf-routine/pf-routine.js';
import { createManualClock, traceEvents } from '../../src/testing/index.js';
import { deep, deepAll, mount, mountRoutine, play, seen, settled, shortRoutine, warned } from './support.js';

const list = html`<h3>Two for the calf</h3>
  <ol>
    <li data-point="soleus" data-technique="sustained-pressure">Lower calf: hold for 45 s each side</li>
    <li data-technique="calf-stretch-straight">Calf stretch: 3 x 30 sec</li>
  </ol>`;

const titles = (routine: PfRoutine) =>
  routine.plan!.routine.stages.flatMap(({ steps }) => steps.map(({ title }) => title));

/** Lets `src` answer with that, or with that failure. */
function answering(answer: () => Response | Promise<Response>) {
  const original = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = (url) => {
    asked.push(String(url instanceof Request ? url.url : url));
    return Promise.resolve().then(answer);
  };
  return {
    asked,
    stop() {
      globalThis.fetch = original;
    },
  };
}

/** Waits until a routine has something to show, or told that it has not. */
async function loaded(routine: PfRoutine, isThere: () => boolean): Promise<void> {
  for (let turns = 0; turns < 200 && !isThere(); turns++) await new Promise((resolve) => setTimeout(resolve));
  await settled(routine);
}

describe('<pf-routine> from a plain list inside', () => {
  it('plays it to the end, under its heading', async () => {
    const clock = createManualClock();
    const routine = await mount<PfRoutine>(
      html`<pf-routine sides="right" .clock=${clock}>${list}</pf-routine>`,
    );
    expect(seen(routine)).to.contain('Two for the calf');
    expect(routine.problems).to.deep.equal([]);
    await play(routine);
    expect(seen(routine)).to.contain('Lower calf');
    clock.advance(600_000);
    await settled(routine);
    expect(routine.view!.status).to.equal('done');
  });

  it('comes after everything that is named', async () => {
    const routine = await mount<PfRoutine>(html`<pf-routine routine="desk-break">${list}</pf-routine>`);
    expect(routine.plan!.routine.id).to.equal('desk-break');
    routine.source = shortRoutine;
    await settled(routine);
    expect(routine.plan!.routine.id).to.equal('short');
    routine.source = undefined;
    routine.routine = null;
    await settled(routine);
    expect(routine.plan!.routine.title).to.equal('Two for the calf');
  });

  it('is read when it comes later, and again when it is changed', async () => {
    const routine = await mount<PfRoutine>(html`<pf-routine></pf-routine>`);
    expect(routine.plan!.routine.id).to.equal('six-points');
    routine.innerHTML = '<ol><li>Press the arch, 30 s</li></ol>';
    await Promise.resolve();
    await settled(routine);
    expect(titles(routine)).to.deep.equal(['Press the arch']);
    routine.querySelector('li')!.textContent = 'Press the heel, 40 s';
    await Promise.resolve();
    await settled(routine);
    expect(titles(routine)).to.deep.equal(['Press the heel']);
    expect(routine.plan!.segments.find(({ kind }) => kind === 'work')!.seconds).to.equal(40);
  });

  it('keeps its plan while it plays, whatever becomes of the list', async () => {
    const clock = createManualClock();
    const routine = await mount<PfRoutine>(
      html`<pf-routine sides="right" .clock=${clock}>${list}</pf-routine>`,
    );
    await play(routine);
    routine.querySelector('ol')!.remove();
    await Promise.resolve();
    await settled(routine);
    expect(routine.view!.status).to.equal('running');
    expect(routine.plan!.routine.title).to.equal('Two for the calf');
  });

  it('names what it could not read, keeps it as a step by hand, and tells it once', async () => {
    const trace = traceEvents(document);
    const routine = await mount<PfRoutine>(
      html`<pf-routine
        ><ul>
          <li>Roll your foot for a while</li>
        </ul></pf-routine
      >`,
    );
    trace.stop();
    expect(trace.types).to.deep.equal(['pf-error']);
    expect(routine.problems.map(({ path, code }) => [path, code])).to.deep.equal([
      ['stages[0].steps[0].seconds', 'dose'],
    ]);
    expect(seen(routine), 'without a heading').to.contain('A guided routine');
    expect(titles(routine)).to.deep.equal(['Roll your foot for a while']);
    expect(warned()).to.have.lengthOf(1);
  });

  it('leaves out what is over a bound, by name, and takes no markup', async () => {
    const routine = await mount<PfRoutine>(
      html`<pf-routine
        ><ol>
          <li>Press &lt;img src=x onerror=alert(1)&gt; for 5 min</li>
          <li>Press softly, 30 s</li>
        </ol></pf-routine
      >`,
    );
    expect(routine.problems.map(({ code }) => code)).to.include('bound');
    expect(routine.plan!.omitted.map(({ reason }) => reason)).to.deep.equal(['bound-hold']);
    expect(deepAll(routine, 'img')).to.deep.equal([]);
    expect(warned()).to.have.lengthOf(1);
  });
});

describe('<pf-routine> from `src`', () => {
  it('shows the content inside until the document is there, then plays it', async () => {
    let send: (response: Response) => void = () => undefined;
    const answer = answering(() => new Promise((resolve) => (send = resolve)));
    try {
      const routine = await mount<PfRoutine>(
        html`<pf-routine src="my-routine.json"><p>Read me.</p></pf-routine>`,
      );
      expect(seen(routine)).to.equal('Read me.');
      send(Response.json(shortRoutine));
      await loaded(routine, () => routine.plan !== null);
      expect(seen(routine)).to.contain('A short one');
      expect(answer.asked).to.deep.equal([new URL('my-routine.json', document.baseURI).href]);
    } finally {
      answer.stop();
    }
  });

  const failures: [name: string, src: string, answer: () => Response][] = [
    ['is not there', 'none.json', () => new Response('', { status: 404 })],
    ['is no JSON', 'broken.json', () => new Response('{')],
    ['is too large', 'large.json', () => new Response('x'.repeat(1_048_577))],
    ['is no address of the web', 'data:application/json,{}', () => Response.json(shortRoutine)],
  ];
  for (const [name, src, given] of failures) {
    it(`leaves the author's own content where it ${name}, and says so once`, async () => {
      const answer = answering(given);
      const trace = traceEvents(document);
      try {
        const routine = await mount<PfRoutine>(html`<pf-routine src=${src}><p>Read me.</p></pf-routine>`);
        await loaded(routine, () => trace.types.length > 0);
        expect(trace.events.map(({ detail }) => (detail as { code: string }).code)).to.deep.equal(['src']);
        expect(seen(routine)).to.equal('Read me.');
        expect(warned()).to.have.lengthOf(1);
      } finally {
        trace.stop();
        answer.stop();
      }
    });
  }

  it('takes the latest address, and none that came late', async () => {
    const answers: ((response: Response) => void)[] = [];
    const answer = answering(() => new Promise((resolve) => answers.push(resolve)));
    try {
      const routine = await mount<PfRoutine>(html`<pf-routine src="first.json"></pf-routine>`);
      await loaded(routine, () => answers.length === 1);
      routine.src = 'second.json';
      await settled(routine);
      await loaded(routine, () => answers.length === 2);
      answers[1]!(Response.json(shortRoutine));
      await loaded(routine, () => routine.plan !== null);
      answers[0]!(Response.json(routines['desk-break']));
      await new Promise((resolve) => setTimeout(resolve));
      await settled(routine);
      expect(routine.plan!.routine.id).to.equal('short');
    } finally {
      answer.stop();
    }
  });
});

describe('what an author may add to a document', () => {
  it('is shown: links to the web, and how often a counted step is done', async () => {
    const { routine } = await mountRoutine({
      ...shortRoutine,
      links: [
        { text: 'Our clinic', url: 'https://example.org/' },
        { text: 'A trap', url: 'javascript:alert(1)' },
      ],
      stages: [
        { id: 'strengthen', steps: [{ id: 'raise', title: 'Raise', technique: 'heel-raise', reps: 12 }] },
      ],
    });
    deep<HTMLDetailsElement>(routine, 'details').open = true;
    const links = deepAll<HTMLAnchorElement>(routine, '[part=link]');
    expect(links.map(({ href, text }) => [text, href])).to.deep.equal([
      ['Our clinic', 'https://example.org/'],
    ]);
    expect(routine.problems.map(({ code, path }) => [code, path])).to.deep.equal([['url', 'links[1].url']]);
    expect(warned()).to.have.lengthOf(1);
    await play(routine);
    expect(seen(routine)).to.contain('12 times').and.not.contain('discomfort');
  });

  it('has a title and words of its own, even under an id of ours', async () => {
    const { routine } = await mountRoutine({
      id: 'six-points',
      title: 'My points',
      stages: [{ id: 'sole', steps: [{ id: 'heel-circles', title: 'My circles', seconds: 20 }] }],
    });
    expect(seen(routine)).to.contain('My points').and.not.contain('Three points under the foot');
    await play(routine);
    expect(seen(routine)).to.contain('My circles').and.not.contain('slow circles');
  });
});
