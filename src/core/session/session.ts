/**
 * A plan being played. Nothing here counts ticks: a session holds where it was at one instant, and every other position is
 * worked out from the instant handed in, so a wake-up may be late, lost or early without any harm. Core never guesses why
 * time passed. The browser adapter, which sees hidden and frozen pages, tells it by a `gap` command; without one, time on
 * the monotonic clock is time that was followed, and what the wall clock does means nothing.
 */
import type { Plan } from '../planning/types.js';
import { easedLengthMs, lengthOf, longestMs, positionAt } from './position.js';
import { type Instant, isInstant } from './time.js';
import type { Command, Outcome, PauseCause, Session } from './types.js';
import { nextUnitAt, previousUnitAt, stepOf, unitStart } from './units.js';

/** The session of a plan, not yet started. */
export function createSession(plan: Plan): Session {
  return {
    version: 1,
    plan,
    status: 'idle',
    index: 0,
    doneMs: 0,
    lengthMs: null,
    since: null,
    seen: null,
    log: [],
    pausedBy: null,
    lighter: false,
  };
}

/** The session after a command at `now`. Never throws; a command that makes no sense in a status changes nothing. */
export function advance(session: Session, command: Command, told: Instant): Session {
  // Types keep this out; a page's own script may still send it.
  if (!(command as Command | null | undefined)?.type || !isInstant(told)) return session;
  // A clock that runs backwards must not let the same second count twice.
  const now = session.seen && session.seen.monoMs > told.monoMs ? session.seen : told;
  if (session.status === 'idle')
    return command.type === 'start' && session.plan.segments[0] ? start(session, now) : session;
  if (session.status === 'running') return advanceRunning(session, command, now);
  return session.status === 'paused' ? advancePaused(session, command, now) : session;
}

/** Writes the position at `now` into the session, so that a command can work from it. */
export function settle(session: Session, now: Instant): Session {
  const at = positionAt(session, now);
  return {
    ...session,
    ...at,
    // In another segment, which the log tells, nothing was changed yet.
    lengthMs: at.log === session.log ? session.lengthMs : null,
    since: at.status === 'done' ? null : now,
    seen: now,
  };
}

function start(session: Session, now: Instant): Session {
  return { ...session, status: 'running', since: now, seen: now, pausedBy: null };
}

function advanceRunning(session: Session, command: Command, now: Instant): Session {
  if (command.type === 'tick') {
    const isDone = positionAt(session, now).status === 'done';
    return isDone ? settle(session, now) : { ...session, seen: now };
  }
  // What came after the last moment that could have been followed is as if it had not been.
  const moment = command.type === 'gap' ? between(session.since ?? now, command.from, now) : now;
  const settled = settle(session, moment);
  if (settled.status === 'done') return settled;
  switch (command.type) {
    case 'pause':
    case 'gap':
    case 'hurts':
      return { ...pausedAt(settled, command.type === 'pause' ? 'person' : command.type), seen: now };
    default: {
      const changed = change(settled, command);
      return changed === settled ? session : changed;
    }
  }
}

function advancePaused(session: Session, command: Command, now: Instant): Session {
  if (command.type === 'resume')
    return { ...start(session, now), lighter: session.lighter || command.lighter === true };
  return command.type === 'hurts' ? pausedAt(session, 'hurts') : change(session, command);
}

/** What a person may do both while it runs and while it is paused. */
function change(session: Session, command: Command): Session {
  const { plan, index } = session;
  switch (command.type) {
    case 'next':
      return next(session);
    case 'back':
      return goTo(session, previousUnitAt(plan, index));
    case 'restartStep':
      return goTo(session, unitStart(plan, index));
    case 'goTo':
      return goTo(session, command.index);
    case 'extend':
    case 'ease':
      return resize(session, command);
    case 'stop':
      return ended(leave(session, 'stopped'), 'stopped');
    default:
      return session;
  }
}

/** On to what comes next: from a hold to the next step, from any pause to what it leads to. */
function next(session: Session): Session {
  const { plan, index } = session;
  const segment = plan.segments[index];
  const isByHand = segment?.kind === 'work' && segment.seconds === null;
  const target = segment?.kind === 'work' && !isByHand ? nextUnitAt(plan, index) : index + 1;
  const left = leave(session, isByHand ? 'done' : 'skipped');
  return target !== null && isIndex(plan, target) ? enter(left, target) : ended(left, 'done');
}

function goTo(session: Session, index: number): Session {
  return isIndex(session.plan, index) ? enter(leave(session, 'left'), index) : session;
}

/** Makes the current hold longer or shorter, where there is room for it. */
function resize(session: Session, command: Command): Session {
  const { plan, index, log } = session;
  const segment = plan.segments[index];
  const lengthMs = lengthOf(session);
  // Another length would be another tempo.
  if (lengthMs === null || segment?.kind !== 'work' || stepOf(plan, segment)?.reps) return session;
  let toMs = lengthMs;
  if (command.type === 'ease') toMs = Math.min(toMs, easedLengthMs(stepOf(plan, segment), session));
  else if (command.type === 'extend' && typeof command.seconds === 'number' && command.seconds > 0)
    toMs = Math.max(toMs, Math.min(toMs + command.seconds * 1000, longestMs(plan, index, log)));
  return toMs === lengthMs ? session : { ...session, lengthMs: toMs };
}

/** Ends the visit to the current segment. */
function leave(session: Session, outcome: Outcome): Session {
  return { ...session, log: [...session.log, { index: session.index, outcome, ms: session.doneMs }] };
}

/** Begins a visit to a segment, in the status that the session has. */
function enter(session: Session, index: number): Session {
  return { ...session, index, doneMs: 0, lengthMs: null };
}

function ended(session: Session, status: 'done' | 'stopped'): Session {
  return { ...session, status, doneMs: 0, lengthMs: null, since: null, pausedBy: null };
}

/** Paused where it stands. */
export function pausedAt(session: Session, pausedBy: PauseCause): Session {
  return { ...session, status: 'paused', since: null, pausedBy };
}

/** `moment`, but not before `from` nor after `to`. What is no moment is taken for `to`. */
function between(from: Instant, moment: unknown, to: Instant): Instant {
  if (!isInstant(moment) || moment.monoMs > to.monoMs) return to;
  return moment.monoMs > from.monoMs ? moment : from;
}

/** Whether a plan has a segment of that index. */
export function isIndex(plan: Plan, index: number): boolean {
  return Number.isInteger(index) && plan.segments[index] !== undefined;
}
