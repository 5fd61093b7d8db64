import { describe, expect, test } from 'vitest';
import { barriersOn, overflowOf } from './house/eyes.ts';
import { tell } from './house/story.ts';
import { factsOn, findInList, type Held, rowsOf, saveActivity, tellOfActivity } from './steps/activities.ts';
import { decide } from './steps/case-file.ts';
import { preventionIn } from './steps/prevention-numbers.ts';

/**
 * Rabu, 9 Agustus 2023: in the hall of Banjar's Dinas Sosial the agencies come together to form the integrated service that is called
 * PATBM there. The document tells the day, the hall, which agencies it unites and the four services; how many came, what was agreed and
 * what follows is invented, the same as beside the code.
 */
const title = 'Sosialisasi pembentukan PATBM';
const month = 'Agustus 2023';
const dinas = 'Dinas Sosial P3AP2KB Kabupaten Banjar';
const agencies = [
  dinas,
  'Pengadilan Negeri Martapura',
  'RSUD Ratu Zalecha Martapura',
  'Rumah Perempuan Martapura',
  'Unit PPA Polres Banjar',
];

const meeting: Held = {
  main: {
    'Jenis kegiatan': 'Sosialisasi pembentukan layanan terpadu',
    Judul: title,
    Kapan: '2023-08-09',
    'Diadakan oleh': 'Instansi lain',
    'Instansi yang mengadakan': { typed: 'Dinas Sosial', chosen: dinas },
    Tempat: 'Aula Dinas Sosial Kabupaten Banjar',
    'Perempuan dewasa': '28',
    'Laki-laki dewasa': '17',
    'Penyandang disabilitas': '2',
  },
  stage: { 'Tahap kontinum': 'Promosi hak anak', 'Tingkat perubahan': ['Masyarakat'] },
  agencies,
  explained: [
    'konseling dan bantuan hukum',
    'pelayanan medis dan rehabilitasi',
    'edukasi dan pelatihan berkala',
    'penanganan kasus dan koordinasi',
  ],
  agreements: [
    {
      'Kesepakatan 1': 'Menunjuk petugas penghubung di tiap instansi',
      'Siapa yang mengerjakan': 'semua instansi',
      'Paling lambat': '2023-09-09',
    },
  ],
  followUp: [{ 'Tindak lanjut 1': 'Menyusun keputusan bupati tentang layanan terpadu', Siapa: 'Dinas Sosial' }],
};

describe('9 Agustus 2023, Aula Dinas Sosial', () => {
  const story = tell();
  let written = '';

  test('a short note of that day is taken out first, so that it is not counted twice', async () => {
    const { page } = await story.enter('Siti Mahrita');
    await findInList(page, 'Sosialisasi pembentukan Pusat Pelayanan Terpadu PPA (PATBM)', '9 Agu 2023');
    await decide(page.getByRole('main'), 'Salah input', { Alasannya: 'Tercatat dua kali' }, 'Tandai salah input');
    await page.getByText('Salah input: catatan ini keluar dari semua hitungan').waitFor();
    expect((await preventionIn(page, month)).activities).toBe(0);
  });

  test('Siti writes the day down: which agencies came, which services were explained, what was agreed', async () => {
    const { page } = await story.enter('Siti Mahrita');
    const form = await tellOfActivity(page, meeting);
    await form.getByText('Rabu, 9 Agustus 2023').waitFor();
    await form.getByText('Seluruhnya 45 orang: 0 anak dan 45 dewasa. 2 di antaranya').waitFor();
    written = await saveActivity(page, title);
  });

  test('its page tells who was there, what was explained, and who does what by when', async () => {
    const { page } = await story.enter('Siti Mahrita');
    await page.getByText('9 Agu 2023 · Aula Dinas Sosial Kabupaten Banjar · 45 orang').waitFor();
    const facts = {
      'Tahap kontinum': 'Promosi hak anak',
      'Tingkat perubahan': 'Masyarakat',
      'Diadakan oleh': dinas,
      'Dibuka oleh': 'belum dicatat',
      'Instansi yang hadir': agencies.join('\n'),
    };
    expect(await factsOn(page, Object.keys(facts))).toEqual(facts);
    expect(await rowsOf(page, 'Kehadiran')).toEqual([['Seluruhnya', '0', '0', '28', '17', '2', '45']]);
    const linesUnder = (heading: string) =>
      page.getByRole('heading', { name: heading }).locator('xpath=following-sibling::ul').getByRole('listitem');
    expect(await linesUnder('Yang dijelaskan').allInnerTexts()).toEqual(meeting.explained);
    expect(await linesUnder('Yang disepakati').allInnerTexts()).toEqual([
      'Menunjuk petugas penghubung di tiap instansi · semua instansi · 9 Sep 2023',
    ]);
    expect(await linesUnder('Rencana tindak lanjut').allInnerTexts()).toEqual([
      'Menyusun keputusan bupati tentang layanan terpadu · Dinas Sosial',
    ]);
  });

  test('nobody of another district finds it by its address', async () => {
    const { page, watch } = await story.enter('Kadek Parwata');
    watch.expects(404, '/activities/show');
    await page.goto(`${story.house.desk}${written}`);
    await page.getByText('Tidak ada yang bisa ditampilkan di sini').waitFor();
  });

  test('the numbers of August 2023 hold it once', async () => {
    const { page } = await story.enter('Siti Mahrita');
    const numbers = await preventionIn(page, month);
    expect(numbers.activities).toBe(1);
    expect(numbers.reach).toMatch(/^45 kehadiran dari 1 kegiatan\./);
    expect(numbers.cells).toEqual([['Promosi hak anak', 'Masyarakat', '1', '45', '0', '2']]);
    expect((await preventionIn(page, 'Juli 2023')).activities, 'no other month moved').toBe(0);
  });

  test('whoever in Banjar looks for help finds what was explained: who helps near her, and what happens when she comes', async () => {
    const { page } = await story.knock();
    await page.getByRole('link', { name: /^Cari bantuan di dekat saya/ }).click();
    for (const [label, place] of [
      ['kabupaten', 'Kabupaten Banjar'],
      ['kecamatan', 'Martapura'],
      ['desa', 'Keraton'],
    ] as const) {
      await page
        .getByRole('combobox', { name: new RegExp(label, 'i') })
        .last()
        .selectOption({ label: place });
      await page.getByRole('main').getByRole('button').first().click();
    }
    for (const name of ['RSUD Ratu Zalecha Martapura', 'Rumah Perempuan Martapura', 'Unit PPA Polres Banjar'])
      await page.getByRole('main').getByText(name).first().waitFor();
    await page.goto(`${story.house.publicSite}/a/1`);
    expect(await page.getByRole('main').locator('ol > li').count(), 'steps, one after the other').toBeGreaterThan(2);
  });

  test.each([360, 1280])('its page and the form stand at %i px', async (width) => {
    const { page } = await story.enter('Siti Mahrita');
    await page.setViewportSize({ width, height: 800 });
    for (const path of [written, '/kegiatan/catat']) {
      await page.goto(`${story.house.desk}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await overflowOf(page), path).toBe(0);
      expect(await barriersOn(page), path).toEqual([]);
    }
  });
});
