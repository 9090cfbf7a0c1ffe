import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Action,
  type Answer,
  actions,
  clinicianAgrees,
  clinicianMayAgree,
  type HostRule,
  noneOfThese,
  notAsked,
  type Part,
  parts,
  questionBacking,
  questions,
  screen,
  stopSigns,
} from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';

const PRESSURE: Part[] = ['sole', 'achilles', 'calf', 'thigh', 'gun', 'scraping'];
const LEG: Part[] = ['achilles', 'calf', 'thigh', 'gun'];
const NUMB: Part[] = ['sole', 'cold', 'gun', 'scraping'];

/** What each rule does: the rows of the published table, its questions, what falls away, and what a clinician may open. */
const TABLE: readonly [row: string, id: string, action: Action, removes?: Part[], more?: string][] = [
  ['R1', 'breathless', 'emergency'],
  ['R10', 'cold-leg', 'emergency'],
  ['R15', 'tight-leg', 'emergency'],
  ['R8', 'sudden-weakness', 'emergency'],
  ['R2', 'swollen-calf', 'urgent'],
  ['R3', 'calf-pain-after-risk', 'urgent'],
  ['R4', 'pop', 'urgent'],
  ['R5', 'cannot-stand', 'urgent'],
  ['R7', 'infection', 'urgent'],
  ['R9', 'diabetic-foot', 'urgent'],
  ['R21', 'severe-pain', 'urgent'],
  ['R17', 'under-18', 'clinician', [], 'locked'],
  ['R12', 'pregnancy', 'clinician', LEG],
  ['R3', 'clot-risk', 'clinician', LEG],
  ['R11', 'blood-thinners', 'clinician', ['gun', 'scraping'], 'gentle'],
  ['R9', 'diabetes', 'clinician', NUMB, 'gentle'],
  ['R10', 'circulation', 'clinician', [...PRESSURE, 'cold', 'loading']],
  ['R8', 'numbness', 'clinician', NUMB],
  ['R7', 'swelling', 'clinician', PRESSURE],
  ['R21', 'constant-pain', 'clinician', [], 'locked'],
  ['R6', 'squeeze', 'clinician', ['sole', 'scraping', 'loading']],
  ['R13', 'cancer', 'clinician', [], 'locked'],
  ['R14', 'stiff-joints', 'clinician'],
  ['R22', 'nerve-illness', 'clinician'],
  ['R18', 'injection', 'clinician', ['sole', 'scraping', 'gun', 'stretch', 'loading']],
  ['R19', 'achilles', 'clinician', ['achilles', 'loading']],
  ['R20', 'surgery', 'clinician', ['gun', 'scraping'], 'gentle'],
  ['R7', 'skin-foot', 'modify', ['sole', 'cold', 'scraping']],
  ['R7', 'skin-leg', 'modify', LEG],
  ['R16', 'veins', 'modify', ['gun'], 'gentle'],
  ['R23', 'fragile', 'modify', ['gun', 'scraping', 'loading'], 'gentle'],
  ['R20', 'pacemaker', 'modify', ['gun']],
  ['R24', 'cold-reaction', 'modify', ['cold']],
  ['002', 'weak-calves', 'advice'],
  ['R25', 'not-better', 'advice'],
  ['R2', 'new-swelling', 'urgent'],
  ['R8', 'new-numbness', 'clinician', NUMB, 'locked'],
  ['R25', 'worse', 'clinician', [], 'locked'],
];

const ALLOWED = { ...noneOfThese(), [clinicianAgrees]: 'yes' } as const;
const needed = questions.filter(({ group }) => group !== 'again');
const rank = (action: Action) => actions.indexOf(action);

