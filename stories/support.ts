import { html, type TemplateResult } from 'lit';
import type { PfRoutine } from '../src/elements/pf-routine/pf-routine.js';
import type { PfSession } from '../src/elements/pf-session/pf-session.js';
import { createManualClock, type ManualClock } from '../src/testing/index.js';

/** What a story needs to stand still at one moment of a session: a clock that only it moves. */
export interface Moment {
  readonly clock: ManualClock;
  /** Answers the check, starts, and lets `seconds` go by. */
  readonly play: (seconds: number) => (context: { canvasElement: HTMLElement }) => Promise<void>;
}

export function createMoment(): Moment {
  const clock = createManualClock();
  return {
    clock,
    play:
      (seconds) =>
      async ({ canvasElement }) => {
        const player = canvasElement.querySelector<PfRoutine | PfSession>('pf-routine, pf-session');
        if (!player) return;
        await player.updateComplete;
        const check = (player.shadowRoot?.querySelector('pf-safety-check') ??
          player.querySelector('pf-safety-check')) as HTMLElement & { updateComplete: Promise<unknown> };
        for (const _ of ['signs', 'conditions']) {
          await check.updateComplete;
          check.shadowRoot?.querySelector<HTMLElement>('[part=none]')?.click();
        }
        player.start();
        clock.advance(seconds * 1000);
        await player.updateComplete;
      },
  };
}

/** A session around one element, with the check that it needs. */
export function inSession(clock: ManualClock, content: TemplateResult): TemplateResult {
  return html`<pf-session .clock=${clock}>
    <details open>
      <summary>Safety check</summary>
      <pf-safety-check></pf-safety-check>
    </details>
    ${content}
  </pf-session>`;
}
