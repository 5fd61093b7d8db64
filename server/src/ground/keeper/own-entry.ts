/**
 * What the keeper did, written into the audit by itself and in the transaction of the deed: the office writes its own entry too, but one
 * that falls in between, or was broken into, would otherwise take a wall down without a trace.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Asker } from './who-asks.ts';

export type OwnDeed =
  | 'kin-declared'
  | 'wall-wished'
  | 'lifting-asked'
  | 'wall-lifted'
  | 'wall-left-standing'
  | 'reading-noted'
  | 'retention-asked'
  | 'retention-decided'
  | 'record-destroyed'
  | 'emergency-asked'
  | 'emergency-opened'
  | 'emergency-confirmed'
  | 'emergency-declined'
  | 'emergency-second-named'
  | 'emergency-call-noted'
  | 'emergency-call-confirmed'
  | 'emergency-ended'
  | 'emergency-reviewed'
  | 'trace-followed';

export const noteOwn = (client: pg.PoolClient, asker: Asker, deed: OwnDeed, about: string | null): Promise<unknown> =>
  client.query(
    `insert into audit.entries (district, id, person, duty, deed, outcome, subjects) values ($1, $2, $3, $4, $5, 'done', $6)`,
    [asker.district, randomUUID(), asker.person, asker.duty, `keeper/${deed}`, about === null ? [] : [about]],
  );
