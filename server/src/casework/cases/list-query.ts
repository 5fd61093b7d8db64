/**
 * What is asked of the database for a list of cases. Of thousands it must be answered in the order of an index, never by sorting them all.
 */
import { isOpen, type Phase, phases } from '@naung/domain/casework/cases/model.ts';
import { addressedThrough, personGrantee } from '@naung/domain/ground/access/grantee.ts';
import { type RawBuilder, sql } from 'kysely';
import { isWorkOf } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import type { CaseFound } from './table.ts';

export interface ListQuery {
  readonly whose?: 'mine' | 'unit' | undefined;
  readonly phase?: Phase | undefined;
  readonly urgency?: string | undefined;
  readonly asked?: 'closing' | 'lowering' | undefined;
  readonly sort?: 'next' | 'urgency' | undefined;
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

export type Listed = CaseFound & { readonly closing_asked: boolean; readonly sort_day: string };

/** By what is due, undated ones last; or merah before kuning before hijau (which is how the words sort backwards) and the longest open first. */
export async function listQuery(
  tx: Tx,
  query: ListQuery,
  limit: number,
  after: readonly (string | number)[] | null,
): Promise<RawBuilder<Listed>> {
  const byUrgency = query.sort === 'urgency';
  const day = byUrgency ? sql`c.opened_on` : sql`coalesce(c.next_on, 'infinity')`;
  const wanted = query.phase ? [query.phase] : phases.filter(isOpen);
  const ofThose = await whose(tx, query);
  return sql<Listed>`
    select c.*, c.occurred_on::text as occurred_on, c.opened_on::text as opened_on, c.next_on::text as next_on, ${day}::text as sort_day,
      exists (select from casework.closings k
        where k.district = c.district and k.subject = c.id and k.state = 'asked') as closing_asked
    from casework.cases c
    where c.district = ${tx.actor.district} and c.voided_at is null and ${ofThose}
      and c.phase = any (${sql.val(wanted)}::text[])
      and ${asked(query.asked)}
      and ${query.urgency ? sql`c.urgency = ${query.urgency}` : sql`true`}
      and ${afterKey(byUrgency, after)}
    order by ${byUrgency ? sql`c.urgency desc, c.opened_on, c.id` : sql`${day}, c.id`}
    limit ${limit + 1}
  `;
}

/**
 * Hers are those she reaches as a person: few, so they lead the way. Those of the unit are reached by its supervisors, and she must be
 * one: many, so each is asked as the order of the list comes to it (a scalar, because an `exists` is made a join over all of them, then
 * a sort). A request to close reaches those who approve, while it waits.
 */
async function whose(tx: Tx, { whose: which = 'mine', asked: waits }: ListQuery) {
  if (which === 'unit' && waits === 'closing') return sql`c.id in ${openToApprover(tx)}`;
  const asStandIn =
    which === 'unit' && waits === 'lowering' ? sql`(c.lowering ->> 'id')::uuid in ${openToApprover(tx)}` : sql`false`;
  const byUnit = addressedThrough(tx.actor, 'supervise');
  const grantees = which === 'mine' ? [personGrantee(tx.actor.person)] : [...byUnit];
  const reached = sql`r.district = ${tx.actor.district} and r.grantee = any (${sql.val(grantees)}::text[]) and r.compartment = 'core'
    and r.starts <= now() and (r.until is null or r.until > now())`;
  return which === 'mine'
    ? sql`c.id = any (array (select r.subject from access.reach r where ${reached}))`
    : sql`(${await isWorkOf(tx, sql`c.unit`)} and (select true from access.reach r where ${reached} and r.subject = c.id limit 1) or ${asStandIn})`;
}

/** Few, and of whichever unit: her own, or one that is too small and in whose place she was asked. */
const openToApprover = (tx: Tx) => sql`(
  select r.subject from access.reach r where r.district = ${tx.actor.district} and r.compartment = 'core'
    and r.grantee = any (${sql.val([...addressedThrough(tx.actor, 'approve')])}::text[])
    and r.starts <= now() and (r.until is null or r.until > now()))`;

function asked(what: ListQuery['asked']) {
  if (what === undefined) return sql`true`;
  return what === 'lowering'
    ? sql`c.lowering is not null`
    : sql`(c.district, c.id) in (select k.district, k.subject from casework.closings k where k.state = 'asked')`;
}

function afterKey(byUrgency: boolean, after: readonly (string | number)[] | null) {
  if (after === null) return sql`true`;
  if (!byUrgency) return sql`(coalesce(c.next_on, 'infinity'), c.id) > (${after[0]}::date, ${after[1]}::uuid)`;
  return sql`(c.urgency < ${after[0]} or (c.urgency = ${after[0]} and (c.opened_on, c.id) > (${after[1]}::date, ${after[2]}::uuid)))`;
}
