import fc from 'fast-check';

/** How many cases each property is tried with: `npm run test:deep` sets HEELKIT_DEEP. */
export const RUNS = process.env['HEELKIT_DEEP'] === '1' ? 50_000 : 2_000;

/** Tries a property. A failure prints its seed; HEELKIT_SEED repeats it. */
export function holds<Values>(property: fc.IProperty<Values>): void {
  const seed = Number(process.env['HEELKIT_SEED']);
  fc.assert(property, { numRuns: RUNS, ...(seed && { seed }) });
}

/** Makes every object in a value unchangeable, so that code which writes to its input throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

export type Path = readonly (string | number)[];

/** Every path into a JSON value, the whole (an empty path) first. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, at) => [at, item])
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

/** A copy of a JSON value with another value at a path; `undefined` takes out what is there. */
export function changed(value: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as readonly unknown[])];
    if (rest.length === 0 && put === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = changed(copy[Number(key)], rest, put);
    return copy;
  }
  const copy = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  if (rest.length === 0 && put === undefined) copy.delete(String(key));
  else copy.set(String(key), changed(copy.get(String(key)), rest, put));
  return Object.fromEntries(copy);
}

/** `stages[1].steps[0].id` as a path. */
export function pathFrom(text: string): Path {
  return text
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** What a slip, an old tool or an enemy may put anywhere into a JSON document. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[undefined, null, true, false, '', ' ', 'x', '7', 'none', 'both', 'left', 'strong', 'work', 'running'],
    ...[0, -0, -5, 0.5, 1, 2, 2.5, 30, 100, 101, 86_400, 86_401, 1e21, 1e308],
    ...[[], {}, [null], [[]], ['x'], [''], [1], ['x', 'x'], { usual: 5 }, { min: 1, usual: 5, max: 9 }],
    ...[{ min: 9, usual: 5, max: 1 }, { min: null, usual: 5, max: 9 }, { monoMs: 5 }, { steps: [] }],
    // As numbers or texts, these throw.
    ...[{ toString: 1, valueOf: 1 }, { toString: null }, { length: 3 }],
    JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":1}}'),
  ),
  fc.jsonValue(),
);

/** A JSON document with one to three of its values replaced by hostile ones. */
export function mutated(document: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.nat(), hostileValue);
  return fc.tuple(document, fc.array(change, { minLength: 1, maxLength: 3 })).map(([start, changes]) =>
    changes.reduce((value: unknown, [at, put]) => {
      const paths = pathsOf(value);
      return changed(value, paths[at % paths.length] ?? [], put);
    }, start),
  );
}
