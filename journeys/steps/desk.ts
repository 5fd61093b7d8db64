/**
 * What the frame of the desk offers to whoever has come in.
 */
import type { Page } from 'playwright-core';

/** The paths that the rail leads to. */
export async function railOf(page: Page): Promise<readonly string[]> {
  const links = page.locator('.rail-link[href]:not(dialog .rail-link)');
  await links.first().waitFor();
  return links.evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))]);
}

/** What can be jumped to by these letters, as it is offered. */
export async function foundByJumping(page: Page, letters: string): Promise<readonly string[]> {
  await page.keyboard.press('Control+k');
  const jump = page.getByRole('dialog', { name: 'Cari atau lompat ke…' });
  await jump.getByRole('combobox').fill(letters);
  await jump.getByRole('option').first().or(jump.getByText('Belum ada yang cocok')).waitFor();
  const offered = await jump.getByRole('option').allInnerTexts();
  await page.keyboard.press('Escape');
  return offered;
}
