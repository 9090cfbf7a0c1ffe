import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Choices,
  estimatedSeconds,
  noneOfThese,
  notAsked,
  parseRoutine,
  plan,
  questions,
  type Routine,
  screen,
  type Segment,
  type Side,
} from '../../../src/core/index.js';
import { choices, routine as anyRoutine } from '../arbitraries.js';
import { example } from '../example.js';
import { deepFreeze, holds } from '../support.js';

const routine = () => anyRoutine({ isBare: true });

const clearance = deepFreeze(screen(noneOfThese()));

/** A property of all plans that a person who may start can get. */
function ofAnyPlan(check: (segments: readonly Segment[], routine: Routine, choices: Choices) => void): void {
  holds(
    fc.property(routine(), choices(), (document, chosen) => {
      check(plan(deepFreeze(document), deepFreeze(chosen), clearance).segments, document, chosen);
    }),
  );
}

const stepsOf = (document: Routine) => document.stages.flatMap((stage) => stage.steps);

/** One step on one side. */
interface Unit {
  readonly stage: string;
  readonly step: string;
  readonly side: Side | null;
  readonly segments: readonly Segment[];
}

/** The segments, put together where step and side stay the same. */
function unitsOf(segments: readonly Segment[]): Unit[] {
  const units: (Unit & { segments: Segment[] })[] = [];
  for (const segment of segments) {
    const { stage, step, side } = segment;
    const last = units.at(-1);
    if (last?.step === step && last.side === side) last.segments.push(segment);
    else units.push({ stage, step, side, segments: [segment] });
  }
  return units;
}

/** Which side the body was last worked on before each unit. */
function sidesBefore(units: readonly Unit[]): (Side | null)[] {
  let last: Side | null = null;
  return units.map(({ side }) => {
    const before = last;
    last = side ?? last;
    return before;
  });
}

