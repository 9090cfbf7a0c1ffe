import type { Side } from '../routine/types.js';
import type { Session } from './types.js';

/** What was done of one step on one side. */
export interface UnitSummary {
  readonly step: string;
  readonly stage: string;
  readonly side: Side | null;
  /** `done`: every hold to its end, or eased. `part`: some of it. `not-done`: none. */
  readonly result: 'done' | 'part' | 'not-done';
  /** Seconds of work, all visits together. */
  readonly seconds: number;
}

/** What was done of each step on each side, in the order of the plan. Read it when the session has ended. */
export function summarize({ plan, log }: Session): UnitSummary[] {
  const finished = new Set<number>();
  const workMs = new Map<number, number>();
  for (const { index, outcome, ms } of log) {
    if (outcome === 'done' || outcome === 'eased') finished.add(index);
    workMs.set(index, (workMs.get(index) ?? 0) + ms);
  }
  const units = new Map<
    string,
    Pick<UnitSummary, 'step' | 'stage' | 'side'> & { ms: number; isDone: boolean }
  >();
  plan.segments.forEach(({ kind, step, stage, side }, index) => {
    if (kind !== 'work') return;
    const key = `${side} ${step}`;
    const unit = units.get(key) ?? { step, stage, side, ms: 0, isDone: true };
    unit.ms += workMs.get(index) ?? 0;
    unit.isDone &&= finished.has(index);
    units.set(key, unit);
  });
  return [...units.values()].map(({ ms, isDone, ...unit }) => ({
    ...unit,
    result: isDone ? 'done' : ms > 0 ? 'part' : 'not-done',
    seconds: Math.round(ms / 1000),
  }));
}
