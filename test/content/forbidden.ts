import type { Finding } from './support.js';

/** A way of speaking that no study behind this product bears out, or that could keep somebody from help. */
export interface Forbidden {
  readonly name: string;
  readonly pattern: RegExp;
  readonly why: string;
  /** Sentences that must be caught. */
  readonly bad: readonly string[];
  /** Sentences that come near it and are fine. */
  readonly good?: readonly string[];
  /** Turns of phrase in which it may stand. They are taken out before the search. */
  readonly within?: RegExp;
}

/** An exception for one statement, with the reason why it is honest there. */
export interface Exemption {
  readonly id: string;
  /** What was found, word for word. */
  readonly phrase: string;
  readonly reason: string;
}

const OTHER_CARE =
  '(?:medicines?|medication|drugs?|painkillers?|tablets?|pills?|anti-\\w+|injections?|cortisone|steroids?|surgery|insoles?|orthotics?|taping|physio\\w*|therap\\w+|podiatr\\w+|professionals?|doctors?|clinicians?|experts?)';

const NO_PROMISE = 'Pain may last a year or longer; no study supports a promise.';
const NO_MECHANISM = 'How massage acts is not known, and this account of it was contradicted or never shown.';
const NO_COMPARISON = 'No trial has compared them.';
const NO_REASSURANCE = 'A check cannot rule problems out, and leg massage has done harm.';
const NO_FORCE = 'Harder was not shown to be better, and it bruises.';
const NO_DIAGNOSIS = 'A page cannot know what somebody has, nor why.';

