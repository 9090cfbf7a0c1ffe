import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../examples/serve.mjs';

describe('the server of the examples', () => {
  let server;
  before(async () => {
    server = await serve({ headers: { 'x-test': 'yes' } });
  });
  after(() => server.close());

  /** Sends the path as it is: fetch would tidy it first. */
  function get(path, method = 'GET') {
    return new Promise((resolve, reject) => {
      request(new URL(server.url), { method, path }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
        .on('error', reject)
        .end();
    });
  }

  it('leads from the root to the examples', async () => {
    const { status, headers } = await get('/');
    assert.deepEqual([status, headers.location], [302, '/examples/']);
    assert.equal((await get('/examples/')).status, 200);
  });

  it('serves the build as JavaScript, with the headers asked for', async () => {
    const { status, headers } = await get('/dist/cdn/heelkit.js');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(headers['x-test'], 'yes');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await get('/dist/cdn/heelkit.js', 'HEAD');
    assert.deepEqual([head.status, head.body], [200, '']);
    assert.equal((await get('/dist/cdn/heelkit.js', 'PUT')).status, 405);
  });

  for (const path of [
    '/package.json',
    '/dist/../package.json',
    '/examples/..%2fpackage.json',
    '/examples/%2e%2e/package.json',
    '/dist%00/x',
    '//etc/passwd',
    '/examples/../../../../etc/passwd',
    '/distant',
    '/examples/none.html',
  ]) {
    it(`hides ${path}`, async () => assert.equal((await get(path)).status, 404));
  }

  it('calls a malformed address bad', async () => assert.equal((await get('/%zz')).status, 400));
});
