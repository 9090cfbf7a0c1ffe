import { routines } from '../content/routines/index.js';
import { toolOf } from '../content/work.js';
import type { Routine, Stage, Step } from '../routine/types.js';
import type { Clearance } from '../screening/screen.js';
import { type Asked, fit, type Item, techniqueOf } from './fit.js';
import { estimatedSeconds, layOut } from './layout.js';
import { inOrder } from './order.js';
import { holdLengths, mostThatFit, shortest } from './time.js';
import type { Choices, Empty, History, Note, OmissionReason, Plan, Segment, Totals } from './types.js';

const PACE = { least: 1, most: 10 };
/** After sitting, before standing up: how long it takes where no time is chosen, in seconds. */
const SITTING_SECONDS = 180;

/**
 * Lays a routine out in time for a person's choices, and says of everything why it is there, as it is, or is left out. What the
 * safety check takes away, or is over a bound of care, never comes in. With `minutes` it is never longer: lengths shrink before
 * steps are left out, and what time is left goes to the most important. Days count only with a `history`; without one they are
 * advice. Pure and deterministic; it takes time in proportion to the steps.
 *
 * It lays out what was chosen. It prescribes nothing.
 */
export function plan(routine: Routine, choices: Choices, clearance: Clearance, history?: History): Plan {
  return withAnother({ routine, choices, clearance, history, done: [], steps: new Map() });
}

/**
 * The plan anew while it is played: what was played, and the step that is being done at `index`, stay as they are; the rest is
 * laid out for other choices. Bounds and minutes count both.
 */
export function replan(
  before: Plan,
  index: number,
  routine: Routine,
  choices: Choices,
  clearance: Clearance,
  history?: History,
): Plan {
  const { segments } = before;
  const next = segments.findIndex((one, at) => at > index && !isSameUnit(one, segments[index]));
  const done = next < 0 ? segments : segments.slice(0, next);
  const steps = new Map(before.routine.stages.flatMap((stage) => stage.steps).map((step) => [step.id, step]));
  return lay({ routine, choices, clearance, history, done, steps });
}

function isSameUnit(one: Segment, other: Segment | undefined): boolean {
  return one.step === other?.step && one.side === other.side && one.helping === other.helping;
}

function lay(asked: Asked): Plan {
  const { choices, done } = asked;
  const fitted = fit(asked);
  const { routine, isLocked, gentle, items, omitted } = fitted;
  const pace = Math.min(PACE.most, Math.max(PACE.least, choices.pace ?? 1)) || 1;
  const ordered = inOrder(routine, fitted.all, choices);
  const steps = new Map([...asked.steps, ...items.map(({ step }): [string, Step] => [step.id, step])]);
  const secondsOf = (segments: readonly Segment[]) =>
    segments.reduce((sum, one) => sum + estimatedSeconds(one, steps.get(one.step)), 0);
  const layOutOnly = (some: readonly Item[], lengths?: ReadonlyMap<string, number>) => {
    const isKept = new Set(some.map(keyOf));
    const left = ordered.map(({ stage, items: own }) => ({
      stage,
      items: own.filter((item) => isKept.has(keyOf(item))),
    }));
    const lengthOf = (step: Step) => lengths?.get(step.id) ?? shortest(step);
    return layOut(left, choices, pace, lengthOf, done);
  };

  // What there is time for: the most important steps, and of second helpings those of the most important.
  const ranked = [...items].sort((a, b) => a.helping - b.helping || a.rank - b.rank);
  const { minutes, moment } = choices;
  const isShort = moment === 'after-sitting' && minutes === undefined;
  const budget = minutes !== undefined ? Math.floor(minutes * 60) : isShort ? SITTING_SECONDS : null;
  const room = budget === null ? Infinity : budget - secondsOf(done);
  const leastOf = (count: number) => secondsOf(layOutOnly(ranked.slice(0, count)));
  const fitting =
    budget === null ? ranked.length : mostThatFit(ranked.length, (count) => leastOf(count) <= room);
  const begun = new Set(done.map(({ step }) => step));
  // Who has named no time is given the shortest that makes sense, on both sides.
  const [top] = ranked;
  const isFirst = done.length === 0 || (top?.helping === 1 && begun.has(top.step.id));
  const kept = ranked.slice(0, isShort && isFirst ? Math.max(1, fitting) : fitting);
  for (const { step, helping } of ranked.slice(kept.length))
    if (helping === 1 && !begun.has(step.id)) omitted.set(step.id, 'time');
  const left = budget === null ? null : Math.max(0, room - leastOf(kept.length));
  const lengths = holdLengths(kept, { pace, gentle, spent: fitted.spent }, left);
  const segments = [...done, ...layOutOnly(kept, lengths)];

  const leftOut = routine.stages.flatMap((stage) => stage.steps.filter(({ id }) => omitted.has(id)));
  const omissions = leftOut.map(({ id }) => ({ step: id, reason: omitted.get(id) ?? 'time' }));
  const notes = isLocked
    ? []
    : [
        ...fitted.notes.filter(({ step }) => segments.some((one) => one.step === step)),
        ...(budget === null || choices.noClock ? [] : kept.flatMap(timeNotes(lengths))),
        ...planNotes(asked, isShort, segments, steps),
      ];
  return {
    routine: isLocked && done.length === 0 ? asked.routine : routineOf(routine, ordered, segments, steps),
    choices,
    gentle,
    segments,
    omitted: omissions,
    leftOut,
    notes,
    tools: [...new Set(segments.flatMap(({ step }) => steps.get(step)?.tools[0] ?? []))].filter(
      (id) => !toolOf(id)?.isHand,
    ),
    totals: totalsOf(segments, steps),
    empty:
      isLocked || segments.length > 0
        ? null
        : emptyOf(
            omissions.map(({ reason }) => reason),
            ranked.length > 0 ? leastOf(1) : null,
          ),
    seconds: secondsOf(segments),
  };
}

