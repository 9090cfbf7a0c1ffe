import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('the package as it would be published', () => {
  it('satisfies publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, strict: true, pack: 'npm' });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that resolve wherever modules do', async () => {
    const attw = join(root, 'node_modules/.bin/attw');
    const args = ['--pack', root, '--profile', 'esm-only', '--format', 'table-flipped', '--no-color'];
    await run(attw, args).catch((problem) => assert.fail(problem.stdout || problem.message));
  });

  it('holds the build, the licence and nothing else', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root });
    const answer = JSON.parse(stdout);
    const packed = Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
    const paths = packed.files.map(({ path }) => path);
    const names = ['heelkit', 'heelkit-guide', 'heelkit-more'];
    const files = names.flatMap((one) => [one, `${one}.classic`]);
    for (const path of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      ...files.map((one) => `dist/cdn/${one}.js`),
    ]) {
      assert.ok(paths.includes(path), path);
    }
    const strangers = paths.filter(
      (path) => !/^(dist\/|LICENSE$|README\.md$|CHANGELOG\.md$|package\.json$)/.test(path),
    );
    assert.deepEqual(strangers, []);
  });
});
