/**
 * An auditor reads the trace: who did what, and of records a mark. What stands behind a wall of hers is gone from rows, numbers and
 * filters, also what she saw before; and nothing of it can be told from how anything else looks.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { TraceEntry } from '@naung/domain/ground/reading/trace.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectDone, openCase, recordClient } from './casework.ts';
import { nik, one, walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
beforeAll(async () => {
  here = await walledCast();
});
afterAll(() => here.cast.close());

const trace = async (auditor: Actor, query: object = {}): Promise<readonly TraceEntry[]> => {
  const items: TraceEntry[] = [];
  let after: string | null = null;
  do {
    const answer = await here.cast.ask(auditor, 'reading/trace', { ...query, ...(after === null ? {} : { after }) });
    expect(answer.status).toBe(200);
    const page = answer.body as { items: TraceEntry[]; next: string | null };
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
};
const dutyOf = ({ person, duty }: Actor) => ({ person, duty });
const auditor = (name: string) => here.cast.hire(name, 'auditor');
const opened = async (id: string) => {
  for (const who of [here.cast.sari, here.cast.made]) await here.cast.ask(who, 'cases/show', { case: id });
};
/** The mark of a case: what she may be sure of is that Made has opened nothing else so lately. */
const markOf = async (reader: Actor): Promise<string> => {
  const [latest] = await trace(reader, { person: here.cast.made.person, deed: 'cases/show' });
  return latest?.marks[0] ?? '';
};

describe('the trace', () => {
  test('says who did what, under which duty, in which standing; records are marks of this reader alone', async () => {
    const [reader, other] = [await auditor('Jejak Satu'), await auditor('Jejak Dua')];
    const { id } = await openCase(here.cast);
    const client = await recordClient(here.cast, id);
    await opened(id);
    await here.cast.ask(here.cast.sari, 'people/of-case', { case: id });
    const mark = await markOf(reader);
    const [shown] = await trace(reader, { person: here.cast.made.person, deed: 'cases/show' });
    expect(shown).toMatchObject({ name: 'Made', preset: 'supervisor', unit: 'UPTD PPA', outcome: 'done', records: 1 });
    expect(shown).toMatchObject({ compartments: ['core'], purpose: 'triage', seal: null });
    const followed = await trace(reader, { record: mark });
    expect(new Set(followed.map((entry) => entry.name))).toEqual(new Set(['Made', 'Sari']));
    expect(followed.every((entry) => entry.marks.includes(mark))).toBe(true);
    expect(followed.some((entry) => entry.deed === 'people/of-case' && entry.compartments.includes('identity'))).toBe(
      true,
    );
    expect(await markOf(other)).not.toBe(mark);
    expect(await trace(other, { record: mark })).toEqual([]);
    const text = JSON.stringify(await trace(reader));
    for (const betraying of [id, client, id.replaceAll('-', ''), 'Melati', 'CANARY'])
      expect(text).not.toContain(betraying);
  });

  test('names what was denied, refused and what broke, and is filtered by that', async () => {
    const reader = await auditor('Jejak Ditolak');
    const stranger = await here.cast.hire('Mencoba', 'companion');
    await here.cast.ask(stranger, 'cases/show', { case: randomUUID() });
    await here.cast.ask(stranger, 'walls/in-force');
    const denied = await trace(reader, { person: stranger.person, outcome: 'denied' });
    expect(denied.map(({ deed, records, because }) => [deed, records, because])).toEqual([
      ['walls/in-force', 0, 'keeps-the-walls'],
      ['cases/show', 1, null],
    ]);
    expect(await trace(reader, { person: stranger.person, outcome: 'done' })).toEqual([]);
    expect(await trace(reader, { person: stranger.person, deed: 'cases' })).toHaveLength(1);
    expect(await trace(reader, { person: stranger.person, until: '2020-02-01' })).toEqual([]);
  });

  test('pages without a gap or a double, and her own reading is in it', async () => {
    const reader = await auditor('Jejak Halaman');
    const day = { from: '2026-01-05', until: '2026-01-05' };
    await laid(reader.district, 7, '2026-01-05T03:00:00.123456Z');
    const whole = await trace(reader, day);
    expect(whole).toHaveLength(7);
    const paged = await trace(reader, { ...day, limit: '2' });
    expect(paged.map(({ entry }) => entry)).toEqual(whole.map(({ entry }) => entry));
    const own = await trace(reader, { person: reader.person });
    expect(own.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['reading/trace']));
    expect(own).toHaveLength(5);
  });

  test('is for auditors of the district, and spent when it is asked for without end', async () => {
    for (const who of [here.cast.made, here.cast.sari, here.cast.hasan, await here.custodian('Bukan Auditor')])
      for (const name of ['reading/trace', 'reading/seals'])
        expect((await here.cast.ask(who, name)).status, who.preset).toBe(403);
    const { keeper } = here.cast.office;
    const { person, duty, district } = here.cast.made;
    const asker = { person, duty, district, deed: 'reading/trace' };
    const nothing = { person: null, deed: null, outcomes: null, purpose: null, record: null, after: null, limit: 51 };
    const days = { from: '2020-01-01T00:00:00.000Z', until: '2099-01-01T00:00:00.000Z' };
    expect(await keeper.traceShown(asker, { ...nothing, ...days })).toBeNull();
    expect(await keeper.traceShown({ ...asker, ...dutyOf(here.cast.dewi) }, { ...nothing, ...days })).not.toBeNull();
    const far = await here.cast.hire('Jauh', 'auditor', {
      district: here.cast.elsewhere,
      unit: here.cast.units.elsewhere,
    });
    expect(new Set((await trace(far)).map(({ name }) => name))).toEqual(new Set());
    const greedy = await auditor('Jejak Rakus');
    await here.cast.database.migrating.query(
      `insert into audit.entries (district, id, person, deed, outcome)
       select $1, gen_random_uuid(), $2, 'reading/trace', 'done' from generate_series(1, 240)`,
      [greedy.district, greedy.person],
    );
    const spent = await here.cast.ask(greedy, 'reading/trace');
    expect([spent.status, spent.body]).toEqual([403, expect.objectContaining({ because: 'read-enough' })]);
  });
});