function keyOf({ step, helping }: Item): string {
  return `${helping} ${step.id}`;
}

/** The routine as it is played; the same object where nothing of it was changed. */
function routineOf(
  routine: Routine,
  ordered: readonly { stage: Stage; items: readonly Item[] }[],
  segments: readonly Segment[],
  steps: ReadonlyMap<string, Step>,
): Routine {
  const all = [...routine.stages, ...ordered.map(({ stage }) => stage)];
  const byId = new Map(all.map((stage) => [stage.id, stage]));
  const byStep = new Map(routine.stages.flatMap((stage) => stage.steps.map(({ id }) => [id, stage])));
  const byStage = new Map<Stage, Set<Step>>();
  for (const { stage: id, step } of segments) {
    // Two stages may have one id; what ends a session is in another than its own.
    const own = byStep.get(step);
    const stage = (own?.id === id ? own : byId.get(id)) ?? { id, steps: [] };
    byId.set(id, byId.get(id) ?? stage);
    const played = steps.get(step);
    if (played) byStage.set(stage, (byStage.get(stage) ?? new Set()).add(played));
  }
  const stages = [...byStage].map(([stage, own]): Stage => {
    const played = [...own];
    const isSame =
      stage.steps.length === played.length && stage.steps.every((step, at) => step === played[at]);
    return isSame ? stage : { ...stage, steps: played };
  });
  const isSame =
    stages.length === routine.stages.length && stages.every((one, at) => one === routine.stages[at]);
  return isSame ? routine : { ...routine, stages };
}

function timeNotes(lengths: ReadonlyMap<string, number>) {
  return ({ step: { id, seconds }, helping }: Item): readonly Note[] => {
    const length = lengths.get(id);
    if (!seconds || length === undefined || helping === 2) return [];
    const isShorter = length < Math.floor(seconds.usual);
    if (isShorter) return [{ step: id, rule: 'shorter-time' }];
    return length > seconds.usual ? [{ step: id, rule: 'longer-time' }] : [];
  };
}

/** What holds for the whole plan, and advice where nobody knows what was done on the days before. */
function planNotes(
  { routine: { order = 'as-written' }, choices, history }: Asked,
  isShort: boolean,
  segments: readonly Segment[],
  steps: ReadonlyMap<string, Step>,
): readonly Note[] {
  if (segments.length === 0) return [];
  const { moment, affectedOnly, sides } = choices;
  const notes: Note[] = [{ step: null, rule: order }];
  const add = (isOn: unknown, rule: Note['rule'], step: string | null = null) => {
    if (isOn) notes.push({ step, rule });
  };
  add(isShort, 'sitting-short');
  add(moment === 'evening', 'evening-slow');
  add(affectedOnly && sides === 'both', 'affected-only');
  add(!history, 'three-a-day');
  for (const id of new Set(segments.map(({ step }) => step))) {
    const step = steps.get(id);
    const { daysOff, perDay, last } = (step && techniqueOf(step)) ?? {};
    add(last && (order !== 'as-written' || moment === 'evening'), 'finish-last', id);
    add(daysOff && !history, 'raises-days', id);
    add(perDay === 1 && !history, 'gun-day', id);
  }
  return notes;
}

function totalsOf(segments: readonly Segment[], steps: ReadonlyMap<string, Step>): Totals {
  const by = (keyOf: (segment: Segment) => string) => {
    const sums = new Map<string, number>();
    for (const segment of segments) {
      const key = keyOf(segment);
      sums.set(key, (sums.get(key) ?? 0) + estimatedSeconds(segment, steps.get(segment.step)));
    }
    return Object.fromEntries(sums);
  };
  return {
    stages: by(({ stage }) => stage),
    sides: { left: 0, right: 0, none: 0, ...by(({ side }) => side ?? 'none') },
    tools: by(({ step }) => steps.get(step)?.tools[0] ?? ''),
  };
}

/** Of many reasons the one that says most. */
function emptyOf(reasons: readonly OmissionReason[], shortest: number | null): Empty {
  const telling = (['moment', 'tool', 'spare-sole'] as const).find((reason) => reasons.includes(reason));
  return {
    reason: shortest === null ? (telling ?? reasons[0] ?? 'chosen') : 'time',
    shortest,
    instead: null,
  };
}

/** An empty plan names the built-in routine that these choices leave the most of, first one that is made for the moment. */
function withAnother(asked: Asked): Plan {
  const made = lay(asked);
  if (!made.empty) return made;
  const others = Object.values(routines)
    .filter(({ id }) => id !== asked.routine.id)
    .map((routine) => ({ routine, plan: lay({ ...asked, routine }) }))
    .filter((one) => one.plan.segments.length > 0);
  const scoreOf = ({ routine, plan }: (typeof others)[number]) =>
    plan.omitted.length - (routine.moment === asked.choices.moment ? 1000 : 0);
  const [best] = others.sort((a, b) => scoreOf(a) - scoreOf(b));
  return { ...made, empty: { ...made.empty, instead: best?.routine.id ?? null } };
}
