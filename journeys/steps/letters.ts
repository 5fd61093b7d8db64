/**
 * Letters between two districts, as the unit finds them that they came to.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Every letter that has come to this unit, by path. */
export async function lettersOf(page: Page): Promise<readonly string[]> {
  await page.goto(new URL('/surat', page.url()).href);
  await page.getByText(/itu semuanya|Belum ada surat untuk unitmu/).waitFor();
  const links = page.getByRole('main').locator('a[href^="/surat/"]');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

/** Looks until one has come that was not there before: a letter leaves fifteen seconds after it was sent. */
export async function awaitLetter(page: Page, before: readonly string[]): Promise<string> {
  let come: readonly string[] = [];
  await expect
    .poll(
      async () => {
        come = (await lettersOf(page)).filter((path) => !before.includes(path));
        return come.length;
      },
      { timeout: 40_000, interval: 1000 },
    )
    .toBe(1);
  return come[0] ?? '';
}
