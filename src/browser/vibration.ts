import type { CueKind } from '../core/session/cues.js';
import { attempt } from './attempt.js';

/** Milliseconds of shaking, or of shaking and stillness in turn. */
const PATTERNS: Readonly<Record<CueKind, number | number[]>> = {
  ready: 60,
  start: 200,
  half: 100,
  ten: 0,
  count: 30,
  up: 60,
  hold: 30,
  down: [30, 60, 30],
  rep: 40,
  switch: [100, 100, 100, 100, 100],
  rest: [60, 120, 200],
  done: [200, 150, 400],
};

/** Whether the browser has a way to shake the device; whether the device can be shaken, nobody tells. */
export const canVibrate = (): boolean => 'vibrate' in navigator;

/** Shakes the device for a cue, where that is allowed: not before an act of the person, nor in a frame of another origin. */
export function vibrate(kind: CueKind): void {
  void attempt(() => navigator.vibrate(PATTERNS[kind]));
}
