import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { loadRoutine } from '../../src/browser/load-routine.js';

const base = 'https://example.org/blog/post';
const MIB = 1_048_576;

const { fetch } = globalThis;

afterEach(() => {
  globalThis.fetch = fetch;
});

/** Lets `fetch` answer with that, and writes down what it was asked. */
function answering(answer: () => Response) {
  const asked: [address: string, options: unknown][] = [];
  globalThis.fetch = (address, options) => {
    asked.push([String(address instanceof Request ? address.url : address), options]);
    return Promise.resolve(answer());
  };
  return asked;
}

/** What comes of an address, relative to a page. */
function load(address: string, from = base, { signal } = new AbortController()) {
  return loadRoutine(address, { base: from, signal });
}

/** The message of what could not be loaded. */
async function failure(address: string, from = base): Promise<string> {
  const loaded = await load(address, from);
  assert.ok(!loaded.ok, address);
  return loaded.message;
}

/** A body that never ends, and knows whether it was cancelled. */
function endless(chunk: Uint8Array) {
  const state = { isCancelled: false, sent: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      state.sent += chunk.byteLength;
      controller.enqueue(chunk);
    },
    cancel() {
      state.isCancelled = true;
    },
  });
  return { body, state };
}

/** What a real server's answer comes to. */
async function loadedFrom(listener: RequestListener, controller = new AbortController()) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await load('/routine.json', `http://127.0.0.1:${port}/`, controller);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('loadRoutine', () => {
  it('gives the document, unchecked', async () => {
    answering(() => new Response('{"id":"r"}'));
    assert.deepEqual(await load('r.json'), { ok: true, document: { id: 'r' } });
  });

  it('asks once, relative to the element, without cookies for others', async () => {
    const asked = answering(() => new Response('1'));
    const controller = new AbortController();
    await load('../r.json', base, controller);
    const { signal } = controller;
    assert.deepEqual(asked, [['https://example.org/r.json', { credentials: 'same-origin', signal }]]);
  });

  it('goes nowhere but to the web', async () => {
    const asked = answering(() => new Response('1'));
    for (const address of [
      'javascript:1',
      'data:application/json,1',
      'file:///etc/x',
      'blob:x',
      'http://',
      'ftp://x',
    ]) {
      assert.ok((await failure(address)).startsWith(`${address}: `), address);
    }
    await failure('r.json', 'about:srcdoc');
    assert.equal(asked.length, 0);
  });

  it('tells a status that is no success, and does not read what comes with it', async () => {
    const { body, state } = endless(new Uint8Array(10));
    answering(() => new Response(body, { status: 404 }));
    assert.deepEqual(await load('r.json'), { ok: false, message: 'r.json: was answered with 404' });
    assert.ok(state.isCancelled);
  });

  it('takes a mebibyte and no more, whatever the header says', async () => {
    const most = `"${'x'.repeat(MIB - 2)}"`;
    answering(() => new Response(most));
    assert.ok((await load('r')).ok);
    answering(() => new Response(`${most} `));
    assert.match(await failure('r'), /larger/);
  });

  it('stops reading what never ends, and begins no reading of what says it is too long', async () => {
    const unending = endless(new Uint8Array(100_000).fill(32));
    answering(() => new Response(unending.body));
    assert.match(await failure('r'), /larger/);
    assert.ok(unending.state.isCancelled && unending.state.sent < 2 * MIB);
    const announced = endless(new Uint8Array(100_000).fill(32));
    answering(() => new Response(announced.body, { headers: { 'content-length': `${MIB + 1}` } }));
    assert.match(await failure('r'), /larger/);
    assert.ok(announced.state.isCancelled && announced.state.sent <= 200_000);
  });

  it('reads characters that are split between two pieces, and a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\ufeff"👣 ä"');
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    answering(() => new Response(pieces));
    assert.deepEqual(await load('r'), { ok: true, document: '👣 ä' });
  });

  it('tells what is not JSON', async () => {
    for (const text of ['', '<!doctype html><p>Not found', '{"id":', '\u0000']) {
      answering(() => new Response(text));
      assert.match(await failure('r.json'), /^r\.json: .*JSON/);
    }
  });

  it('tells a network that fails, before or amid the answer', async () => {
    await failure('http://127.0.0.1:9/r.json');
    const cut = await loadedFrom((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id":');
      setTimeout(() => response.destroy(), 20);
    });
    assert.ok(!cut.ok && cut.message.length > '/routine.json: '.length);
  });

  it('never rejects, also where it is aborted', async () => {
    const before = new AbortController();
    before.abort(null);
    assert.equal((await load('r', base, before)).ok, false);
    const amid = new AbortController();
    const loaded = await loadedFrom((_, response) => {
      response.write('{"id":');
      setTimeout(() => amid.abort(), 20);
    }, amid);
    assert.equal(loaded.ok, false);
  });

  it('loads from a server', async () => {
    const loaded = await loadedFrom((_, response) => response.end('[1]'));
    assert.deepEqual(loaded, { ok: true, document: [1] });
  });

  it('tells no more than the beginning of a long address', async () => {
    assert.ok((await failure(`data:${'x'.repeat(1_000_000)}`)).length < 1000);
  });
});
