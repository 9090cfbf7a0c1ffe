import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Problem, type Step } from '../../../src/core/index.js';
import { parseRoutine } from '../../../src/core/routine/parse.js';
import { type ListNode, routineFromList } from '../../../src/core/routine/list.js';
import { deepFreeze } from '../support.js';
import { holdsForMany, oddText } from './many.js';

type Part = ListNode | string;
type Data = Readonly<Record<string, string>>;

const node = (tag: string, ...parts: readonly Part[]): ListNode => ({
  tag,
  children: parts.map((part) => (typeof part === 'string' ? { tag: '#text', text: part } : part)),
});
const withData = (data: Data, tag: string, ...parts: readonly Part[]): ListNode => ({
  ...node(tag, ...parts),
  data,
});
const item = (...parts: readonly Part[]) => node('li', ...parts);
const list = (...items: readonly Part[]) => node('ol', ...items);

/** The routine that a list holds, and every problem on the way. */
function read(root: ListNode, title?: string) {
  return parsed(deepFreeze(root), title);
}

function parsed(root: ListNode, title?: string) {
  const { document, problems } = routineFromList(root, title);
  const { routine, problems: more } = parseRoutine(document);
  return { routine, problems: [...problems, ...more] };
}

/** The one step of a list with one item. */
function stepOf(...parts: readonly Part[]): Step {
  return only(list(item(...parts)));
}

function only(root: ListNode): Step {
  const steps = read(root).routine?.stages.flatMap((stage) => stage.steps) ?? [];
  assert.equal(steps.length, 1);
  return steps[0] ?? assert.fail();
}

/** Stages as `id: step, step`. */
function outline(root: ListNode, title?: string): string[] {
  const { routine } = read(root, title);
  return (routine?.stages ?? []).map(
    ({ id, steps }) => `${id}: ${steps.map((step) => step.title).join(', ')}`,
  );
}

const RANGE = 'stages[0].steps[0].instruction range';
const codes = (problems: readonly Problem[]) => problems.map(({ path, code }) => `${path} ${code}`);

