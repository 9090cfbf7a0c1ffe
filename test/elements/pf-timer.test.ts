import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/pf-safety-check/define.js';
import '../../src/elements/pf-session/define.js';
import '../../src/elements/pf-timer/define.js';
import type { PfTimer } from '../../src/elements/pf-timer/pf-timer.js';
import { timerEnglish } from '../../src/messages/timer.js';
import { createManualClock, type ManualClock, traceEvents } from '../../src/testing/index.js';
import {
  accessible,
  announced,
  button,
  buttons,
  countListeners,
  deep,
  focused,
  handRoutine,
  hidePage,
  keys,
  mount,
  mountSession,
  pass,
  passCheck,
  play,
  press,
  seen,
  settled,
  showPage,
  warned,
} from './support.js';

const ENDS = ['pf-timer-end', 'pf-error'];

async function mountTimer(seconds: unknown = 3): Promise<{ timer: PfTimer; clock: ManualClock }> {
  const clock = createManualClock();
  const timer = await mount<PfTimer>(
    html`<pf-timer seconds=${String(seconds)} .clock=${clock}>the page's own words</pf-timer>`,
  );
  return { timer, clock };
}

/** What the figures say. */
function figures(timer: Element): string {
  return deep(timer, '[part=time]').textContent.trim();
}

describe('<pf-timer> alone', () => {
  it('shows its whole length before it starts, and waits for nothing', async () => {
    const { timer, clock } = await mountTimer(65);
    expect(figures(timer)).to.equal('1:05');
    expect(timer.status).to.equal('idle');
    expect(clock.pending).to.equal(0);
  });

  it('counts one minute where nothing else is said', async () => {
    const timer = await mount<PfTimer>(html`<pf-timer></pf-timer>`);
    expect(figures(timer)).to.equal('1:00');
  });

  it('steps its figures once a second', async () => {
    const { timer, clock } = await mountTimer(3);
    timer.start();
    const shown: string[] = [];
    for (let quarter = 0; quarter < 13; quarter++) {
      await settled(timer);
      shown.push(figures(timer));
      clock.advance(250);
    }
    const each = (text: string) => [text, text, text, text];
    expect(shown).to.deep.equal([...each('0:03'), ...each('0:02'), ...each('0:01'), 'Time is up']);
  });

  it('renders once a second and no more', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    await settled(timer);
    let renderings = 0;
    const update = timer.requestUpdate.bind(timer);
    timer.requestUpdate = (...args) => {
      renderings += 1;
      update(...args);
    };
    for (let tenth = 0; tenth < 100; tenth++) await pass(timer, clock, 0.1);
    expect(renderings).to.equal(10);
  });

  it('has one wake-up ahead while it runs, and none at any other time', async () => {
    const { timer, clock } = await mountTimer(3);
    timer.start();
    expect(clock.pending, 'running').to.equal(1);
    clock.advance(1500);
    expect(clock.pending, 'still running').to.equal(1);
    timer.pause();
    expect(clock.pending, 'paused').to.equal(0);
    timer.start();
    clock.advance(1500);
    expect(timer.status).to.equal('done');
    expect(clock.pending, 'done').to.equal(0);
  });

  it('pauses, resumes and begins again by click', async () => {
    const { timer, clock } = await mountTimer(3);
    await press(timer, 'Start timer');
    await pass(timer, clock, 1);
    await press(timer, 'Pause timer');
    await pass(timer, clock, 60);
    expect(figures(timer)).to.equal('0:02');
    await press(timer, 'Resume timer');
    await pass(timer, clock, 2);
    expect(figures(timer)).to.equal('Time is up');
    await press(timer, 'Start timer again');
    expect(figures(timer)).to.equal('0:03');
    expect(timer.status).to.equal('running');
  });

  it('pauses and resumes by Space and Enter, and its button keeps the focus', async () => {
    const { timer, clock } = await mountTimer(3);
    const only = button(timer, 'Start timer');
    only.focus();
    await keys(timer, 'Space');
    expect(timer.status).to.equal('running');
    await pass(timer, clock, 1);
    await keys(timer, 'Enter');
    expect(timer.status).to.equal('paused');
    await keys(timer, 'Enter');
    expect(timer.status).to.equal('running');
    await pass(timer, clock, 2);
    expect(timer.status).to.equal('done');
    expect(focused()).to.equal(only);
    await keys(timer, 'Space');
    expect(timer.status).to.equal('running');
  });

  it('goes back to its full length on reset', async () => {
    const { timer, clock } = await mountTimer(3);
    timer.start();
    clock.advance(1000);
    timer.reset();
    await settled(timer);
    expect(timer.status).to.equal('idle');
    expect(figures(timer)).to.equal('0:03');
    expect(clock.pending).to.equal(0);
  });

  it('loses nothing however often it is paused within a second', () => {
    return mountTimer(3).then(({ timer, clock }) => {
      for (let tenth = 0; tenth < 30; tenth++) {
        timer.start();
        clock.advance(100);
        timer.pause();
        clock.advance(777);
      }
      expect(timer.status).to.equal('done');
    });
  });

  it('tells its end once, and the event leaves every shadow root', async () => {
    const { timer, clock } = await mountTimer(3);
    let seenEvent: Event | undefined;
    timer.addEventListener('pf-timer-end', (event) => (seenEvent = event));
    const trace = traceEvents(document, ENDS);
    timer.start();
    await pass(timer, clock, 600);
    trace.stop();
    expect(trace.events).to.deep.equal([{ type: 'pf-timer-end', detail: { lateSeconds: 0 } }]);
    expect(seenEvent).to.include({ bubbles: true, composed: true });
  });

  it('counts an attribute that was set a moment before the start', async () => {
    const { timer, clock } = await mountTimer(3);
    timer.setAttribute('seconds', '9');
    timer.start();
    await pass(timer, clock, 4);
    expect(figures(timer)).to.equal('0:05');
  });

  it('begins anew with another length', async () => {
    const { timer, clock } = await mountTimer(3);
    timer.start();
    clock.advance(1000);
    timer.seconds = 30;
    await settled(timer);
    expect(figures(timer)).to.equal('0:30');
    expect(timer.status).to.equal('idle');
    expect(clock.pending).to.equal(0);
  });

  it('says how late it was found done after the page was blocked', async () => {
    const { timer, clock } = await mountTimer(60);
    const trace = traceEvents(timer, ENDS);
    timer.start();
    clock.leap(70_000);
    await settled(timer);
    expect(trace.events).to.deep.equal([{ type: 'pf-timer-end', detail: { lateSeconds: 10 } }]);
    expect(figures(timer)).to.equal(timerEnglish.endedLate('0:10'));
  });

  it('does not call an end late that nobody could tell from one in time', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    clock.leap(61_000);
    await settled(timer);
    expect(figures(timer)).to.equal('Time is up');
  });

  it('does nothing about a clock on the wall that is set', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    await pass(timer, clock, 10);
    clock.setWall(15_000);
    await pass(timer, clock, 10);
    clock.setWall(-3_600_000);
    await pass(timer, clock, 10);
    expect(figures(timer)).to.equal('0:30');
    await pass(timer, clock, 29.9);
    expect(timer.status).to.equal('running');
    await pass(timer, clock, 0.1);
    expect(timer.status).to.equal('done');
  });

  it('starts over on another clock', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    await pass(timer, clock, 10);
    const other = createManualClock({ monoMs: 5_000_000 });
    timer.clock = other;
    await settled(timer);
    expect(clock.pending).to.equal(0);
    timer.start();
    await pass(timer, other, 10);
    expect(figures(timer)).to.equal('0:50');
  });
});

