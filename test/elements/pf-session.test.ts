import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { questions } from '../../src/core/index.js';
import '../../src/elements/pf-routine/define.js';
import type { PfSession } from '../../src/elements/pf-session/pf-session.js';
import { sessionEnglish } from '../../src/messages/session.js';
import { createManualClock, type ManualClock, traceEvents } from '../../src/testing/index.js';
import { FakeAudio } from '../browser/fake-audio.js';
import {
  accessible,
  announced,
  buttons,
  countListeners,
  deep,
  deepAll,
  handRoutine,
  hidePage,
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
  showPage,
  warned,
} from './support.js';

const { announce } = sessionEnglish;

/** A session that was started. */
async function playing(source: unknown = shortRoutine, inner?: TemplateResult) {
  const mounted = await mountSession(inner, source);
  await play(mounted.session);
  return mounted;
}

/** The segments of a session's plan: `press 20 right`. */
function planOf(session: PfSession): string[] {
  return session.plan!.segments.map(({ kind, step, seconds, side }) =>
    [kind === 'work' ? '' : kind, step, seconds ?? 'by hand', side ?? ''].filter(Boolean).join(' '),
  );
}

describe('<pf-session> before the safety check', () => {
  it('answers a start with one error and does nothing else', async () => {
    const { session, clock } = await mountSession();
    const trace = traceEvents(session);
    session.start();
    await pass(session, clock, 60);
    expect(trace.events).to.have.lengthOf(1);
    expect(trace.events[0]).to.deep.include({ type: 'pf-error' });
    expect(trace.events[0]!.detail).to.include({ code: 'needs-check' });
    expect(session.view!.status).to.equal('idle');
    expect(session.log).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
    expect(warned()).to.have.lengthOf(1);
  });

  it('does the same without any check inside it, and for a document of the author', async () => {
    const { session } = await mountSession(html`<p>nothing</p>`);
    const trace = traceEvents(session);
    session.start();
    expect(trace.types).to.deep.equal(['pf-error']);
    warned();
  });

  it('ignores every other method', async () => {
    const { session, clock } = await mountSession();
    const trace = traceEvents(session);
    for (const method of [
      'pause',
      'resume',
      'next',
      'back',
      'ease',
      'restartStep',
      'hurts',
      'stop',
    ] as const) {
      session[method]();
    }
    session.goTo(2);
    session.extend(15);
    expect(trace.types).to.deep.equal([]);
    expect(session.view!.status).to.equal('idle');
    expect(clock.pending).to.equal(0);
  });

  it('already shows what there would be to do', async () => {
    const { session } = await mountSession();
    expect(session.plan!.seconds).to.equal(SHORT_SECONDS);
    expect(session.clearance.canStart).to.equal(false);
  });
});

describe('<pf-session> plays', () => {
  it('from the first segment to the end, and tells each fact once', async () => {
    const { session, clock } = await mountSession();
    await passCheck(session);
    const trace = traceEvents(session);
    session.start();
    clock.advance(SHORT_SECONDS * 1000);
    const change = { stage: 'sole', side: 'right', kind: 'ready', of: 3 };
    expect(trace.events).to.deep.equal([
      { type: 'pf-session-start', detail: { routine: 'short', steps: 3, seconds: SHORT_SECONDS } },
      { type: 'pf-step-change', detail: { ...change, step: 'press', number: 1 } },
      { type: 'pf-step-change', detail: { ...change, step: 'roll', number: 2 } },
      { type: 'pf-step-change', detail: { ...change, step: 'hold', number: 3, stage: 'calf' } },
      {
        type: 'pf-session-end',
        detail: { status: 'done', done: 3, part: 0, notDone: 0, seconds: SHORT_SECONDS },
      },
    ]);
    expect(session.view!.status).to.equal('done');
    expect(session.log.reduce((sum, { ms }) => sum + ms, 0)).to.equal(SHORT_SECONDS * 1000);
    expect(clock.pending).to.equal(0);
  });

  it('ends not a moment before its time', async () => {
    const { session, clock } = await playing();
    clock.advance(SHORT_SECONDS * 1000 - 1);
    expect(session.view!.status).to.equal('running');
    clock.advance(1);
    expect(session.view!.status).to.equal('done');
  });

  it('with one wake-up ahead, and with none while it is paused', async () => {
    const { session, clock } = await playing();
    for (let second = 0; second < SHORT_SECONDS; second++) {
      expect(clock.pending).to.equal(1);
      clock.advance(1000);
    }
    expect(clock.pending).to.equal(0);
    session.again();
    await settled(session);
    await play(session);
    session.pause();
    expect(clock.pending).to.equal(0);
  });

  it('on the same second whatever is done to the clock on the wall', async () => {
    const { session, clock } = await playing();
    clock.advance(5000);
    clock.setWall(15_000);
    clock.advance(5000);
    clock.setWall(-86_400_000);
    clock.advance(5000);
    expect(session.view).to.include({ index: 1, remainingMs: 8000, elapsedMs: 15_000, status: 'running' });
  });

  it('on through a late wake-up, with every segment crossed in order', async () => {
    const { session, clock } = await playing();
    clock.leap(40_000);
    expect(session.view).to.include({ index: 4, remainingMs: 1000, elapsedMs: 40_000 });
    expect(session.log.map(({ index, outcome }) => `${index} ${outcome}`)).to.deep.equal([
      '0 done',
      '1 done',
      '2 done',
      '3 done',
    ]);
    clock.leap(34_000);
    expect(session.view!.status).to.equal('done');
    expect(session.log.map(({ index, outcome }) => `${index} ${outcome}`)).to.deep.equal(
      [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `${index} done`),
    );
  });

  it('again only after another check', async () => {
    const { session, clock } = await playing();
    clock.advance(SHORT_SECONDS * 1000);
    session.again();
    await settled(session);
    expect(session.view!.status).to.equal('idle');
    session.start();
    expect(session.view!.status).to.equal('idle');
    expect(warned()).to.have.lengthOf(1);
    await play(session);
    expect(session.view).to.include({ status: 'running', index: 0, elapsedMs: 0 });
  });

  it('waits for the person at a step done by hand', async () => {
    const { session, clock } = await playing(handRoutine);
    clock.advance(3000 + 5000 + 3000 + 60_000);
    expect(session.view).to.include({ index: 3, remainingMs: null, lengthMs: null, status: 'running' });
    expect(clock.pending).to.equal(0);
    session.next();
    expect(session.view!.index).to.equal(4);
    clock.advance(8000);
    expect(session.view!.status).to.equal('done');
    expect(session.log[3]).to.deep.equal({
      index: 3,
      outcome: 'done',
      ms: 60_000,
      kind: 'work',
      side: null,
      stage: 'all',
      step: 'walk',
    });
  });
});

