import { describe, expect, test } from 'vitest';
import { tell } from './house/story.ts';
import { decide, openPart } from './steps/case-file.ts';
import { fillIn } from './steps/form.ts';
import { type Numbers, numbersOfThisMonth } from './steps/numbers.ts';
import { sendInItsPlace } from './steps/packet.ts';
import { awaitNewIn, inboxOf, sendReferral } from './steps/referring.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

/** Its middle lies on the screen, and nothing lies over it. */
const isInSight = (element: Element): boolean => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
};

/**
 * Two cousins in one house, and the wrong one of them in the referral. It is put right openly: why is said, the old name stays in the
 * history, whoever received it is told and gets another packet in its place, and no number moves.
 */
describe('the wrong child’s name, found after the referral was sent', () => {
  const story = tell();
  story.keepSecret('Putu Ananda', 'Putu Anggara');
  const found = { case: '', referral: '', numbers: {} as Numbers };

  test('a referral with the name of the cousin lies at the hospital', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const path = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Sekolah atau TPPK' },
    });
    await ketut.page.goto(`${story.house.desk}${path}`);
    await acceptAs(ketut.page, 'Markisa', /^Sari Dewi/);
    const { page } = await story.enter('Sari Dewi');
    found.case = await openCase(page, 'Markisa');
    await decide(
      await openPart(page, 'Orang'),
      'Catat klien',
      { Nama: 'Putu Ananda', Tanggal: '1', Bulan: 'Juni', Tahun: '2015', 'Jenis kelamin': 'Laki-laki' },
      'Simpan',
    );
    await decide(
      await openPart(page, 'Persetujuan'),
      'Catat persetujuan',
      {
        'Untuk kebutuhan': 'Memfasilitasi layanan kesehatan',
        'Ditunjukkan kepada': { typed: 'RSUD', chosen: /RSUD Kabupaten Buleleng/ },
        'Yang boleh ditunjukkan': ['Nama', 'Umur', 'Jenis kelamin', 'Kesehatan'],
        'Yang memberi': 'Orang tua',
        'Jawaban anak': 'Anak setuju',
      },
      'Simpan persetujuan',
    );
    const ratih = await story.enter('dr. Ratih Pradnyani');
    const before = await inboxOf(ratih.page);
    await sendReferral(page, {
      need: 'Memfasilitasi layanan kesehatan',
      unit: /RSUD Kabupaten Buleleng/,
      added: { Kesehatan: 'Batuk sejak sebulan, belum diperiksa.' },
      read: ['nama', 'umur', 'jenis kelamin', 'kesehatan'],
      why: 'Mohon diperiksa, ditemani gurunya.',
    });
    found.referral = await awaitNewIn(ratih.page, before);
    await ratih.page.goto(`${story.house.desk}${found.referral}`);
    await ratih.page.getByText('Putu Ananda').waitFor();
    const made = await story.enter('Made Suryani');
    found.numbers = await numbersOfThisMonth(made.page);
  });

  test('Sari finds it; because it has left the office, the name is not put right without a reason', async () => {
    const { page, watch } = await story.enter('Sari Dewi');
    await page.goto(`${story.house.desk}/kasus/${found.case}`);
    const people = await openPart(page, 'Orang');
    await people.getByRole('button', { name: 'Betulkan', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Betulkan: Putu Ananda' });
    await fillIn(dialog, { Nama: 'Putu Anggara' });
    watch.expects(409, '/people/correct-client');
    await dialog.getByRole('button', { name: 'Simpan yang benar' }).click();
    const refusal = dialog.getByText('Sudah lewat sehari, atau sudah keluar dari kantor. Pilih alasannya dulu.');
    await expect.poll(() => refusal.evaluate(isInSight), { timeout: 5000 }).toBe(true);
    expect(await dialog.getByLabel('Nama (boleh dikosongkan)').inputValue(), 'what was typed stays').toBe(
      'Putu Anggara',
    );
    await fillIn(dialog, { Alasannya: 'Orangnya keliru', 'Catatan untuk rekan': 'Sepupunya, serumah.' });
    await dialog.getByRole('button', { name: 'Simpan yang benar' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await people.getByRole('heading', { name: 'Putu Anggara' }).waitFor();
  });

  test('the history keeps the old name, who changed it and why', async () => {
    const { page } = await story.enter('Sari Dewi');
    await (await openPart(page, 'Orang')).getByRole('button', { name: 'Yang tercatat sebelumnya' }).click();
    const history = page.getByRole('dialog', { name: 'Riwayat: Putu Anggara' });
    await history.getByText('Sari Dewi · Orangnya keliru').waitFor();
    await history.getByText('Sepupunya, serumah.').waitFor();
    const [, ...rows] = await history.getByRole('row').all();
    const said = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
    expect(said).toEqual([['Nama', 'Putu Ananda', 'Putu Anggara']]);
    await history.getByRole('button', { name: 'Tutup' }).click();
  });

  test('the hospital is told that something is wrong, not what, before anything else is sent', async () => {
    const { page } = await story.enter('dr. Ratih Pradnyani');
    await page.goto(`${story.house.desk}/rujukan-masuk`);
    await page.getByText('Ada yang dibetulkan').first().waitFor();
    await page.goto(`${story.house.desk}${found.referral}`);
    const told = page.getByRole('main');
    await told.getByRole('button', { name: 'Sudah saya baca' }).waitFor();
    expect(await told.getByText('Putu Anggara').count(), 'the new name is sent by a person, not by a machine').toBe(0);
  });

  test('Sari sends the right packet in place of the first, and only that one is read from then on', async () => {
    const { page } = await story.enter('Sari Dewi');
    await page.goto(`${story.house.desk}/kasus/${found.case}`);
    await sendInItsPlace(page, 'Putu Anggara', ['nama', 'umur', 'jenis kelamin', 'kesehatan']);
    const { page: desk } = await story.enter('dr. Ratih Pradnyani');
    const told = desk.getByRole('main');
    const shown = async () => {
      await desk.goto(`${story.house.desk}${found.referral}`);
      await told.getByText('Batuk sejak sebulan, belum diperiksa.').waitFor();
      return told.getByText('Isi yang dibetulkan (ke-2)').count();
    };
    await expect.poll(shown, { timeout: 40_000, interval: 1000 }).toBe(1);
    await told.getByText('Putu Anggara').waitFor();
    expect(await told.getByText('Putu Ananda').count()).toBe(0);
    await told.getByRole('button', { name: 'Sudah saya baca' }).click();
    await told.getByRole('button', { name: 'Sudah saya baca' }).waitFor({ state: 'hidden' });
    await decide(told, 'Terima', {}, 'Terima');
  });

  test('no number has moved', async () => {
    const { page } = await story.enter('Made Suryani');
    expect(await numbersOfThisMonth(page)).toEqual(found.numbers);
  });
});
