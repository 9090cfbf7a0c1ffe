import fc from 'fast-check';
import {
  type Amount,
  type Choices,
  type Label,
  type Link,
  type Routine,
  type Sidedness,
  type Stage,
  type Step,
  tools,
} from '../../src/core/index.js';

const LABELS: readonly Label[] = ['strong', 'some', 'small-or-mixed', 'not-tested', 'default'];
const SIDES: readonly Sidedness[] = ['each', 'both', 'none'];
const MOMENTS = ['first-steps', 'after-sitting', 'evening', 'any'] as const;

/** Words as `parseRoutine` leaves them: not empty, and with no space around them. */
const words = fc
  .string({ minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() !== '' && text === text.trim());
const ids = fc.array(words, { maxLength: 2 });

function amount(longest: number): fc.Arbitrary<Amount> {
  const second = fc.integer({ min: 1, max: longest });
  return fc.tuple(second, second, second).map((three) => {
    const [min, usual, max] = three.sort((a, b) => a - b);
    return { min, usual, max };
  });
}

/** What a routine may be limited to. */
interface Limits {
  /** No hold is longer, in seconds. */
  readonly longest?: number;
  /** No step is by hand. */
  readonly isTimed?: boolean;
  /** All words are the same, which is quicker to make and enough for a plan. */
  readonly isBare?: boolean;
  /** Any field that a document may have, also those that change what is planned. */
  readonly isFull?: boolean;
}

const labels = fc.constantFrom(...LABELS);

const links: fc.Arbitrary<Link[]> = fc.array(
  fc.record(
    {
      text: words,
      url: fc.constantFrom('https://example.org/', 'HTTP://example.org', 'mailto:me@example.org'),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 2 },
);

function step({
  longest = 90,
  isTimed = false,
  isBare = false,
  isFull = false,
}: Limits): fc.Arbitrary<Omit<Step, 'id'>> {
  const word = isBare ? fc.constant('x') : words;
  const list = isBare ? fc.constant<string[]>([]) : ids;
  return fc.record(
    {
      point: word,
      // Bounds of care are no matter of what does not press, so that a bare plan has all of its routine.
      technique: isBare ? fc.constantFrom('calf-stretch-bent', 'heel-raise', 'toe-moves') : word,
      tools: list,
      position: word,
      title: word,
      instruction: word,
      find: word,
      sources: list,
      seconds: amount(longest),
      repeat: fc.integer({ min: 2, max: 4 }),
      rest: fc.integer({ min: 1, max: 20 }),
      sides: fc.constantFrom(...SIDES),
      label: labels,
      ...(isBare && { reps: fc.integer({ min: 1, max: 20 }) }),
      ...(isFull && {
        reps: fc.integer({ min: 1, max: 1000 }),
        priority: fc.integer({ min: 1, max: 9 }),
        optional: fc.boolean(),
        clamp: fc.boolean(),
      }),
    },
    {
      requiredKeys: [
        'technique',
        'tools',
        'sides',
        'sources',
        'label',
        ...(isTimed ? (['seconds'] as const) : []),
      ],
      noNullPrototype: true,
    },
  );
}

/** A routine with nothing wrong in it. */
export function routine(limits: Limits = {}): fc.Arbitrary<Routine> {
  const word = limits.isBare ? fc.constant('x') : words;
  const stage: fc.Arbitrary<Omit<Stage, 'steps'> & { steps: Omit<Step, 'id'>[] }> = fc.record(
    { id: word, title: word, steps: fc.array(step(limits), { minLength: 1, maxLength: 4 }) },
    { requiredKeys: ['id', 'steps'], noNullPrototype: true },
  );
  return fc
    .record(
      {
        id: word,
        version: fc.constant(1),
        title: word,
        stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
        sources: limits.isBare ? fc.constant([]) : ids,
        label: labels,
        ...(limits.isFull && {
          order: fc.constantFrom('as-written', 'calf-to-foot', 'foot-to-calf'),
          moment: fc.constantFrom(...MOMENTS),
          clamp: fc.boolean(),
          notWith: ids,
          links,
        }),
      },
      { requiredKeys: ['id', 'version', 'stages', 'sources', 'label'], noNullPrototype: true },
    )
    .map(({ stages, ...rest }) => {
      let number = 0;
      const named = stages.map(({ steps, ...stage }) => ({
        ...stage,
        steps: steps.map((fields) => ({ id: `step-${++number}`, ...fields })),
      }));
      return { ...rest, stages: named };
    });
}

/** Which choices are made beside those of sides and pace. */
interface Picks {
  /** Never without a clock. */
  readonly clock?: boolean;
  /** Also those that change which steps there are. */
  readonly isFull?: boolean;
  /** Ids of steps that may be kept or left out, or given a length or a time to read them. */
  readonly steps?: readonly string[];
}

/** Some of the ids, each with a number. */
function numbersOf(
  ids: readonly string[],
  number: fc.Arbitrary<number>,
): fc.Arbitrary<Readonly<Record<string, number>>> {
  return fc
    .array(fc.option(number), { minLength: 1, maxLength: 7 })
    .map((numbers) =>
      Object.fromEntries(
        ids
          .map((id, at) => [id, numbers[at % numbers.length] ?? null] as const)
          .filter((entry): entry is [string, number] => entry[1] !== null),
      ),
    );
}

/** What a person may pick. */
export function choices({ clock = false, isFull = false, steps = [] }: Picks = {}): fc.Arbitrary<Choices> {
  const seconds = fc.integer({ min: 0, max: 20 });
  // What leaves little of a routine leaves little to look at.
  const seldom = fc.constantFrom(false, false, false, true);
  return fc.record(
    {
      ...(isFull && {
        affectedOnly: seldom,
        secondHelping: fc.boolean(),
        minutes: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) },
          { weight: 1, arbitrary: fc.double({ min: 0, max: 30, noNaN: true }) },
        ),
        tools: fc.oneof(
          fc.subarray([...Object.keys(tools), 'my-tool']),
          fc.subarray(['massage-gun', 'scraper', 'frozen-bottle', 'tennis-ball']),
        ),
        moment: fc.constantFrom('any', 'any', 'evening', 'evening', 'first-steps', 'after-sitting'),
        firmness: fc.constantFrom('light', 'medium', 'firm'),
        gentle: seldom,
        spareSole: seldom,
        keep: fc.subarray([...steps], { maxLength: 8 }),
        without: fc.subarray([...steps], { maxLength: 2 }),
        lengths: numbersOf(
          steps,
          fc.oneof(
            { weight: 6, arbitrary: fc.integer({ min: 1, max: 200 }) },
            { weight: 1, arbitrary: fc.double({ min: 0, max: 200, noNaN: true }) },
            { weight: 1, arbitrary: fc.constantFrom(0, -5, 1e9) },
          ),
        ),
        reading: numbersOf(
          steps,
          fc.oneof(
            { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }) },
            { weight: 1, arbitrary: fc.double({ min: 0, max: 60, noNaN: true }) },
            { weight: 1, arbitrary: fc.constant(-5) },
          ),
        ),
      }),
      sides: fc.constantFrom('left', 'right', 'both'),
      firstSide: fc.constantFrom('left', 'right'),
      leadIn: seconds,
      switchPause: seconds,
      rest: seconds,
      pace: isFull
        ? fc.constantFrom(1, 1, 1.25, 1.5, 2, 2, 4.3, 10)
        : fc.oneof(fc.constantFrom(1, 2, 10), fc.double({ min: 1, max: 10, noNaN: true })),
      noClock: clock ? fc.constant(false) : fc.boolean(),
    },
    { requiredKeys: ['sides'], noNullPrototype: true },
  );
}