describe('<pf-session> does what it is asked', () => {
  it('pauses and resumes where it was, and tells both', async () => {
    const { session, clock } = await playing();
    clock.advance(7000);
    const trace = traceEvents(session);
    session.pause();
    clock.advance(60_000);
    expect(session.view).to.include({ status: 'paused', pausedBy: 'person', remainingMs: 16_000 });
    session.resume();
    clock.advance(1000);
    expect(session.view).to.include({ status: 'running', remainingMs: 15_000 });
    expect(trace.events).to.deep.equal([
      { type: 'pf-session-pause', detail: null },
      { type: 'pf-session-resume', detail: null },
    ]);
  });

  it('notes that it goes on with less pressure', async () => {
    const { session } = await playing();
    session.hurts();
    session.resume({ lighter: true });
    expect(session.view).to.include({ status: 'running', lighter: true });
  });

  it('goes to the next step and back', async () => {
    const { session, clock } = await playing();
    clock.advance(5000);
    session.next();
    expect(session.view).to.include({ index: 2, unit: 2 });
    session.back();
    expect(session.view).to.include({ index: 0, unit: 1 });
    session.back();
    expect(session.view).to.include({ index: 0, unit: 1 });
  });

  it('ends after the last step', async () => {
    const { session } = await playing();
    for (let times = 0; times < 10; times++) session.next();
    expect(session.view!.status).to.equal('done');
  });

  it('goes to any segment of the plan, and to none outside it', async () => {
    const { session } = await playing();
    session.goTo(6);
    expect(session.view).to.include({ index: 6, unit: 3 });
    for (const index of [-1, 8, 1.5, NaN, Infinity]) session.goTo(index);
    expect(session.view!.index).to.equal(6);
  });

  it('makes a hold longer, up to its maximum', async () => {
    const { session, clock } = await playing();
    clock.advance(3000);
    session.extend(15);
    expect(session.view).to.include({ lengthMs: 35_000, canExtend: true });
    session.extend(15);
    expect(session.view).to.include({ lengthMs: 40_000, canExtend: false });
    clock.advance(39_000);
    expect(session.view).to.include({ index: 1, remainingMs: 1000 });
  });

  it('ends a hold that has eased, but not before its minimum', async () => {
    const { session, clock } = await playing();
    clock.advance(3000 + 4000);
    session.ease();
    expect(session.view).to.include({ index: 1, lengthMs: 10_000, remainingMs: 6000, canEase: false });
    clock.advance(6000);
    expect(session.view!.index).to.equal(2);
    expect(session.log.at(-1)).to.deep.include({ index: 1, ms: 10_000 });
  });

  it('begins a step again', async () => {
    const { session, clock } = await playing();
    clock.advance(3000 + 4000);
    session.restartStep();
    expect(session.view).to.include({ index: 0, remainingMs: 3000 });
  });

  it('stops, and counts what was done', async () => {
    const { session, clock } = await playing();
    const trace = traceEvents(session);
    clock.advance((3 + 20 + 3 + 4) * 1000);
    session.stop();
    expect(trace.events.at(-1)).to.deep.equal({
      type: 'pf-session-end',
      detail: { status: 'stopped', done: 1, part: 1, notDone: 1, seconds: 30 },
    });
    expect(clock.pending).to.equal(0);
    session.resume();
    session.next();
    expect(session.view!.status).to.equal('stopped');
  });

  it('tells the new step also while it is paused', async () => {
    const { session, clock } = await playing();
    clock.advance(5000);
    session.pause();
    const trace = traceEvents(session);
    session.next();
    expect(trace.types).to.deep.equal(['pf-step-change']);
    expect(session.view!.status).to.equal('paused');
  });

  it('may be asked from within its own events', async () => {
    const { session, clock } = await mountSession();
    await passCheck(session);
    session.addEventListener('pf-session-start', () => session.pause(), { once: true });
    session.addEventListener('pf-session-pause', () => session.next(), { once: true });
    session.start();
    expect(session.view).to.include({ status: 'paused', index: 1 });
    expect(clock.pending).to.equal(0);
  });
});

