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

const PRESSURE: readonly Part[] = ['sole', 'achilles', 'calf', 'thigh', 'gun', 'scraping'];
const LEG: readonly Part[] = ['achilles', 'calf', 'thigh', 'gun'];
const NUMB_FOOT: readonly Part[] = ['sole', 'cold', 'gun', 'scraping'];

/** Every question of the check, in the order in which it is asked. */
export const questions: readonly Question[] = [
  ...list('signs', 'emergency', 'breathless cold-leg tight-leg sudden-weakness'),
  ...list(
    'signs',
    'urgent',
    'swollen-calf calf-pain-after-risk pop cannot-stand infection diabetic-foot severe-pain',
  ),
  ask('conditions', 'under-18', 'clinician'),
  agreed('pregnancy', LEG),
  agreed('clot-risk', LEG),
  agreed('blood-thinners', ['gun', 'scraping'], true),
  agreed('diabetes', NUMB_FOOT, true),
  agreed('circulation', [...PRESSURE, 'cold', 'loading']),
  agreed('numbness', NUMB_FOOT),
  agreed('swelling', PRESSURE),
  ask('conditions', 'constant-pain', 'clinician'),
  agreed('squeeze', ['sole', 'scraping', 'loading']),
  ask('conditions', 'cancer', 'clinician'),
  agreed('stiff-joints'),
  agreed('nerve-illness'),
  agreed('injection', ['sole', 'scraping', 'gun', 'stretch', 'loading']),
  agreed('achilles', ['achilles', 'loading']),
  agreed('surgery', ['gun', 'scraping'], true),
  ask('conditions', 'skin-foot', 'modify', ['sole', 'cold', 'scraping']),
  ask('conditions', 'skin-leg', 'modify', LEG),
  ask('conditions', 'veins', 'modify', ['gun'], true),
  ask('conditions', 'fragile', 'modify', ['gun', 'scraping', 'loading'], true),
  ask('conditions', 'pacemaker', 'modify', ['gun']),
  ask('conditions', 'cold-reaction', 'modify', ['cold']),
  ...list('conditions', 'advice', 'weak-calves not-better'),
  // Nobody told this person that they can with what is new: a clinician's word counts for conditions only.
  ask('again', 'new-swelling', 'urgent'),
  ask('again', 'new-numbness', 'clinician', NUMB_FOOT),
  ask('again', 'worse', 'clinician'),
];

/** What ends a session when it is noticed, the gravest first. */
export const stopSigns: readonly Question[] = [
  ...list('stop', 'emergency', 'stop-chest'),
  ...list('stop', 'urgent', 'stop-pop stop-skin stop-swelling stop-urine'),
  ...list('stop', 'clinician', 'stop-sharp stop-strong stop-numb stop-bruise stop-cramp stop-dizzy'),
];

function ask(
  group: QuestionGroup,
  id: string,
  action: Action,
  removes: readonly Part[] = [],
  gentle = false,
  clinicianMayAgree = false,
): Question {
  return { id, group, action, removes, gentle, clinicianMayAgree };
}

/** A condition with which a clinician comes first, and may allow what it leaves. */
function agreed(id: string, removes: readonly Part[] = [], gentle = false): Question {
  return ask('conditions', id, 'clinician', removes, gentle, true);
}

function list(group: QuestionGroup, action: Action, ids: string): Question[] {
  return ids.split(' ').map((id) => ask(group, id, action));
}
