import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { asActor } from '../../ground/database/transaction.ts';
import { villageStory } from './testing/village-story.ts';

const { cast, kayuputih, banyuatis, putu, nyoman, formed, joining } = await villageStory();
afterAll(() => cast.close());

describe('who sees and who may', () => {
  let own: string;
  let other: string;
  let neighbour: string;
  beforeAll(async () => {
    const [here, there] = [formed(kayuputih), formed(banyuatis)];
    for (const body of [here, there]) await cast.say(putu, 'villages/form-group', body);
    own = here.group;
    other = there.group;
    const member = joining(other);
    neighbour = member.member;
    await cast.say(putu, 'villages/add-member', member);
    await cast.say(putu, 'villages/correct-member', { record: neighbour, changes: { name: 'Nama Benar' } });
    const evidence = [{ what: 'decree', on: '2019-12-02' }];
    const stage = { reached: randomUUID(), group: other, stage: 'forming-the-team', reachedOn: '2019-12-02', evidence };
    await cast.say(putu, 'villages/reach-stage', stage);
  });

  it('Wayan and the keeper of one village see that village and no other', async () => {
    for (const actor of [cast.wayan, nyoman]) {
      const list = await cast.ask(actor, 'villages/list');
      expect((list.body as { items: { village: number }[] }).items.map((item) => item.village)).toEqual([kayuputih]);
      expect(await cast.ask(actor, 'villages/group', { group: own })).toMatchObject({ status: 200 });
      expect(await cast.ask(actor, 'villages/group', { group: other })).toMatchObject({ status: 404 });
    }
    expect(await cast.ask(nyoman, 'villages/phones', { group: other })).toMatchObject({ status: 404 });
  });

  it('a keeper of one village writes for that village and no other', async () => {
    expect(await cast.say(nyoman, 'villages/add-member', joining(own))).toMatchObject({ status: 201 });
    expect(await cast.say(nyoman, 'villages/add-member', joining(other))).toMatchObject({ status: 404 });
    expect(
      await cast.say(nyoman, 'villages/correct-member', { record: neighbour, changes: { role: 'member' } }),
    ).toMatchObject({ status: 404 });
    const elsewhere = formed(await cast.layVillage('Desa Lain'));
    expect(await cast.say(nyoman, 'villages/form-group', elsewhere)).toMatchObject({
      status: 403,
      body: { because: 'keeps-this-village' },
    });
  });

  it('Wayan reads his group and is told why he may not change it', async () => {
    expect(await cast.say(cast.wayan, 'villages/add-member', joining(own))).toMatchObject({
      status: 403,
      body: { because: 'keeps-this-village' },
    });
    expect(await cast.say(cast.wayan, 'villages/void-group', { record: own, reason: 'other' })).toMatchObject({
      status: 403,
    });
  });

  test.each(['sari', 'made', 'hasan', 'dewi', 'ratna'] as const)('%s changes nothing', async (name) => {
    const body = joining(own);
    expect([403, 404]).toContain((await cast.say(cast[name], 'villages/add-member', body)).status);
    const { rows } = await cast.database.migrating.query('select from prevention.members where id = $1', [body.member]);
    expect(rows).toEqual([]);
  });

  test.each(['hasan', 'dewi', 'ratna'] as const)('%s sees nothing', async (name) => {
    expect((await cast.ask(cast[name], 'villages/group', { group: own })).status).not.toBe(200);
    const list = await cast.ask(cast[name], 'villages/list');
    expect(list.status === 403 || JSON.stringify(list.body) === '{"items":[],"next":null}').toBe(true);
  });

  it('holds in the database, whatever the program asks', async () => {
    const count = (actor: Actor, from: string) =>
      asActor(cast.office, actor, 'uji', async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(tx.db);
        return { outcome: 'done' as const, value: rows[0]?.n };
      });
    const tables = ['groups', 'members', 'stages_reached', 'member_phones', 'corrections'].map(
      (table) => `prevention.${table}`,
    );
    for (const table of [...tables, `ground.log where wing = 'prevention'`]) {
      for (const name of ['hasan', 'dewi', 'ratna'] as const)
        expect([table, name, await count(cast[name], table)]).toEqual([table, name, 0]);
      expect(await count(putu, table)).toBeGreaterThan(0);
    }
    expect(await count(cast.wayan, 'prevention.groups')).toBe(1);
    for (const hidden of ['prevention.member_phones', 'prevention.corrections', `ground.log where wing = 'prevention'`])
      expect([hidden, await count(cast.wayan, hidden)]).toEqual([hidden, 0]);
    expect(await count(cast.made, 'prevention.member_phones')).toBe(0);
  });
});
