/** What somebody does who owns the database: each is found, and the first bad entry or seal is named. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { auditKeyOf } from './audit-key.ts';
import { readHead, signedLine } from './head.ts';
import { type Spoilable, type Stood, spoilable } from './testing/spoilable.ts';

let spoilt: Spoilable;
beforeAll(async () => {
  spoilt = await spoilable();
}, 120_000);
afterAll(() => spoilt.house.close());
afterEach(() => spoilt.putBack());

const at = (index: number): Stood => spoilt.entries[index % spoilt.entries.length] as Stood;
const named = ({ district, id }: Stood) => ({ district, id });
/** The first seal that covers entries of more than one transaction. */
const several = (): readonly Stood[] =>
  spoilt.under(spoilt.entries.find(({ seal }) => spoilt.under(seal).length > 2)?.seal ?? 0);

test('as it stands it is proven', async () => {
  expect(await spoilt.house.verify()).toMatchObject({ fault: null, entries: 38, unsealed: 0, seals: spoilt.seals });
  expect(spoilt.seals).toBeGreaterThan(8);
});

describe('an entry', () => {
  test.each([
    ['deed', `'cases/list'`],
    ['outcome', `'refused'`],
    ['person', 'gen_random_uuid()'],
    ['duty', 'gen_random_uuid()'],
    ['unit', 'gen_random_uuid()'],
    ['session', 'gen_random_uuid()'],
    ['purpose', `'team'`],
    ['because', 'null'],
    ['subjects', `subjects || gen_random_uuid()`],
    ['tried', 'array[gen_random_uuid()]'],
    ['compartments', `'{core,identity}'`],
    ['filter', `'{text}'`],
    ['at', `at - interval '1 microsecond'`],
  ])('whose %s was edited', async (column, value) => {
    await spoilt.run(`update audit.entries set ${column} = ${value} where id = $1`, [at(17).id]);
    expect(await spoilt.found()).toEqual({ what: 'entry-changed', entry: named(at(17)), seal: at(17).seal });
  });

  test.each([
    ['id', 'gen_random_uuid()'],
    ['district', '6303'],
    ['xid', `(xid::text::bigint + 100000)::text::xid8`],
  ])('whose %s was edited is missing where it was sealed', async (column, value) => {
    await spoilt.run(`update audit.entries set ${column} = ${value} where id = $1`, [at(9).id]);
    expect(await spoilt.found()).toMatchObject({ what: 'entry-missing', entry: named(at(9)), seal: at(9).seal });
  });

  test('that was deleted', async () => {
    await spoilt.run('delete from audit.entries where id = any ($1)', [[at(30).id, at(12).id]]);
    expect(await spoilt.found()).toEqual({ what: 'entry-missing', entry: named(at(12)), seal: at(12).seal });
  });

  test('that was put in among those that were sealed', async () => {
    const id = randomUUID();
    await spoilt.insert(id, at(20).xid);
    expect(await spoilt.found()).toEqual({
      what: 'entry-inserted',
      entry: { district: '5108', id },
      seal: at(20).seal,
    });
  });

  test('that was put in before all others, or under a transaction that never was', async () => {
    const id = randomUUID();
    await spoilt.insert(id, '18446744073709551000');
    expect(await spoilt.found()).toEqual({ what: 'entry-from-nowhere', entry: { district: '5108', id } });
    const other = randomUUID();
    await spoilt.insert(other, '3');
    expect(await spoilt.found()).toEqual({ what: 'entry-inserted', entry: { district: '5108', id: other }, seal: 1 });
  });

  test('that changed places with another, by its transaction or by what it says', async () => {
    const [one, other] = several() as [Stood, Stood];
    await spoilt.run(
      `update audit.entries set xid = case id when $1 then $3::text::xid8 else $4::text::xid8 end where id in ($1, $2)`,
      [one.id, other.id, other.xid, one.xid],
    );
    expect(await spoilt.found()).toEqual({ what: 'entry-moved', entry: named(other), seal: one.seal });
    await spoilt.putBack();
    await spoilt.run(
      `update audit.entries e set person = o.person, subjects = o.subjects, at = o.at from spare.entries o
       where (e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1)`,
      [at(5).id, at(25).id],
    );
    expect(await spoilt.found()).toEqual({ what: 'entry-changed', entry: named(at(5)), seal: at(5).seal });
  });

  test('that was edited together with the list of its seal', async () => {
    await spoilt.run(`update audit.entries set deed = 'cases/list' where id = $1`, [at(14).id]);
    await spoilt.bendList(at(14).seal);
    expect(await spoilt.found()).toMatchObject({ what: 'list-forged', seal: at(14).seal });
  });
});

