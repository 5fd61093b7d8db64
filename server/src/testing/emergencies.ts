/** Arranging the tests of cases that are opened in an emergency: who asks, who is told, and how time passes. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';
import type { Answer } from '../ground/commands/problem.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { emergenciesRoom } from '../ground/emergencies/routes.ts';
import { wallsRoom } from '../ground/walls/routes.ts';
import { caseworkCast, expectDone, openCase, recordClient } from './casework.ts';

export interface CaseThere {
  readonly id: string;
  readonly concern: string;
  readonly code: string;
}

export async function emergencyCast() {
  const cast = await caseworkCast([wallsRoom, emergenciesRoom]);
  return { cast, ...sayingIn(cast) };
}

function sayingIn(cast: Cast) {
  const one = async (actor: Actor, emergency: string): Promise<EmergencyShown | undefined> =>
    (await told(actor)).find((shown) => shown.emergency === emergency);
  const told = async (actor: Actor, of: object = {}): Promise<readonly EmergencyShown[]> =>
    (expectDone(await cast.ask(actor, 'emergencies/list', of)).body as { items: EmergencyShown[] }).items;
  /** Says that it must be opened, and gives the answer with the id. */
  const opening = async (
    as: Actor,
    code: string,
    more: object = {},
  ): Promise<Answer & { readonly emergency: string }> => {
    const emergency = randomUUID();
    const why = { reason: 'night-shift', note: 'CANARY-WHY', second: null };
    return { ...(await cast.say(as, 'emergencies/open', { emergency, code, ...why, ...more })), emergency };
  };
  return {
    told,
    one,
    async laid(): Promise<CaseThere> {
      const { id, concern } = await openCase(cast);
      await recordClient(cast, id, { livesWith: 'CANARY-PLACE' });
      return { id, concern, code: await codeOf(cast, id) };
    },
    async opened(as: Actor, code: string, more: object = {}): Promise<string> {
      const answer = await opening(as, code, more);
      expectDone(answer);
      return answer.emergency;
    },
    opening,
    saying: (as: Actor, verb: string, emergency: string, more: object = {}) =>
      cast.say(as, `emergencies/${verb}`, { emergency, ...more }),
    wall: async (id: string, person: string) =>
      expectDone(await cast.say(cast.sari, 'walls/keep-from', { wall: randomUUID(), case: id, person, unit: null })),
    /** As a kinship raises it, which asks nobody who would be left. */
    async wallBySomethingElse(id: string, person: string): Promise<void> {
      await cast.database.owner.query(
        `insert into access.walls (district, id, subject, person, because) values ($1, gen_random_uuid(), $2, $3, 'wish')`,
        [cast.here, id, person],
      );
      await cast.database.owner.query('select access.settle_all($1, $2)', [cast.here, id]);
    },
    sees: async (as: Actor, { id, concern }: CaseThere) => ({
      page: (await cast.ask(as, 'cases/show', { case: id })).status,
      story: JSON.stringify((await cast.ask(as, 'intake/of-case', { case: id })).body).includes('CANARY-STORY'),
      name: JSON.stringify((await cast.ask(as, 'cases/identity', { case: id })).body).includes('CANARY-NAME'),
      place: JSON.stringify((await cast.ask(as, 'people/of-case', { case: id })).body).includes('CANARY-PLACE'),
      concern: (await reachedOf(cast, as, concern)).length > 0,
    }),
    /** As if everything so far had been so many hours earlier. */
    async passed(hours: number): Promise<void> {
      const earlier = (column: string) => `${column} = ${column} - make_interval(hours => ${hours})`;
      const set = (...columns: string[]) => columns.map(earlier).join(', ');
      const ofEmergencies = `where grantee like 'emergency:%'`;
      await cast.database.owner.query(
        `update access.emergencies set ${set('asked_at', 'opened_at', 'until', 'called_at', 'confirmed_at', 'reviewed_at')};
         update access.grants set ${set('starts', 'until')} ${ofEmergencies};
         update access.reach set ${set('starts', 'until')} ${ofEmergencies};`,
      );
    },
    /** Lets what is begun wait for the case together; once all of it does, something else may come before it. */
    async whileHeld<T>(
      id: string,
      begin: readonly (() => Promise<T>)[],
      before = async () => {},
    ): Promise<readonly T[]> {
      const { owner } = cast.database;
      const client = await owner.connect();
      try {
        await client.query('begin');
        await client.query('select from access.subjects where subject = $1 for update', [id]);
        const underWay = Promise.all(begin.map((one) => one()));
        const waits = async () =>
          (
            await owner.query(
              'select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0',
            )
          ).rowCount ?? 0;
        while ((await waits()) < begin.length) await new Promise((resolve) => setTimeout(resolve, 20));
        await before();
        await client.query('commit');
        return await underWay;
      } finally {
        client.release();
      }
    },
    /** Nobody has tried anything yet, and nothing is left to review. */
    async afresh(): Promise<void> {
      await cast.database.owner.query(`delete from access.emergency_attempts; delete from access.emergencies;
         delete from access.grants where grantee like 'emergency:%'; delete from access.reach where grantee like 'emergency:%'`);
    },
    custodian: async (name: string, kind = 'dinas-pppa', place: number | null = null) =>
      cast.hire(name, 'custodian', { unit: await unitOf(cast, kind, place) }),
  };
}

export async function codeOf(cast: Cast, id: string): Promise<string> {
  const { rows } = await cast.database.owner.query<{ code: string }>('select code from casework.cases where id = $1', [
    id,
  ]);
  return rows[0]?.code ?? '';
}

export async function unitOf(cast: Cast, kind: string, place: number | null = null): Promise<string> {
  const [agency, unit] = [randomUUID(), randomUUID()];
  await cast.database.owner.query(
    'insert into ground.agencies (district, id, kind, name, place) values ($1, $2, $3, $3, $4)',
    [cast.here, agency, kind, place],
  );
  await cast.database.owner.query(`insert into ground.units (district, id, agency, name) values ($1, $2, $3, 'Unit')`, [
    cast.here,
    unit,
    agency,
  ]);
  return unit;
}

/** The compartments of a subject that stand open to her in an emergency now. */
export async function reachedOf(cast: Cast, { person, duty }: Actor, subject: string): Promise<readonly string[]> {
  const { rows } = await cast.database.owner.query<{ compartment: string }>(
    `select compartment from access.reach where subject = $1 and grantee = $2 and starts <= now() and until > now() order by 1`,
    [subject, `emergency:${person}:${duty}`],
  );
  return rows.map(({ compartment }) => compartment);
}
