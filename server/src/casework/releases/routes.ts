/** The commands and reads of releases. */
import {
  AskRelease,
  DecideRelease,
  decideAskRelease,
  decideRelease,
} from '@naung/domain/casework/releases/commands.ts';
import { releasesPolicy as policy } from '@naung/domain/casework/releases/policy.ts';
import { MyReleases, ReleasedSheet, WaitingReleases } from '@naung/domain/casework/releases/reads.ts';
import { releaseRows } from '@naung/domain/casework/releases/rows.ts';
import { onCommand, onRead, type Room } from '../../ground/commands/entry.ts';
import { myReleases, waitingReleases } from './reading.ts';
import { askingSituation, lockedRelease, recordAsking, recordDecision } from './store.ts';
import { releasedSheet } from './taking.ts';

export const releasesRoom: Room = {
  rows: releaseRows,
  commands: [
    onCommand('casework', AskRelease, {
      isForProven: true,
      policy: policy['releases/ask'],
      async situation(tx, { payload }) {
        return { about: {}, now: await askingSituation(tx, payload.whose) };
      },
      decide: decideAskRelease,
      record: (tx, events) => recordAsking(tx, events),
    }),
    onCommand('casework', DecideRelease, {
      isForProven: true,
      policy: policy['releases/decide'],
      async situation(tx, { payload }) {
        const release = await lockedRelease(tx, payload.release);
        return (
          release && {
            about: { unit: release.unit, standIn: release.stand_in, person: release.asked_by },
            now: release.now,
          }
        );
      },
      decide: decideRelease,
      record: (tx, events) => recordDecision(tx, events),
    }),
  ],
  reads: [
    onRead(MyReleases, { policy: policy['releases/mine'], answer: (tx) => myReleases(tx) }),
    onRead(WaitingReleases, { policy: policy['releases/waiting'], answer: (tx) => waitingReleases(tx) }),
    onRead(ReleasedSheet, { policy: policy['releases/sheet'], answer: releasedSheet }),
  ],
};