describe('the end', () => {
  test('of the entries was cut off', async () => {
    const first = at(spoilt.entries.length - 6);
    await spoilt.run('delete from audit.entries where xid >= $1::text::xid8', [first.xid]);
    expect(await spoilt.found()).toEqual({ what: 'entry-missing', entry: named(first), seal: first.seal });
  });

  test.each([1, 3, 1000])('of seals and entries was cut off: %i', async (many) => {
    const from = Math.max(1, spoilt.seals - many + 1);
    await spoilt.cutFrom(from);
    expect(await spoilt.found()).toMatchObject({ what: 'end-cut-off', seal: from, to: spoilt.seals });
  });

  test('was cut off by an older copy that was laid back, and life went on', async () => {
    await spoilt.cutFrom(spoilt.seals - 2);
    await spoilt.house.write();
    await spoilt.house.write();
    await expect(spoilt.house.sealer().seal()).rejects.toThrow('an older copy');
    expect(await spoilt.found()).toMatchObject({ what: 'end-cut-off', seal: spoilt.seals - 2 });
  });
});

describe('a seal', () => {
  test('in the middle was taken out with all its entries', async () => {
    await spoilt.run('delete from audit.entries where id = any ($1)', [spoilt.under(4).map(({ id }) => id)]);
    await spoilt.run('delete from audit.seals where number = 4');
    expect(await spoilt.found()).toEqual({ what: 'seal-missing', seal: 4 });
  });

  test.each([
    ['head', `regexp_replace(head, 'Z ', 'Z 1')`, 'seal-forged'],
    ['head', `'naung-audit-1'`, 'seal-forged'],
    ['leaves', `overlay(leaves placing '\\x00'::bytea from 30)`, 'list-forged'],
    ['leaves', `''`, 'list-forged'],
  ])('whose %s was changed to %s', async (column, value, what) => {
    await spoilt.run(`update audit.seals set ${column} = ${value} where number = 6`);
    expect(await spoilt.found()).toMatchObject({ what, seal: 6 });
  });

  test('and all after it were made anew with another key, over entries that were edited', async () => {
    await spoilt.run(`update audit.entries set person = gen_random_uuid() where id = $1`, [spoilt.under(7)[0]?.id]);
    await spoilt.rebuildFrom(7, auditKeyOf(randomBytes(32)).sign);
    expect(await spoilt.found()).toEqual({ what: 'seal-forged', seal: 7 });
  });

  test('and all after it were made anew with the stolen key: the witnesses know better', async () => {
    await spoilt.run(`update audit.entries set person = gen_random_uuid() where id = $1`, [spoilt.under(7)[0]?.id]);
    await spoilt.rebuildFrom(7, spoilt.house.key.sign);
    expect(await spoilt.found()).toMatchObject({ what: 'witness-differs', seal: 7 });
  });
});

describe('a witness', () => {
  const file = async (which: 0 | 1): Promise<string> => {
    const [name = ''] = (await readdir(spoilt.house.folders[which])).filter((one) => one.startsWith('heads'));
    return join(spoilt.house.folders[which], name);
  };
  const linesOf = async (which: 0 | 1) => (await readFile(await file(which), 'utf8')).split('\n').slice(0, -1);
  const write = async (which: 0 | 1, lines: readonly string[]) =>
    writeFile(await file(which), lines.map((line) => `${line}\n`).join(''));

  test('tells another history under the same key', async () => {
    const lines = await linesOf(1);
    const head = readHead(lines[4] ?? '');
    if (head === null) throw new Error('No head');
    await write(1, lines.with(4, signedLine({ ...head, root: randomBytes(32) }, spoilt.house.key.sign)));
    expect(await spoilt.found()).toEqual({
      what: 'witness-differs',
      seal: 5,
      witness: `folder ${spoilt.house.folders[1]}`,
    });
  });

  test.each([
    ['lost its end', (lines: string[]) => lines.slice(0, -2), 'witness-lacks', -1],
    ['lost a line', (lines: string[]) => lines.toSpliced(3, 1), 'witness-forged', 4],
    [
      'holds a line that nobody signed',
      (lines: string[]) => lines.with(2, (lines[2] ?? '').replace(/.{86}$/, 'A'.repeat(86))),
      'witness-forged',
      3,
    ],
    ['lost everything', () => [], 'witness-lacks', 1],
    [
      'holds two lines in the wrong order',
      ([one = '', other = '', ...rest]: string[]) => [other, one, ...rest],
      'witness-forged',
      1,
    ],
  ] as const)('%s', async (_how, bend, what, seal) => {
    await write(0, bend(await linesOf(0)));
    expect(await spoilt.found()).toMatchObject({
      what,
      seal: seal === -1 ? spoilt.seals - 1 : seal,
      witness: `folder ${spoilt.house.folders[0]}`,
    });
  });
});