describe('<pf-session> is laid out by its attributes', () => {
  const laidOut = async (attributes: Record<string, string>, source: unknown = shortRoutine) => {
    const session = document.createElement('pf-session');
    session.source = source;
    for (const [name, value] of Object.entries(attributes)) session.setAttribute(name, value);
    const place = await mount(html`<div></div>`);
    place.append(session);
    await settled(session);
    return planOf(session);
  };
  const hold = { id: 'h', stages: [{ id: 's', steps: [{ id: 'hold', seconds: { usual: 20, max: 30 } }] }] };
  const rests = { id: 'r', stages: [{ id: 's', steps: [{ id: 'roll', seconds: 9, repeat: 2, rest: 5 }] }] };

  it('does both sides, the right one first', async () => {
    expect(await laidOut({}, hold)).to.deep.equal([
      'ready hold 10 right',
      'hold 20 right',
      'switch hold 8 left',
      'hold 20 left',
    ]);
  });

  const cases: [Record<string, string>, unknown, string[]][] = [
    [{ sides: 'left' }, hold, ['ready hold 10 left', 'hold 20 left']],
    [
      { 'first-side': 'left' },
      hold,
      ['ready hold 10 left', 'hold 20 left', 'switch hold 8 right', 'hold 20 right'],
    ],
    [{ sides: 'left', 'lead-in': '4' }, hold, ['ready hold 4 left', 'hold 20 left']],
    [{ sides: 'left', 'lead-in': '0' }, hold, ['hold 20 left']],
    [{ 'switch-pause': '0', 'lead-in': '0' }, hold, ['hold 20 right', 'hold 20 left']],
    [
      { 'switch-pause': '15' },
      hold,
      ['ready hold 10 right', 'hold 20 right', 'switch hold 15 left', 'hold 20 left'],
    ],
    [
      { sides: 'left', rest: '12' },
      rests,
      ['ready roll 10 left', 'roll 9 left', 'rest roll 12 left', 'roll 9 left'],
    ],
    [{ sides: 'left', rest: '0' }, rests, ['ready roll 10 left', 'roll 9 left', 'roll 9 left']],
    [{ sides: 'left', pace: '2' }, hold, ['ready hold 20 left', 'hold 30 left']],
    [{ sides: 'left', pace: '0.1' }, hold, ['ready hold 10 left', 'hold 20 left']],
    [{ sides: 'left', pace: '99' }, hold, ['ready hold 100 left', 'hold 30 left']],
    [{ sides: 'left', 'no-clock': '' }, hold, ['hold by hand left']],
    [{ sides: 'left', 'no-clock': 'false' }, hold, ['ready hold 10 left', 'hold 20 left']],
    [
      { sides: 'left', 'lead-in': 'soon', pace: '', rest: 'NaN' },
      hold,
      ['ready hold 10 left', 'hold 20 left'],
    ],
    [{ sides: 'left', 'lead-in': '-5' }, hold, ['hold 20 left']],
    [
      { sides: 'middle', 'first-side': 'up', 'lead-in': '0', 'switch-pause': '0' },
      hold,
      ['hold 20 right', 'hold 20 left'],
    ],
  ];
  for (const [attributes, source, plan] of cases) {
    const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    it(`lays out ${written.join(' ')}`, async () => {
      expect(await laidOut(attributes, source)).to.deep.equal(plan);
      const isOdd = /="(soon|NaN|-5|middle|0\.1|99)"/.test(written.join(' '));
      expect(warned()).to.have.lengthOf(isOdd ? 1 : 0);
    });
  }

  it('names every attribute that cannot be meant, once, with what it expected', async () => {
    const { session } = await mountSession();
    const messages: string[] = [];
    session.addEventListener('pf-error', ({ detail }) => messages.push(`${detail.code}: ${detail.message}`));
    session.setAttribute('sides', 'rigth');
    session.setAttribute('first-side', 'up');
    session.setAttribute('moment', 'noon');
    session.setAttribute('firmness', 'hard');
    session.setAttribute('minutes', '0');
    session.setAttribute('lead-in', 'soon');
    session.setAttribute('rest', '-3');
    session.setAttribute('pace', '99');
    session.setAttribute('sound-mode', 'loud');
    session.setAttribute('announce', 'all');
    session.setAttribute('when-hidden', 'never');
    session.setAttribute('volume', '11');
    await settled(session);
    session.label = 'Mine';
    await settled(session);
    expect(messages).to.deep.equal([
      [
        'choices: sides: expected left, right, both, got rigth',
        'first-side: expected left, right, got up',
        'moment: expected any, first-steps, after-sitting, evening, got noon',
        'firmness: expected light, medium, firm, got hard',
        'sound-mode: expected mix, solo, got loud',
        'announce: expected quiet, steps, milestones, got all',
        'when-hidden: expected continue, pause, got never',
        'minutes: expected a number from 1 to 120, got 0',
        'lead-in: expected a number from 0, got NaN',
        'rest: expected a number from 0, got -3',
        'pace: expected a number from 1 to 10, got 99',
        'volume: expected a number from 0 to 1, got 11',
      ].join('; '),
    ]);
    const words = ['sides', 'first-side', 'moment', 'firmness', 'sound-mode', 'announce', 'when-hidden'];
    const paths = [...words, 'minutes', 'lead-in', 'rest', 'pace', 'volume'];
    expect(session.problems.map(({ path }) => path)).to.deep.equal(paths);
    expect(warned()).to.have.lengthOf(1);
    session.setAttribute('sides', 'left');
    for (const name of paths.slice(1)) session.removeAttribute(name);
    await settled(session);
    expect(session.problems).to.deep.equal([]);
  });

  it('follows an attribute that changes before the start', async () => {
    const { session } = await mountSession();
    await passCheck(session);
    session.setAttribute('sides', 'left');
    await settled(session);
    expect(session.plan!.segments[0]!.side).to.equal('left');
    session.setAttribute('lead-in', '1');
    session.start();
    expect(session.view).to.include({ status: 'running', remainingMs: 1000 });
  });

  it('plans the rest anew for an attribute that changes while it plays, and keeps its place', async () => {
    const { session, clock } = await playing();
    clock.advance(10_000);
    session.setAttribute('sides', 'both');
    session.setAttribute('minutes', '2');
    await settled(session);
    expect(session.view).to.include({ status: 'running', index: 1, remainingMs: 13_000 });
    expect(session.plan!.segments[1]!.step).to.equal('press');
    expect(planOf(session).slice(0, 4)).to.deep.equal([
      'ready press 3 right',
      'press 20 right',
      'ready roll 3 right',
      'roll 10 right',
    ]);
    expect(session.plan!.seconds).to.be.at.most(120);
    expect(session.plan!.segments.some(({ side }) => side === 'left')).to.equal(true);
    clock.advance(session.plan!.seconds * 1000);
    expect(session.view!.status).to.equal('done');
    expect(session.view!.elapsedMs).to.equal(session.plan!.seconds * 1000);
  });

  it('plans the rest anew while it is paused, also at the very end of a segment', async () => {
    const { session, clock } = await playing();
    clock.advance(23_000);
    session.setAttribute('spare-sole', '');
    expect(session.view!.index, 'the roll is being read').to.equal(2);
    await settled(session);
    expect(planOf(session).slice(2, 6)).to.deep.equal([
      'ready roll 3 right',
      'roll 10 right',
      'rest roll 5 right',
      'roll 10 right',
    ]);
    session.pause();
    session.setAttribute('no-clock', '');
    await settled(session);
    expect(session.view!.status).to.equal('paused');
    expect(planOf(session).at(-1)).to.equal('hold by hand right');
  });

  it('is told what was done on the days before, and keeps the days between', async () => {
    const { session } = await mountSession();
    session.routine = 'stretch-and-strengthen';
    session.source = undefined;
    session.history = {
      day: '2026-03-02',
      sessions: [{ day: '2026-03-01', techniques: ['heel-raise'] }],
    };
    await settled(session);
    expect(session.plan!.omitted).to.deep.equal([{ step: 'heel-raise', reason: 'days-off' }]);
  });

  it('takes what was done on the days before into account at once, also while it plays', async () => {
    const { session } = await playing();
    const step = { id: 'raise', technique: 'heel-raise', sides: 'both', seconds: 20 };
    const stages = [...shortRoutine.stages, { id: 'strengthen', steps: [step] }];
    session.stop();
    session.source = { ...shortRoutine, stages };
    await settled(session);
    await play(session);
    session.history = { day: '2026-03-02', sessions: [{ day: '2026-03-01', techniques: ['heel-raise'] }] };
    await settled(session);
    expect(session.plan!.omitted).to.deep.equal([{ step: 'raise', reason: 'days-off' }]);
  });

  for (const history of [5, 'yes', { day: '2026-03-02' }, { day: '2026-03-02', sessions: [null] }]) {
    it(`names a history that is none: ${JSON.stringify(history)}`, async () => {
      const { session } = await mountSession();
      session.history = history as never;
      await settled(session);
      expect(session.problems.map(({ path, code }) => `${path} ${code}`)).to.deep.equal(['history type']);
      expect(warned()).to.have.lengthOf(1);
      await passCheck(session);
      session.start();
      expect(session.view!.status).to.equal('running');
    });
  }

  it('reads every choice from its attribute', async () => {
    const { session } = await mountSession();
    const attributes = {
      sides: 'both',
      'first-side': 'left',
      'affected-only': '',
      'second-helping': '',
      minutes: '12',
      tools: ' tennis-ball  towel ',
      moment: 'evening',
      firmness: 'light',
      gentle: '',
      'spare-sole': '',
      'lead-in': '4',
      'switch-pause': '5',
      rest: '6',
      pace: '2',
      'no-clock': '',
    };
    for (const [name, value] of Object.entries(attributes)) session.setAttribute(name, value);
    await settled(session);
    expect(session.plan!.choices).to.deep.equal({
      sides: 'both',
      firstSide: 'left',
      affectedOnly: true,
      secondHelping: true,
      minutes: 12,
      tools: ['tennis-ball', 'towel'],
      moment: 'evening',
      firmness: 'light',
      gentle: true,
      spareSole: true,
      leadIn: 4,
      switchPause: 5,
      rest: 6,
      pace: 2,
      noClock: true,
    });
    expect(session.problems).to.deep.equal([]);
  });

  it('shows the end until it is asked for another', async () => {
    const { session, clock } = await playing();
    clock.advance(SHORT_SECONDS * 1000);
    const trace = traceEvents(session);
    session.setAttribute('sides', 'left');
    await settled(session);
    expect(session.view!.status).to.equal('done');
    expect(trace.types).to.deep.equal([]);
    session.again();
    expect(session.plan!.segments[0]!.side).to.equal('left');
  });

  it('shows another routine that it is given after the end, behind a new check', async () => {
    const { session, clock } = await playing();
    clock.advance(SHORT_SECONDS * 1000);
    session.source = handRoutine;
    await settled(session);
    expect(session.view!.status).to.equal('idle');
    expect(session.plan!.routine.id).to.equal('by-hand');
    session.start();
    expect(session.view!.status).to.equal('idle');
    expect(warned()).to.have.lengthOf(1);
  });
});

