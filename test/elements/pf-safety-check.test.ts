import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { type HostRule, questions } from '../../src/core/index.js';
import '../../src/elements/pf-routine/define.js';
import type { PfSafetyCheck } from '../../src/elements/pf-safety-check/pf-safety-check.js';
import type { PfSession } from '../../src/elements/pf-session/pf-session.js';
import { checkEnglish } from '../../src/messages/check.js';
import { traceEvents } from '../../src/testing/index.js';
import {
  accessible,
  button,
  buttons,
  deep,
  deepAll,
  focused,
  keys,
  mount,
  mountSession,
  passCheck,
  press,
  seen,
  settled,
  SHORT_SECONDS,
  shortRoutine,
  warned,
} from './support.js';

const NONE = checkEnglish.none;
const UNSURE = checkEnglish.unsure;
const signs = questions.filter(({ group }) => group === 'signs');
const conditions = questions.filter(({ group }) => group === 'conditions');
const idsOf = (action: string) => questions.filter((one) => one.action === action).map(({ id }) => id);
const asked = (check: ParentNode) => deepAll<HTMLInputElement>(check, 'input').map(({ name }) => name);

async function mountCheck(template = html`<pf-safety-check></pf-safety-check>`): Promise<PfSafetyCheck> {
  return mount<PfSafetyCheck>(template);
}

function box(check: PfSafetyCheck, id: string): HTMLInputElement {
  return deep<HTMLInputElement>(check, `input[name="${id}"]`);
}

async function tick(check: PfSafetyCheck, ...ids: string[]): Promise<void> {
  for (const id of ids) box(check, id).click();
  await settled(check);
}

