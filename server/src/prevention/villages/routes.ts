/**
 * What can be said and asked about village groups.
 */

import {
  AddMember,
  decideForming,
  decideMember,
  decideStage,
  EndTerm,
  FormGroup,
  type MemberSituation,
  ReachStage,
  SetPhone,
  type StageSituation,
} from '@naung/domain/prevention/villages/commands.ts';
import { phoneReading, villagePolicy, villageReading } from '@naung/domain/prevention/villages/policy.ts';
import { ListGroups, ShowGroup, ShowPhones } from '@naung/domain/prevention/villages/reads.ts';
import { villageRows } from '@naung/domain/prevention/villages/rows.ts';
import { todayOf } from '../../ground/agencies/store.ts';
import { onCommand, onRead, type Room } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { villageCorrections } from './correcting.ts';
import { listGroups, showGroup, showPhones } from './reading.ts';
import { groupById, groupSituation, isTaken, memberById, memberGrounds, stageGrounds } from './store.ts';
import { endTerm, setPhone, writeGroup, writeMember, writeStage } from './writing.ts';

/** A row below a group carries its village, so that no list has to ask for it. */
interface InVillage {
  readonly village: number;
}

const formGroup = onCommand('prevention', FormGroup, {
  policy: villagePolicy['villages/form-group'],
  situation: async (tx, { payload }) => ({
    about: { village: payload.village },
    now: await groupSituation(tx, payload.group, payload.village, payload),
  }),
  decide: decideForming,
  record: (tx, _events, command, now) => writeGroup(tx, command, now.agency !== null),
});

const addMember = onCommand('prevention', AddMember, {
  policy: villagePolicy['villages/add-member'],
  situation: async (tx, { payload }) => {
    const group = await groupById(tx, payload.group);
    if (group === null) return null;
    const idIsTaken = await isTaken(tx, 'prevention.members', payload.member);
    const now = {
      ...(await memberGrounds(tx, payload)),
      idIsTaken,
      groupIsVoid: group.isVoid,
      member: null,
      village: group.village,
    };
    return { about: { village: group.village }, now };
  },
  decide: (command, now: MemberSituation & InVillage) => decideMember(command, now),
  record: (tx, _events, command, now) => writeMember(tx, command, now.village),
});

const memberSituation = async (tx: Tx, id: string) => {
  const member = await memberById(tx, id);
  if (member === null) return null;
  const grounds = { today: await todayOf(tx), foreignCodes: [] };
  return {
    about: { village: member.village },
    now: { ...grounds, idIsTaken: false, groupIsVoid: member.groupIsVoid, member },
  };
};

const changeTerm = onCommand('prevention', EndTerm, {
  policy: villagePolicy['villages/end-term'],
  situation: (tx, { payload }) => memberSituation(tx, payload.member),
  decide: decideMember,
  record: (tx, _events, command) => endTerm(tx, command),
});

const changePhone = onCommand('prevention', SetPhone, {
  policy: villagePolicy['villages/set-phone'],
  situation: (tx, { payload }) => memberSituation(tx, payload.member),
  decide: decideMember,
  record: (tx, _events, command) => setPhone(tx, command),
});

const reachStage = onCommand('prevention', ReachStage, {
  policy: villagePolicy['villages/reach-stage'],
  situation: async (tx, { payload }) => {
    const group = await groupById(tx, payload.group);
    if (group === null) return null;
    const idIsTaken = await isTaken(tx, 'prevention.stages_reached', payload.reached);
    const grounds = await stageGrounds(tx, payload.group, payload.stage, null);
    return {
      about: { village: group.village },
      now: { ...grounds, idIsTaken, groupIsVoid: group.isVoid, village: group.village },
    };
  },
  decide: (command, now: StageSituation & InVillage) => decideStage(command, now),
  record: (tx, _events, command, now) => writeStage(tx, command, now.village),
});

export const villagesRoom: Room = {
  rows: villageRows,
  commands: [formGroup, addMember, changeTerm, changePhone, reachStage, ...villageCorrections],
  reads: [
    onRead(ListGroups, { policy: villageReading, answer: (tx, query) => listGroups(tx, query) }),
    onRead(ShowGroup, { policy: villageReading, answer: (tx, { group }) => showGroup(tx, group) }),
    onRead(ShowPhones, { policy: phoneReading, answer: (tx, { group }) => showPhones(tx, group) }),
  ],
};
