import type { horizons, Outcome, PlanState } from '@naung/domain/casework/services/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

export const planStateWords: Words<PlanState> = {
  id: { draft: 'Konsep', asked: 'Menunggu persetujuan', approved: 'Disetujui', returned: 'Dikembalikan' },
  en: { draft: 'Draft', asked: 'Waiting for approval', approved: 'Approved', returned: 'Given back' },
};

export const outcomeWords: Words<Outcome> = {
  id: { achieved: 'Tercapai', partly: 'Tercapai sebagian', not: 'Tidak tercapai' },
  en: { achieved: 'Achieved', partly: 'Partly achieved', not: 'Not achieved' },
};

export const horizonWords: Words<(typeof horizons)[number]> = {
  id: {
    month: 'Segera sampai sebulan',
    'three-months': 'Dalam tiga bulan',
    year: 'Dalam setahun',
    longer: 'Lebih lama',
  },
  en: {
    month: 'At once or within a month',
    'three-months': 'Within three months',
    year: 'Within a year',
    longer: 'Longer',
  },
};
