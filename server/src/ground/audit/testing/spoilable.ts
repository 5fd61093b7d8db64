/** A sealed audit that a test may spoil as superuser and put back, and how somebody would spoil it. */
import { cp, rm } from 'node:fs/promises';
import { expect } from 'vitest';
import { type Fault, inWords } from '../fault.ts';
import { markOf, readHead, signedLine } from '../head.ts';
import { type Entry, entryColumns, leafOf, packed, unpacked } from '../leaf.ts';
import { Frontier } from '../merkle.ts';
import { type AuditHouse, auditHouse } from './audit-house.ts';

export interface Stood {
  readonly id: string;
  readonly district: string;
  readonly xid: string;
  readonly seal: number;
}

export interface Spoilable {
  readonly house: AuditHouse;
  /** Every entry in the order of the tree. */
  readonly entries: readonly Stood[];
  readonly seals: number;
  /** As superuser. */
  run<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** The first fault; its words end as a sentence does. */
  found(): Promise<Fault | null>;
  under(seal: number): readonly Stood[];
  insert(id: string, xid: string): Promise<void>;
  /** An older copy: seals from this one on are gone, and all entries of their transactions. */
  cutFrom(seal: number): Promise<void>;
  /** What the seal lists is made to fit what there is now; returns the hashes. */
  bendList(seal: number): Promise<readonly Buffer[]>;
  /** Seals from a number on are made anew over what the entries say now, and signed. */
  rebuildFrom(seal: number, sign: (text: Buffer) => Buffer): Promise<void>;
  putBack(): Promise<void>;
}

export async function spoilable(): Promise<Spoilable> {
  const house = await auditHouse();
  const run: Spoilable['run'] = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await house.database.migrating.query<Row>(sql, [...values])).rows;
  const sealer = house.sealer();
  for (const many of [3, 1, 4, 2, 5, 1, 3, 6, 2, 4, 3, 4]) await house.sealed(sealer, many);
  const entries = await treeIn(run);
  const seals = entries.at(-1)?.seal ?? 0;
  await run(
    'create schema spare; create table spare.entries as table audit.entries; create table spare.seals as table audit.seals',
  );
  for (const folder of house.folders) await cp(folder, `${folder}-spare`, { recursive: true });
  const under = (seal: number) => entries.filter((one) => one.seal === seal);

  const bendList = async (seal: number): Promise<readonly Buffer[]> => {
    const xids = under(seal).map(({ xid }) => xid);
    const now = await run<Entry>(
      `select ${entryColumns} from audit.entries where entries.xid::text = any ($1) order by entries.xid, entries.district, entries.id`,
      [xids],
    );
    const leaves = now.map(leafOf);
    await run('update audit.seals set leaves = $2 where number = $1', [seal, packed(leaves)]);
    return leaves.map(({ hash }) => hash);
  };

  return {
    house,
    entries,
    seals,
    run,
    under,
    bendList,
    async found() {
      const { fault } = await house.verify();
      if (fault !== null) for (const words of Object.values(inWords(fault))) expect(words).toMatch(/\.$/);
      return fault;
    },
    async insert(id, xid) {
      await run(
        `insert into audit.entries (district, id, person, deed, outcome, xid)
         values (5108, $1, gen_random_uuid(), 'cases/show', 'done', $2::text::xid8)`,
        [id, xid],
      );
    },
    async cutFrom(seal) {
      await run('delete from audit.entries where xid >= $1::text::xid8', [under(seal)[0]?.xid]);
      await run('delete from audit.seals where number >= $1', [seal]);
    },
    async rebuildFrom(seal, sign) {
      const tree = new Frontier();
      let before = '';
      for (let number = 1; number <= seals; number += 1) {
        for (const hash of await bendList(number)) tree.add(hash);
        const [row] = await run<{ head: string }>('select head from audit.seals where number = $1', [number]);
        const head = readHead(row?.head ?? '');
        if (head === null) throw new Error('No head');
        const anew = { ...head, root: tree.root(), before: markOf(before) };
        before = number < seal ? head.line : signedLine(anew, sign);
        await run('update audit.seals set head = $2 where number = $1', [number, before]);
      }
    },
    async putBack() {
      await run('truncate audit.entries, audit.seals');
      await run('insert into audit.entries select * from spare.entries');
      await run('insert into audit.seals select * from spare.seals');
      for (const folder of house.folders) {
        await rm(folder, { recursive: true, force: true });
        await cp(`${folder}-spare`, folder, { recursive: true });
      }
    },
  };
}

async function treeIn(run: Spoilable['run']): Promise<readonly Stood[]> {
  const kept = await run<{ number: string; leaves: Buffer }>('select number, leaves from audit.seals order by number');
  const rows = await run<{ id: string; xid: string }>('select id, xid::text as xid from audit.entries');
  const xids = new Map(rows.map((row) => [row.id, row.xid]));
  return kept.flatMap(({ number, leaves }) =>
    (unpacked(leaves) ?? []).map(({ id, district }) => ({
      id,
      district,
      xid: xids.get(id) ?? '',
      seal: Number(number),
    })),
  );
}
