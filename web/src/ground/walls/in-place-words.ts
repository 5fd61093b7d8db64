import { catalogue } from '../words/catalogue.ts';

export const inPlaceWords = catalogue({
  id: {
    title: 'Menggantikan kustodian kedua',
    lead: 'Seorang kustodian meminta sekat dibuka dan tidak ada kustodian lain yang bisa menjawab. Unitmu disebut sebagai penggantinya. Kasusnya tidak terbuka dari sini.',
    none: 'Tidak ada yang menunggu jawabanmu',
    'none-why': 'Bila unitmu menggantikan kustodian kedua, permintaannya muncul di sini.',
    today: 'Permintaan kustodian menunggu jawabanmu',
  },
  en: {
    title: 'In the place of a second custodian',
    lead: 'A custodian asked that a wall be taken down, and no other custodian can answer. Your unit stands in. The case is not opened from here.',
    none: 'Nothing waits for your answer',
    'none-why': 'When your unit stands in for a second custodian, what is asked appears here.',
    today: 'What a custodian asked waits for your answer',
  },
});
