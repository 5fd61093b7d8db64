/**
 * Cases opened in an emergency, as the keeper opens, widens and shuts them. What it opens it decides itself, by the same rule as the
 * office, and by the clock of the database.
 *
 * What is opened, said, ended or reviewed is done once it is done here, also where the office falls before it has written it down: so each
 * leaves an entry of the keeper's own in the same transaction, and the opening that is said again is found done.
 */
import {
  daysAfterNotFitting,
  daysOfRate,
  emergencyHours,
  hoursToNote,
  hoursToReview,
} from '@naung/domain/ground/emergencies/model.ts';
import { keptBefore, keptOnceFound, secondAsked, voiceAtFirst } from '@naung/domain/ground/emergencies/opening.ts';
import type pg from 'pg';
import type { EmergencyKeeping, EmergencyTold, EmergencyWish, Looked } from './emergencies.ts';
import { mayBeSecond, open, ownDeeds, say } from './emergencies-said.ts';
import { notePlace, toldOf } from './emergencies-told.ts';
import { doneBefore, mayTry } from './emergencies-tried.ts';
import { dutyHeld } from './grants.ts';
import { sealedNote } from './notes.ts';
import { noteOwn } from './own-entry.ts';
import { carriesNow, type WallMeans } from './told-of-walls.ts';
import { inTransaction } from './transaction.ts';
import type { Asker } from './who-asks.ts';

const asks = ['work-on-cases', 'triage', 'supervise'] as const;

export function emergenciesOver(means: WallMeans): EmergencyKeeping {
  const { pool } = means;
  const told = async (asker: Asker, id: string): Promise<EmergencyTold | null> =>
    (await toldOf(means, asker, { id, subject: null }))[0] ?? null;
  return {
    async lookForEmergency(asker, wish) {
      const before = await doneBefore(means, asker, wish);
      return before ?? lookFor(means, asker, wish, !(await mayTry(means, asker, wish)));
    },

    openInEmergency: (asker, wish) => openFor(means, asker, wish),

    emergenciesTold: (asker, which) => toldOf(means, asker, which),

    maySecond: ({ district }, person) => mayBeSecond(means, district, person),

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
        const own = ownDeeds[said.deed];
        if (isSaid && own !== null) await noteOwn(client, asker, own, id);
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

async function openFor(means: WallMeans, asker: Asker, wish: EmergencyWish): Promise<boolean> {
  const { keys, pool } = means;
  if ((await doneBefore(means, asker, wish)) !== null) return true;
  const found = await lookFor(means, asker, wish, !(await mayTry(means, asker, wish)));
  const { subject, isOpenAlready: _open, isAgain: _again, isDone: _done, ...before } = found;
  const isOwnSecond = wish.second === asker.person;
  const held = await dutyHeld(pool, asker, means.now());
  const kept = keptBefore({ ...before, isOwnSecond }) ?? keptOnceFound(found, wish.second);
  if (held === null || subject === null || kept !== null) return false;
  const { wrapped, envelope } = await sealedNote(keys, notePlace(asker.district, wish.id, 'note'), wish.note);
  return inTransaction(pool, async (client) => {
    await client.query('select access.hold($1, $2)', [asker.district, subject]);
    // Two of hers in the same moment: what the first opened is seen by the second.
    const now = await caseFor(client, asker, wish, found.isDanger);
    if (now.subject !== subject || keptOnceFound({ ...found, ...now }, wish.second) !== null) return false;
    const asked = { ...found, isAgain: now.isAgain };
    const second = secondAsked(asked, wish.second);
    await client.query(
      `insert into access.emergencies (district, id, subject, person, duty, unit, reason, is_danger, is_owed, is_again, second, wrapped, envelope)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[asker.district, wish.id, subject, asker.person, asker.duty, held.unit, wish.reason],
        ...[asked.isDanger, asked.isOwed, asked.isAgain, second, wrapped, envelope],
      ],
    );
    const isOpen = await open(client, asker.district, wish.id, asked, voiceAtFirst(asked, second));
    await noteOwn(client, asker, isOpen ? 'emergency-opened' : 'emergency-asked', wish.id);
    return true;
  });
}

async function lookFor(
  means: WallMeans,
  asker: Asker,
  { id, code, reason, second }: Omit<EmergencyWish, 'note'>,
  isSpent: boolean,
): Promise<Looked> {
  const { pool, now } = means;
  const held = await dutyHeld(pool, asker, now());
  const mayAsk = held !== null && asks.some((deed) => held.deeds.includes(deed));
  const { rows } = await pool.query<{ detail: { isDanger?: unknown } | null; isOwed: boolean }>(
    `select access.code_today($1, 'emergency-reasons', $2) as detail, access.owes_review($1, $3, $4, $5, $6) as "isOwed"`,
    [asker.district, reason, held?.unit ?? null, asker.person, hoursToReview, hoursToNote],
  );
  const { detail = null, isOwed = false } = rows[0] ?? {};
  const isSecondUnable = second !== null && !(await mayBeSecond(means, asker.district, second));
  const before = { isListed: detail !== null, isDanger: detail?.isDanger === true, isSpent, isOwed, isSecondUnable };
  const isKept = !mayAsk || keptBefore({ ...before, isOwnSecond: second === asker.person }) !== null;
  if (isKept) return { ...before, isOpenAlready: false, isAgain: false, isDone: false, subject: null };
  return { ...before, isDone: false, ...(await caseFor(pool, asker, { id, code }, before.isDanger)) };
}

/** The case of that code, and what she has had of it; none where the id stands already. */
async function caseFor(
  db: pg.Pool | pg.PoolClient,
  asker: Asker,
  { id, code }: Pick<EmergencyWish, 'id' | 'code'>,
  isDanger: boolean,
): Promise<Pick<Looked, 'subject' | 'isOpenAlready' | 'isAgain'>> {
  const { rows } = await db.query<Pick<Looked, 'subject' | 'isOpenAlready' | 'isAgain'>>(
    `with hers as (
       select e.subject, e.opened_at is not null and (e.reviewed_at is null
           or (e.verdict = 'not-fitting' and e.reviewed_at > now() - make_interval(days => $8))) as counts,
         e.duty = $4 and e.closed_at is null and coalesce(e.until, e.asked_at + make_interval(hours => $5)) > now() as live,
         $7 and not e.is_danger as gives_way
       from access.emergencies e where e.district = $1 and e.person = $3)
     select c.subject, exists (select from hers h where h.subject = c.subject and h.live and not h.gives_way) as "isOpenAlready",
       exists (select from hers h where h.subject = c.subject and h.counts and not (h.live and h.gives_way)) as "isAgain"
     from access.case_by_code($1, $2, $3) as c(subject)
     where not exists (select from access.emergencies e where e.district = $1 and e.id = $6)`,
    [asker.district, code, asker.person, asker.duty, emergencyHours, id, isDanger, daysAfterNotFitting],
  );
  return rows[0] ?? { isOpenAlready: false, isAgain: false, subject: null };
}
