/**
 * What a packet of a referral shows beyond the least that its need asks for, and one that is sent in the place of another.
 */
import type { Locator, Page } from 'playwright-core';
import { openPart } from './case-file.ts';
import { fillIn } from './form.ts';
import type { Packet } from './referring.ts';

/** Sends a referral; each field that the need could do without is asked for by its button first. */
export async function sendMoreThanTheLeast(page: Page, packet: Packet): Promise<void> {
  const part = await openPart(page, 'Rujukan');
  await part.getByRole('button', { name: 'Kirim rujukan' }).first().click();
  const form = part.getByRole('form', { name: 'Kirim rujukan' });
  await fillIn(form, { 'Apa yang ia perlukan': packet.need });
  await form.getByRole('radio', { name: packet.unit }).check();
  for (const [field, text] of Object.entries(packet.added)) {
    await form.getByRole('button', { name: field, exact: true }).click();
    await fillIn(form, { [field]: text });
  }
  await readAll(form, packet.read);
  await fillIn(form, { 'Mengapa dirujuk': packet.why });
  await form.getByRole('button', { name: 'Kirim rujukan' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Sends what is on record now in the place of what the packet said, each field read once more. */
export async function sendInItsPlace(page: Page, onRecordNow: string, read: readonly string[]): Promise<void> {
  const part = await openPart(page, 'Rujukan');
  await part.getByRole('button', { name: 'Ganti isi kiriman' }).click();
  const form = part.getByRole('form', { name: 'Kirim isi yang dibetulkan' });
  await form.getByRole('button', { name: `Pakai yang di catatan: ${onRecordNow}` }).click();
  await readAll(form, read);
  await form.getByRole('button', { name: 'Kirim penggantinya' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function readAll(form: Locator, fields: readonly string[]): Promise<void> {
  for (const field of fields) await form.getByLabel(`Sudah saya baca: ${field}`).check();
}
