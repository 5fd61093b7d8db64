import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    'answer-it': 'Dari {unit}, menunggu jawaban unitmu',
    'wanted-by': 'diharapkan sebelum {day}',
    notices: '{count} pemberitahuan belum dibaca',
  },
  en: {
    'answer-it': 'From {unit}, waits for an answer of your unit',
    'wanted-by': 'hoped for by {day}',
    notices: '{count} {count|notice|notices} not read yet',
  },
});
