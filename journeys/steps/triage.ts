/**
 * What is done at the triage desk: writing down what somebody says, opening a seal, taking a worry into a case.
 */
import type { Locator, Page } from 'playwright-core';
import { type Answers, fillIn, partCalled } from './form.ts';

/** The parts of the form by their headings, each with what is filled in. */
export type Said = Readonly<Record<string, Answers>>;

/** Fills in the form of a new concern, part by part, and leaves it unsent. */
async function write(page: Page, said: Said): Promise<void> {
  for (const [heading, answers] of Object.entries(said))
    await fillIn(partCalled(page.getByRole('main'), heading), answers);
}

/** Writes a concern down and gives back the path at which the triage desk shows it. */
export async function writeDown(page: Page, said: Said): Promise<string> {
  await page.goto(new URL('/catat-laporan', page.url()).href);
  await write(page, said);
  await page.getByRole('button', { name: 'Simpan laporan' }).click();
  const link = page.getByRole('link', { name: 'Buka di meja triase' });
  const path = await link.getAttribute('href');
  if (path === null) throw new Error('The triage desk is not to be reached from here');
  return path;
}

/** Those that lie sealed on the desk, by their paths. */
export async function sealedOnDesk(page: Page): Promise<readonly string[]> {
  await page.goto(new URL('/triase', page.url()).href);
  await page.getByText('itu semuanya').waitFor();
  const links = page.getByRole('link', { name: /Masih tersegel/ });
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

export async function openSeal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buka segel' }).click();
  await page.getByRole('heading', { name: 'Yang disampaikan' }).waitFor();
}

/** Takes the concern on the page into a new case under an alias, in the hands of a colleague. */
export async function acceptAs(page: Page, alias: string, worker: RegExp | null): Promise<void> {
  await page.getByRole('button', { name: 'Terima', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terima laporan ini' });
  await dialog.getByLabel('Nama samaran').fill(alias);
  if (worker) await chooseWho(dialog, worker);
  await dialog.getByRole('button', { name: 'Terima sebagai kasus baru' }).click();
  await page.getByText(`Diterima. Kasusnya bernama samaran ${alias}.`).waitFor();
}

async function chooseWho(dialog: Locator, worker: RegExp): Promise<void> {
  const list = dialog.getByRole('combobox', { name: /^Siapa yang menangani/ });
  await list.getByRole('option', { name: worker }).waitFor({ state: 'attached' });
  const value = await list.getByRole('option', { name: worker }).getAttribute('value');
  await list.selectOption({ value: value ?? '' });
}

/** The page of the case with this alias, found in one's own list; gives back its id. */
export async function openCase(page: Page, alias: string): Promise<string> {
  await page.goto(new URL('/kasus', page.url()).href);
  await page.getByRole('link', { name: new RegExp(`\\b${alias}\\b`) }).click();
  await page.getByRole('heading', { level: 1, name: alias }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
