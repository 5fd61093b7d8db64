/** How a case stands whose closing is asked, in the words of whoever approves it. */

import type { SafeTonight } from '@naung/domain/casework/danger/model.ts';
import type { ReferralStatus } from '@naung/domain/casework/referrals/model.ts';
import type { Outcome } from '@naung/domain/casework/services/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../../../ground/words/catalogue.ts';

export const packetWords = catalogue({
  id: {
    stands: 'Keadaannya sekarang',
    safety: 'Tempat aman untuk malam itu, menurut asesmen terakhir',
    'safety-none': 'Belum ada asesmen',
    'not-safe': 'Menurut asesmen terakhir ia tidak punya tempat yang aman untuk malam itu.',
    'not-safe-why': 'Tanyakan dulu kepada timnya apa yang sudah berubah, atau kembalikan permintaannya.',
    goals: 'Tujuan di rencananya',
    'goals-none': 'Tidak ada tujuan',
    open: 'Belum ada hasil',
    referrals: 'Rujukan',
    'referrals-none': 'Tidak ada rujukan',
    'confirm-title': 'Tutup kasus {alias}?',
    'confirm-lead':
      'Sesudah ini kasusnya berakhir dan tidak lagi tampil di daftar kerja timnya. Pastikan alasan dan keadaannya cocok.',
  },
  en: {
    stands: 'How it stands now',
    safety: 'A safe place that night, by the last assessment',
    'safety-none': 'No assessment yet',
    'not-safe': 'By the last assessment there was no safe place that night.',
    'not-safe-why': 'Ask the team first what has changed, or give the request back.',
    goals: 'Goals of the plan',
    'goals-none': 'No goals',
    open: 'Nothing came of it yet',
    referrals: 'Referrals',
    'referrals-none': 'No referrals',
    'confirm-title': 'Close the case {alias}?',
    'confirm-lead':
      'The case then ends and leaves the work list of its team. Please make sure that the reason fits how it stands.',
  },
});

export const safeTonightWords: Words<SafeTonight | 'not-asked'> = {
  id: { yes: 'Ada', no: 'Tidak ada', unknown: 'Belum tahu', 'not-asked': 'Tidak tercatat' },
  en: { yes: 'There was', no: 'There was none', unknown: 'Not known yet', 'not-asked': 'Not recorded' },
};

export const goalOutcomeWords: Words<Outcome> = {
  id: { achieved: 'Tercapai', partly: 'Tercapai sebagian', not: 'Tidak tercapai' },
  en: { achieved: 'Achieved', partly: 'Partly achieved', not: 'Not achieved' },
};

export const referralStateWords: Words<ReferralStatus> = {
  id: {
    requested: 'Menunggu jawaban',
    accepted: 'Diterima, belum selesai',
    'in-progress': 'Sedang dilayani',
    completed: 'Selesai menurut unit itu',
    declined: 'Tidak dapat diterima',
    cancelled: 'Dibatalkan sebelum berangkat',
    withdrawn: 'Ditarik kembali',
  },
  en: {
    requested: 'Waiting for an answer',
    accepted: 'Accepted, not completed',
    'in-progress': 'Being served',
    completed: 'Completed, says that unit',
    declined: 'Declined',
    cancelled: 'Taken back before it left',
    withdrawn: 'Withdrawn',
  },
};
