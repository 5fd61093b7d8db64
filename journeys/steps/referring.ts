/**
 * Handing one need to another agency, as its sender does it, and finding what arrived, as its receiver does.
 */
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { openPart } from './case-file.ts';
import { fillIn } from './form.ts';

export interface Packet {
  readonly need: string;
  readonly unit: RegExp;
  /** What the unit is to read, beside what stands on record; by the label of the field. */
  readonly added: Readonly<Record<string, string>>;
  /** Every field of the packet, each read once more before it leaves. */
  readonly read: readonly string[];
  readonly why: string;
}

export async function sendReferral(page: Page, packet: Packet): Promise<void> {
  const part = await openPart(page, 'Rujukan');
  await part.getByRole('button', { name: 'Kirim rujukan' }).first().click();
  const form = part.getByRole('form', { name: 'Kirim rujukan' });
  await fillIn(form, { 'Apa yang ia perlukan': packet.need });
  await form.getByRole('radio', { name: packet.unit }).check();
  await form.getByRole('heading', { name: 'Yang akan dilihat unit itu' }).waitFor();
  await fillIn(form, packet.added);
  for (const field of packet.read) await form.getByLabel(`Sudah saya baca: ${field}`).check();
  await fillIn(form, { 'Mengapa dirujuk': packet.why });
  await form.getByRole('button', { name: 'Kirim rujukan' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** What lies in the inbox of this unit, by path. */
export async function inboxOf(page: Page): Promise<readonly string[]> {
  await page.goto(new URL('/rujukan-masuk', page.url()).href);
  await page
    .getByText(/itu semuanya|Tidak ada rujukan|Belum ada rujukan/)
    .first()
    .waitFor();
  const links = page.getByRole('main').locator('a[href^="/rujukan-masuk/"]');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

/** Waits until something new has come: what is sent leaves the house fifteen seconds later. */
export async function awaitNewIn(page: Page, before: readonly string[]): Promise<string> {
  return vi.waitFor(
    async () => {
      const path = (await inboxOf(page)).find((one) => !before.includes(one));
      if (path === undefined) throw new Error('Nothing new has come');
      return path;
    },
    { timeout: 30_000, interval: 500 },
  );
}
