import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  noneOfThese,
  parseRoutine,
  plan,
  points,
  type Routine,
  routines,
  screen,
  type Step,
  techniques,
} from '../../../src/core/index.js';

const stepsOf = (id: string) => routines[id]!.stages.flatMap((stage) => stage.steps);
const stepOf = (routine: string, id: string): Step => {
  return stepsOf(routine).find((step) => step.id === id) ?? assert.fail(`${routine} has no ${id}`);
};
const stagesOf = (id: string) => routines[id]!.stages.map((stage) => stage.id);
const idsOf = (id: string) => stepsOf(id).map((step) => step.id);
const pointsOf = (id: string) => stepsOf(id).map(({ point }) => point);
const secondsOf = ({ id, seconds }: Step) => seconds ?? assert.fail(`${id} has no length`);
const doseOf = (step: Step) => {
  const { min, usual, max } = secondsOf(step);
  return [min, usual, max];
};
const kindOf = (step: Step) => techniques[step.technique]!.kind;

/** Seconds of pressure on one side at `length`, for the steps that `isCounted`. */
function pressure(
  steps: readonly Step[],
  length: 'usual' | 'max',
  isCounted: (step: Step) => boolean = () => true,
): number {
  return steps
    .filter((step) => kindOf(step) === 'pressure' && isCounted(step))
    .reduce((sum, step) => sum + secondsOf(step)[length] * (step.repeat ?? 1), 0);
}

const inArea = (areas: readonly string[]) => (step: Step) =>
  step.point !== undefined && areas.includes(points[step.point]!.area);
/** A step by choice may be left out for want of room; what stands in the routine anyway must fit as it is. */
const isUsual = (step: Step) => !step.optional;

function laidOut(id: string, choices: Partial<Parameters<typeof plan>[1]> = {}) {
  return plan(routines[id]!, { sides: 'both', ...choices }, screen(noneOfThese()));
}

describe('the built-in routines', () => {
  it('are ten, in their order', () => {
    assert.deepEqual(Object.keys(routines), [
      'five-muscles',
      'release-then-stretch',
      'calf-massage',
      'six-points',
      'calf-roll',
      'first-steps',
      'desk-break',
      'sore-day',
      'stretch-and-strengthen',
      'complete',
    ]);
  });

  for (const [id, routine] of Object.entries(routines)) {
    describe(id, () => {
      const steps = stepsOf(id);

      it('is a document without a problem', () => {
        const { routine: read, problems } = parseRoutine(JSON.parse(JSON.stringify(routine)));
        assert.deepEqual(problems, []);
        assert.deepEqual(read, routine);
      });

      it('names each step once, and stages that are known', () => {
        assert.equal(new Set(idsOf(id)).size, steps.length);
        const known = ['calf', 'calf-again', 'thigh', 'sole', 'stretch', 'strengthen', 'finish'];
        for (const stage of stagesOf(id)) assert.ok(known.includes(stage), stage);
      });

      it('has lengths in order', () => {
        for (const step of steps) {
          const { min, usual, max } = secondsOf(step);
          assert.ok(min > 0 && min <= usual && usual <= max, step.id);
          const { most = Infinity } = techniques[step.technique]!;
          assert.ok(max <= most, `${step.id}: ${max} s`);
        }
      });

      it('presses on no spot for more than 90 seconds at once, and 2 minutes in all', () => {
        const spots = steps.filter(({ technique }) => {
          const { kind, reach } = techniques[technique]!;
          return kind === 'pressure' && reach === 'spot';
        });
        for (const step of spots) assert.ok(secondsOf(step).max <= 90, step.id);
        for (const point of new Set(spots.map((step) => step.point))) {
          const all = pressure(spots, 'max', (step) => step.point === point);
          assert.ok(all <= 120, `${point}: ${all} s`);
        }
      });

      it('presses on a calf for 6 minutes at most, and on a sole for 3', () => {
        const calf = pressure(steps, 'max', (step) => inArea(['calf', 'achilles'])(step) && isUsual(step));
        const sole = pressure(steps, 'max', inArea(['sole']));
        assert.ok(calf <= 360, `calf: ${calf} s`);
        assert.ok(sole <= 180, `sole: ${sole} s`);
      });

      it('presses for 10 minutes at most on both sides together', () => {
        const all = 2 * pressure(steps, 'usual', isUsual);
        assert.ok(all <= 600, `${all} s`);
      });

      it('has nothing left out of it but what is by choice', () => {
        const byChoice = steps.filter((step) => step.optional).map((step) => step.id);
        const { omitted } = laidOut(id);
        assert.deepEqual(
          omitted.map(({ step }) => step),
          byChoice,
        );
      });
    });
  }
});