describe('routineFromList reads what an item says', () => {
  const items: [item: readonly Part[], title: string, instruction?: string][] = [
    [['Roll the arch for 60 s'], 'Roll the arch'],
    [['Roll the arch, 1–2 min.'], 'Roll the arch'],
    [['60 s: roll the arch'], 'roll the arch'],
    [['Press for 60 s on the heel'], 'Press on the heel'],
    [['Press the heel (3×30 sec)'], 'Press the heel'],
    [['Soleus: press and hold for 60 s'], 'Soleus', 'press and hold for 60 s'],
    [['Soleus – press and hold, 60 s'], 'Soleus', 'press and hold, 60 s'],
    [['Soleus—press and hold, 60 s'], 'Soleus', 'press and hold, 60 s'],
    [['Soleus 30 – 60 s: press and hold'], 'Soleus', 'press and hold'],
    [['Soleus: 60 s'], 'Soleus'],
    [['3×30 sec — ball of the foot'], 'ball of the foot'],
    [['Soleus – 60 s: press and hold'], 'Soleus', 'press and hold'],
    [[node('strong', 'Soleus'), ' Press for 60 s.'], 'Soleus', 'Press for 60 s.'],
    [
      [node('p', node('b', 'Soleus (60 s)')), node('p', 'Press.'), node('p', 'Breathe.')],
      'Soleus',
      'Press. Breathe.',
    ],
    [['Press ', node('strong', 'firmly'), ' for 20 s'], 'Press firmly'],
    [['Tib', node('em', 'ialis'), ' posterior', node('br'), 'for 60 s'], 'Tibialis posterior'],
    [
      ['Sit on the floor, put the ball under the calf that hurts, and let it sink in for 60 s'],
      'Sit on the floor, put the ball under the calf that hurts, …',
      'Sit on the floor, put the ball under the calf that hurts, and let it sink in for 60 s',
    ],
    [['60 s'], '60 s'],
    [
      ['Soleus 60 s', node('ul', item('Sit down.'), item('Press softly.'))],
      'Soleus',
      'Sit down. Press softly.',
    ],
  ];
  for (const [parts, title, instruction] of items) {
    it(JSON.stringify(parts), () => {
      const step = stepOf(...parts);
      assert.deepEqual([step.title, step.instruction], [title, instruction]);
      assert.ok(step.seconds);
    });
  }

  it('cuts a long sentence without an end between words', () => {
    const text = `${'calf '.repeat(30)}60 s`;
    const { title = '', instruction } = stepOf(text);
    assert.match(title, /^(calf )+…$/);
    assert.ok(title.length <= 60);
    assert.equal(instruction, text);
  });

  it('reads the dose', () => {
    const { seconds, repeat, sides } = stepOf('Calf stretch: 3×20–30 s, both feet together');
    assert.deepEqual([seconds, repeat, sides], [{ min: 20, usual: 25, max: 30 }, 3, 'both']);
    const { reps, repeat: rounds, seconds: none } = stepOf('Heel raises: 3 sets of 12');
    assert.deepEqual([reps, rounds, none], [12, 3, undefined]);
  });

  it('keeps markup in a text as text', () => {
    assert.equal(stepOf('<img src=x onerror=alert(1)> 20 s').title, '<img src=x onerror=alert(1)>');
  });

  it('names a step that tells neither length nor count, and keeps it by hand', () => {
    const { routine, problems } = read(list(item('Soleus 60 s'), item('Walk about')));
    assert.deepEqual(codes(problems), ['stages[0].steps[1].seconds dose']);
    assert.match(problems[0]?.message ?? '', /"Walk about"/);
    assert.equal(routine?.stages[0]?.steps[1]?.seconds, undefined);
    const byHand = read(list(withData({ seconds: 'none' }, 'li', 'Walk for 5 min')));
    assert.deepEqual(byHand.problems, []);
    assert.equal(byHand.routine?.stages[0]?.steps[0]?.seconds, undefined);
  });
});

