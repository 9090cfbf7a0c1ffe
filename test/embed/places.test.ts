import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/embed/heelkit.js';
import { createManualClock } from '../../src/testing/index.js';
import {
  button,
  buttons,
  deep,
  mount,
  pass,
  passCheck,
  play,
  press,
  seen,
  settled,
  shortRoutine,
} from '../elements/support.js';

const NONE = 'None of these apply to me';

function newRoutine() {
  const clock = createManualClock();
  const routine = Object.assign(document.createElement('pf-routine'), {
    source: shortRoutine,
    clock,
    sides: 'right' as const,
    leadIn: 3,
  });
  return { routine, clock };
}

describe('a routine works', () => {
  it('inside the shadow root of another element', async () => {
    const { routine, clock } = newRoutine();
    const host = await mount(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(routine);
    await settled(host);
    await play(routine);
    await pass(host, clock, 5);
    expect(seen(host)).to.contain('Press softly.').and.contain('0:18');
  });

  it('inside a closed shadow root', async () => {
    const { routine, clock } = newRoutine();
    const host = await mount(html`<div></div>`);
    // eslint-disable-next-line wc/no-closed-shadow-root -- a stranger's page
    host.attachShadow({ mode: 'closed' }).append(routine);
    await settled(routine);
    await play(routine);
    await pass(routine, clock, 5);
    expect(routine.view!.elapsedMs).to.equal(5000);
  });

  it('in a <details> that is opened, closed and opened again', async () => {
    const { routine, clock } = newRoutine();
    const details = await mount<HTMLDetailsElement>(
      html`<details>
        <summary>Massage</summary>
      </details>`,
    );
    details.append(routine);
    await settled(details);
    details.open = true;
    await play(routine);
    details.open = false;
    await pass(details, clock, 5);
    details.open = true;
    await pass(details, clock, 1);
    expect(seen(routine)).to.contain('0:17');
  });

  it('in a <dialog>', async () => {
    const { routine, clock } = newRoutine();
    const dialog = await mount<HTMLDialogElement>(html`<dialog aria-label="Massage"></dialog>`);
    dialog.append(routine);
    dialog.showModal();
    await settled(dialog);
    await play(routine);
    dialog.close();
    await pass(dialog, clock, 5);
    dialog.showModal();
    await press(routine, 'Pause');
    expect(routine.view).to.include({ status: 'paused', elapsedMs: 5000 });
  });

  it('as a clone of a <template>', async () => {
    const template = document.createElement('template');
    template.innerHTML =
      '<pf-routine sides="left"><p>Read me.</p></pf-routine><pf-timer seconds="5"></pf-timer>';
    const place = await mount(html`<div></div>`);
    place.append(template.content.cloneNode(true), document.importNode(template.content, true));
    await settled(place);
    const routines = [...place.querySelectorAll('pf-routine')];
    expect(routines).to.have.lengthOf(2);
    for (const routine of routines) {
      expect(routine.plan!.choices.sides).to.equal('left');
      expect(buttons(routine)).to.include(NONE);
    }
    expect(place.querySelectorAll('pf-timer')[1]!.seconds).to.equal(5);
  });

  it('from parent to parent while it plays', async () => {
    const { routine, clock } = newRoutine();
    const places = await mount(
      html`<div>
        <section></section>
        <article></article>
        <aside></aside>
      </div>`,
    );
    places.append(routine);
    await settled(places);
    await play(routine);
    for (const place of [...places.children].slice(0, 3)) {
      place.append(routine);
      await pass(places, clock, 2);
    }
    expect(routine.view).to.include({ status: 'running', elapsedMs: 6000 });
    await press(routine, 'Pause');
    expect(clock.pending).to.equal(0);
  });

  it('in a column of 240 px without any overflow', async () => {
    const { routine, clock } = newRoutine();
    const column = await mount(html`<div style="width: 240px"></div>`);
    column.append(routine);
    await settled(column);
    const fits = (state: string) => expect(routine.scrollWidth, state).to.be.at.most(240);
    fits('check');
    await passCheck(routine);
    fits('ready');
    await press(routine, 'Start');
    await pass(routine, clock, 5);
    fits('work');
    await press(routine, 'This hurts');
    fits('hurts');
    await press(routine, 'Stop for today');
    fits('end');
  });

  it('in a form, which it neither sends nor fills', async () => {
    const { routine } = newRoutine();
    const form = await mount<HTMLFormElement>(html`<form></form>`);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    form.append(routine);
    await settled(form);
    const box = deep<HTMLInputElement>(routine, 'input');
    await play(routine);
    await press(routine, 'Pause');
    expect(sent).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    expect(box.form).to.equal(null);
  });

  it('beside a stray timer, each in its own time', async () => {
    const { routine, clock } = newRoutine();
    const page = await mount(html`<p>Hold for <pf-timer seconds="30"></pf-timer>.</p>`);
    page.after(routine);
    const timer = page.querySelector('pf-timer')!;
    timer.clock = clock;
    await settled(document.body);
    await play(routine);
    await press(timer, 'Start timer');
    await pass(document.body, clock, 5);
    await press(routine, 'Pause');
    await pass(document.body, clock, 5);
    expect(timer.remainingMs).to.equal(20_000);
    expect(routine.view!.elapsedMs).to.equal(5000);
    expect(button(timer, 'Pause timer')).to.not.equal(null);
    timer.pause();
    routine.remove();
  });
});
