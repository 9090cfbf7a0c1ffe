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
import { pastOf } from './past.js';
import { count, leftOf, type Share, sharesOf } from './shares.js';
import { sortedBy } from './sums.js';
import { givenLength } from './time.js';
import { isHand, toolNote, usableTools } from './tools.js';
import type { Choices, History, Note, OmissionReason, Reason, Segment } from './types.js';

/** A step as it may be done, and what a plan asks of it. */
export interface Item {
  readonly step: Step;
  /** Which stage of the routine it stands in: two may have one id. */
  readonly at: number;
  readonly work: Work;
  /** On which sides it is still to be done, in turn; none where all of it was played. */
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
  /** Why a step has no item. What was begun is in the plan all the same. */
  readonly omitted: ReadonlyMap<string, OmissionReason>;
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
  /** The lengths that the person had given when that was planned. */
  readonly lengths?: Choices['lengths'];
}

/** What falls away with a kind of work as a whole. */
const PART_OF: Partial<Record<Work['kind'], Part>> = {
  stretch: 'stretch',
  strength: 'loading',
  cold: 'cold',
};

/** Where somebody is at a moment. */
const PLACES: Partial<Record<string, string>> = { 'first-steps': 'bed', 'after-sitting': 'chair' };

/** Nobody gets anywhere in less: what is left of a bound is not worth a step, in seconds. */
const SHORTEST = 10;

