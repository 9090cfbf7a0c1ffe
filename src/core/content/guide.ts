import type { Label } from '../routine/types.js';

/** How far a safety statement was checked: on a page, in a summary, or from common medical knowledge alone; the weakest counts. */
export type GuideVerification = 'page' | 'summary' | 'common-knowledge';

/** A statement about heel pain or massage. Its words are in `messages`, under the ids of its section and its own. */
export interface GuideClaim {
  readonly id: string;
  /** Ids of what it rests on. */
  readonly sources: readonly string[];
  readonly label: Label;
}

/** A statement for safety's sake: no trial could back it, so it tells how it was checked. */
export interface GuideSafety {
  readonly id: string;
  readonly sources: readonly string[];
  readonly verified: GuideVerification;
  /** The questions of the safety check that follow as a list: those of a group that lead to an action. */
  readonly asks?: {
    readonly group: 'signs' | 'conditions' | 'stop';
    readonly action: 'emergency' | 'urgent' | 'clinician';
  };
}

export type GuideStatement = GuideClaim | GuideSafety;

export interface GuideSection {
  readonly id: string;
  /** Whether the section as a whole is about safety. */
  readonly isCare: boolean;
  readonly statements: readonly GuideStatement[];
}

type Asks = NonNullable<GuideSafety['asks']>;

/** What the articles explain, in their order for a reader. */
export const guide: readonly GuideSection[] = [
  section('about', [
    claim('what', 'some', 'nhs', 'koc-2023'),
    claim('common', 'some', 'morrissey-2021'),
    claim('causes', 'some', 'martin-2014'),
    safety('limits', 'common-knowledge', 'article-six-points'),
  ]),
  section('evidence', [
    claim('stretch', 'strong', 'koc-2023', 'digiovanni-2003', 'siriphorn-2020', 'sweeting-2011'),
    claim('clinician', 'some', 'koc-2023', 'fraser-2018', 'cleland-2009'),
    claim('self', 'small-or-mixed', 'ryu-2024', 'ranbhor-2021'),
    claim('hope', 'small-or-mixed', 'ranbhor-2021', 'buttagat-2025', 'default'),
    claim('untested', 'not-tested', 'sams-2023', 'jones-2019', 'default'),
  ]),
  section('why-calf', [
    claim('chain', 'some', 'article-calf-massage'),
    claim('spots', 'small-or-mixed', 'thummar-2020', 'lucas-2009'),
    claim('trials', 'small-or-mixed', 'renan-ordine-2011', 'saban-2014'),
    claim('charts', 'small-or-mixed', 'referral-charts'),
  ]),
  section('prepare', [
    claim('seat', 'default', 'article-calf-massage', 'default'),
    claim('skin', 'default', 'article-calf-massage', 'default'),
    claim('mat', 'default', 'article-calf-massage'),
    safety('keep-off', 'page', 'no-go-zones'),
    claim('cord', 'default', 'default'),
  ]),
  section('how-often', [
    claim('length', 'default', 'article-six-points', 'default'),
    claim('when', 'not-tested', 'article-six-points', 'article-calf-massage'),
    claim('sole-stretch', 'strong', 'digiovanni-2003'),
    claim('rest', 'default', 'article-calf-massage', 'default'),
  ]),
  section('firmer', [
    claim('pressure', 'default', 'default'),
    claim('fingers', 'default', 'default'),
    claim('time-first', 'default', 'default'),
    claim('harder', 'not-tested', 'article-calf-massage', 'default'),
    claim('morning', 'default', 'silbernagel-2007', 'default'),
  ]),
  section('timeline', [
    claim('honest', 'some', 'nhs-tayside', 'hansen-2018'),
    claim('years', 'some', 'hansen-2018'),
    claim('article', 'not-tested', 'article-six-points'),
    claim('after', 'not-tested', 'article-six-points'),
  ]),
  section('other-help', [
    claim('load', 'some', 'nhs'),
    claim('shoes', 'some', 'nhs', 'koc-2023'),
    claim('tape', 'some', 'koc-2023'),
    claim('raises', 'some', 'rathleff-2015'),
    claim('cold', 'small-or-mixed', 'nhs', 'koc-2023'),
    safety('medicine', 'page', 'lee-2014'),
  ]),
  section(
    'stop',
    [
      asks('emergency', ['stop', 'emergency'], 'summary', 'uclh'),
      asks('today', ['stop', 'urgent'], 'common-knowledge', 'mayo', 'uclh', 'chen-2021', 'default'),
      asks('at-once', ['stop', 'clinician'], 'common-knowledge', 'silbernagel-2007', 'nhs', 'default'),
      safety('programme', 'common-knowledge', 'nhs', 'default'),
    ],
    true,
  ),
  section(
    'see-somebody',
    [
      asks('emergency', ['signs', 'emergency'], 'common-knowledge', 'uclh', 'default'),
      asks('today', ['signs', 'urgent'], 'page', 'uclh', 'mayo', 'glos', 'nhs', 'bartsch-2021'),
      asks('ask-first', ['conditions', 'clinician'], 'summary', 'uclh', 'nhs', 'article-calf-massage'),
      safety('two-weeks', 'page', 'nhs'),
      claim('hands', 'some', 'koc-2023', 'fraser-2018', 'article-calf-roll'),
    ],
    true,
  ),
];

function section(id: string, statements: readonly GuideStatement[], isCare = false): GuideSection {
  return { id, isCare, statements };
}

/** A safety statement with the questions of the safety check as its list. */
function asks(
  id: string,
  asked: readonly [group: Asks['group'], action: Asks['action']],
  verified: GuideVerification,
  ...sources: string[]
): GuideSafety {
  const [group, action] = asked;
  return { id, sources, verified, asks: { group, action } };
}

function safety(id: string, verified: GuideVerification, ...sources: string[]): GuideSafety {
  return { id, sources, verified };
}

function claim(id: string, label: Label, ...sources: string[]): GuideClaim {
  return { id, sources, label };
}
