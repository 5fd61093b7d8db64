/**
 * What the office may ask of the keeper about names. It writes down whose they are and may look for somebody; the index itself, and
 * the key under which its words are marked, it never sees.
 */
import type { NameKind } from '@naung/domain/ground/names/model.ts';
import type { Asker } from './who-asks.ts';

/** In which drawer of the record the name lies; a telephone by which she is reached lies in another. */
export const nameCompartments = ['identity', 'safe_place', 'respondent'] as const;
export type NameCompartment = (typeof nameCompartments)[number];

/** Where a name stands: one record may name two people, in two compartments. */
export interface NamePlace {
  readonly record: string;
  readonly compartment: NameCompartment;
}

/** Somebody as one record says it. */
export interface Named extends NamePlace {
  readonly kind: NameKind;
  readonly subject: string;
  /** The case that it leaves for this one; where it leaves none, a record that the keeper has under another case is refused. */
  readonly from?: string | undefined;
  readonly name: string | null;
  readonly nickname: string | null;
  /** A day. */
  readonly born: string | null;
  /** Number of the place of the case or report: weak evidence, and no address. */
  readonly village: number | null;
  readonly nik: string | null;
  /** The number of the family card, which a household shares. */
  readonly kk: string | null;
  /** In E.164. */
  readonly phones: readonly string[];
}

/** One record that was entered by mistake, or everybody of a case: an id says not by itself which of the two it means. */
export type Forgotten = { readonly record: string } | { readonly subject: string };

export interface Sought {
  readonly name: string | null;
  /** A day or a year. */
  readonly born: string | null;
  readonly village: number | null;
  /** A NIK, a family card or a telephone in E.164, found only whole. */
  readonly number: string | null;
}

export interface PersonFound extends NamePlace {
  readonly subject: string;
  readonly kind: NameKind;
  /** From 0 to 1; the likeness of the names, or 1 for a number. */
  readonly score: number;
  readonly agreed: readonly ('name' | 'nickname' | 'born' | 'number' | 'card')[];
}

export interface Finding {
  /** Takes the place of what the same record said before; `name`, `nickname` and numbers all empty take it away. */
  nameSomebody(district: number, named: readonly Named[]): Promise<null>;
  /** Entered by mistake: nobody finds it any more. */
  forgetNames(district: number, which: Forgotten): Promise<null>;
  /**
   * At most twenty, the likest first, among what the asker reaches at this moment; null when her look-ups of today are used up.
   * A name that is kept from her is as if it were not written anywhere.
   */
  findPeople(asker: Asker, sought: Sought): Promise<readonly PersonFound[] | null>;
  /** The record stepped aside for another, which stands for both: it is found no more until it is named again. */
  setNamesAside(district: number, record: string): Promise<null>;
  /**
   * Looks beside it for records that may be of the same person, whoever may see them, and notes them for the keeper's own eyes. It
   * answers before it has looked, so that neither the answer nor its time says anything.
   */
  noteMatches(district: number, place: NamePlace): Promise<null>;
}
