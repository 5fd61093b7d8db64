import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listQuery } from '../casework/cases/list-query.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { asActor } from '../ground/database/transaction.ts';
import { caseworkCast, expectDone, openCase, recordClient } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

describe('lists and timelines', () => {
  test('whose cases are mine, and whose are of the unit; core alone; page after page without a repeat', async () => {
    const ids = [];
    for (const on of ['2030-01-03', null, '2030-01-01', '2030-01-02', null]) {
      const { id } = await openCase(cast);
      if (on) expectDone(await cast.say(cast.sari, 'cases/set-next', { case: id, on, what: 'visit' }));
      ids.push(id);
    }
    type Listed = { items: { id: string; nextOn: string | null; urgency: string }[]; next: string | null };
    for (const [as, whose] of [
      [cast.sari, 'mine'],
      [cast.made, 'unit'],
    ] as const)
      for (const sort of ['next', 'urgency'] as const) {
        const seen: Listed['items'] = [];
        let after: string | undefined;
        do {
          const page = (await cast.ask(as, 'cases/list', { whose, sort, limit: '3', ...(after && { after }) }))
            .body as Listed;
          seen.push(...page.items);
          after = page.next ?? undefined;
        } while (after);
        expect(new Set(seen.map((item) => item.id)).size).toBe(seen.length);
        expect(seen.map((item) => item.id)).toEqual(expect.arrayContaining(ids));
        if (sort === 'next') {
          const days = seen.map((item) => item.nextOn ?? '9999');
          expect(days).toEqual([...days].sort());
        } else {
          const ranks = seen.map((item) => ['merah', 'kuning', 'hijau'].indexOf(item.urgency));
          expect(ranks).toEqual([...ranks].sort());
        }
        expect(JSON.stringify(seen)).not.toContain('CANARY');
      }
    expect((await cast.ask(cast.made, 'cases/list', { whose: 'mine' })).body).toEqual({ items: [], next: null });
    expect((await cast.ask(cast.komang, 'cases/list', { whose: 'unit' })).body).toEqual({ items: [], next: null });
    expect((await cast.ask(cast.ratna, 'cases/list', { whose: 'unit' })).body).toEqual({ items: [], next: null });
  });

  test.each(['next', 'urgency'] as const)('a unit of thousands is read in the order of an index (%s)', (sort) =>
    asActor(cast.office, cast.made, 'uji', async (tx) => {
      const asked = await listQuery(tx, { whose: 'unit', sort }, 50, null);
      // So few rows are sorted sooner than looked up: sorting is made dear, and a plan that sorts all the same cannot do without.
      await sql`set local enable_sort = off`.execute(tx.db);
      await sql`set local enable_incremental_sort = off`.execute(tx.db);
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${asked}`.execute(tx.db);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain(sort === 'next' ? 'cases_by_next' : 'cases_by_urgency');
      expect(plan).not.toMatch(/\bSort\b/);
      return { value: undefined, outcome: 'done' as const };
    }),
  );

  test('a timeline is paged, newest first, and a supervisor reads the case in it and not the telling', async () => {
    const { id, concern } = await openCase(cast);
    for (const to of ['kuning', 'merah'])
      expectDone(await cast.say(cast.sari, 'cases/raise-urgency', { case: id, to }));
    type Page = { items: { id: string; subject: string; personName: string }[]; next: string | null };
    const seen: Page['items'] = [];
    let after: string | undefined;
    do {
      const page = (await cast.ask(cast.sari, 'cases/timeline', { case: id, limit: '2', ...(after && { after }) }))
        .body as Page;
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    expect(seen.map((item) => item.id)).toEqual(
      seen
        .map((item) => item.id)
        .sort()
        .reverse(),
    );
    expect(new Set(seen.map((item) => item.subject))).toEqual(new Set([id, concern]));
    const supervisor = { ...cast.made, deeds: ['supervise'] as const };
    const asSupervisor = (await cast.ask(supervisor, 'cases/timeline', { case: id })).body as Page;
    expect(new Set(asSupervisor.items.map((item) => item.subject))).toEqual(new Set([id]));
  });

  test('each look is one audit entry, and a look at a name says so', async () => {
    const { id } = await openCase(cast);
    await recordClient(cast, id);
    await cast.ask(cast.sari, 'cases/identity', { case: id });
    const { rows } = await cast.database.migrating.query(
      `select outcome, compartments from audit.entries where deed = 'cases/identity' and $1 = any (subjects)`,
      [id],
    );
    expect(rows).toEqual([{ outcome: 'done', compartments: expect.arrayContaining(['core', 'identity']) }]);
  });
});
