import { describe, expect, test } from 'vitest';
import { tell } from './house/story.ts';
import { askWithCode, tellAtTheDoor } from './steps/door.ts';
import { acceptAs, openCase, openSeal, sealedOnDesk } from './steps/triage.ts';

/**
 * Kirana, nine, is heard crying by a neighbour. What follows is the whole way of the work, each step done by whoever does it in life.
 */
describe('a neighbour’s worry becomes help', () => {
  const story = tell();
  story.keepSecret('Kirana', 'Darsa');
  const found = { code: '', concern: '', case: '' };

  test('a neighbour tells it at the public site, on a phone without scripts', async () => {
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
    found.case = await openCase(sari.page, 'Kemuning');
    await sari.page.getByText('Laporan diterima sebagai kasus').waitFor();
  });
});
