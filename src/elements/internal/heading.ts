import type { ComplexAttributeConverter } from 'lit';
import type { SessionState } from './session-context.js';

const DEFAULT_LEVEL = 2;

/**
 * The level of a heading, from 1 to 6: the element's own, else the one that its session gives, else 2; `deeper` for a heading
 * below it.
 */
export function headingLevel(own: number | null, state: SessionState | null, deeper = 0): number {
  const level = Math.max(1, own ?? state?.settings.headingLevel ?? DEFAULT_LEVEL) + deeper;
  return Math.min(6, Math.round(level));
}

/** `heading-level`: where our headings stand in the page's outline. */
export const headingLevelAttribute: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => Number(value) || null,
};
