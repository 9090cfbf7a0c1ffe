import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  type Moment,
  noneOfThese,
  type Note,
  type OmissionReason,
  type Plan,
  plan,
  type Routine,
  routines,
  screen,
  type Segment,
  type Step,
  tools,
} from '../../../src/core/index.js';
import { contentEnglish as words } from '../../../src/messages/content.js';

// What people get, for a clinician to read. HEELKIT_GOLDEN=write writes the files anew: read what has changed in them.

const FOLDER = 'test/core/planning/golden';
const isWriting = process.env['HEELKIT_GOLDEN'] === 'write';

const MINUTES = [undefined, 15, 10, 8, 5, 3] as const;
const TOOLS: readonly [name: string, tools: readonly string[] | undefined][] = [
  ['the usual tools', undefined],
  ['hands only', []],
  ['every tool', Object.keys(tools)],
];
const MOMENTS: Readonly<Record<Moment, string>> = {
  any: 'at any time',
  'first-steps': 'before the first steps',
  'after-sitting': 'after sitting',
  evening: 'in the evening',
};

const REASONS: Readonly<Record<OmissionReason, string>> = {
  clearance: 'the safety check leaves nothing',
  part: 'the safety check takes it away',
  'not-with': 'never with what was ticked',
  gentle: 'not in the gentle version',
  optional: 'only for who chooses it',
  'spare-sole': 'the sole is spared',
  'sore-day': 'no raises on a sore day',
  moment: 'not possible then',
  tool: 'not possible with these tools',
  'days-off': 'too soon',
  'per-day': 'too often in a day',
  chosen: 'left out by choice',
  'bound-hold': 'too long for one pass',
  'bound-spot': 'too long for one spot',
  'bound-muscle': 'too much for one muscle',
  'bound-area': 'too much for one calf or sole',
  'bound-session': 'over 10 minutes of pressure',
  time: 'no time',
};

/** What is said beside a step; the rest is advice, or said of the whole plan. */
const REMARKS: Partial<Record<Note['rule'], string>> = {
  'shorter-gentle': 'shorter, for the gentle version',
  'shorter-bound': 'shorter, for a bound of care',
  'shorter-time': 'shorter, for want of time',
  'longer-time': 'longer, there is time',
  'tool-substitute': 'in place of another tool',
  'tool-hand': 'by hand in place of a tool',
  'tool-firmness': 'by its firmness',
  'in-bed': 'in bed',
};

const clearance = screen(noneOfThese());

