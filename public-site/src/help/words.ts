/**
 * Words of the pages that help: finding somebody near, what happens when one comes, a phone that others use.
 */
import type { Words } from '@naung/domain/ground/words.ts';

const id = {
  'where-help': 'Cari bantuan di dekatmu',
  'where-lead': 'Pilih daerahnya. Yang paling dekat tampil lebih dulu.',
  'any-district': 'Pilih kabupaten atau kota',
  'any-subdistrict': 'Semua kecamatan',
  'any-village': 'Semua desa',
  'help-district': 'Kabupaten atau kota',
  'help-subdistrict': 'Kecamatan',
  'help-village': 'Desa atau kelurahan',
  'show-help': 'Tampilkan',
  'no-help-listed': 'Belum ada tempat yang dicatat untuk daerah ini. Nomor di bawah ini bisa dihubungi dari mana saja.',
  'help-near': 'Di {place}',
  'help-further': 'Lainnya di daerah ini',
  'help-all': 'Bantuan di daerah ini',
  'serves-child': 'Untuk anak',
  'serves-woman': 'Untuk perempuan',
  'serves-both': 'Untuk anak dan perempuan',
  'last-verified': 'Diperiksa {day}.',
  'not-verified-lately': 'Terakhir diperiksa {day}. Mungkin sudah berubah; kalau tidak tersambung, telepon 129.',
  'no-phone': 'Belum ada nomor telepon. Kamu bisa datang langsung.',
  'whatsapp-129': 'WhatsApp 129: 08111-129-129',
  'come-title': 'Apa yang terjadi kalau saya datang',
  'come-next': 'Mau tahu harus datang ke mana?',
  'shared-title': 'Kalau HP ini dipakai orang lain',
} as const;

export type HelpWord = keyof typeof id;

export const helpWords: Words<HelpWord> = {
  id,
  en: {
    'where-help': 'Find help near you',
    'where-lead': 'Choose the area. What is nearest comes first.',
    'any-district': 'Choose a regency or city',
    'any-subdistrict': 'Every kecamatan',
    'any-village': 'Every village',
    'help-district': 'Regency or city',
    'help-subdistrict': 'Kecamatan (subdistrict)',
    'help-village': 'Village',
    'show-help': 'Show',
    'no-help-listed': 'No place has been listed for this area yet. The numbers below can be reached from anywhere.',
    'help-near': 'In {place}',
    'help-further': 'Elsewhere in this area',
    'help-all': 'Help in this area',
    'serves-child': 'For children',
    'serves-woman': 'For women',
    'serves-both': 'For children and women',
    'last-verified': 'Checked on {day}.',
    'not-verified-lately': 'Last checked on {day}. It may have changed; if nobody answers, call 129.',
    'no-phone': 'No telephone number yet. You can go there.',
    'whatsapp-129': 'WhatsApp 129: 08111-129-129',
    'come-title': 'What happens when I come',
    'come-next': 'Would you like to know where to go?',
    'shared-title': 'If others use this phone',
  },
};
