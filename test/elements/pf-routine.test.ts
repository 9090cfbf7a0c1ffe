import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { questions, stopSigns } from '../../src/core/index.js';
import '../../src/elements/pf-routine/define.js';
import type { PfRoutine } from '../../src/elements/pf-routine/pf-routine.js';
import { checkEnglish } from '../../src/messages/check.js';
import { stepEnglish } from '../../src/messages/step.js';
import { createManualClock, traceEvents } from '../../src/testing/index.js';
import {
  accessible,
  button,
  buttons,
  cleanUp,
  countListeners,
  deep,
  deepAll,
  focused,
  hidePage,
  keys,
  mount,
  mountRoutine,
  nameOf,
  pass,
  passCheck,
  play,
  press,
  seen,
  settled,
  SHORT_SECONDS,
  shortRoutine,
  showPage,
  warned,
} from './support.js';

const NONE = 'None of these apply to me';
const signCount = questions.filter(({ group }) => group === 'signs').length;

/** A `<pf-routine>` that was started. */
async function playing() {
  const mounted = await mountRoutine();
  await play(mounted.routine);
  return mounted;
}

const isSeen = (root: Element, selector: string) => deep(root, selector).checkVisibility();

describe('<pf-routine> from the check to the end', () => {
  it('stands before the check with its title, its length and its tools, and no way to start', async () => {
    const { routine } = await mountRoutine();
    expect(seen(routine)).to.contain('A short one').and.contain('About 1 min').and.contain('tennis ball');
    expect(isSeen(routine, 'pf-safety-check')).to.equal(true);
    expect(buttons(routine)).to.include(NONE).and.not.include('Start');
  });

  it('is ready after the check, with the focus on "Start"', async () => {
    const { routine } = await mountRoutine();
    await passCheck(routine);
    expect(buttons(routine)).to.include('Start').and.not.include(NONE);
    expect(focused()).to.equal(button(routine, 'Start'));
  });

  it('shows the step, the place, the time left and the way through while it plays', async () => {
    const { routine, clock } = await mountRoutine();
    await passCheck(routine);
    await press(routine, 'Start');
    await pass(routine, clock, 5);
    expect(seen(routine)).to.contain('Press softly.').and.contain('0:18').and.contain('1:09 left');
    for (const tag of ['pf-timer', 'pf-step', 'pf-trigger-map', 'pf-outline', 'pf-controls']) {
      expect(isSeen(routine, tag), tag).to.equal(true);
    }
    expect(isSeen(routine, 'pf-safety-check')).to.equal(false);
  });

  it('says at the end what was done, and offers to begin again', async () => {
    const { routine, clock } = await playing();
    await pass(routine, clock, SHORT_SECONDS);
    expect(seen(routine)).to.contain('You did every step');
    expect(buttons(routine)).to.deep.equal(['Print this', 'Do it again', 'Later']);
    expect(isSeen(routine, 'pf-timer')).to.equal(false);
  });

  it('begins again with the check, and the focus goes there', async () => {
    const { routine, clock } = await playing();
    await pass(routine, clock, SHORT_SECONDS);
    await press(routine, 'Do it again');
    expect(focused()?.getRootNode()).to.equal(deep(routine, 'pf-safety-check').shadowRoot);
    expect(buttons(routine)).to.include(NONE).and.not.include('Start');
    await passCheck(routine);
    await press(routine, 'Start');
    expect(routine.view).to.include({ status: 'running', elapsedMs: 0 });
  });

  it('can be played by keyboard alone', async () => {
    const { routine, clock } = await mountRoutine();
    for (const list of [signCount, questions.filter(({ group }) => group === 'conditions').length]) {
      expect(deepAll(routine, 'input')).to.have.lengthOf(list);
      button(routine, NONE).focus();
      await keys(routine, 'Enter');
    }
    await keys(routine, 'Enter');
    expect(routine.view!.status).to.equal('running');
    await keys(routine, 'Space');
    expect(routine.view!.status).to.equal('paused');
    await keys(routine, 'Space');
    await pass(routine, clock, SHORT_SECONDS);
    expect(nameOf(focused()!)).to.equal('Do it again');
    await keys(routine, 'Enter');
    expect(routine.clearance.canStart).to.equal(false);
  });

  it('keeps the focus on the same button from the start to the end, whatever time does', async () => {
    const { routine, clock } = await mountRoutine();
    await passCheck(routine);
    const main = button(routine, 'Start');
    await keys(routine, 'Enter');
    for (let second = 0; second < SHORT_SECONDS + 5; second++) {
      await pass(routine, clock, 1);
      expect(focused(), `after ${second} s`).to.equal(main);
    }
  });

  it('never takes a focus that is elsewhere', async () => {
    const { routine, clock } = await playing();
    const elsewhere = await mount<HTMLInputElement>(html`<input aria-label="elsewhere" />`);
    elsewhere.focus();
    for (let second = 0; second < SHORT_SECONDS; second++) await pass(routine, clock, 1);
    hidePage();
    showPage();
    await settled(routine);
    expect(focused()).to.equal(elsewhere);
  });

  it('keeps what it is made of from the check to the end', async () => {
    const { routine, clock } = await mountRoutine();
    const parts = () => deepAll(routine, 'pf-safety-check, pf-timer, pf-step, pf-controls, pf-outline');
    const before = parts();
    await play(routine);
    await pass(routine, clock, SHORT_SECONDS);
    await press(routine, 'Do it again');
    expect(parts()).to.deep.equal(before);
  });

  it('has one wake-up ahead while it plays, and none at any other time', async () => {
    const { routine, clock } = await mountRoutine();
    expect(clock.pending).to.equal(0);
    await play(routine);
    expect(clock.pending).to.equal(1);
    await press(routine, 'Pause');
    expect(clock.pending).to.equal(0);
    await press(routine, 'Resume');
    await pass(routine, clock, SHORT_SECONDS);
    expect(clock.pending).to.equal(0);
  });

  it('tells the same facts as a session, and each once', async () => {
    const { routine, clock } = await mountRoutine();
    const trace = traceEvents(routine);
    await play(routine);
    clock.advance(SHORT_SECONDS * 1000);
    expect(trace.types).to.deep.equal([
      'pf-clearance',
      'pf-session-start',
      'pf-step-change',
      'pf-step-change',
      'pf-step-change',
      'pf-session-end',
    ]);
  });

  it('has every method of a session', async () => {
    const { routine, clock } = await playing();
    clock.advance(5000);
    routine.pause();
    expect(routine.view!.status).to.equal('paused');
    routine.resume({ lighter: true });
    expect(routine.view!.lighter).to.equal(true);
    routine.extend(15);
    expect(routine.view!.lengthMs).to.equal(35_000);
    routine.ease();
    expect(routine.view!.lengthMs).to.equal(10_000);
    routine.restartStep();
    expect(routine.view!.index).to.equal(0);
    routine.goTo(3);
    routine.next();
    expect(routine.view!.index).to.equal(6);
    routine.back();
    expect(routine.view!.index).to.equal(2);
    routine.hurts();
    expect(routine.view!.pausedBy).to.equal('hurts');
    routine.stop();
    expect(routine.view!.status).to.equal('stopped');
    expect(routine.log.length).to.be.greaterThan(3);
    routine.again();
    expect(routine.view!.status).to.equal('idle');
    expect(routine.plan!.seconds).to.equal(SHORT_SECONDS);
  });

  it('answers a start before the check with one error', async () => {
    const { routine } = await mountRoutine();
    const trace = traceEvents(routine);
    routine.start();
    expect(trace.events).to.have.lengthOf(1);
    expect(trace.events[0]!.detail).to.include({ code: 'needs-check' });
    expect(warned()).to.have.lengthOf(1);
  });
});

