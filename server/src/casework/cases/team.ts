/**
 * The team of a case and its reach, always together: whoever is on the team opens the case and everything that was told about it,
 * whoever is not opens nothing.
 */
import type { TeamMember, TeamMemberAdded } from '@naung/domain/casework/cases/model.ts';
import { type Grantee, personGrantee, purposeOf, unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import { type Compartment, compartments } from '@naung/domain/ground/drawers/model.ts';
import { emergencyHours } from '@naung/domain/ground/emergencies/model.ts';
import { addHours, type Day, type Instant, type Zone, zones } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import type { Tx } from '../../ground/database/transaction.ts';

/** Those who are on the team on that day, for as long as the actor sees it. */
export async function teamOn(tx: Tx, id: string, today: Day): Promise<readonly TeamMember[]> {
  const rows = await tx.db
    .selectFrom('casework.case_team')
    .select(['person', 'role', sql<string>`since::text`.as('since'), sql<string | null>`until::text`.as('until')])
    .where('district', '=', tx.actor.district)
    .where('case_id', '=', id)
    .where('ended_at', 'is', null)
    .where((or) => or.or([or('until', 'is', null), or('until', '>=', today)]))
    .orderBy('since')
    .execute();
  return rows as unknown as readonly TeamMember[];
}

export async function addMember(tx: Tx, { core, record }: Pick<TeamMemberAdded, 'core' | 'record'>): Promise<void> {
  await endParts(tx, record, core.person);
  await tx.db
    .insertInto('casework.case_team')
    .values({
      district: tx.actor.district,
      id: tx.outside.nextId(),
      case_id: record,
      person: core.person,
      role: core.role,
      since: core.since,
      until: core.until,
    })
    .execute();
  const until = core.until === null ? null : endOf(core.until as Day, await zoneOf(tx));
  for (const subject of [record, ...(await toldAbout(tx, record))])
    await openReach(tx, subject, compartments, personGrantee(core.person), until);
}

export async function endMember(tx: Tx, id: string, person: string, today: Day): Promise<void> {
  await endParts(tx, id, person, today);
  for (const subject of [id, ...(await toldAbout(tx, id))]) await endReach(tx, subject, personGrantee(person));
}

/** A further telling belongs to the case now: its team reads it, and whoever joins later. */
export async function openToTeam(tx: Tx, subject: string, team: readonly TeamMember[]): Promise<void> {
  const zone = await zoneOf(tx);
  for (const { person, until } of team)
    await openReach(tx, subject, compartments, personGrantee(person), until === null ? null : endOf(until, zone));
}

/** Once accepted, what was told belongs to the team: those who triage go on seeing that it came, and no longer what it says. */
export async function leaveToTeam(tx: Tx, concern: string, unit: string): Promise<void> {
  const triage = unitGrantee(unit, 'triage');
  await closeReach(tx, concern, triage);
  await openReach(tx, concern, ['core'], triage, null);
}

/** Those who supervise the unit see the core: that there is a case, how urgent, in which phase, with whom. */
export const openToSupervisors = (tx: Tx, id: string, unit: string): Promise<void> =>
  openReach(tx, id, ['core'], unitGrantee(unit, 'supervise'), null);

export async function openReach(
  tx: Tx,
  subject: string,
  what: readonly Compartment[],
  grantee: Grantee,
  until: Instant | null,
): Promise<void> {
  await sql`select access.open_reach(${tx.actor.district}, ${subject}::uuid, ${sql.val([...what])}::text[], ${grantee}, null, ${until},
    ${purposeOf(grantee)}, 'duty')`.execute(tx.db);
}

/** At once, in the middle of the transaction. */
export async function closeReach(tx: Tx, subject: string, grantee: Grantee): Promise<void> {
  await sql`select access.close_reach(${tx.actor.district}, ${subject}::uuid, ${grantee})`.execute(tx.db);
}

/**
 * Ends a reach with this transaction, not in the middle of it: what still follows from the deed (clocks, numbers, the log) is
 * written by somebody who may still see what she writes.
 */
export async function endReach(tx: Tx, subject: string, grantee: Grantee): Promise<void> {
  await sql`select access.end_reach(${tx.actor.district}, ${subject}::uuid, ${grantee})`.execute(tx.db);
}

/** What somebody from outside the team has open of a case in an emergency goes with it when it is handed over. */
export async function endEmergencies(tx: Tx, toDistrict: number, letter: string): Promise<void> {
  await sql`select access.end_emergencies_handed_over(${toDistrict}, ${letter}::uuid, ${emergencyHours})`.execute(
    tx.db,
  );
}

/** The case was open to those who stand in for what was asked of it: it closes when nothing is asked any more. */
export async function leaveStandIns(tx: Tx, id: string): Promise<void> {
  await sql`select casework.leave_stand_ins(${id}::uuid)`.execute(tx.db);
}

async function endParts(tx: Tx, id: string, person: string, today?: Day): Promise<void> {
  await tx.db
    .updateTable('casework.case_team')
    .set({ ended_at: tx.now, ...(today && { until: sql<string>`least(coalesce(until, ${today}), ${today}::date)` }) })
    .where('district', '=', tx.actor.district)
    .where('case_id', '=', id)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute();
}

/** Concerns and requests that belong to a case: also those that a supervisor, who sees the core alone, cannot read herself. */
async function toldAbout(tx: Tx, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from casework.told_about(${id}::uuid) as id`.execute(tx.db);
  return rows.map((row) => row.id);
}

/** The last moment of a day, where people live. */
const endOf = (day: Day, zone: Zone): Instant => addHours(`${day}T00:00:00.000Z` as Instant, 24 - zones[zone]);
