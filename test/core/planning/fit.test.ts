import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Answer,
  actions,
  type Choices,
  clinicianAgrees,
  type Clearance,
  type HostRule,
  noneOfThese,
  notAsked,
  type Part,
  parts,
  type Plan,
  plan,
  points,
  positions,
  questions,
  type Routine,
  routines,
  screen,
  type Step,
  techniques,
  tools,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { assertWithinBounds, assertWithout, HANDS, known, lookAt } from './judge.js';

const ALL: Clearance = { ...notAsked, outcome: 'none-ticked', canStart: true };
const less = (removed: Part[], gentle = false): Clearance => ({ ...ALL, outcome: 'modify', removed, gentle });

/** One step of pressure on the lower calf, with whatever else is said of it. */
function step(more: Partial<Step> = {}): Step {
  return {
    id: 'hold',
    point: 'soleus',
    technique: 'sustained-pressure',
    tools: ['tennis-ball', 'thumbs'],
    seconds: { min: 30, usual: 45, max: 90 },
    sides: 'each',
    sources: [],
    label: 'not-tested',
    ...more,
  };
}

function routineOf(steps: readonly Step[], more: Partial<Routine> = {}, stage = 'calf'): Routine {
  return {
    id: 'mine',
    version: 1,
    stages: [{ id: stage, steps: steps.map((one, at) => ({ ...one, id: `${one.id}-${at + 1}` })) }],
    sources: [],
    label: 'not-tested',
    ...more,
  };
}

const ONE = { sides: 'right' } as const;
const planned = (
  steps: readonly Step[],
  clearance = ALL,
  choices: Choices = ONE,
  more: Partial<Routine> = {},
) => plan(deepFreeze(routineOf(steps, more)), deepFreeze(choices), deepFreeze(clearance));
const reasons = ({ omitted }: Plan) => omitted.map(({ reason }) => reason);
/** What was made shorter, without advice and what holds for the whole plan. */
const shortened = ({ notes }: Plan) => notes.filter(({ rule }) => rule.startsWith('shorter-'));
const left = ({ routine }: Plan) => routine.stages.flatMap((stage) => stage.steps);

