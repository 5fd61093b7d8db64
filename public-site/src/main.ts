/**
 * The door's process: its own port, its own database role and pool, so that a flood here never slows the desk. Started by the office's
 * supervisor, which it never outlives. What it writes about itself quotes nobody: no error's words, no address, no body.
 */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:https';
import { createServer } from 'node:https';
import { serve } from '@hono/node-server';
import pg from 'pg';
import { doorApp } from './app.tsx';
import { pocketOf } from './report/answers.ts';
import { derivationsWith } from './report/derivation.ts';
import { type Settings, settingsFrom, WrongSettings } from './settings.ts';
import { readTls, renewTls } from './tls.ts';

const secondsToClose = 10;

const say = (level: 'warn' | 'error' | 'fatal', text: string, more: object = {}) =>
  process.stderr.write(`${JSON.stringify({ level, time: new Date().toISOString(), from: 'door', ...more, text })}\n`);

const stop = (text: string, fault: unknown): never => {
  say('fatal', text, ofFault(fault));
  process.exit(1);
};

// Node prints an uncaught error with its message, which may quote what somebody told: caught here, said without words, then the end.
process.on('uncaughtException', (fault) => stop('stopped by a fault of ours', fault));
process.on('unhandledRejection', (fault) => stop('stopped by a fault of ours', fault));

try {
  open(settingsFrom(process.env));
} catch (fault) {
  if (fault instanceof WrongSettings) stop(`these settings are missing or wrong: ${fault.message}`, fault);
  stop('could not start', fault);
}

function open(settings: Settings): void {
  const pool = new pg.Pool({
    connectionString: settings.database,
    max: 8,
    idleTimeoutMillis: 30_000,
    // Behind a full pool or a stuck statement the door says kindly that it is its own fault, and does not wait for ever.
    connectionTimeoutMillis: 5000,
    statement_timeout: 5000,
  });
  pool.on('error', () => say('warn', 'a database connection ended'));
  // While one is lent out the pool does not listen for it: its loss is told by the question that waited, and must not end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const app = doorApp({
    pool,
    pocket: pocketOf(() => Date.now()),
    derivations: derivationsWith(settings.pepper),
    secure: settings.secure,
    now: () => new Date(),
    noteFault: (fault) => say('error', 'a fault of ours', { fault: randomUUID(), ...ofFault(fault) }),
  });
  const server = serve(
    {
      fetch: app.fetch,
      hostname: settings.listen,
      port: settings.port,
      ...(settings.tls
        ? { createServer, serverOptions: { ...readTls(settings.tls), ...patience } }
        : { serverOptions: patience }),
    },
    () => process.send?.({ naung: 'ready' }),
  );
  server.on('error', (fault) => portTaken(settings.port, fault));
  const endRenewing = settings.tls
    ? renewTls(server as Server, settings.tls, () =>
        say('warn', 'the changed certificate cannot be used; the old one stays'),
      )
    : () => undefined;
  closeWhenAsked(() => {
    endRenewing();
    server.close(() => void pool.end().then(() => process.exit(0)));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** The supervisor ends with these words, so that who starts Naung reads which port is meant. */
function portTaken(port: number, fault: Error): void {
  const isTaken = 'code' in fault && fault.code === 'EADDRINUSE';
  const because = isTaken ? `Port ${port} is in use by another program` : `Port ${port} could not be opened`;
  say('fatal', 'could not open its port', { port, ...ofFault(fault) });
  if (process.send === undefined || !process.connected) process.exit(1);
  else process.send({ naung: 'not-ready', because }, () => process.exit(1));
}

/** A telling may take a minute on a weak network; who sends one letter a second is not telling. */
const patience = { requestTimeout: 120_000, headersTimeout: 30_000 };

function closeWhenAsked(close: () => void): void {
  let closing = false;
  const once = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), secondsToClose * 1000).unref();
    close();
  };
  process.once('SIGTERM', once);
  process.once('SIGINT', once);
  process.once('disconnect', once);
}

/** The kind of a fault and PostgreSQL's or the system's code for it; never its words. */
function ofFault(fault: unknown): { readonly kind: string; readonly code?: string } {
  const kind = fault instanceof Error ? fault.name : 'unknown';
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? { kind, code } : { kind };
}