describe('<pf-routine> when something is in the way', () => {
  afterEach(showPage);

  it('gives advice on "This hurts", and the person decides', async () => {
    const { routine, clock } = await playing();
    clock.advance(5000);
    await press(routine, 'This hurts');
    expect(seen(routine)).to.contain('Take the pressure off');
    expect(buttons(routine)).to.include.members(['Stop for today', 'Go on, lighter', 'Skip step']);
    await press(routine, 'Go on, lighter');
    expect(seen(routine)).to.contain('Lighter from here on.');
    await press(routine, 'This hurts');
    await press(routine, 'Skip step');
    expect(routine.view).to.include({ status: 'running', unit: 2 });
    await press(routine, 'This hurts');
    await press(routine, 'Stop for today');
    expect(seen(routine)).to.contain('You stopped here');
  });

  it('asks for the stop signs, ends at any of them, says what is needed, and asks everything anew', async () => {
    for (const [sign, action] of [
      ['Chest pain', 'emergency'],
      ['A pop', 'urgent'],
      ['Sharp', 'clinician'],
    ] as const) {
      const { routine, clock } = await playing();
      routine.emergency = 'Call 112.';
      clock.advance(5000);
      await press(routine, 'This hurts');
      const rows = deepAll<HTMLButtonElement>(routine, '[part=stop-sign]');
      expect(rows).to.have.lengthOf(3);
      for (const { id } of stopSigns)
        expect(
          rows.some((row) => row.textContent.includes(checkEnglish.questions[id]!)),
          id,
        ).to.equal(true);
      const trace = traceEvents(document);
      rows.find((row) => row.textContent.includes(sign))!.click();
      await settled(routine);
      trace.stop();
      expect(trace.types).to.deep.equal(['pf-session-end']);
      expect(JSON.stringify(trace.events)).not.to.contain(action);
      expect(routine.view!.status).to.equal('stopped');
      const care = action === 'clinician' ? stepEnglish.care : checkEnglish.advice[action];
      expect(seen(routine)).to.contain(care.title);
      if (action === 'emergency') expect(seen(routine)).to.contain('Call 112.');
      await press(routine, 'Do it again');
      expect(deepAll(routine, 'input')).to.have.lengthOf(signCount);
      expect(seen(routine)).not.to.contain(care.title);
      routine.start();
      expect(routine.view!.status).to.equal('idle');
      expect(warned()).to.have.lengthOf(1);
    }
  });

  it('shows what falls away, and why, and plays the rest', async () => {
    const { routine, clock } = await mountRoutine();
    await press(routine, NONE);
    deep<HTMLInputElement>(routine, 'input[name=skin-leg]').click();
    await settled(routine);
    await press(routine, checkEnglish.goOn);
    expect(routine.plan!.omitted).to.deep.equal([{ step: 'hold', reason: 'part' }]);
    for (const details of deepAll<HTMLDetailsElement>(routine, 'details')) details.open = true;
    expect(seen(routine)).to.contain('Left out').and.contain('Hold because of your answers');
    await press(routine, 'Start');
    await pass(routine, clock, SHORT_SECONDS);
    expect(routine.view!.status).to.equal('done');
    expect(seen(routine)).not.to.contain('Hold');
  });

  it('says so where nothing is left, and starts nothing', async () => {
    const { routine } = await mountRoutine();
    await press(routine, NONE);
    for (const id of ['skin-leg', 'skin-foot']) {
      deep<HTMLInputElement>(routine, `input[name=${id}]`).click();
      await settled(routine);
    }
    await press(routine, checkEnglish.goOn);
    expect(seen(routine)).to.contain('Nothing of this routine is left');
    expect(buttons(routine)).not.to.include('Start');
    const trace = traceEvents(routine);
    routine.start();
    expect(trace.events[0]!.detail).to.include({ code: 'nothing-left' });
    expect(warned()).to.have.lengthOf(1);
    expect(routine.view!.status).to.equal('idle');
    await press(routine, checkEnglish.change);
    await passCheck(routine);
    expect(buttons(routine)).to.include('Start');
  });

  it('is gentle by attribute, and may do optional steps by tools', async () => {
    const { routine } = await mountRoutine();
    routine.gentle = true;
    routine.tools = ' scraper  cold-pack ';
    await settled(routine);
    expect(routine.plan!.gentle).to.equal(true);
    expect(routine.plan!.choices.tools).to.deep.equal(['scraper', 'cold-pack']);
    expect(routine.plan!.omitted).to.deep.equal([]);
    expect(routine.plan!.tools, 'hands in place of the ball').to.deep.equal([]);
  });

  it('says that it paused while the page was hidden, and offers three ways on', async () => {
    const { routine, clock } = await playing();
    clock.advance(5000);
    hidePage();
    clock.sleep(3_600_000);
    showPage();
    await settled(routine);
    expect(seen(routine)).to.contain('Paused while you were away').and.contain('18 s');
    expect(buttons(routine)).to.include.members(['Resume', 'Restart step', 'Skip step']);
    await press(routine, 'Resume');
    expect(routine.view!.remainingMs).to.equal(18_000);
  });

  it('shows what stands inside the tag where nothing can be played', async () => {
    const routine = await mount<PfRoutine>(
      html`<pf-routine routine="seven-points"><p>Press each point for a minute.</p></pf-routine>`,
    );
    expect(seen(routine)).to.equal('Press each point for a minute.');
    expect(isSeen(routine, 'p')).to.equal(true);
    expect(warned()).to.have.lengthOf(1);
    routine.start();
    routine.routine = 'six-points';
    await settled(routine);
    expect(seen(routine)).to.contain('Six points').and.not.contain('Press each point');
  });

  it('plays what can be played of a broken document', async () => {
    const trace = traceEvents(document);
    const steps = [{ id: 'a', title: 'Good', seconds: 20 }, { id: 'b', title: 'Odd', seconds: 'soon' }, null];
    const { routine } = await mountRoutine({ id: 'x', title: 'Mine', stages: [{ id: 's', steps }] });
    trace.stop();
    expect(trace.types).to.deep.equal(['pf-error']);
    expect(warned()).to.have.lengthOf(1);
    expect(routine.problems.map(({ path }) => path)).to.deep.equal([
      'stages[0].steps[1].seconds',
      'stages[0].steps[2]',
    ]);
    await play(routine);
    expect(seen(routine)).to.contain('Good').and.contain('1 of 2');
  });
});