describe('<pf-session> reads its routine', () => {
  it('from the built-in ones, `six-points` where none is named', async () => {
    const session = await mount<PfSession>(html`<pf-session></pf-session>`);
    expect(session.plan!.routine.id).to.equal('six-points');
    expect(session.problems).to.deep.equal([]);
  });

  it('says which there are when one is not built in, and reads another as soon as it is named', async () => {
    const trace = traceEvents(document);
    const session = await mount<PfSession>(html`<pf-session routine="seven-points"></pf-session>`);
    trace.stop();
    expect(trace.types).to.deep.equal(['pf-error']);
    expect(trace.events[0]!.detail).to.include({ code: 'unknown-routine' });
    expect((trace.events[0]!.detail as { message: string }).message)
      .to.contain('seven-points')
      .and.contain('six-points');
    expect(warned()).to.have.lengthOf(1);
    expect(session.view).to.equal(null);
    expect(session.plan).to.equal(null);
    session.start();
    session.routine = 'six-points';
    await settled(session);
    expect(session.plan!.routine.id).to.equal('six-points');
  });

  for (const id of ['constructor', '__proto__', 'toString']) {
    it(`does not take "${id}" for a routine`, async () => {
      const session = await mount<PfSession>(html`<pf-session routine=${id}></pf-session>`);
      expect(session.view).to.equal(null);
      expect(warned()).to.have.lengthOf(1);
    });
  }

  it('from a document before the one that is named', async () => {
    const session = await mount<PfSession>(
      html`<pf-session routine="six-points" .source=${shortRoutine}></pf-session>`,
    );
    expect(session.plan!.routine.id).to.equal('short');
  });

  it('plays what can be played of a broken document and names every problem with its path, once', async () => {
    const broken = {
      id: 'broken',
      stages: [
        {
          id: 'sole',
          steps: [
            { id: 'press', seconds: { min: -5, usual: 20 } },
            { id: 'hold', seconds: 20, sides: 'top' },
            7,
          ],
        },
      ],
    };
    const trace = traceEvents(document);
    const { session, clock } = await mountSession(undefined, broken);
    trace.stop();
    expect(trace.types).to.deep.equal(['pf-error']);
    const { code, problems } = trace.events[0]!.detail as { code: string; problems: { path: string }[] };
    expect(code).to.equal('routine');
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'stages[0].steps[0].seconds.min',
      'stages[0].steps[1].sides',
      'stages[0].steps[2]',
    ]);
    expect(session.problems).to.deep.equal(problems);
    const [warning, ...more] = warned();
    expect(more).to.deep.equal([]);
    for (const { path } of problems) expect(warning).to.contain(path);
    await play(session);
    expect(session.view).to.include({ status: 'running', units: 2 });
    clock.advance(3000);
    expect(session.view!.lengthMs, 'a step without a length is done by hand').to.equal(null);
  });

  for (const [name, source] of Object.entries({
    'a text': 'six-points',
    'an empty object': {},
    'an object that throws': new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
      },
    ),
    'a list': [],
    'stages without steps': { id: 'x', stages: [{ id: 's', steps: [] }] },
  })) {
    it(`has nothing to play in ${name}, says so once and does not throw`, async () => {
      const trace = traceEvents(document);
      const session = document.createElement('pf-session');
      session.source = source;
      (await mount(html`<div></div>`)).append(session);
      await settled(session);
      trace.stop();
      expect(trace.types).to.deep.equal(['pf-error']);
      expect(warned()).to.have.lengthOf(1);
      expect(session.view).to.equal(null);
      session.start();
      session.next();
    });
  }

  it('says nothing about a document that is right', async () => {
    const { session } = await mountSession();
    expect(session.problems).to.deep.equal([]);
    expect(warned()).to.deep.equal([]);
  });
});

