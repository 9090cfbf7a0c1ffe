/**
 * Makes a routine fit a person: takes out what the safety check or a bound of care leaves no room for, and shortens what may be
 * shortened. Pure; what it takes out it names, with the reason.
 */
import { positions } from '../content/positions.js';
import { areas, boundOf, bounds, known, toolOf, type Work, workOf } from '../content/work.js';
import type { Amount, Routine, Step } from '../routine/types.js';
import type { Part } from '../screening/questions.js';
import type { Clearance } from '../screening/screen.js';
import type { Choices, Omission, OmissionReason, Shortening } from './types.js';

/** A routine that fits, and what was done to it. */
export interface Fitted {
  readonly routine: Routine;
  /** Nothing of it may be played. */
  readonly isLocked: boolean;
  readonly gentle: boolean;
  readonly omitted: readonly Omission[];
  readonly leftOut: readonly Step[];
  readonly shortened: readonly Shortening[];
}

/** Lays out nothing: only says which steps there are, with which tools and lengths. */
export function fit(routine: Routine, choices: Choices, clearance: Clearance): Fitted {
  const { because, removed, canStart } = clearance;
  const gentle = choices.gentle === true || clearance.gentle;
  const notWith = routine.notWith?.some((id) => because.includes(id));
  const locked = notWith ? 'not-with' : canStart ? null : 'clearance';
  const used = new Map<string, number>();
  const omitted: Omission[] = [];
  const leftOut: Step[] = [];
  const shortened: Shortening[] = [];
  let changes = 0;
  const stages = routine.stages.map((stage) => {
    const steps = stage.steps.flatMap((step) => {
      const { id, clamp = routine.clamp ?? false } = step;
      const fitted =
        locked ?? fitStep(step, workOf(step, stage.id), { choices, removed, gentle, clamp, used });
      if (fitted !== step) changes++;
      if (typeof fitted === 'string') {
        omitted.push({ step: id, reason: fitted });
        leftOut.push(step);
        return [];
      }
      if (total(fitted) < total(step)) shortened.push({ step: id, reason: gentle ? 'gentle' : 'bound' });
      return [fitted];
    });
    return { ...stage, steps };
  });
  const left = { ...routine, stages: stages.filter(({ steps }) => steps.length > 0) };
  const isLocked = locked !== null;
  return {
    routine: isLocked || changes === 0 ? routine : left,
    isLocked,
    gentle,
    omitted,
    leftOut,
    shortened,
  };
}

interface Fit {
  readonly choices: Choices;
  readonly removed: readonly Part[];
  readonly gentle: boolean;
  readonly clamp: boolean;
  /** Seconds of pressure that the steps before it take of each bound. */
  readonly used: Map<string, number>;
}

/** The step as it may be done, or why it may not. */
function fitStep(step: Step, work: Work, fit: Fit): Step | OmissionReason {
  const { choices, removed, gentle } = fit;
  if (fallsAway(work, removed)) return 'part';
  if (step.optional && !step.tools.some((tool) => choices.tools?.includes(tool))) return 'optional';
  const allowed = step.tools.filter((tool) => !isRemovedTool(tool, removed));
  if (step.tools.length > 0 && allowed.length === 0) return 'part';
  const tools = gentle ? gentleTools(step, work, allowed) : allowed;
  if (!tools) return 'gentle';
  const sized = fitLength(step, work, fit);
  return typeof sized === 'string' || tools.length === sized.tools.length ? sized : { ...sized, tools };
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

/** Holds a step to its bounds, one pass first, then what is left of the spot, the area and the session. */
function fitLength(step: Step, work: Work, { choices, gentle, clamp, used }: Fit): Step | OmissionReason {
  const { seconds, repeat = 1 } = step;
  if (!seconds) return step;
  if (seconds.usual > work.most && !clamp) return 'bound-hold';
  const isLight = gentle && work.isPressure;
  const held = atMost(seconds, isLight ? Math.min(work.most, bounds.gentle) : work.most);
  const shares = sharesOf(step, work, choices, gentle);
  const usedOf = (key: string) => used.get(key) ?? 0;
  let left = Infinity;
  let reason: OmissionReason = 'bound-session';
  for (const share of shares) {
    const room = Math.floor((share.most - usedOf(share.key)) / share.times);
    if (room < left) [left, reason] = [room, share.reason];
  }
  const mayShorten = clamp || isLight;
  if (held.usual * repeat > left && !(mayShorten && left >= Math.min(held.usual, SHORTEST))) return reason;
  const rounds = Math.max(1, Math.min(repeat, Math.floor(left / held.usual)));
  // What the person may add later stays within the spot as well.
  const longest = work.isSpot || gentle ? Math.max(held.usual, Math.floor(left / rounds)) : held.max;
  const sized = atMost(held, Math.min(left, longest));
  for (const { key, times } of shares) used.set(key, usedOf(key) + sized.usual * rounds * times);
  if (sized === seconds && rounds === repeat) return step;
  return { ...step, seconds: sized, ...(step.repeat !== undefined && { repeat: rounds }) };
}

/** Nobody gets anywhere in less: what is left of a bound is not worth a step, in seconds. */
const SHORTEST = 10;

function atMost(amount: Amount, most: number): Amount {
  const { min, usual, max } = amount;
  return max <= most ? amount : { min: Math.min(min, most), usual: Math.min(usual, most), max: most };
}

function total({ seconds, repeat = 1 }: Step): number {
  return (seconds?.usual ?? 0) * repeat;
}

/** A bound of care that the pressure of a step counts towards. */
interface Share {
  readonly key: string;
  /** In seconds. */
  readonly most: number;
  /** How often a second of the step counts. */
  readonly times: number;
  readonly reason: OmissionReason;
}

/** All sides that are done get the same, so one count of a spot or an area serves both; the session counts each. */
export function sharesOf(step: Step, work: Work, { sides }: Choices, gentle: boolean): readonly Share[] {
  if (!work.isPressure) return [];
  const shares: Share[] = [];
  const add = (key: string, most: number, reason: OmissionReason, times = 1) =>
    shares.push({ key, most, times, reason });
  // Where nobody says which point it is, each step is a spot of its own.
  const spot = step.point === undefined ? `step ${step.id}` : `point ${step.point}`;
  const bound = boundOf(work.area);
  if (work.isSpot || gentle) add(spot, bounds[gentle ? 'gentle' : 'spot'], 'bound-spot');
  if (bound) add(bound, bounds[bound], 'bound-area');
  add('session', bounds.session, 'bound-session', step.sides === 'each' && sides === 'both' ? 2 : 1);
  return shares;
}
