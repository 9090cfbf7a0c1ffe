/** Tells apart anew what a plan does, so that the code is not its own judge. */
import assert from 'node:assert/strict';
import {
  type Plan,
  points,
  positions,
  type Segment,
  type Side,
  type Step,
  techniques,
  tools,
} from '../../../src/core/index.js';

export const HANDS = Object.values(tools).flatMap(({ id, isHand }) => (isHand ? [id] : []));

export function known<Value>(record: Readonly<Record<string, Value>>, id: string | undefined) {
  return id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}

export const stepsOf = ({ stages }: Plan['routine']): readonly Step[] =>
  stages.flatMap((stage) => stage.steps);

const AREAS = ['calf', 'sole', 'thigh', 'achilles'];

/** What a step in a stage does: `any` where nobody can say. */
export function look(one: Step, stage: string) {
  const technique = known(techniques, one.technique);
  const kind = technique?.kind ?? 'any';
  const isPressure = kind === 'pressure' || kind === 'any';
  const isSpot = technique?.reach !== 'area';
  return {
    one,
    kind,
    area: known(points, one.point)?.area ?? (AREAS.includes(stage) ? stage : 'any'),
    isSpot,
    isPressure,
    isTouch: isPressure || kind === 'cold',
    last: technique?.last ?? 0,
    isGun: one.technique === 'gun-glide',
    isScraping: one.technique === 'scraping',
    /** The longest single pass. */
    most: technique?.most ?? (isPressure && isSpot ? 90 : Infinity),
    isSeated: known(positions, one.position)?.isSeated !== false,
  };
}

/** What a segment's step does. */
export function lookAt(made: Plan, { step: id, stage }: Segment) {
  const one = stepsOf(made.routine).find((step) => step.id === id);
  assert.ok(one, `${id} is not in the routine as it is played`);
  return look(one, stage);
}

/** One step on one side. */
export interface Unit {
  readonly stage: string;
  readonly step: string;
  readonly side: Side | null;
  readonly helping: number;
}

export function unitsOf(segments: readonly Segment[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const { stage, step, side, helping } of segments) {
    const last = units.at(-1);
    if (last?.step !== step || last.side !== side || last.helping !== helping)
      units.push({ stage, step, side, helping });
  }
  return units;
}

export const keyOf = ({ step, side, helping }: Unit) => `${step} ${side} ${helping}`;

/** What a second more of a hold counts towards, on each side that it is done on, and how much there may be of it. */
export function sharesOf(made: Plan, segment: Segment): readonly (readonly [key: string, most: number])[] {
  const { one, area, isSpot, isPressure, isGun } = lookAt(made, segment);
  if (!isPressure) return [];
  const spot = one.point === undefined ? `of ${one.id}` : `at ${one.point}`;
  const each = (segment.side ? [segment.side] : ['left', 'right']).flatMap((side) => {
    const bounds: [string, number][] = [];
    if (made.gentle) bounds.push([`${side} spot ${spot}`, 60]);
    else if (isSpot) bounds.push([`${side} spot ${spot}`, 120]);
    if (isGun) bounds.push([`${side} gun ${spot}`, 120]);
    if (area === 'sole') bounds.push([`${side} sole`, 180]);
    if (area === 'calf' || area === 'achilles') bounds.push([`${side} calf`, 360]);
    return bounds;
  });
  return [...each, ['session', 600]];
}

const workOf = (made: Plan) => made.segments.filter(({ kind }) => kind === 'work');

/** Seconds by bound. */
export function pressedIn(made: Plan): ReadonlyMap<string, number> {
  const pressed = new Map<string, number>();
  for (const segment of workOf(made))
    for (const [key] of sharesOf(made, segment))
      pressed.set(key, (pressed.get(key) ?? 0) + (segment.seconds ?? 0));
  return pressed;
}

/** Fails where a plan is over a bound of care. */
export function assertWithinBounds(made: Plan): void {
  const pressed = pressedIn(made);
  const holds = new Map<string, number>();
  for (const segment of workOf(made)) {
    const { one, kind, isSpot, isPressure, most } = lookAt(made, segment);
    assert.ok((segment.seconds ?? 0) <= most, `${one.id}: ${segment.seconds} s`);
    if (made.gentle && isPressure) assert.ok((segment.seconds ?? 0) <= 60, one.id);
    if (kind === 'cold') assert.ok((segment.seconds ?? 0) <= 1200);
    for (const [key, bound] of sharesOf(made, segment))
      assert.ok((pressed.get(key) ?? 0) <= bound, `${key}: ${pressed.get(key)} s`);
    if (!isPressure || !isSpot || one.point === undefined || !one.seconds) continue;
    for (const side of segment.side ? [segment.side] : ['left', 'right']) {
      const key = `${side} ${one.point}`;
      holds.set(key, (holds.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of holds) assert.ok(count <= 3, `${count} holds on ${key}`);
}

/** Which parts a step uses that a safety check may take away: `any` of all, `any-area` of the leg. */
export function partsUsed(step: Step, stage: string): ReadonlySet<string> {
  const { kind, area, isTouch, isGun, isScraping } = look(step, stage);
  return new Set([
    ...(kind === 'any' ? ['any'] : []),
    ...(isTouch ? [area === 'any' ? 'any-area' : area] : []),
    ...(isTouch && area === 'achilles' ? ['calf'] : []),
    ...(kind === 'stretch' ? ['stretch'] : []),
    ...(kind === 'strength' ? ['loading'] : []),
    ...(kind === 'cold' ? ['cold'] : []),
    ...(isGun ? ['gun'] : []),
    ...(isScraping ? ['scraping'] : []),
    ...step.tools.map(toolPart),
  ]);
}

function toolPart(id: string): string {
  if (!Object.hasOwn(tools, id)) return 'any-tool';
  const known = { 'massage-gun': 'gun', scraper: 'scraping', 'cold-pack': 'cold', 'frozen-bottle': 'cold' };
  return (known as Readonly<Record<string, string>>)[id] ?? '';
}

/** Fails where a plan has a part that was taken away. */
export function assertWithout(made: Plan, removed: readonly string[]): void {
  const areas = removed.some((part) => AREAS.includes(part));
  const own = removed.some((part) => ['gun', 'cold', 'scraping'].includes(part));
  for (const segment of workOf(made)) {
    const { one } = lookAt(made, segment);
    const uses = partsUsed(one, segment.stage);
    for (const part of removed) assert.ok(!uses.has(part), `${one.technique} with ${part}`);
    if (removed.length > 0) assert.ok(!uses.has('any'));
    if (areas) assert.ok(!uses.has('any-area'));
    if (own) assert.ok(!uses.has('any-tool'));
  }
}

/** Which step is kept before which, where there is little time: pinned first, then by priority; the earlier of two that are alike. */
export function rankOf(step: Step, { moment, keep }: Plan['choices']): number {
  if (moment === 'first-steps' && step.technique === 'sole-stretch') return -2;
  return keep?.includes(step.id) ? -1 : (step.priority ?? 5);
}
