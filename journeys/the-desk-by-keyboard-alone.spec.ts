import { describe, expect, test } from 'vitest';
import { type Colleague, tell } from './house/story.ts';
import { writeDown } from './steps/triage.ts';

/**
 * Ketut broke her wrist last week and works without a mouse. Every step below is a key; after each of them she can see where she is.
 */
describe('the desk by keyboard alone', () => {
  const story = tell();

  test('J and K walk the inbox, Enter opens, and the mark of where she is can be seen', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const { page } = ketut;
    await writeDown(page, { 'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Telepon' } });
    await page.goto(`${story.house.desk}/triase`);
    const rows = page.getByRole('list', { name: 'Menunggu keputusan' }).getByRole('link');
    await rows.first().waitFor();

    await page.keyboard.press('j');
    expect(await whereSheIs(ketut)).toBe(await rows.nth(0).getAttribute('href'));
    await page.keyboard.press('j');
    expect(await whereSheIs(ketut)).toBe(await rows.nth(1).getAttribute('href'));
    await page.keyboard.press('k');
    const first = await rows.nth(0).getAttribute('href');
    expect(await whereSheIs(ketut)).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
    await page.getByRole('button', { name: 'Catat kontak' }).waitFor();
  });

  test('A opens the question of accepting, Escape leaves it, and focus comes back', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const { page } = ketut;
    const accept = page.getByRole('button', { name: 'Terima', exact: true });
    await accept.waitFor();
    await tabTo(ketut, 'Terima');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Terima laporan ini' });
    await dialog.waitFor();
    expect(await page.evaluate(() => document.querySelector('dialog[open]')?.contains(document.activeElement))).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await accept.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('? shows the keys, Ctrl K goes anywhere, C begins a new concern', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tombol pintas' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Hari ini');
    await page
      .getByRole('option', { name: /Hari ini/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Hari ini' }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('option', { name: /Catat laporan baru/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Catat laporan' }).waitFor();
  });

  test('she fills in a concern with Tab, Space and the arrows, and sends it with Enter', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const { page } = ketut;
    await tabTo(ketut, 'Apakah ia berkata takut pulang?');
    await page.keyboard.press('Space');
    await tabTo(ketut, 'Lewat apa laporan ini datang');
    await page.keyboard.type('Telepon');
    await tabTo(ketut, 'Ceritanya');
    await page.keyboard.type('Ia menelepon dari warung dan berbisik.');
    await tabTo(ketut, 'Simpan laporan');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Buka di meja triase' }).waitFor();
  });

  test('an auditor chooses a colleague, types over the choice, follows a mark and goes back', async () => {
    const dewi = await story.enter('Dewi Anggreni');
    const { page } = dewi;
    await page.goto(`${story.house.desk}/jejak`);
    const rows = page.getByRole('table', { name: 'Catatan' }).getByRole('row');
    await rows.nth(1).waitFor();
    await page.getByText('Saring', { exact: true }).press('Enter');
    const who = page.getByRole('combobox', { name: 'Petugas' });
    await who.focus();
    await page.keyboard.type('Ketut Widi');
    await page.getByRole('option', { name: /Ketut Widiastini/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await who.inputValue()).toBe('Ketut Widiastini');
    await who.press('Control+a');
    await page.keyboard.type('Dewi');
    expect(await who.inputValue()).toBe('Dewi');
    await page.getByRole('option', { name: /Dewi Anggreni/ }).waitFor();
    // The next letters are asked for already: what is on the screen answers other ones, and Enter takes none of it.
    await who.fill('Ketut Widi');
    await who.press('Enter');
    expect(await who.inputValue()).toBe('Ketut Widi');
    await page.getByRole('option', { name: /Ketut Widiastini/ }).waitFor();
    await who.press('Enter');
    expect(await who.inputValue()).toBe('Ketut Widiastini');
    await page
      .getByRole('button', { name: /^Ikuti tanda/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText('Hanya catatan tentang berkas').waitFor();
    expect(page.url()).toBe(`${story.house.desk}/jejak`);
    await page.goBack();
    await page.getByText('Hanya catatan tentang berkas').waitFor({ state: 'hidden' });
    expect(await who.inputValue()).toBe('Ketut Widiastini');
  });

  test('the first Tab on every page leads past the rail to the content', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const { page } = ketut;
    await page.goto(`${story.house.desk}/triase`);
    await page.getByRole('list', { name: 'Menunggu keputusan' }).waitFor();
    await page.locator('body').focus();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Langsung ke isi');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

/** The address under the focus, after making sure that the focus can be seen. */
async function whereSheIs({ page }: Colleague): Promise<string | null> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    return { seen, href: element.getAttribute('href') };
  });
  expect(focus?.seen, 'the focus can be seen').toBe(true);
  return focus?.href ?? null;
}

async function tabTo({ page }: Colleague, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? element?.textContent ?? '';
      return label.replace(/\s+/g, ' ').trim();
    });
    if (here === name || here === `${name} (boleh dikosongkan)`) return;
  }
  throw new Error(`No Tab leads to “${name}”`);
}
