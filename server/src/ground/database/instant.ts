/**
 * A moment as it crosses the wire: the driver would make a Date of the column, and every room would turn it back.
 */
import type { Instant } from '@naung/domain/ground/time.ts';
import { type RawBuilder, sql } from 'kysely';

export const instantText = (column: string): RawBuilder<Instant> =>
  sql<Instant>`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
