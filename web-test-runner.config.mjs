import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { countElements } from './test/support/count-elements.mjs';
import { emulateFeatures } from './test/support/emulate-features.mjs';
import { findBrowser, findFirefox, findWebKit } from './test/support/find-browser.mjs';

const engines = (process.env.ENGINES ?? 'chromium').split(',');
const { HEELKIT_COUNTS: counts } = process.env;

async function chromium() {
  return chromeLauncher({ launchOptions: await findBrowser() });
}

function firefox() {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('Firefox is not installed.');
  return puppeteerLauncher({
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath, headless: true },
  });
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function isListening(address) {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

async function webkit() {
  const found = findWebKit();
  if (!found) throw new Error('WebKitGTK and its driver are not installed.');
  const port = await freePort();
  const driver = spawn(found.driver, [`--port=${port}`], { stdio: 'ignore' });
  process.on('exit', () => driver.kill());
  for (let tries = 0; !(await isListening(`http://127.0.0.1:${port}/status`)); tries += 1) {
    if (tries === 100) throw new Error('WebKitWebDriver does not answer.');
    await sleep(100);
  }
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    },
  });
}

const launchers = { chromium, firefox, webkit };

export default {
  files: ['test/{elements,browser,embed}/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: true,
  browsers: await Promise.all(engines.map((engine) => launchers[engine]())),
  // One page at a time: tests of time share the machine with nothing.
  concurrency: 1,
  concurrentBrowsers: 1,
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' }),
    a11ySnapshotPlugin(),
    emulateFeatures(),
  ],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  filterBrowserLogs: ({ args }) => !args.some((text) => /Lit is in dev mode/.test(String(text))),
  staticLogging: process.stdout.isTTY !== true,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    ...(counts ? [countElements(counts)] : []),
  ],
};
