/**
 * What the core of a case takes over from its people, when one of them is written down, put right, voided, moved or merged: who she is in
 * codes, and whether somebody who would sign for her is the respondent.
 *
 * Where the person is gone from the case again, what was first told stands again: a name that was in the wrong file must leave
 * nothing behind that rules or numbers would go on believing.
 */
import type { ClientRecorded, RelativeRecorded, RespondentRecorded } from '@naung/domain/casework/people/model.ts';
import type { CorrectionEvent, MergeEvent } from '@naung/domain/ground/corrections.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { sql } from 'kysely';
import { onEvent, type Reaction } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { changeCase } from './store.ts';

type Lift = (tx: Tx, id: string) => Promise<void>;

export const whenPeopleChange: readonly Reaction[] = [
  onEvent<ClientRecorded>('casework', 'client-recorded', (tx, event) => lift(tx, [event.subject], fromClient)),
  onEvent<RelativeRecorded>('casework', 'relative-recorded', (tx, event) => lift(tx, [event.subject], fromRelatives)),
  onEvent<RespondentRecorded>('casework', 'respondent-recorded', (tx, event) =>
    lift(tx, [event.subject], fromRespondents),
  ),
  ...(['record-corrected', 'record-voided', 'record-moved', 'record-merged', 'record-unmerged'] as const).map((type) =>
    onEvent<CorrectionEvent | MergeEvent>('casework', type, (tx, event) => {
      const from = liftByKind[String(event.core.kind)];
      return from ? lift(tx, [event.subject, event.core.from], from) : Promise.resolve([]);
    }),
  ),
];

async function lift(tx: Tx, cases: readonly unknown[], from: Lift): Promise<readonly Happening[]> {
  for (const id of cases) if (typeof id === 'string') await from(tx, id);
  return [];
}

const fromClient: Lift = async (tx, id) => {
  const { rows } = await sql<Record<string, unknown>>`
    select sex, age_band, disability, is_child as about_child from casework.clients
    where district = ${tx.actor.district} and subject = ${id} and is_main and voided_at is null
  `.execute(tx.db);
  const first = rows[0] ?? (await firstTold(tx, id, ['sex', 'age_band', 'disability', 'about_child']));
  if (first) await changeCase(tx, id, first);
};

const fromRespondents: Lift = async (tx, id) => {
  const { rows } = await sql<{ relation: string | null; respondent_is_child: boolean | null }>`
    select relation, is_child as respondent_is_child from casework.respondents
    where district = ${tx.actor.district} and subject = ${id} and voided_at is null order by entered_at, id
  `.execute(tx.db);
  if (rows.length === 0) {
    const first = await firstTold(tx, id, ['relation', 'respondent_is_child']);
    if (first) await changeCase(tx, id, first);
    return;
  }
  // With several, the case is a child's only when every one of them is: the law that protects her from a settlement errs her way.
  const children = rows.map((row) => row.respondent_is_child);
  const isChild = children.every((one) => one === true) ? true : children.includes(false) ? false : null;
  await changeCase(tx, id, { relation: rows[0]?.relation ?? null, respondent_is_child: isChild });
};

const fromRelatives: Lift = async (tx, id) => {
  const { rows } = await sql<{ is: boolean }>`
    select coalesce(bool_or(is_guardian and is_respondent), false) as is from casework.relatives
    where district = ${tx.actor.district} and subject = ${id} and voided_at is null
  `.execute(tx.db);
  await changeCase(tx, id, { guardian_is_respondent: rows[0]?.is === true });
};

const liftByKind: Readonly<Record<string, Lift>> = {
  client: fromClient,
  relative: fromRelatives,
  respondent: fromRespondents,
};

async function firstTold(tx: Tx, id: string, columns: readonly string[]): Promise<Record<string, unknown> | undefined> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from casework.concerns
    where district = ${tx.actor.district} and case_id = ${id} and voided_at is null order by entered_at, id limit 1
  `.execute(tx.db);
  return rows[0];
}
