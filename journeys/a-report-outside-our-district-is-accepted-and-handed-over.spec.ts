import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ask } from './house/office.ts';
import { tell } from './house/story.ts';
import { decide, openPart, timelineOf } from './steps/case-file.ts';
import { askWithCode, tellAtTheDoor } from './steps/door.ts';
import { awaitLetter, lettersOf } from './steps/letters.ts';
import { acceptAs, openCase, openSeal, sealedOnDesk } from './steps/triage.ts';

/**
 * An aunt in Buleleng tells of her niece, whose door is locked in Martapura, two islands away. Nobody tells her that she came to the wrong
 * office: Buleleng takes it, helps, and hands it to the people of Banjar, who make a case of their own of it. Who told stays with the
 * office that she trusted, and her code goes on answering there.
 */
describe('a report outside our district is accepted and handed over', () => {
  const story = tell();
  story.keepSecret('Siti Nurjanah', '081234500017', '+6281234500017');
  const found = { code: '', concern: '', ours: '', theirs: '', letters: [] as readonly string[], letter: '' };
  const saidToHer = async () => askWithCode((await story.knock()).page, story.house.publicSite, found.code);

  test('the aunt tells it at Buleleng’s door, is not refused, and gets a receipt', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const before = await sealedOnDesk(ketut.page);
    const { page } = await story.knock();
    found.code = await tellAtTheDoor(page, {
      'Apakah ada yang sedang dalam bahaya sekarang?': 'Tidak',
      'Kamu bercerita tentang siapa?': 'Tentang orang lain',
      'Di kabupaten atau kota mana?': 'Kabupaten Buleleng',
      'Apa yang terjadi?': ['Diancam, dihina, atau dibuat takut terus'],
      'Mau menambahkan dengan kata-katamu sendiri?': 'Keponakan saya di Keraton, Martapura, dikunci sejak Senin.',
      'Adakah yang cocok dari ini?': ['Ia dikurung atau tidak boleh keluar'],
      'Bolehkah kami menghubungi kamu?': 'Boleh, dengan cara yang aman',
      'Lewat apa?': ['Telepon'],
      Nomornya: '081234500017',
    });
    const [concern = ''] = (await sealedOnDesk(ketut.page)).filter((path) => !before.includes(path));
    found.concern = concern;
    expect(await saidToHer()).toBe('Ceritamu sudah sampai dan menunggu dibaca');
  });

  test('Ketut reads that it lies in Banjar, writes the village down, and takes it as a case all the same', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.goto(`${story.house.desk}${found.concern}`);
    await openSeal(page);
    await page.getByText('Keponakan saya di Keraton, Martapura, dikunci sejak Senin.').waitFor();
    await decide(
      page.getByRole('main'),
      'Betulkan',
      {
        'Cari juga di luar kabupaten/kota ini': true,
        'Desa atau kelurahan kejadian': { typed: 'Keraton', chosen: /Keraton.*Banjar/ },
        Namanya: 'Siti Nurjanah',
      },
      'Simpan yang benar',
    );
    await page
      .getByText(/Keraton, Martapura/)
      .first()
      .waitFor();
    await acceptAs(page, 'Delima', /^Sari Dewi/);
    expect(await saidToHer()).toBe('Ada petugas yang menangani dan bantuan sedang disiapkan');
  });

  test('Sari helps at once, then offers the case to Banjar; until it leaves, nobody there knows of it', async () => {
    const { page } = await story.enter('Sari Dewi');
    found.ours = await openCase(page, 'Delima');
    const people = await openPart(page, 'Orang');
    await decide(people, 'Catat klien', { Nama: 'Siti Nurjanah', 'Jenis kelamin': 'Perempuan' }, 'Simpan');
    const given = await openPart(page, 'Layanan diberikan');
    await decide(given, 'Catat layanan', { 'Jenis layanan': 'Pertolongan pertama psikologis' }, 'Simpan layanan');

    const head = await story.enter('Hj. Noorhasanah');
    found.letters = await lettersOf(head.page);
    await decide(
      await openPart(page, 'Terminasi dan pelimpahan'),
      'Tawarkan ke kabupaten lain',
      {
        'Kabupaten atau kota': { typed: 'Banjar', chosen: 'Kabupaten Banjar' },
        'Unit penerima': 'Penerimaan laporan',
        Alasannya: 'Terjadi di sana',
        'Pesan untuk kantor penerima': 'Ia menunggu kabar lewat tetangganya.',
      },
      'Tawarkan',
    );
    await page.getByText('Ditawarkan ke kabupaten lain').first().waitFor();
    expect(await lettersOf(head.page), 'it has not left yet').toEqual(found.letters);
  });

  test('the letter comes to Banjar for its unit alone, and does not say who told', async () => {
    const { page } = await story.enter('Hj. Noorhasanah');
    found.letter = await awaitLetter(page, found.letters);
    await page.locator(`a[href="${found.letter}"]`).click();
    const letter = page.getByRole('main');
    await letter.getByText('Keponakan saya di Keraton, Martapura, dikunci sejak Senin.').waitFor();
    await letter.getByText('Siti Nurjanah').first().waitFor();
    await letter.getByText('Ia menunggu kabar lewat tetangganya.').waitFor();
    const { body } = await ask(page, 'cases/letter', { letter: found.letter.replace('/surat/', '') });
    expect(body).toContain('Keponakan saya');
    for (const kept of ['81234500017', found.ours, found.concern.replace('/triase/', '')])
      expect(body, 'what stays with the office that she trusted').not.toContain(kept);
    const { page: elsewhere } = await story.enter('Siti Mahrita');
    const never = await ask(elsewhere, 'cases/letter', { letter: randomUUID() });
    expect(await ask(elsewhere, 'cases/letter', { letter: found.letter.replace('/surat/', '') })).toEqual(never);
    expect(never.status).toBeGreaterThanOrEqual(403);
  });

  test('Banjar makes a case of its own of it, under a name of its own', async () => {
    const { page } = await story.enter('Hj. Noorhasanah');
    await decide(
      page,
      'Terima sebagai kasus kita',
      { 'Nama samaran di sini': 'Melur', 'Siapa yang menangani': 'Ratna Sari, Manajer kasus' },
      'Terima',
    );
    await page.getByText('Surat ini sudah dijawab').waitFor();
    expect(await page.getByText('dikunci sejak Senin').count(), 'a letter that was answered is closed').toBe(0);
    const ratna = await story.enter('Ratna Sari');
    found.theirs = await openCase(ratna.page, 'Melur');
    expect(found.theirs).not.toBe(found.ours);
    await ratna.page.getByRole('button', { name: 'Buka surat asalnya' }).click();
    await ratna.page.getByText('Keponakan saya di Keraton, Martapura, dikunci sejak Senin.').waitFor();
    await (await openPart(ratna.page, 'Orang')).getByRole('heading', { name: 'Siti Nurjanah' }).waitFor();
  });

  test.each(['cases/show', 'cases/identity', 'cases/timeline', 'people/of-case', 'intake/of-case', 'services/of-case'])(
    '%s opens each case to its own side only',
    async (read) => {
      const sides = [
        { name: 'Sari Dewi', own: found.ours, other: found.theirs },
        { name: 'Ratna Sari', own: found.theirs, other: found.ours },
      ];
      for (const { name, own, other } of sides) {
        const { page } = await story.enter(name);
        const missing = await ask(page, read, { case: randomUUID() });
        expect(await ask(page, read, { case: other }), `what ${name} is told of the other one`).toEqual(missing);
        expect((await ask(page, read, { case: own })).status, name).toBe(200);
      }
    },
  );

  test('only now Buleleng ends it as handed over, and the aunt’s code says where it went', async () => {
    expect(await saidToHer(), 'until it is ended here, this office answers for her').toBe(
      'Ada petugas yang menangani dan bantuan sedang disiapkan',
    );
    const { page } = await story.enter('Sari Dewi');
    await page.goto(`${story.house.desk}/kasus/${found.ours}`);
    await page.getByText('Kabupaten lain sudah menerima kasus ini').waitFor();
    await decide(page, 'Akhiri di sini', {}, 'Akhiri di sini');
    await timelineOf(page).getByText('Kasus dilimpahkan').waitFor();
    const notice = page.locator('.notice').filter({ hasText: 'Kasus ini sudah dilimpahkan' });
    await notice.getByText('Kabupaten Banjar').waitFor();
    expect(JSON.parse((await ask(page, 'cases/show', { case: found.ours })).body)).toMatchObject({
      phase: 'transferred',
      closingReason: 'transferred',
    });
    expect(await saidToHer()).toBe('Ceritamu diteruskan ke kantor yang wilayahnya lebih tepat');
  });
});
