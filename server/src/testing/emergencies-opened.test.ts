/**
 * A case opened in an emergency, on real PostgreSQL: two hours, one case, to read and nothing else, never through a wall; and a code that
 * is not there, is kept from her or lies elsewhere is one answer.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { whatOpens } from '@naung/domain/ground/emergencies/model.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf } from '../ground/database/transaction.ts';
import { expectDone, refusal } from './casework.ts';
import { type CaseThere, codeOf, emergencyCast, reachedOf, unitOf } from './emergencies.ts';

let here: Awaited<ReturnType<typeof emergencyCast>>;
let gede: Actor;
let there: CaseThere;
beforeAll(async () => {
  here = await emergencyCast();
  gede = await here.cast.hire('Gede', 'companion', { unit: await unitOf(here.cast, 'uptd-ppa') });
  there = await here.laid();
});
beforeEach(() => here.afresh());
afterAll(() => here.cast.close());

const nothing = { page: 404, story: false, name: false, place: false, concern: false };
const withoutPlace = { page: 200, story: true, name: false, place: false, concern: true };

describe('while it is open', () => {
  test('she reads what was told, and neither who, nor where, nor who told; for two hours, and not one case more', async () => {
    const other = await here.laid();
    expect(await here.sees(gede, there)).toEqual(nothing);
    const emergency = await here.opened(gede, there.code.toLowerCase().replace('-', ' '));
    expect(await here.sees(gede, there)).toEqual(withoutPlace);
    expect(await here.sees(gede, other)).toEqual(nothing);
    const reached = await reachedOf(here.cast, gede, there.id);
    expect(reached).toEqual([...whatOpens({ isDanger: false, isOwed: false, isAgain: false, voice: 'none' })].sort());
    expect(reached).toEqual(['attachments', 'core', 'legal', 'medical', 'narrative', 'respondent']);
    const [hers] = await here.told(gede);
    expect(hers).toMatchObject({ emergency, case: there.id, isLive: true, withPlace: false, note: 'CANARY-WHY' });
    expect(Date.parse(hers?.until ?? '') - Date.parse(hers?.openedAt ?? '')).toBe(2 * 3_600_000);
    const { body } = await here.cast.ask(gede, 'cases/show', { case: there.id });
    expect(body).toMatchObject({ emergency: { until: hers?.until, withPlace: false } });
    expect((await here.cast.ask(here.cast.sari, 'cases/show', { case: there.id })).body).toMatchObject({
      emergency: null,
    });
    const { rows } = await here.cast.database.owner.query(
      `select distinct purpose from audit.entries where person = $1 and deed = 'cases/show' and outcome = 'done'`,
      [gede.person],
    );
    expect(rows).toEqual([{ purpose: 'emergency' }]);
  });

  test('it ends at the minute, by the clock of the database', async () => {
    await here.opened(gede, there.code);
    const client = await here.cast.database.owner.connect();
    try {
      const open = async (until: string) => {
        await client.query('begin');
        await client.query(`update access.reach set until = ${until} where grantee like 'emergency:%'`);
        await client.query(`set local role naung_app; ${contextOf(gede, 'asks')}`);
        const { rowCount } = await client.query('select from casework.cases where id = $1', [there.id]);
        await client.query('rollback');
        return rowCount;
      };
      expect(await open(`now() + interval '1 microsecond'`)).toBe(1);
      expect(await open('now()')).toBe(0);
    } finally {
      client.release();
    }
  });

  test('it is hers under this duty alone, and over when she shuts it or the time is over', async () => {
    const duty = randomUUID();
    await here.cast.database.owner.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
       select district, $2, person, unit, preset, deeds, starts_on from ground.duties where id = $1`,
      [gede.duty, duty],
    );
    const emergency = await here.opened(gede, there.code);
    expect(await here.sees({ ...gede, duty } as Actor, there)).toEqual(nothing);
    expect(refusal(await here.opening(gede, there.code))).toBe('is-open-already');
    expectDone(await here.saying(gede, 'end', emergency));
    expect(await here.sees(gede, there)).toEqual(nothing);
    expect(refusal(await here.saying(gede, 'end', emergency))).toBe('emergency-is-over');
    await here.afresh();
    await here.opened(gede, there.code);
    expect(await here.sees(gede, there)).toEqual(withoutPlace);
    await here.passed(2);
    expect(await here.sees(gede, there)).toEqual(nothing);
  });

  test('the keeper opens nothing after it, whatever the office says', async () => {
    await here.opened(gede, there.code);
    const { rows } = await here.cast.database.owner.query(
      `select record, compartment, version, subject, key, envelope from casework.intake_drawers where compartment = 'narrative' and subject = $1`,
      [there.concern],
    );
    const asker = { person: gede.person, duty: gede.duty, district: gede.district, deed: 'intake/of-case' };
    const drawers = rows.map((row) => ({ ...row, table: 'casework.intake_drawers' }));
    const opened = async () => (await here.cast.office.keeper.open(asker, drawers)).map((one) => one !== null);
    expect(await opened()).toEqual([true]);
    await here.passed(2);
    expect(await opened()).toEqual([false]);
  });

  test('every deed is as hidden from her as before, and no row is changed', async () => {
    await here.opened(gede, there.code);
    const { id } = there;
    const deeds: readonly (readonly [string, object])[] = [
      ['cases/raise-urgency', { case: id, to: 'merah' }],
      ['cases/set-next', { case: id, on: '2031-01-01', what: 'visit' }],
      ['cases/move-phase', { case: id, to: 'assessment' }],
      ['cases/add-team-member', { case: id, person: gede.person, role: 'companion' }],
      ['cases/correct-case', { record: id, changes: { forms: ['physical', 'sexual'] } }],
      ['walls/keep-from', { wall: randomUUID(), case: id, person: here.cast.made.person, unit: null }],
    ];
    for (const [name, payload] of deeds) {
      const said = await here.cast.say(gede, name, payload);
      expect([name, said.status]).toEqual([name, 404]);
    }
    const client = await here.cast.database.app.connect();
    try {
      await client.query(`begin; ${contextOf(gede, 'asks')}`);
      expect((await client.query('select from casework.cases where id = $1', [id])).rowCount).toBe(1);
      expect((await client.query('select from casework.cases where id = $1 for update', [id])).rowCount).toBe(0);
      expect((await client.query(`update casework.intake_drawers set envelope = ''`)).rowCount).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('a wall that is raised meanwhile ends it at once', async () => {
    const ours = await here.laid();
    const putu = await here.cast.hire('Putu', 'companion', { unit: gede.unit });
    const emergency = await here.opened(putu, ours.code);
    expect(await here.sees(putu, ours)).toEqual(withoutPlace);
    await here.wall(ours.id, putu.person);
    expect(await here.sees(putu, ours)).toEqual(nothing);
    expect(await here.told(putu)).toEqual([]);
    expect((await here.saying(putu, 'end', emergency)).status).toBe(404);
  });
});

describe('a code', () => {
  test('that is not there, is kept from her or lies elsewhere is one answer and one entry', async () => {
    const walled = await here.laid();
    await here.wall(walled.id, gede.person);
    const elsewhere = await elsewhereCode();
    const answers = [];
    for (const code of ['ZZZ-ZZZ', walled.code, elsewhere]) {
      const { emergency, ...answer } = await here.opening(gede, code);
      const { rows } = await here.cast.database.owner.query(
        `select deed, outcome, subjects, compartments, filter, purpose, because, duty from audit.entries where $1 = any (tried)`,
        [emergency],
      );
      answers.push(JSON.stringify({ answer, rows }));
    }
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({ answer: { status: 404 }, rows: [{ outcome: 'not-there' }] });
    expect(new Set(answers).size).toBe(1);
    expect(await here.sees(gede, walled)).toEqual(nothing);
  });

  test('says nothing under an id that stands already, whether it is hers', async () => {
    const [walled, other] = [await here.laid(), await here.laid()];
    await here.wall(walled.id, gede.person);
    const emergency = await here.opened(gede, there.code);
    for (const taken of [emergency, there.id, here.cast.sari.person]) {
      const said = [];
      for (const code of [other.code, walled.code, 'ZZZ-ZZZ'])
        said.push(refusal(await here.opening(gede, code, { emergency: taken })));
      expect(said).toEqual(Array(3).fill('id-is-taken'));
    }
    expect(await here.sees(gede, other)).toEqual(nothing);
    const { rows } = await here.cast.database.owner.query(
      `select outcome, because from audit.entries where deed = 'emergencies/open' and $1 = any (tried)`,
      [emergency],
    );
    expect(rows).toEqual(Array(3).fill({ outcome: 'refused', because: 'id-is-taken' }));
    await here.cast.database.owner.query('delete from access.emergency_attempts');
    // Where the keeper kept it and the office did not, no code is found.
    await here.cast.database.owner.query('delete from ground.claimed_ids where id = $1', [emergency]);
    const asker = { person: gede.person, duty: gede.duty, district: gede.district, deed: 'emergencies/open' };
    const look = { id: emergency, code: other.code, reason: 'night-shift', second: null };
    expect(await here.cast.office.keeper.lookForEmergency(asker, look)).toMatchObject({ subject: null });
    expect(await here.cast.office.keeper.lookForEmergency(asker, { ...look, id: randomUUID() })).toMatchObject({
      subject: other.id,
    });
  });

  test('of a case that was destroyed is looked for in vain', async () => {
    const gone = await here.laid();
    await here.cast.database.migrating.query(
      `insert into access.retention_acts (district, id, record, unit, code, class, ended_on, due_on, what, asked_by, asked_at, decided_by, decided_at, is_agreed, keys, digest)
       select $1, gen_random_uuid(), $2, gen_random_uuid(), 'X', 'x', current_date, current_date, 'destroy', $3, now(), $4, now(), true, '{}', ''`,
      [here.cast.here, gone.id, here.cast.sari.person, here.cast.made.person],
    );
    expect((await here.opening(gede, gone.code)).status).toBe(404);
    expect(await here.sees(gede, gone)).toEqual(nothing);
  });

  test('is tried only so often in a day, and then nothing is said of any', async () => {
    for (let tries = 0; tries < 5; tries += 1) expect((await here.opening(gede, 'ZZZ-ZZZ')).status).toBe(404);
    const said = async (code: string) => {
      const { emergency: _, ...answer } = await here.opening(gede, code);
      return answer;
    };
    expect(refusal(await said(there.code))).toBe('tried-too-often');
    expect(await said('ZZZ-ZZZ')).toEqual(await said(there.code));
    await here.cast.database.owner.query(`update access.emergency_attempts set at = now() - interval '24 hours'`);
    await here.opened(gede, there.code);
  });

  test('the limit is the district’s to change from a day on', async () => {
    const detail = { limit: 1 };
    const keeper = await here.cast.hire('Agung', 'administrator');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const wish = { list: 'emergency-limits', code: 'attempts-a-day', from: today, detail };
    await here.cast.database.owner.query(
      `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
       select $1, list, code, $2, position, id, en, source, mark, $3 from ground.codes where list = $4 and code = $5`,
      [here.cast.here, wish.from, detail, wish.list, wish.code],
    );
    expect(keeper.deeds).toContain('keep-lists');
    expect((await here.opening(gede, 'ZZZ-ZZZ')).status).toBe(404);
    expect(refusal(await here.opening(gede, there.code))).toBe('tried-too-often');
    await here.cast.database.owner.query('delete from ground.own_codes');
  });

  async function elsewhereCode(): Promise<string> {
    const id = randomUUID();
    const client = await here.cast.database.migrating.connect();
    // The rows around it are another case's; only its code is asked for.
    await client.query('begin; set local session_replication_role = replica');
    await client.query(
      `insert into casework.cases select (jsonb_populate_record(null::casework.cases, to_jsonb(c) ||
         jsonb_build_object('district', $2::int, 'id', $3::uuid, 'code', 'XYZ-999', 'unit', $4::uuid))).* from casework.cases c where id = $1`,
      [there.id, here.cast.elsewhere, id, here.cast.units.elsewhere],
    );
    await client.query('commit');
    client.release();
    return codeOf(here.cast, id);
  }
});

describe('the same case again, before anybody has reviewed the first time', () => {
  const danger = { reason: 'danger-to-life' };
  const open = async (): Promise<number> => (await reachedOf(here.cast, gede, there.id)).length;
  let luh: Actor;
  let custodian: Actor;
  beforeAll(async () => {
    luh = await here.cast.hire('Luh', 'companion', { unit: gede.unit });
    custodian = await here.custodian('Kadek');
  });

  test('opens once a second person has confirmed it, in danger or not, and reads no more by that', async () => {
    const first = await here.opened(gede, there.code);
    await here.passed(3);
    expect(refusal(await here.opening(gede, there.code))).toBe('needs-a-second-voice');
    expect((await here.opening(gede, 'ZZZ-ZZZ')).status).toBe(404);
    await here.opened(luh, there.code);
    const again = await here.opened(gede, there.code, { second: luh.person });
    expect(await here.one(gede, again)).toMatchObject({ openedAt: null, isLive: true, voice: 'named' });
    expect(await open()).toBe(0);
    expectDone(await here.saying(luh, 'confirm', again));
    expect(await open()).toBe(6);
    for (const one of [first, again]) expectDone(await here.saying(custodian, 'review', one, { verdict: 'fitting' }));
    expectDone(await here.saying(gede, 'end', again));
    await here.opened(gede, there.code);
  });

  test('opens in danger to somebody who is alone when the one who was called says that she was', async () => {
    const first = await here.opened(gede, there.code, { ...danger, second: luh.person });
    await here.saying(gede, 'end', first);
    const again = await here.opened(gede, there.code, danger);
    expectDone(await here.saying(gede, 'note-call', again, { custodian: custodian.person }));
    expect(await open()).toBe(0);
    expectDone(await here.saying(custodian, 'confirm-call', again));
    expect(await open()).toBe(9);
  });
});

test('who supervises nobody and works on no case asks in vain', async () => {
  for (const actor of [here.cast.dewi, here.cast.wayan, here.cast.hasan])
    expect((await here.opening(actor, there.code)).status).toBe(404);
});

test('nothing that she wrote stands in the database', async () => {
  await here.opened(gede, there.code);
  const { rows } = await here.cast.database.owner.query<{ row: string }>(
    `select e::text as row from access.emergencies e union all select l::text from ground.log l where event like 'emergency%'`,
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const { row } of rows) {
    expect(row).not.toContain('CANARY');
    expect(row).not.toContain(Buffer.from('CANARY').toString('hex'));
  }
});
