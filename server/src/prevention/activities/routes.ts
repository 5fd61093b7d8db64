/**
 * What can be said and asked about activities.
 */

import {
  AddAttendance,
  type AttendanceSituation,
  decideAttendance,
  decideJoining,
  decideRecording,
  JoinActivities,
  type JoinSide,
  RecordActivity,
} from '@naung/domain/prevention/activities/commands.ts';
import { activityPolicy, activityReading, noVillage } from '@naung/domain/prevention/activities/policy.ts';
import { ListActivities, ShowActivity, SimilarActivities } from '@naung/domain/prevention/activities/reads.ts';
import { activityRows } from '@naung/domain/prevention/activities/rows.ts';
import { onCommand, onRead, type Room } from '../../ground/commands/entry.ts';
import { activityCorrections } from './correcting.ts';
import { listActivities, showActivity, similarActivities } from './reading.ts';
import { activityById, lineGrounds, lineIsTaken, recordingSituation } from './store.ts';
import { writeActivity, writeJoin, writeLine } from './writing.ts';

const recordActivity = onCommand('prevention', RecordActivity, {
  policy: activityPolicy['activities/record'],
  situation: async (tx, { payload }) => ({
    about: { village: payload.village ?? noVillage },
    now: await recordingSituation(tx, payload.activity, payload, payload.attendance),
  }),
  decide: decideRecording,
  record: (tx, _events, command) => writeActivity(tx, command),
});

const addAttendance = onCommand('prevention', AddAttendance, {
  policy: activityPolicy['activities/add-attendance'],
  situation: async (tx, { payload }) => {
    const activity = await activityById(tx, payload.activity);
    if (activity === null) return null;
    const idIsTaken = await lineIsTaken(tx, payload.line);
    const grounds = await lineGrounds(tx, payload.activity, payload.village, null);
    const now = { ...grounds, idIsTaken, activityIsVoid: activity.isVoid, home: activity.village };
    return { about: { village: activity.village ?? noVillage }, now };
  },
  decide: (command, now: AttendanceSituation & { readonly home: number | null }) => decideAttendance(command, now),
  record: (tx, _events, command, now) => writeLine(tx, command, now.home),
});

const joinActivities = onCommand('prevention', JoinActivities, {
  policy: activityPolicy['activities/join'],
  situation: async (tx, { payload }) => {
    // Always in the same order, so that two who join the same two records do not wait for each other for ever.
    const locked = new Map<string, JoinSide | null>();
    for (const id of [payload.activity, payload.into].sort()) locked.set(id, await activityById(tx, id));
    const [joined, kept] = [locked.get(payload.activity), locked.get(payload.into)];
    if (!joined || !kept) return null;
    return {
      about: { village: joined.village ?? noVillage, otherVillage: kept.village ?? noVillage },
      now: { joined, kept },
    };
  },
  decide: decideJoining,
  record: (tx, events, command) => writeJoin(tx, events, command),
});

export const activitiesRoom: Room = {
  rows: activityRows,
  commands: [recordActivity, addAttendance, joinActivities, ...activityCorrections],
  reads: [
    onRead(ListActivities, { policy: activityReading, answer: (tx, query) => listActivities(tx, query) }),
    onRead(ShowActivity, { policy: activityReading, answer: (tx, { activity }) => showActivity(tx, activity) }),
    onRead(SimilarActivities, {
      policy: activityReading,
      answer: async (tx, query) => ({ items: await similarActivities(tx, query) }),
    }),
  ],
};
