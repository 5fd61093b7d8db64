/**
 * Passphrases are stretched with argon2id before they are kept. A text that is too long is refused before a single round: whoever
 * sends a megabyte would otherwise keep the machine busy for everyone.
 */
import { passphraseLengths } from '@naung/domain/ground/signing-in/model.ts';
import { hash, verify } from '@node-rs/argon2';

// OWASP's choice for argon2id: 19 MiB, two rounds, one lane. The library's own enum of algorithms is ambient; 2 is argon2id.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const stretch = {
  hash: async (password: string): Promise<string> => hash(withinLimit(password), cost),
  verify: async ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> =>
    verify(kept, withinLimit(password)),
};

function withinLimit(password: string): string {
  if (password.length > passphraseLengths.longest)
    throw new Error('A passphrase beyond the limit came as far as the hash');
  return password;
}

/** Too few different letters, or the sign-in name inside it: guessed in the first hundred tries. */
export const isGuessable = (passphrase: string, username: string): boolean =>
  new Set(passphrase.toLowerCase()).size < 5 || passphrase.toLowerCase().includes(username.toLowerCase());
