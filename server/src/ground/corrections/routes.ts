/**
 * The history of one record. Row-level security of each wing's corrections decides who sees it, and that of the drawers which words
 * of it; what lies in a compartment that is not open to the reader is named and not shown.
 */
import { all, rule } from '@naung/domain/ground/access/rule.ts';
import { type CorrectionShown, CorrectionsOf } from '@naung/domain/ground/corrections-read.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { onRead, type Room } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';
import { type DrawerTable, type DrawerVersion, openDrawers, openVersions } from '../drawers/store.ts';

interface Row extends Omit<CorrectionShown, 'at'> {
  readonly district: number;
  readonly at: Date;
  readonly subject: string | null;
  readonly drawers: DrawerTable | null;
  readonly version: number | null;
}

async function correctionsOf(tx: Tx, record: string): Promise<{ items: CorrectionShown[] }> {
  const rows = await correctionRows(tx, record);
  const sealed = rows.filter((row) => row.subject !== null);
  const notes = await openDrawers(
    tx,
    'casework.corrections_drawers',
    sealed.map((row) => row.id),
    ['narrative'],
  );
  const table = sealed.find((row) => row.drawers !== null && row.sealedFields.length > 0)?.drawers ?? null;
  const versions = table === null ? [] : await openVersions(tx, table, record);
  for (const row of sealed) tx.trace.show([row.subject as string, record], 'core');
  return {
    items: rows.map(({ district: _district, subject: _subject, drawers: _drawers, version, at, note, ...row }) => ({
      ...row,
      before: { ...row.before, ...wordsOf(versions, row.sealedFields, version, 'before') },
      after: { ...row.after, ...wordsOf(versions, row.sealedFields, version, 'after') },
      at: instantOf(at.getTime()),
      note: note ?? (notes.get(row.id)?.note as string | undefined) ?? null,
    })),
  };
}

async function correctionRows(tx: Tx, record: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select c.*, coalesce(p.name, '') as "personName" from (
      select district, id, what, kind, at, person, reason, before, after, sealed_fields as "sealedFields", null as note,
        subject, drawers, version
      from casework.corrections where record = ${record}
      union all
      select district, id, what, kind, at, person, reason, before, after, '{}', note, null, null, null
      from prevention.corrections where record = ${record}
      union all
      select district, id, what, kind, at, person, reason, before, after, '{}', note, null, null, null
      from ground.corrections where record = ${record}
    ) c
    left join ground.people p on p.district = c.district and p.id = c.person
    where c.district = ${tx.actor.district} order by c.at desc, c.id desc
  `.execute(tx.db);
  return rows;
}

/** The sealed fields of a correction as they stood just before it, or as it left them. */
function wordsOf(
  versions: readonly DrawerVersion[],
  fields: readonly string[],
  corrected: number | null,
  which: 'before' | 'after',
): Record<string, unknown> {
  if (corrected === null) return {};
  const words: Record<string, unknown> = {};
  for (const { compartment, version, fields: after } of versions) {
    if (version !== corrected) continue;
    // Each version holds all of its compartment, so one that lacks a field says that it stood empty.
    const before = versions.findLast((one) => one.compartment === compartment && one.version < corrected)?.fields ?? {};
    const held = which === 'before' ? before : after;
    for (const field of fields) if (field in before || field in after) words[field] = held[field] ?? null;
  }
  return words;
}

export const correctionsRoom: Room = {
  commands: [],
  reads: [
    onRead(CorrectionsOf, {
      policy: [rule('works-here', all())],
      answer: (tx, query) => correctionsOf(tx, query.record),
    }),
  ],
};
