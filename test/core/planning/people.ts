/** Random people: what they have, what they were asked, what they did before, and routines in which the rules have something to do. */
import fc from 'fast-check';
import {
  type Answer,
  type Choices,
  type Clearance,
  clinicianAgrees,
  type History,
  noneOfThese,
  notAsked,
  points,
  positions,
  questions,
  type Routine,
  routines,
  screen,
  type Stage,
  type Step,
  techniques,
  tools,
} from '../../../src/core/index.js';
import { choices } from '../arbitraries.js';

export const ALL: Clearance = { ...notAsked, outcome: 'none-ticked', canStart: true };

const idsOf = (is: (id: string) => boolean, record: object) => Object.keys(record).filter(is);
const pointsIn = (area: string) => idsOf((id) => points[id]?.area === area, points);
const kindOf = (id: string) => techniques[id]?.kind;
const pressing = idsOf(
  (id) => kindOf(id) === 'pressure' && id !== 'scraping' && id !== 'foot-roll',
  techniques,
);
const usual = ['thumbs', 'fingers', 'hands', 'tennis-ball', 'massage-ball', 'foam-roller', 'bottle'];

const amount = fc
  .tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 5, max: 90 }), fc.integer({ min: 10, max: 180 }))
  .map((three) => {
    const [min, usual, max] = three.sort((a, b) => a - b);
    return { min, usual, max };
  });

type Fields = Omit<Step, 'id'>;

function step(work: {
  readonly technique: fc.Arbitrary<string>;
  readonly point?: fc.Arbitrary<string>;
  readonly tools?: fc.Arbitrary<readonly string[]>;
  readonly sides?: fc.Arbitrary<Step['sides']>;
  readonly reps?: fc.Arbitrary<number>;
}): fc.Arbitrary<Fields> {
  return fc.record(
    {
      technique: work.technique,
      ...(work.point && { point: work.point }),
      tools: work.tools ?? fc.constant([]),
      position: fc.constantFrom(...Object.keys(positions), 'seated-leg-crossed', 'seated-leg-out'),
      seconds: amount,
      ...(work.reps && { reps: work.reps }),
      repeat: fc.integer({ min: 2, max: 4 }),
      rest: fc.integer({ min: 1, max: 15 }),
      priority: fc.integer({ min: 1, max: 9 }),
      optional: fc.constantFrom(false, false, true),
      clamp: fc.boolean(),
      sides: work.sides ?? fc.constantFrom<Step['sides']>('each', 'each', 'each', 'both'),
      sources: fc.constant([]),
      label: fc.constant('not-tested'),
    },
    {
      requiredKeys: [
        'technique',
        'tools',
        'sides',
        'sources',
        'label',
        ...(work.point ? (['point'] as const) : []),
      ],
      noNullPrototype: true,
    },
  );
}

const someTools = fc.oneof(
  fc.subarray(usual, { minLength: 1, maxLength: 3 }),
  fc.subarray([...Object.keys(tools), 'my-tool'], { maxLength: 3 }),
);

const pressOn = (area: string) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: step({
        technique: fc.constantFrom(...pressing),
        point: fc.constantFrom(...pointsIn(area)),
        tools: someTools,
      }),
    },
    {
      weight: 1,
      arbitrary: step({
        technique: fc.constant('scraping'),
        point: fc.constantFrom(...pointsIn(area)),
        tools: fc.constant(['scraper']),
      }),
    },
  );

const stretch = step({
  technique: fc.constantFrom('sole-stretch', 'sole-stretch', 'calf-stretch-straight', 'calf-stretch-bent'),
  tools: fc.constantFrom([], ['hands', 'towel'], ['towel']),
});
const strengthen = step({
  technique: fc.constantFrom('heel-raise', 'toe-moves'),
  sides: fc.constant('both'),
  reps: fc.integer({ min: 1, max: 20 }),
});
const finish = fc.oneof(
  step({
    technique: fc.constant('foot-roll'),
    point: fc.constant('plantar-fascia'),
    tools: fc.subarray(['foot-roller', 'bottle', 'tennis-ball'], { minLength: 1 }),
  }),
  step({
    technique: fc.constantFrom('cold-roll', 'cold-pack'),
    point: fc.constantFrom('plantar-fascia', 'heel-attachment'),
    tools: fc.subarray(['frozen-bottle', 'cold-pack'], { minLength: 1 }),
  }),
);

const AREAS = ['calf', 'achilles', 'thigh', 'sole'];

