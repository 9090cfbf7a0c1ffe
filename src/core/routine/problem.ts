import { isFields } from './migrate.js';
import type { Problem, ProblemCode } from './types.js';

/** The codes that tell of a document's shape: a document has none of them exactly when the JSON Schema finds it valid. */
export const shapeCodes: readonly ProblemCode[] = [
  'type',
  'missing',
  'range',
  'choice',
  'empty',
  'field',
  'url',
];

/** A problem whose message begins with its path. */
export function problemAt(path: string, code: ProblemCode, message: string): Problem {
  return { path, code, message: `${path || 'routine'}: ${message}` };
}

/** A short form of any value, for a message: never the whole of a large document. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `"${short(value)}"`;
  if (Array.isArray(value)) return 'a list';
  if (isFields(value)) return 'an object';
  return short((value as number | null | undefined)?.toString() ?? 'nothing');
}

/** The beginning of a text. */
export function short(text: string): string {
  return first(text, 40);
}

/** The first characters of a text; a pair of surrogates is one. */
export function first(text: string, count: number): string {
  return Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join('');
}
