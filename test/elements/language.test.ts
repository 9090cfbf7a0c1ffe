import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/pf-routine/define.js';
import { contentEnglish } from '../../src/messages/content.js';
import { controlsEnglish } from '../../src/messages/controls.js';
import { timerEnglish } from '../../src/messages/timer.js';
import { registerMessages } from '../../src/messages/register.js';
import { announced, buttons, deep, mount, mountSession, pass, passCheck, settled } from './support.js';

/** A language that nobody speaks: every word of a topic in brackets. */
function bracketed<Words>(words: Words): Words {
  if (typeof words === 'string') return `[${words}]` as Words;
  if (typeof words === 'function') {
    const say = words as unknown as (...args: unknown[]) => string;
    return ((...args: unknown[]) => `[${say(...args)}]`) as Words;
  }
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [key, bracketed(value)]),
  ) as Words;
}

registerMessages('xx', { timer: bracketed(timerEnglish), controls: bracketed(controlsEnglish) });

describe('words', () => {
  it('are those of the language in which an element stands', async () => {
    const page = await mount(html`<div lang="xx"><pf-timer seconds="5"></pf-timer></div>`);
    expect(buttons(page)).to.deep.equal(['[Start timer]']);
  });

  it('are English on a page that names no language, or one that nobody registered', async () => {
    for (const lang of ['', 'yy', 'y', '-', 'constructor']) {
      const page = await mount(html`<div lang=${lang}><pf-timer seconds="5"></pf-timer></div>`);
      expect(buttons(page), lang).to.deep.equal(['Start timer']);
    }
  });

  it('of a language serve its regions, whatever the case', async () => {
    for (const lang of ['xx-YY', 'XX', 'Xx-Latn-yy']) {
      const page = await mount(html`<div lang=${lang}><pf-timer seconds="5"></pf-timer></div>`);
      expect(buttons(page), lang).to.deep.equal(['[Start timer]']);
    }
  });

  it('are those of the nearest language', async () => {
    const page = await mount(
      html`<div lang="xx">
        <p lang="en"><pf-timer seconds="5"></pf-timer></p>
      </div>`,
    );
    expect(buttons(page)).to.deep.equal(['Start timer']);
    const own = await mount(html`<div lang="en"><pf-timer seconds="5" lang="xx"></pf-timer></div>`);
    expect(buttons(own)).to.deep.equal(['[Start timer]']);
  });

  it('fall back to English topic by topic', async () => {
    const page = await mount(html`<div lang="xx"><pf-routine></pf-routine></div>`);
    expect(buttons(page)).to.include('None of these apply to me');
    await passCheck(page);
    expect(buttons(page)).to.include('[Start]');
  });

  it('reach into shadow roots, and the announcements', async () => {
    registerMessages('xx', { content: bracketed(contentEnglish) });
    const { session, clock } = await mountSession(undefined, null);
    const page = await mount(html`<div lang="xx"></div>`);
    const root = page.attachShadow({ mode: 'open' });
    root.append(session);
    await settled(page);
    await passCheck(session);
    const said = announced(session);
    session.start();
    await pass(session, clock, 1);
    expect(said[0]).to.contain('[Heel attachment]');
    expect(deep(root, 'pf-controls').shadowRoot!.textContent).to.contain('[Pause]');
  });
});
