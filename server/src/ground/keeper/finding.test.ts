import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseworkCast, expectDone, openCase, receive, recordClient } from '../../testing/casework.ts';
import type { Cast } from '../database/testing/cast.ts';
import { outside } from '../outside/outside.ts';
import { dataKeysOver } from './case-keys.ts';
import type { Sought } from './finding.ts';
import { findingOver } from './finding-over.ts';
import { keyStoreInMemory } from './key-store.ts';
import { markAllAnew, writeNames } from './name-index.ts';
import { rotateNames } from './rotation/of-names.ts';
import { freshKeys } from './testing/keeper-for.ts';

let cast: Cast;
let subject: string;
beforeAll(async () => {
  cast = await caseworkCast();
  subject = (await openCase(cast)).id;
});
afterAll(() => cast.close());

const asking = ({ person, duty, district }: Actor) => ({ person, duty, district, deed: 'people/find' });
const find = (actor: Actor, sought: Partial<Sought>) =>
  cast.office.keeper.findPeople(asking(actor), { name: null, born: null, village: null, number: null, ...sought });
const found = async (actor: Actor, name: string, more: Partial<Sought> = {}) =>
  ((await find(actor, { name, ...more })) ?? []).map(({ record }) => record);
const record = async (kind: 'relative' | 'respondent', told: object) => {
  const id = randomUUID();
  const core =
    kind === 'relative'
      ? { kinship: 'mother', livesTogether: null, isGuardian: false, isRespondent: false, mayKnow: null }
      : { relation: null, ageBand: null, isNear: null };
  expectDone(
    await cast.say(cast.sari, `people/record-${kind}`, {
      [kind]: id,
      case: subject,
      sex: 'female',
      isChild: null,
      ...core,
      ...told,
    }),
  );
  return id;
};

const anybody = { name: null, nickname: null, born: null, village: null, nik: null, kk: null, phones: [] };
const marked = async (): Promise<readonly string[]> =>
  (await cast.database.keeper.query<{ mark: Buffer }>('select mark from access.name_marks')).rows.map(({ mark }) =>
    mark.toString('hex'),
  );
const marks = async (): Promise<number> =>
  (await cast.database.keeper.query<{ n: number }>('select count(*)::int as n from access.name_marks')).rows[0]?.n ?? 0;