function titleOf({ id, point }: Step): string {
  return words.steps[id]?.title ?? words.points[point ?? '']?.name ?? id;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is done in one position without a change of it. */
interface Run {
  readonly stage: string;
  readonly position: string;
  /** The sides in turn, where there are any. */
  readonly sides: string[];
  readonly steps: Map<Step, Segment[]>;
}

function runsOf({ segments, routine }: Plan): readonly Run[] {
  const steps = new Map(routine.stages.flatMap((stage) => stage.steps.map((step) => [step.id, step])));
  const runs: Run[] = [];
  for (const segment of segments) {
    const step = steps.get(segment.step) ?? assert.fail(segment.step);
    const { stage, side } = segment;
    const position = words.positions[step.position ?? ''] ?? '';
    let run = runs.at(-1);
    // A third change of side is another turn in the same position.
    const isSame = run?.stage === stage && run.position === position;
    const isTurn = side !== null && run?.sides.at(-1) !== side && run?.sides.includes(side);
    if (!run || !isSame || isTurn) runs.push((run = { stage, position, sides: [], steps: new Map() }));
    if (side && !run.sides.includes(side)) run.sides.push(side);
    run.steps.set(step, [...(run.steps.get(step) ?? []), segment]);
  }
  return runs;
}

function stepLine(made: Plan, { sides }: Run, step: Step, segments: readonly Segment[]): string {
  const holds = segments.filter(({ kind }) => kind === 'work');
  const own = [...new Set(holds.map(({ side }) => side))];
  const rounds = holds[0]?.rounds ?? 1;
  const lengths = [...new Set(holds.map(({ seconds }) => seconds))].join(' and ');
  const tool = step.tools[0];
  const remarks = made.notes.flatMap(({ step: id, rule }) => (id === step.id ? (REMARKS[rule] ?? []) : []));
  return [
    `${titleOf(step)}:`,
    `${rounds > 1 ? `${rounds} × ` : ''}${lengths} s`,
    ...(step.reps ? [`(${step.reps} times)`] : []),
    ...(own[0] === null ? ['both sides at once'] : own.length < sides.length ? [`${own.join()} only`] : []),
    ...(tool ? [`with ${words.tools[tool] ?? tool}`] : []),
    ...(remarks.length > 0 ? [`[${remarks.join('; ')}]`] : []),
  ].join(' ');
}

function planLines(made: Plan): readonly string[] {
  const left = new Map<OmissionReason, string[]>();
  made.omitted.forEach(({ reason }, at) => {
    left.set(reason, [...(left.get(reason) ?? []), titleOf(made.leftOut[at] ?? assert.fail())]);
  });
  const { empty } = made;
  const instead = empty?.instead ? ` Instead: ${words.routines[empty.instead]?.title ?? ''}.` : '';
  const shortest = empty?.shortest ? ` It takes ${clock(empty.shortest)} at least.` : '';
  return [
    ...runsOf(made).flatMap((run) => [
      [
        `${words.stages[run.stage] ?? run.stage}:`,
        run.position,
        ...(run.sides.length > 0 ? [`First ${run.sides.join(', then ')}.`] : []),
      ]
        .join(' ')
        .replace(/First (\w+)\.$/, '$1 only.'),
      ...[...run.steps].map(([step, segments]) => `  ${stepLine(made, run, step, segments)}`),
    ]),
    ...(empty ? [`Nothing: ${REASONS[empty.reason]}.${shortest}${instead}`] : []),
    ...[...left].map(([reason, titles]) => `Left out, ${REASONS[reason]}: ${titles.join(', ')}.`),
  ];
}

/** One plan as it is written, under a heading. */
interface Entry {
  readonly minutes: string;
  readonly about: string;
  readonly text: string;
}

function entryOf(
  routine: Routine,
  moment: Moment,
  own: readonly string[] | undefined,
  limit?: number,
): Entry {
  const made = plan(
    routine,
    { sides: 'both', moment, ...(own && { tools: own }), ...(limit && { minutes: limit }) },
    clearance,
  );
  const needs = made.tools.map((id) => words.tools[id] ?? id).join(', ');
  return {
    minutes: limit ? `${limit} min` : 'no limit',
    about: clock(made.seconds) + (needs && `, needs ${needs}`),
    text: planLines(made)
      .map((line) => `    ${line}\n`)
      .join(''),
  };
}

/** All plans of a routine; one that is like an earlier one is not written again. */
function textOf(routine: Routine): string {
  const { title = '', summary = '' } = words.routines[routine.id] ?? {};
  const parts = [
    `${title}\n${summary}\nBoth sides, the right one first. HEELKIT_GOLDEN=write writes this file anew.\n`,
  ];
  const written = new Map<string, string>();
  for (const [moment, when] of Object.entries(MOMENTS) as [Moment, string][]) {
    const whole = new Map<string, string>();
    for (const [withWhat, own] of TOOLS) {
      const entries = MINUTES.map((limit) => entryOf(routine, moment, own, limit));
      const all = JSON.stringify(entries);
      const same = whole.get(all);
      whole.set(all, same ?? withWhat);
      parts.push(`\n== ${when}, ${withWhat}${same ? `: the same as with ${same}` : ''}\n`);
      if (same) continue;
      entries.forEach(({ minutes, about, text }, at) => {
        const isLike = (other: Entry | undefined) => other?.text === text && other.about === about;
        if (isLike(entries[at - 1])) return;
        const after = entries.slice(at + 1).findIndex((other) => !isLike(other));
        const alike = after < 0 ? entries.slice(at) : entries.slice(at, at + 1 + after);
        const before = written.get(text);
        parts.push(`\n${alike.map((one) => one.minutes).join(', ')}: ${about}\n`);
        parts.push(before ? `    the steps of: ${before}\n` : text);
        if (!before) written.set(text, `${when}, ${withWhat}, ${minutes}`);
      });
    }
  }
  return parts.join('');
}

describe('the plans of the built-in routines are those that were read', () => {
  for (const [id, routine] of Object.entries(routines))
    it(id, () => {
      const path = join(FOLDER, `${id}.txt`);
      const text = textOf(routine);
      if (isWriting) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(path, text);
      }
      assert.ok(existsSync(path), `${path} is missing: HEELKIT_GOLDEN=write writes it`);
      const wanted = readFileSync(path, 'utf8').split('\n');
      const got = text.split('\n');
      const at = got.findIndex((line, at) => line !== wanted[at]);
      const where = at < 0 ? '' : `${path}:${at + 1}, HEELKIT_GOLDEN=write writes it anew`;
      assert.equal(got[at] ?? '', wanted[at] ?? '', where);
      assert.equal(got.length, wanted.length, path);
    });

  it('and every tool that they need has a name', () => {
    for (const id of Object.keys(tools)) assert.ok(words.tools[id], id);
  });
});
