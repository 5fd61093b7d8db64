/**
 * The commands that write people down, and what comes along with a case from another district.
 */

import type { CaseReceived } from '@naung/domain/casework/cases/model.ts';
import {
  decideRecording,
  type PeopleEvent,
  type PeopleSituation,
  RecordClient,
  RecordRelative,
  RecordRespondent,
} from '@naung/domain/casework/people/commands.ts';
import { type CountedClient, factsOfClient } from '@naung/domain/casework/people/facts.ts';
import {
  clientDrawers,
  PeopleTold,
  type RespondentTold,
  relativeDrawers,
  respondentDrawers,
} from '@naung/domain/casework/people/model.ts';
import { peoplePolicy } from '@naung/domain/casework/people/policy.ts';
import { type Drawers, intoDrawers } from '@naung/domain/ground/drawers/model.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { type AnyCommandEntry, onCommand, onEvent } from '../../ground/commands/entry.ts';
import { joinSubject } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { settleFacts } from '../../ground/facts/store.ts';
import type { Kind } from './kinds.ts';
import { insertPerson, peopleSituation, settleClient } from './store.ts';

type RecordContract = typeof RecordClient | typeof RecordRelative | typeof RecordRespondent;

const kindOf = {
  'client-recorded': 'client',
  'relative-recorded': 'relative',
  'respondent-recorded': 'respondent',
} as const;

const recording = (contract: RecordContract): AnyCommandEntry =>
  onCommand<RecordContract, PeopleSituation, PeopleEvent>('casework', contract, {
    policy: peoplePolicy[contract.name],
    async situation(tx, { payload }) {
      const now = await peopleSituation(tx, payload.case, payload);
      return now && { about: { case: payload.case }, now };
    },
    decide: decideRecording,
    async record(tx, events, { madeAt, payload }) {
      for (const { type, record, core, sealed } of events) {
        const person = { id: record, subject: payload.case, core, sealed: sealed ?? {}, writtenAt: madeAt };
        await insertPerson(tx, kindOf[type], person);
        if (type === 'client-recorded') await settleClient(tx, record);
      }
    },
  });

export const recordingCommands = [RecordClient, RecordRelative, RecordRespondent].map(recording);

/**
 * They keep what was told of them under ids of our own. The core of the case came along in the same letter, so nothing is lifted
 * anew; and it is written by whoever accepts it, who need not be on the team that will read it.
 */
export const whenCaseIsReceived = onEvent<CaseReceived>('casework', 'case-received', async (tx, event) => {
  const told = PeopleTold.parse({ ...event.sealed?.identity, ...event.sealed?.respondent });
  await keep(tx, event, 'client', clientDrawers, told.clients);
  await keep(tx, event, 'relative', relativeDrawers, told.relatives);
  await keep(tx, event, 'respondent', respondentDrawers, told.respondents.map(fromElsewhere));
  // Not before: the keeper waits for nobody, and would wait here for the walls that are carried over.
  await joinSubject(tx, event.core.letter, event.record);
  // What was opened with the case in this transaction was opened before the walls of its people stood.
  await sql`select access.settle_case(${event.record}::uuid)`.execute(tx.db);
  return [];
});

/** An office of the other district is none of ours. */
const fromElsewhere = ({ worksAt: _, ...respondent }: RespondentTold): RespondentTold => respondent;

async function keep<Noun extends object>(
  tx: Tx,
  event: Happening,
  kind: Kind,
  drawers: Drawers<Noun>,
  people: readonly Noun[],
): Promise<void> {
  for (const one of people) {
    const { core, sealed } = intoDrawers(drawers, one);
    const person = { id: tx.outside.anyId(), subject: event.record, core: core as Record<string, unknown>, sealed };
    await insertPerson(tx, kind, { ...person, writtenAt: tx.now });
    if (kind === 'client') await countOnArrival(tx, person.id, core as unknown as CountedClient);
  }
}

const countOnArrival = async (tx: Tx, id: string, core: CountedClient): Promise<void> =>
  settleFacts(
    tx,
    id,
    factsOfClient({ ...core, openedOn: dayIn(await zoneOf(tx), tx.now), origin: 'hand-over', voided: false }),
  );
