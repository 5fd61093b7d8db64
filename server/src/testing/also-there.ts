/**
 * What there is beside a case: an agency with its people and what it offers, a village with its group, its day together and its hamlet,
 * a wall that two custodians speak about, a reading that one of them asks about.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { one } from './case-in-every-state.ts';
import { expectDone } from './casework.ts';

export interface Colleagues {
  readonly administrator: Actor;
  readonly facilitator: Actor;
  readonly custodian: Actor;
}

export async function layAlsoThere(
  cast: Cast,
  colleagues: Colleagues,
  walled: string,
  closed: string,
): Promise<Record<string, string>> {
  return {
    ...(await layAgency(cast, colleagues.administrator)),
    ...(await layVillage(cast, colleagues.facilitator)),
    ...(await layLifting(cast, colleagues.custodian, walled)),
    ...(await layUnusual(cast, colleagues.administrator)),
    ...(await layRetention(cast, closed, walled)),
  };
}

export const officePhone = [{ number: '+62361123456', whose: 'own', safe: 'safe' }];

const sayer = (cast: Cast, as: Actor) => async (name: string, body: object) =>
  expectDone(await cast.say(as, name, body));

async function layAgency(cast: Cast, administrator: Actor) {
  const say = sayer(cast, administrator);
  const [agency, unit, person, duty, entry, free] = Array.from({ length: 6 }, () => randomUUID()) as [
    string,
    ...string[],
  ];
  await say('agencies/add', { id: agency, kind: 'uptd-ppa', name: 'Rumah aman', place: null, phones: [] });
  await say('agencies/add-unit', { id: unit, agency, name: 'Unit satu', receivesConcerns: false });
  await say('agencies/add-person', { id: person, name: 'Nengah', phones: [], language: 'id' });
  await say('agencies/add-person', { id: free, name: 'Nyoman', phones: [], language: 'id' });
  const [empty, emptyUnit] = [randomUUID(), randomUUID()];
  await say('agencies/add', { id: empty, kind: 'uptd-ppa', name: 'Tanpa unit', place: null, phones: [] });
  await say('agencies/add-unit', { id: emptyUnit, agency, name: 'Tanpa orang', receivesConcerns: false });
  const own = { list: 'agency-kinds', code: 'own-bale', id: 'Bale', en: 'Hall' };
  await say('codes/add', { ...own, detail: { sector: 'community', world: 'village' } });
  const until = { startsOn: '2026-01-05', endsOn: null, villages: [] };
  await say('agencies/give-duty', { id: duty, person, unit, preset: 'records-officer', ...until });
  const askedDuty = randomUUID();
  await say('agencies/give-duty', { id: askedDuty, person: free, unit, preset: 'supervisor', ...until });
  await say('agencies/name-stand-in', { unit: emptyUnit, standIn: unit });
  const offer = { service: 'counselling', place: null, phones: officePhone, hours: '08.00', serves: 'both' };
  const shown = { sensitivity: 'partner', lastVerified: '2026-01-05' };
  await say('agencies/add-service', { id: entry, agency, ...offer, ...shown });
  return {
    ...{ empty, emptyUnit, askedDuty, watching: await layAskedEnd(cast, administrator, free ?? '', unit ?? '') },
    agency,
    agencyUnit: unit ?? '',
    dutyPerson: person ?? '',
    freePerson: free ?? '',
    duty: duty ?? '',
    entry: entry ?? '',
  };
}

/** Long ahead, so that nobody watches by it yet. */
async function layAskedEnd({ database, here }: Cast, { person: by }: Actor, person: string, unit: string) {
  const duty = randomUUID();
  await database.owner.query(
    `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
     values ($1, $2, $3, $4, 'custodian', '{keep-walls}', '2099-01-01')`,
    [here, duty, person, unit],
  );
  await database.owner.query(
    `insert into ground.duty_ends_asked (district, duty, ends_on, entered_at, entered_by, written_at)
     values ($1, $2, '2099-02-01', now(), $3, now())`,
    [here, duty, by],
  );
  return duty;
}

