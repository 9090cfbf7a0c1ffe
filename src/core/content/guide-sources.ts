import { article, byId, page, paper, study } from './sources.js';
import type { Source } from './types.js';

/**
 * The sources that the guide names, and no others: it carries them all. Papers have the DOI under which they were checked, mostly
 * by their abstracts; a title only where it was seen in full.
 */
export const guideSources: Readonly<Record<string, Source>> = byId([
  { id: 'default', kind: 'default' },
  article('article-calf-massage', 'Calf massage for plantar heel pain'),
  article('article-six-points', 'Six massage points for plantar heel pain'),
  article('article-calf-roll', 'Rolling the calf on a ball'),
  paper(
    'guidance',
    'koc-2023',
    'Koc TA Jr, et al.',
    '10.2519/jospt.2023.0303',
    'Heel Pain – Plantar Fasciitis: Revision 2023',
  ),
  paper(
    'guidance',
    'martin-2014',
    'Martin RL, et al.',
    '10.2519/jospt.2014.0303',
    'Heel Pain – Plantar Fasciitis: Revision 2014',
  ),
  paper('guidance', 'morrissey-2021', 'Morrissey D, et al.', '10.1136/bjsports-2019-101970'),
  page('nhs', 'NHS', 'nhs.uk/conditions/plantar-fasciitis', 'Plantar fasciitis'),
  page('nhs-tayside', 'NHS Tayside', 'nhstayside.scot.nhs.uk'),
  page('uclh', 'University College London Hospitals', 'uclh.nhs.uk'),
  page('mayo', 'Mayo Clinic', 'mayoclinic.org'),
  page('glos', 'Gloucestershire NHS', 'g-care.glos.nhs.uk'),
  {
    id: 'referral-charts',
    kind: 'guidance',
    title: 'Expert charts of where muscles may ache, after Travell and Simons',
  },
  {
    id: 'no-go-zones',
    kind: 'guidance',
    authors: 'Werner R',
    title: 'Places that massage keeps off',
    year: 2020,
    page: 'massageandbodyworkdigital.com',
  },
  study('digiovanni-2003', 'DiGiovanni BF, et al.', '10.2106/00004623-200307000-00013'),
  study('renan-ordine-2011', 'Renan-Ordine R, et al.', '10.2519/jospt.2011.3504'),
  study('cleland-2009', 'Cleland JA, et al.', '10.2519/jospt.2009.3036'),
  study('sweeting-2011', 'Sweeting D, et al.'),
  study('siriphorn-2020', 'Siriphorn A, Eksakulkla S', '10.1016/j.jbmt.2020.06.013'),
  study('thummar-2020', 'Thummar RC, et al.', '10.1016/j.jbmt.2020.07.018'),
  study('saban-2014', 'Saban B, et al.', '10.1016/j.math.2013.08.001'),
  study('rathleff-2015', 'Rathleff MS, et al.', '10.1111/sms.12313'),
  study('ranbhor-2021', 'Ranbhor AR, et al.', '10.1142/S1013702521500025'),
  study('ryu-2024', 'Ryu SC, et al.', '10.3390/jcm13092722'),
  study('buttagat-2025', 'Buttagat V, et al.', '10.1186/s12998-025-00624-w'),
  study('fraser-2018', 'Fraser JJ, et al.', '10.1080/10669817.2017.1322736'),
  study('jones-2019', 'Jones ER, et al.', '10.7547/16-105'),
  study('sams-2023', 'Sams', '10.26603/001c.73795'),
  study('chen-2021', 'Chen J, et al.', '10.1093/ptj/pzaa199'),
  study('lucas-2009', 'Lucas N, et al.', '10.1097/AJP.0b013e31817e13b6'),
  study('hansen-2018', 'Hansen L, et al.', '10.1177/2325967118757983'),
  study('silbernagel-2007', 'Silbernagel KG, et al.', '10.1177/0363546506298279'),
  study('lee-2014', 'Lee, et al.', '10.1177/1071100713514564'),
  paper('consensus', 'bartsch-2021', 'Bartsch KM, et al.', '10.3390/jcm10225360'),
]);
