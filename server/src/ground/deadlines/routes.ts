/**
 * Clocks: what starts, meets and stops them, and what is due. The table of events is in the domain; this only listens.
 */

import {
  AddHoliday,
  decideHoliday,
  decideMeeting,
  decideReference,
  decideWeek,
  MeetClock,
  NoteReference,
  SetWorkingWeek,
} from '@naung/domain/ground/deadlines/commands.ts';
import { deadlinesPolicy, readsDeadlines } from '@naung/domain/ground/deadlines/policy.ts';
import { DueClocks, Holidays, MetClocks, WorkingWeek } from '@naung/domain/ground/deadlines/reads.ts';
import { deadlineRows } from '@naung/domain/ground/deadlines/rows.ts';
import { clockEvents, clockMetBy, clockStartedBy, stopsClocks } from '@naung/domain/ground/deadlines/triggers.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { sql } from 'kysely';
import { onCommand, onEvent, onRead, type Room } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';
import { workingWeek } from './calendar.ts';
import { holidaysBetween, isHoliday } from './holidays.ts';
import { keepReference, metClocks, referenceSituation } from './reference.ts';
import { clockSituation, dueClocks, meetClocks, recordMeeting, startClock, stopClocks } from './store.ts';

const meeting = onCommand('ground', MeetClock, {
  policy: deadlinesPolicy['deadlines/meet'],
  async situation(tx, command) {
    const now = await clockSituation(tx, command.payload.clock);
    return now && { about: { subject: now.subject }, now };
  },
  decide: decideMeeting,
  async record(tx, events) {
    for (const event of events) {
      await recordMeeting(tx, event);
      await keepReference(tx, event);
    }
  },
});

const notingReference = onCommand('ground', NoteReference, {
  policy: deadlinesPolicy['deadlines/note-reference'],
  async situation(tx, command) {
    const now = await referenceSituation(tx, command.payload.clock);
    return now && { about: { subject: now.subject }, now };
  },
  decide: decideReference,
  async record(tx, events) {
    for (const event of events) await keepReference(tx, event);
  },
});

const closing = onCommand('ground', AddHoliday, {
  policy: deadlinesPolicy['deadlines/add-holiday'],
  async situation(tx, command) {
    return { about: {}, now: { isHoliday: await isHoliday(tx, command.payload.on) } };
  },
  decide: decideHoliday,
  async record(tx, events, { payload }) {
    for (const event of events)
      await sql`insert into ground.holidays (id, district, on_day, name, source, mark)
        values (${event.record}, ${tx.actor.district}, ${event.core.on}, ${payload.name}, 'kantor setempat', 'S')`.execute(
        tx.db,
      );
  },
});

const settingWeek = onCommand('ground', SetWorkingWeek, {
  policy: deadlinesPolicy['deadlines/set-week'],
  async situation(tx) {
    return { about: {}, now: await workingWeek(tx) };
  },
  decide: decideWeek,
  async record(tx, events) {
    for (const { core } of events)
      await sql`insert into ground.working_weeks (district, weekdays, closes_at)
        values (${tx.actor.district}, ${sql.val(core.weekdays)}::int[], ${core.closesAt})
        on conflict (district) do update set weekdays = excluded.weekdays, closes_at = excluded.closes_at`.execute(
        tx.db,
      );
  },
});

/** A clock that an event both ends and starts, as a plan asked for again, is ended first. */
async function listen(tx: Tx, event: Happening): Promise<readonly Happening[]> {
  const met = clockMetBy(event);
  const ended = met ? await meetClocks(tx, event, met) : stopsClocks(event) ? await stopClocks(tx, event) : [];
  const begins = clockStartedBy(event, tx.now);
  return begins ? [...ended, ...(await startClock(tx, begins))] : ended;
}

export const deadlinesRoom: Room = {
  rows: deadlineRows,
  commands: [meeting, notingReference, closing, settingWeek],
  reads: [
    onRead(DueClocks, { policy: readsDeadlines, answer: dueClocks }),
    onRead(MetClocks, { policy: readsDeadlines, answer: metClocks }),
    onRead(Holidays, {
      policy: readsDeadlines,
      async answer(tx, query) {
        return { items: await holidaysBetween(tx, query.from, query.until) };
      },
    }),
    onRead(WorkingWeek, {
      policy: readsDeadlines,
      async answer(tx) {
        const { weekdays, closesAt } = await workingWeek(tx);
        return { weekdays: [...weekdays], closesAt };
      },
    }),
  ],
  reactions: clockEvents.map((type) => onEvent('ground', type, listen)),
};
