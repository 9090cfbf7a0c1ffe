import type { Point } from './types.js';

const article = ['article-six-points'];

/** The six points of `six-points`, in its order. */
export const points: Readonly<Record<string, Point>> = index([
  {
    id: 'heel-attachment',
    view: 'sole',
    tissue: 'plantar fascia',
    sources: article,
    label: 'small-or-mixed',
  },
  { id: 'central-arch', view: 'sole', tissue: 'plantar fascia', sources: article, label: 'small-or-mixed' },
  { id: 'ball-of-foot', view: 'sole', tissue: 'plantar fascia', sources: article, label: 'small-or-mixed' },
  {
    id: 'achilles-junction',
    view: 'leg-back',
    tissue: 'Achilles tendon',
    sources: article,
    label: 'small-or-mixed',
  },
  {
    id: 'gastrocnemius',
    view: 'leg-back',
    tissue: 'gastrocnemius',
    sources: [...article, 'thummar-2020'],
    label: 'small-or-mixed',
  },
  {
    id: 'soleus',
    view: 'leg-back',
    tissue: 'soleus',
    sources: [...article, 'thummar-2020'],
    label: 'small-or-mixed',
  },
]);

function index(list: readonly Point[]): Readonly<Record<string, Point>> {
  return Object.fromEntries(list.map((point) => [point.id, point]));
}
