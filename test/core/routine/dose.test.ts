import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Dose, parseDose } from '../../../src/core/index.js';
import { holdsForMany, oddText } from './many.js';

type Told = Omit<Dose, 'start' | 'end' | 'seconds'> & { seconds?: number | [number, number, number] };

/** What a text tells, without where; a length without room is one number. */
function told(text: string): Told | null {
  const dose = parseDose(text);
  if (!dose) return null;
  const { start, end, seconds, ...rest } = dose;
  assert.ok(start >= 0 && start < end && end <= text.length);
  if (!seconds) return rest;
  const { min, usual, max } = seconds;
  return { ...rest, seconds: min === max ? usual : [min, usual, max] };
}

describe('parseDose reads a length', () => {
  const lengths: [seconds: Told['seconds'] & {}, ...texts: string[]][] = [
    [
      60,
      '60 s',
      '60s',
      '60 sec',
      '60 sec.',
      '60 secs',
      '60 Seconds',
      '60\u00a0s',
      '60\u2009s',
      '60\n\ts',
      '60-second',
    ],
    [60, '1 min', '1 min.', '1 minute', '1\u202fmin', 'one minute', '1:00', '1′', "1'", '1’'],
    [
      60,
      'for a minute',
      'about a minute',
      'for 1 min',
      '(60 s)',
      '~60 s',
      'hold:60s',
      '60″',
      '60"',
      '60”',
      "60''",
    ],
    [30, '0:30', '00:30', 'half a minute', '0.5 min', '0,5 min', '30 s max', '30 s - 60 s', '30 s to 1 min'],
    [90, '1.5 min', '1,5 min', '1:30', '90 s'],
    [90, '1 minute 30 seconds', '1 min 30 s', '1 min and 30 s', '1′ 30″', '1\' 30"'],
    [[60, 90, 120], '1-2 min', '1–2 min', '1 — 2 min', '1 to 2 minutes', '1 or 2 min', '1–2′'],
    [[30, 45, 60], '30 to 60 seconds', '30‑60 s', 'between 30 and 60 s', '60-30 s'],
  ];
  for (const [seconds, ...texts] of lengths) {
    for (const text of texts) it(text, () => assert.deepEqual(told(text), { seconds }));
  }

  it('takes the middle of a range for usual, rounded down to 5 s, and never below the range', () => {
    assert.deepEqual(told('5-10 s'), { seconds: [5, 5, 10] });
    assert.deepEqual(told('30-45 s'), { seconds: [30, 35, 45] });
    assert.deepEqual(told('3-4 s'), { seconds: [3, 3, 4] });
  });
});

describe('parseDose reads rounds and counts', () => {
  const doses: [told: Told, ...texts: string[]][] = [
    [
      { seconds: 30, repeat: 3 },
      '3x30 sec',
      '3×30 sec',
      '3 × 30 s',
      '3 X 30 s',
      '3 * 30 s',
      '3 times 30 s',
      '3 x 30″',
    ],
    [
      { seconds: 30, repeat: 3 },
      '3 sets of 30 s',
      '3 holds of 30 s',
      '30 s x 3',
      '30 s, 3 times',
      'Hold 30 s. Repeat 3 times.',
      '3 x (30 s)',
      '30 s for 3 sets',
    ],
    [{ seconds: 30, repeat: 2 }, 'twice 30 s', 'Twice 30 seconds'],
    [{ seconds: 10, repeat: 10 }, '10 x 10 s each side', '10×10 s per leg', '10 × 10 s on each foot'],
    [
      { reps: 12 },
      '12 reps',
      '12 times',
      '12 repetitions',
      '12x',
      '12 ×',
      '12 heel raises',
      '12-15 reps',
      '12 raises each leg',
    ],
    [
      { reps: 12, repeat: 3 },
      '3 sets of 12',
      '3 × 12 reps',
      '3 sets of 12 raises',
      '12 reps x 3',
      '12 raises, 3 sets',
    ],
    [{ reps: 10 }, 'Repeat 10 times'],
  ];
  for (const [expected, ...texts] of doses) {
    for (const text of texts) it(text, () => assert.deepEqual(told(text), expected));
  }
});

