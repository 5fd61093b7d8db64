/** The calls by which a session begins, is looked at and ends. None of them ever puts a secret into an address. */
import type { Instant } from '@naung/domain/ground/time.ts';
import { call } from '../api/client.ts';
import { type Answer, failed } from '../api/failure.ts';
import { askForPasskey, makePasskey, type PasskeyOptions, passkeyRefusal } from './passkey.ts';

export interface OwnSession {
  readonly id: string;
  readonly since: Instant;
  readonly lastSeen: Instant;
  /** The kind of browser, as far as it tells. */
  readonly device: string;
  readonly current: boolean;
}

export const redeem = (token: string): Promise<Answer<unknown>> => call('POST', '/sessions', { token });

export const signInWithPassphrase = (username: string, passphrase: string, code: string): Promise<Answer<unknown>> =>
  call('POST', '/sessions', { username, passphrase, ...(code === '' ? {} : { code }) });

export async function signInWithPasskey(): Promise<Answer<unknown>> {
  const options: Answer<PasskeyOptions> = await call('POST', '/sessions/passkey-options', {});
  if (!options.ok) return options;
  try {
    return await call('POST', '/sessions/passkey', { response: await askForPasskey(options.value) });
  } catch (fault) {
    return failed(passkeyRefusal(fault));
  }
}

export const ownSessions = (): Promise<Answer<{ sessions: readonly OwnSession[] }>> => call('GET', '/sessions');

export const endSession = (session: string): Promise<Answer<unknown>> => call('POST', '/sessions/end', { session });

export const setPassphrase = (username: string, passphrase: string): Promise<Answer<unknown>> =>
  call('POST', '/me/passphrase', { username, passphrase });

export async function addPasskey(): Promise<Answer<unknown>> {
  const options: Answer<PasskeyOptions> = await call('POST', '/me/passkey-options', {});
  if (!options.ok) return options;
  try {
    return await call('POST', '/me/passkeys', { response: await makePasskey(options.value) });
  } catch (fault) {
    return failed(passkeyRefusal(fault));
  }
}
