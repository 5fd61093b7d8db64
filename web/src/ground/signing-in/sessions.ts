/** The calls by which a session begins, is looked at and ends, and ways to sign in are set up. No secret is ever in an address. */
import type { PersonId } from '@naung/domain/ground/ids.ts';
import type {
  FirstDistricts,
  OwnPasskeys,
  OwnSessions,
  SignInPath,
  signInBodies,
  TotpBegun,
} from '@naung/domain/ground/signing-in/model.ts';
import type * as z from 'zod/mini';
import { call } from '../api/client.ts';
import { type Answer, failed } from '../api/failure.ts';
import { askForPasskey, makePasskey, type PasskeyOptions, passkeyRefusal } from './passkey.ts';

type Body<Path extends SignInPath> = z.input<(typeof signInBodies)[Path]>;

const post = <T = unknown, Path extends SignInPath = SignInPath>(path: Path, body: Body<Path>): Promise<Answer<T>> =>
  call('POST', path, body);

export const redeem = (token: string): Promise<Answer<unknown>> => post('/sessions', { token });

export const signInWithPassphrase = (username: string, passphrase: string, code: string): Promise<Answer<unknown>> =>
  post('/sessions', { username, passphrase, ...(code === '' ? {} : { code }) });

export const signInWithPasskey = (): Promise<Answer<unknown>> =>
  withPasskey(post('/sessions/passkey-options', {}), async (options) =>
    post('/sessions/passkey', { response: await askForPasskey(options) }),
  );

export const ownSessions = (): Promise<Answer<z.infer<typeof OwnSessions>>> => call('GET', '/sessions');

export const endSession = (session: string): Promise<Answer<unknown>> => post('/sessions/end', { session });

export const endOtherSessions = (): Promise<Answer<unknown>> => post('/sessions/end-others', {});

/** All of somebody else, whose device was lost or who was sent away. */
export const endSessionsOf = (person: PersonId): Promise<Answer<unknown>> => post('/sessions/end-of', { person });

/** Ends the session of this very browser. */
export const leave = (): Promise<Answer<unknown>> => post('/sessions/leave', {});

export const setPassphrase = (body: Body<'/me/passphrase'>): Promise<Answer<unknown>> => post('/me/passphrase', body);

export const beginCode = (passphrase: string): Promise<Answer<z.infer<typeof TotpBegun>>> =>
  post('/me/totp/begin', { passphrase });

export const confirmCode = (code: string): Promise<Answer<unknown>> => post('/me/totp/confirm', { code });

export const addPasskey = (): Promise<Answer<unknown>> =>
  withPasskey(post('/me/passkeys/options', {}), async (options) =>
    post('/me/passkeys/register', { response: await makePasskey(options) }),
  );

export const ownPasskeys = (): Promise<Answer<z.infer<typeof OwnPasskeys>>> => call('GET', '/me/passkeys');

export const removePasskey = (passkey: string): Promise<Answer<unknown>> => post('/me/passkeys/remove', { passkey });

export const firstDistricts = (token: string): Promise<Answer<z.infer<typeof FirstDistricts>>> =>
  post('/first-administrator/districts', { token });

export const openOffice = (body: Body<'/first-administrator'>): Promise<Answer<unknown>> =>
  post('/first-administrator', body);

async function withPasskey(
  asked: Promise<Answer<PasskeyOptions>>,
  goOn: (options: PasskeyOptions) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const options = await asked;
  if (!options.ok) return options;
  try {
    return await goOn(options.value);
  } catch (fault) {
    return failed(passkeyRefusal(fault));
  }
}
