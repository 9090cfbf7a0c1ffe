/**
 * Makes a routine fit a person: takes out what the safety check, the choices, the days before or a bound of care leave no room
 * for, chooses tools, and shortens what may be shortened. Pure; what it takes out it names, with the reason.
 */
import { positions } from '../content/positions.js';
import { techniques } from '../content/techniques.js';
import { areas, bounds, counts, known, toolOf, type Work, workOf } from '../content/work.js';
import type { Amount, Routine, Side, Step } from '../routine/types.js';
import type { Part } from '../screening/questions.js';
import type { Clearance } from '../screening/screen.js';
import { sidesIn } from './layout.js';
import { type Past, pastOf } from './past.js';
import { sharesOf } from './shares.js';
import { toolNote, usableTools } from './tools.js';
import type { Choices, History, Note, OmissionReason, Reason, Segment } from './types.js';

/** A step as it may be done, and what a plan asks of it. */
export interface Item {
  readonly step: Step;
  readonly stage: string;
  /** Which stage of the routine it stands in: two may have one id. */
  readonly at: number;
  readonly work: Work;
  /** On which sides it is still to be done, in turn. */
  readonly sides: readonly (Side | null)[];
  readonly reason: Reason;
  /** Kept first and lengthened first: the smallest. */
  readonly rank: number;
  readonly helping: 1 | 2;
}

/** What is there of a routine for a person, not yet in order or in time. */
export interface Fitted {
  /** The routine with the steps that were swapped. */
  readonly routine: Routine;
  /** Nothing of it may be played. */
  readonly isLocked: boolean;
  readonly gentle: boolean;
  /** In the routine's order; second helpings last. */
  readonly items: readonly Item[];
  /** The same with what was played on all of its sides: the order goes by what the whole session has. */
  readonly all: readonly Item[];
  readonly omitted: Map<string, OmissionReason>;
  readonly notes: readonly Note[];
  /** Seconds of pressure that what was played has taken of each bound. */
  readonly spent: ReadonlyMap<string, number>;
}

/** What a plan is asked for. */
export interface Asked {
  readonly routine: Routine;
  readonly choices: Choices;
  readonly clearance: Clearance;
  readonly history?: History | undefined;
  /** What was played before and stays. */
  readonly done: readonly Segment[];
  /** The steps of what was played, by their id. */
  readonly steps: ReadonlyMap<string, Step>;
}

