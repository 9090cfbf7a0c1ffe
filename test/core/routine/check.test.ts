import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routines } from '../../../src/core/index.js';
import { readRoutine } from '../../../src/core/content/check.js';

type Fields = Readonly<Record<string, unknown>>;

/** Path and code of each problem of a routine with one step. */
function problemsOf(step: Fields, routine: Fields = {}): string[] {
  const stages = [{ id: 's', steps: [{ id: 'a', ...step }] }];
  return readRoutine({ id: 'r', ...routine, stages }).problems.map(
    ({ path, code }) => `${path.replace('stages[0].steps[0].', '')} ${code}`,
  );
}

describe('readRoutine', () => {
  it('finds nothing wrong with the built-in routines, and changes nothing in them', () => {
    for (const routine of Object.values(routines)) {
      assert.deepEqual(readRoutine(routine), { routine, problems: [] });
    }
  });

  it('names ids that the catalogue does not have, and keeps them', () => {
    const step = { point: 'knee', technique: 'hops', tools: ['thumbs', 'drill'], position: 'upside-down' };
    assert.deepEqual(problemsOf(step), [
      'point unknown',
      'technique unknown',
      'tools unknown',
      'position unknown',
    ]);
    const { routine } = readRoutine({ id: 'r', stages: [{ id: 's', steps: [{ id: 'a', ...step }] }] });
    assert.deepEqual({ ...routine?.stages[0]?.steps[0], ...step }, routine?.stages[0]?.steps[0]);
  });

  it('knows no name that every object has', () => {
    assert.deepEqual(problemsOf({ point: 'constructor', technique: 'toString', position: '__proto__' }), [
      'point unknown',
      'technique unknown',
      'position unknown',
    ]);
  });

  it('takes free for a technique, and any words for a source', () => {
    assert.deepEqual(problemsOf({ technique: 'free', sources: ['My grandmother'] }), []);
  });

  it('names a hold over its bound', () => {
    for (const technique of ['free', 'sustained-pressure', undefined]) {
      assert.deepEqual(problemsOf({ technique, seconds: 90 }), []);
      assert.deepEqual(problemsOf({ technique, seconds: 91 }), ['seconds bound']);
    }
  });

  it('names the total of a spot over its bound', () => {
    assert.deepEqual(problemsOf({ seconds: 60, repeat: 2 }), []);
    assert.deepEqual(problemsOf({ seconds: 61, repeat: 2 }), ['repeat bound']);
    assert.deepEqual(problemsOf({ seconds: 100, repeat: 2 }), ['seconds bound', 'repeat bound']);
  });

  it('does not name what is only allowed to grow over a bound', () => {
    assert.deepEqual(problemsOf({ seconds: { usual: 60, max: 300 } }), []);
  });

  it('does not name what is shortened', () => {
    const seconds = 300;
    assert.deepEqual(problemsOf({ seconds, clamp: true }), []);
    assert.deepEqual(problemsOf({ seconds }, { clamp: true }), []);
    assert.deepEqual(problemsOf({ seconds, clamp: false }, { clamp: true }), ['seconds bound']);
  });
});
