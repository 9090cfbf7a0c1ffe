import type { Label } from '../core/routine/types.js';

/** What a person reads of a point: its name, the plain word beside it, and how it is found. */
export interface PointWords {
  readonly name: string;
  readonly plain: string;
  readonly find: string;
}

/** What a person reads of a step. */
export interface StepText {
  /** Where it is not called after its point. */
  readonly title?: string;
  /** One line: what to do. */
  readonly instruction: string;
  /** The same, where hands take the place of a tool. */
  readonly byHand?: string;
  /** What to feel or to keep off. */
  readonly care: string;
}

export interface RoutineText {
  readonly title: string;
  readonly summary: string;
}

/** Words for the ids of the built-in content. */
export interface ContentWords extends AtlasWords {
  readonly routines: Readonly<Record<string, RoutineText>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, StepText>>;
  readonly tools: Readonly<Record<string, string>>;
  /** Tools as they stand in a list of what is needed. */
  readonly needs: Readonly<Record<string, string>>;
  /** All that hands do, in one word. */
  readonly hands: string;
  readonly positions: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<Label, string>>;
}

/** What is said of the points: all that the map needs of these words. */
export interface AtlasWords {
  readonly points: Readonly<Record<string, PointWords>>;
  /** Where a point's ache may be felt, as it stands in a list. */
  readonly referrals: Readonly<Record<string, string>>;
  readonly chart: (places: string) => string;
  /** What to mind at a point, each a sentence. */
  readonly cautions: Readonly<Record<string, string>>;
  /** The neighbours of a point, as they stand in a list. */
  readonly noGo: Readonly<Record<string, string>>;
  readonly keepOff: (places: string) => string;
}

export const atlasEnglish: AtlasWords = {
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
      find: 'The broad pad behind the toes.',
    },
    'achilles-junction': {
      name: 'Achilles junction',
      plain: 'where the heel cord meets the heel bone',
      find: 'Follow the firm cord at the back of the ankle down to the heel bone.',
    },
    gastrocnemius: {
      name: 'Upper calf',
      plain: 'the large calf muscle, gastrocnemius',
      find: 'The fullest part of the calf, in its upper half. Start on the inner side. Stay out of the hollow of the knee.',
    },
    soleus: {
      name: 'Lower calf',
      plain: 'the deeper calf muscle, soleus',
      find: 'Below the bulge of the calf and above the heel cord. A little to the outer side of the middle.',
    },
    'tibialis-posterior': {
      name: 'Inner calf edge',
      plain: 'a deep muscle behind the shin, tibialis posterior',
      find: 'Halfway down the shin bone, slide just behind its inner edge, onto the soft part.',
    },
    'whole-calf': {
      name: 'Whole calf',
      plain: 'both calf muscles together',
      find: 'All the soft part, from below the knee to above the heel cord.',
    },
    'calf-search': {
      name: 'Edges of the calf',
      plain: 'behind the shin and on the outer calf',
      find: 'Search the soft part behind the inner shin edge. Then search the outer side of the calf.',
    },
    'calf-line-inner': {
      name: 'Inner calf line',
      plain: 'up the inner side of the calf',
      find: 'Turn your leg until the inner calf rests on the ball.',
    },
    'calf-line-middle': {
      name: 'Middle calf line',
      plain: 'up the middle of the calf',
      find: 'Keep your leg straight, so that the middle of the calf rests on the ball.',
    },
    'calf-line-outer': {
      name: 'Outer calf line',
      plain: 'up the outer side of the calf',
      find: 'Turn your leg until the outer calf rests on the ball.',
    },
    hamstrings: {
      name: 'Back of the thigh',
      plain: 'the hamstrings',
      find: 'Work the middle and lower part. Stop a hand’s width above the crease of the knee.',
    },
    'plantar-fascia': {
      name: 'Whole sole',
      plain: 'the band under your foot, plantar fascia',
      find: 'The band runs from the heel along the arch to the toes.',
    },
    'sole-tight-spots': {
      name: 'Tight spots of the sole',
      plain: 'where the band under your foot feels tight',
      find: 'Press softly from heel to ball. Stop where it feels tight or tender.',
    },
    'quadratus-plantae': {
      name: 'Front of the heel',
      plain: 'a deep muscle of the sole, quadratus plantae',
      find: 'Slide your thumb forward off the heel bone. Press in the middle of the sole.',
    },
    'abductor-hallucis': {
      name: 'Inner edge of the foot',
      plain: 'a muscle along the arch, abductor hallucis',
      find: 'Follow the soft inner edge from the heel toward the big toe. Stop at the top of the arch.',
    },
    'flexor-digitorum-brevis': {
      name: 'Middle strip of the sole',
      plain: 'a muscle that curls your toes, flexor digitorum brevis',
      find: 'Curl your small toes. Feel the soft strip in the middle of the sole.',
    },
  },
  referrals: {
    arch: 'the arch',
    heel: 'the heel',
    achilles: 'the heel cord',
    calf: 'the calf',
    'knee-back': 'the back of the knee',
    sole: 'the sole',
    'inner-heel': 'the inner heel',
    'inner-foot': 'the inner edge of the foot',
    ball: 'the ball of the foot',
    'buttock-fold': 'the fold under the buttock',
    'thigh-back': 'the back of the thigh',
  },
  chart: (places) => `Charts map its ache to: ${places}. This is not a diagnosis.`,
  cautions: {
    'start-gently': 'It may be very sore, so start gently.',
    'stay-seated': 'Stay seated: never stand on a ball or a bottle.',
    'not-when-severe': 'Leave the sole alone while the pain is severe.',
    'fingers-only': 'Use your fingers only here, no tool.',
    'light-edge': 'Press lightly: only the edge can be reached.',
  },
  noGo: {
    'knee-hollow': 'the hollow of the knee',
    'outer-knee': 'the bony bump at the outer knee',
    'shin-bone': 'the shin bone',
    'inner-ankle': 'the place behind the inner ankle bone',
    'heel-cord': 'the heel cord',
    'heel-pad': 'the middle of the heel pad',
    veins: 'swollen veins',
  },
  keepOff: (places) => `Keep off: ${places}.`,
};

