import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Choices, type Plan, plan, type Step, tools } from '../../../src/core/index.js';
import { deepFreeze, holds } from '../support.js';
import { HANDS, known, look, lookAt, rankOf, stepsOf } from './judge.js';
import { ALL, anyChoices, anyRoutine, cleared, mayHistory, unlimited } from './people.js';

const ids = [...Object.keys(tools), 'my-tool'];
const few = fc.oneof(fc.constant([]), fc.subarray(ids, { maxLength: 4 }), fc.subarray(ids));

/** A property of two plans that differ only in that somebody has more tools for the second one. */
function ofMoreTools(
  of: fc.Arbitrary<Choices>,
  check: (less: Plan, more: Plan, step: Step, stepThen: Step | undefined) => void,
): void {
  holds(
    fc.property(
      anyRoutine,
      of,
      few,
      few,
      cleared,
      mayHistory,
      (routine, choices, own, others, clearance, past) => {
        deepFreeze(routine);
        const less = plan(routine, { ...choices, tools: own }, clearance, past);
        const more = plan(routine, { ...choices, tools: [...own, ...others] }, clearance, past);
        for (const one of stepsOf(less.routine))
          if (less.segments.some(({ step }) => step === one.id))
            check(
              less,
              more,
              one,
              stepsOf(more.routine).find(({ id }) => id === one.id),
            );
      },
    ),
  );
}

const playedIn = ({ segments }: Plan) => new Set(segments.map(({ step }) => step));
const reasonIn = ({ omitted }: Plan, id: string) => omitted.find(({ step }) => step === id)?.reason;

/** Steps that more tools have made possible. */
function newIn(less: Plan, more: Plan): readonly Step[] {
  return stepsOf(more.routine).filter(
    ({ id }) => playedIn(more).has(id) && /^(tool|optional|moment|gentle)$/.test(reasonIn(less, id) ?? ''),
  );
}

describe('more tools', () => {
  it('without a limit of time never lose a step that hands can do, and another only to what is new', () => {
    const isFree = unlimited.filter(({ moment }) => moment !== 'after-sitting');
    ofMoreTools(isFree, (less, more, step) => {
      if (playedIn(more).has(step.id)) return;
      const isByHand = step.tools.length === 0 || step.tools.some((id) => HANDS.includes(id));
      const isAlways = !step.optional || less.choices.keep?.includes(step.id);
      assert.ok(!(isByHand && isAlways), `${step.id} is lost: ${reasonIn(more, step.id)}`);
      assert.match(reasonIn(more, step.id) ?? '', /^bound-/);
      assert.ok(newIn(less, more).length > 0, step.id);
    });
  });

  it('with a limit of time lose a step only to a new one, or to a tool that asks for another position', () => {
    ofMoreTools(anyChoices, (less, more, step) => {
      if (playedIn(more).has(step.id)) return;
      const found = newIn(less, more);
      const before = new Map(stepsOf(less.routine).map(({ id, position }) => [id, position]));
      const isElsewhere = stepsOf(more.routine).some(
        ({ id, position }) => before.has(id) && before.get(id) !== position,
      );
      if (reasonIn(more, step.id) !== 'time') {
        assert.ok(found.length > 0, step.id);
        return;
      }
      const rank = rankOf(step, less.choices);
      // Of a new step that was planned and had no room either, the rank is what counts.
      const isAhead = [...found, ...more.leftOut].some(
        (one) => rankOf(one, more.choices) <= rank && one.id !== step.id,
      );
      assert.ok(isAhead || isElsewhere, `${step.id}: ${reasonIn(more, step.id)}`);
    });
  });

  it('change neither the length nor the sides of a step that was there, without a limit of time', () => {
    const plain = unlimited.map(({ pace: _, secondHelping: __, ...rest }) => ({
      ...rest,
      moment: 'any' as const,
    }));
    ofMoreTools(plain, (less, more, step, then) => {
      if (!then || newIn(less, more).length > 0) return;
      assert.deepEqual([then.seconds, then.repeat, then.sides], [step.seconds, step.repeat, step.sides]);
    });
  });
});

/** A property of all plans, step by step. */
function ofAnyStep(
  of: fc.Arbitrary<Choices>,
  check: (made: Plan, played: Step, written: Step, stage: string) => void,
) {
  holds(
    fc.property(anyRoutine, of, cleared, (routine, choices, clearance) => {
      const made = plan(routine, choices, clearance);
      for (const { id: stage, steps } of routine.stages)
        for (const written of steps) {
          const played = stepsOf(made.routine).find(({ id }) => id === written.id);
          if (played && playedIn(made).has(played.id)) check(made, played, written, stage);
        }
    }),
  );
}

