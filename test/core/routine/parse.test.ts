import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FORMAT_VERSION, type Problem, type Routine, routines } from '../../../src/core/index.js';
import { parseRoutine } from '../../../src/core/routine/parse.js';
import { migrations } from '../../../src/core/routine/migrate.js';
import { routine } from '../arbitraries.js';
import { changed, deepFreeze, holds, mutated, pathFrom } from '../support.js';

const two = deepFreeze({
  id: 'two',
  version: 1,
  title: 'Two steps',
  order: 'calf-to-foot',
  moment: 'evening',
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
          priority: 2,
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
const ROUTINE_FIELDS = 'id, version, title, order, moment, clamp, notWith, links, stages, sources, label';
const STEP_FIELDS =
  'id, point, position, title, instruction, find, technique, tools, seconds, reps, repeat, rest, sides, priority, optional, clamp, sources, label';

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
      fc.property(routine({ isFull: true }), (document) => {
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
    ['version', 'two', 'type', 'expected a whole number from 0 to Infinity, got "two"'],
    ['version', NaN, 'range', 'expected a whole number from 0 to Infinity, got NaN'],
    ['version', -1, 'range', 'expected a whole number from 0 to Infinity, got -1'],
    ['version', 0.5, 'range', 'expected a whole number from 0 to Infinity, got 0.5'],
    ['version', Infinity, 'range', 'expected a whole number from 0 to Infinity, got Infinity'],
    ['version', 2, 'version', 'expected 1, got 2'],
    ['version', 0, 'deprecated', 'expected 1, got 0'],
    ['clamp', 'yes', 'type', 'expected true or false, got "yes"'],
    ['order', 1, 'type', 'expected one of as-written, calf-to-foot, foot-to-calf, got 1'],
    ['order', 'upwards', 'choice', 'expected one of as-written, calf-to-foot, foot-to-calf, got "upwards"'],
    ['moment', null, 'type', 'expected one of first-steps, after-sitting, evening, any, got nothing'],
    ['moment', 'noon', 'choice', 'expected one of first-steps, after-sitting, evening, any, got "noon"'],
    ['notWith', 'pregnant', 'type', 'expected a list, got "pregnant"'],
    ['notWith', [1], 'type', 'expected text, got 1', 'notWith[0]'],
    ['links', {}, 'type', 'expected a list, got an object'],
    ['links', ['https://example.org'], 'type', 'expected an object, got "https://example.org"', 'links[0]'],
    ['links', [{ url: 'https://example.org' }], 'missing', 'expected text, got nothing', 'links[0].text'],
    [
      'links',
      [{ text: 'More' }],
      'missing',
      'expected https:, http: or mailto:, got nothing',
      'links[0].url',
    ],
    [
      'links',
      [{ text: 'More', url: 'https://example.org', rel: 'me' }],
      'field',
      'is no field; there are text, url',
      'links[0].rel',
    ],
    ['dose', '60 s', 'field', `is no field; there are ${ROUTINE_FIELDS}`],
    ['stages[1].sides', 'each', 'field', 'is no field; there are id, title, steps'],
    [`${STEP}.seconds.typical`, 30, 'field', 'is no field; there are min, usual, max'],
    [`${STEP}.toString`, 1, 'field', `is no field; there are ${STEP_FIELDS}`],
    [`${STEP}.reps`, 0, 'range', 'expected a whole number from 1 to 1000, got 0'],
    [`${STEP}.reps`, 1001, 'range', 'expected a whole number from 1 to 1000, got 1001'],
    [`${STEP}.reps`, '12', 'type', 'expected a whole number from 1 to 1000, got "12"'],
    [`${STEP}.priority`, 0, 'range', 'expected a whole number from 1 to 9, got 0'],
    [`${STEP}.priority`, 10, 'range', 'expected a whole number from 1 to 9, got 10'],
    [`${STEP}.priority`, 1.5, 'range', 'expected a whole number from 1 to 9, got 1.5'],
    [`${STEP}.priority`, '1', 'type', 'expected a whole number from 1 to 9, got "1"'],
    [`${STEP}.optional`, 1, 'type', 'expected true or false, got 1'],
    [`${STEP}.clamp`, null, 'type', 'expected true or false, got nothing'],
    [`${STEP}.title`, 'x'.repeat(2001), 'range', 'only the first 2000 characters are read'],
    [
      `${STEP}.tools`,
      ['x'.repeat(2001)],
      'type',
      `expected text, got "${'x'.repeat(40)}"`,
      `${STEP}.tools[0]`,
    ],
    ['title', null, 'type', 'expected text, got nothing'],
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
    ['stages[1].steps', [], 'empty', 'has no step'],
    [STEP, null, 'type', 'expected an object, got nothing'],
    [STEP, () => 1, 'type', 'expected an object, got () => 1'],
    [STEP, Symbol('x'), 'type', 'expected an object, got Symbol(x)'],
    [STEP, 7n, 'type', 'expected an object, got 7'],
    [`${STEP}.id`, undefined, 'missing', 'expected text, got nothing'],
    [`${STEP}.id`, '', 'type', 'expected text, got ""'],
    [`${STEP}.id`, 'one', 'duplicate', '"one" is used by an earlier step'],
    [`${STEP}.point`, 3, 'type', 'expected text, got 3'],
    [`${STEP}.technique`, [], 'type', 'expected text, got a list'],
    [`${STEP}.position`, false, 'type', 'expected text, got false'],
    [`${STEP}.instruction`, '', 'type', 'expected text, got ""'],
    [`${STEP}.find`, {}, 'type', 'expected text, got an object'],
    [`${STEP}.tools`, 'thumbs', 'type', 'expected a list, got "thumbs"'],
    [`${STEP}.tools[1]`, null, 'type', 'expected text, got nothing'],
    [`${STEP}.sides`, 'left', 'choice', 'expected one of each, both, none, got "left"'],
    [`${STEP}.label`, 1, 'type', 'expected one of strong, some, small-or-mixed, not-tested, default, got 1'],
    [`${STEP}.repeat`, 0, 'range', 'expected a whole number from 1 to 100, got 0'],
    [`${STEP}.repeat`, 101, 'range', 'expected a whole number from 1 to 100, got 101'],
    [`${STEP}.repeat`, 2.5, 'range', 'expected a whole number from 1 to 100, got 2.5'],
    [`${STEP}.repeat`, '3', 'type', 'expected a whole number from 1 to 100, got "3"'],
    [`${STEP}.rest`, -1, 'range', 'expected a number from 0 to 86400, got -1'],
    [`${STEP}.rest`, null, 'type', 'expected a number from 0 to 86400, got nothing'],
    [`${STEP}.seconds`, null, 'type', 'expected a positive number, got nothing'],
    [`${STEP}.seconds`, '30 s', 'type', 'expected a positive number, got "30 s"'],
    [`${STEP}.seconds`, [30], 'type', 'expected a positive number, got a list'],
    [`${STEP}.seconds`, 0, 'range', 'expected a positive number, got 0'],
    [`${STEP}.seconds`, -5, 'range', 'expected a positive number, got -5'],
    [`${STEP}.seconds`, NaN, 'range', 'expected a positive number, got NaN'],
    [`${STEP}.seconds`, 90_000, 'range', 'expected a number from 0 to 86400, got 90000'],
    [`${STEP}.seconds.min`, -5, 'range', 'expected a positive number, got -5'],
    [`${STEP}.seconds.min`, null, 'type', 'expected a positive number, got nothing'],
    [`${STEP}.seconds.max`, 'long', 'type', 'expected a positive number, got "long"'],
    [`${STEP}.seconds.max`, Infinity, 'range', 'expected a number from 0 to 86400, got Infinity'],
    [`${STEP}.seconds.usual`, undefined, 'missing', 'expected a positive number, got nothing'],
    [
      `${STEP}.seconds`,
      { usual: -5 },
      'range',
      'expected a positive number, got -5',
      `${STEP}.seconds.usual`,
    ],
    [`${STEP}.seconds.min`, 31, 'order', 'expected min <= usual <= max', `${STEP}.seconds`],
    [`${STEP}.seconds.max`, 29, 'order', 'expected min <= usual <= max', `${STEP}.seconds`],
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
      [undefined, '', 'missing'],
      [null, '', 'type'],
      ['six-points', '', 'type'],
      [[two], '', 'type'],
      [{}, 'stages', 'missing'],
      [{ stages: [] }, 'stages', 'empty'],
      [{ stages: [4, { steps: [] }] }, 'stages[1].steps', 'empty'],
    ] as const) {
      const { routine: read, problems } = parseRoutine(document);
      assert.equal(read, null);
      const last = problems.at(-1);
      assert.deepEqual([last?.path, last?.code], [path, code]);
    }
    assert.equal(parseRoutine(null).problems[0]?.message, 'routine: expected an object, got nothing');
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
        message: 'stages[1].steps[400]: only the first 1000 are read',
      },
    ]);
    assert.deepEqual(parseRoutine({ id: 'full', stages: [{ id: 's', steps: steps(1000, 0) }] }).problems, []);
  });
});

