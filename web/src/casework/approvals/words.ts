import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    approvals: 'Persetujuan',
    'approvals-lead': 'Yang menunggu orang kedua. Kamu melihat yang perlu untuk menilai, selama menunggu jawabanmu.',
    kinds: 'Macam permintaan',
    'nothing-open': 'Pilih satu permintaan',
    'nothing-open-why': 'Baca dulu isinya, lalu setujui atau kembalikan dengan penjelasan.',
  },
  en: {
    approvals: 'Approvals',
    'approvals-lead': 'What waits for a second person. You see what judging it needs, for as long as it waits for you.',
    kinds: 'Kind of request',
    'nothing-open': 'Choose a request',
    'nothing-open-why': 'Read it first, then approve it or give it back with an explanation.',
  },
});
