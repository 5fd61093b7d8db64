/**
 * The list of cases, from columns alone. Whose they are is asked of reach once a query, never once a row.
 */
import type { CaseInList } from '@naung/domain/casework/cases/reads.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { type Page, pageAfter } from '../../ground/commands/cursor.ts';
import { whatCameToUs } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { type Listed, type ListQuery, listQuery } from './list-query.ts';
import { fieldsOf } from './store.ts';
import type { CaseFound } from './table.ts';

/** From columns alone, a page at a time. */
export async function listCases(tx: Tx, query: ListQuery): Promise<Page<CaseInList>> {
  const byUrgency = query.sort === 'urgency';
  const { limit, after } = pageAfter(query, byUrgency ? ['', '', ''] : ['', '']);
  const { rows } = await (await listQuery(tx, query, limit, after)).execute(tx.db);
  const shown = rows.slice(0, limit);
  const came = await whatCameToUs(
    tx,
    shown.map((row) => row.id),
  );
  const items = shown.map((row) => inList(row, came));
  tx.trace.show(
    items.map((item) => item.id),
    'core',
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const key = last && (byUrgency ? [last.urgency, last.sort_day, last.id] : [last.sort_day, last.id]);
  return { items, next: key ? JSON.stringify(key) : null };
}

export const coreOf = (row: CaseFound) =>
  ({
    id: row.id,
    code: row.code,
    track: row.track,
    unit: row.unit,
    phase: row.phase,
    urgency: row.urgency,
    ...fieldsOf(row),
    openedOn: row.opened_on,
    nextOn: row.next_on,
    nextWhat: row.next_what,
    enteredAt: instantOf(row.entered_at.getTime()),
  }) as Omit<CaseInList, 'isClosingAsked' | 'isLoweringAsked' | 'cameToUs'>;

const inList = (row: Listed, came: ReadonlySet<string>): CaseInList => ({
  ...coreOf(row),
  isClosingAsked: row.closing_asked,
  isLoweringAsked: row.lowering !== null,
  cameToUs: came.has(row.id),
});
