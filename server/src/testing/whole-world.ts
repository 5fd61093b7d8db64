/**
 * The whole office with something of everything in it: two cases, one of them assessed, planned and referred; a village with its group and
 * an activity; an inbox; people under many duties. And a look at every table, to see whether a row was written that should not have been.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { shippedLists } from '@naung/domain/ground/codes/shipped.ts';
import type { Pool } from '@naung/domain/testing/any-body.ts';
import { layInCodes } from '../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { layInInstruments } from '../ground/forms/lay-in.ts';
import { rooms } from '../rooms.ts';
import { assessed, expectDone, openCase, planned, receive, recordClient } from './casework.ts';
import { sent } from './referrals.ts';

export interface World {
  readonly cast: Cast;
  /** By what they do; each sees something that the others do not. */
  readonly actors: Readonly<Record<string, Actor>>;
  readonly pool: Pool;
}

export async function wholeWorld(): Promise<World> {
  const cast = await castOf(rooms);
  const client = await cast.database.migrating.connect();
  await layInCodes(client)
    .then(() => layInInstruments(client))
    .finally(() => client.release());
  const { sari, made, ketut, wayan, hasan, dewi, ratna } = cast;
  const administrator = await cast.hire('Agung', 'administrator');
  const facilitator = await cast.hire('Putu', 'patbm-facilitator');
  const actors = { sari, made, ketut, wayan, hasan, dewi, ratna, administrator, facilitator };
  await layCases(cast);
  await layVillages(cast, facilitator);
  const places = [cast.here, cast.elsewhere, ...cast.villages];
  const codes = Object.fromEntries(shippedLists.map((list) => [list.list, list.items.map((item) => item.code)]));
  return { cast, actors, pool: { ids: await idsIn(cast), places, codes } };
}

async function layCases(cast: Cast): Promise<void> {
  const { sari, ketut } = cast;
  const red = await receive(cast, { urgencyItems: ['weapon'], forms: ['sexual'], kinds: ['violence-sexual'] });
  await done(cast, ketut, 'intake/ask-to-lower', {
    concern: red,
    lowering: randomUUID(),
    to: 'hijau',
    reason: 'danger-is-past',
  });
  await layHelp(cast);
  const { referral } = await sent(cast);
  await done(cast, sari, 'referrals/withdraw', { referral, because: 'client-wishes' });
  await layClosing(cast);
  await layLetters(cast);
}

const wordsOfHers = {
  'aman-malam-ini': true,
  'tempat-aman': 'CANARY-PLACE',
  hamil: 'belum-tahu',
  'pendapat-sendiri': 'CANARY-WISH',
};

export interface Helped {
  readonly [field: string]: string;
  readonly case: string;
}

/** One case in which everything has been written down once, and something put right; its records by the fields that name them. */
export async function layHelp(cast: Cast): Promise<Helped> {
  const { sari } = cast;
  const { id, ...before } = await sent(cast);
  const who = { case: id, sex: 'female', isChild: false };
  const mother = {
    relative: randomUUID(),
    kinship: 'mother',
    livesTogether: true,
    isGuardian: true,
    isRespondent: false,
  };
  await done(cast, sari, 'people/record-relative', { ...who, ...mother, mayKnow: null, name: 'CANARY-MOTHER' });
  const he = { respondent: randomUUID(), relation: 'parent', ageBand: null, isNear: true, name: 'CANARY-HE' };
  await done(cast, sari, 'people/record-respondent', { ...who, ...he, sex: 'male' });
  const asked = {
    assessment: randomUUID(),
    case: id,
    instrument: 'asesmen-awal',
    instrumentVersion: 1,
    reviewOn: null,
  };
  const answered = {
    doneAt: '2026-01-05T02:00:00.000Z',
    needs: ['health-service'],
    answers: wordsOfHers,
  };
  await done(cast, sari, 'services/assess', { ...asked, ...answered });
  const goal = { id: randomUUID(), need: 'health-service', service: null, providerUnit: null, horizon: 'month' };
  const goals = [{ ...goal, dueOn: null, goal: 'She is seen by a doctor' }];
  const plan = { plan: randomUUID(), case: id, clientAgreed: true, reviewOn: null, goals };
  await done(cast, sari, 'services/make-plan', plan);
  await done(cast, sari, 'services/ask-plan-approval', { plan: plan.plan, approval: randomUUID() });
  const given = { given: randomUUID(), case: id, simfoni: 'health', service: null, goal: null };
  const when = { byUnit: cast.units.intake, givenOn: '2026-01-05', minutes: 60, note: 'She slept' };
  await done(cast, sari, 'services/give', { ...given, ...when, line: 'medical-and-rehabilitation' });
  const changes = { minutes: 30 };
  await done(cast, sari, 'services/correct-given', { record: given.given, changes, note: 'Read again' });
  return {
    ...before,
    case: id,
    relative: mother.relative,
    respondent: he.respondent,
    assessment: asked.assessment,
    plan: plan.plan,
    goal: goal.id,
    given: given.given,
  };
}

