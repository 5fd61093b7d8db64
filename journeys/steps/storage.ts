/**
 * Everything that a browser keeps for a site, as text: what somebody finds who sits down at the same machine afterwards.
 */
import type { BrowserContext, Page } from 'playwright-core';

export interface Kept {
  /** local-storage, session-storage, indexed-db, cache, cookie. */
  readonly where: string;
  readonly name: string;
  readonly text: string;
}

/** Of the site that is open on the page. */
export async function keptInBrowser(context: BrowserContext, page: Page): Promise<readonly Kept[]> {
  const cookies = (await context.cookies()).map(({ name, value }) => ({ where: 'cookie', name, text: value }));
  return [...cookies, ...(await page.evaluate(keptByPage))];
}

/** Runs in the page; so it leans on nothing outside itself. */
async function keptByPage(): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const [where, storage] of [
    ['local-storage', localStorage],
    ['session-storage', sessionStorage],
  ] as const)
    for (const [name, text] of Object.entries(storage)) kept.push({ where, name, text: String(text) });

  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = await settled(database.transaction(store).objectStore(store).getAll());
      kept.push({ where: 'indexed-db', name: `${name}/${store}`, text: JSON.stringify(rows) });
    }
    database.close();
  }

  for (const cacheName of await caches.keys()) {
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      kept.push({ where: 'cache', name: request.url, text: (await answer?.text()) ?? '' });
    }
  }
  return kept;

  function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}
