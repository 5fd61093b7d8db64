/**
 * Who can be signed in as in the demo, each with a fresh token for one use.
 */

import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type pg from 'pg';
import { poolOf } from '../ground/database/pool.ts';
import { outside } from '../ground/outside/outside.ts';
import { addressFor } from '../ground/processes/environment.ts';
import type { Settings } from '../ground/settings/known.ts';
import { demoTokens } from '../ground/signing-in/demo-tokens.ts';
import type { Ready } from '../ready.ts';

export async function demoSeats(client: pg.ClientBase, settings: Settings): Promise<Ready['people']> {
  const { rows } = await client.query<{ person: string; name: string; preset: string; code: string }>(
    `select p.id as person, p.name, d.preset, n.code
     from ground.duties d
     join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
     join ground.place_names n on n.place = d.district and n.valid_until is null
     where d.voided_at is null and d.starts_on <= current_date and (d.ends_on is null or d.ends_on >= current_date)
     order by n.code, d.preset, p.name`,
  );
  const pool = poolOf({ connectionString: addressFor(settings, 'naung_auth'), max: 2 });
  const tokens = await demoTokens(
    pool,
    outside,
    settings.NAUNG_DESK_ORIGIN,
    rows.map((row) => row.person),
  );
  await pool.end();
  return rows.map((row, index) => ({
    name: row.name,
    duty: presetOf(row.preset)?.id ?? row.preset,
    district: row.code,
    token: tokens[index]?.token ?? '',
    signIn: tokens[index]?.signIn ?? '',
  }));
}