describe('bounds of care', () => {
  it('leave a routine alone that keeps to them', () => {
    const routine = deepFreeze(routineOf([step()]));
    const made = plan(routine, ONE, ALL);
    assert.deepEqual(made.routine, routine);
    assert.deepEqual([made.omitted, shortened(made), made.gentle], [[], [], false]);
  });

  it('leave out a hold over 90 s, and shorten it with clamp', () => {
    const long = step({ seconds: { min: 30, usual: 91, max: 200 } });
    assert.deepEqual(planned([long]).omitted, [{ step: 'hold-1', reason: 'bound-hold' }]);
    assert.deepEqual(planned([long]).leftOut, [{ ...long, id: 'hold-1' }]);
    for (const clamped of [planned([{ ...long, clamp: true }]), planned([long], ALL, ONE, { clamp: true })]) {
      assert.deepEqual(clamped.omitted, []);
      assert.deepEqual(shortened(clamped), [{ step: 'hold-1', rule: 'shorter-bound' }]);
      assert.deepEqual(left(clamped)[0]?.seconds, { min: 30, usual: 90, max: 90 });
    }
    const strict = planned([{ ...long, clamp: false }], ALL, ONE, { clamp: true });
    assert.deepEqual(reasons(strict), ['bound-hold'], 'a step may take it back');
  });

  it('cut what may be added to a hold, without a word', () => {
    const made = planned([step({ seconds: { min: 30, usual: 45, max: 600 } })]);
    assert.deepEqual([made.omitted, shortened(made)], [[], []]);
    assert.equal(left(made)[0]?.seconds?.max, 90);
  });

  it('take an unknown technique for a hold, and know moving from holding', () => {
    const long = { seconds: { min: 60, usual: 150, max: 180 } };
    assert.deepEqual(reasons(planned([step({ technique: 'my-way', ...long })])), ['bound-hold']);
    assert.deepEqual(reasons(planned([step({ technique: 'kneading', ...long })])), []);
    assert.deepEqual(reasons(planned([step({ technique: 'gun-glide', tools: ['massage-gun'], ...long })])), [
      'bound-hold',
    ]);
    assert.deepEqual(reasons(planned([step({ technique: 'sole-stretch', ...long })])), []);
  });

  it('leave out a spot that gets more than 2 min in all', () => {
    const twice = step({ seconds: { min: 30, usual: 60, max: 90 }, repeat: 2 });
    assert.deepEqual(reasons(planned([twice])), []);
    assert.equal(left(planned([twice]))[0]?.seconds?.max, 60, 'and nothing can be added to it');
    assert.deepEqual(reasons(planned([{ ...twice, repeat: 3 }])), ['bound-spot']);
    assert.deepEqual(reasons(planned([twice, step()])), ['bound-spot']);
    assert.deepEqual(reasons(planned([twice, step({ point: 'gastrocnemius' })])), []);
    const clamped = planned([{ ...twice, repeat: 3, clamp: true }]);
    assert.deepEqual([left(clamped)[0]?.repeat, left(clamped)[0]?.seconds?.usual], [2, 60]);
  });

  it('leave out what is too much for a calf or a sole', () => {
    const knead = step({
      technique: 'kneading',
      point: 'whole-calf',
      seconds: { min: 60, usual: 180, max: 180 },
    });
    const more = step({
      technique: 'kneading',
      point: 'whole-calf',
      seconds: { min: 5, usual: 20, max: 60 },
    });
    assert.deepEqual(planned([knead, knead, more]).omitted, [{ step: 'hold-3', reason: 'bound-area' }]);
    const arch = step({
      technique: 'strokes',
      point: 'central-arch',
      seconds: { min: 30, usual: 100, max: 100 },
    });
    assert.deepEqual(planned([arch, arch]).omitted, [{ step: 'hold-2', reason: 'bound-area' }]);
    const clamped = planned([arch, { ...arch, clamp: true }]);
    assert.equal(left(clamped)[1]?.seconds?.usual, 80);
  });

  it('count pressure of both sides towards ten minutes, and nothing else', () => {
    const knead = (usual: number) =>
      step({ technique: 'kneading', point: 'whole-calf', seconds: { min: 10, usual, max: usual } });
    const both: Choices = { sides: 'both' };
    assert.deepEqual(reasons(planned([knead(180), knead(120)], ALL, both)), []);
    assert.deepEqual(reasons(planned([knead(180), knead(121)], ALL, both)), ['bound-session']);
    const other = [
      step({ technique: 'calf-stretch-bent', seconds: { min: 100, usual: 900, max: 900 } }),
      step({ technique: 'cold-pack', tools: ['cold-pack'], seconds: { min: 60, usual: 1200, max: 1200 } }),
    ];
    assert.deepEqual(reasons(planned([knead(180), knead(120), ...other], ALL, both)), []);
    const cold = { ...other[1]!, seconds: { min: 60, usual: 1201, max: 1300 } };
    assert.deepEqual(reasons(planned([cold], ALL, both)), ['bound-hold'], 'cold has a bound of its own');
  });

  it('stretch holds by pace only as far as there is room', () => {
    const holdsOf = (made: Plan) =>
      made.segments.filter(({ kind }) => kind === 'work').map(({ seconds }) => seconds);
    const knead = step({
      technique: 'kneading',
      point: 'whole-calf',
      seconds: { min: 60, usual: 120, max: 300 },
    });
    assert.deepEqual(holdsOf(planned([knead], ALL, { ...ONE, pace: 2 })), [240]);
    assert.deepEqual(holdsOf(planned([knead, knead], ALL, { ...ONE, pace: 2 })), [180, 180]);
    const six = plan(routines['six-points']!, { sides: 'both', pace: 10 }, ALL);
    const total = holdsOf(six).reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
    assert.ok(total > 580 && total <= 600, `${total} s`);
  });
});

