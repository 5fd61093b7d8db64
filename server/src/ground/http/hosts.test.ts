/** A house is answered for by its own names alone. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onlyByName } from './hosts.ts';

const origins = ['https://desk.example.go.id', 'http://field.example.go.id:8443'];
const server = createServer(onlyByName(origins, (_incoming, outgoing) => void outgoing.end('inside')));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const asked = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const one = request({ port, host: '127.0.0.1', headers: { host }, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    one.on('error', reject).end();
  });

test.each([
  ['desk.example.go.id', 200],
  ['DESK.example.go.id', 200],
  ['field.example.go.id:8443', 200],
  ['127.0.0.1:9999', 200],
  ['localhost', 200],
  ['[::1]:80', 200],
  ['desk.example.go.id:8443', 421],
  ['field.example.go.id', 421],
  ['elsewhere.example.com', 421],
  ['localhost.example.com', 421],
  ['127.0.0.1.example.com', 421],
])('%s is answered with %i', async (host, status) => {
  expect(await asked(host)).toBe(status);
});
