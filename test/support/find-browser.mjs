import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const chromiumCommands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const chromiumPlaces = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
      join(process.env[variable] ?? 'C:\\', path),
    ),
  ),
};

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .find((path) => isRunnable(path));
}

/** Chromium refuses its sandbox to root. */
const rootArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * The Chromium that comes with the development dependencies: Linux on x64 only, a headless shell.
 * It brings the libraries it needs, but unpacks them only where it takes itself to be on Lambda, and it unpacks
 * into the temporary folder, where another user's or another version's copy may lie: so it gets a folder of its own.
 */
async function bundledChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(root, 'node_modules/.cache/heelkit/chromium');
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    useBundledFonts(folder);
    return {
      executablePath,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      headless: 'shell',
    };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Its list of fonts names folders of Lambda only. Without a font, text takes no room and nobody can click on it. */
function useBundledFonts(folder) {
  const file = join(folder, 'fonts.conf');
  const dir = (path) => `<dir>${path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dir(join(folder, 'fonts'))}</fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = file;
}

/**
 * Launch options, as puppeteer takes them, of the Chromium to test with: the one named by HEELKIT_BROWSER or CHROME_PATH
 * (`bundled` for the one of the development dependencies), else an installed one, else the bundled one.
 * @returns {Promise<{ executablePath: string, args: string[], headless: true | 'shell' }>}
 */
export async function findBrowser() {
  const named = process.env.HEELKIT_BROWSER || process.env.CHROME_PATH;
  if (named && named !== 'bundled') {
    if (!existsSync(named))
      throw new Error(`HEELKIT_BROWSER or CHROME_PATH names ${named}, which does not exist.`);
    return { executablePath: named, args: rootArgs(), headless: true };
  }
  const installed =
    named === 'bundled'
      ? undefined
      : (inPath(chromiumCommands) ?? chromiumPlaces[process.platform]?.find((path) => existsSync(path)));
  if (installed) return { executablePath: installed, args: rootArgs(), headless: true };
  const bundled = await bundledChromium().catch((problem) => {
    throw new Error(`The bundled Chromium could not be unpacked. ${howToFix}`, { cause: problem });
  });
  if (!bundled) throw new Error(`No Chromium found. ${howToFix}`);
  return bundled;
}

const howToFix =
  'Install Chromium, Chrome or Edge (Debian: apt-get install chromium) or set HEELKIT_BROWSER to the path of one.';

/** @returns {string | undefined} */
export function findFirefox() {
  const places = { darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'] };
  return inPath(['firefox-esr', 'firefox']) ?? places[process.platform]?.find((path) => existsSync(path));
}

/** WebKitGTK's driver and its small browser, where both are. */
export function findWebKit() {
  const driver = inPath(['WebKitWebDriver']);
  const libraries = '/usr/lib';
  if (!driver || !existsSync(libraries)) return undefined;
  const browser = readdirSync(libraries)
    .flatMap((name) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((engine) => join(libraries, name, engine, 'MiniBrowser')),
    )
    .find((path) => isRunnable(path));
  return browser && { driver, browser };
}

export const hasXvfb = () => inPath(['xvfb-run']) !== undefined;
