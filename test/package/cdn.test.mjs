import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { walk } from 'estree-walker';
import { parseAst } from 'rollup/parseAst';

const root = join(import.meta.dirname, '../..');

describe('the files for script tags', () => {
  for (const name of ['heelkit.js', 'heelkit.classic.js']) {
    const code = readFileSync(join(root, 'dist/cdn', name), 'utf8');

    it(`${name} is on its own`, () => {
      const imports = [];
      walk(parseAst(code), {
        enter({ type, source }) {
          if (type.startsWith('Import') || source) imports.push(type);
        },
      });
      assert.deepEqual(imports, []);
      assert.ok(!code.includes('sourceMappingURL'));
    });

    it(`${name} holds one Lit, made for production`, () => {
      assert.equal(code.match(/litHtmlVersions/g)?.length, 1);
      assert.equal(code.match(/litElementVersions/g)?.length, 1);
      assert.equal(/lit\.dev\/msg|dev mode|[Mm]ultiple versions of Lit/.exec(code)?.[0], undefined);
    });

    it(`${name} names the licences in its first line`, () => {
      assert.match(code.split('\n')[0], /^\/\*! heelkit \d+\.\d+\.\d+, MIT\. .*BSD-3-Clause.*\*\/$/);
    });
  }

  it('heelkit.classic.js is a script that leaves no name behind', () => {
    const code = readFileSync(join(root, 'dist/cdn/heelkit.classic.js'), 'utf8');
    assert.ok(new Script(code));
    const { body } = parseAst(code);
    assert.deepEqual(
      body.map(({ type }) => type).filter((type) => type !== 'ExpressionStatement'),
      [],
    );
  });
});
