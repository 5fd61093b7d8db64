/** Agencies, their people and the directory, as commands and reads. */

import { whichAllows } from '@naung/domain/ground/access/holds.ts';
import {
  AddAgency,
  AddUnit,
  ChangeContact,
  decideAgency,
  decideUnit,
  ReceiveConcerns,
  RenameAgency,
  RenameUnit,
  RetireAgency,
  RetireUnit,
} from '@naung/domain/ground/agencies/commands.ts';
import { decideService } from '@naung/domain/ground/agencies/decide-service.ts';
import { AddService, RetireService, VerifyService } from '@naung/domain/ground/agencies/directory.ts';
import {
  AddPerson,
  ChangePhones,
  decideDuty,
  decidePerson,
  EndDuty,
  EndPerson,
  GiveDuty,
} from '@naung/domain/ground/agencies/duties.ts';
import {
  AskedEnds,
  AskToEnd,
  ConfirmEnd,
  CustodiansEnded,
  DeclineEnd,
  decideEnd,
} from '@naung/domain/ground/agencies/last-custodian.ts';
import { DutiesLately } from '@naung/domain/ground/agencies/lately.ts';
import { agenciesPolicy as policy } from '@naung/domain/ground/agencies/policy.ts';
import {
  Directory,
  FewOpeners,
  ListAgencies,
  ListPeople,
  ReceivingUnits,
  ShowAgency,
} from '@naung/domain/ground/agencies/reads.ts';
import { agencyRows } from '@naung/domain/ground/agencies/rows.ts';
import {
  Arrivals,
  AskedDuties,
  ConfirmDuty,
  DeclineDuty,
  decideSecond,
} from '@naung/domain/ground/agencies/second-person.ts';
import { decideServiceName, NameService } from '@naung/domain/ground/agencies/service-name.ts';
import {
  ConfirmStandIn,
  DeclineStandIn,
  decideSecondOfStandIn,
  decideStandIn,
  NameStandIn,
  StandIns,
  StandInsLately,
} from '@naung/domain/ground/agencies/stand-in.ts';
import { DistrictZone, decideZone, SetZone } from '@naung/domain/ground/agencies/zone.ts';
import { onCommand, onRead, type Room } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';
import { officeCorrections } from './correcting.ts';
import { custodiansEnded } from './custodians.ts';
import { recordService, serviceSituation } from './directory-store.ts';
import { askedEnds, endSituation, recordEnd } from './ends-asked.ts';
import { fewOpeners } from './few-openers.ts';
import { arrivals, dutiesLately } from './lately.ts';
import { dutySituation, personSituation, recordDuty, recordPerson } from './people-store.ts';
import { directory, listAgencies, listPeople, receivingUnits, showAgency } from './reading.ts';
import { askedDuties, recordSecond, secondSituation } from './second-person.ts';
import { recordServiceName, serviceNameSituation } from './service-name.ts';
import { settlingReactions } from './settling.ts';
import { recordStandIn, secondOfStandInSituation, standInSituation, standIns } from './stand-in.ts';
import { standInsLately } from './stand-ins-lately.ts';
import { agencySituation, recordAgency, recordUnit, unitSituation } from './store.ts';
import { recordZone, zoneSituation, zoneStanding } from './zone.ts';

/** Rules here ask about the actor alone: every office of the district is hers to keep, or none. */
const inDistrict =
  <Wish, Now>(gather: (tx: Tx, wish: Wish) => Promise<Now | null>) =>
  async (tx: Tx, wish: Wish) => {
    const now = await gather(tx, wish);
    return now === null ? null : { about: {}, now };
  };

const agency = { situation: inDistrict(agencySituation), decide: decideAgency, record: recordAgency };
const unit = { situation: inDistrict(unitSituation), decide: decideUnit, record: recordUnit };
const person = { situation: inDistrict(personSituation), decide: decidePerson, record: recordPerson };
const duty = { situation: inDistrict(dutySituation), decide: decideDuty, record: recordDuty };
const second = { situation: secondSituation, decide: decideSecond, record: recordSecond };
const end = { situation: endSituation, decide: decideEnd, record: recordEnd };
const standIn = { situation: inDistrict(standInSituation), decide: decideStandIn, record: recordStandIn };
const secondOfStandIn = {
  situation: secondOfStandInSituation,
  decide: decideSecondOfStandIn,
  record: recordStandIn,
};
const zone = { situation: inDistrict(zoneSituation), decide: decideZone, record: recordZone };
const serviceName = {
  situation: inDistrict(serviceNameSituation),
  decide: decideServiceName,
  record: recordServiceName,
};
const service = { situation: inDistrict(serviceSituation), decide: decideService, record: recordService };

