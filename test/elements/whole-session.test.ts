import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/elements/pf-routine/define.js';
import type { PfRoutine } from '../../src/elements/pf-routine/pf-routine.js';
import { FakeAudio } from '../browser/fake-audio.js';
import {
  accessible,
  announced,
  button,
  buttons,
  deep,
  deepAll,
  focused,
  hidePage,
  keys,
  mountRoutine,
  nameOf,
  pass,
  passCheck,
  press,
  seen,
  settled,
  SHORT_SECONDS,
  shortRoutine,
  showPage,
} from './support.js';

const NONE = 'None of these apply to me';

/** What assistive technology calls the control that has the focus; a box has its name from its label. */
function focusedName(): string {
  const element = focused();
  const [label] = (element as HTMLInputElement | null)?.labels ?? [];
  return element ? nameOf(label ?? element) : '';
}

/** The driver of WebKit takes no key that is held down, but two characters at once. */
const isByDriver = !/Chrome|Firefox/.test(navigator.userAgent);

async function shiftTab(): Promise<void> {
  if (isByDriver) return sendKeys({ type: '\uE008\uE004' });
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** Presses Tab, or Shift+Tab, until the control of that name has the focus. */
async function tabTo(name: string, { isBack = false, most = 40 } = {}): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await (isBack ? shiftTab() : sendKeys({ press: 'Tab' }));
    if (focusedName() === name) return;
    passed.push(focusedName());
  }
  expect.fail(`"${name}" was not reached, but: ${passed.join(' | ')}`);
}

describe('a whole session by keyboard alone', () => {
  it('goes from the check over the choices and every act to the end, and begins again', async function () {
    this.timeout(90_000);
    const { routine, clock } = await mountRoutine();
    const key = (name: string) => keys(routine, name);
    const view = () => routine.view!;

    // The one focus that is not got by a key: where somebody is in the page before.
    const before = document.createElement('button');
    routine.before(before);
    before.focus();
    await tabTo(NONE);
    await key('Enter');
    // The second list is read from its beginning, and the same key once more answers nothing.
    await key('Enter');
    expect(buttons(routine)).to.include(NONE);
    await tabTo(NONE);
    await key('Space');
    expect(focusedName()).to.equal('Start');

    await tabTo('Sound, voice and screen', { isBack: true });
    await key('Enter');
    await tabTo('Light');
    await key('Space');
    expect(routine.light).to.equal(true);
    await tabTo('tennis ball', { isBack: true });
    await key('Space');
    expect(routine.plan!.tools, 'without the ball, with the hands').to.deep.equal([]);
    await key('Space');
    expect(routine.plan!.tools).to.deep.equal(['tennis-ball']);
    await tabTo('Start');
    await key('Enter');
    expect(view().status).to.equal('running');

    await pass(routine, clock, 5);
    expect(focusedName()).to.equal('Pause');
    await key('Space');
    expect(view()).to.include({ status: 'paused', pausedBy: 'person' });
    await pass(routine, clock, 60);
    expect(focusedName()).to.equal('Resume');
    await key('Enter');
    expect(view()).to.include({ status: 'running', index: 1, segmentMs: 2000 });

    await tabTo('+15 s');
    await key('Space');
    expect(view().lengthMs).to.equal(35_000);
    await tabTo('It has eased');
    await key('Enter');
    expect(view().lengthMs).to.equal(10_000);
    await tabTo('This hurts');
    await key('Space');
    expect(view().pausedBy).to.equal('hurts');
    expect(seen(routine)).to.contain('Take the pressure off');
    // What stands where it was is never what goes on.
    expect(focusedName()).to.equal('Stop for today');
    await tabTo('Go on, lighter', { isBack: true });
    await key('Enter');
    expect(view()).to.include({ status: 'running', lighter: true });

    await tabTo('Next', { isBack: focusedName() !== 'Pause' });
    await key('Space');
    expect(view()).to.include({ status: 'running', index: 2 });
    await tabTo('Large view');
    await key('Enter');
    expect(routine.large).to.equal(true);
    // All of the screen is only given some time after it was asked for, if at all.
    await waitUntil(() => routine.matches(':fullscreen, :popover-open'));
    expect(focusedName()).to.equal('Close large view');
    await pass(routine, clock, 5);
    expect(seen(routine)).to.contain('Roll').and.contain('0:08');
    await key('Enter');
    expect(routine.large).to.equal(false);
    await waitUntil(() => !routine.matches(':fullscreen, :popover-open'));
    expect(focusedName()).to.equal('Large view');

    await tabTo('Next', { isBack: true });
    await pass(routine, clock, SHORT_SECONDS);
    expect(view().status).to.equal('done');
    // The button that had the focus is gone with the session.
    expect(focusedName()).to.equal('Do it again');
    await key('Enter');
    expect(view().status).to.equal('idle');
    expect(routine.clearance.canStart).to.equal(false);
    expect(focused()?.getRootNode()).to.equal(deep(routine, 'pf-safety-check').shadowRoot);
    if (focusedName() !== NONE) await tabTo(NONE);
    await key('Enter');
    expect(focusedName()).to.equal('Start');
    await key('Enter');
    expect(view()).to.include({ status: 'running', elapsedMs: 0 });
  });
});