describe('<pf-session> announces', () => {
  const stretch = (name: string, side = 'right foot') => `${name}, ${side}`;

  it('step starts, halves, rests and the end, each exactly once, and never the seconds', async () => {
    const { session, clock } = await mountSession();
    await passCheck(session);
    const said = announced(session);
    session.start();
    for (let second = 0; second < SHORT_SECONDS; second++) await pass(session, clock, 1);
    expect(said).to.deep.equal([
      announce.ready(stretch('Press'), 'Press softly.'),
      announce.start(stretch('Press'), 20),
      announce.half,
      announce.ready(stretch('Roll'), ''),
      announce.start(stretch('Roll'), 10),
      announce.rest(5, ''),
      announce.start(stretch('Roll'), 10),
      announce.ready(stretch('Hold', 'right leg'), ''),
      announce.start(stretch('Hold', 'right leg'), 20),
      announce.half,
      announce.done,
    ]);
  });

  it('the change of sides', async () => {
    const oneStep = { id: 'x', stages: [{ id: 's', steps: [{ id: 'h', title: 'Hold', seconds: 5 }] }] };
    const { session, clock } = await mountSession(undefined, oneStep);
    session.sides = 'both';
    await settled(session);
    await passCheck(session);
    const said = announced(session);
    session.start();
    clock.advance(3000 + 5000);
    await settled(session);
    expect(said).to.deep.equal([
      announce.ready(stretch('Hold'), ''),
      announce.start(stretch('Hold'), 5),
      announce.switchTo(stretch('Hold', 'left foot'), ''),
    ]);
  });

  it('in one polite region, and no other says anything meanwhile', async () => {
    const { session, clock } = await playing();
    const region = session.shadowRoot!.querySelector('[role=status]')!;
    const others = deepAll(document, '[aria-live], [role=status], [role=alert], [role=log]').filter(
      (one) => one !== region,
    );
    const texts = () => others.map((one) => one.textContent);
    const before = texts();
    for (let second = 0; second < SHORT_SECONDS - 1; second++) await pass(session, clock, 1);
    expect(texts()).to.deep.equal(before);
    expect(region.getAttribute('aria-live') ?? 'polite').to.equal('polite');
  });

  it('only where it is now after a wake-up that was 10 seconds late', async () => {
    const { session, clock } = await playing();
    const said = announced(session);
    clock.leap(12_000);
    await settled(session);
    expect(said).to.deep.equal([announce.start(stretch('Press'), 11)]);
  });

  it('only where it is now after one that crossed several steps', async () => {
    const { session, clock } = await playing();
    const said = announced(session);
    clock.leap(40_000);
    await settled(session);
    expect(said).to.deep.equal([announce.rest(1, '')]);
  });

  it('pauses with their reason, and the stop', async () => {
    const { session, clock } = await playing();
    clock.advance(1000);
    const said = announced(session);
    session.pause();
    session.resume();
    session.hurts();
    session.resume();
    hidePage();
    clock.advance(5000);
    showPage();
    session.resume();
    session.stop();
    await settled(session);
    const goesOn = announce.goesOn('Press, right foot');
    expect(said).to.deep.equal([
      announce.paused,
      goesOn,
      announce.hurts,
      goesOn,
      announce.away,
      goesOn,
      announce.stopped,
    ]);
  });

  it('the step that the person went to', async () => {
    const { session, clock } = await playing();
    clock.advance(5000);
    await settled(session);
    const said = announced(session);
    session.next();
    await settled(session);
    expect(said).to.deep.equal([announce.ready(stretch('Roll'), '')]);
  });

  it('a step that waits for the person', async () => {
    const { session, clock } = await playing(handRoutine);
    const said = announced(session);
    clock.advance(11_000);
    await settled(session);
    expect(said.at(-1)).to.equal(announce.startByHand('Walk'));
  });
});

