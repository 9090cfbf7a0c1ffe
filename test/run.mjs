import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { findBrowser, findFirefox, findWebKit, hasXvfb } from './support/find-browser.mjs';

// node test/run.mjs [stage …] [--deep]: runs the named stages, or all that need nothing but `npm ci`. With --deep they look at
// more, and what takes minutes is run after them.

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/heelkit');
const { values: options, positionals: named } = parseArgs({
  options: { deep: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** @typedef {{ passed: number, failed: number, skipped?: number, note?: string }} Counts */

function exitCodeOf(command, args, env = {}) {
  return new Promise((resolve) => {
    spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, npm_config_update_notifier: 'false', ...env },
    })
      .on('error', (problem) => {
        console.error(problem.message);
        resolve(1);
      })
      .on('close', (code) => resolve(code ?? 1));
  });
}

/** A stage that a command passes or fails as a whole. */
async function asOne(command, ...args) {
  const code = await exitCodeOf(command, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const npmScript = (name) => asOne('npm', 'run', '--silent', name);

/** A runner that was killed may leave half a file, which counts as none. */
function countsIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A stage that counts its own tests into a file. What exits badly failed, and so did what ran nothing. */
async function counted(file, run) {
  rmSync(file, { force: true });
  mkdirSync(cache, { recursive: true });
  const code = await run();
  const counts = existsSync(file) ? countsIn(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  const { passed, failed } = counts;
  if (failed === 0 && passed === 0) return { ...counts, failed: 1, note: 'ran no test' };
  if (failed === 0 && code !== 0) return { ...counts, failed: 1, note: `exit code ${code}` };
  return counts;
}

function filesBelow(folder, ending) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(path, name))
    .sort();
}

/** Linux alone has browsers that need a display which may not be there. */
const lacksDisplay = process.platform === 'linux' && !process.env.DISPLAY;

const withDisplay = (command, isNeeded) =>
  isNeeded && lacksDisplay ? ['xvfb-run', '-a', ...command] : command;

function nodeTests(stage, files, { env = {}, flags = [], needsDisplay = false } = {}) {
  const file = join(cache, `counts-${stage}.json`);
  const args = [
    '--enable-source-maps',
    '--test',
    // One worker fewer than there are cores, which is Node's own choice, leaves half of a small machine idle.
    ...(flags.length > 0 ? [] : ['--test-concurrency=2']),
    ...(options.deep ? [] : ['--test-timeout=120000']),
    ...flags,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(import.meta.dirname, 'support/count-node.mjs')}`,
    `--test-reporter-destination=${file}`,
    ...files,
  ];
  const [command, ...all] = withDisplay([process.execPath, ...args], needsDisplay);
  return counted(file, async () => (files.length === 0 ? 1 : exitCodeOf(command, all, env)));
}

/** TypeScript tests run in Node as JavaScript with source maps; packages stay where they are. */
async function core() {
  const entryPoints = [
    ...['core', 'testing', 'messages', 'content'].flatMap((folder) =>
      filesBelow(`test/${folder}`, '.test.ts'),
    ),
    ...filesBelow('test/browser', '.node.test.ts'),
  ];
  const outdir = join(cache, 'node-tests');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints,
    outdir,
    outbase: join(root, 'test'),
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  const files = filesBelow('node_modules/.cache/heelkit/node-tests', '.test.mjs');
  return nodeTests('core', files, { env: options.deep ? { HEELKIT_DEEP: '1' } : {} });
}

function elementTests(engine) {
  const file = join(cache, `counts-elements-${engine}.json`);
  const env = { ENGINES: engine, HEELKIT_COUNTS: file };
  const runner = [process.execPath, join(root, 'node_modules/@web/test-runner/dist/bin.js')];
  const [command, ...args] = withDisplay(runner, engine === 'webkit');
  return counted(file, () => exitCodeOf(command, args, env));
}

/** Why an engine cannot be tested here, or null when it can. */
function whyNot(engine) {
  if (engine === 'firefox' && !findFirefox()) return 'Firefox is not installed';
  if (engine === 'webkit' && !findWebKit()) return 'WebKitGTK and its driver are not installed';
  return engine === 'webkit' ? whyNoDisplay() : null;
}

function whyNoDisplay() {
  return lacksDisplay && !hasXvfb() ? 'there is no display, nor xvfb-run' : null;
}

const skipped = (reason) => ({ passed: 0, failed: 0, note: `skipped: ${reason}` });

/** The engines that ENGINES names, or all. */
function browsers() {
  const engines = (process.env.ENGINES || 'chromium,firefox,webkit').split(',');
  return Object.fromEntries(
    engines.map((engine) => {
      const reason = whyNot(engine);
      return [engine, async () => (reason ? skipped(reason) : elementTests(engine))];
    }),
  );
}

const stages = {
  format: () => npmScript('format:check'),
  lint: () => npmScript('lint'),
  types: () => npmScript('types'),
  core,
  elements: () => elementTests('chromium'),
  build: () => npmScript('build'),
  package: () => nodeTests('package', filesBelow('test/package', '.test.mjs')),
  // One file at a time: tests of time share the machine with nothing.
  pages: () => nodeTests('pages', filesBelow('test/pages', '.test.mjs'), { flags: ['--test-concurrency=1'] }),
};

/** What takes minutes, and a browser with a window: only with --deep. */
async function hidden() {
  const { headless } = await findBrowser();
  const reason = headless === 'shell' ? 'there is no Chromium with a window' : whyNoDisplay();
  const files = filesBelow('test/deep', '.test.mjs');
  const alone = { flags: ['--test-concurrency=1'], needsDisplay: true };
  return reason ? skipped(reason) : nodeTests('hidden', files, alone);
}

const asked = named.length ? named : Object.keys(stages);
const isOther = (name) => name !== 'hidden';
const chosen = options.deep ? [...new Set([...asked.filter(isOther), 'build', 'hidden'])] : asked;
const all = { ...stages, ...(options.deep && { hidden }), browsers };
const unknown = chosen.filter((name) => !(name in all));
if (unknown.length)
  throw new Error(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(all).join(', ')}.`);

const toRun = Object.assign(
  {},
  ...chosen.map((name) => (name === 'browsers' ? browsers() : { [name]: all[name] })),
);
const results = [];
const lacksBuild = (name) =>
  ['package', 'pages', 'hidden'].includes(name) &&
  results.some((result) => result.name === 'build' && result.failed > 0);

for (const [name, run] of Object.entries(toRun)) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  /** @type {Counts} */
  const counts = lacksBuild(name)
    ? { passed: 0, failed: 1, note: 'not run: the build failed' }
    : await run().catch((problem) => {
        console.error(problem);
        return { passed: 0, failed: 1 };
      });
  results.push({ name, seconds: (performance.now() - start) / 1000, ...counts });
}

const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);

console.log('\n=== summary');
for (const { name, seconds, passed, failed, skipped, note } of results) {
  const parts = [`${passed} passed`, `${failed} failed`, skipped ? `${skipped} skipped` : '', note ?? ''];
  console.log(`${name.padEnd(10)}${seconds.toFixed(1).padStart(6)} s  ${parts.filter(Boolean).join(', ')}`);
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
