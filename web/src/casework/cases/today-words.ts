import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    step: 'Langkah berikutnya',
    'closing-waits': 'Permintaan terminasi menunggu persetujuan',
    'lowering-waits': 'Permintaan menurunkan kegawatan menunggu orang kedua',
  },
  en: {
    step: 'The next step',
    'closing-waits': 'The request to close waits for approval',
    'lowering-waits': 'The request to lower the urgency waits for a second person',
  },
});
