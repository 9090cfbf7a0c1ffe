import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strangersIn } from './alphabet.js';
import { inventory } from './inventory.js';
import { filesBelow } from './pages.js';
import { listed } from './support.js';

describe('letters', () => {
  it('of the words are all of our alphabet, and all can be seen', () => {
    assert.deepEqual(listed(inventory().statements.flatMap(({ id, text }) => strangersIn(id, text))), []);
  });

  const places = ['src/messages', 'src/core/content', 'README.md', 'CHANGELOG.md', 'stories', 'examples'];

  it('of the source and the pages too', () => {
    const files = filesBelow(places, ['.ts', '.md', '.mdx', '.html', '.css', '.mjs', '.js', '.json']);
    for (const place of places)
      assert.ok(
        files.some(({ id }) => id.startsWith(place)),
        place,
      );
    assert.deepEqual(listed(files.flatMap(({ id, text }) => strangersIn(id, text))), []);
  });

  it('of another alphabet are found inside a word, and as a word', () => {
    assert.deepEqual(listed(strangersIn('x', 'Press the h\u0435el.')), ['x: "h\u0435el" has U+0435']);
    assert.equal(strangersIn('x', '\u0410 sole.').length, 1);
    assert.equal(strangersIn('x', 'The \u03bfuter side.').length, 1);
    assert.equal(strangersIn('x', 'ca\uff4cf, \u0261old, \ufb01rm, heel\u02bcs').length, 4);
  });

  it('that nobody sees are found, escaped ones too', () => {
    for (const text of ['mas\u00adsage', 'cal\u200bf', '\ufeffSole', 'a\u202eb']) {
      assert.equal(strangersIn('x', text).length, 1, JSON.stringify(text));
    }
    for (const text of ['mas&shy;sage', "'cal\\u200bf'", '&#x200b;', '&#173;', '\\u{200B}', '\\xad']) {
      assert.equal(strangersIn('x', text).length, 1, text);
    }
  });

  it('with accents, quotes and signs are fine', () => {
    assert.deepEqual(strangersIn('x', 'Thomeé R. “Don’t”: 10 × 10 s – ½ Łódź, e\u0301'), []);
  });
});
