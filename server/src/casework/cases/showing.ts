/**
 * The page of one case: its core, its team, its way so far, and what waits for an answer.
 */
import { type Phase, settlementIsBarred } from '@naung/domain/casework/cases/model.ts';
import type { CaseIdentity, CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { emergencyGrantee } from '@naung/domain/ground/access/grantee.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { type Tx, Undone } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { findLetterFromUs, readAnswer } from '../../ground/letters/store.ts';
import { closingPacket } from './closing-packet.ts';
import { coreOf } from './reading.ts';
import { drawersTable, todayOf } from './store.ts';
import { type CaseFound, dayColumns } from './table.ts';

export async function showCase(tx: Tx, { case: id }: { readonly case: string }): Promise<CaseShown | null> {
  const row = await seenCase(tx, id);
  if (!row) return null;
  tx.trace.show([id], 'core');
  const closings = await closingsOf(tx, id);
  return {
    ...coreOf(row),
    origin: row.origin as CaseShown['origin'],
    phaseSince: at(row.phase_since),
    closedOn: row.closed_on as CaseShown['closedOn'],
    closingReason: row.closing_reason,
    voidedAt: row.voided_at && at(row.voided_at),
    version: row.version,
    settlementIsBarred: settlementIsBarred({
      forms: row.forms,
      kinds: row.kinds,
      respondentIsChild: row.respondent_is_child,
    }),
    team: await teamOf(tx, id),
    phases: await phasesOf(tx, id),
    closings,
    closingPacket: closings.some(({ state }) => state === 'asked') ? await closingPacket(tx, id) : null,
    lowering: await loweringOf(tx, row),
    offers: await offersOf(tx, id),
    emergency: await emergencyOf(tx, id),
  };
}

/** Her real name, one look at a time. Whoever sees the core of the case and not who she is, is told which rule keeps her out. */
export async function identityOf(
  tx: Tx,
  { case: id }: { readonly case: string },
): Promise<z.infer<(typeof CaseIdentity)['answer']> | null> {
  const row = await seenCase(tx, id);
  if (!row) return null;
  const { rows } = await sql<{ may: boolean; client: string | null }>`
    select ${id}::uuid = any (access.reached('identity')) as may, (
      select p.id from casework.clients p
      where p.district = ${tx.actor.district} and p.subject = ${id} and p.is_main and p.voided_at is null) as client
  `.execute(tx.db);
  if (!rows[0]?.may) throw new Undone('not-allowed', 'on-the-case-team');
  const { client } = rows[0];
  tx.trace.show([id], 'core', 'identity');
  const open =
    client === null
      ? undefined
      : (await openDrawers(tx, 'casework.people_drawers', [client], ['identity'])).get(client);
  const told = (field: string) => (open?.[field] ?? null) as string | null;
  return {
    alias: row.alias,
    name: told('name'),
    nickname: told('nickname'),
    born: told('born') as never,
    nik: told('nik'),
  };
}

export const seenCase = (tx: Tx, id: string): Promise<CaseFound | undefined> =>
  tx.db
    .selectFrom('casework.cases')
    .selectAll()
    .select(dayColumns)
    .where('district', '=', tx.actor.district)
    .where('id', '=', id)
    .executeTakeFirst();

async function teamOf(tx: Tx, id: string): Promise<CaseShown['team']> {
  const { rows } = await sql<CaseShown['team'][number]>`
    select t.person, p.name, t.role, t.since::text as since, t.until::text as until,
      (t.ended_at is not null or coalesce(t.until < ${await todayOf(tx)}::date, false)) as "isOver"
    from casework.case_team t join ground.people p on p.district = t.district and p.id = t.person
    where t.district = ${tx.actor.district} and t.case_id = ${id} order by "isOver", t.since, t.id
  `.execute(tx.db);
  return rows;
}

async function phasesOf(tx: Tx, id: string): Promise<CaseShown['phases']> {
  const { rows } = await sql<{ phase: Phase; since: Date; because: string | null }>`
    select to_phase as phase, at as since, because from casework.case_phases
    where district = ${tx.actor.district} and case_id = ${id} order by seq
  `.execute(tx.db);
  return rows.map(({ phase, since, because }) => ({ phase, since: at(since), because }));
}

type ClosingLine = CaseShown['closings'][number];

async function closingsOf(tx: Tx, id: string): Promise<CaseShown['closings']> {
  const { rows } = await sql<Omit<ClosingLine, 'askedAt' | 'decidedAt'> & { askedAt: Date; decidedAt: Date | null }>`
    select c.id, c.state, c.reason, c.asked_by as "askedBy", p.name as "askedByName", c.asked_at as "askedAt",
      c.decided_by as "decidedBy", c.decided_at as "decidedAt"
    from casework.closings c join ground.people p on p.district = c.district and p.id = c.asked_by
    where c.district = ${tx.actor.district} and c.subject = ${id} order by c.asked_at desc
  `.execute(tx.db);
  const open = await openDrawers(
    tx,
    drawersTable,
    rows.map((row) => row.id),
    ['narrative'],
  );
  return rows.map((row) => ({
    ...row,
    askedAt: at(row.askedAt),
    decidedAt: row.decidedAt && at(row.decidedAt),
    outcome: (open.get(row.id)?.outcome ?? null) as string | null,
    returnedBecause: (open.get(row.id)?.returnedBecause ?? null) as string | null,
  }));
}

async function loweringOf(tx: Tx, { lowering }: CaseFound): Promise<CaseShown['lowering']> {
  if (lowering === null) return null;
  const { rows } = await sql<{ name: string }>`
    select name from ground.people where district = ${tx.actor.district} and id = ${lowering.askedBy}
  `.execute(tx.db);
  const open = await openDrawers(tx, drawersTable, [lowering.id], ['narrative']);
  return {
    ...lowering,
    askedByName: rows[0]?.name ?? '',
    note: (open.get(lowering.id)?.note ?? null) as string | null,
  };
}

/** Until when it stands open to her who is not of the team, and whether who and where the survivor is does too. */
async function emergencyOf(tx: Tx, id: string): Promise<CaseShown['emergency']> {
  const { rows } = await sql<{ until: Date | null; withPlace: boolean }>`
    select max(until) as until, coalesce(bool_or(compartment = 'safe_place'), false) as "withPlace" from access.reach
    where district = ${tx.actor.district} and subject = ${id} and grantee = ${emergencyGrantee(tx.actor)}
      and starts <= now() and until > now()
  `.execute(tx.db);
  const until = rows[0]?.until ?? null;
  return until && { until: at(until), withPlace: rows[0]?.withPlace === true };
}

async function offersOf(tx: Tx, id: string): Promise<CaseShown['offers']> {
  const rows = await tx.db
    .selectFrom('casework.hand_overs')
    .selectAll()
    .where('district', '=', tx.actor.district)
    .where('subject', '=', id)
    .orderBy('offered_at', 'desc')
    .execute();
  const offers: CaseShown['offers'] = [];
  for (const row of rows) {
    const letter = await findLetterFromUs(tx, row.id, row.to_district);
    offers.push({
      letter: row.id,
      toDistrict: row.to_district,
      toUnit: row.to_unit,
      reason: row.reason,
      state: letter?.state ?? null,
      leavesAt: at(row.leaves_at),
      answer: letter ? await readAnswer(tx, letter) : null,
      finishedAt: row.finished_at && at(row.finished_at),
    } as CaseShown['offers'][number]);
  }
  return offers;
}

const at = (moment: Date): Instant => instantOf(moment.getTime());