describe('plan', () => {
  it('lays out reading, holds, rests and the change of side', () => {
    const short = example.segments.map(({ kind, step, side, seconds, round, rounds, reason }) =>
      [kind, step, side ?? 'no side', seconds ?? 'by hand', `${round}/${rounds}`, reason].join(', '),
    );
    assert.deepEqual(short, [
      'ready, press, right, 10, 1/2, read-first',
      'work, press, right, 30, 1/2, in-the-routine',
      'rest, press, right, 5, 1/2, between-holds',
      'work, press, right, 30, 2/2, in-the-routine',
      'ready, walk, no side, 10, 1/1, read-first',
      'work, walk, no side, by hand, 1/1, in-the-routine',
      'ready, roll, right, 10, 1/1, read-first',
      'work, roll, right, 20, 1/1, in-the-routine',
      'switch, press, left, 8, 1/2, other-side',
      'work, press, left, 30, 1/2, in-the-routine',
      'rest, press, left, 5, 1/2, between-holds',
      'work, press, left, 30, 2/2, in-the-routine',
      'ready, roll, left, 5, 1/1, again-on-this-side',
      'work, roll, left, 20, 1/1, in-the-routine',
      'switch, stretch, right, 10, 1/1, other-side',
      'work, stretch, right, 40, 1/1, in-the-routine',
      'switch, stretch, left, 8, 1/1, other-side',
      'work, stretch, left, 40, 1/1, in-the-routine',
    ]);
    assert.equal(example.seconds, 10 + 65 + 10 + 30 + 10 + 20 + 8 + 65 + 5 + 20 + 10 + 40 + 8 + 40);
  });

  it('leaves every step out, with the reason, unless the check lets somebody start', () => {
    const withheld = fc.constantFrom(
      notAsked,
      ...questions
        .map(({ id }) => screen({ ...noneOfThese(), [id]: 'not-sure' }))
        .filter(({ canStart }) => !canStart),
    );
    holds(
      fc.property(routine(), choices(), withheld, (document, chosen, refused) => {
        const { segments, omitted, seconds } = plan(document, chosen, refused);
        assert.deepEqual(segments, []);
        assert.equal(seconds, 0);
        assert.deepEqual(
          omitted,
          stepsOf(document).map(({ id }) => ({ step: id, reason: 'clearance' })),
        );
      }),
    );
  });

  it('leaves nothing out once somebody may start, where no bound of care is touched', () => {
    holds(
      fc.property(routine(), choices(), (document, chosen) => {
        assert.deepEqual(plan(document, chosen, clearance).omitted, []);
      }),
    );
  });

  it('has each step once for each side that it has, and in each stage what follows in one position on one side first', () => {
    ofAnyPlan((segments, document, { sides, firstSide = 'right' }) => {
      const second = firstSide === 'right' ? 'left' : 'right';
      const wanted = document.stages.flatMap(({ id: stage, steps }) => {
        const first = sides === 'both' ? firstSide : sides;
        const starts = steps.flatMap(({ position }, at) =>
          at === 0 || steps[at - 1]?.position !== position ? [at] : [],
        );
        return starts.flatMap((start, at) => {
          const run = steps.slice(start, starts[at + 1]);
          const firstPass = run.map(({ id, sides: own }) => ({
            stage,
            step: id,
            side: own === 'each' ? first : null,
          }));
          const each = run.filter((step) => step.sides === 'each');
          const secondPass = each.map(({ id }) => ({ stage, step: id, side: second }));
          return sides === 'both' ? [...firstPass, ...secondPass] : firstPass;
        });
      });
      assert.deepEqual(
        unitsOf(segments).map(({ stage, step, side }) => ({ stage, step, side })),
        wanted,
      );
    });
  });

  it('counts the holds of a step from first to last, with a rest after each but the last', () => {
    ofAnyPlan((segments, document, { noClock, rest }) => {
      const steps = new Map(stepsOf(document).map((step) => [step.id, step]));
      for (const { step: id, segments: unit } of unitsOf(segments)) {
        const step = steps.get(id);
        const rounds = step?.repeat ?? 1;
        assert.ok(unit.every((segment) => segment.rounds === rounds));
        const hasRests = !noClock && (rest ?? step?.rest ?? 0) > 0;
        const wanted = Array.from({ length: rounds }, (_, at) => [
          `work ${at + 1}`,
          ...(hasRests && at + 1 < rounds ? [`rest ${at + 1}`] : []),
        ]).flat();
        const holdsAndRests = unit.filter(({ kind }) => kind === 'work' || kind === 'rest');
        assert.deepEqual(
          holdsAndRests.map(({ kind, round }) => `${kind} ${round}`),
          wanted,
        );
      }
    });
  });

  it('gets the person ready before each step, by a switch exactly when the side changes', () => {
    ofAnyPlan((segments, _, { noClock, leadIn = 10, switchPause = 8 }) => {
      const units = unitsOf(segments);
      const before = sidesBefore(units);
      units.forEach(({ side, segments: unit }, at) => {
        const [first] = unit;
        const isChange =
          side !== null && before[at] !== null && before[at] !== undefined && before[at] !== side;
        if (first?.kind === 'work') {
          assert.ok(
            noClock || Math.min(leadIn, isChange ? switchPause : leadIn) < 1,
            'only a pause of no length is left out',
          );
        } else {
          assert.equal(noClock ?? false, false);
          assert.equal(first?.kind, isChange ? 'switch' : 'ready');
          assert.equal(first.round, 1);
        }
        assert.ok(unit.slice(1).every(({ kind }) => kind === 'work' || kind === 'rest'));
      });
    });
  });

  it('gives whole seconds, and no segment of no length', () => {
    ofAnyPlan((segments) => {
      for (const { seconds } of segments)
        assert.ok(seconds === null || (Number.isInteger(seconds) && seconds > 0));
    });
  });

  it('rounds a hold of odd length to whole seconds: not beyond its longest, and not to nothing', () => {
    for (const [seconds, pace, planned] of [
      [30.6, 1, 30],
      [{ usual: 30.6, max: 40 }, 1, 31],
      [{ usual: 30, max: 45.5 }, 2, 45],
      [0.3, 1, 1],
    ] as const) {
      const { routine: document } = parseRoutine({
        id: 'r',
        stages: [{ id: 's', steps: [{ id: 'a', seconds }] }],
      });
      const { segments } = plan(document!, { sides: 'left', pace }, clearance);
      assert.equal(segments.find(({ kind }) => kind === 'work')?.seconds, planned);
    }
  });

  it('stretches reading, changing sides and rests by the pace', () => {
    ofAnyPlan((segments, document, { leadIn = 10, switchPause = 8, rest, pace = 1 }) => {
      const rests = new Map(stepsOf(document).map((step) => [step.id, rest ?? step.rest ?? 0]));
      const read = new Set<string>();
      for (const { kind, step, seconds, reason } of segments) {
        const isNew = !read.has(step);
        if (kind === 'work') read.add(step);
        if (kind === 'work') continue;
        const lengths: Readonly<Record<string, number>> = {
          'read-first': leadIn,
          'again-on-this-side': leadIn / 2,
          'other-side': isNew ? Math.max(leadIn, switchPause) : switchPause,
          'between-holds': rests.get(step) ?? 0,
        };
        const unstretched = lengths[reason] ?? assert.fail(reason);
        assert.equal(seconds, Math.round(unstretched * pace), `${kind} ${step}`);
        if (kind === 'ready') assert.equal(isNew, reason === 'read-first');
      }
    });
  });

  it('stretches a hold by the pace, up to its longest and never beyond', () => {
    ofAnyPlan((segments, document, { pace = 1, noClock }) => {
      const amounts = new Map(stepsOf(document).map((step) => [step.id, step.seconds]));
      for (const { kind, step, seconds } of segments) {
        if (kind !== 'work') continue;
        const amount = amounts.get(step);
        if (!amount || noClock) assert.equal(seconds, null);
        else assert.equal(seconds, Math.min(Math.round(amount.usual * pace), amount.max));
      }
    });
  });

  it('keeps a pace that nobody can mean within 1 to 10', () => {
    const [document] = fc.sample(routine(), 1);
    assert.ok(document);
    for (const [pace, used] of [
      [0, 1],
      [-3, 1],
      [NaN, 1],
      [0.5, 1],
      [50, 10],
      [Infinity, 10],
    ] as const) {
      const { segments } = plan(document, { sides: 'both', pace }, clearance);
      assert.deepEqual(
        segments,
        plan(document, { sides: 'both', pace: used }, clearance).segments,
        String(pace),
      );
    }
  });

  it('waits for the person at every step without a clock, and has nothing else', () => {
    holds(
      fc.property(routine(), choices(), (document, chosen) => {
        const { segments } = plan(document, { ...chosen, noClock: true }, clearance);
        assert.ok(segments.every(({ kind, seconds }) => kind === 'work' && seconds === null));
      }),
    );
  });

  it('begins on the side that was picked, else on the right', () => {
    const sided = routine().filter((document) => document.stages[0]?.steps[0]?.sides === 'each');
    holds(
      fc.property(sided, choices(), (document, chosen) => {
        const { segments } = plan(document, chosen, clearance);
        assert.equal(
          segments[0]?.side,
          chosen.sides === 'both' ? (chosen.firstSide ?? 'right') : chosen.sides,
        );
      }),
    );
  });

  it('works on one side alone where one is picked', () => {
    ofAnyPlan((segments, _, { sides }) => {
      if (sides === 'both') return;
      assert.ok(segments.every(({ side, kind }) => (side === null || side === sides) && kind !== 'switch'));
    });
  });

  it('adds up its length, with an estimate for what is done by hand', () => {
    holds(
      fc.property(routine(), choices(), (document, chosen) => {
        const steps = new Map(stepsOf(document).map((step) => [step.id, step]));
        const { segments, seconds } = plan(document, chosen, clearance);
        let sum = 0;
        for (const segment of segments) {
          const byHand = steps.get(segment.step)?.seconds?.usual ?? 30;
          sum += segment.seconds ?? byHand;
          assert.equal(estimatedSeconds(segment, steps.get(segment.step)), segment.seconds ?? byHand);
        }
        assert.equal(seconds, sum);
      }),
    );
  });

  it('gives the same plan for the same choices, as plain JSON, and carries what it was made of', () => {
    holds(
      fc.property(routine(), choices(), (document, chosen) => {
        const planned = plan(document, chosen, clearance);
        assert.deepEqual(plan(document, chosen, clearance), planned);
        assert.deepEqual(JSON.parse(JSON.stringify(planned)), planned);
        assert.deepEqual(planned.routine, document);
        assert.equal(planned.choices, chosen);
      }),
    );
  });

  it('takes a pause that is no length for none', () => {
    for (const length of [NaN, Infinity, -5]) {
      const chosen: Choices = { sides: 'both', leadIn: length, switchPause: length, rest: length };
      const { segments } = plan(example.routine, chosen, clearance);
      assert.deepEqual(
        segments.filter(({ kind }) => kind !== 'work'),
        [],
      );
    }
  });
});
