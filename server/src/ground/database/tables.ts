/**
 * The tables as Kysely knows them. Each room's `store.ts` adds its own by declaration merging:
 *
 *     declare module '../../ground/database/tables.ts' { interface Tables { 'casework.referrals': ReferralRow } }
 *
 * so that no central file grows with every room.
 */
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

// biome-ignore lint/suspicious/noEmptyInterface: rooms merge their tables into it
export interface Tables {}

export type Database = Kysely<Tables>;

export const databaseOver = (pool: pg.Pool): Database => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