async function layVillage(cast: Cast, facilitator: Actor) {
  const say = sayer(cast, facilitator);
  const [, village] = cast.villages;
  const [group, member, stage, activity, again, attendance] = Array.from({ length: 6 }, () => randomUUID()) as [
    string,
    ...string[],
  ];
  const decree = { decreeNumber: null, decreeOn: null, decreeUntil: null };
  const formed = { basis: 'new', body: null, legalForm: 'citizens-group', formedOn: '2025-01-01', ...decree };
  await say('villages/form-group', { group, village, name: 'PATBM Desa Banyuatis', ...formed });
  const joins = { name: 'Made Contoh', sex: 'male', element: 'rt-rw', role: 'member' };
  const term = { startsOn: '2025-01-02', endsOn: null, trainedOn: null, decreeNumber: null };
  await say('villages/add-member', { member, group, ...joins, ...term });
  await cast.layVillage('Tanpa Kelompok');
  const evidence = [{ what: 'decree', on: '2025-03-01' }];
  await say('villages/reach-stage', {
    reached: stage,
    group,
    stage: 'forming-the-team',
    reachedOn: '2025-03-01',
    evidence,
  });
  for (const id of [activity, again])
    await say('activities/record', { activity: id, ...activityIn(village), attendance: [] });
  const tally = { childFemale: 1, childMale: 0, adultFemale: 0, adultMale: 0, disability: 0 };
  await say('activities/add-attendance', { line: attendance, activity, village, tally });
  await say('places/add-hamlet', { village, name: 'Banjar Tengah', kind: 'banjar' });
  const hamlet = await one(cast, 'select id from ground.hamlets where village = $1::int', String(village));
  return {
    group,
    member: member ?? '',
    stage: stage ?? '',
    activity: activity ?? '',
    again: again ?? '',
    attendance: attendance ?? '',
    hamlet,
  };
}

const nobody = { childFemale: 0, childMale: 0, adultFemale: 3, adultMale: 2, disability: 0 };

export const activityIn = (village: number) => ({
  ...{
    heldOn: '2025-05-05',
    heldUntil: null,
    place: null,
    placeWords: 'Lapangan',
    title: 'Kampanye',
    kind: 'campaign',
  },
  ...{
    stage: 'promotion',
    levels: ['child'],
    holderKind: 'office',
    holder: null,
    village,
    openedBy: null,
    ledBy: null,
  },
  ...{ tally: nobody, bands: null, agencies: [], outcome: { explained: [], agreements: [], followUp: [] } },
  ...{ funding: null, ownInitiative: true },
});

async function layUnusual(cast: Cast, { person }: Actor) {
  const reading = randomUUID();
  await cast.database.owner.query(
    `insert into access.unusual_reading (district, id, person, pattern, day, count, first_at, last_at)
     values ($1, $2, $3, 'denied', '2026-01-05', 12, now(), now())`,
    [cast.here, reading, person],
  );
  return { reading };
}

async function layLifting(cast: Cast, custodian: Actor, walled: string) {
  const wall = await one(cast, 'select id from access.walls where subject = $1', walled);
  const lifting = randomUUID();
  await sayer(cast, custodian)('walls/ask-lifting', { lifting, wall, because: 'wish-taken-back' });
  return { lifting };
}

/** One destruction that is asked, and the proof of another long ago: nobody waits twenty-five years for it here. */
async function layRetention({ database, here, units, made, dewi }: Cast, closed: string, gone: string) {
  const [retentionAct, destroyed] = [randomUUID(), randomUUID()];
  await database.migrating.query(
    `insert into access.retention_acts (district, id, record, what, unit, class, ended_on, due_on, asked_by, asked_at, decided_by,
       decided_at, is_agreed, keys, digest)
     values ($1, $2, $3, 'destroy', $4, 'case-of-child', '2026-01-05', '2051-01-05', $5, now(), null, null, null, null, null),
       ($1, $6, $8, 'destroy', $4, 'case-of-child', '2000-01-05', '2025-01-05', $5, now(), $7, now(), true, '{}', '')`,
    [here, retentionAct, closed, units.intake, made.person, destroyed, dewi.person, gone],
  );
  return { retentionAct, destroyed };
}
