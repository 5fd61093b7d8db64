/**
 * Writing down activities, the lines of villages, and that two records are one.
 */
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type { CorrectionEvent } from '@naung/domain/ground/corrections.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import type {
  ActivityEvent,
  AddAttendance,
  JoinActivities,
  RecordActivity,
} from '@naung/domain/prevention/activities/commands.ts';
import type { AttendanceTold } from '@naung/domain/prevention/activities/model.ts';
import { sql } from 'kysely';
import { correctionSituation, recordCorrection } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { activities } from './correcting.ts';
import { settleActivity } from './store.ts';

export async function writeActivity(tx: Tx, { payload, madeAt }: CommandOf<typeof RecordActivity>): Promise<void> {
  const { district, person } = tx.actor;
  const bands = payload.bands === null ? null : JSON.stringify(payload.bands);
  await sql`
    insert into prevention.activities (district, id, held_on, held_until, place, place_words, title, kind, stage, levels,
      holder_kind, holder, village, opened_by, led_by, tally, bands, agencies, outcome, funding, own_initiative,
      written_at, entered_at, entered_by)
    values (${district}, ${payload.activity}, ${payload.heldOn}, ${payload.heldUntil}, ${payload.place}, ${payload.placeWords},
      ${payload.title}, ${payload.kind}, ${payload.stage}, ${payload.levels}::text[], ${payload.holderKind}, ${payload.holder},
      ${payload.village}, ${payload.openedBy}, ${payload.ledBy}, ${JSON.stringify(payload.tally)}, ${bands},
      ${payload.agencies}::uuid[], ${JSON.stringify(payload.outcome)}, ${payload.funding}, ${payload.ownInitiative},
      ${madeAt}, ${tx.now}, ${person})
  `.execute(tx.db);
  await writeLines(tx, payload.activity, payload.village, payload.attendance, madeAt);
  await settleActivity(tx, payload.activity);
}

export async function writeLine(
  tx: Tx,
  { payload, madeAt }: CommandOf<typeof AddAttendance>,
  home: number | null,
): Promise<void> {
  await writeLines(tx, payload.activity, home, [payload], madeAt);
  await settleActivity(tx, payload.activity);
}

async function writeLines(
  tx: Tx,
  activity: string,
  home: number | null,
  lines: readonly (AttendanceTold & { readonly line: string })[],
  madeAt: Instant,
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ line, village, tally }) => ({ id: line, village, tally }));
  await sql`
    insert into prevention.attendance (district, id, activity, village, home, tally, written_at, entered_at, entered_by)
    select ${tx.actor.district}::int, l.id, ${activity}::uuid, l.village, ${home}::int, l.tally,
      ${madeAt}::timestamptz, ${tx.now}::timestamptz, ${tx.actor.person}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l (id uuid, village int, tally jsonb)
  `.execute(tx.db);
}

export async function writeJoin(
  tx: Tx,
  events: readonly ActivityEvent[],
  { payload }: CommandOf<typeof JoinActivities>,
): Promise<void> {
  const { activity, into, attendanceFrom } = payload;
  if (attendanceFrom === 'joined') await moveLines(tx, activity, into);
  for (const event of events) if (isCorrection(event)) await correct(tx, event);
  await sql`
    update prevention.activities set joined_to = ${into} where district = ${tx.actor.district} and id = ${activity}
  `.execute(tx.db);
}

/** The lines of the one that stays are void, and those of the one that goes take their place. */
async function moveLines(tx: Tx, from: string, into: string): Promise<void> {
  await sql`
    update prevention.attendance set voided_at = ${tx.now}, version = version + 1
    where district = ${tx.actor.district} and activity = ${into} and voided_at is null
  `.execute(tx.db);
  await sql`
    update prevention.attendance l set activity = ${into}, home = a.village, version = l.version + 1
    from prevention.activities a
    where l.district = ${tx.actor.district} and l.activity = ${from} and l.voided_at is null
      and a.district = l.district and a.id = ${into}
  `.execute(tx.db);
}

async function correct(tx: Tx, event: CorrectionEvent): Promise<void> {
  const before = await correctionSituation(tx, activities, event.record);
  if (before === null) throw new Error('An activity that is joined vanished although it was locked');
  await recordCorrection(tx, activities, event, undefined, before);
}

const isCorrection = (event: ActivityEvent): event is CorrectionEvent =>
  event.type === 'record-voided' || event.type === 'record-corrected';