describe('<pf-safety-check> alone', () => {
  it('asks for every sign, then for every condition, the gravest first, in plain words', async () => {
    const check = await mountCheck();
    for (const list of [signs, conditions]) {
      expect(asked(check)).to.deep.equal(list.map(({ id }) => id));
      for (const { id } of list) {
        expect(box(check, id).labels![0]!.textContent.trim()).to.equal(checkEnglish.questions[id]);
      }
      expect(deepAll<HTMLInputElement>(check, 'input').some(({ checked }) => checked)).to.equal(false);
      expect(check.clearance).to.include({ outcome: 'incomplete', canStart: false });
      await press(check, NONE);
    }
    expect(check.clearance).to.include({ outcome: 'none-ticked', canStart: true });
  });

  for (const { id, action } of signs) {
    it(`acts at once on "${id}"`, async () => {
      const check = await mountCheck();
      await tick(check, id);
      expect(check.clearance).to.include({ outcome: action, canStart: false });
      expect(check.clearance.because).to.deep.equal([id]);
      expect(seen(check)).to.contain(checkEnglish.advice[action].title);
      expect(buttons(check), 'no way on').to.deep.equal([]);
    });
  }

  for (const { id, action, removes, gentle, clinicianMayAgree } of conditions) {
    it(`says what to do with "${id}", and goes on only as far as it may`, async () => {
      const check = await mountCheck();
      await press(check, NONE);
      await tick(check, id);
      expect(check.clearance.canStart).to.equal(false);
      expect(seen(check)).to.contain(checkEnglish.advice[action].title);
      const note = checkEnglish.notes[id];
      if (note) expect(seen(check)).to.contain(note);
      const way =
        action === 'clinician' ? (clinicianMayAgree ? [checkEnglish.agrees] : []) : [checkEnglish.goOn];
      expect(buttons(check)).to.deep.equal(way);
      if (way.length === 0) return;
      await press(check, way[0]!);
      expect(check.clearance.canStart).to.equal(true);
      expect(check.clearance.removed).to.have.members([...removes]);
      for (const part of removes) expect(seen(check)).to.contain(checkEnglish.parts[part]);
      expect(seen(check).includes(checkEnglish.gentle)).to.equal(gentle);
      expect(seen(check)).to.contain(checkEnglish.changed);
    });
  }

  it('asks which one, where somebody is not sure, and takes it for a yes', async () => {
    const check = await mountCheck();
    await press(check, UNSURE);
    expect(seen(check)).to.contain(checkEnglish.whichOne);
    expect(focused()).to.equal(box(check, 'breathless'));
    await tick(check, 'pop');
    expect(check.clearance).to.include({ outcome: 'urgent', canStart: false });
  });

  it("lets nobody's word for a condition count for a sign", async () => {
    const check = await mountCheck();
    await press(check, NONE);
    await tick(check, 'diabetes');
    await press(check, checkEnglish.agrees);
    expect(check.clearance.canStart).to.equal(true);
    await press(check, checkEnglish.change);
    await tick(check, 'diabetic-foot');
    expect(check.clearance.outcome).to.equal('urgent');
    expect(buttons(check)).to.deep.equal([]);
  });

  it('lets nothing be answered by pressing the same key twice', async () => {
    const check = await mountCheck();
    button(check, NONE).focus();
    await keys(check, 'Enter', 'Enter', 'Space');
    expect(asked(check)).to.have.lengthOf(conditions.length);
    expect(check.clearance.canStart).to.equal(false);
  });

  it('gives the advice for an emergency where both kinds are ticked, in any order', async () => {
    const [emergency] = idsOf('emergency');
    const [urgent] = idsOf('urgent');
    for (const order of [
      [emergency!, urgent!],
      [urgent!, emergency!],
    ]) {
      const check = await mountCheck();
      await tick(check, ...order);
      expect(check.clearance.outcome).to.equal('emergency');
      expect(seen(check)).to.contain(checkEnglish.advice.emergency.title);
      expect(seen(check)).not.to.contain(checkEnglish.advice.urgent.title);
    }
  });

  it("says the host's own words for its region", async () => {
    const check = await mountCheck(
      html`<pf-safety-check emergency="Call 112." urgent="Call 116 117."></pf-safety-check>`,
    );
    await tick(check, 'breathless');
    expect(seen(check)).to.contain('Call 112.').and.not.contain('116 117');
    await tick(check, 'breathless', 'pop');
    expect(seen(check)).to.contain('Call 116 117.').and.not.contain('112');
  });

  it('has words of its own where the host gives none', async () => {
    const check = await mountCheck();
    await tick(check, 'breathless');
    expect(seen(check)).to.contain('Call your emergency number now.');
    await tick(check, 'breathless', 'pop');
    expect(seen(check)).to.contain(checkEnglish.advice.urgent.text(''));
  });

  it('announces the advice', async () => {
    const check = await mountCheck();
    const region = deep(check, '[role=status]');
    await tick(check, 'breathless');
    expect(region.textContent).to.contain(checkEnglish.advice.emergency.text(''));
  });

  it('shows the advice right under the sign that was ticked last', async () => {
    const check = await mountCheck();
    const adviceStandsUnder = () => deep(check, '[part=advice]').closest('li')!.querySelector('input')!.name;
    await tick(check, 'severe-pain');
    expect(adviceStandsUnder()).to.equal('severe-pain');
    await tick(check, 'breathless');
    expect(adviceStandsUnder()).to.equal('breathless');
    await tick(check, 'breathless');
    expect(adviceStandsUnder()).to.equal('severe-pain');
  });

  it('takes a tick back', async () => {
    const check = await mountCheck();
    await tick(check, 'breathless', 'pop', 'breathless');
    expect(check.clearance.outcome).to.equal('urgent');
    await tick(check, 'pop');
    expect(check.clearance).to.include({ outcome: 'incomplete', canStart: false });
    expect(seen(check)).not.to.contain(checkEnglish.advice.urgent.title);
    expect(buttons(check)).to.deep.equal([NONE, UNSURE]);
  });

  it('never calls anybody safe or clear', async () => {
    const check = await mountCheck();
    const before = seen(check);
    await passCheck(check);
    const after = seen(check);
    expect(after).to.contain(checkEnglish.noneTicked);
    for (const text of [before, after]) expect(text).not.to.match(/\b(safe|clear|cleared|healthy|fine)\b/i);
    expect(check.clearance).to.include({ outcome: 'none-ticked', canStart: true });
  });

  it('tells that there is an outcome, and never what was ticked', async () => {
    const check = await mountCheck();
    const trace = traceEvents(document);
    await tick(check, 'swollen-calf');
    await tick(check, 'swollen-calf');
    await passCheck(check);
    trace.stop();
    expect(trace.events).to.deep.equal([
      { type: 'pf-clearance', detail: { canStart: false } },
      { type: 'pf-clearance', detail: { canStart: false } },
      { type: 'pf-clearance', detail: { canStart: true } },
    ]);
  });

  it('can be answered by keyboard alone', async () => {
    const check = await mountCheck();
    const before = await mount<HTMLButtonElement>(html`<button type="button">before</button>`);
    check.before(before);
    before.focus();
    await keys(check, 'Tab', 'Space');
    expect(check.clearance.because).to.deep.equal([questions[0]!.id]);
    expect(focused()).to.equal(box(check, questions[0]!.id));
    await keys(check, 'Space', ...signs.map(() => 'Tab'));
    expect(focused()).to.equal(button(check, NONE));
    await keys(check, 'Enter');
    expect(focused()!.textContent).to.contain(checkEnglish.intro.conditions);
    await keys(check, ...conditions.map(() => 'Tab'), 'Tab');
    expect(focused()).to.equal(button(check, NONE));
    await keys(check, 'Enter');
    expect(check.clearance.canStart).to.equal(true);
  });

  it('is accessible open, with advice of each kind, and answered', async () => {
    const check = await mountCheck();
    await accessible(check);
    await tick(check, 'breathless');
    await accessible(check);
    await tick(check, 'breathless', 'pop');
    await accessible(check);
    await tick(check, 'pop');
    await press(check, NONE);
    await accessible(check, 'conditions');
    for (const id of ['not-better', 'veins', 'diabetes']) {
      await tick(check, id);
      await accessible(check, id);
    }
    await press(check, checkEnglish.agrees);
    await accessible(check, 'answered');
  });

  it('takes its place in the outline of the page', async () => {
    const check = await mountCheck(html`<pf-safety-check heading-level="4"></pf-safety-check>`);
    await tick(check, 'pop');
    const levels = deepAll(check, '[role=heading]').map((one) => one.getAttribute('aria-level'));
    expect(levels).to.deep.equal(['4', '5']);
  });

  it('stores nothing', async () => {
    const check = await mountCheck();
    await tick(check, 'breathless', 'breathless');
    await passCheck(check);
    expect(localStorage).to.have.lengthOf(0);
    expect(document.cookie).to.equal('');
  });
});

