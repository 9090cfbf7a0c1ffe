/**
 * The signs that stand before the first play. Each says what to do, never what somebody has; nothing is scored. The words
 * are in `messages`; here stand the ids, what follows, and where each comes from.
 */

/** What a yes, or a "not sure", leads to: call the emergency number now, or get medical advice today. */
export type Action = 'emergency' | 'urgent';

/** How far a sign's source was checked: on its page, in a summary of it, or from common medical knowledge alone. */
export type Verification = 'page' | 'summary' | 'common-knowledge';

export interface Question {
  readonly id: string;
  /** Which list it stands in. Conditions and the short check before a later session have groups of their own. */
  readonly group: 'signs';
  readonly action: Action;
  readonly verified: Verification;
  /** Addresses or DOIs of what it rests on; empty where it is common medical knowledge. */
  readonly sources: readonly string[];
}

/** The signs, the most urgent first, in the order in which they are asked. */
export const questions: readonly Question[] = [
  sign('breathless', 'emergency', 'summary', ['uclh.nhs.uk']),
  sign('cold-leg', 'emergency', 'common-knowledge'),
  sign('tight-leg', 'emergency', 'page', ['10.1016/S1555-4155(15)01044-2']),
  sign('sudden-weakness', 'emergency', 'common-knowledge'),
  sign('swollen-calf', 'urgent', 'page', ['uclh.nhs.uk', '10.1186/s12884-020-02924-w']),
  sign('calf-pain-after-risk', 'urgent', 'page', ['uclh.nhs.uk']),
  sign('pop', 'urgent', 'page', ['mayoclinic.org']),
  sign('cannot-stand', 'urgent', 'page', ['g-care.glos.nhs.uk', '10.3390/jcm10225360']),
  sign('infection', 'urgent', 'page', ['10.3390/jcm10225360']),
  sign('diabetic-foot', 'urgent', 'page', ['nhs.uk']),
  sign('severe-pain', 'urgent', 'page', ['nhs.uk']),
];

function sign(id: string, action: Action, verified: Verification, sources: readonly string[] = []): Question {
  return { id, group: 'signs', action, verified, sources };
}
