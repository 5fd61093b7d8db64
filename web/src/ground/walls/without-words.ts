import type { WaitingTask } from '@naung/domain/ground/walls/without-anyone.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const taskWords: Words<WaitingTask> = {
  id: {
    triage: '{count} laporan menunggu, belum ada yang bisa menerimanya',
    team: '{count} kasus menunggu, belum ada yang bisa menanganinya',
    'hand-over': '{count} surat dari daerah lain menunggu, belum ada yang bisa menjawabnya',
    'answer-referrals': '{count} rujukan menunggu, belum ada yang bisa menjawabnya',
    supervise: '{count} kasus berjalan tanpa ada yang bisa mengawasinya',
    approve: '{count} kasus menunggu persetujuan, belum ada yang bisa memutuskan',
    'keep-walls': '{count} kasus berjalan tanpa kustodian yang bisa menjaganya',
  },
  en: {
    triage: '{count} reports wait, and nobody can take them in',
    team: '{count} cases wait, and nobody can work on them',
    'hand-over': '{count} letters from other districts wait, and nobody can answer them',
    'answer-referrals': '{count} referrals wait, and nobody can answer them',
    supervise: '{count} {count|case goes|cases go} on, and nobody can supervise {count|it|them}',
    approve: '{count} {count|case waits|cases wait} for an approval, and nobody can give it',
    'keep-walls': '{count} {count|case goes|cases go} on without a custodian who could watch over {count|it|them}',
  },
};

export const words = catalogue({
  id: {
    title: 'Ada yang menunggu tanpa orang',
    why: 'Unit yang biasa mengerjakannya tidak bisa, dan belum ada unit pengganti. Sebutkan unit lain yang menggantikan, misalnya dari provinsi, di halaman instansi; pekerjaan itu langsung sampai ke sana. Sebabnya tidak ditampilkan kepada siapa pun.',
    'why-custodian':
      'Beri tugas kustodian kepada orang lain, sebaiknya dari provinsi. Sebabnya tidak ditampilkan kepada siapa pun.',
    since: 'sejak {day}',
  },
  en: {
    title: 'Something waits without anyone',
    why: 'The unit that would do it cannot, and no unit stands in. Name another that does, of the province for instance, on the page of the agency; the work goes there at once. Why is shown to nobody.',
    'why-custodian': 'Give the duty of a custodian to somebody else, best of the province. Why is shown to nobody.',
    since: 'since {day}',
  },
});
