/**
 * Connections to the database, shared within a process. One that the server ends, idle or in the middle of a request, must not end the
 * process: whoever was using it hears of it from her own query, and the next question opens another.
 */
import pg from 'pg';

export function poolOf(config: pg.PoolConfig, note: (error: unknown) => void = () => undefined): pg.Pool {
  const pool = new pg.Pool({ idleTimeoutMillis: 30_000, ...config });
  pool.on('error', note);
  // While a connection is lent out the pool does not listen for it, and an error that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