describe('routineFromList reads data before text', () => {
  const data = {
    ...{ id: 'a', title: 'Soleus', instruction: 'Press.', find: 'Behind the shin.', point: 'soleus' },
    ...{ technique: 'sustained-pressure', tools: ' thumbs\n bottle ', position: 'seated', seconds: '30-60' },
    ...{
      repeat: '2',
      rest: '10',
      sides: 'both',
      label: 'some',
      sources: 'one two',
      clamp: '',
      optional: 'false',
      priority: '2',
    },
  };

  it('takes each of them', () => {
    assert.deepEqual(only(list(withData(data, 'li', 'Something else for 5 s each side'))), {
      ...{ id: 'a', title: 'Soleus', instruction: 'Press.', find: 'Behind the shin.', point: 'soleus' },
      ...{ technique: 'sustained-pressure', tools: ['thumbs', 'bottle'], position: 'seated' },
      seconds: { min: 30, usual: 45, max: 60 },
      ...{ repeat: 2, rest: 10, sides: 'both', label: 'some', sources: ['one', 'two'] },
      ...{ clamp: true, optional: false, priority: 2 },
    });
  });

  it('takes a length in any form', () => {
    for (const [seconds, usual, repeat] of [
      ['45', 45],
      ['1:30', 90],
      ['1 min', 60],
      ['3x30', 30, 3],
      [' 3 × 30 s ', 30, 3],
      ['2.5', 3],
    ] as const) {
      const step = only(list(withData({ seconds }, 'li', 'Press 5 s')));
      assert.deepEqual([step.seconds?.usual, step.repeat], [usual, repeat], seconds);
    }
  });

  it('counts where it says so', () => {
    const { reps, repeat, seconds } = only(
      list(withData({ reps: '12', repeat: '3' }, 'li', 'Hold each for 2 s')),
    );
    assert.deepEqual([reps, repeat, seconds], [12, 3, undefined]);
  });

  it('names what cannot be meant', () => {
    const bad = {
      ...{ seconds: '-5', reps: '0', repeat: 'two', rest: '90000', sides: 'left', label: 'proven' },
      priority: '0',
    };
    const { routine, problems } = read(list(withData(bad, 'li', 'Press 20 s')));
    assert.equal(routine?.stages[0]?.steps[0]?.seconds?.usual, 20);
    assert.deepEqual(codes(problems).sort(), [
      'stages[0].steps[0].label choice',
      'stages[0].steps[0].priority range',
      'stages[0].steps[0].repeat type',
      'stages[0].steps[0].reps range',
      'stages[0].steps[0].rest range',
      'stages[0].steps[0].seconds dose',
      'stages[0].steps[0].sides choice',
    ]);
  });

  it('passes over attributes that are empty or of others', () => {
    const { problems } = read(
      list(withData({ point: '', seconds: ' ', listItemId: '7' }, 'li', 'Press 5 s')),
    );
    assert.deepEqual(problems, []);
  });

  it('leaves alone what only a whole list can say', () => {
    const { problems, routine } = read(list(withData({ order: '3', moment: '2019' }, 'li', 'Press 5 s')));
    assert.deepEqual([problems, routine?.order, routine?.moment], [[], undefined, undefined]);
  });

  it('takes the title, the id and more from the list', () => {
    const data = {
      ...{ title: 'Evening', id: 'mine', clamp: 'true', label: 'some', sources: 'one' },
      ...{ order: 'foot-to-calf', moment: 'evening' },
    };
    const { routine } = read(withData(data, 'ol', item('Press 5 s')));
    const { stages, version, ...rest } = routine ?? assert.fail();
    assert.deepEqual([stages.length, version], [1, 1]);
    assert.deepEqual(rest, {
      ...{ id: 'mine', title: 'Evening', clamp: true, label: 'some', sources: ['one'] },
      ...{ order: 'foot-to-calf', moment: 'evening' },
    });
    assert.equal(read(withData(data, 'ol', item('5 s')), 'Heading').routine?.title, 'Heading');
  });
});

describe('routineFromList finds stages', () => {
  const calf = item('Calf:', node('ul', item('Soleus 60 s'), item('Upper calf 60 s')));

  it('makes a flat list one stage', () => {
    assert.deepEqual(outline(list(item('A 5 s'), item('B 5 s')), 'Evening care'), ['stage-1: A, B']);
  });

  it('makes an item with a list inside a stage, and flat items beside it stages of their own', () => {
    const root = list(item('A 5 s'), item('B 5 s'), calf, item('C 5 s'), item('Rest', list(item('D 5 s'))));
    assert.deepEqual(outline(root), ['stage-1: A, B', 'calf: Soleus, Upper calf', 'stage-3: C', 'rest: D']);
    assert.equal(read(root).routine?.stages[1]?.title, 'Calf');
  });

  it('calls a stage by its title, without its length, and no two the same', () => {
    const stage = (title: string) => item(title, list(item('A 5 s')));
    assert.deepEqual(outline(list(stage('Sole (5 min)'), stage('sole:'), stage('👣'))), [
      'sole: A',
      'stage-2: A',
      '👣: A',
    ]);
  });

  it('takes a length beside a list without lengths for that of a step', () => {
    assert.deepEqual(outline(list(item('Calf 60 s', list(item('Sit.'), item('Press.'))))), ['stage-1: Calf']);
    assert.deepEqual(outline(list(withData({ point: 'soleus' }, 'li', 'Calf', list(item('Press 5 s'))))), [
      'stage-1: Calf',
    ]);
    assert.deepEqual(outline(list(item('Calf (5 min)', list(item('Soleus 60 s'), item('Rest'))))), [
      'calf: Soleus, Rest',
    ]);
  });

  it('takes titles and ids of stages from data', () => {
    const root = list(withData({ id: 'mine', title: 'My stage' }, 'li', 'x', list(item('A 5 s'))));
    assert.deepEqual(outline(root), ['mine: A']);
    assert.equal(read(root).routine?.stages[0]?.title, 'My stage');
  });

  it('reads stages in stages', () => {
    const root = list(item('Calf', list(item('Upper', list(item('A 5 s'))), item('B 5 s'))));
    assert.deepEqual(
      read(root).routine?.stages.map(({ id, title }) => [id, title]),
      [
        ['upper', 'Upper'],
        ['calf', 'Calf'],
      ],
    );
  });

  it('gives every step an id of its own', () => {
    const root = list(item('Calf 5 s'), item('Calf 6 s'), withData({ id: 'calf' }, 'li', 'C 5 s'));
    const ids = read(root).routine?.stages[0]?.steps.map(({ id }) => id);
    assert.deepEqual(ids, ['step-1', 'step-2', 'calf']);
    assert.deepEqual(codes(read(root).problems), []);
  });
});

