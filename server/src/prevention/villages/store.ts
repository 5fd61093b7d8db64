/**
 * Rows of village groups, their members and stages: what a rule must know, and what was decided.
 */

import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type { GroupSituation, MemberSituation, StageSituation } from '@naung/domain/prevention/villages/commands.ts';
import { factsOfGroup } from '@naung/domain/prevention/villages/facts.ts';
import type { FormationStage } from '@naung/domain/prevention/villages/formation.ts';
import type { MemberTold } from '@naung/domain/prevention/villages/member.ts';
import type { GroupTold } from '@naung/domain/prevention/villages/model.ts';
import { sql } from 'kysely';
import { todayOf } from '../../ground/agencies/store.ts';
import { codesNotHeld, offeredCodes } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { settleFacts } from '../../ground/facts/store.ts';

export async function groupGrounds(tx: Tx, told: GroupTold) {
  const today = await todayOf(tx);
  const body = told.body === null ? [] : [['village-bodies', told.body] as const];
  const said = [['group-bases', told.basis], ['group-legal-forms', told.legalForm], ...body] as const;
  return { today, foreignCodes: await codesNotHeld(tx.db, tx.actor.district, said, today) };
}

export async function memberGrounds(tx: Tx, told: MemberTold) {
  const today = await todayOf(tx);
  const said = [
    ['sexes', told.sex],
    ['member-elements', told.element],
    ['member-roles', told.role],
  ] as const;
  return { today, foreignCodes: await codesNotHeld(tx.db, tx.actor.district, said, today) };
}

export async function groupSituation(tx: Tx, group: string, village: number, told: GroupTold): Promise<GroupSituation> {
  // Two who form a group in one village wait for each other, so that the second finds that it has one.
  await sql`select pg_advisory_xact_lock(${tx.actor.district}::int, ${village}::int)`.execute(tx.db);
  const { rows } = await sql<Pick<GroupSituation, 'idIsTaken' | 'villageIsOurs' | 'villageHasGroup' | 'agency'>>`
    select
      exists (select from prevention.groups where district = ${tx.actor.district} and id = ${group}) as "idIsTaken",
      ${village} <> ${tx.actor.district} and ground.lies_in(${village}, ${tx.actor.district}) as "villageIsOurs",
      exists (select from prevention.groups
        where district = ${tx.actor.district} and village = ${village} and voided_at is null) as "villageHasGroup",
      (select jsonb_build_object('kind', kind, 'place', place) from ground.agencies
        where district = ${tx.actor.district} and id = ${group}) as agency
  `.execute(tx.db);
  const [found] = rows;
  if (found === undefined) throw new Error('A question without a table has one answer');
  return { ...found, ...(await groupGrounds(tx, told)) };
}

/** A group with what its rules need, locked; null when the actor does not see it. */
export async function groupById(tx: Tx, id: string): Promise<{ village: number; isVoid: boolean } | null> {
  const { rows } = await sql<{ village: number; isVoid: boolean }>`
    select village, voided_at is not null as "isVoid" from prevention.groups
    where district = ${tx.actor.district} and id = ${id} for update
  `.execute(tx.db);
  return rows[0] ?? null;
}

interface MemberFound extends NonNullable<MemberSituation['member']> {
  readonly village: number;
  readonly groupIsVoid: boolean;
}

export async function memberById(tx: Tx, id: string): Promise<MemberFound | null> {
  const { rows } = await sql<MemberFound>`
    select m.village, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.voided_at is not null as "isVoid",
      g.voided_at is not null as "groupIsVoid"
    from prevention.members m join prevention.groups g on g.district = m.district and g.id = m.group_id
    where m.district = ${tx.actor.district} and m.id = ${id} for update of m
  `.execute(tx.db);
  return rows[0] ?? null;
}

export const isTaken = async (
  tx: Tx,
  table: 'prevention.members' | 'prevention.stages_reached',
  id: string,
): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from ${sql.table(table)} where district = ${tx.actor.district} and id = ${id}) as taken
  `.execute(tx.db);
  return rows[0]?.taken === true;
};

/** The ten stages as the list has them on that day, the district's own words included. */
export async function stagesOn(tx: Tx, on: Day): Promise<readonly FormationStage[]> {
  const items = await offeredCodes(tx.db, tx.actor.district, 'formation-stages', on);
  return items.flatMap((item) => {
    const detail = detailOf('formation-stages', item);
    return detail === null
      ? []
      : [{ code: item.code, number: detail.number, evidence: detail.evidence.map((one) => one.code) }];
  });
}

/** What a stage of this group would meet; `except` is the record that is being put right. */
export async function stageGrounds(
  tx: Tx,
  group: string,
  stage: string,
  except: string | null,
): Promise<Pick<StageSituation, 'today' | 'foreignCodes' | 'stage' | 'stageIsReached'>> {
  const today = await todayOf(tx);
  const { rows } = await sql<{ reached: boolean }>`
    select exists (select from prevention.stages_reached
      where district = ${tx.actor.district} and group_id = ${group} and stage = ${stage} and voided_at is null
        and id is distinct from ${except}::uuid) as reached
  `.execute(tx.db);
  const found = (await stagesOn(tx, today)).find((one) => one.code === stage) ?? null;
  return { today, foreignCodes: [], stage: found, stageIsReached: rows[0]?.reached === true };
}

/** One fact for a group that stands, with how far its forming has come. Its row is locked for that. */
export async function settleGroup(tx: Tx, group: string): Promise<void> {
  await groupById(tx, group);
  const { rows } = await sql<Parameters<typeof factsOfGroup>[0]>`
    select g.village, g.basis, g.legal_form as "legalForm", g.formed_on::text as "formedOn", g.voided_at is not null as voided,
      (select count(*)::int from prevention.stages_reached s
        where s.district = g.district and s.group_id = g.id and s.voided_at is null) as stages
    from prevention.groups g where g.district = ${tx.actor.district} and g.id = ${group}
  `.execute(tx.db);
  if (rows[0] === undefined) throw new Error('A group that was written is not there');
  await settleFacts(tx, group, factsOfGroup(rows[0]));
}
