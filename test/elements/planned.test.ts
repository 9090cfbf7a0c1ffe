import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/pf-routine/define.js';
import type { PfRoutine } from '../../src/elements/pf-routine/pf-routine.js';
import { choicesEnglish } from '../../src/messages/choices.js';
import { contentEnglish } from '../../src/messages/content.js';
import { routineEnglish } from '../../src/messages/routine.js';
import { createManualClock, type ManualClock, traceEvents } from '../../src/testing/index.js';
import {
  accessible,
  buttons,
  deep,
  deepAll,
  mount,
  passCheck,
  press,
  seen,
  settled,
  warned,
} from './support.js';

/** A routine behind its safety check, and the clock that it goes by. */
async function ready(
  attributes: Readonly<Record<string, string>>,
): Promise<{ routine: PfRoutine; clock: ManualClock }> {
  const clock = createManualClock();
  const routine = await mount<PfRoutine>(html`<pf-routine .clock=${clock}></pf-routine>`);
  for (const [name, value] of Object.entries(attributes)) routine.setAttribute(name, value);
  await settled(routine);
  await passCheck(routine);
  return { routine, clock };
}

/** Taps a chip by what it says. */
async function tap(routine: PfRoutine, label: string): Promise<void> {
  const chip = deepAll<HTMLLabelElement>(deep(routine, 'pf-choices'), 'label').find(
    (one) => one.textContent.trim() === label,
  );
  if (!chip) throw new Error(`no chip says "${label}"`);
  chip.click();
  await settled(routine);
}

/** Lets a started session run to its end, and gives what was shown of each step. */
async function playOut(routine: PfRoutine, clock: ManualClock): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  while (routine.view!.status === 'running') {
    const { step, segment, remainingMs } = routine.view!;
    if (segment!.kind === 'work' && !shown.has(step!.id)) {
      await settled(routine);
      for (const details of deepAll<HTMLDetailsElement>(deep(routine, 'pf-step'), 'details'))
        details.open = true;
      shown.set(step!.id, seen(deep(routine, 'pf-step')));
    }
    clock.advance(remainingMs!);
  }
  await settled(routine);
  return shown;
}

const stepsOf = (routine: PfRoutine) => [...new Set(routine.plan!.segments.map(({ step }) => step))];

describe('a plan in a page', () => {
  it('fits six minutes, the right foot, thumbs, still in bed, and plays to its end', async () => {
    const { routine, clock } = await ready({
      routine: 'complete',
      minutes: '6',
      sides: 'right',
      tools: 'thumbs',
      moment: 'first-steps',
    });
    const plan = routine.plan!;
    expect(plan.seconds).to.be.at.most(360).and.above(300);
    expect(plan.tools).to.deep.equal([]);
    expect(stepsOf(routine)).to.include('sole-stretch');
    const { stages } = plan.routine;
    const places = stages.flatMap(({ steps }) => steps.map(({ position }) => position));
    for (const place of places) expect(place).to.be.oneOf(['in-bed', 'seated-leg-out', 'lying-leg-up']);
    expect(seen(routine)).to.contain(routineEnglish.length(6));
    await accessible(routine, 'ready');
    const trace = traceEvents(routine);
    await press(routine, 'Start');
    const shown = await playOut(routine, clock);
    expect(shown.get('sole-stretch')).to.contain('Right foot').and.contain('Sit up in bed');
    expect(shown.get('soleus-seek'), 'thumbs do not roll').to.contain(
      contentEnglish.steps['soleus-seek']!.byHand!,
    );
    expect(routine.view!.status).to.equal('done');
    expect(clock.now().monoMs).to.equal(plan.seconds * 1000);
    expect(trace.events.at(-1)!.detail).to.include({
      status: 'done',
      part: 0,
      notDone: 0,
      seconds: plan.seconds,
    });
  });

  it('is made by three taps', async () => {
    const { routine, clock } = await ready({ routine: 'complete', tools: 'tennis-ball' });
    const { sides, minutes } = choicesEnglish;
    await tap(routine, sides.left);
    await tap(routine, minutes.of(8));
    await press(routine, 'Start');
    expect(routine.plan!.seconds).to.be.at.most(480);
    await playOut(routine, clock);
    expect(routine.view!.status).to.equal('done');
    expect(routine.plan!.totals.sides.right).to.equal(0);
  });

  it('says honestly when nothing fits, and takes a routine that does', async () => {
    const { routine } = await ready({ routine: 'complete', minutes: '3' });
    expect(routine.plan!.empty).to.deep.include({ reason: 'time', instead: 'desk-break' });
    expect(seen(routine)).to.contain(routineEnglish.empty.time(5));
    expect(buttons(routine)).not.to.include('Start');
    await accessible(routine, 'empty');
    await press(routine, routineEnglish.instead(contentEnglish.routines['desk-break']!.title));
    expect(routine.plan!.routine.id).to.equal('desk-break');
    expect(routine.plan!.seconds).to.be.at.most(180);
    expect(seen(routine)).to.contain(contentEnglish.routines['desk-break']!.title);
    await press(routine, 'Start');
    expect(routine.view!.status).to.equal('running');
    routine.stop();
    routine.again();
    routine.routine = 'calf-roll';
    await settled(routine);
    expect(routine.plan!.routine.id, 'the page has the last word').to.equal('calf-roll');
  });

  it('says when a routine cannot be done at this moment, or with these tools', async () => {
    const { routine } = await ready({ routine: 'sore-day', moment: 'after-sitting' });
    expect(seen(routine)).to.contain(routineEnglish.empty.moment);
    expect(routine.plan!.empty!.instead).to.equal('desk-break');
    routine.start();
    await settled(routine);
    expect(routine.view!.status).to.equal('idle');
    expect(warned()).to.have.lengthOf(1);
    routine.moment = 'any';
    routine.source = {
      id: 'mine',
      stages: [
        {
          id: 'sole',
          steps: [
            { id: 'a', point: 'plantar-fascia', technique: 'foot-roll', tools: ['foot-roller'], seconds: 30 },
          ],
        },
      ],
    };
    routine.tools = '';
    await settled(routine);
    expect(seen(routine)).to.contain(routineEnglish.empty.tool);
    routine.tools = 'bottle';
    await settled(routine);
    expect(routine.plan!.tools).to.deep.equal(['bottle']);
  });

  it('remembers what was chosen through another round', async () => {
    const { routine, clock } = await ready({ routine: 'six-points' });
    await tap(routine, choicesEnglish.sides.left);
    await tap(routine, choicesEnglish.minutes.of(3));
    await press(routine, 'Start');
    await playOut(routine, clock);
    routine.again();
    await settled(routine);
    await passCheck(routine);
    expect(routine.plan!.choices).to.include({ sides: 'left', minutes: 3 });
    routine.minutes = 10;
    await settled(routine);
    expect(routine.plan!.choices, 'what the page says since').to.include({ sides: 'left', minutes: 10 });
  });
});
