/**
 * The staff of random worlds of walls: each with numbers of her own, of her household and of her kin; one holds a duty in two units.
 */
import { randomUUID } from 'node:crypto';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { expectDone } from './casework.ts';
import { agencyOf } from './walls.ts';

interface Tied {
  readonly actor: Actor;
  readonly self: string;
  readonly household: string;
  readonly kin: string;
}

export interface Staff {
  /** By the numbers that a world draws. */
  readonly tied: readonly Tied[];
  readonly first: Actor;
  readonly second: Actor;
  /** In the other district, where a letter goes. */
  readonly there: readonly Tied[];
  /** Under every duty. */
  readonly everybody: readonly Actor[];
  readonly agencies: Readonly<Record<'police' | 'hospital', string>>;
  unitsOf(person: string): readonly string[];
  /** As a record of the case says it: a NIK or a telephone. */
  numberOf(who: number, by: 'self' | 'household' | 'kin', where?: 'here' | 'there'): object;
  strangers(): string;
  declareAll(): Promise<void>;
  takeBackAll(): Promise<void>;
}

let drawn = 0;
const nik = (): string => {
  drawn += 1;
  return `9108${String(drawn).padStart(8, '0')}0000`;
};
const phone = (): string => {
  drawn += 1;
  return `+62812${String(drawn).padStart(8, '0')}`;
};

export async function staffOf(cast: Cast): Promise<Staff> {
  const { intake, police, hospital } = cast.units;
  const first = await cast.hire('Satu', 'companion');
  const second = await cast.hire('Dua', 'psychologist');
  const both = await cast.hire('Rangkap', 'supervisor');
  const bothThere = await alsoAt(cast, both, police, 'police-desk', ['answer-referrals']);
  const hired = [
    first,
    second,
    both,
    await cast.hire('Penyelia', 'supervisor'),
    await cast.hire('Kepala', 'head-of-service'),
    await cast.hire('Penerima', 'complaint-officer'),
    await cast.hire('Polisi', 'police-desk', { unit: police }),
    await cast.hire('Rumah sakit', 'hospital-desk', { unit: hospital }),
    await cast.hire('Kustodian', 'custodian', { unit: intake }),
    await cast.hire('Auditor', 'auditor', { unit: intake }),
  ];
  const tied = hired.map((actor) => ({ actor, self: nik(), household: phone(), kin: nik() }));
  const everybody = [...hired, bothThere, await cast.hire('Polisi lain', 'police-desk', { unit: police })];
  const elsewhere = { district: cast.elsewhere, unit: cast.units.elsewhere };
  const there = [
    await cast.hire('Kepala di sana', 'head-of-service', elsewhere),
    await cast.hire('Penyelia di sana', 'supervisor', elsewhere),
    await cast.hire('Penerima di sana', 'supervisor', elsewhere),
  ].map((actor) => ({ actor, self: nik(), household: phone(), kin: nik() }));
  const agencies = { police: await agencyOf(cast, police), hospital: await agencyOf(cast, hospital) };
  return {
    ...{ tied, there, first, second, everybody, agencies },
    unitsOf: (person) => everybody.filter((one) => one.person === person).map((one) => one.unit as string),
    numberOf(who, by, where = 'here') {
      const one = (where === 'here' ? tied : there)[who];
      if (one === undefined) throw new Error('A world drew somebody who is not there');
      return by === 'household'
        ? { phones: [{ number: one.household, whose: 'own', safe: 'unsafe' }] }
        : { nik: one[by] };
    },
    strangers: nik,
    async declareAll() {
      for (const { actor, self, household, kin } of [...tied, ...there])
        await declare(cast, actor, [
          { relation: 'self', nik: self, phones: [] },
          { relation: 'household', nik: null, phones: [household] },
          { relation: 'kin', nik: kin, phones: [] },
        ]);
    },
    async takeBackAll() {
      for (const { actor } of [...tied, ...there])
        await declare(cast, actor, [{ relation: 'kin', nik: nik(), phones: [] }]);
    },
  };
}

/** Each world is another year: how often she may say it anew does not count from one to the next. */
const declare = async (cast: Cast, actor: Actor, kin: readonly object[]): Promise<void> => {
  await cast.database.owner.query(`update access.kin_declarations set told_at = '{}' where person = $1`, [
    actor.person,
  ]);
  expectDone(await cast.say(actor, 'walls/declare-kin', { kin }));
};

async function alsoAt(cast: Cast, actor: Actor, unit: string, preset: string, deeds: Deed[]): Promise<Actor> {
  const duty = randomUUID();
  await cast.database.owner.query(
    `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on) values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
    [cast.here, duty, actor.person, unit, preset, deeds],
  );
  return { ...actor, unit, duty, preset, deeds } as unknown as Actor;
}
