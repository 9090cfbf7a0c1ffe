import { hasEnded, isUnderWay } from '../../core/session/status.js';
import { isDone, summarize } from '../../core/session/summary.js';
import type { Session, View } from '../../core/session/types.js';
import type { PfEventMap } from '../events.js';

/** A public event with its detail. */
export type Fact = {
  [Type in keyof PfEventMap]: [type: Type, detail: PfEventMap[Type]['detail']];
}[keyof PfEventMap];

/** What the page is told of a change, in order. Counts and places only: what hurt, and why, is nobody's business. */
export function factsOf(now: View, before: View, session: Session): Fact[] {
  const facts: Fact[] = [];
  const { status, segment, unit, units } = now;
  const hasBegun = before.status === 'idle' && status === 'running';
  if (hasBegun) {
    const { routine, seconds } = session.plan;
    facts.push(['pf-session-start', { routine: routine.id, steps: units, seconds }]);
  }
  if (segment && isUnderWay(status) && (before.status === 'idle' || unit !== before.unit)) {
    const { step, stage, side, kind } = segment;
    facts.push(['pf-step-change', { step, stage, side, kind, number: unit, of: units }]);
  }
  if (status === before.status) return facts;
  if (status === 'paused') facts.push(['pf-session-pause', null]);
  if (status === 'running' && !hasBegun) facts.push(['pf-session-resume', null]);
  if (hasEnded(status)) {
    const counts = { done: 0, part: 0, notDone: 0 };
    for (const { result, seconds } of summarize(session))
      counts[isDone(result) ? 'done' : seconds > 0 ? 'part' : 'notDone']++;
    facts.push(['pf-session-end', { status, ...counts, seconds: Math.round(now.elapsedMs / 1000) }]);
  }
  return facts;
}
