import type { PeopleRefusal } from '@naung/domain/casework/people/commands.ts';
import type { MergeRefusal, UnmergeRefusal } from '@naung/domain/casework/people/merging.ts';
import type { asksAboutPeople, peoplePolicy } from '@naung/domain/casework/people/policy.ts';
import type { SameRefusal } from '@naung/domain/casework/people/same.ts';
import type { PhoneRefusal } from '@naung/domain/ground/places/typed-phone.ts';
import { words as placeWords } from '@naung/domain/ground/places/words.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Because =
  | (typeof peoplePolicy)[keyof typeof peoplePolicy][number]['because']
  | (typeof asksAboutPeople)[number]['because'];

type Refusal =
  | PeopleRefusal
  | MergeRefusal
  | UnmergeRefusal
  | SameRefusal
  | 'take-them-apart-first'
  | 'nothing-to-settle';

const own: Words<Exclude<Refusal, PhoneRefusal> | Because> = {
  id: {
    'case-is-closed': 'Kasus ini sudah berakhir. Buka lagi kasusnya dulu.',
    'main-survivor-is-known': 'Klien utama kasus ini sudah dicatat. Betulkan yang ada, atau catat sebagai klien lain.',
    'is-in-the-future': 'Coba periksa lagi tanggal lahirnya: itu belum terjadi.',
    'code-is-not-in-the-list': 'Ada pilihan yang sudah tidak dipakai. Muat ulang, lalu pilih lagi.',
    'is-the-same-record': 'Itu catatan yang sama. Pilih catatan yang satu lagi.',
    'are-of-two-cases': 'Keduanya dari dua kasus. Catat sebagai dua berkas satu orang.',
    'are-of-one-case': 'Keduanya di kasus yang sama. Gabungkan saja catatannya.',
    'is-merged-already': 'Catatan ini sudah digabung. Betulkan yang tetap, atau pisahkan dulu.',
    'was-entered-by-mistake': 'Catatan ini sudah ditandai salah input.',
    'take-them-apart-first': 'Catatan ini berdiri untuk dua orang. Pisahkan dulu, lalu pilih yang mana.',
    'is-apart-already': 'Keduanya sudah dipisahkan.',
    'later-merge-stands': 'Salah satunya digabung lagi sesudah itu. Pisahkan yang terakhir dulu.',
    'entries-are-unanswered': 'Ada yang dicatat sejak digabung. Katakan dulu milik siapa masing-masing.',
    'nothing-to-settle': 'Tidak ada lagi yang perlu ditanyakan.',
    'is-said-already': 'Bahwa keduanya orang yang sama sudah dicatat.',
    'is-taken-back-already': 'Itu sudah ditarik kembali.',
    'on-both-case-teams': 'Hanya yang ada di tim kedua kasus yang dapat melakukannya.',
    'on-the-case-team': 'Hanya tim kasus ini yang dapat melakukannya.',
    'works-on-cases': 'Bagian ini untuk tugas yang menangani kasus.',
  },
  en: {
    'case-is-closed': 'This case has ended. Open it again first.',
    'main-survivor-is-known':
      'The main client of this case is on record. Put that right, or write down another client.',
    'is-in-the-future': 'Please check the birthday: it has not happened yet.',
    'code-is-not-in-the-list': 'Something chosen is no longer in use. Reload, then choose again.',
    'is-the-same-record': 'That is the same record. Choose the other one.',
    'are-of-two-cases': 'They are of two cases. Write down that the two files are of one person.',
    'are-of-one-case': 'They are of one case. Merge the records instead.',
    'is-merged-already': 'This record was merged. Put right the one that stayed, or take them apart first.',
    'was-entered-by-mistake': 'This record has been marked as entered by mistake.',
    'take-them-apart-first': 'This record stands for two. Take them apart first, then choose which one.',
    'is-apart-already': 'They are apart already.',
    'later-merge-stands': 'One of them was merged again after that. Take the last one apart first.',
    'entries-are-unanswered': 'Something was entered since the merge. Say first whose each of it is.',
    'nothing-to-settle': 'There is nothing left to ask about.',
    'is-said-already': 'It is on record already that they are one person.',
    'is-taken-back-already': 'That was taken back already.',
    'on-both-case-teams': 'Only those on the teams of both cases can do this.',
    'on-the-case-team': 'Only the team of this case can do this.',
    'works-on-cases': 'This part is for duties that work on cases.',
  },
};

export const refusalWords: Words<Refusal | Because> = {
  id: { ...placeWords.id, ...own.id },
  en: { ...placeWords.en, ...own.en },
};
