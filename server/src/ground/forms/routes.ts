/**
 * Instruments: publishing the district's own, reading all.
 */

import { decidePublishing, PublishInstrument } from '@naung/domain/ground/forms/commands.ts';
import { publishing, readsForms } from '@naung/domain/ground/forms/policy.ts';
import { Instruments, ShowInstrument } from '@naung/domain/ground/forms/reads.ts';
import { formRows } from '@naung/domain/ground/forms/rows.ts';
import { onCommand, onRead, type Room } from '../commands/entry.ts';
import { instrumentOf, newestInstruments, publish, publishingSituation } from './store.ts';

export const formsRoom: Room = {
  rows: formRows,
  commands: [
    onCommand('ground', PublishInstrument, {
      policy: publishing,
      async situation(tx, command) {
        return { about: {}, now: await publishingSituation(tx, command.payload.instrument.code) };
      },
      decide: decidePublishing,
      async record(tx, events, command) {
        for (const event of events) await publish(tx, event, command.payload.instrument);
      },
    }),
  ],
  reads: [
    onRead(Instruments, {
      policy: readsForms,
      async answer(tx) {
        return { items: await newestInstruments(tx) };
      },
    }),
    onRead(ShowInstrument, {
      policy: readsForms,
      answer: (tx, query) =>
        instrumentOf(tx, query.code, query.version === undefined ? undefined : Number(query.version)),
    }),
  ],
};
