/**
 * The commands, reads and reactions of people.
 */

import { asksAboutPeople } from '@naung/domain/casework/people/policy.ts';
import { PeopleOfCase } from '@naung/domain/casework/people/reads.ts';
import { peopleRows } from '@naung/domain/casework/people/rows.ts';
import { onRead, type Room } from '../../ground/commands/entry.ts';
import { peopleCorrections, whenCaseIsVoided } from './correcting.ts';
import { whenSomebodyIsPutRight } from './naming.ts';
import { peopleOfCase } from './reading.ts';
import { recordingCommands, whenCaseIsReceived } from './recording.ts';

export const peopleRoom: Room = {
  rows: peopleRows,
  commands: [...recordingCommands, ...peopleCorrections],
  reads: [onRead(PeopleOfCase, { policy: asksAboutPeople, answer: peopleOfCase })],
  reactions: [whenCaseIsReceived, whenCaseIsVoided, ...whenSomebodyIsPutRight],
};
