/**
 * Arranging the casework tests that need more than one room: the office with intake, cases and people, and a case as it comes about
 * in life, told at the counter and accepted at triage.
 */
import { randomUUID } from 'node:crypto';
import { casesRoom } from '../casework/cases/routes.ts';
import { intakeRoom } from '../casework/intake/routes.ts';
import { peopleRoom } from '../casework/people/routes.ts';
import { layInCodes } from '../ground/codes/lay-in.ts';
import type { Room } from '../ground/commands/entry.ts';
import type { Answer } from '../ground/commands/problem.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';

export async function caseworkCast(
  more: readonly Room[] = [],
  house: Parameters<typeof castOf>[1] = {},
): Promise<Cast> {
  const cast = await castOf([intakeRoom, casesRoom, peopleRoom, ...more], house);
  const client = await cast.database.migrating.connect();
  await layInCodes(client);
  client.release();
  return cast;
}

export const told = {
  channel: 'walk-in',
  kinds: ['violence-physical'],
  forms: ['physical'],
  aboutChild: true,
  ageBand: '6-12',
  sex: 'male',
  disability: null,
  village: null,
  placeKind: 'household',
  relation: 'parent',
  respondentIsChild: null,
  reporterKind: 'neighbour',
  occurred: 'this-week',
  occurredOn: null,
  urgencyItems: [],
  story: 'CANARY-STORY',
  subjectName: 'CANARY-TOLD-NAME',
  reporterName: 'CANARY-REPORTER',
};

export async function receive(cast: Cast, more: object = {}): Promise<string> {
  const concern = randomUUID();
  expectDone(await cast.say(cast.sari, 'intake/receive', { concern, ...told, ...more }));
  return concern;
}

/** A case that Ketut took in and of which Sari answers for. */
export async function openCase(
  cast: Cast,
  more: object = {},
): Promise<{ readonly id: string; readonly concern: string }> {
  const concern = await receive(cast, more);
  const id = randomUUID();
  const accepting = { concern, case: id, isNew: true, alias: 'Melati', worker: cast.sari.person };
  expectDone(await cast.say(cast.ketut, 'intake/accept', accepting));
  return { id, concern };
}

export async function tell(cast: Cast, id: string, more: object = {}): Promise<string> {
  const concern = await receive(cast, more);
  expectDone(await cast.say(cast.made, 'intake/accept', { concern, case: id, isNew: false }));
  return concern;
}

export async function recordClient(cast: Cast, id: string, more: object = {}): Promise<string> {
  const client = randomUUID();
  const she = { isMain: true, sex: 'female', isChild: true, ageBand: null, disability: null, name: 'CANARY-NAME' };
  expectDone(await cast.say(cast.sari, 'people/record-client', { client, case: id, ...she, ...more }));
  return client;
}

/** What the services room would have kept; arranged here, because these tests are about cases. */
export async function assessed(cast: Cast, id: string): Promise<void> {
  await cast.database.owner.query(
    `insert into casework.assessments (district, id, subject, instrument, instrument_version, done_at, done_by, written_at, entered_at, entered_by)
     values ($1, $2, $3, 'test', 1, now(), $4, now(), now(), $4)`,
    [cast.here, randomUUID(), id, cast.sari.person],
  );
}

export async function planned(cast: Cast, id: string, outcome: 'achieved' | null): Promise<void> {
  const plan = randomUUID();
  await cast.database.owner.query(
    `insert into casework.plans (district, id, subject, state, client_agreed, approval, approved_at, approved_by, written_at, entered_at, entered_by)
     values ($1, $2, $3, 'approved', true, $2, now(), $5, now(), now(), $4)`,
    [cast.here, plan, id, cast.sari.person, cast.made.person],
  );
  await cast.database.owner.query(
    `insert into casework.plan_goals (district, id, subject, plan, need, horizon, outcome, written_at, entered_at, entered_by)
     values ($1, $2, $3, $4, 'health-service', 'month', $5, now(), now(), $6)`,
    [cast.here, randomUUID(), id, plan, outcome, cast.sari.person],
  );
}

export function expectDone(answer: Answer): Answer {
  if (answer.status >= 400) throw new Error(`Expected to be done, but: ${JSON.stringify(answer)}`);
  return answer;
}

export const refusal = (answer: Answer): unknown => (answer.body as { refusal?: string }).refusal ?? answer.status;

/** What the ledger of facts says now, by kind. */
export async function counted(cast: Cast, district = cast.here): Promise<Readonly<Record<string, number>>> {
  const { rows } = await cast.database.migrating.query<{ kind: string; n: number }>(
    'select kind, sum(amount * weight)::int as n from oversight.facts where district = $1 group by kind',
    [district],
  );
  return Object.fromEntries(rows.map((row) => [row.kind, row.n]));
}
