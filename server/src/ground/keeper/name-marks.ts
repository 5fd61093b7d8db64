/**
 * The words of a name as marks: an HMAC under the index key, of which only the first thirteen bits are kept.
 *
 * How many bits: CipherSweet's rule asks that of R rows more than two and fewer than √R share a mark. For 50,000 people that is 8 to
 * 14 bits; thirteen let about six people of another name share each mark, which the names themselves then tell apart. Marks of one
 * record lie side by side and together say more than thirteen bits: that two records have the same words, never which.
 * A NIK, a family card or a telephone is found only whole, so its mark is whole: cut, it would find strangers.
 */
import { readName } from '@naung/domain/ground/names/reading.ts';
import { lookedFor, type Somebody, type Token, tokensOf } from '@naung/domain/ground/names/tokens.ts';
import type { Sought } from './finding.ts';
import type { Keys } from './keys.ts';
import type { NameKey } from './name-keys.ts';

const bits = 13;

/** What is sealed of somebody beside her marks. */
export interface Written {
  readonly name: string | null;
  readonly nickname: string | null;
  readonly born: string | null;
  readonly village: number | null;
  readonly numbers: readonly string[];
  /** Of the family card; missing where it was sealed before cards were. */
  readonly card?: string | null;
}

export interface Mark {
  readonly kind: string;
  readonly mark: Buffer;
}

export interface Wanted extends Mark {
  readonly weight: number;
}

export const somebodyOf = ({ name, nickname, born, village }: Omit<Written, 'numbers' | 'card'>): Somebody => ({
  name: readName(name ?? '', nickname ?? ''),
  born,
  village,
});

/** Each once: two words may fall on one mark. */
export function marksOf({ names }: Keys, district: number, written: Written): readonly Mark[] {
  const key = names.current();
  const marks = [
    ...tokensOf(somebodyOf(written)).map((token) => markOf(key, district, token)),
    ...written.numbers.map((number) => wholeMark(key, district, 'number', number)),
    ...(written.card ? [wholeMark(key, district, 'card', written.card)] : []),
  ];
  return [...new Map(marks.map((one) => [nameOf(one), one])).values()];
}

/** While the key is being changed, under both. `whole` says as what a number is looked for. */
export function wantedMarks(
  { names }: Keys,
  district: number,
  sought: Sought,
  whole: readonly ('number' | 'card')[],
): readonly Wanted[] {
  const looked = lookedFor(somebodyOf({ ...sought, nickname: null }));
  const { number } = sought;
  const wanted = names
    .all()
    .flatMap((key) => [
      ...looked.map((token) => ({ ...markOf(key, district, token), weight: token.weight })),
      ...(number === null ? [] : whole.map((kind) => ({ ...wholeMark(key, district, kind, number), weight: 10 }))),
    ]);
  return [...new Map(wanted.toReversed().map((one) => [nameOf(one), one])).values()];
}

const nameOf = ({ kind, mark }: Mark): string => `${kind} ${mark.toString('hex')}`;

/** The district is part of what is hashed: one name has other marks elsewhere. */
function markOf(key: NameKey, district: number, { kind, text }: Token): Mark {
  const whole = key.digest(`name|${kind}|${district}|${text}`);
  return { kind, mark: cut(whole) };
}

const wholeMark = (key: NameKey, district: number, kind: 'number' | 'card', number: string): Mark => ({
  kind,
  mark: key.digest(`${kind}|${district}|${number}`),
});

function cut(whole: Buffer): Buffer {
  const mark = Buffer.alloc(2);
  mark.writeUInt16BE(whole.readUInt16BE(0) >> (16 - bits));
  return mark;
}
