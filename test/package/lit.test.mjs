import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lessLit } from '../../rollup.lit.mjs';

const plugin = lessLit('/src');
const context = {
  error(message) {
    throw new Error(message);
  },
};
const transform = (code, id = '/src/elements/pf-one/pf-one.ts') => plugin.transform.call(context, code, id);

describe('the Lit of the files for script tags', () => {
  for (const code of [
    "import { classMap } from 'lit/directives/class-map.js';",
    "import { AsyncDirective } from 'lit/async-directive.js';",
    "import { property } from 'lit/decorators.js';",
    'static properties = { open: { type: Boolean } };',
    'static properties = { size: { useDefault: true } };',
    'html`<textarea>${text}</textarea>`',
    'html`<!-- a ${text} -->`',
  ]) {
    it(`is not used for what it no longer has: ${code}`, () => {
      assert.throws(() => transform(code), /needs what is cut out of Lit/);
      assert.equal(transform(code, '/node_modules/other/index.js'), null);
    });
  }

  it('is used for all else', () => {
    const code = 'html`<!-- a --><p>${text}</p>`; const properties = { size: { type: Number } };';
    assert.equal(transform(code), null);
  });

  it('is looked at again when Lit has changed', () => {
    assert.throws(() => transform('', '/node_modules/lit-html/lit-html.js'), /Lit has changed/);
  });
});
