import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const served = ['examples', 'dist'];

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The real file or folder that a path of an address names, or null when there is none that may be seen. */
async function locate(pathname) {
  const wanted = decodeURIComponent(pathname);
  if (wanted.includes('\0')) return null;
  const path = await realpath(join(root, wanted)).catch(() => null);
  const isServed = served.some((folder) => `${path}${sep}`.startsWith(join(root, folder) + sep));
  return isServed ? path : null;
}

async function listPages(folder) {
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  const items = pages.map((name) => `<li><a href="${encodeURIComponent(name)}">${name}</a></li>`).join('\n');
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Heelkit examples</title>\n<ul>\n${items}\n</ul></html>\n`;
}

async function answer(request, response, headers) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const end = (status, extra = {}, body = '') => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers, ...extra });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { allow: 'GET, HEAD' });
  if (pathname === '/') return end(302, { location: '/examples/' });
  // Every browser asks for it, and a 404 would stand in the console as an error of the page.
  if (pathname === '/favicon.ico') return end(204);
  let path = await locate(pathname);
  if (!path) return end(404, {}, 'Not found\n');
  if ((await stat(path)).isDirectory()) {
    if (!pathname.endsWith('/')) return end(302, { location: `${pathname}/` });
    const index = await locate(`${pathname}index.html`);
    if (!index) return end(200, { 'content-type': types['.html'] }, await listPages(path));
    path = index;
  }
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const { size } = await stat(path);
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serves examples/ and dist/ of this project to this machine alone.
 * @param {{ port?: number, headers?: Record<string, string> }} [options] port 0 is any free one; headers go with every answer
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, headers = {} } = {}) {
  const server = createServer((request, response) => {
    answer(request, response, {
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...headers,
    }).catch((problem) => {
      // A malformed escape in the address is the caller's mistake, the rest is ours.
      const status = problem instanceof URIError ? 400 : 500;
      if (response.headersSent) response.destroy();
      else response.writeHead(status).end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isMain = process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href;
if (isMain) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 0) });
  console.log(`A blog article with a routine: ${url}/examples/blog.html`);
  console.log(`All examples: ${url}/examples/`);
}
