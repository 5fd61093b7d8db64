/**
 * Answers about village groups, as far as row-level security shows them to who asks.
 */
import type { Day } from '@naung/domain/ground/time.ts';
import { formationTable } from '@naung/domain/prevention/villages/formation.ts';
import type { GroupInList, GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import { isServing, type MemberId } from '@naung/domain/prevention/villages/member.ts';
import { type RawBuilder, sql } from 'kysely';
import { todayOf } from '../../ground/agencies/store.ts';
import { type Page, pageAfter } from '../../ground/commands/cursor.ts';
import { instantText } from '../../ground/database/instant.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { stagesOn } from './store.ts';

type Query = {
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
  readonly village?: string | undefined;
};

export async function listGroups(tx: Tx, query: Query): Promise<Page<GroupInList>> {
  const { limit, after } = pageAfter(query, [0, ''] as const);
  const beyond = after === null ? sql`true` : sql`(g.village, g.id) > (${after[0]}::int, ${after[1]}::uuid)`;
  const inVillage = query.village === undefined ? sql`true` : sql`g.village = ${query.village}::int`;
  const found = await groupsWhere(tx, sql`g.voided_at is null and ${beyond} and ${inVillage}`, limit + 1);
  const items = found.slice(0, limit).map(({ version: _version, enteredAt: _entered, ...listed }) => listed);
  tx.trace.show(
    items.map((item) => item.id),
    'core',
  );
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? JSON.stringify([last.village, last.id]) : null };
}

export async function showGroup(tx: Tx, id: string): Promise<GroupShown | null> {
  const [group] = await groupsWhere(tx, sql`g.id = ${id} and g.voided_at is null`, 1);
  if (group === undefined) return null;
  const today = await todayOf(tx);
  tx.trace.show([id], 'core');
  const reached = await stagesReached(tx, id);
  const formation = formationTable(await stagesOn(tx, today), reached) as GroupShown['formation'];
  return { ...group, members: await membersOf(tx, id, today), formation };
}

export async function showPhones(
  tx: Tx,
  group: string,
): Promise<{ items: { member: MemberId; phone: string }[] } | null> {
  const [found] = await groupsWhere(tx, sql`g.id = ${group} and g.voided_at is null`, 1);
  if (found === undefined) return null;
  const { rows } = await sql<{ member: MemberId; phone: string | null }>`
    select distinct on (p.member) p.member, p.phone
    from prevention.member_phones p join prevention.members m on m.district = p.district and m.id = p.member
    where p.district = ${tx.actor.district} and m.group_id = ${group} and m.voided_at is null
    order by p.member, p.version desc
  `.execute(tx.db);
  const items = rows.flatMap(({ member, phone }) => (phone === null ? [] : [{ member, phone }]));
  tx.trace.show([group, ...items.map((item) => item.member)], 'identity');
  return { items };
}

type GroupFound = GroupInList & Pick<GroupShown, 'version' | 'enteredAt'>;

async function groupsWhere(tx: Tx, where: RawBuilder<unknown>, limit: number): Promise<GroupFound[]> {
  const today = await todayOf(tx);
  const { rows } = await sql<GroupFound>`
    select g.id, g.village, a.name, g.basis, g.body, g.legal_form as "legalForm", g.formed_on::text as "formedOn",
      g.decree_number as "decreeNumber", g.decree_on::text as "decreeOn", g.decree_until::text as "decreeUntil", g.version,
      ${instantText('g.entered_at')} as "enteredAt",
      (select count(*)::int from prevention.members m
        where m.district = g.district and m.group_id = g.id and m.voided_at is null
          and m.starts_on <= ${today} and (m.ends_on is null or ${today} <= m.ends_on)) as serving,
      (select count(*)::int from prevention.stages_reached s
        where s.district = g.district and s.group_id = g.id and s.voided_at is null) as stages,
      (select max(v.held_on)::text from prevention.activities v
        where v.district = g.district and v.village = g.village and v.voided_at is null) as "lastActivityOn"
    from prevention.groups g join ground.agencies a on a.district = g.district and a.id = g.id
    where g.district = ${tx.actor.district} and ${where}
    order by g.village, g.id limit ${limit}
  `.execute(tx.db);
  return rows;
}

async function membersOf(tx: Tx, group: string, today: Day): Promise<GroupShown['members']> {
  const namesChildren = tx.actor.deeds.includes('keep-villages');
  const { rows } = await sql<GroupShown['members'][number]>`
    select id, case when element <> 'child' or ${namesChildren} then name end as name, sex, element, role,
      starts_on::text as "startsOn", ends_on::text as "endsOn", trained_on::text as "trainedOn", decree_number as "decreeNumber", version,
      ${instantText('entered_at')} as "enteredAt"
    from prevention.members
    where district = ${tx.actor.district} and group_id = ${group} and voided_at is null order by starts_on, entered_at, id
  `.execute(tx.db);
  return rows.map((row) => ({ ...row, isServing: isServing(row, today) }));
}

type StageReached = NonNullable<GroupShown['formation'][number]['reached']> & { readonly stage: string };

async function stagesReached(tx: Tx, group: string): Promise<StageReached[]> {
  const { rows } = await sql<StageReached>`
    select id, stage, reached_on::text as "reachedOn", evidence, version, ${instantText('entered_at')} as "enteredAt" from prevention.stages_reached
    where district = ${tx.actor.district} and group_id = ${group} and voided_at is null
  `.execute(tx.db);
  return rows;
}
