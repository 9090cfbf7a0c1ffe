import { openCountdowns } from './countdown.mjs';
import { inTurns } from './rounds.mjs';
import { ratioResult } from './table.mjs';

const ROUNDS = 3;
const BUDGET = 4;

/** The same hold with the mark of its place breathing. A lone timer has no motion to be turned off. */
export async function measure({ rounds = ROUNDS }) {
  const stage = await openCountdowns();
  const times = await inTurns(rounds, stage.measures('vanilla', 'moving'));
  await stage.close();
  const beside = (what, kind, budget) =>
    ratioResult(what, 'a vanilla element', {
      own: times.moving.map((time) => time[kind]),
      other: times.vanilla.map((time) => time[kind]),
      budget,
    });
  return {
    results: [
      beside('pf-routine, in a hold', 'tasks', BUDGET),
      beside('the same, the thread in all', 'thread'),
    ],
    notes: [
      'as running, with motion. In all: with what it takes the thread to be woken by every frame that the compositor shows.',
    ],
  };
}
