/**
 * How a session was come by, and whether that is enough for a duty. A passphrase alone opens a village's work; everything that
 * shows people asks for a second proof. And how long a session lasts, by where it is used.
 */
import { isVillageDuty, needsTotp } from '@naung/domain/ground/agencies/presets.ts';
import { passphraseLengths } from '@naung/domain/ground/signing-in/model.ts';

export const proofs = ['link', 'demo', 'short-passphrase', 'passphrase', 'two-factor', 'passkey'] as const;
export type Proof = (typeof proofs)[number];

export const proofOfPassphrase = (passphrase: string): Proof =>
  passphrase.length < passphraseLengths.alone ? 'short-passphrase' : 'passphrase';

export function isEnough(proof: Proof, duty: { readonly preset: string }): boolean {
  switch (proof) {
    case 'demo':
    case 'two-factor':
    case 'passkey':
      return true;
    case 'passphrase':
      return !needsTotp(duty);
    case 'short-passphrase':
    case 'link':
      return false;
  }
}

const hour = 3600;
export interface Limits {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

/** Names and addresses open for so long after somebody showed that it is she. */
export const provenForSeconds = hour / 2;

/** Where several people sit down at one computer in turn, it does not wait for the office's usual time. */
export const sharedLockSeconds = 180;

/** A desk may be shared and stands open in an office; a village phone is its owner's and long without signal. */
const limits = {
  desk: { idleSeconds: 8 * hour, absoluteSeconds: 12 * hour },
  village: { idleSeconds: 30 * 24 * hour, absoluteSeconds: 30 * 24 * hour },
} as const satisfies Record<string, Limits>;

export const longestSession = limits.village.absoluteSeconds;

/** A desk left alone is locked; a village phone is locked by its owner's own lock, and shows nobody's case. */
export const locks = (duty: { readonly preset: string } | null): boolean => duty === null || !isVillageDuty(duty);

export const limitsFor = (duty: { readonly preset: string } | null): Limits =>
  duty !== null && isVillageDuty(duty) ? limits.village : limits.desk;
