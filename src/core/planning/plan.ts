import { routines } from '../content/routines/index.js';
import type { Routine, Stage, Step } from '../routine/types.js';
import type { Clearance } from '../screening/screen.js';
import { type Asked, fit, type Item, stepsIn, techniqueOf } from './fit.js';
import { estimatedSeconds, layOut } from './layout.js';
import { inOrder, type Ordered } from './order.js';
import { isHand } from './tools.js';
import { addTo, sortedBy } from './sums.js';
import { holdLengths, mostThatFit, shortest } from './time.js';
import type { Choices, Empty, History, Note, Omission, Plan, Segment } from './types.js';

const PACE = { least: 1, most: 10 };
/** After sitting, before standing up: how long it takes where no time is chosen, in seconds. */
const SITTING_SECONDS = 180;

/**
 * Lays a routine out in time for a person's choices, and says of everything why it is there, as it is, or is left out. What the
 * safety check takes away, or is over a bound of care, never comes in. With `minutes` it is never longer: lengths shrink before
 * steps are left out, and what time is left goes to the most important. Days count only with a `history`; without one they are
 * advice. Pure and deterministic; it takes time in proportion to the steps.
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
  const steps = new Map(stepsIn(before.routine).map((step) => [step.id, step]));
  return lay({ routine, choices, clearance, history, done, steps, lengths: before.choices.lengths });
}

function isSameUnit(one: Segment, other: Segment | undefined): boolean {
  return one.step === other?.step && one.side === other.side && one.helping === other.helping;
}

function lay(asked: Asked): Plan {
  const { choices, done, history } = asked;
  const { routine, isLocked, gentle, items, omitted, spent, notes: fitNotes } = fit(asked);
  const { minutes, moment, affectedOnly, sides, noClock, lengths: given } = choices;
  const { order = 'as-written' } = routine;
  const pace = Math.min(PACE.most, Math.max(PACE.least, choices.pace ?? 1)) || 1;
  const ordered = inOrder(routine, items, choices);
  const steps = new Map([...asked.steps, ...items.map(({ step }): [string, Step] => [step.id, step])]);
  const secondsOf = (one: Segment) => estimatedSeconds(one, steps.get(one.step));
  const sumOf = (segments: readonly Segment[]) => segments.reduce((sum, one) => sum + secondsOf(one), 0);
  const layOutOnly = (kept: readonly Item[], lengths?: ReadonlyMap<string, number>) => {
    const isKept = new Set(kept);
    const left = ordered.map(({ stage, items }) => ({
      stage,
      items: items.filter((item) => isKept.has(item)),
    }));
    return layOut(left, choices, pace, (step) => lengths?.get(step.id) ?? shortest(step), done);
  };

  // What there is time for: the most important steps, and of second helpings those of the most important.
  const isShort = moment === 'after-sitting' && minutes === undefined;
  const limit = (minutes ?? NaN) * 60;
  const budget = !Number.isNaN(limit) ? Math.floor(limit) : isShort ? SITTING_SECONDS : Infinity;
  const room = budget - sumOf(done);
  const begun = new Set(done.map(({ step }) => step));
  const ranked = sortedBy(
    items,
    ({ helping }) => helping,
    // What was begun on one side is ended on the other before anything else.
    ({ step, rank, helping }) => (helping === 1 && begun.has(step.id) ? -Infinity : rank),
  );
  const leastOf = (most: number) => sumOf(layOutOnly(ranked.slice(0, most)));
  const fitting = mostThatFit(ranked.length, (most) => leastOf(most) <= room);
  // Who has named no time is given the shortest that makes sense, on both sides.
  const [top] = ranked;
  const isFirst = !done[0] || (top?.helping === 1 && begun.has(top.step.id));
  const kept = ranked.slice(0, isShort && isFirst ? Math.max(1, fitting) : fitting);
  const lengths = holdLengths(
    kept,
    { pace, gentle, spent, lengths: given },
    Math.max(0, room - leastOf(kept.length)),
  );
  const segments = [...done, ...layOutOnly(kept, lengths)];

  /* What to say of it */

  const isPlayed = new Set<string | null>(segments.map(({ step }) => step));
  const played = [...isPlayed].flatMap((id) => steps.get(id ?? '') ?? []);
  const leftOut = stepsIn(routine).filter(({ id }) => !isPlayed.has(id));
  const omissions = leftOut.map(({ id }) => ({ step: id, reason: omitted.get(id) ?? 'time' }));
  const notes = fitNotes.filter(({ step }) => isPlayed.has(step));
  const note = (isOn: unknown, rule: Note['rule'], step: string | null = null) => {
    if (isOn && played[0]) notes.push({ step, rule });
  };
  if (budget < Infinity && !noClock)
    for (const [id, length] of lengths) {
      const more = length - (steps.get(id)?.seconds?.usual ?? length);
      note(more <= -1, 'shorter-time', id);
      note(more > 0, 'longer-time', id);
    }
  note(true, order);
  note(isShort, 'sitting-short');
  note(moment === 'evening', 'evening-slow');
  note(affectedOnly && sides === 'both', 'affected-only');
  note(!history, 'three-a-day');
  for (const step of played) {
    const { daysOff, perDay, last } = techniqueOf(step) ?? {};
    note(last && (order !== 'as-written' || moment === 'evening'), 'finish-last', step.id);
    note(daysOff && !history, 'raises-days', step.id);
    note(perDay === 1 && !history, 'gun-day', step.id);
  }
  const totalsBy = (keyOf: (segment: Segment) => string) => {
    const sums = new Map<string, number>();
    for (const one of segments) addTo(sums, keyOf(one), secondsOf(one));
    return Object.fromEntries(sums);
  };
  const toolOf = (id: string) => steps.get(id)?.tools[0] ?? '';
  return {
    routine:
      isLocked && !done[0] ? asked.routine : { ...routine, stages: stagesOf(ordered, segments, steps) },
    choices,
    gentle,
    segments,
    omitted: omissions,
    leftOut,
    notes,
    tools: [...new Set(played.map(({ id }) => toolOf(id)))].filter((id) => id && !isHand(id)),
    totals: {
      stages: totalsBy(({ stage }) => stage),
      sides: { left: 0, right: 0, none: 0, ...totalsBy(({ side }) => side ?? 'none') },
      tools: totalsBy(({ step }) => toolOf(step)),
    },
    empty: isLocked || played[0] ? null : emptyOf(omissions, ranked[0] ? leastOf(1) : null),
    seconds: sumOf(segments),
  };
}

