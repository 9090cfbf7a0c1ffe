import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { walk } from 'estree-walker';
import { parseAst } from 'rollup/parseAst';
import { guide } from '../../dist/core/content/guide.js';
import { guideSources } from '../../dist/core/content/guide-sources.js';
import { questions, stopSigns } from '../../dist/core/screening/questions.js';
import { checkEnglish } from '../../dist/messages/check.js';
import { contentEnglish } from '../../dist/messages/content.js';
import { guideEnglish } from '../../dist/messages/guide.js';
import { routineEnglish } from '../../dist/messages/routine.js';

const root = join(import.meta.dirname, '../..');
const built = (name) => readFileSync(join(root, 'dist/cdn', name), 'utf8');
const ofRoutine = ['heelkit.js', 'heelkit.classic.js'];
const ofGuide = ['heelkit-guide.js', 'heelkit-guide.classic.js'];
const ofMore = ['heelkit-more.js', 'heelkit-more.classic.js'];

/** The lines of every section of the guide. */
const lines = Object.values(guideEnglish.sections).flatMap(({ title, statements }) => [
  title,
  ...Object.values(statements).flatMap((text) => text.split('\n')),
]);
const asks = guide.flatMap(({ statements }) => statements.flatMap((statement) => statement.asks ?? []));
const isAsked = ({ group, action }) => asks.some((one) => one.group === group && one.action === action);

describe('the files for script tags', () => {
  for (const name of [...ofRoutine, ...ofGuide, ...ofMore]) {
    const code = built(name);
    const lits = ofMore.includes(name) ? undefined : 1;

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

    it(`${name} holds ${lits ? 'one' : 'no'} Lit, made for production`, () => {
      assert.equal(code.match(/lit-noChange/g)?.length, lits);
      assert.equal(code.match(/_\$litElement\$/g)?.length, lits);
      assert.equal(/lit\.dev\/msg|dev mode|[Mm]ultiple versions of Lit/.exec(code)?.[0], undefined);
    });

    it(`${name} names the licences in its first line`, () => {
      assert.match(code.split('\n')[0], /^\/\*! heelkit \d+\.\d+\.\d+, MIT\. .*BSD-3-Clause.*\*\/$/);
    });
  }

  for (const name of [...ofRoutine, ...ofGuide, ...ofMore].filter((one) => one.includes('classic'))) {
    it(`${name} is a script that leaves no name behind`, () => {
      const code = built(name);
      assert.ok(new Script(code));
      const { body } = parseAst(code);
      assert.deepEqual(
        body.map(({ type }) => type).filter((type) => type !== 'ExpressionStatement'),
        [],
      );
    });
  }

  for (const name of ofRoutine) {
    it(`${name} holds nothing of the guide`, () => {
      const code = built(name);
      assert.deepEqual(
        // However a minifier quotes a text.
        ['pf-guide', guideEnglish.sourcesTitle, ...lines].filter((text) =>
          ['"', "'", '`'].some((quote) => code.includes(quote + text + quote)),
        ),
        [],
      );
    });
  }

  for (const name of ofRoutine) {
    it(`${name} can neither send a request nor read a document`, () => {
      assert.equal(/\bfetch\(|min <= usual/.exec(built(name))?.[0], undefined);
    });
  }

  for (const name of ofMore) {
    it(`${name} reads lists and documents, and has no element`, () => {
      const code = built(name);
      for (const word of ['fetch(', 'min <= usual', 'data-seconds']) assert.ok(code.includes(word), word);
      assert.equal(/customElements|["'`]pf-[a-z]+["'`]/.exec(code)?.[0], undefined);
    });
  }

  for (const name of ofGuide) {
    const code = built(name);

    it(`${name} holds the guide and no other element`, () => {
      const names = new Set([...code.matchAll(/(["'`])(pf-[a-z-]+)\1/g)].map(([, , found]) => found));
      assert.deepEqual([...names].sort(), ['pf-error', 'pf-guide']);
    });

    it(`${name} says all that the guide says`, () => {
      const asked = [...questions, ...stopSigns].filter(isAsked);
      assert.ok(asked.length > 0);
      const texts = [
        ...lines,
        ...asked.map(({ id }) => checkEnglish.questions[id]),
        ...Object.values(contentEnglish.labels),
        ...Object.values(guideSources).flatMap(({ authors, title, doi, page }) => [
          authors,
          title,
          doi,
          page,
        ]),
        ...Object.values(guideEnglish.verified),
        guideEnglish.ownChoice,
        checkEnglish.disclaimer,
        routineEnglish.reviewed,
      ].filter(Boolean);
      assert.deepEqual(
        texts.filter((text) => !code.includes(text)),
        [],
      );
    });
  }
});
