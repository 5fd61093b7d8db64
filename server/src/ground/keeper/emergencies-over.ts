/**
 * Cases opened in an emergency, as the keeper opens, widens and shuts them. What it opens it decides itself, by the same rule as the
 * office, and by the clock of the database.
 *
 * What is opened, said, ended or reviewed is done once it is done here, also where the office falls before it has written it down: so each
 * leaves an entry of the keeper's own in the same transaction, and the opening that is said again is found done.
 */
import {
  daysOfRate,
  emergencyHours,
  hoursToNote,
  hoursToReview,
  isVoiceHeard,
  type SecondVoice,
  secondDeeds,
  whatOpens,
} from '@naung/domain/ground/emergencies/model.ts';
import { keptBefore, keptOnceFound, secondAsked, voiceAtFirst } from '@naung/domain/ground/emergencies/opening.ts';
import type pg from 'pg';
import type { EmergencyDeed, EmergencyKeeping, EmergencyTold, EmergencyWish, Looked } from './emergencies.ts';
import { notePlace, toldOf } from './emergencies-told.ts';
import { doneBefore, mayTry } from './emergencies-tried.ts';
import { carriesToday, dutyHeld } from './grants.ts';
import { sealedNote } from './notes.ts';
import { noteOwn, type OwnDeed } from './own-entry.ts';
import { carriesNow, type WallMeans } from './told-of-walls.ts';
import { inTransaction } from './transaction.ts';
import type { Asker } from './who-asks.ts';

const asks = ['work-on-cases', 'triage', 'supervise'] as const;

