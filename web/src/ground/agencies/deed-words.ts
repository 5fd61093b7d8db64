import type { Deed } from '@naung/domain/ground/access/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

/** What a duty lets somebody do, so that who gives it knows what she gives. */
export const deedWords: Words<Deed> = {
  id: {
    'receive-concerns': 'mencatat laporan yang datang',
    triage: 'menilai laporan dan memutuskan kelanjutannya',
    'work-on-cases': 'mengerjakan kasus yang ditugaskan',
    supervise: 'mendampingi kasus di unitnya tanpa membuka isi tertutup',
    approve: 'menyetujui penutupan kasus dan hal lain yang perlu orang kedua',
    'hand-over': 'melimpahkan kasus ke daerah lain',
    'answer-referrals': 'menjawab rujukan yang dikirim ke unitnya',
    'record-activities': 'mencatat kegiatan desa',
    'keep-villages': 'mengelola kelompok desa dan daftar banjar atau dusun',
    'keep-agencies': 'mengelola instansi, unit, dan direktori layanan',
    'keep-people': 'mengelola orang, tugas, dan undangan',
    'keep-lists': 'mengelola daftar kode, hari kerja, dan hari libur',
    'read-numbers': 'membaca angka kabupaten atau kota',
    'read-audit': 'membaca catatan siapa melihat apa',
    'keep-walls': 'menjaga siapa yang tidak boleh melihat suatu kasus, tanpa membuka kasusnya',
  },
  en: {
    'receive-concerns': 'write down reports that come in',
    triage: 'weigh reports and decide what becomes of them',
    'work-on-cases': 'work on the cases she is named on',
    supervise: 'supervise the cases of the unit without opening what is sealed',
    approve: 'approve the closing of cases and what else needs a second person',
    'hand-over': 'hand a case over to another district',
    'answer-referrals': 'answer referrals sent to the unit',
    'record-activities': 'record activities of villages',
    'keep-villages': 'keep the groups of villages and the list of hamlets',
    'keep-agencies': 'keep agencies, units and the directory of services',
    'keep-people': 'keep people, duties and invitations',
    'keep-lists': 'keep code lists, working days and holidays',
    'read-numbers': 'read the numbers of the district',
    'read-audit': 'read who saw what',
    'keep-walls': 'guard who must not see a case, without opening it',
  },
};