describe('<pf-safety-check> that cannot be seen', () => {
  const hidings: [string, (check: HTMLElement) => void][] = [
    ['display: none', (check) => (check.style.display = 'none')],
    ['visibility: hidden', (check) => (check.style.visibility = 'hidden')],
    ['opacity: 0', (check) => (check.style.opacity = '0')],
    ['a hidden attribute', (check) => (check.hidden = true)],
    ['display: none around it', (check) => (check.parentElement!.style.display = 'none')],
    ['visibility: hidden around it', (check) => (check.parentElement!.style.visibility = 'hidden')],
    ['opacity: 0 around it', (check) => (check.parentElement!.style.opacity = '0')],
    ['being out of the page', (check) => check.remove()],
    [
      'a place outside the page',
      (check) => Object.assign(check.style, { position: 'absolute', left: '-9999px' }),
    ],
    [
      'a box that cuts it off',
      (check) => Object.assign(check.parentElement!.style, { height: '0', overflow: 'hidden' }),
    ],
    ['no size', (check) => Object.assign(check.style, { transform: 'scale(0)' })],
    ['inert around it', (check) => (check.parentElement!.inert = true)],
    ['hidden questions', (check) => deepAll(check, 'ul').forEach((list) => (list.style.display = 'none'))],
  ];
  for (const [name, hide] of hidings) {
    it(`counts for nothing, by ${name}, and says so`, async () => {
      const { session } = await mountSession();
      const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
      const trace = traceEvents(check);
      const none = button(check, NONE);
      hide(check);
      none.click();
      await settled(session);
      expect(trace.types).to.deep.equal(['pf-error']);
      expect(trace.events[0]!.detail).to.include({ code: 'hidden-check' });
      expect(warned()).to.have.lengthOf(1);
      expect(check.clearance.canStart).to.equal(false);
      expect(session.clearance.canStart).to.equal(false);
    });
  }

  it('counts where it can be scrolled to', async () => {
    const page = await mount(
      html`<div style="height: 300px; overflow: hidden">
        <div style="height: 300px; overflow: auto">
          <div style="height: 600px"></div>
          <pf-safety-check style="border-radius: 4px; clip-path: inset(0 round 4px)"></pf-safety-check>
        </div>
      </div>`,
    );
    await passCheck(page);
    expect(deep<PfSafetyCheck>(page, 'pf-safety-check').clearance.canStart).to.equal(true);
  });

  it('counts as soon as it can be seen', async () => {
    const { session } = await mountSession();
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    check.style.opacity = '0.2';
    await passCheck(session);
    expect(session.clearance.canStart).to.equal(true);
  });
});