describe('somebody is found by her name', () => {
  test('as another clerk writes it, by whoever reaches her, and by nobody else', async () => {
    const client = await recordClient(cast, subject, {
      name: 'Ni Luh Putu Sudjani',
      nickname: 'Tubuh',
      born: '1991-04-02',
    });
    for (const name of ['Sujani', 'ni lh. soedjani', 'Putu Sujhani', 'Tubuh'])
      expect(await found(cast.sari, name), name).toEqual([client]);
    expect(await found(cast.sari, 'Sujani', { born: '1991' })).toEqual([client]);
    for (const other of [cast.komang, cast.made, cast.hasan, cast.wayan, cast.ratna])
      expect(await found(other, 'Ni Luh Putu Sudjani'), other.preset).toEqual([]);
    expect(await found({ ...cast.sari, duty: cast.komang.duty }, 'Sujani'), 'under a duty of another').toEqual([]);
  });

  test('as she is called now, once her name was put right; and not at all, once she was entered by mistake', async () => {
    const client = await recordClient(cast, subject, { isMain: false, name: 'Rohayati' });
    expectDone(
      await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { name: 'Kusumaningsih' } }),
    );
    expect(await found(cast.sari, 'Rohayati')).toEqual([]);
    expect(await found(cast.sari, 'Koesoemaningsih')).toEqual([client]);
    const before = await marks();
    expectDone(await cast.say(cast.sari, 'people/void-client', { record: client, reason: 'typed-wrong' }));
    expect(await found(cast.sari, 'Kusumaningsih')).toEqual([]);
    expect(await marks()).toBeLessThan(before);
  });

  test('a respondent through the respondent’s drawer, and a telephone only whole', async () => {
    const respondent = await record('respondent', { name: 'Muh. Zainudin bin Saleh', sex: 'male' });
    const phones = [{ number: '0812 3456 7890', whose: 'own', safe: 'safe' }];
    const relative = await record('relative', { name: 'Choirunnisa', phones });
    expect(await find(cast.sari, { name: 'M. Jaenudin' })).toMatchObject([
      { record: respondent, compartment: 'respondent', kind: 'respondent' },
    ]);
    expect(await find(cast.sari, { number: '+6281234567890' })).toMatchObject([
      { record: relative, compartment: 'safe_place', score: 1, agreed: ['number'] },
    ]);
    expect(await find(cast.sari, { number: '+6281234567891' })).toEqual([]);
    await cast.database.owner.query(`delete from access.reach where subject = $1 and compartment = 'respondent'`, [
      subject,
    ]);
    expect(await found(cast.sari, 'Zainudin')).toEqual([]);
    expect(await found(cast.sari, 'Khoirunnisa')).toEqual([relative]);
  });

  test('by the whole number of her family card, with all of the household whom one reaches', async () => {
    const kk = '5108011203150009';
    const client = await recordClient(cast, subject, { isMain: false, name: 'Kinasih', kk: '5108 0112 0315 0009' });
    const relative = await record('relative', { name: 'Purwaningsih', kk });
    const byCard = await find(cast.sari, { number: kk });
    expect(byCard?.map((one) => one.record).sort()).toEqual([client, relative].sort());
    for (const one of byCard ?? []) expect(one).toMatchObject({ score: 1, agreed: ['card'] });
    expect(await find(cast.sari, { number: '5108011203150008' })).toEqual([]);
    for (const other of [cast.made, cast.hasan, cast.ratna]) expect(await find(other, { number: kk })).toEqual([]);
    expectDone(await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { kk: null } }));
    expect((await find(cast.sari, { number: kk }))?.map((one) => one.record)).toEqual([relative]);
  });

  test('not in a record that stepped aside for another, and in it again when the two are apart', async () => {
    const [kept, aside] = [
      await record('relative', { name: 'Tumiyem' }),
      await record('relative', {
        name: 'Sulistyorini',
        phones: [{ number: '0813 1111 2222', whose: 'own', safe: 'safe' }],
      }),
    ];
    const merge = randomUUID();
    const byPhone = () => find(cast.sari, { number: '+6281311112222' });
    expectDone(await cast.say(cast.sari, 'people/merge', { merge, kind: 'relative', kept, aside, fromAside: [] }));
    expect([await found(cast.sari, 'Tumiyem'), await found(cast.sari, 'Sulistyorini'), await byPhone()]).toEqual([
      [kept],
      [],
      [],
    ]);
    expectDone(await cast.say(cast.sari, 'people/unmerge', { merge, answers: [] }));
    expect([await found(cast.sari, 'Tumiyem'), await found(cast.sari, 'Sulistyorini')]).toEqual([[kept], [aside]]);
    expect(await byPhone()).toMatchObject([{ record: aside }]);
  });

  test('through no wall', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, { name: 'Wulandari Prameswari' });
    expect(await found(cast.sari, 'Wulandari Prameswari')).toEqual([client]);
    await cast.database.keeper.query(
      `insert into access.walls (district, id, subject, person, because) values ($1, $2, $3, $4, 'kin')`,
      [cast.here, randomUUID(), id, cast.sari.person],
    );
    await cast.database.keeper.query('select access.settle_all($1, $2)', [cast.here, id]);
    expect(await found(cast.sari, 'Wulandari Prameswari')).toEqual([]);
  });

  test('of whom a concern tells, by those who triage it; never who told it', async () => {
    const concern = await receive(cast, { subjectName: 'Tjokorda Isteri Pemayun', reporterName: 'Sugiarti Handayani' });
    expect(await find(cast.ketut, { name: 'Cok Istri Pemayun' })).toMatchObject([{ record: concern, kind: 'told' }]);
    expect(await found(cast.ketut, 'Sugiarti Handayani')).toEqual([]);
    expectDone(
      await cast.say(cast.ketut, 'intake/correct-concern', {
        record: concern,
        changes: { subjectName: 'Lestariningrum' },
      }),
    );
    expect(await found(cast.ketut, 'Pemayun')).toEqual([]);
    expect(await found(cast.ketut, 'Lestariningrum')).toEqual([concern]);
  });

  test('so many times a day as the list says', async () => {
    const allow = (times: number) =>
      cast.database.owner.query(
        `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
         values ($1, 'daily-limits', 'people-lookups', '2026-01-01', 1, 'x', 'x', 'test', 'INF', jsonb_build_object('times', $2::int))
         on conflict (district, list, code, valid_from) do update set detail = excluded.detail`,
        [cast.here, times],
      );
    await allow(2);
    expect(await Promise.all([1, 2, 3].map(() => find(cast.komang, { name: 'Siapa' })))).toEqual(
      expect.arrayContaining([[], [], null]),
    );
    expect(await find(cast.komang, { name: 'Siapa' })).toBeNull();
    await allow(1000);
    expect(await find(cast.komang, { name: 'Siapa' })).toEqual([]);
  });
});

