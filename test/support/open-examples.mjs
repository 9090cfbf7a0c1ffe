import puppeteer from 'puppeteer-core';
import { serve } from '../../examples/serve.mjs';
import { findBrowser } from './find-browser.mjs';

/**
 * Serves the built examples and opens a browser for them.
 * @param {{ headers?: Record<string, string>, args?: string[] }} [options] headers of every answer; more arguments of the browser
 * @returns {Promise<{ url: string, browser: import('puppeteer-core').Browser, close: () => Promise<void> }>}
 */
export async function openExamples({ headers = {}, args = [] } = {}) {
  const found = await findBrowser();
  const server = await serve({ headers });
  const browser = await puppeteer.launch({ ...found, args: [...found.args, ...args] });
  return {
    url: `${server.url}/examples`,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
