/** Fresh pages for the tests of loading: frames of the same origin, in which nothing of ours was loaded yet. */
import { deepAll, settled } from '../elements/support.js';

export type Page = Window & typeof globalThis;

/** Where the dev server has a source file. */
export function source(file: string): string {
  return new URL(`../../src/${file}`, import.meta.url).pathname;
}

/** A tag that loads a source file as a module, as a page would. */
export function script(file: string): string {
  return `<script type="module" src="${source(file)}"></script>`;
}

const frames: HTMLIFrameElement[] = [];

/** Opens a fresh page with that markup, and waits until its scripts have run. */
export async function openPage(markup = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '640';
  frame.height = '640';
  frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title><body>${markup}`;
  frames.push(frame);
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await isLoaded;
  const page = frame.contentWindow as Page;
  await settled(page.document);
  return page;
}

/** Loads another source file into a page, and waits until it has run. */
export async function load(page: Page, file: string): Promise<void> {
  const tag = page.document.createElement('script');
  tag.type = 'module';
  tag.src = source(file);
  const isLoaded = new Promise((resolve, reject) => {
    tag.addEventListener('load', resolve, { once: true });
    tag.addEventListener('error', () => reject(new Error(`${file} did not load`)), { once: true });
  });
  page.document.body.append(tag);
  await isLoaded;
  await settled(page.document);
}

/** The names of the buttons that can be seen in a page. */
export function buttonsIn(page: Page): string[] {
  return deepAll(page.document, 'button')
    .filter((one) => one.checkVisibility())
    .map((one) => (one.getAttribute('aria-label') ?? one.textContent).replaceAll(/\s+/g, ' ').trim());
}

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