describe('<pf-session> keeps what is private', () => {
  it('tells no answer and no pain in any event', async () => {
    const types = ['pf-timer-end', 'pf-request', 'pf-clearance', 'pf-error'];
    const told: string[] = [];
    const names = ['start', 'pause', 'resume', 'end'].map((name) => `pf-session-${name}`);
    const note = (event: Event): void => {
      told.push(JSON.stringify([event.type, (event as CustomEvent).detail ?? null]));
    };
    const all = [...types, ...names, 'pf-step-change'];
    for (const type of all) document.addEventListener(type, note);
    const { session, clock } = await mountSession();
    const [sign] = deepAll<HTMLInputElement>(session, 'input');
    sign!.click();
    await settled(session);
    sign!.click();
    await settled(session);
    await passCheck(session);
    await press(session, 'Start');
    clock.advance(5000);
    await settled(session);
    await press(session, 'This hurts');
    await press(session, 'Stop for today');
    for (const type of all) document.removeEventListener(type, note);
    const text = told.join('\n');
    expect(told.length).to.be.greaterThan(5);
    expect(text).not.to.match(/hurt|pain|lighter|emergency|urgent|because/);
    for (const { id } of questions) expect(text).not.to.contain(id);
    expect(text, 'requests stay inside').not.to.contain('pf-request');
  });
});

describe('<pf-session> in a page that cannot be followed', () => {
  afterEach(showPage);

  it('pauses at the last moment that could have been followed, and says so', async () => {
    const { session, clock } = await playing(
      shortRoutine,
      html`<pf-safety-check></pf-safety-check><pf-step></pf-step>`,
    );
    clock.advance(8000);
    const trace = traceEvents(session);
    hidePage();
    clock.advance(30_000);
    clock.sleep(600_000);
    showPage();
    await settled(session);
    expect(session.view).to.include({ status: 'paused', pausedBy: 'gap', index: 1, remainingMs: 15_000 });
    expect(trace.types).to.deep.equal(['pf-session-pause']);
    expect(seen(deep(session, 'pf-step'))).to.contain('Paused while you were away');
    expect(clock.pending).to.equal(0);
  });

  it('stays as it is when the person had paused it', async () => {
    const { session } = await playing();
    session.pause();
    hidePage();
    showPage();
    expect(session.view!.pausedBy).to.equal('person');
  });

  it('listens to the page only while it plays', async () => {
    const listeners = countListeners();
    const { session } = await playing();
    expect(listeners.left).to.not.deep.equal([]);
    session.pause();
    listeners.stop();
    expect(listeners.left).to.deep.equal([]);
  });
});

