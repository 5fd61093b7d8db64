/** The commands and reads of cases that are opened in an emergency. */
import {
  DeclineEmergency,
  decideDeclining,
  decideNaming,
  NameSecond,
} from '@naung/domain/ground/emergencies/declining.ts';
import {
  ConfirmCall,
  ConfirmEmergency,
  decideConfirming,
  decideConfirmingCall,
  decideEnding,
  decideNoting,
  decideOpening,
  EndEmergency,
  NoteCall,
  OpenInEmergency,
} from '@naung/domain/ground/emergencies/opening.ts';
import { emergenciesPolicy as policy } from '@naung/domain/ground/emergencies/policy.ts';
import {
  decideReview,
  EmergencyRates,
  ListEmergencies,
  PutEmergencyAway,
  ReviewEmergency,
  WhomToCall,
} from '@naung/domain/ground/emergencies/reviewing.ts';
import { done } from '@naung/domain/ground/result.ts';
import { onCommand, onRead, type Room } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import { emergencySituation, namingSituation, openingSituation, recordOpening, recordSaid } from './opening.ts';
import { emergenciesTold, emergencyRates, whomToCall } from './told.ts';

async function situation(tx: Tx, { payload }: { readonly payload: { readonly emergency: string } }) {
  const now = await emergencySituation(tx, payload.emergency);
  return now && { about: {}, now };
}

export const emergenciesRoom: Room = {
  commands: [
    onCommand('ground', OpenInEmergency, {
      isForProven: true,
      policy: policy['emergencies/open'],
      async situation(tx, { payload }) {
        const now = await openingSituation(tx, payload);
        return now && { about: {}, now };
      },
      decide: decideOpening,
      isDone: ({ isDone }) => isDone,
      record: (tx, _events, { payload }) => recordOpening(tx, payload),
    }),
    onCommand('ground', ConfirmEmergency, {
      isForProven: true,
      policy: policy['emergencies/confirm'],
      situation,
      decide: decideConfirming,
      record: (tx, _events, { payload }) => recordSaid(tx, payload.emergency, { deed: 'confirm' }),
    }),
    onCommand('ground', DeclineEmergency, {
      policy: policy['emergencies/decline'],
      situation,
      decide: decideDeclining,
      record: (tx, _events, { payload }) => recordSaid(tx, payload.emergency, { deed: 'decline' }),
    }),
    onCommand('ground', NameSecond, {
      isForProven: true,
      policy: policy['emergencies/name-second'],
      async situation(tx, { payload: { emergency, second } }) {
        const now = await namingSituation(tx, emergency, second);
        return now && { about: {}, now };
      },
      decide: decideNaming,
      record: (tx, _events, { payload: { emergency, second } }) =>
        recordSaid(tx, emergency, { deed: 'name-second', second }),
    }),
    onCommand('ground', NoteCall, {
      isForProven: true,
      policy: policy['emergencies/note-call'],
      async situation(tx, { payload }) {
        const now = await emergencySituation(tx, payload.emergency);
        if (now === null) return null;
        const callable = await tx.keeper.whomToCall(askerIn(tx), payload.emergency);
        return { about: {}, now: { ...now, isThere: callable.includes(payload.custodian) } };
      },
      decide: decideNoting,
      record: (tx, _events, { payload: { emergency, custodian } }) =>
        recordSaid(tx, emergency, { deed: 'note-call', custodian }),
    }),
    onCommand('ground', ConfirmCall, {
      isForProven: true,
      policy: policy['emergencies/confirm-call'],
      situation,
      decide: decideConfirmingCall,
      record: (tx, _events, { payload }) => recordSaid(tx, payload.emergency, { deed: 'confirm-call' }),
    }),
    onCommand('ground', EndEmergency, {
      policy: policy['emergencies/end'],
      situation,
      decide: decideEnding,
      record: (tx, _events, { payload }) => recordSaid(tx, payload.emergency, { deed: 'end' }),
    }),
    onCommand('ground', ReviewEmergency, {
      policy: policy['emergencies/review'],
      situation,
      decide: decideReview,
      record: (tx, _events, { payload: { emergency, verdict, note } }) =>
        recordSaid(tx, emergency, { deed: 'review', verdict, note: note ?? null }),
    }),
    onCommand('ground', PutEmergencyAway, {
      policy: policy['emergencies/put-away'],
      situation,
      decide: () => done([]),
      record: (tx, _events, { payload }) => recordSaid(tx, payload.emergency, { deed: 'put-away' }),
    }),
  ],
  reads: [
    onRead(ListEmergencies, { policy: policy['emergencies/list'], answer: emergenciesTold }),
    onRead(WhomToCall, { policy: policy['emergencies/whom-to-call'], answer: whomToCall }),
    onRead(EmergencyRates, { policy: policy['emergencies/rates'], answer: emergencyRates }),
  ],
};
