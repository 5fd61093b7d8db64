/**
 * Proofs for somebody who holds a head from a witness and not the database: that one entry stands under it, and that an earlier head is
 * its beginning, so that nothing was taken back in between. They tell of no other entry than the one that was asked for.
 */
import type pg from 'pg';
import { PlainFault } from '../processes/plain-fault.ts';
import { readHead, type Said } from './head.ts';
import { bytesOf, type Entry, entryColumns, type Leaf, leafOf, unpacked } from './leaf.ts';
import { consistencyPath, inclusionPath, isBeginning, isIncluded } from './merkle.ts';

/** As JSON (RFC 6962 §2.1.1); refuses an id that is no entry under this head. */
export async function proofOfEntry(pool: pg.Pool, id: string, head: Said): Promise<string> {
  const leaves = await leavesUnder(pool, head);
  const index = leaves.findIndex((leaf) => leaf.id === id);
  const leaf = leaves[index];
  const entry = leaf === undefined ? undefined : await entryOf(pool, leaf);
  if (entry === undefined)
    throw new PlainFault('No entry of this id stands under the last seal', {
      id: 'Tidak ada catatan dengan id ini di bawah segel terakhir',
    });
  const path = inclusionPath(hashesOf(leaves), index);
  if (!isIncluded(leafOf(entry).hash, index, head.size, path, head.root))
    throw new PlainFault('This entry is not what was sealed', {
      id: 'Catatan ini tidak sama dengan yang disegel',
    });
  return json({ entry: bytesOf(entry).toString('base64'), index, size: head.size, path: texts(path), head: head.line });
}

async function entryOf(pool: pg.Pool, { district, id }: Leaf): Promise<Entry | undefined> {
  const { rows } = await pool.query<Entry>(
    `select ${entryColumns} from audit.entries where entries.district = $1 and entries.id = $2`,
    [district, id],
  );
  return rows[0];
}

/** As JSON (RFC 6962 §2.1.2). */
export async function proofOfGrowth(pool: pg.Pool, number: string, head: Said): Promise<string> {
  const { rows } = await pool.query<{ head: string }>('select head from audit.seals where number = $1', [
    /^\d{1,18}$/u.test(number) ? number : '0',
  ]);
  const former = readHead(rows[0]?.head ?? '');
  if (former === null) throw new PlainFault(`There is no head ${number}`, { id: `Tidak ada kepala ${number}` });
  const path = consistencyPath(hashesOf(await leavesUnder(pool, head)), former.size);
  if (!isBeginning(former, head, path))
    throw new PlainFault(`Head ${number} is not the beginning of the last`, {
      id: `Kepala ${number} bukan awal dari yang terakhir`,
    });
  return json({ from: former.line, path: texts(path), to: head.line });
}

async function leavesUnder(pool: pg.Pool, { number }: Said): Promise<readonly Leaf[]> {
  const { rows } = await pool.query<{ leaves: Buffer }>(
    'select leaves from audit.seals where number <= $1 order by number',
    [number],
  );
  return rows.flatMap(({ leaves }) => unpacked(leaves) ?? []);
}

const hashesOf = (leaves: readonly Leaf[]): readonly Buffer[] => leaves.map(({ hash }) => hash);
const texts = (path: readonly Buffer[]): readonly string[] => path.map((one) => one.toString('base64url'));
const json = (proof: object): string => `${JSON.stringify(proof, null, 2)}\n`;
