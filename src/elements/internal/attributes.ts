import type { ComplexAttributeConverter } from 'lit';

/** A number; `null` where the attribute is absent, and not a number where it holds something else. */
export const numberAttribute: ComplexAttributeConverter<number | null> = {
  fromAttribute(value) {
    if (value === null) return null;
    return value.trim() === '' ? NaN : Number(value);
  },
};

/** Template languages write `open="false"` for false, so that counts as absent. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value.trim().toLowerCase() !== 'false',
  toAttribute: (value) => (value ? '' : null),
};
