/**
 * What is said of a case that was opened in an emergency, each under the lock of the case: whoever hands it over, raises a wall or ends it
 * in the same moment comes before or after, and what was read of it before the lock is asked again.
 */
import {
  emergencyHours,
  isVoiceHeard,
  type SecondVoice,
  secondDeeds,
  whatOpens,
} from '@naung/domain/ground/emergencies/model.ts';
import { lacksWord } from '@naung/domain/ground/emergencies/reviewing.ts';
import type pg from 'pg';
import type { EmergencyDeed, EmergencyTold, Looked } from './emergencies.ts';
import { notePlace } from './emergencies-told.ts';
import { carriesToday } from './grants.ts';
import { sealedNote } from './notes.ts';
import type { OwnDeed } from './own-entry.ts';
import type { WallMeans } from './told-of-walls.ts';
import type { Asker } from './who-asks.ts';

export const ownDeeds = {
  confirm: 'emergency-confirmed',
  decline: 'emergency-declined',
  'name-second': 'emergency-second-named',
  'note-call': 'emergency-call-noted',
  'confirm-call': 'emergency-call-confirmed',
  end: 'emergency-ended',
  // That she read it is in the office’s entry.
  'put-away': null,
  review: 'emergency-reviewed',
} as const satisfies Record<EmergencyDeed['deed'], OwnDeed | null>;

export async function open(
  client: pg.PoolClient,
  district: number,
  id: string,
  asked: Pick<Looked, 'isDanger' | 'isOwed' | 'isAgain'>,
  voice: SecondVoice,
): Promise<boolean> {
  const opened = whatOpens({ ...asked, voice });
  if (opened.length > 0)
    await client.query('select access.open_emergency($1, $2, $3, $4)', [district, id, opened, emergencyHours]);
  return opened.length > 0;
}

export async function say(
  means: WallMeans,
  client: pg.PoolClient,
  asker: Asker,
  one: EmergencyTold,
  said: EmergencyDeed,
): Promise<boolean> {
  const changed = changing(client, asker.district, one.id);
  await client.query('select access.hold($1, $2)', [asker.district, one.subject]);
  const heard = async (voice: SecondVoice): Promise<true> => {
    if (one.isLive) await open(client, asker.district, one.id, one, voice);
    return true;
  };
  switch (said.deed) {
    case 'confirm':
      return (
        isAsked(one) &&
        (await changed(`confirmed_at = now(), ${toldAnew}`, stillAsked, asker.person)) &&
        heard('confirmed')
      );
    case 'decline':
      return isAsked(one) && changed('declined = declined || $3::uuid', stillAsked, asker.person);
    case 'name-second':
      if (!one.isMine || !one.isLive || said.second === asker.person) return false;
      if (!(await mayBeSecond(means, asker.district, said.second))) return false;
      return changed(
        'second = $3',
        'second = any (declined) and $3 <> all (declined) and confirmed_at is null and called_at is null and closed_at is null',
        said.second,
      );
    case 'note-call':
      if (!one.isMine || !one.isDanger || isVoiceHeard(one.voice)) return false;
      if (!(await isCallable(client, asker.district, one.id, said.custodian))) return false;
      return (
        (await changed(
          `called = $3, called_at = now(), ${toldAnew}`,
          'called_at is null and confirmed_at is null',
          said.custodian,
        )) && heard('called')
      );
    case 'confirm-call':
      if (!isCalled(one, asker.person)) return false;
      return (
        (await changed(
          `call_confirmed_by = $3, call_confirmed_at = now(), ${toldAnew}`,
          'called = $3 and call_confirmed_at is null',
          asker.person,
        )) && heard('call-confirmed')
      );
    case 'end': {
      const { rows } = await client.query<{ ended: boolean }>('select access.close_emergency($1, $2, $3) as ended', [
        asker.district,
        one.id,
        asker.person,
      ]);
      return rows[0]?.ended === true;
    }
    case 'put-away':
      await changed('put_away = put_away || $3::uuid', '$3 <> all (put_away)', asker.person);
      return true;
    case 'review':
      return one.isJudge && one.openedAt !== null && review(means.keys, client, asker, one.id, said);
    default:
      return said satisfies never;
  }
}

/** Now it may open who and where she is: whoever had put the notice away hears of that. */
const toldAnew = `put_away = '{}'`;

const isAsked = ({ isSecond, isLive, voice }: EmergencyTold): boolean => isSecond && isLive && voice === 'named';

/** Another may have been named in her place since, whose word this is not; and whoever reviewed it is no second voice of it. */
const stillAsked =
  'second = $3 and $3 <> all (declined) and reviewed_by is distinct from $3 and confirmed_at is null and called_at is null and closed_at is null';

const changing =
  (client: pg.PoolClient, district: number, id: string) =>
  async (set: string, where: string, ...values: unknown[]): Promise<boolean> => {
    const { rowCount } = await client.query(
      `update access.emergencies set ${set} where district = $1 and id = $2 and ${where}`,
      [district, id, ...values],
    );
    return rowCount === 1;
  };

/** Holds a duty today in which she could say it. */
export const mayBeSecond = ({ pool, now }: WallMeans, district: number, person: string): Promise<boolean> =>
  carriesToday(pool, { district, person }, secondDeeds, now());

type Review = Extract<EmergencyDeed, { readonly deed: 'review' }>;

/** What was not fitting is open no more once that is said. */
async function review(
  keys: WallMeans['keys'],
  client: pg.PoolClient,
  { district, person }: Asker,
  id: string,
  { verdict, note }: Review,
): Promise<boolean> {
  if (lacksWord(verdict, note)) return false;
  // Two who review each other in the same moment: the second is told that she judges no more.
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1 || ' emergency review', 0))`, [district]);
  const at = notePlace(district, id, 'review');
  const { wrapped = null, envelope = null } = note === null ? {} : await sealedNote(keys, at, note);
  const { rowCount } = await client.query(
    `update access.emergencies set reviewed_by = $3, reviewed_at = now(), verdict = $4, review_wrapped = $5, review_envelope = $6
     where district = $1 and id = $2 and reviewed_at is null and $3 in (select j.person from access.judges_of($1, $2) j)`,
    [district, id, person, verdict, wrapped, envelope],
  );
  if (rowCount === 1 && verdict === 'not-fitting')
    await client.query(`select access.close_emergency_of($1, $2, $3, 'review')`, [district, id, person]);
  return rowCount === 1;
}

/** Nobody but the one who was called says that the call came. */
const isCalled = ({ isCallable, voice, called }: EmergencyTold, person: string): boolean =>
  isCallable && voice === 'called' && called === person;

async function isCallable(client: pg.PoolClient, district: number, id: string, person: string): Promise<boolean> {
  const { rowCount } = await client.query('select from access.callable_of($1, $2) as c(person) where c.person = $3', [
    district,
    id,
    person,
  ]);
  return rowCount === 1;
}
