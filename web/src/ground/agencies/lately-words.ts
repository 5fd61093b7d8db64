import type { DutyChange } from '@naung/domain/ground/agencies/lately.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const changeWords: Words<DutyChange> = {
  id: {
    asked: 'diminta',
    given: 'diberikan',
    declined: 'tidak jadi diberikan',
    ended: 'diakhiri',
    'put-right': 'dibetulkan',
    voided: 'dibatalkan karena salah input',
  },
  en: {
    asked: 'asked for',
    given: 'given',
    declined: 'not given',
    ended: 'ended',
    'put-right': 'put right',
    voided: 'voided as a mistake',
  },
};

export const words = catalogue({
  id: {
    lately: 'Tugas yang berganti tangan',
    'lately-lead':
      'Tiga puluh hari terakhir. Tugas yang membuka catatan diberikan oleh dua orang; satu orang saja hanya sebelum ada yang pernah melapor.',
    'none-lately': 'Belum ada tugas yang diberikan atau diakhiri.',
    whose: 'Siapa',
    duty: 'Tugas',
    what: 'Apa',
    by: 'Oleh',
    when: 'Kapan',
    'by-two': '{by}, diminta {asked}',
    alone: 'satu orang saja',
    arrived: 'Masuk lewat tautan undangan',
    'arrived-lead':
      'Tiga puluh hari terakhir: tautan undangan, dan tautan bagi yang kehilangan cara masuknya. Siapa pun yang memegangnya bisa memakainya, juga pembuatnya. Bila ragu, hubungi orangnya sendiri lewat jalan lain. Pengelola pertama suatu daerah, dan orang-orang dalam peragaan, masuk dengan tautan lain yang tidak tercatat di sini.',
    'none-arrived': 'Tidak ada yang memakai tautan seperti itu.',
    device: 'Perangkat',
    'link-by': 'Tautan dari',
    first: 'pertama kali',
    anew: 'masuk lagi, cara lamanya hilang',
    unusual: 'tidak biasa',
    'same-browser': 'di peramban pembuat tautan',
  },
  en: {
    lately: 'Duties that changed hands',
    'lately-lead':
      'The last thirty days. A duty that opens records is given by two; by one alone only before anything was ever told.',
    'none-lately': 'No duty was given or ended.',
    whose: 'Who',
    duty: 'Duty',
    what: 'What',
    by: 'By',
    when: 'When',
    'by-two': '{by}, asked for by {asked}',
    alone: 'by one alone',
    arrived: 'Came in by an invitation',
    'arrived-lead':
      'The last thirty days: links of an invitation, and links for somebody who lost her ways to sign in. Whoever holds one can use it, also the one who made it. If in doubt, reach the person by another way. The first administrator of a district, and the people of a demonstration, come by other links, which are not written down here.',
    'none-arrived': 'Nobody used such a link.',
    device: 'Device',
    'link-by': 'Link from',
    first: 'for the first time',
    anew: 'anew, the old ways were lost',
    unusual: 'unusual',
    'same-browser': 'in the browser that made the link',
  },
});
