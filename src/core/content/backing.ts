/**
 * What the catalogue rests on, and what else is known of its entries. Apart from the entries, because nothing that plays a routine
 * needs it: `index.ts` puts both together.
 */
import type { Label } from '../routine/types.js';
import { ids } from './lists.js';
import type { MapView, Place, Point, PointUse, Technique, TechniqueUse, Tool, ToolUse } from './types.js';

type Range = readonly [from: number, to: number];
type Rest<Whole, Use> = Omit<Whole, keyof Use | 'id'>;

const MIXED = 'small-or-mixed';
const FIVE = 'article-five-muscles';
const RELEASE = 'article-release-then-stretch';
const MASSAGE = 'article-calf-massage';
const SIX = 'article-six-points';
const ROLL = 'article-calf-roll';
/** Where charts map its ache, and what lies beside it. */
const CHARTED = 'referral-charts no-go-zones';

/**
 * Places are as wide as what is known: calf muscles from motor points, which vary widely from person to person; what was not
 * measured is a cautious default.
 */
export const pointBacking: Readonly<Record<string, Rest<Point, PointUse>>> = {
  'heel-attachment': fascia(sole([18, 26], [-45, 0]), `${SIX} default`),
  'central-arch': fascia(sole([35, 55], [-40, 40]), `${SIX} default`),
  'ball-of-foot': fascia(sole([65, 75], [-85, 85]), `${SIX} default`),
  'achilles-junction': point('Achilles tendon', leg([96, 110], [-45, 45]), `${SIX} mayo no-go-zones default`),
  gastrocnemius: point(
    'gastrocnemius',
    [leg([30, 42], [-75, -35]), leg([28, 40], [33, 63])],
    `${SIX} thummar-2020 referral-charts schriwer-2023 no-go-zones`,
  ),
  soleus: point(
    'soleus',
    leg([60, 72], [-20, 25]),
    `${SIX} thummar-2020 referral-charts schriwer-2023 no-go-zones`,
    { depth: 'deep' },
  ),
  'tibialis-posterior': point(
    'tibialis posterior',
    leg([35, 70], [-100, -85]),
    `${FIVE} thummar-2020 ${CHARTED} default`,
    { depth: 'deep' },
  ),
  'whole-calf': point(
    'gastrocnemius and soleus',
    leg([10, 80], [-85, 85]),
    `${MASSAGE} saban-2014 ${CHARTED} default`,
  ),
  'calf-search': point(
    'tibialis posterior, gastrocnemius',
    [leg([35, 70], [-100, -80]), leg([20, 65], [60, 95])],
    `${FIVE} no-go-zones default`,
  ),
  'calf-line-inner': line([-70, -40]),
  'calf-line-middle': line([-15, 15]),
  'calf-line-outer': line([35, 65]),
  hamstrings: point(
    'hamstrings',
    place('thigh-back', [40, 78], [-60, 60]),
    `${FIVE} labovitz-2011 ${CHARTED} default`,
    { label: 'not-tested' },
  ),
  'plantar-fascia': fascia(sole([18, 72], [-60, 60]), `${FIVE} ${SIX} default`),
  'sole-tight-spots': fascia(sole([18, 72], [-60, 60]), `${RELEASE} ${SIX} default`),
  'quadratus-plantae': point(
    'quadratus plantae',
    sole([24, 40], [-50, 50]),
    'thummar-2020 ortega-santiago-2019 referral-charts default',
    { depth: 'deep' },
  ),
  'abductor-hallucis': point(
    'abductor hallucis',
    sole([18, 55], [-100, -60]),
    `thummar-2020 ${CHARTED} default`,
  ),
  'flexor-digitorum-brevis': point(
    'flexor digitorum brevis',
    sole([30, 55], [-30, 50]),
    'referral-charts default',
    { label: 'not-tested' },
  ),
};

