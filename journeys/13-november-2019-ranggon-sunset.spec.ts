import { describe, expect, test } from 'vitest';
import { barriersOn, overflowOf } from './house/eyes.ts';
import { tell } from './house/story.ts';
import {
  factsOn,
  findInList,
  type Held,
  lineOnVillagePage,
  rowsOf,
  saveActivity,
  tellOfActivity,
} from './steps/activities.ts';
import { decide } from './steps/case-file.ts';
import { preventionIn } from './steps/prevention-numbers.ts';

/**
 * Rabu, 13 November 2019: the Dinas of Buleleng trains activists of many villages at Ranggon Sunset, opened by its head, the head of the
 * division beside him. Kadek, who works for villages there, writes it down years later. The document tells the day, the place, who opened
 * it and what was explained; how many came is invented, the same as beside the code.
 */
const title = 'Pelatihan PATBM';
const month = 'November 2019';
const villages = ['Desa Kayuputih, Kec. Banjar', 'Desa Kayuputih, Kec. Sukasada', 'Desa Gobleg, Kec. Banjar'] as const;

const training: Held = {
  main: {
    'Jenis kegiatan': 'Pelatihan PATBM',
    Kapan: '2019-11-13',
    'Diadakan oleh': 'Dinas atau kantor kabupaten/kota',
    Tempat: 'Ranggon Sunset',
    'Perempuan dewasa': '3',
    'Laki-laki dewasa': '2',
  },
  guests: [
    {
      village: villages[0],
      counted: { 'Perempuan dewasa': '2', 'Laki-laki dewasa': '3', 'Penyandang disabilitas': '1' },
    },
    { village: villages[1], counted: { 'Perempuan dewasa': '4', 'Laki-laki dewasa': '1' } },
    { village: villages[2], counted: { 'Perempuan dewasa': '1', 'Laki-laki dewasa': '2' } },
  ],
  stage: { 'Tahap kontinum': 'Promosi hak anak', 'Tingkat perubahan': ['Anak', 'Keluarga', 'Masyarakat'] },
  leaders: {
    'Dibuka oleh': 'Kepala Dinas PPKBPPPA Kabupaten Buleleng',
    'Dipandu oleh': 'Kepala Bidang Perlindungan Perempuan dan Anak',
  },
  explained: [
    'gerakan dari jaringan atau kelompok warga yang bekerja secara terkoordinasi',
    'terpadu: dari promosi hak anak, pencegahan, deteksi, sampai penanganan',
    'mengenali, menelaah, dan mengambil inisiatif secara mandiri',
  ],
  agreements: [],
  followUp: [
    { 'Tindak lanjut 1': 'Sosialisasi di desa masing-masing', Siapa: 'aktivis desa', Kapan: 'Desember 2019' },
    { 'Tindak lanjut 2': 'Mengusulkan SK tim PATBM', Siapa: 'perbekel', Kapan: 'triwulan pertama' },
  ],
  money: { 'Sumber dana': 'APBD kabupaten/kota' },
};

