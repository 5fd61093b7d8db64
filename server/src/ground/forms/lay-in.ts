/**
 * Lays the instruments that ship into the database. A version that stands there with other questions means that somebody edited what
 * people have already answered: that stops the start.
 */
import { shippedInstruments } from '@naung/domain/ground/forms/shipped.ts';
import type pg from 'pg';
import { PlainFault } from '../processes/plain-fault.ts';

/** `client` signs in as the migrating role; instant when nothing is new. */
export async function layInInstruments(client: pg.ClientBase): Promise<void> {
  await client.query(`begin; set local role naung_owner; select pg_advisory_xact_lock(hashtext('ground.instruments'))`);
  try {
    for (const instrument of shippedInstruments) {
      const { code, version, validFrom } = instrument;
      const body = JSON.stringify(instrument);
      await client.query(
        'insert into ground.instruments (code, version, valid_from, body) values ($1, $2, $3, $4) on conflict do nothing',
        [code, version, validFrom, body],
      );
      const same = await client.query(
        'select from ground.instruments where code = $1 and version = $2 and body = $3::jsonb',
        [code, version, body],
      );
      if (same.rowCount === 0)
        throw new PlainFault(
          `The instrument ${code} ${version} was edited; what people answered stands, so give it a new version`,
        );
    }
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}