/** No trial tested self-massage of the heel or the calf by any technique alone. */
export const techniqueBacking: Readonly<Record<string, Rest<Technique, TechniqueUse>>> = {
  'seek-and-hold': backed(`${FIVE} ${ROLL} wilke-2018 default`),
  'sustained-pressure': backed(`${SIX} wilke-2018 grieve-2013`),
  circles: backed(SIX),
  'pinch-and-roll': backed(`${SIX} default`, 'not-tested'),
  'cross-fibre': backed(`${RELEASE} ${SIX} default`),
  'myofascial-hold': backed(`${SIX} ajimsha-2014 default`),
  strokes: backed(`${SIX} default`),
  'knuckle-roll': backed(`${SIX} default`),
  kneading: backed(`${MASSAGE} saban-2014 default`),
  'small-circles': backed(`${MASSAGE} default`),
  scraping: backed(`${RELEASE} jones-2019 default`, 'not-tested'),
  'foot-roll': backed(`${FIVE} behm-2020 default`),
  'line-roll': backed(`${ROLL} behm-2020 default`),
  'gun-glide': backed(`${MASSAGE} sams-2023 chen-2021 default`, 'not-tested'),
  'cold-roll': backed(`${SIX} nhs default`),
  'cold-pack': backed(`${SIX} nhs default`),
  'sole-stretch': backed('digiovanni-2003 digiovanni-2006 sweeting-2011 koc-2023', 'strong'),
  'calf-stretch-straight': backed('renan-ordine-2011 koc-2023 radford-2007', 'strong'),
  'calf-stretch-bent': backed('renan-ordine-2011 koc-2023', 'strong'),
  'heel-raise': backed('rathleff-2015 riel-2019 koc-2023', 'some'),
  'toe-moves': backed(`${MASSAGE} default`, 'not-tested'),
};

export const toolBacking: Readonly<Record<string, Rest<Tool, ToolUse>>> = {
  thumbs: tool(`${SIX} ${RELEASE}`),
  fingers: tool(SIX),
  knuckles: tool(SIX),
  hands: tool(`${MASSAGE} ${ROLL}`),
  towel: tool('default'),
  'cold-pack': tool(`${SIX} nhs`),
  'rolled-socks': tool('default'),
  'rolled-towel': tool('default'),
  'tennis-ball': tool(`${MASSAGE} ${ROLL}`),
  'foam-roller': tool(`${FIVE} ${SIX} ${MASSAGE}`),
  bottle: tool('default'),
  'rolling-pin': tool('default'),
  'foot-roller': tool(FIVE),
  'massage-ball': tool(`${FIVE} ${SIX}`),
  'frozen-bottle': tool(SIX),
  'lacrosse-ball': tool(MASSAGE),
  'massage-gun': tool(MASSAGE),
  scraper: tool(RELEASE),
};

function point(
  tissue: string,
  places: Place | readonly Place[],
  sources: string,
  { depth = 'superficial', label = MIXED }: Partial<Pick<Point, 'depth' | 'label'>> = {},
): Rest<Point, PointUse> {
  return { tissue, places: [places].flat(), depth, ...backed(sources, label) };
}

function fascia(where: Place, sources: string) {
  return point('plantar fascia', where, sources);
}

/** One of the three lines from above the heel to below the knee. */
function line(across: Range) {
  return point('gastrocnemius and soleus', leg([10, 80], across), `${ROLL} ${CHARTED} default`);
}

function sole(along: Range, across: Range): Place {
  return place('sole', along, across);
}

function leg(along: Range, across: Range): Place {
  return place('leg-back', along, across);
}

function place(view: MapView, along: Range, across: Range): Place {
  return { view, along, across };
}

function tool(sources: string): Rest<Tool, ToolUse> {
  return { sources: ids(sources) };
}

function backed(sources: string, label: Label = MIXED): Rest<Technique, TechniqueUse> {
  return { sources: ids(sources), label };
}
