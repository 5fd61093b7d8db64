import type { ChildRespondentRefusal } from '@naung/domain/casework/cases/decide-child-file.ts';
import type { ClosingRefusal } from '@naung/domain/casework/cases/decide-closing.ts';
import type { CourseRefusal } from '@naung/domain/casework/cases/decide-course.ts';
import type { HandOverRefusal } from '@naung/domain/casework/cases/decide-hand-over.ts';
import type { TeamRefusal } from '@naung/domain/casework/cases/decide-team.ts';
import type { VoidingRefusal } from '@naung/domain/casework/cases/decide-voiding.ts';
import type { asksAboutCases, casesPolicy, voidsCases } from '@naung/domain/casework/cases/policy.ts';
import type { UrgencyRefusal } from '@naung/domain/casework/safety/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Refusal =
  | CourseRefusal
  | ClosingRefusal
  | TeamRefusal
  | ChildRespondentRefusal
  | HandOverRefusal
  | UrgencyRefusal
  | VoidingRefusal;
type Because =
  | (typeof casesPolicy)[keyof typeof casesPolicy][number]['because']
  | (typeof asksAboutCases)[number]['because']
  | (typeof voidsCases)[number]['because'];

/** Why something could not be done with a case: what is so, and what to do first. */
export const refusalWords: Words<Refusal | Because> = {
  id: {
    'phase-does-not-follow': 'Tahap itu tidak bisa langsung menyusul tahap sekarang.',
    'closing-needs-approval': 'Terminasi perlu persetujuan orang lain. Ajukan lewat bagian Terminasi.',
    'hand-over-is-needed': 'Untuk kabupaten lain, tawarkan pelimpahan lewat bagian Pelimpahan.',
    'reopening-is-needed': 'Kasus ini sudah berakhir. Buka lagi kasusnya dulu.',
    'assessment-is-needed': 'Catat asesmennya dulu.',
    'approved-plan-is-needed': 'Rencananya perlu disetujui dulu.',
    'case-is-closed': 'Kasus ini sudah berakhir.',
    'case-is-open': 'Kasus ini masih terbuka.',
    'day-is-past': 'Coba periksa lagi tanggalnya: hari itu sudah lewat.',
    'settlement-is-barred':
      'Untuk kekerasan seksual dengan terlapor dewasa, penyelesaian di luar proses hukum dilarang (UU 12/2022 pasal 23).',
    'hand-over-is-offered': 'Kasus ini sedang ditawarkan ke kabupaten lain. Tunggu jawabannya dulu.',
    'no-such-reason': 'Alasan itu tidak ada di daftar. Muat ulang, lalu pilih lagi.',
    'plan-outcome-is-needed': 'Catat dulu hasil setiap tujuan di rencananya.',
    'goals-are-not-reached':
      'Menurut rencananya tujuan itu belum tercapai. Pilih alasan lain, atau lanjutkan pelayanannya.',
    'referral-is-running': 'Masih ada rujukan yang berjalan. Selesaikan atau tarik dulu rujukannya.',
    'closing-is-asked': 'Terminasinya sedang menunggu persetujuan.',
    'already-decided': 'Ini sudah dijawab, mungkin oleh rekanmu.',
    'asked-it-yourself': 'Kamu sendiri yang memintanya; perlu orang kedua untuk menjawab.',
    'cannot-name-yourself': 'Mintalah rekan yang menambahkan namamu.',
    'is-on-the-team': 'Ia sudah ada di tim ini.',
    'is-not-on-the-team': 'Ia tidak ada di tim ini.',
    'cannot-be-on-this-team': 'Ia tidak bisa masuk tim ini. Pilih orang lain.',
    'stand-in-needs-an-end': 'Pengganti sementara perlu hari terakhirnya.',
    'manager-has-no-end': 'Manajer kasus tidak diberi hari terakhir; ganti orangnya bila perlu.',
    'case-needs-a-manager': 'Kasus perlu manajer. Tambahkan manajer lain dulu.',
    'takes-a-second-word':
      'Manajer penggantinya kamu sendiri yang menambahkan. Orang lain yang mengakhiri, misalnya manajer baru itu atau penyelia lain.',
    'respondent-is-not-a-child': 'Berkas terpisah hanya untuk terlapor yang masih anak.',
    'is-the-respondents-own-file': 'Ini sudah berkas anak yang dilaporkan.',
    'must-not-know-both': 'Yang mengetahui cerita korban tidak boleh membuka berkas ini. Mintalah penyelia lain.',
    'no-such-unit': 'Unit itu tidak ada di kabupaten ini.',
    'is-our-own-district': 'Itu kabupaten kita sendiri. Pilih kabupaten lain.',
    'unit-does-not-receive': 'Unit itu belum menerima laporan. Pilih unit lain.',
    'our-unit-does-not-receive':
      'Jawaban tidak bisa sampai ke unit ini. Mintalah unit penerima di kantor ini yang melimpahkan.',
    'has-left-already': 'Suratnya sudah keluar; hanya penerimanya yang bisa mengembalikan.',
    'not-yet-accepted': 'Kabupaten itu belum menerima kasusnya.',
    'was-returned': 'Kabupaten itu mengembalikan kasusnya.',
    'letter-is-unreadable': 'Suratnya tidak bisa dibuka. Mintalah pengirimnya mengirim lagi.',
    'would-lower': 'Itu akan menurunkan kegawatannya. Untuk menurunkan perlu orang kedua.',
    'would-not-lower': 'Kegawatannya sudah serendah itu.',
    'lowering-is-asked': 'Permintaan menurunkan sedang menunggu orang kedua.',
    'no-lowering-is-asked': 'Tidak ada permintaan menurunkan yang menunggu.',
    'case-is-under-way':
      'Kasus ini sudah berjalan, jadi tidak bisa ditandai salah input. Tutup lewat bagian Terminasi; catatan yang keliru dibetulkan satu per satu.',
    'on-the-case-team': 'Hanya tim kasus ini yang dapat melakukannya.',
    'heads-the-unit': 'Hanya kepala yang membawahi unit ini yang dapat melakukannya.',
    'supervises-the-unit': 'Hanya penyelia unit ini yang dapat melakukannya.',
    'stands-in-for-the-unit': 'Hanya yang menyetujui di unit pengganti, selama diminta, yang dapat melakukannya.',
    'approves-for-the-unit': 'Hanya yang berwenang menyetujui untuk unit ini yang dapat melakukannya.',
    'on-the-case-team-and-may-hand-over': 'Hanya anggota tim yang berwenang melimpahkan yang dapat melakukannya.',
    'takes-hand-overs': 'Hanya tugas yang menerima pelimpahan yang dapat melakukannya.',
    'works-on-cases': 'Bagian ini untuk tugas yang menangani kasus.',
    supervises: 'Bagian ini untuk penyelia.',
    approves: 'Bagian ini untuk yang menyetujui.',
  },
  en: {
    'phase-does-not-follow': 'That phase cannot follow the present one.',
    'closing-needs-approval': 'Closing needs another person’s approval. Ask for it under Closing.',
    'hand-over-is-needed': 'For another district, offer it under Handing over.',
    'reopening-is-needed': 'This case has ended. Open it again first.',
    'assessment-is-needed': 'Write down the assessment first.',
    'approved-plan-is-needed': 'The plan has to be approved first.',
    'case-is-closed': 'This case has ended.',
    'case-is-open': 'This case is open.',
    'day-is-past': 'Please check the date: that day is past.',
    'settlement-is-barred':
      'For sexual violence with an adult respondent the law forbids any ending outside the legal process (UU 12/2022 s 23).',
    'hand-over-is-offered': 'This case is being offered to another district. Wait for the answer first.',
    'no-such-reason': 'That reason is not on the list. Reload, then choose again.',
    'plan-outcome-is-needed': 'First say what came of each goal of the plan.',
    'goals-are-not-reached': 'By its plan the goals are not reached. Choose another reason, or go on with the service.',
    'referral-is-running': 'A referral is still running. Complete or withdraw it first.',
    'closing-is-asked': 'Its closing waits for approval.',
    'already-decided': 'This has been answered, perhaps by a colleague.',
    'asked-it-yourself': 'You asked for it yourself; a second person has to answer.',
    'cannot-name-yourself': 'Ask a colleague to add your name.',
    'is-on-the-team': 'She or he is on this team already.',
    'is-not-on-the-team': 'She or he is not on this team.',
    'cannot-be-on-this-team': 'She or he cannot be on this team. Choose somebody else.',
    'stand-in-needs-an-end': 'A stand-in needs a last day.',
    'manager-has-no-end': 'A case manager has no last day; name another if need be.',
    'case-needs-a-manager': 'A case needs a manager. Add another first.',
    'takes-a-second-word':
      'You yourself added the manager who would remain. Somebody else ends this part, such as the new manager or another supervisor.',
    'respondent-is-not-a-child': 'A file apart is only for a respondent who is a child.',
    'is-the-respondents-own-file': 'This is the file of the child respondent already.',
    'must-not-know-both': 'Whoever knows the survivor’s story must not open this file. Ask another supervisor.',
    'no-such-unit': 'There is no such unit in this district.',
    'is-our-own-district': 'That is our own district. Choose another.',
    'unit-does-not-receive': 'That unit does not receive yet. Choose another.',
    'our-unit-does-not-receive':
      'An answer could not reach this unit. Ask the receiving unit of this office to hand over.',
    'has-left-already': 'The letter has left; only its receiver can give it back.',
    'not-yet-accepted': 'That district has not accepted the case yet.',
    'was-returned': 'That district gave the case back.',
    'letter-is-unreadable': 'The letter cannot be opened. Ask the sender to send it again.',
    'would-lower': 'That would lower the urgency. Lowering needs a second person.',
    'would-not-lower': 'The urgency is that low already.',
    'lowering-is-asked': 'A request to lower waits for a second person.',
    'no-lowering-is-asked': 'No request to lower is waiting.',
    'case-is-under-way':
      'This case is under way, so it cannot be marked as entered by mistake. Close it under Closing; put single records right one by one.',
    'on-the-case-team': 'Only the team of this case can do this.',
    'heads-the-unit': 'Only the head of this unit can do this.',
    'supervises-the-unit': 'Only a supervisor of this unit can do this.',
    'stands-in-for-the-unit': 'Only those who approve in the unit that stands in can do this, while they are asked.',
    'approves-for-the-unit': 'Only those who approve for this unit can do this.',
    'on-the-case-team-and-may-hand-over': 'Only members of the team who may hand over can do this.',
    'takes-hand-overs': 'Only a duty that takes hand-overs can do this.',
    'works-on-cases': 'This part is for duties that work on cases.',
    supervises: 'This part is for supervisors.',
    approves: 'This part is for those who approve.',
  },
};
