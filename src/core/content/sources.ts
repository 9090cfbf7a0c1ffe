import type { Source } from './types.js';

/** What the built-in content rests on. Studies carry the DOI under which they were checked. */
export const sources: Readonly<Record<string, Source>> = Object.fromEntries(
  (
    [
      { id: 'article-six-points', kind: 'article', title: 'Six massage points for plantar heel pain' },
      { id: 'default', kind: 'default' },
      {
        id: 'thummar-2020',
        kind: 'study',
        authors: 'Thummar RC, et al.',
        journal: 'J Bodyw Mov Ther',
        year: 2020,
        doi: '10.1016/j.jbmt.2020.07.018',
      },
      {
        id: 'bartsch-2021',
        kind: 'consensus',
        authors: 'Bartsch KM, et al.',
        journal: 'J Clin Med',
        year: 2021,
        doi: '10.3390/jcm10225360',
      },
    ] satisfies Source[]
  ).map((source) => [source.id, source]),
);
