import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  parseRoutine,
  type Plan,
  plan as planFor,
  routines,
  type Session,
  techniques,
  view,
} from '../../../src/core/index.js';
import { repAt, tempoOf } from '../../../src/core/session/reps.js';
import { byHand, example } from '../example.js';
import { ALL } from '../planning/people.js';
import { deepFreeze, holds } from '../support.js';
import { partsIn } from './model.js';
import { at, tell } from './stories.js';

/** A plan of one step, beginning at once. */
function only(step: object, choices: object = {}): Plan {
  const { routine } = parseRoutine({
    id: 'one',
    stages: [{ id: 's', steps: [{ id: 'step', sides: 'both', ...step }] }],
  });
  return deepFreeze(planFor(routine!, { sides: 'left', leadIn: 0, ...choices }, ALL));
}

const raises = { technique: 'heel-raise', seconds: { min: 48, usual: 96, max: 192 }, reps: 12 };
const raised = tell(createSession(only(raises)), [0, 'start']);

function rep(session: Session, ms: number): string {
  const { rep } = view(session, at(ms));
  return rep ? `${rep.number}/${rep.of} ${rep.part}` : 'none';
}

describe('the repetition of a counted step', () => {
  it('has a number and one of three parts where its tempo is known', () => {
    for (const [ms, shown] of [
      [0, '1/12 up'],
      [2990, '1/12 up'],
      [3000, '1/12 hold'],
      [4990, '1/12 hold'],
      [5000, '1/12 down'],
      [7990, '1/12 down'],
      [8000, '2/12 up'],
      [88_000, '12/12 up'],
      [95_990, '12/12 down'],
      [96_000, 'none'],
    ] as const)
      assert.equal(rep(raised, ms), shown, `${ms} ms`);
  });

  it('shows the next part at the wake-up for it, even where that is a rounding error too early', () => {
    assert.equal(rep(raised, 3000 - 1e-9), '1/12 hold');
    assert.equal(rep(raised, 8000 - 1e-9), '2/12 up');
    assert.equal(rep(raised, 7998), '1/12 down');
  });

  it('keeps its tempo: what is counted is neither eased nor extended', () => {
    for (const command of ['ease', { type: 'extend', seconds: 96 }] as const) {
      const session = tell(raised, [41_000, command]);
      assert.equal(session, tell(raised, [41_000, 'start']));
      assert.equal(rep(session, 41_000), rep(raised, 41_000));
    }
    const { canEase, canExtend } = view(raised, at(41_000));
    assert.deepEqual([canEase, canExtend], [false, false]);
  });

  it('has the tempo of its length, be it longer or shorter than usual', () => {
    for (const [seconds, moments] of [
      [192, [5990, 6000, 16_000]],
      [48, [1490, 1500, 4000]],
    ] as const) {
      const session = tell(createSession(only({ ...raises, seconds })), [0, 'start']);
      assert.deepEqual(
        moments.map((ms) => rep(session, ms)),
        ['1/12 up', '1/12 hold', '2/12 up'],
      );
    }
  });

  it('has one part only where no tempo is known', () => {
    for (const technique of ['toe-moves', 'calf-stretch-bent', 'my-way', 'constructor', 'toString']) {
      const session = tell(createSession(only({ ...raises, technique, seconds: 60, reps: 3 })), [0, 'start']);
      const shown = [0, 19_990, 20_000, 40_000, 59_990].map((ms) => rep(session, ms));
      assert.deepEqual(shown, ['1/3 rep', '1/3 rep', '2/3 rep', '3/3 rep', '3/3 rep'], technique);
    }
  });

  it('begins anew in each round', () => {
    const twice = tell(createSession(only({ ...raises, seconds: 16, reps: 2, repeat: 2, rest: 5 })), [
      0,
      'start',
    ]);
    assert.deepEqual(
      [15_990, 16_000, 20_990, 21_000, 36_990].map((ms) => rep(twice, ms)),
      ['2/2 down', 'none', 'none', '1/2 up', '2/2 down'],
    );
  });

  it('stands still in a pause, and is none before the start and after the end', () => {
    const paused = tell(raised, [10_000, 'pause']);
    assert.equal(rep(paused, 1e6), '2/12 up');
    assert.equal(rep(tell(paused, [1e6, 'resume']), 1e6 + 1000), '2/12 hold');
    assert.equal(rep(createSession(only(raises)), 0), 'none');
    assert.equal(rep(tell(raised, [10_000, 'stop']), 10_000), 'none');
    assert.equal(rep(tell(raised, [10_000, 'next']), 10_000), 'none');
  });

  it('is none while getting ready, where the person sets the time, and in what is not counted', () => {
    const ready = tell(createSession(only(raises, { leadIn: 10 })), [0, 'start']);
    assert.deepEqual([rep(ready, 9000), rep(ready, 10_000)], ['none', '1/12 up']);
    assert.equal(rep(tell(createSession(only(raises, { noClock: true })), [0, 'start']), 5000), 'none');
    const { seconds: _, ...untimed } = raises;
    assert.equal(rep(tell(createSession(only(untimed)), [0, 'start']), 5000), 'none');
    for (const plan of [example, byHand]) {
      const session = tell(createSession(plan), [0, 'start']);
      for (let ms = 0; ms < 90_000; ms += 2500) assert.equal(rep(session, ms), 'none');
    }
  });

  it('goes through its parts in turn, in their tempo, up to the last of the last', () => {
    const anyMs = fc.double({ min: 0, max: 1, noNaN: true });
    holds(
      fc.property(
        fc.constantFrom('heel-raise', 'heel-raise', 'toe-moves', 'my-way'),
        fc.integer({ min: 1, max: 60 }),
        fc.oneof(
          fc.integer({ min: 1000, max: 600_000 }),
          fc.double({ min: 1000, max: 600_000, noNaN: true }),
        ),
        fc.array(anyMs, { minLength: 1, maxLength: 10 }),
        (technique, reps, lengthMs, moments) => {
          const plan = only({ ...raises, seconds: 60, technique, reps });
          const tempo = tempoOf(plan, 0, lengthMs) ?? assert.fail('is not counted');
          const parts = partsIn(technique, reps, lengthMs);
          // They tile the repetition, and the repetitions the step.
          assert.equal(tempo.reps, reps);
          assert.ok(Math.abs(tempo.repMs * reps - lengthMs) < 1e-6);
          assert.deepEqual(
            tempo.parts.map(([part]) => part),
            technique === 'heel-raise' ? ['up', 'hold', 'down'] : ['rep'],
          );
          assert.equal(tempo.parts[0]?.[1], 0);
          tempo.parts.forEach(([, fromMs], place) => {
            assert.ok(Math.abs(fromMs - (parts[place]?.ms ?? NaN)) < 1e-6);
          });
          // A moment at random, and every moment in which another part may be shown.
          const edges = parts.flatMap(({ ms }) => [ms - 1.1, ms - 1, ms, ms + 1e-9]);
          const all = [...moments.map((share) => share * lengthMs), ...edges, lengthMs, lengthMs + 5000]
            .filter((ms) => ms >= 0)
            .sort((one, other) => one - other);
          let place = 0;
          for (const ms of all) {
            const shown = repAt(tempo, ms);
            const now = parts.findIndex(({ number, part }) => number === shown.number && part === shown.part);
            assert.ok(now >= 0 && shown.of === reps, `${ms}: ${shown.number} ${shown.part}`);
            assert.ok(now >= place, 'none comes twice');
            place = now;
            // Neither too early nor too late, but for the millisecond in which a clock may wake too soon.
            assert.ok((parts[now]?.ms ?? NaN) <= ms + 1.01, `${shown.part} at ${ms} is too early`);
            assert.ok((parts[now + 1]?.ms ?? Infinity) > ms - 0.01, `${shown.part} at ${ms} is too late`);
          }
          assert.equal(place, parts.length - 1);
          assert.deepEqual(repAt(tempo, 0), { number: 1, of: reps, part: parts[0]?.part });
        },
      ),
    );
  });

  it('takes as long as its tempo in every built-in step', () => {
    const paced = Object.values(routines).flatMap(({ stages }) =>
      stages.flatMap(({ steps }) =>
        steps.flatMap((step) => {
          const { tempo } = techniques[step.technique]!;
          return tempo ? [{ ...step, tempo }] : [];
        }),
      ),
    );
    assert.ok(paced.length > 0);
    for (const { id, seconds, reps = 0, tempo } of paced) {
      assert.ok(tempo.every((part) => part > 0));
      assert.equal(seconds?.usual, reps * tempo.reduce((sum, part) => sum + part, 0), id);
    }
    assert.deepEqual(techniques['heel-raise']?.tempo, [3, 2, 3], 'as in the trial');
  });
});
