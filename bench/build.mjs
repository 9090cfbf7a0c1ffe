import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const changedAt = (name) => statSync(join(root, name)).mtimeMs;

/** What the build writes last: without it somebody stopped it half-way. */
const LAST = 'dist/cdn/third-party-licenses.txt';
const FIRST = 'dist/index.js';

function isUpToDate() {
  if (![FIRST, LAST].every((name) => existsSync(join(root, name)))) return false;
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join('src', name));
  return Math.max(...[...sources, 'rollup.config.mjs'].map(changedAt)) < changedAt(FIRST);
}

/** What is measured is what is handed out, of the sources as they are now. */
export async function ensureBuild() {
  if (isUpToDate()) return;
  console.error('build …');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npm is a script of the shell.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The build failed.');
}
