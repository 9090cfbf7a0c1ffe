import { pointAreas } from './areas.js';
import { ids } from './lists.js';
import type { PointUse } from './types.js';

/** What holds of every point of the sole. */
const SOLE = 'start-gently stay-seated not-when-severe';
const KNEE = 'knee-hollow veins';
const CALF = `${KNEE} shin-bone outer-knee heel-cord`;
/** Both calf muscles, of which charts map one to the arch and one to heel and tendon. */
const WHOLE = ['arch heel achilles', CALF] as const;
const HEEL = ['', 'heel-pad'] as const;

type Notes = readonly [referral: string, noGo?: string, cautions?: string];

const notes: Readonly<Record<string, Notes>> = {
  'heel-attachment': HEEL,
  'achilles-junction': ['', 'inner-ankle', 'fingers-only start-gently'],
  gastrocnemius: ['arch calf knee-back', KNEE],
  soleus: ['heel achilles', 'heel-cord veins'],
  'tibialis-posterior': ['achilles sole calf heel', 'shin-bone inner-ankle veins', 'light-edge'],
  'whole-calf': WHOLE,
  'calf-search': ['', CALF, 'light-edge'],
  'calf-line-inner': WHOLE,
  'calf-line-middle': WHOLE,
  'calf-line-outer': WHOLE,
  hamstrings: ['buttock-fold thigh-back knee-back calf', KNEE],
  'plantar-fascia': HEEL,
  'sole-tight-spots': HEEL,
  'quadratus-plantae': ['heel', 'heel-pad'],
  'abductor-hallucis': ['inner-heel inner-foot', 'inner-ankle'],
  'flexor-digitorum-brevis': ['ball'],
};

/**
 * What a map asks of the points that the routines work at, by id. Aches come from expert charts alone. The rest of a point is in
 * `backing.ts`.
 */
export const points: Readonly<Record<string, PointUse>> = Object.fromEntries(
  Object.entries(pointAreas).map(([id, area]) => {
    const [referral, noGo = '', cautions = area === 'sole' ? SOLE : ''] = notes[id] ?? [''];
    return [id, { area, referral: ids(referral), cautions: ids(cautions), noGo: ids(noGo) }];
  }),
);