async function layClosing(cast: Cast): Promise<void> {
  const { id } = await openCase(cast);
  await assessed(cast, id);
  await planned(cast, id, 'achieved');
  const closing = { case: id, closing: randomUUID(), reason: 'goals-reached', outcome: 'She is safe' };
  await done(cast, cast.sari, 'cases/ask-to-close', closing);
}

/** A case and a concern on their way to the other district, where they have arrived. */
async function layLetters(cast: Cast): Promise<void> {
  const there = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
  const { id } = await openCase(cast);
  await recordClient(cast, id);
  const offer = { case: id, letter: randomUUID(), reason: 'lives-there' };
  await done(cast, cast.sari, 'cases/offer-hand-over', { ...offer, ...there });
  const concern = await receive(cast);
  await done(cast, cast.ketut, 'intake/hand-over', { concern, letter: randomUUID(), ...there });
  await cast.database.migrating.query(`update ground.letters_between set leaves_at = now() - interval '1 second'`);
}

const done = async (cast: Cast, as: Actor, name: string, body: object): Promise<void> => {
  expectDone(await cast.say(as, name, body));
};

async function layVillages(cast: Cast, facilitator: Actor): Promise<void> {
  const [village] = cast.villages;
  const group = { group: randomUUID(), village, name: 'PATBM Desa Kayuputih', basis: 'new', body: null };
  const decree = { legalForm: 'citizens-group', formedOn: '2025-01-01', decreeNumber: null, decreeOn: null };
  expectDone(await cast.say(facilitator, 'villages/form-group', { ...group, ...decree, decreeUntil: null }));
  const nobody = { childFemale: 0, childMale: 0, adultFemale: 3, adultMale: 2, disability: 0 };
  const nothing = {
    heldUntil: null,
    place: null,
    holder: null,
    openedBy: null,
    ledBy: null,
    bands: null,
    funding: null,
  };
  const said = {
    heldOn: '2025-05-05',
    placeWords: 'Lapangan',
    title: 'Kampanye',
    kind: 'campaign',
    stage: 'promotion',
  };
  const outcome = { explained: [], agreements: [], followUp: [] };
  const held = { levels: ['child'], holderKind: 'office', village, tally: nobody, agencies: [], ownInitiative: true };
  const activity = { activity: randomUUID(), ...nothing, ...said, outcome, ...held, attendance: [] };
  expectDone(await cast.say(facilitator, 'activities/record', activity));
}

const tableByField: Readonly<Record<string, string>> = {
  case: 'casework.cases',
  concern: 'casework.concerns',
  consent: 'casework.consents',
  client: 'casework.clients',
  relative: 'casework.relatives',
  respondent: 'casework.respondents',
  closing: 'casework.closings',
  letter: 'ground.letters_between',
  packet: 'casework.referral_packets',
  assessment: 'casework.assessments',
  given: 'casework.services_given',
  plan: 'casework.plans',
  goal: 'casework.plan_goals',
  referral: 'casework.referrals',
  group: 'prevention.groups',
  member: 'prevention.members',
  stage: 'prevention.stages_reached',
  activity: 'prevention.activities',
  attendance: 'prevention.attendance',
  agency: 'ground.agencies',
  unit: 'ground.units',
  toUnit: 'ground.units',
  person: 'ground.people',
  duty: 'ground.duties',
  entry: 'ground.services',
  clock: 'ground.clocks',
};

async function idsIn(cast: Cast): Promise<Pool['ids']> {
  const ids = async (table: string) => {
    const { rows } = await cast.database.migrating.query<{ id: string }>(`select id from ${table} order by id`);
    return rows.map(({ id }) => id);
  };
  const byField: Record<string, readonly string[]> = {};
  for (const [field, table] of Object.entries(tableByField)) byField[field] = await ids(table);
  return { ...byField, record: [...new Set(Object.values(byField).flat())] };
}

/** Rows and the newest transaction of every table: equal when nothing was added, changed or removed. */
export async function everyTable(cast: Cast, but: readonly string[]): Promise<Readonly<Record<string, string>>> {
  tables ??= await tablesOf(cast);
  const parts = tables
    .filter((name) => !but.includes(name))
    .map(
      (name) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as state from ${name}`,
    );
  const { rows } = await cast.database.migrating.query<{ name: string; state: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

let tables: readonly string[] | null = null;

async function tablesOf(cast: Cast): Promise<readonly string[]> {
  const { rows } = await cast.database.migrating.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  return rows.map(({ name }) => name);
}
