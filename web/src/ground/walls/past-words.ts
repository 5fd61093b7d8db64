import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';

export const compartmentWords: Words<Compartment> = {
  id: {
    core: 'data inti',
    identity: 'identitas',
    safe_place: 'tempat aman',
    narrative: 'cerita',
    medical: 'kesehatan',
    legal: 'hukum',
    respondent: 'terlapor',
    reporter: 'pelapor',
    attachments: 'lampiran',
  },
  en: {
    core: 'the core',
    identity: 'identity',
    safe_place: 'safe place',
    narrative: 'story',
    medical: 'health',
    legal: 'law',
    respondent: 'respondent',
    reporter: 'reporter',
    attachments: 'attachments',
  },
};

/** The commoner deeds by name; what is not here is said as something done with the case. */
const deedWords = catalogue({
  id: {
    'cases/list': 'melihatnya dalam daftar kasus',
    'cases/show': 'membuka kasus',
    'cases/timeline': 'membaca riwayat kasus',
    'people/of-case': 'membuka orang-orang dalam kasus',
    'intake/list': 'melihatnya dalam daftar laporan',
    'intake/show': 'membuka laporan',
    'referrals/inbox': 'melihatnya dalam rujukan masuk',
    'referrals/show': 'membuka rujukan',
    'deadlines/due': 'melihatnya dalam daftar jatuh tempo',
    'something-else': 'mengerjakan bagian lain kasus ini',
  },
  en: {
    'cases/list': 'saw it in the list of cases',
    'cases/show': 'opened the case',
    'cases/timeline': 'read the history of the case',
    'people/of-case': 'opened the people of the case',
    'intake/list': 'saw it in the list of reports',
    'intake/show': 'opened the report',
    'referrals/inbox': 'saw it among referrals received',
    'referrals/show': 'opened the referral',
    'deadlines/due': 'saw it among what is due',
    'something-else': 'worked on another part of the case',
  },
});

export function useDeedSaid(): (deed: string) => string {
  const say = useWords(deedWords);
  const known = useWordIfKnown(deedWords);
  return (deed) => known(deed) ?? say('something-else');
}
