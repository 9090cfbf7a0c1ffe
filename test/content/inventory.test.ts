import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sources } from '../../src/core/index.js';
import { english } from '../../src/messages/register.js';
import { keptSources } from './exemptions.js';
import { inventory, sourcesInUse, type Statement, unbacked } from './inventory.js';
import { listed } from './support.js';

const standing = new Set(listed(inventory().problems));

/** What is found in these words and not in ours as they stand. */
const foundIn = (words: object) => listed(inventory({ words }).problems).filter((one) => !standing.has(one));

/** The findings for some words that are planted into a topic. */
const planted = (topic: keyof typeof english, words: object) =>
  foundIn({ ...english, [topic]: { ...english[topic], ...words } });

describe('the inventory', () => {
  const { statements, problems } = inventory();

  it('knows every text that a person can see or hear, and what kind it is', () => {
    assert.deepEqual(listed(problems), []);
  });

  it('has each under an id of its own', () => {
    const ids = statements.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, n) => ids.indexOf(id) < n),
      [],
    );
    assert.ok(ids.every((id) => /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(id)));
  });

  it('has texts of both kinds, of every topic', () => {
    const topics = new Set(statements.map(({ topic }) => topic));
    assert.deepEqual([...topics].sort(), Object.keys(english).sort());
    assert.ok(statements.some(({ kind }) => kind === 'clinical'));
    assert.ok(statements.some(({ kind }) => kind === 'interface'));
  });

  it('fails for a topic, a key or an id that nobody has classed', () => {
    assert.deepEqual(foundIn({ ...english, diet: { eat: 'Eat this.' } }), [
      'diet.eat: is not classed: is it clinical?',
    ]);
    assert.deepEqual(planted('step', { advice: 'Rest.' }), ['step.advice: is not classed: is it clinical?']);
  });

  it('fails for a function that it does not know how to ask, and for what is no text', () => {
    assert.deepEqual(planted('step', { advice: () => 'Rest.' }), [
      'step.advice: is a function without a sample',
    ]);
    assert.deepEqual(planted('timer', { label: 5 }), ['timer.label: is number, not a text']);
    assert.deepEqual(planted('timer', { endedLate: () => undefined }).slice(0, 1), [
      'timer.endedLate.clock: says undefined, not a text',
    ]);
  });

  it('fails for a sentence about the body that passes as interface', () => {
    assert.deepEqual(planted('controls', { tip: 'Press until the pain is gone.' }), [
      'controls.tip: speaks of the body: class it by its own path',
    ]);
  });

  it('fails for a class, a sample or a backing that no words need', () => {
    const { routine: _, ...words } = english;
    assert.ok(
      foundIn(words).includes('routine.reviewed: stands in a table of the inventory and has no words'),
    );
  });
});

describe('every clinical statement', () => {
  const { statements } = inventory();
  const one = (backing: Partial<Statement>): Statement => ({
    id: 'x',
    topic: 'x',
    place: 'x',
    text: 'Press here.',
    kind: 'clinical',
    sources: ['nhs'],
    labels: ['some'],
    verified: [],
    ...backing,
  });

  it('has a source that exists, and a label or how far it was checked', () => {
    assert.deepEqual(listed(unbacked(statements)), []);
  });

  it('fails without them', () => {
    assert.deepEqual(listed(unbacked([one({})])), []);
    assert.deepEqual(listed(unbacked([one({ labels: [] })])), ['x: has neither a label nor a verification']);
    assert.deepEqual(listed(unbacked([one({ sources: [] })])), ['x: has no source']);
    assert.deepEqual(listed(unbacked([one({ sources: ['smith-1999'] })])), [
      'x: names the source "smith-1999", which is not known',
    ]);
  });

  it('may be common medical knowledge, and then needs no source', () => {
    const backing = { sources: [], labels: [], verified: ['common-knowledge'] } as const;
    assert.deepEqual(unbacked([one(backing)]), []);
    assert.equal(unbacked([one({ ...backing, verified: ['page'] })]).length, 1);
  });

  it('finds a use for every source of the catalogue, but for those that are kept for a reason', () => {
    const used = sourcesInUse();
    assert.deepEqual(
      Object.keys(sources).filter((id) => !used.has(id)),
      Object.keys(sources).filter((id) => Object.hasOwn(keptSources, id)),
    );
    assert.ok(Object.keys(keptSources).every((id) => Object.hasOwn(sources, id)));
    assert.ok(used.has('thummar-2020') && !used.has('smith-1999'));
  });
});
