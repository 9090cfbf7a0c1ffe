import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { routines, tools } from '../../src/core/index.js';
import '../../src/elements/pf-routine/define.js';
import type { PfRoutine } from '../../src/elements/pf-routine/pf-routine.js';
import { contentEnglish } from '../../src/messages/content.js';
import { createManualClock, traceEvents } from '../../src/testing/index.js';
import { accessible, mount, play, seen, settled } from './support.js';

const ALL_TOOLS = Object.keys(tools).join(' ');

describe('every built-in routine', () => {
  for (const id of Object.keys(routines)) {
    it(`plays to the end: ${id}`, async () => {
      const clock = createManualClock();
      const routine = await mount<PfRoutine>(
        html`<pf-routine routine=${id} tools=${ALL_TOOLS} .clock=${clock}></pf-routine>`,
      );
      expect(seen(routine)).to.contain(contentEnglish.routines[id]!.title);
      await accessible(routine, 'before');
      const trace = traceEvents(routine);
      await play(routine);
      await accessible(routine, 'playing');
      const shown = new Set<string>();
      while (routine.view!.status === 'running') {
        const { step, remainingMs } = routine.view!;
        const text = contentEnglish.steps[step!.id]!;
        if (!shown.has(step!.id)) {
          await settled(routine);
          expect(seen(routine), step!.id).to.contain(text.title ?? contentEnglish.points[step!.point!]!.name);
          shown.add(step!.id);
        }
        // A step by hand waits for the person.
        if (remainingMs === null) routine.next();
        else clock.advance(remainingMs);
      }
      await settled(routine);
      expect(routine.view!.status).to.equal('done');
      const played = new Set(routine.plan!.segments.map(({ step }) => step));
      expect([...shown].sort()).to.deep.equal([...played].sort());
      expect(trace.events.at(-1)!.detail).to.include({ status: 'done', part: 0, notDone: 0 });
      expect(trace.types).not.to.include('pf-error');
      await accessible(routine, 'done');
    });
  }
});