describe('the large view that is closed before the screen was given', () => {
  it('leaves nothing on the whole screen', async () => {
    const { routine } = await mountRoutine();
    await passCheck(routine);
    await press(routine, 'Start');
    const opened = new Promise<void>((resolve) => {
      routine.addEventListener(
        'click',
        () => {
          void routine.updateComplete.then(() => {
            routine.large = false;
            resolve();
          });
        },
        { once: true },
      );
    });
    const given = new Promise((resolve) => {
      for (const type of ['fullscreenchange', 'fullscreenerror'])
        document.addEventListener(type, resolve, { once: true });
    });
    button(routine, 'Large view').focus();
    // Only a real key may ask for the screen.
    await keys(routine, 'Enter');
    await opened;
    await given;
    await waitUntil(() => !routine.matches(':fullscreen, :popover-open'), 'the page is shown again');
    expect(routine.large).to.equal(false);
  });
});

type Mounted = Awaited<ReturnType<typeof mountRoutine>>;

/** From one state to the next, as a person comes through them. */
const states: Readonly<Record<string, (mounted: Mounted) => unknown>> = {
  signs: () => undefined,
  conditions: ({ routine }) => press(routine, NONE),
  choices: async ({ routine }) => {
    await press(routine, NONE);
    for (const details of deepAll<HTMLDetailsElement>(routine, 'details')) details.open = true;
    routine.sound = true;
    await settled(routine);
  },
  'get ready': ({ routine }) => press(routine, 'Start'),
  work: ({ routine, clock }) => pass(routine, clock, 5),
  paused: ({ routine }) => press(routine, 'Pause'),
  away: async ({ routine }) => {
    await press(routine, 'Resume');
    routine.whenHidden = 'pause';
    hidePage();
    showPage();
    await settled(routine);
  },
  hurts: ({ routine }) => press(routine, 'This hurts'),
  'large view': async ({ routine }) => {
    await press(routine, 'Go on, lighter');
    await press(routine, 'Large view');
    // A click of a script is given the screen only right after a key of a person.
    await waitUntil(() => routine.matches(':fullscreen, :popover-open'));
  },
  'large view with its buttons': async ({ routine }) => {
    deep(routine, '.card').click();
    await settled(routine);
  },
  end: async ({ routine, clock }) => {
    await pass(routine, clock, SHORT_SECONDS);
    await waitUntil(() => !routine.matches(':fullscreen, :popover-open'));
  },
};

/** How each state is told from the others, so that none is looked at twice under two names. */
const shown: Readonly<Record<keyof typeof states, string>> = {
  signs: 'List 1 of 2',
  conditions: 'List 2 of 2',
  choices: 'Soft motion',
  'get ready': 'Get ready',
  work: '0:18',
  paused: 'Paused',
  away: 'Paused while you were away',
  hurts: 'Take the pressure off',
  'large view': 'Close large view',
  'large view with its buttons': 'Pause',
  end: 'You did every step',
};

async function lookAtEachState(mounted: Mounted, look: string): Promise<void> {
  for (const [state, reach] of Object.entries(states)) {
    await reach(mounted);
    expect(seen(mounted.routine), `${look}: ${state}`).to.contain(shown[state]);
    await accessible(mounted.routine, `${look}: ${state}`);
  }
}

