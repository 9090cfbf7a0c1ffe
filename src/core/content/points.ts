import { ids } from './lists.js';
import type { Area, PointUse } from './types.js';

const GENTLE = 'start-gently stay-seated not-when-severe';
const KNEE = 'knee-hollow veins';
const CALF = `${KNEE} shin-bone outer-knee heel-cord`;
/** Both calf muscles, of which charts map one to the arch and one to heel and tendon. */
const ACHE = 'arch heel achilles';

/**
 * What a plan and a map ask of the points that the routines work at, by id. Aches come from expert charts alone. The rest of a
 * point is in `backing.ts`.
 */
export const points: Readonly<Record<string, PointUse>> = Object.fromEntries([
  point('heel-attachment', 'sole', '', GENTLE, 'heel-pad'),
  point('central-arch', 'sole', '', GENTLE, ''),
  point('ball-of-foot', 'sole', '', GENTLE, ''),
  point('achilles-junction', 'achilles', '', 'fingers-only start-gently', 'inner-ankle'),
  point('gastrocnemius', 'calf', 'arch calf knee-back', '', KNEE),
  point('soleus', 'calf', 'heel achilles', '', 'heel-cord veins'),
  point('tibialis-posterior', 'calf', 'achilles sole calf heel', 'light-edge', 'shin-bone inner-ankle veins'),
  point('whole-calf', 'calf', ACHE, '', CALF),
  point('calf-search', 'calf', '', 'light-edge', CALF),
  point('calf-line-inner', 'calf', ACHE, '', CALF),
  point('calf-line-middle', 'calf', ACHE, '', CALF),
  point('calf-line-outer', 'calf', ACHE, '', CALF),
  point('hamstrings', 'thigh', 'buttock-fold thigh-back knee-back calf', '', KNEE),
  point('plantar-fascia', 'sole', '', GENTLE, 'heel-pad'),
  point('sole-tight-spots', 'sole', '', GENTLE, 'heel-pad'),
  point('quadratus-plantae', 'sole', 'heel', GENTLE, 'heel-pad'),
  point('abductor-hallucis', 'sole', 'inner-heel inner-foot', GENTLE, 'inner-ankle'),
  point('flexor-digitorum-brevis', 'sole', 'ball', GENTLE, ''),
]);

function point(
  id: string,
  area: Area,
  referral: string,
  cautions: string,
  noGo: string,
): [id: string, point: PointUse] {
  return [id, { area, referral: ids(referral), cautions: ids(cautions), noGo: ids(noGo) }];
}
