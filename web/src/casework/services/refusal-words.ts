import type { AssessingRefusal } from '@naung/domain/casework/services/decide-assessing.ts';
import type { GivingRefusal } from '@naung/domain/casework/services/decide-giving.ts';
import type { PlanRefusal } from '@naung/domain/casework/services/decide-planning.ts';
import type { readsServices, servicesPolicy } from '@naung/domain/casework/services/policy.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Because =
  | (typeof servicesPolicy)[keyof typeof servicesPolicy][number]['because']
  | (typeof readsServices)[number]['because'];

/** Why an assessment, a plan or a service could not be written down: what is so, and what to do. */
export const refusalWords: Words<AssessingRefusal | PlanRefusal | GivingRefusal | Because> = {
  id: {
    'case-is-closed': 'Kasus ini sudah ditutup. Buka lagi kasusnya bila pelayanan berlanjut.',
    'code-is-not-in-the-list': 'Satu pilihan tidak ada lagi di daftar. Muat ulang halaman, lalu pilih lagi.',
    'no-such-instrument': 'Daftar pertanyaan itu tidak ada lagi. Pilih yang lain.',
    'is-in-the-future': 'Coba periksa lagi tanggalnya: itu belum terjadi.',
    'answers-do-not-fit': 'Ada jawaban yang belum pas dengan pertanyaannya. Coba periksa lagi.',
    'no-such-unit': 'Unit itu tidak ada lagi. Pilih unit lain.',
    'no-such-goal': 'Tujuan itu bukan dari kasus ini, atau sudah ditandai salah input.',
    'settlement-is-barred':
      'Kekerasan seksual diselesaikan lewat jalur hukum (UU 12/2022 pasal 23). Pilih layanan lain.',
    'plan-is-asked': 'Rencana ini sedang menunggu persetujuan. Tunggu jawabannya dulu.',
    'plan-is-approved': 'Rencana ini sudah disetujui.',
    'plan-is-not-asked': 'Rencana ini sedang tidak menunggu persetujuan.',
    'plan-is-not-approved': 'Hasil dapat dicatat setelah rencananya disetujui.',
    'plan-has-no-goals': 'Tambahkan dulu satu tujuan.',
    'asked-it-yourself': 'Yang membuat atau meminta tidak dapat menyetujuinya sendiri.',
    'outcome-is-recorded': 'Hasil tujuan ini sudah dicatat. Betulkan catatannya bila keliru.',
    'on-the-case-team': 'Hanya tim kasus ini yang dapat melakukannya.',
    'approves-for-the-owning-unit': 'Hanya yang menyetujui untuk unit pemilik kasus yang dapat melakukannya.',
    'works-on-cases': 'Bagian ini terbuka bagi yang mengerjakan atau mendampingi kasus.',
  },
  en: {
    'case-is-closed': 'This case is closed. Open it again where the service goes on.',
    'code-is-not-in-the-list': 'One choice is no longer in the list. Reload the page and choose again.',
    'no-such-instrument': 'That set of questions is no longer there. Choose another.',
    'is-in-the-future': 'Please check the date: it has not happened yet.',
    'answers-do-not-fit': 'An answer does not fit its question yet. Please look again.',
    'no-such-unit': 'That unit is no longer there. Choose another.',
    'no-such-goal': 'That goal is not of this case, or was marked as entered by mistake.',
    'settlement-is-barred': 'Sexual violence is dealt with by the law (UU 12/2022 art. 23). Choose another service.',
    'plan-is-asked': 'This plan is waiting for approval. Please wait for the answer.',
    'plan-is-approved': 'This plan is approved already.',
    'plan-is-not-asked': 'This plan is not waiting for approval.',
    'plan-is-not-approved': 'An outcome can be written down once the plan is approved.',
    'plan-has-no-goals': 'Add a goal first.',
    'asked-it-yourself': 'Whoever made it or asked cannot approve it.',
    'outcome-is-recorded': 'The outcome of this goal is written down. Put it right where it is wrong.',
    'on-the-case-team': 'Only the team of this case can do this.',
    'approves-for-the-owning-unit': 'Only those who approve for the owning unit can do this.',
    'works-on-cases': 'This part is open to those who work on cases or supervise them.',
  },
};