describe('<pf-session> sounds', () => {
  let audio: FakeAudio;
  beforeEach(() => {
    audio = new FakeAudio();
    audio.install();
  });
  afterEach(() => audio.remove());

  /** Time passes for the page and for the ear. */
  async function hear(session: PfSession, clock: ManualClock, seconds: number): Promise<void> {
    audio.pass(seconds);
    await pass(session, clock, seconds);
    await audio.settled();
  }

  it('nothing where nobody asked for it, and asks the browser for nothing', async () => {
    const { clock } = await playing();
    clock.advance(SHORT_SECONDS * 1000);
    expect(audio.contexts).to.equal(0);
  });

  it('every cue once with the attribute', async () => {
    const { session, clock } = await mountSession();
    session.setAttribute('sound', '');
    await passCheck(session);
    expect(audio.contexts, 'before an act of the person that plays').to.equal(0);
    session.start();
    await audio.settled();
    for (let second = 0; second < 22; second++) await hear(session, clock, 1);
    expect(audio.kinds).to.deep.equal(['ready', 'start', 'half', 'count', 'count', 'count']);
  });

  it('nothing with the attribute "false"', async () => {
    const { session } = await mountSession();
    session.setAttribute('sound', 'false');
    await play(session);
    expect(audio.contexts).to.equal(0);
  });

  it('what is due by itself, on audio time, however late the page is', async () => {
    const { session } = await mountSession();
    session.sound = true;
    await play(session);
    await audio.settled();
    expect(audio.ahead.slice(0, 4)).to.deep.equal(['3 start', '13 half', '20 count', '21 count']);
    // Not one wake-up of the page.
    audio.pass(27);
    expect(audio.kinds).to.deep.equal([
      'ready',
      'start',
      'half',
      'count',
      'count',
      'count',
      'ready',
      'start',
    ]);
  });

  it('up to the next step that waits for the person', async () => {
    const { session } = await mountSession(undefined, handRoutine);
    session.sound = true;
    await play(session);
    await audio.settled();
    audio.pass(1000);
    expect(audio.kinds).to.deep.equal(['ready', 'start', 'ready', 'start']);
    session.goTo(3);
    await audio.settled();
    session.next();
    await audio.settled();
    audio.pass(1000);
    expect(audio.kinds.slice(5)).to.deep.equal(['ready', 'start', 'done']);
  });

  it('anew after every command, and never what was scheduled before', async () => {
    const { session, clock } = await mountSession();
    session.sound = true;
    await play(session);
    await audio.settled();
    await hear(session, clock, 5);
    expect(audio.ahead[0]).to.equal('8 half');
    session.extend(10);
    await audio.settled();
    expect(audio.ahead[0], 'a hold that became longer').to.equal('13 half');
    session.next();
    await audio.settled();
    expect(audio.ahead[0], 'the next step').to.equal('3 start');
    session.pause();
    await audio.settled();
    expect(audio.ahead, 'in a pause').to.deep.equal([]);
    session.resume();
    await audio.settled();
    expect(audio.ahead[0]).to.equal('3 start');
    session.stop();
    await audio.settled();
    expect(audio.ahead, 'stopped').to.deep.equal([]);
  });

  it('in time, where the two clocks come apart', async () => {
    const { session, clock } = await mountSession();
    session.sound = true;
    await play(session);
    await audio.settled();
    await hear(session, clock, 3);
    audio.pass(-0.05);
    await pass(session, clock, 1);
    await audio.settled();
    expect(audio.ahead[0], 'to the millisecond').to.equal('9 half');
  });

  it('nothing of what a host took away, and what it put there', async () => {
    const { session, clock } = await mountSession();
    session.sound = true;
    session.sounds = { ready: null, start: new AudioBuffer({ length: 10, sampleRate: 8000 }) };
    await play(session);
    await audio.settled();
    await hear(session, clock, 4);
    expect(audio.kinds).to.deep.equal([null]);
  });

  it('nothing while it is paused, and lets the browser sleep', async () => {
    const { session } = await mountSession();
    session.sound = true;
    await play(session);
    await audio.settled();
    session.pause();
    await audio.settled();
    expect(audio.state).to.equal('closed');
  });
});

