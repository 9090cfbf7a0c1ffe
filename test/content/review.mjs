import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

// node test/content/review.mjs [--date 2026-01-31] [--out content-review.html]: writes the page for a clinician.

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/heelkit/content-review');
const { values: options } = parseArgs({
  options: { date: { type: 'string' }, out: { type: 'string', default: join(root, 'content-review.html') } },
});

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const date = options.date ?? today();
if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`--date is a day like 2026-01-31, not "${date}"`);

mkdirSync(cache, { recursive: true });
const outfile = join(cache, 'page.mjs');
await build({
  stdin: {
    contents: `
      export { inventory } from './inventory.js';
      export { reviewPage } from './review-page.js';
      export { review } from '../../src/core/content/review.js';
    `,
    resolveDir: import.meta.dirname,
    loader: 'ts',
  },
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { inventory, reviewPage, review } = await import(pathToFileURL(outfile));

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { statements, problems } = inventory();
const out = resolve(options.out);
writeFileSync(out, reviewPage(statements, { version, date, review }));
console.log(`${relative(process.cwd(), out)}: ${statements.length} statements of version ${version}`);
for (const { id, problem } of problems) console.error(`${id}: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
