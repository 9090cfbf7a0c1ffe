import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Answer,
  noneOfThese,
  notAsked,
  type Question,
  questions,
  screen,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';

const answer = fc.constantFrom<Answer | undefined>('yes', 'no', 'not-sure', undefined);

/** Answers of any kind, some of them missing. */
const answers = fc
  .tuple(...questions.map(() => answer))
  .map((list) =>
    Object.fromEntries(questions.flatMap(({ id }, at) => (list[at] === undefined ? [] : [[id, list[at]]]))),
  );

const hosts: Question = {
  id: 'host-rule',
  group: 'signs',
  action: 'emergency',
  verified: 'page',
  sources: [],
};

describe('the questions', () => {
  it('have ids of their own, and the emergencies come first', () => {
    assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
    const actions = questions.map(({ action }) => action);
    assert.deepEqual(actions, [...actions].sort());
    assert.ok(actions.includes('emergency') && actions.includes('urgent'));
  });

  it('name what they rest on, unless it is common knowledge', () => {
    for (const { id, verified, sources } of questions) {
      assert.equal(sources.length === 0, verified === 'common-knowledge', id);
    }
  });
});

describe('screen', () => {
  for (const { id, action } of questions) {
    for (const given of ['yes', 'not-sure'] as const) {
      it(`leads to ${action} where ${id} is answered ${given}`, () => {
        assert.deepEqual(screen({ ...noneOfThese(), [id]: given }), {
          outcome: action,
          canStart: false,
          because: [id],
        });
        assert.equal(screen({ [id]: given }).outcome, action, 'whatever else is not answered');
      });
    }

    it(`is incomplete where ${id} is not answered`, () => {
      const { [id]: _, ...others } = noneOfThese();
      assert.deepEqual(screen(others), notAsked);
    });
  }

  it('acts by the stricter of any two signs', () => {
    for (const one of questions) {
      for (const other of questions) {
        const both = screen({ ...noneOfThese(), [one.id]: 'yes', [other.id]: 'not-sure' });
        const strict = one.action === 'emergency' || other.action === 'emergency' ? 'emergency' : 'urgent';
        assert.equal(both.outcome, strict, `${one.id} and ${other.id}`);
        assert.equal(both.canStart, false);
      }
    }
  });

  it('lets somebody start when every answer is no, and never says safe', () => {
    assert.deepEqual(screen(noneOfThese()), { outcome: 'none-ticked', canStart: true, because: [] });
  });

  it('lets nobody start who was not asked', () => {
    assert.deepEqual(screen({}), notAsked);
    assert.deepEqual(notAsked, { outcome: 'incomplete', canStart: false, because: [] });
  });

  it('lets somebody start exactly when every question is answered no', () => {
    holds(
      fc.property(answers, (given) => {
        const { outcome, canStart, because } = screen(deepFreeze(given));
        const acting = questions.filter(({ id }) => given[id] === 'yes' || given[id] === 'not-sure');
        const isAllNo = questions.every(({ id }) => given[id] === 'no');
        assert.equal(canStart, isAllNo);
        assert.equal(outcome === 'none-ticked', isAllNo);
        assert.equal(outcome === 'incomplete', !isAllNo && acting.length === 0);
        assert.deepEqual(
          because,
          acting.map(({ id }) => id),
        );
      }),
    );
  });

  it('takes no other word for a no', () => {
    for (const word of ['', 'No', 'nein', 'false', 'undefined']) {
      const given = { ...noneOfThese(), [questions[0]!.id]: word as Answer };
      assert.equal(screen(given).outcome, 'incomplete', word);
    }
  });

  it('counts only answers that were given, not what an object inherits', () => {
    const inherited = Object.create(noneOfThese()) as Record<string, Answer>;
    assert.deepEqual(screen(inherited), notAsked);
    const asked = JSON.parse(`{"__proto__":${JSON.stringify(noneOfThese())}}`) as Record<string, Answer>;
    assert.deepEqual(screen(asked), notAsked);
    for (const id of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      const rule = { ...hosts, id };
      assert.deepEqual(screen(noneOfThese(), [rule]), notAsked, id);
      assert.equal(screen(noneOfThese([rule]), [rule]).outcome, 'none-ticked', id);
    }
  });

  it('ignores answers to questions that nobody asks', () => {
    assert.equal(screen({ ...noneOfThese(), 'shoe-size': 'yes' }).outcome, 'none-ticked');
  });

  it("asks a host's rules too: unanswered they hold back, answered they act", () => {
    assert.deepEqual(screen(noneOfThese(), [hosts]), notAsked);
    assert.equal(screen(noneOfThese([hosts]), [hosts]).canStart, true);
    assert.deepEqual(screen({ ...noneOfThese(), 'host-rule': 'yes' }, [hosts]), {
      outcome: 'emergency',
      canStart: false,
      because: ['host-rule'],
    });
  });

  it('lets a host make a question stricter, never weaker', () => {
    const weaker = { ...questions[0]!, action: 'urgent' as const };
    const stricter = { ...questions.at(-1)!, action: 'emergency' as const };
    assert.equal(screen({ ...noneOfThese(), [weaker.id]: 'yes' }, [weaker]).outcome, 'emergency');
    assert.equal(screen({ ...noneOfThese(), [stricter.id]: 'yes' }, [stricter]).outcome, 'emergency');
    assert.deepEqual(screen({ ...noneOfThese(), [stricter.id]: 'yes' }, [stricter]).because, [stricter.id]);
  });
});
