import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask, say } from './house/office.ts';
import { tell } from './house/story.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

/**
 * Ratna does in Banjar what Sari does in Buleleng. Of a case in Buleleng she can find nothing: not in a list, not by searching, not by
 * its address, not through the API; and nothing tells her that there is something she is not shown. Kartika, psychologist of the same unit
 * and not on the team of this case, finds no more than she does.
 */
describe('a worker elsewhere sees nothing', () => {
  const story = tell();
  story.keepSecret('Ni Wayan Sukarsi');
  let hidden = '';

  test('a case is opened in Buleleng', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const path = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Datang langsung' },
      'Tentang dia': { Namanya: 'Ni Wayan Sukarsi' },
    });
    await ketut.page.goto(`${story.house.desk}${path}`);
    await acceptAs(ketut.page, 'Rambutan', /^Sari Dewi/);
    const sari = await story.enter('Sari Dewi');
    hidden = await openCase(sari.page, 'Rambutan');
  });

  test.each(['Ratna Sari', 'Gusti Ayu Kartika'])('%s does not find it in her list, nor by searching', async (name) => {
    const { page } = await story.enter(name);
    await page.goto(`${story.house.desk}/kasus`);
    await page.getByText(wholeList).waitFor();
    expect(await page.getByRole('link', { name: /Rambutan/ }).count()).toBe(0);
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog', { name: 'Cari atau lompat ke…' });
    await search.getByRole('combobox').fill('Rambutan');
    await search.getByText('Belum ada yang cocok').waitFor();
    await page.keyboard.press('Escape');
  });

  test.each(['Ratna Sari', 'Gusti Ayu Kartika'])(
    '%s, who was given its address, reads what a mistyped one says',
    async (name) => {
      const { page, watch } = await story.enter(name);
      watch.expects(404, '/cases/show');
      const atHidden = await shownAt(page, hidden);
      expect(atHidden).toContain('Tidak ada yang bisa ditampilkan di sini');
      expect(await shownAt(page, randomUUID())).toBe(atHidden);
    },
  );

  test.each([
    'cases/show',
    'cases/identity',
    'cases/timeline',
    'people/of-case',
    'intake/of-case',
    'services/of-case',
    'consent/of-case',
    'referrals/of-case',
    'referrals/consents',
  ])('%s answers Ratna and Kartika to the byte what it answers about a case that never was', async (read) => {
    for (const name of ['Ratna Sari', 'Gusti Ayu Kartika']) {
      const { page } = await story.enter(name);
      const missing = await ask(page, read, { case: randomUUID() });
      expect(await ask(page, read, { case: hidden })).toEqual(missing);
      expect(missing.body).not.toContain(hidden);
    }
    const sari = await story.enter('Sari Dewi');
    expect((await ask(sari.page, read, { case: hidden })).status, 'for Sari it is there').toBe(200);
  });

  test('a wish about it is answered like one about nothing, and changes nothing', async () => {
    const { page } = await story.enter('Ratna Sari');
    const wish = (id: string) => say(page, 'cases/set-next', { case: id, on: null, what: null });
    const missing = await wish(randomUUID());
    expect(missing.status).toBe(404);
    expect(await wish(hidden)).toEqual(missing);
    const sari = await story.enter('Sari Dewi');
    expect((await ask(sari.page, 'cases/show', { case: hidden })).status).toBe(200);
  });

  async function shownAt(page: Page, id: string): Promise<string> {
    await page.goto(`${story.house.desk}/kasus/${id}`);
    await page.getByText('Tidak ada yang bisa ditampilkan di sini').waitFor();
    await page.getByText(wholeList).waitFor();
    return page.getByRole('main').innerText();
  }
});

/** All of it is there, or there is nothing. */
const wholeList = /itu semuanya|Belum ada kasus untukmu di sini/;
