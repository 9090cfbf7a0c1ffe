import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/pf-routine/define.js';
import type { PfOutline } from '../../src/elements/pf-outline/pf-outline.js';
import {
  accessible,
  button,
  buttons,
  deep,
  deepAll,
  handRoutine,
  keys,
  mount,
  mountSession,
  pass,
  passCheck,
  play,
  press,
  seen,
  settled,
  SHORT_SECONDS,
  shortRoutine,
} from './support.js';

const list = html`<pf-safety-check></pf-safety-check><pf-outline></pf-outline>`;
const bar = html`<pf-safety-check></pf-safety-check><pf-outline compact></pf-outline>`;

async function mountOutline(template = list, source: unknown = shortRoutine) {
  const mounted = await mountSession(template, source);
  return { ...mounted, outline: deep<PfOutline>(mounted.session, 'pf-outline') };
}

/** The text of each step: "Press 20 s". */
const steps = (outline: PfOutline) => deepAll(outline, '[part=step]').map((one) => seen(one));
const currents = (outline: PfOutline) => deepAll(outline, '[aria-current=step]').map((one) => seen(one));

describe('<pf-outline>', () => {
  it('shows nothing outside a session', async () => {
    expect(seen(await mount(html`<pf-outline></pf-outline>`))).to.equal('');
    expect(seen(await mount(html`<pf-outline compact></pf-outline>`))).to.equal('');
  });

  it('shows the whole plan before the check: stages, steps, lengths and tools', async () => {
    const { outline } = await mountOutline();
    expect(seen(outline)).to.contain('The plan about 1 min').and.contain('Sole').and.contain('Calf');
    expect(steps(outline)).to.deep.equal(['Press 20 s', 'Roll 2 × 10 s', 'Hold 20 s']);
    expect(seen(outline)).to.contain('You need:').and.contain('tennis ball');
    expect(buttons(outline)).to.deep.equal([]);
  });

  it('says where both sides are done, and what is done by hand', async () => {
    const { session, outline } = await mountOutline();
    session.sides = 'both';
    await settled(session);
    expect(steps(outline)[0]).to.equal('Press 20 s a side');
    const byHand = await mountOutline(list, handRoutine);
    expect(steps(byHand.outline)[1]).to.equal('Walk your own time');
    expect(deepAll(byHand.outline, '.need')).to.deep.equal([]);
  });

  it('marks the step that is played, and those that are done', async () => {
    const { session, clock, outline } = await mountOutline();
    await play(session);
    expect(currents(outline)).to.deep.equal(['Press 20 s']);
    await pass(session, clock, 24);
    expect(currents(outline)).to.deep.equal(['Roll 2 × 10 s']);
    expect(buttons(outline)).to.deep.equal(['Go to Press, done', 'Go to Roll', 'Go to Hold']);
  });

  it('goes to a step by click and by keyboard', async () => {
    const { session, outline } = await mountOutline();
    await play(session);
    await press(outline, 'Go to Hold');
    expect(session.view).to.include({ index: 6, status: 'running' });
    button(outline, 'Go to Roll').focus();
    await keys(outline, 'Enter');
    expect(session.view!.index).to.equal(2);
  });

  it('goes to the step on the side that is played', async () => {
    const { session, outline } = await mountOutline();
    session.sides = 'both';
    await settled(session);
    await play(session);
    const { segments } = session.plan!;
    session.goTo(segments.findIndex(({ side }) => side === 'left'));
    await settled(session);
    await press(outline, 'Go to Roll');
    expect(session.view!.segment).to.include({ side: 'left', step: 'roll' });
  });

  it('goes nowhere before the start and after the end', async () => {
    const { session, outline, clock } = await mountOutline();
    await passCheck(session);
    expect(buttons(outline)).to.deep.equal([]);
    session.start();
    await pass(session, clock, SHORT_SECONDS);
    expect(buttons(outline)).to.deep.equal([]);
    expect(currents(outline)).to.deep.equal([]);
  });

  it('has lists and headings with names', async () => {
    const { outline } = await mountOutline();
    expect(deepAll(outline, 'ol').map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Sole',
      'Calf',
    ]);
    outline.headingLevel = 4;
    await settled(outline);
    expect(deep(outline, '[role=heading]').getAttribute('aria-level')).to.equal('4');
  });

  it('is accessible before, during and after', async () => {
    const { session, clock, outline } = await mountOutline();
    await accessible(outline);
    await play(session);
    await pass(session, clock, 24);
    await accessible(outline);
    await pass(session, clock, SHORT_SECONDS);
    await accessible(outline);
  });
});

describe('<pf-outline compact>', () => {
  it('is a bar of the stages with the time left', async () => {
    const { session, clock, outline } = await mountOutline(bar);
    await play(session);
    const names = () => deepAll(outline, '[role=img]').map((one) => one.getAttribute('aria-label'));
    expect(names()).to.deep.equal(['Sole: 0 of 2 done', 'Calf: 0 of 1 done']);
    expect(seen(outline)).to.contain('1:14 left');
    await pass(session, clock, 24);
    expect(names()).to.deep.equal(['Sole: 1 of 2 done', 'Calf: 0 of 1 done']);
    expect(seen(outline)).to.contain('0:50 left');
    await pass(session, clock, SHORT_SECONDS);
    expect(names()).to.deep.equal(['Sole: 2 of 2 done', 'Calf: 1 of 1 done']);
    expect(seen(outline)).to.contain('0:00 left');
  });

  it('counts a step on each side, and one of several holds when all are done', async () => {
    const { session, clock, outline } = await mountOutline(bar);
    const names = () => deepAll(outline, '[role=img]').map((one) => one.getAttribute('aria-label'));
    const filled = () => deepAll(outline, '.fill').map((one) => one.getAttribute('width'));
    session.sides = 'both';
    await settled(session);
    await play(session);
    expect(session.view!.units).to.equal(6);
    expect(names()).to.deep.equal(['Sole: 0 of 4 done', 'Calf: 0 of 2 done']);
    session.goTo(session.plan!.segments.findIndex(({ step, kind }) => step === 'roll' && kind === 'work'));
    await pass(session, clock, 12);
    expect(session.view!.segment!.kind, 'between two holds').to.equal('rest');
    expect(names()).to.deep.equal(['Sole: 0 of 4 done', 'Calf: 0 of 2 done']);
    await pass(session, clock, 13 + 1);
    expect(names()).to.deep.equal(['Sole: 1 of 4 done', 'Calf: 0 of 2 done']);
    expect(filled()).to.deep.equal(['1', '0']);
  });

  it('counts the time left second by second', async () => {
    const { session, clock, outline } = await mountOutline(bar);
    await play(session);
    const shown: string[] = [];
    for (let second = 0; second < 5; second++) {
      shown.push(deep(outline, '.left').textContent.trim());
      await pass(session, clock, 1);
    }
    expect(shown).to.deep.equal(['1:14 left', '1:13 left', '1:12 left', '1:11 left', '1:10 left']);
  });

  it('follows its attribute, where "false" means no', async () => {
    const { outline } = await mountOutline(bar);
    outline.setAttribute('compact', 'false');
    await settled(outline);
    expect(steps(outline)).to.have.lengthOf(3);
  });

  it('is accessible', async () => {
    const { session, clock, outline } = await mountOutline(bar);
    await play(session);
    await pass(session, clock, 24);
    await accessible(outline);
  });
});
