import type { Label } from '../core/routine/types.js';

/** What a person reads of a point: its name, the plain word beside it, and how it is found. */
export interface PointWords {
  readonly name: string;
  readonly plain: string;
  readonly find: string;
}

/** What a person reads of a step. */
export interface StepText {
  readonly title: string;
  /** One line: what to do. */
  readonly instruction: string;
  /** What to feel or to keep off. */
  readonly care: string;
}

export interface RoutineText {
  readonly title: string;
  readonly summary: string;
}

/** Words for the ids of the built-in content. */
export interface ContentWords {
  readonly routines: Readonly<Record<string, RoutineText>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, PointWords>>;
  readonly steps: Readonly<Record<string, StepText>>;
  readonly tools: Readonly<Record<string, string>>;
  /** Tools as they stand in a list of what is needed. */
  readonly needs: Readonly<Record<string, string>>;
  /** All that hands do, in one word. */
  readonly hands: string;
  readonly positions: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<Label, string>>;
}

export const contentEnglish: ContentWords = {
  routines: {
    'six-points': {
      title: 'Six points for a sore heel',
      summary: 'Three points under the foot, three on the calf. It may ease soreness for a while.',
    },
  },
  stages: { sole: 'Sole', calf: 'Calf' },
  points: {
    'heel-attachment': {
      name: 'Heel attachment',
      plain: 'where the band under your foot meets the heel',
      find: 'Run your thumb along the arch to the heel. Stop just in front of the heel bone, a little to the inner side.',
    },
    'central-arch': {
      name: 'Central arch',
      plain: 'the middle of the band under your foot',
      find: 'The soft middle of the sole, halfway from the heel to the ball of the foot.',
    },
    'ball-of-foot': {
      name: 'Ball of the foot',
      plain: 'the pad behind your toes',
      find: 'The broad pad behind the toes. The band under your foot fans out here.',
    },
    'achilles-junction': {
      name: 'Achilles junction',
      plain: 'where the heel cord meets the heel bone',
      find: 'Feel the firm cord at the back of the ankle. Follow it down to the heel bone.',
    },
    gastrocnemius: {
      name: 'Upper calf',
      plain: 'the large calf muscle, gastrocnemius',
      find: 'The fullest part of the calf, in its upper half. Start on the inner side. Stay out of the hollow of the knee.',
    },
    soleus: {
      name: 'Lower calf',
      plain: 'the deeper calf muscle, soleus',
      find: 'Below the bulge of the calf and above the heel cord, near the middle and a little to the outer side.',
    },
  },
  steps: {
    'heel-circles': {
      title: 'Heel attachment',
      instruction: 'Make small, slow circles with your thumb.',
      care: 'Start gently. Press a little more only if it stays easy.',
    },
    'arch-strokes': {
      title: 'Central arch',
      instruction: 'Stroke slowly from heel to ball with both thumbs.',
      care: 'Cover the full width, one strip at a time.',
    },
    'ball-knuckles': {
      title: 'Ball of the foot',
      instruction: 'Roll your knuckles slowly from side to side.',
      care: 'Keep it broad and soft. Slow down on a tender spot.',
    },
    'achilles-roll': {
      title: 'Achilles junction',
      instruction: 'Pinch the cord softly and roll it between thumb and fingers.',
      care: 'Work from the heel upward. Stay mild. Use your fingers only, no tool.',
    },
    'upper-calf-hold': {
      title: 'Upper calf',
      instruction: 'Rest your calf on the ball. Hold still on a tender spot.',
      care: 'Or move a little from side to side. Keep to the same spot for both holds.',
    },
    'lower-calf-hold': {
      title: 'Lower calf',
      instruction: 'Rest your lower calf on the ball. Hold until it eases.',
      care: 'Lift the leg a little for less pressure.',
    },
  },
  tools: {
    thumbs: 'thumbs',
    knuckles: 'knuckles',
    fingers: 'thumb and fingers',
    'tennis-ball': 'tennis ball',
    'massage-ball': 'massage ball',
    'foam-roller': 'foam roller',
  },
  needs: {
    'tennis-ball': 'a tennis ball',
    'massage-ball': 'a massage ball',
    'foam-roller': 'a foam roller',
  },
  hands: 'your hands',
  positions: {
    'seated-leg-crossed': 'Sit with the foot across the other knee.',
    'seated-leg-out': 'Sit on the floor or a bed, leg out.',
  },
  labels: {
    strong: 'strong evidence',
    some: 'some evidence',
    'small-or-mixed': 'small or mixed evidence',
    'not-tested': 'not tested',
    default: 'our cautious default',
  },
};
