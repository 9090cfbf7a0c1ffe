import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pointBacking, techniqueBacking, toolBacking } from '../../../src/core/content/backing.js';
import { points as pointUses } from '../../../src/core/content/points.js';
import { techniques as techniqueUses } from '../../../src/core/content/techniques.js';
import { tools as toolUses } from '../../../src/core/content/tools.js';
import {
  hands,
  points,
  positions,
  routines,
  sources,
  type Step,
  techniques,
  tools,
} from '../../../src/core/index.js';
import { contentEnglish } from '../../../src/messages/content.js';

const steps = Object.values(routines).flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
const allPoints = Object.values(points);
const keysOf = (record: object) => Object.keys(record).sort();

/** Papers for which no DOI was seen under which they could be checked. */
const WITHOUT_DOI = ['radford-2007', 'sweeting-2011', 'wilke-2018', 'labovitz-2011', 'landorf-2010'];

describe('what is known', () => {
  it('stands under its own id', () => {
    const lists: Readonly<Record<string, { readonly id: string }>>[] = [
      routines,
      points,
      techniques,
      tools,
      positions,
      sources,
    ];
    for (const list of lists) {
      for (const [id, entry] of Object.entries(list)) assert.equal(entry.id, id);
    }
  });

  it('is all that a routine names: points, techniques, tools and positions', () => {
    for (const { id, point, technique, tools: needed, position } of steps) {
      assert.ok(point === undefined || Object.hasOwn(points, point), `${id} works at ${point}`);
      assert.ok(Object.hasOwn(techniques, technique), `${id} is done by ${technique}`);
      for (const tool of needed) assert.ok(Object.hasOwn(tools, tool), `${id} is done with ${tool}`);
      assert.ok(position !== undefined && Object.hasOwn(positions, position), `${id} is done ${position}`);
    }
  });

  it('has its backing, and nothing else has', () => {
    for (const [entries, backing] of [
      [points, pointBacking],
      [techniques, techniqueBacking],
      [tools, toolBacking],
    ] as const)
      assert.deepEqual(keysOf(backing), keysOf(entries));
  });

  it('is carried without its backing by what plays a routine', () => {
    for (const [whole, use] of [
      [points, pointUses],
      [techniques, techniqueUses],
      [tools, toolUses],
    ] as const) {
      for (const [id, entry] of Object.entries<object>(use)) {
        assert.deepEqual({ ...whole[id], ...entry }, whole[id]);
        assert.ok(!('sources' in entry), id);
      }
    }
  });

  it('has every source that is named, and everything names one', () => {
    const stating: readonly { readonly id: string; readonly sources: readonly string[] }[] = [
      ...Object.values(routines),
      ...steps,
      ...allPoints,
      ...Object.values(techniques),
      ...Object.values(tools),
    ];
    for (const { id, sources: named } of stating) {
      assert.ok(named.length > 0, id);
      assert.equal(new Set(named).size, named.length, `${id} names a source twice`);
      for (const source of named) assert.ok(Object.hasOwn(sources, source), `${id} names ${source}`);
    }
  });

  it('gives the DOI of every study, but for some that were checked without', () => {
    for (const { id, kind, doi, year, authors } of Object.values(sources)) {
      if (kind !== 'study' && kind !== 'consensus') continue;
      if (WITHOUT_DOI.includes(id)) assert.equal(doi, undefined, id);
      else assert.match(doi ?? '', /^10\.\d{4,}\/\S+$/, id);
      assert.ok(authors && year, id);
    }
  });

  it('says how every step is backed as strongly as its technique at most', () => {
    const order = ['strong', 'some', 'small-or-mixed', 'not-tested', 'default'];
    for (const { id, technique, label } of steps) {
      assert.ok(order.indexOf(label) >= order.indexOf(techniques[technique]!.label), id);
    }
  });
});

