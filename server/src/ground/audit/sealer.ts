/**
 * Seals the audit, a moment after it was written: entries whose transactions have ended become leaves of the tree, its root is signed, and
 * the head goes to every witness. Writers never wait for it.
 *
 * It lives in the keeper, because whoever owns the database must not have the key, and the office must not be able to ask for a
 * signature. It may fall at any point: the seal is in the database before a witness hears of it, and what a witness has not heard is
 * said to it again. It must never sign over a history that differs from what a witness holds; it stops then, for a person to look.
 */
import type { Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { PlainFault } from '../processes/plain-fault.ts';
import type { AuditKey } from './audit-key.ts';
import { courierTo, Disagreement } from './courier.ts';
import { type Head, isSigned, markOf, nothingBefore, type Said, signedLine } from './head.ts';
import { leafOf } from './leaf.ts';
import { addSeal, isAlone, lastNumber, leave, type Settled, type Standing, settledFrom, standingIn } from './store.ts';
import type { Witness } from './witness.ts';

export interface SealerMeans {
  /** As `naung_keeper`. */
  readonly pool: pg.Pool;
  readonly key: AuditKey;
  readonly witnesses: readonly Witness[];
  now(): Instant;
  /** A witness that does not hear; sealing goes on with the others. */
  noteFault(fault: unknown): void;
}

export interface Sealer {
  /** Seals what has settled, and tells the witnesses; how many entries. Never two at a time. */
  seal(): Promise<number>;
}

/** More in one go would hold the keeper up; what is left follows at once. */
const mostAtOnce = 2000;

export function sealerOf(means: SealerMeans): Sealer {
  const couriers = means.witnesses.map((witness) => courierTo(witness, means.key.publicKey));
  let standing: Standing | null = null;

  return {
    async seal() {
      const db = await means.pool.connect();
      try {
        const many = (await isAlone(db)) ? await sealWith(db) : 0;
        await leave(db);
        db.release();
        return many;
      } catch (fault) {
        // Its session may hold the lock; ended, it does not.
        db.release(true);
        throw fault;
      }
    },
  };

  async function sealWith(db: pg.ClientBase): Promise<number> {
    if (standing !== null && (await lastNumber(db)) !== (standing.last?.number ?? 0)) forget();
    standing ??= await sound(db, means.key);
    await consult(db, standing.last);
    const settled = await settledFrom(db, standing.last?.upTo ?? 0n, mostAtOnce);
    refuseAnotherCount(settled, standing.last);
    if (settled.entries.length === 0) return 0;
    const before = standing;
    // Unknown until the database has answered: after a fall in between, what stands is read again.
    standing = null;
    standing = await sealed(db, means, before, settled);
    await consult(db, standing?.last ?? before.last);
    return standing === null ? 0 : settled.entries.length;
  }

  /** Another sealer was at it, or the end of the seals was cut off: what stands is read again, and witnesses are asked. */
  function forget(): void {
    standing = null;
    for (const courier of couriers) courier.forget();
  }

  /** All witnesses at once; one that disagrees ends it, and somebody must have heard. */
  async function consult(db: pg.ClientBase, last: Said | null): Promise<void> {
    const told = await Promise.allSettled(couriers.map((courier) => courier.tell(db, last)));
    const faults = told.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    const disagreement = faults.find((fault) => fault instanceof Disagreement);
    if (disagreement !== undefined) throw disagreement;
    faults.forEach(means.noteFault);
    if (told.every((one) => one.status === 'rejected' || !one.value))
      throw new PlainFault('No witness of the audit can be reached');
  }
}

/** Null when somebody else sealed meanwhile. */
async function sealed(
  db: pg.ClientBase,
  means: SealerMeans,
  { last, tree }: Standing,
  settled: Settled,
): Promise<Standing | null> {
  const leaves = settled.entries.map(leafOf);
  const grown = tree.copy();
  for (const { hash } of leaves) grown.add(hash);
  const head: Head = {
    number: (last?.number ?? 0) + 1,
    at: means.now(),
    size: grown.size,
    upTo: settled.upTo,
    root: grown.root(),
    before: last === null ? nothingBefore : markOf(last.line),
  };
  const said: Said = { ...head, line: signedLine(head, means.key.sign) };
  return (await addSeal(db, said, leaves, grown)) ? { last: said, tree: grown } : null;
}

/** Where sealing stands, as far as the last signature vouches for it. */
async function sound(db: pg.ClientBase, { publicKey }: AuditKey): Promise<Standing> {
  const found = await standingIn(db);
  if (found === 'spoilt' || (found.last !== null && !isSigned(found.last, publicKey)))
    throw new Disagreement('The seals in the database are not what was signed; run npm run audit:verify');
  return found;
}

/** A database that was dumped and laid again elsewhere begins to count its transactions anew: entries would fall before the last seal. */
function refuseAnotherCount({ next }: Settled, last: Said | null): void {
  if (last !== null && next < last.upTo)
    throw new Disagreement(
      'This database counts its transactions lower than the last seal; it was laid anew or is an older copy',
    );
}
