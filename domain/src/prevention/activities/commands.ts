/**
 * What can be done with activities: record one, however late; add the line of a village that was forgotten; join two that are one.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../../ground/command.ts';
import type { CorrectionEvent } from '../../ground/corrections.ts';
import { intoDrawers } from '../../ground/drawers/model.ts';
import type { Happening } from '../../ground/happening.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { type ActivityGrounds, type ActivityUnfit, activityUnfit } from './fitting.ts';
import {
  ActivityId,
  type ActivityTold,
  AttendanceId,
  type AttendanceTold,
  activityDrawers,
  activityFields,
  attendanceFields,
  type Tally,
} from './model.ts';
import { mayBeOne } from './similar.ts';
import { type TallyUnfit, tallyUnfit } from './tally-fitting.ts';

export const RecordActivity = command(
  'activities/record',
  'Writes down what was held and how many came, on the day or years later.',
  {
    activity: ActivityId,
    ...activityFields,
    /** Where many villages came: how many from each. They are counted here and not again in `tally`. */
    attendance: z.array(z.strictObject({ line: AttendanceId, ...attendanceFields })).check(z.maxLength(300)),
  },
);

export const AddAttendance = command('activities/add-attendance', 'Adds how many came from one more village.', {
  line: AttendanceId,
  activity: ActivityId,
  ...attendanceFields,
});

export const attendanceSides = ['kept', 'joined'] as const;

export const JoinActivities = command(
  'activities/join',
  'Two people wrote down the same activity: one record stays, the other points to it.',
  {
    /** The one that goes. */
    activity: ActivityId,
    into: ActivityId,
    /** Whose counters stay. */
    attendanceFrom: z.enum(attendanceSides),
  },
);

export type ActivityCommand =
  | CommandOf<typeof RecordActivity>
  | CommandOf<typeof AddAttendance>
  | CommandOf<typeof JoinActivities>;

export interface RecordingSituation extends ActivityGrounds {
  readonly idIsTaken: boolean;
  /** Every village in a line lies in this district. */
  readonly linesAreOurs: boolean;
}

export interface AttendanceSituation {
  readonly idIsTaken: boolean;
  readonly activityIsVoid: boolean;
  readonly villageIsOurs: boolean;
  /** Villages that have a line in this activity. */
  readonly villages: readonly number[];
}

/** One of the two that are to be joined. */
export interface JoinSide extends Pick<ActivityTold, 'heldOn' | 'heldUntil' | 'village' | 'place' | 'tally' | 'bands'> {
  readonly isVoid: boolean;
}

export interface JoinSituation {
  readonly joined: JoinSide;
  readonly kept: JoinSide;
}

export type AttendanceUnfit = 'village-lies-elsewhere' | 'village-is-counted-twice' | TallyUnfit;
export type ActivityRefusal =
  | ActivityUnfit
  | AttendanceUnfit
  | 'id-is-taken'
  | 'was-entered-by-mistake'
  | 'is-the-same'
  | 'not-the-same-activity';

export type ActivityRecorded = Happening<'activity-recorded', Readonly<Record<string, unknown>>>;
export type ActivityEvent =
  | ActivityRecorded
  | Happening<'attendance-added', { readonly activity: string; readonly village: number; readonly tally: Tally }>
  | Happening<'activity-joined', { readonly into: string; readonly attendanceFrom: (typeof attendanceSides)[number] }>
  | CorrectionEvent;

type Decided = Result<readonly ActivityEvent[], ActivityRefusal>;

export function decideRecording({ payload }: CommandOf<typeof RecordActivity>, now: RecordingSituation): Decided {
  const { activity, attendance, madeAt: _madeAt, ...told } = payload;
  if (now.idIsTaken) return refused('id-is-taken');
  const unfit = activityUnfit(told, now) ?? linesUnfit(attendance, now.linesAreOurs);
  if (unfit !== null) return refused(unfit);
  const { core, sealed } = intoDrawers(activityDrawers, told);
  return done([
    {
      type: 'activity-recorded',
      record: activity,
      subject: null,
      core: { ...core, villages: attendance.map((line) => line.village) },
      sealed,
    },
  ]);
}

function linesUnfit(lines: readonly AttendanceTold[], areOurs: boolean): AttendanceUnfit | null {
  if (!areOurs) return 'village-lies-elsewhere';
  if (new Set(lines.map((line) => line.village)).size < lines.length) return 'village-is-counted-twice';
  return lines.map((line) => tallyUnfit(line.tally)).find((unfit) => unfit !== null) ?? null;
}

/** Why a line would not be taken: the same for adding it and for putting it right. */
export function attendanceUnfit(
  line: AttendanceTold,
  now: Pick<AttendanceSituation, 'villageIsOurs' | 'villages'>,
): AttendanceUnfit | null {
  if (!now.villageIsOurs) return 'village-lies-elsewhere';
  if (now.villages.includes(line.village)) return 'village-is-counted-twice';
  return tallyUnfit(line.tally);
}

export function decideAttendance({ payload }: CommandOf<typeof AddAttendance>, now: AttendanceSituation): Decided {
  const { line, activity, village, tally } = payload;
  if (now.idIsTaken) return refused('id-is-taken');
  if (now.activityIsVoid) return refused('was-entered-by-mistake');
  const unfit = attendanceUnfit({ village, tally }, now);
  if (unfit !== null) return refused(unfit);
  return done([{ type: 'attendance-added', record: line, subject: null, core: { activity, village, tally } }]);
}

/** The one that goes is void with a link; where its counters are the better ones, the other takes them and keeps what it had. */
export function decideJoining({ payload }: CommandOf<typeof JoinActivities>, { joined, kept }: JoinSituation): Decided {
  const { activity, into, attendanceFrom } = payload;
  if (activity === into) return refused('is-the-same');
  if (joined.isVoid || kept.isVoid) return refused('was-entered-by-mistake');
  if (!mayBeOne(joined, kept)) return refused('not-the-same-activity');
  const about = { record: activity, subject: null };
  const goes: ActivityEvent[] = [
    { type: 'activity-joined', ...about, core: { into, attendanceFrom } },
    { type: 'record-voided', ...about, core: { kind: 'activity', reason: 'twice' } },
  ];
  if (attendanceFrom === 'kept') return done(goes);
  const core = {
    kind: 'activity',
    before: { tally: kept.tally, bands: kept.bands },
    after: { tally: joined.tally, bands: joined.bands },
    reason: 'twice',
  };
  return done([...goes, { type: 'record-corrected', record: into, subject: null, core }]);
}
