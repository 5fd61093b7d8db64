/**
 * What was sealed to the key of a unit does not stay under it: the keeper, which alone can, seals it anew under a data key of its own in
 * the key store, within seconds and without showing it to anybody. From then on it is destroyed like a drawer, with its key; and the key
 * of the unit can end, so that no old copy of the database opens what was told.
 *
 * Where the packet lay a single byte says that the keeper has it.
 */
import { answerBinding, type Envelope, letterBinding } from '@naung/domain/ground/letters/model.ts';
import type pg from 'pg';
import { openWith } from '../letters/seal.ts';
import { PlainFault } from '../processes/plain-fault.ts';
import type { DataKeys } from './case-keys.ts';
import { open, type Place, seal } from './envelope.ts';
import type { Keys } from './keys.ts';
import { privateKeyOf } from './unit-keys.ts';

export interface PacketMeans {
  readonly keys: Keys;
  readonly dataKeys: DataKeys;
  /** As `naung_keeper`. */
  readonly pool: pg.Pool;
}

const compartment = 'narrative';
const atOnce = 50;

/** In the place of a packet that the keeper has. */
export const isWithTheKeeper = (packet: Buffer): boolean => packet.length === 1 && packet[0] === 2;

/**
 * Everything that waits, a few at a time. What does not open under its key stays as it is, and its record is added to `shut`, so that it
 * holds nothing up; the key then stays as well.
 */
export async function lockPackets(
  means: PacketMeans,
  shut: Set<string>,
  goOn: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  for (let locked = 0; ; ) {
    const { rows } = await means.pool.query<Waiting>(
      `select lies_in as "liesIn", district, record, key, packet, kind, to_district as "toDistrict", to_unit as "toUnit",
         from_district as "fromDistrict", from_unit as "fromUnit" from access.packets_to_lock($1, $2)`,
      [[...shut], atOnce],
    );
    for (const waiting of rows) {
      await goOn();
      if (await lock(means, waiting)) locked += 1;
      else shut.add(waiting.record);
    }
    if (rows.length === 0) return locked;
  }
}

/** The letter or the concern whose packet it is. */
export const packetOf = (binding: string): string | null =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(binding)?.[0] ?? null;

/** Whoever asks was looked at before. Null where its key was destroyed, or nothing lies there. */
export async function openPacket(
  { dataKeys, pool }: PacketMeans,
  district: number,
  binding: string,
): Promise<Buffer | null> {
  const [, isAnswer, letter, concern] =
    /^(?:(answer)\||letter\||concern\|\d+\|)(?:([0-9a-f-]{36})\||([0-9a-f-]{36})$)/.exec(binding) ?? [];
  const record = letter ?? concern ?? null;
  const version = isAnswer === undefined ? 1 : 2;
  const { rows } = await pool.query<{ subject: string; key: string; envelope: Buffer }>(
    'select subject, key, envelope from access.packets where district = $1 and record = $2 and version = $3',
    [district, record, version],
  );
  const [row] = rows;
  const key = row && (await dataKeys.find(district, row.subject, compartment, row.key));
  return row && key ? open(key, placeOf(district, record ?? '', version), row.envelope) : null;
}

interface Waiting extends Pick<Envelope, 'kind' | 'toDistrict' | 'toUnit' | 'fromDistrict' | 'fromUnit'> {
  readonly liesIn: 'told' | 'letter' | 'answer';
  readonly district: number;
  readonly record: string;
  readonly key: string;
  readonly packet: Buffer;
}

/** True as well where somebody else was quicker. */
async function lock(means: PacketMeans, waiting: Waiting): Promise<boolean> {
  const { dataKeys, pool } = means;
  const { liesIn, district, record, key: unitKey, packet } = waiting;
  try {
    const privateKey = await privateKeyOf(means, district, unitKey);
    if (privateKey === null) return false;
    const plain = await openWith(privateKey, bindingOf(waiting), packet);
    const { id, key } = await dataKeys.current(district, record, compartment);
    const envelope = seal(key, id, placeOf(district, record, liesIn === 'answer' ? 2 : 1), plain);
    const said = [liesIn, district, record, packet, id, envelope];
    await pool.query('select access.lock_packet($1, $2, $3, $4, $5, $6)', said);
    return true;
  } catch (fault) {
    if (fault instanceof PlainFault || isOfTheDatabase(fault)) throw fault;
    return false;
  }
}

function bindingOf({ liesIn, district, record, ...envelope }: Waiting): string {
  if (liesIn === 'told') return `concern|${district}|${record}`;
  const letter = { ...envelope, id: record as Envelope['id'] };
  return liesIn === 'letter' ? letterBinding(letter) : answerBinding(letter);
}

const placeOf = (district: number, record: string, version: number): Place => ({
  district,
  table: 'access.packets',
  record,
  compartment,
  version,
});

const isOfTheDatabase = (fault: unknown): boolean => typeof fault === 'object' && fault !== null && 'code' in fault;