describe('points', () => {
  it('are those of the articles, and three that the articles lack', () => {
    assert.deepEqual(keysOf(points), [
      'abductor-hallucis',
      'achilles-junction',
      'ball-of-foot',
      'calf-line-inner',
      'calf-line-middle',
      'calf-line-outer',
      'calf-search',
      'central-arch',
      'flexor-digitorum-brevis',
      'gastrocnemius',
      'hamstrings',
      'heel-attachment',
      'plantar-fascia',
      'quadratus-plantae',
      'sole-tight-spots',
      'soleus',
      'tibialis-posterior',
      'whole-calf',
    ]);
  });

  it('have places within their drawing', () => {
    for (const { id, places } of allPoints) {
      assert.ok(places.length > 0, id);
      for (const { along, across } of places) {
        assert.ok(along[0] < along[1] && along[0] >= 0 && along[1] <= 118, id);
        assert.ok(across[0] < across[1] && across[0] >= -100 && across[1] <= 100, id);
      }
    }
  });

  it('keep off the hollow of the knee, and with more than fingers off the Achilles tendon', () => {
    for (const { id, area, places } of allPoints) {
      for (const { view, along } of places) {
        if (view === 'leg-back') assert.ok(along[0] > 8, `${id} begins at ${along[0]} %`);
        // The tendon is at risk up to 6 cm above the heel, which is some 93 % of a leg of 40 cm.
        if (area === 'calf') assert.ok(along[1] <= 80, `${id} ends at ${along[1]} %`);
        if (area === 'thigh') assert.ok(along[1] <= 80, `${id} ends at ${along[1]} %`);
      }
    }
    assert.ok(points['achilles-junction']!.cautions.includes('fingers-only'));
    for (const { point, tools: needed } of steps) {
      if (point !== undefined && points[point]!.area === 'achilles') assert.deepEqual(needed, ['fingers']);
    }
  });

  it('are where motor points were measured', () => {
    const [medial, lateral] = points['gastrocnemius']!.places;
    assert.deepEqual(medial, { view: 'leg-back', along: [30, 42], across: [-75, -35] });
    assert.deepEqual(lateral, { view: 'leg-back', along: [28, 40], across: [33, 63] });
    const [soleus] = points['soleus']!.places;
    assert.deepEqual(soleus!.along, [60, 72]);
    assert.ok(soleus!.across[0] < 0 && soleus!.across[1] > 10, 'on both sides of the midline');
  });

  it('ache where charts map it, whatever an article says', () => {
    const aches = (id: string) => points[id]!.referral;
    assert.ok(aches('gastrocnemius').includes('arch') && !aches('gastrocnemius').includes('heel'));
    assert.deepEqual(aches('soleus'), ['heel', 'achilles']);
    assert.equal(aches('tibialis-posterior')[0], 'achilles');
    assert.ok(!aches('hamstrings').includes('heel'));
    assert.deepEqual(aches('quadratus-plantae'), ['heel']);
    assert.deepEqual(aches('abductor-hallucis'), ['inner-heel', 'inner-foot']);
    assert.deepEqual(aches('flexor-digitorum-brevis'), ['ball']);
    for (const { id, referral, sources: named } of allPoints) {
      if (referral.length > 0) assert.ok(named.includes('referral-charts'), id);
    }
  });

  it('tell what to keep off wherever a tool may come near it', () => {
    for (const { id, area, noGo } of allPoints) {
      if (area === 'calf' || area === 'thigh') assert.ok(noGo.includes('veins'), id);
    }
    for (const id of [
      'gastrocnemius',
      'whole-calf',
      'calf-line-inner',
      'calf-line-middle',
      'calf-line-outer',
    ])
      assert.ok(points[id]!.noGo.includes('knee-hollow'), id);
    assert.ok(points['tibialis-posterior']!.noGo.includes('inner-ankle'));
  });
});

describe('techniques', () => {
  it('hold a spot for 90 seconds at most, and roll over a muscle for 120', () => {
    for (const { id, kind, reach, most } of Object.values(techniques)) {
      if (kind === 'pressure' && reach === 'spot') assert.equal(most, 90, id);
    }
    for (const id of ['foot-roll', 'line-roll', 'gun-glide']) assert.equal(techniques[id]!.most, 120, id);
    assert.equal(techniques['cold-roll']!.most, 600);
    assert.equal(techniques['cold-pack']!.most, 1200);
  });

  it('are strongly backed for stretches alone', () => {
    const strong = Object.values(techniques).filter(({ label }) => label === 'strong');
    assert.deepEqual([...new Set(strong.map(({ kind }) => kind))], ['stretch']);
    for (const id of ['scraping', 'gun-glide']) assert.equal(techniques[id]!.label, 'not-tested');
  });
});

