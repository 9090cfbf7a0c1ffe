import type { Side } from '../routine/types.js';
import type { Session } from './types.js';

/**
 * How far a step came: every hold to its end (`eased`: some of them early, because it had eased); some of it; not a second of it, because
 * the person went on; none or some of it when the session was stopped there; never reached.
 */
export type Result = 'done' | 'eased' | 'shortened' | 'skipped' | 'stopped' | 'not-reached';

/** Whether every hold was done, be it shorter because it had eased. */
export function isDone(result: Result): boolean {
  return result === 'done' || result === 'eased';
}

/** What was done of one step on one side. */
export interface UnitSummary {
  readonly step: string;
  readonly stage: string;
  readonly side: Side | null;
  readonly result: Result;
  /** Seconds of work, all visits together. */
  readonly seconds: number;
}

/** What was done of each step on each side, in the order of the plan. Read it when the session has ended. */
export function summarize({ plan: { segments }, log }: Session): UnitSummary[] {
  const keyOf = (index: number) => `${segments[index]?.side} ${segments[index]?.step}`;
  const workMs = new Map<number, number>();
  const ends = new Map<number, 'done' | 'eased'>();
  let stopped = '';
  let reached = -1;
  for (const { index, outcome, ms } of log) {
    workMs.set(index, (workMs.get(index) ?? 0) + ms);
    reached = Math.max(reached, index);
    if (outcome === 'done' || outcome === 'eased') ends.set(index, outcome);
    if (outcome === 'stopped') stopped = keyOf(index);
  }
  const units = new Map<string, Omit<UnitSummary, 'result' | 'seconds'> & { holds: number[] }>();
  segments.forEach(({ kind, step, stage, side }, index) => {
    if (kind !== 'work') return;
    const unit = units.get(keyOf(index)) ?? { step, stage, side, holds: [] };
    unit.holds.push(index);
    units.set(keyOf(index), unit);
  });
  return [...units].map(([key, { holds, ...unit }]) => {
    const seconds = Math.round(holds.reduce((sum, index) => sum + (workMs.get(index) ?? 0), 0) / 1000);
    const outcomes = holds.map((index) => ends.get(index));
    const result = outcomes.every(Boolean)
      ? (outcomes.find((outcome) => outcome === 'eased') ?? 'done')
      : key === stopped
        ? 'stopped'
        : seconds > 0
          ? 'shortened'
          : (holds[0] ?? 0) <= reached
            ? 'skipped'
            : 'not-reached';
    return { ...unit, result, seconds };
  });
}
