import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuild } from './build.mjs';
import { tableOf } from './table.mjs';

// node bench/run.mjs [row …] [--rounds N]: measures the named rows, or all, and prints one table. Times differ from machine to
// machine and from minute to minute: none is printed, but ratios beside what was measured in turns with it.

/** In the order in which they are measured, the quick ones first. */
const rows = {
  core: () => import('./core.mjs'),
  mount: () => import('./mount.mjs'),
  idle: () => import('./idle.mjs'),
  running: () => import('./running.mjs'),
  motion: () => import('./motion.mjs'),
};

const { values, positionals: named } = parseArgs({
  options: { rounds: { type: 'string' } },
  allowPositionals: true,
});
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const unknown = named.filter((name) => !Object.hasOwn(rows, name));
if (unknown.length > 0)
  throw new Error(`No such row: ${unknown.join(', ')}. There are ${Object.keys(rows).join(', ')}.`);
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
  throw new Error(`--rounds: expected a whole number of 1 or more, got "${values.rounds}".`);

await ensureBuild();
const results = [];
const notes = [];
for (const name of Object.keys(rows).filter((row) => named.length === 0 || named.includes(row))) {
  console.error(`${name} …`);
  const { measure } = await rows[name]();
  const measured = await measure({ rounds });
  results.push(...measured.results.map((result) => ({ name, ...result })));
  notes.push(...measured.notes.map((note) => `${name}: ${note}`));
}

console.log(tableOf(results));
console.log(`\n${notes.join('\n')}`);
console.log(`\n${availableParallelism()} cores. A budget is for people to look at: this never fails.`);