describe('<pf-session> gives to what stands inside', () => {
  it('the level of its headings, where they have none of their own', async () => {
    const { session } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-outline heading-level="5"></pf-outline>`,
    );
    session.setAttribute('heading-level', '3');
    await settled(session);
    const levelOf = (tag: string) => deep(deep(session, tag), '[role=heading]').getAttribute('aria-level');
    expect(levelOf('pf-safety-check')).to.equal('3');
    expect(levelOf('pf-outline')).to.equal('5');
  });

  it("the host's own words for an emergency", async () => {
    const { session } = await mountSession();
    session.setAttribute('emergency', 'Call 112.');
    await settled(session);
    deepAll<HTMLInputElement>(session, 'input')[0]!.click();
    await settled(session);
    expect(seen(session)).to.contain('Call 112.');
  });

  it('its name, as a group, and its theme', async () => {
    const { session } = await mountSession();
    expect(session.shadowRoot!.querySelector('[role=group]')).to.equal(null);
    session.label = 'Morning';
    session.theme = 'dark';
    session.style.background = '#182126';
    await settled(session);
    expect(session.shadowRoot!.querySelector('[role=group]')!.getAttribute('aria-label')).to.equal('Morning');
    expect(getComputedStyle(session).colorScheme).to.equal('dark');
    await accessible(session);
  });
});

describe('<pf-session> in the document', () => {
  it('plays on when it is moved', async () => {
    const { session, clock } = await playing();
    const place = await mount(html`<section></section>`);
    const trace = traceEvents(session);
    clock.advance(5000);
    place.append(session);
    await settled(session);
    clock.advance(5000);
    expect(session.view).to.include({ status: 'running', elapsedMs: 10_000 });
    expect(trace.types).to.deep.equal([]);
    await press(session, 'Pause');
    expect(session.view!.status).to.equal('paused');
  });

  it('pauses when it is taken out, says why, and leaves nothing behind', async () => {
    const listeners = countListeners();
    const { session, clock } = await playing();
    clock.advance(5000);
    const parent = session.parentElement!;
    const trace = traceEvents(session);
    session.remove();
    await settled(session);
    listeners.stop();
    expect(session.view).to.include({ status: 'paused', pausedBy: 'gap', remainingMs: 18_000 });
    expect(trace.types).to.deep.equal(['pf-session-pause']);
    expect(clock.pending).to.equal(0);
    expect(listeners.left).to.deep.equal([]);
    clock.advance(60_000);
    parent.append(session);
    await settled(session);
    await press(session, 'Resume');
    expect(session.view).to.include({ status: 'running', remainingMs: 18_000 });
  });

  it('takes a clock that it is given before it is in the page, and after', async () => {
    const session = document.createElement('pf-session');
    session.source = shortRoutine;
    const first = createManualClock();
    session.clock = first;
    session.append(document.createElement('pf-safety-check'));
    const place = await mount(html`<div></div>`);
    place.append(session);
    await settled(session);
    await play(session);
    first.advance(4000);
    expect(session.view!.elapsedMs).to.equal(4000);
    const second = createManualClock({ monoMs: 9_000_000 });
    session.clock = second;
    await settled(session);
    expect(first.pending).to.equal(0);
    expect(second.pending).to.equal(1);
    second.advance(3000);
    expect(session.view).to.include({ status: 'running', elapsedMs: 7000 });
  });

  it('is independent of another one inside it', async () => {
    const clock = createManualClock();
    const outer = await mount<PfSession>(
      html`<pf-session .source=${shortRoutine} .clock=${clock} sides="right">
        <pf-safety-check></pf-safety-check>
        <pf-session id="inner" .source=${handRoutine} .clock=${clock}>
          <pf-safety-check></pf-safety-check>
          <pf-controls></pf-controls>
        </pf-session>
      </pf-session>`,
    );
    const inner = outer.querySelector<PfSession>('#inner')!;
    await passCheck(inner);
    expect(outer.clearance.canStart).to.equal(false);
    await press(inner, 'Start');
    expect(inner.view!.status).to.equal('running');
    expect(outer.view!.status).to.equal('idle');
    inner.stop();
    await settled(outer);
    await passCheck(outer);
    outer.start();
    expect(outer.view!.status).to.equal('running');
    expect(inner.view!.status).to.equal('stopped');
  });

  it('serves any layout inside it, through other shadow roots too', async () => {
    class LayoutOfYourOwn extends LitElement {
      override render() {
        return html`<div><pf-timer></pf-timer><slot></slot></div>
          <pf-controls></pf-controls>`;
      }
    }
    if (!customElements.get('layout-of-your-own'))
      customElements.define('layout-of-your-own', LayoutOfYourOwn);
    const { session, clock } = await mountSession(
      html`<main>
        <layout-of-your-own><pf-step></pf-step></layout-of-your-own>
        <aside><pf-safety-check></pf-safety-check><pf-outline compact></pf-outline></aside>
      </main>`,
    );
    await passCheck(session);
    await press(session, 'Start');
    await pass(session, clock, 5);
    expect(seen(session)).to.contain('Press softly.').and.contain('0:18').and.contain('1:09 left');
    expect(buttons(session)).to.contain('Pause');
  });

  it('has no look of its own, and shows its content as it is before anything is defined', async () => {
    const session = await mount(html`<pf-session><p>Read me.</p></pf-session>`);
    expect(seen(session)).to.equal('Read me.');
    session.hidden = true;
    expect(getComputedStyle(session).display).to.equal('none');
  });
});

describe('<pf-session> and listeners that act', () => {
  it('tells one error however often a listener calls it back', async () => {
    const { session } = await mountSession();
    let told = 0;
    session.addEventListener('pf-error', () => {
      told += 1;
      session.stop();
      session.pause();
    });
    session.source = { junk: 1 };
    await settled(session);
    expect(told).to.equal(1);
    expect(warned()).to.have.lengthOf(1);
  });

  it('takes another routine from a listener of the error', async () => {
    const { session } = await mountSession();
    session.addEventListener('pf-error', () => (session.source = shortRoutine), { once: true });
    session.source = { junk: 1 };
    await settled(session);
    expect(session.plan!.segments).not.to.deep.equal([]);
    expect(session.problems).to.deep.equal([]);
    expect(warned()).to.have.lengthOf(1);
  });

  it('tells nothing that a listener has made untrue', async () => {
    const { session } = await mountSession();
    await passCheck(session);
    const told: string[] = [];
    for (const type of ['pf-session-start', 'pf-step-change', 'pf-session-end'] as const) {
      session.addEventListener(type, () => told.push(type));
    }
    session.addEventListener('pf-session-start', () => {
      session.stop();
    });
    session.start();
    expect(told).to.deep.equal(['pf-session-start', 'pf-session-end']);
  });

  it('uses the time of the page where it is given no clock', async () => {
    const { session } = await mountSession();
    for (const clock of [undefined, null, {}, 5]) {
      session.clock = clock as never;
      await settled(session);
      expect(session.view!.status).to.equal('idle');
    }
  });

  it('does not begin or go on outside the page', async () => {
    const { session, clock } = await mountSession();
    await passCheck(session);
    session.remove();
    session.start();
    expect(session.view!.status).to.equal('idle');
    expect(clock.pending).to.equal(0);
  });
});