/** The stages as they are played; what was begun and would not be planned any more stays in its stage. */
function stagesOf(
  ordered: readonly Ordered[],
  segments: readonly Segment[],
  steps: ReadonlyMap<string, Step>,
): readonly Stage[] {
  const left = new Map(segments.map(({ step, stage }) => [step, stage]));
  const byStage = new Map<Stage, Step[]>();
  const put = (stage: Stage, id: string) => {
    const step = left.delete(id) && steps.get(id);
    if (step) byStage.set(stage, [...(byStage.get(stage) ?? []), step]);
  };
  for (const { stage, items } of ordered) for (const { step } of items) put(stage, step.id);
  for (const [id, stage] of left)
    put([...byStage.keys()].find((one) => one.id === stage) ?? { id: stage, steps: [] }, id);
  return [...byStage].map(([stage, own]) => ({ ...stage, steps: own }));
}

/** Of many reasons the one that says most. */
function emptyOf(omissions: readonly Omission[], shortest: number | null): Empty {
  const reasons = omissions.map(({ reason }) => reason);
  const telling = (['moment', 'tool', 'spare-sole'] as const).find((reason) => reasons.includes(reason));
  const reason = shortest === null ? (telling ?? reasons[0] ?? 'chosen') : 'time';
  return { reason, shortest, instead: null };
}

/** An empty plan names the built-in routine that these choices leave the most of with the fewest tools, first one that is made for the moment. */
function withAnother(asked: Asked): Plan {
  const made = lay(asked);
  if (!made.empty) return made;
  const others = Object.values(routines)
    .filter(({ id }) => id !== asked.routine.id)
    .map((routine) => lay({ ...asked, routine }))
    .filter(({ segments }) => segments.length > 0);
  const scoreOf = ({ routine, omitted, tools }: Plan) =>
    omitted.length + tools.length - (routine.moment === asked.choices.moment ? 1000 : 0);
  const [best] = sortedBy(others, scoreOf);
  return { ...made, empty: { ...made.empty, instead: best?.routine.id ?? null } };
}
