/**
 * A database on which everything can be tried and nothing stays: whatever is done in a transaction is answered as if it had been kept,
 * constraints that wait for the end included, and then taken back. So every deed is asked of the same world.
 */
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../ground/database/tables.ts';

class TakenBack extends Error {
  constructor(readonly value: unknown) {
    super('Taken back');
  }
}

export function rollingBack(database: Database): Database {
  const execute = async (work: (db: Transaction<Tables>) => Promise<unknown>): Promise<unknown> => {
    try {
      return await database.transaction().execute(async (db) => {
        const value = await work(db);
        await sql`set constraints all immediate`.execute(db);
        throw new TakenBack(value);
      });
    } catch (fault) {
      if (fault instanceof TakenBack) return fault.value;
      throw fault;
    }
  };
  return new Proxy(database, {
    get: (target, name) => (name === 'transaction' ? () => ({ execute }) : Reflect.get(target, name, target)),
  });
}
