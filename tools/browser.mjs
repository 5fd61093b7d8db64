/**
 * Finds the browser for the journeys, and installs Debian's chromium where there is none and that is allowed. A test run that quietly
 * left the journeys out would say that people can work with what nobody has tried.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a browser, or null with the reason printed. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.env.CHROME_PATH) return missing(`CHROME_PATH names ${process.env.CHROME_PATH}, which cannot be run.`);
  if (!onPath('apt-get')) return missing('There is no browser on the PATH, and no apt-get to install one.');
  if (process.getuid?.() !== 0) return missing('There is no browser on the PATH, and only root may install one.');
  console.log("No browser found: installing Debian's chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const step = await run('apt-get', ['-q', ...args], { env });
    if (!step.ok) return missing(`apt-get ${args[0]} failed:\n${step.output.split('\n').slice(-10).join('\n')}`);
  }
  return findBrowser() ?? missing('apt-get installed chromium, but it is not on the PATH.');
}

function findBrowser() {
  if (process.env.CHROME_PATH) return isRunnable(process.env.CHROME_PATH) ? process.env.CHROME_PATH : null;
  return names.map(onPath).find((path) => path !== null) ?? null;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isRunnable) ?? null;
}

function isRunnable(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function missing(reason) {
  console.log(`${reason}
Install one and run the tests again:
  Debian, Ubuntu   sudo apt-get install chromium
  elsewhere        any Chromium or Chrome; set CHROME_PATH to its program`);
  return null;
}
