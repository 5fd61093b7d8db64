/** Two files of one person, said and taken back by whoever works on both. */
import { peoplePolicy } from '@naung/domain/casework/people/policy.ts';
import type { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import {
  decideSame,
  decideTakingBack,
  type SaidSame,
  type SameSituation,
  SaySame,
  TakeBackSame,
} from '@naung/domain/casework/people/same.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { onCommand } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';

export const sayingSame = onCommand<typeof SaySame, SameSituation, SaidSame>('casework', SaySame, {
  policy: peoplePolicy['people/say-same'],
  async situation(tx, { payload: { client, other } }) {
    const now = await sameSituation(tx, client, other);
    return now && { about: { case: now.case, otherCase: now.otherCase }, now };
  },
  decide: decideSame,
  async record(tx, _events, { payload: { same, client, other } }, now) {
    const two = [
      { record: client, of: now.case },
      { record: other, of: now.otherCase },
    ].sort((one, another) => (one.record < another.record ? -1 : 1));
    await sql`
      insert into casework.same_people (district, id, one_case, one, other_case, other, said_at, said_by)
      values (${tx.actor.district}, ${same}, ${two[0]?.of}, ${two[0]?.record}, ${two[1]?.of}, ${two[1]?.record}, ${tx.now}, ${tx.actor.person})
    `.execute(tx.db);
    tx.trace.show([now.case, now.otherCase], 'core');
  },
});

interface Said {
  readonly case: string;
  readonly otherCase: string;
  readonly isTakenBack: boolean;
}

export const takingBackSame = onCommand<typeof TakeBackSame, Said, SaidSame>('casework', TakeBackSame, {
  policy: peoplePolicy['people/take-back-same'],
  async situation(tx, { payload: { same } }) {
    const { rows } = await sql<Said>`
      select one_case as "case", other_case as "otherCase", taken_back_at is not null as "isTakenBack"
      from casework.same_people where district = ${tx.actor.district} and id = ${same} for update
    `.execute(tx.db);
    const now = rows[0];
    return now ? { about: { case: now.case, otherCase: now.otherCase }, now } : null;
  },
  decide: decideTakingBack,
  async record(tx, _events, { payload: { same } }, now) {
    await sql`
      update casework.same_people set taken_back_at = ${tx.now}, taken_back_by = ${tx.actor.person}
      where district = ${tx.actor.district} and id = ${same}
    `.execute(tx.db);
    tx.trace.show([now.case, now.otherCase], 'core');
  },
});

/** Locks the two clients; null where either is not open to the one who says it. */
async function sameSituation(tx: Tx, client: string, other: string): Promise<SameSituation | null> {
  const { rows } = await sql<{ id: string; subject: string; voided: boolean }>`
    select id, subject, voided_at is not null as voided from casework.clients
    where district = ${tx.actor.district} and id in (${client}, ${other}) and subject = any (access.reached('identity'))
    order by id for update
  `.execute(tx.db);
  const [mine, theirs] = [client, other].map((id) => rows.find((row) => row.id === id));
  if (!mine || !theirs) return null;
  const said = await sql`
    select from casework.same_people where district = ${tx.actor.district} and taken_back_at is null
      and one in (${client}, ${other}) and other in (${client}, ${other})
  `.execute(tx.db);
  return {
    case: mine.subject,
    otherCase: theirs.subject,
    eitherIsVoided: mine.voided || theirs.voided,
    isSaid: said.rows.length > 0,
  };
}

type AlsoIn = z.infer<(typeof PeopleOfCase)['answer']>['clients'][number]['alsoIn'];

/** By client of this case: the other files that are said to be of her, as far as the one who asks reaches them. */
export async function otherFilesOf(tx: Tx, subject: string): Promise<ReadonlyMap<string, AlsoIn>> {
  const { rows } = await sql<{ client: string } & AlsoIn[number]>`
    select s.id, case when s.one_case = ${subject} then s.one else s.other end as client, c.id as "case", c.alias
    from casework.same_people s
    join casework.cases c on c.district = s.district and c.id = case when s.one_case = ${subject} then s.other_case else s.one_case end
    where s.district = ${tx.actor.district} and ${subject} in (s.one_case, s.other_case) and s.taken_back_at is null
    order by s.said_at, s.id
  `.execute(tx.db);
  const files = new Map<string, AlsoIn>();
  for (const { client, ...file } of rows) files.set(client, [...(files.get(client) ?? []), file]);
  for (const file of rows) tx.trace.show([file.case], 'core');
  return files;
}