describe('parseDose takes no other number for a dose', () => {
  const none = [
    ...[
      '',
      'Press softly.',
      'step 2',
      'Step 2 of 3',
      '4 out of 10',
      '4/10',
      '2 km',
      '24 h',
      '500 m',
      '10 %',
      'week 3-6',
    ],
    ...[
      '3 times a day',
      '3 times per week',
      '3x/day',
      '3x daily',
      '3 × per day',
      '2 times every morning',
      'level 3',
    ],
    ...['2 cm', '2 × 4 cm', 'at 9:30', '90/90 position', 'the 5th day', '3 x 30', '5" ball'],
    ...[
      '0 s',
      '0 min',
      '½ min',
      '1½ min',
      '1 1/2 min',
      '100000 s',
      '5000 reps',
      '60 seconds2',
      'a60 s',
      '1.2.3 s',
      '12:34:56',
    ],
  ];
  for (const text of none) it(text === '' ? 'nothing' : text, () => assert.equal(parseDose(text), null));

  it('takes the first that is one', () => {
    assert.deepEqual(told('Step 2: 30 s'), { seconds: 30 });
    assert.deepEqual(told('Point 2 - 30 s'), { seconds: 30 });
    assert.deepEqual(told('Twice a day, 3 days a week, 45 s, or 60 s'), { seconds: 45 });
    assert.deepEqual(told('Use a 4" ball for 60 s'), { seconds: 60 });
    assert.deepEqual(told('Roll back and forth 10 times for 60 s'), { seconds: 60 });
  });
});

describe('parseDose tells where the dose is', () => {
  for (const [text, dose] of [
    ['Press (3×30 sec) softly', '3×30 sec'],
    ['Hold for 60 s, then rest', '60 s'],
    ['10 x 10 s each side, slowly', '10 x 10 s each side'],
    ['60 s on both sides of the heel', '60 s'],
    ['Do 12 heel raises now', '12 heel raises'],
    ['İ 30 s', '30 s'],
  ] as const) {
    it(text, () => {
      const { start, end } = parseDose(text) ?? {};
      assert.equal(text.slice(start, end), dose);
    });
  }
});

/** What WordPress and Hugo make of a text. */
function texturized(text: string): string {
  return text
    .replace(/(\d)x(?=\d)/g, '$1×')
    .replace(/ - /g, ' – ')
    .replace(/--/g, '—')
    .replace(/(\d)"/g, '$1″')
    .replace(/(\d)'/g, '$1′')
    .replace(/\.\.\./g, '…')
    .replace(/ (?=s\b|min\b)/g, '\u00a0');
}

describe('parseDose, whatever it is given', () => {
  const number = fc.integer({ min: 1, max: 59 });
  const unit = fc.constantFrom('s', 'sec', 'seconds', 'min', 'minutes', '"', "'");
  const dose = fc
    .tuple(fc.option(number), number, fc.option(number), unit, fc.constantFrom(' ', ''), fc.boolean())
    .map(([times, low, high, unit, gap, isSpaced]) =>
      [
        times === null ? '' : `${times}x`,
        low,
        high === null ? '' : `${isSpaced ? ' - ' : '-'}${high}`,
        gap,
        unit,
      ].join(''),
    );

  it('reads the same after a content system was at it', () => {
    holdsForMany(
      fc.property(dose, fc.constantFrom('', 'Press: ', '"Press" - ', 'Hold on... '), (text, before) => {
        assert.ok(told(before + text), before + text);
        assert.deepEqual(told(texturized(before + text)), told(before + text));
      }),
    );
  });

  it('gives plausible numbers or nothing', () => {
    const text = fc.array(
      fc.oneof(dose, oddText, fc.constantFrom('3 sets of', 'each side', ' ', 'repeat', '12')),
    );
    holdsForMany(
      fc.property(text, (parts) => {
        const { seconds, reps = 1, repeat = 2 } = parseDose(parts.join(' ')) ?? {};
        const { min, usual, max } = seconds ?? { min: 1, usual: 1, max: 1 };
        assert.ok(0 < min && min <= usual && usual <= max && max <= 86_400);
        assert.ok(Number.isInteger(reps) && reps >= 1 && reps <= 1000);
        assert.ok(Number.isInteger(repeat) && repeat >= 2 && repeat <= 1000);
      }),
    );
  });

  it('is quick with a long text', () => {
    for (const part of [
      '1',
      ' ',
      '1 ',
      '1 - ',
      '1 x ',
      '"1 ',
      '5″',
      'one ',
      'for about ',
      '1:30:',
      'both a ',
      '1 a b ',
      'repeat it ',
    ]) {
      const start = performance.now();
      parseDose(part.repeat(200_000));
      assert.ok(performance.now() - start < 500, part);
    }
  });
});
