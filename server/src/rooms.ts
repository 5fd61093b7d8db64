/**
 * The registry of the office: every room it has, in one place.
 */

import type { RowPolicy } from '@naung/domain/ground/access/row-rule.ts';
import { houseRows } from '@naung/domain/ground/access/rows.ts';
import { casesRoom } from './casework/cases/routes.ts';
import { consentRoom } from './casework/consent/routes.ts';
import { intakeRoom } from './casework/intake/routes.ts';
import { peopleRoom } from './casework/people/routes.ts';
import { referralsRoom } from './casework/referrals/routes.ts';
import { releasesRoom } from './casework/releases/routes.ts';
import { servicesRoom } from './casework/services/routes.ts';
import { agenciesRoom } from './ground/agencies/routes.ts';
import { codes } from './ground/codes/routes.ts';
import type { Room } from './ground/commands/entry.ts';
import { correctionsRoom } from './ground/corrections/routes.ts';
import { deadlinesRoom } from './ground/deadlines/routes.ts';
import { emergenciesRoom } from './ground/emergencies/routes.ts';
import { formsRoom } from './ground/forms/routes.ts';
import { places } from './ground/places/routes.ts';
import { readingRoom } from './ground/reading/routes.ts';
import { retentionRoom } from './ground/retention/routes.ts';
import { syncRoom } from './ground/sync/routes.ts';
import { wallsRoom } from './ground/walls/routes.ts';
import { indicatorsRoom } from './oversight/indicators/routes.ts';
import { activitiesRoom } from './prevention/activities/routes.ts';
import { villagesRoom } from './prevention/villages/routes.ts';

export const rooms: readonly Room[] = [
  intakeRoom,
  peopleRoom,
  casesRoom,
  consentRoom,
  servicesRoom,
  referralsRoom,
  releasesRoom,
  villagesRoom,
  activitiesRoom,
  indicatorsRoom,
  agenciesRoom,
  places,
  codes,
  formsRoom,
  deadlinesRoom,
  correctionsRoom,
  wallsRoom,
  emergenciesRoom,
  readingRoom,
  retentionRoom,
  syncRoom,
];

/** Who reads and writes the rows of every table that the office knows. A table has one room. */
export const rowPolicy: RowPolicy = Object.assign({}, houseRows, ...rooms.map((room) => room.rows ?? {}));