export const agenciesRoom: Room = {
  rows: agencyRows,
  commands: [
    onCommand('ground', AddAgency, { policy: policy['agencies/add'], ...agency }),
    onCommand('ground', RenameAgency, { policy: policy['agencies/rename'], ...agency }),
    onCommand('ground', ChangeContact, { policy: policy['agencies/change-contact'], ...agency }),
    onCommand('ground', RetireAgency, { policy: policy['agencies/retire'], ...agency }),
    onCommand('ground', AddUnit, { policy: policy['agencies/add-unit'], ...unit }),
    onCommand('ground', RenameUnit, { policy: policy['agencies/rename-unit'], ...unit }),
    onCommand('ground', ReceiveConcerns, { isForProven: true, policy: policy['agencies/receive-concerns'], ...unit }),
    onCommand('ground', RetireUnit, { policy: policy['agencies/retire-unit'], ...unit }),
    onCommand('ground', NameStandIn, { isForProven: true, policy: policy['agencies/name-stand-in'], ...standIn }),
    onCommand('ground', ConfirmStandIn, {
      isForProven: true,
      policy: policy['agencies/confirm-stand-in'],
      ...secondOfStandIn,
    }),
    onCommand('ground', DeclineStandIn, { policy: policy['agencies/decline-stand-in'], ...secondOfStandIn }),
    onCommand('ground', AddPerson, { policy: policy['agencies/add-person'], ...person }),
    onCommand('ground', ChangePhones, { policy: policy['agencies/change-phones'], ...person }),
    onCommand('ground', EndPerson, { policy: policy['agencies/end-person'], ...person }),
    onCommand('ground', GiveDuty, { isForProven: true, policy: policy['agencies/give-duty'], ...duty }),
    onCommand('ground', EndDuty, { policy: policy['agencies/end-duty'], ...duty }),
    onCommand('ground', ConfirmDuty, { isForProven: true, policy: policy['agencies/confirm-duty'], ...second }),
    onCommand('ground', DeclineDuty, { policy: policy['agencies/decline-duty'], ...second }),
    onCommand('ground', AskToEnd, { policy: policy['agencies/ask-to-end-duty'], ...end }),
    onCommand('ground', ConfirmEnd, { isForProven: true, policy: policy['agencies/confirm-end'], ...end }),
    onCommand('ground', DeclineEnd, { policy: policy['agencies/decline-end'], ...end }),
    onCommand('ground', AddService, { policy: policy['agencies/add-service'], ...service }),
    onCommand('ground', VerifyService, { policy: policy['agencies/verify-service'], ...service }),
    onCommand('ground', RetireService, { policy: policy['agencies/retire-service'], ...service }),
    onCommand('ground', SetZone, { policy: policy['agencies/set-zone'], ...zone }),
    onCommand('ground', NameService, { policy: policy['agencies/name-service'], ...serviceName }),
    ...officeCorrections,
  ],
  reads: [
    onRead(ListAgencies, { policy: policy['agencies/list'], answer: listAgencies }),
    onRead(ShowAgency, {
      policy: policy['agencies/show'],
      answer: (tx, query, actor) => showAgency(tx, query, maySeePeople(actor)),
    }),
    onRead(ListPeople, { policy: policy['agencies/people'], answer: listPeople }),
    onRead(AskedDuties, { policy: policy['agencies/asked-duties'], answer: askedDuties }),
    onRead(AskedEnds, { policy: policy['agencies/asked-ends'], answer: (tx) => askedEnds(tx) }),
    onRead(CustodiansEnded, { policy: policy['agencies/custodians-ended'], answer: (tx) => custodiansEnded(tx) }),
    onRead(Arrivals, { policy: policy['agencies/arrivals'], answer: (tx) => arrivals(tx) }),
    onRead(DutiesLately, { policy: policy['agencies/duties-lately'], answer: dutiesLately }),
    onRead(StandInsLately, { policy: policy['agencies/stand-ins-lately'], answer: (tx) => standInsLately(tx) }),
    onRead(StandIns, { policy: policy['agencies/stand-ins'], answer: standIns }),
    onRead(Directory, { policy: policy['agencies/directory'], answer: directory }),
    onRead(DistrictZone, { policy: policy['agencies/zone'], answer: zoneStanding }),
    onRead(FewOpeners, { policy: policy['agencies/few-openers'], answer: (tx) => fewOpeners(tx) }),
    onRead(ReceivingUnits, { policy: policy['agencies/receiving-units'], answer: receivingUnits }),
  ],
  reactions: settlingReactions,
};

const maySeePeople = (actor: Tx['actor']): boolean =>
  whichAllows(policy['agencies/people'], actor, { fields: {}, reached: [] }) !== null;