describe('parseRoutine reads links', () => {
  it('keeps those of the web and of mail, and drops any other', () => {
    const good = ['https://example.org/a', 'HTTP://example.org', 'MailTo:me@example.org'];
    const bad = [
      'javascript:alert(1)',
      ' https://example.org',
      'data:text/html,x',
      '//example.org',
      'ftp://x',
    ];
    const links = [...good, ...bad].map((url) => ({ text: ' More ', url }));
    const { routine: read, problems } = parseRoutine({ ...two, links });
    assert.deepEqual(
      read?.links,
      good.map((url) => ({ text: 'More', url })),
    );
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      bad.map((_, at) => [`links[${at + good.length}].url`, 'url']),
    );
  });

  it('drops one that is too long, for cut short it would lead elsewhere', () => {
    const url = `https://example.org/${'x'.repeat(2000)}`;
    const { routine: read, problems } = parseRoutine({ ...two, links: [{ text: 'Long', url }] });
    assert.deepEqual(read?.links, []);
    assert.deepEqual([problems[0]?.path, problems[0]?.code], ['links[0].url', 'url']);
  });

  it('keeps no other address than the one that it tested', () => {
    let asked = 0;
    const link = {
      text: 'x',
      get url() {
        return asked++ ? 'https://example.org' : 'javascript:alert(1)';
      },
    };
    assert.deepEqual(parseRoutine({ ...two, links: [link] }).routine?.links, []);
  });
});

