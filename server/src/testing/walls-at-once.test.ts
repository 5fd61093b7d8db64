/**
 * A wall that is raised while something is being opened. Whichever of the two is first, whoever stands behind it keeps nothing: neither
 * what was being sent, nor a part in the team, nor what an emergency opened. `NAUNG_WORLDS` says how many rounds.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emergenciesRoom } from '../ground/emergencies/routes.ts';
import { expectDone, openCase } from './casework.ts';
import { consented, earlier, sending } from './referrals.ts';
import { walledCast } from './walls.ts';

const rounds = Number(process.env.NAUNG_WORLDS ?? 1);
const patience = 30_000 + rounds * 5_000;

let here: Awaited<ReturnType<typeof walledCast>>;
beforeAll(async () => {
  here = await walledCast([emergenciesRoom]);
});
afterAll(() => here.cast.close());

/** Of the case and of everything that belongs to it, what is left to somebody. */
async function left(id: string, grantee: string): Promise<number> {
  const { rows } = await here.cast.database.migrating.query<{ n: number }>(
    `select count(*)::int as n from access.reach r join access.subjects s on s.district = r.district and s.subject = r.subject
     where (s.subject = $1 or s.root = $1) and starts_with(r.grantee, $2) and (r.until is null or r.until > now())`,
    [id, grantee],
  );
  return rows[0]?.n ?? 0;
}

async function begun(as: Actor): Promise<pg.PoolClient> {
  const client = await here.cast.database.app.connect();
  await client.query(`begin; set local naung.district = '${as.district}'; set local naung.person = '${as.person}'`);
  return client;
}

const opening = (client: pg.PoolClient, subject: string, grantee: string) =>
  client.query(`select access.open_reach($1, $2, '{core,narrative}', $3, null, null, 'team', 'duty')`, [
    here.cast.here,
    subject,
    grantee,
  ]);

const isOver = async (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), rest(250).then(() => false)]);

describe('one after the other', () => {
  test.each(['person', 'unit'] as const)(
    'what was opened first is closed by a wall against a %s that waited',
    async (kind) => {
      const who = await here.cast.hire('Anggota', 'companion');
      const { id } = await openCase(here.cast);
      const grantee = kind === 'person' ? `person:${who.person}` : `unit:${here.cast.units.police}:answer-referrals`;
      const client = await begun(here.cast.sari);
      const [subject, later] = [randomUUID(), randomUUID()];
      await client.query('select access.begin_subject($1, $2, $3)', [here.cast.here, subject, id]);
      await opening(client, subject, grantee);
      const raised = here.keepFrom(id, kind === 'person' ? { person: who.person } : { unit: here.cast.units.police });
      expect(await isOver(raised)).toBe(false);
      await client.query('select access.begin_subject($1, $2, $3)', [here.cast.here, later, id]);
      await opening(client, later, grantee);
      await client.query('commit');
      client.release();
      expectDone(await raised);
      expect(await left(id, grantee)).toBe(0);
    },
  );

  test('what is opened while a wall is being raised waits for it', async () => {
    const who = await here.cast.hire('Anggota', 'companion');
    const { id } = await openCase(here.cast);
    const keeper = await here.cast.database.keeper.connect();
    await keeper.query('begin');
    await keeper.query('select access.hold($1, $2)', [here.cast.here, id]);
    await keeper.query(
      `insert into access.walls (district, id, subject, person, because) values ($1, gen_random_uuid(), $2, $3, 'wish')`,
      [here.cast.here, id, who.person],
    );
    const [client, subject] = [await begun(here.cast.sari), randomUUID()];
    const opened = client
      .query('select access.begin_subject($1, $2, $3)', [here.cast.here, subject, id])
      .then(() => opening(client, subject, `person:${who.person}`));
    expect(await isOver(opened)).toBe(false);
    await keeper.query('select access.settle_all($1, $2)', [here.cast.here, id]);
    await keeper.query('commit');
    keeper.release();
    await opened;
    await client.query('commit');
    client.release();
    expect(await left(id, `person:${who.person}`)).toBe(0);
  });
});

describe('all at once', () => {
  /** Each starts at a moment of its own within the time that one of them takes. */
  const scattered = <T>(work: () => Promise<T>): Promise<T> => rest(Math.random() * 120).then(work);

  test('twelve are sent while the sender is kept out', { timeout: patience }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const sender = await here.cast.hire('Pengirim', 'case-manager');
      const { id } = await openCase(here.cast);
      const joining = { case: id, person: sender.person, role: 'companion' };
      expectDone(await here.cast.say(here.cast.sari, 'cases/add-team-member', joining));
      const consent = await consented(here.cast, id);
      const sends = Array.from({ length: 12 }, () =>
        scattered(() => here.cast.say(sender, 'referrals/send', sending(here.cast, id, consent))),
      );
      expectDone(await scattered(() => here.keepFrom(id, { person: sender.person })));
      for (const { status } of await Promise.all(sends)) expect([201, 403, 404]).toContain(status);
      expect([round, await left(id, `person:${sender.person}`)]).toEqual([round, 0]);
    }
  });

  test('twelve are sent to a unit while it is kept out', { timeout: patience }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await openCase(here.cast);
      const consent = await consented(here.cast, id);
      const all = await earlier(here.cast, 60, () => {
        const sends = Array.from({ length: 12 }, () =>
          scattered(() => here.cast.say(here.cast.sari, 'referrals/send', sending(here.cast, id, consent))),
        );
        return Promise.all([scattered(() => here.keepFrom(id, { unit: here.cast.units.police })), ...sends]);
      });
      for (const { status } of all) expect([201, 409]).toContain(status);
      expectDone(all[0]);
      expect([round, await left(id, `unit:${here.cast.units.police}:`)]).toEqual([round, 0]);
      const { rows } = await here.cast.database.migrating.query(
        `select from access.grants g join access.subjects s on s.district = g.district and s.subject = g.subject
         where s.root = $1 and g.grantee = $2 and g.revoked_at is null`,
        [id, `unit:${here.cast.units.police}:answer-referrals`],
      );
      expect([round, rows.length]).toEqual([round, 0]);
    }
  });

  test('somebody comes to the team, and opens the case in an emergency, while she is kept out', {
    timeout: patience,
  }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const who = await here.cast.hire('Pendatang', 'companion');
      const { id } = await openCase(here.cast);
      const { rows } = await here.cast.database.owner.query<{ code: string }>(
        'select code from casework.cases where id = $1',
        [id],
      );
      const emergency = {
        emergency: randomUUID(),
        code: rows[0]?.code,
        reason: 'night-shift',
        note: 'x',
        second: null,
      };
      const joining = { case: id, person: who.person, role: 'companion' };
      const consent = await consented(here.cast, id);
      const said = await Promise.all([
        scattered(() => here.keepFrom(id, { person: who.person })),
        scattered(() => here.cast.say(who, 'emergencies/open', emergency)),
        scattered(() => here.cast.say(here.cast.made, 'cases/add-team-member', joining)),
        scattered(() => here.cast.say(here.cast.sari, 'referrals/send', sending(here.cast, id, consent))),
      ]);
      for (const { status } of said) expect(status).toBeLessThan(500);
      expectDone(said[0]);
      expect([round, await left(id, `person:${who.person}`)]).toEqual([round, 0]);
      expect([round, await left(id, `emergency:${who.person}`)]).toEqual([round, 0]);
    }
  });
});