describe('<pf-timer> in a page that nobody sees', () => {
  afterEach(showPage);

  it('runs on while the page is hidden, with a wake-up for its end alone', async () => {
    const { timer, clock } = await mountTimer(60);
    const trace = traceEvents(timer, ENDS);
    timer.start();
    await pass(timer, clock, 10);
    hidePage();
    let wakes = 0;
    const now = clock.now.bind(clock);
    clock.now = () => {
      wakes += 1;
      return now();
    };
    clock.advance(49_000);
    expect(wakes, 'times that it looked at the clock').to.equal(0);
    clock.advance(1000);
    expect(timer.status).to.equal('done');
    showPage();
    expect(trace.events).to.deep.equal([{ type: 'pf-timer-end', detail: { lateSeconds: 0 } }]);
    await settled(timer);
    expect(figures(timer)).to.equal('Time is up');
  });

  it('shows the right second when the page can be seen again', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    hidePage();
    clock.advance(20_500);
    showPage();
    await settled(timer);
    expect(figures(timer)).to.equal('0:40');
    await pass(timer, clock, 0.5);
    expect(figures(timer)).to.equal('0:39');
  });

  it('has gone on while the device slept', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    hidePage();
    clock.sleep(20_000);
    showPage();
    await settled(timer);
    expect(figures(timer)).to.equal('0:40');
    expect(clock.pending).to.equal(1);
  });

  it('is done after a sleep past its end, and says how long ago', async () => {
    const { timer, clock } = await mountTimer(60);
    const trace = traceEvents(timer, ENDS);
    timer.start();
    await pass(timer, clock, 10);
    hidePage();
    clock.sleep(80_000);
    showPage();
    await settled(timer);
    expect(trace.events).to.deep.equal([{ type: 'pf-timer-end', detail: { lateSeconds: 30 } }]);
    expect(figures(timer)).to.equal(timerEnglish.endedLate('0:30'));
    expect(clock.pending).to.equal(0);
  });

  it('knows of a sleep also when it was started in a page that was already hidden', async () => {
    const { timer, clock } = await mountTimer(60);
    hidePage();
    timer.start();
    clock.sleep(80_000);
    showPage();
    await settled(timer);
    expect(figures(timer)).to.equal(timerEnglish.endedLate('0:20'));
  });

  it('stays paused when it was paused', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    await pass(timer, clock, 10);
    timer.pause();
    hidePage();
    clock.sleep(80_000);
    showPage();
    await settled(timer);
    expect(figures(timer)).to.equal('0:50');
    expect(timer.status).to.equal('paused');
  });
});

