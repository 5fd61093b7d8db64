import type { PeopleRefusal } from '@naung/domain/casework/people/commands.ts';
import type { asksAboutPeople, peoplePolicy } from '@naung/domain/casework/people/policy.ts';
import type { PhoneRefusal } from '@naung/domain/ground/places/typed-phone.ts';
import { words as placeWords } from '@naung/domain/ground/places/words.ts';
import type { Words } from '@naung/domain/ground/words.ts';

type Because =
  | (typeof peoplePolicy)[keyof typeof peoplePolicy][number]['because']
  | (typeof asksAboutPeople)[number]['because'];

const own: Words<Exclude<PeopleRefusal, PhoneRefusal> | Because> = {
  id: {
    'case-is-closed': 'Kasus ini sudah berakhir. Buka lagi kasusnya dulu.',
    'main-survivor-is-known': 'Klien utama kasus ini sudah dicatat. Betulkan yang ada, atau catat sebagai klien lain.',
    'is-in-the-future': 'Coba periksa lagi tanggal lahirnya: itu belum terjadi.',
    'code-is-not-in-the-list': 'Ada pilihan yang sudah tidak dipakai. Muat ulang, lalu pilih lagi.',
    'on-the-case-team': 'Hanya tim kasus ini yang dapat melakukannya.',
    'works-on-cases': 'Bagian ini untuk tugas yang menangani kasus.',
  },
  en: {
    'case-is-closed': 'This case has ended. Open it again first.',
    'main-survivor-is-known':
      'The main client of this case is on record. Put that right, or write down another client.',
    'is-in-the-future': 'Please check the birthday: it has not happened yet.',
    'code-is-not-in-the-list': 'Something chosen is no longer in use. Reload, then choose again.',
    'on-the-case-team': 'Only the team of this case can do this.',
    'works-on-cases': 'This part is for duties that work on cases.',
  },
};

export const refusalWords: Words<PeopleRefusal | Because> = {
  id: { ...placeWords.id, ...own.id },
  en: { ...placeWords.en, ...own.en },
};
