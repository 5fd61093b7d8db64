/** The limits of reading as they hold in a district on a day: its own words first, what ships where they were bent or ended. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { KnownCode } from '@naung/domain/ground/codes/known.ts';
import { codesOf } from '@naung/domain/ground/codes/shipped.ts';
import { limitInForce, type ReadingLimit } from '@naung/domain/ground/reading/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type pg from 'pg';

type Limited = KnownCode<'reading-limits'>;

export async function limitOn(
  db: pg.Pool | pg.PoolClient,
  district: number,
  code: Limited,
  day: Day,
): Promise<ReadingLimit> {
  const { rows } = await db.query<{ detail: Record<string, unknown> }>(
    `select coalesce(detail, '{}') as detail from (
       select 1 as rank, valid_from, valid_until, detail from ground.own_codes where district = $1 and list = 'reading-limits' and code = $2
       union all
       select 2, valid_from, valid_until, detail from ground.codes where list = 'reading-limits' and code = $2
     ) as worded
     where valid_from <= $3 and (valid_until is null or $3 < valid_until) order by rank, valid_from desc limit 1`,
    [district, code, day],
  );
  const [own] = rows;
  return limitInForce(own === undefined ? null : detailOf('reading-limits', own), shippedLimit(code));
}

export function shippedLimit(code: Limited): ReadingLimit {
  const item = codesOf('reading-limits').find((one) => one.code === code);
  const detail = item && detailOf('reading-limits', item);
  if (!detail) throw new Error(`The limit ${code} does not ship`);
  return detail;
}
