/**
 * Passkeys between the browser and the office. The browser speaks in bytes, the wire in base64url; the ready-made
 * conversions are younger than the browsers we serve, so they are written out here.
 */
import type { signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import type * as z from 'zod/mini';
import type { Failure } from '../api/failure.ts';

type Shown = z.input<(typeof signInBodies)['/sessions/passkey']>['response'];
type Made = z.input<(typeof signInBodies)['/me/passkeys/register']>['response'];

interface Credential {
  readonly id: string;
  readonly type: 'public-key';
  readonly transports?: AuthenticatorTransport[];
}

/** What the office sends for signing in, or with `user` for making a passkey (WebAuthn, JSON form). */
export interface PasskeyOptions {
  readonly challenge: string;
  readonly timeout?: number;
  readonly rpId?: string;
  readonly rp?: PublicKeyCredentialRpEntity;
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams?: PublicKeyCredentialParameters[];
  readonly allowCredentials?: readonly Credential[];
  readonly excludeCredentials?: readonly Credential[];
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria;
  readonly attestation?: AttestationConveyancePreference;
  readonly userVerification?: UserVerificationRequirement;
}

export const passkeysWork = (): boolean => typeof PublicKeyCredential === 'function';

export async function askForPasskey(options: PasskeyOptions): Promise<Shown> {
  const { challenge, allowCredentials = [], timeout, rpId, userVerification } = options;
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(challenge),
      allowCredentials: allowCredentials.map(described),
      ...(timeout === undefined ? {} : { timeout }),
      ...(rpId === undefined ? {} : { rpId }),
      ...(userVerification === undefined ? {} : { userVerification }),
    },
  });
  const key = publicKeyOf(credential);
  const { authenticatorData, signature, userHandle, clientDataJSON } = key.response as AuthenticatorAssertionResponse;
  return onTheWire(key, {
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    clientDataJSON: textOf(clientDataJSON),
    ...(userHandle === null ? {} : { userHandle: textOf(userHandle) }),
  });
}

export async function makePasskey(options: PasskeyOptions): Promise<Made> {
  const { challenge, user, rp, pubKeyCredParams, excludeCredentials = [], ...rest } = options;
  if (user === undefined || rp === undefined || pubKeyCredParams === undefined)
    throw new TypeError('No person to make a passkey for');
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(challenge),
      rp,
      user: { ...user, id: bytesOf(user.id) },
      pubKeyCredParams,
      excludeCredentials: excludeCredentials.map(described),
      ...(rest.timeout === undefined ? {} : { timeout: rest.timeout }),
      ...(rest.attestation === undefined ? {} : { attestation: rest.attestation }),
      ...(rest.authenticatorSelection === undefined ? {} : { authenticatorSelection: rest.authenticatorSelection }),
    },
  });
  const key = publicKeyOf(credential);
  const response = key.response as AuthenticatorAttestationResponse;
  return onTheWire(key, {
    attestationObject: textOf(response.attestationObject),
    clientDataJSON: textOf(response.clientDataJSON),
    transports: response.getTransports(),
  });
}

/** The person closed the browser's window, or has no passkey here: nothing is broken, the other ways stand open. */
export const passkeyRefusal = (fault: unknown): Failure =>
  fault instanceof DOMException
    ? { kind: 'refused', because: 'passkey-not-used' }
    : { kind: 'broken', reference: null };

const onTheWire = <Response extends object>(key: PublicKeyCredential, response: Response) => ({
  id: key.id,
  rawId: textOf(key.rawId),
  type: 'public-key' as const,
  response,
  clientExtensionResults: key.getClientExtensionResults() as Record<string, unknown>,
  ...(key.authenticatorAttachment === null
    ? {}
    : { authenticatorAttachment: key.authenticatorAttachment as 'platform' | 'cross-platform' }),
});

function publicKeyOf(credential: unknown): PublicKeyCredential {
  if (credential instanceof PublicKeyCredential) return credential;
  throw new DOMException('No passkey was chosen', 'NotAllowedError');
}

const described = ({ id, type, transports }: Credential): PublicKeyCredentialDescriptor => ({
  id: bytesOf(id),
  type,
  ...(transports === undefined ? {} : { transports }),
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
