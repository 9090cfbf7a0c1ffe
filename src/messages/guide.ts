import type { GuideVerification } from '../core/content/guide.js';

export interface GuideSectionWords {
  readonly title: string;
  /** By statement id. Lines after the first are the items of a list; the signs of the safety check follow where data says so. */
  readonly statements: Readonly<Record<string, string>>;
}

export interface GuideWords {
  /** By section id. */
  readonly sections: Readonly<Record<string, GuideSectionWords>>;
  readonly sourcesTitle: string;
  /** Stands before the numbers of a statement's sources, for screen readers. */
  readonly seeSources: string;
  readonly article: (title: string) => string;
  readonly ownChoice: string;
  /** How what safety asks for was checked, where that was not on a page. */
  readonly verified: Readonly<Record<Exclude<GuideVerification, 'page'>, string>>;
}

export const guideEnglish: GuideWords = {
  sections: {
    about: {
      title: 'What plantar heel pain is',
      statements: {
        what: 'A strong band, the plantar fascia, runs under your foot from heel bone to toes. Pain where it starts, under the heel, is called plantar heel pain.',
        common:
          'About 4 to 7 in 100 adults have it. Most are middle-aged and not very active, but runners get it too.',
        causes:
          'It has no single cause. A stiff ankle, higher body weight, running and long standing can play a part.',
        limits: 'This page cannot tell what causes your pain. Other foot problems can feel much the same.',
      },
    },
    evidence: {
      title: 'Does massage help?',
      statements: {
        stretch:
          'Stretching is among the best backed things to do at home. Stretching the sole seems to do more than stretching only the calf.',
        clinician:
          'A guideline backs hands-on care by a trained clinician. In 6 of 7 trials, people could do more after it. Only 2 of 6 found clearly less pain.',
        self: 'Self-massage has hardly been tested. In one study, 14 people used a ball for three months, without clearly less pain. In another, one session with a roller did as well as stretching.',
        hope: 'It may help some people feel less sore for a while. Take it as a comfort beside stretching, not in its place.',
        untested:
          'We found no trial of massage guns for heel pain, or scraping your own foot. Nor of which spot to work first: the order is a suggestion.',
      },
    },
    'why-calf': {
      title: 'Why the calf belongs to the foot',
      statements: {
        chain:
          'Your calf muscles end in the Achilles tendon, the cord above your heel. It pulls on the heel bone, where the band under your foot starts.',
        spots:
          'In one study of heel pain, 98 of 100 people had a tender inner calf. Finding tender spots by hand is not very reliable. They show where to feel, not what causes pain.',
        trials:
          'In two small, short trials, clinicians added calf massage to stretching. People gained more, but from trained hands.',
        charts:
          'Expert charts link the deeper calf muscle, soleus, with aches in the heel. They link the larger one, gastrocnemius, with the arch. Charts are not tests.',
      },
    },
    prepare: {
      title: 'Before you begin',
      statements: {
        seat: 'Sit or lie in comfort. Do not stand or kneel on a ball, roller or bottle.',
        skin: 'Work on bare, dry skin without sores, or through a thin sock. Take off rings, watches and chains. Trim your nails.',
        mat: 'A mat, pillow or folded towel under your feet makes it softer.',
        'keep-off': list(
          'Keep off:',
          'the hollow and the outer side of the knee',
          'the shin bone, and the place behind the inner ankle bone',
          'bulging veins, moles, wounds, swelling and injection sites',
        ),
        cord: 'On the Achilles tendon, use gentle fingers only, never a tool.',
      },
    },
    'how-often': {
      title: 'How often, and when',
      statements: {
        length:
          'One short session a day is enough for the first week, then one or two. Three is the most, each 5 to 10 minutes.',
        when: 'No trial has tested the best time of day. Before your first steps, after long sitting, in the evening: pick what suits you.',
        'sole-stretch':
          'Hold the sole stretch for 10 seconds, 10 times, three times a day, as tested. Do it before your first step, and after long sitting before you stand.',
        rest: 'Leave at least one day a week free. When your calves feel tired, take a break or change what you do.',
      },
    },
    firmer: {
      title: 'Getting firmer over weeks',
      statements: {
        pressure:
          'Rate how it feels from 0, no pain, to 10, the worst. Stay between 2 and 4, never above 5. You should breathe easily.',
        fingers:
          'Start with your fingers or a soft ball. A hard ball can wait until a tennis ball feels easy for several sessions.',
        'time-first':
          'Add time first, a quarter to a half each week. Hold one spot for at most 90 seconds. When that is easy, try one firmer tool. Never change both in one week.',
        harder: 'No trial in heel pain has tested how hard to press. Harder is not clearly better.',
        morning:
          'Add more only if your first steps the next morning hurt no more than before. Two points worse? Skip a day. Then do half as long, with a softer tool. Our cautious adaptation of a rule tested for Achilles exercise.',
      },
    },
    timeline: {
      title: 'How long it may take',
      statements: {
        honest: 'Many people improve over weeks to months. Some have pain for a year or longer.',
        years:
          'A study followed 174 people referred for heel pain. After one year, about 8 in 10 still had it; after five, 5 in 10. Those who need no referral may do better.',
        article:
          'A massage article hopes for this; no trial has tested it. Weeks 1 to 2: mornings may begin to ease. Weeks 3 to 6: you notice the change. Months 2 to 6: most people are much better.',
        after:
          'In months 2 to 6, it suggests massage two or three times a week. Later come regular calf stretches, with foot massage now and then.',
      },
    },
    'other-help': {
      title: 'What else may help',
      statements: {
        load: 'Rest a sore foot, with the leg raised. Choose exercise with little impact.',
        shoes:
          'Cushioned shoes, insoles or heel pads may add comfort. Use insoles beside other care, not in its place.',
        tape: 'A guideline backs taping for about one to six weeks, beside other care. It backs night splints for one to three months, if first steps keep hurting.',
        raises:
          'Slow heel raises, every second day, train your calf and foot. In a trial of 48 people they helped more than stretching at three months. At one, six and twelve there was no difference.',
        cold: 'Some like cold for comfort: a wrapped pack, for up to 20 minutes. The guideline is neither for nor against it. Leave it out with numb feet or poor circulation.',
        medicine:
          'Ask a pharmacist or clinician about medicines and injections. After one in the foot, ask before you press or stretch it.',
      },
    },
    stop: {
      title: 'When to stop',
      statements: {
        emergency: 'Stop, and call your emergency number now, for:',
        today: 'Stop, and get medical advice today, for:',
        'at-once': 'Stop at once for:',
        programme: 'Stop the whole routine if pain gets steadily worse over two weeks. Then see a clinician.',
      },
    },
    'see-somebody': {
      title: 'When to see somebody',
      statements: {
        emergency: 'Call your emergency number now for:',
        today: 'Get medical advice today, and do not massage, for:',
        'ask-first': 'Ask a clinician before any massage, for:',
        'two-weeks': list(
          'See a clinician if:',
          'it is no better after 2 weeks of care',
          'it is severe, gets worse, keeps coming back or stops your normal day',
          'the foot tingles or goes numb',
        ),
        hands: 'If your pain goes on, a physiotherapist or podiatrist is a good next step.',
      },
    },
  },
  sourcesTitle: 'Sources',
  seeSources: 'sources',
  article: (title) => `Article: ${title}`,
  ownChoice: 'Our own cautious choice, which no trial has tested, or what we looked for and did not find.',
  verified: {
    summary: 'Some of this was checked in a summary, not on the page itself.',
    'common-knowledge': 'Some of this is common medical knowledge, not checked on a page.',
  },
};

function list(first: string, ...items: string[]): string {
  return [first, ...items].join('\n');
}
