/** The commands and reads of walls. */
import { DeclareKin, decideKin, MyKin } from '@naung/domain/ground/walls/kin.ts';
import {
  AskLifting,
  DecideLifting,
  decideAskLifting,
  decideLifting,
  LiftingsInPlace,
  PastReads,
  WallsInForce,
} from '@naung/domain/ground/walls/lifting.ts';
import { wallsPolicy as policy } from '@naung/domain/ground/walls/policy.ts';
import { decideWish, KeepFrom, UnitsApart, WishesOfCase } from '@naung/domain/ground/walls/wishes.ts';
import { WithoutAnyone } from '@naung/domain/ground/walls/without-anyone.ts';
import { onCommand, onRead, type Room } from '../commands/entry.ts';
import { kinSituation, myKin, recordKin } from './kin.ts';
import {
  askingSituation,
  decidingSituation,
  liftingsInPlace,
  pastReads,
  recordAsking,
  recordDecision,
  wallsInForce,
} from './lifting.ts';
import { recordWish, unitsApart, wishesOf, wishSituation } from './wishes.ts';
import { withoutAnyone } from './without-anyone.ts';

export const wallsRoom: Room = {
  commands: [
    onCommand('ground', DeclareKin, {
      policy: policy['walls/declare-kin'],
      situation: async (tx) => ({ about: {}, now: await kinSituation(tx) }),
      decide: decideKin,
      record: (tx, _events, command) => recordKin(tx, command),
    }),
    onCommand('ground', KeepFrom, {
      policy: policy['walls/keep-from'],
      async situation(tx, { payload }) {
        const now = await wishSituation(tx, payload);
        return now && { about: { case: payload.case }, now };
      },
      decide: decideWish,
      record: (tx, _events, { payload }) => recordWish(tx, payload),
    }),
    onCommand('ground', AskLifting, {
      isForProven: true,
      policy: policy['walls/ask-lifting'],
      async situation(tx, { payload }) {
        const now = await askingSituation(tx, payload);
        return now && { about: {}, now };
      },
      decide: decideAskLifting,
      record: (tx, _events, { payload }) => recordAsking(tx, payload),
    }),
    onCommand('ground', DecideLifting, {
      isForProven: true,
      policy: policy['walls/decide-lifting'],
      async situation(tx, { payload }) {
        const now = await decidingSituation(tx, payload);
        return now && { about: {}, now };
      },
      decide: decideLifting,
      record: (tx, _events, { payload }) => recordDecision(tx, payload),
    }),
  ],
  reads: [
    onRead(MyKin, { policy: policy['walls/my-kin'], answer: myKin }),
    onRead(WishesOfCase, { policy: policy['walls/wishes'], answer: wishesOf }),
    onRead(UnitsApart, { policy: policy['walls/units-apart'], answer: unitsApart }),
    onRead(WithoutAnyone, { policy: policy['walls/without-anyone'], answer: (tx) => withoutAnyone(tx) }),
    onRead(WallsInForce, { policy: policy['walls/in-force'], answer: wallsInForce }),
    onRead(LiftingsInPlace, { policy: policy['walls/liftings-in-place'], answer: (tx) => liftingsInPlace(tx) }),
    onRead(PastReads, { policy: policy['walls/past-reads'], answer: pastReads }),
  ],
};
