import type { Choices } from '../../core/planning/types.js';
import type { Problem, ProblemCode } from '../../core/routine/types.js';
import { SessionElement } from '../internal/session-element.js';

/** What an element's attributes choose, and what in them cannot be meant: that falls back to its default. */
export interface ReadChoices {
  readonly choices: Choices;
  /** The path is the attribute's name. */
  readonly problems: readonly Problem[];
}

/** The attributes that hold a number, with the least and the most that it may be. */
const NUMBERS = [
  ['leadIn', 0, Infinity],
  ['switchPause', 0, Infinity],
  ['rest', 0, Infinity],
  ['pace', 1, 10],
] as const;

type NumberKey = (typeof NUMBERS)[number][0];
type Key = 'sides' | 'firstSide' | NumberKey;

/** Reads the choices from the attributes of a session. */
export function readChoices(element: SessionElement): ReadChoices {
  const problems: Problem[] = [];
  const report = (key: Key, code: ProblemCode, expected: string) => {
    const path = String(SessionElement.properties[key]?.attribute ?? key);
    const got = element[key];
    problems.push({ path, code, message: `${path}: expected ${expected}, got ${String(got)}` });
  };
  const oneOf = <Value extends string>(key: Key, known: readonly Value[], fallback: Value): Value => {
    const got = element[key];
    const found = known.find((one) => one === got);
    // Nothing at all is no mistake: it is how an attribute is taken away.
    if (found !== (got ?? undefined)) report(key, 'choice', known.join(', '));
    return found ?? fallback;
  };
  const numbers: { [Key in NumberKey]?: number } = {};
  for (const [key, least, most] of NUMBERS) {
    const got: unknown = element[key];
    const isNumber = typeof got === 'number' && !Number.isNaN(got);
    const used = isNumber ? Math.min(most, Math.max(least, got)) : undefined;
    if (used !== undefined) numbers[key] = used;
    if (got === used || got === null) continue;
    const expected = `a number from ${least}${most < Infinity ? ` to ${most}` : ''}`;
    report(key, isNumber ? 'range' : 'type', expected);
  }
  const choices: Choices = {
    sides: oneOf('sides', ['left', 'right', 'both'], 'both'),
    firstSide: oneOf('firstSide', ['left', 'right'], 'right'),
    ...numbers,
    ...(typeof element.tools === 'string' && { tools: element.tools.split(/\s+/).filter(Boolean) }),
    gentle: element.gentle,
    noClock: element.noClock,
  };
  return { choices, problems };
}
