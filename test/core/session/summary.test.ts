import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSession, type Session, summarize, view } from '../../../src/core/index.js';
import { example } from '../example.js';
import { holds } from '../support.js';
import { at, plans, played, stories, tell } from './stories.js';

const started = tell(createSession(example), [0, 'start']);

function short(session: Session): string[] {
  return summarize(session).map(
    ({ step, side, result, seconds }) => `${step} ${side ?? '-'} ${result} ${seconds}`,
  );
}

describe('summarize', () => {
  it('tells of each step on each side, in the order of the plan, what was done', () => {
    assert.deepEqual(short(createSession(example)), [
      'press right not-done 0',
      'walk - not-done 0',
      'roll right not-done 0',
      'press left not-done 0',
      'roll left not-done 0',
      'stretch right not-done 0',
      'stretch left not-done 0',
    ]);
    assert.equal(summarize(createSession(example))[5]?.stage, 'last');
  });

  it('calls done what was held to its end, by hand, or until it had eased', () => {
    const session = tell(
      started,
      [85_000, 'tick'],
      [97_000, 'next'],
      [107_000, 'tick'],
      // Roll has no shortest time under its usual one; press left eases in both holds.
      [160_000, 'ease'],
      [200_000, 'stop'],
    );
    assert.deepEqual(short(session).slice(0, 4), [
      'press right done 60',
      'walk - done 12',
      'roll right done 20',
      'press left done 55',
    ]);
  });

  it('calls part what was begun and left, skipped or stopped', () => {
    assert.equal(short(tell(started, [30_000, 'next']))[0], 'press right part 20');
    assert.equal(short(tell(started, [50_000, 'stop']))[0], 'press right part 35');
    assert.equal(short(tell(started, [50_000, { type: 'goTo', index: 15 }]))[0], 'press right part 35');
  });

  it('counts work alone, not the time to get ready or to rest', () => {
    assert.equal(short(tell(started, [9000, 'stop']))[0], 'press right not-done 0');
    assert.equal(short(tell(started, [44_000, 'stop']))[0], 'press right part 30');
  });

  it('adds up all visits, and stays done when a step is begun again', () => {
    const again = tell(started, [76_000, 'back'], [91_000, 'stop']);
    assert.equal(short(again)[0], 'press right done 65');
  });

  it('has every step once for each side, and as many seconds as the visits to its holds', () => {
    holds(
      fc.property(plans, stories, (plan, acts) => {
        const { session, now } = played(plan, acts);
        const summary = summarize(session);
        const keys = summary.map(({ step, side }) => `${side ?? ''} ${step}`);
        const holdsOf = plan.segments.map(({ kind, side, step }) =>
          kind === 'work' ? `${side ?? ''} ${step}` : null,
        );
        assert.deepEqual(new Set(keys), new Set(holdsOf.filter((key) => key !== null)));
        assert.equal(new Set(keys).size, keys.length);
        summary.forEach(({ result, seconds }, number) => {
          const own = session.log.filter(({ index }) => holdsOf[index] === keys[number]);
          const ms = own.reduce((sum, visit) => sum + visit.ms, 0);
          assert.equal(seconds, Math.round(ms / 1000));
          const finished = new Set(
            own.filter(({ outcome }) => outcome === 'done' || outcome === 'eased').map(({ index }) => index),
          );
          const isDone = finished.size === holdsOf.filter((key) => key === keys[number]).length;
          assert.equal(result, isDone ? 'done' : ms > 0 ? 'part' : 'not-done');
        });
        const workMs = summary.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
        assert.ok(workMs <= view(session, now).elapsedMs + 500 * summary.length);
      }),
    );
  });

  it('finds nothing done that was only skipped through', () => {
    let session = started;
    while (session.status === 'running') session = tell(session, [0, 'next']);
    assert.deepEqual(
      summarize(session).map(({ result }) => result),
      ['not-done', 'done', 'not-done', 'not-done', 'not-done', 'not-done', 'not-done'],
    );
    assert.equal(view(session, at(0)).elapsedMs, 0);
  });
});
