/**
 * Somebody who works here says who belongs to her household and kin, and which numbers are her own, so that a case that touches them
 * is closed to her before she could open it.
 *
 * Only what is somebody's alone is asked: a NIK, a telephone. It is said anew as a whole each time, because nobody can be shown what
 * she said before: it is not kept in any form that reads back.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, read } from '../command.ts';
import { PlaceNumber } from '../ids.ts';
import { HamletId } from '../places/hamlet.ts';
import { type PhoneRefusal, toE164 } from '../places/typed-phone.ts';
import { done, type Result, refused } from '../result.ts';
import { Day } from '../time.ts';
import { type KinDeclared, type KinRelation, kinRelations } from './model.ts';

export const mostKin = 40;

const KinTold = z.strictObject({
  relation: z.enum(kinRelations),
  /** As typed; spaces, dots and dashes fall away. */
  nik: z.nullable(z.string().check(z.maxLength(30))),
  phones: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(5)),
  /** The number of the family card: whoever is on the same card is of one household. */
  kk: z.optional(z.nullable(z.string().check(z.maxLength(30)))),
  /** Where she herself lives, by the smallest part that her village has. */
  hamlet: z.optional(z.nullable(HamletId)),
  /** In which village she lives. It closes nothing; reading about that village is noticed. */
  village: z.optional(z.nullable(PlaceNumber)),
});
export type KinTold = z.infer<typeof KinTold>;

export const DeclareKin = command(
  'walls/declare-kin',
  'Says who is of her own household and kin, by numbers alone; takes the place of what she said before.',
  { kin: z.array(KinTold).check(z.maxLength(mostKin)) },
);

export const MyKin = read(
  'walls/my-kin',
  'How many people of her own somebody has declared and when; never who.',
  {},
  z.object({
    people: z.int(),
    declaredOn: z.nullable(Day),
    /** She has said it so often that it is not taken again before this day. */
    againOn: z.nullable(Day),
  }),
);

/** As the keeper takes it: a NIK of sixteen digits, telephones in E.164. */
export interface KinKept {
  readonly relation: KinRelation;
  readonly nik: string | null;
  readonly phones: readonly string[];
  readonly kk: string | null;
  readonly hamlet: string | null;
  readonly village: number | null;
}

export type KinRefusal =
  | 'nobody-is-told'
  | 'kin-without-number'
  | 'nik-is-not-sixteen-digits'
  | 'kk-is-not-sixteen-digits'
  | 'declared-too-often'
  | PhoneRefusal;

export function kinAsKept(told: readonly KinTold[]): Result<readonly KinKept[], KinRefusal> {
  if (told.length === 0) return refused('nobody-is-told');
  const kept: KinKept[] = [];
  for (const one of told) {
    const read = oneAsKept(one);
    if (!read.ok) return read;
    kept.push(read.value);
  }
  return done(kept);
}

/** Often enough, and numbers could be tried: whether a case vanishes tells whom it is about. */
export interface KinSituation {
  readonly isTooOften: boolean;
}

/** Nothing of what was said is in the event: the log keeps that it was said. */
export function decideKin(
  { id, payload }: Pick<CommandOf<typeof DeclareKin>, 'id' | 'payload'>,
  now: KinSituation,
): Result<readonly KinDeclared[], KinRefusal> {
  if (now.isTooOften) return refused('declared-too-often');
  const kept = kinAsKept(payload.kin);
  return kept.ok ? done([{ type: 'kin-declared', record: id, subject: null, core: {} }]) : kept;
}

function oneAsKept(told: KinTold): Result<KinKept, KinRefusal> {
  const { relation, phones: typedPhones } = told;
  const [nik, kk] = [digitsOf(told.nik), digitsOf(told.kk)];
  if (nik !== null && !isOfSixteen(nik)) return refused('nik-is-not-sixteen-digits');
  if (kk !== null && !isOfSixteen(kk)) return refused('kk-is-not-sixteen-digits');
  const phones = new Set<string>();
  for (const one of typedPhones.filter((phone) => phone.trim() !== '')) {
    const number = toE164(one);
    if (!number.ok) return number;
    phones.add(number.value);
  }
  // Where somebody else lives is her own, and is not asked.
  const hamlet = relation === 'self' ? (told.hamlet ?? null) : null;
  const village = told.village ?? null;
  if (nik === null && kk === null && hamlet === null && village === null && phones.size === 0)
    return refused('kin-without-number');
  return done({ relation, nik, phones: [...phones], kk, hamlet, village });
}

const digitsOf = (typed: string | null | undefined): string | null => (typed ?? '').replace(/[\s.-]/g, '') || null;

const isOfSixteen = (digits: string): boolean => /^\d{16}$/.test(digits);
