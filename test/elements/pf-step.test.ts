import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/pf-routine/define.js';
import type { PfStep } from '../../src/elements/pf-step/pf-step.js';
import {
  accessible,
  deep,
  deepAll,
  handRoutine,
  hidePage,
  mount,
  mountSession,
  pass,
  passCheck,
  play,
  seen,
  settled,
  SHORT_SECONDS,
  shortRoutine,
  showPage,
} from './support.js';

const inner = html`<pf-safety-check></pf-safety-check><pf-step><p>Read about it.</p></pf-step>`;

async function playing(source: unknown = shortRoutine) {
  const mounted = await mountSession(inner, source);
  await play(mounted.session);
  return { ...mounted, step: deep<PfStep>(mounted.session, 'pf-step') };
}

/** The cells of the table at the end, row by row. */
function results(step: PfStep): string[][] {
  return deepAll<HTMLTableRowElement>(step, 'tr').map((row) =>
    [...row.cells].map(({ textContent }) => textContent.trim()),
  );
}

describe('<pf-step>', () => {
  it('shows its content outside a session', async () => {
    const step = await mount(html`<pf-step><p>Read about it.</p></pf-step>`);
    expect(seen(step)).to.equal('Read about it.');
    expect(seen(await mount(html`<pf-step></pf-step>`))).to.equal('');
  });

  it('says nothing before the start', async () => {
    const { session } = await mountSession(inner);
    expect(seen(deep(session, 'pf-step'))).to.equal('');
    await passCheck(session);
    expect(seen(deep(session, 'pf-step'))).to.equal('');
  });

  it('says what to do, where, on which side and how far along', async () => {
    const { session, clock, step } = await playing();
    expect(deep(step, '[part=title]').textContent.trim()).to.equal('Press');
    expect(deep(step, '[part=side]').textContent.trim()).to.equal('Right foot');
    expect(deep(step, '[part=instruction]').textContent.trim()).to.equal('Press softly.');
    expect(seen(step)).to.contain('1 of 3').and.contain('Get ready').and.contain('thumbs');
    await pass(session, clock, 3);
    expect(seen(step)).not.to.contain('Get ready');
  });

  it('says how long, with what and how hard, before and while it is done', async () => {
    const { session, clock, step } = await playing();
    expect(seen(step)).to.contain('20 s · thumbs · discomfort 2 to 4 out of 10');
    await pass(session, clock, 3);
    expect(seen(step)).to.contain('20 s · thumbs · discomfort 2 to 4 out of 10');
    const meta = async (index: number) => {
      session.goTo(index);
      await settled(session);
      return deep(step, '.meta').textContent.trim();
    };
    expect(await meta(2)).to.equal('2 × 10 s · knuckles · discomfort 2 to 4 out of 10');
    expect(await meta(3)).to.equal('Hold 1 of 2 · 10 s · knuckles · discomfort 2 to 4 out of 10');
    expect(await meta(4)).to.equal('10 s · knuckles · discomfort 2 to 4 out of 10');
    expect(await meta(5)).to.equal('Hold 2 of 2 · 10 s · knuckles · discomfort 2 to 4 out of 10');
  });

  it('says that the person sets the time where nobody else does', async () => {
    const { session, step } = await playing(handRoutine);
    session.goTo(session.plan!.segments.findIndex(({ step }) => step === 'walk'));
    await settled(session);
    expect(deep(step, '.meta').textContent).to.contain('your own time');
  });

  it('names the leg for a point of the leg', async () => {
    const { session, step } = await playing();
    session.goTo(6);
    await settled(session);
    expect(deep(step, '[part=side]').textContent.trim()).to.equal('Right leg');
  });

  it('counts holds, and says what comes after a rest', async () => {
    const { session, step } = await playing();
    session.goTo(3);
    await settled(session);
    expect(seen(step)).to.contain('Hold 1 of 2');
    session.goTo(4);
    await settled(session);
    expect(deep(step, '[part=title]').textContent.trim()).to.equal('Rest');
    expect(deep(step, '[part=instruction]').textContent.trim()).to.equal('Next: Roll, hold 2 of 2');
  });

  it('says to which side to change', async () => {
    const { session } = await mountSession(inner);
    session.sides = 'both';
    await settled(session);
    await play(session);
    const at = session.plan!.segments.findIndex(({ kind }) => kind === 'switch');
    session.goTo(at);
    await settled(session);
    expect(deep(session, 'pf-step [part=title], [part=title]').textContent.trim()).to.equal(
      'Change to left foot',
    );
    expect(seen(deep(session, 'pf-step')))
      .to.contain('Left foot')
      .and.contain('Next: Press')
      .and.contain('Press softly.')
      .and.contain('20 s · thumbs');
  });

  it('explains how to find the place, and how well that is backed', async () => {
    const { step } = await playing();
    const details = deep<HTMLDetailsElement>(step, 'details');
    expect(details.open).to.equal(false);
    expect(details.textContent).to.contain('halfway from the heel to the ball').and.contain('not tested');
  });

  it('leaves that open which the person opened', async () => {
    const { session, clock, step } = await playing();
    deep<HTMLDetailsElement>(step, 'details').open = true;
    await pass(session, clock, 25);
    expect(deep<HTMLDetailsElement>(step, 'details').open).to.equal(true);
  });

  it('shows an author document with its own words alone', async () => {
    const { step } = await playing(handRoutine);
    expect(seen(step)).to.contain('First').and.contain('1 of 3');
    expect(deepAll(step, 'details')).to.deep.equal([]);
    expect(deepAll(step, '[part=side]')).to.deep.equal([]);
  });

  it('says that it is paused, and why', async () => {
    const { session, clock, step } = await playing();
    await pass(session, clock, 5);
    session.pause();
    await settled(session);
    expect(seen(step)).to.contain('Paused').and.contain('Press softly.');
    session.hurts();
    await settled(session);
    expect(seen(step)).to.contain('Take the pressure off').and.contain('Chest pain or trouble breathing');
    session.resume({ lighter: true });
    await settled(session);
    expect(seen(step)).to.contain('Lighter from here on.');
    hidePage();
    showPage();
    await settled(session);
    expect(seen(step))
      .to.contain('Paused while you were away')
      .and.contain('18 s')
      .and.contain('Press, right foot');
  });

  it('shows at the end what was done, a row a step and a column a side', async () => {
    const { session, clock, step } = await playing();
    await pass(session, clock, 3 + 20 + 3 + 4);
    session.next();
    session.stop();
    await settled(session);
    expect(seen(step)).to.contain('You stopped here').and.contain('You did 1 of 3 steps');
    expect(results(step)).to.deep.equal([
      ['', 'Right'],
      ['Press', 'done'],
      ['Roll', 'shortened'],
      ['Hold', 'stopped here'],
    ]);
  });

  it('has a column for each side', async () => {
    const { session } = await mountSession(inner);
    session.sides = 'both';
    await settled(session);
    await play(session);
    session.stop();
    await settled(session);
    expect(results(deep(session, 'pf-step'))[0]).to.deep.equal(['', 'Right', 'Left']);
  });

  it('keeps its headings in their order', async () => {
    const { session, clock, step } = await playing();
    step.headingLevel = 5;
    await pass(session, clock, SHORT_SECONDS);
    const levels = deepAll(step, '[role=heading]').map((one) => one.getAttribute('aria-level'));
    expect(levels).to.deep.equal(['5', '6']);
  });

  it('does not render again for a second that it does not show', async () => {
    const { session, clock, step } = await playing();
    await pass(session, clock, 4);
    let renderings = 0;
    const update = step.requestUpdate.bind(step);
    step.requestUpdate = (...args) => {
      renderings += 1;
      update(...args);
    };
    await pass(session, clock, 15);
    expect(renderings).to.equal(0);
  });

  it('is accessible while it plays, paused, hurting, away and at the end', async () => {
    const { session, clock, step } = await playing();
    await accessible(step);
    deep<HTMLDetailsElement>(step, 'details').open = true;
    await pass(session, clock, 5);
    await accessible(step);
    session.hurts();
    await settled(session);
    await accessible(step);
    session.resume();
    hidePage();
    showPage();
    await settled(session);
    await accessible(step);
    session.resume();
    await pass(session, clock, SHORT_SECONDS);
    await accessible(step);
  });
});
