/** What docs/who-may.md says of reach, compared with what stands in `access.reach` when deeds open and close it. */
import { randomUUID } from 'node:crypto';
import { deedOfRelation } from '@naung/domain/ground/access/holds.ts';
import { opens, type Span, type SubjectKind } from '@naung/domain/ground/access/opens.ts';
import type { Relation } from '@naung/domain/ground/access/rule.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layInCodes } from './ground/codes/lay-in.ts';
import { type Cast, castOf } from './ground/database/testing/cast.ts';
import { rooms } from './rooms.ts';
import { assessed, expectDone, openCase, planned, receive } from './testing/casework.ts';
import { consented, sending, sent } from './testing/referrals.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await castOf(rooms);
  const client = await cast.database.migrating.connect();
  await layInCodes(client).finally(() => client.release());
});
afterAll(() => cast.close());

const relations = Object.keys(deedOfRelation) as Relation[];
const relationOf = (grantee: string): string =>
  grantee.startsWith('person:')
    ? 'team'
    : (relations.find((one) => deedOfRelation[one] !== null && grantee.endsWith(`:${deedOfRelation[one]}`)) ?? grantee);

/** What of one thing is open today, and to whom. */
async function reached(subject: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await cast.database.migrating.query<{ grantee: string; opened: string[] }>(
    `select grantee, array_agg(compartment order by compartment) as opened from access.reach
     where subject = $1 and starts <= now() and (until is null or until > now()) group by grantee`,
    [subject],
  );
  return Object.fromEntries(rows.map((row) => [relationOf(row.grantee), row.opened]));
}

function said(relation: Relation, of: SubjectKind, span: Span, shown: readonly Compartment[] = []): readonly string[] {
  const opening = opens[relation].find((one) => one.of === of && one.span === span);
  if (opening === undefined) throw new Error(`The page says nothing of ${relation}, ${of}, ${span}`);
  return [...(opening.compartments === 'of-what-it-shows' ? shown : opening.compartments)].sort();
}

const packetOf = async (referral: string): Promise<{ id: string; compartments: Compartment[] }> => {
  const { rows } = await cast.database.migrating.query(
    'select id, compartments from casework.referral_packets where referral = $1 order by version desc limit 1',
    [referral],
  );
  return rows[0];
};

test('a concern is whole for triage until it is accepted, and then for the team', async () => {
  const concern = await receive(cast);
  expect(await reached(concern)).toEqual({ triages: said('triages', 'concern', 'until-accepted') });
  const { id, concern: accepted } = await openCase(cast);
  expect(await reached(accepted)).toEqual({
    triages: said('triages', 'concern', 'after-accepted'),
    team: said('team', 'concern', 'on-the-team'),
  });
  expect(await reached(id)).toEqual({
    team: said('team', 'case', 'on-the-team'),
    supervises: said('supervises', 'case', 'as-long-as-it-is-here'),
  });
});

test('who approves a closing sees the request and the core of the case, while it is asked', async () => {
  const { id } = await openCase(cast);
  await assessed(cast, id);
  await planned(cast, id, 'achieved');
  const closing = randomUUID();
  const asking = { case: id, closing, reason: 'goals-reached', outcome: 'She is safe' };
  expectDone(await cast.say(cast.sari, 'cases/ask-to-close', asking));
  const team = said('team', 'closing', 'on-the-team');
  expect(await reached(closing)).toEqual({ team, approves: said('approves', 'closing', 'while-approval-is-asked') });
  expect((await reached(id)).approves).toEqual(said('approves', 'case', 'while-approval-is-asked'));
  expectDone(await cast.say(cast.made, 'cases/approve-closing', { case: id, closing }));
  expect(await reached(closing)).toEqual({ team });
  expect((await reached(id)).approves).toBeUndefined();
});

