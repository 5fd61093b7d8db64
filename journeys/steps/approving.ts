/**
 * What the second person does: opens what waits, reads it, agrees.
 */
import type { Page } from 'playwright-core';

/** Opens the newest request of a kind and makes sure that it is the one that is meant. */
export async function openApproval(page: Page, kind: RegExp, request: RegExp, heading: string): Promise<void> {
  await page.goto(new URL('/persetujuan', page.url()).href);
  await page.getByRole('tab', { name: kind }).click();
  await page.getByRole('tabpanel').getByRole('link', { name: request }).last().click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

export async function approve(page: Page, button: string): Promise<void> {
  const press = page.getByRole('main').getByRole('button', { name: button }).first();
  await press.click();
  const dialog = page.getByRole('dialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: button }).click();
  await press.waitFor({ state: 'hidden' });
}
