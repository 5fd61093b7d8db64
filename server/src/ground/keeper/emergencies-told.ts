/** What somebody is told of an emergency, and what is hers to do about it; the words only to herself and to whoever reviews. */
import {
  type EmergencyEnding,
  type EmergencyVerdict,
  emergencyHours,
  hoursToReview,
  type SecondVoice,
} from '@naung/domain/ground/emergencies/model.ts';
import { addHours, type Instant } from '@naung/domain/ground/time.ts';
import type { EmergencyTold } from './emergencies.ts';
import { dutyHeld } from './grants.ts';
import { type NotePlace, openedNote } from './notes.ts';
import { momentOf, type WallMeans } from './told-of-walls.ts';
import type { Asker } from './who-asks.ts';

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly code: string;
  readonly person: string;
  readonly unit: string;
  readonly reason: string;
  readonly isDanger: boolean;
  readonly isOwed: boolean;
  readonly isAgain: boolean;
  readonly second: string | null;
  readonly declinedBy: readonly string[];
  readonly called: string | null;
  readonly wrapped: Buffer;
  readonly envelope: Buffer;
  readonly reviewWrapped: Buffer | null;
  readonly reviewEnvelope: Buffer | null;
  readonly askedAt: Date;
  readonly openedAt: Date | null;
  readonly until: Date | null;
  readonly closedAt: Date | null;
  readonly endedBecause: EmergencyEnding | null;
  readonly isLive: boolean;
  readonly withPlace: boolean;
  readonly isConfirmed: boolean;
  readonly isCallConfirmed: boolean;
  readonly verdict: EmergencyVerdict | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly isMine: boolean;
  readonly isPutAway: boolean;
  readonly isSecond: boolean;
  readonly isCallable: boolean;
  readonly isJudge: boolean;
  readonly level: number | null;
}

const columns = `e.id, e.subject, t.code, e.person, e.unit, e.reason, e.is_danger as "isDanger", e.is_owed as "isOwed",
  e.is_again as "isAgain", e.second, e.declined as "declinedBy", e.called, e.wrapped, e.envelope, e.review_wrapped as "reviewWrapped", e.review_envelope as "reviewEnvelope", e.asked_at as "askedAt",
  e.opened_at as "openedAt", e.until, e.closed_at as "closedAt", e.closed_because as "endedBecause", e.confirmed_at is not null as "isConfirmed",
  e.call_confirmed_at is not null as "isCallConfirmed", e.verdict, e.reviewed_by as "reviewedBy", e.reviewed_at as "reviewedAt",
  e.closed_at is null and coalesce(e.until, e.asked_at + make_interval(hours => $7)) > now() as "isLive",
  exists (select from access.grants g where g.district = e.district and g.subject = e.subject and g.compartment = 'safe_place'
    and g.grantee = 'emergency:' || e.person || ':' || e.duty and g.starts = e.opened_at) as "withPlace",
  $2 = any (e.put_away) as "isPutAway", t.is_mine as "isMine", t.is_second and e.reviewed_by is distinct from $2 as "isSecond", t.is_callable as "isCallable", t.is_judge as "isJudge", t.level`;

export async function toldOf(
  { keys, pool, now }: WallMeans,
  asker: Asker,
  { id, subject }: { readonly id: string | null; readonly subject: string | null },
): Promise<readonly EmergencyTold[]> {
  const held = await dutyHeld(pool, asker, now());
  if (held === null) return [];
  const asOwner = held.acting.filter((one) => one.startsWith('person:') || one.includes(':supervise'));
  const { rows } = await pool.query<Row>(
    `select ${columns} from access.emergencies_told($1, $2, $3, $4, $5, $6) t
     join access.emergencies e on e.district = $1 and e.id = t.id order by e.asked_at desc, e.id`,
    [asker.district, asker.person, held.deeds, asOwner, id, subject, emergencyHours],
  );
  const keepsWalls = held.deeds.includes('keep-walls');
  return Promise.all(rows.map(async (row) => ({ ...told(row, keepsWalls), ...(await said(row)) })));

  async function said(row: Row): Promise<Pick<EmergencyTold, 'note' | 'reviewNote'>> {
    if (!row.isMine && !row.isJudge) return { note: null, reviewNote: null };
    const at = (name: string): NotePlace => notePlace(asker.district, row.id, name);
    return {
      note: await openedNote(keys, at('note'), row.wrapped, row.envelope),
      reviewNote: await openedNote(keys, at('review'), row.reviewWrapped, row.reviewEnvelope),
    };
  }
}

export const notePlace = (district: number, record: string, name: string): NotePlace => ({
  district,
  table: 'access.emergencies',
  record,
  name,
});

function voiceOf({ isDanger, isAgain, isConfirmed, isCallConfirmed, called, second, declinedBy }: Row): SecondVoice {
  if (isCallConfirmed) return 'call-confirmed';
  if (called !== null) return 'called';
  if (isConfirmed) return 'confirmed';
  if (!isDanger && !isAgain) return 'none';
  if (second === null) return 'call-owed';
  return declinedBy.includes(second) ? 'declined' : 'named';
}

/** Who reviewed it, and who said no, is for those who could have reviewed it, and for custodians. */
function told(row: Row, keepsWalls: boolean): Omit<EmergencyTold, 'note' | 'reviewNote'> {
  const { id, subject, person, unit, reason, isDanger, isOwed, isAgain, second, called, isLive, withPlace } = row;
  const { isMine, isPutAway, isSecond, isCallable, isJudge, verdict, endedBecause } = row;
  const [askedAt, openedAt] = [moment(row.askedAt), row.openedAt && moment(row.openedAt)];
  return {
    ...{ id, subject, caseCode: row.code, person, unit, reason, isDanger, isOwed, isAgain, second },
    ...{ called, isLive, withPlace, verdict, endedBecause },
    declinedBy: isMine || isJudge || keepsWalls ? row.declinedBy : [],
    reviewedBy: isJudge || keepsWalls ? row.reviewedBy : null,
    reviewedAt: row.reviewedAt && moment(row.reviewedAt),
    ...{ isMine, isPutAway, isSecond, isCallable, isJudge, voice: voiceOf(row), askedAt, openedAt },
    until: row.until === null ? addHours(askedAt, emergencyHours) : moment(row.until),
    endedAt: row.closedAt && moment(row.closedAt),
    reviewBy: openedAt && addHours(openedAt, hoursToReview),
    reviewedElsewhere: !row.isOwed || !isJudge ? null : (reviewers[row.level ?? 0] ?? 'nobody-else'),
  };
}

const reviewers: Readonly<Record<number, 'province' | 'another-agency'>> = { 1: 'province', 2: 'another-agency' };

const moment = (at: Date): Instant => momentOf(at) as Instant;
