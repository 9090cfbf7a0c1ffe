import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Sheet } from '../../src/browser/print-sheet.js';
import '../../src/elements/pf-routine/define.js';
import type { PfOutline } from '../../src/elements/pf-outline/pf-outline.js';
import type { PfSession } from '../../src/elements/pf-session/pf-session.js';
import { registerMessages } from '../../src/messages/register.js';
import {
  accessible,
  button,
  buttons,
  deep,
  deepAll,
  focused,
  handRoutine,
  keys,
  nameOf,
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
  warned,
} from './support.js';

const list = html`<pf-safety-check></pf-safety-check><pf-outline></pf-outline>`;
const bar = html`<pf-safety-check></pf-safety-check><pf-outline compact></pf-outline>`;

async function mountOutline(template = list, source: unknown = shortRoutine) {
  const mounted = await mountSession(template, source);
  return { ...mounted, outline: deep<PfOutline>(mounted.session, 'pf-outline') };
}

/** A built-in routine with so many attributes as are given. */
async function mountBuiltIn(routine: string, choices: Partial<PfSession> = {}) {
  const mounted = await mountOutline(list, null);
  Object.assign(mounted.session, { routine, ...choices });
  await settled(mounted.session);
  return mounted;
}

/** The text of each line: "Press 20 s". */
const linesOf = (outline: PfOutline, selector: string) =>
  deepAll(outline, selector).map((one) => seen(one).replace(/ ?Why this\?/, ''));
const steps = (outline: PfOutline) => linesOf(outline, '[part=step]');
const currents = (outline: PfOutline) => linesOf(outline, '[aria-current=step]');
const leftOut = (outline: PfOutline) => linesOf(outline, '[part=left-out] li');
/** What can be done with the steps. */
const acts = (outline: PfOutline) => buttons(outline).filter((name) => !/^Go to|^Print/.test(name));

/** What stands at the right of each line. */
const stages = (outline: PfOutline) => deepAll(outline, '[part=stage]').map((one) => seen(one));

/** Opens "Why this?" of a step by its name, with the keyboard, and gives what it says. */
async function why(outline: PfOutline, title: string): Promise<string> {
  if (!seen(outline).includes(title)) throw new Error(`no ${title} in: ${seen(outline)}`);
  const summary = deepAll(outline, 'summary').find((one) => one.textContent.includes(`this? ${title}`));
  const details = summary?.parentElement as HTMLDetailsElement;
  const toggled = new Promise((resolve) => {
    details.addEventListener('toggle', resolve, { once: true });
  });
  summary?.focus();
  await keys(outline, 'Enter');
  await toggled;
  await settled(outline);
  return seen(details);
}

/** The name of the line that has the focus. */
const nameOfFocus = () => nameOf(focused()!);
const focusedLine = () => seen(focused()!.closest('li')!).replace(/ .*/, '');

