/**
 * A real browser, Debian's own, with nothing it would look up by itself.
 */
import { accessSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const serveBrowser = (): Promise<BrowserServer> =>
  chromium.launchServer({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

function browserPath(): string {
  const given = process.env.CHROME_PATH;
  if (given) return given;
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      try {
        accessSync(join(folder, name));
        return join(folder, name);
      } catch {}
  throw new Error('No browser was found; install Debian’s chromium');
}
