import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Log, logOf } from './log.ts';
import { certificate } from './testing/certificate.ts';
import { readTls, renewTls, type TlsFiles } from './tls.ts';

let folder: string;
let files: TlsFiles;
let log: Log;
let written: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-tls-'));
  files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  written = [];
  log = logOf('test', 'info', { write: (line) => written.push(line) });
  await write(1);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(serial: number): Promise<void> {
  const { cert, key } = certificate(serial);
  await writeFile(files.cert, cert);
  await writeFile(files.key, key);
}

const serialShownBy = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().serialNumber);
      socket.destroy();
    });
    socket.on('error', reject);
  });

it('shows a renewed certificate without a restart, and keeps the old one while the two files do not match', async () => {
  const server = createServer({ ...(await readTls(files)) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = renewTls(server, files, log, 20);
  try {
    expect(await serialShownBy(server)).toBe('01');
    await writeFile(files.cert, certificate(2).cert);
    await expect.poll(() => written.join('')).toContain('cannot be used yet');
    expect(await serialShownBy(server)).toBe('01');
    await write(3);
    await expect.poll(() => serialShownBy(server)).toBe('03');
  } finally {
    stop();
    server.close();
  }
});

it('says in words which file cannot be used', async () => {
  await expect(readTls({ ...files, key: join(folder, 'none.pem') })).rejects.toThrow(
    /NAUNG_TLS_KEY: .*none.pem cannot be read/,
  );
  await writeFile(files.key, certificate(9).key);
  await expect(readTls(files)).rejects.toThrow(/do not belong together/);
});
