import { type Cue, type CueKind, cueOf } from '../../core/session/cues.js';
import type { PauseCause, Session, Status, View } from '../../core/session/types.js';
import { wholeSeconds } from '../../core/session/time.js';
import { contentEnglish } from '../../messages/content.js';
import { sessionEnglish } from '../../messages/session.js';
import { stepEnglish } from '../../messages/step.js';
import { wordsIn } from '../../messages/words.js';
import { instructionOf, sideName, titleOf } from '../internal/describe.js';
import { languageOf } from '../internal/language.js';

/** What is said where it ends, or by what made it pause. */
const HALTS: Partial<
  Record<Status | PauseCause, 'done' | 'stopped' | 'paused' | 'hurts' | 'away' | 'stored'>
> = {
  done: 'done',
  stopped: 'stopped',
  person: 'paused',
  hurts: 'hurts',
  gap: 'away',
  stored: 'stored',
};

/** What is left to other cues at each level: `voice` says everything but the counting of seconds, which a sound does better. */
const UNSAID: Record<'quiet' | 'steps' | 'milestones' | 'voice', readonly CueKind[]> = {
  quiet: [],
  steps: ['ten', 'up', 'hold', 'down', 'rep', 'count'],
  milestones: ['up', 'hold', 'down', 'rep', 'count'],
  voice: ['count'],
};

export type Level = keyof typeof UNSAID;

/** A rest that is shorter leaves no time to hear what comes next, in seconds. */
const LONG_REST = 8;

/**
 * What is said after a change, to a screen reader or by the voice: one sentence for the latest thing that happened, never a burst
 * and never the seconds. Empty where there is nothing to say.
 */
export function announcement(
  element: Element,
  { plan }: Session,
  view: View,
  before: View,
  cues: readonly Cue[],
  level: Level,
): string {
  const language = languageOf(element);
  const { announce, spoken } = wordsIn(language, 'session', sessionEnglish);
  const halt = HALTS[view.pausedBy ?? view.status];
  if (halt && (view.status !== before.status || view.pausedBy !== before.pausedBy))
    return level === 'quiet' && (halt === 'paused' || halt === 'stopped') ? '' : announce[halt];
  const { segment, step, rep } = view;
  const unsaid = UNSAID[level] as readonly CueKind[] | undefined;
  const told = cues.filter(({ kind }) => !(unsaid ?? UNSAID.steps).includes(kind));
  const kind = latestCue(view, before, told);
  if (!segment || !step || level === 'quiet') return '';
  const seconds = wholeSeconds(view.remainingMs ?? 0);
  const isChanged =
    view.index === before.index && view.status === before.status && view.lengthMs !== before.lengthMs;
  if (!kind && isChanged && view.status === 'running') return announce.left(seconds);
  const isResumed = view.status === 'running' && before.status === 'paused';
  if (!kind && !isResumed) return '';
  const content = wordsIn(language, 'content', contentEnglish);
  const stepWords = wordsIn(language, 'step', stepEnglish);
  const title = spoken(placeName(element, view));
  const instruction = spoken(instructionOf(step, content));
  const { round, rounds } = segment;
  switch (kind) {
    case null:
      return announce.goesOn(title);
    case 'ready':
      return announce.ready(title, instruction);
    case 'switch': {
      const isNew = plan.segments.findIndex((one) => one.step === segment.step) === view.index;
      return announce.switchTo(title, isNew ? instruction : '');
    }
    case 'start':
      return view.lengthMs === null ? announce.startByHand(title) : announce.start(title, seconds);
    case 'rest':
      return announce.rest(
        seconds,
        seconds < LONG_REST ? '' : spoken(stepWords.nextUp(title, round + 1, rounds)),
      );
    case 'half':
    case 'ten':
    case 'done':
      return announce[kind];
    default:
      return announce.rep(rep?.part ?? 'rep', rep?.number ?? 0);
  }
}

/** Where it is, as in "Central arch, right foot". */
export function placeName(element: Element, { segment, step }: View): string {
  const language = languageOf(element);
  if (!segment || !step) return '';
  const side = sideName(segment.side, step, wordsIn(language, 'step', stepEnglish));
  const title = titleOf(step, wordsIn(language, 'content', contentEnglish));
  return wordsIn(language, 'session', sessionEnglish).titled(title, side);
}

/** A segment that began unheard, because the page was too busy, is still told: it is where the person is now. */
export function latestCue(view: View, before: View, cues: readonly Cue[]): CueKind | null {
  const latest = cues.filter(({ index }) => index === view.index).at(-1);
  if (latest) return latest.kind;
  return view.status === 'running' && view.index !== before.index ? cueOf(view.segment?.kind) : null;
}