describe('what the safety check takes away', () => {
  const rows: [name: string, removed: Part[], step: Partial<Step>, stage: string, stays: boolean][] = [
    ['the sole', ['sole'], { point: 'heel-attachment' }, 'sole', false],
    ['the calf but not the sole', ['calf'], { point: 'heel-attachment' }, 'sole', true],
    ['the calf', ['calf'], {}, 'calf', false],
    ['the tendon with the calf', ['calf'], { point: 'achilles-junction' }, 'calf', false],
    ['the tendon alone', ['achilles'], { point: 'achilles-junction' }, 'calf', false],
    ['the tendon, not the calf', ['achilles'], {}, 'calf', true],
    ['the thigh', ['thigh'], { point: 'hamstrings' }, 'thigh', false],
    ['stretches', ['stretch'], { technique: 'sole-stretch' }, 'stretch', false],
    ['loading', ['loading'], { technique: 'heel-raise' }, 'strengthen', false],
    [
      'pressure, not stretches',
      ['sole', 'calf', 'thigh', 'achilles'],
      { technique: 'sole-stretch' },
      'stretch',
      true,
    ],
    ['the gun', ['gun'], { technique: 'gun-glide', tools: ['massage-gun'] }, 'calf', false],
    ['the gun by its technique', ['gun'], { technique: 'gun-glide', tools: ['thumbs'] }, 'calf', false],
    [
      'scraping',
      ['scraping'],
      { technique: 'scraping', tools: ['thumbs'], point: 'plantar-fascia' },
      'sole',
      false,
    ],
    ['cold', ['cold'], { technique: 'cold-pack', tools: ['cold-pack'] }, 'finish', false],
    [
      'cold on skin that is not to be touched',
      ['sole'],
      { technique: 'cold-pack', tools: ['cold-pack'], point: 'heel-attachment' },
      'finish',
      false,
    ],
    ['what nobody knows', ['cold'], { technique: 'my-way' }, 'calf', false],
    ['pressure that may be anywhere', ['sole'], { point: 'my-place' }, 'my-stage', false],
    ['pressure that the stage puts elsewhere', ['sole'], { point: 'my-place' }, 'calf', true],
    ['an unknown tool that may be a gun', ['gun'], { tools: ['my-tool'] }, 'calf', false],
  ];
  for (const [name, removed, more, stage, stays] of rows) {
    it(`${stays ? 'leaves' : 'is'} ${name}`, () => {
      const made = plan(
        deepFreeze(routineOf([step(more)], {}, stage)),
        { ...ONE, tools: ['scraper'] },
        less(removed),
      );
      assert.deepEqual(reasons(made), stays ? [] : ['part']);
      assert.equal(made.segments.length > 0, stays);
    });
  }

  it('takes a tool away and leaves the step to the others', () => {
    const { routine } = planned([step({ tools: ['massage-gun', 'thumbs'] })], less(['gun']));
    assert.deepEqual(routine.stages[0]?.steps[0]?.tools, ['thumbs']);
  });

  it('leaves nothing of a routine that never starts with what was ticked', () => {
    const made = planned([step()], { ...less([]), because: ['swelling'] }, ONE, { notWith: ['swelling'] });
    assert.deepEqual([made.segments, made.omitted], [[], [{ step: 'hold-1', reason: 'not-with' }]]);
    assert.equal(
      planned([step()], { ...less([]), because: ['veins'] }, ONE, { notWith: ['swelling'] }).omitted.length,
      0,
    );
  });

  it('never starts a sore day with swelling, whatever a clinician said', () => {
    const sore = routines['sore-day'];
    assert.ok(sore);
    for (const id of ['swelling', 'swollen-calf', 'infection', 'new-swelling']) {
      const answers = { ...noneOfThese(), [id]: 'yes', [clinicianAgrees]: 'yes' } as const;
      assert.deepEqual(plan(sore, ONE, screen(answers)).segments, [], id);
    }
    assert.ok(plan(sore, ONE, screen(noneOfThese())).segments.length > 0);
  });
});

