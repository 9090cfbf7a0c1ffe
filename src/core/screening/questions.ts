/**
 * What is asked before the first play, before a later one, and when something hurts. Each says what to do, never what somebody
 * has; nothing is scored. The words are in `messages`; here stand the ids, what follows, and where each comes from. It is one
 * published list, the same for everyone.
 */

/**
 * What a yes, or a "not sure", leads to, the strictest first: call the emergency number now; get medical advice today; ask a
 * clinician before the first play; play less; only advice.
 */
export type Action = 'emergency' | 'urgent' | 'clinician' | 'modify' | 'advice';

export const actions: readonly Action[] = ['emergency', 'urgent', 'clinician', 'modify', 'advice'];

/** What may fall away: pressure on a part of the leg, stretches, heel raises and the like, guns, cold, scraping. */
export type Part =
  'sole' | 'achilles' | 'calf' | 'thigh' | 'stretch' | 'loading' | 'gun' | 'cold' | 'scraping';

export const parts: readonly Part[] = [
  'sole',
  'achilles',
  'calf',
  'thigh',
  'stretch',
  'loading',
  'gun',
  'cold',
  'scraping',
];

/** `signs` and `conditions` come before the first play, `again` before each later one, `stop` when something hurts. */
export type QuestionGroup = 'signs' | 'conditions' | 'again' | 'stop';

export interface Question {
  readonly id: string;
  readonly group: QuestionGroup;
  readonly action: Action;
  /** What falls away even where a session may begin. */
  readonly removes: readonly Part[];
  /** Whether only the gentle version is left: hands, light, at most 60 s a spot, seated. */
  readonly gentle: boolean;
  /** Whether "a clinician told me I can" goes on for this visit. */
  readonly clinicianMayAgree: boolean;
  /** The host's own words, for a question that the host has added. */
  readonly text?: string;
}

/** Every question of the check, in the order in which it is asked. */
export const questions: readonly Question[] = ask([
  ['signs', 'emergency', 'breathless', 'cold-leg', 'tight-leg', 'sudden-weakness'],
  [
    'signs',
    'urgent',
    'swollen-calf',
    'calf-pain-after-risk',
    'pop',
    'cannot-stand',
    'infection',
    'diabetic-foot',
    'severe-pain',
  ],
  [
    'conditions',
    'clinician',
    'under-18',
    'pregnancy achilles calf thigh gun agreed',
    'clot-risk achilles calf thigh gun agreed',
    'blood-thinners gun scraping gentle agreed',
    'diabetes sole gun cold scraping gentle agreed',
    'circulation sole achilles calf thigh loading gun cold scraping agreed',
    'numbness sole gun cold scraping agreed',
    'swelling sole achilles calf thigh gun scraping agreed',
    'constant-pain',
    'squeeze sole loading scraping agreed',
    'cancer',
    'stiff-joints agreed',
    'nerve-illness agreed',
    'injection sole stretch loading gun scraping agreed',
    'achilles achilles loading agreed',
    'surgery gun scraping gentle agreed',
  ],
  [
    'conditions',
    'modify',
    'skin-foot sole cold scraping',
    'skin-leg achilles calf thigh gun',
    'veins gun gentle',
    'fragile loading gun scraping gentle',
    'pacemaker gun',
    'cold-reaction cold',
  ],
  ['conditions', 'advice', 'weak-calves', 'not-better'],
  // Nobody told this person that they can with what is new: a clinician's word counts for conditions only.
  ['again', 'urgent', 'new-swelling'],
  ['again', 'clinician', 'new-numbness sole gun cold scraping', 'worse'],
]);

/** What ends a session when it is noticed, the gravest first. */
export const stopSigns: readonly Question[] = /* @__PURE__ */ ask([
  ['stop', 'emergency', 'stop-chest'],
  ['stop', 'urgent', 'stop-pop', 'stop-skin', 'stop-swelling', 'stop-urine'],
  ['stop', 'clinician', 'stop-sharp', 'stop-strong', 'stop-numb', 'stop-bruise', 'stop-cramp', 'stop-dizzy'],
]);

/**
 * Questions that lead to the same. Of each the id, then what falls away; `gentle` where only the gentle version is left, `agreed`
 * where a clinician may allow what is left.
 */
function ask(lists: readonly (readonly [QuestionGroup, Action, ...string[]])[]): Question[] {
  return lists.flatMap(([group, action, ...rows]) =>
    rows.map((row) => {
      const [id = '', ...more] = row.split(' ');
      return {
        id,
        group,
        action,
        removes: parts.filter((part) => more.includes(part)),
        gentle: more.includes('gentle'),
        clinicianMayAgree: more.includes('agreed'),
      };
    }),
  );
}
