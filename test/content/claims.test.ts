import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exemptions } from './exemptions.js';
import { claimsIn, forbidden } from './forbidden.js';
import { inventory } from './inventory.js';
import { readByStrangers } from './pages.js';
import { listed } from './support.js';

const claims = (text: string, exempt: Parameters<typeof claimsIn>[1] = []) =>
  listed(claimsIn([{ id: 'x', text }], exempt));

describe('what may not be claimed', () => {
  it('is claimed nowhere: not in the words, nor in what strangers read first', () => {
    assert.deepEqual(listed(claimsIn([...inventory().statements, ...readByStrangers()], exemptions)), []);
  });

  for (const { name, bad, good = [] } of forbidden) {
    it(`is found: ${name}`, () => {
      for (const text of bad)
        assert.ok(
          claims(text).some((claim) => claim.includes(`(${name})`)),
          text,
        );
      for (const text of good) assert.deepEqual(claims(text), [], text);
    });
  }

  it('is found in any case, over line breaks and more than once', () => {
    assert.equal(claims('GUARANTEED relief. It is guaranteed.').length, 2);
    assert.equal(claims('no\n  major dangers').length, 1);
  });

  it('may stand where an exemption says why, and the exemption goes when it is not needed', () => {
    const exempt = { id: 'x', phrase: 'cure', reason: 'It says that there is none.' };
    assert.deepEqual(claims('There is no cure.', [exempt]), []);
    assert.deepEqual(claims('There is no cure, and no fix.', [exempt]).length, 1);
    assert.deepEqual(claims('It may ease.', [exempt]), ['x: the exemption for "cure" is not needed']);
    assert.ok(exemptions.every(({ reason }) => reason.split(' ').length >= 4));
  });
});
