/**
 * Who must not see what: the people of a case are compared with those whom staff declared as their own household and kin, and with
 * the staff themselves. A match raises a wall, silently; a wall raised later takes away what was granted before.
 *
 * Names are not compared: two people of one name are many, and a wall by mistake leaves a child without her worker. A NIK and a
 * telephone number are.
 */
import type { Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { mayDeclareFrom } from './how-often.ts';
import type { Keys } from './keys.ts';
import { keepVillages } from './kin-villages.ts';
import { carryToLetters } from './letters-told.ts';
import { noteOwn } from './own-entry.ts';
import { type Kin, type Known, mayComeFrom, ofAnotherCase, type Party } from './parties.ts';
import { hold, raise, settle } from './raising.ts';
import { inTransaction } from './transaction.ts';
import type { Asker } from './who-asks.ts';
import { raiseWorkplace } from './workplaces.ts';

/** The lock under which a case is opened together with its people. */
const casesOpened = 690_084;

const marksOf = (keys: Keys, { nik, phones }: Known): readonly Buffer[] =>
  [...(nik === null ? [] : [`nik|${nik}`]), ...phones.map((phone) => `phone|${phone}`)].map((word) =>
    keys.digest('index', word),
  );

const markOf = (keys: Keys, kind: 'kk' | 'hamlet', said: string | null): readonly Buffer[] =>
  said === null ? [] : [keys.digest('index', `${kind}|${said}`)];

/** A card is her household's, whoever showed it; where she lives makes neighbours, and never kin. */
const marksOfKin = (keys: Keys, one: Kin) => [
  ...marksOf(keys, one).map((mark) => ({ mark, relation: one.relation })),
  ...markOf(keys, 'kk', one.kk).map((mark) => ({ mark, relation: 'household' })),
  ...markOf(keys, 'hamlet', one.hamlet).map((mark) => ({ mark, relation: 'neighbour' })),
];

/** Takes the place of what the asker declared before, and walls her off from every case that it touches; false where it is too often. */
export async function declareKin(
  pool: pg.Pool,
  keys: Keys,
  asker: Asker,
  kin: readonly Kin[],
  now: Instant,
): Promise<boolean> {
  const marks = kin.flatMap((one) => marksOfKin(keys, one));
  const isDeclared = await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`access.kin_marks ${asker.person}`]);
    if ((await mayDeclareFrom(client, asker, now)) !== null) return false;
    const whose = [asker.district, asker.person];
    await client.query(
      'delete from access.kin_marks where district = $1 and person = $2 and mark <> all ($3::bytea[])',
      [...whose, marks.map((one) => one.mark)],
    );
    for (const { mark, relation } of marks)
      await client.query(
        `insert into access.kin_marks as k (district, person, mark, relation) values ($1, $2, $3, $4)
         on conflict (district, person, mark) do update set relation = excluded.relation`,
        [...whose, mark, relation],
      );
    await client.query(
      `insert into access.kin_declarations as k (district, person, people, told_at) values ($1, $2, $3, array[$4::timestamptz])
       on conflict (district, person) do update set people = excluded.people, declared_at = now(),
         told_at = array(select t from unnest(k.told_at) as t where t > $4::timestamptz - interval '366 days') || $4::timestamptz`,
      [...whose, kin.length, now],
    );
    await keepVillages(client, keys, asker, kin);
    await noteOwn(client, asker, 'kin-declared', null);
    await raiseForKin(client, asker);
    return true;
  });
  // Who was being written down in the same moment did not see what was declared, nor was she seen.
  if (isDeclared) await inTransaction(pool, (client) => raiseForKin(client, asker));
  return isDeclared;
}

async function raiseForKin(client: pg.PoolClient, asker: Asker): Promise<void> {
  const touched = await raise(client, asker.district, 'k.person = $2', asker.person);
  await carryToLetters(client, { to: asker.district, person: asker.person });
  // A case that is being opened with its people has ended by now, or will see the walls.
  await client.query('select pg_advisory_xact_lock($1)', [casesOpened]);
  await settle(client, asker.district, touched);
}

/**
 * Takes the place of what the same record said before. What a former saying walled off stays so until two people lift it. It is said
 * before anybody looks, so that of two who speak at once one hears the other; and settling takes its time whether a wall was raised or
 * not, so that it tells nothing.
 */
export async function nameParty(pool: pg.Pool, keys: Keys, district: number, party: Party): Promise<void> {
  const neighbours = markOf(keys, 'hamlet', party.isRespondent ? party.hamlet : null);
  const marks = [...marksOf(keys, party), ...markOf(keys, 'kk', party.kk), ...neighbours];
  await inTransaction(pool, (client) => write(client, district, party, marks));
  await inTransaction(pool, async (client) => {
    await hold(client, district, [party.subject]);
    const touched = await raise(client, district, 'p.record = $2', party.record);
    const isApart = await raiseWorkplace(client, district, party);
    await carryToLetters(client, { from: district, about: party.subject });
    const isRaised = touched.length > 0 || isApart;
    await client.query('select access.settle_as_if($1, $2, $3)', [district, party.subject, isRaised]);
  });
  await inTransaction(pool, (client) => carryToLetters(client, { from: district, about: party.subject }));
}

async function write(client: pg.PoolClient, district: number, party: Party, marks: readonly Buffer[]): Promise<void> {
  const { rowCount } = await client.query(
    `select from access.party_marks where district = $1 and record = $2 and subject <> all ($3::uuid[])
     union all select from access.party_units where district = $1 and record = $2 and subject <> all ($3::uuid[])`,
    [district, party.record, mayComeFrom(party)],
  );
  if (rowCount !== 0) throw new Error(ofAnotherCase);
  await client.query(
    `delete from access.party_marks where district = $1 and record = $2 and (subject <> $3 or mark <> all ($4::bytea[]))`,
    [district, party.record, party.subject, marks],
  );
  for (const mark of marks)
    await client.query(
      `insert into access.party_marks as m (district, subject, record, mark, is_respondent) values ($1, $2, $3, $4, $5)
       on conflict (district, record, mark) do update set is_respondent = excluded.is_respondent, named_at = now()
       where m.is_respondent <> excluded.is_respondent`,
      [district, party.subject, party.record, mark, party.isRespondent],
    );
}