describe('the index', () => {
  test('lies in tables that no role but the keeper’s reads, and holds no word', async () => {
    const { rows } = await cast.database.migrating.query<{ role: string }>(
      `select distinct r.rolname as role from pg_roles r, pg_class c
       where r.rolname like 'naung\\_%' and r.rolname <> 'naung_owner' and not r.rolsuper and c.relname in ('names', 'name_marks', 'name_lookups', 'possible_matches')
         and c.relnamespace = 'access'::regnamespace and has_any_column_privilege(r.oid, c.oid, 'select, insert, update')`,
    );
    expect(rows).toEqual([{ role: 'naung_keeper' }]);
    await expect(cast.database.app.query('select from access.name_marks')).rejects.toMatchObject({ code: '42501' });
    const sizes = await cast.database.keeper.query<{ kind: string; bytes: number }>(
      'select distinct kind, octet_length(mark) as bytes from access.name_marks',
    );
    for (const { kind, bytes } of sizes.rows) expect(bytes, kind).toBe(['number', 'card'].includes(kind) ? 32 : 2);
  });

  test('is made anew under another key while people look and write; cut off anywhere it goes on', async () => {
    const store = keyStoreInMemory();
    const keys = freshKeys(store);
    const { keeper: pool } = cast.database;
    const means = { keys, dataKeys: dataKeysOver(store, keys), pool };
    const finding = findingOver({ ...means, now: outside.now });
    await cast.database.owner.query('delete from access.names');
    const names = ['Suharmini', 'Kartiningsih', 'Prasetyawati'];
    const write = (name: string) =>
      writeNames(means, cast.here, [
        { ...anybody, record: randomUUID(), compartment: 'identity', kind: 'client', subject, name },
      ]);
    for (const name of names) await write(name);
    const before = await marked();
    const allFound = async () => {
      await cast.database.owner.query('delete from access.name_lookups');
      for (const name of names)
        expect(
          await finding.findPeople(asking(cast.sari), { name, born: null, village: null, number: null }),
          name,
        ).toHaveLength(1);
    };
    const rotate = (goOn: () => Promise<void>) =>
      rotateNames({ ...means, store, now: outside.now, sealPapersAgain: async () => undefined, goOn });
    let cuts = 0;
    for (let cutAt = 1, isDone = false; !isDone; cutAt += 1) {
      let steps = 0;
      const cut = async () => {
        steps += 1;
        if (steps === 3 && cutAt === 4) {
          await write('Nurhasanah');
          names.push('Nurhasanah');
        }
        await allFound();
        if (steps === cutAt) throw new Error('cut');
      };
      isDone = await rotate(cut).then(
        () => true,
        (fault: Error) => {
          if (fault.message !== 'cut') throw fault;
          cuts += 1;
          return false;
        },
      );
      await allFound();
    }
    expect([cuts, names]).toEqual([4, expect.arrayContaining(['Nurhasanah'])]);
    expect(keys.names.all()).toHaveLength(1);
    const after = await marked();
    for (const mark of before) expect(after).not.toContain(mark);
    const { rows } = await pool.query('select distinct marked_with from access.names');
    expect(rows).toEqual([{ marked_with: keys.names.current().id }]);
    expect(await markAllAnew(means, async () => expect.unreachable('nothing is left to mark'))).toBe(0);
  });
});

test('two records that may be of one person are noted for nobody but the keeper, with an answer that says nothing', async () => {
  const { keeper } = cast.office;
  const place = { compartment: 'identity', kind: 'client' } as const;
  const [earlier, later] = [randomUUID(), randomUUID()];
  await keeper.nameSomebody(cast.here, [
    { ...anybody, ...place, record: earlier, subject: randomUUID(), name: 'Ni Made Suwitri' },
  ]);
  await keeper.nameSomebody(cast.here, [
    { ...anybody, ...place, record: later, subject: randomUUID(), name: 'Md. Soewitri' },
  ]);
  expect(await keeper.noteMatches(cast.here, { record: later, compartment: 'identity' })).toBeNull();
  expect(await keeper.noteMatches(cast.here, { record: randomUUID(), compartment: 'identity' })).toBeNull();
  await expect
    .poll(async () => (await cast.database.keeper.query('select earlier, later from access.possible_matches')).rows)
    .toEqual([{ earlier, later }]);
  await keeper.forgetNames(cast.here, { record: earlier });
  expect((await cast.database.keeper.query('select from access.possible_matches')).rowCount).toBe(0);
});