const handNames = {
  thumbs: 'thumbs',
  fingers: 'thumb and fingers',
  knuckles: 'knuckles',
  hands: 'both hands',
};

const toolNames = {
  towel: 'towel',
  'cold-pack': 'cold pack',
  'rolled-socks': 'rolled socks',
  'rolled-towel': 'rolled towel',
  'tennis-ball': 'tennis ball',
  'foam-roller': 'foam roller',
  bottle: 'filled bottle',
  'rolling-pin': 'rolling pin',
  'foot-roller': 'foot roller',
  'massage-ball': 'massage ball',
  'frozen-bottle': 'frozen bottle',
  'lacrosse-ball': 'lacrosse ball',
  'massage-gun': 'massage gun',
  scraper: 'scraping tool',
};

const SEARCH = 'Search slowly with your thumbs. Hold on a tender spot.';
const PRESS = 'Press your thumbs on a tender spot and hold.';
const STROKE = 'Stroke slowly upward with your thumbs. Stop and hold on a tender spot.';

export const contentEnglish: ContentWords = {
  ...atlasEnglish,
  routines: {
    'five-muscles': {
      title: 'Five muscles, the sole last',
      summary: 'Calf, back of the thigh, then the sole. It may ease soreness for a while.',
    },
    'release-then-stretch': {
      title: 'Massage, then stretch',
      summary: 'Rub the tight spots of your sole, then stretch. The order is a custom, not a rule.',
    },
    'calf-massage': {
      title: 'Calf massage in two rounds',
      summary: 'Seated massage, then heel raises and toe moves.',
    },
    'six-points': {
      title: 'Six points for a sore heel',
      summary: 'Three points under the foot, three on the calf. It may ease soreness for a while.',
    },
    'calf-roll': {
      title: 'Calf roll on three lines',
      summary: 'Roll each calf slowly over a ball. Stop and hold on a tender spot.',
    },
    'first-steps': {
      title: 'Before your first steps',
      summary: 'Hands only, still in bed: stroke the sole, then stretch it before you stand.',
    },
    'desk-break': {
      title: 'Desk break',
      summary: 'About three minutes for both feet, before you stand up after sitting.',
    },
    'sore-day': {
      title: 'Sore day',
      summary: 'Light hands on the calf only, and cold if you like. Never with swelling.',
    },
    'stretch-and-strengthen': {
      title: 'Stretch and strengthen',
      summary: 'Foot and calf stretches, then heel raises. Stretching has the best home evidence.',
    },
    complete: {
      title: 'A bit of everything',
      summary: 'Calf, thigh and sole, then stretches and heel raises. Leave out what you like.',
    },
  },
  stages: {
    calf: 'Calf',
    'calf-again': 'Calf, second round',
    thigh: 'Thigh',
    sole: 'Sole',
    stretch: 'Stretch',
    strengthen: 'Strengthen',
    finish: 'Finish',
  },
  steps: {
    'heel-circles': {
      instruction: 'Make small, slow circles with your thumb.',
      care: 'Start gently. Press a little more only if it stays easy.',
    },
    'arch-strokes': {
      instruction: 'Stroke slowly from heel to ball with both thumbs.',
      care: 'Cover the full width, one strip at a time.',
    },
    'ball-knuckles': {
      instruction: 'Roll your knuckles slowly from side to side.',
      care: 'Keep it broad and soft. Slow down on a tender spot.',
    },
    'achilles-roll': {
      instruction: 'Pinch the cord softly and roll it between thumb and fingers.',
      care: 'Work from the heel upward. Stay mild. Use your fingers only, no tool.',
    },
    'upper-calf-hold': {
      instruction: 'Rest your calf on the ball or roller. Hold still on a tender spot.',
      byHand: PRESS,
      care: 'Or move a little from side to side. Keep to the same spot for both holds.',
    },
    'lower-calf-hold': {
      instruction: 'Rest your lower calf on the ball or roller. Hold until it eases.',
      byHand: PRESS,
      care: 'Lift the leg a little for less pressure.',
    },
    'soleus-seek': {
      instruction: 'Roll slowly over the lower calf. Hold on a tender spot.',
      byHand: SEARCH,
      care: 'Stay above the heel cord: no ball or roller there.',
    },
    'tibialis-hold': {
      instruction: 'Press lightly just behind the inner shin edge. Hold on a tender spot.',
      care: 'Stay off the shin bone. Stay off the place behind the inner ankle bone.',
    },
    'gastrocnemius-seek': {
      instruction: 'Roll slowly over the big calf muscle. Hold on a tender spot.',
      byHand: SEARCH,
      care: 'Start on the inner side. Stay out of the hollow of the knee.',
    },
    'calf-search': {
      instruction: 'Search both edges of the calf. Hold on the most tender spot.',
      care: 'Stay off the shin bone, the outer knee and swollen veins.',
    },
    'hamstrings-seek': {
      instruction: 'Roll slowly over the back of the thigh. Hold on a tender spot.',
      byHand: SEARCH,
      care: 'Stop a hand’s width above the crease of the knee. No trial tested this for heel pain.',
    },
    'sole-seek': {
      instruction: 'Roll slowly from heel to ball. Hold on a tender spot.',
      byHand: SEARCH,
      care: 'It may be very sore, so stay seated and press lightly. Skip the middle of the heel pad.',
    },
    'foot-roll': {
      title: 'Foot roller',
      instruction: 'Roll your sole slowly back and forth.',
      care: 'Stay seated: never stand on it. Press no more than feels easy.',
    },
    'sole-cross': {
      instruction: 'Rub slowly from side to side over a tight spot.',
      care: 'Keep it mild. Leave the sole alone while the pain is severe. Choose another spot for the second round.',
    },
    'heel-cross': {
      instruction: 'Rub softly from side to side, just in front of the heel bone.',
      care: 'It may be very sore, so start gently. Skip the middle of the heel pad.',
    },
    'sole-scrape': {
      title: 'Scraping',
      instruction: 'Glide the tool lightly along the sole, from heel to ball.',
      care: 'Not tested at home, and it can bruise. Use it only on whole skin that feels normal.',
    },
    'calf-knead': {
      title: 'Knead the calf',
      instruction: 'Squeeze and lift the calf with both hands, from the knee down.',
      care: 'Take off rings and watch. Spend most time on the lower half. Stay out of the hollow of the knee.',
    },
    'calf-circles': {
      title: 'Circles on the calf',
      instruction: 'Make small circles over the whole calf, from top to bottom.',
      care: 'Use both hands. Stay off the shin bone, the hollow of the knee and swollen veins.',
    },
    'calf-gun': {
      title: 'Massage gun',
      instruction: 'Glide the gun slowly over the thick part of the calf.',
      care: 'Use the lowest speed and a soft, round head, and keep it moving. Never use it on bone, heel, heel cord or behind the knee. Stop if it tingles or goes numb.',
    },
    'inner-line': {
      instruction: 'Roll slowly up the inner calf. Stop and hold on a tender spot.',
      byHand: STROKE,
      care: 'Start a hand’s width above the heel. Stop well below the hollow of the knee. Lower your hips for less pressure.',
    },
    'middle-line': {
      instruction: 'Roll slowly up the middle of the calf. Stop and hold on a tender spot.',
      byHand: STROKE,
      care: 'Keep the ball off the heel cord. Stop well below the hollow of the knee. Lift your hips for more pressure.',
    },
    'outer-line': {
      instruction: 'Roll slowly up the outer calf. Stop and hold on a tender spot.',
      byHand: STROKE,
      care: 'Stay off the bony bump at the outer knee. Somebody can help you. If the pain goes on, see a professional.',
    },
    'light-strokes': {
      title: 'Light strokes',
      instruction: 'Stroke the calf softly with both hands.',
      care: 'Stay at 2 out of 10 or less. Stop if the calf is swollen, warm or red. Stay out of the hollow of the knee.',
    },
    'light-upper-hold': {
      title: 'Upper calf, lightly',
      instruction: 'Rest your thumbs on a tender spot and hold.',
      care: 'Stay out of the hollow of the knee. Use less weight than on a good day.',
    },
    'light-lower-hold': {
      title: 'Lower calf, lightly',
      instruction: 'Rest your thumbs on a tender spot and hold.',
      care: 'Stay above the heel cord. Let go if it does not ease.',
    },
    'cold-pack': {
      title: 'Cold pack',
      instruction: 'Rest the wrapped pack against your heel.',
      care: 'Wrap it in a towel, for 20 minutes at most. Never use it on numb skin.',
    },
    'quadratus-hold': {
      instruction: 'Press your thumb just in front of the heel bone and hold.',
      care: 'Press lightly, off the middle of the heel pad. Stop if it tingles or shoots.',
    },
    'inner-edge-strokes': {
      instruction: 'Stroke slowly along the inner edge with your thumb.',
      care: 'Stay mild. Stay off the place behind the inner ankle bone.',
    },
    'mid-sole-hold': {
      instruction: 'Rest both thumbs on the middle strip. Press slowly and hold.',
      care: 'Stay mild. Leave the sole alone while the pain is severe.',
    },
    'sole-stretch': {
      title: 'Sole stretch',
      instruction: 'Pull your toes back toward the shin and hold.',
      care: 'Your other thumb should feel a tight arch. A towel round the toes helps you reach. Ease off if it hurts.',
    },
    'calf-stretch-straight': {
      title: 'Calf stretch, knee straight',
      instruction: 'Step one leg back, knee straight and heel down. Lean to the wall.',
      care: 'A mild pull in the calf is enough. Ease off if it hurts.',
    },
    'calf-stretch-bent': {
      title: 'Calf stretch, knee bent',
      instruction: 'Keep one leg back, heel down. Bend that knee and lean to the wall.',
      care: 'A mild pull in the lower calf is enough. Ease off if it hurts.',
    },
    'heel-raise': {
      title: 'Heel raises',
      instruction: 'Rise on both feet for 3 seconds, hold for 2, lower for 3.',
      care: 'Do them every second day, only if first-step pain is 5 out of 10 or less, and settled. Keep your hands on the wall.',
    },
    'toe-moves': {
      title: 'Toe and foot moves',
      instruction: 'Move your feet and toes slowly in all directions.',
      care: 'Stay where it feels easy.',
    },
    'cold-roll': {
      title: 'Cold roll',
      instruction: 'Roll your sole slowly over the frozen bottle.',
      care: 'Stay seated and wear a thin sock. Never use it on numb skin. Stop if it burns or goes numb.',
    },
  },
  tools: { ...handNames, ...toolNames },
  needs: {
    ...withArticle(toolNames),
    towel: 'a long towel',
    'cold-pack': 'a cold pack in a towel',
    'rolled-socks': 'two rolled socks',
  },
  hands: 'your hands',
  positions: {
    'in-bed': 'Sit up in bed with the foot across the other knee.',
    'seated-leg-crossed': 'Sit with the foot across the other knee.',
    'seated-leg-out': 'Sit on the floor or a bed, leg out.',
    'seated-foot-on-stool': 'Sit with the foot on a stool, knee bent.',
    'seated-feet-flat': 'Sit on a chair with your feet flat.',
    'floor-hips-lifted': 'Sit on the floor, hands behind you, hips just off it.',
    'lying-leg-up': 'Lie down or sit, with your leg raised.',
    'standing-wall': 'Stand at a wall with both hands on it.',
  },
  labels: {
    strong: 'strong evidence',
    some: 'some evidence',
    'small-or-mixed': 'small or mixed evidence',
    'not-tested': 'not tested',
    default: 'our cautious default',
  },
};

function withArticle(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [id, `a ${name}`]));
}