export function emergenciesOver(means: WallMeans): EmergencyKeeping {
  const { keys, pool } = means;
  const told = async (asker: Asker, id: string): Promise<EmergencyTold | null> =>
    (await toldOf(means, asker, { id, subject: null }))[0] ?? null;
  return {
    async lookForEmergency(asker, wish) {
      const before = await doneBefore(means, asker, wish);
      return before ?? lookFor(means, asker, wish, !(await mayTry(means, asker, wish)));
    },

    async openInEmergency(asker, wish) {
      if ((await doneBefore(means, asker, wish)) !== null) return true;
      const found = await lookFor(means, asker, wish, !(await mayTry(means, asker, wish)));
      const { subject, isOpenAlready, isAgain, isDone: _done, ...before } = found;
      const isOwnSecond = wish.second === asker.person;
      const held = await dutyHeld(pool, asker, means.now());
      const kept = keptBefore({ ...before, isOwnSecond }) ?? keptOnceFound(found, wish.second);
      if (held === null || subject === null || kept !== null) return false;
      const { wrapped, envelope } = await sealedNote(keys, notePlace(asker.district, wish.id, 'note'), wish.note);
      const second = secondAsked(found, wish.second);
      await inTransaction(pool, async (client) => {
        await client.query(
          `insert into access.emergencies (district, id, subject, person, duty, unit, reason, is_danger, is_owed, is_again, second, wrapped, envelope)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          [
            ...[asker.district, wish.id, subject, asker.person, asker.duty, held.unit, wish.reason],
            ...[found.isDanger, found.isOwed, isAgain, second, wrapped, envelope],
          ],
        );
        const isOpen = await open(client, asker.district, wish.id, found, voiceAtFirst(found, second));
        await noteOwn(client, asker, isOpen ? 'emergency-opened' : 'emergency-asked', wish.id);
      });
      return true;
    },

    emergenciesTold: (asker, which) => toldOf(means, asker, which),

    async whomToCall(asker, id) {
      if ((await told(asker, id))?.isMine !== true) return [];
      const { rows } = await pool.query<{ person: string }>('select access.callable_of($1, $2) as person', [
        asker.district,
        id,
      ]);
      return rows.map(({ person }) => person);
    },

    async sayOfEmergency(asker, id, said) {
      const one = await told(asker, id);
      if (one === null) return false;
      return inTransaction(pool, async (client) => {
        const isSaid = await say(means, client, asker, one, said);
        if (isSaid) await noteOwn(client, asker, ownDeeds[said.deed], id);
        return isSaid;
      });
    },

    async emergencyRates(asker) {
      if (!(await carriesNow(means, asker, 'keep-walls'))) return [];
      const { rows } = await pool.query<{ unit: string; uses: number; openings: number }>(
        'select unit, uses, openings from access.emergency_rates($1, $2, $3) order by uses desc, openings desc, unit',
        [asker.district, asker.person, daysOfRate],
      );
      return rows;
    },
  };
}

const ownDeeds = {
  confirm: 'emergency-confirmed',
  'note-call': 'emergency-call-noted',
  'confirm-call': 'emergency-call-confirmed',
  end: 'emergency-ended',
  review: 'emergency-reviewed',
} as const satisfies Record<EmergencyDeed['deed'], OwnDeed>;

async function lookFor(
  { pool, now }: WallMeans,
  asker: Asker,
  { id, code, reason, second }: Omit<EmergencyWish, 'note'>,
  isSpent: boolean,
): Promise<Looked> {
  const held = await dutyHeld(pool, asker, now());
  const mayAsk = held !== null && asks.some((deed) => held.deeds.includes(deed));
  const { rows } = await pool.query<{ detail: { isDanger?: unknown } | null; isOwed: boolean }>(
    `select access.code_today($1, 'emergency-reasons', $2) as detail, access.owes_review($1, $3, $4, $5, $6) as "isOwed"`,
    [asker.district, reason, held?.unit ?? null, asker.person, hoursToReview, hoursToNote],
  );
  const { detail = null, isOwed = false } = rows[0] ?? {};
  const named = second === null ? null : { district: asker.district, person: second };
  const isSecondUnable = named !== null && !(await carriesToday(pool, named, secondDeeds, now()));
  const before = { isListed: detail !== null, isDanger: detail?.isDanger === true, isSpent, isOwed, isSecondUnable };
  const isKept = !mayAsk || keptBefore({ ...before, isOwnSecond: second === asker.person }) !== null;
  if (isKept) return { ...before, isOpenAlready: false, isAgain: false, isDone: false, subject: null };
  const { rows: found } = await pool.query<{ subject: string | null; isOpen: boolean; isAgain: boolean }>(
    `select c.subject, exists (select from access.emergencies e where e.district = $1 and e.subject = c.subject and e.duty = $4
       and e.person = $3 and e.closed_at is null and coalesce(e.until, e.asked_at + make_interval(hours => $5)) > now()) as "isOpen",
       exists (select from access.emergencies e where e.district = $1 and e.subject = c.subject and e.person = $3
         and e.opened_at is not null and e.reviewed_at is null) as "isAgain"
     from access.case_by_code($1, $2, $3) as c(subject)
     where not exists (select from access.emergencies e where e.district = $1 and e.id = $6)`,
    [asker.district, code, asker.person, asker.duty, emergencyHours, id],
  );
  const { isOpen = false, isAgain = false, subject = null } = found[0] ?? {};
  return { ...before, isOpenAlready: isOpen, isAgain, isDone: false, subject };
}

async function open(
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

async function say(
  { keys }: WallMeans,
  client: pg.PoolClient,
  asker: Asker,
  one: EmergencyTold,
  said: EmergencyDeed,
): Promise<boolean> {
  const changed = async (set: string, where: string, ...values: unknown[]): Promise<boolean> => {
    const { rowCount } = await client.query(
      `update access.emergencies set ${set} where district = $1 and id = $2 and ${where}`,
      [asker.district, one.id, ...values],
    );
    return rowCount === 1;
  };
  const heard = async (voice: SecondVoice): Promise<true> => {
    if (one.isLive) await open(client, asker.district, one.id, one, voice);
    return true;
  };
  switch (said.deed) {
    case 'confirm':
      if (!one.isSecond || !one.isLive || one.voice !== 'named') return false;
      return (
        (await changed('confirmed_at = now()', 'confirmed_at is null and called_at is null')) && heard('confirmed')
      );
    case 'note-call':
      if (!one.isMine || !one.isDanger || isVoiceHeard(one.voice)) return false;
      if (!(await isCallable(client, asker.district, one.id, said.custodian))) return false;
      return (
        (await changed(
          'called = $3, called_at = now()',
          'called_at is null and confirmed_at is null',
          said.custodian,
        )) && heard('called')
      );
    case 'confirm-call':
      if (!isCalled(one, asker.person)) return false;
      return (
        (await changed(
          'call_confirmed_by = $3, call_confirmed_at = now()',
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
    case 'review': {
      if (!one.isJudge || one.openedAt === null) return false;
      // Two who review each other in the same moment: the second is told that she judges no more.
      await client.query(`select pg_advisory_xact_lock(hashtextextended($1 || ' emergency review', 0))`, [
        asker.district,
      ]);
      const at = notePlace(asker.district, one.id, 'review');
      const { wrapped = null, envelope = null } = said.note === null ? {} : await sealedNote(keys, at, said.note);
      const set = 'reviewed_by = $3, reviewed_at = now(), verdict = $4, review_wrapped = $5, review_envelope = $6';
      const stillJudges = '$3 in (select j.person from access.judges_of($1, $2) j)';
      return changed(set, `reviewed_at is null and ${stillJudges}`, asker.person, said.verdict, wrapped, envelope);
    }
    default:
      return said satisfies never;
  }
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