describe('<pf-routine> as its tag says', () => {
  it('offers six points where nothing is said', async () => {
    const routine = await mount<PfRoutine>(html`<pf-routine></pf-routine>`);
    expect(routine.plan!.routine.id).to.equal('six-points');
    expect(seen(routine)).to.contain('Six points for a sore heel');
  });

  it('is a region that is named after its routine, or as the page likes', async () => {
    const { routine } = await mountRoutine();
    expect(deep(routine, 'section').getAttribute('aria-label')).to.equal('A short one');
    routine.label = 'Morning';
    await settled(routine);
    expect(deep(routine, 'section').getAttribute('aria-label')).to.equal('Morning');
  });

  for (const [written, top] of [
    [null, 2],
    ['4', 4],
    ['6', 6],
    ['9', 6],
    ['-1', 1],
    ['much', 2],
  ] as const) {
    it(`keeps its headings from level ${top} for heading-level="${written ?? ''}"`, async () => {
      const { routine, clock } = await mountRoutine();
      if (written !== null) routine.setAttribute('heading-level', written);
      await settled(routine);
      const levels = () =>
        deepAll(routine, '[role=heading]').map((one) => Number(one.getAttribute('aria-level')));
      expect(Math.min(...levels())).to.equal(top);
      expect(Math.max(...levels())).to.equal(Math.min(6, top + 1));
      await play(routine);
      await pass(routine, clock, 5);
      expect(Math.min(...levels())).to.equal(top);
    });
  }

  it('takes the layout from its attributes', async () => {
    const place = await mount(html`<div></div>`);
    place.innerHTML =
      '<pf-routine sides="left" lead-in="4" switch-pause="5" rest="0" pace="1" no-clock="false"></pf-routine>';
    await settled(place);
    const routine = place.querySelector('pf-routine')!;
    expect(routine.plan!.segments[0]).to.include({ kind: 'ready', seconds: 4, side: 'left' });
    expect(routine.plan!.segments.some(({ kind }) => kind === 'rest')).to.equal(false);
    routine.setAttribute('no-clock', '');
    await settled(place);
    expect(routine.plan!.segments[0]).to.include({ kind: 'work', seconds: null });
  });

  it("says the host's own numbers in the check", async () => {
    const routine = await mount<PfRoutine>(
      html`<pf-routine emergency="Call 112." urgent="Call 116 117."></pf-routine>`,
    );
    const [first] = deepAll<HTMLInputElement>(routine, 'input');
    first!.click();
    await settled(routine);
    expect(seen(routine)).to.contain('Call 112.');
  });

  it('is light, dark or as the page is', async () => {
    const { routine } = await mountRoutine();
    const scheme = () => getComputedStyle(routine).colorScheme;
    for (const theme of ['light', 'dark'] as const) {
      routine.theme = theme;
      await settled(routine);
      expect(scheme()).to.equal(theme);
    }
    for (const theme of ['auto', null] as const) {
      routine.theme = theme;
      await settled(routine);
      expect(scheme()).to.equal('normal');
    }
  });

  it('disappears with the hidden attribute, also under CSS that would show it', async () => {
    const { routine } = await mountRoutine();
    routine.hidden = true;
    routine.style.display = 'block';
    expect(getComputedStyle(routine).display).to.equal('none');
  });

  it('is accessible in every state, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { routine, clock } = await mountRoutine();
      routine.theme = theme;
      await settled(routine);
      await accessible(routine, `${theme}: check`);
      await passCheck(routine);
      await accessible(routine, `${theme}: ready`);
      await press(routine, 'Start');
      await accessible(routine, `${theme}: get ready`);
      await pass(routine, clock, 5);
      await accessible(routine, `${theme}: work`);
      await press(routine, 'Pause');
      await accessible(routine, `${theme}: paused`);
      await press(routine, 'This hurts');
      await accessible(routine, `${theme}: hurts`);
      await press(routine, 'Go on, lighter');
      hidePage();
      showPage();
      await settled(routine);
      await accessible(routine, `${theme}: away`);
      await press(routine, 'Resume');
      await pass(routine, clock, SHORT_SECONDS);
      await accessible(routine, `${theme}: end`);
      cleanUp();
    }
  });
});

