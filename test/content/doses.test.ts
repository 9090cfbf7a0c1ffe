import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Routine, routines, type Step } from '../../src/core/index.js';
import { dosesIn, MOST, overdosesIn, overdosesOf } from './doses.js';
import { inventory } from './inventory.js';
import { listed } from './support.js';

const found = (text: string) => dosesIn(text).map(({ kind, value }) => [kind, value]);
const over = (text: string) => overdosesIn([{ id: 'x', text }]).length;

describe('doses in words', () => {
  /** The questions before a session tell what somebody has, not what to do. */
  const isAsked = (place: string) => /^check\.questions\.(?:signs|conditions|again)$/.test(place);
  const clinical = inventory().statements.filter(({ kind, place }) => kind === 'clinical' && !isAsked(place));

  it('are all within their bounds', (t) => {
    for (const { id, text } of clinical) {
      for (const dose of dosesIn(text, id))
        t.diagnostic(`${id}: "${dose.text}" as ${dose.kind}, at most ${dose.most}`);
    }
    assert.deepEqual(listed(overdosesIn(clinical)), []);
  });

  it('are read in figures and in words, ranges by their longer end', () => {
    assert.deepEqual(found('Hold for 30 to 60 seconds.'), [['a hold', 60]]);
    assert.deepEqual(found('Hold for ninety seconds.'), [['a hold', 90]]);
    assert.deepEqual(found('Hold 10 × 10 s.'), [
      ['repetitions', 10],
      ['a hold', 10],
    ]);
    assert.deepEqual(found('Press a spot for 1–2 min.'), [['a spot', 120]]);
    assert.deepEqual(found('Rub the sole for a minute.'), [['a sole', 60]]);
    assert.deepEqual(found('Knead each calf for three minutes.'), [['a calf', 180]]);
    assert.deepEqual(found('Half a minute on the arch.'), [['a sole', 30]]);
    assert.deepEqual(found('Take a 10-minute session two or three times a day.'), [
      ['a session', 600],
      ['times a day', 3],
    ]);
    assert.deepEqual(found('Once a day at first.'), [['times a day', 1]]);
    assert.deepEqual(found('Stay at 2 to 4 out of 10. Stop over 5 out of 10.'), [
      ['discomfort that is advised', 4],
      ['the limit of pain', 5],
    ]);
    assert.deepEqual(found('Roll a frozen bottle for 5 to 10 minutes.'), [['rolling on cold', 600]]);
    assert.deepEqual(found('A cold pack, wrapped in a towel, for up to 20 minutes.'), [
      ['a cold pack', 1200],
    ]);
  });

  it('are read with the step that they stand in', () => {
    const text = 'Take it off after 20 minutes.';
    assert.equal(overdosesIn([{ id: 'content.steps.cold-pack.care', text }]).length, 0);
    assert.equal(overdosesIn([{ id: 'content.steps.cold-roll.care', text }]).length, 1);
    assert.equal(overdosesIn([{ id: 'content.steps.foot-roll.care', text }]).length, 1);
  });

  it('are not what is no dose', () => {
    for (const text of [
      'Are you stiff for more than 30 minutes in the morning?',
      'New calf pain after a trip of over 4 hours.',
      'Cool it every two to three hours.',
      'Rest for three days.',
      'Six points, two sides.',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('fail over their bounds', () => {
    for (const text of [
      'Hold for 2 minutes.',
      'Hold still for 120 seconds.',
      'Keep the pressure for 100 s.',
      'Press each spot for 3 minutes.',
      'Rub the sole for five minutes.',
      'Knead your calf for 8 min.',
      'Use the gun for 3 minutes.',
      'Roll the frozen bottle for 15 minutes.',
      'Wrap the cold pack and leave it for half an hour.',
      'The session takes 15 minutes.',
      'Do this four times a day.',
      'Do it 5x per day.',
      'Press until it hurts 7 out of 10.',
      'Aim for 5 out of 10.',
      'Stop over 6 out of 10.',
      'Rise 20 times.',
    ])
      assert.equal(over(text), 1, text);
  });
});

describe('doses of the built-in routines', () => {
  for (const routine of Object.values(routines)) {
    it(`are within their bounds: ${routine.id}`, () => assert.deepEqual(listed(overdosesOf(routine)), []));
  }

  const hold: Step = {
    id: 'hold',
    point: 'soleus',
    technique: 'sustained-pressure',
    tools: ['thumbs'],
    seconds: { min: 30, usual: 60, max: MOST.hold },
    sides: 'each',
    sources: ['default'],
    label: 'default',
  };
  const routine = (...steps: Step[]): Routine => ({
    id: 'r',
    version: 1,
    stages: [{ id: 'calf', steps }],
    sources: ['default'],
    label: 'default',
  });
  const overdoses = (...steps: Step[]) => listed(overdosesOf(routine(...steps)));
  const of = (seconds: number) => ({ min: seconds, usual: seconds, max: seconds });

  it('fail over their bounds', () => {
    assert.deepEqual(overdoses(hold), []);
    assert.deepEqual(overdoses({ ...hold, seconds: of(91) }), [
      'r.hold: 91 for a hold, which may be 90 at most',
    ]);
    assert.deepEqual(overdoses({ ...hold, repeat: 2 }), ['r.hold: 180 for a spot, which may be 120 at most']);
    const strokes = { ...hold, technique: 'strokes', seconds: of(100) };
    assert.deepEqual(overdoses({ ...strokes, point: 'central-arch', repeat: 2 }), [
      'r.hold: 200 for a step on the sole, which may be 180 at most',
      'r: 200 for a sole in all, which may be 180 at most',
    ]);
    assert.deepEqual(overdoses(...[1, 2, 3, 4].map((n) => ({ ...strokes, id: `s${n}` }))), [
      'r: 400 for a calf in all, which may be 360 at most',
      'r: 800 for a session of both sides, which may be 600 at most',
    ]);
    assert.equal(overdoses({ ...hold, technique: 'heel-raise', reps: 30 }).length, 1);
  });
});
