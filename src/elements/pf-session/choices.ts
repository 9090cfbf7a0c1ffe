import type { Choices } from '../../core/planning/types.js';
import type { Problem, ProblemCode } from '../../core/routine/types.js';
import type { SessionElement } from '../internal/session-element.js';

/** What an element's attributes choose, and what in them cannot be meant: that falls back to its default. */
export interface ReadChoices {
  readonly choices: Choices;
  /** The path is the attribute's name. */
  readonly problems: readonly Problem[];
}

const LENGTHS = { leadIn: 'lead-in', switchPause: 'switch-pause', rest: 'rest' } as const;

/** Reads the choices from the attributes of a session. */
export function readChoices(element: SessionElement): ReadChoices {
  const problems: Problem[] = [];
  const report = (path: string, code: ProblemCode, expected: string, got: unknown) => {
    problems.push({ path, code, message: `${path}: expected ${expected}, got ${String(got)}` });
  };
  const oneOf = <Value extends string>(
    path: string,
    known: readonly Value[],
    got: unknown,
    fallback: Value,
  ): Value => {
    const found = known.find((one) => one === got);
    // Nothing at all is no mistake: it is how an attribute is taken away.
    if (found === undefined && got !== null && got !== undefined)
      report(path, 'choice', known.join(', '), got);
    return found ?? fallback;
  };
  const numberFrom = (path: string, got: unknown, least: number, most: number): number | undefined => {
    if (got === null || got === undefined) return undefined;
    if (typeof got === 'number' && got >= least && got <= most) return got;
    const isNumber = typeof got === 'number' && !Number.isNaN(got);
    const expected = most === Infinity ? `a number from ${least}` : `a number from ${least} to ${most}`;
    report(path, isNumber ? 'range' : 'type', expected, got);
    return isNumber ? Math.min(most, Math.max(least, got)) : undefined;
  };
  const numbers: { [Key in 'leadIn' | 'switchPause' | 'rest' | 'pace']?: number } = {};
  for (const [key, path] of Object.entries(LENGTHS) as [keyof typeof LENGTHS, string][]) {
    const seconds = numberFrom(path, element[key], 0, Infinity);
    if (seconds !== undefined) numbers[key] = seconds;
  }
  const pace = numberFrom('pace', element.pace, 1, 10);
  if (pace !== undefined) numbers.pace = pace;
  const choices: Choices = {
    sides: oneOf('sides', ['left', 'right', 'both'], element.sides, 'both'),
    firstSide: oneOf('first-side', ['left', 'right'], element.firstSide, 'right'),
    ...numbers,
    ...(typeof element.tools === 'string' && { tools: element.tools.split(/\s+/).filter(Boolean) }),
    gentle: element.gentle,
    noClock: element.noClock,
  };
  return { choices, problems };
}
