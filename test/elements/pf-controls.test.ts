import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/pf-routine/define.js';
import type { PfControls } from '../../src/elements/pf-controls/pf-controls.js';
import {
  accessible,
  button,
  buttons,
  deep,
  focused,
  handRoutine,
  hidePage,
  keys,
  mount,
  mountSession,
  nameOf,
  pass,
  passCheck,
  play,
  press,
  shortRoutine,
  showPage,
} from './support.js';

const RUNNING = ['Back', 'Pause', 'Next', '+15 s', 'It has eased', 'This hurts'];

async function playing(source: unknown = shortRoutine) {
  const mounted = await mountSession(undefined, source);
  await play(mounted.session);
  return { ...mounted, controls: deep<PfControls>(mounted.session, 'pf-controls') };
}

describe('<pf-controls>', () => {
  it('shows nothing outside a session', async () => {
    const controls = await mount<PfControls>(html`<pf-controls></pf-controls>`);
    expect(buttons(controls)).to.deep.equal([]);
    controls.focus();
  });

  it('offers the start, but not before the check', async () => {
    const { session } = await mountSession();
    const controls = deep(session, 'pf-controls');
    expect(button(controls, 'Start').ariaDisabled).to.equal('true');
    expect(buttons(controls)).not.to.include.members(['Pause', 'Next', 'This hurts']);
    await passCheck(session);
    expect(button(controls, 'Start').ariaDisabled).to.equal('false');
    await press(controls, 'Start');
    expect(session.view!.status).to.equal('running');
  });

  it('is a named group of buttons', async () => {
    const { controls } = await playing();
    expect(deep(controls, '[role=group]').getAttribute('aria-label')).to.equal('Session');
    expect(buttons(controls)).to.deep.equal(RUNNING);
    for (const name of RUNNING) expect(button(controls, name).type).to.equal('button');
  });

  it('has targets of 44 px at the least', async () => {
    const { controls } = await playing();
    for (const name of RUNNING) {
      const { width, height } = button(controls, name).getBoundingClientRect();
      expect(Math.min(width, height), name).to.be.at.least(44);
    }
  });

  it('pauses, resumes, skips and goes back by click', async () => {
    const { session, clock, controls } = await playing();
    clock.advance(5000);
    await press(controls, 'Pause');
    expect(session.view).to.include({ status: 'paused', pausedBy: 'person' });
    await press(controls, 'Resume');
    expect(session.view!.status).to.equal('running');
    await press(controls, 'Next');
    expect(session.view!.unit).to.equal(2);
    await press(controls, 'Back');
    expect(session.view!.unit).to.equal(1);
  });

  it('does the same by Enter and Space', async () => {
    const { session, clock, controls } = await playing();
    clock.advance(5000);
    button(controls, 'Pause').focus();
    await keys(controls, 'Space');
    expect(session.view!.status).to.equal('paused');
    await keys(controls, 'Enter');
    expect(session.view!.status).to.equal('running');
    await keys(controls, 'Tab');
    expect(nameOf(focused()!)).to.equal('Next');
    await keys(controls, 'Enter');
    expect(session.view!.unit).to.equal(2);
  });

  it('goes on when somebody skips while it is paused', async () => {
    const { session, clock, controls } = await playing();
    clock.advance(5000);
    await press(controls, 'Pause');
    await press(controls, 'Next');
    expect(session.view).to.include({ status: 'running', unit: 2 });
  });

  it('makes a hold longer by 15 s as long as that may be, and says when it may not', async () => {
    const { session, clock, controls } = await playing();
    const isOff = () => button(controls, '+15 s').getAttribute('aria-disabled');
    expect(isOff(), 'while getting ready').to.equal('true');
    await press(controls, '+15 s');
    expect(session.view!.lengthMs).to.equal(3000);
    await pass(session, clock, 3);
    expect(isOff()).to.equal('false');
    await press(controls, '+15 s');
    expect(session.view!.lengthMs).to.equal(35_000);
    await press(controls, '+15 s');
    expect(isOff(), 'at the maximum').to.equal('true');
    button(controls, '+15 s').focus();
    expect(focused(), 'can still be reached').to.equal(button(controls, '+15 s'));
    await keys(controls, 'Enter');
    expect(session.view!.lengthMs).to.equal(40_000);
  });

  it('ends a hold that has eased', async () => {
    const { session, clock, controls } = await playing();
    expect(button(controls, 'It has eased').getAttribute('aria-disabled')).to.equal('true');
    await pass(session, clock, 3 + 12);
    expect(button(controls, 'It has eased').getAttribute('aria-disabled')).to.equal('false');
    await press(controls, 'It has eased');
    await pass(session, clock, 0);
    expect(session.view!.index).to.equal(2);
  });

  it('has "Done" in place of "Pause" at a step done by hand', async () => {
    const { session, clock, controls } = await playing(handRoutine);
    await pass(session, clock, 11);
    expect(buttons(controls)).to.include('Done').and.not.include('Pause');
    await press(controls, 'Done');
    expect(session.log.at(-1)).to.include({ index: 3, outcome: 'done' });
  });

  it('offers a new beginning at the end', async () => {
    const { session, clock, controls } = await playing();
    await pass(session, clock, 100);
    expect(buttons(controls)).to.deep.equal(['Do it again', 'Later']);
    await press(controls, 'Do it again');
    expect(session.view!.status).to.equal('idle');
    expect(session.clearance.canStart).to.equal(false);
  });

  it('ends a paused session', async () => {
    const { session, controls } = await playing();
    await press(controls, 'Pause');
    await press(controls, 'End session');
    expect(session.view!.status).to.equal('stopped');
  });
});

