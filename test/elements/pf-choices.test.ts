import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { routines } from '../../src/core/content/routines/index.js';
import { hands } from '../../src/core/content/tools.js';
import type { Choices } from '../../src/core/planning/types.js';
import '../../src/elements/pf-choices/define.js';
import type { PfChoices } from '../../src/elements/pf-choices/pf-choices.js';
import '../../src/elements/pf-routine/define.js';
import { contentEnglish } from '../../src/messages/content.js';
import type { PfSession } from '../../src/elements/pf-session/pf-session.js';
import {
  accessible,
  deep,
  deepAll,
  focused,
  keys,
  mount,
  mountSession,
  pass,
  play,
  press,
  settled,
  shortRoutine,
  warned,
} from './support.js';

const inside = html`<pf-safety-check></pf-safety-check><pf-choices></pf-choices><pf-controls></pf-controls>`;

/** A session of six points for both sides, with the choices and whatever attributes. */
async function mountChoices(
  attributes: Record<string, string> = {},
  source: unknown = routines['six-points'],
) {
  const mounted = await mountSession(inside, source);
  const { session } = mounted;
  session.setAttribute('sides', 'both');
  for (const [name, value] of Object.entries(attributes)) session.setAttribute(name, value);
  await settled(session);
  return { ...mounted, choices: deep<PfChoices>(session, 'pf-choices') };
}

/** All of them, also in what is closed. */
const inputs = (choices: ParentNode, name?: string) =>
  deepAll<HTMLInputElement>(choices, name ? `input[name=${name}]` : 'input');
const labelOf = (input: HTMLInputElement) => input.parentElement!.textContent.trim();
const labels = (choices: ParentNode, name?: string) => inputs(choices, name).map(labelOf);
const checked = (choices: ParentNode, name: string) =>
  inputs(choices, name)
    .filter((one) => one.checked)
    .map(labelOf);
const names = (choices: ParentNode) => [...new Set(inputs(choices).map(({ name }) => name))];
const legends = (choices: ParentNode) =>
  deepAll(choices, 'legend').map((one) => one.firstChild!.nextSibling!.textContent!.trim());

function inputOf(choices: ParentNode, name: string, label: string): HTMLInputElement {
  const found = inputs(choices, name).filter((one) => labelOf(one) === label);
  if (found.length !== 1) throw new Error(`"${label}" is not one of: ${labels(choices, name).join(', ')}`);
  return found[0]!;
}

async function pick(choices: ParentNode, name: string, label: string): Promise<void> {
  inputOf(choices, name, label).click();
  await settled(document);
}

async function open(choices: ParentNode): Promise<void> {
  deep<HTMLDetailsElement>(choices, 'details').open = true;
  await settled(choices);
}

/** The ids of the steps that are in the plan. */
const stepsOf = (session: PfSession) => [...new Set(session.plan!.segments.map(({ step }) => step))];