describe('<pf-safety-check> of a session', () => {
  it('lets it start, and only then', async () => {
    const { session } = await mountSession();
    expect(button(session, 'Start').ariaDisabled).to.equal('true');
    await passCheck(session);
    expect(button(session, 'Start').ariaDisabled).to.equal('false');
    expect(session.clearance.outcome).to.equal('none-ticked');
  });

  it('takes the answer back, and keeps the focus', async () => {
    const { session } = await mountSession();
    await passCheck(session);
    button(session, checkEnglish.change).focus();
    await keys(session, 'Enter');
    expect(session.clearance.canStart).to.equal(false);
    expect(focused()).to.equal(deep(session, '.intro'));
    session.start();
    expect(session.view!.status).to.equal('idle');
    expect(warned()).to.have.lengthOf(1);
  });

  it('is not overruled by another check in which nothing is ticked', async () => {
    const { session } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-safety-check></pf-safety-check>`,
    );
    const [first, second] = session.querySelectorAll('pf-safety-check');
    await tick(first!, 'breathless');
    await passCheck(second!);
    expect(session.clearance).to.include({ outcome: 'emergency', canStart: false });
    await tick(first!, 'breathless');
    expect(session.clearance.canStart, 'the other one is answered, this one is not').to.equal(false);
    await passCheck(first!);
    expect(session.clearance.canStart).to.equal(true);
  });

  it('adds up what falls away by two checks', async () => {
    const { session } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-safety-check></pf-safety-check>`,
    );
    const [first, second] = session.querySelectorAll('pf-safety-check');
    await press(first!, NONE);
    await tick(first!, 'skin-foot');
    await press(first!, checkEnglish.goOn);
    await passCheck(second!);
    expect(session.clearance.canStart).to.equal(true);
    expect(session.clearance.removed).to.include('sole');
  });

  it('leaves nothing to play after a tick', async () => {
    const { session } = await mountSession();
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await tick(check, 'pop');
    expect(session.clearance.outcome).to.equal('urgent');
    session.start();
    expect(session.view!.status).to.equal('idle');
    expect(warned()).to.have.lengthOf(1);
  });

  it('is three short questions before a later session of the visit', async () => {
    const { session, clock } = await mountSession();
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await press(check, NONE);
    await tick(check, 'skin-leg');
    await press(check, checkEnglish.goOn);
    session.start();
    clock.advance(SHORT_SECONDS * 1000);
    session.again();
    await settled(session);
    expect(check.clearance.canStart).to.equal(false);
    expect(asked(check)).to.deep.equal(['new-swelling', 'new-numbness', 'worse']);
    expect(buttons(check)).to.deep.equal([NONE, UNSURE, checkEnglish.all]);
    await press(check, NONE);
    expect(session.clearance).to.include({ outcome: 'modify', canStart: true });
    expect(session.clearance.removed, 'what was ticked before still counts').to.include('calf');
  });

  it('acts on what is new, and no earlier word of a clinician opens it', async () => {
    const { session, clock } = await mountSession();
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await press(check, NONE);
    await tick(check, 'stiff-joints');
    await press(check, checkEnglish.agrees);
    session.start();
    clock.advance(SHORT_SECONDS * 1000);
    for (const [id, outcome] of [
      ['worse', 'clinician'],
      ['new-numbness', 'clinician'],
      ['new-swelling', 'urgent'],
    ]) {
      session.again();
      await settled(session);
      await tick(check, id!);
      expect(session.clearance).to.include({ outcome, canStart: false });
      expect(buttons(check)).to.deep.equal([checkEnglish.all]);
      await tick(check, id!);
      await press(check, NONE);
      expect(session.clearance.canStart).to.equal(true);
    }
  });

  it('is the whole check for an element that has no answers of this visit', async () => {
    const { session, clock } = await mountSession();
    const first = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await press(first, NONE);
    await tick(first, 'skin-leg');
    await press(first, checkEnglish.goOn);
    session.start();
    clock.advance(SHORT_SECONDS * 1000);
    const second = document.createElement('pf-safety-check');
    first.replaceWith(second);
    session.again();
    await settled(session);
    expect(asked(second)).to.deep.equal(signs.map(({ id }) => id));
    expect(session.clearance.canStart).to.equal(false);
  });

  it('is not answered by a tick that was taken back', async () => {
    const { session, clock } = await mountSession();
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await passCheck(session);
    session.start();
    clock.advance(SHORT_SECONDS * 1000);
    session.again();
    await settled(session);
    await tick(check, 'worse');
    await tick(check, 'worse');
    expect(check.clearance.canStart).to.equal(false);
    expect(session.clearance.canStart).to.equal(false);
  });

  it('shows the whole check on demand', async () => {
    const { session, clock } = await mountSession();
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await passCheck(session);
    session.start();
    clock.advance(SHORT_SECONDS * 1000);
    session.again();
    await settled(session);
    await press(check, checkEnglish.all);
    expect(asked(check)).to.deep.equal(signs.map(({ id }) => id));
    await passCheck(check);
    expect(session.clearance.outcome).to.equal('none-ticked');
  });

  it('may stand elsewhere, joined by `for`', async () => {
    const page = await mount(
      html`<div>
        <pf-safety-check for="elsewhere"></pf-safety-check>
        <pf-session id="elsewhere" .source=${shortRoutine}></pf-session>
      </div>`,
    );
    await passCheck(page);
    expect(page.querySelector<PfSession>('#elsewhere')!.clearance.canStart).to.equal(true);
  });
});

