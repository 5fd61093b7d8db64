/**
 * The sheet of a release as its taker reaches it now: through the same reach as her list of cases, behind the same walls, of no other case
 * than she asked for, and once. A name is
 * opened by the keeper where she is on the team; every row and every opened drawer is in the one entry of the audit.
 */
import { sealedFor } from '@naung/domain/casework/releases/columns.ts';
import type { ReleasedSheet } from '@naung/domain/casework/releases/reads.ts';
import type { SealedCompartment } from '@naung/domain/ground/drawers/model.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { zoneOf } from '../../ground/agencies/zone.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { reachedCases } from './reached-cases.ts';
import { type SheetRow, sheetOf, type Taker } from './sheet.ts';
import { findRelease, hasLapsed, takenOnce } from './store.ts';

/** Null for what is not hers, was asked in another unit, was not allowed, is over, or was taken. What came to her since is asked for anew. */
export async function releasedSheet(
  tx: Tx,
  { release: id }: { readonly release: string },
): Promise<z.infer<(typeof ReleasedSheet)['answer']> | null> {
  const release = await findRelease(tx, id);
  if (
    !release ||
    release.unit !== tx.actor.unit ||
    release.asked_by !== tx.actor.person ||
    release.state !== 'allowed' ||
    hasLapsed(tx, release)
  )
    return null;
  const asked = await takenOnce(tx, id);
  if (asked === null) return null;
  const cases = await reachedCases(tx, release.whose, release.row_count, asked);
  const subjects = cases.map((one) => one.id);
  tx.trace.show(subjects, 'core');
  const clients = await clientsOf(tx, subjects, sealedFor(release.kind));
  const rows: SheetRow[] = cases.map(({ id: subject, ...row }) => ({ case: row, client: clients.get(subject) ?? {} }));
  const xlsx = await sheetOf(rows, release.kind, { ...(await takerIn(tx)), release: id, at: tx.now });
  return { rows: rows.length, xlsx: xlsx.toString('base64') };
}

async function takerIn(tx: Tx): Promise<Pick<Taker, 'name' | 'language' | 'zone'>> {
  const { rows } = await sql<Pick<Taker, 'name' | 'language'>>`
    select name, language from ground.people where district = ${tx.actor.district} and id = ${tx.actor.person}
  `.execute(tx.db);
  return { name: rows[0]?.name ?? '', language: rows[0]?.language ?? 'id', zone: await zoneOf(tx) };
}

async function clientsOf(
  tx: Tx,
  subjects: readonly string[],
  compartments: readonly SealedCompartment[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  if (compartments.length === 0) return new Map();
  const { rows } = await sql<{ id: string; subject: string }>`
    select id, subject from casework.clients
    where district = ${tx.actor.district} and subject = any (${sql.val(subjects)}::uuid[]) and is_main and voided_at is null
  `.execute(tx.db);
  const clients = rows.map((row) => row.id);
  const open = await openDrawers(tx, 'casework.people_drawers', clients, compartments);
  return new Map(rows.map(({ id, subject }) => [subject, open.get(id) ?? {}]));
}