describe('<pf-controls> when it hurts', () => {
  const hurting = async () => {
    const mounted = await playing();
    mounted.clock.advance(5000);
    await press(mounted.controls, 'This hurts');
    return mounted;
  };

  it('pauses at once, from running and from paused', async () => {
    const { session, controls } = await hurting();
    expect(session.view).to.include({ status: 'paused', pausedBy: 'hurts' });
    await press(controls, 'Go on, lighter');
    await press(controls, 'Pause');
    await press(controls, 'This hurts');
    expect(session.view!.pausedBy).to.equal('hurts');
  });

  it('offers to stop, to skip and to go on lighter, and nothing else', async () => {
    const { controls } = await hurting();
    expect(buttons(controls).sort()).to.deep.equal(['Go on, lighter', 'Skip step', 'Stop for today']);
  });

  it('has "Stop for today" under the finger that said so', async () => {
    const { controls, session } = await hurting();
    await press(controls, 'Go on, lighter');
    const hurts = button(controls, 'This hurts');
    hurts.focus();
    await keys(controls, 'Enter');
    expect(button(controls, 'Stop for today')).to.equal(hurts);
    expect(focused()).to.equal(hurts);
    await keys(controls, 'Enter');
    expect(session.view!.status).to.equal('stopped');
  });

  it('goes on lighter, from where it was', async () => {
    const { session, controls } = await hurting();
    await press(controls, 'Go on, lighter');
    expect(session.view).to.include({ status: 'running', lighter: true, remainingMs: 18_000 });
  });

  it('skips the step and goes on', async () => {
    const { session, controls } = await hurting();
    await press(controls, 'Skip step');
    expect(session.view).to.include({ status: 'running', unit: 2 });
  });

  it('changes no length by itself', async () => {
    const { session } = await hurting();
    const before = session.plan;
    session.resume({ lighter: true });
    expect(session.plan).to.equal(before);
  });
});