/** Stages that each do one thing. */
const stages: readonly fc.Arbitrary<{ id: string; steps: Fields[] }>[] = [
  ...AREAS.map((area) => ({ id: area, work: pressOn(area) })),
  { id: 'again', work: pressOn('calf') },
  { id: 'stretch', work: stretch },
  { id: 'strengthen', work: strengthen },
  { id: 'finish', work: finish },
  { id: 'rolled', work: finish },
].map(({ id, work }) =>
  fc.record(
    { id: fc.constant(id), steps: fc.array(work, { minLength: 1, maxLength: 5 }) },
    { noNullPrototype: true },
  ),
);

/** A stage in which anything may follow anything. */
const mixed = fc.record(
  {
    id: fc.constantFrom('mixed', 'calf', 'sole', 'my-stage'),
    steps: fc.array(
      fc.oneof(
        ...AREAS.map(pressOn),
        stretch,
        strengthen,
        finish,
        step({
          technique: fc.constantFrom('free', 'my-way'),
          tools: someTools,
          reps: fc.integer({ min: 1, max: 20 }),
        }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  },
  { noNullPrototype: true },
);

/** Ids that random routines may have, for what is kept and left out. */
export const STEP_IDS = [
  ...Array.from({ length: 12 }, (_, at) => `step-${at + 1}`),
  ...new Set(
    Object.values(routines).flatMap((routine) =>
      routine.stages.flatMap((one) => one.steps.map(({ id }) => id)),
    ),
  ),
];

const numbered = (own: readonly { id: string; steps: Fields[] }[]): Stage[] => {
  let number = 0;
  return own.map((stage) => ({
    ...stage,
    steps: stage.steps.map((fields) => ({ id: `step-${++number}`, ...fields })),
  }));
};

function routineOf(own: fc.Arbitrary<readonly { id: string; steps: Fields[] }[]>): fc.Arbitrary<Routine> {
  return fc.record(
    {
      id: fc.constant('random'),
      version: fc.constant(1),
      stages: own.map(numbered),
      order: fc.constantFrom('as-written', 'calf-to-foot', 'foot-to-calf'),
      moment: fc.constantFrom('first-steps', 'after-sitting', 'evening', 'any'),
      clamp: fc.boolean(),
      notWith: fc.subarray(['swelling', 'veins']),
      sources: fc.constant([]),
      label: fc.constant('not-tested'),
    },
    { requiredKeys: ['id', 'version', 'stages', 'sources', 'label'], noNullPrototype: true },
  );
}

/** A routine whose stages each do one thing, in any order. */
export const tidyRoutine = routineOf(
  fc
    .shuffledSubarray(
      stages.map((_, at) => at),
      { minLength: 2, maxLength: 6 },
    )
    .chain((some) => fc.tuple(...some.flatMap((at) => stages[at] ?? []))),
);

export const builtIn = fc.constantFrom(...Object.values(routines));

/** Any routine that the catalogue knows something about. */
export const anyRoutine: fc.Arbitrary<Routine> = fc.oneof(
  { weight: 2, arbitrary: builtIn },
  { weight: 5, arbitrary: tidyRoutine },
  { weight: 2, arbitrary: routineOf(fc.array(mixed, { minLength: 1, maxLength: 3 })) },
);

/** All choices but swaps. */
export const anyChoices: fc.Arbitrary<Choices> = choices({ isFull: true, steps: STEP_IDS });

/** Choices with no limit of time. */
export const unlimited: fc.Arbitrary<Choices> = anyChoices.map(({ minutes: _, ...rest }) => rest);

/** Answers of people most of whom may start. */
export const anyClearance: fc.Arbitrary<Clearance> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(ALL) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.subarray(
          questions.map(({ id }) => id),
          { maxLength: 2 },
        ),
        fc.boolean(),
      )
      .map(([ticked, isAgreed]) => {
        const answers: Record<string, Answer> = { ...noneOfThese([], ['signs', 'conditions', 'again']) };
        for (const id of ticked) answers[id] = 'yes';
        if (isAgreed) answers[clinicianAgrees] = 'yes';
        return screen(answers);
      }),
  },
);

/** Whoever may start. */
export const cleared: fc.Arbitrary<Clearance> = anyClearance.filter(({ canStart }) => canStart);

const DAYS = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'];
export const TODAY = '2026-03-01';

export const anyHistory: fc.Arbitrary<History> = fc.record(
  {
    day: fc.constant(TODAY),
    sessions: fc.array(
      fc.record(
        {
          day: fc.constantFrom(...DAYS),
          techniques: fc.oneof(
            fc.subarray([...Object.keys(techniques), 'my-way'], { maxLength: 6 }),
            fc.subarray(['heel-raise', 'sole-stretch', 'strokes', 'gun-glide']),
          ),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 5 },
    ),
  },
  { noNullPrototype: true },
);

/** A history or none. */
export const mayHistory: fc.Arbitrary<History | undefined> = fc.option(anyHistory, { nil: undefined });
