/** Why something about an emergency was not done, said to the one who wished it. */
import type { DecliningRefusal, NamingRefusal } from '@naung/domain/ground/emergencies/declining.ts';
import type { EmergencyRefusal, OpeningRefusal } from '@naung/domain/ground/emergencies/opening.ts';
import type { ReviewRefusal } from '@naung/domain/ground/emergencies/reviewing.ts';
import type { Words } from '@naung/domain/ground/words.ts';

export const refusalWords: Words<OpeningRefusal | EmergencyRefusal | DecliningRefusal | NamingRefusal | ReviewRefusal> =
  {
    id: {
      'reason-is-not-listed': 'Alasan itu tidak ada dalam daftar hari ini.',
      'tried-too-often': 'Hari ini sudah terlalu sering dicoba. Telepon penyelia atau kustodian.',
      'review-is-owed':
        'Kamu atau unitmu masih punya buka darurat yang belum ditinjau, atau teleponnya belum dicatat dalam 24 jam. Selesaikan itu dulu, atau minta masuk ke tim.',
      'not-your-own-second': 'Orang kedua harus orang lain.',
      'second-cannot-say':
        'Orang ini tidak bisa memastikannya, karena tugasnya bukan menangani atau menyetujui kasus. Pilih rekan lain, atau telepon kustodian.',
      'is-open-already': 'Kasus ini sedang terbuka untukmu.',
      'needs-a-second-voice':
        'Kasus ini sudah pernah kamu buka, dan itu belum ditinjau atau dinilai tidak tepat. Pilih rekan yang ikut memastikan.',
      'not-yours-to-say': 'Ini untuk orang lain.',
      'emergency-is-over': 'Waktunya sudah lewat, atau sudah ditutup.',
      'is-confirmed-already': 'Sudah dipastikan.',
      'nobody-has-declined': 'Belum ada yang menolak, jadi tunggu jawabannya, atau telepon kustodian.',
      'has-declined': 'Orang ini sudah tidak ikut memastikan. Pilih rekan lain.',
      'no-call-is-owed': 'Tidak perlu telepon lagi.',
      'nobody-to-call': 'Orang itu tidak bisa dipilih. Pilih dari daftar.',
      'call-is-not-noted': 'Yang membuka belum mencatat teleponnya.',
      'needs-a-word': 'Tulis mengapa tidak tepat.',
      'was-never-open': 'Tidak jadi terbuka, jadi tidak perlu ditinjau.',
      'is-reviewed-already': 'Sudah ditinjau.',
    },
    en: {
      'reason-is-not-listed': 'That reason is not in the list today.',
      'tried-too-often': 'It was tried too often today. Call a supervisor or a custodian.',
      'review-is-owed':
        'You or your unit have one that nobody has reviewed, or a call that was not noted within 24 hours. See to that first, or ask to be added to the team.',
      'not-your-own-second': 'The second person has to be somebody else.',
      'second-cannot-say':
        'This person cannot confirm it: her duty is neither to work on cases nor to approve. Choose another colleague, or call a custodian.',
      'is-open-already': 'This case is open to you now.',
      'needs-a-second-voice':
        'You opened this case before, and nobody has reviewed that yet or it was found not fitting. Choose a colleague who confirms.',
      'not-yours-to-say': 'This is for somebody else.',
      'emergency-is-over': 'Its time is over, or it was closed.',
      'is-confirmed-already': 'It is confirmed already.',
      'nobody-has-declined': 'Nobody has said no: wait for the answer, or call a custodian.',
      'has-declined': 'This person has said no. Choose another colleague.',
      'no-call-is-owed': 'No call is needed any more.',
      'nobody-to-call': 'That person cannot be chosen. Choose from the list.',
      'call-is-not-noted': 'Whoever opened it has not noted the call yet.',
      'needs-a-word': 'Write why it was not fitting.',
      'was-never-open': 'It never opened, so there is nothing to review.',
      'is-reviewed-already': 'It is reviewed already.',
    },
  };
