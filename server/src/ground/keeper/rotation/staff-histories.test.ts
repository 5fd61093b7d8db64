/**
 * People come, go, move, stand in for each other and are put right, by chance, and days pass; the keeper's own code answers who opens what
 * was told. Nobody who is gone opens anything, whoever holds the duty opens everything that was ever told to her unit, and a former key
 * seals nothing more.
 *
 * `NAUNG_STAFF_HISTORIES=1000` is the long run.
 */
import { randomUUID } from 'node:crypto';
import { hasLeftBy, isHeldOn } from '@naung/domain/ground/agencies/model.ts';
import { type Day, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '../../../testing/worlds/world.ts';
import { type Cast, castOf } from '../../database/testing/cast.ts';
import { sealTo } from '../../letters/seal.ts';
import { dataKeysOver } from '../case-keys.ts';
import { keeperOver } from '../keeper-over.ts';
import { keyStoreInMemory } from '../key-store.ts';
import { freshKeys } from '../testing/keeper-for.ts';
import { askRotation, rotateNext } from './asked.ts';
import { lookAtUnits } from './of-units.ts';

const histories = Number(process.env.NAUNG_STAFF_HISTORIES ?? 20);
const steps = 8;
let cast: Cast;
beforeAll(async () => {
  cast = await castOf([]);
});
afterAll(() => cast.close());

interface Duty {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly deeds: string[];
  startsOn: Day;
  endsOn: Day | null;
  isVoided: boolean;
}

interface Telling {
  readonly id: string;
  readonly unit: string;
  readonly key: string;
  readonly packet: Buffer;
}

/** As what comes by the public site is sealed. */
const boundTo = (id: string): string => `concern|${cast.here}|${id}`;

/** One office of two units, and what is believed of it here, beside what stands in the database. */
class History {
  readonly #chance: Chance;
  #now = Date.parse('2026-01-01T02:00:00Z');
  readonly units = [randomUUID(), randomUUID()];
  readonly duties: Duty[] = [];
  readonly left = new Map<string, Day>();
  readonly tellings: Telling[] = [];
  /** By key: who was ever seen to open with it, in use. */
  readonly #couldOpen = new Map<string, Set<string>>();
  #store = keyStoreInMemory();
  #keys = freshKeys(this.#store);
  #dataKeys = dataKeysOver(this.#store, this.#keys);
  readonly keeper = keeperOver({
    keys: this.#keys,
    dataKeys: this.#dataKeys,
    pool: cast.database.keeper,
    now: () => this.now,
  });
  readonly #means = {
    keys: this.#keys,
    dataKeys: this.#dataKeys,
    store: this.#store,
    pool: cast.database.keeper,
    now: () => this.now,
    sealPapersAgain: () => Promise.resolve(),
    goOn: () => Promise.resolve(),
  };

  constructor(seed: number) {
    this.#chance = new Chance(seed);
  }

  get now(): Instant {
    return new Date(this.#now).toISOString() as Instant;
  }
  get today(): Day {
    return dayIn('WITA', this.now);
  }

  async begin(): Promise<void> {
    const { owner } = cast.database;
    // Those of the history before have no key in this one.
    await owner.query('delete from access.unit_openers');
    await owner.query('delete from ground.unit_keys');
    const agency = randomUUID();
    await owner.query(`insert into ground.agencies (district, id, kind, name) values ($1, $2, 'uptd-ppa', 'UPTD')`, [
      cast.here,
      agency,
    ]);
    for (const unit of this.units) {
      await owner.query(
        `insert into ground.units (district, id, agency, name, receives_concerns) values ($1, $2, $3, 'Unit', true)`,
        [cast.here, unit, agency],
      );
      const made = await this.keeper.makeUnitKey(cast.here);
      await owner.query(
        'insert into ground.unit_keys (district, key, unit, public_key, wrapped_private) values ($1, $2, $3, $4, $5)',
        [cast.here, made.key, unit, made.publicKey, made.wrapped],
      );
    }
    for (let at = 0; at < 4; at += 1) await this.#hire();
    await this.look();
  }

  async step(): Promise<void> {
    const kinds = [
      'hire',
      'stand-in',
      'end',
      'leave',
      'move',
      'void',
      'tell',
      'tell',
      'day',
      'days',
      'rotate',
    ] as const;
    const kind = this.#chance.of(kinds);
    const duty = this.duties.length > 0 ? this.#chance.of(this.duties) : null;
    if (kind === 'hire') await this.#hire();
    else if (kind === 'tell') await this.#tell();
    else if (kind === 'day') this.#now += 86_400_000;
    else if (kind === 'days') this.#now += 86_400_000 * 5;
    else if (kind === 'rotate') await this.#rotate();
    else if (duty !== null) await this.#changeOf(kind, duty);
    await this.look();
  }

  #dayFromNow(days: number): Day {
    return dayIn('WITA', new Date(this.#now + days * 86_400_000).toISOString() as Instant);
  }

  async look(): Promise<void> {
    await lookAtUnits(this.#means, null);
  }

  async #rotate(): Promise<void> {
    const kind = this.#chance.of(['district', 'root'] as const);
    await askRotation(cast.database.keeper, {
      kind,
      subject: null,
      ...(kind === 'root' ? {} : { district: cast.here }),
    });
    while (await rotateNext(this.#means));
  }

  async #changeOf(kind: 'stand-in' | 'end' | 'leave' | 'move' | 'void', duty: Duty): Promise<void> {
    const { owner } = cast.database;
    const other = this.units.find((unit) => unit !== duty.unit) as string;
    if (kind === 'stand-in') await this.#give(duty.person, other, this.#dayFromNow(-1), this.#dayFromNow(2));
    if (kind === 'end' || kind === 'move') {
      // Today still counts, yesterday does not; and sometimes it is written down late.
      const last = this.#dayFromNow(this.#chance.of([-3, -1, 0, 2]));
      duty.endsOn = last;
      if (last < duty.startsOn) duty.startsOn = last;
      await owner.query('update ground.duties set starts_on = $2, ends_on = $3 where id = $1', [
        duty.id,
        duty.startsOn,
        duty.endsOn,
      ]);
    }
    if (kind === 'move') await this.#give(duty.person, other, this.today, null);
    if (kind === 'void') {
      duty.isVoided = true;
      await owner.query('update ground.duties set voided_at = now() where id = $1', [duty.id]);
    }
    if (kind === 'leave') {
      const day = this.#dayFromNow(this.#chance.of([-2, 0, 1]));
      this.left.set(duty.person, day);
      await owner.query('update ground.people set ended_on = $2 where id = $1', [duty.person, day]);
    }
  }

  async #hire(): Promise<void> {
    const person = randomUUID();
    await cast.database.owner.query('insert into ground.people (district, id, name) values ($1, $2, $3)', [
      cast.here,
      person,
      'Orang',
    ]);
    await this.#give(person, this.#chance.of(this.units), this.#dayFromNow(this.#chance.of([-10, 0, 1])), null);
  }

  async #give(person: string, unit: string, startsOn: Day, endsOn: Day | null): Promise<void> {
    const deeds = this.#chance.is(0.8) ? ['triage', 'receive-concerns'] : ['work-on-cases'];
    const duty = { id: randomUUID(), person, unit, deeds, startsOn, endsOn, isVoided: false };
    this.duties.push(duty);
    await cast.database.owner.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on, ends_on) values ($1, $2, $3, $4, 'x', $5, $6, $7)`,
      [cast.here, duty.id, person, unit, deeds, startsOn, endsOn],
    );
  }

  /** As the door seals: to the key that stands in the database at this moment. */
  async #tell(): Promise<void> {
    const unit = this.#chance.of(this.units);
    const { rows } = await cast.database.door.query<{ key: string; publicKey: Buffer }>(
      'select key, public_key as "publicKey" from ground.unit_keys where unit = $1 and retired_at is null',
      [unit],
    );
    const [held] = rows;
    if (held === undefined || rows.length > 1) throw new Error('A unit has one key');
    const id = randomUUID();
    await cast.database.owner.query(
      `insert into access.reach (district, grantee, compartment, subject, starts) values ($1, $2, 'narrative', $3, '2020-01-01')`,
      [cast.here, `unit:${unit}:triage`, id],
    );
    const packet = await sealTo(held.publicKey, boundTo(id), Buffer.from('Tolong'));
    this.tellings.push({ id, unit, key: held.key, packet });
  }

  isHeld(duty: Duty): boolean {
    const today = this.today;
    return (
      !duty.isVoided && isHeldOn(duty, today) && !hasLeftBy({ endedOn: this.left.get(duty.person) ?? null }, today)
    );
  }

  livingOpeners(unit: string): ReadonlySet<string> {
    const living = this.duties.filter((one) => one.unit === unit && one.deeds.includes('triage') && this.isHeld(one));
    return new Set(living.map((one) => one.person));
  }

  async opens(duty: Duty, { id, key, packet }: Telling): Promise<boolean> {
    const asker = { person: duty.person, duty: duty.id, district: cast.here, deed: 'test' };
    return (await this.keeper.openForUnit(asker, key, boundTo(id), packet)) !== null;
  }

  /** Whoever was ever an opener of the key in use is one now. */
  async keysAreClean(): Promise<void> {
    for (const unit of this.units) {
      const { rows } = await cast.database.door.query<{ key: string }>(
        'select key from ground.unit_keys where unit = $1 and retired_at is null',
        [unit],
      );
      const living = this.livingOpeners(unit);
      const could = this.#couldOpen.get(rows[0]?.key ?? '') ?? new Set<string>();
      expect([...could].filter((person) => !living.has(person))).toEqual([]);
      this.#couldOpen.set(rows[0]?.key ?? '', new Set([...could, ...living]));
    }
  }
}

test(
  `in ${histories} histories of an office nobody who is gone opens what was told, and whoever is there opens all of it`,
  async () => {
    const seen = { opened: 0, refused: 0, orphans: 0, keys: 0 };
    for (let seed = 1; seed <= histories; seed += 1) {
      const history = new History(seed);
      await history.begin();
      for (let step = 0; step < steps; step += 1) {
        await history.step();
        await history.keysAreClean();
      }
      for (const telling of history.tellings) {
        const living = history.livingOpeners(telling.unit);
        if (living.size === 0) seen.orphans += 1;
        for (const duty of history.duties) {
          const may = duty.unit === telling.unit && duty.deeds.includes('triage') && history.isHeld(duty);
          expect(await history.opens(duty, telling), `history ${seed}`).toBe(may);
          if (may) seen.opened += 1;
          else seen.refused += 1;
        }
      }
      const { rows } = await cast.database.owner.query('select key from ground.unit_keys where retired_at is not null');
      seen.keys += rows.length;
    }
    expect(seen.opened, JSON.stringify(seen)).toBeGreaterThan(histories);
    expect(seen.refused).toBeGreaterThan(histories);
    expect(seen.keys, 'some keys were changed').toBeGreaterThan(histories / 4);
  },
  60_000 + histories * 2000,
);
