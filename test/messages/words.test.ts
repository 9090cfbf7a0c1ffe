import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { points, questions, routines, type Label } from '../../src/core/index.js';
import { checkEnglish } from '../../src/messages/check.js';
import { contentEnglish } from '../../src/messages/content.js';
import { controlsEnglish } from '../../src/messages/controls.js';
import { mapEnglish } from '../../src/messages/map.js';
import { outlineEnglish } from '../../src/messages/outline.js';
import { routineEnglish } from '../../src/messages/routine.js';
import { sessionEnglish } from '../../src/messages/session.js';
import { stepEnglish } from '../../src/messages/step.js';
import { timerEnglish } from '../../src/messages/timer.js';
import { type Messages, registerMessages, wordsIn } from '../../src/messages/words.js';

const english: Messages = {
  check: checkEnglish,
  content: contentEnglish,
  controls: controlsEnglish,
  map: mapEnglish,
  outline: outlineEnglish,
  routine: routineEnglish,
  session: sessionEnglish,
  step: stepEnglish,
  timer: timerEnglish,
};

/** Every word of a topic with its path. A function is asked with figures in a text, which serve for a number and for a name. */
function* wordsOf(value: unknown, path: string): Generator<[path: string, text: unknown]> {
  if (typeof value === 'function') {
    const say = value as (...args: string[]) => unknown;
    for (const text of ['2', '100'])
      yield [`${path}()`, say(...Array.from({ length: say.length }, () => text))];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* wordsOf(inner, `${path}.${key}`);
  } else yield [path, value];
}

describe('English', () => {
  for (const [topic, words] of Object.entries(english)) {
    it(`has a word for every key of "${topic}"`, () => {
      for (const [path, text] of wordsOf(words, topic)) {
        assert.equal(typeof text, 'string', path);
        assert.notEqual((text as string).trim(), '', path);
        assert.doesNotMatch(text as string, /undefined|NaN|\[object|%s|\s$|^\s| {2}/, path);
      }
    });
  }

  const steps = Object.values(routines).flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
  const content = contentEnglish;

  it('has words for every built-in routine and stage', () => {
    for (const { id, stages } of Object.values(routines)) {
      assert.ok(content.routines[id], id);
      for (const stage of stages) assert.ok(content.stages[stage.id], stage.id);
    }
  });

  it('has words for every built-in step, its point, its tools, its position and its label', () => {
    for (const { id, point, tools, position, label } of steps) {
      assert.ok(content.steps[id], id);
      if (point !== undefined) assert.ok(content.points[point], point);
      for (const tool of tools) assert.ok(content.tools[tool], tool);
      if (position !== undefined) assert.ok(content.positions[position], position);
      assert.ok(content.labels[label], label);
    }
  });

  it('has words for every point and for nothing that is not there', () => {
    assert.deepEqual(Object.keys(content.points).sort(), Object.keys(points).sort());
    assert.deepEqual(Object.keys(content.steps).sort(), steps.map(({ id }) => id).sort());
    assert.deepEqual(Object.keys(content.routines).sort(), Object.keys(routines).sort());
  });

  it('has words for every question and for nothing that is not asked', () => {
    assert.deepEqual(Object.keys(checkEnglish.signs).sort(), questions.map(({ id }) => id).sort());
  });

  it('has words for every label', () => {
    const labels: Label[] = ['strong', 'some', 'small-or-mixed', 'not-tested', 'default'];
    assert.deepEqual(Object.keys(content.labels).sort(), [...labels].sort());
  });

  it('begins the act that answers the check with "None of these", and calls the first play "Start"', () => {
    assert.match(checkEnglish.none, /^None of these/);
    assert.equal(controlsEnglish.start, 'Start');
  });

  it('speaks of tender spots, never of trigger points, and calls nobody safe or clear', () => {
    for (const [path, text] of wordsOf(english, 'messages')) {
      assert.doesNotMatch(text as string, /trigger point|\byou are (safe|clear|fine|healthy)\b/i, path);
    }
  });
});

describe('the words of a language', () => {
  const words = (start: string) => ({ ...timerEnglish, idle: start });
  const idle = (language: string) => wordsIn(language, 'timer', timerEnglish).idle;

  it('are English where nobody registered any', () => {
    assert.equal(idle('de'), timerEnglish.idle);
    assert.equal(idle(''), timerEnglish.idle);
  });

  it('are those that were registered, for its regions too', () => {
    registerMessages('de', { timer: words('Los') });
    assert.equal(idle('de'), 'Los');
    assert.equal(idle('DE-at'), 'Los');
    assert.equal(idle('den'), timerEnglish.idle);
  });

  it('are those of a region where it has its own', () => {
    registerMessages('pt', { timer: words('Iniciar') });
    registerMessages('pt-PT', { timer: words('Começar') });
    assert.equal(idle('pt-PT'), 'Começar');
    assert.equal(idle('pt-pt'), 'Começar');
    assert.equal(idle('pt-BR'), 'Iniciar');
  });

  it('may come topic by topic; a topic that is missing is English', () => {
    registerMessages('fr', { timer: words('Lancer') });
    registerMessages('fr', { controls: { ...controlsEnglish, start: 'Commencer' } });
    assert.equal(idle('fr'), 'Lancer');
    assert.equal(wordsIn('fr', 'controls', controlsEnglish).start, 'Commencer');
    assert.equal(wordsIn('fr', 'map', mapEnglish), mapEnglish);
  });

  it('may be replaced', () => {
    registerMessages('nl', { timer: words('een') });
    registerMessages('nl', { timer: words('twee') });
    assert.equal(idle('nl'), 'twee');
  });

  it('are not found in what every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString']) assert.equal(idle(name), timerEnglish.idle);
  });
});
