/**
 * What was asked to be changed, one after another, until nothing is left: rows that a fall of the keeper does not forget. In the audit
 * stands that it was done, and not why.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Asked, RotationMeans } from './means.ts';
import { rotateCase } from './of-a-case.ts';
import { rotateDistrict } from './of-a-district.ts';
import { rotateNames } from './of-names.ts';
import { rotateRoot } from './of-the-root.ts';

/** The whole installation is no district. */
const everywhere = 0;
export const nobody = '00000000-0000-0000-0000-000000000000';

export interface Wished {
  readonly kind: Asked['kind'];
  /** None for the root and for names. */
  readonly district?: number;
  readonly subject: string | null;
}

/** Answers with its id; with that of the one that waits already, where one does. */
export async function askRotation(pool: pg.Pool, { district = everywhere, kind, subject }: Wished): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `with mine as (
       insert into access.key_rotations (district, id, kind, subject) values ($1, $2, $3, $4) on conflict do nothing returning id)
     select id from mine
     union all
     select id from access.key_rotations where district = $1 and kind = $3 and subject is not distinct from $4 and begun_at is null
     limit 1`,
    [district, randomUUID(), kind, subject],
  );
  const [asked] = rows;
  if (asked === undefined) return askRotation(pool, { district, kind, subject });
  return asked.id;
}

/** The next that is open, if there is one; true when it was done. */
export async function rotateNext(means: RotationMeans): Promise<boolean> {
  const asked = await takeNext(means, []);
  if (asked === null) return false;
  await carryOut(means, asked);
  return true;
}

/** Every one that is open; what cannot be done is put among the failed, which are left alone, and the others go on. */
export async function rotateAll(means: RotationMeans, failed: Map<string, unknown>): Promise<void> {
  for (;;) {
    const asked = await takeNext(means, [...failed.keys()]);
    if (asked === null) return;
    await carryOut(means, asked).catch(async (fault: unknown) => {
      await means.goOn();
      failed.set(asked.id, fault);
    });
  }
}

/** The oldest of those that were never tried; then that which was tried longest ago. */
async function takeNext({ pool }: RotationMeans, failed: readonly string[]): Promise<Asked | null> {
  await pool.query('select access.ask_behind_walls()');
  const { rows } = await pool.query<Asked>(
    `update access.key_rotations set begun_at = coalesce(begun_at, now()), tried_at = clock_timestamp()
     where (district, id) = (
       select district, id from access.key_rotations where done_at is null and id <> all ($1::uuid[])
       order by tried_at nulls first, asked_at, id limit 1)
     returning district, id, kind, subject`,
    [failed],
  );
  return rows[0] ?? null;
}

async function carryOut(means: RotationMeans, asked: Asked): Promise<void> {
  const shut = await rotate(means, asked);
  const about = asked.subject === null ? [] : [asked.subject];
  await means.goOn();
  await means.pool.query(
    `with done as (
       update access.key_rotations set done_at = now(), left_shut = $3 where district = $1 and id = $2 and done_at is null returning id)
     insert into audit.entries (district, id, person, deed, outcome, subjects)
     select $1, $4::uuid, $5::uuid, $6, 'done', $7::uuid[] from done`,
    [asked.district, asked.id, shut, randomUUID(), nobody, `keeper/rotate-${asked.kind}`, about],
  );
}

async function rotate(means: RotationMeans, asked: Asked): Promise<number> {
  if (asked.kind === 'case') return rotateCase(means, asked);
  if (asked.kind === 'names') return rotateNames(means);
  await (asked.kind === 'district' ? rotateDistrict(means, asked) : rotateRoot(means));
  return 0;
}
