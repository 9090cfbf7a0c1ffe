import { medianOf, ratioResult } from './table.mjs';
import { inTurns } from './rounds.mjs';

const ROUNDS = 7;
/** A batch is long beside what a clock can tell, and short beside the turn that a busy machine gives to others. */
const BATCH_MS = 2;
const BATCHES = 20;
const WARM_MS = 200;
const PLAN_BUDGET_MS = 1;
/** Twice the steps take twice the time, and what is sorted or searched some more; what grows with the square takes four times. */
const LINEAR_BUDGET = 2.5;

/** A batch of calls, as a measure of one of them: of many batches the quickest, since whatever else runs only ever adds to one. */
function batchOf(call) {
  const batch = (times) => {
    const from = performance.now();
    for (let at = 0; at < times; at++) call();
    return performance.now() - from;
  };
  // It is compiled by the time that a batch is long enough.
  const warmMs = performance.now() + WARM_MS;
  while (performance.now() < warmMs) call();
  let times = 1;
  while (batch(times) < BATCH_MS) times *= 2;
  return () => Math.min(...Array.from({ length: BATCHES }, () => batch(times))) / times;
}

/** Stretches only: of pressure the bounds of care would leave a few steps, and most of such a routine would not be planned. */
function longRoutine({ parseRoutine }, length) {
  const steps = Array.from({ length }, (_, at) => ({
    id: `step-${at}`,
    title: `Step ${at}`,
    technique: 'calf-stretch-straight',
    seconds: 30,
  }));
  const stages = [{ id: 'stretch', title: 'Stretch', steps }];
  const { routine, problems } = parseRoutine({ id: 'long', version: 1, title: 'Long', stages });
  if (!routine || problems.length > 0)
    throw new Error(`The long routine cannot be read: ${JSON.stringify(problems)}`);
  return routine;
}

/** The core alone, in Node. */
export async function measure({ rounds = ROUNDS }) {
  const core = await import('heelkit/core');
  const { advance, createSession, cuesBetween, noneOfThese, plan, routines, screen, view } = core;
  const clearance = screen(noneOfThese());
  const planned = (routine, sides) => plan(routine, { sides }, clearance);
  const whole = planned(routines.complete, 'both');
  const [long, half] = [1000, 500].map((length) => longRoutine(core, length));
  const at = (ms) => ({ monoMs: ms, wallMs: ms });
  const session = advance(createSession(whole), { type: 'start' }, at(0));
  const [before, now] = [at(60_500), at(61_500)];
  const shown = view(session, now);
  const times = await inTurns(rounds, {
    plan: batchOf(() => planned(routines.complete, 'both')),
    copy: batchOf(() => JSON.parse(JSON.stringify(whole))),
    long: batchOf(() => planned(long, 'right')),
    half: batchOf(() => planned(half, 'right')),
    view: batchOf(() => view(session, now)),
    cues: batchOf(() => cuesBetween(session, before, now)),
    text: batchOf(() => JSON.stringify(shown)),
  });
  return {
    results: [
      {
        ...ratioResult('plan() of "complete", both sides', 'a copy of the plan by JSON', {
          own: times.plan,
          other: times.copy,
        }),
        budget: `${PLAN_BUDGET_MS} ms`,
        isWithin: medianOf(times.plan) <= PLAN_BUDGET_MS,
      },
      {
        ...ratioResult('plan() of 1,000 steps', 'plan() of 500 steps', {
          own: times.long,
          other: times.half,
          budget: LINEAR_BUDGET,
        }),
        budget: 'linear',
      },
      ratioResult('view()', 'JSON.stringify of the view', { own: times.view, other: times.text }),
      ratioResult('cuesBetween(), one second', 'JSON.stringify of the view', {
        own: times.cues,
        other: times.text,
      }),
    ],
    notes: [
      `in Node, warm. The plan of "complete" has ${whole.segments.length} segments; the budget of 1 ms is read off this machine.`,
      `linear is 2.00 x, and counts as such up to ${LINEAR_BUDGET.toFixed(2)} x. The steps are stretches, all of which are planned.`,
    ],
  };
}
