import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    quiet: 'Belum ada kegiatan tercatat sejak {day}',
    'quiet-always': 'Belum ada kegiatan tercatat',
    'decree-over': 'SK berakhir {day}, menunggu diperbarui',
    'decree-ends': 'SK berlaku sampai {day}',
  },
  en: {
    quiet: 'No activity recorded since {day}',
    'quiet-always': 'No activity recorded yet',
    'decree-over': 'The decree ended on {day} and waits to be renewed',
    'decree-ends': 'The decree holds until {day}',
  },
});
