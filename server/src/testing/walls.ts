/**
 * Arranging the tests of walls: what somebody declares, what a record of a case says, and what custodians are told.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { consentRoom } from '../casework/consent/routes.ts';
import { referralsRoom } from '../casework/referrals/routes.ts';
import type { Room } from '../ground/commands/entry.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { readingRoom } from '../ground/reading/routes.ts';
import { wallsRoom } from '../ground/walls/routes.ts';
import { caseworkCast } from './casework.ts';

export interface Wall {
  readonly wall: string;
  readonly caseCode: string | null;
  readonly name: string;
  readonly because: string;
  readonly lifting: { readonly id: string; readonly note: string | null; readonly isMine: boolean } | null;
}

let numbers = 0;
export const nik = (): string => {
  numbers += 1;
  return `910804${String(numbers).padStart(6, '0')}0000`;
};
export const one = (relation: string, number: string | null, phones: readonly string[] = []) => ({
  relation,
  nik: number,
  phones,
});

export async function walledCast(more: readonly Room[] = []) {
  const cast = await caseworkCast([consentRoom, referralsRoom, wallsRoom, readingRoom, ...more]);
  return { cast, ...sayingIn(cast) };
}

function sayingIn(cast: Cast) {
  const standing = async (actor: Actor): Promise<readonly Wall[]> =>
    ((await cast.ask(actor, 'walls/in-force', { limit: '200' })).body as { items: Wall[] }).items;
  return {
    standing,
    wallAgainst: async (actor: Actor, name: string) => (await standing(actor)).find((wall) => wall.name === name),
    /** As if a long time had passed since she said it last: how often she may is another test's. */
    async kin(actor: Actor, told: readonly object[]) {
      await cast.database.owner.query(`update access.kin_declarations set told_at = '{}' where person = $1`, [
        actor.person,
      ]);
      return cast.say(actor, 'walls/declare-kin', { kin: told });
    },
    respondent: (id: string, more: object) =>
      cast.say(cast.sari, 'people/record-respondent', {
        ...{ respondent: randomUUID(), case: id, relation: null, sex: 'male', isChild: false, ageBand: null },
        ...{ isNear: null, ...more },
      }),
    keepFrom: (id: string, whom: { person?: string; unit?: string }, as = cast.sari) =>
      cast.say(as, 'walls/keep-from', { wall: randomUUID(), case: id, person: null, unit: null, ...whom }),
    page: async (actor: Actor, id: string) => (await cast.ask(actor, 'cases/show', { case: id })).status,
    workplace: async (unit: string) => ({ agency: await agencyOf(cast, unit), unit, from: null, until: null }),
    /** In an office of its own, unless told otherwise. */
    custodian: async (name: string, unit?: string) =>
      cast.hire(name, 'custodian', { unit: unit ?? (await dinas(cast)) }),
  };
}

export async function agencyOf(cast: Cast, unit: string): Promise<string> {
  const { rows } = await cast.database.owner.query<{ agency: string }>(
    'select agency from ground.units where district = $1 and id = $2',
    [cast.here, unit],
  );
  return rows[0]?.agency ?? '';
}

async function dinas(cast: Cast): Promise<string> {
  const [agency, unit] = [randomUUID(), randomUUID()];
  await cast.database.owner.query(
    `insert into ground.agencies (district, id, kind, name) values ($1, $2, 'dinas-pppa', 'Dinas PPPA')`,
    [cast.here, agency],
  );
  await cast.database.owner.query(
    `insert into ground.units (district, id, agency, name) values ($1, $2, $3, 'Bidang Perlindungan')`,
    [cast.here, unit, agency],
  );
  return unit;
}
