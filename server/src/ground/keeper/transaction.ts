/** The keeper's own transactions. Row-level policies do not ask who acts here, nor is a trace kept: each part of the keeper asks and notes for itself. */
import type pg from 'pg';

/** All of the work or none of it; what it threw is thrown on. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}
