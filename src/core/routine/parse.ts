/**
 * Reads a routine document from data that nobody has checked. Never throws: every problem is reported with its path, what
 * can be read is kept, and only a document with nothing playable in it gives `null`.
 */
import { FORMAT_VERSION, isFields, migrations, type Report } from './migrate.js';
import { first, problemAt, short, show } from './problem.js';
import type { Amount, Link, Problem, ProblemCode, Routine, Stage, Step } from './types.js';

/** What {@link parseRoutine} gives. `routine` is `null` only when nothing in the document can be played. */
export interface ParsedRoutine {
  readonly routine: Routine | null;
  readonly problems: readonly Problem[];
}

/** Finds what is wrong with a step for who knows more than the document's format. */
export type StepCheck = (step: Step, at: StepPlace) => readonly Problem[];

/** Where a step stands. */
export interface StepPlace {
  readonly path: string;
  /** Id of its stage. */
  readonly stage: string;
  /** Whether it, or the routine for it, says `clamp`. */
  readonly clamp: boolean;
}

/** More entries of a list, or steps in all, than anybody means; a limit keeps a broken generator from freezing the page. */
const MOST = 1000;
/** A day in seconds: a longer step is a slip of the unit (milliseconds for seconds), not a wish. */
const MAX_SECONDS = 86_400;
/** In characters as a reader counts them: a pair of surrogates is one. */
const MAX_TEXT = 2000;

/** The fields that must be there, whatever they are in. */
const NEEDED = /^(id|stages|steps|usual|text|url)$/;
/** An author's own fields, and the name of the schema. */
const OWN_FIELD = /^(\$|x-)/;
const URL_START = /^(https?:\/\/|mailto:)/i;

/** Gives what stands at a path as a routine has it; `null` for what cannot be read, which is named. */
type Read<Value = unknown> = (value: unknown, path: string) => Value | null;

/**
 * Reads a routine from unchecked data, such as parsed JSON. Problems carry paths like `stages[1].steps[0].seconds.min`. Its
 * shape is that of `routine.schema.json`; of a list longer than 1,000 and of a routine longer than 1,000 steps only the
 * beginning is read. What is read is always of version 1. Reading it again finds no problem.
 */
