/**
 * A telephone number with whose it is and whether it is safe to ring.
 *
 * What must never happen: a number stored without asking whose it is. The phone in a house may be in the hand that hurts.
 */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { E164 } from './typed-phone.ts';

export const phoneSafety = ['safe', 'unsafe', 'unknown'] as const;

export const Phone = z.strictObject({
  number: E164,
  whose: codeIn('phone-owners'),
  /** Whether a call or a message there is safe for her, as she says; never assumed. */
  safe: z.enum(phoneSafety),
});
export type Phone = z.infer<typeof Phone>;

/** As people read it aloud: `0812-3456-7890`, `0362 21234`; a foreign number keeps its plus. */
export function phoneInWords(number: string): string {
  if (!number.startsWith('+62')) return number;
  const national = number.slice(3);
  if (national.startsWith('8')) return `0${national}`.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');
  const area = /^(2[124]|31|61)/.test(national) ? 2 : 3;
  return `0${national.slice(0, area)} ${national.slice(area)}`;
}