describe('tools', () => {
  it('have substitutes that are there, none of them itself, and none firmer by more than a step', () => {
    for (const { id, firmness, substitutes } of Object.values(tools)) {
      assert.ok(firmness >= 0 && firmness <= 5, id);
      for (const other of substitutes) {
        assert.ok(other !== id && Object.hasOwn(tools, other), `${id}: ${other}`);
        assert.ok(tools[other]!.firmness <= firmness + 1, `${id}: ${other} is much firmer`);
      }
    }
  });

  it('are softest where they are hands, which some step is done with', () => {
    assert.deepEqual([...hands].sort(), ['fingers', 'hands', 'knuckles', 'thumbs']);
    const used = steps.flatMap((step: Step) => step.tools);
    for (const id of hands) {
      assert.ok(used.includes(id), id);
      assert.equal(tools[id]!.firmness, 0, id);
    }
  });

  it('that may fall away are played only by choice', () => {
    const gated = Object.values(tools).filter(({ part }) => part !== undefined);
    assert.deepEqual(gated.map(({ id, part }) => [id, part]).sort(), [
      ['cold-pack', 'cold'],
      ['frozen-bottle', 'cold'],
      ['massage-gun', 'gun'],
      ['scraper', 'scraping'],
    ]);
    for (const { id, tools: needed, optional } of steps) {
      const isGated = needed.some((tool) => tools[tool]!.part !== undefined);
      assert.equal(optional ?? false, isGated, id);
      if (isGated) assert.equal(needed.length, 1, id);
    }
  });
});

describe('positions', () => {
  it('are sitting or lying, but for what is done at a wall', () => {
    const standing = Object.values(positions).filter(({ isSeated }) => !isSeated);
    assert.deepEqual(
      standing.map(({ id }) => id),
      ['standing-wall'],
    );
    for (const { id, technique, position } of steps) {
      if (techniques[technique]!.kind === 'pressure') assert.ok(positions[position!]!.isSeated, id);
    }
  });
});

describe('words', () => {
  const { steps: texts, cautions, noGo, referrals } = contentEnglish;

  it('are there for every id, and for no other', () => {
    const stages = Object.values(routines).flatMap((routine) => routine.stages.map(({ id }) => id));
    const pairs: readonly (readonly [words: object, ids: Iterable<string>])[] = [
      [contentEnglish.routines, Object.keys(routines)],
      [contentEnglish.stages, stages],
      [contentEnglish.points, Object.keys(points)],
      [texts, steps.map(({ id }) => id)],
      [contentEnglish.tools, Object.keys(tools)],
      [contentEnglish.needs, Object.keys(tools).filter((id) => !hands.includes(id))],
      [contentEnglish.positions, Object.keys(positions)],
      [referrals, allPoints.flatMap((point) => point.referral)],
      [cautions, allPoints.flatMap((point) => point.cautions)],
      [noGo, allPoints.flatMap((point) => point.noGo)],
    ];
    for (const [words, ids] of pairs) assert.deepEqual(keysOf(words), [...new Set(ids)].sort());
  });

  it('call a step by a name of its own, or by that of its point', () => {
    for (const { id, point } of steps) {
      const name = point && contentEnglish.points[point]!.name;
      assert.ok(texts[id]!.title ?? name, id);
      assert.notEqual(texts[id]!.title, name, `${id} needs no title`);
    }
  });

  it('fit every step that has them', () => {
    for (const id of Object.keys(texts)) {
      const same = steps.filter((step) => step.id === id);
      for (const key of ['point', 'technique', 'sides', 'optional'] as const)
        assert.equal(new Set(same.map((step) => step[key])).size, 1, `${id} differs in ${key}`);
    }
  });

  it('put a chart in its place', () => {
    assert.equal(
      contentEnglish.chart('the arch'),
      'Charts map its ache to: the arch. This is not a diagnosis.',
    );
  });

  it('carry the caution of what needs one', () => {
    const careOf = (id: string) => texts[id]!.care;
    assert.match(careOf('achilles-roll'), /fingers only/i);
    for (const word of [/lowest speed/, /soft/, /moving/, /bone/, /heel cord/, /behind the knee/, /numb/])
      assert.match(careOf('calf-gun'), word);
    for (const id of ['cold-pack', 'cold-roll']) assert.match(careOf(id), /numb/);
    assert.match(careOf('cold-pack'), /towel/);
    assert.match(careOf('cold-roll'), /thin sock/);
    assert.match(careOf('sole-scrape'), /not tested.*bruise/i);
    for (const id of ['sole-seek', 'foot-roll', 'cold-roll']) assert.match(careOf(id), /seated/i);
    assert.match(careOf('tibialis-hold'), /shin bone.*inner ankle bone/);
    assert.match(careOf('heel-raise'), /every second day.*5 out of 10 or less.*settled/);
    for (const id of ['gastrocnemius-seek', 'calf-knead', 'calf-circles', 'inner-line', 'middle-line'])
      assert.match(careOf(id), /hollow of the knee/);
    assert.match(careOf('calf-knead'), /rings/);
  });
});
