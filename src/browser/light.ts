import type { CueKind } from '../core/session/cues.js';
import { attempt } from './attempt.js';

/** The least between two pulses: more than three flashes a second may bring on a seizure (WCAG 2.3.1). In milliseconds. */
const APART_MS = 400;

/** Of the whole page, since it is one screen that would flash. */
let lastMs = -Infinity;

/** One soft pulse of light on the inside of an element, for a cue. Nothing where another was just shown. */
export function flash(element: HTMLElement, kind: CueKind): void {
  const nowMs = performance.now();
  if (kind === 'ten' || nowMs - lastMs < APART_MS) return;
  const strength = kind === 'count' ? 0.4 : kind === 'switch' || kind === 'done' ? 2 : 1;
  const colour = 'var(--_accent, currentcolor)';
  const lit = {
    boxShadow: `inset 0 0 ${strength}em ${strength / 4}em ${colour}`,
    // Forced colours have no shadows.
    outline: `2px solid ${colour}`,
    outlineOffset: '-2px',
  };
  void attempt(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const frames = isStill ? [lit, lit] : [{}, { ...lit, offset: 0.2 }, {}];
    element.animate(frames, 400 + 400 * strength);
    lastMs = nowMs;
  });
}
