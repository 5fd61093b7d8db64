/**
 * Putting right an activity, or how many came from one village.
 */
import { attendanceUnfit } from '@naung/domain/prevention/activities/commands.ts';
import {
  activityCorrectionContracts,
  attendanceCorrectionContracts,
} from '@naung/domain/prevention/activities/correcting.ts';
import { activityUnfit } from '@naung/domain/prevention/activities/fitting.ts';
import {
  type ActivityTold,
  type AttendanceTold,
  activityDrawers,
  attendanceDrawers,
} from '@naung/domain/prevention/activities/model.ts';
import { activityCorrectionPolicy, noVillage } from '@naung/domain/prevention/activities/policy.ts';
import { sql } from 'kysely';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { activityGrounds, lineGrounds, settleActivity } from './store.ts';

const inPrevention = { wing: 'prevention', drawersTable: null, subjectColumn: null } as const;

export const activities: Correctable<ActivityTold> = {
  ...inPrevention,
  kind: 'activity',
  table: 'prevention.activities',
  drawers: activityDrawers,
  about: (tx, record) => villageOf(tx, record),
  unfit: async (tx, after) => activityUnfit(after, await activityGrounds(tx, after)),
  settle: async (tx, record) => {
    await linesFollow(tx, record);
    await settleActivity(tx, record);
  },
};

const lines: Correctable<AttendanceTold> = {
  ...inPrevention,
  kind: 'attendance',
  table: 'prevention.attendance',
  drawers: attendanceDrawers,
  about: async (tx, record) => villageOf(tx, await activityOf(tx, record)),
  unfit: async (tx, after, record) =>
    attendanceUnfit(after, await lineGrounds(tx, await activityOf(tx, record), after.village, record)),
  settle: async (tx, record) => settleActivity(tx, await activityOf(tx, record)),
};

export const activityCorrections = [
  ...correctionEntries(activities, activityCorrectionContracts, activityCorrectionPolicy),
  ...correctionEntries(lines, attendanceCorrectionContracts, activityCorrectionPolicy),
];

async function villageOf(tx: Tx, activity: string): Promise<{ village: number }> {
  const { rows } = await sql<{ village: number | null }>`
    select village from prevention.activities where district = ${tx.actor.district} and id = ${activity}
  `.execute(tx.db);
  return { village: rows[0]?.village ?? noVillage };
}

async function activityOf(tx: Tx, line: string): Promise<string> {
  const { rows } = await sql<{ activity: string }>`
    select activity from prevention.attendance where district = ${tx.actor.district} and id = ${line}
  `.execute(tx.db);
  if (rows[0] === undefined) throw new Error('A line under correction is not there');
  return rows[0].activity;
}

/** Lines know the village whose activity it is; they follow when that is put right. */
async function linesFollow(tx: Tx, activity: string): Promise<void> {
  await sql`
    update prevention.attendance l set home = a.village from prevention.activities a
    where l.district = ${tx.actor.district} and l.activity = ${activity}
      and a.district = l.district and a.id = l.activity and l.home is distinct from a.village
  `.execute(tx.db);
}
