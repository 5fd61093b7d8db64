import type { GivingRefusal, WithdrawingRefusal } from '@naung/domain/casework/consent/commands.ts';
import type { consentPolicy, readsConsents } from '@naung/domain/casework/consent/policy.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Because =
  | (typeof consentPolicy)[keyof typeof consentPolicy][number]['because']
  | (typeof readsConsents)[number]['because'];

export const refusalWords: Words<GivingRefusal | WithdrawingRefusal | Because> = {
  id: {
    'case-is-closed': 'Kasus ini sudah berakhir. Buka lagi kasusnya dulu.',
    'no-such-unit': 'Unit itu tidak ada lagi. Pilih unit lain.',
    'code-is-not-in-the-list': 'Kebutuhan itu sudah tidak dipakai. Muat ulang, lalu pilih lagi.',
    'is-in-the-future': 'Coba periksa lagi tanggalnya: itu belum terjadi.',
    'settlement-is-barred':
      'Untuk kekerasan seksual dengan terlapor dewasa, penyelesaian di luar proses hukum dilarang (UU 12/2022 pasal 23).',
    'she-decides-herself': 'Ia sudah dewasa dan memutuskan sendiri. Mintalah persetujuannya, bukan walinya.',
    'a-child-needs-a-guardian': 'Untuk anak, walinya ikut memutuskan, kecuali wali itu terlapor.',
    'guardian-is-respondent': 'Wali itu terlapor. Catat wali lain, atau pengecualian dengan dasar hukumnya.',
    'child-was-not-asked': 'Tanyakan dulu kepada anaknya.',
    'child-does-not-agree': 'Anaknya tidak setuju, jadi belum ada persetujuan. Bicarakan lagi dengannya.',
    'override-needs-reason': 'Pengecualian perlu alasan, dasar hukum, dan penjelasan.',
    'no-ground-for-override': 'Keadaan kasus ini belum menunjukkan alasan itu. Periksa kegawatan atau siapa walinya.',
    'already-withdrawn': 'Persetujuan ini sudah ditarik.',
    'is-before-it-was-given': 'Coba periksa lagi tanggalnya: itu sebelum persetujuan diberikan.',
    'was-entered-by-mistake': 'Catatan ini sudah ditandai salah input.',
    'on-the-case-team': 'Hanya tim kasus ini yang dapat melakukannya.',
    'works-on-cases': 'Bagian ini untuk tugas yang menangani kasus.',
  },
  en: {
    'case-is-closed': 'This case has ended. Open it again first.',
    'no-such-unit': 'That unit is no longer there. Choose another.',
    'code-is-not-in-the-list': 'That need is no longer in use. Reload, then choose again.',
    'is-in-the-future': 'Please check the date: it has not happened yet.',
    'settlement-is-barred':
      'For sexual violence with an adult respondent the law forbids any ending outside the legal process (UU 12/2022 s 23).',
    'she-decides-herself': 'She is an adult and decides for herself. Ask her, not a guardian.',
    'a-child-needs-a-guardian': 'For a child a guardian decides too, unless that guardian is the respondent.',
    'guardian-is-respondent': 'That guardian is the respondent. Name another, or write down an override with its law.',
    'child-was-not-asked': 'Ask the child first.',
    'child-does-not-agree': 'The child does not agree, so there is no consent yet. Talk with her or him again.',
    'override-needs-reason': 'An override needs a ground, a law and an explanation.',
    'no-ground-for-override': 'This case does not show that ground. Check its urgency, or who the guardian is.',
    'already-withdrawn': 'This consent has been taken back.',
    'is-before-it-was-given': 'Please check the date: that was before it was given.',
    'was-entered-by-mistake': 'This record has been marked as entered by mistake.',
    'on-the-case-team': 'Only the team of this case can do this.',
    'works-on-cases': 'This part is for duties that work on cases.',
  },
};
