/**
 * Reads a routine document from data that nobody has checked. Never throws: every problem is reported with its path, what
 * can be read is kept, and only a document with nothing playable in it gives `null`.
 */
import type { Amount, Label, Problem, ProblemCode, Routine, Sidedness, Stage, Step } from './types.js';

/** What {@link parseRoutine} gives. `routine` is `null` only when nothing in the document can be played. */
export interface ParsedRoutine {
  readonly routine: Routine | null;
  readonly problems: readonly Problem[];
}

/** More steps than any person does in a day; a limit keeps a broken generator from freezing the page. */
const MAX_STEPS = 1000;
/** A day in seconds: a longer step is a slip of the unit (milliseconds for seconds), not a wish. */
const MAX_SECONDS = 86_400;
const MAX_REPEAT = 100;

const LABELS: readonly Label[] = ['strong', 'some', 'small-or-mixed', 'not-tested', 'default'];
const SIDEDNESS: readonly Sidedness[] = ['each', 'both', 'none'];

type Fields = Readonly<Record<string, unknown>>;

/** Reads a routine from unchecked data, such as parsed JSON. Problems carry paths like `stages[1].steps[0].seconds.min`. */
export function parseRoutine(input: unknown): ParsedRoutine {
  const problems: Problem[] = [];
  try {
    return { routine: new Reader(problems).routine(input), problems };
  } catch {
    // Only an object that fights back (a throwing getter, a revoked proxy) gets here.
    problems.push({ path: '', code: 'type', message: 'the document could not be read' });
    return { routine: null, problems };
  }
}

class Reader {
  readonly #problems: Problem[];
  readonly #ids = new Set<string>();
  #isFull = false;

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  routine(input: unknown): Routine | null {
    const fields = this.#fields(input, '');
    if (!fields) return null;
    const stages = this.#list(fields['stages'], 'stages')
      .map((stage, at) => this.#stage(stage, `stages[${at}]`))
      .filter((stage) => stage !== null);
    if (stages.length === 0) {
      this.#report('stages', 'empty', 'has no step that can be played');
      return null;
    }
    return {
      id: this.#text(fields, 'id', '') ?? 'routine',
      version: this.#number(fields['version'], 'version', { least: 0, fallback: 1 }),
      ...this.#words(fields, '', ['title']),
      stages,
      sources: this.#texts(fields['sources'], 'sources'),
      label: this.#choice(fields['label'], 'label', LABELS, 'not-tested'),
    };
  }

  #stage(input: unknown, path: string): Stage | null {
    const fields = this.#fields(input, path);
    if (!fields) return null;
    const listed = this.#list(fields['steps'], `${path}.steps`);
    if (listed.length === 0 && Array.isArray(fields['steps'])) {
      this.#report(`${path}.steps`, 'empty', 'has no step that can be played');
    }
    const steps = listed
      .map((step, at) => this.#step(step, `${path}.steps[${at}]`))
      .filter((step) => step !== null);
    if (steps.length === 0) return null;
    return { id: this.#text(fields, 'id', path) ?? path, ...this.#words(fields, path, ['title']), steps };
  }

  #step(input: unknown, path: string): Step | null {
    const fields = this.#fields(input, path);
    if (!fields) return null;
    if (this.#ids.size >= MAX_STEPS) {
      if (!this.#isFull) this.#report(path, 'limit', `only the first ${MAX_STEPS} steps are read`);
      this.#isFull = true;
      return null;
    }
    const id = this.#stepId(fields, path);
    // A length that cannot be read must not lose the instruction: the step stays, done by hand.
    const seconds = this.#amount(fields['seconds'], `${path}.seconds`);
    const repeat = this.#number(fields['repeat'], `${path}.repeat`, {
      least: 1,
      most: MAX_REPEAT,
      fallback: 1,
      isWhole: true,
    });
    const rest = this.#number(fields['rest'], `${path}.rest`, { least: 0, most: MAX_SECONDS, fallback: 0 });
    return {
      id,
      ...this.#words(fields, path, ['point', 'position', 'title', 'instruction', 'find']),
      technique: this.#optionalText(fields, 'technique', path) ?? 'free',
      tools: this.#texts(fields['tools'], `${path}.tools`),
      ...(seconds && { seconds }),
      ...(repeat > 1 && { repeat }),
      ...(rest && { rest }),
      sides: this.#choice(fields['sides'], `${path}.sides`, SIDEDNESS, 'each'),
      sources: this.#texts(fields['sources'], `${path}.sources`),
      label: this.#choice(fields['label'], `${path}.label`, LABELS, 'not-tested'),
    };
  }

