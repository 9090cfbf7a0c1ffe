import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRoutine, type Problem, type Routine, routines } from '../../../src/core/index.js';
import { routine } from '../arbitraries.js';
import { changed, deepFreeze, holds, mutated, pathFrom } from '../support.js';

const two = deepFreeze({
  id: 'two',
  version: 3,
  title: 'Two steps',
  stages: [
    {
      id: 'first',
      steps: [{ id: 'one', point: 'soleus', technique: 'circles', sides: 'both', seconds: 30 }],
    },
    {
      id: 'second',
      title: 'Second',
      steps: [
        {
          id: 'two',
          technique: 'strokes',
          tools: ['thumbs', 'bottle'],
          sides: 'each',
          seconds: { min: 20, usual: 30, max: 60 },
          repeat: 3,
          rest: 10,
          title: 'Stroke',
          sources: ['me'],
          label: 'some',
        },
      ],
    },
  ],
  sources: ['me'],
  label: 'some',
});

/** What is wrong with the two-step document once `put` stands at `path`. */
function withValue(path: string, put: unknown) {
  return parseRoutine(changed(two, pathFrom(path), put));
}

function stepsOf({ routine }: { routine: Routine | null }) {
  return routine?.stages.flatMap((stage) => stage.steps) ?? [];
}

const STEP = 'stages[1].steps[0]';

