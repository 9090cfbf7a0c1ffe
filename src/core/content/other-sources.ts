import { article, byId, study } from './sources.js';
import type { Source } from './types.js';

/** The sources that the guide does not name. */
export const otherSources: Readonly<Record<string, Source>> = byId([
  article('article-five-muscles', 'Five muscles to massage for plantar heel pain'),
  article('article-release-then-stretch', 'Massage before stretching for plantar heel pain'),
  { id: 'bmj-best-practice', kind: 'guidance', title: 'BMJ Best Practice' },
  study('digiovanni-2006', 'DiGiovanni BF, et al.', '10.2106/JBJS.E.01281'),
  study('radford-2007', 'Radford JA, et al.'),
  study('riel-2019', 'Riel H, et al.', '10.1016/j.jphys.2019.05.011'),
  study('ajimsha-2014', 'Ajimsha MS, et al.', '10.1016/j.foot.2014.03.005'),
  study('grieve-2013', 'Grieve R, et al.', '10.1016/j.jbmt.2013.02.001'),
  study('wilke-2018', 'Wilke J, et al.'),
  study('behm-2020', 'Behm DG, et al.', '10.1519/JSC.0000000000003765'),
  study('ortega-santiago-2019', 'Ortega-Santiago R, et al.', '10.1093/pm/pnz086'),
  study('schriwer-2023', 'Schriwer', '10.1186/s12984-023-01152-5'),
  study('labovitz-2011', 'Labovitz, et al.'),
  study('chaudhry-2008', 'Chaudhry, et al.', '10.7556/jaoa.2008.108.8.379'),
  study('landorf-2010', 'Landorf KB, et al.'),
]);

/** Where papers appeared, by source id: for those who read the catalogue. The guide leads there by the DOI. */
export const journals: Readonly<Record<string, string>> = Object.fromEntries([
  journal('digiovanni-2003', 'J Bone Joint Surg Am'),
  journal('renan-ordine-2011', 'J Orthop Sports Phys Ther'),
  journal('cleland-2009', 'J Orthop Sports Phys Ther'),
  journal('sweeting-2011', 'J Foot Ankle Res'),
  journal('siriphorn-2020', 'J Bodyw Mov Ther'),
  journal('thummar-2020', 'J Bodyw Mov Ther'),
  journal('saban-2014', 'Man Ther'),
  journal('rathleff-2015', 'Scand J Med Sci Sports'),
  journal('ranbhor-2021', 'Hong Kong Physiother J'),
  journal('ryu-2024', 'J Clin Med'),
  journal('buttagat-2025', 'Chiropr Man Therap'),
  journal('fraser-2018', 'J Man Manip Ther'),
  journal('jones-2019', 'J Am Podiatr Med Assoc'),
  journal('sams-2023', 'Int J Sports Phys Ther'),
  journal('chen-2021', 'Phys Ther'),
  journal('lucas-2009', 'Clin J Pain'),
  journal('hansen-2018', 'Orthop J Sports Med'),
  journal('silbernagel-2007', 'Am J Sports Med'),
  journal('lee-2014', 'Foot Ankle Int'),
  journal('koc-2023', 'J Orthop Sports Phys Ther'),
  journal('martin-2014', 'J Orthop Sports Phys Ther'),
  journal('morrissey-2021', 'Br J Sports Med'),
  journal('bartsch-2021', 'J Clin Med'),
  journal('digiovanni-2006', 'J Bone Joint Surg Am'),
  journal('radford-2007', 'BMC Musculoskelet Disord'),
  journal('riel-2019', 'J Physiother'),
  journal('ajimsha-2014', 'Foot'),
  journal('grieve-2013', 'J Bodyw Mov Ther'),
  journal('wilke-2018', 'Biol Sport'),
  journal('behm-2020', 'J Strength Cond Res'),
  journal('ortega-santiago-2019', 'Pain Med'),
  journal('schriwer-2023', 'J Neuroeng Rehabil'),
  journal('chaudhry-2008', 'J Am Osteopath Assoc'),
  journal('landorf-2010', 'J Foot Ankle Res'),
]);

function journal(id: string, name: string): readonly [id: string, name: string] {
  return [id, name];
}