describe('<pf-outline>', () => {
  it('shows nothing outside a session', async () => {
    expect(seen(await mount(html`<pf-outline></pf-outline>`))).to.equal('');
    expect(seen(await mount(html`<pf-outline compact></pf-outline>`))).to.equal('');
  });

  it('shows the whole plan before the check: stages, steps, lengths and tools', async () => {
    const { outline } = await mountOutline();
    expect(seen(outline)).to.contain('The plan about 1 min').and.contain('Sole').and.contain('Calf');
    expect(steps(outline)).to.deep.equal(['Press 20 s', 'Roll 2 × 10 s', 'Hold 20 s']);
    expect(stages(outline)).to.deep.equal(['Sole 51 s', 'Calf 23 s']);
    expect(seen(outline)).to.contain('You need:').and.contain('tennis ball');
    expect(buttons(outline)).to.deep.equal(['Print the plan']);
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
    expect(buttons(outline).slice(0, 3)).to.deep.equal(['Go to Press, done', 'Go to Roll', 'Go to Hold']);
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
    expect(buttons(outline)).to.deep.equal(['Print the plan']);
    session.start();
    await pass(session, clock, SHORT_SECONDS);
    expect(buttons(outline)).to.deep.equal(['Print the plan']);
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

  it('tells the time that is left, in all and of the stage', async () => {
    const { session, clock, outline } = await mountOutline();
    await play(session);
    expect(seen(deep(outline, '[role=heading]'))).to.equal('The plan 74 s left');
    expect(stages(outline)).to.deep.equal(['Sole 51 s left', 'Calf 23 s']);
    await pass(session, clock, 29);
    expect(seen(deep(outline, '[role=heading]'))).to.equal('The plan 45 s left');
    expect(stages(outline)).to.deep.equal(['Sole 22 s left', 'Calf 23 s']);
    await pass(session, clock, 22);
    expect(stages(outline)).to.deep.equal(['Sole', 'Calf 23 s left']);
  });

  it('says where one side only is done, and where it is done twice', async () => {
    const { session, outline } = await mountOutline();
    Object.assign(session, { sides: 'both', affectedOnly: true, firstSide: 'left' });
    await settled(session);
    expect(steps(outline)[0]).to.equal('Press 20 s, left only');
    Object.assign(session, { secondHelping: true });
    await settled(session);
    expect(steps(outline)[0]).to.equal('Press 20 s, left twice');
    Object.assign(session, { affectedOnly: false });
    await settled(session);
    expect(steps(outline)[0]).to.equal('Press 20 s a side, left twice');
    expect(await why(outline, 'Press')).to.contain('Once more on the first side, as you chose.');
  });

  it('says at the end what holds for the whole plan', async () => {
    const { session, outline } = await mountOutline();
    Object.assign(session, { sides: 'both', affectedOnly: true });
    await settled(session);
    expect(seen(deep(outline, '.note'))).to.equal(
      'The order is that of its author. No trial tested an order. Pressure is for your sore side only. Stretches are for both. Do a session three times a day at most.',
    );
  });
});

describe('<pf-outline>: why this', () => {
  it('says why a step is there, and how well it is backed', async () => {
    const { outline } = await mountBuiltIn('complete', { minutes: 12 });
    expect(await why(outline, 'Upper calf')).to.contain(
      'It is part of this routine. It is longer, as there is time for it. Calf before sole is a custom. No trial tested it. How well this is backed: small or mixed evidence.',
    );
    expect(await why(outline, 'Lower calf')).not.to.contain('custom');
    expect(deepAll(outline, 'details[open]')).to.have.lengthOf(2);
    await accessible(outline);
  });

  it('stays open on its own step when the plan changes', async () => {
    const { session, outline } = await mountOutline();
    await why(outline, 'Roll');
    session.sides = 'both';
    await settled(session);
    const open = () => deepAll(outline, 'details[open]').map((one) => seen(one.parentElement!).split(' ')[0]);
    expect(open()).to.deep.equal(['Roll']);
    await press(outline, 'Leave out Roll');
    expect(open()).to.deep.equal([]);
  });

  it('closes again', async () => {
    const { outline } = await mountOutline();
    await why(outline, 'Press');
    expect(acts(outline)).to.contain('Leave out Press');
    await why(outline, 'Press');
    expect(acts(outline)).to.deep.equal([]);
  });
});

describe('<pf-outline>: leave out, put back, swap', () => {
  it('leaves a step out and puts it back, by the keyboard, and says how long the plan is then', async () => {
    const { session, outline } = await mountOutline();
    await why(outline, 'Press');
    button(outline, 'Leave out Press').focus();
    await keys(outline, 'Enter');
    expect(steps(outline)).to.deep.equal(['Roll 2 × 10 s', 'Hold 20 s']);
    expect(leftOut(outline)).to.deep.equal(['Press you left it out Put back']);
    expect(focusedLine(), 'a neighbour').to.equal('Roll');
    expect(deep(outline, '[role=status]').textContent).to.equal('The plan: 51 s. Press: you left it out');
    await accessible(outline);
    button(outline, 'Put back Press').focus();
    await keys(outline, 'Space');
    expect(steps(outline)).to.deep.equal(['Press 20 s', 'Roll 2 × 10 s', 'Hold 20 s']);
    expect(focusedLine(), 'where it has gone to').to.equal('Press');
    expect(deep(outline, '[role=status]').textContent).to.equal('The plan: 74 s');
    expect(session.plan!.choices.keep).to.equal(undefined);
    expect(session.plan!.choices.without).to.deep.equal([]);
  });

  it('leaves the plan as it is where even the step alone is too long, and says so', async () => {
    const { session, outline } = await mountOutline();
    session.source = {
      id: 'mine',
      stages: [
        {
          id: 'stretch',
          steps: [
            { id: 'short', title: 'Short', technique: 'calf-stretch-bent', seconds: 20, priority: 1 },
            { id: 'long', title: 'Long', technique: 'calf-stretch-bent', seconds: 300 },
          ],
        },
      ],
    };
    session.minutes = 1;
    await settled(session);
    expect(leftOut(outline)).to.deep.equal(['Long no time for it Put back']);
    await press(outline, 'Put back Long');
    expect(steps(outline)).to.deep.equal(['Short 20 s']);
    expect(deep(outline, '[role=status]').textContent).to.contain('Long: no time for it');
    expect(session.plan!.choices.keep).to.deep.equal([]);
  });

  it('has a way back from an empty plan', async () => {
    const { outline } = await mountOutline();
    for (const title of ['Press', 'Hold', 'Roll']) {
      await why(outline, title);
      await press(outline, `Leave out ${title}`);
    }
    expect(steps(outline)).to.deep.equal([]);
    expect(deep(outline, '[role=status]').textContent).to.equal('The plan: 0 s. Roll: you left it out');
    expect(seen(deep(outline, '[role=heading]'))).to.equal('The plan');
    expect(nameOfFocus()).to.match(/^Put back/);
    await press(outline, 'Put back Hold');
    expect(steps(outline)).to.deep.equal(['Hold 20 s']);
  });

  it('puts back what there was no time for, and what is optional', async () => {
    const { session, outline } = await mountBuiltIn('complete', { minutes: 4 });
    expect(leftOut(outline)).to.contain('Cold roll optional Put back');
    const left = leftOut(outline).find((text) => text.endsWith('no time for it Put back'))!;
    const title = left.replace(' no time for it Put back', '');
    await press(outline, `Put back ${title}`);
    expect(steps(outline).some((text) => text.startsWith(title))).to.equal(true);
    expect(await why(outline, title)).to.contain('You asked for it.');
    await press(outline, 'Put back Cold roll');
    expect(session.plan!.choices.keep).to.have.lengthOf(2).and.contain('cold-roll');
  });

  it('puts nothing back that a rule of care has taken out', async () => {
    const { session, outline } = await mountBuiltIn('complete', { spareSole: true, gentle: true });
    expect(leftOut(outline)).to.deep.equal([
      'Front of the heel, Heel attachment, Inner edge of the foot, Middle strip of the sole, Foot roller, Cold roll you spare the sole today',
      'Calf stretch, knee straight, Calf stretch, knee bent not in the gentle version',
      'Heel raises raises are not for a sore day',
    ]);
    expect(acts(outline)).to.deep.equal([]);
    Object.assign(session, { gentle: false, spareSole: false, tools: '', moment: 'first-steps' });
    await settled(session);
    expect(leftOut(outline).join()).to.match(/Heel raises.* not possible at this moment/);
    expect(acts(outline)).to.deep.equal(['Put back Cold roll']);
  });

  it('swaps a step for an equal, and takes it back with one tap', async () => {
    const { session, outline } = await mountBuiltIn('complete');
    const names = () => linesOf(outline, '[part=step] .name');
    const before = names();
    await why(outline, 'Upper calf');
    const [swap] = acts(outline).filter((name) => /^Swap for .* Upper calf$/.test(name));
    button(outline, swap!).focus();
    await keys(outline, 'Enter');
    const { swaps } = session.plan!.choices;
    const [from, to] = Object.entries(swaps!)[0]!;
    expect(session.plan!.segments.some(({ step }) => step === to.id)).to.equal(true);
    expect(session.plan!.segments.some(({ step }) => step === from)).to.equal(false);
    expect(focused()!.closest('li')!.id).to.equal(to.id);
    expect(seen(focused()!.parentElement!)).to.contain('You took it in place of another step.');
    await press(
      outline,
      acts(outline).find((name) => name.startsWith('Swap'))!,
    );
    expect(session.plan!.choices.swaps).to.deep.equal({});
    expect(names()).to.deep.equal(before);
    expect(focused()!.closest('li')!.id).to.equal(from);
  });

  it('offers three swaps at most, and swaps a swapped step under the same name', async () => {
    const { session, outline } = await mountBuiltIn('complete');
    await why(outline, 'Upper calf');
    const swaps = () => acts(outline).filter((name) => name.startsWith('Swap'));
    await press(outline, swaps()[0]!);
    expect(swaps().length).to.be.within(2, 3);
    await press(outline, swaps()[1]!);
    expect(Object.keys(session.plan!.choices.swaps!)).to.have.lengthOf(1);
  });

  it('takes a swap back where the rules left out what was taken', async () => {
    const { session, outline } = await mountBuiltIn('complete');
    await why(outline, 'Upper calf');
    await press(
      outline,
      acts(outline).find((name) => name.startsWith('Swap'))!,
    );
    const [from, to] = Object.entries(session.plan!.choices.swaps!)[0]!;
    Object.assign(session, { routine: 'complete', minutes: 2 });
    await settled(session);
    expect(session.plan!.omitted.some(({ step }) => step === to.id)).to.equal(true);
    const line = deepAll(outline, '[part=left-out] li').find(({ id }) => id === to.id)!;
    const back = buttons(line).find((name) => name.startsWith('Swap'))!;
    await press(line, back);
    await settled(session);
    expect(session.plan!.leftOut.some(({ id }) => id === from)).to.equal(true);
  });

  it('changes while it is played only what has not begun', async () => {
    const { session, clock, outline } = await mountOutline();
    await play(session);
    await pass(session, clock, 24);
    for (const title of ['Press', 'Roll', 'Hold']) await why(outline, title);
    expect(acts(outline).filter((name) => !/^(?:Swap|[−+]\d)/.test(name))).to.deep.equal(['Leave out Hold']);
    expect(acts(outline).every((name) => name.endsWith(' Hold'))).to.equal(true);
    await press(outline, 'Leave out Hold');
    expect(session.view).to.include({ status: 'running', index: 2 });
    expect(leftOut(outline)).to.deep.equal(['Hold you left it out Put back']);
    await accessible(outline);
    await press(outline, 'Put back Hold');
    expect(steps(outline)).to.have.lengthOf(3);
    await pass(session, clock, SHORT_SECONDS);
    expect(session.view!.status).to.equal('done');
    expect(acts(outline)).to.deep.equal([]);
  });

  it('keeps the focus on its line when the buttons there go by time', async () => {
    const { session, clock, outline } = await mountOutline();
    await play(session);
    await why(outline, 'Hold');
    button(outline, 'Leave out Hold').focus();
    await pass(session, clock, 52);
    expect(acts(outline)).to.deep.equal([]);
    expect(focused()!.localName).to.equal('summary');
    expect(focusedLine()).to.equal('Hold');
    button(outline, 'Go to Hold').focus();
    await pass(session, clock, SHORT_SECONDS);
    expect(focused()!.localName).to.equal('summary');
  });

  it('takes any id that an author may have thought of', async () => {
    const ids = ['constructor', 'toString', '"] , *', 'hasOwnProperty'];
    const source = {
      id: 'constructor',
      stages: ids.slice(0, 2).map((id, at) => ({
        id,
        steps: ids.slice(at * 2, at * 2 + 2).map((step) => ({
          id: step,
          title: step,
          point: step,
          technique: 'constructor',
          tools: ['constructor'],
          position: 'constructor',
          seconds: 10,
        })),
      })),
    };
    const { session, outline } = await mountOutline(list, source);
    expect(warned().join()).to.contain('is not known here');
    expect(linesOf(outline, '[part=step] .name')).to.deep.equal(ids);
    expect(stages(outline)).to.deep.equal(['constructor 26 s', 'toString 26 s']);
    for (const id of ids) {
      await why(outline, id);
      await press(outline, `Leave out ${id}`);
    }
    expect(session.plan!.segments).to.have.lengthOf(0);
    await press(outline, 'Put back constructor');
    expect(linesOf(outline, '[part=step] .name')).to.deep.equal(['constructor']);
    expect(printed(outline).title).to.equal('A guided routine');
  });
});

/** What would be printed, without printing it. */
function printed(outline: PfOutline): Sheet {
  const sheets: Sheet[] = [];
  outline.printer = (sheet) => sheets.push(sheet);
  outline.print();
  return sheets[0]!;
}

const textOf = ({ lines }: Sheet) => lines.map(([, text]) => text).join('\n');

describe('<pf-outline>: the printed plan', () => {
  it('has what to do, what to mind and what is left out', async () => {
    const { session, outline } = await mountBuiltIn('complete', { clinic: 'Clinic by the river' });
    outline.lang = 'en';
    const sheet = printed(outline);
    expect(sheet).to.include({ title: 'A bit of everything', language: 'en', direction: 'ltr' });
    const text = textOf(sheet);
    for (const said of [
      'Clinic by the river',
      'min · right only · small or mixed evidence',
      'You need: your hands, a foam roller',
      'Calf\nUpper calf · 45 s · With: foam roller\n',
      'Sit on the floor or a bed, leg out. Roll slowly over the big calf muscle. Hold on a tender spot. Start on the inner side.',
      'Stay out of the hollow of the knee. · small or mixed evidence',
      'Use your fingers only here, no tool.',
      'Heel raises · 3 × 96 s · 12 times\n',
      'Do raises on every second day at most.',
      'Left out\nCold roll · optional',
      'Get help now for a swollen, warm or red leg',
      'Calf before sole is a custom. No trial tested it. · Do a session three times a day at most.',
      'It is not medical advice and does not diagnose. · Reviewed by a clinician: not yet.',
    ])
      expect(text).to.contain(said);
    outline.clinic = 'Another clinic';
    expect(textOf(printed(outline)))
      .to.contain('Another clinic')
      .and.not.contain('river');
    Object.assign(session, { gentle: true, sides: 'both' });
    await settled(session);
    expect(textOf(printed(outline)))
      .to.contain('Gentle version')
      .and.contain('a side')
      .and.not.contain('only ·');
  });

  it('is printed by its button, also while it is played and in the bar', async () => {
    const { session, outline } = await mountOutline();
    const sheets: Sheet[] = [];
    outline.printer = (sheet) => sheets.push(sheet);
    await press(outline, 'Print the plan');
    await play(session);
    await press(outline, 'Print the plan');
    outline.compact = true;
    await settled(outline);
    outline.print();
    expect(sheets.map(({ title }) => title)).to.deep.equal(Array<string>(3).fill('A short one'));
  });

  it('is in the language and direction of the page', async () => {
    registerMessages('he', { outline: { leftOut: 'הושמט' } });
    const { outline } = await mountBuiltIn('complete');
    outline.lang = 'he';
    outline.dir = 'rtl';
    const sheet = printed(outline);
    expect(sheet).to.include({ language: 'he', direction: 'rtl' });
    expect(textOf(sheet)).to.contain('הושמט');
  });

  it('is not for who was told to see somebody first, and not for an empty plan', async () => {
    const { session, outline } = await mountOutline();
    const check = deep(session, 'pf-safety-check');
    deep<HTMLInputElement>(check, 'input').click();
    await settled(session);
    expect(session.clearance.outcome).to.equal('emergency');
    expect(buttons(outline)).to.deep.equal([]);
    expect(printed(outline)).to.equal(undefined);
    expect(printed(await mount(html`<pf-outline></pf-outline>`))).to.equal(undefined);
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