describe('<pf-routine> in the document', () => {
  it('can be made by createElement, innerHTML and cloneNode', async () => {
    const place = await mount(html`<div></div>`);
    const made = document.createElement('pf-routine');
    made.setAttribute('sides', 'left');
    made.clock = createManualClock();
    place.append(made);
    place.insertAdjacentHTML('beforeend', '<pf-routine sides="left"></pf-routine>');
    await settled(place);
    place.append(made.cloneNode(true));
    await settled(place);
    const routines = [...place.querySelectorAll('pf-routine')];
    expect(routines).to.have.lengthOf(3);
    for (const routine of routines) {
      expect(routine.plan!.choices.sides).to.equal('left');
      expect(buttons(routine)).to.include(NONE);
    }
  });

  it('gives every clone a session of its own', async () => {
    const { routine } = await playing();
    routine.after(routine.cloneNode(true));
    const clone = routine.nextElementSibling as PfRoutine;
    await settled(clone);
    expect(clone.view!.status).to.equal('idle');
    expect(clone.clearance.canStart).to.equal(false);
    expect(routine.view!.status).to.equal('running');
  });

  it('may be asked right after it was put into the page', async () => {
    const place = await mount(html`<div></div>`);
    const routine = document.createElement('pf-routine');
    const trace = traceEvents(routine);
    routine.start();
    routine.source = shortRoutine;
    place.append(routine);
    routine.start();
    expect(trace.types).to.deep.equal(['pf-error']);
    expect(warned()).to.have.lengthOf(1);
    expect(routine.plan!.routine.id).to.equal('short');
  });

  it('plays on when it is moved, with everything inside as it was', async () => {
    const { routine, clock } = await playing();
    await pass(routine, clock, 5);
    const controls = deep(routine, 'pf-controls');
    const check = deep(routine, 'pf-safety-check');
    (await mount(html`<section></section>`)).append(routine);
    await pass(routine, clock, 5);
    expect(routine.view).to.include({ status: 'running', elapsedMs: 10_000 });
    expect(deep(routine, 'pf-controls')).to.equal(controls);
    expect(deep(routine, 'pf-safety-check')).to.equal(check);
    expect(seen(routine)).to.contain('0:13');
    await press(routine, 'Pause');
    expect(routine.view!.status).to.equal('paused');
  });

  it('keeps a tick of its check when it is moved', async () => {
    const { routine } = await mountRoutine();
    deepAll<HTMLInputElement>(routine, 'input')[0]!.click();
    await settled(routine);
    (await mount(html`<section></section>`)).append(routine);
    await settled(routine);
    expect(deepAll<HTMLInputElement>(routine, 'input')[0]!.checked).to.equal(true);
    expect(seen(routine)).to.contain('Call for help now');
    expect(buttons(routine)).not.to.include(NONE);
  });

  it('is paused with an explanation when it comes back', async () => {
    const { routine, clock } = await playing();
    await pass(routine, clock, 5);
    const place = routine.parentElement!;
    routine.remove();
    await settled(routine);
    expect(clock.pending).to.equal(0);
    clock.advance(60_000);
    place.append(routine);
    await settled(routine);
    expect(seen(routine)).to.contain('Paused while you were away');
    await press(routine, 'Resume');
    await pass(routine, clock, 1);
    expect(seen(routine)).to.contain('0:17');
  });

  it('is independent of another one in the page', async () => {
    const one = await mountRoutine();
    const two = await mountRoutine();
    await play(one.routine);
    await pass(one.routine, one.clock, 5);
    expect(two.routine.view!.status).to.equal('idle');
    expect(two.routine.clearance.canStart).to.equal(false);
    await play(two.routine);
    await press(one.routine, 'Pause');
    await pass(two.routine, two.clock, SHORT_SECONDS);
    expect(two.routine.view!.status).to.equal('done');
    expect(one.routine.view).to.include({ status: 'paused', elapsedMs: 5000 });
  });

  it('is joined by elements elsewhere in the page that name it', async () => {
    const clock = createManualClock();
    const page = await mount(
      html`<div>
        <pf-timer for="mine"></pf-timer>
        <pf-controls for="mine"></pf-controls>
        <pf-routine id="mine" .source=${shortRoutine} .clock=${clock} sides="right" lead-in="3"></pf-routine>
      </div>`,
    );
    const routine = page.querySelector('pf-routine')!;
    await passCheck(routine);
    await press(page.querySelector('pf-controls')!, 'Start');
    await pass(page, clock, 5);
    expect(routine.view!.status).to.equal('running');
    expect(seen(page.querySelector('pf-timer')!)).to.equal('0:18');
    await press(page.querySelector('pf-controls')!, 'Pause');
    expect(routine.view!.status).to.equal('paused');
  });

  it('is no worse for an attribute that belongs to its parts', async () => {
    const routine = await mount<PfRoutine>(html`<pf-routine for="nobody" seconds="5"></pf-routine>`);
    expect(buttons(routine)).to.include(NONE);
  });

  it('leaves no wake-up and no listener behind after 200 times in and out of the page', async () => {
    const place = await mount(html`<div></div>`);
    const clock = createManualClock();
    const listeners = countListeners();
    for (let times = 0; times < 200; times++) {
      place.innerHTML =
        '<pf-routine></pf-routine><pf-timer seconds="9"></pf-timer><pf-step for="x"></pf-step>';
      const routine = place.querySelector('pf-routine')!;
      const timer = place.querySelector('pf-timer')!;
      routine.clock = clock;
      timer.clock = clock;
      timer.start();
      if (times % 10 === 0) {
        await settled(place);
        await play(routine);
      }
      place.replaceChildren();
      await settled(routine);
    }
    await Promise.resolve();
    listeners.stop();
    expect(clock.pending).to.equal(0);
    expect(listeners.left).to.deep.equal([]);
  });
});
