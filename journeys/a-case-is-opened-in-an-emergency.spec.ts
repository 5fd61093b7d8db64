import { describe, expect, test } from 'vitest';
import { barriersOn, overflowOf } from './house/eyes.ts';
import { ask, say } from './house/office.ts';
import { tell } from './house/story.ts';
import { decide, openPart } from './steps/case-file.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

/**
 * At night somebody telephones about a case whose team does not answer. Whoever is there names its code and reads what was told, not
 * where the child is; writes nothing; and it is over when she shuts it. Those whose case it is know it the same moment.
 */
describe('a case is opened in an emergency', () => {
  const story = tell();
  const why = 'Ibunya menelepon, timnya tidak menjawab.';
  story.keepSecret('Luh Candri', why);
  const found = { case: '', code: '' };

  test('Sari has a case, with a name and a place to be kept', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const path = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Sekolah atau TPPK' },
    });
    await ketut.page.goto(`${story.house.desk}${path}`);
    await acceptAs(ketut.page, 'Bungur', /^Sari Dewi/);
    const { page } = await story.enter('Sari Dewi');
    found.case = await openCase(page, 'Bungur');
    found.code = (JSON.parse((await ask(page, 'cases/show', { case: found.case })).body) as { code: string }).code;
    await decide(
      await openPart(page, 'Orang'),
      'Catat klien',
      { Nama: 'Luh Candri', Tanggal: '4', Bulan: 'Mei', Tahun: '2014', 'Jenis kelamin': 'Perempuan' },
      'Simpan',
    );
  });

  test('Nyoman, who is not of the team, opens it by its code and reads it, without who and where she is', async () => {
    const { page, watch } = await story.enter('Nyoman Budiasa');
    for (const read of ['/cases/show', '/people/of-case', '/cases/identity', '/emergencies/open', '/cases/set-next'])
      for (const status of [403, 404]) watch.expects(status, read);
    expect((await ask(page, 'cases/show', { case: found.case })).status).toBe(404);
    await page.goto(`${story.house.desk}/darurat`);
    const answers = { 'Mengapa sekarang?': 'Piket malam: klien menghubungi', 'Ceritakan singkat': why };
    await decide(page, 'Buka darurat', { 'Kode kasus': found.code, ...answers }, 'Buka');
    await page.getByRole('link', { name: 'Baca kasusnya' }).click();
    await page.getByText('Dibuka darurat: hanya untuk dibaca').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await openPart(page, 'Laporan');
    expect(await page.getByText('Luh Candri').count()).toBe(0);
    for (const part of ['Orang', 'Siapa membuka berkas ini', 'Jangan sampai melihat'])
      expect(await page.getByRole('heading', { name: part, level: 2 }).count(), part).toBe(0);
    for (const deed of ['Pindah tahap', 'Betulkan', 'Catat layanan', 'Buka identitas'])
      expect([deed, await page.getByRole('button', { name: deed }).count()]).toEqual([deed, 0]);
    expect((await ask(page, 'people/of-case', { case: found.case })).status).toBe(404);
    expect((await ask(page, 'cases/identity', { case: found.case })).status).toBe(403);
    const next = { case: found.case, on: '2031-01-01', what: 'visit' };
    expect((await say(page, 'cases/set-next', next)).status).toBe(404);
  });

  test('Sari is told the same moment, and a custodian reviews it', async () => {
    const { page } = await story.enter('Sari Dewi');
    await page.goto(`${story.house.desk}/`);
    await page.getByRole('link', { name: new RegExp(found.code) }).waitFor();
    await page.getByRole('button', { name: `Sudah dibaca: Kasus ${found.code} dibuka darurat` }).click();
    await page.getByRole('link', { name: new RegExp(found.code) }).waitFor({ state: 'detached' });
    await page.goto(`${story.house.desk}/kasus/${found.case}`);
    await page.getByText('Dibuka darurat oleh orang di luar tim').waitFor();
    await (await openPart(page, 'Dibuka darurat')).getByText('Nyoman Budiasa').waitFor();
    await (await openPart(page, 'Siapa membuka berkas ini'))
      .getByText(/Nyoman Budiasa.*dalam keadaan darurat/)
      .waitFor();
    const { page: left } = await story.enter('Nyoman Budiasa');
    await left.goto(`${story.house.desk}/darurat`);
    await left.getByRole('button', { name: 'Tutup sekarang' }).waitFor();
    const custodian = await story.enter('Ni Luh Ratmini');
    await custodian.page.goto(`${story.house.desk}/kustodian`);
    await custodian.page.getByText(why).waitFor();
    await custodian.page.getByRole('heading', { name: 'Seberapa sering dibuka darurat' }).waitFor();
    expect(await overflowOf(custodian.page)).toBe(0);
    const own = custodian.page.locator('article').filter({ hasText: found.code });
    await decide(own, 'Tinjau', { Penilaian: ['Tepat'] }, 'Simpan tinjauan');
    await own.getByText(/Ditinjau Ni Luh Ratmini/).waitFor();
    expect(await own.getByRole('button', { name: 'Tinjau' }).count()).toBe(0);
    // A page that was left open learns of it when somebody comes back to it.
    expect(await left.getByText('Tepat', { exact: true }).count()).toBe(0);
    await left.evaluate(() => dispatchEvent(new Event('focus')));
    await left.getByText('Tepat', { exact: true }).waitFor();
  });

  test('she shuts it, and it is gone for her', async () => {
    const { page } = await story.enter('Nyoman Budiasa');
    await page.goto(`${story.house.desk}/darurat`);
    await decide(page, 'Tutup sekarang', {}, 'Tutup sekarang');
    await page.getByText('Sudah tertutup.').first().waitFor();
    expect((await ask(page, 'cases/show', { case: found.case })).status).toBe(404);
  });
});