describe('optional steps', () => {
  it('are played only with one of their tools', () => {
    const scrape = step({
      technique: 'scraping',
      point: 'plantar-fascia',
      tools: ['scraper'],
      optional: true,
      seconds: { min: 20, usual: 30, max: 60 },
    });
    assert.deepEqual(reasons(planned([scrape])), ['optional']);
    assert.deepEqual(reasons(planned([scrape], ALL, { ...ONE, tools: ['scraper'] })), []);
    assert.deepEqual(reasons(planned([scrape], less(['scraping']), { ...ONE, tools: ['scraper'] })), [
      'part',
    ]);
  });
});

describe('the gentle version', () => {
  const gentle = { ...ONE, gentle: true };

  it('is hands, seated, at most 60 s a spot', () => {
    const made = planned(
      [
        step({ seconds: { min: 30, usual: 45, max: 90 }, repeat: 2 }),
        step({ tools: ['foam-roller'] }),
        step({ technique: 'heel-raise', tools: [] }),
        step({ technique: 'calf-stretch-bent', tools: [], position: 'standing-wall' }),
        step({ technique: 'sole-stretch', tools: [], position: 'seated-leg-crossed' }),
        step({ technique: 'my-way', tools: [] }),
      ],
      ALL,
      gentle,
    );
    assert.equal(made.gentle, true);
    assert.deepEqual(
      made.omitted.map(({ step: id }) => id),
      ['hold-3', 'hold-4', 'hold-6'],
    );
    const [first, second] = left(made);
    assert.deepEqual(
      [second?.tools, second?.seconds?.usual],
      [['hands'], 15],
      'hands take the place of a roller',
    );
    assert.deepEqual(
      [first?.tools, first?.repeat, first?.seconds?.usual, first?.seconds?.max],
      [['thumbs'], 1, 45, 60],
    );
    assert.deepEqual(shortened(made), [
      { step: 'hold-1', rule: 'shorter-gentle' },
      { step: 'hold-2', rule: 'shorter-gentle' },
    ]);
  });

  it('is the same by choice and by the safety check', () => {
    for (const routine of Object.values(routines)) {
      const byChoice = plan(routine, gentle, ALL);
      const byCheck = plan(routine, ONE, less([], true));
      assert.deepEqual(byChoice.segments, byCheck.segments, routine.id);
    }
  });
});

/* Whatever anybody answers, whoever wrote the routine. */

const amount = fc
  .tuple(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 1500 }),
  )
  .map((three) => {
    const [min, usual, max] = three.sort((a, b) => a - b);
    return { min, usual, max };
  });

const anyStep: fc.Arbitrary<Step> = fc.record(
  {
    id: fc.constant('step'),
    point: fc.constantFrom(...Object.keys(points), 'my-place', 'toString'),
    technique: fc.constantFrom(...Object.keys(techniques), 'free', 'my-way', 'constructor'),
    tools: fc.subarray([...Object.keys(tools), 'my-tool'], { maxLength: 3 }),
    position: fc.constantFrom(...Object.keys(positions), 'my-seat'),
    seconds: amount,
    repeat: fc.integer({ min: 2, max: 6 }),
    sides: fc.constantFrom('each', 'both', 'none'),
    optional: fc.boolean(),
    clamp: fc.boolean(),
    sources: fc.constant([]),
    label: fc.constant('not-tested'),
  },
  { requiredKeys: ['id', 'technique', 'tools', 'sides', 'sources', 'label'], noNullPrototype: true },
);

const anyRoutine: fc.Arbitrary<Routine> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(routines)) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.record({
          id: fc.constantFrom('calf', 'sole', 'thigh', 'achilles', 'stretch', 'my-stage'),
          steps: fc.array(anyStep, { minLength: 1, maxLength: 5 }),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((stages) => {
        let number = 0;
        const named = stages.map((stage) => ({
          ...stage,
          steps: stage.steps.map((one) => ({ ...one, id: `step-${++number}` })),
        }));
        return { id: 'any', version: 1, stages: named, sources: [], label: 'not-tested' as const };
      }),
  },
);