/** Lays out nothing: only says which steps there are, with which tools and lengths. */
export function fit({ routine, choices, clearance, history, done, steps, lengths }: Asked): Fitted {
  const { because, removed, canStart } = clearance;
  const { moment, spareSole, keep = [], without, tools: atHand, secondHelping, affectedOnly } = choices;
  const gentle = choices.gentle === true || clearance.gentle;
  const inBed = moment === 'first-steps';
  const swapped = withSwaps(routine, choices);
  const past = pastOf(history);
  const omitted = new Map<string, OmissionReason>();
  const notes: Note[] = [];
  /** Of each bound: seconds of pressure, and holds of a muscle, that are taken; and what of it was played. */
  const used = new Map<string, number>();
  const spent = new Map<string, number>();

  const isDone = new Set(done.map(({ step, side, helping }) => unitKey(step, side, helping)));
  const isBegun = new Set(done.map(({ step }) => step));
  const isAsBefore = (id: string) =>
    isBegun.has(id) && known(choices.lengths ?? {}, id) === known(lengths ?? {}, id);
  for (const { kind, step: id, stage, side, seconds } of done) {
    const step = steps.get(id);
    if (!step || kind !== 'work') continue;
    const work = workOf(step, stage);
    const usual = step.seconds?.usual ?? 0;
    const shares = sharesOf(step, work, [side], gentle);
    count(spent, shares, seconds ?? usual);
    // What was short for want of time leaves no more room to others than it did when it was planned.
    count(used, shares, Math.max(seconds ?? 0, usual));
    count(used, holdsOf(step, work, shares), 1);
  }

  const isOneRemoved = (some: readonly (Part | undefined)[]) => removed.some((part) => some.includes(part));
  // An author's own tool may be any of them.
  const isAllowed = (id: string) => {
    const tool = toolOf(id);
    return !isOneRemoved(tool ? [tool.part] : ['gun', 'cold', 'scraping']);
  };

  /** Whether what the step does, or may do, is among what falls away. Where nobody can say what it does, anything is enough. */
  const fallsAway = ({ kind, isTouch, area, part }: Work): boolean => {
    if (kind === 'unknown') return removed.length > 0;
    // What keeps the hand off the calf keeps it off the tendon below it too.
    const touched: readonly Part[] = area === 'achilles' ? ['achilles', 'calf'] : area ? [area] : areas;
    return isOneRemoved([part ?? PART_OF[kind]]) || (isTouch && isOneRemoved(touched));
  };

  /** The step in a position that the moment allows; `null` where it allows none. A position that nobody knows is trusted. */
  const positioned = (step: Step, kind: Work['kind']): Step | null => {
    const place = PLACES[moment ?? ''];
    if (!place) return step;
    const places = positionOf(step)?.places;
    // Raises are done standing, whatever is said of them.
    if (kind === 'strength' || places?.includes(place) === false) return null;
    return inBed && step.position === 'seated-leg-crossed' ? { ...step, position: 'in-bed' } : step;
  };

  /** The step as it may be done, of its full length, or why it may not. */
  const fitStep = (step: Step, work: Work, isKept: boolean): Step | OmissionReason => {
    const { id, optional } = step;
    const { kind, area, isTouch, part } = work;
    const hasTools = step.tools.length > 0;
    if (fallsAway(work)) return 'part';
    if (without?.includes(id)) return 'chosen';
    // Where nobody can say what it touches, it may be the sole.
    if (spareSole && isTouch && (area === 'sole' || area === null)) return 'spare-sole';
    if (spareSole && kind === 'strength') return 'sore-day';
    if (optional && !isKept && !step.tools.some((tool) => atHand?.includes(tool))) return 'optional';
    if (hasTools && !step.tools.some(isAllowed)) return 'part';
    const byHand = withHands(step, work);
    if (!positioned(step, kind) && !positioned(byHand, kind)) return 'moment';
    const mine = optional && isKept ? { ...choices, tools: step.tools } : choices;
    let tools = usableTools(step, work, mine, isAllowed, gentle || inBed);
    if (hasTools && tools.length === 0) return 'tool';
    if (inBed) tools = tools.filter(isHand);
    if (hasTools && tools.length === 0) return 'moment';
    if (gentle) {
      // Hands alone, and of cold what lies still, and all of it seated.
      if (part || kind === 'strength' || positionOf(step)?.isSeated === false) return 'gentle';
      if (isTouch) tools = tools.filter(kind === 'cold' ? (tool) => toolOf(tool)?.firmness === 0 : isHand);
      if (isTouch && tools.length === 0 && (hasTools || kind !== 'pressure')) return 'gentle';
    }
    const placed = positioned(tools[0] !== step.tools[0] && isHand(tools[0] ?? '') ? byHand : step, kind);
    if (!placed) return 'moment';
    return past(step, work) ?? { ...placed, tools };
  };

  /** Holds a step to its bounds, one pass first, then what is left of the spot, the muscle, the area and the session. */
  const fitLength = (step: Step, work: Work, sides: Item['sides'], clamp: boolean): Step | OmissionReason => {
    const { seconds, repeat = 1 } = step;
    const { isPressure, isSpot, most } = work;
    const shares = sharesOf(step, work, sides, gentle);
    const muscles = holdsOf(step, work, shares);
    const roomOf = (share: Share) => Math.floor(leftOf(used, share) / share.times);
    if (!seconds) return step;
    if (seconds.usual > most && !clamp) return 'bound-hold';
    const isLight = gentle && isPressure;
    const mayShorten = clamp || isLight;
    const held = atMost(seconds, isLight ? Math.min(most, bounds.gentle) : most);
    const holds = Math.min(repeat, ...muscles.map(roomOf));
    if (holds < (mayShorten ? 1 : repeat)) return 'bound-muscle';
    const [scarcest] = sortedBy(shares, roomOf);
    const left = scarcest ? roomOf(scarcest) : Infinity;
    if (scarcest && held.usual * holds > left && !(mayShorten && left >= Math.min(held.usual, SHORTEST)))
      return scarcest.reason;
    const rounds = Math.max(1, Math.min(holds, Math.floor(left / held.usual)));
    // What the person may add later stays within the spot as well.
    const longest = isSpot || gentle ? Math.max(held.usual, Math.floor(left / rounds)) : held.max;
    const sized = atMost(held, Math.min(left, longest));
    count(used, shares, sized.usual * rounds);
    count(used, muscles, rounds);
    return { ...step, seconds: sized, ...(step.repeat && { repeat: rounds }) };
  };

  /** With longer holds, as far as all that is there leaves room. */
  const lengthened = ({ step, work, sides }: Item, to: number): Step => {
    const { seconds, repeat = 1 } = step;
    if (!seconds) return step;
    const shares = sharesOf(step, work, sides, gentle);
    const room = shares.map((share) => Math.floor(leftOf(used, share) / share.times / repeat));
    const usual = Math.max(seconds.usual, Math.min(to, seconds.max, seconds.usual + Math.min(...room)));
    count(used, shares, (usual - seconds.usual) * repeat);
    return withUsual(step, usual);
  };

  const notWith = routine.notWith?.some((id) => because.includes(id));
  const locked: OmissionReason | null = notWith ? 'not-with' : canStart ? null : 'clearance';
  const isWritten = new Set(stepsIn(routine).map(({ id }) => id));

  /* What may be done at all, and with which tools */

  const candidates = swapped.stages.flatMap((stage, at) =>
    stage.steps.flatMap((written) => {
      const given = givenLength(written, choices.lengths);
      const wanted = given ?? written.seconds?.usual ?? 0;
      // What is to be longer waits until the others have their share of the bounds.
      const original = withUsual(written, Math.min(written.seconds?.usual ?? 0, wanted));
      const { id, technique, optional, priority = 5 } = original;
      const work = workOf(original, stage.id);
      const isKept = keep.includes(id);
      const step = locked ?? fitStep(original, work, isKept);
      if (typeof step === 'string') {
        omitted.set(id, step);
        return [];
      }
      const all = original.sides === 'each' ? sidesIn(choices) : [null];
      const mine = affectedOnly && work.isTouch ? all.slice(0, 1) : all;
      const sides = mine.filter((side) => !isDone.has(unitKey(id, side, 1)));
      const [rank, reason]: [number, Reason] =
        inBed && technique === 'sole-stretch'
          ? [-2, 'moment-asks']
          : isKept
            ? [-1, 'put-back']
            : [priority, isWritten.has(id) ? (optional ? 'tool-chosen' : 'in-the-routine') : 'swapped'];
      const needsTool = (optional && !isKept) || (step.tools.length > 0 && !step.tools.some(isHand));
      const item: Item = { step, at, work, sides, reason, rank, helping: 1 };
      return [{ item, original, wanted, needsTool }];
    }),
  );

  /* For how long: what is kept first is first to have its share; who has more tools loses no step that hands can do */

  const ranked = sortedBy(
    candidates,
    ({ needsTool }) => +needsTool,
    ({ item }) => item.rank,
  );
  const fitted = new Map<string, Item>();
  for (const { item, original } of ranked) {
    const { step, work, sides } = item;
    const { id } = step;
    const before = isBegun.has(id) ? steps.get(id) : undefined;
    const isOver = sides[0] === undefined;
    // What was begun has as many holds, and of the length, on the other side too.
    const { repeat } = before ?? step;
    const { seconds } = (isAsBefore(id) && before) || step;
    const like = { ...step, ...(seconds && { seconds }), ...(repeat && { repeat }) };
    const sized = isOver
      ? (before ?? step)
      : fitLength(like, work, sides, original.clamp ?? routine.clamp ?? false);
    if (typeof sized === 'string') {
      omitted.set(id, sized);
      continue;
    }
    fitted.set(id, { ...item, step: sized });
  }
  for (const { item, original, wanted } of ranked) {
    const { id } = item.step;
    const fit = fitted.get(id);
    if (!fit || item.sides[0] === undefined) continue;
    const sized = isAsBefore(id) ? fit.step : lengthened(fit, wanted);
    fitted.set(id, { ...fit, step: sized });
    const rules = [
      toolNote(original, sized.tools, choices),
      sized.position !== original.position && sized.position === 'in-bed' && 'in-bed',
      lengthOf(sized) < lengthOf(withUsual(original, wanted)) &&
        (gentle ? 'shorter-gentle' : 'shorter-bound'),
    ] as const;
    for (const rule of rules) if (rule) notes.push({ step: id, rule });
  }
  const items = candidates.flatMap(({ item }) => fitted.get(item.step.id) ?? []);
  const [first] = sidesIn(choices);
  /** The same again on the first side, where the bounds leave room for all of it. */
  const again = items.flatMap((item): Item[] => {
    const { step, work } = item;
    const mayRepeat = secondHelping && step.seconds && step.sides === 'each' && work.isPressure;
    if (!mayRepeat || !first || isDone.has(unitKey(step.id, first, 2))) return [];
    const sides = [first];
    const sized = fitLength(step, work, sides, false);
    if (typeof sized === 'string' || lengthOf(sized) < lengthOf(step)) return [];
    return [{ ...item, sides, reason: 'second-helping', helping: 2 }];
  });
  return {
    routine: swapped,
    isLocked: locked !== null,
    gentle,
    items: [...items, ...again],
    omitted,
    notes,
    spent,
  };
}

