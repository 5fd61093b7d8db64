import type { LiftingRefusal } from '@naung/domain/ground/walls/lifting.ts';
import type { LiftingReason, WallReason } from '@naung/domain/ground/walls/model.ts';
import type { WishRefusal } from '@naung/domain/ground/walls/wishes.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const wishWords = catalogue({
  id: {
    wishes: 'Jangan sampai melihat',
    none: 'tidak ada keinginan',
    count: '{count} yang tidak boleh melihat',
    'wishes-lead':
      'Bila klien menyebut seseorang yang bekerja di jejaring ini, kasusnya tidak akan terlihat lagi oleh orang itu. Ia tidak diberi tahu.',
    'keep-from': 'Catat keinginan klien',
    'keep-title': 'Jangan sampai siapa melihat?',
    'keep-lead':
      'Mulai sekarang kasus ini dan semua isinya hilang bagi mereka, tanpa pemberitahuan. Hanya dua kustodian bersama-sama yang bisa membukanya lagi.',
    whom: 'Siapa',
    'one-person': 'Satu orang',
    'whole-unit': 'Semua orang di satu unit',
    person: 'Nama orang',
    'person-hint': 'Ketik sebagian namanya, lalu pilih.',
    unit: 'Unit',
    'person-fault': 'Pilih orangnya.',
    'unit-fault': 'Pilih unitnya.',
    'do-keep': 'Jangan sampai melihat',
    'was-kept': 'Dicatat. Di daftar tertulis apakah sudah berlaku.',
    waits: 'menunggu kustodian lain',
    'waits-why':
      'Belum berlaku: tanpa kustodian lain, tidak ada yang menjaga kasus ini. Pengelola sudah diberi tahu bahwa satu kustodian diperlukan, tanpa sebabnya. Begitu ada, keinginan ini berlaku sendiri; sampai saat itu belum ada yang tertutup.',
    since: 'sejak {day}',
    'also-take': 'Unit lain yang sejenis: {units}.',
  },
  en: {
    wishes: 'Must not see',
    none: 'no wishes',
    count: '{count} who must not see',
    'wishes-lead':
      'If the client names somebody who works in this network, her case is no longer seen by that person. The person is not told.',
    'keep-from': 'Write down the client’s wish',
    'keep-title': 'Who must not see?',
    'keep-lead':
      'From now on this case and all in it is gone for them, without notice. Only two custodians together can open it again.',
    whom: 'Who',
    'one-person': 'One person',
    'whole-unit': 'Everybody in a unit',
    person: 'Name',
    'person-hint': 'Type part of the name, then choose.',
    unit: 'Unit',
    'person-fault': 'Choose the person.',
    'unit-fault': 'Choose the unit.',
    'do-keep': 'Must not see',
    'was-kept': 'Written down. The list says whether it holds already.',
    waits: 'waits for another custodian',
    'waits-why':
      'It does not hold yet: without another custodian nobody watches over this case. Whoever keeps the agencies is told that one is needed, and not why. Once she is there the wish holds by itself; until then nothing is shut.',
    since: 'since {day}',
    'also-take': 'Other units of the kind: {units}.',
  },
});

export const wishRefusalWords: Words<WishRefusal> = {
  id: {
    'name-one-of-both': 'Pilih satu orang atau satu unit.',
    'nobody-of-that-name': 'Orang atau unit itu tidak ada di daerah ini.',
    'is-kept-already': 'Keinginan ini sudah tercatat.',
    'nobody-would-be-left':
      'Dengan begitu tidak ada lagi anggota tim yang bisa menangani kasus ini. Tambahkan dulu anggota tim lain.',
  },
  en: {
    'name-one-of-both': 'Choose one person or one unit.',
    'nobody-of-that-name': 'There is no such person or unit in this district.',
    'is-kept-already': 'This wish is written down already.',
    'nobody-would-be-left': 'Nobody of the team could then work on this case. Add somebody else to the team first.',
  },
};

