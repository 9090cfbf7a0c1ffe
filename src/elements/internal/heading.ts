import type { ComplexAttributeConverter } from 'lit';

/** A heading's level, kept from 1 to 6. */
export function headingLevelOf(level: number): number {
  return Math.min(6, Math.max(1, Math.round(level)));
}

/** `heading-level`: where our headings stand in the page's outline. Default 2. */
export const headingLevelAttribute: ComplexAttributeConverter<number> = {
  fromAttribute: (value) => headingLevelOf(Number(value) || 2),
};
