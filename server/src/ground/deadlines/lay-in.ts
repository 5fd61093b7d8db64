/**
 * Lays the national holidays that ship into the calendar. A day that stands there already keeps its words: an office may have
 * checked it against the decree.
 */
import { shippedHolidays } from '@naung/domain/ground/deadlines/shipped.ts';
import type pg from 'pg';

/** `client` signs in as the migrating role; instant when nothing is new. */
export async function layInHolidays(client: pg.ClientBase): Promise<void> {
  await client.query('begin; set local role naung_owner');
  try {
    for (const { on, name, source, mark } of shippedHolidays)
      await client.query(
        'insert into ground.holidays (on_day, name, source, mark) values ($1, $2, $3, $4) on conflict (district, on_day) do nothing',
        [on, name, source, mark],
      );
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}