const anyChoices: fc.Arbitrary<Choices> = fc.record(
  {
    sides: fc.constantFrom('left', 'right', 'both'),
    pace: fc.double({ min: 1, max: 10, noNaN: true }),
    tools: fc.subarray(['scraper', 'massage-gun', 'cold-pack', 'tennis-ball', 'my-tool']),
    gentle: fc.boolean(),
  },
  { requiredKeys: ['sides'], noNullPrototype: true },
);

const anyRules: fc.Arbitrary<HostRule[]> = fc.array(
  fc.record(
    {
      id: fc.constantFrom(...questions.map(({ id }) => id), 'hosts-own'),
      text: fc.constant('A question of the host'),
      action: fc.constantFrom(...actions),
      removes: fc.subarray([...parts]),
      gentle: fc.boolean(),
    },
    { requiredKeys: ['id', 'text', 'action'], noNullPrototype: true },
  ),
  { maxLength: 3 },
);

const anyAnswers = fc
  .tuple(
    fc.subarray([...questions.map(({ id }) => id), 'hosts-own'], { maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([ticked, isAgreed, isWhole]) => {
    const answers: Record<string, Answer> = isWhole
      ? { ...noneOfThese([], ['signs', 'conditions', 'again']), 'hosts-own': 'no' }
      : {};
    for (const id of ticked) answers[id] = 'yes';
    if (isAgreed) answers[clinicianAgrees] = 'yes';
    return answers;
  });

describe('no combination of answers, host rules and routines', () => {
  it('ever lets a part into a plan that the safety check took away', () => {
    holds(
      fc.property(anyRoutine, anyAnswers, anyRules, anyChoices, (routine, answers, rules, choices) => {
        const clearance = screen(answers, rules);
        const made = plan(routine, choices, clearance);
        if (!clearance.canStart) {
          assert.deepEqual(made.segments, []);
          return;
        }
        assertWithout(made, clearance.removed);
      }),
    );
  });

  it('ever lets more into the gentle version than it is', () => {
    holds(
      fc.property(anyRoutine, anyAnswers, anyChoices, (routine, answers, choices) => {
        const clearance = screen(answers);
        const made = plan(routine, choices, clearance);
        if (!clearance.gentle && !choices.gentle) return;
        const spots = new Map<string, number>();
        for (const segment of made.segments.filter(({ kind }) => kind === 'work')) {
          const { one, kind, isPressure } = lookAt(made, segment);
          assert.notEqual(kind, 'strength');
          assert.notEqual(known(positions, one.position)?.isSeated, false);
          if (!isPressure) continue;
          assert.ok(
            one.tools.every((tool) => HANDS.includes(tool)),
            one.tools.join(),
          );
          const key = `${one.point ?? one.id} ${segment.side ?? 'both'}`;
          spots.set(key, (spots.get(key) ?? 0) + (segment.seconds ?? 0));
        }
        for (const [key, seconds] of spots) assert.ok(seconds <= 60, `${key}: ${seconds} s`);
      }),
    );
  });

  it('ever goes over a bound of care', () => {
    holds(
      fc.property(anyRoutine, anyChoices, (routine, choices) => {
        const made = plan(routine, choices, ALL);
        assertWithinBounds(made);
      }),
    );
  });

  it('loses a step without naming it', () => {
    holds(
      fc.property(anyRoutine, anyAnswers, anyChoices, (routine, answers, choices) => {
        const made = plan(routine, choices, screen(answers));
        const ids = routine.stages.flatMap(({ steps }) => steps.map(({ id }) => id));
        const played = new Set(made.segments.map((segment) => segment.step));
        const omitted = made.omitted.map((one) => one.step);
        assert.deepEqual(
          ids.filter((id) => played.has(id) || omitted.includes(id)),
          ids,
        );
        assert.ok(omitted.every((id) => !played.has(id)));
      }),
    );
  });
});
