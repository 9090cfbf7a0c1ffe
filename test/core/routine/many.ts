import fc from 'fast-check';

const RUNS = process.env['HEELKIT_DEEP'] === '1' ? 100_000 : 2_000;

/** Tries a property of what strangers write with more cases than usual. HEELKIT_SEED repeats a failure. */
export function holdsForMany<Values>(property: fc.IProperty<Values>): void {
  const seed = Number(process.env['HEELKIT_SEED']);
  fc.assert(property, { numRuns: RUNS, ...(seed && { seed }) });
}

const odd = [
  ...[
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '</li></ol>',
    '&lt;b&gt;',
    '{{7*7}}',
    'javascript:x',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\ud800',
    '\u202e abc',
    '👩‍👧 calf',
    'İ',
    'ﬁ',
    '١٢ s',
    '²',
  ],
  ...[
    '99999999999999999999 s',
    '1e9 min',
    '-5 s',
    '0 s',
    'NaN',
    '1:99',
    '3 x 3 x 3 s',
    '½½ min',
    ': : :',
    '— — —',
    '()',
  ],
  ...[
    '"1" “2” 3"',
    'x'.repeat(3000),
    ' '.repeat(3000),
    '1 '.repeat(1500),
    '(3×30 '.repeat(300),
    '5″'.repeat(500),
  ],
];

/** What a page may hold in the place of an instruction. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
