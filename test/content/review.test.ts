import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { review } from '../../src/core/content/review.js';
import { questions, routines, stopSigns } from '../../src/core/index.js';
import { english } from '../../src/messages/register.js';
import { inventory, type Statement } from './inventory.js';
import { escaped, reviewPage } from './review-page.js';

const header = { version: '1.2.3', date: '2026-01-31', review: null };
const { statements } = inventory();
const steps = Object.values(routines).flatMap(({ id, stages }) =>
  stages.flatMap((stage) => stage.steps.map((step) => ({ ...step, routine: id }))),
);

describe('the page for a clinician', () => {
  const page = reviewPage(statements, header);

  it('has every statement, with its words', () => {
    for (const { id, text } of statements) {
      assert.ok(page.includes(`id="${escaped(id)}"`), id);
      assert.ok(page.includes(escaped(text).replaceAll('\n', '<br>')), id);
    }
    assert.equal(page.match(/<tr id=/g)?.length, statements.length + steps.length);
  });

  it('says version, day, how many, and that nobody has signed yet', () => {
    assert.ok(page.includes('Version 1.2.3, 2026-01-31.'));
    assert.ok(page.includes(`${statements.length} statements`));
    assert.ok(page.includes('Reviewed by a clinician: not yet.'));
  });

  it('has the dose of every step of every routine', () => {
    for (const { routine, id } of steps)
      assert.ok(page.includes(`id="dose.${routine}.${id}"`), `${routine}.${id}`);
    assert.ok(page.includes('Upper calf: each side, 2 × 30 s (30 to 60), 10 s of rest'));
  });

  it('says what follows from every question', () => {
    for (const { id, action } of [...questions, ...stopSigns]) {
      const row = page.split(`id="check.questions.${id}"`)[1]?.split('</tr>')[0];
      assert.ok(row?.includes(`Leads to: ${escaped(english.check.groups[action])}`), id);
    }
  });

  it('says who signed and when', () => {
    const signed = { by: 'A. Example', role: 'physiotherapist', on: '2026-02-01', version: '1.2.2' };
    assert.ok(
      reviewPage([], { ...header, review: signed }).includes(
        'Reviewed by a clinician: A. Example, physiotherapist, on 2026-02-01, version 1.2.2.',
      ),
    );
  });

  it('gives a source with its link, the label and how far it was checked', () => {
    const shown = (one: Partial<Statement>) =>
      reviewPage([{ ...statements[0]!, kind: 'clinical', ...one }], header);
    const study = shown({ sources: ['thummar-2020'], labels: ['small-or-mixed'], verified: [] });
    assert.match(study, /<a href="https:\/\/doi\.org\/10\.1016\/j\.jbmt\.2020\.07\.018">Thummar 2020<\/a>/);
    assert.match(study, /Thummar RC, et al\. J Bodyw Mov Ther\. 2020\. doi 10\.1016/);
    assert.match(study, /small or mixed evidence/);
    const sign = shown({ sources: ['uclh.nhs.uk'], labels: [], verified: ['page', 'common-knowledge'] });
    assert.match(sign, /<a href="https:\/\/uclh\.nhs\.uk">/);
    assert.match(sign, /checked on the source’s page; common medical knowledge/);
  });

  it('escapes what it is given', () => {
    const nasty: Statement = { ...statements[0]!, id: 'a.b', text: `<script>"x" & 'y'</script>` };
    const html = reviewPage([nasty], { ...header, version: '<b>' });
    assert.ok(html.includes('&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;'));
    assert.ok(!html.includes('<script') && !html.includes('Version <b>'));
  });

  it('stands alone: no script, no request', () => {
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|@import|url\(|\ssrc=/i);
  });

  it('has a box to tick and room for remarks for each, and a place to sign', () => {
    assert.equal(page.match(/type="checkbox"/g)?.length, statements.length + steps.length);
    assert.equal(page.match(/class="remarks"/g)?.length, statements.length + steps.length);
    for (const field of ['Name', 'Role and registration', 'Date', 'Signature'])
      assert.ok(page.includes(`<dt>${field}</dt>`), field);
  });

  it('is what npm run content:review writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'heelkit-'));
    try {
      const out = join(folder, 'page.html');
      const said = execFileSync(
        process.execPath,
        ['test/content/review.mjs', '--date', header.date, '--out', out],
        { encoding: 'utf8' },
      );
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      assert.equal(readFileSync(out, 'utf8'), reviewPage(statements, { ...header, version, review }));
      assert.match(said, new RegExp(`${statements.length} statements of version`));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the review', () => {
  it('names who, what they are, and the day, or is not there yet', () => {
    if (!review) return;
    assert.match(review.on, /^\d{4}-\d\d-\d\d$/);
    assert.ok(review.by.trim() && review.role.trim() && review.version.trim());
  });
});
