/**
 * Putting right what was written about village groups.
 */

import { groupUnfit, memberUnfit, stageUnfit } from '@naung/domain/prevention/villages/commands.ts';
import {
  groupCorrectionContracts,
  memberCorrectionContracts,
  stageCorrectionContracts,
} from '@naung/domain/prevention/villages/correcting.ts';
import { type MemberTold, memberDrawers } from '@naung/domain/prevention/villages/member.ts';
import { type GroupTold, groupDrawers } from '@naung/domain/prevention/villages/model.ts';
import { villageCorrectionPolicy } from '@naung/domain/prevention/villages/policy.ts';
import { type StageTold, stageDrawers } from '@naung/domain/prevention/villages/stage.ts';
import { sql } from 'kysely';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { groupGrounds, memberGrounds, settleGroup, stageGrounds } from './store.ts';
import { retireAgencyOf } from './writing.ts';

type Kept = 'prevention.groups' | 'prevention.members' | 'prevention.stages_reached';

const inPrevention = (table: Kept) => ({
  wing: 'prevention' as const,
  table,
  drawersTable: null,
  subjectColumn: null,
  about: (tx: Tx, record: string) => villageOf(tx, table, record),
});

const groups: Correctable<GroupTold> = {
  ...inPrevention('prevention.groups'),
  kind: 'group',
  drawers: groupDrawers,
  unfit: async (tx, after) => groupUnfit(after, await groupGrounds(tx, after)),
  settle: async (tx, record) => {
    await retireAgencyOf(tx, record);
    await settleGroup(tx, record);
  },
};

const members: Correctable<MemberTold> = {
  ...inPrevention('prevention.members'),
  kind: 'member',
  drawers: memberDrawers,
  unfit: async (tx, after) => memberUnfit(after, await memberGrounds(tx, after)),
};

const stages: Correctable<StageTold> = {
  ...inPrevention('prevention.stages_reached'),
  kind: 'stage',
  drawers: stageDrawers,
  unfit: async (tx, after, record) =>
    stageUnfit(after, await stageGrounds(tx, await groupOf(tx, record), after.stage, record)),
  settle: async (tx, record) => settleGroup(tx, await groupOf(tx, record)),
};

export const villageCorrections = [
  ...correctionEntries(groups, groupCorrectionContracts, villageCorrectionPolicy),
  ...correctionEntries(members, memberCorrectionContracts, villageCorrectionPolicy),
  ...correctionEntries(stages, stageCorrectionContracts, villageCorrectionPolicy),
];

async function villageOf(tx: Tx, table: Kept, record: string): Promise<{ village: number | null }> {
  const { rows } = await sql<{ village: number }>`
    select village from ${sql.table(table)} where district = ${tx.actor.district} and id = ${record}
  `.execute(tx.db);
  return { village: rows[0]?.village ?? null };
}

async function groupOf(tx: Tx, stage: string): Promise<string> {
  const { rows } = await sql<{ group: string }>`
    select group_id as group from prevention.stages_reached where district = ${tx.actor.district} and id = ${stage}
  `.execute(tx.db);
  if (rows[0] === undefined) throw new Error('A stage under correction is not there');
  return rows[0].group;
}
