import type { LoweringReason } from '@naung/domain/casework/safety/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../../ground/words/catalogue.ts';

export const loweringWords: Words<LoweringReason> = {
  id: {
    'danger-is-past': 'Bahayanya sudah lewat',
    'safe-place-found': 'Sudah ada tempat aman',
    'respondent-is-away': 'Terlapor sudah jauh atau ditahan',
    'was-misunderstood': 'Semula keliru dipahami',
    'better-known-now': 'Keadaannya sekarang lebih diketahui',
    other: 'Alasan lain',
  },
  en: {
    'danger-is-past': 'The danger is past',
    'safe-place-found': 'There is a safe place now',
    'respondent-is-away': 'The respondent is far away or in custody',
    'was-misunderstood': 'It was misunderstood at first',
    'better-known-now': 'More is known now',
    other: 'Another reason',
  },
};

export const words = catalogue({
  id: {
    title: 'Minta menurunkan kegawatan',
    lead: 'Rekan triase yang lain memutuskan. Sampai saat itu kegawatannya tetap.',
    to: 'Menjadi',
    why: 'Alasannya',
    note: 'Catatan untuk rekan',
    fault: 'Pilih dulu salah satu.',
    ask: 'Minta',
    'was-asked': 'Permintaan dikirim kepada orang kedua.',
    waits: '{name} meminta kegawatan diturunkan menjadi {urgency}',
    'a-colleague': 'Seorang rekan',
    own: 'Kamu meminta ini; orang kedua yang menjawab.',
    confirm: 'Setuju, turunkan',
    decline: 'Tetap seperti sekarang',
    'was-lowered': 'Kegawatan diturunkan.',
    'was-kept': 'Kegawatan tetap.',
  },
  en: {
    title: 'Ask to lower the urgency',
    lead: 'Another colleague who triages decides. Until then it stays.',
    to: 'To',
    why: 'The reason',
    note: 'A note for colleagues',
    fault: 'Please choose one first.',
    ask: 'Ask',
    'was-asked': 'A second person is asked.',
    waits: '{name} asks to lower the urgency to {urgency}',
    'a-colleague': 'A colleague',
    own: 'You asked for this; a second person answers.',
    confirm: 'Agree, lower it',
    decline: 'Leave it as it is',
    'was-lowered': 'The urgency is lowered.',
    'was-kept': 'The urgency stays.',
  },
});