export const forbidden: readonly Forbidden[] = [
  { name: 'guarantee', pattern: /\bguarant\w*/i, why: NO_PROMISE, bad: ['Relief is guaranteed.'] },
  {
    name: 'cure',
    pattern: /\b(?:in)?cur(?:e|es|ed|ing|ative|able)\b/i,
    why: NO_PROMISE,
    bad: ['This cures heel pain.', 'It is incurable.'],
    good: ['Make sure that it stays easy.', 'The skin is curled.'],
  },
  {
    name: 'fix',
    pattern: /\bfix(?:es|ed|ing|able)?\b/i,
    why: NO_PROMISE,
    bad: ['It fixes your foot.', 'Heel pain is fixable.'],
  },
  {
    name: 'eliminate',
    pattern: /\b(?:eliminat|eradicat|banish)\w*/i,
    why: NO_PROMISE,
    bad: ['Eliminate heel pain.', 'Morning pain is eradicated.'],
  },
  {
    name: 'heal',
    pattern: /\bheal(?:s|ed|ing|er|ers)?\b/i,
    why: NO_PROMISE,
    bad: ['It heals the band.', 'Healing takes weeks.'],
    good: ['Roll from the heel to the ball.', 'A health service page.', 'You are in good health.'],
  },
  {
    name: 'proof',
    pattern: /\bprov(?:e|es|ed|en|ing)\b|\bproofs?\b/i,
    why: 'The studies of self-massage are few and small.',
    bad: ['A proven way.', 'Research proves that massage works.'],
    good: ['It may improve.', 'Your doctor may approve.'],
  },
  {
    name: 'instant',
    pattern:
      /\binstant(?:ly|aneous|aneously)?\b|\b(?:fast|quick|rapid|immediate|lasting|permanent)\s+(?:pain\s+)?(?:relief|results?|recovery)\b/i,
    why: NO_PROMISE,
    bad: ['Instant ease.', 'For fast relief.', 'It works instantly.'],
    good: ['For instance, a bottle.'],
  },
  {
    name: 'works for all',
    pattern:
      /\b(?:works?|helps?)\s+(?:for\s+)?(?:everyone|everybody|anyone|all people)\b|\bvast majority\b|\b100\s?%|\bmirac\w*|\bmagic\w*|\b(?:scientific|clinic)ally\b|\b(?:doctor|expert|physio)s?[- ]recommended?\b|\bplenty of (?:scientific )?evidence\b/i,
    why: NO_PROMISE,
    bad: ['It works for everyone.', 'Care works for the vast majority.', 'Scientifically sound.'],
    good: ['It may help some people.'],
  },
  {
    name: 'adhesions, scar tissue, knots',
    pattern: /\badhesions?\b|\bscar(?:red)?\s+tissues?\b|\bknot(?:s|ted|ty)?\b/i,
    why: 'It would take forces beyond what a body bears to change that tissue by one percent.',
    bad: ['It frees adhesions.', 'Loosen scar tissue.', 'Find the knot.'],
    good: ['You cannot know.', 'Keep off a fresh scar.'],
  },
  {
    name: 'break down',
    pattern:
      /\bbreak(?:s|ing)?\s+(?:\w+\s+){0,3}?(?:down|up|apart)\b|\bbroken\s+(?:down|up|apart)\b|\bdissolv\w*|\bmelt\w*/i,
    why: 'It would take forces beyond what a body bears to change that tissue by one percent.',
    bad: ['It breaks down tight tissue.', 'Break the tight bands apart.', 'Tension melts.'],
    good: ['Keep off broken skin.', 'Take a break.'],
  },
  {
    name: 'lactic acid',
    pattern: /\blact(?:ic|ate)\b|\bcarbon dioxide\b|\bwaste products?\b/i,
    why: 'In the one direct experiment massage slowed the removal of lactic acid.',
    bad: ['It moves lactic acid.', 'Waste products leave the muscle.'],
  },
  {
    name: 'toxins',
    pattern: /\btoxi(?:n|ns|c)\b|\bdetox\w*|\bflush\w*/i,
    why: NO_MECHANISM,
    bad: ['It removes toxins.', 'A detox for the calf.', 'Flush the muscle.'],
  },
  {
    name: 'inflammation',
    pattern: /\b(?:anti-?)?inflam\w*/i,
    why: 'Under the microscope there is wear more than inflammation.',
    bad: ['It reduces inflammation.', 'An anti-inflammatory roll.', 'The band is inflamed.'],
  },
  {
    name: 'blood flow',
    pattern:
      /\bblood[- ]?flow\b|\b(?:increas|boost|improv|stimulat|promot)\w*\s+(?:\w+\s+){0,2}?circulation\b|\b(?:more|better)\s+circulation\b|\bcirculation\s+(?:improv|increas)\w*/i,
    why: NO_MECHANISM,
    bad: ['More blood flow.', 'It improves your circulation.', 'Circulation increases.'],
    good: ['Do you have poor circulation?'],
  },
  {
    name: 'endorphins',
    pattern: /\bendorphins?\b|\bserotonin\b|\bhappy hormones?\b|\bfeel-good\b/i,
    why: NO_MECHANISM,
    bad: ['It sets endorphins free.'],
  },
  {
    name: 'meridians',
    pattern: /\bmeridians?\b|\bacu(?:puncture|pressure|points?)\b|\bqi\b|\bBL ?\d\d\b|\bwoo\b/i,
    why: 'Traditional points are no evidence of where an ache comes from.',
    bad: ['Follow the meridian.', 'Press BL57.', 'It is not woo-woo.'],
  },
  {
    name: 'the cause',
    pattern:
      /\b(?:root|real|true|underlying)\s+causes?\b|\bcaused\s+by\b|\bcause of your\b|\byour\s+(?:heel\s+|foot\s+)?pain\s+(?:is|comes)\s+(?:from|because|due)\b|\b(?:over|hyper)?-?pronat\w*/i,
    why: 'Several things may play a part; no single cause is known.',
    bad: [
      'It treats the root cause.',
      'Pain is caused by your calves.',
      'Your heel pain comes from tight calves.',
      'Overpronation.',
    ],
    good: ['It cannot tell you what is causing your pain.'],
  },
  {
    name: 'trigger point',
    pattern: /\btrigger[- ]?points?\b/i,
    why: 'Such points cannot be found reliably. Say "tender spot".',
    bad: ['Find the trigger point.', 'Trigger-point massage.'],
    good: ['Find a tender spot.'],
  },
  {
    name: 'better than other care',
    pattern: new RegExp(
      `\\b(?:better|safer|stronger|faster|cheaper|(?:more|less)\\s+\\w+|superior|outperforms?|beats?)\\s+(?:than\\s+|to\\s+)?(?:\\w+\\s+){0,3}?${OTHER_CARE}\\b`,
      'i',
    ),
    why: NO_COMPARISON,
    bad: [
      'It is better than medicine.',
      'Massage is more effective than anti-inflammatory tablets.',
      'Rolling beats physiotherapy.',
    ],
    good: ['See a doctor if it does not get better.', 'The sole stretch did better than the calf stretch.'],
  },
  {
    name: 'as good as other care',
    pattern: new RegExp(
      `\\b(?:as|equally)\\s+(?:good|effective|well|safe|strong)\\s+as\\s+(?:\\w+\\s+){0,3}?${OTHER_CARE}\\b|\\b(?:instead of|replaces?|no need (?:for|to see))\\s+(?:\\w+\\s+){0,3}?${OTHER_CARE}\\b`,
      'i',
    ),
    why: NO_COMPARISON,
    bad: [
      'It is just as effective as a professional.',
      'As good as a therapist.',
      'Do it instead of seeing a doctor.',
    ],
    good: ['Pain may change as well as stiffness.'],
  },
  {
    name: 'no danger',
    pattern:
      /\bno\s+(?:major\s+|real\s+|known\s+|serious\s+)?(?:dangers?|risks?|side[- ]effects?|harm)\b|\brisk[- ]free\b|\bharmless\b|\b(?:won['’]t|will not|can['’]t|cannot|does not|doesn['’]t)\s+(?:hurt|harm)\s+you\b/i,
    why: NO_REASSURANCE,
    bad: ['There are no major dangers.', 'It won’t hurt you.', 'It is harmless.'],
    good: ['Stop if it hurts.'],
  },
  {
    name: 'safe, all clear',
    pattern:
      /\b(?:un)?safe(?:ly|r|st)?\b|\ball[- ]clear\b|\byou(?:['’]re| are)\s+(?:all\s+)?(?:clear|cleared|fine|healthy|well|okay|ok|good to go|low risk)\b|\byou\s+(?:have\s+)?passed\b|\bnothing to worry about\b|\bno red flags\b/i,
    why: NO_REASSURANCE,
    bad: ['It is safe to start.', 'You are clear.', 'All clear!', 'You passed.'],
    good: ['The safety check comes first.', 'You ticked none of these.'],
  },
  {
    name: 'push through',
    pattern:
      /\bno\s+pain,?\s+no\s+gain\b|\bpush(?:es|ing)?\s+through\b|\bwork(?:ing)?\s+through\s+(?:the\s+)?pain\b|\bgrit your teeth\b|\bas hard as you can\b/i,
    why: NO_FORCE,
    bad: ['No pain, no gain.', 'Push through the pain.'],
    good: ['Push your heel down.'],
  },
  {
    name: 'dig in',
    pattern: /\bdig(?:s|ging)?\s+(?:\w+\s+){0,3}?in(?:to)?\b/i,
    why: NO_FORCE,
    bad: ['Dig in.', 'Dig your thumbs into the heel.'],
  },
  {
    name: 'good hurt',
    pattern: /\bgood\s+(?:kind of\s+)?(?:hurt|pain)s?\b|\bhurts?\s+so\s+good\b/i,
    why: NO_FORCE,
    bad: ['It should be a good hurt.', 'A good kind of pain.'],
  },
  {
    name: 'pain-free',
    pattern:
      /\bpain[- ]free\s+(?:in|within|by|after|again|life|days?|weeks?)\b|\b(?:be|become|get|live)\s+pain[- ]free\b|\bfree\s+(?:of|from)\s+pain\b|\bend(?:s|ing)?\s+(?:\w+\s+){0,2}?pain\b/i,
    why: NO_PROMISE,
    bad: ['You will be pain-free.', 'Pain-free in two weeks.', 'Free from pain.', 'It ends heel pain.'],
    good: ['Bend as far as it stays mild.'],
  },
  {
    name: 'diagnosis',
    pattern: /\bdiagnos\w*/i,
    within:
      /\b(?:do(?:es)?\s+not|don['’]t|doesn['’]t|cannot|never)\s+diagnos(?:e|es)\b|\b(?:not|never|no)\s+(?:a\s+)?diagnosis\b/gi,
    why: NO_DIAGNOSIS,
    bad: ['This check diagnoses your heel.', 'Your diagnosis.'],
    good: ['It does not diagnose.', 'A chart is never a diagnosis.'],
  },
  {
    name: 'you have it',
    pattern:
      /\byou\s+(?:probably\s+|likely\s+|may\s+|might\s+|could\s+|must\s+)?(?:have|suffer from)\s+(?:a\s+|an\s+)?(?:plantar|fasciitis|blood clot|clot|fracture|infection|tear|rupture)\b|\b(?:this|it)\s+(?:is|may be|could be|is likely|is probably)\s+(?:a\s+|an\s+)?(?:plantar fasciitis|blood clot|clot|fracture|infection|rupture)\b|\bDVT\b/i,
    why: NO_DIAGNOSIS,
    bad: ['You probably have plantar fasciitis.', 'This may be a blood clot.', 'Signs of DVT.'],
    good: ['Have you had a blood clot in the leg?'],
  },
  {
    name: 'treatment',
    pattern:
      /\btreats?\b|\btreating\b|\b(?:a|the|this|our|your|self-?)\s*treatments?\b|\btreatments?\s+(?:for|of)\b|\btherapeutic\b/i,
    why: 'It is education, not treatment.',
    bad: ['It treats heel pain.', 'A treatment for plantar fasciitis.'],
    good: ['Have you had cancer treatment?'],
  },
  {
    name: 'prescription',
    pattern:
      /\bprescri(?:be|bes|bed|ption|ptions)\b|\byour\s+personal(?:ised|ized)?\s+(?:plan|programme|program)\b/i,
    within: /\b(?:does not|cannot|never|nor)\s+(?:diagnos(?:e|es)\s+(?:n?or)\s+)?prescribes?\b/gi,
    why: NO_DIAGNOSIS,
    bad: ['It prescribes a dose.', 'Your personalised plan.'],
    good: ['It never diagnoses or prescribes.'],
  },
  {
    name: 'prevention',
    pattern:
      /\bprevents?\s+(?:\w+\s+){0,2}?(?:pain|injur\w*|plantar|fasciitis|damage|relapses?)\b|\bnever come(?:s)? back\b|\bkeeps?\s+(?:\w+\s+){0,2}?from coming back\b/i,
    why: NO_PROMISE,
    bad: ['It prevents heel pain.', 'So it will never come back.'],
  },
  {
    name: 'stretching does harm',
    pattern:
      /\bfruitless\b|\bstretching\s+(?:\w+\s+){0,3}?(?:is\s+harmful|harms|is\s+useless|is\s+pointless|makes?\s+it\s+worse)\b|\bmust\b[^.]*\bbefore\s+you\s+stretch\b|\bnever\s+stretch\s+(?:first|before)\b/i,
    why: 'In trials people just stretched, also early on. No trial has tested an order.',
    bad: ['Stretching first is harmful.', 'You must massage before you stretch.', 'Never stretch first.'],
    good: ['Some people like to massage before a stretch.'],
  },
];

export interface Sentence {
  readonly id: string;
  readonly text: string;
}

/** Forbidden claims that no exemption covers, and exemptions that cover nothing. */
export function claimsIn(sentences: readonly Sentence[], exemptions: readonly Exemption[]): Finding[] {
  const used = new Set<Exemption>();
  const claims = sentences.flatMap(({ id, text }) =>
    forbidden.flatMap(({ name, pattern, why, within }) => {
      const searched = (within ? text.replaceAll(within, ' … ') : text).replaceAll(/\s+/g, ' ');
      return [...searched.matchAll(new RegExp(pattern, 'gi'))].flatMap(([found]) => {
        const exemption = exemptions.find((one) => one.id === id && one.phrase === found.toLowerCase());
        if (exemption) used.add(exemption);
        return exemption ? [] : [{ id, problem: `"${found}" (${name}). ${why}` }];
      });
    }),
  );
  const idle = exemptions
    .filter((one) => !used.has(one))
    .map(({ id, phrase }) => ({ id, problem: `the exemption for "${phrase}" is not needed` }));
  return [...claims, ...idle];
}
