import type { ComplexAttributeConverter } from 'lit';

/** A number, or `null` where the attribute is absent or holds none. */
export const numberAttribute: ComplexAttributeConverter<number | null> = {
  fromAttribute(value) {
    const number = value === null || value.trim() === '' ? NaN : Number(value);
    return Number.isFinite(number) ? number : null;
  },
};

/** Template languages write `open="false"` for false, so that counts as absent. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value.trim().toLowerCase() !== 'false',
};
