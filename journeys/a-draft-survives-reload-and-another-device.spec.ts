import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask, say } from './house/office.ts';
import { type Somebody, tell } from './house/story.ts';
import { codeOf } from './steps/authenticator.ts';
import { fillIn, partCalled } from './steps/form.ts';
import { fillActivity, fillCase, fillLists, leftBehind, unfoldAll, type Written } from './steps/hostile.ts';
import { keptInBrowser } from './steps/storage.ts';

/**
 * Ketut writes down what a woman tells her; the power goes, and she goes on at the desk of a colleague. What she wrote lies on the
 * server, sealed for her alone, and nothing of it on any machine. The house of this story is its own, because Ketut signs out in it.
 */
describe('a draft survives reload and another device', () => {
  const story = tell('demo');
  const told = 'Ia datang berjalan kaki bersama Ni Luh Saraswati dan minta jangan ditelepon.';
  const more = `${told} Ia mau kembali hari Senin.`;
  story.keepSecret('Ni Luh Saraswati');
  const own = { username: 'ketut.w', passphrase: 'lima kerbau mandi di sungai dangkal', secret: '' };

  test('Ketut makes a way to sign in for herself, for the days on which she sits elsewhere', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.goto(`${story.house.desk}/cara-masuk`);
    await page.getByLabel('Nama masuk').fill(own.username);
    await page.getByLabel('Kalimat sandi', { exact: true }).fill(own.passphrase);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Kalimat sandi sudah disimpan.').first().waitFor();
    const code = page.locator('section').filter({ hasText: 'Tambahkan kode dari aplikasi' });
    await code.getByLabel('Kalimat sandi', { exact: true }).fill(own.passphrase);
    await code.getByRole('button', { name: 'Tampilkan kunci' }).click();
    own.secret = (await code.locator('.secret-key').innerText()).replace(/\s/g, '');
    await code.getByLabel('Lalu isi kode yang muncul').fill(codeOf(own.secret));
    await code.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Kode dari aplikasi sudah terpasang.').first().waitFor();
  });

  test('she types, and within some seconds the form says that it is saved', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await openForm(page);
    await fillIn(partCalled(page.getByRole('main'), 'Dari mana laporan ini'), {
      'Lewat apa laporan ini datang': 'Datang langsung',
    });
    await page.getByLabel('Ceritanya').fill(told);
    await page.getByText('Belum tersimpan, sebentar lagi disimpan.').waitFor();
    await saved(page).waitFor({ timeout: 8000 });
  });

  test('the page is loaded again, and every word is there', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.reload();
    await saved(page).waitFor();
    expect(await page.getByLabel('Ceritanya').inputValue()).toBe(told);
    await channelIs(page, 'Datang langsung');
  });

  test('at another computer she signs in and goes on where she was', async () => {
    const other = await story.stranger();
    other.watch.expects(401, '/me');
    other.watch.expects(401, '/sessions');
    await signIn(other);
    await openForm(other.page);
    await saved(other.page).waitFor();
    expect(await other.page.getByLabel('Ceritanya').inputValue()).toBe(told);
    await channelIs(other.page, 'Datang langsung');
    await other.page.getByLabel('Ceritanya').fill(more);
    await other.page.getByText('Belum tersimpan').waitFor();
    await saved(other.page).waitFor({ timeout: 8000 });
  });

  test('back at her own desk she is asked which words stay, and takes the newer ones', async () => {
    const { page, watch } = await story.enter('Ketut Widiastini');
    watch.expects(409, '/drafts/intake%2Freceive');
    await page.getByLabel('Ceritanya').fill(`${told} Besok.`);
    await page.getByText('Draf ini juga ditulis dari halaman atau komputer lain').waitFor();
    await page.getByRole('button', { name: 'Pakai yang di sana' }).click();
    await saved(page).waitFor();
    expect(await page.getByLabel('Ceritanya').inputValue()).toBe(more);
  });

  test('she is called away and locks the desk; whoever sits down there sees nothing, and she goes on in the middle of a word', async () => {
    const { page, watch, context } = await story.enter('Ketut Widiastini');
    watch.expects(401, '/me');
    watch.expects(401, '/drafts/intake%2Freceive');
    watch.expects(422, '/me/prove');
    const beside = await context.newPage();
    await beside.goto(`${story.house.desk}/triase`);
    await beside.getByRole('heading', { level: 1 }).waitFor();
    await beside.waitForLoadState('networkidle');
    await page.getByLabel('Ceritanya').fill(`${more} Sebelum itu ia`);
    await page.getByRole('button', { name: 'Ketut Widiastini' }).click();
    await page.getByRole('button', { name: 'Kunci sekarang' }).click();
    for (const one of [page, beside]) {
      await one.getByRole('heading', { name: 'Layar ini terkunci' }).waitFor();
      expect(new URL(one.url()).pathname).toBe('/');
      expect(await one.content()).not.toMatch(/Saraswati|Ketut|Ceritanya|triase/i);
    }
    await page.getByLabel('Kalimat sandi', { exact: true }).fill('tiga kerbau di sungai');
    await page.getByRole('button', { name: 'Pastikan' }).click();
    await page.getByText('Kalimat sandinya belum cocok.').waitFor();
    expect((await context.request.get(`${story.house.desk}/api/v1/me`)).status()).toBe(401);
    await page.getByLabel('Kalimat sandi', { exact: true }).fill(own.passphrase);
    await page.getByRole('button', { name: 'Pastikan' }).click();
    await beside.getByRole('heading', { name: 'Layar ini terkunci' }).waitFor({ state: 'detached' });
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();
    expect(await page.getByLabel('Ceritanya').inputValue()).toBe(`${more} Sebelum itu ia`);
    await page.getByLabel('Ceritanya').fill(more);
    await saved(page).waitFor({ timeout: 8000 });
    await beside.close();
  });

  test('while she works, and after she has signed out, nothing of it is kept in the browser', async () => {
    const { page, context, watch } = await story.enter('Ketut Widiastini');
    watch.expects(401, '/me');
    expect(await nothingOf(page, context), 'while she works').toEqual([]);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Ketut Widiastini/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar', exact: true }).click();
    await page.getByLabel('Nama masuk').waitFor();
    expect(await nothingOf(page, context), 'after signing out').toEqual([]);
    const kept = await keptInBrowser(context, page);
    // The number of the browser itself stays: it says nothing of whoever sat here.
    const ofSomebody = kept.filter(({ where, name }) => where === 'cookie' && !name.endsWith('.browser'));
    expect([...ofSomebody, ...kept.filter(({ where }) => where === 'session-storage')]).toEqual([]);
  });

  test('whoever goes back in the history of that machine reads nothing', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.goBack();
    await page.getByLabel('Nama masuk').waitFor();
    expect(await page.content()).not.toContain('Saraswati');
  });

  test('a colleague who sits down at the same machine finds an empty form', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    const seat = story.house.people.find(({ name }) => name === 'Sari Dewi');
    await page.goto(seat?.signIn ?? '');
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Sari Dewi/ })
      .waitFor();
    await openForm(page);
    await page.getByText('Yang kamu tulis disimpan sendiri sebagai draf.').waitFor();
    expect(await page.getByLabel('Ceritanya').inputValue()).toBe('');
    expect(await page.content()).not.toContain('Saraswati');
  });

  test('a desk that was left alone gives nothing away: Komang is asked who she is, and what she filled in is done after it', async () => {
    const who = 'Komang Juliantari';
    await giveAnotherDuty((await story.enter('Putu Sukerta')).page, who);
    const { page, watch } = await story.stranger();
    watch.expects(401, '/me');
    watch.expects(403, '/emergencies/open');
    await page.goto(story.house.people.find(({ name }) => name === who)?.signIn ?? '');
    // What she showed on coming in holds for the first duty alone.
    await page.getByRole('button', { name: 'Petugas data' }).click();
    await page.getByRole('banner').getByRole('button', { name: who }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Manajer kasus' }).click();
    // The choice stands in the banner too, and is gone once it was taken.
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('banner').getByText('Manajer kasus').waitFor();
    // Sari came in where Ketut had been.
    const code = await codeNotOf(page, (await story.enter('Ketut Widiastini')).page);
    await page.goto(`${story.house.desk}/darurat`);
    await page.getByRole('button', { name: 'Buka darurat' }).click();
    const dialog = page.getByRole('dialog', { name: 'Buka satu kasus sekarang?' });
    const note = 'Ibunya menelepon, timnya tidak menjawab.';
    await fillIn(dialog, {
      ...{ 'Kode kasus': code, 'Mengapa sekarang?': 'Piket malam: klien menghubungi', 'Ceritakan singkat': note },
    });
    const asked = page.getByRole('dialog', { name: 'Pastikan ini kamu' });
    await dialog.getByRole('button', { name: 'Buka', exact: true }).click();
    await asked.getByRole('button', { name: 'Tutup' }).click();
    await dialog.getByText('Belum dilakukan, karena belum dipastikan ini kamu').waitFor();
    expect(await dialog.getByLabel('Ceritakan singkat').inputValue()).toBe(note);
    await dialog.getByRole('button', { name: 'Buka', exact: true }).click();
    await asked.getByRole('button', { name: 'Ini aku (peragaan)' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Baca kasusnya' }).waitFor();
  });

  test('whatever somebody writes into a case or an activity stays words on every page that shows it', async () => {
    const [sari, kadek, putu] = [
      await story.enter('Ketut Widiastini'),
      await story.enter('Kadek Parwata'),
      await story.enter('Putu Sukerta'),
    ];
    const written: Written = { fields: 0, words: new Set() };
    const file = await fillCase(sari.page, story.house.openapi, written);
    const activity = await fillActivity(kadek.page, story.house.openapi, written);
    const lists = await fillLists(putu.page, story.house.openapi, written);
    expect(written.words.size).toBeGreaterThanOrEqual(600);
    expect(written.fields).toBeGreaterThanOrEqual(30);
    const before = [sari, kadek, putu].map(({ watch }) => watch.seen());
    const readsAll = async (page: Page, paths: readonly string[]) => {
      for (const path of paths) {
        await page.goto(`${story.house.desk}${path}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await unfoldAll(page);
        const identity = page.getByRole('button', { name: 'Buka identitas' });
        if (await identity.isVisible()) await identity.click();
        await page.waitForLoadState('networkidle');
        if (path.includes(file) || path.includes(activity)) expect(await page.content()).toContain('naungHeard');
        expect(await page.evaluate(() => 'naungHeard' in window), path).toBe(false);
        expect(await leftBehind(page), path).toEqual([]);
      }
    };
    await Promise.all([
      readsAll(sari.page, [`/kasus/${file}`, '/kasus', '/']),
      readsAll(kadek.page, [`/kegiatan/${activity}`, '/kegiatan']),
      readsAll(putu.page, lists),
    ]);
    expect([sari, kadek, putu].map(({ watch }) => watch.seen())).toEqual(before);
  });

  /** One that opens no record, and so takes no second person. */
  async function giveAnotherDuty(page: Page, name: string): Promise<void> {
    const people = JSON.parse((await ask(page, 'agencies/people', { limit: '200' })).body) as {
      items: { id: string; name: string; duties: { unit: string }[] }[];
    };
    const person = people.items.find((one) => one.name === name);
    const startsOn = new Date().toISOString().slice(0, 10);
    const given = await say(page, 'agencies/give-duty', {
      ...{ id: randomUUID(), person: person?.id, unit: person?.duties[0]?.unit, preset: 'records-officer' },
      ...{ startsOn, endsOn: null, villages: [] },
    });
    expect(given.status).toBe(201);
  }

  async function codeNotOf(her: Page, other: Page): Promise<string> {
    const [hers, others] = await Promise.all(
      [her, other].map(async (page) => {
        const { status, body } = await ask(page, 'cases/list');
        expect({ status, body: status === 200 ? '' : body }).toEqual({ status: 200, body: '' });
        return (JSON.parse(body) as { items: { code: string }[] }).items.map(({ code }) => code);
      }),
    );
    const code = others?.find((one) => !hers?.includes(one));
    if (code === undefined) throw new Error('She has all of them');
    return code;
  }

  const saved = (page: Page) => page.getByText(/Draf tersimpan pukul \d/);

  /** The list comes by a request of its own. */
  const channelIs = (page: Page, channel: string): Promise<void> =>
    page
      .getByLabel('Lewat apa laporan ini datang')
      .locator('option:checked')
      .filter({ hasText: channel })
      .waitFor({ state: 'attached' });

  async function openForm(page: Page): Promise<void> {
    await page.goto(`${story.house.desk}/catat-laporan`);
    await page.getByLabel('Ceritanya').waitFor();
  }

  async function signIn({ page }: Somebody): Promise<void> {
    await page.goto(story.house.desk);
    await page.getByLabel('Nama masuk').fill(own.username);
    await page.getByLabel('Kalimat sandi', { exact: true }).fill(own.passphrase);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByLabel('Kode enam angka').fill(codeOf(own.secret, Date.now() + 30_000));
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Ketut Widiastini/ })
      .waitFor();
  }

  /** What of the case, or of any, stands in this browser; what it was saved under as well. */
  async function nothingOf(page: Page, context: Somebody['context']): Promise<readonly string[]> {
    const kept = await keptInBrowser(context, page);
    return kept
      .filter(({ where, name, text }) => /Saraswati|berjalan kaki|"writing"/.test(text) || isOfTheApi(where, name))
      .map(({ where, name }) => `${where}: ${name}`);
  }
});

/** No answer of the API is put aside at all, whatever it says. */
const isOfTheApi = (where: string, name: string): boolean =>
  where === 'cache' && new URL(name).pathname.startsWith('/api/');
