/**
 * The door's process: its own port, its own database role and pool, so that a flood here never slows the desk. Started by the office's
 * supervisor, which it never outlives.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { serve } from '@hono/node-server';
import pg from 'pg';
import { doorApp } from './app.tsx';
import { pocketOf } from './report/answers.ts';
import { derivationsWith } from './report/receipt.ts';

const environment = process.env;

/** Told to the supervisor and to nobody else; no word of what was asked or told. */
const say = (level: 'info' | 'error', message: string, more: object = {}) =>
  process.stderr.write(`${JSON.stringify({ level, process: 'door', message, ...more })}\n`);

/** The pepper of receipts; made once, kept in a file of its own beside the office's keys. */
function pepperIn(path: string): Buffer {
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  const pepper = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (pepper.length !== 32) throw new Error('The file of the receipts’ pepper does not hold 32 bytes');
  return pepper;
}

const pool = new pg.Pool({
  ...(environment.NAUNG_DATABASE_URL_DOOR === undefined
    ? {}
    : { connectionString: environment.NAUNG_DATABASE_URL_DOOR }),
  max: 8,
  idleTimeoutMillis: 30_000,
});
pool.on('error', () => say('error', 'a database connection ended'));

const tls = environment.NAUNG_TLS_CERT !== undefined && environment.NAUNG_TLS_KEY !== undefined;
const app = doorApp({
  pool,
  pocket: pocketOf(() => Date.now()),
  derivations: derivationsWith(pepperIn(environment.NAUNG_RECEIPT_KEY ?? 'receipts.key')),
  secure: tls || environment.NAUNG_BEHIND_PROXY === '1',
  today: () => new Date().toISOString().slice(0, 10),
  noteFault: (fault) =>
    say('error', 'a fault of ours', { fault: randomUUID(), kind: fault instanceof Error ? fault.name : 'unknown' }),
});

const certificate = () => ({
  cert: readFileSync(environment.NAUNG_TLS_CERT ?? ''),
  key: readFileSync(environment.NAUNG_TLS_KEY ?? ''),
});

const server = serve(
  {
    fetch: app.fetch,
    hostname: environment.NAUNG_LISTEN ?? '127.0.0.1',
    port: Number(environment.NAUNG_PUBLIC_PORT ?? 4101),
    ...(tls ? { createServer, serverOptions: certificate() } : {}),
  },
  () => process.send?.({ naung: 'ready' }),
);

// A renewed certificate is taken up without a restart.
const renewing = tls
  ? setInterval(() => 'setSecureContext' in server && server.setSecureContext(certificate()), 60_000).unref()
  : undefined;

let closing = false;
const close = () => {
  if (closing) return;
  closing = true;
  clearInterval(renewing);
  server.close(() => void pool.end().then(() => process.exit(0)));
  setTimeout(() => process.exit(1), 10_000).unref();
};
process.once('SIGTERM', close);
process.once('SIGINT', close);
process.once('disconnect', close);
