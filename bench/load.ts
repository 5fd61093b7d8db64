/**
 * 300,000 synthetic cases in 30 districts, 150 open to each worker, with their reach, their sealed tellings and their facts: the size
 * of a province that has worked for years. Written with SQL, because this measures reading and saving, not laying in.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Keeper } from '../server/src/ground/keeper/keeper.ts';

export interface Size {
  readonly districts: number;
  readonly casesEach: number;
  /** Cases on one worker's team. */
  readonly each: number;
  readonly waiting: number;
}

export interface Seat {
  readonly district: number;
  readonly worker: string;
  readonly officer: string;
  readonly head: string;
  readonly hospital: string;
}

/** Fills an empty database; returns one seat of each kind in the first district. */
export async function load(migrating: string, keeper: Keeper, size: Size, say: (line: string) => void): Promise<Seat> {
  const client = new pg.Client({ connectionString: migrating });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await loadAll(client, keeper, size, say);
  } finally {
    await client.end();
  }
}

async function loadAll(client: pg.Client, keeper: Keeper, size: Size, say: (line: string) => void): Promise<Seat> {
  const { rows } = await client.query<{ place: number }>(
    `select place from ground.places where level = 'regency' order by place limit ${size.districts}`,
  );
  const seats: Seat[] = [];
  for (const { place } of rows) {
    seats.push(await loadDistrict(client, keeper, place, size));
    say(`district ${seats.length} of ${rows.length}`);
  }
  await client.query('vacuum analyze');
  const first = seats[0];
  if (!first) throw new Error('No district was loaded');
  return first;
}

async function loadDistrict(client: pg.Client, keeper: Keeper, district: number, size: Size): Promise<Seat> {
  await client.query('begin');
  await client.query(
    `insert into ground.tenants (district, display_name, zone, opened_on) values ($1, 'UPTD PPA', 'WITA', '2020-01-01')`,
    [district],
  );
  const unit = await office(client, district, 'uptd-ppa');
  const hospital = await office(client, district, 'hospital');
  const made = await keeper.makeUnitKey(district);
  await client.query('update ground.units set receives_concerns = true where district = $1 and id = $2', [
    district,
    unit,
  ]);
  await client.query(
    'insert into ground.unit_keys (district, key, unit, public_key, wrapped_private) values ($1, $2, $3, $4, $5)',
    [district, made.key, unit, made.publicKey, made.wrapped],
  );
  const workers = Math.ceil(size.casesEach / size.each);
  const people: string[] = [];
  for (let i = 0; i < workers; i += 1)
    people.push(await person(client, district, unit, 'case-manager', ['work-on-cases', 'read-numbers']));
  const officer = await person(client, district, unit, 'complaint-officer', ['receive-concerns', 'triage']);
  const head = await person(client, district, unit, 'head-of-service', ['supervise', 'approve', 'read-numbers']);
  const desk = await person(client, district, hospital, 'hospital-desk', ['answer-referrals']);
  await cases(client, district, unit, people, size);
  await concerns(client, keeper, district, unit, size);
  await facts(client, district);
  await client.query('commit');
  return { district, worker: people[0] ?? '', officer, head, hospital: desk };
}

async function office(client: pg.Client, district: number, kind: string): Promise<string> {
  const [agency, unit] = [randomUUID(), randomUUID()];
  await client.query('insert into ground.agencies (district, id, kind, name) values ($1, $2, $3, $3)', [
    district,
    agency,
    kind,
  ]);
  await client.query('insert into ground.units (district, id, agency, name) values ($1, $2, $3, $4)', [
    district,
    unit,
    agency,
    kind,
  ]);
  return unit;
}

