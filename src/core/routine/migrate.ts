import type { ProblemCode } from './types.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Names a problem. */
export type Report = (path: string, code: ProblemCode, message: string) => null;

/** Version of the document's format that {@link parseRoutine} gives, whatever it was given. */
export const FORMAT_VERSION = 1;

/** Turns an unchecked step of one version into one of the next, and names what is written another way now. */
type Migration = (step: Fields, path: string, report: Report) => Fields;

/** The one at `n` makes version `n + 1` of version `n`. */
export const migrations: readonly Migration[] = [fromDraft];

/** What the fields of a step were called before the first release. */
const RENAMED = { tool: 'tools', duration: 'seconds', side: 'sides' };

function fromDraft(step: Fields, path: string, report: Report): Fields {
  let current = step;
  for (const [old, now] of Object.entries(RENAMED)) {
    const { [old]: value, ...rest } = current;
    if (!Object.hasOwn(current, old)) continue;
    report(`${path}.${old}`, 'deprecated', `write "${now}" instead`);
    current = { [now]: now === 'tools' ? [value] : value, ...rest };
  }
  return current;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