describe('parseRoutine reads a whole document', () => {
  it('keeps every field, and fills in what an author may leave out', () => {
    assert.deepEqual(parseRoutine(two), {
      routine: {
        ...two,
        stages: [
          {
            id: 'first',
            steps: [
              {
                id: 'one',
                point: 'soleus',
                technique: 'circles',
                tools: [],
                sides: 'both',
                seconds: { min: 30, usual: 30, max: 30 },
                sources: [],
                label: 'not-tested',
              },
            ],
          },
          two.stages[1],
        ],
      },
      problems: [],
    });
  });

  it('takes the smallest document that names itself, its stage and its step', () => {
    const { routine: read, problems } = parseRoutine({
      id: 'r',
      stages: [{ id: 's', steps: [{ id: 'a' }] }],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(read, {
      id: 'r',
      version: 1,
      stages: [
        {
          id: 's',
          steps: [{ id: 'a', technique: 'free', tools: [], sides: 'each', sources: [], label: 'not-tested' }],
        },
      ],
      sources: [],
      label: 'not-tested',
    });
  });

  it('takes the usual length for the bounds that are not given', () => {
    for (const [seconds, read] of [
      [45, { min: 45, usual: 45, max: 45 }],
      [{ usual: 45 }, { min: 45, usual: 45, max: 45 }],
      [
        { min: 5, usual: 45 },
        { min: 5, usual: 45, max: 45 },
      ],
      [
        { usual: 45, max: 50.5 },
        { min: 45, usual: 45, max: 50.5 },
      ],
    ] as const) {
      const parsed = withValue(`${STEP}.seconds`, seconds);
      assert.deepEqual(parsed.problems, []);
      assert.deepEqual(stepsOf(parsed)[1]?.seconds, read);
    }
  });

  it('drops the space around words', () => {
    const parsed = withValue(`${STEP}.title`, '  Stroke it \n');
    assert.deepEqual(parsed.problems, []);
    assert.equal(stepsOf(parsed)[1]?.title, 'Stroke it');
  });

  it('gives a valid document back as it is, with no problem', () => {
    holds(
      fc.property(routine(), (document) => {
        const json: unknown = JSON.parse(JSON.stringify(document));
        assert.deepEqual(parseRoutine(deepFreeze(json)), { routine: document, problems: [] });
      }),
    );
  });

  it('finds no problem in the built-in routines, and changes nothing in them', () => {
    for (const document of Object.values(routines)) {
      assert.deepEqual(parseRoutine(document), { routine: document, problems: [] });
    }
  });
});

describe('parseRoutine names each problem with its path', () => {
  const wrong: [path: string, put: unknown, code: Problem['code'], message: string, at?: string][] = [
    ['id', undefined, 'missing', 'expected text, got nothing'],
    ['id', 7, 'type', 'expected text, got 7'],
    ['id', '  ', 'type', 'expected text, got "  "'],
    ['version', 'two', 'type', 'expected a number from 0, got "two"'],
    ['version', NaN, 'type', 'expected a number from 0, got NaN'],
    ['version', -1, 'range', 'expected a number from 0, got -1'],
    ['version', Infinity, 'range', 'expected a number from 0, got Infinity'],
    ['title', null, 'type', 'expected text, got null'],
    [
      'label',
      'proven',
      'choice',
      'expected one of strong, some, small-or-mixed, not-tested, default, got "proven"',
    ],
    ['sources', 'me', 'type', 'expected a list, got "me"'],
    ['sources[0]', 4, 'type', 'expected text, got 4'],
    ['sources[0]', '', 'type', 'expected text, got ""'],
    ['stages[1]', 'calf', 'type', 'expected an object, got "calf"'],
    ['stages[1]', ['calf'], 'type', 'expected an object, got a list'],
    ['stages[1].id', undefined, 'missing', 'expected text, got nothing'],
    ['stages[1].id', {}, 'type', 'expected text, got an object'],
    ['stages[1].title', 1, 'type', 'expected text, got 1'],
    ['stages[1].steps', undefined, 'missing', 'expected a list, got nothing'],
    ['stages[1].steps', {}, 'type', 'expected a list, got an object'],
    ['stages[1].steps', [], 'empty', 'has no step that can be played'],
    [STEP, null, 'type', 'expected an object, got null'],
    [STEP, () => 1, 'type', 'expected an object, got a function'],
    [STEP, Symbol('x'), 'type', 'expected an object, got a symbol'],
    [STEP, 7n, 'type', 'expected an object, got a bigint'],
    [`${STEP}.id`, undefined, 'missing', 'expected text, got nothing'],
    [`${STEP}.id`, '', 'type', 'expected text, got ""'],
    [`${STEP}.id`, 'one', 'duplicate', '"one" is used by an earlier step'],
    [`${STEP}.point`, 3, 'type', 'expected text, got 3'],
    [`${STEP}.technique`, [], 'type', 'expected text, got a list'],
    [`${STEP}.position`, false, 'type', 'expected text, got false'],
    [`${STEP}.instruction`, '', 'type', 'expected text, got ""'],
    [`${STEP}.find`, {}, 'type', 'expected text, got an object'],
    [`${STEP}.tools`, 'thumbs', 'type', 'expected a list, got "thumbs"'],
    [`${STEP}.tools[1]`, null, 'type', 'expected text, got null'],
    [`${STEP}.sides`, 'left', 'choice', 'expected one of each, both, none, got "left"'],
    [
      `${STEP}.label`,
      1,
      'choice',
      'expected one of strong, some, small-or-mixed, not-tested, default, got 1',
    ],
    [`${STEP}.repeat`, 0, 'range', 'expected a whole number from 1 to 100, got 0'],
    [`${STEP}.repeat`, 101, 'range', 'expected a whole number from 1 to 100, got 101'],
    [`${STEP}.repeat`, 2.5, 'range', 'expected a whole number from 1 to 100, got 2.5'],
    [`${STEP}.repeat`, '3', 'type', 'expected a whole number from 1 to 100, got "3"'],
    [`${STEP}.rest`, -1, 'range', 'expected a number from 0 to 86400, got -1'],
    [`${STEP}.rest`, null, 'type', 'expected a number from 0 to 86400, got null'],
    [`${STEP}.seconds`, null, 'type', 'expected an object, got null'],
    [`${STEP}.seconds`, '30 s', 'type', 'expected an object, got "30 s"'],
    [`${STEP}.seconds`, [30], 'type', 'expected an object, got a list'],
    [`${STEP}.seconds`, 0, 'range', 'expected a positive number, got 0'],
    [`${STEP}.seconds`, -5, 'range', 'expected a positive number, got -5'],
    [`${STEP}.seconds`, NaN, 'type', 'expected a positive number, got NaN'],
    [`${STEP}.seconds`, 90_000, 'range', 'expected at most 86400 seconds, got 90000'],
    [`${STEP}.seconds.min`, -5, 'range', 'expected a positive number, got -5'],
    [`${STEP}.seconds.min`, null, 'missing', 'expected a positive number, got null'],
    [`${STEP}.seconds.max`, 'long', 'type', 'expected a positive number, got "long"'],
    [`${STEP}.seconds.max`, Infinity, 'range', 'expected at most 86400 seconds, got Infinity'],
    [`${STEP}.seconds.usual`, undefined, 'missing', 'expected a positive number, got nothing'],
    [
      `${STEP}.seconds`,
      { usual: -5 },
      'range',
      'expected a positive number, got -5',
      `${STEP}.seconds.usual`,
    ],
    [`${STEP}.seconds.min`, 31, 'order', 'expected min <= usual <= max, got 31, 30, 60', `${STEP}.seconds`],
    [`${STEP}.seconds.max`, 29, 'order', 'expected min <= usual <= max, got 20, 30, 29', `${STEP}.seconds`],
  ];

  for (const [path, put, code, message, at = path] of wrong) {
    it(`${at}: ${message}`, () => {
      const parsed = withValue(path, put);
      assert.deepEqual(parsed.problems, [{ path: at, code, message: `${at}: ${message}` }]);
      assert.ok(parsed.routine, 'what can be read is kept');
    });
  }

  it('reports all problems of a document, in its order', () => {
    const document = changed(changed(withoutId(), pathFrom(`${STEP}.seconds.min`), -5), ['label'], 'proven');
    assert.deepEqual(
      parseRoutine(document).problems.map(({ message }) => message),
      [
        'stages[0].steps[0].id: expected text, got nothing',
        'stages[1].steps[0].seconds.min: expected a positive number, got -5',
        'label: expected one of strong, some, small-or-mixed, not-tested, default, got "proven"',
      ],
    );
  });

  it('shows no more than the beginning of a long text', () => {
    const { problems } = withValue(`${STEP}.sides`, 'x'.repeat(1_000_000));
    assert.ok((problems[0]?.message.length ?? Infinity) < 200);
  });

  function withoutId(): unknown {
    return changed(two, pathFrom('stages[0].steps[0].id'), undefined);
  }
});

describe('parseRoutine loses nothing that can be played', () => {
  it('keeps a step whose length cannot be read, to be done by hand', () => {
    for (const seconds of [-5, '30', null, { usual: 'x' }, { min: 9, usual: 5, max: 1 }]) {
      const steps = stepsOf(withValue(`${STEP}.seconds`, seconds));
      assert.equal(steps.length, 2);
      assert.equal(steps[1] && 'seconds' in steps[1], false);
      assert.equal(steps[1]?.title, 'Stroke');
    }
  });

  it('keeps a step without an id, and one with an id that is taken, under its path', () => {
    for (const id of [undefined, 7, 'one']) {
      assert.deepEqual(
        stepsOf(withValue(`${STEP}.id`, id)).map((step) => step.id),
        ['one', STEP],
      );
    }
  });

  it('keeps ids apart even where an author used the path of a later step', () => {
    const document = changed(
      changed(two, pathFrom('stages[0].steps[0].id'), STEP),
      pathFrom(`${STEP}.id`),
      undefined,
    );
    const ids = stepsOf(parseRoutine(document)).map((step) => step.id);
    assert.equal(new Set(ids).size, 2);
  });

  it('keeps a stage without an id under its path', () => {
    assert.equal(withValue('stages[1].id', undefined).routine?.stages[1]?.id, 'stages[1]');
  });

  it('keeps a routine without an id', () => {
    assert.equal(withValue('id', undefined).routine?.id, 'routine');
  });

  it('keeps the readable entries of a list, and the other steps of a stage', () => {
    assert.deepEqual(stepsOf(withValue(`${STEP}.tools`, ['thumbs', 3, 'bottle']))[1]?.tools, [
      'thumbs',
      'bottle',
    ]);
    const steps = [null, { id: 'three' }, 4];
    assert.deepEqual(
      stepsOf(withValue('stages[1].steps', steps)).map((step) => step.id),
      ['one', 'three'],
    );
  });

  it('keeps the order of stages and steps', () => {
    const stages = [3, 1, 2].map((stage) => ({
      id: `stage-${stage}`,
      steps: [2, 1].map((step) => ({ id: `${stage}-${step}` })),
    }));
    const parsed = parseRoutine({ id: 'r', stages });
    assert.deepEqual(
      stepsOf(parsed).map((step) => step.id),
      ['3-2', '3-1', '1-2', '1-1', '2-2', '2-1'],
    );
  });

  it('gives null only where nothing can be played, and says so', () => {
    for (const [document, path, code] of [
      [undefined, '', 'type'],
      [null, '', 'type'],
      ['six-points', '', 'type'],
      [[two], '', 'type'],
      [{}, 'stages', 'empty'],
      [{ stages: [] }, 'stages', 'empty'],
      [{ stages: [{ steps: [] }, 4] }, 'stages', 'empty'],
    ] as const) {
      const { routine: read, problems } = parseRoutine(document);
      assert.equal(read, null);
      const last = problems.at(-1);
      assert.deepEqual([last?.path, last?.code], [path, code]);
    }
    assert.equal(parseRoutine(null).problems[0]?.message, 'routine: expected an object, got null');
  });

  it('reads the first 1,000 steps of a longer document, and says so once', () => {
    const steps = (count: number, stage: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `${stage}-${at}` }));
    const stages = [600, 401, 50].map((count, stage) => ({
      id: `stage-${stage}`,
      steps: steps(count, stage),
    }));
    const parsed = parseRoutine({ id: 'long', stages });
    assert.equal(stepsOf(parsed).length, 1000);
    assert.equal(stepsOf(parsed).at(-1)?.id, '1-399');
    assert.deepEqual(parsed.problems, [
      {
        path: 'stages[1].steps[400]',
        code: 'limit',
        message: 'stages[1].steps[400]: only the first 1000 steps are read',
      },
    ]);
    assert.deepEqual(parseRoutine({ id: 'full', stages: [{ id: 's', steps: steps(1000, 0) }] }).problems, []);
  });
});