describe('13 November 2019, Ranggon Sunset', () => {
  const story = tell();
  let written = '';

  test('a short note of that day is taken out first, so that it is not counted twice', async () => {
    const { page } = await story.enter('Kadek Parwata');
    await findInList(page, 'Pelatihan PATBM bagi aktivis desa', '13 Nov 2019');
    await decide(page.getByRole('main'), 'Salah input', { Alasannya: 'Tercatat dua kali' }, 'Tandai salah input');
    await page.getByText('Salah input: catatan ini keluar dari semua hitungan').waitFor();
    expect((await preventionIn(page, month)).activities).toBe(0);
  });

  test('Kadek writes the day down: who opened it, who came from which village, what follows', async () => {
    const { page } = await story.enter('Kadek Parwata');
    const form = await tellOfActivity(page, training);
    await form.getByText('Rabu, 13 November 2019').waitFor();
    await form.getByText('Seluruhnya 13 orang: 0 anak dan 13 dewasa. 1 di antaranya').waitFor();
    written = await saveActivity(page, title);
  });

  test('the page of the training tells it as it was', async () => {
    const { page } = await story.enter('Kadek Parwata');
    await page.getByText('13 Nov 2019 · Ranggon Sunset · 18 orang').waitFor();
    const facts = {
      'Tahap kontinum': 'Promosi hak anak',
      'Tingkat perubahan': 'Anak, Keluarga, Masyarakat',
      'Diadakan oleh': 'Dinas atau kantor kabupaten/kota',
      'Dibuka oleh': 'Kepala Dinas PPKBPPPA Kabupaten Buleleng',
      'Dipandu oleh': 'Kepala Bidang Perlindungan Perempuan dan Anak',
      'Sumber dana': 'APBD kabupaten/kota',
      'Dicatat oleh': 'Kadek Parwata',
    };
    expect(await factsOn(page, Object.keys(facts))).toEqual(facts);
    const attendance = await rowsOf(page, 'Kehadiran');
    expect(attendance.slice(0, -2).sort()).toEqual([
      [villages[2], '0', '0', '1', '2', '0', '3'],
      [villages[0], '0', '0', '2', '3', '1', '5'],
      [villages[1], '0', '0', '4', '1', '0', '5'],
    ]);
    expect(attendance.slice(-2)).toEqual([
      ['Tanpa desa tertentu', '0', '0', '3', '2', '0', '5'],
      ['Seluruhnya', '0', '0', '10', '8', '1', '18'],
    ]);
    for (const line of training.explained) await page.getByRole('listitem').filter({ hasText: line }).waitFor();
    const plan = page.getByRole('heading', { name: 'Rencana tindak lanjut' }).locator('xpath=following-sibling::ul');
    expect(await plan.getByRole('listitem').allInnerTexts()).toEqual([
      'Sosialisasi di desa masing-masing · aktivis desa · Desember 2019',
      'Mengusulkan SK tim PATBM · perbekel · triwulan pertama',
    ]);
  });

  test.each([
    [villages[0], '5 dari 18'],
    [villages[1], '5 dari 18'],
    [villages[2], '3 dari 18'],
  ])('it stands on the page of %s: %s', async (village, came) => {
    const { page } = await story.enter('Kadek Parwata');
    expect(await lineOnVillagePage(page, village, title)).toEqual([title, '13 Nov 2019', 'Pelatihan PATBM', came]);
  });

  test('an activist of Kayuputih sees that her village was there, and how many of it, and no other village', async () => {
    const { page } = await story.enter('Ni Ketut Armini');
    expect(await lineOnVillagePage(page, villages[0], title)).not.toBeNull();
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    const named = (await rowsOf(page, 'Kehadiran')).map(([village]) => village);
    expect(named).toEqual([villages[0], 'Tanpa desa tertentu', 'Seluruhnya']);
  });

  test('nobody of another district finds it by its address', async () => {
    const { page, watch } = await story.enter('Siti Mahrita');
    watch.expects(404, '/activities/show');
    await page.goto(`${story.house.desk}${written}`);
    await page.getByText('Tidak ada yang bisa ditampilkan di sini').waitFor();
  });

  test('the numbers of November 2019 hold it once in the total, at each of its three levels', async () => {
    const { page } = await story.enter('Kadek Parwata');
    const numbers = await preventionIn(page, month);
    expect(numbers.activities).toBe(1);
    expect(numbers.reach).toMatch(/^18 kehadiran dari 1 kegiatan\./);
    expect(numbers.cells).toEqual(
      ['Anak', 'Keluarga', 'Masyarakat'].map((level) => ['Promosi hak anak', level, '1', '18', '0', '1']),
    );
    expect((await preventionIn(page, 'Oktober 2019')).activities, 'no other month moved').toBe(0);
  });

  test.each([360, 1280])('its page and the page of a village stand at %i px', async (width) => {
    const { page } = await story.enter('Kadek Parwata');
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${story.house.desk}${written}`);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await lineOnVillagePage(page, villages[0], title);
    expect(await overflowOf(page)).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
  });
});