describe('every state of a session is accessible', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`in the ${theme} theme`, async function () {
      this.timeout(60_000);
      const mounted = await mountRoutine();
      mounted.routine.theme = theme;
      await settled(mounted.routine);
      await lookAtEachState(mounted, theme);
    });
  }

  it('in forced colours', async function () {
    this.timeout(60_000);
    const emulate = (value?: string) =>
      executeServerCommand('emulate-features', value ? [{ name: 'forced-colors', value }] : []);
    if (!(await emulate('active'))) return this.skip();
    try {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      await lookAtEachState(await mountRoutine(), 'forced colours');
    } finally {
      await emulate();
    }
  });
});

/** One of everything that is told: two sides, a hold of thirty seconds, a long rest, a counted step, one done by hand. */
const toldRoutine = {
  id: 'told',
  title: 'All that is told',
  stages: [
    {
      id: 'all',
      steps: [
        {
          id: 'press',
          title: 'Press',
          instruction: 'Press softly.',
          point: 'central-arch',
          technique: 'strokes',
          tools: ['thumbs'],
          seconds: { min: 10, usual: 30, max: 60 },
        },
        {
          id: 'stretch',
          title: 'Stretch',
          technique: 'calf-stretch-straight',
          sides: 'both',
          seconds: 20,
          repeat: 2,
          rest: 10,
        },
        { id: 'raise', title: 'Raise', technique: 'heel-raise', sides: 'both', seconds: 24, reps: 3 },
        { id: 'walk', title: 'Walk', sides: 'none' },
        { id: 'lie', title: 'Lie down', sides: 'none', seconds: 5 },
      ],
    },
  ],
};

const levels = ['quiet', 'steps', 'milestones'] as const;
type Level = (typeof levels)[number];

/** A session about to begin, and what is told in it. */
async function listening(announce: Level, source: unknown = toldRoutine) {
  const { routine, clock } = await mountRoutine(source);
  Object.assign(routine, { announce, sides: 'both', switchPause: 4 });
  await settled(routine);
  await passCheck(routine);
  const texts = announced(routine);
  /** An act, or time, and what is told of it: no more than one text for one moment. */
  const after = async (act: () => unknown): Promise<string[]> => {
    const count = texts.length;
    await act();
    await settled(routine);
    expect(texts.length - count, texts.slice(count).join(' | ')).to.be.at.most(1);
    return texts.slice(count);
  };
  /** What is told while time goes by, second for second. */
  const during = async (seconds: number): Promise<string[]> => {
    const heard: string[] = [];
    for (let second = 0; second < seconds; second++)
      heard.push(...(await after(() => pass(routine, clock, 1))));
    return heard;
  };
  return { routine, clock, texts, after, during };
}

/** What other regions would say at the same time. */
const elsewhere = (routine: PfRoutine) =>
  deepAll(document, '[role=status], [role=alert], [role=log], [aria-live]')
    .filter((one) => one !== routine.shadowRoot!.querySelector('[role=status]'))
    .map((one) => one.textContent.trim());

