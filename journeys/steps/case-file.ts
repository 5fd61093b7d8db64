/**
 * What is done in the file of a case: its parts are opened one by one, and most deeds are a button, a dialog and a word that does it.
 */
import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';
import { type Answers, fillIn } from './form.ts';

/** A part of the file, unfolded. */
export async function openPart(page: Page, name: string): Promise<Locator> {
  const part = page.locator('details').filter({ has: page.getByRole('heading', { name, exact: true, level: 2 }) });
  await part.waitFor();
  const isOpen = () => part.evaluate((element) => (element as HTMLDetailsElement).open);
  // Parts come one by one after the page and push those below down: a press in that moment may reach nothing.
  await vi.waitFor(
    async () => {
      if (!(await isOpen())) await part.locator('summary').first().click();
      if (!(await isOpen())) throw new Error(`The part ${name} stays closed`);
    },
    { timeout: 15_000, interval: 100 },
  );
  return part;
}

/** Presses the button, answers what its dialog asks, and does it; the dialog is gone when it is done. */
export async function decide(
  within: Locator | Page,
  button: string | RegExp,
  answers: Answers,
  doIt: string,
): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  await putToastsAway(page);
  await within.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  await fillIn(dialog, answers);
  await dialog.getByRole('button', { name: doIt, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What was just done is said at the edge for a while; whoever has read it puts it away. */
async function putToastsAway(page: Page): Promise<void> {
  const close = page.locator('.toast').getByRole('button', { name: 'Tutup' });
  while ((await close.count()) > 0) await close.first().click();
}

export const moveTo = (page: Page, phase: string): Promise<void> =>
  decide(page.getByRole('main'), 'Pindah tahap', { 'Ke tahap': phase }, 'Pindahkan');

export const timelineOf = (page: Page): Locator => page.getByRole('region', { name: 'Perjalanan' });