/** Lays out nothing: only says which steps there are, with which tools and lengths. */
export function fit({ routine, choices, clearance, history, done, steps }: Asked): Fitted {
  const { because, removed, canStart } = clearance;
  const gentle = choices.gentle === true || clearance.gentle;
  const spent = new Map<string, number>();
  const used = new Map<string, number>();
  for (const { kind, step: id, stage, side, seconds } of done) {
    const step = steps.get(id);
    if (!step || kind !== 'work') continue;
    const work = workOf(step, stage);
    const add = (sums: Map<string, number>, key: string, count: number) =>
      sums.set(key, (sums.get(key) ?? 0) + count);
    const usual = step.seconds?.usual ?? 0;
    for (const { key, times } of sharesOf(step, work, [side], gentle)) {
      add(spent, key, (seconds ?? usual) * times);
      // What was short for want of time leaves no more room to others than it did when it was planned.
      add(used, key, Math.max(seconds ?? 0, usual) * times);
    }
    for (const key of holdsOn(step, work, [side])) add(used, key, 1);
  }
  const notWith = routine.notWith?.some((id) => because.includes(id));
  const locked: OmissionReason | null = notWith ? 'not-with' : canStart ? null : 'clearance';
  const past = pastOf(history);
  const fit: Fit = { choices, removed, gentle, used, past };
  const swapped = withSwaps(routine, choices);
  const isWritten = new Set(routine.stages.flatMap((stage) => stage.steps.map(({ id }) => id)));
  const omitted = new Map<string, OmissionReason>();
  const notes: Note[] = [];
  const isDone = new Set(done.map(({ step, side, helping }) => unitKey(step, side, helping)));
  const isBegun = new Set(done.map(({ step }) => step));
  // What was begun is in the plan, whatever is chosen since.
  const omit = (step: string, reason: OmissionReason) => {
    if (!isBegun.has(step)) omitted.set(step, reason);
    return [];
  };

  /* What may be done at all, and with which tools */

  const candidates = swapped.stages.flatMap((stage, at) =>
    stage.steps.flatMap((step) => {
      const work = workOf(step, stage.id);
      const fitted = locked ?? fitStep(step, work, fit);
      if (typeof fitted === 'string') return omit(step.id, fitted);
      const sides = sidesOf(step, work, choices).filter((side) => !isDone.has(unitKey(step.id, side, 1)));
      const { clamp = routine.clamp ?? false } = step;
      return [{ original: step, step: fitted, stage: stage.id, at, work, sides, clamp }];
    }),
  );

  /* For how long: what is kept first is first to have its share; who has more tools loses no step that hands can do */

  const needsTool = ({ step: { id, tools, optional } }: (typeof candidates)[number]) =>
    (optional && !choices.keep?.includes(id)) ||
    (tools.length > 0 && !tools.some((tool) => toolOf(tool)?.isHand));
  const ranked = [...candidates]
    .map((one) => ({ ...one, rank: rankOf(one.original, one.work, choices) }))
    .sort((a, b) => Number(needsTool(a)) - Number(needsTool(b)) || a.rank - b.rank);
  const fittedItems = new Map<string, Item>();
  /** Done on every side: they may still have a second helping. */
  const finished = new Map<string, Item>();
  for (const { original, step, stage, at, work, sides, clamp, rank } of ranked) {
    const item = {
      stage,
      at,
      work,
      sides,
      rank,
      helping: 1,
      reason: reasonOf(original, work, choices, swapped !== routine && !isWritten.has(step.id)),
    } as const;
    if (sides.length === 0) {
      finished.set(step.id, { ...item, step: steps.get(step.id) ?? step });
      continue;
    }
    const sized = fitLength(step, work, sides, clamp, fit);
    if (typeof sized === 'string') {
      omit(step.id, sized);
      continue;
    }
    fittedItems.set(step.id, { ...item, step: sized });
    const rule = toolNote(original, sized.tools, choices);
    if (rule) notes.push({ step: step.id, rule });
    if (step.position !== original.position && step.position === 'in-bed')
      notes.push({ step: step.id, rule: 'in-bed' });
    if (lengthOf(sized) < lengthOf(original))
      notes.push({ step: step.id, rule: gentle ? 'shorter-gentle' : 'shorter-bound' });
  }
  const items = candidates.flatMap(({ step }) => fittedItems.get(step.id) ?? []);
  const first = candidates.flatMap(({ step: { id } }) => fittedItems.get(id) ?? finished.get(id) ?? []);
  const helpings = choices.secondHelping ? first.flatMap((item) => secondHelping(item, fit, isDone)) : [];
  return {
    routine: swapped,
    isLocked: locked !== null,
    gentle,
    items: [...items, ...helpings],
    all: [...first, ...helpings],
    omitted,
    notes,
    spent,
  };
}

interface Fit {
  readonly choices: Choices;
  readonly removed: readonly Part[];
  readonly gentle: boolean;
  /** Seconds of pressure that are taken of each bound, and holds of each muscle. */
  readonly used: Map<string, number>;
  readonly past: Past;
}

function unitKey(step: string, side: Side | null, helping: number): string {
  return JSON.stringify([step, side, helping]);
}

function withSwaps(routine: Routine, { swaps = {} }: Choices): Routine {
  const ids = new Set(routine.stages.flatMap(({ steps }) => steps.map(({ id }) => id)));
  if (![...ids].some((id) => Object.hasOwn(swaps, id))) return routine;
  const stages = routine.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => {
      const other = known(swaps, step.id);
      // A routine has each step once.
      if (!other || ids.has(other.id)) return step;
      ids.add(other.id);
      return { ...other, ...(step.priority && { priority: step.priority }) };
    }),
  }));
  return { ...routine, stages };
}

/** First what the moment asks for, then what the person wants, then by priority; the earlier of two comes first. */
function rankOf(step: Step, { kind }: Work, { moment, keep }: Choices): number {
  if (moment === 'first-steps' && isSoleStretch(step, kind)) return -2;
  return keep?.includes(step.id) ? -1 : (step.priority ?? 5);
}

function reasonOf(step: Step, { kind }: Work, { moment, keep }: Choices, isSwapped: boolean): Reason {
  if (moment === 'first-steps' && isSoleStretch(step, kind)) return 'moment-asks';
  if (keep?.includes(step.id)) return 'put-back';
  if (isSwapped) return 'swapped';
  return step.optional ? 'tool-chosen' : 'in-the-routine';
}

function isSoleStretch(step: Step, kind: Work['kind']): boolean {
  return kind === 'stretch' && step.technique === 'sole-stretch';
}

function sidesOf(step: Step, { isTouch }: Work, choices: Choices): readonly (Side | null)[] {
  if (step.sides !== 'each') return [null];
  return sidesIn(choices).slice(0, choices.affectedOnly && isTouch ? 1 : 2);
}

