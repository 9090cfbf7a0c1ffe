import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { glossary } from './glossary.js';
import { inventory } from './inventory.js';
import {
  AIM,
  gradeOf,
  gradesOf,
  hardToRead,
  longSentences,
  MOST,
  plain,
  type Reading,
  termsIn,
} from './readability.js';
import { listed } from './support.js';

const readings: Reading[] = inventory().statements.map(({ id, text, place }) => ({
  id,
  text,
  place,
  topic: place.startsWith('content.') ? place.split('.').slice(0, 2).join('.') : place.split('.')[0]!,
}));

const one = (text: string): Reading => ({ id: 'x', text, place: 'p', topic: 't' });

const EASY = 'Sit down. Put your foot up. Rub the sole with your thumb. Go slow. Stop if it hurts. ';
const HARD =
  'Individuals experiencing considerable discomfort during weight-bearing activities should immediately discontinue any particularly vigorous manipulation. ';

describe('reading', () => {
  it('is easy: grade 6 over all, and 8 at most for a step, a point, a section or a group', (t) => {
    const { average, places } = gradesOf(readings);
    t.diagnostic(`grade ${average.toFixed(1)} over all`);
    const hardest = [...places].sort((a, b) => b.grade - a.grade).slice(0, 5);
    for (const { id, grade, words } of hardest) t.diagnostic(`${grade.toFixed(1)} ${id} (${words} words)`);
    assert.deepEqual(listed(hardToRead(readings)), []);
  });

  it(`has sentences of ${MOST} words at most`, (t) => {
    const overAim = longSentences(readings, AIM);
    t.diagnostic(`${overAim.length} sentences have more than ${AIM} words`);
    for (const sentence of listed(overAim)) t.diagnostic(sentence);
    assert.deepEqual(listed(longSentences(readings, MOST)), []);
  });

  it('fails for what is hard', () => {
    assert.deepEqual(hardToRead([one(EASY.repeat(3))]), []);
    assert.deepEqual(
      hardToRead([one(HARD.repeat(3))]).map(({ id }) => id),
      ['all', 'p'],
    );
    const amongEasy = [one(EASY.repeat(90)), { ...one(HARD.repeat(3)), place: 'q' }];
    assert.deepEqual(
      hardToRead(amongEasy).map(({ id }) => id),
      ['q'],
    );
    assert.equal(longSentences([one(`${'word '.repeat(MOST + 1)}. Short.`)], MOST).length, 1);
  });

  it('measures short places of a topic together', () => {
    const { places } = gradesOf([one(EASY), { ...one(EASY), place: 'q' }]);
    assert.deepEqual(
      places.map(({ id }) => id),
      ['t: short ones'],
    );
    const few = gradesOf([one('Sit down on it.'), { ...one('Put your foot up.'), topic: 'u' }]).places;
    assert.deepEqual(
      few.map(({ id }) => id),
      ['all: short ones'],
    );
  });

  it('is as hard as the libraries say, and names that are needed cost nothing', () => {
    assert.ok(Math.abs(gradeOf(['The cat sat on the mat.']) - -1.45) < 0.01);
    assert.equal(plain('The Achilles tendon, and gastrocnemius.'), 'The cord tendon, and calf.');
    assert.equal(gradeOf(['Press the gastrocnemius.']), gradeOf(['Press the calf.']));
  });

  it('has a glossary of nothing but terms that are used, each with one short word', () => {
    const used = new Set(readings.flatMap(({ text }) => termsIn(text)));
    assert.deepEqual(
      Object.keys(glossary).filter((term) => !used.has(term)),
      [],
    );
    for (const word of Object.values(glossary)) assert.match(word, /^[a-z]{3,7}$/);
  });
});
