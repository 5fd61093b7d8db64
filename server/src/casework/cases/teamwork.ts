/**
 * Commands on the team: naming, ending, and the separate file of a child who is the respondent.
 */
import { AddTeamMember, EndTeamMember, OpenChildRespondent } from '@naung/domain/casework/cases/commands.ts';
import {
  type ChildRespondentSituation,
  decideOpeningChildRespondent,
} from '@naung/domain/casework/cases/decide-child-file.ts';
import {
  decideAddingMember,
  decideEndingMember,
  type TeamSituation,
} from '@naung/domain/casework/cases/decide-team.ts';
import type { CaseOpened, Phase, TeamMemberAdded, Track } from '@naung/domain/casework/cases/model.ts';
import { fieldsOfChildRespondent } from '@naung/domain/casework/cases/opening.ts';
import { casesPolicy } from '@naung/domain/casework/cases/policy.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import { sql } from 'kysely';
import { onCommand } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { onCase } from './entries.ts';
import { mayJoin } from './opening.ts';
import { findCase, insertCase, todayOf } from './store.ts';
import type { CaseFound } from './table.ts';
import { addMember, endMember, openToSupervisors, teamOn } from './team.ts';

export const teamCommands = [
  onCase(AddTeamMember, {
    isForProven: true,
    policy: casesPolicy['cases/add-team-member'],
    beside: (tx, row, { payload }) => teamSituation(tx, row, payload.person),
    decide: decideAddingMember,
    async record(tx, events) {
      for (const event of events) await addMember(tx, event);
    },
  }),
  onCase(EndTeamMember, {
    isForProven: true,
    policy: casesPolicy['cases/end-team-member'],
    beside: (tx, row) => teamSituation(tx, row, null),
    decide: decideEndingMember,
    async record(tx, events, row) {
      for (const event of events) await endMember(tx, row.id, event.core.person, await todayOf(tx));
    },
  }),
  onCommand<typeof OpenChildRespondent, ChildRespondentSituation, CaseOpened | TeamMemberAdded>(
    'casework',
    OpenChildRespondent,
    {
      isForProven: true,
      policy: casesPolicy['cases/open-child-respondent'],
      async situation(tx, { payload }) {
        const from = await findCase(tx, payload.from);
        if (!from || from.voided_at !== null) return null;
        return { about: { case: from.id, unit: from.unit }, now: await childRespondentSituation(tx, from, payload) };
      },
      decide: decideOpeningChildRespondent,
      record: recordChildRespondent,
    },
  ),
];

async function teamSituation(tx: Tx, row: CaseFound, joins: string | null): Promise<TeamSituation> {
  const today = await todayOf(tx);
  return {
    phase: row.phase as Phase,
    team: await teamOn(tx, row.id, today),
    mayJoin: joins !== null && (await mayJoin(tx, row.id, joins, today)),
    person: tx.actor.person,
    namedByHer: await namedByHer(tx, row.id),
    today,
  };
}

/** Each by whoever named her last. */
async function namedByHer(tx: Tx, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ named: string; by: string }>`
    select distinct on (core ->> 'person') core ->> 'person' as named, person as by from ground.log
    where district = ${tx.actor.district} and record = ${id} and event = 'team-member-added'
    order by core ->> 'person', at desc, id
  `.execute(tx.db);
  return rows.filter(({ by }) => by === tx.actor.person).map(({ named }) => named);
}

type OpeningPayload = CommandOf<typeof OpenChildRespondent>['payload'];

async function childRespondentSituation(
  tx: Tx,
  from: CaseFound,
  { unit, worker }: OpeningPayload,
): Promise<ChildRespondentSituation> {
  const today = await todayOf(tx);
  const { rows } = await sql<{ was: boolean; asks: boolean; here: boolean }>`
    select
      exists (select from casework.case_team t
        where t.district = ${tx.actor.district} and t.case_id = ${from.id} and t.person = ${worker}) as was,
      exists (select from casework.case_team t
        where t.district = ${tx.actor.district} and t.case_id = ${from.id} and t.person = ${tx.actor.person}) as asks,
      exists (select from ground.units u
        where u.district = ${tx.actor.district} and u.id = ${unit} and u.retired_on is null and u.voided_at is null) as here
  `.execute(tx.db);
  const found = rows[0];
  return {
    track: from.track as Track,
    respondentIsChild: from.respondent_is_child,
    asksFromTheTeam: found?.asks === true || worker === tx.actor.person,
    workerMayJoin: found?.was === false && (await mayJoin(tx, from.id, worker, today)),
    unitIsHere: found?.here === true,
    today,
  };
}

/** The wall stands before anybody is named: the team's own policy looks at it. */
async function recordChildRespondent(
  tx: Tx,
  events: readonly (CaseOpened | TeamMemberAdded)[],
  { payload, madeAt }: CommandOf<typeof OpenChildRespondent>,
): Promise<void> {
  if (events.length === 0) return;
  await insertCase(tx, {
    id: payload.case,
    track: 'child-respondent',
    unit: payload.unit,
    urgency: payload.urgency,
    origin: 'office',
    letter: null,
    fields: fieldsOfChildRespondent(payload.alias),
    writtenAt: madeAt,
  });
  await sql`select casework.keep_apart(${payload.case}::uuid, ${payload.from}::uuid)`.execute(tx.db);
  for (const event of events) if (event.type === 'team-member-added') await addMember(tx, event);
  await openToSupervisors(tx, payload.case, payload.unit);
}
