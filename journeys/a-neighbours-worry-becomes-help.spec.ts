import { describe, expect, test } from 'vitest';
import { ask, say } from './house/office.ts';
import { tell } from './house/story.ts';
import { approve, openApproval } from './steps/approving.ts';
import { decide, moveTo, openPart, timelineOf } from './steps/case-file.ts';
import { askWithCode, tellAtTheDoor } from './steps/door.ts';
import { fillIn } from './steps/form.ts';
import { type Counted, type Numbers, numbersOfThisMonth } from './steps/numbers.ts';
import { awaitNewIn, inboxOf, sendReferral } from './steps/referring.ts';
import { acceptAs, openCase, openSeal, sealedOnDesk } from './steps/triage.ts';

/**
 * Kirana, nine, is heard crying by a neighbour. What follows is the whole way of the work, each step done by whoever does it in life.
 */
describe('a neighbour’s worry becomes help', () => {
  const story = tell();
  story.keepSecret('Kirana', 'Darsa');
  const found = { code: '', concern: '', referral: '', numbers: {} as Numbers };

  test('a neighbour tells it at the public site, on a phone without scripts', async () => {
    const made = await story.enter('Made Suryani');
    found.numbers = await numbersOfThisMonth(made.page);
    const ketut = await story.enter('Ketut Widiastini');
    const before = await sealedOnDesk(ketut.page);
    const { page } = await story.knock();
    found.code = await tellAtTheDoor(page, {
      'Apakah ada yang sedang dalam bahaya sekarang?': 'Tidak',
      'Kamu bercerita tentang siapa?': 'Tentang seorang anak',
      'Di kabupaten atau kota mana?': 'Kabupaten Buleleng',
      'Di kecamatan mana?': 'Banjar',
      'Di desa atau kelurahan mana?': 'Kayuputih',
      'Apa yang terjadi?': ['Dipukul, ditendang, atau badannya disakiti', 'Diancam, dihina, atau dibuat takut terus'],
      'Mau menambahkan dengan kata-katamu sendiri?': 'Saya sering mendengar Kirana menangis malam-malam.',
      'Kapan terakhir terjadi?': 'Minggu ini',
      'Adakah yang cocok dari ini?': ['Ia takut pulang', 'Makin sering atau makin berat'],
      'Kira-kira umurnya': '6–12 tahun',
      'Perempuan atau laki-laki?': 'Perempuan',
      'Siapa orang itu baginya?': 'Orang tua tiri',
      'Berapa umur orang itu?': 'Sudah dewasa',
      'Apakah malam ini mereka serumah?': 'Saya tidak tahu',
      'Nama orang itu, kalau kamu mau': 'Pak Darsa',
      'Bolehkah kami menghubungi kamu?': 'Jangan hubungi saya',
    });
    expect(found.code).toMatch(/^(\d{4} ){4}\d{4}$/);
    expect(await askWithCode(page, story.house.publicSite, found.code)).toBe(
      'Ceritamu sudah sampai dan menunggu dibaca',
    );
    const [concern = ''] = (await sealedOnDesk(ketut.page)).filter((path) => !before.includes(path));
    found.concern = concern;
  });

  test('Ketut opens the seal and reads why it is urgent', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.locator(`a[href="${found.concern}"]`).click();
    await page.getByText('Isinya masih tersegel untuk unitmu').waitFor();
    expect(await page.getByText('Kirana').count(), 'nothing of it is read before the seal is opened').toBe(0);
    await openSeal(page);
    await page.getByText('Saya sering mendengar Kirana menangis malam-malam.').waitFor();
    await page.getByText('Kuning karena: takut pulang, makin sering atau makin berat.').waitFor();
    await page.getByText('Pastikan dulu ia aman malam ini').waitFor();
  });

  test('she takes it into a new case, which Sari works on from now on', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    await acceptAs(ketut.page, 'Kemuning', /^Sari Dewi/);
    const sari = await story.enter('Sari Dewi');
    await openCase(sari.page, 'Kemuning');
    await timelineOf(sari.page).getByText('Laporan diterima sebagai kasus').waitFor();
    const neighbour = await story.knock();
    expect(await askWithCode(neighbour.page, story.house.publicSite, found.code)).toBe(
      'Ada petugas yang menangani dan bantuan sedang disiapkan',
    );
  });

  test('Sari meets Kirana and her mother, and writes down who they are', async () => {
    const { page } = await story.enter('Sari Dewi');
    const people = await openPart(page, 'Orang');
    await decide(
      people,
      'Catat klien',
      { Nama: 'Ni Luh Kirana Dewi', Tanggal: '4', Bulan: 'Mei', Tahun: '2017', 'Jenis kelamin': 'Perempuan' },
      'Simpan',
    );
    await people.getByRole('heading', { name: 'Ni Luh Kirana Dewi' }).waitFor();
    await decide(
      people,
      'Catat keluarga',
      { 'Hubungan keluarga': 'Ibu', Wali: true, 'Boleh tahu tentang kasus ini': 'Ya', Nama: 'Ni Made Rumini' },
      'Simpan',
    );
    await people.getByRole('heading', { name: /Ni Made Rumini/ }).waitFor();
  });

  test('she assesses: safe tonight, hurt on the arm, and what Kirana herself wants', async () => {
    const { page } = await story.enter('Sari Dewi');
    await moveTo(page, 'Asesmen');
    const assessment = await openPart(page, 'Asesmen');
    await assessment.getByRole('button', { name: 'Tulis asesmen' }).click();
    await fillIn(assessment, {
      'Apakah ada tempat yang aman untuk tidur malam ini?': 'Ya',
      'Adakah luka, sakit, atau keluhan pada tubuh?': 'Ya',
      'Seberapa cepat perlu diperiksa tenaga kesehatan?': 'Dalam tiga hari',
      'Menurut anak atau klien sendiri, apa yang paling ia inginkan terjadi?': 'Tidur tanpa takut.',
      Kebutuhan: ['Memfasilitasi layanan kesehatan', 'Memberi penguatan psikologis'],
    });
    await assessment.getByRole('button', { name: 'Simpan asesmen' }).click();
    await assessment.getByText('1 asesmen').waitFor();
  });

  test('she plans with them, and Made, not she, approves it', async () => {
    const { page } = await story.enter('Sari Dewi');
    await moveTo(page, 'Rencana');
    const plan = await openPart(page, 'Rencana layanan');
    await plan.getByRole('button', { name: 'Buat rencana' }).click();
    await fillIn(plan, {
      Kebutuhan: 'Memfasilitasi layanan kesehatan',
      'Apa yang ingin dicapai': 'Lengannya diperiksa dan tidak sakit lagi.',
      'Jangka waktu': 'Segera sampai sebulan',
      'Persetujuan klien': 'Klien setuju',
    });
    await plan.getByRole('button', { name: 'Simpan rencana' }).click();
    await decide(plan, 'Minta persetujuan', {}, 'Minta persetujuan');
    await plan.getByText('Menunggu persetujuan').waitFor();
    expect(await plan.getByRole('button', { name: 'Setujui rencana' }).count(), 'who asks does not approve').toBe(0);

    const made = await story.enter('Made Suryani');
    await openApproval(made.page, /^Rencana/, /^Rencana dari Sari Dewi/, 'Rencana untuk Kemuning');
    await made.page.getByText('Lengannya diperiksa dan tidak sakit lagi.').waitFor();
    await approve(made.page, 'Setujui rencana');
    await page.reload();
    await (await openPart(page, 'Rencana layanan')).getByText('· Made Suryani').waitFor();
    await moveTo(page, 'Pelaksanaan');
  });

  test('mother and child allow the hospital to know what it needs, and no more is sent', async () => {
    const { page } = await story.enter('Sari Dewi');
    const consent = await openPart(page, 'Persetujuan');
    await decide(
      consent,
      'Catat persetujuan',
      {
        'Untuk kebutuhan': 'Memfasilitasi layanan kesehatan',
        'Ditunjukkan kepada': { typed: 'RSUD', chosen: /RSUD Kabupaten Buleleng/ },
        'Yang boleh ditunjukkan': ['Nama', 'Umur', 'Jenis kelamin', 'Kesehatan'],
        'Yang memberi': 'Orang tua',
        'Wali yang memberi': 'Ibu (wali)',
        'Jawaban anak': 'Anak setuju',
        Dibacakan: true,
        'Kata-katanya sendiri': 'Boleh, asal Ibu ikut.',
      },
      'Simpan persetujuan',
    );
    for (const kept of ['Nama, Umur, Jenis kelamin, Kesehatan', 'Orang tua: Ibu', 'Anak setuju', 'Berlaku'])
      await consent.getByText(kept, { exact: true }).waitFor();

    const ratih = await story.enter('dr. Ratih Pradnyani');
    const before = await inboxOf(ratih.page);
    await sendReferral(page, {
      need: 'Memfasilitasi layanan kesehatan',
      unit: /RSUD Kabupaten Buleleng/,
      added: { Kesehatan: 'Memar di lengan kiri, belum diperiksa.' },
      read: ['nama', 'umur', 'jenis kelamin', 'kesehatan'],
      why: 'Mohon diperiksa, ditemani ibunya.',
    });
    await (await openPart(page, 'Rujukan')).getByText('Belum berangkat').waitFor();
    expect(await inboxOf(ratih.page), 'nothing has left the house yet').toEqual(before);
    found.referral = await awaitNewIn(ratih.page, before);
  });

  test('the hospital reads what it was sent, takes her in, and says when it is done', async () => {
    const { page } = await story.enter('dr. Ratih Pradnyani');
    await page.goto(`${story.house.desk}${found.referral}`);
    const told = page.getByRole('main');
    await told.getByText('Memar di lengan kiri, belum diperiksa.').waitFor();
    for (const kept of ['Darsa', 'Kayuputih', 'Rumini', 'menangis malam-malam', 'Kemuning'])
      expect(await told.getByText(kept).count(), kept).toBe(0);
    await decide(told, 'Terima', { 'Pesan untuk pengirim': 'Senin pukul sembilan, tanya Bu Ayu.' }, 'Terima');
    await decide(told, 'Catat perkembangan', { 'Ia dilayani pada hari itu': true }, 'Catat');
    await decide(told, 'Selesaikan', { Hasilnya: 'Layanan diberikan' }, 'Selesaikan');
    await told.getByRole('button', { name: 'Selesaikan' }).waitFor({ state: 'hidden' });
  });

  test('Sari asks Kirana whether it was so, and writes down what was given', async () => {
    const { page } = await story.enter('Sari Dewi');
    await page.reload();
    const referrals = await openPart(page, 'Rujukan');
    await referrals.getByText('Terlayani menurut unit itu; belum dipastikan kepadanya').waitFor();
    await decide(
      referrals,
      'Tanyakan kepadanya',
      { 'Yang ia katakan': 'Sudah terlayani', 'Kata-katanya': 'Dokternya baik.' },
      'Catat',
    );
    await referrals.getByText('Ia sendiri memastikan sudah terlayani').waitFor();
    const given = await openPart(page, 'Layanan diberikan');
    await decide(
      given,
      'Catat layanan',
      { 'Jenis layanan': 'Konseling', 'Untuk tujuan': 'Memfasilitasi layanan kesehatan' },
      'Simpan layanan',
    );
    await given.getByText('1 layanan').waitFor();
    const plan = await openPart(page, 'Rencana layanan');
    await decide(plan, 'Catat hasil', { Hasil: 'Tercapai' }, 'Simpan hasil');
    await plan.getByText('1 tujuan, 1 tercapai').waitFor();
    await moveTo(page, 'Pemantauan');
  });

  test('she asks to close, Made approves, and the file rests', async () => {
    const { page } = await story.enter('Sari Dewi');
    const ending = await openPart(page, 'Terminasi dan pelimpahan');
    await decide(
      ending,
      'Ajukan terminasi',
      { Alasannya: 'Tujuan tercapai', 'Apa hasilnya': 'Aman di rumah neneknya, lengannya sembuh.' },
      'Ajukan',
    );
    await ending.getByText('Menunggu persetujuan').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { closings } = JSON.parse((await ask(page, 'cases/show', { case: id })).body);
    const own = await say(page, 'cases/approve-closing', { case: id, closing: closings[0].id });
    expect(own.status, 'who asks does not approve').toBe(403);
    const made = await story.enter('Made Suryani');
    await openApproval(made.page, /^Terminasi/, /Kemuning/, 'Menutup kasus Kemuning');
    await approve(made.page, 'Setujui penutupan');
    await page.reload();
    await timelineOf(page).getByText('Kasus ditutup').waitFor();
    await (await openPart(page, 'Terminasi dan pelimpahan')).getByText('Disetujui').waitFor();
  });

  test('the month’s numbers moved by one each, and the neighbour’s code says that it is done', async () => {
    const { page } = await story.enter('Made Suryani');
    const after = await numbersOfThisMonth(page);
    const moved = Object.fromEntries(
      Object.entries(after).map(([what, n]) => [what, n - found.numbers[what as Counted]]),
    );
    expect(moved).toEqual({
      Laporan: 1,
      Kasus: 1,
      Korban: 1,
      'Kasus selesai': 1,
      Layanan: 1,
      Rujukan: 1,
      Kegiatan: 0,
    });
    const neighbour = await story.knock();
    expect(await askWithCode(neighbour.page, story.house.publicSite, found.code)).toBe(
      'Penanganan untuk cerita ini sudah selesai',
    );
  });
});
