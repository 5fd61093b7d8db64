/** The commands and reads of retention. */
import {
  AskRetention,
  DecideRetention,
  decideAsking,
  decideDecision,
} from '@naung/domain/ground/retention/deciding.ts';
import { retentionPolicy as policy } from '@naung/domain/ground/retention/policy.ts';
import {
  DestroyedRecords,
  ProofOfDestruction,
  RecordsInPlace,
  RecordsKept,
  RetentionWaiting,
} from '@naung/domain/ground/retention/reads.ts';
import { onCommand, onRead, type Room } from '../commands/entry.ts';
import {
  askingSituation,
  decidingSituation,
  destroyedRecords,
  proofOf,
  recordAsking,
  recordDecision,
  recordsInPlace,
  recordsKept,
} from './keeping.ts';
import { waitingRetention } from './waiting.ts';

export const retentionRoom: Room = {
  commands: [
    onCommand('ground', AskRetention, {
      isForProven: true,
      policy: policy['retention/ask'],
      async situation(tx, { payload }) {
        const now = await askingSituation(tx, payload);
        return now && { about: {}, now };
      },
      decide: decideAsking,
      record: (tx, _events, { payload }) => recordAsking(tx, payload),
    }),
    onCommand('ground', DecideRetention, {
      isForProven: true,
      policy: policy['retention/decide'],
      async situation(tx, { payload }) {
        const now = await decidingSituation(tx, payload);
        return now && { about: {}, now };
      },
      decide: decideDecision,
      record: (tx, _events, { payload }) => recordDecision(tx, payload),
    }),
  ],
  reads: [
    onRead(RecordsKept, { policy: policy['retention/kept'], answer: recordsKept }),
    onRead(RecordsInPlace, { policy: policy['retention/in-place'], answer: (tx) => recordsInPlace(tx) }),
    onRead(RetentionWaiting, { policy: policy['retention/waiting'], answer: waitingRetention }),
    onRead(DestroyedRecords, { policy: policy['retention/destroyed'], answer: destroyedRecords }),
    onRead(ProofOfDestruction, { policy: policy['retention/proof'], answer: proofOf }),
  ],
};
