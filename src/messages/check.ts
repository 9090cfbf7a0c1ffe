import type { Action, Part } from '../core/screening/index.js';

export interface CheckWords {
  readonly title: string;
  /** What stands above each list. */
  readonly intro: Readonly<Record<'signs' | 'conditions' | 'again', string>>;
  /** Which list of how many. */
  readonly ofLists: (list: number, lists: number) => string;
  /** What a group of questions leads to. */
  readonly groups: Readonly<Record<Action, string>>;
  /** By question id. */
  readonly questions: Readonly<Record<string, string>>;
  readonly none: string;
  readonly unsure: string;
  /** What stands above a list after "not sure about one". */
  readonly whichOne: string;
  readonly untick: string;
  /** What to do, by what a question leads to. `host`: the number or words that the host gave, if any. */
  readonly advice: Readonly<Record<Action, AdviceWords>>;
  /** What to do for one question, in place of the text of its action. */
  readonly notes: Readonly<Record<string, string>>;
  readonly agrees: string;
  readonly goOn: string;
  /** What falls away. */
  readonly leftOut: (parts: string) => string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly gentle: string;
  readonly noneTicked: string;
  readonly changed: string;
  readonly change: string;
  readonly all: string;
  readonly keep: string;
  readonly disclaimer: string;
  readonly hidden: string;
}

export interface AdviceWords {
  readonly title: string;
  readonly text: (host: string) => string;
}

