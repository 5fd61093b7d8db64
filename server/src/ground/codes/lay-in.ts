/**
 * Lays the lists that ship into the dated tables, at each start where something in them is new. A wording that was put right in a
 * newer Naung is put right here; nothing is ever taken away, and what a district worded itself lies elsewhere and stands.
 */
import { createHash } from 'node:crypto';
import type { CodeList } from '@naung/domain/ground/codes/model.ts';
import { shippedLists } from '@naung/domain/ground/codes/shipped.ts';
import type pg from 'pg';

export interface CodesLaidIn {
  readonly already: boolean;
  readonly lists: number;
  readonly items: number;
}

/** `client` signs in as the migrating role; everything happens as `naung_owner`, in one transaction. */
export async function layInCodes(
  client: pg.ClientBase,
  lists: readonly CodeList[] = shippedLists,
): Promise<CodesLaidIn> {
  const text = JSON.stringify(lists);
  const checksum = createHash('sha256').update(text).digest('hex');
  const counts = { lists: lists.length, items: lists.reduce((sum, list) => sum + list.items.length, 0) };
  await client.query(`begin; set local role naung_owner; select pg_advisory_xact_lock(hashtext('ground.codes'))`);
  try {
    const before = await client.query(`select from ground.reference_loads where what = 'codes' and checksum = $1`, [
      checksum,
    ]);
    if (before.rowCount === 0) {
      await client.query(intoLists, [text]);
      await client.query(intoCodes, [text]);
      await client.query(
        `insert into ground.reference_loads (what, checksum, source, counts) values ('codes', $1, 'naung', $2)`,
        [checksum, JSON.stringify(counts)],
      );
    }
    await client.query('commit');
    return { already: before.rowCount !== 0, ...counts };
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}

const intoLists = `
  insert into ground.code_lists (list, title_id, title_en, closed)
  select l ->> 'list', l #>> '{title,id}', l #>> '{title,en}', coalesce((l ->> 'closed')::boolean, false)
  from jsonb_array_elements($1::jsonb) l
  on conflict (list) do update
    set title_id = excluded.title_id, title_en = excluded.title_en, closed = excluded.closed`;

const intoCodes = `
  insert into ground.codes (list, code, valid_from, valid_until, position, id, en, source, mark, simfoni, crosswalk, detail)
  select l ->> 'list', i ->> 'code', (i ->> 'validFrom')::date, (i ->> 'validUntil')::date, position, i ->> 'id', i ->> 'en',
    i ->> 'source', i ->> 'mark', i ->> 'simfoni', coalesce(i -> 'crosswalk', '{}'), i -> 'detail'
  from jsonb_array_elements($1::jsonb) l, jsonb_array_elements(l -> 'items') with ordinality as items (i, position)
  on conflict (list, code, valid_from) do update
    set valid_until = excluded.valid_until, position = excluded.position, id = excluded.id, en = excluded.en,
      source = excluded.source, mark = excluded.mark, simfoni = excluded.simfoni, crosswalk = excluded.crosswalk,
      detail = excluded.detail`;
