/** The command and the reads of what was read. */
import { readingPolicy as policy } from '@naung/domain/ground/reading/policy.ts';
import { decideReason, GiveReason } from '@naung/domain/ground/reading/reason.ts';
import { ReadingsForPaper, ReadingsOfCase } from '@naung/domain/ground/reading/record.ts';
import { ReadTrace, TraceSeals } from '@naung/domain/ground/reading/trace.ts';
import { decideNote, NoteReading, UnusualReadings } from '@naung/domain/ground/reading/unusual.ts';
import { WatchKept } from '@naung/domain/ground/reading/watch.ts';
import { onCommand, onRead, type Room } from '../commands/entry.ts';
import { Undone } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import { readingsForPaper, readingsOfCase } from './record.ts';
import { readTrace, traceSeals } from './trace.ts';
import { noteSituation, recordNote, unusualReadings } from './unusual.ts';
import { watchKept } from './watch.ts';

export const readingRoom: Room = {
  commands: [
    onCommand('ground', NoteReading, {
      policy: policy['reading/note'],
      async situation(tx, { payload }) {
        const now = await noteSituation(tx, payload);
        return now && { about: {}, now };
      },
      decide: decideNote,
      record: (tx, _events, { payload }) => recordNote(tx, payload),
    }),
    onCommand('ground', GiveReason, {
      policy: policy['reading/give-reason'],
      situation: async () => ({ about: {}, now: {} }),
      decide: decideReason,
      async record(tx, _events, { payload }) {
        const { session } = tx.actor;
        if (session === undefined || !(await tx.keeper.giveReason(askerIn(tx), session, payload.reason)))
          throw new Undone('not-there');
        tx.trace.reason = payload.reason;
      },
    }),
  ],
  reads: [
    onRead(ReadingsOfCase, { policy: policy['reading/of-case'], answer: readingsOfCase }),
    onRead(ReadingsForPaper, { policy: policy['reading/for-paper'], answer: readingsForPaper }),
    onRead(UnusualReadings, { policy: policy['reading/unusual'], answer: unusualReadings }),
    onRead(WatchKept, { policy: policy['reading/watch'], answer: watchKept }),
    onRead(ReadTrace, { policy: policy['reading/trace'], answer: readTrace }),
    onRead(TraceSeals, { policy: policy['reading/seals'], answer: traceSeals }),
  ],
};
