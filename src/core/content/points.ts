import { ids } from './lists.js';
import type { Area, PointUse } from './types.js';

const GENTLE = 'start-gently stay-seated not-when-severe';

/** The whole calf aches as both of its muscles do, of which charts map one to the arch and one to heel and tendon. */
const rows: readonly (readonly [id: string, area: Area, referral: string, cautions: string, noGo: string])[] =
  [
    ['heel-attachment', 'sole', '', GENTLE, 'heel-pad'],
    ['central-arch', 'sole', '', GENTLE, ''],
    ['ball-of-foot', 'sole', '', GENTLE, ''],
    ['achilles-junction', 'achilles', '', 'fingers-only start-gently', 'inner-ankle'],
    ['gastrocnemius', 'calf', 'arch calf knee-back', '', 'knee-hollow veins'],
    ['soleus', 'calf', 'heel achilles', '', 'heel-cord veins'],
    ['tibialis-posterior', 'calf', 'achilles sole calf heel', 'light-edge', 'shin-bone inner-ankle veins'],
    ['whole-calf', 'calf', 'arch heel achilles', '', 'knee-hollow veins shin-bone outer-knee heel-cord'],
    ['calf-search', 'calf', '', 'light-edge', 'knee-hollow veins shin-bone outer-knee heel-cord'],
    ['calf-line-inner', 'calf', 'arch heel achilles', '', 'knee-hollow veins shin-bone outer-knee heel-cord'],
    [
      'calf-line-middle',
      'calf',
      'arch heel achilles',
      '',
      'knee-hollow veins shin-bone outer-knee heel-cord',
    ],
    ['calf-line-outer', 'calf', 'arch heel achilles', '', 'knee-hollow veins shin-bone outer-knee heel-cord'],
    ['hamstrings', 'thigh', 'buttock-fold thigh-back knee-back calf', '', 'knee-hollow veins'],
    ['plantar-fascia', 'sole', '', GENTLE, 'heel-pad'],
    ['sole-tight-spots', 'sole', '', GENTLE, 'heel-pad'],
    ['quadratus-plantae', 'sole', 'heel', GENTLE, 'heel-pad'],
    ['abductor-hallucis', 'sole', 'inner-heel inner-foot', GENTLE, 'inner-ankle'],
    ['flexor-digitorum-brevis', 'sole', 'ball', GENTLE, ''],
  ];

/**
 * What a plan and a map ask of the points that the routines work at, by id. Aches come from expert charts alone. The rest of a
 * point is in `backing.ts`.
 */
export const points: Readonly<Record<string, PointUse>> = Object.fromEntries(
  rows.map(([id, area, referral, cautions, noGo]) => [
    id,
    { area, referral: ids(referral), cautions: ids(cautions), noGo: ids(noGo) },
  ]),
);
