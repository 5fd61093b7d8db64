/**
 * One real case, and one person of every kind who might ask about it. Those who must not know of it carry every deed of casework, so that
 * nothing keeps them out but where they stand to the case.
 */
import { randomUUID } from 'node:crypto';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import type { Pool } from '@naung/domain/testing/any-body.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { layAlsoThere } from './also-there.ts';
import { layStates, one, type States } from './case-in-every-state.ts';
import { expectDone } from './casework.ts';
import { layEmergencies } from './emergencies-laid.ts';
import { layReleases } from './releases-asked.ts';
import { wholeWorld } from './whole-world.ts';

export const kinds = [
  'nobody',
  'other-agency',
  'other-district',
  'revoked',
  'expired',
  'walled',
  'wrong-unit',
  'wrong-compartment',
  'in-emergency',
  'owner',
  // All that the owner is, at a desk where nobody has shown for an hour who sits there.
  'left-alone',
] as const;
export type Kind = (typeof kinds)[number];
type Somebody = Exclude<Kind, 'nobody'>;

/** Those from whom the case is hidden altogether: of it they are told what they would be told of one that never was. */
export const mustNotKnow = [
  'nobody',
  'other-agency',
  'other-district',
  'revoked',
  'expired',
  'walled',
  'wrong-unit',
] as const;

export interface Tried {
  readonly cast: Cast;
  readonly actors: Readonly<Record<Somebody, Actor>>;
  /** Among them is whoever may, whatever it is. */
  readonly colleagues: readonly Actor[];
  readonly pool: Pool;
  /** The ids of the case, of its records, and of the case that leaves for another district. */
  readonly hidden: readonly string[];
  /** Lets the duty of the one whose duty is over be over. */
  expire(): Promise<void>;
}

const casework: readonly Deed[] = [
  'receive-concerns',
  'triage',
  'work-on-cases',
  'supervise',
  'approve',
  'hand-over',
  'answer-referrals',
];

export async function everyKind(): Promise<Tried> {
  const { cast, actors: known, pool } = await wholeWorld();
  const { administrator = cast.sari, facilitator = cast.sari } = known;
  const actors = await hired(cast);
  const states = await layStates(cast, (id) => joinAndLeave(cast, id, actors));
  const custodianAt = async (unit: string) =>
    cast.hire('Custodian', 'custodian', { unit: await unitBeside(cast, cast.here, unit) });
  const [custodian, another] = [await custodianAt(cast.units.intake), await custodianAt(cast.units.police)];
  const laid = { administrator, facilitator, custodian };
  const also = await layAlsoThere(cast, laid, states.cases[1] ?? '', states.ids.closed ?? '');
  const atNight = (name: string) => cast.hire(name, 'companion', { unit: actors['in-emergency'].unit });
  const night = await atNight('Night');
  const waiting = [await atNight('Asking'), await atNight('Declined')] as const;
  const opened = await layEmergencies(cast, states.ids.case ?? '', {
    ...{ reader: actors['in-emergency'], worker: night, waiting, custodian },
  });
  const head = await cast.hire('Head', 'head-of-service');
  const there = { district: cast.elsewhere, unit: cast.units.elsewhere };
  const desk = await cast.hire('Desk', 'complaint-officer', there);
  const { made, ketut, hasan, ratna, wayan, dewi } = cast;
  const keepers = [administrator, facilitator, custodian, another, head];
  return {
    ...{ cast, actors },
    colleagues: [ketut, made, hasan, ...keepers, ratna, desk, wayan, dewi, night, ...waiting],
    pool: {
      ...pool,
      ids: {
        ...(await idsOf(cast, states, actors)),
        ...inLists({ ...also, ...opened, ...(await layReleases(cast)) }),
      },
    },
    hidden: await mentioning(cast, [...states.cases, ...states.told]),
    async expire() {
      const { duty } = actors.expired;
      await cast.database.owner.query('update ground.duties set ends_on = current_date - 2 where id = $1', [duty]);
    },
  };
}

