/**
 * Reference data that ships with the program and lives in the database: places, code lists, instruments. Instant when nothing is new.
 */
import type { Day } from '@naung/domain/ground/time.ts';
import pg from 'pg';
import { layInCodes } from '../codes/lay-in.ts';
import { layInInstruments } from '../forms/lay-in.ts';
import { layInPlaces } from '../places/lay-in.ts';

export async function layInReferenceData(migrating: string, today: Day): Promise<void> {
  const client = new pg.Client({ connectionString: migrating });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await layInPlaces(client, today);
    await layInCodes(client);
    await layInInstruments(client);
  } finally {
    await client.end();
  }
}