describe('five-muscles', () => {
  it('goes from the lower calf to the thigh, the sole last, a foot roller to finish', () => {
    assert.deepEqual(stagesOf('five-muscles'), ['calf', 'thigh', 'sole', 'finish']);
    assert.deepEqual(pointsOf('five-muscles'), [
      'soleus',
      'tibialis-posterior',
      'gastrocnemius',
      'calf-search',
      'hamstrings',
      'plantar-fascia',
      'plantar-fascia',
    ]);
    assert.equal(stepOf('five-muscles', 'foot-roll').tools[0], 'foot-roller');
    assert.equal(idsOf('five-muscles').at(-1), 'foot-roll');
  });

  it('takes a roller for what is large and a ball for what is small', () => {
    const usual = Object.fromEntries(stepsOf('five-muscles').map(({ id, tools }) => [id, tools[0]]));
    for (const id of ['gastrocnemius-seek', 'hamstrings-seek']) assert.equal(usual[id], 'foam-roller');
    for (const id of ['soleus-seek', 'tibialis-hold', 'calf-search', 'sole-seek'])
      assert.equal(usual[id], 'massage-ball');
  });

  it('says that its lengths are ours: the article gives none', () => {
    for (const { id, sources } of stepsOf('five-muscles')) {
      assert.ok(sources.includes('article-five-muscles') && sources.includes('default'), id);
    }
    assert.equal(stepOf('five-muscles', 'hamstrings-seek').label, 'not-tested');
  });
});

describe('release-then-stretch', () => {
  it('rubs across tight spots of sole and heel, then scrapes by choice, then stretches', () => {
    assert.deepEqual(
      stepsOf('release-then-stretch').map(({ point, technique }) => [point, technique]),
      [
        ['sole-tight-spots', 'cross-fibre'],
        ['heel-attachment', 'cross-fibre'],
        ['plantar-fascia', 'scraping'],
        [undefined, 'sole-stretch'],
        [undefined, 'calf-stretch-straight'],
      ],
    );
    assert.deepEqual(stagesOf('release-then-stretch'), ['sole', 'stretch']);
  });

  it('scrapes for who chose a scraper only, and says that nobody tested it', () => {
    const { optional, label, tools } = stepOf('release-then-stretch', 'sole-scrape');
    assert.deepEqual([optional, label, tools], [true, 'not-tested', ['scraper']]);
    const played = laidOut('release-then-stretch', { tools: ['scraper'] });
    assert.deepEqual(played.omitted, []);
  });
});

describe('calf-massage', () => {
  it('goes over each calf in two rounds, then raises the heels and moves the toes', () => {
    assert.deepEqual(stagesOf('calf-massage'), ['calf', 'calf-again', 'strengthen']);
    assert.deepEqual(idsOf('calf-massage'), [
      'calf-knead',
      'calf-circles',
      'calf-gun',
      'heel-raise',
      'toe-moves',
    ]);
  });

  it('kneads for 3 minutes, and with a shorter second round fills 10 minutes for both calves', () => {
    assert.equal(secondsOf(stepOf('calf-massage', 'calf-knead')).usual, 180);
    assert.deepEqual(doseOf(stepOf('calf-massage', 'calf-circles')), [60, 120, 180]);
    assert.equal(2 * pressure(stepsOf('calf-massage'), 'usual', isUsual), 600);
  });

  it('leaves the gun out where the 10 minutes are full, and has it for one calf', () => {
    const leftOut = (sides: 'both' | 'right') =>
      laidOut('calf-massage', { sides, tools: ['massage-gun'] }).omitted;
    assert.deepEqual(leftOut('both'), [{ step: 'calf-gun', reason: 'bound-session' }]);
    assert.deepEqual(leftOut('right'), []);
  });

  it('is done sitting, with bare hands', () => {
    for (const step of stepsOf('calf-massage').filter((one) => kindOf(one) === 'pressure' && isUsual(one))) {
      assert.match(step.position!, /^seated/);
      assert.deepEqual(step.tools, ['hands']);
    }
  });
});

describe('calf-roll', () => {
  it('rolls along an inner, a middle and an outer line, the hips lifted over a ball', () => {
    assert.deepEqual(pointsOf('calf-roll'), ['calf-line-inner', 'calf-line-middle', 'calf-line-outer']);
    for (const { technique, tools, position } of stepsOf('calf-roll')) {
      assert.deepEqual([technique, tools[0], position], ['line-roll', 'tennis-ball', 'floor-hips-lifted']);
    }
  });
});

