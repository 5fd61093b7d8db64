import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    'somebody-needs-help': 'Ada seseorang yang perlu ditolong? Ceritakan di sini',
    'somebody-needs-help-why':
      'Ceritanya langsung disegel untuk petugas layanan. Jangan menuliskannya di catatan kegiatan: catatan itu dibaca banyak orang.',
  },
  en: {
    'somebody-needs-help': 'Does somebody need help? Tell it here',
    'somebody-needs-help-why':
      'What you tell is sealed at once for the officers of the service. Do not write it into a record of an activity: many people read those.',
  },
});
