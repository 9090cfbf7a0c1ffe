import { openCountdowns } from './countdown.mjs';
import { inTurns } from './rounds.mjs';
import { ratioResult } from './table.mjs';

const ROUNDS = 3;
const BUDGET = 1.5;

/** A countdown that plays, without motion: everybody sees it for minutes, on a phone that runs on its battery. */
export async function measure({ rounds = ROUNDS }) {
  const stage = await openCountdowns();
  const times = await inTurns(rounds, stage.measures('vanilla', 'lit', 'timer', 'routine'));
  await stage.close();
  const tasksOf = (name) => times[name].map(({ tasks }) => tasks);
  const beside = (what, name, budget) =>
    ratioResult(what, 'a vanilla element', { own: tasksOf(name), other: tasksOf('vanilla'), budget });
  return {
    results: [
      beside('pf-routine, in a hold', 'routine', BUDGET),
      beside('pf-timer alone', 'timer', BUDGET),
      beside('floor: a Lit element', 'lit'),
    ],
    notes: [
      'time of the main thread in tasks, while ten seconds are counted down; thirty are three times as much of each.',
      'motion is off, no pointer is on the page. The vanilla element writes the seconds left, once a second, by setTimeout.',
    ],
  };
}