describe("<pf-safety-check> with a host's rules", () => {
  const rules: HostRule[] = [
    { id: 'clinic', text: 'You had an operation here', action: 'clinician', removes: ['calf'] },
    { id: 'veins', action: 'urgent' },
  ];

  it('asks them in the list where they belong, and acts on them', async () => {
    const check = await mountCheck(html`<pf-safety-check .rules=${rules}></pf-safety-check>`);
    await press(check, NONE);
    expect(asked(check)).to.include('clinic');
    expect(seen(check)).to.contain('You had an operation here');
    await tick(check, 'veins');
    expect(check.clearance).to.include({ outcome: 'urgent', canStart: false });
    await tick(check, 'veins', 'clinic');
    await press(check, checkEnglish.agrees);
    expect(check.clearance.removed).to.deep.equal(['calf']);
  });

  it('takes them from its session too', async () => {
    const { session } = await mountSession();
    session.rules = rules;
    await settled(session);
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await press(check, NONE);
    expect(asked(check)).to.include('clinic');
  });

  it('refuses to be made weaker, and says so once', async () => {
    const weaker = [{ id: 'swollen-calf', action: 'advice' }] as HostRule[];
    const place = await mount(html`<div></div>`);
    const trace = traceEvents(place);
    const check = document.createElement('pf-safety-check');
    check.rules = weaker;
    place.append(check);
    await settled(place);
    expect(trace.events[0]!.detail).to.include({ code: 'rules' });
    expect(warned()).to.have.lengthOf(1);
    await tick(check, 'swollen-calf');
    expect(check.clearance.outcome).to.equal('urgent');

    const { session } = await mountSession();
    session.rules = weaker;
    await settled(session);
    expect(session.problems.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'rules[0].action weaker',
    ]);
    expect(warned()).to.have.lengthOf(1);
  });

  it('is unharmed by what is no list of rules', async () => {
    for (const broken of ['all', 7, [null], [{}], {}]) {
      const check = await mountCheck(html`<pf-safety-check .rules=${broken}></pf-safety-check>`);
      expect(asked(check)).to.deep.equal(signs.map(({ id }) => id));
      expect(warned()).to.have.lengthOf(1);
    }
  });
});