describe('<pf-timer> with a length that cannot be read', () => {
  for (const seconds of ['abc', '', '-5', '0', 'Infinity', 'NaN', '1e9', '60 s']) {
    it(`shows the page's own words for seconds="${seconds}" and says so once`, async () => {
      const trace = traceEvents(document, ENDS);
      const { timer, clock } = await mountTimer(seconds);
      trace.stop();
      expect(seen(timer)).to.equal("the page's own words");
      expect(buttons(timer)).to.deep.equal([]);
      expect(trace.types).to.deep.equal(['pf-error']);
      expect(trace.events[0]!.detail).to.deep.include({ code: 'seconds' });
      expect((trace.events[0]!.detail as { problems: object[] }).problems[0]).to.include({ path: 'seconds' });
      expect(warned()).to.have.lengthOf(1);
      expect(clock.pending).to.equal(0);
    });
  }

  for (const seconds of [NaN, Infinity, -1, 0, 1e9]) {
    it(`shows the page's own words for the property ${seconds}`, async () => {
      const timer = await mount<PfTimer>(html`<pf-timer .seconds=${seconds}>words</pf-timer>`);
      expect(seen(timer)).to.equal('words');
      expect(warned()).to.have.lengthOf(1);
    });
  }

  it('does not start', async () => {
    const { timer, clock } = await mountTimer('abc');
    warned();
    const trace = traceEvents(timer, ENDS);
    timer.start();
    clock.advance(100_000);
    expect(clock.pending).to.equal(0);
    expect(trace.types).to.deep.equal([]);
  });

  it('stops one that was running, and counts again as soon as the length can be read', async () => {
    const { timer, clock } = await mountTimer(60);
    timer.start();
    timer.setAttribute('seconds', 'soon');
    await settled(timer);
    expect(seen(timer)).to.equal("the page's own words");
    expect(clock.pending).to.equal(0);
    expect(warned()).to.have.lengthOf(1);
    timer.setAttribute('seconds', '30');
    await settled(timer);
    expect(figures(timer)).to.equal('0:30');
  });

  it('notices one that is set on a timer that had none', async () => {
    const timer = await mount<PfTimer>(html`<pf-timer>words</pf-timer>`);
    timer.setAttribute('seconds', 'soon');
    await settled(timer);
    expect(seen(timer)).to.equal('words');
    expect(warned()).to.have.lengthOf(1);
    timer.removeAttribute('seconds');
    await settled(timer);
    expect(figures(timer)).to.equal('1:00');
  });

  it('says nothing about a length that can be read', async () => {
    for (const seconds of ['1', '0.5', ' 60 ', '86400', '6e1']) {
      const { timer } = await mountTimer(seconds);
      expect(buttons(timer)).to.deep.equal(['Start timer']);
    }
    expect(warned()).to.deep.equal([]);
  });
});

