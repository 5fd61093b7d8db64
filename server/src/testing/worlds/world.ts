/**
 * A world by chance, always the same for a seed: agencies with units in two districts, people under duties, cases and what hangs on
 * them, grants, and walls that follow from who is whose kin. Nothing in it is likely; everything in it is possible.
 */
import { emergencyGrantee, unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import { type Actor, type Deed, deeds } from '@naung/domain/ground/access/model.ts';
import { type Compartment, compartments } from '@naung/domain/ground/drawers/model.ts';

export interface Unit {
  readonly id: string;
  readonly district: number;
}

export interface Grant {
  readonly district: number;
  readonly subject: string;
  readonly compartment: Compartment;
  readonly grantee: string;
  readonly starts: string;
  readonly until: string | null;
  readonly isRevoked: boolean;
}

export interface Wall {
  readonly district: number;
  readonly subject: string;
  readonly person: string | null;
  readonly unit: string | null;
  readonly isLifted: boolean;
}

/** A letter is a subject like any other; what it speaks of lies in the district that wrote it. */
export interface LetterAbout {
  readonly to_district: number;
  readonly letter: string;
  readonly district: number;
  readonly about: string;
}

/** Two files that are kept apart, because a child of one did harm to a child of the other; laid in both directions. */
export interface Link {
  readonly district: number;
  readonly case_id: string;
  readonly linked: string;
}

export interface World {
  readonly districts: readonly [number, number];
  readonly villages: readonly number[];
  readonly units: readonly Unit[];
  readonly people: readonly string[];
  /** Every person under each of her duties. */
  readonly actors: readonly Actor[];
  readonly subjects: readonly string[];
  /** What hangs on a case, by its own id: its district, and the case. */
  readonly begun: ReadonlyMap<string, { readonly district: number; readonly root: string | null }>;
  readonly grants: readonly Grant[];
  readonly walls: readonly Wall[];
  readonly letters: readonly LetterAbout[];
  readonly links: readonly Link[];
  readonly chance: Chance;
}

export interface Size {
  readonly agencies: number;
  readonly people: number;
  readonly cases: number;
}

/** A small generator with a seed (mulberry32): a world is known again by its number. */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }
  is(likelihood: number): boolean {
    return this.next() < likelihood;
  }
  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
  some<T>(values: readonly T[], likelihood: number): T[] {
    return values.filter(() => this.is(likelihood));
  }
  id(): string {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

const [longAgo, longPast, farAhead] = [
  '2020-01-01T00:00:00.000Z',
  '2021-01-01T00:00:00.000Z',
  '2999-01-01T00:00:00.000Z',
];

export function worldOf(
  seed: number,
  { agencies, people, cases }: Size,
  places: Pick<World, 'districts' | 'villages'> & Partial<Pick<World, 'begun'>>,
): World {
  const chance = new Chance(seed);
  const units = Array.from({ length: agencies * 2 }, () => ({
    id: chance.id(),
    district: places.districts[chance.is(0.8) ? 0 : 1],
  }));
  const persons = Array.from({ length: people }, () => chance.id());
  const actors = persons.flatMap((person) => dutiesOf(person));
  // Around files that are there already, or with as many as are wanted.
  const begun = new Map(places.begun);
  for (let at = 0; at < cases; at += 1) {
    const district = places.districts[chance.is(0.8) ? 0 : 1];
    const known = [...begun.keys()].filter((id) => begun.get(id)?.district === district && !begun.get(id)?.root);
    begun.set(chance.id(), { district, root: known.length > 0 && chance.is(0.3) ? chance.of(known) : null });
  }
  const subjects = [...begun.keys()];
  return {
    ...places,
    units,
    people: persons,
    actors,
    subjects,
    begun,
    grants: subjects.flatMap(grantsOn),
    walls: wallsAmong(),
    letters: subjects.flatMap((letter) => places.districts.map((district) => letterTo(district, letter))),
    links: subjects.filter(() => chance.is(0.3)).flatMap(twinsOf),
    chance,
  };

  function dutiesOf(person: string): Actor[] {
    return Array.from({ length: chance.is(0.25) ? 2 : 1 }, () => {
      const { id: unit, district } = chance.of(units);
      const held = chance.some(deeds, 0.3);
      const villages = chance.is(0.3) ? chance.some(places.villages, 0.5) : [];
      return { person, district, unit, duty: chance.id(), preset: 'own', deeds: held, villages } as unknown as Actor;
    });
  }

  function grantsOn(subject: string): Grant[] {
    const district = begun.get(subject)?.district ?? 0;
    const grants = new Map<string, Grant>();
    for (let many = 1 + chance.below(4); many > 0; many -= 1) {
      const grantee = granteeBy();
      for (const compartment of chance.some(compartments, 0.4)) {
        const grant = { district, subject, compartment, grantee, isRevoked: chance.is(0.15), ...during() };
        grants.set(`${grantee} ${compartment}`, grant);
      }
    }
    return [...grants.values()];
  }

  function granteeBy(): string {
    if (chance.is(0.4)) return `person:${chance.of(persons)}`;
    const somebody = chance.of(actors);
    if (chance.is(0.3)) return emergencyGrantee(somebody);
    const { unit, deeds: held } = somebody;
    return unitGrantee(unit, held.length > 0 ? (chance.of(held) as Deed) : 'triage');
  }

  function letterTo(district: number, letter: string): LetterAbout {
    const about = chance.of(subjects);
    return { to_district: district, letter, district: begun.get(about)?.district ?? 0, about };
  }

  function twinsOf(case_id: string): Link[] {
    const [district, linked] = [begun.get(case_id)?.district ?? 0, chance.of(subjects)];
    return linked === case_id
      ? []
      : [
          { district, case_id, linked },
          { district, case_id: linked, linked: case_id },
        ];
  }

  function during(): { starts: string; until: string | null } {
    if (chance.is(0.7)) return { starts: longAgo as string, until: null };
    if (chance.is(0.3)) return { starts: farAhead as string, until: null };
    return { starts: longAgo as string, until: chance.is(0.5) ? (longPast as string) : (farAhead as string) };
  }

  /** Who is whose kin, and which case is about whom: whoever is kin to somebody of a case stands behind a wall there. */
  function wallsAmong(): Wall[] {
    const kinOf = new Map(persons.map((person) => [person, chance.some(persons, 1.5 / persons.length)]));
    return subjects
      .filter(() => chance.is(0.4))
      .flatMap((subject): Wall[] => {
        const about = chance.of(persons);
        const district = begun.get(subject)?.district ?? 0;
        const behind = new Set([about, ...(kinOf.get(about) ?? [])]);
        const wall = { district, subject, person: null, unit: null, isLifted: chance.is(0.1) };
        const persons_ = [...behind].map((person) => ({ ...wall, person }));
        return chance.is(0.2) ? [...persons_, { ...wall, unit: chance.of(units).id }] : persons_;
      });
  }
}