  /** A missing or repeated id is replaced by the step's path, so that the step itself is not lost. */
  #stepId(fields: Fields, path: string): string {
    let id = this.#text(fields, 'id', path) ?? path;
    if (this.#ids.has(id)) {
      this.#report(`${path}.id`, 'duplicate', `"${id}" is used by an earlier step`);
      id = path;
      // Nobody can mean it, but an earlier step may have taken this one's path for its id.
      while (this.#ids.has(id)) id += '+';
    }
    this.#ids.add(id);
    return id;
  }

  #amount(value: unknown, path: string): Amount | null {
    if (value === undefined) return null;
    if (typeof value === 'number') {
      const usual = this.#seconds(value, path);
      return usual === null ? null : { min: usual, usual, max: usual };
    }
    const fields = this.#fields(value, path);
    if (!fields) return null;
    const usual = this.#seconds(fields['usual'], `${path}.usual`);
    const min = fields['min'] === undefined ? usual : this.#seconds(fields['min'], `${path}.min`);
    const max = fields['max'] === undefined ? usual : this.#seconds(fields['max'], `${path}.max`);
    if (usual === null || min === null || max === null) return null;
    if (min > usual || usual > max) {
      this.#report(path, 'order', `expected min <= usual <= max, got ${min}, ${usual}, ${max}`);
      return null;
    }
    return { min, usual, max };
  }

  #seconds(value: unknown, path: string): number | null {
    if (typeof value === 'number' && value > 0 && value <= MAX_SECONDS) return value;
    const [code, wanted]: [ProblemCode, string] =
      value === undefined || value === null
        ? ['missing', 'a positive number']
        : typeof value !== 'number' || Number.isNaN(value)
          ? ['type', 'a positive number']
          : ['range', value > 0 ? `at most ${MAX_SECONDS} seconds` : 'a positive number'];
    this.#report(path, code, `expected ${wanted}, got ${show(value)}`);
    return null;
  }

  #number(
    value: unknown,
    path: string,
    {
      least,
      most = Number.MAX_SAFE_INTEGER,
      fallback,
      isWhole = false,
    }: { least: number; most?: number; fallback: number; isWhole?: boolean },
  ): number {
    if (value === undefined) return fallback;
    const isNumber = typeof value === 'number' && !Number.isNaN(value);
    if (isNumber && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
    const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    const wanted = `a${isWhole ? ' whole' : ''} number ${bounds}`;
    this.#report(path, isNumber ? 'range' : 'type', `expected ${wanted}, got ${show(value)}`);
    return fallback;
  }

  #text(fields: Fields, key: string, path: string): string | null {
    const text = this.#optionalText(fields, key, path);
    if (text === undefined && fields[key] === undefined) {
      this.#report(join(path, key), 'missing', 'expected text, got nothing');
    }
    return text ?? null;
  }

  #optionalText(fields: Fields, key: string, path: string): string | undefined {
    const value = fields[key];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.#report(join(path, key), 'type', `expected text, got ${show(value)}`);
    return undefined;
  }

  #words<Key extends string>(
    fields: Fields,
    path: string,
    keys: readonly Key[],
  ): Partial<Record<Key, string>> {
    const words: Partial<Record<Key, string>> = {};
    for (const key of keys) {
      const text = this.#optionalText(fields, key, path);
      if (text !== undefined) words[key] = text;
    }
    return words;
  }

  #texts(value: unknown, path: string): string[] {
    if (value === undefined) return [];
    return this.#list(value, path).filter((item, at): item is string => {
      if (typeof item === 'string' && item !== '') return true;
      this.#report(`${path}[${at}]`, 'type', `expected text, got ${show(item)}`);
      return false;
    });
  }

  #choice<Value extends string>(
    value: unknown,
    path: string,
    known: readonly Value[],
    fallback: Value,
  ): Value {
    if (value === undefined) return fallback;
    const found = known.find((one) => one === value);
    if (found === undefined)
      this.#report(path, 'choice', `expected one of ${known.join(', ')}, got ${show(value)}`);
    return found ?? fallback;
  }

  #list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value as readonly unknown[];
    const isMissing = value === undefined;
    this.#report(path, isMissing ? 'missing' : 'type', `expected a list, got ${show(value)}`);
    return [];
  }

  #fields(value: unknown, path: string): Fields | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.#report(path, 'type', `expected an object, got ${show(value)}`);
    return null;
  }

  #report(path: string, code: ProblemCode, message: string): void {
    this.#problems.push({ path, code, message: `${path === '' ? 'routine' : path}: ${message}` });
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A short form of any value, for a message: never the whole of a large document. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