describe('first-steps', () => {
  it('is done in bed with hands alone, and ends with the stretch: ten holds of 10 seconds', () => {
    for (const { position, tools } of stepsOf('first-steps')) {
      assert.equal(position, 'in-bed');
      assert.ok(tools.every((tool) => ['thumbs', 'hands'].includes(tool)));
    }
    const stretch = stepsOf('first-steps').at(-1)!;
    assert.equal(stretch.technique, 'sole-stretch');
    assert.deepEqual(doseOf(stretch), [10, 10, 10]);
    assert.equal(stretch.repeat, 10);
    assert.ok(stretch.rest! >= 2 && stretch.rest! <= 5);
  });
});

describe('desk-break', () => {
  it('takes about 3 minutes for both feet', () => {
    const { seconds } = laidOut('desk-break');
    assert.ok(seconds >= 150 && seconds <= 210, `${seconds} s`);
  });

  it('stretches for half as long as the trial did, and says that this is ours', () => {
    const { repeat, sources, label } = stepOf('desk-break', 'sole-stretch');
    assert.equal(repeat, 5);
    assert.ok(sources.includes('digiovanni-2003') && sources.includes('default'));
    assert.equal(label, 'some');
  });
});

describe('sore-day', () => {
  it('presses on the calf alone, with hands, and for a minute a spot at most', () => {
    for (const step of stepsOf('sore-day').filter((one) => kindOf(one) === 'pressure')) {
      assert.equal(points[step.point!]!.area, 'calf', step.id);
      assert.ok(step.tools.every((tool) => ['thumbs', 'hands'].includes(tool)));
      assert.ok(secondsOf(step).max <= 60, step.id);
    }
  });

  it('offers a cold pack for 10 to 20 minutes, for who chose one', () => {
    const step = stepOf('sore-day', 'cold-pack');
    assert.deepEqual([step.optional, step.tools], [true, ['cold-pack']]);
    assert.deepEqual(doseOf(step).slice(1), [600, 1200]);
  });

  it('never starts with swelling or infection', () => {
    const { notWith } = routines['sore-day']!;
    assert.deepEqual(notWith, ['swollen-calf', 'infection', 'swelling', 'new-swelling', 'skin-leg']);
  });
});

describe('stretch-and-strengthen', () => {
  it('stretches the sole and the calf, then raises the heels', () => {
    assert.deepEqual(idsOf('stretch-and-strengthen'), [
      'sole-stretch',
      'calf-stretch-straight',
      'calf-stretch-bent',
      'heel-raise',
    ]);
    assert.deepEqual(stagesOf('stretch-and-strengthen'), ['stretch', 'strengthen']);
  });

  it('has the doses of its trials', () => {
    const [sole, straight, bent, raise] = stepsOf('stretch-and-strengthen') as [Step, Step, Step, Step];
    assert.deepEqual([...doseOf(sole), sole.repeat], [10, 10, 10, 10]);
    for (const calf of [straight, bent]) assert.deepEqual([...doseOf(calf), calf.repeat], [20, 30, 30, 3]);
    assert.deepEqual([...doseOf(raise), raise.reps, raise.repeat, raise.rest], [48, 96, 96, 12, 3, 60]);
    assert.equal(raise.sides, 'both');
  });

  it('calls the stretches strongly backed, and the raises less', () => {
    assert.deepEqual(
      stepsOf('stretch-and-strengthen').map(({ label }) => label),
      ['strong', 'strong', 'strong', 'some'],
    );
  });
});

describe('complete', () => {
  it('has every stage, upstream first', () => {
    assert.deepEqual(stagesOf('complete'), ['calf', 'thigh', 'sole', 'stretch', 'strengthen', 'finish']);
  });

  it('has the three points that the articles lack', () => {
    for (const id of ['quadratus-plantae', 'abductor-hallucis', 'flexor-digitorum-brevis'])
      assert.ok(pointsOf('complete').includes(id), id);
  });

  it('begins with what was most often tender in people with heel pain', () => {
    assert.deepEqual(pointsOf('complete').slice(0, 3), ['gastrocnemius', 'soleus', 'tibialis-posterior']);
    const sole: Routine['stages'][number] = routines['complete']!.stages[2]!;
    assert.equal(sole.steps[0]!.point, 'quadratus-plantae');
  });

  it('rolls on cold for who chose a frozen bottle only', () => {
    const { optional, technique, tools } = stepOf('complete', 'cold-roll');
    assert.deepEqual([optional, technique, tools], [true, 'cold-roll', ['frozen-bottle']]);
  });
});