/** The step as it may be done, of its full length, or why it may not. */
function fitStep(step: Step, work: Work, { choices, removed, gentle, past }: Fit): Step | OmissionReason {
  const { moment, spareSole, keep } = choices;
  const { kind, area, isTouch } = work;
  if (fallsAway(work, removed)) return 'part';
  if (choices.without?.includes(step.id)) return 'chosen';
  // Where nobody can say what it touches, it may be the sole.
  if (spareSole && isTouch && (area === 'sole' || area === null)) return 'spare-sole';
  if (spareSole && kind === 'strength') return 'sore-day';
  const isWanted = keep?.includes(step.id) || step.tools.some((id) => choices.tools?.includes(id));
  if (step.optional && !isWanted) return 'optional';
  if (step.tools.length > 0 && step.tools.every((id) => isRemovedTool(id, removed))) return 'part';
  const byHand = withHands(step, work);
  if (!positionAt(step, kind, moment) && !positionAt(byHand, kind, moment)) return 'moment';
  const allowed = usableTools(
    step,
    work,
    step.optional && keep?.includes(step.id) ? { ...choices, tools: step.tools } : choices,
    (id) => !isRemovedTool(id, removed),
    gentle || moment === 'first-steps',
  );
  if (step.tools.length > 0 && allowed.length === 0) return 'tool';
  const inBed = moment === 'first-steps' ? allowed.filter((id) => toolOf(id)?.isHand) : allowed;
  if (step.tools.length > 0 && inBed.length === 0) return 'moment';
  const tools = gentle ? gentleTools(step, work, inBed) : inBed;
  if (!tools) return 'gentle';
  const isByHand = tools[0] !== step.tools[0] && toolOf(tools[0] ?? '')?.isHand;
  const position = positionAt(isByHand ? byHand : step, kind, moment);
  if (!position) return 'moment';
  const tooSoon = past(step, work);
  if (tooSoon) return tooSoon;
  const isSame = tools.length === step.tools.length && tools.every((id, at) => id === step.tools[at]);
  return isSame && position === step ? step : { ...position, tools: isSame ? step.tools : tools };
}

/** What falls away with a kind of work as a whole. */
const PART_OF: Partial<Record<Work['kind'], Part>> = {
  stretch: 'stretch',
  strength: 'loading',
  cold: 'cold',
};

/** Whether what the step does, or may do, is among what falls away. Where nobody can say what it does, anything is enough. */
function fallsAway({ kind, isTouch, area, part }: Work, removed: readonly Part[]): boolean {
  const isRemoved = (one: Part) => removed.includes(one);
  if (kind === 'unknown') return removed.length > 0;
  const whole = part ?? PART_OF[kind];
  if (whole && isRemoved(whole)) return true;
  // What keeps the hand off the calf keeps it off the tendon below it too.
  const touched: readonly Part[] = area === 'achilles' ? ['achilles', 'calf'] : area ? [area] : areas;
  return isTouch && touched.some(isRemoved);
}

function isRemovedTool(id: string, removed: readonly Part[]): boolean {
  const tool = toolOf(id);
  // An author's own tool may be any of them.
  const may: readonly (Part | undefined)[] = tool ? [tool.part] : ['gun', 'cold', 'scraping'];
  return removed.some((part) => may.includes(part));
}

/** The step where hands can do it: they reach no sole on the floor, and do not press while they carry the hips. */
function withHands(step: Step, { isPressure, area }: Work): Step {
  if (!isPressure || techniqueOf(step)?.last) return step;
  if (step.position === 'floor-hips-lifted') return { ...step, position: 'seated-leg-out' };
  if (step.position === 'seated-feet-flat' && area === 'sole')
    return { ...step, position: 'seated-leg-crossed' };
  return step;
}

/** Where somebody is at a moment. */
const PLACES: Partial<Record<string, string>> = { 'first-steps': 'bed', 'after-sitting': 'chair' };

/** The step in a position that the moment allows; `null` where it allows none. A position that nobody knows is trusted. */
function positionAt(step: Step, kind: Work['kind'], moment: Choices['moment']): Step | null {
  const place = PLACES[moment ?? 'any'];
  if (!place) return step;
  const position = step.position === undefined ? undefined : known(positions, step.position);
  // Raises are done standing, whatever is said of them.
  if (kind === 'strength' || (position && !position.places.includes(place))) return null;
  return place === 'bed' && step.position === 'seated-leg-crossed' ? { ...step, position: 'in-bed' } : step;
}

/**
 * What the gentle version leaves of the tools: hands alone, and of cold what lies still; `null` where it cannot be done with them,
 * or not seated.
 */
