import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { questions } from '../../src/core/index.js';
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

const NONE = 'None of these apply to me';
const idsOf = (action: string) => questions.filter((one) => one.action === action).map(({ id }) => id);

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
  it('asks for every sign, the emergencies first, in plain words', async () => {
    const check = await mountCheck();
    const boxes = deepAll<HTMLInputElement>(check, 'input');
    expect(boxes.map(({ name }) => name)).to.deep.equal(questions.map(({ id }) => id));
    for (const { id } of questions) {
      expect(box(check, id).labels![0]!.textContent.trim()).to.equal(checkEnglish.signs[id]);
    }
    expect(boxes.some(({ checked }) => checked)).to.equal(false);
    expect(check.clearance).to.include({ outcome: 'incomplete', canStart: false });
  });

  for (const { id, action } of questions) {
    it(`acts at once on "${id}"`, async () => {
      const check = await mountCheck();
      await tick(check, id);
      expect(check.clearance).to.deep.equal({ outcome: action, canStart: false, because: [id] });
      expect(seen(check)).to.contain(checkEnglish.advice[action].title);
      expect(buttons(check), 'no way on').to.deep.equal([]);
    });
  }

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
    expect(buttons(check)).to.deep.equal([NONE]);
  });

  it('never calls anybody safe or clear', async () => {
    const check = await mountCheck();
    const before = seen(check);
    await passCheck(check);
    const after = seen(check);
    expect(after).to.contain(checkEnglish.noneTicked);
    for (const text of [before, after]) expect(text).not.to.match(/\b(safe|clear|cleared|healthy|fine)\b/i);
    expect(check.clearance).to.deep.equal({ outcome: 'none-ticked', canStart: true, because: [] });
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
    await keys(check, 'Space', ...questions.map(() => 'Tab'));
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
    await passCheck(check);
    await accessible(check);
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
    expect(focused()!.localName).to.equal('input');
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
    await press(second!, checkEnglish.none);
    expect(session.clearance).to.include({ outcome: 'emergency', canStart: false });
    await tick(first!, 'breathless');
    await press(second!, checkEnglish.none);
    expect(session.clearance.canStart).to.equal(true);
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

  it('begins anew for each new beginning', async () => {
    const { session, clock } = await mountSession();
    const check = deep<PfSafetyCheck>(session, 'pf-safety-check');
    await passCheck(session);
    session.start();
    clock.advance(SHORT_SECONDS * 1000);
    session.again();
    await settled(session);
    expect(check.clearance.canStart).to.equal(false);
    expect(buttons(check)).to.deep.equal([NONE]);
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
