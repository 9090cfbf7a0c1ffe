import fc from 'fast-check';
import {
  advance,
  type Command,
  createSession,
  cuesBetween,
  type Instant,
  nextChangeAt,
  noneOfThese,
  type Plan,
  plan,
  screen,
  type Session,
  summarize,
  view,
} from '../../../src/core/index.js';
import { choices, routine } from '../arbitraries.js';
import { deepFreeze } from '../support.js';
import { QUANTUM_MS } from './model.js';

/** An instant; what the wall clock says there does not matter. */
export function at(monoMs: number, wallMs = 1_700_000_000_000 + monoMs): Instant {
  return { monoMs, wallMs };
}

/** Any plan that can be played. */
export const plans: fc.Arbitrary<Plan> = fc
  .oneof(
    fc.tuple(routine({ longest: 40, isBare: true, isTimed: true }), choices({ clock: true })),
    fc.tuple(routine({ longest: 40, isBare: true }), choices()),
  )
  .map(([document, chosen]) => deepFreeze(plan(document, chosen, screen(noneOfThese()))));

/** One command, told after a while. */
export interface Act {
  readonly waitMs: number;
  /** How far somebody set the wall clock before. */
  readonly wallMs: number;
  readonly does: Does;
}

/** A command; a gap is told as the time since the page could last be followed. */
export type Does = Exclude<Command, { type: 'gap' }> | { readonly type: 'gap'; readonly sinceMs: number };

const anyDoes: fc.Arbitrary<Does> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ type: 'tick' } as const) },
  {
    weight: 12,
    arbitrary: fc
      .constantFrom(...(['pause', 'next', 'next', 'back', 'ease', 'restartStep', 'hurts', 'start'] as const))
      .map((type) => ({ type })),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom({ type: 'resume' } as const, { type: 'resume', lighter: true } as const),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -2, max: 30 }).map((index) => ({ type: 'goTo', index }) as const),
  },
  {
    weight: 4,
    arbitrary: fc.integer({ min: -5, max: 60 }).map((seconds) => ({ type: 'extend', seconds }) as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: -5, max: 120 })
      .map((times) => ({ type: 'gap', sinceMs: times * QUANTUM_MS }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'stop' } as const) },
);

const anyWaitMs = fc
  .oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 120 }), fc.constant(0), fc.constant(1000))
  .map((times) => times * QUANTUM_MS);

const anyWallMs = fc.oneof(
  fc.constant(0),
  fc.constantFrom(-15_000, 15_000),
  fc.integer({ min: -1e9, max: 1e9 }),
);

/** What people, pages and clocks do to a session, in any order. Most stories begin with the start. */
export const stories: fc.Arbitrary<Act[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.array(fc.record({ waitMs: anyWaitMs, wallMs: anyWallMs, does: anyDoes }), { maxLength: 25 }),
  )
  .map(([dice, acts]) => (dice === 0 ? acts : [{ waitMs: 0, wallMs: 0, does: { type: 'start' } }, ...acts]));

/** A story without the acts of some types. */
export function without(acts: readonly Act[], ...types: Does['type'][]): Act[] {
  return acts.filter(({ does }) => !types.includes(does.type));
}

/** One moment of a story: what was told, and the session before and after. */
export interface Scene {
  readonly now: Instant;
  readonly command: Command;
  readonly before: Session;
  readonly after: Session;
}

/** Plays a story; each scene freezes its session, so that a command which writes into one throws. */
export function* play(
  from: Plan | Session,
  acts: readonly Act[],
  start: Instant = at(5000),
): Generator<Scene> {
  let session = 'version' in from ? from : createSession(from);
  let now = start;
  for (const { waitMs, wallMs, does } of acts) {
    now = { monoMs: now.monoMs + waitMs, wallMs: now.wallMs + waitMs + wallMs };
    const command = commandOf(does, now);
    const before = deepFreeze(session);
    session = deepFreeze(advance(before, command, now));
    yield { now, command, before, after: session };
  }
}

/** The command of an act that is told at `now`. */
export function commandOf(does: Does, now: Instant): Command {
  if (does.type !== 'gap') return does;
  return { type: 'gap', from: { monoMs: now.monoMs - does.sinceMs, wallMs: now.wallMs - does.sinceMs } };
}

/** The session at the end of a story, and the last instant of it. */
export function played(
  from: Plan | Session,
  acts: readonly Act[],
  start: Instant = at(5000),
): { session: Session; now: Instant } {
  let end = { session: 'version' in from ? from : createSession(from), now: start };
  for (const { after, now } of play(from, acts, start)) end = { session: after, now };
  return end;
}

/** Tells a session commands at moments on the monotonic clock: `tell(session, [0, 'start'], [10_000, 'pause'])`. */
export function tell(
  session: Session,
  ...told: readonly (readonly [monoMs: number, command: Command | Plain])[]
): Session {
  return told.reduce((now, [monoMs, command]) => {
    return advance(now, typeof command === 'string' ? { type: command } : command, at(monoMs));
  }, session);
}

type Plain = Exclude<Command['type'], 'goTo' | 'extend' | 'gap'>;

/** Uses a session that was read from somewhere in every way there is: nothing in it may throw. */
export function use(session: Session): void {
  const commands: Command[] = [
    { type: 'extend', seconds: 5 },
    ...(['resume', 'tick', 'ease', 'next', 'back', 'restartStep'] as const).map((type) => ({ type })),
    ...(['hurts', 'resume', 'tick', 'stop', 'start'] as const).map((type) => ({ type })),
    { type: 'goTo', index: 0 },
  ];
  let next = session;
  for (const command of commands) {
    next = advance(next, command, at(1000));
    view(next, at(2000));
    nextChangeAt(next);
    cuesBetween(next, at(0), at(3000));
    summarize(next);
  }
}