function gentleTools({ position }: Step, work: Work, ids: readonly string[]): readonly string[] | null {
  const { kind, isTouch, part } = work;
  const isSeated = position === undefined || known(positions, position)?.isSeated !== false;
  if (part || kind === 'strength' || !isSeated) return null;
  if (!isTouch) return ids;
  const soft = ids.filter((id) => {
    const tool = toolOf(id);
    return kind === 'cold' ? tool?.firmness === 0 : tool?.isHand;
  });
  return soft.length > 0 || (ids.length === 0 && kind === 'pressure') ? soft : null;
}

/** Holds a step to its bounds, one pass first, then what is left of the spot, the muscle, the area and the session. */
function fitLength(
  step: Step,
  work: Work,
  sides: Item['sides'],
  clamp: boolean,
  { gentle, used }: Fit,
): Step | OmissionReason {
  const { seconds, repeat = 1 } = step;
  if (!seconds) return step;
  if (seconds.usual > work.most && !clamp) return 'bound-hold';
  const isLight = gentle && work.isPressure;
  const mayShorten = clamp || isLight;
  const held = atMost(seconds, isLight ? Math.min(work.most, bounds.gentle) : work.most);
  const usedOf = (key: string) => used.get(key) ?? 0;
  const muscles = holdsOn(step, work, sides);
  const most = Math.min(repeat, ...muscles.map((key) => counts.holds - usedOf(key)));
  if (most < (mayShorten ? 1 : repeat)) return 'bound-muscle';
  const shares = sharesOf(step, work, sides, gentle);
  let left = Infinity;
  let reason: OmissionReason = 'bound-session';
  for (const share of shares) {
    const room = Math.floor((share.most - usedOf(share.key)) / share.times);
    if (room < left) [left, reason] = [room, share.reason];
  }
  if (held.usual * most > left && !(mayShorten && left >= Math.min(held.usual, SHORTEST))) return reason;
  const rounds = Math.max(1, Math.min(most, Math.floor(left / held.usual)));
  // What the person may add later stays within the spot as well.
  const longest = work.isSpot || gentle ? Math.max(held.usual, Math.floor(left / rounds)) : held.max;
  const sized = atMost(held, Math.min(left, longest));
  for (const { key, times } of shares) used.set(key, usedOf(key) + sized.usual * rounds * times);
  for (const key of muscles) used.set(key, usedOf(key) + rounds);
  if (sized === seconds && rounds === repeat) return step;
  return { ...step, seconds: sized, ...(step.repeat !== undefined && { repeat: rounds }) };
}

/** The same again on the first side, where the bounds leave room for all of it. */
function secondHelping(
  item: Item,
  { gentle, used, choices }: Fit,
  isDone: ReadonlySet<string>,
): readonly Item[] {
  const { step, work } = item;
  const { seconds, repeat = 1 } = step;
  const [side] = sidesOf(step, work, choices);
  if (!side || !seconds || !work.isPressure || isDone.has(unitKey(step.id, side, 2))) return [];
  const shares = sharesOf(step, work, [side], gentle);
  const length = seconds.usual * repeat;
  const taken = ({ key, times }: (typeof shares)[number]) => (used.get(key) ?? 0) + length * times;
  const muscles = holdsOn(step, work, [side]);
  const held = (key: string) => (used.get(key) ?? 0) + repeat;
  if (shares.some((share) => taken(share) > share.most)) return [];
  if (muscles.some((key) => held(key) > counts.holds)) return [];
  for (const share of shares) used.set(share.key, taken(share));
  for (const key of muscles) used.set(key, held(key));
  return [{ ...item, sides: [side], reason: 'second-helping', helping: 2 }];
}

/** The muscles, each on its side, on which the step holds still for a time; where nobody knows the point, none. */
function holdsOn(
  { point, seconds }: Step,
  { isPressure, isSpot }: Work,
  sides: Item['sides'],
): readonly string[] {
  if (!isPressure || !isSpot || !seconds || point === undefined) return [];
  return sides.flatMap((side) => (side ? [side] : ['left', 'right'])).map((side) => `${side} holds ${point}`);
}

/** Nobody gets anywhere in less: what is left of a bound is not worth a step, in seconds. */
const SHORTEST = 10;

function atMost(amount: Amount, most: number): Amount {
  const { min, usual, max } = amount;
  return max <= most ? amount : { min: Math.min(min, most), usual: Math.min(usual, most), max: most };
}

function lengthOf({ seconds, repeat = 1 }: Step): number {
  return (seconds?.usual ?? 0) * repeat;
}

/** What a technique asks of a plan beyond its bounds; nothing is known of an author's own. */
export function techniqueOf({ technique }: Step) {
  return known(techniques, technique);
}
