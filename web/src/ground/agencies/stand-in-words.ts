import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    'col-stands-in': 'Unit pengganti',
    'stands-in': 'Unit pengganti',
    'is-small': 'kurang dari tiga orang',
    'none-needed': 'belum perlu',
    'name-one': 'Unit ini kurang dari tiga orang: sebutkan unit pengganti.',
    why: 'Persetujuan selalu diberi oleh orang lain. Bila unit ini kurang dari tiga orang, yang berwenang menyetujui di unit pengganti ikut diminta, selama permintaan itu menunggu.',
    hint: 'Misalnya Dinas, provinsi, atau UPTD tetangga. Kosongkan bila tidak ada lagi.',
    'no-approver': 'belum ada yang menyetujui di sana',
    'no-approver-why': 'Di unit pengganti itu hari ini tidak ada yang berwenang menyetujui. Pilih unit lain.',
    'name-it': 'Sebutkan unit pengganti',
    save: 'Simpan',
    saved: 'Unit pengganti sudah dicatat.',
  },
  en: {
    'col-stands-in': 'Stand-in',
    'stands-in': 'Unit that stands in',
    'is-small': 'fewer than three people',
    'none-needed': 'not needed',
    'name-one': 'This unit has fewer than three people: name a unit that stands in.',
    why: 'Approval is always given by another person. While this unit has fewer than three people, those who approve in the unit that stands in are asked as well, for as long as the request waits.',
    hint: 'For example the Dinas, the province or a neighbouring UPTD. Leave it empty when there is none any more.',
    'no-approver': 'nobody approves there yet',
    'no-approver-why': 'Nobody in that unit may approve today. Choose another one.',
    'name-it': 'Name a stand-in',
    save: 'Save',
    saved: 'The stand-in has been written down.',
  },
});