describe('parseRoutine reads other versions', () => {
  const draft = {
    ...{ id: 'r', version: 0 },
    stages: [{ id: 's', steps: [{ id: 'a', tool: 'thumbs', duration: 30, side: 'both' }, { id: 'b' }] }],
  };

  it('has a migration from each version to the next', () => assert.equal(migrations.length, FORMAT_VERSION));

  it('brings drafts up to this one, and names what is written another way now', () => {
    const { routine: read, problems } = parseRoutine(deepFreeze(draft));
    const step = read?.stages[0]?.steps[0];
    assert.deepEqual([step?.tools, step?.seconds?.usual, step?.sides], [['thumbs'], 30, 'both']);
    assert.equal(read?.version, FORMAT_VERSION);
    const renamed = [
      ['tool', 'tools'],
      ['duration', 'seconds'],
      ['side', 'sides'],
    ].map(([old, now]) => [`stages[0].steps[0].${old}`, `write "${now}" instead`]);
    assert.deepEqual(
      problems,
      [['version', 'expected 1, got 0'], ...renamed].map(([path, message]) => ({
        path,
        code: 'deprecated',
        message: `${path}: ${message}`,
      })),
    );
  });

  it('lets what is written the new way count where a draft has both', () => {
    const steps = [{ id: 'a', tool: 'bottle', tools: ['thumbs'] }];
    const { routine: read } = parseRoutine({ ...draft, stages: [{ id: 's', steps }] });
    assert.deepEqual(read?.stages[0]?.steps[0]?.tools, ['thumbs']);
  });

  it('knows none of the old names in this version', () => {
    const { problems } = parseRoutine({ ...draft, version: 1 });
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      ['tool', 'duration', 'side'].map((key) => [`stages[0].steps[0].${key}`, 'field']),
    );
  });

  it('reads what it knows of a newer one', () => {
    const { routine: read, problems } = parseRoutine({ ...two, version: 7, mood: 'calm' });
    assert.deepEqual(read, parseRoutine(two).routine);
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [
        ['mood', 'field'],
        ['version', 'version'],
      ],
    );
  });

  it('survives a draft of anything', () => {
    holds(
      fc.property(mutated(fc.constant(draft)), (document) => {
        const { routine: read } = parseRoutine(document);
        if (read) assert.deepEqual(parseRoutine(read).problems, []);
      }),
    );
  });
});