async function hired(cast: Cast): Promise<Tried['actors']> {
  const beside = await unitBeside(cast, cast.here, cast.units.intake);
  const there = await unitBeside(cast, cast.elsewhere, cast.units.elsewhere);
  return {
    'other-agency': await cast.hire('Other agency', 'hospital-desk', { unit: cast.units.hospital, deeds: casework }),
    'other-district': await cast.hire('Other district', 'case-manager', {
      ...{ district: cast.elsewhere, unit: there, deeds: casework },
    }),
    // In the same unit a deed of triage would open what is told there, and rightly; of supervision, the case again.
    revoked: await cast.hire('Revoked', 'companion', { deeds: ['receive-concerns', 'work-on-cases'] }),
    expired: await cast.hire('Expired', 'companion', { deeds: casework }),
    walled: await cast.hire('Walled', 'companion', { deeds: casework.filter((deed) => deed !== 'triage') }),
    'wrong-unit': await cast.hire('Wrong unit', 'case-manager', { unit: beside, deeds: casework }),
    'wrong-compartment': await cast.hire('Core only', 'supervisor', { deeds: ['supervise'] }),
    // All that the one in the wrong unit may, and this case open to read.
    'in-emergency': await cast.hire('In an emergency', 'case-manager', { unit: beside, deeds: casework }),
    owner: cast.sari,
    'left-alone': await cast.hire('Left alone', cast.sari.preset, { deeds: cast.sari.deeds }),
  };
}

async function joinAndLeave(cast: Cast, id: string, actors: Tried['actors']): Promise<void> {
  const { revoked, expired, walled } = actors;
  for (const { person } of [revoked, expired, walled, actors['left-alone']])
    expectDone(await cast.say(cast.sari, 'cases/add-team-member', { case: id, person, role: 'companion' }));
  expectDone(await cast.say(cast.sari, 'cases/end-team-member', { case: id, person: revoked.person }));
  const wish = { wall: randomUUID(), case: id, person: walled.person, unit: null };
  expectDone(await cast.say(cast.sari, 'walls/keep-from', wish));
}

/** One more unit of the agency to which this one belongs. */
async function unitBeside({ database }: Cast, district: number, unit: string): Promise<string> {
  const id = randomUUID();
  await database.owner.query(
    `insert into ground.units (district, id, agency, name, receives_concerns)
     select district, $3, agency, 'Unit beside', false from ground.units where district = $1 and id = $2`,
    [district, unit, id],
  );
  return id;
}

const inLists = (ids: Readonly<Record<string, string>>): Pool['ids'] =>
  Object.fromEntries(Object.entries(ids).map(([field, id]) => [field, [id]]));

/** By the fields that name them, or by what the questions call them. */
async function idsOf(cast: Cast, { ids }: States, actors: Tried['actors']): Promise<Pool['ids']> {
  const about = (field: string) => ids[field] ?? '';
  return inLists({
    ...ids,
    otherCase: about('bare'),
    packet: await one(cast, 'select id from casework.referral_packets where referral = $1', about('referral')),
    wall: await one(cast, 'select id from access.walls where subject = $1', about('case')),
    notice: await one(cast, 'select id from ground.notices where unit = $1 limit 1', cast.units.police),
    person: cast.komang.person,
    onTheTeam: actors.expired.person,
    worker: cast.sari.person,
    workerElsewhere: cast.ratna.person,
    unit: cast.units.intake,
    unitElsewhere: cast.units.elsewhere,
    toUnit: cast.units.police,
    byUnit: cast.units.intake,
  });
}

/** Ids of every row of a case or of the ground that speaks of one of these. */
async function mentioning(cast: Cast, told: readonly string[]): Promise<readonly string[]> {
  const { rows: tables } = await cast.database.migrating.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema in ('casework', 'ground', 'access') and column_name = 'id' and data_type = 'uuid'`,
  );
  const found = new Set(told);
  for (const { name } of tables) {
    const { rows } = await cast.database.migrating.query<{ id: string }>(
      `select id from ${name} t where exists (select from unnest($1::text[]) as one where strpos(to_jsonb(t)::text, one) > 0)`,
      [told],
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found].filter((id) => id !== '');
}