describe('<pf-choices>', () => {
  it('shows nothing outside a session, and in one that has nothing to play', async () => {
    const alone = await mount<PfChoices>(html`<pf-choices></pf-choices>`);
    expect(deepAll(alone, '*')).to.deep.equal([]);
    expect(alone.choices).to.equal(null);
    alone.focus();
    const page = await mount(html`<pf-session routine="none"><pf-choices></pf-choices></pf-session>`);
    expect(deepAll(deep(page, 'pf-choices'), '*')).to.deep.equal([]);
    expect(warned().join()).to.contain('not built in');
  });

  it('offers side, time and tools at once, and the rest on request', async () => {
    const { choices } = await mountChoices();
    const shown = () => inputs(choices).filter((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    expect(new Set(shown().map(({ name }) => name))).to.deep.equal(new Set(['sides', 'minutes', 'tools']));
    await open(choices);
    expect(shown().length).to.equal(inputs(choices).length);
    expect(legends(choices)).to.deep.equal([
      'Side',
      'Time',
      'At hand',
      'Sore side, done first',
      'When',
      'How firm a tool',
      'Pace',
      'Go easy',
    ]);
  });

  it('is a named form of groups, with chips that a finger can hit', async () => {
    const { choices } = await mountChoices();
    await open(choices);
    expect(deep(choices, 'form').getAttribute('aria-label')).to.equal('Your choices');
    for (const chip of deepAll(choices, 'label')) {
      const { width, height } = chip.getBoundingClientRect();
      expect(Math.min(width, height), chip.textContent).to.be.at.least(44);
    }
  });

  it('is accessible, open or closed', async () => {
    const { choices } = await mountChoices({ minutes: '7', 'spare-sole': '' });
    await accessible(choices, 'closed');
    await open(choices);
    await accessible(choices, 'open');
    choices.setAttribute('lang', 'en');
    const page = await mount(html`<div dir="rtl"></div>`);
    page.append(choices.parentElement!);
    await settled(page);
    await accessible(page, 'right to left');
  });

  it('takes no more room than there is, in either direction of writing', async () => {
    const { session, choices } = await mountChoices({}, routines['complete']);
    await open(choices);
    session.style.inlineSize = '216px';
    for (const dir of ['ltr', 'rtl']) {
      session.dir = dir;
      const column = session.getBoundingClientRect();
      for (const chip of deepAll(choices, 'label')) {
        const { left, right } = chip.getBoundingClientRect();
        expect(left, chip.textContent).to.be.at.least(column.left - 1);
        expect(right, chip.textContent).to.be.at.most(column.right + 1);
      }
      const [first] = deepAll(choices, 'label');
      const { left, right } = first!.getBoundingClientRect();
      if (dir === 'ltr') expect(left).to.be.closeTo(column.left, 1);
      else expect(right).to.be.closeTo(column.right, 1);
    }
  });
});

describe('each choice', () => {
  const cases: readonly (readonly [name: keyof Choices, attribute: string, label: string, value: unknown])[] =
    [
      ['sides', 'sides', 'Left', 'left'],
      ['sides', 'sides', 'Right', 'right'],
      ['minutes', 'minutes', '5 min', 5],
      ['minutes', 'minutes', '15 min', 15],
      ['firstSide', 'first-side', 'Left', 'left'],
      ['affectedOnly', 'affected-only', 'Press on the sore side only', true],
      ['secondHelping', 'second-helping', 'Once more on the sore side', true],
      ['moment', 'moment', 'In bed, before I get up', 'first-steps'],
      ['moment', 'moment', 'After sitting', 'after-sitting'],
      ['moment', 'moment', 'Evening', 'evening'],
      ['firmness', 'firmness', 'Soft', 'light'],
      ['firmness', 'firmness', 'Firm', 'firm'],
      ['pace', 'pace', '1.5 × slower', 1.5],
      ['pace', 'pace', '2 × slower', 2],
      ['noClock', 'no-clock', 'No clock: I say when I am done', true],
      ['spareSole', 'spare-sole', 'Spare the sole today', true],
      ['gentle', 'gentle', 'Gentle: hands only, light', true],
    ];

  for (const [name, attribute, label, value] of cases) {
    it(`of ${attribute} plans anew, and shows what the attribute says: ${label}`, async () => {
      const { session, choices } = await mountChoices();
      const before = session.plan;
      expect(inputOf(choices, name, label).checked).to.equal(false);
      await pick(choices, name, label);
      expect(session.plan).not.to.equal(before);
      expect(session.plan!.choices[name]).to.equal(value);
      expect(choices.choices).to.equal(session.plan!.choices);
      expect(inputOf(choices, name, label).checked).to.equal(true);

      const other = await mountChoices({ [attribute]: String(value) });
      expect(inputOf(other.choices, name, label).checked).to.equal(true);
      other.session.removeAttribute(attribute);
      if (attribute === 'sides') other.session.setAttribute('sides', 'both');
      await settled(other.session);
      expect(inputOf(other.choices, name, label).checked).to.equal(false);
    });
  }

  it('can be taken back', async () => {
    const { session, choices } = await mountChoices({ minutes: '5', gentle: '' });
    const whole = 'All of it';
    await pick(choices, 'minutes', whole);
    expect(session.plan!.choices.minutes).to.equal(undefined);
    expect(checked(choices, 'minutes')).to.deep.equal([whole]);
    await pick(choices, 'gentle', 'Gentle: hands only, light');
    expect(session.plan!.gentle).to.equal(false);
    await pick(choices, 'sides', 'Left');
    await pick(choices, 'sides', 'Both');
    expect(session.plan!.choices.sides).to.equal('both');
  });

  it('is one of its row', async () => {
    const { choices } = await mountChoices();
    for (const name of ['sides', 'minutes', 'firstSide', 'moment', 'firmness', 'pace']) {
      for (const label of labels(choices, name)) {
        await pick(choices, name, label);
        expect(checked(choices, name), name).to.deep.equal([label]);
        await pick(choices, 'sides', 'Both');
      }
      await pick(choices, 'moment', 'Any time');
    }
  });

  it('gives way to an attribute that is set after it', async () => {
    const { session, choices } = await mountChoices();
    await pick(choices, 'sides', 'Left');
    session.sides = 'right';
    await settled(session);
    expect(checked(choices, 'sides')).to.deep.equal(['Right']);
  });
});

describe('the sore side', () => {
  const names = ['firstSide', 'affectedOnly', 'secondHelping'] as const;

  it('is asked for where both sides are done, and not else', async () => {
    const { choices } = await mountChoices({ sides: 'right' });
    for (const name of names) expect(inputs(choices, name), name).to.deep.equal([]);
    await pick(choices, 'sides', 'Both');
    for (const name of names) expect(inputs(choices, name).length, name).to.be.above(0);
  });
});

describe('the time', () => {
  it('has a chip of its own for another number, in its place, that stays', async () => {
    const { session, choices } = await mountChoices({ minutes: '7' });
    const all = ['3 min', '5 min', '7 min', '8 min', '10 min', '15 min', 'All of it'];
    expect(labels(choices, 'minutes')).to.deep.equal(all);
    expect(checked(choices, 'minutes')).to.deep.equal(['7 min']);
    await pick(choices, 'minutes', '8 min');
    expect(labels(choices, 'minutes')).to.deep.equal(all);
    expect(checked(choices, 'minutes')).to.deep.equal(['8 min']);
    session.minutes = 20;
    await settled(session);
    expect(labels(choices, 'minutes').slice(-2)).to.deep.equal(['20 min', 'All of it']);
    expect(labels(choices, 'minutes')).not.to.include('7 min');
    expect(checked(choices, 'minutes')).to.deep.equal(['20 min']);
  });

  it('is a short break after sitting where nobody says how long, and not all of it', async () => {
    const { session, choices } = await mountChoices({}, routines['complete']);
    const { seconds } = session.plan!;
    await pick(choices, 'moment', 'After sitting');
    expect(session.plan!.seconds).to.be.below(seconds / 2);
    expect(checked(choices, 'minutes')).to.deep.equal(['A short break']);
    await pick(choices, 'minutes', '15 min');
    expect(session.plan!.seconds).to.be.above(600);
    await pick(choices, 'minutes', 'A short break');
    expect(session.plan!.choices.minutes).to.equal(undefined);
    await pick(choices, 'moment', 'Any time');
    expect(checked(choices, 'minutes')).to.deep.equal(['All of it']);
  });
});

describe('the pace', () => {
  it('has a chip of its own for another one', async () => {
    const { choices } = await mountChoices({ pace: '1.25' });
    expect(labels(choices, 'pace')).to.deep.equal(['Usual', '1.25 × slower', '1.5 × slower', '2 × slower']);
    expect(checked(choices, 'pace')).to.deep.equal(['1.25 × slower']);
  });
});

describe('the tools at hand', () => {
  it('are those that the steps can be done with, with what may take their place, and no hands', async () => {
    const { choices } = await mountChoices({}, shortRoutine);
    expect(labels(choices, 'tools')).to.deep.equal(['tennis ball', 'rolled socks', 'massage ball']);
  });

  it('are at first what the plan takes for granted', async () => {
    for (const source of Object.values(routines)) {
      const { session, choices } = await mountChoices({}, source);
      const steps = source.stages.flatMap((stage) => stage.steps).filter(({ optional }) => !optional);
      const granted = new Set([...session.plan!.tools, ...steps.map(({ tools }) => tools[0] ?? '')]);
      const expected = [...granted].flatMap((id) =>
        hands.includes(id) ? [] : (contentEnglish.tools[id] ?? []),
      );
      expect(checked(choices, 'tools'), source.id).to.have.members(expected);
      expect(session.plan!.omitted.map(({ reason }) => reason)).not.to.include('tool');
    }
  });

  it('are from the first change on exactly those that are ticked', async () => {
    const { session, choices } = await mountChoices();
    expect(session.plan!.choices.tools).to.equal(undefined);
    expect(checked(choices, 'tools')).to.deep.equal(['tennis ball']);
    await pick(choices, 'tools', 'rolled socks');
    expect(session.plan!.choices.tools).to.deep.equal(['tennis-ball', 'rolled-socks']);
    await pick(choices, 'tools', 'tennis ball');
    expect(session.plan!.choices.tools).to.deep.equal(['rolled-socks']);
    expect(session.plan!.tools).to.deep.equal(['rolled-socks']);
    expect(checked(choices, 'tools')).to.deep.equal(['rolled socks']);
    await pick(choices, 'tools', 'rolled socks');
    expect(session.plan!.choices.tools).to.deep.equal([]);
    expect(session.plan!.tools).to.deep.equal([]);
    expect(session.plan!.segments).not.to.be.empty;
  });

  it('are those of the attribute', async () => {
    const { session, choices } = await mountChoices({ tools: 'foam-roller thumbs' });
    expect(checked(choices, 'tools')).to.deep.equal(['foam roller']);
    session.tools = 'massage-ball';
    await settled(session);
    expect(checked(choices, 'tools')).to.deep.equal(['massage ball']);
  });

  it('bring optional steps in, and leave them out', async () => {
    const { session, choices } = await mountChoices({}, routines['release-then-stretch']);
    const optional = routines['release-then-stretch']!.stages.flatMap((stage) =>
      stage.steps.filter((step) => step.optional && step.tools.includes('scraper')),
    );
    expect(checked(choices, 'tools')).not.to.include('scraping tool');
    expect(stepsOf(session)).not.to.include(optional[0]!.id);
    await pick(choices, 'tools', 'scraping tool');
    expect(stepsOf(session)).to.include(optional[0]!.id);
  });

  it('are not asked for where the routine needs hands only, or in bed', async () => {
    const { choices } = await mountChoices({}, routines['first-steps']);
    expect(names(choices)).not.to.include('firmness');
    expect(labels(choices, 'tools')).to.deep.equal([]);
    const inBed = await mountChoices({ moment: 'first-steps' });
    expect(labels(inBed.choices, 'tools')).to.deep.equal([]);
  });

  it('leave out what the safety check has taken away', async () => {
    const { session, choices } = await mountChoices({}, routines['complete']);
    expect(labels(choices, 'tools')).to.include('frozen bottle');
    await answer(session, 'cold-reaction');
    expect(session.clearance.removed).to.deep.equal(['cold']);
    expect(labels(choices, 'tools')).to.include('foam roller').and.not.include('frozen bottle');
    const legless = await mountChoices({}, shortRoutine);
    await answer(legless.session, 'skin-leg');
    expect(legless.session.clearance.removed).to.include('calf');
    expect(labels(legless.choices, 'tools')).to.deep.equal([]);
  });

  it('may be an author’s own', async () => {
    const stages = [{ id: 'all', steps: [{ id: 'one', title: 'One', tools: ['my-stick'], seconds: 20 }] }];
    const { session, choices } = await mountChoices({}, { id: 'own', stages });
    expect(warned().join()).to.contain('my-stick');
    expect(checked(choices, 'tools')).to.deep.equal(['my-stick']);
    await pick(choices, 'tools', 'my-stick');
    expect(session.plan!.segments).to.deep.equal([]);
    await pick(choices, 'tools', 'my-stick');
    expect(stepsOf(session)).to.deep.equal(['one']);
  });
});

describe('the gentle version', () => {
  it('is not offered where the safety check leaves nothing else', async () => {
    const { session, choices } = await mountChoices();
    expect(inputs(choices, 'gentle').length).to.equal(1);
    await answer(session, 'fragile');
    expect(session.plan!.gentle).to.equal(true);
    expect(inputs(choices, 'gentle')).to.deep.equal([]);
    expect(inputs(choices, 'spareSole').length).to.equal(1);
  });
});

describe('what the host has fixed', () => {
  const all =
    'sides minutes tools first-side affected-only second-helping moment firmness pace no-clock spare-sole gentle';
  const inputNames = [
    'sides',
    'minutes',
    'tools',
    'firstSide',
    'affectedOnly',
    'secondHelping',
    'moment',
    'firmness',
    'pace',
    'noClock',
    'spareSole',
    'gentle',
  ];

  it('is not offered, be it said by the session or by the element', async () => {
    const { session, choices } = await mountChoices();
    expect(names(choices)).to.deep.equal(inputNames);
    for (const [at, attribute] of all.split(' ').entries()) {
      const rest = inputNames.filter((_, index) => index !== at);
      for (const element of [session, choices]) {
        element.fixed = `label ${attribute}`;
        await settled(session);
        expect(names(choices), attribute).to.deep.equal(rest);
        element.removeAttribute('fixed');
        element.fixed = null;
        await settled(session);
      }
    }
    session.fixed = 'sides';
    choices.fixed = '\n minutes  gentle ';
    await settled(session);
    expect(names(choices)).not.to.include.members(['sides', 'minutes', 'gentle']);
  });

  it('leaves no empty group behind, and nothing at all where all is fixed', async () => {
    const { choices } = await mountChoices({ fixed: 'sides first-side affected-only second-helping pace' });
    expect(legends(choices)).to.deep.equal(['Time', 'At hand', 'When', 'How firm a tool', 'Pace', 'Go easy']);
    choices.fixed = 'no-clock minutes tools moment firmness spare-sole gentle';
    await settled(document);
    expect(deepAll(choices, '*')).to.deep.equal([]);
    choices.fixed = 'moment firmness pace no-clock spare-sole gentle first-side affected-only second-helping';
    await settled(document);
    expect(deepAll(choices, 'details')).to.deep.equal([]);
  });

  it('still counts', async () => {
    const { session, choices } = await mountChoices({ fixed: 'sides minutes', sides: 'left', minutes: '5' });
    await pick(choices, 'moment', 'Evening');
    expect(session.plan!.choices).to.include({ sides: 'left', minutes: 5, moment: 'evening' });
  });
});

describe('by keyboard', () => {
  it('each row is one stop of radios that arrows move in, and each box another', async () => {
    const { session, choices } = await mountChoices();
    inputOf(choices, 'sides', 'Both').focus();
    await keys(session, 'ArrowLeft');
    expect(session.plan!.choices.sides).to.equal('right');
    expect(focused()).to.equal(inputOf(choices, 'sides', 'Right'));
    await keys(session, 'Tab', 'ArrowLeft');
    expect(session.plan!.choices.minutes).to.equal(15);
    expect(focused()).to.equal(inputOf(choices, 'minutes', '15 min'));
    await keys(session, 'Tab', 'Tab', 'Space');
    expect(session.plan!.choices.tools).to.deep.equal(['tennis-ball', 'massage-ball']);
    await keys(session, 'Space');
    expect(session.plan!.choices.tools).to.deep.equal(['tennis-ball']);
  });

  it('opens the rest, and chooses there', async () => {
    const { session, choices } = await mountChoices();
    inputs(choices, 'tools').at(-1)!.focus();
    await keys(session, 'Tab', 'Enter', 'Tab', 'ArrowLeft', 'Tab', 'Space');
    expect(session.plan!.choices).to.include({ firstSide: 'left', affectedOnly: true });
  });

  it('Enter submits nothing', async () => {
    const { choices } = await mountChoices();
    const { href } = location;
    inputOf(choices, 'tools', 'tennis ball').focus();
    const submits: boolean[] = [];
    choices.shadowRoot!.addEventListener('submit', (event) => submits.push(event.defaultPrevented));
    await keys(choices, 'Enter');
    deep<HTMLFormElement>(choices, 'form').requestSubmit();
    expect(submits).not.to.be.empty.and.not.to.include(false);
    expect(location.href).to.equal(href);
  });

  it('the focus stays where it is, whatever a choice brings or takes away', async () => {
    const { session, choices } = await mountChoices({ minutes: '7', pace: '1.1' });
    await open(choices);
    for (const input of inputs(choices)) {
      if (!input.isConnected) continue;
      input.focus();
      input.click();
      await settled(session);
      expect(focused(), `${input.name} ${labelOf(input)}`).to.equal(input);
      expect(deepAll(choices, 'details[open]').length).to.equal(1);
      await pick(choices, 'sides', 'Both');
    }
  });

  it('the focus goes to the first choice where the host takes away the one that has it', async () => {
    const { session, choices } = await mountChoices();
    await open(choices);
    inputOf(choices, 'gentle', 'Gentle: hands only, light').focus();
    session.fixed = 'spare-sole gentle';
    await settled(session);
    expect(focused()).to.equal(inputs(choices)[0]);
  });

  it('focus() goes to the first choice', async () => {
    const { choices } = await mountChoices();
    choices.focus();
    expect(focused()).to.equal(inputs(choices)[0]);
  });
});

describe('the event of a choice', () => {
  it('says that there was one, after it counts, and not which', async () => {
    const { session, choices } = await mountChoices();
    const told: [unknown, boolean, boolean, Choices | null][] = [];
    const listen = ({ detail, bubbles, composed }: CustomEvent<null>) => {
      told.push([detail, bubbles, composed, choices.choices]);
    };
    document.addEventListener('pf-choices-change', listen);
    await pick(choices, 'sides', 'Left');
    await pick(choices, 'spareSole', 'Spare the sole today');
    session.sides = 'both';
    await settled(session);
    document.removeEventListener('pf-choices-change', listen);
    expect(told.map((one) => one.slice(0, 3))).to.deep.equal([
      [null, true, true],
      [null, true, true],
    ]);
    expect(told[0]![3]).to.include({ sides: 'left', spareSole: false });
    expect(told[1]![3]).to.include({ sides: 'left', spareSole: true });
  });
});

describe('while it is played', () => {
  it('what is not done yet follows, and what was done stays', async () => {
    const { session, clock, choices } = await mountChoices({ sides: 'right' });
    await play(session);
    await pass(session, clock, 20);
    const { log, plan } = session;
    const before = plan!.seconds;
    const index = session.view!.index;
    await pick(choices, 'minutes', '3 min');
    expect(session.view).to.include({ status: 'running', index });
    expect(session.log).to.deep.equal(log);
    expect(session.plan!.seconds).to.be.at.most(180).and.below(before);
    expect(checked(choices, 'minutes')).to.deep.equal(['3 min']);
    await press(session, 'Pause');
    await pick(choices, 'minutes', 'All of it');
    expect(session.plan!.seconds).to.equal(before);
  });

  it('keeps the tools that are unticked unticked, also those that were used', async () => {
    const { session, clock, choices } = await mountChoices({ sides: 'right' }, shortRoutine);
    await play(session);
    session.goTo(session.plan!.segments.findIndex(({ step }) => step === 'hold') + 1);
    await pass(session, clock, 5);
    await pick(choices, 'tools', 'tennis ball');
    expect(session.plan!.tools).to.include('tennis-ball');
    expect(checked(choices, 'tools')).to.deep.equal([]);
  });

  it('shows nothing once it is over, and comes again with a new beginning', async () => {
    const { session, choices } = await mountChoices();
    await play(session);
    await pick(choices, 'sides', 'Left');
    session.stop();
    await settled(session);
    expect(deepAll(choices, '*')).to.deep.equal([]);
    session.again();
    await settled(session);
    expect(checked(choices, 'sides')).to.deep.equal(['Left']);
  });
});

describe('more than one session', () => {
  it('each has choices of its own, inside or by name', async () => {
    const page = await mount(
      html`<div>
        <pf-session id="one" sides="left"><pf-choices></pf-choices></pf-session>
        <pf-session id="two" sides="right"><pf-choices></pf-choices></pf-session>
        <pf-choices for="two"></pf-choices>
      </div>`,
    );
    const [one, two] = deepAll<PfSession>(page, 'pf-session');
    const [first, second, outside] = deepAll<PfChoices>(page, 'pf-choices');
    await pick(outside!, 'sides', 'Both');
    expect(one!.plan!.choices.sides).to.equal('left');
    expect(two!.plan!.choices.sides).to.equal('both');
    expect(checked(first!, 'sides')).to.deep.equal(['Left']);
    expect(checked(second!, 'sides')).to.deep.equal(['Both']);
    outside!.for = 'one';
    await settled(page);
    expect(checked(outside!, 'sides')).to.deep.equal(['Left']);
    outside!.for = 'none';
    await settled(page);
    expect(deepAll(outside!, '*')).to.deep.equal([]);
  });

  it('offers of an own number only that of the session that it is in', async () => {
    const page = await mount(
      html`<div>
        <pf-session minutes="7"><pf-choices></pf-choices></pf-session>
        <pf-session><pf-choices></pf-choices></pf-session>
      </div>`,
    );
    const [first, second] = deepAll<PfChoices>(page, 'pf-choices');
    expect(labels(first!, 'minutes')).to.include('7 min');
    expect(labels(second!, 'minutes')).not.to.include('7 min');
  });
});

/** Answers the safety check with one of its conditions. */
async function answer(session: PfSession, condition: string): Promise<void> {
  const check = deep(session, 'pf-safety-check');
  await press(check, 'None of these apply to me');
  deep<HTMLInputElement>(check, `input[name=${condition}]`).click();
  await settled(session);
  await press(check, 'Go on with this');
}