describe('parseRoutine leaves room for what an author adds', () => {
  it('passes over fields of their own and the name of the schema', () => {
    const fields = { $schema: 'heelkit/routine.schema.json', $comment: 1, 'x-theme': { a: 1 } };
    const steps = [{ id: 'a', seconds: { usual: 5, 'x-why': 'short' }, ...fields }];
    const document = { id: 'r', ...fields, stages: [{ id: 's', steps, ...fields }] };
    assert.deepEqual(parseRoutine(document).problems, []);
  });

  it('asks a check about each step, with what the check needs to know', () => {
    const asked: unknown[] = [];
    const steps = [null, { id: 'a' }, { id: 'b', clamp: false }];
    const document = { id: 'r', clamp: true, stages: [{ id: 's', steps }] };
    const { problems } = parseRoutine(document, (step, at) => {
      asked.push([step.id, at]);
      return [{ path: at.path, code: 'unknown', message: 'x' }];
    });
    assert.deepEqual(asked, [
      ['a', { path: 'stages[0].steps[1]', stage: 's', clamp: true }],
      ['b', { path: 'stages[0].steps[2]', stage: 's', clamp: false }],
    ]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['type', 'unknown', 'unknown'],
    );
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
      fc.property(mutated(routine({ isFull: true })), (document) => {
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
        problems.map(({ path, code }) => [path, code]),
        [
          [key, 'field'],
          ['stages[0].steps[0].sides', 'choice'],
        ],
      );
    }
    assert.equal(Object.hasOwn(Object.prototype, 'stages'), false);
  });

  it('reports an object that throws when it is read', () => {
    const unreadable = { path: '', code: 'type', message: 'routine: could not be read' };
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
      long.slice(0, 2000),
    );
    const wide = Array.from({ length: 100_000 }, () => 'x');
    assert.equal(
      soundly({ id: 'r', sources: wide, stages: [{ id: 's', steps: [{ id: 'a' }] }] }).routine?.sources
        .length,
      1000,
    );
    const endless = Object.assign([], { length: 4_000_000_000 });
    const { problems } = soundly({ id: 'r', sources: endless, stages: endless });
    assert.ok(problems.some(({ path, code }) => path === 'stages' && code === 'limit'));
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
      hasOnly(value, ROUTINE_FIELDS) &&
      isOptional(value['version'], (version) => version === 1) &&
      isOptional(value['order'], isOneOf('as-written', 'calf-to-foot', 'foot-to-calf')) &&
      isOptional(value['moment'], isOneOf('first-steps', 'after-sitting', 'evening', 'any')) &&
      isOptional(value['clamp'], isBoolean) &&
      isOptional(value['notWith'], isTexts) &&
      isOptional(value['links'], (links) => isListOf(links, isLink)) &&
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
      hasOnly(value, 'id, title, steps') &&
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
      hasOnly(value, STEP_FIELDS) &&
      isOptional(value['reps'], (reps) => Number.isInteger(reps) && isNumber(reps, 1, 1000)) &&
      isOptional(value['priority'], isOneOf(1, 2, 3, 4, 5, 6, 7, 8, 9)) &&
      isOptional(value['optional'], isBoolean) &&
      isOptional(value['clamp'], isBoolean) &&
      ['point', 'technique', 'position', 'title', 'instruction', 'find'].every((key) =>
        isOptional(value[key], isText),
      ) &&
      isOptional(value['tools'], isTexts) &&
      isOptional(value['sources'], isTexts) &&
      isOptional(value['label'], isLabel) &&
      isOptional(value['sides'], isOneOf('each', 'both', 'none')) &&
      isOptional(value['repeat'], (repeat) => Number.isInteger(repeat) && isNumber(repeat, 1, 100)) &&
      isOptional(value['rest'], (rest) => isNumber(rest, 0, 86_400)) &&
      isOptional(value['seconds'], (seconds) => isSeconds(seconds) || isAmount(seconds))
    );
  }

  function isAmount(value: unknown): boolean {
    if (!isObject(value) || !hasOnly(value, 'min, usual, max')) return false;
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

  function isLink(value: unknown): boolean {
    if (!isObject(value) || !hasOnly(value, 'text, url')) return false;
    const { text, url } = value;
    return isText(text) && typeof url === 'string' && /^(https?:\/\/|mailto:)/i.test(url);
  }

  function hasOnly(value: Record<string, unknown>, fields: string): boolean {
    return Object.keys(value).every((key) => fields.split(', ').includes(key) || /^(\$|x-)/.test(key));
  }

  function isBoolean(value: unknown): boolean {
    return typeof value === 'boolean';
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

  function isOneOf(...values: readonly unknown[]): (value: unknown) => boolean {
    return (value) => values.includes(value);
  }

  function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}