describe('parseRoutine survives any input', () => {
  /** What `parseRoutine` promises whatever it is given. */
  function soundly(input: unknown): ReturnType<typeof parseRoutine> {
    const parsed = parseRoutine(input);
    assert.ok(parsed.routine !== null || parsed.problems.length > 0);
    for (const { path, message } of parsed.problems) {
      assert.ok(message.length > path.length && message.length < 1000 + path.length);
      if (path !== '') assert.ok(message.startsWith(`${path}: `));
    }
    if (parsed.routine) {
      assert.ok(isWellFormed(parsed.routine), 'what it gives is a whole routine');
      assert.deepEqual(parseRoutine(parsed.routine), { routine: parsed.routine, problems: [] });
    }
    return parsed;
  }

  it('never throws, whatever it is given', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    holds(fc.property(anything, (input) => void soundly(input)));
    holds(
      fc.property(anything, anything, anything, (a, b, c) => {
        soundly({ stages: [{ steps: [{ id: a, seconds: b, sides: c }, a] }, b], id: c });
        soundly({
          stages: [
            a,
            { id: b, steps: [{ repeat: a, rest: b, tools: c, label: a }, { seconds: { min: a, usual: b } }] },
          ],
        });
      }),
    );
  });

  it('finds a problem exactly where something is wrong', () => {
    holds(
      fc.property(mutated(routine()), (document) => {
        const { problems } = soundly(document);
        assert.equal(problems.length === 0, isWellFormed(document));
      }),
    );
  });

  it('does not take the names of every object for a document', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const document: unknown = JSON.parse(
        `{"id":"${key}","${key}":{"stages":[1]},"stages":[{"id":"${key}","steps":[{"id":"${key}","sides":"${key}"},{"id":"x"}]}]}`,
      );
      const { routine: read, problems } = soundly(document);
      assert.equal(read?.stages[0]?.steps[0]?.id, key);
      assert.deepEqual(
        problems.map(({ path }) => path),
        ['stages[0].steps[0].sides'],
      );
    }
    assert.equal(Object.hasOwn(Object.prototype, 'stages'), false);
  });

  it('reports an object that throws when it is read', () => {
    const unreadable = { path: '', code: 'type', message: 'the document could not be read' };
    const fighting = {
      get stages(): never {
        throw new Error('no');
      },
    };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const throwing = new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
      },
    );
    for (const input of [fighting, revoked.proxy, throwing, { stages: [{ steps: [throwing] }] }]) {
      const { routine: read, problems } = parseRoutine(input);
      assert.equal(read, null);
      assert.deepEqual(problems.at(-1), unreadable);
    }
  });

  it('copes with deep nesting, long texts and wide lists', () => {
    let nest: unknown = [];
    for (let depth = 0; depth < 100_000; depth++)
      nest = depth % 2 ? [nest] : { stages: nest, steps: nest, seconds: nest };
    soundly(nest);
    soundly({ id: 'r', stages: nest });
    soundly({
      id: 'r',
      stages: [{ id: 's', steps: [{ id: 'a', seconds: nest, title: nest, tools: [nest] }] }],
    });
    const long = 'x'.repeat(2_000_000);
    assert.equal(
      soundly({ id: long, stages: [{ id: long, steps: [{ id: long, title: long }] }] }).routine?.id,
      long,
    );
    const wide = Array.from({ length: 100_000 }, () => 'x');
    assert.equal(
      soundly({ id: 'r', sources: wide, stages: [{ id: 's', steps: [{ id: 'a' }] }] }).problems.length,
      0,
    );
  });
});

