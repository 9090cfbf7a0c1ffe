import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/pf-routine/define.js';
import { PfSession } from '../../src/elements/pf-session/pf-session.js';
import { createManualClock } from '../../src/testing/index.js';
import {
  button,
  buttons,
  deep,
  mount,
  pass,
  passCheck,
  press,
  seen,
  settled,
  shortRoutine,
} from './support.js';

/** A session of `shortRoutine` that is not in the page. */
function newSession(id: string): PfSession {
  const session = document.createElement('pf-session');
  Object.assign(session, {
    id,
    source: shortRoutine,
    clock: createManualClock(),
    sides: 'right',
    leadIn: 3,
  });
  session.append(document.createElement('pf-safety-check'));
  return session;
}

const isJoined = (controls: Element) => buttons(controls).length > 0;

describe('an element that names its session by `for`', () => {
  it('joins one that is there', async () => {
    const page = await mount(html`<div></div>`);
    page.append(newSession('mine'));
    page.insertAdjacentHTML('beforeend', '<pf-controls for="mine"></pf-controls>');
    await settled(page);
    expect(isJoined(deep(page, 'pf-controls'))).to.equal(true);
  });

  it('joins one that comes later, and asks it', async () => {
    const page = await mount(html`<div><pf-controls for="mine"></pf-controls></div>`);
    const controls = deep(page, 'pf-controls');
    expect(isJoined(controls)).to.equal(false);
    const session = newSession('mine');
    page.append(session);
    await settled(page);
    await passCheck(session);
    await press(controls, 'Start');
    expect(session.view!.status).to.equal('running');
  });

  it('joins one that comes later, deep in the page', async () => {
    const page = await mount(html`<div><pf-controls for="mine"></pf-controls></div>`);
    const branch = document.createElement('section');
    branch.append(newSession('mine'));
    page.append(branch);
    await settled(page);
    expect(isJoined(deep(page, 'pf-controls'))).to.equal(true);
  });

  it('joins one whose tag is defined later', async () => {
    const page = await mount(html`<div></div>`);
    page.innerHTML = '<later-session id="mine"></later-session><pf-controls for="mine"></pf-controls>';
    await settled(page);
    const controls = deep(page, 'pf-controls');
    expect(isJoined(controls)).to.equal(false);
    customElements.define('later-session', class extends PfSession {});
    await settled(page);
    await customElements.whenDefined('later-session');
    await settled(page);
    expect(isJoined(controls)).to.equal(true);
  });

  it('joins another when it names another', async () => {
    const page = await mount(
      html`<div><pf-step for="one"></pf-step><pf-controls for="one"></pf-controls></div>`,
    );
    const [one, two] = [newSession('one'), newSession('two')];
    page.append(one, two);
    const controls = page.querySelector('pf-controls')!;
    await settled(page);
    await passCheck(two);
    expect(button(controls, 'Start').ariaDisabled).to.equal('true');
    controls.for = 'two';
    await settled(page);
    await press(controls, 'Start');
    expect(two.view!.status).to.equal('running');
    expect(one.view!.status).to.equal('idle');
  });

  it('joins one that was renamed, when it names it anew', async () => {
    const page = await mount(html`<div><pf-controls for="mine"></pf-controls></div>`);
    const controls = page.querySelector('pf-controls')!;
    const session = newSession('other');
    page.append(session);
    await settled(page);
    session.id = 'renamed';
    controls.for = 'renamed';
    await settled(page);
    expect(isJoined(controls)).to.equal(true);
  });

  it('leaves the session around it for the one that it names', async () => {
    const page = await mount(html`<div></div>`);
    const outer = newSession('outer');
    const controls = document.createElement('pf-controls');
    controls.for = 'mine';
    outer.append(controls);
    page.append(outer, newSession('mine'));
    await settled(page);
    await passCheck(page.querySelector('#mine')!);
    expect(button(controls, 'Start').ariaDisabled).to.equal('false');
    controls.removeAttribute('for');
    controls.for = '';
    await settled(page);
    expect(button(controls, 'Start').ariaDisabled).to.equal('true');
  });

  it('finds it in its own root only', async () => {
    const page = await mount(html`<div></div>`);
    page.append(newSession('mine'));
    const root = page.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = '<pf-controls for="mine"></pf-controls>';
    await settled(page);
    expect(isJoined(deep(root, 'pf-controls'))).to.equal(false);
    root.append(newSession('mine'));
    await settled(page);
    expect(isJoined(deep(root, 'pf-controls'))).to.equal(true);
  });

  it('takes any text for a name', async () => {
    const odd = '1 #a.b[c]"';
    const page = await mount(html`<div><pf-controls for=${odd}></pf-controls></div>`);
    page.append(newSession(odd));
    await settled(page);
    expect(isJoined(deep(page, 'pf-controls'))).to.equal(true);
  });

  it('follows the session that it joined, second by second', async () => {
    const page = await mount(html`<div><pf-timer for="mine"></pf-timer></div>`);
    const session = newSession('mine');
    page.append(session);
    await settled(page);
    await passCheck(session);
    session.start();
    await pass(page, session.clock as ReturnType<typeof createManualClock>, 1);
    expect(seen(deep(page, 'pf-timer'))).to.equal('0:02');
  });

  it('waits in vain without a word where there is no such session', async () => {
    const page = await mount(
      html`<div id="not-a-session">
        <pf-controls for="nobody"></pf-controls>
        <pf-step for="not-a-session">Read me.</pf-step>
        <pf-timer for="nobody"></pf-timer>
      </div>`,
    );
    expect(buttons(page)).to.deep.equal([]);
    expect(seen(page)).to.contain('Read me.');
  });
});

describe('an element inside a session', () => {
  it('joins the one that it is moved into', async () => {
    const page = await mount(html`<div><pf-controls></pf-controls></div>`);
    const controls = deep(page, 'pf-controls');
    const [one, two] = [newSession('one'), newSession('two')];
    page.append(one, two);
    await settled(page);
    expect(isJoined(controls)).to.equal(false);
    one.append(controls);
    await settled(page);
    expect(button(controls, 'Start').ariaDisabled).to.equal('true');
    await passCheck(two);
    two.append(controls);
    await settled(page);
    expect(button(controls, 'Start').ariaDisabled).to.equal('false');
    page.append(controls);
    await settled(page);
    expect(isJoined(controls)).to.equal(false);
  });

  it('is not rendered again after it left', async () => {
    const page = await mount(html`<div></div>`);
    const session = newSession('mine');
    const timer = document.createElement('pf-timer');
    session.append(timer);
    page.append(session);
    await settled(page);
    timer.remove();
    await settled(page);
    let renderings = 0;
    timer.requestUpdate = () => {
      renderings += 1;
    };
    await passCheck(session);
    session.start();
    await pass(page, session.clock as ReturnType<typeof createManualClock>, 5);
    expect(renderings).to.equal(0);
  });
});