describe('<pf-timer> in the page', () => {
  it('is legal inside a paragraph and stays in its line', async () => {
    const host = await mount(html`<div></div>`);
    host.innerHTML = '<p>Hold for <pf-timer seconds="30">30 seconds</pf-timer>, then change sides.</p>';
    const timer = host.querySelector('pf-timer')!;
    await settled(host);
    expect(host.children).to.have.lengthOf(1);
    expect(timer.parentElement?.localName).to.equal('p');
    expect(getComputedStyle(timer).display).to.equal('inline-block');
    const flow = deep(timer, '.root').querySelectorAll('div, p, section, figure, ul');
    expect(flow, 'only phrasing content inside').to.have.lengthOf(0);
  });

  it('disappears with the hidden attribute', async () => {
    const { timer } = await mountTimer(60);
    timer.hidden = true;
    expect(getComputedStyle(timer).display).to.equal('none');
  });

  it('takes the name that it is given', async () => {
    const named = await mount(html`<pf-timer seconds="5" label="Calf stretch"></pf-timer>`);
    expect(deep(named, '[role=timer]').getAttribute('aria-label')).to.equal('Calf stretch');
    const { timer } = await mountTimer(5);
    expect(deep(timer, '[role=timer]').getAttribute('aria-label')).to.equal('Timer');
  });

  it('announces its end and never the seconds', async () => {
    const { timer, clock } = await mountTimer(3);
    expect(deep(timer, '[role=timer]').closest('[aria-live], [role=status], [role=alert]')).to.equal(null);
    const said = [''];
    timer.start();
    for (let second = 0; second < 5; second++) {
      await pass(timer, clock, 1);
      const text = deep(timer, '[role=status]').textContent;
      if (text !== said.at(-1)) said.push(text);
    }
    expect(said).to.deep.equal(['', 'Time is up']);
  });

  it('is accessible idle, running, paused, done, done late, and where it cannot be read', async () => {
    const { timer, clock } = await mountTimer(60);
    await accessible(timer);
    timer.start();
    await pass(timer, clock, 5);
    await accessible(timer);
    timer.pause();
    await settled(timer);
    await accessible(timer);
    timer.start();
    await pass(timer, clock, 60);
    await accessible(timer);
    timer.start();
    clock.leap(90_000);
    await settled(timer);
    await accessible(timer);
    timer.setAttribute('seconds', 'abc');
    await settled(timer);
    await accessible(timer);
    warned();
  });

  it('runs on when it is moved', async () => {
    const { timer, clock } = await mountTimer(60);
    const place = await mount(html`<section></section>`);
    timer.start();
    clock.advance(10_000);
    place.append(timer);
    await pass(timer, clock, 10);
    expect(timer.status).to.equal('running');
    expect(figures(timer)).to.equal('0:40');
  });

  it('pauses when it is taken out, and leaves no wake-up and no listener behind', async () => {
    const listeners = countListeners();
    const { timer, clock } = await mountTimer(60);
    timer.start();
    await pass(timer, clock, 10);
    expect(listeners.left).to.not.deep.equal([]);
    timer.remove();
    await settled(timer);
    listeners.stop();
    expect(clock.pending).to.equal(0);
    expect(listeners.left).to.deep.equal([]);
    expect(timer.status).to.equal('paused');
    expect(timer.remainingMs).to.equal(50_000);
  });
});

describe('<pf-timer> in a session', () => {
  const timerIn = async (inner: TemplateResult, source?: unknown) => {
    const mounted = await mountSession(html`<pf-safety-check></pf-safety-check>${inner}`, source);
    return { ...mounted, timer: deep<PfTimer>(mounted.session, 'pf-timer') };
  };

  it('shows what is left of the current step, second by second, without a button of its own', async () => {
    const { session, clock, timer } = await timerIn(html`<pf-timer></pf-timer>`);
    await play(session);
    expect(buttons(timer)).to.deep.equal([]);
    const shown: string[] = [];
    for (let second = 0; second < 6; second++) {
      shown.push(figures(timer));
      await pass(session, clock, 1);
    }
    expect(shown).to.deep.equal(['0:03', '0:02', '0:01', '0:20', '0:19', '0:18']);
  });

  it('shares the one wake-up of its session', async () => {
    const { session, clock } = await timerIn(html`<pf-timer></pf-timer><pf-timer></pf-timer>`);
    await play(session);
    expect(clock.pending).to.equal(1);
    session.pause();
    expect(clock.pending).to.equal(0);
  });

  it('has nothing to start or pause', async () => {
    const { session, timer } = await timerIn(html`<pf-timer></pf-timer>`);
    const clock = createManualClock();
    timer.clock = clock;
    await settled(timer);
    const trace = traceEvents(session, ENDS);
    timer.start();
    await pass(session, clock, 100);
    expect(trace.types).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });

  it('says that the person sets the time in a step done by hand', async () => {
    const { session, clock, timer } = await timerIn(html`<pf-timer></pf-timer>`, handRoutine);
    await play(session);
    await pass(session, clock, 3 + 5 + 3);
    expect(figures(timer)).to.equal('Your own time');
    expect(clock.pending).to.equal(0);
  });

  it('stays a timer of its own with `seconds`', async () => {
    const { session, timer } = await timerIn(html`<pf-timer seconds="5"></pf-timer>`);
    await passCheck(session);
    expect(buttons(timer)).to.deep.equal(['Start timer']);
  });

  it('is not announced: the session speaks for it', async () => {
    const { session, clock, timer } = await timerIn(html`<pf-timer></pf-timer>`);
    const said = announced(session);
    await play(session);
    await pass(session, clock, 2);
    expect(said).to.have.lengthOf(1);
    expect(deep(timer, '[role=timer]').closest('[aria-live], [role=status]')).to.equal(null);
    await accessible(timer);
  });
});
