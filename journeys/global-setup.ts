/**
 * One demo house and one browser for the whole run. Every journey brings its own people and its own worry along, so that none leans
 * on what another left behind; those that close a house or look at its first day open one of their own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveBrowser } from './house/browser.ts';
import { type Address, openHouse, root } from './house/house.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly house: Address;
    /** Where the browser listens. */
    readonly browser: string;
    /** Where the cookies of those who have signed in lie until the end of the run. */
    readonly pockets: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env.BUILT_BEFORE)
    execFileSync(process.execPath, ['tools/build.mjs', '--quiet'], { cwd: root, stdio: 'inherit' });
  const pockets = mkdtempSync(join(tmpdir(), 'naung-pockets-'));
  const [house, browser] = await Promise.all([openHouse({ as: 'demo' }), serveBrowser()]);
  const { firstLink: _none, close: _close, ...address } = house;
  project.provide('house', address);
  project.provide('browser', browser.wsEndpoint());
  project.provide('pockets', pockets);
  return async () => {
    await Promise.all([browser.close(), house.close()]);
    rmSync(pockets, { recursive: true, force: true });
  };
}