describe('routineFromList reads lists of other kinds', () => {
  it('takes terms for titles and descriptions for instructions', () => {
    const root = node(
      'dl',
      ...[withData({ point: 'soleus' }, 'dt', 'Soleus (60 s)'), node('dd', 'Press.'), node('dd', 'Breathe.')],
      node('div', node('dt', 'Arch'), withData({ sides: 'both' }, 'dd', 'Stroke for a minute')),
    );
    const steps = read(root).routine?.stages[0]?.steps ?? [];
    assert.deepEqual(
      steps.map(({ title, instruction, point, sides, seconds }) => [
        title,
        instruction,
        point,
        sides,
        seconds?.usual,
      ]),
      [
        ['Soleus', 'Press. Breathe.', 'soleus', 'each', 60],
        ['Arch', 'Stroke for a minute', undefined, 'both', 60],
      ],
    );
  });

  it('takes a list in a description for a stage', () => {
    assert.deepEqual(outline(node('dl', node('dt', 'Stretch'), node('dd', list(item('Calf 10 x 10 s'))))), [
      'stretch: Calf',
    ]);
  });

  it('takes lines for items', () => {
    const text = '\n1. Soleus 60 s\n2) Upper: 30-60 s\r\n\n- Arch 1 min\n* Heel 0:30\n';
    const root = node('pre', node('code', text));
    assert.deepEqual(outline(root), ['stage-1: Soleus, Upper, Arch, Heel']);
    assert.deepEqual(read(root).problems, []);
  });

  it('copes with what content systems put between', () => {
    const stray = node('p');
    const root = list(
      '\n',
      stray,
      item(node('p', 'A 5 s'), node('br')),
      node('div', item('B 5 s')),
      'C 5 s',
      item(),
    );
    assert.deepEqual(outline(root), ['stage-1: A, B, C']);
    const misplaced = list(item('Calf'), node('ul', item('A 5 s')), item('B 5 s'));
    assert.deepEqual(outline(misplaced), ['calf: A', 'stage-2: B']);
  });

  it('gives a document without a stage for a list without an item', () => {
    for (const root of [list(), node('pre', '\n'), node('dl', node('div'))]) {
      assert.equal(read(root).routine, null);
      assert.deepEqual(codes(read(root).problems), ['stages empty']);
    }
  });
});

