import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { type Problem, type ProblemCode, routines, shapeCodes } from '../../../src/core/index.js';
import { parseRoutine } from '../../../src/core/routine/parse.js';
import { routine } from '../arbitraries.js';
import { changed, deepFreeze, mutated, pathFrom, pathsOf } from '../support.js';
import { holdsForMany, oddText } from './many.js';

const schema = JSON.parse(readFileSync('src/core/routine/routine.schema.json', 'utf8')) as Node;
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });
const isValid = ajv.compile(schema);

interface Node {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly [key: string]: unknown;
}

/** What is wrong with the shape of a document, as the parser sees it. */
function shapeProblems(document: unknown): readonly Problem[] {
  return parseRoutine(document).problems.filter(({ code }) => shapeCodes.includes(code));
}

function agrees(document: unknown): void {
  const problems = shapeProblems(document);
  const errors = isValid(document) ? [] : isValid.errors;
  assert.equal(problems.length === 0, errors?.length === 0, JSON.stringify({ document, problems, errors }));
}

const smallest = deepFreeze({ id: 'r', stages: [{ id: 's', steps: [{ id: 'a' }] }] });
const STEP = 'stages[0].steps[0]';

describe('the JSON Schema', () => {
  it('is a schema of its draft', () => {
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(ajv.validateSchema(schema));
  });

  it('describes every field', () => {
    const objects = [schema, ...Object.values(schema.$defs ?? {})];
    const fields = objects.flatMap(({ properties }) => Object.entries(properties ?? {}));
    assert.ok(fields.length > 25);
    for (const [name, field] of fields) {
      const named = schema.$defs?.[field.$ref?.split('/').at(-1) ?? ''];
      assert.match(field.description ?? named?.description ?? '', /^.{10,}\.$/s, name);
    }
  });

  it('takes the built-in routines', () => {
    for (const document of Object.values(routines)) assert.ok(isValid(document), document.id);
  });

  it('tells the shape only: what it cannot say has codes of its own', () => {
    const cases: [path: string, value: unknown, code: ProblemCode][] = [
      ['version', 2, 'version'],
      ['version', 0, 'deprecated'],
      [`${STEP}.seconds`, { min: 9, usual: 5 }, 'order'],
      ['stages[0].steps', [{ id: 'a' }, { id: 'a' }], 'duplicate'],
      ['stages[0].steps', Array.from({ length: 1001 }, (_, at) => ({ id: `${at}` })), 'limit'],
    ];
    for (const [path, value, code] of cases) {
      const document = changed(smallest, pathFrom(path), value);
      assert.ok(isValid(document), path);
      assert.deepEqual(
        parseRoutine(document).problems.map((problem) => problem.code),
        [code],
      );
    }
  });
});

describe('the parser accepts in shape exactly what the JSON Schema accepts', () => {
  const texts = [
    '',
    ' ',
    '\n',
    '\ufeff',
    '\u200b',
    'x',
    ' x ',
    'x'.repeat(2000),
    '👣'.repeat(2000),
    '👣'.repeat(2001),
  ];
  const numbers = [
    -1, -0, 0, 1e-9, 0.5, 1, 1.5, 2, 9, 10, 100, 101, 1000, 1001, 86_400, 86_400.1, 86_401, 1e21, 1e308,
  ];
  const chosen = ['as-written', 'calf-to-foot', 'foot-to-calf', 'first-steps', 'evening', 'any', 'each'];
  const others = [null, true, false, [], {}, [null], [''], ['x'], [' '], [1], { usual: 1 }, { min: 1 }];
  const amounts = [{ usual: 0 }, { usual: 1, min: null }, { usual: 1, max: '2' }, { usual: 1, typical: 1 }];
  const links = ['https://x', 'mailto:', 'HTTPS://', ' https://x', 'ftp://x', '', 5].map((url) => [
    { text: 'x', url },
  ]);
  const values = [
    ...texts,
    ...texts.map((text) => [text]),
    ...chosen,
    ...numbers,
    ...others,
    ...amounts,
    ...links,
  ];
  const paths = [
    ...[
      'id',
      'version',
      'title',
      'order',
      'moment',
      'clamp',
      'notWith',
      'links',
      'stages',
      'sources',
      'label',
      'x-mine',
      'mine',
    ],
    ...[
      'stages[0]',
      'stages[0].id',
      'stages[0].title',
      'stages[0].steps',
      'stages[0].$id',
      'stages[0].label',
    ],
    ...'id title instruction find point position technique tools seconds reps repeat rest sides priority optional clamp sources label'
      .split(' ')
      .map((key) => `${STEP}.${key}`),
    ...[STEP, `${STEP}.tool`, `${STEP}.__proto__`, `${STEP}.constructor`, '__proto__', 'hasOwnProperty'],
    ...['seconds.min', 'seconds.usual', 'seconds.max', 'seconds.x-why'].map((key) => `${STEP}.${key}`),
  ];

  for (const path of paths) {
    it(`whatever stands at ${path}`, () => {
      agrees(changed(smallest, pathFrom(path), undefined));
      for (const value of values) agrees(changed(smallest, pathFrom(path), value));
    });
  }

  it('whatever the whole is', () => {
    for (const value of values) agrees(value);
  });

  it('for numbers that JSON reads as infinite', () => {
    agrees(JSON.parse('{"id":"r","stages":[{"id":"s","steps":[{"id":"a","seconds":1e999,"rest":-1e999}]}]}'));
  });

  it('for documents with nothing wrong in them', () => {
    holdsForMany(
      fc.property(routine({ isFull: true }), (document) => {
        assert.ok(isValid(document), ajv.errorsText(isValid.errors));
        agrees(document);
      }),
    );
  });

  /** JSON as a page has it, with something replaced, taken out or added. */
  const spoiled = fc
    .tuple(
      mutated(routine({ isFull: true })),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.oneof(
            fc.constantFrom(
              'x',
              'x-a',
              '$b',
              'min',
              'usual',
              'text',
              'url',
              'reps',
              'priority',
              'order',
              'moment',
              'clamp',
              'links',
              '__proto__',
            ),
            oddText,
          ),
          fc.oneof(fc.constantFrom(...values), oddText),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([document, additions]) =>
      additions.reduce((value: unknown, [at, key, put]) => {
        const objects = pathsOf(value);
        return changed(value, [...(objects[at % objects.length] ?? []), key], put);
      }, document),
    )
    .map((document): unknown => (document === undefined ? null : JSON.parse(JSON.stringify(document))));

  it('for documents with anything wrong in them', () => {
    holdsForMany(fc.property(spoiled, agrees));
  });

  it('and what the parser gives is valid, whatever it was given', () => {
    holdsForMany(
      fc.property(spoiled, (document) => {
        const { routine: read } = parseRoutine(document);
        if (read) assert.ok(isValid(read), ajv.errorsText(isValid.errors));
      }),
    );
  });
});
