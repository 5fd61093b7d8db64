/**
 * The letterbox between districts: posting, finding, opening, answering, taking back. Which unit may see which letter is decided by
 * row-level security; what a letter means is decided by the room that wrote it.
 */
import {
  answerBinding,
  type Envelope,
  LetterAnswer,
  type LetterKind,
  letterBinding,
  secondsToTakeBack,
} from '@naung/domain/ground/letters/model.ts';
import { addSeconds, instantOf } from '@naung/domain/ground/time.ts';
import { type ColumnType, type Generated, type Selectable, sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import { sealTo } from './seal.ts';

declare module '../database/tables.ts' {
  interface Tables {
    'ground.letters_between': LetterRow;
  }
}

interface LetterRow {
  to_district: number;
  id: string;
  to_unit: string;
  from_district: number;
  from_unit: string;
  kind: string;
  state: Generated<Envelope['state']>;
  sent_at: ColumnType<Date, string>;
  leaves_at: ColumnType<Date, string>;
  answered_at: ColumnType<Date | null, never, string>;
  key: string;
  packet: Buffer;
  answer: ColumnType<Buffer | null, never, Buffer | null>;
}
export type LetterFound = Selectable<LetterRow>;

/** A unit of any district that takes letters, with the key to seal them to; null where there is none. */
export async function receivingUnit(
  tx: Tx,
  district: number,
  unit: string,
): Promise<{ readonly name: string; readonly key: string; readonly publicKey: Buffer } | null> {
  const { rows } = await sql<{ name: string; key: string; publicKey: Buffer }>`
    select name, key, public_key as "publicKey" from ground.receiving_units(${district}) where unit = ${unit}
  `.execute(tx.db);
  return rows[0] ?? null;
}

export interface Posting {
  readonly letter: string;
  readonly toDistrict: number;
  readonly toUnit: string;
  readonly kind: LetterKind;
  /** The case or the concern of which it speaks: who must not see that, does not see the letter. */
  readonly about: string;
  readonly packet: unknown;
}

/** Seals and posts; until it leaves it can be taken back. The rule has looked before whether the unit receives. */
export async function sendLetter(tx: Tx, { letter, toDistrict, toUnit, kind, about, packet }: Posting): Promise<Date> {
  const receiver = await receivingUnit(tx, toDistrict, toUnit);
  if (!receiver) throw new Error('A letter was posted to a unit that takes none');
  const from = { fromDistrict: tx.actor.district, fromUnit: tx.actor.unit };
  const binding = letterBinding({ id: letter, kind, toDistrict, toUnit, ...from } as Envelope);
  const leavesAt = addSeconds(tx.now, secondsToTakeBack);
  await tx.db
    .insertInto('ground.letters_between')
    .values({
      to_district: toDistrict,
      id: letter,
      to_unit: toUnit,
      from_district: from.fromDistrict,
      from_unit: from.fromUnit,
      kind,
      sent_at: tx.now,
      leaves_at: leavesAt,
      key: receiver.key,
      packet: await sealTo(receiver.publicKey, binding, Buffer.from(JSON.stringify(packet), 'utf8')),
    })
    .execute();
  await tx.keeper.nameInLetter(askerIn(tx), { letter, toDistrict, about });
  await sql`select access.admit_letter(${toDistrict}, ${letter}::uuid)`.execute(tx.db);
  return new Date(leavesAt);
}

/** A letter that came to us, and that the actor reaches; undefined when there is none. */
export const findLetterToUs = (tx: Tx, id: string): Promise<LetterFound | undefined> =>
  tx.db
    .selectFrom('ground.letters_between')
    .selectAll()
    .where('to_district', '=', tx.actor.district)
    .where('id', '=', id)
    .executeTakeFirst();

/** A letter of the actor's own unit, with what has become of it. */
export const findLetterFromUs = (tx: Tx, id: string, toDistrict: number): Promise<LetterFound | undefined> =>
  tx.db
    .selectFrom('ground.letters_between')
    .selectAll()
    .where('to_district', '=', toDistrict)
    .where('from_district', '=', tx.actor.district)
    .where('from_unit', '=', tx.actor.unit)
    .where('id', '=', id)
    .executeTakeFirst();

/** Null where it was destroyed with the record of which it spoke. */
export async function openLetter(tx: Tx, letter: LetterFound): Promise<unknown> {
  if (isDestroyed(letter)) return null;
  const plain = await openForUnit(tx, letter.key, letterBinding(envelopeOf(letter)), letter.packet);
  tx.trace.show([letter.id], 'identity', 'safe_place', 'narrative', 'respondent');
  return JSON.parse(plain.toString('utf8'));
}

/** False when somebody else of the unit answered in the meantime: of two answers only one is given. */
export async function answerLetter(
  tx: Tx,
  letter: LetterFound,
  state: 'accepted' | 'returned',
  answer: LetterAnswer,
): Promise<boolean> {
  const receiver = await receivingUnit(tx, letter.from_district, letter.from_unit);
  const sealed =
    receiver &&
    Buffer.concat([
      idBytes(receiver.key),
      await sealTo(receiver.publicKey, answerBinding(envelopeOf(letter)), Buffer.from(JSON.stringify(answer), 'utf8')),
    ]);
  const { numUpdatedRows } = await tx.db
    .updateTable('ground.letters_between')
    .set({ state, answered_at: tx.now, answer: sealed })
    .where('to_district', '=', tx.actor.district)
    .where('id', '=', letter.id)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What the receiver answered to a letter of ours; null before, and where the answer was sealed to nobody. */
export async function readAnswer(tx: Tx, letter: LetterFound): Promise<LetterAnswer | null> {
  if (letter.answer === null) return null;
  const key = idOf(letter.answer.subarray(0, 16));
  const plain = await openForUnit(tx, key, answerBinding(envelopeOf(letter)), letter.answer.subarray(16));
  return LetterAnswer.parse(JSON.parse(plain.toString('utf8')));
}

/** False when it has left already. */
export async function takeBack(tx: Tx, letter: LetterFound): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('ground.letters_between')
    .set({ state: 'withdrawn' })
    .where('to_district', '=', letter.to_district)
    .where('id', '=', letter.id)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Opens what was sealed to the actor's unit; a key of another unit is not even seen. */
export async function openForUnit(tx: Tx, key: string, aad: string, packet: Buffer): Promise<Buffer> {
  const plain = await tx.keeper.openForUnit(askerIn(tx), key, aad, packet);
  if (!plain) throw new Error('The key of a packet is not with the unit that opens it');
  return plain;
}

/** Only its outside is left. */
export const isDestroyed = ({ packet }: Pick<LetterFound, 'packet'>): boolean => packet.length === 0;

export const envelopeOf = (letter: LetterFound): Envelope =>
  ({
    id: letter.id,
    kind: letter.kind,
    state: letter.state,
    toDistrict: letter.to_district,
    toUnit: letter.to_unit,
    fromDistrict: letter.from_district,
    fromUnit: letter.from_unit,
    sentAt: instantOf(letter.sent_at.getTime()),
    leavesAt: instantOf(letter.leaves_at.getTime()),
    answeredAt: letter.answered_at && instantOf(letter.answered_at.getTime()),
  }) as Envelope;

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