/** The rules for a document, written a second time and in another way: none of its parts may be wrong. */
function isWellFormed(input: unknown): boolean {
  const ids = new Set<unknown>();
  return isRoutine(input);

  function isRoutine(value: unknown): boolean {
    return (
      isObject(value) &&
      isText(value['id']) &&
      isOptional(value['version'], (version) => isNumber(version, 0, Number.MAX_SAFE_INTEGER)) &&
      isOptional(value['title'], isText) &&
      isListOf(value['stages'], isStage) &&
      hasLength(value['stages']) &&
      isOptional(value['sources'], isTexts) &&
      isOptional(value['label'], isLabel)
    );
  }

  function isStage(value: unknown): boolean {
    return (
      isObject(value) &&
      isText(value['id']) &&
      isOptional(value['title'], isText) &&
      isListOf(value['steps'], isStep) &&
      hasLength(value['steps'])
    );
  }

  function isStep(value: unknown): boolean {
    if (!isObject(value) || !isText(value['id'])) return false;
    const id = String(value['id']).trim();
    if (ids.has(id)) return false;
    ids.add(id);
    return (
      ['point', 'technique', 'position', 'title', 'instruction', 'find'].every((key) =>
        isOptional(value[key], isText),
      ) &&
      isOptional(value['tools'], isTexts) &&
      isOptional(value['sources'], isTexts) &&
      isOptional(value['label'], isLabel) &&
      isOptional(value['sides'], (sides) => sides === 'each' || sides === 'both' || sides === 'none') &&
      isOptional(value['repeat'], (repeat) => Number.isInteger(repeat) && isNumber(repeat, 1, 100)) &&
      isOptional(value['rest'], (rest) => isNumber(rest, 0, 86_400)) &&
      isOptional(value['seconds'], (seconds) => isSeconds(seconds) || isAmount(seconds))
    );
  }

  function isAmount(value: unknown): boolean {
    if (!isObject(value)) return false;
    const { usual } = value;
    const { min = usual, max = usual } = value;
    return [min, usual, max].every(isSeconds) && Number(min) <= Number(usual) && Number(usual) <= Number(max);
  }

  function isSeconds(value: unknown): boolean {
    return isNumber(value, Number.MIN_VALUE, 86_400);
  }

  function isNumber(value: unknown, least: number, most: number): boolean {
    return typeof value === 'number' && value >= least && value <= most;
  }

  function isLabel(value: unknown): boolean {
    return ['strong', 'some', 'small-or-mixed', 'not-tested', 'default'].some((label) => label === value);
  }

  function isText(value: unknown): boolean {
    return typeof value === 'string' && /\S/.test(value);
  }

  function isTexts(value: unknown): boolean {
    return isListOf(value, (item) => typeof item === 'string' && item !== '');
  }

  function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
    return Array.isArray(value) && value.every(isItem);
  }

  function hasLength(value: unknown): boolean {
    return Array.isArray(value) && value.length > 0;
  }

  function isOptional(value: unknown, isValid: (value: unknown) => boolean): boolean {
    return value === undefined || isValid(value);
  }

  function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}
