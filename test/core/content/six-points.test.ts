import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plan, routines, type Step, screen, noneOfThese } from '../../../src/core/index.js';
import { deepFreeze } from '../support.js';

const sixPoints = deepFreeze(routines['six-points'])!;
const steps = sixPoints.stages.flatMap((stage) => stage.steps);

function stepAt(point: string): Step {
  const step = steps.find((one) => one.point === point);
  assert.ok(step, `no step at ${point}`);
  return step;
}

const amountAt = (point: string) => stepAt(point).seconds ?? assert.fail(`${point} has no length`);

/** Seconds of pressure on one side that the plan lays out at its usual length. */
function usualSeconds(some: readonly Step[]): number {
  return some.reduce((sum, { seconds, repeat = 1 }) => sum + (seconds?.usual ?? 0) * repeat, 0);
}

describe('six-points', () => {
  it('works the six points of its article in their order', () => {
    assert.deepEqual(
      steps.map(({ point }) => point),
      ['heel-attachment', 'central-arch', 'ball-of-foot', 'achilles-junction', 'gastrocnemius', 'soleus'],
    );
  });

  it('does the sole first and then the calf, on each side', () => {
    assert.deepEqual(
      sixPoints.stages.map((stage) => [stage.id, stage.steps.length]),
      [
        ['sole', 3],
        ['calf', 3],
      ],
    );
    assert.ok(steps.every(({ sides }) => sides === 'each'));
  });

  it("gives each point its article's technique and tool", () => {
    assert.deepEqual(
      steps.map(({ technique, tools }) => [technique, tools[0]]),
      [
        ['circles', 'thumbs'],
        ['strokes', 'thumbs'],
        ['knuckle-roll', 'knuckles'],
        ['pinch-and-roll', 'fingers'],
        ['sustained-pressure', 'tennis-ball'],
        ['sustained-pressure', 'tennis-ball'],
      ],
    );
    assert.ok(stepAt('gastrocnemius').tools.includes('foam-roller'));
  });

  it('circles the heel for 30 to 60 seconds', () => {
    const { min, max } = amountAt('heel-attachment');
    assert.deepEqual([min, max], [30, 60]);
  });

  it('holds the lower calf for 30 to 90 seconds', () => {
    const { min, max } = amountAt('soleus');
    assert.deepEqual([min, max], [30, 90]);
  });

  it('gives a spot of the upper calf 1 to 2 minutes in two holds', () => {
    const { usual, max } = amountAt('gastrocnemius');
    const { repeat } = stepAt('gastrocnemius');
    assert.equal(repeat, 2);
    assert.ok(usual * 2 >= 60 && max * 2 <= 120);
  });

  it('holds nothing for more than 90 seconds, and no spot for more than 2 minutes', () => {
    for (const { id, seconds, repeat = 1 } of steps) {
      assert.ok(seconds, `${id} has no length`);
      assert.ok(seconds.max <= 90, `${id}: a hold of ${seconds.max} s`);
      assert.ok(seconds.max * repeat <= 120, `${id}: ${seconds.max * repeat} s in all`);
    }
  });

  it('presses on a sole for at most 3 minutes and on a calf for at most 6', () => {
    const [sole, calf] = sixPoints.stages;
    assert.ok(usualSeconds(sole!.steps) <= 180);
    assert.ok(usualSeconds(calf!.steps) <= 360);
  });

  it('takes 5 to 10 minutes of pressure for both sides', () => {
    const choices = { sides: 'both' } as const;
    const { segments } = plan(sixPoints, choices, screen(noneOfThese()));
    const work = segments
      .filter(({ kind }) => kind === 'work')
      .reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
    assert.equal(work, 2 * usualSeconds(steps));
    assert.ok(work >= 300 && work <= 600, `${work} s`);
  });

  it('marks as our default every length that the article does not give', () => {
    const own = steps.filter(({ sources }) => sources.includes('default')).map(({ point }) => point);
    assert.deepEqual(own, ['central-arch', 'ball-of-foot', 'achilles-junction', 'gastrocnemius']);
  });
});