async function person(
  client: pg.Client,
  district: number,
  unit: string,
  preset: string,
  deeds: string[],
): Promise<string> {
  const id = randomUUID();
  await client.query('insert into ground.people (district, id, name) values ($1, $2, $3)', [
    district,
    id,
    `${preset} ${id.slice(0, 4)}`,
  ]);
  await client.query(
    `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on) values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
    [district, randomUUID(), id, unit, preset, deeds],
  );
  return id;
}

const villagesOf = `(select array_agg(v.place) from ground.places s join ground.places v on v.parent = s.place where s.parent = $1)`;

async function cases(client: pg.Client, district: number, unit: string, people: string[], size: Size): Promise<void> {
  await client.query(
    `create temp table made on commit drop as
     select $1::int as district, gen_random_uuid() as id, i, ($2::text[])[1 + i / ${size.each}] as person,
       (array['merah', 'kuning', 'hijau'])[1 + (i * 7) % 3] as urgency, (i * 37) % 1400 as days
     from generate_series(0, ${size.casesEach - 1}) as i`,
    [district, people],
  );
  await client.query(
    `insert into casework.cases (district, id, code, alias, unit, phase, phase_seq, phase_since, urgency, about_child, age_band, sex,
       village, place_kind, relation, kinds, forms, opened_on, next_on, next_what, written_at, entered_at)
     select $1::int, id, lpad((i::bigint * 7919 % 9999991)::text, 7, '0'), 'Kenanga', $2, 'identification', 1, now() - days * interval '1 day', urgency,
       i % 2 = 0, case when i % 2 = 0 then (array['6-12', '13-17'])[1 + i % 4 / 2] else '25-44' end, (array['female', 'male'])[1 + (i % 5) / 4],
       ${villagesOf}[1 + i % 40], 'household', 'parent', '{violence-physical}',
       case when i % 3 = 0 then '{sexual}'::text[] else '{physical,psychological}'::text[] end,
       current_date - days, current_date + (i % 60) - 30, 'visit', now() - days * interval '1 day', now() - days * interval '1 day'
     from made`,
    [district, unit],
  );
  await client.query(
    `insert into casework.case_phases (district, case_id, seq, to_phase, at) select $1::int, id, 1, 'identification', now() from made`,
    [district],
  );
  await client.query(
    `insert into casework.case_team (district, id, case_id, person, role, since)
     select $1::int, gen_random_uuid(), id, person::uuid, 'case-manager', current_date - days from made`,
    [district],
  );
  await client.query('insert into access.subjects (district, subject) select $1::int, id from made', [district]);
  await client.query(
    `insert into access.reach (district, grantee, compartment, subject, starts)
     select $1::int, 'person:' || person, c, id, now() - interval '1 day' from made,
       unnest(array['core', 'identity', 'safe_place', 'narrative', 'medical', 'legal', 'respondent', 'reporter', 'attachments']) as c
     union all select $1::int, 'unit:' || $2::text || ':supervise', 'core', id, now() - interval '1 day' from made`,
    [district, unit],
  );
  await client.query(
    `insert into ground.log (district, id, at, made_at, command, verb, person, duty, unit, event, wing, subject, record, core)
     select $1::int, gen_random_uuid(), now() - days * interval '1 day', now() - days * interval '1 day', gen_random_uuid(), 'cases/set-next',
       person::uuid, gen_random_uuid(), $2, (array['case-opened', 'next-set', 'phase-changed', 'service-given'])[n], 'casework', id, id, '{}'
     from made, generate_series(1, 4) as n`,
    [district, unit],
  );
}

const story = JSON.stringify({ story: 'Cerita yang panjangnya seperti dalam hidup. '.repeat(12) });

/** One telling for each case and a few that wait, with real envelopes. */
async function concerns(client: pg.Client, keeper: Keeper, district: number, unit: string, size: Size): Promise<void> {
  const { rows } = await client.query<{ id: string; case_id: string | null }>(
    `insert into casework.concerns (district, id, unit, state, urgency, computed_urgency, channel, kinds, forms, about_child, sex,
       written_at, entered_at, opened_at, case_id)
     select $1::int, gen_random_uuid(), $2, case when id is null then 'received' else 'accepted' end, urgency, urgency, 'walk-in',
       '{violence-physical}', '{physical}', true, 'female', now() - days * interval '1 day', now() - days * interval '1 day', now(), id
     from (select id, urgency, days from made
           union all select null, (array['merah', 'kuning', 'hijau'])[1 + n % 3], n % 9 from generate_series(1, $3::int) as n) as told
     returning id, case_id`,
    [district, unit, size.waiting],
  );
  await client.query(
    'insert into access.subjects (district, subject) select district, id from casework.concerns where district = $1::int',
    [district],
  );
  await client.query(
    `insert into access.reach (district, grantee, compartment, subject, starts)
     select $1::int, 'unit:' || $2::text || ':triage', c, id, now() - interval '1 day' from casework.concerns,
       unnest(array['core', 'identity', 'narrative', 'reporter', 'respondent', 'safe_place']) as c where district = $1
     union all
     select $1::int, 'person:' || m.person, c, k.id, now() - interval '1 day' from casework.concerns k join made m on m.id = k.case_id,
       unnest(array['core', 'identity', 'narrative', 'reporter']) as c where k.district = $1`,
    [district, unit],
  );
  for (let from = 0; from < rows.length; from += 2000)
    await drawers(client, keeper, district, rows.slice(from, from + 2000));
}

async function drawers(
  client: pg.Client,
  keeper: Keeper,
  district: number,
  told: readonly { id: string }[],
): Promise<void> {
  const table = 'casework.intake_drawers';
  const plain = Buffer.from(story);
  const sealed = await keeper.seal(
    district,
    told.map(({ id }) => ({ table, record: id, subject: id, compartment: 'narrative' as const, version: 1, plain })),
  );
  await client.query(
    `insert into casework.intake_drawers (district, record, compartment, version, subject, key, envelope)
     select $1::int, s, 'narrative', 1, s, k, e from unnest($2::uuid[], $3::uuid[], $4::bytea[]) as t (s, k, e)`,
    [district, told.map(({ id }) => id), sealed.map(({ key }) => key), sealed.map(({ envelope }) => envelope)],
  );
}

const facts = (client: pg.Client, district: number) =>
  client.query(
    `insert into oversight.facts (district, id, source, kind, on_day, by, amount, weight)
     select $1::int, gen_random_uuid(), decode(md5(id::text), 'hex'), kind, opened_on,
       jsonb_build_object('ageBand', age_band, 'sex', sex, 'form', forms[1], 'relation', relation), 1, 1
     from casework.cases, unnest(array['case', 'case-form', 'victim', 'concern']) as kind where district = $1`,
    [district],
  );
