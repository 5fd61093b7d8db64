/**
 * What must be known before two records are taken apart: how each stood, and everything that was entered in between, which is asked
 * about entry by entry.
 */
import type { EntrySince, UnmergeSituation } from '@naung/domain/casework/people/merging.ts';
import type { EntriesSince } from '@naung/domain/casework/people/reads.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { correctionSituation } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { type DrawerVersion, openVersions } from '../../ground/drawers/store.ts';
import { correctableOf } from './correctable.ts';
import { drawersTable, tables } from './kinds.ts';
import { givenBack, laterMergeStands, type MergeRow, mergeRow } from './merges.ts';
import { peopleSituation } from './store.ts';

export interface UnmergeFound extends UnmergeSituation {
  readonly mergedAt: Date;
}

export async function unmergeSituation(tx: Tx, id: string): Promise<UnmergeFound | null> {
  const merge = await mergeRow(tx, id);
  if (merge === null) return null;
  const of = correctableOf(merge.kind);
  for (const record of [merge.kept, merge.aside].sort())
    await sql`select from ${sql.table(tables[merge.kind])} where district = ${tx.actor.district} and id = ${record} for update`.execute(
      tx.db,
    );
  const kept = await correctionSituation(tx, of, merge.kept);
  const aside = await correctionSituation(tx, of, merge.aside);
  if (kept === null || aside === null) return null;
  const people = await peopleSituation(tx, merge.subject, {}, merge.kept);
  if (people === null) return null;
  const versions = await openVersions(tx, drawersTable, merge.kept);
  return {
    record: merge.kept,
    aside: merge.aside,
    subject: merge.subject,
    kind: merge.kind,
    isApart: merge.apartAt !== null,
    laterMergeStands: await laterMergeStands(tx, merge),
    stands: kept.values,
    stood: { ...merge.stood, ...asOf(versions, merge.version) },
    stoodAside: aside.values,
    entries: (await entriesSince(tx, merge, versions)).map(({ entry }) => entry),
    consents: await stillNaming(tx, merge),
    people,
    enteredAt: aside.enteredAt,
    now: tx.now,
    mergedAt: merge.mergedAt,
  };
}

/** What was entered since, for the one who is asked where each belongs. */
export async function entriesShown(
  tx: Tx,
  { merge: id }: { readonly merge: string },
): Promise<z.infer<(typeof EntriesSince)['answer']> | null> {
  const merge = await mergeRow(tx, id);
  if (merge === null || merge.apartAt !== null) return null;
  const versions = await openVersions(tx, drawersTable, merge.kept);
  tx.trace.show([merge.subject, merge.kept], 'core');
  const entries = await entriesSince(tx, merge, versions);
  return {
    entries: entries.map(({ entry, ...more }) => ({ ...more, id: entry.id, of: entry.of, changes: entry.changes })),
  };
}

interface Since {
  readonly entry: EntrySince;
  readonly at: Instant;
  readonly personName: string;
}

async function entriesSince(tx: Tx, merge: MergeRow, versions: readonly DrawerVersion[]): Promise<readonly Since[]> {
  const back = await givenBack(tx, merge.kept);
  const { rows } = await sql<CorrectionRow>`
    select c.id, c.version, c.after, c.sealed_fields as "sealedFields", c.reason, c.at, coalesce(p.name, '') as "personName"
    from casework.corrections c left join ground.people p on p.district = c.district and p.id = c.person
    where c.district = ${tx.actor.district} and c.record = ${merge.kept} and c.what = 'corrected' and c.version > ${merge.version}
      and c.id <> all (${sql.val(back)}::uuid[])
    order by c.version
  `.execute(tx.db);
  const corrections = rows.map((row) => ({
    entry: { id: row.id, of: 'correction' as const, changes: changesOf(row, versions), reason: row.reason },
    ...saidBy(row),
  }));
  return [...corrections, ...(merge.kind === 'relative' ? await consentsSince(tx, merge) : [])];
}

async function consentsSince(tx: Tx, merge: MergeRow): Promise<readonly Since[]> {
  const { rows } = await sql<{ id: string; need: string; givenOn: string; at: Date; personName: string }>`
    select c.id, c.need, c.given_on::text as "givenOn", c.entered_at as at, coalesce(p.name, '') as "personName"
    from casework.consents c left join ground.people p on p.district = c.district and p.id = c.entered_by
    where c.district = ${tx.actor.district} and c.subject = ${merge.subject} and c.guardian = ${merge.kept}
      and c.id <> all (${sql.val([...merge.consentsMoved, ...merge.consentsThere])}::uuid[]) and c.voided_at is null
    order by c.entered_at, c.id
  `.execute(tx.db);
  return rows.map((row) => ({
    entry: { id: row.id, of: 'consent', changes: { need: row.need, givenOn: row.givenOn }, reason: null },
    ...saidBy(row),
  }));
}

async function stillNaming(tx: Tx, merge: MergeRow): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from casework.consents where district = ${tx.actor.district} and guardian = ${merge.kept}
      and id = any (${sql.val(merge.consentsMoved)}::uuid[]) order by id
  `.execute(tx.db);
  return rows.map(({ id }) => id);
}

interface CorrectionRow {
  readonly id: string;
  readonly version: number;
  readonly after: Readonly<Record<string, unknown>>;
  readonly sealedFields: readonly string[];
  readonly reason: string | null;
  readonly at: Date;
  readonly personName: string;
}

const saidBy = ({ at, personName }: { readonly at: Date; readonly personName: string }) => ({
  at: instantOf(at.getTime()),
  personName,
});

/** What a correction said of each field, null where it emptied one. */
function changesOf({ after, sealedFields, version }: CorrectionRow, versions: readonly DrawerVersion[]) {
  const left = Object.assign(
    {},
    ...versions.filter((one) => one.version === version).map((one) => one.fields),
  ) as Record<string, unknown>;
  return { ...after, ...Object.fromEntries(sealedFields.map((field) => [field, left[field] ?? null])) };
}

/** What the drawers held before a version of their record. */
function asOf(versions: readonly DrawerVersion[], version: number): Record<string, unknown> {
  const latest = new Map(
    versions.filter((one) => one.version < version).map((one) => [one.compartment, one.fields] as const),
  );
  return Object.assign({}, ...latest.values());
}
