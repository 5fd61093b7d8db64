/**
 * The key of a unit changes when somebody who could open what is sealed to it can do so no longer: what is told from then on is sealed to
 * another. It changes as well when it has served its days, or when something that was sealed to it is destroyed. The former one ends
 * when nothing hangs on it any more (packets.ts), and with it whatever an old copy of the database holds under it.
 *
 * Who could is written down while the key is in use, because a duty may be put right as if it had never been.
 */
import { hasLeftBy, isHeldOn } from '@naung/domain/ground/agencies/model.ts';
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import type { DataKeys } from '../case-keys.ts';
import { eachInTurn } from '../each-in-turn.ts';
import { inTransaction } from '../transaction.ts';
import { makeUnitKey } from '../unit-keys.ts';
import type { RotationMeans } from './means.ts';
import { untilOpenOnesEnd } from './transactions.ts';

/** So long a key of a unit is used. */
const servesMs = 7 * 86_400_000;
/** Whoever was given a key just before it was changed has sealed by then. */
const restMs = 3_600_000;

/** Looks at one district, or at all; the number of keys that were changed. */
export async function lookAtUnits(
  means: Omit<RotationMeans, 'sealPapersAgain'>,
  district: number | null,
): Promise<number> {
  const { pool, now, goOn } = means;
  const living = await livingOpeners(pool, district, now());
  const { rows } = await pool.query<KeyInUse>(
    `select k.district, k.unit, k.key, (k.since < $2 or k.ends_by is not null) as "hasServed", array(
       select o.person from access.unit_openers o where o.district = k.district and o.key = k.key) as openers
     from ground.unit_keys k where k.retired_at is null and ($1::int is null or k.district = $1)`,
    [district, new Date(Date.parse(now()) - servesMs)],
  );
  let changed = 0;
  await eachInTurn(rows, async (held) => {
    const can = living.get(held.unit) ?? new Set<string>();
    if (held.hasServed || held.openers.some((person) => !can.has(person))) {
      await goOn();
      if (await changeKey(means, held, [...can])) changed += 1;
    } else {
      const come = [...can].filter((person) => !held.openers.includes(person));
      if (come.length > 0) await noteOpeners(pool, held.district, held.key, come);
    }
  });
  return changed;
}

/** Former keys on which nothing hangs, for good. Waits for whoever may still seal to one or copies the house. */
export async function endFormerKeys(means: Omit<RotationMeans, 'sealPapersAgain'>): Promise<number> {
  const { pool, dataKeys, now, goOn } = means;
  const found = async () => {
    const { rows } = await pool.query<{ district: number; key: string }>(
      'select district, key from access.unit_keys_to_end($1)',
      [new Date(Date.parse(now()) - restMs)],
    );
    return rows;
  };
  await pool.query('select access.forget_opened()');
  const before = await found();
  if (before.length === 0) return 0;
  await untilOpenOnesEnd(pool, goOn);
  const still = await found();
  const ending = still.filter(({ key }) => before.some((one) => one.key === key));
  await eachInTurn(ending, async ({ district, key }) => {
    await goOn();
    await dataKeys.destroyAll(district, key, now());
    await pool.query(
      `update ground.unit_keys set wrapped_private = '', ended_at = now() where district = $1 and key = $2`,
      [district, key],
    );
  });
  return ending.length;
}

interface KeyInUse {
  readonly district: number;
  readonly unit: string;
  readonly key: string;
  readonly openers: string[];
  readonly hasServed: boolean;
}

async function changeKey(
  { dataKeys, pool }: { dataKeys: DataKeys; pool: pg.Pool },
  held: KeyInUse,
  openers: readonly string[],
) {
  const made = await makeUnitKey({ dataKeys }, held.district);
  return inTransaction(pool, async (client) => {
    const retired = await client.query(
      'update ground.unit_keys set retired_at = now() where district = $1 and key = $2 and retired_at is null',
      [held.district, held.key],
    );
    if (retired.rowCount !== 1) return false;
    await client.query(
      'insert into ground.unit_keys (district, key, unit, public_key, wrapped_private) values ($1, $2, $3, $4, $5)',
      [held.district, made.key, held.unit, made.publicKey, made.wrapped],
    );
    await noteOpeners(client, held.district, made.key, openers);
    return true;
  });
}

const noteOpeners = (db: pg.Pool | pg.PoolClient, district: number, key: string, people: readonly string[]) =>
  db.query(
    `insert into access.unit_openers (district, key, person) select $1, $2, person from unnest($3::uuid[]) as person
     on conflict do nothing`,
    [district, key, people],
  );

interface DutyRow {
  readonly unit: string;
  readonly person: string;
  readonly zone: Zone;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly endedOn: Day | null;
}

/** By unit, as `dutyHeld` would say of each at this moment. */
async function livingOpeners(pool: pg.Pool, district: number | null, now: Instant) {
  const { rows } = await pool.query<DutyRow>(
    `select d.unit, d.person, t.zone, d.starts_on::text as "startsOn", d.ends_on::text as "endsOn", p.ended_on::text as "endedOn"
     from ground.duties d
     join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
     join ground.tenants t on t.district = d.district
     where 'triage' = any (d.deeds) and d.voided_at is null and ($1::int is null or d.district = $1)
       and exists (select from ground.unit_keys k where k.district = d.district and k.unit = d.unit)`,
    [district],
  );
  const living = new Map<string, Set<string>>();
  for (const row of rows) {
    const today = dayIn(row.zone, now);
    if (hasLeftBy(row, today) || !isHeldOn(row, today)) continue;
    living.set(row.unit, (living.get(row.unit) ?? new Set()).add(row.person));
  }
  return living;
}