export const custodianWords = catalogue({
  id: {
    custodian: 'Kustodian',
    'custodian-lead':
      'Siapa yang tidak boleh melihat suatu kasus, dan apa yang tidak biasa dibuka. Kasusnya sendiri tidak terbuka di sini.',
    asked: 'Menunggu orang kedua',
    'none-asked': 'Tidak ada yang menunggu.',
    'in-force': 'Dinding yang berlaku',
    'none-in-force': 'Tidak ada dinding',
    'none-in-force-why':
      'Dinding muncul bila keluarga, terlapor, atau keinginan klien menyangkut orang di jejaring ini.',
    code: 'Kode kasus',
    'no-code': 'belum menjadi kasus',
    who: 'Siapa',
    because: 'Sebab',
    since: 'Sejak',
    deeds: 'Tindakan',
    unit: 'satu unit',
    'ask-lifting': 'Minta dibuka',
    'ask-title': 'Minta dinding ini dibuka',
    'ask-lead': 'Kustodian lain akan memutuskan. Sampai saat itu dinding tetap berlaku.',
    'lift-because': 'Alasan',
    'because-fault': 'Pilih alasannya.',
    note: 'Keterangan untuk kustodian lain',
    'do-ask': 'Minta',
    'was-asked': 'Diminta. Sekarang menunggu kustodian lain.',
    'asked-by': 'Diminta {name}, {day}',
    'asked-by-me': 'Kamu yang meminta, {day}',
    lift: 'Buka dinding',
    'lift-title': 'Buka dinding ini?',
    'lift-lead': 'Orang atau unit itu akan bisa melihat kasusnya lagi, sebatas tugasnya.',
    'was-lifted': 'Dinding dibuka.',
    leave: 'Biarkan berlaku',
    'take-back': 'Tarik permintaan',
    'was-left': 'Dinding tetap berlaku.',
    'past-reads': 'Yang dibuka sebelumnya',
    'past-lead': 'Yang dibuka orang-orang ini dari kasus itu sebelum dinding ada.',
    'none-past': 'Tidak ada yang dibuka',
    'none-past-why': 'Sebelum dinding ada, tidak satu pun dari mereka membuka kasus itu.',
    'past-not-yours': 'Riwayat ini hanya untuk kustodian yang bekerja di instansi lain.',
    when: 'Kapan',
    what: 'Apa',
    parts: 'Bagian',
    'is-cut': 'Hanya yang terbaru ditampilkan.',
    close: 'Tutup',
    'today-lifting': 'Buka dinding {code}?',
    'entered-by': 'dicatat oleh {name}',
  },
  en: {
    custodian: 'Custodian',
    'custodian-lead': 'Who must not see a case, and what was opened unusually. The case itself is not open here.',
    asked: 'Waits for a second person',
    'none-asked': 'Nothing waits.',
    'in-force': 'Walls in force',
    'none-in-force': 'There are no walls',
    'none-in-force-why':
      'A wall stands when kin, a respondent or the wish of a client touches somebody of this network.',
    code: 'Code of the case',
    'no-code': 'not a case yet',
    who: 'Who',
    because: 'Because',
    since: 'Since',
    deeds: 'To do',
    unit: 'a unit',
    'ask-lifting': 'Ask to lift',
    'ask-title': 'Ask that this wall be taken down',
    'ask-lead': 'Another custodian decides. Until then the wall stands.',
    'lift-because': 'Reason',
    'because-fault': 'Choose the reason.',
    note: 'For the other custodian to know',
    'do-ask': 'Ask',
    'was-asked': 'Asked. It waits for another custodian now.',
    'asked-by': 'Asked by {name}, {day}',
    'asked-by-me': 'You asked, {day}',
    lift: 'Take the wall down',
    'lift-title': 'Take this wall down?',
    'lift-lead': 'That person or unit will see the case again, as far as the duty goes.',
    'was-lifted': 'The wall was taken down.',
    leave: 'Leave it standing',
    'take-back': 'Take it back',
    'was-left': 'The wall stands.',
    'past-reads': 'What was opened before',
    'past-lead': 'What they opened of the case before the wall stood.',
    'none-past': 'Nothing was opened',
    'none-past-why': 'Before the wall stood, none of them opened the case.',
    'past-not-yours': 'This is told only to custodians who work at another agency.',
    when: 'When',
    what: 'What',
    parts: 'Parts',
    'is-cut': 'Only the newest are shown.',
    close: 'Close',
    'today-lifting': 'Take down the wall of {code}?',
    'entered-by': 'written down by {name}',
  },
});

export const wallReasonWords: Words<WallReason> = {
  id: {
    respondent: 'Ia terlapor',
    kin: 'Keluarga atau serumah dengan terlapor',
    party: 'Disebut dalam kasus, atau keluarganya',
    wish: 'Keinginan klien',
    'works-there': 'Terlapor bekerja di sana',
    neighbour: 'Tinggal se-RT dengan terlapor',
  },
  en: {
    respondent: 'Is the respondent',
    kin: 'Family or household of the respondent',
    party: 'Named in the case, or family of somebody who is',
    wish: 'The client’s wish',
    'works-there': 'The respondent works there',
    neighbour: 'Lives in the same RT as the respondent',
  },
};

export const liftingReasonWords: Words<LiftingReason> = {
  id: {
    'not-the-same-person': 'Ternyata bukan orang yang sama',
    'wish-taken-back': 'Klien tidak menginginkannya lagi',
    'works-there-no-more': 'Terlapor tidak bekerja di sana lagi, dan klien tidak berkeberatan',
    other: 'Alasan lain',
  },
  en: {
    'not-the-same-person': 'It turned out not to be the same person',
    'wish-taken-back': 'The client no longer wishes it',
    'works-there-no-more': 'The respondent no longer works there, and the client does not mind',
    other: 'Another reason',
  },
};

export const liftingRefusalWords: Words<LiftingRefusal> = {
  id: {
    'lifting-is-asked': 'Sudah diminta. Kustodian lain yang memutuskan.',
    'lifting-is-decided': 'Sudah diputuskan.',
    'not-by-who-asked': 'Kamu yang meminta; kustodian lain yang memutuskan.',
  },
  en: {
    'lifting-is-asked': 'It is asked already. Another custodian decides.',
    'lifting-is-decided': 'It is decided already.',
    'not-by-who-asked': 'You asked; another custodian decides.',
  },
};