describe('a wall of the reader', () => {
  test('takes what she saw before out of rows, numbers and filters when her kin becomes the respondent', async () => {
    const reader = await auditor('Jejak Kerabat');
    const her = nik();
    expectDone(await here.kin(reader, [one('kin', her)]));
    const [hers, other] = [await openCase(here.cast), await openCase(here.cast)];
    await recordClient(here.cast, hers.id);
    await opened(other.id);
    const others = await markOf(reader);
    await opened(hers.id);
    const mark = await markOf(reader);
    await here.cast.ask(here.cast.ketut, 'cases/show', { case: hers.id });
    await laidList([hers.id, other.id], ['core', 'identity']);
    const before = await trace(reader);
    const naming = before.filter((entry) => entry.marks.includes(mark));
    expect(naming.length).toBeGreaterThan(4);
    const list = before.find((entry) => entry.deed === 'cases/list' && entry.marks.includes(mark));
    expect(list).toMatchObject({
      records: 2,
      compartments: ['core', 'identity'],
      reason: 'urgent',
      purpose: 'emergency',
    });

    expectDone(await here.respondent(hers.id, { nik: her }));
    expectDone(await here.keepFrom(hers.id, { person: here.cast.hasan.person }));
    const after = await trace(reader);
    expect(after.filter((entry) => entry.marks.includes(mark))).toEqual([]);
    expect(await trace(reader, { record: mark })).toEqual([]);
    const left = after.find((entry) => entry.entry === list?.entry);
    expect(left).toMatchObject({ records: 1, marks: [others], compartments: ['core'], reason: null, purpose: null });
    expect(await trace(reader, { purpose: 'emergency' })).toEqual([]);
    const gone = new Set(naming.filter((entry) => entry !== list).map(({ entry }) => entry));
    expect(after.filter(({ entry }) => gone.has(entry))).toEqual([]);
    expect(await namesOnly([hers.id], after)).toEqual([]);
  });

  test('whatever was written about the case leaves with it: tries, walls, custodians, unborn ids', async () => {
    const reader = await auditor('Jejak Terpisah');
    const sees = await auditor('Jejak Biasa');
    const { id } = await openCase(here.cast);
    await here.cast.ask(here.cast.hasan, 'cases/show', { case: id });
    await here.cast.say(here.cast.hasan, 'cases/add-team-member', {
      case: id,
      person: here.cast.sari.person,
      role: 'companion',
    });
    const never = {
      respondent: randomUUID(),
      case: id,
      relation: null,
      sex: 'male',
      isChild: false,
      ageBand: null,
      isNear: null,
    };
    await here.cast.say(here.cast.hasan, 'people/record-respondent', never);
    expectDone(await here.keepFrom(id, { person: reader.person }));
    const custodian = await here.custodian('Kustodian Jejak');
    const wall = (await here.wallAgainst(custodian, 'Jejak Terpisah'))?.wall;
    expectDone(
      await here.cast.say(custodian, 'walls/ask-lifting', { lifting: randomUUID(), wall, because: 'wish-taken-back' }),
    );
    await here.cast.ask(custodian, 'walls/past-reads', { wall });
    const [walled, whole] = [await trace(reader), await trace(sees)];
    const missing = whole.filter(({ entry }) => !walled.some((seen) => seen.entry === entry)).map(({ deed }) => deed);
    for (const deed of [
      'cases/show',
      'cases/add-team-member',
      'people/record-respondent',
      'walls/keep-from',
      'keeper/wall-wished',
    ])
      expect(missing).toContain(deed);
    for (const deed of ['walls/ask-lifting', 'keeper/lifting-asked', 'walls/past-reads'])
      expect(missing).toContain(deed);
    expect(await namesOnly([id], walled)).toEqual([]);
  });

  test('a whole unit’s wall is hers too, and a try of her own looks like one on what never was', async () => {
    const reader = await auditor('Jejak Unit');
    const [walled, never] = [(await openCase(here.cast)).id, randomUUID()];
    expectDone(await here.keepFrom(walled, { unit: here.cast.units.police }));
    await here.cast.database.migrating.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'police-desk', '{}', '2020-01-01')`,
      [reader.district, reader.person, here.cast.units.police],
    );
    await opened(walled);
    for (const id of [walled, never]) await here.cast.ask(reader, 'cases/show', { case: id });
    const tried = await trace(reader, { person: reader.person, deed: 'cases/show' });
    expect(tried.map(({ records }) => records)).toEqual([1, 1]);
    const followed = [];
    for (const { marks } of tried) followed.push((await trace(reader, { record: marks[0] })).map(({ deed }) => deed));
    expect(followed).toEqual([['cases/show'], ['cases/show']]);
  });

  test('following a mark leaves a trace that does not tell one behind a wall from one that never was', async () => {
    const reader = await auditor('Jejak Ikut');
    const { id } = await openCase(here.cast);
    await opened(id);
    const mark = await markOf(reader);
    await trace(reader, { record: mark });
    const own = () => trace(reader, { person: reader.person, deed: 'keeper/trace-followed' });
    expect((await own()).map(({ marks }) => marks)).toEqual([[mark]]);
    expectDone(await here.keepFrom(id, { person: reader.person }));
    await trace(reader, { record: mark });
    await trace(reader, { record: 'f'.repeat(32) });
    expect((await own()).map(({ marks }) => marks)).toEqual([[], []]);
  });
});

test('the state of the seals holds neither a number nor a second', async () => {
  const reader = await auditor('Jejak Segel');
  expect((await here.cast.ask(reader, 'reading/seals')).body).toEqual({ seals: null });
  const head = `naung-audit-1 1 2026-11-22T08:00:17.123Z 5 9000000000 ${'A'.repeat(43)} ${'A'.repeat(43)} ${'A'.repeat(86)}`;
  await here.cast.database.migrating.query(`insert into audit.seals (number, head, leaves) values (1, $1, '')`, [head]);
  const [latest] = await trace(reader);
  expect(latest?.seal).toMatch(/^[0-9a-f]{8}$/);
  await here.cast.database.migrating.query('delete from audit.seals');
});

/** Entries among these that name nothing but the files and what hangs on them, or name more than is said. */
async function namesOnly(files: readonly string[], shown: readonly TraceEntry[]): Promise<readonly string[]> {
  const { rows } = await here.cast.database.migrating.query<{ id: string }>(
    `with behind as (
       select subject as id from access.subjects where subject = any ($1) or root = any ($1)
       union select record from ground.log where subject = any ($1))
     select e.id from audit.entries e
     where exists (select from unnest(e.subjects || e.tried) r where r in (select id from behind))
       and not exists (select from unnest(e.subjects || e.tried) r where r not in (select id from behind))`,
    [files],
  );
  return shown.filter(({ entry }) => rows.some(({ id }) => id === entry)).map(({ deed }) => deed);
}

const laid = (district: number, many: number, at: string) =>
  here.cast.database.migrating.query(
    `insert into audit.entries (district, id, at, person, deed, outcome)
     select $1, gen_random_uuid(), $3, $4, 'sessions/begin', 'done' from generate_series(1, $2)`,
    [district, many, at, here.cast.sari.person],
  );

const laidList = (subjects: readonly string[], compartments: readonly string[]) =>
  here.cast.database.migrating.query(
    `insert into audit.entries (district, id, person, duty, unit, deed, outcome, subjects, compartments, purpose, reason)
     values ($1, gen_random_uuid(), $2, $3, $4, 'cases/list', 'done', $5, $6, 'emergency', 'urgent')`,
    [here.cast.here, here.cast.made.person, here.cast.made.duty, here.cast.made.unit, subjects, compartments],
  );
