/**
 * Measures some things in turns, round after round, every second round backwards: what else the machine does meanwhile, and
 * whatever grows with time, falls on all of them alike.
 * @param {number} rounds
 * @param {Readonly<Record<string, () => T | Promise<T>>>} measures
 * @returns {Promise<Record<string, T[]>>} the figures of each, by round
 * @template T
 */
export async function inTurns(rounds, measures) {
  const names = Object.keys(measures);
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) figures[name].push(await measures[name]());
  }
  return figures;
}
