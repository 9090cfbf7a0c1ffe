/**
 * What each question rests on, and how far that was checked. Apart from the questions, because nothing that plays a routine needs
 * it: it is for those who review them.
 */

/** On its page, in a summary of it, or from common medical knowledge alone. */
export type Verification = 'page' | 'summary' | 'common-knowledge';

export interface Backing {
  readonly verified: Verification;
  /** Source ids, addresses or DOIs; empty where it is common medical knowledge. */
  readonly sources: readonly string[];
}

/** By question id. */
export const questionBacking: Readonly<Record<string, Backing>> = {
  breathless: { verified: 'summary', sources: ['uclh.nhs.uk'] },
  'cold-leg': { verified: 'common-knowledge', sources: [] },
  'tight-leg': { verified: 'page', sources: ['npjournal.org', 'thekneeresource.com'] },
  'sudden-weakness': { verified: 'common-knowledge', sources: [] },
  'swollen-calf': { verified: 'page', sources: ['uclh.nhs.uk', '10.1186/s12884-020-02924-w'] },
  'calf-pain-after-risk': { verified: 'page', sources: ['uclh.nhs.uk'] },
  pop: { verified: 'page', sources: ['mayoclinic.org'] },
  'cannot-stand': { verified: 'page', sources: ['g-care.glos.nhs.uk', '10.3390/jcm10225360'] },
  infection: { verified: 'page', sources: ['10.3390/jcm10225360'] },
  'diabetic-foot': { verified: 'page', sources: ['nhs.uk'] },
  'severe-pain': { verified: 'page', sources: ['nhs.uk'] },
  'under-18': { verified: 'summary', sources: ['podiatryfaq.com', 'idahofootandanklecenter.com'] },
  pregnancy: { verified: 'page', sources: ['10.1186/s12884-020-02924-w'] },
  'clot-risk': { verified: 'page', sources: ['uclh.nhs.uk'] },
  'blood-thinners': { verified: 'summary', sources: ['innersoul.co.za'] },
  diabetes: { verified: 'page', sources: ['nhs.uk', 'diabetesneeds.co.uk'] },
  circulation: { verified: 'summary', sources: ['drpharmacy.uk'] },
  numbness: { verified: 'page', sources: ['nhs.uk'] },
  swelling: { verified: 'common-knowledge', sources: [] },
  'constant-pain': { verified: 'page', sources: ['nhs.uk'] },
  squeeze: { verified: 'page', sources: ['bmj-best-practice'] },
  cancer: { verified: 'page', sources: ['acfas.org'] },
  'stiff-joints': { verified: 'summary', sources: ['rheumatv.com', 'enthesis.info'] },
  'nerve-illness': { verified: 'common-knowledge', sources: [] },
  injection: { verified: 'page', sources: ['10.1177/1071100713514564'] },
  achilles: { verified: 'page', sources: ['mayoclinic.org'] },
  surgery: { verified: 'common-knowledge', sources: [] },
  'skin-foot': { verified: 'page', sources: ['10.3390/jcm10225360'] },
  'skin-leg': { verified: 'page', sources: ['10.3390/jcm10225360'] },
  veins: { verified: 'summary', sources: ['somatics.de', 'massagetherapymastery.com'] },
  fragile: { verified: 'common-knowledge', sources: [] },
  pacemaker: { verified: 'common-knowledge', sources: [] },
  'cold-reaction': { verified: 'common-knowledge', sources: [] },
  'weak-calves': { verified: 'common-knowledge', sources: [] },
  'not-better': { verified: 'page', sources: ['nhs.uk', 'nhstayside.scot.nhs.uk'] },
  'new-swelling': { verified: 'page', sources: ['uclh.nhs.uk', '10.3390/jcm10225360'] },
  'new-numbness': { verified: 'page', sources: ['nhs.uk'] },
  worse: { verified: 'page', sources: ['nhs.uk'] },
  'stop-chest': { verified: 'summary', sources: ['uclh.nhs.uk'] },
  'stop-pop': { verified: 'page', sources: ['mayoclinic.org'] },
  'stop-skin': { verified: 'common-knowledge', sources: [] },
  'stop-swelling': { verified: 'page', sources: ['uclh.nhs.uk'] },
  'stop-urine': { verified: 'page', sources: ['10.1093/ptj/pzaa199'] },
  'stop-sharp': { verified: 'common-knowledge', sources: [] },
  'stop-strong': { verified: 'summary', sources: ['10.1177/0363546506298279'] },
  'stop-numb': { verified: 'page', sources: ['nhs.uk'] },
  'stop-bruise': { verified: 'common-knowledge', sources: [] },
  'stop-cramp': { verified: 'common-knowledge', sources: [] },
  'stop-dizzy': { verified: 'common-knowledge', sources: [] },
};
