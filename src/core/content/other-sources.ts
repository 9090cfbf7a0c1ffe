import { article, byId, study } from './sources.js';
import type { Source } from './types.js';

/** The sources that the guide does not name. */
export const otherSources: Readonly<Record<string, Source>> = byId([
  article('article-five-muscles', 'Five muscles to massage for plantar heel pain'),
  article('article-release-then-stretch', 'Massage before stretching for plantar heel pain'),
  { id: 'bmj-best-practice', kind: 'guidance', title: 'BMJ Best Practice' },
  study('digiovanni-2006', 'DiGiovanni BF, et al.', 'J Bone Joint Surg Am', '10.2106/JBJS.E.01281'),
  study('radford-2007', 'Radford JA, et al.', 'BMC Musculoskelet Disord'),
  study('riel-2019', 'Riel H, et al.', 'J Physiother', '10.1016/j.jphys.2019.05.011'),
  study('ajimsha-2014', 'Ajimsha MS, et al.', 'Foot', '10.1016/j.foot.2014.03.005'),
  study('grieve-2013', 'Grieve R, et al.', 'J Bodyw Mov Ther', '10.1016/j.jbmt.2013.02.001'),
  study('wilke-2018', 'Wilke J, et al.', 'Biol Sport'),
  study('behm-2020', 'Behm DG, et al.', 'J Strength Cond Res', '10.1519/JSC.0000000000003765'),
  study('ortega-santiago-2019', 'Ortega-Santiago R, et al.', 'Pain Med', '10.1093/pm/pnz086'),
  study('schriwer-2023', 'Schriwer', 'J Neuroeng Rehabil', '10.1186/s12984-023-01152-5'),
  study('labovitz-2011', 'Labovitz, et al.'),
  study('chaudhry-2008', 'Chaudhry, et al.', 'J Am Osteopath Assoc', '10.7556/jaoa.2008.108.8.379'),
  study('landorf-2010', 'Landorf KB, et al.', 'J Foot Ankle Res'),
]);
