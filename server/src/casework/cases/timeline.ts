/**
 * One mixed timeline of a case: what happened in it and in what was told about it, out of the log. The log shows each reader the
 * subjects she reaches, so a supervisor reads the case and not the telling.
 */
import type { InTimeline } from '@naung/domain/casework/cases/reads.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { type Page, pageAfter } from '../../ground/commands/cursor.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { seenCase } from './showing.ts';

type Line = z.infer<typeof InTimeline>;

interface TimelineQuery {
  readonly case: string;
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
}

export async function timelineOf(tx: Tx, query: TimelineQuery): Promise<Page<Line> | null> {
  if (!(await seenCase(tx, query.case))) return null;
  const { limit, after } = pageAfter(query, ['']);
  const { rows } = await sql<Omit<Line, 'at' | 'madeAt'> & { at: Date; madeAt: Date }>`
    select l.id, l.event, l.record, l.subject, l.at, l.made_at as "madeAt", l.person, p.name as "personName", l.core
    from ground.log l join ground.people p on p.district = l.district and p.id = l.person
    where l.district = ${tx.actor.district} and l.subject = any (array (
        select ${query.case}::uuid union all
        select c.id from casework.concerns c where c.district = ${tx.actor.district} and c.case_id = ${query.case}))
      and ${after ? sql`l.id < ${after[0]}::uuid` : sql`true`}
    order by l.id desc limit ${limit + 1}
  `.execute(tx.db);
  const items = rows.slice(0, limit).map((row) => ({
    ...row,
    at: instantOf(row.at.getTime()),
    madeAt: instantOf(row.madeAt.getTime()),
  }));
  tx.trace.show([query.case, ...items.map((item) => item.record)], 'core');
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, next: last ? JSON.stringify([last.id]) : null };
}
