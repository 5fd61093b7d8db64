/**
 * Answers about activities, as far as row-level security shows them to who asks: a guest village sees an activity it went to, and its
 * own line in it.
 */

import { type Day, instantOf } from '@naung/domain/ground/time.ts';
import type { ActivityInList, ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { together } from '@naung/domain/prevention/activities/model.ts';
import { looksAlike } from '@naung/domain/prevention/activities/similar.ts';
import { type RawBuilder, sql } from 'kysely';
import { type Page, pageAfter } from '../../ground/commands/cursor.ts';
import { instantText } from '../../ground/database/instant.ts';
import type { Tx } from '../../ground/database/transaction.ts';

interface ListQuery {
  readonly after?: string | undefined;
  readonly limit?: string | undefined;
  readonly village?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

export async function listActivities(tx: Tx, query: ListQuery): Promise<Page<ActivityInList>> {
  const { limit, after } = pageAfter(query, ['', ''] as const);
  const conditions = [
    sql`v.voided_at is null`,
    after === null ? sql`true` : sql`(v.held_on, v.id) < (${after[0]}::date, ${after[1]}::uuid)`,
    query.village === undefined ? sql`true` : ofVillage(tx, query.village),
    query.from === undefined ? sql`true` : sql`v.held_on >= ${query.from}::date`,
    query.until === undefined ? sql`true` : sql`v.held_on <= ${query.until}::date`,
  ];
  const found = await activitiesWhere(tx, sql.join(conditions, sql` and `), limit + 1, query.village);
  const items = found.slice(0, limit);
  tx.trace.show(
    items.map((item) => item.id),
    'core',
  );
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? JSON.stringify([last.heldOn, last.id]) : null };
}

/** Held by the village, or one to which its people went. */
const ofVillage = (
  tx: Tx,
  village: string,
): RawBuilder<unknown> => sql`(v.village = ${village}::int or v.id = any (array(
  select l.activity from prevention.attendance l
  where l.district = ${tx.actor.district} and l.village = ${village}::int and l.voided_at is null)))`;

interface SimilarQuery {
  readonly on: Day;
  readonly until?: Day | undefined;
  readonly kind: string;
  readonly village?: string | undefined;
  readonly place?: string | undefined;
}

export async function similarActivities(tx: Tx, query: SimilarQuery): Promise<ActivityInList[]> {
  const { on, until, kind } = query;
  const number = (text: string | undefined) => (text === undefined ? null : Number(text)) as ActivityInList['place'];
  const asked = {
    kind,
    heldOn: on,
    heldUntil: until ?? null,
    village: number(query.village),
    place: number(query.place),
  };
  // The index narrows it down; what looks alike is said once, in the rule.
  const near = await activitiesWhere(
    tx,
    sql`v.voided_at is null and v.kind = ${kind}
      and v.held_on <= ${until ?? on}::date + 1 and coalesce(v.held_until, v.held_on) >= ${on}::date - 1
      and (v.village = ${asked.village}::int or v.place = ${asked.place}::int or (v.village is null and v.place is null))`,
    100,
  );
  const items = near.filter((one) => looksAlike(asked, one)).slice(0, 10);
  tx.trace.show(
    items.map((item) => item.id),
    'core',
  );
  return items;
}

export async function showActivity(tx: Tx, id: string): Promise<ActivityShown | null> {
  const [listed] = await activitiesWhere(tx, sql`v.id = ${id}`, 1);
  if (listed === undefined) return null;
  const { rows } = await sql<
    Omit<ActivityShown, keyof ActivityInList | 'attendance' | 'voidedAt' | 'writtenAt' | 'enteredAt'> & Times
  >`
    select v.opened_by as "openedBy", v.led_by as "ledBy", v.tally, v.bands, v.outcome, v.funding, v.joined_to as "joinedTo", v.version,
      v.written_at as written, v.entered_at as entered, v.voided_at as voided,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.name, a.id) from ground.agencies a
        where a.district = v.district and a.id = any (v.agencies)), '[]') as agencies
    from prevention.activities v where v.district = ${tx.actor.district} and v.id = ${id}
  `.execute(tx.db);
  const [more] = rows;
  if (more === undefined) return null;
  const { written, entered, voided, ...rest } = more;
  tx.trace.show([id], 'core');
  return {
    ...listed,
    ...rest,
    attendance: await linesOf(tx, id),
    writtenAt: instantOf(written.getTime()),
    enteredAt: instantOf(entered.getTime()),
    voidedAt: voided === null ? null : instantOf(voided.getTime()),
  };
}

interface Times {
  readonly written: Date;
  readonly entered: Date;
  readonly voided: Date | null;
}

async function activitiesWhere(
  tx: Tx,
  where: RawBuilder<unknown>,
  limit: number,
  village: string | null = null,
): Promise<ActivityInList[]> {
  const { rows } = await sql<Omit<ActivityInList, 'reach'> & { tallies: ActivityInList['reach'][] }>`
    select v.id, v.held_on::text as "heldOn", v.held_until::text as "heldUntil", v.place, v.place_words as "placeWords", v.title,
      v.kind, v.stage, v.levels, v.holder_kind as "holderKind", v.holder, v.village, v.own_initiative as "ownInitiative",
      jsonb_build_object('person', v.entered_by, 'name', coalesce(p.name, '')) as "recordedBy",
      coalesce((select jsonb_agg(l.tally) from prevention.attendance l
        where l.district = v.district and l.activity = v.id and l.voided_at is null), '[]') || jsonb_build_array(v.tally) as tallies,
      (select l.tally from prevention.attendance l where l.district = v.district and l.activity = v.id
        and l.village = ${village}::int and l.voided_at is null) as "fromVillage"
    from prevention.activities v left join ground.people p on p.district = v.district and p.id = v.entered_by
    where v.district = ${tx.actor.district} and ${where}
    order by v.held_on desc, v.id desc limit ${limit}
  `.execute(tx.db);
  return rows.map(({ tallies, ...row }) => ({ ...row, reach: together(tallies) }));
}

async function linesOf(tx: Tx, activity: string): Promise<ActivityShown['attendance']> {
  const { rows } = await sql<ActivityShown['attendance'][number]>`
    select id, village, tally, version, ${instantText('entered_at')} as "enteredAt" from prevention.attendance
    where district = ${tx.actor.district} and activity = ${activity} and voided_at is null order by village
  `.execute(tx.db);
  return rows;
}