describe('the tool of a step', () => {
  it('is at hand, and one of its own or what may take the place of one', () => {
    ofAnyStep(anyChoices, ({ choices }, played, { tools: own, optional, id }) => {
      const isKept = optional && choices.keep?.includes(id);
      for (const tool of played.tools) {
        assert.ok(HANDS.includes(tool) || !choices.tools || choices.tools.includes(tool) || isKept, tool);
        const may = own.flatMap((one) => [one, ...(known(tools, one)?.substitutes ?? [])]);
        assert.ok(may.includes(tool), tool);
      }
      assert.equal(played.tools.length === 0, own.length === 0);
    });
  });

  it('has no substitute where it is a gun, a scraper or cold, or the step is optional', () => {
    ofAnyStep(anyChoices, (_, played, written, stage) => {
      const { isGun, isScraping, kind } = look(written, stage);
      if (isGun || isScraping || kind === 'cold' || written.optional)
        assert.ok(played.tools.every((tool) => written.tools.includes(tool)));
      const parts = played.tools.filter((tool) => !written.tools.includes(tool) && known(tools, tool)?.part);
      assert.deepEqual(parts, []);
    });
  });

  it('is the softest first where it shall be light, and the firmest first where it shall be firm', () => {
    ofAnyStep(anyChoices, ({ choices: { firmness } }, { tools: own }, written, stage) => {
      const { isGun, isScraping, kind } = look(written, stage);
      if (isGun || isScraping || kind === 'cold') return;
      const firm = own.map((id) => known(tools, id)?.firmness ?? 0);
      const sorted = [...firm].sort((a, b) => a - b);
      if (firmness === 'light') assert.deepEqual(firm, sorted);
      if (firmness === 'firm') assert.deepEqual(firm, sorted.reverse());
    });
  });

  it('is the first of its own where that is at hand and no firmness is asked for', () => {
    ofAnyStep(anyChoices, ({ gentle, choices }, played, written) => {
      const [first] = written.tools;
      const { firmness = 'medium', moment, tools: own } = choices;
      if (!first || gentle || moment === 'first-steps' || firmness !== 'medium') return;
      if (played.tools.includes(first) && (!own || own.includes(first))) assert.equal(played.tools[0], first);
    });
  });

  it('is named where it is another than the first of its own', () => {
    ofAnyStep(anyChoices, (made, played, written) => {
      const said = made.notes.flatMap(({ step, rule }) =>
        step === played.id && rule.startsWith('tool-') ? [rule] : [],
      );
      const [tool] = played.tools;
      const isOther = tool !== undefined && tool !== written.tools[0];
      assert.equal(said.length, isOther ? 1 : 0);
      if (isOther) assert.equal(said[0] === 'tool-hand', HANDS.includes(tool));
    });
  });

  it('by hand in place of another leaves no foot flat on the floor, and no hips held up by hands', () => {
    ofAnyStep(anyChoices, (_, played, written, stage) => {
      const { isPressure, area } = look(written, stage);
      const [tool = ''] = played.tools;
      if (!isPressure || !HANDS.includes(tool) || tool === written.tools[0]) return;
      assert.notEqual(played.position, 'floor-hips-lifted');
      if (area === 'sole') assert.notEqual(played.position, 'seated-feet-flat');
      assert.notEqual(played.technique, 'foot-roll');
    });
  });
});

describe('what a plan needs', () => {
  it('is the tools of its steps, in the order of their first use, and no hand', () => {
    holds(
      fc.property(anyRoutine, anyChoices, cleared, (routine, choices, clearance) => {
        const made = plan(routine, choices, clearance);
        const used = made.segments.flatMap((segment) => lookAt(made, segment).one.tools[0] ?? []);
        assert.deepEqual(
          made.tools,
          [...new Set(used)].filter((id) => !HANDS.includes(id)),
        );
      }),
    );
  });

  it('is nothing with bare hands', () => {
    holds(
      fc.property(anyRoutine, anyChoices, (routine, { keep: _, ...choices }) => {
        assert.deepEqual(plan(routine, { ...choices, tools: [] }, ALL).tools, []);
      }),
    );
  });
});
