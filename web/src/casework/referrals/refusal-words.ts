import type { ReferralRefusal } from '@naung/domain/casework/referrals/decide.ts';
import type { readsInbox, readsReferrals, readsSent, referralPolicy } from '@naung/domain/casework/referrals/policy.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Because =
  | (typeof referralPolicy)[keyof typeof referralPolicy][number]['because']
  | (typeof readsInbox)[number]['because']
  | (typeof readsReferrals)[number]['because']
  | (typeof readsSent)[number]['because'];

/** Why something could not be done with a referral: what is so, and what to do. */
export const refusalWords: Words<ReferralRefusal | Because> = {
  id: {
    'id-is-taken': 'Rujukan ini sudah terkirim. Muat ulang halaman untuk melihatnya.',
    'no-such-referral': 'Rujukan itu tidak ada lagi di sini.',
    'case-is-closed': 'Kasusnya sudah ditutup. Buka lagi kasusnya bila masih ada yang perlu dirujuk.',
    'code-is-not-in-the-list': 'Pilihan itu sudah tidak ada di daftar. Muat ulang, lalu pilih lagi.',
    'no-such-unit': 'Unit itu tidak lagi menerima rujukan. Pilih unit lain.',
    'settlement-is-barred':
      'Untuk kekerasan seksual, penyelesaian di luar hukum tidak diperbolehkan (UU 12/2022 ps 23).',
    'consent-does-not-cover':
      'Persetujuannya tidak, atau tidak lagi, mencakup yang akan dikirim. Minta dan catat persetujuan yang baru.',
    'more-than-the-need-requires': 'Ada isian yang tidak diperlukan untuk kebutuhan ini. Keluarkan dulu.',
    'less-than-the-need-requires': 'Ada isian yang wajib untuk kebutuhan ini. Lengkapi dulu.',
    'no-such-source': 'Sebagian isinya diambil dari catatan yang bukan milik kasus ini. Muat ulang, lalu periksa lagi.',
    'already-left': 'Sudah berangkat, jadi tidak bisa dibatalkan. Kamu masih bisa menariknya kembali.',
    'already-answered': 'Rujukan ini sudah dijawab, mungkin oleh rekanmu. Muat ulang untuk melihatnya.',
    'not-yet-accepted': 'Rujukan ini belum diterima oleh unit tujuan.',
    'referral-has-ended': 'Rujukan ini sudah berakhir.',
    'reason-is-needed': 'Pilih dulu alasannya, supaya pengirim bisa mencari jalan lain.',
    'barrier-is-needed': 'Pilih dulu apa yang menghalanginya.',
    'is-in-the-future': 'Coba periksa lagi tanggalnya: itu belum terjadi.',
    'on-the-case-team': 'Hanya tim kasus ini yang dapat melakukannya.',
    'works-where-it-was-sent': 'Hanya petugas rujukan unit tujuan yang dapat melakukannya.',
    'writes-down-for-a-partner': 'Tim kasus hanya mencatat jawaban mitra yang dihubungi lewat telepon.',
    'works-where-it-was-told': 'Pemberitahuan ini untuk unit lain.',
    'answers-referrals': 'Rujukan masuk hanya dibaca petugas rujukan unit.',
    'works-on-referrals': 'Rujukan hanya dibaca oleh yang mengirim dan yang menerima.',
    'works-on-cases': 'Rujukan sebuah kasus hanya dibaca oleh yang mengerjakan kasus.',
  },
  en: {
    'id-is-taken': 'This referral has been sent already. Reload the page to see it.',
    'no-such-referral': 'That referral is no longer here.',
    'case-is-closed': 'The case is closed. Open it again if there is still something to refer.',
    'code-is-not-in-the-list': 'That choice is no longer in the list. Reload and choose again.',
    'no-such-unit': 'That unit no longer takes referrals. Choose another.',
    'settlement-is-barred': 'Sexual violence is never settled outside the law (UU 12/2022 s 23).',
    'consent-does-not-cover': 'The consent does not, or no longer, cover what would be sent. Ask and record a new one.',
    'more-than-the-need-requires': 'There is something in it that this need does not ask for. Take it out first.',
    'less-than-the-need-requires': 'Something that this need cannot do without is missing. Please add it.',
    'no-such-source': 'Part of it comes from a record of another case. Reload and check again.',
    'already-left': 'It has left, so it cannot be taken back. You can still withdraw it.',
    'already-answered': 'This referral has been answered, perhaps by a colleague. Reload to see it.',
    'not-yet-accepted': 'The unit it was sent to has not accepted it yet.',
    'referral-has-ended': 'This referral has ended.',
    'reason-is-needed': 'Please choose the reason first, so that the sender can look for another way.',
    'barrier-is-needed': 'Please choose first what stood in the way.',
    'is-in-the-future': 'Please check the date: it has not happened yet.',
    'on-the-case-team': 'Only the team of this case can do this.',
    'works-where-it-was-sent': 'Only the referral desk of the receiving unit can do this.',
    'writes-down-for-a-partner': 'The team only writes down answers of a partner who works by telephone.',
    'works-where-it-was-told': 'This notice is for another unit.',
    'answers-referrals': 'Only the referral desk of a unit reads what is referred to it.',
    'works-on-referrals': 'A referral is read by those who sent it and those who received it.',
    'works-on-cases': 'Referrals of a case are read by those who work on cases.',
  },
};
