/**
 * Lists as rows: what ships, and in front of it what the district has of its own.
 */
import type { CodeCommand, CodeEvent, CodeSituation } from '@naung/domain/ground/codes/commands.ts';
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import type { CodeOf, ItemOf } from '@naung/domain/ground/codes/model.ts';
import { CodeItem, offeredOn, withOwn } from '@naung/domain/ground/codes/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Tx } from '../database/transaction.ts';
import { todayIn } from '../places/store.ts';

/** Works in any process and inside any transaction: lists are open to all of them. */
type Db = Kysely<Tables>;

/** Whether a list holds a code on a day in a district. The second half of what `codeIn` checks. */
export async function holdsCode(db: Db, district: number, list: string, code: string, on: Day): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select ground.holds_code(${district}, ${list}, ${code}, ${on}::date) as holds
  `.execute(db);
  return rows[0]?.holds === true;
}

/** The pairs of list and code that are not held on that day in a district: one question for a whole form. */
export async function codesNotHeld(
  db: Db,
  district: number,
  told: readonly (readonly [list: string, code: string])[],
  on: Day,
): Promise<readonly (readonly [list: string, code: string])[]> {
  if (told.length === 0) return [];
  const [lists, codes] = [told.map(([list]) => list), told.map(([, code]) => code)];
  const { rows } = await sql<{ list: string; code: string }>`
    select list, code from unnest(${lists}::text[], ${codes}::text[]) as told (list, code)
    where not ground.holds_code(${district}, told.list, told.code, ${on}::date)
  `.execute(db);
  return rows.map(({ list, code }) => [list, code] as const);
}

/** What a form offers in a district on a day, in the order of the list, the district's own at the end. */
export const offeredCodes = async <const List extends ListName>(
  db: Db,
  district: number,
  list: List,
  on: Day,
): Promise<readonly ItemOf<List>[]> =>
  offeredOn(await wordingsOf(db, district, list), on) as unknown as readonly ItemOf<List>[];

/** Every wording of every date, for reading old records and for the page that keeps the lists. */
export async function wordingsOf(
  db: Db,
  district: number,
  list: string,
  code: CodeOf<ListName> | string | null = null,
): Promise<readonly CodeItem[]> {
  const own = await itemsIn(db, sql`ground.own_codes where district = ${district} and ${wantedOf(list, code)}`);
  return withOwn(await shippedOf(db, list, code), own);
}

const shippedOf = (db: Db, list: string, code: string | null) =>
  itemsIn(db, sql`ground.codes where ${wantedOf(list, code)}`);

const wantedOf = (list: string, code: string | null) =>
  sql`list = ${list} and (${code}::text is null or code = ${code})`;

export interface ListRow {
  readonly list: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly closed: boolean;
}

export async function listRows(db: Db, list: string | null = null): Promise<readonly ListRow[]> {
  const { rows } = await sql<ListRow>`
    select list, jsonb_build_object('id', title_id, 'en', title_en) as title, closed
    from ground.code_lists where ${list}::text is null or list = ${list} order by list
  `.execute(db);
  return rows;
}

/** Locks the district's hand on this list, so that two changes of one code come one after the other. */
export async function codeSituation(tx: Tx, { payload }: CodeCommand): Promise<CodeSituation> {
  const { district } = tx.actor;
  await sql`select pg_advisory_xact_lock(hashtext(${`ground.own_codes ${payload.list}`}), ${district})`.execute(tx.db);
  return {
    today: await todayIn(tx.db, district, tx.now),
    list: (await listRows(tx.db, payload.list))[0] ?? null,
    wordings: await wordingsOf(tx.db, district, payload.list, payload.code),
    shipped: await shippedOf(tx.db, payload.list, payload.code),
  };
}

export async function recordCode(tx: Tx, { core }: CodeEvent): Promise<void> {
  for (const item of core.wordings) {
    await sql`
      insert into ground.own_codes
        (district, list, code, valid_from, valid_until, position, id, en, source, mark, simfoni, crosswalk, detail)
      values (${tx.actor.district}, ${core.list}, ${core.code}, ${item.validFrom}, ${item.validUntil ?? null},
        coalesce((select min(position) from ground.codes where list = ${core.list} and code = ${core.code}), ${afterAll}),
        ${item.id}, ${item.en}, ${item.source}, ${item.mark}, ${item.simfoni ?? null}, ${JSON.stringify(item.crosswalk ?? {})},
        ${item.detail === undefined ? null : JSON.stringify(item.detail)})
      on conflict (district, list, code, valid_from) do update
        set valid_until = excluded.valid_until, id = excluded.id, en = excluded.en, source = excluded.source,
          mark = excluded.mark, detail = excluded.detail
    `.execute(tx.db);
  }
}

/** A district's own codes stand behind all that ship. */
const afterAll = 10_000;

async function itemsIn(db: Db, rows: RawBuilder<unknown>): Promise<readonly CodeItem[]> {
  const found = await sql<{ item: unknown }>`
    select jsonb_strip_nulls(jsonb_build_object(
      'code', code, 'id', id, 'en', en, 'validFrom', valid_from, 'validUntil', valid_until, 'source', source, 'mark', mark,
      'simfoni', simfoni, 'crosswalk', nullif(crosswalk, '{}'))) || case when detail is null then '{}' else jsonb_build_object('detail', detail) end as item
    from ${rows} order by position, code, valid_from
  `.execute(db);
  return found.rows.map(({ item }) => CodeItem.parse(item));
}