export function parseRoutine(input: unknown, check: StepCheck = () => []): ParsedRoutine {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  let version = FORMAT_VERSION;
  let isClamped = false;

  const report: Report = (path, code, message) => {
    problems.push(problemAt(path, code, message));
    return null;
  };
  const bad = (value: unknown, path: string, wanted: string, code: ProblemCode = 'type') =>
    report(path, value === undefined ? 'missing' : code, `expected ${wanted}, got ${show(value)}`);
  const reportLimit = (path: string) => report(path, 'limit', `only the first ${MOST} are read`);

  /* Values */

  const a =
    <Value>(
      type: string,
      wanted: string,
      isRight?: (value: Value) => boolean,
      code: ProblemCode = 'type',
    ): Read<Value> =>
    (value, path) => {
      if (typeof value !== type) return bad(value, path, wanted);
      return !isRight || isRight(value as Value) ? (value as Value) : bad(value, path, wanted, code);
    };
  const flag = a<boolean>('boolean', 'true or false');
  const number = (wanted: string, isRight: (value: number) => boolean) =>
    a('number', wanted, isRight, 'range');
  const whole = (least: number, most: number) =>
    number(
      `a whole number from ${least} to ${most}`,
      (value) => value >= least && value <= most && value % 1 === 0,
    );
  const positive = number('a positive number', (value) => value > 0);
  const upToADay = number(`a number from 0 to ${MAX_SECONDS}`, (value) => value >= 0 && value <= MAX_SECONDS);
  const seconds: Read<number> = (value, path) => positive(value, path) && upToADay(value, path);
  const oneOf = (...known: readonly string[]) =>
    a<string>('string', `one of ${known.join(', ')}`, (value) => known.includes(value), 'choice');
  const text: Read<string> = (value, path) => {
    if (typeof value !== 'string' || !value.trim()) return bad(value, path, 'text');
    if (isLong(value)) report(path, 'range', `only the first ${MAX_TEXT} characters are read`);
    return first(value.trim(), MAX_TEXT).trim();
  };
  /** Cut short it would lead elsewhere: too long is wrong. */
  const url = a<string>(
    'string',
    'https:, http: or mailto:',
    (value) => URL_START.test(value) && !isLong(value),
    'url',
  );
  const list =
    <Item>(read: Read<Item>, isNeeded = false): Read<Item[]> =>
    (value, path) => {
      if (!Array.isArray(value)) return bad(value, path, 'a list');
      if (isNeeded && value.length === 0) report(path, 'empty', 'has no step');
      if (value.length > MOST) reportLimit(path);
      // A copy without holes.
      const items: unknown[] = [...(value as readonly unknown[]).slice(0, MOST)];
      return items.flatMap((item, at) => read(item, `${path}[${at}]`) ?? []);
    };
  const texts = list(a<string>('string', 'text', (value) => value !== '' && !isLong(value)));

  /** What can be read of an object that has these fields. */
  const object = <Value>(
    value: unknown,
    path: string,
    fields: { readonly [Key in keyof Value]-?: Read },
  ): Partial<Value> | null => {
    if (!isFields(value)) return bad(value, path, 'an object');
    const at = (key: string) => (path ? `${path}.${key}` : key);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key) && !OWN_FIELD.test(key))
        report(at(short(key)), 'field', `is no field; there are ${Object.keys(fields).join(', ')}`);
    }
    const found: Partial<Record<string, unknown>> = {};
    for (const [key, read] of Object.entries<Read>(fields)) {
      const given = value[key];
      const got = given === undefined && !NEEDED.test(key) ? null : read(given, at(key));
      if (got !== null) found[key] = got;
    }
    return found as Partial<Value>;
  };

  const backing = {
    sources: texts,
    label: oneOf('strong', 'some', 'small-or-mixed', 'not-tested', 'default'),
  };
  const notBacked = { sources: [], label: 'not-tested' } as const;

  /* What a routine is made of */

  const amount: Read<Amount> = (value, path) => {
    const before = problems.length;
    const read = isFields(value)
      ? object<Amount>(value, path, { min: seconds, usual: seconds, max: seconds })
      : { usual: seconds(value, path) };
    // A length that is wrong in part is not guessed at: the step stays, to be done by hand.
    if (problems.slice(before).some(({ code }) => code !== 'field')) return null;
    const { usual, min = usual, max = usual } = read as Partial<Amount> & Pick<Amount, 'usual'>;
    return min <= usual && usual <= max
      ? { min, usual, max }
      : report(path, 'order', 'expected min <= usual <= max');
  };

  const step = (value: unknown, path: string, stage: string): Step | null => {
    if (ids.size >= MOST) {
      // One more than there may be says that it was told.
      if (ids.size === MOST) reportLimit(path);
      ids.add(path);
      return null;
    }
    const current = isFields(value)
      ? migrations.slice(version).reduce((fields, migrate) => migrate(fields, path, report), value)
      : value;
    const read = object<Step>(current, path, {
      id: text,
      point: text,
      position: text,
      title: text,
      instruction: text,
      find: text,
      technique: text,
      tools: texts,
      seconds: amount,
      reps: whole(1, 1000),
      repeat: whole(1, 100),
      rest: upToADay,
      sides: oneOf('each', 'both', 'none'),
      priority: whole(1, 9),
      optional: flag,
      clamp: flag,
      ...backing,
    });
    if (!read) return null;
    // A missing or repeated id must not lose the step.
    let { id = path } = read;
    if (ids.has(id)) {
      report(`${path}.id`, 'duplicate', `"${id}" is used by an earlier step`);
      id = path;
    }
    ids.add(id);
    const step: Step = { technique: 'free', tools: [], sides: 'each', ...notBacked, ...read, id };
    problems.push(...check(step, { path, stage, clamp: step.clamp ?? isClamped }));
    return step;
  };

  const stage: Read<Stage> = (value, path) => {
    let id = path;
    const read = object<Stage>(value, path, {
      id: (value, at) => (id = text(value, at) ?? path),
      title: text,
      steps: list((item, at) => step(item, at, id), true),
    });
    return read?.steps?.[0] ? (read as Stage) : null;
  };

  const link: Read<Link> = (value, path) => {
    const read = object<Link>(value, path, { text, url });
    return read?.text && read.url ? (read as Link) : null;
  };

  const routine = (): Routine | null => {
    const read = object<Routine>(input, '', {
      id: text,
      version: (value, path) => {
        version = whole(0, Infinity)(value, path) ?? version;
        if (version !== FORMAT_VERSION)
          report(
            path,
            version > FORMAT_VERSION ? 'version' : 'deprecated',
            `expected ${FORMAT_VERSION}, got ${version}`,
          );
        return FORMAT_VERSION;
      },
      title: text,
      order: oneOf('as-written', 'calf-to-foot', 'foot-to-calf'),
      moment: oneOf('first-steps', 'after-sitting', 'evening', 'any'),
      clamp: (value, path) => (isClamped = flag(value, path) ?? false),
      notWith: texts,
      links: list(link),
      stages: list(stage, true),
      ...backing,
    });
    const stages = read?.stages;
    return stages?.[0] ? { id: 'routine', version: FORMAT_VERSION, ...notBacked, ...read, stages } : null;
  };

  try {
    return { routine: routine(), problems };
  } catch {
    // Only an object that fights back (a throwing getter, a revoked proxy) gets here.
    return { routine: report('', 'type', 'could not be read'), problems };
  }
}

function isLong(text: string): boolean {
  return first(text, MAX_TEXT) !== text;
}
