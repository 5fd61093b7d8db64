/** What a person reads when a change of a list is refused. */
import type { Words } from '../words.ts';
import type { CodeRefusal } from './commands.ts';

export const words: Words<CodeRefusal> = {
  id: {
    'no-such-list': 'Daftar itu tidak ada.',
    'list-is-closed': 'Daftar ini mengikuti undang-undang atau SIMFONI dan tidak diubah di daerah.',
    'no-such-code': 'Butir itu tidak ada di daftar.',
    'code-is-taken': 'Kode itu sudah dipakai di daftar ini.',
    'code-has-ended': 'Butir itu sudah tidak dipakai lagi.',
    'before-the-last-wording': 'Ada perubahan yang lebih baru. Periksa lagi tanggalnya.',
    'detail-does-not-fit': 'Ada keterangan yang belum sesuai. Coba periksa lagi.',
  },
  en: {
    'no-such-list': 'There is no such list.',
    'list-is-closed': 'This list follows the law or SIMFONI and is not changed in a district.',
    'no-such-code': 'The list has no such item.',
    'code-is-taken': 'That code is in the list already.',
    'code-has-ended': 'That item is no longer in use.',
    'before-the-last-wording': 'There is a later change. Please check the date.',
    'detail-does-not-fit': 'Something in the details does not fit. Please check it.',
  },
};
