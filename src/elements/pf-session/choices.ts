import type { Choices, History } from '../../core/planning/types.js';
import type { Problem, ProblemCode } from '../../core/routine/types.js';
import { SessionElement } from '../internal/session-element.js';
import { FOLLOWED, VALUES } from '../internal/values.js';

/** What an element's attributes choose, and what in them cannot be meant: that falls back to its default. */
export interface ReadChoices {
  readonly choices: Choices;
  /** What was done before, where it can be read. */
  readonly history: History | undefined;
  /** The path is the attribute's name. */
  readonly problems: readonly Problem[];
}

/** The attributes that hold a number, with the least and the most that it may be. */
const NUMBERS = [
  ['minutes', 1, 120],
  ['leadIn', 0, Infinity],
  ['switchPause', 0, Infinity],
  ['rest', 0, Infinity],
  ['pace', 1, 10],
  ['volume', 0, 1],
] as const;

/** What counts in place of a word that cannot be meant. */
const DEFAULTS = {
  sides: 'both',
  firstSide: 'right',
  moment: 'any',
  firmness: 'medium',
  soundMode: 'mix',
  announce: 'steps',
  whenHidden: 'continue',
} as const;

const FLAGS = ['affectedOnly', 'secondHelping', 'gentle', 'spareSole', 'noClock'] as const;

type NumberKey = (typeof NUMBERS)[number][0];
type WordKey = keyof typeof DEFAULTS;

/** Reads the choices from the attributes of a session. */
export function readChoices(element: SessionElement): ReadChoices {
  const problems: Problem[] = [];
  const choices: Record<string, unknown> = {};
  const report = (key: NumberKey | WordKey, code: ProblemCode, expected: string) => {
    const path = String(SessionElement.properties[key]?.attribute ?? key);
    const got = element[key];
    problems.push({ path, code, message: `${path}: expected ${expected}, got ${String(got)}` });
  };
  for (const [key, usual] of Object.entries(DEFAULTS) as [WordKey, string][]) {
    const known: readonly string[] = { ...VALUES, ...FOLLOWED }[key];
    const got: unknown = element[key];
    choices[key] = known.find((one) => one === got) ?? usual;
    // Nothing at all is no mistake: it is how an attribute is taken away.
    if (choices[key] !== (got ?? usual)) report(key, 'choice', known.join(', '));
  }
  for (const [key, least, most] of NUMBERS) {
    const got: unknown = element[key];
    const isNumber = typeof got === 'number' && !Number.isNaN(got);
    const used = isNumber ? Math.min(most, Math.max(least, got)) : undefined;
    if (used !== undefined) choices[key] = used;
    if (got === used || got === null) continue;
    const expected = `a number from ${least}${most < Infinity ? ` to ${most}` : ''}`;
    report(key, isNumber ? 'range' : 'type', expected);
  }
  for (const key of FLAGS) choices[key] = element[key];
  const { tools } = element;
  if (typeof tools === 'string') choices['tools'] = tools.split(/\s+/).filter(Boolean);
  const isRead = isHistory(element.history);
  if (!isRead && element.history)
    problems.push({
      path: 'history',
      code: 'type',
      message: 'history: expected a day, and sessions with techniques',
    });
  // How it is followed is no part of the plan.
  const { volume: _, soundMode: __, announce: ___, whenHidden: ____, ...chosen } = choices;
  return { choices: chosen as unknown as Choices, history: isRead ? element.history : undefined, problems };
}

function isHistory(value: unknown): value is History {
  const { day, sessions } = (value ?? {}) as { day?: unknown; sessions?: readonly unknown[] };
  const isSession = (one: unknown) => Array.isArray((one as { techniques?: unknown } | null)?.techniques);
  return typeof day === 'string' && Array.isArray(sessions) && sessions.every(isSession);
}
