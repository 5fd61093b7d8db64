/** The calls by which somebody shows again that it is she. No secret is ever in an address. */
import type { Proving, SignInPath, signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type * as z from 'zod/mini';
import { call } from '../api/client.ts';
import { type Answer, failed } from '../api/failure.ts';
import { askForPasskey, type PasskeyOptions, passkeyRefusal } from '../signing-in/passkey.ts';

const post = <Path extends SignInPath>(path: Path, body: z.input<(typeof signInBodies)[Path]>) =>
  call<unknown>('POST', path, body);

export const waysToProve = (): Promise<Answer<Proving>> => call('GET', '/me/proving');

export const proveBy = (shown: z.input<(typeof signInBodies)['/me/prove']>): Promise<Answer<unknown>> =>
  post('/me/prove', shown);

export async function proveByPasskey(): Promise<Answer<unknown>> {
  const options: Answer<PasskeyOptions> = await call('POST', '/sessions/passkey-options', {});
  if (!options.ok) return options;
  try {
    return await proveBy({ response: await askForPasskey(options.value) });
  } catch (fault) {
    return failed(passkeyRefusal(fault));
  }
}

export const lockSession = (): Promise<Answer<unknown>> => post('/sessions/lock', {});

/** Somebody is at work here, though nothing was asked for. */
export const touchSession = (): Promise<Answer<unknown>> => post('/sessions/touch', {});

export const shareComputer = (shared: boolean): Promise<Answer<unknown>> => post('/sessions/share', { shared });
