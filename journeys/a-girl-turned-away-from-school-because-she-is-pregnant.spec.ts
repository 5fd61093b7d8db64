import { describe, expect, test } from 'vitest';
import { tell } from './house/story.ts';
import { approve, openApproval } from './steps/approving.ts';
import { countedUnder } from './steps/breakdown.ts';
import { decide, moveTo, openPart } from './steps/case-file.ts';
import { fillIn } from './steps/form.ts';
import { sendMoreThanTheLeast } from './steps/packet.ts';
import { awaitNewIn, inboxOf } from './steps/referring.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

const need = 'Layanan psikososial, rehabilitasi sosial, pemberdayaan sosial, dan reintegrasi';
const kind = 'Dikeluarkan dari sekolah karena hamil';

/**
 * Nobody hit her. A school asked for a letter of withdrawal, and that is enough: discrimination is a worry of its own here, with steps
 * and an office of its own, not a footnote to violence.
 */
describe('a girl turned away from school because she is pregnant', () => {
  const story = tell();
  story.keepSecret('Ni Kadek Wulan', 'SMA Negeri 9');
  const found = { concern: '', case: '', referral: '', counts: { laporan: 0, kasus: 0 } };

  test('her mother comes to the desk, and it is written down as what it is', async () => {
    const made = await story.enter('Made Suryani');
    for (const what of ['laporan', 'kasus'] as const)
      found.counts[what] = await countedUnder(made.page, what, 'Menurut jenis', kind);
    const { page } = await story.enter('Ketut Widiastini');
    found.concern = await writeDown(page, {
      'Dari mana laporan ini': {
        'Lewat apa laporan ini datang': 'Datang langsung',
        'Siapa yang menyampaikan': 'Keluarga atau kerabat',
      },
      'Apa yang terjadi': {
        Ceritanya: 'Sekolah meminta surat pengunduran diri. Ia ingin ikut ujian.',
        'Yang diceritakan termasuk: Diskriminasi': ['Dikeluarkan atau disuruh mundur dari sekolah karena hamil'],
        'Di tempat seperti apa': 'Sekolah',
      },
      'Tentang dia': {
        'Perkiraan umur': '13–17 tahun',
        'Jenis kelamin': 'Perempuan',
        Namanya: 'Ni Kadek Wulan',
        Sekolah: 'SMA Negeri 9',
      },
    });
  });

  test('the desk says the first steps of exactly this, and which offices answer for it', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    await page.goto(`${story.house.desk}${found.concern}`);
    await page.getByRole('heading', { level: 1, name: kind }).waitFor();
    const steps = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Langkah pertama' }) })
      .last();
    expect(await steps.getByRole('listitem').allInnerTexts()).toEqual([
      'Hubungi sekolah: hak belajarnya tetap ada',
      'Minta alasan penolakan secara tertulis',
      'Periksakan kesehatan dan kehamilannya, bila ia mau',
      'Libatkan Dinas Pendidikan bila sekolah menolak',
      'Tanyakan dengan tenang: mungkin ada kekerasan seksual',
    ]);
    await steps.getByText(/^Yang bertanggung jawab: .*Dinas Pendidikan.*Sekolah/).waitFor();
    await acceptAs(page, 'Sawit', /^Sari Dewi/);
  });

  test('Sari asks the girl what she wants, and plans her way back to school with her', async () => {
    const { page } = await story.enter('Sari Dewi');
    found.case = await openCase(page, 'Sawit');
    await decide(
      await openPart(page, 'Orang'),
      'Catat klien',
      {
        Nama: 'Ni Kadek Wulan',
        Tanggal: '12',
        Bulan: 'Maret',
        Tahun: '2010',
        'Jenis kelamin': 'Perempuan',
        'Sedang hamil': 'Ya',
        Sekolah: 'SMA Negeri 9',
      },
      'Simpan',
    );
    await moveTo(page, 'Asesmen');
    const assessment = await openPart(page, 'Asesmen');
    await assessment.getByRole('button', { name: 'Tulis asesmen' }).click();
    await fillIn(assessment, {
      'Apakah ada tempat yang aman untuk tidur malam ini?': 'Ya',
      'Menurut anak atau klien sendiri, apa yang paling ia inginkan terjadi?': 'Ikut ujian dan lulus.',
      Kebutuhan: [need],
    });
    await assessment.getByRole('button', { name: 'Simpan asesmen' }).click();
    await assessment.getByText('1 asesmen').waitFor();
    await moveTo(page, 'Rencana');
    const plan = await openPart(page, 'Rencana layanan');
    await plan.getByRole('button', { name: 'Buat rencana' }).click();
    await fillIn(plan, {
      Kebutuhan: need,
      'Apa yang ingin dicapai': 'Diterima kembali di sekolah dan ikut ujian.',
      'Jenis layanan': 'Kembali bersekolah',
      'Yang memberi layanan': { typed: 'PPKSP', chosen: /Dinas Pendidikan Kabupaten Buleleng/ },
      'Jangka waktu': 'Segera sampai sebulan',
      'Persetujuan klien': 'Klien setuju',
    });
    await plan.getByRole('button', { name: 'Simpan rencana' }).click();
    await decide(plan, 'Minta persetujuan', {}, 'Minta persetujuan');
    const made = await story.enter('Made Suryani');
    await openApproval(made.page, /^Rencana/, /^Rencana dari Sari Dewi/, 'Rencana untuk Sawit');
    await made.page.getByText('Diterima kembali di sekolah dan ikut ujian.').waitFor();
    await approve(made.page, 'Setujui rencana');
    await page.reload();
    await (await openPart(page, 'Rencana layanan')).getByText('· Made Suryani').waitFor();
    await moveTo(page, 'Pelaksanaan');
  });

  test('with her mother’s and her own word, the education office is asked to see that she is taken back', async () => {
    const { page } = await story.enter('Sari Dewi');
    await decide(
      await openPart(page, 'Persetujuan'),
      'Catat persetujuan',
      {
        'Untuk kebutuhan': need,
        'Ditunjukkan kepada': { typed: 'PPKSP', chosen: /Dinas Pendidikan Kabupaten Buleleng/ },
        'Yang boleh ditunjukkan': ['Nama', 'Umur', 'Sekolah', 'Keadaan sekarang'],
        'Yang memberi': 'Orang tua',
        'Jawaban anak': 'Anak setuju',
        'Kata-katanya sendiri': 'Saya cuma mau lulus.',
      },
      'Simpan persetujuan',
    );
    const luh = await story.enter('Luh Sudiani');
    const before = await inboxOf(luh.page);
    await sendMoreThanTheLeast(page, {
      need,
      unit: /Dinas Pendidikan Kabupaten Buleleng/,
      added: { Sekolah: 'SMA Negeri 9', 'Keadaannya sekarang': 'Di rumah, ingin ikut ujian bulan depan.' },
      read: ['nama', 'umur', 'sekolah', 'keadaannya sekarang'],
      why: 'Mohon dipastikan ia diterima kembali dan ikut ujian.',
    });
    found.referral = await awaitNewIn(luh.page, before);
  });

  test('the education office reads what it needs and no more, and answers that she is back', async () => {
    const { page } = await story.enter('Luh Sudiani');
    await page.goto(`${story.house.desk}${found.referral}`);
    const told = page.getByRole('main');
    await told.getByText('Mohon dipastikan ia diterima kembali dan ikut ujian.').waitFor();
    await told.getByText('SMA Negeri 9').waitFor();
    for (const kept of ['Sawit', 'hamil', 'pengunduran diri', 'Saya cuma mau lulus', 'Perempuan'])
      expect(await told.getByText(kept).count(), kept).toBe(0);
    await decide(told, 'Terima', { 'Pesan untuk pengirim': 'Besok pagi kami ke sekolahnya.' }, 'Terima');
    await decide(told, 'Catat perkembangan', { 'Ia dilayani pada hari itu': true }, 'Catat');
    await decide(told, 'Selesaikan', { Hasilnya: 'Layanan diberikan' }, 'Selesaikan');
    await told.getByRole('button', { name: 'Selesaikan' }).waitFor({ state: 'hidden' });
  });

  test('Sari hears it from the girl herself, and the goal is reached', async () => {
    const { page } = await story.enter('Sari Dewi');
    await page.goto(`${story.house.desk}/kasus/${found.case}`);
    const referrals = await openPart(page, 'Rujukan');
    await decide(
      referrals,
      'Tanyakan kepadanya',
      { 'Yang ia katakan': 'Sudah terlayani', 'Kata-katanya': 'Saya duduk di bangku saya lagi.' },
      'Catat',
    );
    await referrals.getByText('Ia sendiri memastikan sudah terlayani').waitFor();
    const plan = await openPart(page, 'Rencana layanan');
    await decide(plan, 'Catat hasil', { Hasil: 'Tercapai' }, 'Simpan hasil');
    await plan.getByText('1 tujuan, 1 tercapai').waitFor();
  });

  test.each(['laporan', 'kasus'] as const)('one %s more is counted as exactly this', async (what) => {
    const { page } = await story.enter('Made Suryani');
    expect(await countedUnder(page, what, 'Menurut jenis', kind)).toBe(found.counts[what] + 1);
  });
});
