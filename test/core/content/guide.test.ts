import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guide } from '../../../src/core/content/guide.js';
import { guideSources } from '../../../src/core/content/guide-sources.js';
import { otherSources } from '../../../src/core/content/other-sources.js';
import { sources } from '../../../src/core/index.js';
import { guideEnglish } from '../../../src/messages/guide.js';

const statements = guide.flatMap((section) =>
  section.statements.map((statement) => ({ ...statement, path: `${section.id}.${statement.id}` })),
);
const prose = guide.map(({ id, statements: own }) => ({
  id,
  text: own.map((statement) => guideEnglish.sections[id]?.statements[statement.id] ?? '').join('\n'),
}));
const sentencesOf = (text: string) => text.split(/[.?!](?:\s|$)|\n/).filter((one) => one.trim() !== '');
const wordsOf = (text: string) => text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];

describe('the guide', () => {
  it('has its ten sections in their order', () => {
    assert.deepEqual(
      guide.map(({ id }) => id),
      [
        'about',
        'evidence',
        'why-calf',
        'prepare',
        'how-often',
        'firmer',
        'timeline',
        'other-help',
        'stop',
        'see-somebody',
      ],
    );
  });

  it('names each statement once in its section', () => {
    for (const { id, statements: own } of guide)
      assert.equal(new Set(own.map((one) => one.id)).size, own.length, id);
  });

  it('gives every statement sources that are there, each once', () => {
    for (const { path, sources: own } of statements) {
      assert.ok(own.length > 0, path);
      assert.equal(new Set(own).size, own.length, path);
      for (const id of own) assert.ok(Object.hasOwn(sources, id), `${path}: no source ${id}`);
    }
  });

  it('carries the sources that it names, and no others', () => {
    const named = new Set(statements.flatMap((statement) => statement.sources));
    assert.deepEqual(Object.keys(guideSources).sort(), [...named].sort());
    assert.deepEqual(
      Object.keys(otherSources).filter((id) => Object.hasOwn(guideSources, id)),
      [],
    );
  });

  it('tells of every statement either how well it is backed or, for safety, how it was checked', () => {
    for (const statement of statements) {
      assert.equal('label' in statement, !('verified' in statement), statement.path);
    }
  });

  it('calls our own choice what rests on nothing else', () => {
    for (const { path, sources: own, ...statement } of statements) {
      if (own.join() === 'default' && 'label' in statement) assert.equal(statement.label, 'default', path);
    }
  });

  it('rests what is backed well on more than an article', () => {
    const backed = statements.filter((one) => 'label' in one && one.label === 'strong');
    for (const { path, sources: own } of backed) {
      assert.ok(
        own.some((id) => ['study', 'guidance'].includes(sources[id]!.kind)),
        path,
      );
    }
  });

  it('has care sections whose lists are those of the safety check', () => {
    for (const { id, isCare, statements: own } of guide) {
      const asked = own.flatMap((one) => ('asks' in one ? [`${one.asks.group} ${one.asks.action}`] : []));
      const group = { stop: 'stop', 'see-somebody': 'signs' }[id];
      assert.equal(isCare, group !== undefined, id);
      const last = id === 'stop' ? 'stop clinician' : 'conditions clinician';
      assert.deepEqual(asked, isCare ? [`${group} emergency`, `${group} urgent`, last] : [], id);
    }
  });
});

describe('the words of the guide', () => {
  it('are there for every section and statement, and for nothing else', () => {
    assert.deepEqual(
      Object.keys(guideEnglish.sections),
      guide.map(({ id }) => id),
    );
    for (const { id, statements: own } of guide) {
      assert.deepEqual(
        Object.keys(guideEnglish.sections[id]!.statements),
        own.map((one) => one.id),
        id,
      );
    }
  });

  it('stand in sentences of at most 15 words', () => {
    for (const { id, text } of prose) {
      for (const sentence of sentencesOf(text))
        assert.ok(wordsOf(sentence).length <= 15, `${id}: ${sentence}`);
    }
  });
});