describe('routineFromList, whatever it is given', () => {
  const instruction = fc.oneof(
    oddText,
    fc.constantFrom(
      'Soleus: press 60 s',
      '3×30 sec',
      'Calf:',
      ' ',
      '## Calf',
      'both feet together',
      '12 reps\n',
    ),
  );
  const data = fc.dictionary(
    fc.constantFrom(
      ...'id title instruction find point technique tools position seconds repeat reps rest sides label sources clamp optional priority __proto__'.split(
        ' ',
      ),
    ),
    fc.oneof(
      oddText,
      fc.constantFrom('', '30', '30-60', 'none', 'each', 'some', 'true', '7', '0', '1e3', '-1', 'a b'),
    ),
    { maxKeys: 4 },
  );
  const { tree } = fc.letrec<{ tree: ListNode }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.record({ tag: fc.constant('#text'), text: instruction }),
      fc.record(
        {
          tag: fc.constantFrom(
            'li',
            'li',
            'li',
            'ol',
            'ul',
            'dl',
            'dt',
            'dd',
            'p',
            'b',
            'br',
            'div',
            'span',
            'pre',
          ),
          data,
          children: fc.array(tie('tree'), { maxLength: 4 }),
        },
        { requiredKeys: ['tag'] },
      ),
    ),
  }));
  const root = fc
    .tuple(fc.constantFrom('ol', 'ul', 'dl', 'pre'), fc.array(tree, { maxLength: 5 }))
    .map(([tag, children]) => ({ tag, children }));

  it('gives a routine or says what is wrong, and never throws', () => {
    holdsForMany(
      fc.property(root, oddText, (tree, title) => {
        const { routine, problems } = read(tree, title);
        assert.ok(routine ?? problems.length > 0);
        for (const { path, message } of problems) assert.ok(message.startsWith(`${path}: `));
        if (routine) assert.deepEqual(parseRoutine(routine), { routine, problems: [] });
      }),
    );
  });

  it('gives a document in which nothing is wrong but what the author said', () => {
    holdsForMany(
      fc.property(root, (tree) => {
        const given = ['choice', 'duplicate', 'range', 'type', 'empty', 'limit'];
        for (const { code } of parseRoutine(routineFromList(tree).document).problems)
          assert.ok(given.includes(code));
      }),
    );
  });

  it('loses no text of any item', () => {
    const words = fc.array(fc.tuple(instruction, fc.nat(9)), { minLength: 1, maxLength: 6 });
    holdsForMany(
      fc.property(words, fc.array(fc.boolean(), { maxLength: 6 }), (texts, isStage) => {
        const items = texts.map(([text, number], at) => {
          const parts = [`mark${number}${at}: ${text.slice(0, 500)}`, ` end${at}`];
          return isStage[at] ? item(`stage${at}`, list(item(...parts))) : item(...parts);
        });
        const kept = JSON.stringify(read(list(...items)).routine);
        texts.forEach(([, number], at) => {
          for (const mark of [`mark${number}${at}`, `end${at}`, ...(isStage[at] ? [`stage${at}`] : [])])
            assert.ok(kept.includes(mark), mark);
        });
      }),
    );
  });

  it('names every step of a list without a length, and no other', () => {
    const texts = fc.array(fc.constantFrom('Soleus 60 s', 'Walk about', '12 reps', 'Rest, 3 times a day'), {
      minLength: 1,
    });
    holdsForMany(
      fc.property(texts, (items) => {
        const expected = items.flatMap((text, at) =>
          /0|12/.test(text) ? [] : [`stages[0].steps[${at}].seconds dose`],
        );
        assert.deepEqual(codes(read(list(...items.map((text) => item(text)))).problems), expected);
      }),
    );
  });

  it('copes with lists that are deep, wide and long', () => {
    let deep = item('End 10 s');
    let bold = node('b', 'Calf 10 s');
    for (let depth = 0; depth < 500; depth++) {
      deep = item('L', list(deep));
      bold = node('b', bold);
    }
    const wide = Array.from({ length: 20_000 }, (_, at) => item(`Item ${at}, 20 s`));
    assert.deepEqual(codes(parsed(list(deep)).problems), []);
    assert.equal(parsed(list(item(bold))).routine?.stages[0]?.steps[0]?.title, 'Calf');
    assert.deepEqual(codes(parsed(list(...wide)).problems), ['stages[0].steps limit']);
    assert.ok(codes(parsed(list(item(`5 s, ${'x '.repeat(500_000)}`))).problems).includes(RANGE));
    for (const mark of [',', ' ', '- ', ': ', '(', '. ', 'for ']) {
      const long = `A${mark.repeat(100_000)}x`;
      parsed(list(item(long), item(long, list(item('B 5 s')))));
      parsed(node('pre', long));
    }
    parsed(list(item('A'), ...wide.map((one) => list(one))));
  });
});
