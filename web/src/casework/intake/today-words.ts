import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    'not-reached': 'Belum dihubungi',
    'answer-lowering': 'Diminta turun, menunggu jawabanmu',
    'asked-lowering': 'Kamu minta turun, menunggu rekan triase',
    received: '{count} laporan menunggu keputusan',
  },
  en: {
    'not-reached': 'Not reached yet',
    'answer-lowering': 'Asked to be lowered, waits for your answer',
    'asked-lowering': 'You asked to lower it, waits for a colleague',
    received: '{count} {count|concern waits|concerns wait} for a decision',
  },
});
