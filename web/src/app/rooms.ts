/** Every room of the desk. Each adds one line here and knows nothing of the others. */

import { approvalsRoom } from '../casework/approvals/screens.ts';
import { caseApprovalsRoom } from '../casework/cases/approvals/screens.ts';
import { lettersRoom } from '../casework/cases/letters/screens.ts';
import { casesRoom } from '../casework/cases/screens.ts';
import { consentRoom } from '../casework/consent/screens.ts';
import { concernApprovalsRoom } from '../casework/intake/approvals/screens.ts';
import { concernLettersRoom } from '../casework/intake/letters/screens.ts';
import { intakeRoom } from '../casework/intake/screens.ts';
import { peopleRoom } from '../casework/people/screens.ts';
import { referralsRoom } from '../casework/referrals/screens.ts';
import { releasesRoom } from '../casework/releases/screens.ts';
import { planApprovalsRoom } from '../casework/services/approvals/screens.ts';
import { servicesRoom } from '../casework/services/screens.ts';
import { agenciesRoom } from '../ground/agencies/screens.ts';
import { codesRoom } from '../ground/codes/screens.ts';
import { deadlinesRoom } from '../ground/deadlines/screens.ts';
import { emergenciesRoom } from '../ground/emergencies/screens.ts';
import { placesRoom } from '../ground/places/screens.ts';
import { readingRoom } from '../ground/reading/screens.ts';
import { retentionRoom } from '../ground/retention/screens.ts';
import type { Room } from '../ground/room.ts';
import { settingsRoom } from '../ground/settings/screens.ts';
import { signingInRoom } from '../ground/signing-in/screens.ts';
import { wallsRoom } from '../ground/walls/screens.ts';
import { indicatorsRoom } from '../oversight/indicators/screens.ts';
import { activitiesRoom } from '../prevention/activities/screens.ts';
import { villagesRoom } from '../prevention/villages/screens.ts';
import { homeRoom } from './home-screens.ts';

export const rooms: readonly Room[] = [
  homeRoom,
  intakeRoom,
  casesRoom,
  peopleRoom,
  consentRoom,
  referralsRoom,
  approvalsRoom,
  planApprovalsRoom,
  caseApprovalsRoom,
  concernApprovalsRoom,
  lettersRoom,
  concernLettersRoom,
  servicesRoom,
  deadlinesRoom,
  villagesRoom,
  activitiesRoom,
  indicatorsRoom,
  releasesRoom,
  agenciesRoom,
  placesRoom,
  codesRoom,
  settingsRoom,
  wallsRoom,
  emergenciesRoom,
  readingRoom,
  retentionRoom,
  signingInRoom,
];
