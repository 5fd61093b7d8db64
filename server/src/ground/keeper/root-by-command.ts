/**
 * The root in an external key service, reached by a program: `<program> wrap|unwrap <name of the key>`, the secret as base64 on its
 * standard input, what it answers on its standard output. Such a program is a few lines over an HSM's or OpenBao's command line
 * (docs/recovery.md). It is asked once for each district at a start, and at a rotation; never for a case.
 *
 * The secret goes through a pipe, never an argument, which other programs can see. What the program says on its standard error is not
 * repeated: it may quote what it was given.
 */
import { spawn } from 'node:child_process';
import { PlainFault } from '../processes/plain-fault.ts';
import type { Place } from './envelope.ts';
import type { RootKey } from './root-keys.ts';

const patienceMs = 20_000;

/** Kept beside what it wrapped; the service knows by itself which of its own keys it was. */
export const keyCommandId = 'key-command';

export function rootByCommand(program: string): RootKey {
  const ask = (deed: 'wrap' | 'unwrap', place: Place, text: string) => answerOf(program, [deed, nameOf(place)], text);
  return {
    id: keyCommandId,
    async wrap(place, secret) {
      const wrapped = Buffer.from(await ask('wrap', place, secret.toString('base64')), 'utf8');
      // What cannot be opened again is not kept: a program that is set up for another key shows it now and not after a fall.
      const again = await this.unwrap(place, wrapped);
      if (!again.equals(secret))
        throw new PlainFault('NAUNG_KEY_COMMAND does not give back what it wrapped', {
          id: 'NAUNG_KEY_COMMAND tidak mengembalikan apa yang dibungkusnya',
        });
      return wrapped;
    },
    async unwrap(place, wrapped) {
      const secret = Buffer.from(await ask('unwrap', place, wrapped.toString('utf8')), 'base64');
      if (secret.length !== 32)
        throw new PlainFault('NAUNG_KEY_COMMAND answered with something that is no key', {
          id: 'NAUNG_KEY_COMMAND menjawab dengan sesuatu yang bukan kunci',
        });
      return secret;
    },
  };
}

/** Says which key it is, and lies in the associated data where the service knows any. */
const nameOf = ({ district, record }: Place): string => `naung/${district}/${record}`;

function answerOf(program: string, said: readonly string[], text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (en: string, id: string) =>
      reject(new PlainFault(`NAUNG_KEY_COMMAND ${en}`, { id: `NAUNG_KEY_COMMAND ${id}` }));
    const child = spawn(program, said, { stdio: ['pipe', 'pipe', 'ignore'], timeout: patienceMs });
    const parts: Buffer[] = [];
    child.once('error', () => fail('could not be run', 'tidak bisa dijalankan'));
    child.stdin.once('error', () => undefined);
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.once('close', (code) => {
      const answer = Buffer.concat(parts).toString('utf8').trim();
      if (code !== 0)
        fail(`ended with ${code ?? 'no answer in time'}`, `berakhir dengan ${code ?? 'tanpa jawaban pada waktunya'}`);
      else if (answer === '') fail('answered nothing', 'tidak menjawab apa-apa');
      else resolve(answer);
    });
    child.stdin.end(`${text}\n`);
  });
}