export const checkEnglish: CheckWords = {
  title: 'Before you start',
  intro: {
    signs: 'Tick any that you have now.',
    conditions: 'Tick any that fit you.',
    again: 'Since last time, is any of this new?',
  },
  ofLists: (list, lists) => `List ${list} of ${lists}`,
  groups: {
    emergency: 'Signs that need an ambulance',
    urgent: 'Signs that need medical advice today',
    clinician: 'Ask a clinician first',
    modify: 'Some parts are left out',
    advice: 'Good to know first',
  },
  questions: {
    breathless: 'Sudden trouble breathing, chest pain, coughing blood, or collapse',
    'cold-leg': 'A leg that is suddenly cold, pale, numb and very painful',
    'tight-leg': 'A lower leg that is very tight, hard and swollen, with extreme pain',
    'sudden-weakness':
      'Sudden weakness in a leg, new trouble with bladder or bowel, or numbness between the legs',
    'swollen-calf': 'One calf or leg that is swollen, warm, red, darker, throbbing, or has a hard sore vein',
    'calf-pain-after-risk':
      'New calf pain after a long trip, an operation, a cast or bed rest. Or with cancer, pregnancy, hormone tablets or a past blood clot',
    pop: 'A pop or snap in the calf or heel, or you cannot rise on your toes',
    'cannot-stand': 'You cannot stand on the foot, or it hurts since a fall, is bent or badly bruised',
    infection: 'Fever, pus, or redness that spreads on a foot or leg',
    'diabetic-foot': 'Diabetes, and a foot with a sore, or one that is red, hot, swollen or dark',
    'severe-pain': 'Pain that is sudden and severe',
    'under-18': 'You are under 18',
    pregnancy: 'You are pregnant, or gave birth in the last 6 weeks',
    'clot-risk':
      'A past blood clot, cancer treatment, or an operation, cast or bed rest in the last 3 months',
    'blood-thinners': 'You take blood thinners or steroids, or you bruise or bleed easily',
    diabetes: 'Diabetes',
    circulation:
      'Calf pain on walking that stops with rest, cold or blue feet, or sores that are slow to close',
    numbness: 'Numbness, tingling, burning, electric pain or weakness in a foot or leg',
    swelling: 'A swollen foot or ankle',
    'constant-pain': 'Pain of 7 out of 10 or more, or pain that is there at rest or worse at night',
    squeeze: 'It hurts to squeeze the heel from both sides, or your bones are weak',
    cancer: 'Cancer, now or before, with new bone or leg pain, or weight loss or night sweats',
    'stiff-joints':
      'Both heels hurt, and you are stiff for over 30 minutes each morning. Or with swollen joints, psoriasis, or a sore gut or eyes',
    'nerve-illness': 'A nerve illness, such as MS or a stroke, a calf in spasm, or a foot that changes shape',
    injection: 'A steroid injection in the foot not long ago',
    achilles: 'A sore or torn Achilles tendon, or a quinolone antibiotic, now or not long ago',
    surgery: 'An operation or metal in the leg or foot in the last 3 months',
    'skin-foot': 'A wound, rash or skin infection on a foot',
    'skin-leg': 'A wound, rash or skin infection on a leg',
    veins: 'Varicose veins',
    fragile: 'Brittle bones, being frail or unsteady, or 75 or older and alone',
    pacemaker: 'A pacemaker',
    'cold-reaction': 'Cold harms your skin, or your feet are numb',
    'weak-calves': 'Very weak calf muscles',
    'not-better': 'No better after 2 weeks of care, or it gets worse or keeps coming back',
    'new-swelling': 'New swelling or redness',
    'new-numbness': 'New numbness',
    worse: 'It is worse since last time',
    'stop-chest': 'Chest pain or trouble breathing',
    'stop-pop': 'A pop or a snap',
    'stop-skin': 'Skin that is pale, blue, deep red or blotchy',
    'stop-swelling': 'New swelling or a lump',
    'stop-urine': 'Dark urine, or muscles that are very sore or weak',
    'stop-sharp': 'Sharp, stabbing, electric or shooting pain',
    'stop-strong': 'Pain over 5 out of 10, or still rising',
    'stop-numb': 'Numb, tingling, burning or cold',
    'stop-bruise': 'A bruise or broken skin',
    'stop-cramp': 'A cramp for more than a minute',
    'stop-dizzy': 'Dizzy',
  },
  none: 'None of these apply to me',
  unsure: 'Not sure about one',
  whichOne: 'Which one? Tick it. It counts as a yes.',
  untick: 'Ticked one by mistake? Tap it again.',
  advice: {
    emergency: {
      title: 'Call for help now',
      text: (host) => `${host || 'Call your emergency number now.'} Do not massage your leg or foot.`,
    },
    urgent: {
      title: 'Get medical advice today',
      text: (host) =>
        `${host || 'Call a doctor or an urgent care line today.'} Do not massage your leg or foot until you have been seen.`,
    },
    clinician: {
      title: 'Ask a clinician first',
      text: () => 'Ask a doctor, physiotherapist or podiatrist before you start.',
    },
    modify: { title: 'You can do part of it', text: () => 'Some of the routine is left out for you.' },
    advice: { title: 'Good to know first', text: () => 'You can go on. Ask a clinician if you are unsure.' },
  },
  notes: {
    'under-18': 'Heel pain before 18 needs a clinician. There is no routine here for you.',
    pregnancy: 'Ask your midwife or doctor first. Keep all pressure off your legs.',
    'clot-risk': 'Ask your doctor first. Keep all pressure off your calves.',
    'blood-thinners': 'Ask your doctor or pharmacist first.',
    swelling: 'Have the swelling looked at before you massage.',
    'constant-pain': 'See a clinician first. Do not start this today.',
    squeeze: 'See a clinician soon. Keep off the heel until then.',
    cancer: 'See your doctor soon. Do not start this today.',
    'stiff-joints': 'See your doctor about both heels and the other signs.',
    injection: 'Ask who gave it, and wait at least two weeks.',
    veins: 'Keep off the veins.',
    'weak-calves': 'Massage may make very weak calves hurt more. Stay light, and stop if it does.',
    'not-better': 'See a doctor, physiotherapist or podiatrist. You can go on gently until then.',
    worse: 'Leave it for today. See a clinician if it stays worse.',
  },
  agrees: 'A clinician told me I can',
  goOn: 'Go on with this',
  leftOut: (parts) => `Left out: ${parts}.`,
  parts: {
    sole: 'pressure on the sole',
    achilles: 'pressure on the Achilles tendon',
    calf: 'pressure on the calf',
    thigh: 'pressure on the thigh',
    stretch: 'stretches',
    loading: 'heel raises',
    gun: 'the massage gun',
    cold: 'cold',
    scraping: 'scraping',
  },
  gentle: 'Gentle version: hands only, light, seated, at most 60 seconds a spot.',
  noneTicked: 'You ticked none of these. This cannot rule problems out.',
  changed: 'Your answers change what you can do today. This cannot rule problems out.',
  change: 'Change my answers',
  all: 'Show the whole check',
  keep: 'Keep on this device that I ticked none today, for a week, and where I stopped, for four hours. No answer is kept.',
  disclaimer: 'This is general education. It is not medical advice and does not diagnose.',
  hidden: 'The safety check must be visible before a routine can start.',
};
