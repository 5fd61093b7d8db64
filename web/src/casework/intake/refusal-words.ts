import type { ConcernRefusal } from '@naung/domain/casework/intake/commands.ts';
import type { decideMovingConcern } from '@naung/domain/casework/intake/judging.ts';
import type { decideTakingBack } from '@naung/domain/casework/intake/passing-on.ts';
import type { corrects, intakePolicy } from '@naung/domain/casework/intake/policy.ts';
import type { UrgencyRefusal } from '@naung/domain/casework/safety/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Because =
  | (typeof intakePolicy)[keyof typeof intakePolicy][number]['because']
  | (typeof corrects)[number]['because'];

type RefusalOf<Decide extends (...given: never[]) => { readonly ok: boolean }> =
  Extract<ReturnType<Decide>, { ok: false }> extends { because: infer Key extends string } ? Key : never;
type Refusal =
  | ConcernRefusal
  | UrgencyRefusal
  | RefusalOf<typeof decideMovingConcern>
  | RefusalOf<typeof decideTakingBack>;

/** Why something could not be done with a concern: what is so, and what to do. */
export const refusalWords: Words<Refusal | Because> = {
  id: {
    'unit-does-not-receive': 'Unit itu belum menerima laporan. Pilih unit lain.',
    'is-in-the-future': 'Coba periksa lagi tanggalnya: itu belum terjadi.',
    'seal-is-not-open': 'Buka dulu segelnya, supaya keputusanmu tidak dibuat tanpa membaca.',
    'seal-is-open': 'Segelnya sudah dibuka.',
    'already-decided': 'Laporan ini sudah diputuskan, mungkin oleh rekanmu. Muat ulang untuk melihat hasilnya.',
    'would-lower': 'Itu akan menurunkan kegawatannya. Untuk menurunkan perlu orang kedua.',
    'would-not-lower': 'Kegawatannya sudah serendah itu.',
    'lowering-is-asked': 'Permintaan menurunkan sedang menunggu orang kedua.',
    'no-lowering-is-asked': 'Tidak ada permintaan menurunkan yang menunggu.',
    'asked-it-yourself': 'Kamu sendiri yang memintanya; perlu orang kedua untuk menjawab.',
    'is-in-no-case': 'Laporan ini belum masuk kasus mana pun.',
    'is-already-there': 'Laporan ini memang sudah ada di kasus itu.',
    'has-left-already': 'Kabupaten itu sudah menerimanya.',
    'not-yet-returned': 'Suratnya sudah keluar; tunggu jawaban kabupaten itu.',
    'alias-is-needed': 'Beri nama samaran dulu untuk kasus ini.',
    'no-such-case': 'Kasus itu tidak ada, atau bukan kasus yang kamu kerjakan.',
    'case-is-closed': 'Kasus itu sudah ditutup. Buka lagi kasusnya, atau jadikan kasus baru.',
    'is-the-same': 'Itu laporan yang sama. Pilih laporan lain.',
    'nothing-to-join': 'Laporan itu tidak ada lagi di meja ini.',
    'answers-the-door': 'Hanya tugas yang menerima laporan dapat mencatatnya.',
    'triages-for-the-receiving-unit': 'Hanya petugas triase unit penerima yang dapat melakukan ini.',
    'opens-the-letterbox': 'Hanya petugas triase unit yang dituju dapat membuka suratnya.',
    'stands-in-for-the-unit': 'Ini untuk penyetuju di unit pengganti, selama penurunan itu menunggu.',
    'on-the-case-team': 'Hanya tim kasus ini yang dapat melakukannya.',
  },
  en: {
    'unit-does-not-receive': 'That unit does not receive concerns yet. Choose another.',
    'is-in-the-future': 'Please check the date: it has not happened yet.',
    'seal-is-not-open': 'Open the seal first, so that nothing is decided unread.',
    'seal-is-open': 'The seal has been opened already.',
    'already-decided': 'This concern has been decided, perhaps by a colleague. Reload to see how.',
    'would-lower': 'That would lower the urgency. Lowering needs a second person.',
    'would-not-lower': 'The urgency is that low already.',
    'lowering-is-asked': 'A request to lower waits for a second person.',
    'no-lowering-is-asked': 'No request to lower is waiting.',
    'asked-it-yourself': 'You asked for it yourself; a second person has to answer.',
    'is-in-no-case': 'This concern belongs to no case yet.',
    'is-already-there': 'This concern is in that case already.',
    'has-left-already': 'That district has accepted it already.',
    'not-yet-returned': 'The letter has left; wait for the answer of that district.',
    'alias-is-needed': 'Give the case an alias first.',
    'no-such-case': 'There is no such case, or it is not one you work on.',
    'case-is-closed': 'That case is closed. Open it again, or make this a new case.',
    'is-the-same': 'That is the same concern. Choose another.',
    'nothing-to-join': 'That concern is no longer on this desk.',
    'answers-the-door': 'Only a duty that receives concerns can write one down.',
    'triages-for-the-receiving-unit': 'Only those who triage for the receiving unit can do this.',
    'opens-the-letterbox': 'Only those who triage for the unit it was sent to can open the letter.',
    'stands-in-for-the-unit': 'This is for whoever approves in the unit that stands in, while the lowering waits.',
    'on-the-case-team': 'Only the team of this case can do this.',
  },
};
