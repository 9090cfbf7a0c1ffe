/** Small helpers of the planner for lists and sums. */

export function addTo(sums: Map<string, number>, key: string, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more);
}

/** A copy, by the first key, and where that is the same by the next. */
export function sortedBy<Value>(
  list: readonly Value[],
  ...keys: readonly ((one: Value) => number)[]
): readonly Value[] {
  return [...list].sort((a, b) => keys.map((key) => key(a) - key(b)).find(Boolean) ?? 0);
}
