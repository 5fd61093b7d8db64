import type { phoneSafety } from '@naung/domain/ground/places/phone.ts';

/** A telephone as it stands in a form: as typed, with whose it is and whether it may be used. */
export interface WrittenPhone {
  number: string;
  whose: string;
  safe: (typeof phoneSafety)[number];
}

/** Without the lines in which nobody wrote a number. */
export const phonesOf = (phones: readonly WrittenPhone[] | undefined): WrittenPhone[] =>
  (phones ?? []).filter((phone) => phone.number.trim() !== '');