function unitKey(step: string, side: Side | null, helping: number): string {
  return JSON.stringify([step, side, helping]);
}

export function stepsIn({ stages }: Routine): readonly Step[] {
  return stages.flatMap(({ steps }) => steps);
}

function withUsual(step: Step, usual: number): Step {
  return step.seconds && step.seconds.usual !== usual
    ? { ...step, seconds: { ...step.seconds, usual } }
    : step;
}

function withSwaps(routine: Routine, { swaps = {} }: Choices): Routine {
  const ids = new Set(stepsIn(routine).map(({ id }) => id));
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

/** The step where hands can do it: they reach no sole on the floor, and do not press while they carry the hips. */
function withHands(step: Step, { isPressure, area }: Work): Step {
  const { position } = step;
  if (!isPressure || techniqueOf(step)?.last) return step;
  if (position === 'floor-hips-lifted') return { ...step, position: 'seated-leg-out' };
  return position === 'seated-feet-flat' && area === 'sole'
    ? { ...step, position: 'seated-leg-crossed' }
    : step;
}

function positionOf({ position }: Step) {
  return known(positions, position ?? '');
}

/** Holds count towards a muscle on each side where the step stays on its spot for a time; where nobody knows the point, towards none. */
function holdsOf({ point, seconds }: Step, { isSpot }: Work, shares: readonly Share[]): readonly Share[] {
  if (!isSpot || !seconds || point === undefined) return [];
  return shares
    .filter(({ reason }) => reason === 'bound-spot')
    .map((spot) => ({ ...spot, key: `holds ${spot.key}`, most: counts.holds }));
}

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