describe('what a screen reader is told of a whole session', () => {
  /** With the level from which each is told. */
  const wholly: readonly (readonly [Level, string])[] = [
    ['steps', 'Get ready: Press, right foot. Press softly.'],
    ['steps', 'Start: Press, right foot, 30 seconds.'],
    ['steps', 'Half way.'],
    ['milestones', 'Ten seconds left.'],
    ['steps', 'Get ready: Stretch. '],
    ['steps', 'Start: Stretch, 20 seconds.'],
    ['steps', 'Half way.'],
    ['steps', 'Rest, 10 seconds. Next: Stretch, hold 2 of 2'],
    ['steps', 'Start: Stretch, 20 seconds.'],
    ['steps', 'Half way.'],
    ['steps', 'Get ready: Raise. '],
    ['steps', 'Start: Raise, 24 seconds.'],
    ['steps', 'Get ready: Walk. '],
    ['steps', 'Start: Walk. Press Done when you are done.'],
    ['steps', 'Get ready: Lie down. '],
    ['steps', 'Start: Lie down, 5 seconds.'],
    ['steps', 'Change sides: Press, left foot.'],
    ['steps', 'Start: Press, left foot, 30 seconds.'],
    ['steps', 'Half way.'],
    ['milestones', 'Ten seconds left.'],
    ['quiet', 'The routine is done.'],
  ];
  const from = (level: Level, all: readonly (readonly [Level, string])[]) =>
    all.filter(([least]) => levels.indexOf(least) <= levels.indexOf(level)).map(([, text]) => text);

  for (const level of levels) {
    it(`is this and nothing else while nobody does anything, announce="${level}"`, async () => {
      const { routine, texts, after, during } = await listening(level);
      await after(() => press(routine, 'Start'));
      const before = elsewhere(routine);
      await during(140);
      expect(routine.view).to.include({ status: 'running', remainingMs: null });
      await after(() => press(routine, 'Done'));
      await during(41);
      expect(elsewhere(routine), 'in other regions').to.deep.equal(before);
      await during(4);
      expect(routine.view!.status).to.equal('done');
      expect(texts).to.deep.equal(from(level, wholly));
    });
  }

  for (const level of levels) {
    it(`is one sentence for each act, announce="${level}"`, async () => {
      const { routine, clock, after, during } = await listening(level);
      await press(routine, 'Start');
      await pass(routine, clock, 5);
      const away = async (): Promise<void> => {
        hidePage();
        await pass(routine, clock, 9);
        showPage();
      };
      const acts: readonly (readonly [act: () => unknown, ...told: (readonly [Level, string])[]])[] = [
        [() => press(routine, 'Pause'), ['steps', 'Paused.']],
        [() => press(routine, 'Resume'), ['steps', 'Going on: Press, right foot.']],
        [() => press(routine, 'Large view')],
        [() => press(routine, 'Close large view')],
        [() => press(routine, '+15 s'), ['steps', '40 seconds left.']],
        [() => press(routine, 'It has eased'), ['steps', '4 seconds left.']],
        // Advice is told to everybody.
        [() => press(routine, 'This hurts'), ['quiet', 'Paused. Take the pressure off.']],
        [() => press(routine, 'Go on, lighter'), ['steps', 'Going on: Press, right foot.']],
        [away, ['quiet', 'Paused while you were away.']],
        [() => press(routine, 'Restart step'), ['steps', 'Get ready: Press, right foot. Press softly.']],
        [() => press(routine, 'Next'), ['steps', 'Start: Press, right foot, 30 seconds.']],
        [() => press(routine, 'Next'), ['steps', 'Get ready: Stretch. ']],
        [() => press(routine, 'Back'), ['steps', 'Get ready: Press, right foot. Press softly.']],
        [() => press(routine, 'Pause'), ['steps', 'Paused.']],
        [() => press(routine, 'End session'), ['steps', 'Stopped.']],
      ];
      for (const [order, [act, ...told]] of acts.entries()) {
        expect(await after(act), `act ${order}`).to.deep.equal(from(level, told));
        expect(await during(1), `after act ${order}`).to.deep.equal([]);
      }
    });
  }

  for (const level of levels) {
    const isQuiet = level === 'quiet';

    it(`is one sentence after a wake-up that is late, announce="${level}"`, async () => {
      const { routine, clock, after } = await listening(level);
      await press(routine, 'Start');
      const told = (ms: number) => after(() => clock.leap(ms));
      const place = (text: string) => (isQuiet ? [] : [text]);
      expect(await told(500)).to.deep.equal([]);
      expect(await told(40_000)).to.deep.equal(place('Start: Stretch, 16 seconds.'));
      expect(await told(14_000), 'half of it was long ago').to.deep.equal([]);
      expect(await told(20_000)).to.deep.equal(place('Start: Stretch, 12 seconds.'));
      expect(await told(3_600_000)).to.deep.equal(place('Start: Walk. Press Done when you are done.'));
      await press(routine, 'Done');
      expect(await told(3_600_000)).to.deep.equal(['The routine is done.']);
    });

    it(`is one sentence when a page that could be heard comes back, announce="${level}"`, async () => {
      const audio = new FakeAudio();
      audio.install();
      try {
        const { routine, clock, after } = await listening(level, shortRoutine);
        routine.sound = true;
        await press(routine, 'Start');
        expect(audio.state).to.equal('running');
        hidePage();
        audio.pass(40);
        const texts = await after(() => {
          clock.leap(40_000);
          showPage();
        });
        expect(routine.view).to.include({ status: 'running', index: 4 });
        expect(texts).to.deep.equal(isQuiet ? [] : ['Rest, 1 second.']);
      } finally {
        audio.remove();
      }
    });
  }
});