describe('<pf-controls> after a gap', () => {
  afterEach(showPage);
  const away = async () => {
    const mounted = await playing();
    mounted.clock.advance(5000);
    hidePage();
    mounted.clock.advance(60_000);
    showPage();
    await pass(mounted.session, mounted.clock, 0);
    return mounted;
  };

  it('offers to resume where it was', async () => {
    const { session, controls } = await away();
    expect(buttons(controls)).to.include.members(['Resume', 'Restart step', 'Skip step', 'This hurts']);
    await press(controls, 'Resume');
    expect(session.view).to.include({ status: 'running', index: 1, remainingMs: 18_000 });
  });

  it('offers to restart the step', async () => {
    const { session, controls } = await away();
    await press(controls, 'Restart step');
    expect(session.view).to.include({ status: 'running', index: 0, remainingMs: 3000 });
  });

  it('offers to skip it', async () => {
    const { session, controls } = await away();
    await press(controls, 'Skip step');
    expect(session.view).to.include({ status: 'running', index: 2 });
  });

  it('ends the session where the last step is skipped, and does not call it done', async () => {
    for (const source of [shortRoutine, handRoutine]) {
      const { session, clock, controls } = await playing(source);
      session.goTo(session.plan!.segments.length - 1);
      clock.advance(1000);
      hidePage();
      showPage();
      await pass(session, clock, 0);
      await press(controls, 'Skip step');
      expect(session.view!.status).to.be.oneOf(['done', 'stopped']);
      expect(session.log.at(-1)!.outcome).to.be.oneOf(['skipped', 'stopped']);
    }
  });
});

describe('<pf-controls> and the focus', () => {
  it('keep it on the same button while its label changes', async () => {
    const { session, clock, controls } = await playing();
    const main = button(controls, 'Pause');
    main.focus();
    const names = [nameOf(main)];
    await keys(controls, 'Enter');
    names.push(nameOf(focused()!));
    await keys(controls, 'Enter');
    names.push(nameOf(focused()!));
    await pass(session, clock, 100);
    names.push(nameOf(focused()!));
    expect(names).to.deep.equal(['Pause', 'Resume', 'Pause', 'Do it again']);
    expect(focused()).to.equal(main);
  });

  it('never move it by time while it plays', async () => {
    for (const name of RUNNING) {
      const { session, clock, controls } = await playing();
      const one = button(controls, name);
      one.focus();
      for (let second = 0; second < 73; second++) {
        await pass(session, clock, 1);
        expect(focused(), `${name} after ${second + 1} s`).to.equal(one);
      }
    }
  });

  it('go to the main button when the end takes the focused one away', async () => {
    for (const name of ['+15 s', 'Next', 'This hurts']) {
      const { session, clock, controls } = await playing();
      button(controls, name).focus();
      await pass(session, clock, 100);
      expect(nameOf(focused()!), `after ${name}`).to.equal('Do it again');
    }
  });

  it('do not take it when time ends the session and it was elsewhere', async () => {
    const { session, clock } = await playing();
    const elsewhere = await mount<HTMLButtonElement>(html`<button type="button">elsewhere</button>`);
    elsewhere.focus();
    await pass(session, clock, 100);
    expect(focused()).to.equal(elsewhere);
  });

  it('stay where the person is when an act takes its own button away', async () => {
    for (const [first, name] of [
      ['This hurts', 'Stop for today'],
      ['Pause', 'End session'],
    ] as const) {
      const { controls } = await playing();
      await press(controls, first);
      button(controls, name).focus();
      await keys(controls, 'Enter');
      expect(nameOf(focused()!), `after ${name}`).to.equal('Do it again');
    }
  });
});

describe('<pf-controls> for everybody', () => {
  it('is accessible before the start, running, paused, hurting, away and at the end', async () => {
    const { session } = await mountSession();
    const controls = deep<PfControls>(session, 'pf-controls');
    await accessible(controls);
    await passCheck(session);
    await accessible(controls);
    for (const name of ['Start', 'Pause', 'This hurts', 'Stop for today']) {
      await press(controls, name);
      await accessible(controls, name);
    }
  });

  it('turns its arrows, not its order, with the reading direction', async () => {
    const page = await mount(html`<div dir="rtl"></div>`);
    const { session, controls } = await playing();
    page.append(session);
    const [back, next] = ['Back', 'Next'].map((name) => button(controls, name).getBoundingClientRect().left);
    expect(back).to.be.greaterThan(next!);
  });
});
