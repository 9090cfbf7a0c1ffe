/**
 * A command for element tests: `await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }])`
 * sets media features that the runner's own commands cannot, in Chromium; elsewhere it gives false. An empty list ends it, and
 * a test that sets features ends them, because the runner may give the page to the next file.
 */
export function emulateFeatures() {
  const clients = new WeakMap();
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      if (session.browser.type !== 'puppeteer' || session.browser.name === 'Firefox') return false;
      const page = session.browser.getPage(session.id);
      // The features last as long as the session with the page does.
      if (!clients.has(page)) clients.set(page, await page.createCDPSession());
      await clients.get(page).send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
}
