import type { AgencyRefusal } from '@naung/domain/ground/agencies/commands.ts';
import type { DutyRefusal } from '@naung/domain/ground/agencies/duties.ts';
import type { agenciesPolicy } from '@naung/domain/ground/agencies/policy.ts';
import type { SecondRefusal } from '@naung/domain/ground/agencies/second-person.ts';
import type { ServiceRefusal } from '@naung/domain/ground/agencies/service-bar.ts';
import type { StandInRefusal } from '@naung/domain/ground/agencies/stand-in.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Because = (typeof agenciesPolicy)[keyof typeof agenciesPolicy][number]['because'];
type Refusal = AgencyRefusal | DutyRefusal | SecondRefusal | ServiceRefusal | StandInRefusal;
type NotInvited = 'nobody-invites-herself' | 'is-known-elsewhere-first';

/** Why something about an office, its people or its services could not be done: what is so, and what to do. */
export const refusalWords: Words<Refusal | Because | NotInvited> = {
  id: {
    'id-is-taken': 'Ini sudah pernah dikirim. Muat ulang halaman untuk melihatnya.',
    'no-such-agency': 'Instansi itu tidak ada di daftar.',
    'no-such-unit': 'Unit itu tidak ada di daftar.',
    'no-such-person': 'Orang itu tidak ada di daftar.',
    'no-such-duty': 'Tugas itu tidak ada.',
    'no-such-entry': 'Layanan itu tidak ada di direktori.',
    'code-is-not-on-the-list': 'Pilihan itu sudah tidak ada di daftar. Pilih lagi.',
    'place-lies-elsewhere': 'Tempat itu bukan bagian dari kabupaten/kota ini.',
    'village-lies-elsewhere': 'Salah satu desa bukan bagian dari kabupaten/kota ini.',
    'agency-is-retired': 'Instansi ini sudah tidak ikut lagi.',
    'unit-is-retired': 'Unit ini sudah dibubarkan.',
    'stands-in-for-itself': 'Unit tidak bisa menggantikan dirinya sendiri. Pilih unit lain.',
    'people-still-work-there': 'Masih ada yang bertugas di sana. Akhiri dulu tugasnya.',
    'is-the-last-that-receives': 'Ini satu-satunya unit yang menerima laporan. Buka penerima lain dulu.',
    'nothing-changes': 'Isinya masih sama dengan yang tercatat.',
    'person-has-left': 'Orang ini sudah keluar.',
    'preset-is-unknown': 'Jenis tugas itu tidak dikenal. Pilih lagi.',
    'nobody-gives-herself-a-duty':
      'Tidak ada yang memberi tugas kepada dirinya sendiri. Mintalah kepada pengelola lain.',
    'ends-before-it-starts': 'Hari terakhirnya lebih dulu daripada hari mulainya.',
    'duty-has-ended': 'Tugas ini sudah berakhir.',
    'duty-needs-a-village': 'Tugas ini perlu sedikitnya satu desa.',
    'holds-it-already': 'Ia sudah memegang tugas yang sama di unit ini pada waktu itu.',
    'longer-takes-two':
      'Tugas ini membuka catatan: memperpanjang atau memperluasnya perlu orang kedua. Beri tugas itu sekali lagi.',
    'was-answered': 'Ini sudah dijawab orang lain. Muat ulang halaman.',
    'asked-it-herself': 'Kamu sendiri yang memintanya. Orang lain yang menyetujui.',
    'is-her-own-duty': 'Ini tugasmu sendiri. Orang lain yang menyetujui.',
    'approves-in-the-unit': 'Ini untuk penyetuju di unit itu.',
    'approves-in-its-stand-in': 'Ini untuk penyetuju di unit yang menggantikan.',
    'keeps-the-walls': 'Ini untuk kustodian.',
    'may-be-a-second-person': 'Ini untuk pengelola orang, penyetuju, dan kustodian.',
    'is-the-last-who-keeps-people': 'Ini satu-satunya pengelola orang. Beri tugas itu kepada orang lain dulu.',
    'a-shelter-has-no-place-here': 'Letak rumah aman tidak pernah ditulis di direktori. Kosongkan tempatnya.',
    'needs-a-number': 'Isi sedikitnya nomor telepon atau tempatnya.',
    'lies-ahead': 'Tanggalnya belum tiba.',
    'keeps-the-agencies': 'Yang mengubahnya ialah pengelola instansi.',
    'watches-over-units': 'Ini untuk penyelia, pengelola petugas, dan kustodian.',
    'keeps-the-people': 'Yang mengubahnya ialah pengelola orang dan tugas.',
    'works-here': 'Bagian ini untuk yang bertugas di kabupaten/kota ini.',
    'works-with-colleagues': 'Daftar orang dibuka untuk yang bekerja bersama mereka.',
    'nobody-invites-herself': 'Tautan untuk dirimu dibuat oleh pengelola lain.',
    'is-known-elsewhere-first': 'Orang ini pertama kali tercatat di kabupaten/kota lain. Mintalah tautannya dari sana.',
  },
  en: {
    'id-is-taken': 'This was sent before. Reload the page to see it.',
    'no-such-agency': 'That agency is not on the list.',
    'no-such-unit': 'That unit is not on the list.',
    'no-such-person': 'That person is not on the list.',
    'no-such-duty': 'There is no such duty.',
    'no-such-entry': 'That service is not in the directory.',
    'code-is-not-on-the-list': 'That choice is no longer on the list. Please choose again.',
    'place-lies-elsewhere': 'That place is not in this district.',
    'village-lies-elsewhere': 'One of the villages is not in this district.',
    'agency-is-retired': 'This agency no longer takes part.',
    'unit-is-retired': 'This unit has been dissolved.',
    'stands-in-for-itself': 'A unit cannot stand in for itself. Choose another one.',
    'people-still-work-there': 'People still work there. End their duties first.',
    'is-the-last-that-receives': 'This is the only unit that receives reports. Open another one first.',
    'nothing-changes': 'It still says the same as what is recorded.',
    'person-has-left': 'This person has left.',
    'preset-is-unknown': 'That kind of duty is not known. Please choose again.',
    'nobody-gives-herself-a-duty': 'Nobody gives a duty to herself. Ask another administrator.',
    'ends-before-it-starts': 'The last day lies before the first.',
    'duty-has-ended': 'This duty has ended already.',
    'duty-needs-a-village': 'This duty needs one village at least.',
    'holds-it-already': 'The same duty is held in this unit at that time already.',
    'longer-takes-two':
      'This duty opens records: making it longer or wider takes a second person. Give the duty once more.',
    'was-answered': 'Somebody has answered this already. Reload the page.',
    'asked-it-herself': 'You asked for it yourself. Somebody else confirms it.',
    'is-her-own-duty': 'This duty is your own. Somebody else confirms it.',
    'approves-in-the-unit': 'This is for whoever approves in that unit.',
    'approves-in-its-stand-in': 'This is for whoever approves in the unit that stands in.',
    'keeps-the-walls': 'This is for custodians.',
    'may-be-a-second-person': 'This is for whoever keeps the people, approves, or is a custodian.',
    'is-the-last-who-keeps-people': 'This is the only one who keeps the people. Give that duty to somebody else first.',
    'a-shelter-has-no-place-here': 'Where a shelter lies is never written in the directory. Leave the place empty.',
    'needs-a-number': 'Fill in a telephone number or the place at least.',
    'lies-ahead': 'That day has not come yet.',
    'keeps-the-agencies': 'This is changed by those who keep the agencies.',
    'watches-over-units': 'This is for supervisors, custodians and whoever keeps the people.',
    'keeps-the-people': 'This is changed by those who keep people and duties.',
    'works-here': 'This part is for those who work in this district.',
    'works-with-colleagues': 'The list of people is open to those who work with them.',
    'nobody-invites-herself': 'A link for you is made by another administrator.',
    'is-known-elsewhere-first': 'This person was first recorded in another district. Ask there for the link.',
  },
};
