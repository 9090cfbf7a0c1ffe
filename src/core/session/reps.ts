/** The repetitions of a counted step: how far one is, and what its part is called. */
import { known } from '../content/work.js';
import { techniques } from '../content/techniques.js';
import type { Plan } from '../planning/types.js';
import { stepOf } from './units.js';

/** `up`, `hold`, `down`: the parts of a repetition whose tempo is known. `rep`: all of one whose tempo is not. */
export type RepPart = 'up' | 'hold' | 'down' | 'rep';

/** How a counted step is paced. */
export interface Tempo {
  /** How many repetitions. */
  readonly reps: number;
  /** Milliseconds of one. */
  readonly repMs: number;
  /** Its parts, with the millisecond of the repetition in which each begins. */
  readonly parts: readonly (readonly [part: RepPart, fromMs: number])[];
}

/** Where somebody is in a counted step. */
export interface Rep {
  /** Which repetition this is, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  readonly part: RepPart;
}

const PARTS = ['up', 'hold', 'down'] as const;

/**
 * The tempo of a counted step in a segment of work: that of its technique, stretched or shortened to the segment's length;
 * `null` for what is not counted, and where the person sets the time.
 */
export function tempoOf(plan: Plan, index: number, lengthMs: number | null): Tempo | null {
  const segment = plan.segments[index];
  const step = segment?.kind === 'work' ? stepOf(plan, segment) : null;
  if (!step?.reps || lengthMs === null) return null;
  const repMs = lengthMs / step.reps;
  const tempo = known(techniques, step.technique)?.tempo ?? [];
  const partMs = repMs / tempo.reduce((sum, seconds) => sum + seconds, 0);
  let fromMs = 0;
  const parts = tempo.map((seconds, at): Tempo['parts'][number] => {
    const part = [PARTS[at] ?? 'rep', fromMs] as const;
    fromMs += seconds * partMs;
    return part;
  });
  return { reps: step.reps, repMs, parts: parts[0] ? parts : [['rep', 0]] };
}

/** Which repetition it is `ms` after the segment began, and which part of it. */
export function repAt({ reps, repMs, parts }: Tempo, ms: number): Rep {
  const before = Math.min(reps - 1, Math.floor((ms + 1) / repMs));
  const inRepMs = Math.max(0, ms - before * repMs);
  const [part = 'rep'] = parts.filter(([, fromMs]) => fromMs <= inRepMs + 1).at(-1) ?? [];
  return { number: before + 1, of: reps, part };
}
