/**
 * The history of one record. Row-level security of each wing's corrections decides who sees it.
 */
import { all, rule } from '@naung/domain/ground/access/rule.ts';
import { type CorrectionShown, CorrectionsOf } from '@naung/domain/ground/corrections-read.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { onRead, type Room } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';
import { openDrawers } from '../drawers/store.ts';

interface Row extends Omit<CorrectionShown, 'at'> {
  readonly at: Date;
  readonly subject: string | null;
}

async function correctionsOf(tx: Tx, record: string): Promise<{ items: CorrectionShown[] }> {
  const { rows } = await sql<Row>`
    select c.*, coalesce(p.name, '') as "personName" from (
      select district, id, what, kind, at, person, reason, before, after, sealed_fields as "sealedFields", null as note, subject
      from casework.corrections where record = ${record}
      union all
      select district, id, what, kind, at, person, reason, before, after, '{}', note, null
      from prevention.corrections where record = ${record}
      union all
      select district, id, what, kind, at, person, reason, before, after, '{}', note, null
      from ground.corrections where record = ${record}
    ) c
    left join ground.people p on p.district = c.district and p.id = c.person
    where c.district = ${tx.actor.district} order by c.at desc, c.id
  `.execute(tx.db);
  const sealed = rows.filter((row) => row.subject !== null).map((row) => row.id);
  const notes = await openDrawers(tx, 'casework.corrections_drawers', sealed, ['narrative']);
  for (const row of rows) if (row.subject !== null) tx.trace.show([row.subject, record], 'core');
  return {
    items: rows.map(({ subject: _, at, note, ...row }) => ({
      ...row,
      at: instantOf(at.getTime()),
      note: note ?? (notes.get(row.id)?.note as string | undefined) ?? null,
    })),
  };
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