test('who approves a plan sees its words while it is asked, and afterwards which plan it was', async () => {
  const { id } = await openCase(cast);
  const plan = randomUUID();
  const goal = { id: randomUUID(), need: 'health-service', service: null, providerUnit: null, horizon: 'month' };
  const goals = [{ ...goal, dueOn: null, goal: 'She is seen by a doctor' }];
  const made = { plan, case: id, clientAgreed: true, reviewOn: null, goals };
  expectDone(await cast.say(cast.sari, 'services/make-plan', made));
  expect(await reached(plan)).toEqual({});
  expectDone(await cast.say(cast.sari, 'services/ask-plan-approval', { plan, approval: randomUUID() }));
  expect(await reached(plan)).toEqual({ approves: said('approves', 'plan', 'while-approval-is-asked') });
  expectDone(await cast.say(cast.made, 'services/approve-plan', { plan }));
  expect(await reached(plan)).toEqual({ approves: said('approves', 'plan', 'after-it-was-decided') });
});

test('a referral opens when it has left, its packet as far as it shows, and the packet closes again', async () => {
  const { id } = await openCase(cast);
  const fresh = sending(cast, id, await consented(cast, id));
  expectDone(await cast.say(cast.sari, 'referrals/send', fresh));
  expect(Object.keys(await reached(fresh.referral))).toEqual(['team']);

  const { referral } = await sent(cast);
  const packet = await packetOf(referral);
  expect(await reached(referral)).toEqual({
    team: said('team', 'referral', 'on-the-team'),
    receives: said('receives', 'referral', 'from-leaving'),
  });
  const team = said('team', 'packet', 'on-the-team', packet.compartments);
  const receives = said('receives', 'packet', 'from-leaving-until-done', packet.compartments);
  expect(packet.compartments).toEqual(expect.arrayContaining(['narrative', 'identity', 'respondent']));
  expect(packet.compartments).not.toContain('medical');
  expect(await reached(packet.id)).toEqual({ team, receives });
  const because = { referral, because: 'client-wishes' };
  expectDone(await cast.say(cast.sari, 'referrals/withdraw', because));
  expect(await reached(packet.id)).toEqual({ team });
});

test('whoever leaves the team reaches nothing of the case, its tellings, requests and referrals', async () => {
  const { id, concern, referral } = await sent(cast);
  const packet = await packetOf(referral);
  const next = { case: id, person: cast.komang.person, role: 'case-manager' };
  expectDone(await cast.say(cast.sari, 'cases/add-team-member', next));
  expectDone(await cast.say(cast.made, 'cases/end-team-member', { case: id, person: cast.sari.person }));
  for (const subject of [id, concern, referral, packet.id]) {
    const { rows } = await cast.database.migrating.query(
      'select grantee from access.reach where subject = $1 and grantee = $2 and (until is null or until > now())',
      [subject, `person:${cast.sari.person}`],
    );
    expect(rows).toEqual([]);
  }
});

test('the same person under a duty that handles no cases reaches none of those on whose team she is', async () => {
  const { id, concern } = await openCase(cast);
  expectDone(await cast.say(cast.sari, 'intake/correct-concern', { record: concern, changes: { sex: 'female' } }));
  const atHome = { ...cast.sari, preset: 'village-activist', deeds: ['record-activities'] as const };
  const now = { fields: ['story'], giver: 'parent', guardian: null, assent: 'agrees', language: 'id', readAloud: true };
  const told = { ...now, givenOn: '2026-01-05', overrideBecause: null, overrideBasis: null };
  const giving = { consent: randomUUID(), case: id, need: 'legal-service', toUnit: cast.units.police, ...told };
  expect((await cast.say(atHome, 'consent/give', giving)).status).toBe(404);
  expect((await cast.ask(atHome, 'corrections/of-record', { record: concern })).body).toEqual({ items: [] });
  expect((await cast.ask(atHome, 'deadlines/due', { whose: 'mine' })).body).toMatchObject({ items: [] });
  expectDone(await cast.say(cast.sari, 'consent/give', { ...giving, consent: randomUUID() }));
  expect((await cast.ask(cast.sari, 'corrections/of-record', { record: concern })).body).not.toEqual({ items: [] });
});
