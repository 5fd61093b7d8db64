/**
 * A telephone number typed in any form becomes E.164.
 */
import * as z from 'zod/mini';
import { done, type Result, refused } from '../result.ts';

/** `+6281234567890`: a plus, the country and the number, 8 to 15 digits. */
export const E164 = z.string().check(z.regex(/^\+[1-9]\d{7,14}$/, 'A number as +6281234567890'));

export type PhoneRefusal =
  | 'phone-is-empty'
  | 'phone-has-letters'
  | 'phone-is-two-numbers'
  | 'phone-without-area-code'
  | 'phone-is-short-code'
  | 'phone-too-short'
  | 'phone-too-long';

/** Services that are reached by three to five digits: police 110, SAPA 129, ambulance 119, emergency 112. */
const shortCode = /^1\d{2,4}$/;
/** Telephones write more dashes, spaces and invisible marks than a keyboard has: pasted from a chat, they all come along. */
const ornaments = /[\s\u00a0\u00ad\u200b-\u200f\u2010-\u2015\u2028-\u202f\u2060-\u2069\u2212\ufeff.()[\]_-]+/gu;
const labels = /^(?:tel(?:p|epon)?|hp|wa|whatsapp|no)\s*[.:]?\s*/i;

/** `0812-3456-7890`, `+62 812…`, `62812…`, `812…`, `(0362) 21 234`, `0062…`, and numbers of other countries behind a plus. */
export function toE164(typed: string): Result<string, PhoneRefusal> {
  const text = typed.replace(ornaments, ' ').trim().replace(labels, '');
  if (text === '') return refused('phone-is-empty');
  if (/\d\s*[/,;&]\s*\+?\s*\d/.test(text)) return refused('phone-is-two-numbers');
  const bare = text.replaceAll(' ', '');
  if (!/^\+?\d+$/.test(bare)) return refused('phone-has-letters');
  if (shortCode.test(bare)) return refused('phone-is-short-code');
  if (bare.startsWith('+')) return abroadOrHere(bare.slice(1));
  if (bare.startsWith('00')) return abroadOrHere(bare.slice(2));
  if (bare.startsWith('0')) return here(bare.slice(1));
  if (bare.startsWith('62') && bare.length >= 9) return abroadOrHere(bare);
  return /^8\d{8,11}$/.test(bare) ? here(bare) : refused('phone-without-area-code');
}

function abroadOrHere(digits: string): Result<string, PhoneRefusal> {
  if (digits.startsWith('62')) return here(digits.slice(2).replace(/^0/, ''));
  if (digits.length < 8 || digits.startsWith('0')) return refused('phone-too-short');
  return digits.length > 15 ? refused('phone-too-long') : done(`+${digits}`);
}

/** Indonesian numbers have 7 to 12 digits behind the zero; those that begin with 8 are mobile and have at least 9. */
function here(national: string): Result<string, PhoneRefusal> {
  if (national.startsWith('0') || national.length < (national.startsWith('8') ? 9 : 7))
    return refused('phone-too-short');
  if (national.startsWith('1')) return refused('phone-without-area-code');
  return national.length > 12 ? refused('phone-too-long') : done(`+62${national}`);
}
