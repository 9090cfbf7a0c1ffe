import type { ScreeningOutcome } from '../core/screening/index.js';

export interface CheckWords {
  readonly title: string;
  readonly intro: string;
  readonly emergencyGroup: string;
  readonly urgentGroup: string;
  /** The signs by question id. */
  readonly signs: Readonly<Record<string, string>>;
  readonly none: string;
  readonly untick: string;
  /** What to do, by outcome. `%s` stands for the host's own number or words where it gave any. */
  readonly advice: Readonly<Record<Exclude<ScreeningOutcome, 'incomplete' | 'none-ticked'>, AdviceWords>>;
  readonly noneTicked: string;
  readonly change: string;
  readonly askFirst: string;
  readonly disclaimer: string;
  readonly hidden: string;
}

export interface AdviceWords {
  readonly title: string;
  readonly text: (host: string) => string;
}

export const checkEnglish: CheckWords = {
  title: 'Before you start',
  intro: 'Tick any that you have now, or are not sure about.',
  emergencyGroup: 'Signs that need an ambulance',
  urgentGroup: 'Signs that need medical advice today',
  signs: {
    breathless: 'Sudden trouble breathing, chest pain, coughing blood, or collapse',
    'cold-leg': 'A leg that is suddenly cold, pale, numb and very painful',
    'tight-leg':
      'A lower leg that is very tight, hard and swollen, with pain far worse than you would expect',
    'sudden-weakness':
      'Sudden weakness in a leg, new trouble with bladder or bowel, or numbness between the legs',
    'swollen-calf':
      'One calf or leg that is swollen, warm, red or darker, throbbing or tender, or has hard sore veins',
    'calf-pain-after-risk':
      'New calf pain after a long trip, an operation, a cast or bed rest, or with cancer treatment, pregnancy, hormone tablets or a past blood clot',
    pop: 'A pop or snap at the back of the leg or in the heel, or you cannot push off or rise on your toes',
    'cannot-stand':
      'You cannot put weight on the foot, or it hurts since a fall or injury, is bent out of shape or badly bruised',
    infection: 'Redness that spreads, pus, or fever with a hot, swollen foot or leg',
    'diabetic-foot':
      'Diabetes, and a foot with a sore, or one that is red, hot, swollen or has changed colour',
    'severe-pain': 'Pain that is sudden and severe',
  },
  none: 'None of these apply to me',
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
  },
  noneTicked: 'You ticked none of these. This cannot rule problems out.',
  change: 'Change my answers',
  askFirst:
    'Ask a clinician first if you are pregnant or gave birth in the last six weeks, are under 18, take blood thinners, have diabetes, poor circulation, numb feet or cancer, or are unsure.',
  disclaimer: 'This is general education. It is not medical advice and does not diagnose.',
  hidden: 'The safety check must be visible on the page before a routine can start.',
};
