/** Who reads and writes the rows of village groups. Everyone in prevention sees her villages; to change a row she needs the deed as well, so that a row that is seen and may not be changed is refused in words, and not as if it were not there. */
import { carriesAny, hereAnd, type RowPolicy, type RowRules } from '../../ground/access/row-rule.ts';

const herVillage = { village: 'village' } as const;
const seen = hereAnd(herVillage, carriesAny('record-activities', 'keep-villages', 'read-numbers'));
const kept = hereAnd(herVillage, carriesAny('keep-villages'));
const ofVillages: RowRules = { read: seen, add: kept, change: { of: seen, into: kept } };

export const villageRows = {
  'prevention.groups': ofVillages,
  'prevention.members': ofVillages,
  'prevention.stages_reached': ofVillages,
  'prevention.member_phones': { read: kept, add: kept },
} satisfies RowPolicy;
