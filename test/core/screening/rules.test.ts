import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Action,
  type Answer,
  actions,
  clinicianAgrees,
  type HostRule,
  noneOfThese,
  notAsked,
  parts,
  questions,
  screen,
  withRules,
} from '../../../src/core/index.js';
import { holds, hostileValue } from '../support.js';

const hosts: HostRule = { id: 'metal', text: 'Metal in your leg', action: 'clinician', removes: ['calf'] };
const rank = (action: Action) => actions.indexOf(action);

const rules = fc.array(
  fc.record(
    {
      id: fc.constantFrom(...questions.map(({ id }) => id), 'metal', 'hosts-own'),
      text: fc.constantFrom('A question', ''),
      action: fc.constantFrom(...actions, 'none' as Action),
      group: fc.constantFrom('signs', 'conditions', 'again'),
      removes: fc.subarray([...parts]),
      gentle: fc.boolean(),
      clinicianMayAgree: fc.boolean(),
    },
    { requiredKeys: ['id'], noNullPrototype: true },
  ),
  { maxLength: 4 },
) as fc.Arbitrary<HostRule[]>;

describe("a host's rules", () => {
  it('hold back unanswered, and act when answered', () => {
    assert.deepEqual(screen(noneOfThese(), [hosts]), notAsked);
    assert.equal(screen(noneOfThese([hosts]), [hosts]).canStart, true);
    const ticked = screen({ ...noneOfThese([hosts]), metal: 'not-sure' }, [hosts]);
    assert.deepEqual(
      [ticked.outcome, ticked.canStart, ticked.because, ticked.removed],
      ['clinician', false, ['metal'], ['calf']],
    );
  });

  it('stand in the list that fits what they lead to, unless they say where', () => {
    const groupOf = (rule: HostRule) => withRules([rule]).questions.find(({ id }) => id === rule.id)?.group;
    assert.equal(groupOf(hosts), 'conditions');
    assert.equal(groupOf({ ...hosts, action: 'urgent' }), 'signs');
    assert.equal(groupOf({ ...hosts, group: 'again' }), 'again');
  });

  it('make a question of ours stricter, in its own place', () => {
    const { questions: asked, problems } = withRules([
      { id: 'veins', action: 'clinician', removes: ['calf'] },
      { id: 'stiff-joints', action: 'clinician', clinicianMayAgree: false },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      asked.map(({ id }) => id),
      questions.map(({ id }) => id),
    );
    const veins = asked.find(({ id }) => id === 'veins');
    assert.deepEqual(
      [veins?.action, veins?.removes, veins?.gentle, veins?.clinicianMayAgree],
      ['clinician', ['calf', 'gun'], true, true],
    );
    const agreed = { ...noneOfThese(), 'stiff-joints': 'yes', [clinicianAgrees]: 'yes' } as const;
    assert.equal(screen(agreed).canStart, true);
    assert.equal(
      screen(agreed, [{ id: 'stiff-joints', action: 'clinician', clinicianMayAgree: false }]).canStart,
      false,
    );
  });

  it('are refused, by name, where they would make it weaker', () => {
    const weaker: [rule: unknown, path: string][] = [
      [{ id: 'swollen-calf', action: 'advice' }, 'rules[0].action'],
      [{ id: 'swollen-calf', action: 'none' }, 'rules[0].action'],
      [{ id: 'cancer', action: 'clinician', clinicianMayAgree: true }, 'rules[0].clinicianMayAgree'],
      [{ id: 'veins', action: 'modify', gentle: false }, 'rules[0].gentle'],
    ];
    for (const [rule, path] of weaker) {
      const { questions: asked, problems } = withRules([rule]);
      assert.deepEqual(
        problems.map((problem) => [problem.path, problem.code]),
        [[path, 'weaker']],
      );
      assert.deepEqual(asked, questions, path);
    }
  });

  it('never make it weaker, whatever they say', () => {
    const given = fc.record(
      Object.fromEntries(
        questions.map(({ id }) => [
          id,
          fc.constantFrom<Answer>('yes', 'no', 'no', 'no', 'no', 'no', 'not-sure'),
        ]),
      ),
    ) as fc.Arbitrary<Record<string, Answer>>;
    holds(
      fc.property(rules, given, fc.boolean(), (hostRules, some, isAgreed) => {
        const answers = { ...noneOfThese(hostRules, ['signs', 'conditions', 'again']), ...some };
        if (isAgreed) answers[clinicianAgrees] = 'yes';
        const ours = screen(answers);
        const theirs = screen(answers, hostRules);
        assert.ok(!theirs.canStart || ours.canStart);
        assert.ok(ours.removed.every((part) => theirs.removed.includes(part)));
        assert.ok(!ours.gentle || theirs.gentle);
        if (!ours.canStart) assert.ok(rank(theirs.outcome as Action) <= rank(ours.outcome as Action));
      }),
    );
  });

  it('name what cannot be read, and never throw', () => {
    assert.deepEqual(withRules(undefined), { questions, problems: [] });
    assert.equal(withRules('swollen-calf').problems[0]?.message, 'rules: expected a list');
    assert.equal(withRules([null]).problems[0]?.message, 'rules[0].id: expected text');
    assert.equal(withRules([{ action: 'urgent' }]).problems[0]?.path, 'rules[0].id');
    assert.equal(withRules([{ id: 'metal', action: 'urgent' }]).problems[0]?.path, 'rules[0].text');
    assert.equal(withRules([{ ...hosts, removes: ['knee'] }]).problems[0]?.path, 'rules[0].removes');
    assert.equal(withRules([{ ...hosts, action: 'run' }]).problems[0]?.code, 'choice');
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    assert.equal(withRules([proxy]).problems.length, 1);
    holds(
      fc.property(
        fc.array(
          fc.oneof(
            hostileValue,
            fc.dictionary(fc.constantFrom('id', 'text', 'action', 'removes', 'gentle'), hostileValue),
          ),
        ),
        (list) => {
          const { questions: asked } = withRules(list);
          assert.deepEqual(
            questions.map(({ id }) => id),
            asked.slice(0, questions.length).map(({ id }) => id),
          );
        },
      ),
    );
  });

  it('without words are still asked, by their id', () => {
    const asked = withRules([{ id: 'metal', action: 'urgent' }]).questions.at(-1);
    assert.deepEqual([asked?.id, asked?.text, asked?.action], ['metal', 'metal', 'urgent']);
  });
});
