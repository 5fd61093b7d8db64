/** The numbers of an office as they are typed: whole ones in any writing, or the short ones of services such as 110 and 129. */
import type { Agency } from '@naung/domain/ground/agencies/model.ts';
import { phoneInWords } from '@naung/domain/ground/places/phone.ts';
import { toE164 } from '@naung/domain/ground/places/typed-phone.ts';

type OfficePhone = Agency['phones'][number];

const shortCode = /^1\d{2,4}$/;

/** Null where a line is no number. Empty lines are left out; what an office answers is its own and safe to ring. */
export function officePhonesOf(typed: readonly string[]): OfficePhone[] | null {
  const phones = typed
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      if (shortCode.test(text)) return text;
      const number = toE164(text);
      return number.ok ? number.value : null;
    });
  if (phones.includes(null)) return null;
  return phones.map((number) => ({ number: number ?? '', whose: 'office', safe: 'safe' }));
}

export const typedOf = (phones: readonly OfficePhone[]): readonly string[] =>
  phones.map(({ number }) => officeNumberInWords(number));

export const officeNumberInWords = (number: string): string => (shortCode.test(number) ? number : phoneInWords(number));
