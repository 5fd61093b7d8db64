/**
 * Writing down what was held, in the order of the form: what and when, by whom and where, who came, what came of it; and finding
 * what was written down on the page of a village.
 */
import type { Locator, Page } from 'playwright-core';
import { type Answers, fillIn } from './form.ts';

export interface Guests {
  /** With its kecamatan, as it is offered: two villages may share a name. */
  readonly village: string;
  readonly counted: Answers;
}

export interface Held {
  readonly main: Answers;
  readonly guests?: readonly Guests[];
  readonly stage: Answers;
  readonly leaders?: Answers;
  readonly agencies?: readonly string[];
  readonly explained: readonly string[];
  readonly agreements: readonly Answers[];
  readonly followUp: readonly Answers[];
  readonly money?: Answers;
}

/** Fills in the form and leaves it unsent. */
export async function tellOfActivity(page: Page, held: Held): Promise<Locator> {
  await page.goto(new URL('/kegiatan/catat', page.url()).href);
  const form = page.getByRole('main');
  await fillIn(form, held.main);
  for (const [at, one] of (held.guests ?? []).entries()) {
    if (at === 0) await fillIn(form, { 'Pesertanya datang dari banyak desa': true });
    await fillIn(form, { 'Tambah desa': { typed: nameOf(one.village), chosen: one.village } });
    const line = form.getByRole('group', { name: one.village, exact: true });
    for (const [counter, heads] of Object.entries(one.counted))
      await line.getByLabel(`${counter}, ${one.village}`, { exact: true }).fill(String(heads));
  }
  await fillIn(await openDrawer(form, 'Tahap dan tingkat perubahan'), held.stage);
  if (held.leaders) await fillIn(await openDrawer(form, 'Pembuka dan pemandu'), held.leaders);
  for (const name of held.agencies ?? [])
    await fillIn(await openDrawer(form, 'Instansi yang hadir'), { 'Tambah instansi': { typed: name, chosen: name } });
  await tellOutcome(await openDrawer(form, 'Hasil dan tindak lanjut'), held);
  if (held.money) await fillIn(await openDrawer(form, 'Dana dan prakarsa'), held.money);
  return form;
}

async function tellOutcome(drawer: Locator, { explained, agreements, followUp }: Held): Promise<void> {
  const rows = async (group: string, add: string, told: readonly Answers[]) => {
    const all = drawer.getByRole('group', { name: group, exact: true });
    for (const row of told) {
      await all.getByRole('button', { name: add }).click();
      await fillIn(all.locator('.outcome-row').last(), row);
    }
  };
  await rows(
    'Yang dijelaskan',
    'Tambah yang dijelaskan',
    explained.map((line) => ({ 'Yang dijelaskan': line })),
  );
  await rows('Yang disepakati', 'Tambah kesepakatan', agreements);
  await rows('Rencana tindak lanjut', 'Tambah tindak lanjut', followUp);
}

/** Sends it and gives back its path; nobody may have written the same down before. */
export async function saveActivity(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

/** What the page of an activity says under these heads. */
export async function factsOn(page: Page, heads: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const about = page.getByRole('main').locator('section').filter({ hasText: 'Tentang kegiatan ini' }).last();
  const read = heads.map(async (head) => {
    const term = about.locator('dt').filter({ hasText: new RegExp(`^${head}$`) });
    return [head, (await term.locator('xpath=following-sibling::dd[1]').innerText()).trim()] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** The rows of a table, each cell as it is read. */
export async function rowsOf(page: Page, table: string): Promise<string[][]> {
  const rows = page.getByRole('table', { name: table, exact: true }).locator('tbody').getByRole('row');
  await rows.first().waitFor();
  const cells = (await rows.all()).map((row) => row.locator('th, td').allInnerTexts());
  return (await Promise.all(cells)).map((row) => row.map((cell) => cell.trim()));
}

/** The line of an activity in the list on the page of a village: title, day, kind, how many came. */
export async function lineOnVillagePage(page: Page, village: string, title: string): Promise<readonly string[] | null> {
  await openVillage(page, village);
  return (await rowsOf(page, 'Kegiatan desa ini')).find(([said]) => said === title) ?? null;
}

async function openVillage(page: Page, village: string): Promise<void> {
  await page.goto(new URL('/desa', page.url()).href);
  const subdistrict = page.getByRole('combobox', { name: 'Kecamatan' });
  await page.getByRole('list').getByRole('link').first().waitFor();
  if (await subdistrict.isVisible()) {
    const name = village.split(', ').at(-1)?.replace('Kec.', 'Kecamatan') ?? '';
    await subdistrict.getByRole('option', { name, exact: true }).waitFor({ state: 'attached' });
    await subdistrict.selectOption({ label: name });
  }
  await page.getByRole('link', { name: new RegExp(`^${village}`) }).click();
  await page.getByRole('heading', { level: 1, name: village }).waitFor();
}

/** Turns the pages of the list until the activity of this title and day is there, and opens it. */
export async function findInList(page: Page, title: string, day: string): Promise<void> {
  await page.goto(new URL('/kegiatan', page.url()).href);
  const list = page.getByRole('list', { name: 'Kegiatan' });
  const wanted = list.getByRole('link').filter({ hasText: title }).filter({ hasText: day });
  const more = page.getByRole('button', { name: 'Tampilkan lagi' });
  await list.getByRole('link').first().waitFor();
  while ((await wanted.count()) === 0 && (await more.isVisible())) {
    const before = await list.getByRole('link').count();
    await more.click();
    await list.getByRole('link').nth(before).waitFor();
  }
  await wanted.first().click();
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

const nameOf = (village: string): string => village.replace(/^(?:Desa|Kelurahan) /, '').split(',')[0] ?? '';

async function openDrawer(form: Locator, title: string): Promise<Locator> {
  const drawer = form.locator('details.drawer').filter({ has: form.page().getByRole('heading', { name: title }) });
  if (!(await drawer.evaluate((element) => (element as HTMLDetailsElement).open)))
    await drawer.locator('summary').click();
  return drawer;
}
