import { catalogue } from '../words/catalogue.ts';

export const inPlaceWords = catalogue({
  id: {
    title: 'Menggantikan kustodian',
    lead: 'Kadang suatu permintaan perlu kustodian sebagai orang kedua, dan tidak ada kustodian yang bisa menjawab. Bila unitmu disebut sebagai penggantinya, permintaannya ada di sini. Isi kasus dan berkas tidak terbuka.',
    walls: 'Membuka dinding',
    records: 'Menahan, melepas, atau memusnahkan berkas',
    none: 'Tidak ada yang menunggu jawabanmu.',
    today: 'Permintaan kustodian menunggu jawabanmu',
  },
  en: {
    title: 'In the place of a custodian',
    lead: 'Sometimes what is asked needs a custodian as the second person, and none can answer. Where your unit stands in, it is here. Nothing of a case or a record is opened.',
    walls: 'Taking a wall down',
    records: 'Holding, releasing or destroying a record',
    none: 'Nothing waits for your answer.',
    today: 'What a custodian asked waits for your answer',
  },
});