/** Answers of any kind, some of them missing. */
const answers = fc
  .record(
    Object.fromEntries(
      [...questions.map(({ id }) => id), clinicianAgrees].map((id) => [
        id,
        fc.oneof(
          { weight: 12, arbitrary: fc.constant<Answer>('no') },
          fc.constantFrom<Answer>('yes', 'not-sure'),
        ),
      ]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((given) => given as Record<string, Answer>);

const sorted = (list: readonly Part[]) => parts.filter((part) => list.includes(part));

describe('the questions', () => {
  it('are those of the published table, in its order', () => {
    assert.deepEqual(
      questions.map(({ id, action }) => [id, action]),
      TABLE.map(([, id, action]) => [id, action]),
    );
    const rows = new Set(TABLE.map(([row]) => row));
    for (let row = 1; row <= 25; row++) assert.ok(rows.has(`R${row}`), `R${row} is asked`);
  });

  it('have ids of their own, and in the list of signs the emergencies come first', () => {
    const all = [...questions, ...stopSigns].map(({ id }) => id);
    assert.equal(new Set(all).size, all.length);
    for (const list of [questions.filter(({ group }) => group === 'signs'), stopSigns]) {
      const ranks = list.map(({ action }) => rank(action));
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
      );
    }
  });

  it('name what they rest on, unless it is common knowledge', () => {
    const ids = [...questions, ...stopSigns].map(({ id }) => id);
    assert.deepEqual(Object.keys(questionBacking).sort(), ids.sort());
    for (const [id, { verified, sources }] of Object.entries(questionBacking)) {
      if (sources.length === 0) assert.equal(verified, 'common-knowledge', id);
    }
  });

  it('ask for what ends a session, and tell what to do then', () => {
    const idsOf = (wanted: Action) => stopSigns.filter(({ action }) => action === wanted).map(({ id }) => id);
    assert.deepEqual(idsOf('emergency'), ['stop-chest']);
    assert.deepEqual(idsOf('urgent'), ['stop-pop', 'stop-skin', 'stop-swelling', 'stop-urine']);
    assert.deepEqual(stopSigns.length, 5 + idsOf('clinician').length);
  });
});

describe('screen, rule by rule', () => {
  for (const [row, id, action, removes = [], more] of TABLE) {
    const isLocked = action === 'emergency' || action === 'urgent' || more === 'locked';
    for (const given of ['yes', 'not-sure'] as const) {
      it(`${row}: ${id} answered ${given} leads to ${action}`, () => {
        const clearance = screen({ ...noneOfThese(), [id]: given });
        const isAsPlanned = action === 'modify' || action === 'advice';
        assert.equal(clearance.outcome, action);
        assert.equal(clearance.canStart, isAsPlanned);
        assert.deepEqual(clearance.because, [id]);
        assert.deepEqual(clearance.removed, sorted(removes));
        assert.equal(clearance.gentle, more === 'gentle');
      });
    }

    it(`${row}: a clinician's word ${isLocked ? 'does not open' : 'leaves what the table leaves of'} ${id}`, () => {
      const clearance = screen({ ...ALLOWED, [id]: 'yes' });
      assert.equal(clearance.canStart, !isLocked);
      if (action === 'clinician') {
        assert.equal(clinicianMayAgree(screen({ ...noneOfThese(), [id]: 'yes' })), !isLocked);
      }
      if (isLocked) return;
      const isLess = removes.length > 0 || more === 'gentle';
      assert.equal(clearance.outcome, isLess ? 'modify' : 'advice');
      assert.deepEqual(clearance.removed, sorted(removes));
    });
  }

  it('takes only a yes for a clinician’s word', () => {
    for (const word of ['no', 'not-sure', 'Yes', undefined]) {
      const given = { ...noneOfThese(), diabetes: 'yes', [clinicianAgrees]: word } as Record<string, Answer>;
      assert.equal(screen(given).canStart, false, word);
    }
  });

  it('acts by the stricter of any two, and adds up what falls away', () => {
    for (const [, one, first, firstParts = [], firstMore] of TABLE) {
      for (const [, other, second, secondParts = [], secondMore] of TABLE) {
        for (const base of [noneOfThese(), ALLOWED]) {
          const both = screen({ ...base, [one]: 'yes', [other]: 'not-sure' });
          const strict = rank(first) < rank(second) ? first : second;
          const name = `${one} and ${other}`;
          assert.deepEqual(both.removed, sorted([...firstParts, ...secondParts]), name);
          assert.equal(both.gentle, firstMore === 'gentle' || secondMore === 'gentle', name);
          const isLocked =
            rank(strict) < rank('clinician') ||
            firstMore === 'locked' ||
            secondMore === 'locked' ||
            (strict === 'clinician' && base !== ALLOWED);
          assert.equal(both.canStart, !isLocked, name);
          if (base !== ALLOWED) assert.equal(both.outcome, strict, name);
        }
      }
    }
  });
});

describe('screen', () => {
  for (const { id } of needed) {
    it(`is incomplete where ${id} is not answered`, () => {
      const { [id]: _, ...others } = noneOfThese();
      assert.deepEqual(screen(others), notAsked);
      assert.deepEqual(screen({ ...others, [clinicianAgrees]: 'yes' }), notAsked);
      const other = id === 'veins' ? 'pacemaker' : 'veins';
      assert.deepEqual(
        screen({ ...others, [other]: 'yes' }),
        notAsked,
        'what is only less waits for the rest',
      );
    });
  }

  it('lets somebody start when every answer is no, and never says safe', () => {
    assert.deepEqual(screen(noneOfThese()), {
      outcome: 'none-ticked',
      canStart: true,
      because: [],
      removed: [],
      gentle: false,
    });
  });

  it('lets nobody start who was not asked', () => {
    assert.deepEqual(screen({}), notAsked);
    assert.equal(notAsked.canStart, false);
  });

  it('overlays the earlier answers with those of the short check', () => {
    const earlier = { ...noneOfThese(), veins: 'yes' } as const;
    const none = noneOfThese([], ['again']);
    assert.deepEqual(Object.keys(none), ['new-swelling', 'new-numbness', 'worse']);
    assert.equal(screen({ ...earlier, ...none }).outcome, 'modify');
    assert.deepEqual(screen({ ...earlier, ...none, 'new-swelling': 'not-sure' }).outcome, 'urgent');
    assert.deepEqual(screen(none), notAsked, 'it does not stand for the whole');
  });

  it('lets nobody start with a question open, a sign, or a condition that nobody allowed', () => {
    holds(
      fc.property(answers, (given) => {
        const { outcome, canStart, because } = screen(deepFreeze(given));
        const acting = questions.filter(({ id }) => given[id] === 'yes' || given[id] === 'not-sure');
        const isOpen = needed.some(({ id }) => given[id] === undefined);
        const isLocked = acting.some(
          ({ action, clinicianMayAgree: may }) =>
            rank(action) < rank('clinician') ||
            (action === 'clinician' && !(may && given[clinicianAgrees] === 'yes')),
        );
        assert.equal(canStart, !isOpen && !isLocked);
        assert.equal(outcome === 'none-ticked', canStart && acting.length === 0);
        if (outcome !== 'incomplete')
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
      const rule: HostRule = { id, text: 'Anything', action: 'emergency' };
      assert.deepEqual(screen(noneOfThese(), [rule]), notAsked, id);
      assert.equal(screen(noneOfThese([rule]), [rule]).outcome, 'none-ticked', id);
    }
  });

  it('ignores answers to questions that nobody asks', () => {
    assert.equal(screen({ ...noneOfThese(), 'shoe-size': 'yes' }).outcome, 'none-ticked');
  });
});
