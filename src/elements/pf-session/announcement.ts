import { type Cue, type CueKind, cueOf } from '../../core/session/cues.js';
import type { PauseCause, Status, View } from '../../core/session/types.js';
import { wholeSeconds } from '../../core/session/time.js';
import { contentEnglish } from '../../messages/content.js';
import { sessionEnglish } from '../../messages/session.js';
import { stepEnglish } from '../../messages/step.js';
import { wordsIn } from '../../messages/words.js';
import { instructionOf, sideName, titleOf } from '../internal/describe.js';
import { languageOf } from '../internal/language.js';

/** What is said where it ends, or by what made it pause. */
const HALTS: Partial<Record<Status | PauseCause, 'done' | 'stopped' | 'paused' | 'hurts' | 'away'>> = {
  done: 'done',
  stopped: 'stopped',
  person: 'paused',
  hurts: 'hurts',
  gap: 'away',
  stored: 'away',
};

/**
 * What a screen reader says after a change: one sentence for the latest thing that happened, never a burst and never the
 * seconds. Empty where there is nothing to say.
 */
export function announcement(element: Element, view: View, before: View, cues: readonly Cue[]): string {
  const language = languageOf(element);
  const { announce, titled } = wordsIn(language, 'session', sessionEnglish);
  const halt = HALTS[view.pausedBy ?? view.status];
  if (halt && (view.status !== before.status || view.pausedBy !== before.pausedBy)) return announce[halt];
  const { segment, step } = view;
  const kind = latestCue(view, before, cues);
  if (!segment || !step) return '';
  const seconds = wholeSeconds(view.remainingMs ?? 0);
  const isChanged =
    view.index === before.index && view.status === before.status && view.lengthMs !== before.lengthMs;
  if (!kind && isChanged && view.status === 'running') return announce.left(seconds);
  const isResumed = view.status === 'running' && before.status === 'paused';
  if (!kind && !isResumed) return '';
  const content = wordsIn(language, 'content', contentEnglish);
  const side = sideName(segment.side, step, wordsIn(language, 'step', stepEnglish));
  const title = titled(titleOf(step, content), side);
  if (!kind) return announce.goesOn(title);
  switch (kind) {
    case 'ready':
      return announce.ready(title, instructionOf(step, content));
    case 'switch':
      return announce.switchTo(title);
    case 'start':
      return view.lengthMs === null ? announce.startByHand(title) : announce.start(title, seconds);
    case 'half':
      return announce.half;
    case 'rest':
      return announce.rest(seconds);
    case 'done':
      return announce.done;
  }
}

/** A segment that began unheard, because the page was too busy, is still told: it is where the person is now. */
export function latestCue(view: View, before: View, cues: readonly Cue[]): CueKind | null {
  const latest = cues.filter(({ index }) => index === view.index).at(-1);
  if (latest) return latest.kind;
  return view.status === 'running' && view.index !== before.index ? cueOf(view.segment?.kind) : null;
}
