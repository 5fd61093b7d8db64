/**
 * A house is told a story, backed up while it works, loses one of its cases to retention, and is laid back: what was destroyed opens
 * from no copy that is left thirty-five days later, everything else from every one, and no copy says a word of what was told.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { completeOn } from '@naung/domain/ground/retention/schedule.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { layBack } from '../ground/backups/lay-back.ts';
import { unpack } from '../ground/backups/sealed-archive.ts';
import { keptIn } from '../ground/backups/shelf.ts';
import { lockPackets } from '../ground/keeper/packets.ts';
import { askRotation, rotateNext } from '../ground/keeper/rotation/asked.ts';
import { rotateCase } from '../ground/keeper/rotation/of-a-case.ts';
import { endFormerKeys, lookAtUnits } from '../ground/keeper/rotation/of-units.ts';
import { filesWith, formsOf } from './canary-search.ts';
import { expectDone, refusal } from './casework.ts';
import { refusesWhatIsSpoilt } from './spoilt-copies.ts';
import { cutAt, dumped, filesUnder, stories, type ToldHouse, toldHouse, years } from './told-house.ts';
import { type ToldOutside, tellOutside, toldOutside } from './told-outside.ts';

const patience = 90_000 + stories * 30_000;
vi.setConfig({ testTimeout: patience, hookTimeout: patience });
let house: ToldHouse;
let asked: string;
let outside: ToldOutside;

beforeAll(async () => {
  house = await toldHouse();
  expect(house.words).toBeGreaterThan(100 * stories);
  outside = await toldOutside(house);
});
afterAll(() => house.close());

const unpacked = async (copy: string): Promise<string> => {
  const into = house.beside(randomUUID());
  await unpack(copy, house.identity, into);
  return into;
};
const inEnglish = (said: readonly { readonly en: string }[]): string => said.map(({ en }) => en).join('\n');
const retention = (as: Actor, what: string, alias: string, more: object = {}) => {
  asked = randomUUID();
  return house.cast.say(as, 'retention/ask', { act: asked, record: house.idOf(alias), what, ...more });
};
const waiting = async (as: Actor) => expectDone(await house.cast.ask(as, 'retention/waiting')).body;
const decide = (as: Actor, answer = 'agree') => house.cast.say(as, 'retention/decide', { act: asked, answer });

describe('a backup of a house at work', () => {
  test('is whole, and says nothing of what was told, sealed or laid back', async () => {
    const written: Promise<unknown>[] = [];
    const busy = setInterval(() => written.push(house.cast.ask(house.cast.sari, 'cases/list')), 20);
    const { made } = await house.backUpAt(years(25, 30), house.superuser).finally(() => clearInterval(busy));
    await Promise.all(written);
    expect(made.map(({ kind }) => kind)).toEqual(['database', 'keys']);
    await outside.noteFirst(await unpacked(join(house.folders[0] ?? '', made[1]?.name ?? '')));
    expect(await lockPackets(house.rotation, new Set()), 'letters as well').toBeGreaterThan(2);
    await outside.readAndClose(outside.gone);
    for (const folder of house.folders) expect((await keptIn(folder)).length).toBe(2);

    const into = house.beside('first');
    const laid = await layBack({ from: house.folders[1] ?? '', identity: house.identity, into });
    expect(laid.database?.files.some(({ path }) => path.startsWith('postgres/cluster/pg_wal/'))).toBe(true);

    const clear = (await filesUnder(into)).filter((path) => !/cluster\/base\/[145]\//.test(path));
    const sealed = (await Promise.all(house.folders.map(filesUnder))).flat();
    const known = [Buffer.from('Melati')];
    const dumps = await dumped(house);
    expect((await filesWith(clear, known)).length, 'the search finds what is there').toBeGreaterThan(0);
    expect(await filesWith(dumps, known), 'packed or not').toEqual(dumps);
    expect(await filesWith([...clear, ...sealed, ...dumps], formsOf('Kenariq'))).toEqual([]);
    expect(await filesWith(sealed, known)).toEqual([]);
    await rm(into, { recursive: true });
  });

  test('is not believed when a byte was changed, an end is missing or the name is false, and never laid over anything', () =>
    refusesWhatIsSpoilt(house));
});

const askedToRotate = (alias: string) => {
  const { database, here } = house.cast;
  return askRotation(database.keeper, { kind: 'case', district: here, subject: house.idOf(alias) });
};

describe('what has had its time', () => {
  test('is destroyed by two, neither of whom was on its team, and not before its day', async () => {
    const { cast } = house;
    expect(refusal(await retention(house.asks, 'destroy', 'Melati'))).toBe('not-due-yet');
    expect(await waiting(house.asks)).toEqual({ asked: [], forReview: [], due: { count: 0, since: null } });
    cast.at(years(25, 30));
    const { due } = (await waiting(house.asks)) as { due: { count: number; since: string } };
    expect(due).toEqual({ count: expect.any(Number), since: expect.any(String) });
    expect((await retention(house.asks, 'destroy', 'Kamboja')).status).toBe(404);
    expect((await retention(cast.sari, 'destroy', 'Melati')).status).toBe(404);
    expectDone(await retention(house.asks, 'destroy', 'Melati'));
    expect(refusal(await decide(house.asks))).toBe('not-by-who-asked');
    const [hers, theirs] = [await waiting(house.asks), await waiting(house.decides)];
    expect(hers).toMatchObject({
      asked: [{ act: asked, what: 'destroy', isMine: true }],
      due: { count: due.count - 1 },
    });
    expect(theirs).toMatchObject({ asked: [{ act: asked, askedBy: 'Rini', isMine: false }], due: { count: 0 } });
    expect((await cast.ask(cast.sari, 'retention/waiting')).status).toBe(403);
  });

  test('also while a rotation has laid new keys: it goes on, finds nothing, and makes nothing', async () => {
    const { cast, rotation } = house;
    const subject = house.idOf('Melati');
    const { rows } = await cast.database.migrating.query<{ subject: string }>(
      'select s as subject from access.subjects_of($1, $2) s',
      [cast.here, subject],
    );
    const before = house.keyFileOf(subject).keys.length;
    const id = await askedToRotate('Melati');
    const steps = rows.length + 3;
    await expect(
      rotateNext({ ...rotation, goOn: cutAt(steps) }),
      'cut while drawers are sealed anew',
    ).rejects.toThrow();
    const laid = house.keyFileOf(subject).keys;
    expect(laid.length, 'the former keys and those of the rotation').toBe(before * 2);

    expectDone(await decide(house.decides));
    expect(refusal(await decide(house.decides))).toBe('is-decided');
    const again = { district: cast.here, id, kind: 'case' as const, subject };
    for (const going of [again, { ...again, id: randomUUID() }]) await rotateCase(rotation, going);
    await askedToRotate('Melati');
    while (await rotateNext(rotation));
    expect(house.keyFileOf(subject).destroyed?.keys).toEqual(laid.map(({ key }) => key));
    for (const one of rows) expect(house.keyFileOf(one.subject)).toMatchObject({ keys: [], destroyed: {} });
    const [{ key = '' } = {}] = laid;
    expect(await rotation.dataKeys.find(cast.here, subject, 'identity', key)).toBeNull();
    await expect(rotation.dataKeys.current(cast.here, subject, 'identity')).rejects.toThrow();
  });

  test('and a hold by two keeps the other, from the moment it is asked', async () => {
    const { cast } = house;
    const [made] = [cast.made];
    const reviewOn = years(25, 200).slice(0, 10);
    expectDone(await retention(made, 'hold', 'silent', { because: 'court-case', reviewOn, note: 'KenariqHold' }));
    const hold = asked;
    expect(refusal(await retention(house.asks, 'destroy', 'silent'))).toBe('is-asked-already');
    asked = hold;
    expectDone(await decide(house.decides));
    expect(refusal(await retention(house.asks, 'destroy', 'silent'))).toBe('is-held');
    const { items } = (await cast.ask(house.decides, 'retention/kept')).body as {
      items: { record: string; hold: { note: string; reviewOn: string } }[];
    };
    expect(items).toMatchObject([{ record: house.idOf('silent'), hold: { note: 'KenariqHold', reviewOn } }]);
  });

  test('what was told from outside is destroyed with what it was sealed to; what is told later opens as ever', async () => {
    expect(await outside.opened('gone', outside.firstKeys)).toContain('Kenariq gone');
    asked = randomUUID();
    expectDone(
      await house.cast.say(house.asks, 'retention/ask', { act: asked, record: outside.gone, what: 'destroy' }),
    );
    expectDone(await decide(house.decides));
    const later = { ...house.rotation, now: () => years(25, 30) };
    expect([await lookAtUnits(later, house.cast.here), await endFormerKeys(later), await endFormerKeys(later)]).toEqual(
      [1, 1, 0],
    );
    const telling = await tellOutside(house, 'Kenariq later');
    expect(await lockPackets(house.rotation, new Set())).toBe(1);
    expect(await outside.readAndClose(telling)).toBe('Kenariq later');
  });

  test('thirty-five days later opens from no copy that is left, and all else from every one', async () => {
    await house.sealTheAudit();
    await house.backUpAt(years(25, 31));
    const [, before] = (await keptIn(house.folders[1] ?? '')).filter(({ kind }) => kind === 'keys');
    const { cast } = house;
    const { rows } = await cast.database.migrating.query<{ keys: string[] }>(
      'select keys from access.retention_acts where keys is not null',
    );
    const destroyed = rows[0]?.keys ?? [];
    expect(destroyed.length).toBeGreaterThan(8);
    const keysIn = async (copy: string) => {
      const files = await filesUnder(join(await unpacked(copy), 'key-store'));
      const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')));
      const held = texts.flatMap((text) =>
        (JSON.parse(text) as { keys: { key: string }[] }).keys.map(({ key }) => key),
      );
      return destroyed.filter((key) => held.includes(key));
    };
    expect((await keysIn(before?.path ?? '')).length, 'a copy from before holds all but what a rotation made').toBe(
      destroyed.length / 2,
    );

    const { removed } = await house.backUpAt(years(25, 31 + 35));
    expect(removed.length).toBeGreaterThan(0);
    const left = await keptIn(house.folders[1] ?? '');
    expect(left.filter(({ kind }) => kind === 'database').length).toBe(1);
    for (const { path } of left.filter(({ kind }) => kind === 'keys')) expect(await keysIn(path)).toEqual([]);

    // In the first copy of the database the one still lies as it was told.
    for (const { path } of left.filter(({ kind }) => kind === 'keys')) {
      const copy = await unpacked(path);
      expect([await outside.opened('gone', copy), await outside.opened('kept', copy)]).toEqual([
        null,
        expect.stringContaining('Kenariq kept'),
      ]);
    }

    // The copy of the database is from before, with every envelope of hers in it.
    const { faults, said } = await house.laidBack('last');
    expect(faults).toEqual([]);
    expect(inEnglish(said)).toMatch(/^\d+ migrations as this Naung knows them\.$/m);
    expect(inEnglish(said)).toMatch(/The audit holds up to seal [1-9]\d*, \d+ entries; the witnesses remember/);
    expect(inEnglish(said)).toMatch(/^[1-9]\d* drawers opened, [1-9]\d* whose keys were destroyed did not\.$/m);
  });

  test('is shown as gone, to those who kept it, with the day on which that is whole', async () => {
    const { cast } = house;
    const { items } = (await cast.ask(house.asks, 'retention/destroyed')).body as {
      items: { act: string; destroyedOn: Day; completeOn: Day; isComplete: boolean; keys: number }[];
    };
    const [proof] = items;
    expect(proof).toMatchObject({ isComplete: false });
    expect(proof?.completeOn).toBe(completeOn(proof?.destroyedOn ?? ('' as Day)));
    cast.at(years(25, 30 + 37));
    const { body } = await cast.ask(house.decides, 'retention/proof', { act: proof?.act });
    expect(body).toMatchObject({ isComplete: true, askedBy: 'Rini', decidedBy: 'Kustodian' });
    expect((body as { keyIds: string[] }).keyIds.length).toBe(proof?.keys);
    expect((await cast.ask(cast.ratna, 'retention/proof', { act: proof?.act })).status).toBe(404);
    expect(await waiting(house.asks), 'a hold before its review').toMatchObject({ asked: [], forReview: [] });
    cast.at(years(25, 201));
    expect(await waiting(house.asks)).toMatchObject({ forReview: [{ record: house.idOf('silent') }] });
    expect(await waiting(house.decides)).toMatchObject({ asked: [], forReview: [], due: { count: 0 } });
    cast.at(years(25, 30 + 37));
  });

  test('leaves nothing by which she could be found, and what is counted stays', async () => {
    const { database, here, sari, made } = house.cast;
    const gone = house.idOf('Melati');
    const { rows } = await database.migrating.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and (c.relname like '%\\_drawers' or c.relname in ('party_marks', 'party_units', 'names'))`,
    );
    for (const { name } of rows) {
      const left = await database.migrating.query(
        `select from ${name} where subject in (select access.subjects_of($1, $2))`,
        [here, gone],
      );
      expect(left.rowCount, name).toBe(0);
    }
    const { rows: core } = await database.migrating.query(
      'select alias = code as nameless, village, occurred_on from casework.cases where id = $1',
      [gone],
    );
    expect(core).toEqual([{ nameless: true, village: null, occurred_on: null }]);
    for (const actor of [sari, made])
      expect((await house.cast.ask(actor, 'cases/show', { case: gone })).status).toBe(404);
    const { rows: facts } = await database.migrating.query('select count(*)::int as n from oversight.facts');
    expect((facts[0] as { n: number }).n).toBeGreaterThan(0);
  });
});

describe('a backup while keys are changed', () => {
  test('opens whole: what a rotation replaces goes when both copies are made, and not before', async () => {
    const keysNow = () => house.keyFileOf(house.idOf('Kamboja')).keys.map(({ key }) => key);
    const seen: string[][] = [];
    let isMaking = true;
    const rotating: Promise<void>[] = [];
    const rotateAndRotate = async () => {
      do {
        await askedToRotate('Kamboja');
        while (await rotateNext(house.rotation));
      } while (isMaking);
    };
    const at = years(25, 31 + 36);
    await house.backUpAt(at, house.superuser, () => {
      seen.push(keysNow());
      if (rotating.length === 0) rotating.push(rotateAndRotate());
      return at;
    });
    isMaking = false;
    await Promise.all(rotating);
    // What the clock is asked for at last is which copies have had their days, when these are made.
    const [before = [], during = []] = [seen[0], seen.at(-1 - house.folders.length)];
    expect(during).toHaveLength(before.length * 2);
    expect(during).toEqual(expect.arrayContaining(before));
    for (const key of keysNow()) expect(before).not.toContain(key);

    const { faults, said } = await house.laidBack('rotated');
    expect(faults).toEqual([]);
    expect(inEnglish(said)).toMatch(/^[1-9]\d* drawers opened, 0 whose keys were destroyed did not\.$/m);
  });

  test('and of a district and the root the words of a hold still open', async () => {
    const { cast, rotation } = house;
    await askRotation(cast.database.keeper, { kind: 'district', district: cast.here, subject: null });
    await askRotation(cast.database.keeper, { kind: 'root', subject: null });
    while (await rotateNext(rotation));
    const { items } = (await cast.ask(house.decides, 'retention/kept')).body as { items: object[] };
    expect(items).toMatchObject([{ record: house.idOf('silent'), hold: { note: 'KenariqHold' } }]);
  });
});