describe('<pf-safety-check> with `persist`', () => {
  const DAY = 86_400_000;
  const forget = () => {
    localStorage.clear();
  };
  beforeEach(forget);
  afterEach(forget);

  async function mountKept(persist = true) {
    const { session, clock } = await mountSession();
    session.persist = persist;
    await settled(session);
    return { session, clock, check: deep<PfSafetyCheck>(session, 'pf-safety-check') };
  }
  const keepBox = (check: PfSafetyCheck) => deep<HTMLInputElement>(check, '[part=keep] input');
  const kept = () => Object.keys(localStorage).sort();

  it('keeps nothing without a yes, and offers nothing without `persist`', async () => {
    const { session, check } = await mountKept();
    await passCheck(session);
    expect(keepBox(check).checked).to.equal(false);
    expect(kept()).to.deep.equal([]);
    const without = await mountKept(false);
    await passCheck(without.session);
    expect(deepAll(without.check, '[part=keep]')).to.deep.equal([]);
    expect(kept()).to.deep.equal([]);
  });

  it('keeps the day and nothing else, and forgets it with the yes', async () => {
    const { session, check } = await mountKept();
    await passCheck(session);
    keepBox(check).click();
    await settled(session);
    expect(kept()).to.deep.equal(['heelkit:checked-on', 'heelkit:consent']);
    expect(localStorage.getItem('heelkit:checked-on')).to.match(/^\d{4}-\d\d-\d\d$/);
    keepBox(check).click();
    await settled(session);
    expect(kept()).to.deep.equal([]);
  });

  it('shortens the next check for a week', async () => {
    const first = await mountKept();
    await passCheck(first.session);
    keepBox(first.check).click();
    const day = Date.parse(`${localStorage.getItem('heelkit:checked-on')!}T12:00:00`);
    for (const [days, isShort] of [
      [0, true],
      [6, true],
      [7, false],
      [-1, false],
    ] as const) {
      const { session, clock, check } = await mountKept(false);
      clock.setWall(day + days * DAY - clock.now().wallMs);
      session.persist = true;
      await settled(session);
      expect(asked(check).includes('worse'), `${days} days later`).to.equal(isShort);
      session.remove();
    }
    const { session, check } = await mountKept();
    await passCheck(check);
    expect(session.clearance).to.include({ outcome: 'none-ticked', canStart: true });
  });

  it('keeps no day where something is ticked', async () => {
    localStorage.setItem('heelkit:consent', 'yes');
    const { session, check } = await mountKept();
    await press(check, NONE);
    await tick(check, 'weak-calves');
    await press(check, checkEnglish.goOn);
    expect(session.clearance.outcome).to.equal('advice');
    expect(kept()).to.deep.equal(['heelkit:consent']);
  });

  it('forgets the day when a session is stopped for pain', async () => {
    localStorage.setItem('heelkit:consent', 'yes');
    const { session, check } = await mountKept();
    await passCheck(session);
    expect(kept()).to.include('heelkit:checked-on');
    session.start();
    session.hurts();
    session.stop();
    expect(kept()).to.deep.equal(['heelkit:consent']);
    session.again();
    await settled(session);
    expect(asked(check), 'everything is asked again').to.deep.equal(signs.map(({ id }) => id));
  });

  it('is unharmed by a storage that cannot be used', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    // Where a page has no origin even a look at the storage throws; WebKit lets no test take its place.
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const { session, check } = await mountKept();
      await passCheck(session);
      expect(session.clearance.canStart).to.equal(true);
      expect(deepAll(check, '[part=keep]')).to.deep.equal([]);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });
});
