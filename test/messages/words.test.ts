import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actions, type Label, parts, points, questions, routines, stopSigns } from '../../src/core/index.js';
import { english, registerMessages } from '../../src/messages/register.js';
import { wordsIn } from '../../src/messages/words.js';

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
  const content = english.content;

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
    assert.deepEqual(Object.keys(content.steps).sort(), [...new Set(steps.map(({ id }) => id))].sort());
    assert.deepEqual(Object.keys(content.routines).sort(), Object.keys(routines).sort());
  });

  it('has words for every question and for nothing that is not asked', () => {
    const asked = [...questions, ...stopSigns].map(({ id }) => id);
    assert.deepEqual(Object.keys(english.check.questions).sort(), asked.sort());
    for (const id of Object.keys(english.check.notes)) assert.ok(asked.includes(id), id);
    assert.deepEqual(Object.keys(english.check.parts).sort(), [...parts].sort());
    assert.deepEqual(Object.keys(english.check.advice).sort(), [...actions].sort());
  });

  it('has words for every label', () => {
    const labels: Label[] = ['strong', 'some', 'small-or-mixed', 'not-tested', 'default'];
    assert.deepEqual(Object.keys(content.labels).sort(), [...labels].sort());
  });

  it('begins the act that answers the check with "None of these", and calls the first play "Start"', () => {
    assert.match(english.check.none, /^None of these/);
    assert.equal(english.controls.start, 'Start');
  });

  it('speaks of tender spots, never of trigger points, and calls nobody safe or clear', () => {
    for (const [path, text] of wordsOf(english, 'messages')) {
      assert.doesNotMatch(text as string, /trigger point|\byou are (safe|clear|fine|healthy)\b/i, path);
    }
  });
});

describe('the words of a language', () => {
  const words = (start: string) => ({ ...english.timer, idle: start });
  const idle = (language: string) => wordsIn(language, 'timer', english.timer).idle;

  it('are English where nobody registered any', () => {
    assert.equal(idle('de'), english.timer.idle);
    assert.equal(idle(''), english.timer.idle);
  });

  it('are those that were registered, for its regions too', () => {
    registerMessages('de', { timer: words('Los') });
    assert.equal(idle('de'), 'Los');
    assert.equal(idle('DE-at'), 'Los');
    assert.equal(idle('den'), english.timer.idle);
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
    registerMessages('fr', { controls: { ...english.controls, start: 'Commencer' } });
    assert.equal(idle('fr'), 'Lancer');
    assert.equal(wordsIn('fr', 'controls', english.controls).start, 'Commencer');
    assert.equal(wordsIn('fr', 'map', english.map), english.map);
  });

  it('may be replaced', () => {
    registerMessages('nl', { timer: words('een') });
    registerMessages('nl', { timer: words('twee') });
    assert.equal(idle('nl'), 'twee');
  });

  it('are not found in what every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString']) assert.equal(idle(name), english.timer.idle);
  });

  it('keeps the English of what a pack leaves out, or has of another kind', () => {
    registerMessages('nl', { check: { title: 'Eerst', questions: { pop: 'Een knap' } } });
    registerMessages('nl', { step: { paused: 5 as never, hurts: { title: 'Stop' } } });
    const check = wordsIn('nl', 'check', english.check);
    assert.equal(check.title, 'Eerst');
    assert.equal(check.questions['pop'], 'Een knap');
    assert.equal(check.questions['breathless'], english.check.questions['breathless']);
    const step = wordsIn('nl', 'step', english.step);
    assert.equal(step.paused, english.step.paused);
    assert.equal(step.hurts.title, 'Stop');
    assert.equal(step.hurts.text, english.step.hurts.text);
  });
});
