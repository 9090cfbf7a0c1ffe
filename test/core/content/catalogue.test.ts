import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hands, points, routines, sources } from '../../../src/core/index.js';

const used = Object.values(routines).flatMap((routine) => [
  ...routine.sources,
  ...routine.stages.flatMap(({ steps }) => steps.flatMap((step) => step.sources)),
]);

describe('what is known', () => {
  it('stands under its own id', () => {
    for (const list of [routines, points, sources] as Readonly<Record<string, { id: string }>>[]) {
      for (const [id, entry] of Object.entries(list)) assert.equal(entry.id, id);
    }
  });

  it('has every point that a routine works at', () => {
    for (const { id, stages } of Object.values(routines)) {
      for (const { point } of stages.flatMap(({ steps }) => steps)) {
        assert.ok(point === undefined || Object.hasOwn(points, point), `${id} works at ${point}`);
      }
    }
  });

  it('has every source that a routine or a point names, and each of them names one', () => {
    for (const id of [...used, ...Object.values(points).flatMap((point) => point.sources)]) {
      assert.ok(Object.hasOwn(sources, id), `no source ${id}`);
    }
    for (const routine of Object.values(routines)) {
      for (const { sources: own } of [routine, ...routine.stages.flatMap(({ steps }) => steps)])
        assert.ok(own.length);
    }
    for (const point of Object.values(points)) assert.ok(point.sources.length, point.id);
  });

  it('counts as hands only what some step is done with, and nothing twice', () => {
    const tools = Object.values(routines).flatMap(({ stages }) =>
      stages.flatMap(({ steps }) => steps.flatMap((step) => step.tools)),
    );
    assert.ok(hands.every((hand) => tools.includes(hand)));
    assert.equal(new Set(hands).size, hands.length);
  });

  it('gives the DOI of every study', () => {
    for (const { id, kind, doi, year, authors } of Object.values(sources)) {
      if (kind !== 'study' && kind !== 'consensus') continue;
      assert.match(doi ?? '', /^10\.\d{4,}\/\S+$/, id);
      assert.ok(authors && year, id);
    }
  });
});
